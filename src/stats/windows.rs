//! Distinct types in every window of 100 consecutive tokens: the integers behind MATTR.
//!
//! Windows never cross documents. A part of a document keeps the tokens at its edges, so that the windows
//! across a seam are counted when the next part is merged: the sum is the same wherever the text was cut.

use crate::base::Merge;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::collections::VecDeque;

/// The window of MATTR, in lexical tokens: the default of quanteda and koRpus. The measure `mattr_100` names its source.
pub const WINDOW_TOKENS: usize = 100;

const EDGE: usize = WINDOW_TOKENS - 1;

/// Windows counted so far, and the edges that a neighbour may complete.
///
/// Tokens are known by a 64-bit fingerprint of their type: two types of one window would share one
/// by chance once in 10^15 windows.
#[derive(Clone, Debug, Default)]
pub struct TokenWindows {
    /// Complete windows.
    windows: u64,
    /// Sum over them of distinct types.
    distinct: u64,
    /// Up to 99 first tokens of an open part.
    head: Vec<u64>,
    /// Up to 99 last tokens of an open part, the ring of the running window.
    tail: VecDeque<u64>,
    /// Occurrences in `tail`; rebuilt on demand after a merge.
    running: HashMap<u64, u32, FixedState>,
}

impl TokenWindows {
    /// Adds the next token by its fingerprint.
    pub fn push(&mut self, token: u64) {
        if self.head.len() < EDGE {
            self.head.push(token);
        }
        if self.running.is_empty() {
            self.tail.iter().for_each(|&t| *self.running.entry(t).or_default() += 1);
        }
        self.tail.push_back(token);
        *self.running.entry(token).or_default() += 1;
        if self.tail.len() == WINDOW_TOKENS {
            self.windows += 1;
            self.distinct += self.running.len() as u64;
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) {
        let Some(oldest) = self.tail.pop_front() else { return };
        if let Some(count) = self.running.get_mut(&oldest) {
            *count -= 1;
            if *count == 0 {
                self.running.remove(&oldest);
            }
        }
    }

    /// (complete windows, sum over them of distinct types).
    pub fn totals(&self) -> (u64, u64) {
        (self.windows, self.distinct)
    }

    /// Forgets the edges: no window will reach into another document.
    pub(super) fn close_document(&mut self) {
        *self = Self { windows: self.windows, distinct: self.distinct, ..Self::default() };
    }
}

impl Merge for TokenWindows {
    fn merge(&mut self, other: Self) {
        // Each window across the seam ends on one of the first 99 tokens of `other`.
        let short = other.head.len() < EDGE;
        let (windows, distinct) = (other.windows, other.distinct);
        for &token in &other.head {
            self.push(token);
        }
        self.windows += windows;
        self.distinct += distinct;
        if !short && !other.tail.is_empty() {
            self.tail = other.tail;
            self.running = HashMap::default();
        }
    }
}

impl PartialEq for TokenWindows {
    fn eq(&self, other: &Self) -> bool {
        (self.totals(), &self.head, &self.tail) == (other.totals(), &other.head, &other.tail)
    }
}

impl Eq for TokenWindows {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn windows(tokens: &[u64]) -> TokenWindows {
        let mut out = TokenWindows::default();
        for &token in tokens {
            out.push(token);
        }
        out
    }

    /// The definition, one line.
    fn naive(tokens: &[u64]) -> (u64, u64) {
        let sums = tokens.windows(WINDOW_TOKENS).map(|w| w.iter().collect::<HashSet<_>>().len() as u64);
        sums.fold((0, 0), |(n, sum), distinct| (n + 1, sum + distinct))
    }

    proptest! {
        #[test]
        fn cuts_do_not_matter(tokens in proptest::collection::vec(0_u64..60, 0..400), cuts in proptest::collection::vec(0_usize..400, 0..4)) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|c| c.min(tokens.len())).chain([0, tokens.len()]).collect();
            cuts.sort_unstable();
            let mut merged = TokenWindows::default();
            cuts.windows(2).for_each(|c| merged.merge(windows(&tokens[c[0]..c[1]])));
            prop_assert_eq!(merged.totals(), naive(&tokens));
            prop_assert_eq!(merged, windows(&tokens));
        }
    }
}
