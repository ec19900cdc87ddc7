//! HOT. Histograms in the making: short lengths in arrays of fixed size, counted without a look at their bounds.

use super::Histogram;
use crate::base::Merge;
use crate::text::Size;

const SHORT: usize = 256;

/// Counts lengths, then gives them as a [`Histogram`].
#[derive(Debug)]
pub(super) struct Lengths {
    short: [u32; SHORT],
    long: Histogram,
}

impl Default for Lengths {
    fn default() -> Self {
        Self { short: [0; SHORT], long: Histogram::default() }
    }
}

impl Lengths {
    /// Counts one length.
    #[inline]
    pub(super) fn add(&mut self, length: u64) {
        match usize::try_from(length).ok().and_then(|at| self.short.get_mut(at)) {
            // A text is shorter than 2^32 bytes, and so are its counts.
            Some(count) => *count += 1,
            None => self.long.add(length),
        }
    }

    /// What was counted; nothing is left.
    pub(super) fn take(&mut self) -> Histogram {
        let mut out = Histogram::of_counts(&self.short);
        out.merge(std::mem::take(&mut self.long));
        self.short.fill(0);
        out
    }
}

const LETTERS: usize = 64;
const SYLLABLES: usize = 16;

/// Counts words by letters and syllables together: one place to count for both.
#[derive(Debug)]
pub(super) struct WordSizes {
    /// `SYLLABLES` rows of `LETTERS`.
    short: [u32; LETTERS * SYLLABLES],
    long: Sizes,
}

/// What words come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sizes {
    pub(super) words: u64,
    pub(super) letters: Histogram,
    pub(super) syllables: Histogram,
}

impl Default for WordSizes {
    fn default() -> Self {
        Self { short: [0; LETTERS * SYLLABLES], long: Sizes::default() }
    }
}

impl WordSizes {
    /// Counts one word.
    #[inline]
    pub(super) fn add(&mut self, size: Size) {
        let (letters, syllables) = (size.letters(), size.syllables());
        let place = (syllables * LETTERS as u64) | letters;
        match self.short.get_mut(usize::try_from(place).unwrap_or(usize::MAX)).filter(|_| letters < LETTERS as u64) {
            Some(count) => *count += 1,
            None => self.long.add_many(letters, syllables, 1),
        }
    }

    /// What was counted; nothing is left.
    pub(super) fn take(&mut self) -> Sizes {
        // Sums of whole rows, the empty cells among them: a vector of cells costs what one does.
        let (mut letters, mut syllables) = ([0_u32; LETTERS], [0_u32; SYLLABLES]);
        for (row, words) in self.short.as_chunks::<LETTERS>().0.iter().zip(&mut syllables) {
            *words = row.iter().sum();
            letters.iter_mut().zip(row).for_each(|(words, count)| *words += count);
        }
        self.short.fill(0);
        let mut out = std::mem::take(&mut self.long);
        out.words += syllables.iter().map(|&words| u64::from(words)).sum::<u64>();
        out.letters.merge(Histogram::of_counts(&letters));
        out.syllables.merge(Histogram::of_counts(&syllables));
        out
    }
}

impl Sizes {
    fn add_many(&mut self, letters: u64, syllables: u64, times: u64) {
        self.words += times;
        self.letters.add_many(letters, times);
        self.syllables.add_many(syllables, times);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lengths_are_a_histogram(values in proptest::collection::vec(0_u64..600, 0..60)) {
            let mut lengths = Lengths::default();
            for &value in &values {
                lengths.add(value);
            }
            prop_assert_eq!(lengths.take(), values.into_iter().collect::<Histogram>());
            prop_assert_eq!(lengths.take(), Histogram::default());
        }

        #[test]
        fn sizes_are_two_histograms(words in proptest::collection::vec((0_u32..90, 0_u32..20), 0..60)) {
            let mut sizes = WordSizes::default();
            for &(letters, syllables) in &words {
                sizes.add(Size::new(letters, syllables));
            }
            let found = sizes.take();
            prop_assert_eq!(found.words, words.len() as u64);
            prop_assert_eq!(found.letters, words.iter().map(|word| u64::from(word.0)).collect::<Histogram>());
            prop_assert_eq!(found.syllables, words.iter().map(|word| u64::from(word.1)).collect::<Histogram>());
            prop_assert_eq!(sizes.take(), Sizes::default());
        }
    }
}
