//! Statistics as integers: counts, exact histograms, frequency tables. They merge; nothing is divided here.
//!
//! Parts of a document merge in the order of the text; [`Stats::close_document`] seals a document, after which
//! documents merge in any order. Floating point lives in `measures` alone.

mod counter;
mod difficulty;
mod factors;
mod frequency;
mod groups;
mod histogram;
#[cfg(test)]
mod laws;
mod lengths;
mod memory;
mod moving;
mod neighbours;
mod ngrams;
mod parts;
mod passage;
mod quality;
mod quantities;
mod repetition;
mod runs;
mod segments;
mod values;
mod windows;

pub use counter::{Counter, KnownTokens};
pub use difficulty::DifficultyCounts;
pub use factors::{DocumentFactors, Factors, LONGEST_SEQUENCE, LexicalFactors, Sequence};
pub use frequency::{FrequencyTable, Ranked, TypeCount, TypesLeftOut};
pub use groups::{GROUPS, SentenceGroups};
pub use histogram::Histogram;
pub use moving::{FactorLengths, MovingFactors};
pub use neighbours::{NeighbourCount, NeighbourCounter, Neighbours};
pub use ngrams::{LONGEST_NGRAM, NgramCounter};
pub use parts::{MOST_PARTS, MOST_SLICES, PartCounter, PartKind, Parts, SliceCounter};
pub use passage::{Passage, SentenceCounts};
pub use quality::{DUPLICATE_GRAMS, QualityCounter, QualityCounts, STOP_WORDS, TOP_GRAMS};
pub use quantities::{NounCount, QuantityStats};
pub use repetition::{ECHO_WORDS, Repetition};
pub use segments::{SEGMENT_TOKENS, Segments};
pub use values::Values;
pub use windows::{LocalWindows, TokenWindows, WINDOW_TOKENS, distinct_in_windows};

use crate::base::Merge;

/// Everything that is counted in a text, a part of it, or a corpus.
///
/// ```
/// use lisible::base::Merge;
/// use lisible::stats::Stats;
/// let mut corpus = Stats::default();
/// corpus.merge(Stats { sentences: 3, ..Stats::default() });
/// assert_eq!(corpus.sentences, 3);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Closed documents.
    pub documents: u64,
    /// Blocks of prose: paragraphs, headings, list items.
    pub paragraphs: u64,
    /// Sentences that hold at least one word.
    pub sentences: u64,
    /// Graphic words: what stands between white space and holds a letter or a digit.
    pub words: u64,
    /// Lexical tokens: those that hold a letter or a digit.
    pub tokens: u64,
    /// All other tokens: punctuation and symbols.
    pub marks: u64,
    /// Letters and digits of all words.
    pub letters: u64,
    /// Code points of the prose, white space included.
    pub characters: u64,
    /// Spoken syllables of all words.
    pub syllables: u64,
    /// Sentence lengths in words.
    pub sentence_words: Histogram,
    /// Sentence lengths in lexical tokens.
    pub sentence_tokens: Histogram,
    /// Word lengths in letters.
    pub word_letters: Histogram,
    /// Word lengths in syllables.
    pub word_syllables: Histogram,
    /// Lexical tokens by type.
    pub types: FrequencyTable,
    /// Distinct types in moving windows, for MATTR.
    pub windows: TokenWindows,
    /// Lexical factors, for MTLD, where they were asked for.
    pub factors: LexicalFactors,
    /// Distinct types in segments of 100 tokens, for MSTTR, where factors were asked for; of closed documents alone.
    pub segments: Segments,
    /// Number mentions.
    pub quantities: QuantityStats,
    /// What the difficulty score counts beside.
    pub difficulty: DifficultyCounts,
    /// Content words that come again soon.
    pub repetition: Repetition,
    /// The sentences in groups, to tell how sure a score is.
    pub groups: SentenceGroups,
}

impl Stats {
    /// Seals one document: counts it, and each of its types as found in one document.
    ///
    /// Call it once all parts are merged; from then on the order of merging does not matter.
    pub fn close_document(&mut self) {
        self.documents = 1;
        self.types.close_document();
        self.windows.close_document();
        self.segments = self.factors.segments();
        self.factors.close_document();
        self.quantities.close_document();
        self.repetition.close_document();
        self.groups.close_document();
    }
}

impl Merge for Stats {
    fn merge(&mut self, other: Self) {
        self.windows.merge(other.windows);
        self.factors.merge(other.factors);
        self.segments.merge(other.segments);
        self.types.merge(other.types);
        self.documents += other.documents;
        self.paragraphs += other.paragraphs;
        self.sentences += other.sentences;
        self.words += other.words;
        self.tokens += other.tokens;
        self.marks += other.marks;
        self.letters += other.letters;
        self.characters += other.characters;
        self.syllables += other.syllables;
        self.sentence_words.merge(other.sentence_words);
        self.sentence_tokens.merge(other.sentence_tokens);
        self.word_letters.merge(other.word_letters);
        self.word_syllables.merge(other.word_syllables);
        self.quantities.merge(other.quantities);
        self.difficulty.merge(other.difficulty);
        self.repetition.merge(other.repetition);
        self.groups.merge(other.groups);
    }
}
