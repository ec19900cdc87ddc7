//! Distinct types in segments: runs of so many tokens, one after the other. The integers behind MSTTR.
//!
//! They depend on where a text begins, so a document is cut once all its tokens are known, in their order. What is left at
//! its end, shorter than a segment, is dropped; a last segment that is full is not.

use crate::base::Merge;
use foldhash::fast::FixedState;
use hashbrown::HashSet;

/// Tokens of a segment of MSTTR: the default of quanteda and koRpus. The measure `msttr_100` names its source.
pub const SEGMENT_TOKENS: usize = 100;

/// The full segments of some documents. None reaches from one document into another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Segments {
    /// How many.
    pub segments: u64,
    /// The types of each, added up.
    pub types: u64,
    /// Documents whose tokens were too many to keep: see [`super::LONGEST_SEQUENCE`].
    pub left_out: u64,
}

impl Segments {
    /// Those of one document, of so many tokens each, by the fingerprints of its tokens. None for a length of 0.
    ///
    /// ```
    /// use lisible::stats::Segments;
    /// // Two of three tokens, of 2 and of 3 types; the last two tokens are no segment.
    /// let segments = Segments::of([1, 1, 2, 1, 2, 3, 4, 5], 3);
    /// assert_eq!((segments.segments, segments.types), (2, 5));
    /// assert_eq!(Segments::of([1, 2], 3), Segments::default());
    /// ```
    pub fn of(tokens: impl IntoIterator<Item = u64>, length: usize) -> Self {
        let (mut out, mut at) = (Self::default(), 0);
        let mut types: HashSet<u64, FixedState> = HashSet::default();
        for token in tokens {
            types.insert(token);
            at += 1;
            if at == length {
                out.segments += 1;
                out.types += types.len() as u64;
                types.clear();
                at = 0;
            }
        }
        out
    }

    /// One document that was not cut.
    pub(super) const UNCUT: Self = Self { segments: 0, types: 0, left_out: 1 };
}

impl Merge for Segments {
    fn merge(&mut self, other: Self) {
        self.segments += other.segments;
        self.types += other.types;
        self.left_out += other.left_out;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_segment_that_is_full_is_kept() {
        // quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708.
        let tokens = [0, 1, 0, 1, 2, 2, 0, 1];
        let counted = |length| {
            let Segments { segments, types, .. } = Segments::of(tokens, length);
            (segments, types)
        };
        assert_eq!([2, 3, 4, 8, 9].map(counted), [(4, 7), (2, 4), (2, 5), (1, 3), (0, 0)]);
        assert_eq!(counted(0), (0, 0));
    }
}
