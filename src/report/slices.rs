//! A document as at most 60 stretches of about as many sentences each, built as the sentences come in.
//!
//! A stretch has a difficulty where it is long enough for one and its document is: what is too short for a level must not
//! be coloured as if it had one.

use super::Slice;
use super::sections::FEWEST_SENTENCES;
use crate::base::Merge;
use crate::measures::difficulty::{DIFFICULTY, Evidence, score};
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
/// (0..9).for_each(|_| slices.add(&sentence(30)));
/// slices.add(&sentence(2)); // a heading goes with what follows, here with what stands before
/// let slices = slices.finish(None);
/// assert_eq!(slices.iter().map(|slice| slice.sentences).collect::<Vec<_>>(), [3, 3, 4]);
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
        Self { held: Vec::new(), sentences: FEWEST_SENTENCES }
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

    /// At most [`SLICES`] slices in the order of the text, of three sentences and 30 words or more where the document has
    /// so many; without a difficulty in a document that is too short for one. `repetition` is that of the whole document:
    /// see [`Repetition::totals`](crate::stats::Repetition::totals).
    pub fn finish(mut self, repetition: Option<(u64, u64)>) -> Vec<Slice> {
        self.join_short_end();
        let of = |passage| Slice::of(&passage, repetition);
        let of_short = |passage| Slice { difficulty: None, ..of(passage) };
        let is_short = self.is_short();
        let held = self.held.len();
        let slices = held.min(SLICES);
        let mut passages = self.held.into_iter();
        let mut next = |i: usize| sum(passages.by_ref().take((i + 1) * held / slices - i * held / slices));
        (0..slices).map(|i| if is_short { of_short(next(i)) } else { of(next(i)) }).collect()
    }

    /// A last stretch too short for a score belongs to the one before.
    fn join_short_end(&mut self) {
        let is_short = |last: &mut Passage| last.sentences < FEWEST_SENTENCES || last.words < LEAST_WORDS;
        if self.held.len() > 1
            && let Some(end) = self.held.pop_if(is_short)
            && let Some(last) = self.held.last_mut()
        {
            last.merge(end);
        }
    }

    /// True where the document has no score either.
    fn is_short(&self) -> bool {
        let (fewest, sum) = (DIFFICULTY.reliability, |of: fn(&Passage) -> u64| self.held.iter().map(of).sum::<u64>());
        sum(|passage| passage.words) < fewest.words || sum(|passage| passage.sentences) < fewest.sentences
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
    use crate::report::invented;

    fn built(sentences: u64, words: u64) -> Vec<Slice> {
        let mut builder = SliceBuilder::default();
        let Passage { tokens, letters, syllables, difficulty, .. } = invented::passage(1, words, words * 3 / 2);
        let sentence = SentenceCounts { words, tokens, letters, syllables, difficulty, ..SentenceCounts::default() };
        (0..sentences).for_each(|_| builder.add(&sentence));
        builder.finish(None)
    }

    #[test]
    fn what_is_too_short_for_a_level_has_no_score() {
        // A document of 100 words and five sentences has a score, and so have its passages, each of three sentences or more.
        for (sentences, words) in [(1, 30), (2, 500), (4, 40), (5, 19), (5, 20), (7, 25), (8, 15), (1_000, 30)] {
            let slices = built(sentences, words);
            let is_long = sentences >= 5 && sentences * words >= 100;
            assert!(
                slices.iter().all(|slice| slice.difficulty.is_some() == is_long),
                "{sentences}, {words}: {slices:?}"
            );
            assert!(!is_long || slices.iter().all(|slice| slice.sentences >= 3 && slice.words >= 30), "{slices:?}");
            assert_eq!(slices.iter().map(|slice| slice.sentences).sum::<u64>(), sentences);
        }
    }

    #[test]
    fn nothing_is_lost() {
        for sentences in [1, 59, 180, 181, 959, 2_879, 2_880, 2_883, 5_000, 100_000] {
            let mut builder = SliceBuilder::default();
            let sentence = |words| SentenceCounts { words, ..SentenceCounts::default() };
            (0..sentences).for_each(|i| builder.add(&sentence(i % 7 + 30)));
            let slices = builder.finish(None);
            assert_eq!(slices.len() as u64, (sentences / 3).clamp(1, 60));
            assert_eq!(slices.iter().map(|s| s.sentences).sum::<u64>(), sentences);
            assert_eq!(slices.iter().map(|s| s.words).sum::<u64>(), (0..sentences).map(|i| i % 7 + 30).sum::<u64>());
            if sentences >= 3 * 960 {
                let (low, high) = (slices.iter().map(|s| s.sentences).min(), slices.iter().map(|s| s.sentences).max());
                assert!(high.unwrap() * 8 <= low.unwrap() * 10, "{sentences}: {low:?} to {high:?}");
            }
        }
    }
}
