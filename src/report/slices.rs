//! A document as at most 60 stretches of about as many sentences each, built as the sentences come in.

use super::Slice;
use crate::base::Merge;
use crate::measures::difficulty::{Evidence, score};
use crate::stats::{Passage, SentenceCounts};

/// Stretches of a document in a report.
pub const SLICES: usize = 60;

/// Words that a stretch holds before the next one begins: the score of a heading alone says nothing.
const LEAST_WORDS: u64 = 30;

/// Stretches held while the length of the document is not known: 16 times as many, so that no final slice is more
/// than a sixteenth longer than another.
const HELD: usize = SLICES * 16;

/// Builds the slices of one document in bounded memory.
///
/// ```
/// use lisible::report::SliceBuilder;
/// use lisible::stats::SentenceCounts;
/// let mut slices = SliceBuilder::default();
/// let sentence = |words| SentenceCounts { words, ..SentenceCounts::default() };
/// (0..3).for_each(|_| slices.add(&sentence(30)));
/// slices.add(&sentence(2)); // a heading goes with what follows, here with nothing
/// assert_eq!(slices.finish(None).len(), 4);
/// assert!(SliceBuilder::default().finish(None).is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct SliceBuilder {
    held: Vec<Passage>,
    /// Sentences of each stretch held, but for the last.
    sentences: u64,
}

impl Default for SliceBuilder {
    fn default() -> Self {
        Self { held: Vec::new(), sentences: 1 }
    }
}

impl SliceBuilder {
    /// Adds the next sentence.
    pub fn add(&mut self, sentence: &SentenceCounts) {
        let is_open = |passage: &&mut Passage| passage.sentences < self.sentences || passage.words < LEAST_WORDS;
        match self.held.last_mut().filter(is_open) {
            Some(passage) => passage.add(sentence),
            None => self.open(sentence),
        }
    }

    fn open(&mut self, sentence: &SentenceCounts) {
        if self.held.len() == HELD {
            self.held = in_pairs(std::mem::take(&mut self.held));
            self.sentences *= 2;
        }
        let mut passage = Passage::default();
        passage.add(sentence);
        self.held.push(passage);
    }

    /// At most [`SLICES`] slices in the order of the text; of 30 words or more, but for the last. `repetition` is that of
    /// the whole document: see [`Repetition::totals`](crate::stats::Repetition::totals).
    pub fn finish(self, repetition: Option<(u64, u64)>) -> Vec<Slice> {
        let held = self.held.len();
        let slices = held.min(SLICES);
        let mut passages = self.held.into_iter();
        let mut next = |i: usize| sum(passages.by_ref().take((i + 1) * held / slices - i * held / slices));
        (0..slices).map(|i| Slice::of(&next(i), repetition)).collect()
    }
}

impl Slice {
    pub(super) fn of(passage: &Passage, repetition: Option<(u64, u64)>) -> Self {
        Self {
            sentences: passage.sentences,
            words: passage.words,
            syllables: passage.syllables,
            difficulty: score(&Evidence::of_passage(passage, repetition)),
            windows: passage.windows,
        }
    }
}

fn sum(mut passages: impl Iterator<Item = Passage>) -> Passage {
    let mut out = passages.next().unwrap_or_default();
    passages.for_each(|passage| out.merge(passage));
    out
}

fn in_pairs(passages: Vec<Passage>) -> Vec<Passage> {
    let mut passages = passages.into_iter();
    let mut out = Vec::with_capacity(HELD);
    while let Some(first) = passages.next() {
        out.push(sum([first].into_iter().chain(passages.next())));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        for sentences in [1, 59, 60, 61, 959, 960, 961, 5_000, 100_000] {
            let mut builder = SliceBuilder::default();
            let sentence = |words| SentenceCounts { words, ..SentenceCounts::default() };
            (0..sentences).for_each(|i| builder.add(&sentence(i % 7 + 30)));
            let slices = builder.finish(None);
            assert_eq!(slices.len() as u64, sentences.min(60));
            assert_eq!(slices.iter().map(|s| s.sentences).sum::<u64>(), sentences);
            assert_eq!(slices.iter().map(|s| s.words).sum::<u64>(), (0..sentences).map(|i| i % 7 + 30).sum::<u64>());
            if sentences >= 960 {
                let (low, high) = (slices.iter().map(|s| s.sentences).min(), slices.iter().map(|s| s.sentences).max());
                assert!(high.unwrap() * 8 <= low.unwrap() * 10, "{sentences}: {low:?} to {high:?}");
            }
        }
    }
}
