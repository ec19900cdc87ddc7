//! The report on one document.

use super::{Band, DifficultySummary, SectionRow};
use crate::extract::LeftOut;
use crate::measures::{self, Score, Status};
use crate::stats::{Histogram, LocalWindows, Stats};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::sync::Arc;

/// One document: what was counted and measured.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentReport {
    /// Its path as given, with `/`, or the id of its JSONL record.
    pub document: Arc<str>,
    /// The line of the JSONL file, for a record of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// The format its prose was taken from.
    pub format: &'static str,
    /// The encoding it was decoded from.
    pub encoding: &'static str,
    /// Malformed sequences replaced by U+FFFD.
    pub repairs: u64,
    /// Cuts forced inside a line of over 16 MiB.
    pub forced_cuts: u64,
    /// What is not prose.
    pub left_out: LeftOut,
    /// What was counted.
    pub counts: Counts,
    /// Median sentence length in words.
    pub sentence_words_median: Option<f64>,
    /// The sentence length that one sentence in ten exceeds.
    pub sentence_words_p90: Option<f64>,
    /// The longest sentence, in words.
    pub sentence_words_max: Option<u64>,
    /// How many sentences have each length in words: for the chart `folders`, which adds them up.
    #[serde(skip)]
    pub sentence_words: Histogram,
    /// Every measure.
    #[serde(flatten)]
    pub measures: Measures,
    /// How hard it is and why; `None` without a sentence or a content word.
    pub difficulty: Option<DifficultySummary>,
    /// Its first [`BEATS`] sentences in order, where the report asks for them.
    #[serde(skip)]
    pub rhythm: Vec<Beat>,
    /// Up to 60 stretches of the text in order, of three sentences or more where it has so many.
    pub slices: Vec<Slice>,
    /// What stands under each heading, where the report asks for it and the format has headings; at most 200.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionRow>,
}

/// Sentences of a document whose rhythm is kept.
pub const BEATS: usize = 150;

/// A sentence in the rhythm of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beat {
    /// Its words.
    pub words: u32,
    /// True for the first of a paragraph, a heading or an item.
    pub opens: bool,
}

impl DocumentReport {
    /// Its difficulty where the text is long enough for one, with its band.
    pub fn headline(&self) -> Option<(f64, Band)> {
        self.measures.headline()
    }
}

/// The plain counts of [`Stats`], as JSON and CSV give them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Documents.
    pub documents: u64,
    /// Blocks of prose.
    pub paragraphs: u64,
    /// Sentences with at least one word.
    pub sentences: u64,
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Punctuation and symbols.
    pub marks: u64,
    /// Distinct folded tokens.
    pub types: u64,
    /// Types that occur once.
    pub hapaxes: u64,
    /// Letters and digits of the words.
    pub letters: u64,
    /// Code points of the prose.
    pub characters: u64,
    /// Spoken syllables.
    pub syllables: u64,
    /// Quantities among the number mentions.
    pub quantities: u64,
}

impl From<&Stats> for Counts {
    fn from(stats: &Stats) -> Self {
        Self {
            documents: stats.documents,
            paragraphs: stats.paragraphs,
            sentences: stats.sentences,
            words: stats.words,
            tokens: stats.tokens,
            marks: stats.marks,
            types: stats.types.len(),
            hapaxes: stats.types.hapaxes(),
            letters: stats.letters,
            characters: stats.characters,
            syllables: stats.syllables,
            quantities: stats.quantities.quantities(),
        }
    }
}

/// Every measure of a text, in the order of the registry; in JSON, `measures` and `status` by id.
#[derive(Clone, Debug, Default)]
pub struct Measures(pub Vec<Score>);

impl Measures {
    /// All measures of `stats`.
    pub fn of(stats: &Stats) -> Self {
        Self(measures::scores(stats))
    }

    /// The score of the measure called `id`.
    pub fn get(&self, id: &str) -> Option<&Score> {
        self.0.iter().find(|score| score.measure.id == id)
    }

    /// The difficulty where the text is long enough for one, with its band.
    pub fn headline(&self) -> Option<(f64, Band)> {
        let score = self.get("difficulty").filter(|score| score.status == Status::Ok)?;
        score.value.map(|value| (value, Band::of(value)))
    }

    /// The value of the measure called `id`, where it is defined.
    pub fn value(&self, id: &str) -> Option<f64> {
        self.get(id)?.value
    }
}

impl Serialize for Measures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("measures", &ById(&self.0, |score: &Score| score.value))?;
        map.serialize_entry("status", &ById(&self.0, |score: &Score| score.status))?;
        map.end()
    }
}

/// One figure of every score, by the id of its measure.
struct ById<'a, F>(&'a [Score], F);

impl<T: Serialize, F: Fn(&Score) -> T> Serialize for ById<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|score| (score.measure.id, (self.1)(score))))
    }
}

/// A stretch of a document, for maps of difficulty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Slice {
    /// Sentences in it.
    pub sentences: u64,
    /// Words in it.
    pub words: u64,
    /// Syllables in it.
    pub syllables: u64,
    /// Its difficulty, with the repetition of the whole document; `None` in a document too short for a score, and without a
    /// content word.
    pub difficulty: Option<f64>,
    /// What it has of the windows of 100 tokens: for the chart `mattr`, which one document alone is drawn in.
    #[serde(skip)]
    pub windows: LocalWindows,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(words: u64, sentences: u64, syllables: u64) -> DocumentReport {
        let stats = super::super::invented::stats(sentences, words, syllables);
        let (measures, difficulty) = super::super::invented::measured(&stats);
        DocumentReport {
            document: "a.txt".into(),
            record: None,
            format: "plain",
            encoding: "utf-8",
            repairs: 0,
            forced_cuts: 0,
            left_out: LeftOut::default(),
            counts: Counts::from(&stats),
            sentence_words_median: None,
            sentence_words_p90: None,
            sentence_words_max: None,
            sentence_words: stats.sentence_words,
            measures,
            difficulty,
            rhythm: Vec::new(),
            slices: Vec::new(),
            sections: Vec::new(),
        }
    }

    #[test]
    fn a_text_beyond_the_scale_has_a_headline_and_a_short_one_has_none() {
        // Below 0 and above 100: very easy and very hard all the same.
        assert_eq!(report(100, 20, 100).headline().map(|(score, band)| (score < 0.0, band)), Some((true, Band::Easy)));
        let hard = report(1000, 5, 2600).headline();
        assert_eq!(hard.map(|(score, band)| (score > 100.0, band)), Some((true, Band::VeryHard)));
        assert_eq!(report(99, 20, 99).headline(), None);
    }
}
