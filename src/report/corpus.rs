//! The report on a corpus: what `report.json` holds and what page and charts are drawn from.

use super::{
    Conflict, Counts, DifficultySummary, Dispersion, DistinctiveWord, DocumentReport, Measures, NumberRecord,
    SCHEMA_VERSION, SentenceRecord, WordsByPart,
};
use crate::base::Decimal;
use crate::extract::LeftOut;
use crate::measures::heaps::VocabularyGrowth;
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::numbers::NumberKind;
use crate::stats::{NounCount, TypesLeftOut};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything a report says of a corpus. Lists are cut at stated lengths; totals are always of the whole.
#[derive(Clone, Debug, Serialize)]
pub struct CorpusReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// What was read and what was not.
    pub input: InputSummary,
    /// The types beyond the commonest ones, where only so many are kept in the lists; all are counted below.
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
    /// The commonest types, at most 1,000, content words and function words alike.
    pub words: Vec<WordRow>,
    /// The commonest content words, at most 100.
    pub content_words: Vec<WordRow>,
    /// The content words that set the corpus apart from ordinary written French, the surest first, at most 100.
    pub distinctive_words: Vec<DistinctiveWord>,
    /// The commonest of its content words that ordinary French does not have, names left out, at most 100.
    pub rare_words: Vec<WordRow>,
    /// Where the commonest content words stand; `None` where the corpus has fewer than two parts.
    pub words_by_part: Option<WordsByPart>,
    /// Rank and frequency, at most 22 points a decade.
    pub zipf: Vec<ZipfPoint>,
    /// The law of Zipf and Mandelbrot that fits it best; `None` below three types, and where all are equally frequent.
    pub zipf_mandelbrot: Option<ZipfMandelbrot>,
    /// How the vocabulary grows with the text, whatever the order of documents.
    pub growth: VocabularyGrowth,
    /// The documents in the order they were read, at most 10,000.
    pub documents: Vec<DocumentReport>,
    /// The hardest sentences of ten words or more by their difficulty, hardest first, at most 1,000.
    pub hardest_sentences: Vec<SentenceRecord>,
    /// Number mentions.
    pub numbers: NumberSummary,
}

impl Default for CorpusReport {
    /// The report on nothing.
    fn default() -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            input: InputSummary::default(),
            types_left_out: None,
            counts: Counts::default(),
            measures: Measures::default(),
            difficulty: None,
            sentence_words: LengthSummary::default(),
            sentence_tokens: LengthSummary::default(),
            word_letters: LengthSummary::default(),
            word_syllables: LengthSummary::default(),
            words: Vec::new(),
            content_words: Vec::new(),
            distinctive_words: Vec::new(),
            rare_words: Vec::new(),
            words_by_part: None,
            zipf: Vec::new(),
            zipf_mandelbrot: None,
            growth: VocabularyGrowth::default(),
            documents: Vec::new(),
            hardest_sentences: Vec::new(),
            numbers: NumberSummary::default(),
        }
    }
}

/// What was read and what was not.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InputSummary {
    /// Files read.
    pub files: u64,
    /// Their bytes, once decompressed where they are compressed.
    pub bytes: u64,
    /// Files by encoding.
    pub encodings: BTreeMap<&'static str, u64>,
    /// Malformed sequences replaced by U+FFFD.
    pub repairs: u64,
    /// Cuts forced inside a line of over 16 MiB.
    pub forced_cuts: u64,
    /// What is not prose.
    pub left_out: LeftOut,
    /// How many files and records were skipped, by reason.
    pub skipped_by_reason: BTreeMap<&'static str, u64>,
    /// The skipped ones, at most 1,000.
    pub skipped: Vec<Skipped>,
    /// True when `documents` does not hold them all.
    pub documents_cut: bool,
}

/// A file or record that was not read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Skipped {
    /// Its path as given.
    pub name: String,
    /// Why: `binary`, `hidden`, `unknown_format`, `unreadable`, `bad_record`, `link`.
    pub reason: &'static str,
    /// What the system or the decoder said, for a reader; empty where the reason says all.
    pub detail: String,
}

/// Lengths: exact counts and what they come to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LengthSummary {
    /// How many were measured.
    pub count: u64,
    /// Their mean.
    pub mean: Option<f64>,
    /// Population standard deviation.
    pub standard_deviation: Option<f64>,
    /// Half are at most this long (type 7 quantile).
    pub median: Option<f64>,
    /// Nine in ten are at most this long (type 7 quantile).
    pub p90: Option<f64>,
    /// The longest.
    pub max: Option<u64>,
    /// How many have each length, ascending; lengths that do not occur are left out.
    pub bins: Vec<LengthBin>,
}

/// How many have one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LengthBin {
    /// The length.
    pub length: u64,
    /// How many have it.
    pub count: u64,
}

/// One type in a frequency list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WordRow {
    /// From 1; equal counts are ranked by code points.
    pub rank: u64,
    /// The folded form; of a sequence of words, their forms with a space between.
    pub word: String,
    /// As a reader expects it: with its capital when it mostly has one inside sentences.
    pub display: String,
    /// Occurrences.
    pub count: u64,
    /// Occurrences per million lexical tokens.
    pub per_million: f64,
    /// Documents it occurs in.
    pub documents: u64,
    /// False for grammatical words and numbers in digits, and for sequences that begin or end with one.
    pub content: bool,
    /// How common it is in written French, on the Zipf scale: 7 for the commonest words, under 3 for rare ones; `None`
    /// beyond the 30,000 commonest forms.
    pub commonness: Option<f64>,
    /// How evenly it is spread over the corpus, where that was asked for.
    #[serde(flatten)]
    pub dispersion: Option<Dispersion>,
}

/// One point of the rank-frequency curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ZipfPoint {
    /// Rank, from 1.
    pub rank: u64,
    /// Occurrences of the type of that rank.
    pub count: u64,
}

/// Number mentions of a corpus.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NumberSummary {
    /// Quantities.
    pub quantities: u64,
    /// Of those, not exact.
    pub approximate: u64,
    /// Mentions of every kind.
    pub kinds: BTreeMap<NumberKind, u64>,
    /// Quantities by size, five classes to the decade, ascending; classes without any are left out.
    pub magnitudes: Vec<MagnitudeRow>,
    /// The nouns and units most counted, at most 100.
    pub nouns: Vec<NounRow>,
    /// Figures of one noun that contradict each other from one document to another, those most alike in what stands beside
    /// them first, at most 100. See [`super::Conflicts`].
    pub conflicts: Vec<Conflict>,
    /// Mentions that were not compared with those of other documents, because 50,000 stood before them.
    pub uncompared: u64,
    /// The first quantities in the order of the text, at most 1,000; `numbers.csv` has them all.
    pub first: Vec<NumberRecord>,
}

/// Quantities of about one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MagnitudeRow {
    /// The class: its lower bound is 10^(class/5).
    pub class: i32,
    /// Exact quantities.
    pub exact: u64,
    /// Approximate quantities.
    pub approximate: u64,
}

/// What was counted with one noun or unit.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NounRow {
    /// The normalised unit, else the folded noun.
    pub noun: String,
    /// Mentions.
    pub mentions: u64,
    /// Of those, not exact.
    pub approximate: u64,
    /// Documents that have one.
    pub documents: u64,
    /// The smallest value.
    pub min: Option<Decimal>,
    /// The lower median of the values; of more than 10,000 different ones, its first digits. See [`crate::stats::Values`].
    pub median: Option<Decimal>,
    /// The largest value, or upper bound of a range.
    pub max: Option<Decimal>,
    /// One mention in context, the first of its noun unless rare nouns were very many.
    pub example: Option<NumberRecord>,
}

impl NounRow {
    /// What was counted with `noun`, with one mention of it.
    pub fn new(noun: String, count: &NounCount, example: Option<NumberRecord>) -> Self {
        Self {
            noun,
            mentions: count.mentions,
            approximate: count.approximate,
            documents: count.documents,
            min: count.extremes().map(|(least, _)| least),
            median: count.values.median(),
            max: count.extremes().map(|(_, greatest)| greatest),
            example,
        }
    }
}
