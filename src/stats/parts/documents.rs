//! The documents of a corpus as its parts, or buckets of them.

use super::super::Stats;
use super::places::PlaceCounts;
use super::{PartKind, Parts, Reading, TAG};
use crate::base::Result;

/// The most parts of a corpus: beyond so many documents, parts are as many buckets of them.
pub const MOST_PARTS: usize = 256;

/// Counts types by part, a document at a time.
///
/// ```
/// use lisible::stats::{FrequencyTable, PartCounter, PartKind, Stats, TypeCount};
/// let mut counter = PartCounter::default();
/// for count in [2, 1, 0] {
///     let mut stats = Stats { tokens: 10, ..Stats::default() };
///     if count > 0 {
///         stats.types.add("guerre", TypeCount { count, ..TypeCount::default() });
///     }
///     counter.add(&stats).unwrap();
/// }
/// let parts = counter.finish().unwrap();
/// assert_eq!((parts.kind(), parts.sizes()), (PartKind::Documents, [10, 10, 10].as_slice()));
/// parts.each_type(&mut |word, having| assert_eq!((word, having), ("guerre", [(0, 2), (1, 1)].as_slice()))).unwrap();
/// ```
#[derive(Debug, Default)]
pub struct PartCounter {
    places: PlaceCounts,
    /// Sizes of the parts.
    sizes: Vec<u64>,
    /// The buckets of the first documents, while it is not known whether there will be too many.
    buckets: Vec<usize>,
    in_buckets: bool,
}

impl PartCounter {
    /// A counter within so many bytes of memory, `None` for 256 MiB. No count depends on it.
    pub fn within(bytes: Option<usize>) -> Self {
        Self { places: PlaceCounts::within(bytes), ..Self::default() }
    }

    /// Adds the next document.
    ///
    /// # Errors
    /// When there is no room on disk, or what lies there cannot be read.
    ///
    /// # Panics
    /// Never: parts are few.
    pub fn add(&mut self, document: &Stats) -> Result<()> {
        let bucket = bucket(document);
        if self.buckets.len() == MOST_PARTS && !self.in_buckets {
            self.go_over_to_buckets();
        }
        let part = if self.in_buckets {
            bucket
        } else {
            self.buckets.push(bucket);
            self.sizes.push(0);
            self.sizes.len() - 1
        };
        self.sizes[part] += document.tokens;
        let tag = if self.in_buckets { TAG } else { 0 };
        self.places.add_table(&document.types, tag | u32::try_from(part).expect("parts are few"))
    }

    fn go_over_to_buckets(&mut self) {
        self.in_buckets = true;
        let mut sizes = vec![0; MOST_PARTS];
        self.buckets.iter().zip(&self.sizes).for_each(|(&bucket, size)| sizes[bucket] += size);
        self.sizes = sizes;
        let bucket = |place: u32| self.buckets[place as usize];
        self.places.move_to(|place| TAG | u32::try_from(bucket(place)).expect("buckets are few"));
    }

    /// The types in their parts.
    ///
    /// # Errors
    /// When there is no room on disk.
    pub fn finish(mut self) -> Result<Parts> {
        self.places.settle(0)?;
        let (kind, reading) = if self.in_buckets {
            (PartKind::Buckets, Reading::Buckets(self.buckets))
        } else {
            (PartKind::Documents, Reading::Itself)
        };
        Ok(Parts { kind, sizes: self.sizes, places: self.places, reading })
    }
}

/// 2^64 divided by the golden ratio: its multiples spread over the highest bits.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The bucket of a document, from what it counts: the same wherever it is read, and whatever stands before it.
fn bucket(document: &Stats) -> usize {
    let Stats { characters, letters, syllables, words, tokens, marks, sentences, .. } = document;
    let counts = [characters, letters, syllables, words, tokens, marks, sentences];
    let mixed = counts.iter().fold(0_u64, |mixed, &&count| (mixed.rotate_left(29) ^ count).wrapping_mul(MIX));
    usize::try_from(mixed >> 56).expect("eight bits fit")
}
