//! Content words that stood among the fifteen content words before them: the integers behind `repetition` of the
//! difficulty score.
//!
//! Nothing is looked for across documents. A part of a document keeps the content words at its edges, so that those after
//! a seam are counted when the next part is merged: the sum is the same wherever the text was cut.

use crate::base::Merge;
use crate::text::{Form, Stems};
use std::collections::VecDeque;

/// How many content words back a word is looked for.
pub const ECHO_WORDS: usize = 15;

/// Words counted so far, and the edges that a neighbour may complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repetition {
    /// Content words with fifteen before them.
    words: u64,
    /// Those of them that are one of these fifteen again, or an inflection of one.
    repeated: u64,
    /// Up to fifteen first stems of an open part.
    head: Vec<u64>,
    /// Up to fifteen last stems of an open part.
    tail: VecDeque<u64>,
}

impl Repetition {
    /// Adds the next content word by the fingerprint of its stem.
    pub fn push(&mut self, stem: u64) {
        if self.head.len() < ECHO_WORDS {
            self.head.push(stem);
        }
        if self.tail.len() == ECHO_WORDS {
            self.words += 1;
            self.repeated += u64::from(self.tail.contains(&stem));
            self.tail.pop_front();
        }
        self.tail.push_back(stem);
    }

    /// (content words with fifteen before them, those that are one of these again).
    pub fn totals(&self) -> (u64, u64) {
        (self.words, self.repeated)
    }

    /// Forgets the edges: nothing is looked for across documents.
    pub(super) fn close_document(&mut self) {
        *self = Self { words: self.words, repeated: self.repeated, ..Self::default() };
    }
}

impl Merge for Repetition {
    fn merge(&mut self, other: Self) {
        let Self { words, repeated, head, tail } = other;
        let whole = head.len() == ECHO_WORDS;
        for stem in head {
            self.push(stem);
        }
        self.words += words;
        self.repeated += repeated;
        if whole {
            self.tail = tail;
        }
    }
}

/// HOT. Counts the repetitions of one text as its forms go by, from where each stem stood last.
#[derive(Debug, Default)]
pub(super) struct Echoes {
    /// One past the place where each stem stood last, among content words over all texts.
    last: Vec<u32>,
    /// Content words of the texts before, and so far.
    base: u32,
    place: u32,
    repeated: u32,
    head: Vec<u32>,
    tail: VecDeque<u32>,
}

const REACH: u32 = 15;

impl Echoes {
    /// Adds the next forms of the text, whose stems are numbered up to `most`.
    pub(super) fn add(&mut self, forms: &[Form], most: usize) {
        let stems = forms.iter().map(|form| form.stem());
        let bound = most + 1;
        if bound > self.last.len() {
            self.last.resize(bound.max(self.last.len() * 3 / 2), 0);
        }
        // Words without a stem go through the motions with the place of nothing: no branch has to be guessed.
        let (last, whole) = (&mut self.last[..], self.base + REACH);
        let (mut place, mut repeated) = (self.place, 0);
        for stem in stems.clone() {
            let is_content = u32::from(stem > 0);
            let before = std::mem::replace(&mut last[stem as usize], place + is_content);
            let near = before > self.base && place < before + REACH && place >= whole;
            repeated += is_content & u32::from(near);
            place += is_content;
        }
        self.place = place;
        self.repeated += repeated;
        self.keep_edges(stems.filter(|stem| *stem > 0));
    }

    fn keep_edges(&mut self, mut stems: impl DoubleEndedIterator<Item = u32> + Clone) {
        let missing = ECHO_WORDS - self.head.len();
        self.head.extend(stems.clone().take(missing));
        let mut last: Vec<u32> = stems.by_ref().rev().take(ECHO_WORDS).collect();
        last.reverse();
        self.tail.extend(last);
        while self.tail.len() > ECHO_WORDS {
            self.tail.pop_front();
        }
    }

    /// The repetitions of the text; the next form begins another.
    pub(super) fn take(&mut self, stems: &Stems) -> Repetition {
        let words = (self.place - self.base).saturating_sub(REACH);
        let fingerprint = |stem| stems.fingerprint(stem);
        let head = self.head.drain(..).map(fingerprint).collect();
        let tail = self.tail.drain(..).map(fingerprint).collect();
        let repeated = std::mem::take(&mut self.repeated);
        self.base = self.place;
        if self.place > u32::MAX / 2 {
            self.last.fill(0);
            (self.base, self.place) = (0, 0);
        }
        Repetition { words: words.into(), repeated: repeated.into(), head, tail }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counted(stems: &[u64]) -> Repetition {
        let mut out = Repetition::default();
        for stem in stems {
            out.push(*stem);
        }
        out
    }

    /// The definition, one line.
    fn naive(stems: &[u64]) -> (u64, u64) {
        let windows = stems.windows(ECHO_WORDS + 1);
        windows.fold((0, 0), |(k, r), w| (k + 1, r + u64::from(w[..ECHO_WORDS].contains(&w[ECHO_WORDS]))))
    }

    proptest! {
        #[test]
        fn cuts_do_not_matter(
            stems in proptest::collection::vec(0_u64..40, 0..120),
            cuts in proptest::collection::vec(0_usize..120, 0..4),
        ) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|c| c.min(stems.len())).chain([0, stems.len()]).collect();
            cuts.sort_unstable();
            let mut merged = Repetition::default();
            cuts.windows(2).for_each(|c| merged.merge(counted(&stems[c[0]..c[1]])));
            prop_assert_eq!(merged.totals(), naive(&stems));
            prop_assert_eq!(merged, counted(&stems));
        }
    }
}
