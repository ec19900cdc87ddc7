//! Lines of a raw text, and those that come again. A line ends with a line feed; a carriage return before it is not of the line.

use super::QualityCounts;
use super::characters::ends_sentence;
use super::grams::Seen;
use foldhash::fast::FixedState;
use std::hash::BuildHasher;

/// Hashes of the lines of a stretch of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    hashes: Vec<u64>,
    seen: Seen,
}

impl Lines {
    /// Counts the lines of `text`, which has no white space at its ends.
    pub(super) fn count(&mut self, text: &str, stretch: usize, counts: &mut QualityCounts) {
        counts.line_feeds += memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64;
        let hasher = FixedState::default();
        for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
            if line.is_empty() {
                continue;
            }
            if !line.trim().is_empty() {
                counts.lines += 1;
                counts.ended_lines += u64::from(line.ends_with(ends_sentence));
            }
            self.hashes.push(hasher.hash_one(line.as_bytes()));
            if self.hashes.len() == stretch {
                self.settle(counts);
            }
        }
        self.settle(counts);
    }

    fn settle(&mut self, counts: &mut QualityCounts) {
        counts.segments += self.hashes.len() as u64;
        self.seen.begin(self.hashes.len());
        for (at, &hash) in self.hashes.iter().enumerate() {
            counts.duplicate_lines += u64::from(self.seen.add(hash, at).1 > 1);
        }
        self.hashes.clear();
    }
}
