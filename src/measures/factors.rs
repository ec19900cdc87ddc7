//! What makes a text or a sentence hard, in terms that a writer can act on: the counts of the difficulty score, those that
//! say one thing put together. How they are worded for a reader is `report::findings::causes`.

use super::difficulty::{Contribution, Evidence, contributions};
use super::measure::ratio;
use crate::base::Texts;

/// Something a writer can change.
#[derive(Debug)]
pub struct Factor {
    /// English identifier.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// The counts of the score that it stands for, by id.
    pub features: &'static [&'static str],
    /// Its value as a reader sees it, `None` where it is undefined.
    pub value: fn(&Evidence<'_>) -> Option<f64>,
}

/// All of them, in the order of the counts.
pub static FACTORS: [Factor; 10] = [
    Factor {
        id: "sentence_length",
        name: Texts { fr: "longueur des phrases", en: "length of sentences" },
        features: &["syllables_per_sentence", "long_sentences"],
        value: |of| ratio(of.words, of.sentences),
    },
    Factor {
        id: "long_words",
        name: Texts { fr: "mots de trois syllabes ou plus", en: "words of three syllables or more" },
        features: &["long_words_per_sentence"],
        value: |of| ratio(of.counts.long_tokens, of.sentences),
    },
    Factor {
        id: "word_length",
        name: Texts { fr: "longueur des mots", en: "length of words" },
        features: &["word_length", "word_length_spread"],
        // Of graphic words, as the table of measures has it.
        value: |of| ratio(of.letters, of.words),
    },
    Factor {
        id: "commas",
        name: Texts { fr: "virgules", en: "commas" },
        features: &["commas"],
        value: |of| ratio(of.counts.commas, of.sentences),
    },
    Factor {
        id: "participles",
        name: Texts { fr: "mots en -é, -ée", en: "words in -é, -ée" },
        features: &["participles"],
        value: |of| ratio(of.counts.participles, of.sentences),
    },
    Factor {
        id: "abstract_nouns",
        name: Texts { fr: "mots en -tion, -ité, -ance…", en: "words in -tion, -ité, -ance…" },
        features: &["abstract_nouns"],
        value: |of| ratio(of.counts.abstract_nouns, of.sentences),
    },
    Factor {
        id: "noun_chains",
        name: Texts { fr: "de, du, des", en: "de, du, des" },
        features: &["noun_chains"],
        value: |of| ratio(of.counts.de, of.sentences),
    },
    Factor {
        id: "connectives",
        name: Texts { fr: "mots de liaison", en: "connectives" },
        features: &["connectives"],
        value: |of| ratio(of.counts.connectives, of.sentences),
    },
    Factor {
        id: "uncommon_words",
        name: Texts { fr: "mots peu courants", en: "uncommon words" },
        features: &["uncommon_words"],
        // A rank again, not its logarithm.
        value: |of| Some(libm::exp(ratio(of.counts.log_ranks, of.counts.content)? / crate::text::LOG_UNIT)),
    },
    Factor {
        id: "repetition",
        name: Texts { fr: "mots répétés à peu de distance", en: "words repeated soon" },
        features: &["repetition"],
        value: |of| of.repetition.and_then(|(words, repeated)| ratio(repeated, words)),
    },
];

/// What a factor adds to a text.
#[derive(Clone, Copy, Debug)]
pub struct Cause {
    /// Which.
    pub factor: &'static Factor,
    /// Points more than in an average B1 passage; below 0 where the text is easier.
    pub points: f64,
    /// Its value in the text.
    pub value: Option<f64>,
}

/// What makes a text harder or easier than an average B1 passage, the heaviest first; the points add up to the score less
/// [`B1_POINTS`](super::difficulty::B1_POINTS). `None` where the score is undefined.
///
/// ```
/// use lisible::measures::factors::causes;
/// use lisible::stats::{DifficultyCounts, SentenceCounts};
/// let difficulty = DifficultyCounts { commas: 6, long_tokens: 9, content: 20, log_ranks: 20 << 18, ..Default::default() };
/// let sentence = SentenceCounts { words: 48, tokens: 54, letters: 250, syllables: 85, difficulty, ..Default::default() };
/// let causes = causes(&(&sentence).into()).unwrap();
/// assert_eq!((causes[0].factor.id, causes[0].value), ("sentence_length", Some(48.0)));
/// ```
pub fn causes(of: &Evidence<'_>) -> Option<Vec<Cause>> {
    let parts = contributions(of)?;
    let points = |factor: &Factor| {
        let stands_for = |part: &&Contribution| factor.features.contains(&part.feature.id);
        parts.iter().filter(stands_for).map(|part| part.points).sum()
    };
    let cause = |factor: &'static Factor| Cause { factor, points: points(factor), value: (factor.value)(of) };
    let mut out: Vec<Cause> = FACTORS.iter().map(cause).collect();
    out.sort_by(|a, b| b.points.total_cmp(&a.points));
    Some(out)
}

/// Tokens of a sentence of an average B1 passage: its 25 syllables a sentence, at a syllable and a half a token.
const B1_TOKENS: f64 = 16.8;

/// The points that a text has more than an average B1 passage by the length of its sentences, and by its words, where the
/// load of its sentences is shared between both: twice as many words a sentence hold twice as many syllables and long
/// words. Other counts are of neither. `None` where the score is undefined.
///
/// ```
/// use lisible::measures::factors::length_and_words;
/// use lisible::stats::{DifficultyCounts, SentenceCounts};
/// let difficulty = DifficultyCounts { long_tokens: 5, content: 20, log_ranks: 20 << 18, ..Default::default() };
/// let sentence = SentenceCounts { words: 40, tokens: 44, letters: 190, syllables: 62, difficulty, ..Default::default() };
/// let (length, words) = length_and_words(&(&sentence).into()).unwrap();
/// assert!(length > 20.0 && words < 0.0);
/// ```
pub fn length_and_words(of: &Evidence<'_>) -> Option<(f64, f64)> {
    let parts = contributions(of)?;
    let part = |id: &str| parts.iter().find(|part| part.feature.id == id);
    let points = |ids: &[&str]| ids.iter().filter_map(|id| part(id)).map(|part| part.points).sum::<f64>();
    let (syllables, long) = (part("syllables_per_sentence")?, part("long_words_per_sentence")?);
    let tokens = ratio(of.tokens, of.sentences)?;
    // The logarithm of syllables a sentence is that of tokens plus that of syllables a token.
    let longer = syllables.feature.weight * libm::log(tokens / B1_TOKENS);
    // Long words a sentence are tokens times the share of long ones: what each changes while the other is as in the text,
    // and as in the B1 passage, halved.
    let share = ratio(of.counts.long_tokens, of.tokens)?;
    let b1_share = (libm::exp(long.feature.reference) - 1.0) / B1_TOKENS;
    let load = |share: f64, tokens: f64| libm::log1p(share * tokens);
    let of_words = load(share, tokens) - load(b1_share, tokens) + load(share, B1_TOKENS) - load(b1_share, B1_TOKENS);
    let of_words = long.feature.weight * of_words / 2.0;
    let length = longer + long.points - of_words + points(&["long_sentences", "commas"]);
    let words = syllables.points - longer + of_words + points(&["word_length", "word_length_spread", "uncommon_words"]);
    Some((length, words))
}

#[cfg(test)]
mod tests {
    use super::super::difficulty::FEATURES;
    use super::*;

    #[test]
    fn every_count_belongs_to_one_factor() {
        let named: Vec<&str> = FACTORS.iter().flat_map(|factor| factor.features).copied().collect();
        assert_eq!(named.len(), FEATURES.len());
        for feature in &FEATURES {
            assert!(named.contains(&feature.id), "{}", feature.id);
        }
    }
}
