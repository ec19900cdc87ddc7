//! Which records are kept beside the counts, and the lists that keep the first of an order.

use crate::report::SentenceRecord;
use crate::stats::SentenceCounts;

/// Words of the shortest sentence that can be among the hardest.
const HARDEST_WORDS: u64 = 10;

/// Which records to give beside the counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Which sentences.
    pub sentences: SentenceSelection,
    /// Which number mentions.
    pub numbers: NumberSelection,
}

/// Which sentences to give, per document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SentenceSelection {
    /// None.
    #[default]
    None,
    /// So many of the lowest Kandel-Moles scores (207), among sentences of ten words or more: the score of a heading or of
    /// two words says nothing.
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
    fn order(self, counts: SentenceCounts) -> Option<f64> {
        match self {
            Self::None => None,
            Self::All => Some(0.0),
            Self::Hardest(_) if counts.words < HARDEST_WORDS => None,
            Self::Hardest(_) => Some(sentence_score(counts)),
            Self::Longest(_) => Some(-(counts.words as f64)),
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

/// The Kandel-Moles score (207) of one sentence.
pub(super) fn sentence_score(counts: SentenceCounts) -> f64 {
    let slice = crate::report::Slice { sentences: 1, words: counts.words, syllables: counts.syllables };
    slice.score().unwrap_or(f64::NAN)
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
    pub fn add(&mut self, counts: SentenceCounts, record: impl FnOnce() -> SentenceRecord) {
        let most = self.selection.most();
        let Some(order) = self.selection.order(counts) else { return };
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

impl From<&SentenceRecord> for SentenceCounts {
    fn from(record: &SentenceRecord) -> Self {
        Self { words: record.words, tokens: record.tokens, syllables: record.syllables }
    }
}
