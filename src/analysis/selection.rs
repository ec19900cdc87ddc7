//! Which records are kept beside the counts, and the lists that keep the first of an order.

use super::OccurrenceSelection;
use crate::measures::difficulty::score;
use crate::report::SentenceRecord;
use crate::stats::SentenceCounts;
use crate::text::Pattern;
use std::sync::Arc;

/// Words of the shortest sentence that can be among the hardest.
const HARDEST_WORDS: u64 = 10;

/// Which records to give beside the counts.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be wanted without the others")]
pub struct Wanted {
    /// Which sentences.
    pub sentences: SentenceSelection,
    /// Which number mentions.
    pub numbers: NumberSelection,
    /// True for the sections of each document.
    pub sections: bool,
    /// Which occurrences of a word or phrase, `None` for none.
    pub occurrences: Option<OccurrenceSelection>,
    /// What to count the neighbours of, `None` for nothing.
    pub neighbours: Option<NeighbourSelection>,
    /// Of how many tokens to count sequences, `None` for none.
    pub ngrams: Option<usize>,
    /// True to count lexical factors, for MTLD.
    pub factors: bool,
    /// True for how often each type occurs in each part of the corpus.
    pub parts: bool,
    /// Count the signals of quality, and nothing else: statistics stay empty.
    pub quality: bool,
}

/// Which neighbours to count.
#[derive(Clone, Debug)]
pub struct NeighbourSelection {
    /// Of what.
    pub pattern: Arc<Pattern>,
    /// Tokens of the window before it, within its sentence.
    pub left: usize,
    /// Tokens of the window after it.
    pub right: usize,
}

/// Which sentences to give, per document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SentenceSelection {
    /// None.
    #[default]
    None,
    /// So many of the most difficult, among sentences of ten words or more: the score of a heading or of two words says
    /// nothing.
    Hardest(usize),
    /// So many of the most words.
    Longest(usize),
    /// All, in the order of the text.
    All,
}

/// Which number mentions to give. They are counted in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberSelection {
    /// None.
    #[default]
    None,
    /// Those that count or measure.
    Quantities,
    /// Dates, ordinals and labels too.
    All,
}

impl SentenceSelection {
    /// What sentences are ordered by, the first being the lowest; `None` for a sentence that is not wanted.
    fn order(self, rank: Rank<'_>) -> Option<f64> {
        match self {
            Self::None => None,
            Self::All => Some(0.0),
            Self::Hardest(_) if rank.words() < HARDEST_WORDS => None,
            Self::Hardest(_) => rank.difficulty().map(|score| -score),
            Self::Longest(_) => Some(-(rank.words() as f64)),
        }
    }

    fn most(self) -> usize {
        match self {
            Self::None => 0,
            Self::Hardest(most) | Self::Longest(most) => most,
            Self::All => usize::MAX,
        }
    }
}

/// What a sentence is ordered by.
#[derive(Clone, Copy, Debug)]
pub enum Rank<'a> {
    /// Its counts.
    Counts(&'a SentenceCounts),
    /// Its words and its difficulty.
    Known(u64, Option<f64>),
}

impl Rank<'_> {
    fn words(self) -> u64 {
        match self {
            Self::Counts(counts) => counts.words,
            Self::Known(words, _) => words,
        }
    }

    fn difficulty(self) -> Option<f64> {
        match self {
            Self::Counts(counts) => score(&counts.into()),
            Self::Known(_, difficulty) => difficulty,
        }
    }
}

impl From<&SentenceRecord> for Rank<'_> {
    fn from(record: &SentenceRecord) -> Self {
        Self::Known(record.words, record.difficulty)
    }
}

/// The first sentences of an order; equals keep the order of the text.
#[derive(Clone, Debug, Default)]
pub struct TopSentences {
    selection: SentenceSelection,
    rows: Vec<(f64, SentenceRecord)>,
    /// No later sentence at or above it can enter.
    limit: Option<f64>,
}

impl TopSentences {
    /// An empty list for `selection`.
    pub fn new(selection: SentenceSelection) -> Self {
        Self { selection, ..Self::default() }
    }

    /// Adds a sentence if it has a chance; `record` is made only then.
    pub fn add(&mut self, rank: Rank<'_>, record: impl FnOnce() -> SentenceRecord) {
        let most = self.selection.most();
        let Some(order) = self.selection.order(rank) else { return };
        if most == 0 || self.limit.is_some_and(|limit| order >= limit) {
            return;
        }
        self.rows.push((order, record()));
        if self.rows.len() >= most.saturating_mul(2) {
            self.cut();
            self.limit = self.rows.last().map(|row| row.0);
        }
    }

    fn cut(&mut self) {
        if !matches!(self.selection, SentenceSelection::All) {
            self.rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        self.rows.truncate(self.selection.most());
    }

    /// The sentences in their order.
    pub fn into_rows(mut self) -> Vec<SentenceRecord> {
        self.cut();
        self.rows.into_iter().map(|(_, record)| record).collect()
    }
}
