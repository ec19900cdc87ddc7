//! Records that point into a text: sentences and number mentions.

use super::CauseRecord;
use crate::base::{Decimal, Language};
use crate::measures::difficulty::score;
use crate::measures::factors::causes;
use crate::measures::kandel_moles_207;
use crate::numbers::{Approximation, NumberForm, NumberKind};
use crate::stats::SentenceCounts;
use serde::Serialize;
use std::sync::Arc;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The document: its path as given, or the id of its JSONL record.
    pub document: Arc<str>,
    /// The line of the JSONL file, for a record of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// First byte in the decoded UTF-8 text of the source, decompressed (of the text field, for JSONL).
    pub byte_start: u64,
    /// One past the last byte.
    pub byte_end: u64,
    /// From 1.
    pub line: u64,
    /// From 1, in code points.
    pub column: u64,
}

impl std::fmt::Display for Place {
    /// `document:line:column`, as editors and terminals understand it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.document, self.line, self.column)
    }
}

/// One sentence with its lengths.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SentenceRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Spoken syllables.
    pub syllables: u64,
    /// Its difficulty: indicative on one sentence, which scores 7 to 16 points below a passage of its level. `None` without
    /// a content word.
    pub difficulty: Option<f64>,
    /// Its Kandel-Moles score (207): indicative on one sentence.
    pub kandel_moles_207: f64,
    /// What makes it harder than an average B1 passage, the heaviest first.
    pub causes: Vec<CauseRecord>,
    /// Its content words that are not among the 30,000 commonest forms of French, names left out; at most four.
    pub rare_words: Vec<String>,
    /// Its prose, white space as single spaces.
    pub text: String,
}

impl SentenceRecord {
    /// The record of a sentence with those counts.
    pub fn new(place: Place, counts: &SentenceCounts, rare_words: Vec<String>, text: String) -> Self {
        let evidence = counts.into();
        let causes = causes(&evidence).unwrap_or_default();
        Self {
            place,
            words: counts.words,
            tokens: counts.tokens,
            syllables: counts.syllables,
            difficulty: score(&evidence),
            kandel_moles_207: kandel_moles_207::score(1, counts.words, counts.syllables).unwrap_or(f64::NAN),
            causes: causes.iter().filter(|cause| cause.points > 0.0).map(CauseRecord::from).collect(),
            rare_words,
            text,
        }
    }
}

/// One occurrence of a word or phrase in its context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OccurrenceRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The end of what stands before it in its paragraph, on one line.
    pub before: String,
    /// As written, on one line.
    #[serde(rename = "match")]
    pub text: String,
    /// The beginning of what stands after it in its paragraph, on one line.
    pub after: String,
}

/// The occurrences of a word or phrase in a corpus, and what is said of them together.
#[derive(Clone, Debug, Serialize)]
pub struct Concordance {
    /// The version of this shape.
    pub schema_version: u32,
    /// What was looked for, as typed.
    pub word: String,
    /// All occurrences, those that are not listed too.
    pub total: u64,
    /// Documents that hold one.
    pub documents: u64,
    /// Occurrences per million lexical tokens.
    pub per_million: f64,
    /// The first ones in the order that was asked for.
    pub occurrences: Vec<OccurrenceRecord>,
}

/// One number mention.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NumberRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// As written.
    pub text: String,
    /// What it says.
    pub kind: NumberKind,
    /// Its value, exact; the lower bound of a range.
    pub value: Option<Decimal>,
    /// The upper bound of a range.
    pub value_max: Option<Decimal>,
    /// How surely it is meant.
    pub approximation: Approximation,
    /// The normalised unit.
    pub unit: Option<&'static str>,
    /// The counted noun as written.
    pub noun: Option<String>,
    /// The noun folded and in the singular where that is regular: what mentions are grouped by.
    pub noun_key: Option<String>,
    /// The noun with its adjectives and complement, as written.
    pub noun_phrase: Option<String>,
    /// How it is written.
    pub form: NumberForm,
    /// Up to 80 characters of the sentence before the mention.
    pub before: String,
    /// Up to 80 characters of the sentence after it.
    pub after: String,
}

impl NumberRecord {
    /// The value as a reader sees it: its sign of approximation, its figures, its upper bound; empty when there is none.
    pub fn shown_value(&self, language: Language) -> String {
        let Some(value) = self.value else { return String::new() };
        let bound = self.value_max.map(|max| format!("–{}", max.shown(language))).unwrap_or_default();
        format!("{}{}{bound}", self.approximation.sign(), value.shown(language))
    }
}
