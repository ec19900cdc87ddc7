//! Runs of tokens that come again, known by a hash of 64 bits: in one stretch of thirty million, each of a million
//! tokens, two different runs are taken for one. A naive twin that compares the words is the oracle.
//!
//! ```text
//! for n from 2 to 10:
//!     the hash of n tokens is that of n - 1 and the next token's
//!     a table as large as twice the tokens, filled anew: what it holds is of one text and one n
//!     no run came twice, so no longer one did: stop
//! ```

use super::{DUPLICATE_GRAMS, QualityCounts, TOP_GRAMS};

/// Tokens of a stretch of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams {
    hashes: Vec<u64>,
    /// Characters of the tokens before each, and of all.
    before: Vec<u64>,
    /// The hash of the run that begins with each token.
    runs: Vec<u64>,
    seen: Seen,
}

impl Grams {
    /// Adds a token, so many characters long.
    pub(super) fn push(&mut self, hash: u64, characters: u64) {
        if self.before.is_empty() {
            self.before.push(0);
        }
        self.before.push(self.before[self.hashes.len()] + characters);
        self.hashes.push(hash);
    }

    pub(super) fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Counts what comes again, and forgets the tokens.
    pub(super) fn settle(&mut self, counts: &mut QualityCounts) {
        self.runs.clear();
        self.runs.extend_from_slice(&self.hashes);
        let mut length = 1;
        let mut repeats = true;
        for (n, sum) in TOP_GRAMS.iter().zip(&mut counts.top_grams) {
            self.lengthen(&mut length, *n);
            let (characters, occurrences) = self.top(*n);
            *sum += characters;
            repeats = occurrences > 1;
        }
        for (n, sum) in DUPLICATE_GRAMS.iter().zip(&mut counts.duplicate_grams) {
            if !repeats {
                break;
            }
            self.lengthen(&mut length, *n);
            let characters = self.duplicates(*n);
            *sum += characters;
            repeats = characters > 0;
        }
        self.hashes.clear();
        self.before.clear();
    }

    /// Makes runs of `n` tokens of those of `length`.
    fn lengthen(&mut self, length: &mut usize, n: usize) {
        while *length < n {
            self.runs.pop();
            for (run, next) in self.runs.iter_mut().zip(self.hashes.iter().skip(*length)) {
                *run = (run.rotate_left(29) ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            }
            *length += 1;
        }
    }

    /// Characters of `n` tokens from `at` on.
    fn characters(&self, at: usize, n: usize) -> u64 {
        self.before[at + n] - self.before[at]
    }

    /// The most frequent run, the first of equals: characters of all its occurrences, and how many they are.
    fn top(&mut self, n: usize) -> (u64, u32) {
        self.seen.begin(self.runs.len());
        let mut most = (0, 0);
        for (at, &run) in self.runs.iter().enumerate() {
            let (first, count) = self.seen.add(run, at);
            if count > most.1 || count == most.1 && first < most.0 {
                most = (first, count);
            }
        }
        match most {
            (_, 0) => (0, 0),
            (first, count) => ((self.characters(first, n) + n as u64 - 1) * u64::from(count), count),
        }
    }

    /// Characters of the runs that stood there before. Behind one, the search goes on after its last token.
    fn duplicates(&mut self, n: usize) -> u64 {
        self.seen.begin(self.runs.len());
        let (mut at, mut characters) = (0, 0);
        while let Some(&run) = self.runs.get(at) {
            if self.seen.add(run, at).1 > 1 {
                characters += self.characters(at, n);
                at += n;
            } else {
                at += 1;
            }
        }
        characters
    }
}

/// Hashes that were seen, with the place of the first and their number. Its memory is kept from one text to the next, but a
/// short text fills and reads the front of it alone.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    slots: Vec<Slot>,
    /// The slots in use are two to this power.
    bits: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u64,
    first: u32,
    /// 0 for a free slot.
    count: u32,
}

impl Seen {
    /// Forgets all, and makes room for so many hashes.
    pub(super) fn begin(&mut self, most: usize) {
        let size = (most.max(1) * 2).next_power_of_two();
        self.bits = size.ilog2();
        let used = self.slots.len().min(size);
        self.slots[..used].fill(Slot::default());
        if used < size {
            self.slots.resize(size, Slot::default());
        }
    }

    /// Adds a hash that stands at `at`: the place of the first of its kind, and how many there are by now.
    pub(super) fn add(&mut self, hash: u64, at: usize) -> (usize, u32) {
        let mask = (1 << self.bits) - 1;
        // The high bits are the well mixed ones.
        let mut index = usize::try_from(hash >> (64 - self.bits)).expect("a table fits in memory");
        loop {
            let slot = &mut self.slots[index];
            if slot.count == 0 {
                *slot = Slot { hash, first: u32::try_from(at).expect("a stretch is short"), count: 0 };
            }
            if slot.hash == hash {
                slot.count += 1;
                return (slot.first as usize, slot.count);
            }
            index = (index + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_after_a_long_one_knows_nothing_of_it() {
        let mut seen = Seen::default();
        seen.begin(1_000);
        for hash in 0..1_000_u64 {
            assert_eq!(seen.add(hash << 40, 7), (7, 1));
        }
        seen.begin(2);
        assert_eq!(seen.add(3 << 40, 0), (0, 1));
        assert_eq!(seen.add(3 << 40, 1), (0, 2));
        seen.begin(500);
        assert_eq!(seen.add(3 << 40, 9), (9, 1));
    }

    #[test]
    fn hashes_that_fall_together_are_told_apart() {
        let mut seen = Seen::default();
        seen.begin(8);
        for hash in 0..8 {
            assert_eq!(seen.add(hash, 1).1, 1);
        }
        assert!((0..8).all(|hash| seen.add(hash, 2) == (1, 2)));
    }
}
