//! The statistics of a corpus without its lists: what `stats --format json` gives.

use super::{Counts, DifficultySummary, DocumentReport, InputSummary, LengthSummary, Measures, SCHEMA_VERSION};
use crate::measures::heaps::VocabularyGrowth;
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::stats::{Histogram, Stats, TypesLeftOut};
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
    /// The laws that its vocabulary follows, where that was asked for: the fit costs milliseconds, which is more than the
    /// count of an article.
    #[serde(flatten)]
    pub laws: Option<VocabularyLaws>,
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
            laws: None,
            documents,
        }
    }
}

/// The laws of the vocabulary of a corpus, under the names that they have in `report.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct VocabularyLaws {
    /// The law of Zipf and Mandelbrot that fits best; `None` below three types, and where all are equally frequent.
    pub zipf_mandelbrot: Option<ZipfMandelbrot>,
    /// How the vocabulary grows with the text, and the law of Herdan and Heaps fitted to that.
    pub growth: VocabularyGrowth,
}

impl VocabularyLaws {
    /// The laws fitted to a frequency spectrum: how many types (the times added) have each count (the length).
    ///
    /// ```
    /// use lisible::report::VocabularyLaws;
    /// let laws = VocabularyLaws::of(&(1..=1000_u64).map(|rank| 1_000_000 / rank).collect());
    /// assert!((laws.zipf_mandelbrot.unwrap().alpha - 1.0).abs() < 1e-3);
    /// assert!(laws.growth.heaps_beta.unwrap() < 0.5);
    /// assert_eq!(VocabularyLaws::of(&Default::default()), VocabularyLaws::default());
    /// ```
    pub fn of(spectrum: &Histogram) -> Self {
        Self { zipf_mandelbrot: ZipfMandelbrot::fit(spectrum), growth: VocabularyGrowth::of(spectrum) }
    }
}
