//! Owned, serialisable results: the boundary of the library. What is shown to a reader or a program is all here.
//!
//! Shapes and the sentences that sum them up (`findings`); no formats, no colours, no files.

mod bench;
mod changes;
mod check_summary;
mod collocates;
mod comparison;
mod conflicts;
mod corpus;
mod diagnostics;
mod difficulty;
mod dispersion;
mod distinctive;
mod document;
pub mod findings;
mod inflections;
#[cfg(test)]
pub(crate) mod invented;
mod keywords;
mod located;
mod nouns;
mod quality;
mod records;
mod regression;
mod sections;
mod slices;
mod statistics;
mod summary;
mod word_order;
mod words_beside;

pub use crate::measures::Band;
pub use bench::{BenchCorpus, BenchReport, Comparison, ComparisonRow, Machine, Measurement, Spread, Stage, Verdict};
pub use changes::NumberChanges;
pub use check_summary::{CheckSummary, RuleCount};
pub use collocates::{Collocate, CollocateOrder, collocates};
pub use comparison::{ComparedCorpus, CorpusComparison, DifficultyGap, GapCause};
pub use conflicts::{Conflict, Conflicts};
pub use corpus::{
    CorpusReport, InputSummary, LengthBin, LengthSummary, MagnitudeRow, NounRow, NumberSummary, Skipped, WordRow,
    ZipfPoint,
};
pub use diagnostics::{CheckedDocument, DiagnosticRecord, EditRecord, FixRecord, Region};
pub use difficulty::{CauseRecord, DifficultySummary};
pub use dispersion::{BY_PART, DISPERSED, Dispersion, Dispersions, WordByPart, WordsByPart};
pub use distinctive::{DISTINCTIVE, DistinctiveWord, distinctive_words};
pub use document::{BEATS, Beat, Counts, DocumentReport, Measures, Slice};
pub use inflections::{InflectedForm, InflectionRow, Inflections};
pub use keywords::{Keyword, KeywordOrder, KeywordSelection, Keywords};
pub use located::{Lines, LocatedFinding, LocatedFindings};
pub use nouns::NounTally;
pub use quality::{QualityRecord, QualitySummary, SignalRecord};
pub use records::{Concordance, NumberRecord, OccurrenceRecord, Place, SentenceRecord};
pub use regression::{Bound, Regression};
pub use sections::{SectionBuilder, SectionRow};
pub use slices::{SLICES, SliceBuilder};
pub use statistics::{StatsReport, VocabularyLaws};
pub use summary::{TOP, WORDS, display, each_word, numbers as summarise_numbers, word_rows, zipf};
pub use word_order::WordOrder;

/// The version of every JSON shape; it changes when a key changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;
