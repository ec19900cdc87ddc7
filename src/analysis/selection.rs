//! Which records are kept beside the counts, and the lists that keep the first of an order.

use super::OccurrenceSelection;
use crate::measures::difficulty::score;
use crate::report::SentenceRecord;
use crate::stats::SentenceCounts;
use crate::text::Pattern;
use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Words of the shortest sentence that can be among the hardest.
const HARDEST_WORDS: u64 = 10;

/// Which records to give beside the counts.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be wanted without the others")]
pub struct Wanted {
    /// Which sentences.
    pub sentences: SentenceSelection,
    /// The limit of the list that takes the sentences of all documents; `None` to give those of each document.
    pub limit: Option<Arc<SharedLimit>>,
    /// Which number mentions.
    pub numbers: NumberSelection,
    /// True for the sections of each document.
    pub sections: bool,
    /// True for the rhythm of each document.
    pub rhythm: bool,
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
    /// What the first ones are ordered by, when there are enough: no later sentence at or above the last can enter.
    first: BinaryHeap<Ordered>,
    /// The same limit, of the list that takes from this one.
    heeded: Option<Arc<SharedLimit>>,
    /// Where this list says its own.
    told: Option<Arc<SharedLimit>>,
}

/// A number by which sentences are ordered.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What a list of the first sentences says to those that find them, maybe in other threads: none at or above it is wanted
/// any more. When they hear of it changes no result, for what they leave out would not be taken.
#[derive(Debug)]
pub struct SharedLimit(AtomicU64);

impl Default for SharedLimit {
    /// Every sentence is wanted.
    fn default() -> Self {
        Self(AtomicU64::new(f64::INFINITY.to_bits()))
    }
}

impl SharedLimit {
    fn get(&self) -> f64 {
        f64::from_bits(self.0.load(Relaxed))
    }

    fn set(&self, limit: f64) {
        self.0.store(limit.to_bits(), Relaxed);
    }
}

impl TopSentences {
    /// An empty list for `selection`.
    pub fn new(selection: SentenceSelection) -> Self {
        Self { selection, ..Self::default() }
    }

    /// The same list, which heeds a limit that another one sets.
    #[must_use]
    pub fn heeding(self, limit: Option<Arc<SharedLimit>>) -> Self {
        Self { heeded: limit, ..self }
    }

    /// The same list, which says its limit to others.
    #[must_use]
    pub fn telling(self, limit: Arc<SharedLimit>) -> Self {
        Self { told: Some(limit), ..self }
    }

    /// Adds a sentence if it has a chance; `record` is made only then.
    pub fn add(&mut self, rank: Rank<'_>, record: impl FnOnce() -> SentenceRecord) {
        let most = self.selection.most();
        let Some(order) = self.selection.order(rank) else { return };
        let heeded = self.heeded.as_ref().map(|limit| limit.get());
        if most == 0 || [self.limit(), heeded].into_iter().flatten().any(|limit| order >= limit) {
            return;
        }
        self.rows.push((order, record()));
        if most == usize::MAX {
            return;
        }
        self.first.push(Ordered(order));
        if self.first.len() > most {
            self.first.pop();
        }
        if let Some((limit, told)) = self.limit().zip(self.told.as_ref()) {
            told.set(limit);
        }
        if self.rows.len() >= most.saturating_mul(2) {
            self.cut();
        }
    }

    /// No later sentence at or above it can enter; `None` while there is room.
    fn limit(&self) -> Option<f64> {
        let full = self.first.len() == self.selection.most();
        self.first.peek().filter(|_| full).map(|last| last.0)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Place;
    use proptest::prelude::*;

    fn record(number: usize, words: u64) -> SentenceRecord {
        let place = Place {
            document: "a".into(),
            record: None,
            byte_start: number as u64,
            byte_end: number as u64 + 1,
            line: 1,
            column: 1,
        };
        let counts = SentenceCounts { words, ..SentenceCounts::default() };
        SentenceRecord::new(place, &counts, Vec::new(), String::new())
    }

    proptest! {
        /// However late the limit is heard of, the list that all documents give theirs to is the same.
        #[test]
        fn a_shared_limit_changes_no_list(
            documents in proptest::collection::vec((proptest::collection::vec(1..40_u64, 0..30), any::<bool>()), 0..12),
            most in 1..6_usize,
        ) {
            let selection = SentenceSelection::Longest(most);
            let limit = Arc::<SharedLimit>::default();
            let (mut all, mut shared) = (TopSentences::new(selection), TopSentences::new(selection).telling(limit.clone()));
            let mut number = 0;
            for (lengths, hears) in documents {
                let (mut one, mut other) = (TopSentences::new(selection), TopSentences::new(selection));
                if hears {
                    other = other.heeding(Some(limit.clone()));
                }
                for words in lengths {
                    number += 1;
                    one.add(Rank::Known(words, None), || record(number, words));
                    other.add(Rank::Known(words, None), || record(number, words));
                }
                for (list, into) in [(one, &mut all), (other, &mut shared)] {
                    for row in list.into_rows() {
                        into.add(Rank::from(&row), || row);
                    }
                }
            }
            prop_assert_eq!(all.into_rows(), shared.into_rows());
        }
    }
}
