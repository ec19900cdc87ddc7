//! The statistics of a corpus without its lists: what `stats --format json` gives.

use super::{Counts, DifficultySummary, DocumentReport, InputSummary, LengthSummary, Measures, SCHEMA_VERSION};
use crate::stats::{Stats, TypesLeftOut};
use serde::Serialize;

/// Every statistic and measure, for the corpus and per document.
#[derive(Clone, Debug, Serialize)]
pub struct StatsReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// What was read and what was not.
    pub input: InputSummary,
    /// The types beyond the commonest ones, where only so many are kept; all are counted below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub types_left_out: Option<TypesLeftOut>,
    /// What was counted.
    pub counts: Counts,
    /// Every measure, on the pooled counts.
    #[serde(flatten)]
    pub measures: Measures,
    /// How hard it is as a whole and why; `None` without a sentence or a content word.
    pub difficulty: Option<DifficultySummary>,
    /// Sentence lengths in words.
    pub sentence_words: LengthSummary,
    /// Sentence lengths in lexical tokens.
    pub sentence_tokens: LengthSummary,
    /// Word lengths in letters.
    pub word_letters: LengthSummary,
    /// Word lengths in syllables.
    pub word_syllables: LengthSummary,
    /// The documents in the order they were read, at most 10,000.
    pub documents: Vec<DocumentReport>,
}

impl StatsReport {
    /// The statistics of `stats`, with the documents they were counted in.
    pub fn new(stats: &Stats, input: InputSummary, documents: Vec<DocumentReport>) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            input,
            types_left_out: None,
            counts: Counts::from(stats),
            measures: Measures::of(stats),
            difficulty: DifficultySummary::of(stats),
            sentence_words: LengthSummary::from(&stats.sentence_words),
            sentence_tokens: LengthSummary::from(&stats.sentence_tokens),
            word_letters: LengthSummary::from(&stats.word_letters),
            word_syllables: LengthSummary::from(&stats.word_syllables),
            documents,
        }
    }
}
