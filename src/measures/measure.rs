//! What a measure is, and what makes its value worth believing.

use crate::base::Texts;
use crate::stats::{LexicalFactors, Stats};
use serde::Serialize;

/// A formula with everything a reader must know of it.
#[derive(Debug)]
pub struct Measure {
    /// English identifier: the key in JSON and CSV.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// One or two sentences: what it says.
    pub summary: Texts,
    /// The formula, in the notation of `explain`.
    pub formula: &'static str,
    /// Who published it, where.
    pub reference: &'static str,
    /// What one must know before believing it; empty when there is nothing.
    pub warning: Texts,
    /// Whether high means hard.
    pub direction: Direction,
    /// True to show it in every table. False for one that says little beside the others and that readers of a field
    /// expect: in tables on demand, in what programs read always.
    pub usual: bool,
    /// Decimals that make sense for a reader.
    pub places: usize,
    /// When the value can be relied on.
    pub reliability: Reliability,
    /// The value, `None` where it is undefined (a division by zero). Never clamped.
    pub compute: fn(&Stats) -> Option<f64>,
}

/// The warning of formulas that give an American school grade.
pub(super) const AMERICAN_GRADE: Texts = Texts {
    fr: "Les coefficients sont réglés sur l’anglais, et l’échelle est celle des classes américaines\u{A0}: la valeur \
         n’est pas un niveau scolaire français. Elle sert à classer des textes entre eux.",
    en: "Fitted on English and scaled to American school grades: the value is no school grade for French. Use it to \
         rank texts against one another.",
};

/// What a high value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// High is hard to read.
    HighIsHard,
    /// High is easy to read.
    HighIsEasy,
    /// High is varied vocabulary.
    HighIsVaried,
    /// High is repetitive vocabulary.
    HighIsRepetitive,
    /// Neither is better.
    Neutral,
}

/// When a value can be relied on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Fewest words.
    pub words: u64,
    /// Fewest sentences.
    pub sentences: u64,
    /// The range in which the formula was meant to be read.
    pub range: Option<(f64, f64)>,
    /// True when it takes the tokens of one document in their order, which are kept when asked for alone.
    pub in_order: bool,
    /// True when several documents together have none.
    pub per_document: bool,
}

impl Reliability {
    /// A plain quantity: always what it is.
    pub const ALWAYS: Self = Self { words: 0, sentences: 0, range: None, in_order: false, per_document: false };
    /// A readability formula: 100 words and 5 sentences at least.
    pub const PASSAGE: Self = Self { words: 100, sentences: 5, ..Self::ALWAYS };
    /// A measure of vocabulary: 100 words at least; below that, one more repetition moves a share by over a hundredth.
    pub const VOCABULARY: Self = Self { words: 100, ..Self::ALWAYS };
    /// A measure of vocabulary in the order of documents.
    pub const SEGMENTS: Self = Self { in_order: true, ..Self::VOCABULARY };
    /// A measure of vocabulary in the order of one document.
    pub const SEQUENCE: Self = Self { per_document: true, ..Self::SEGMENTS };
}

/// Whether a value should be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing against it.
    Ok,
    /// The text is too short for the formula.
    ShortText,
    /// The value lies outside the range in which the formula means something.
    OutOfRange,
    /// There is no value.
    Undefined,
    /// There is none for several documents together, nor for one of more than four million tokens.
    PerDocument,
    /// Nobody asked for it.
    NotCounted,
}

/// One measure of one text.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Which formula.
    pub measure: &'static Measure,
    /// Its value; `None` where undefined.
    pub value: Option<f64>,
    /// Whether to believe it.
    pub status: Status,
}

impl Measure {
    /// The value on `stats` with its status.
    ///
    /// ```
    /// use lisible::{measures, stats::Stats};
    /// let measure = measures::by_id("words_per_sentence").unwrap();
    /// assert_eq!(measure.score(&Stats::default()).value, None);
    /// let stats = Stats { words: 30, sentences: 2, ..Stats::default() };
    /// assert_eq!(measure.score(&stats).value, Some(15.0));
    /// ```
    pub fn score(&'static self, stats: &Stats) -> Score {
        let value = (self.compute)(stats).filter(|v| v.is_finite());
        Score { measure: self, value, status: self.reliability.status(stats, value) }
    }
}

impl Reliability {
    fn status(&self, stats: &Stats, value: Option<f64>) -> Status {
        let Some(value) = value else { return self.missing(stats) };
        if stats.words < self.words || stats.sentences < self.sentences {
            return Status::ShortText;
        }
        match self.range {
            Some((low, high)) if value < low || value > high => Status::OutOfRange,
            _ => Status::Ok,
        }
    }

    /// Why there is no value.
    fn missing(&self, stats: &Stats) -> Status {
        match stats.factors {
            LexicalFactors::Undefined if self.per_document => Status::PerDocument,
            LexicalFactors::Uncounted if self.in_order && stats.tokens > 0 => Status::NotCounted,
            _ => Status::Undefined,
        }
    }
}

/// Every measure of `stats`, in the order of the registry.
pub fn scores(stats: &Stats) -> Vec<Score> {
    super::MEASURES.iter().map(|measure| measure.score(stats)).collect()
}

/// `part / whole`, `None` for an empty whole.
pub(super) fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
