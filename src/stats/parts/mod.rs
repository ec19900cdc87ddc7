//! How often each type occurs in each part of a corpus: what its dispersion is measured from.
//!
//! The parts of a corpus are its documents, while there are at most 256 ([`PartCounter`]). Beyond, they are 256 buckets
//! of documents, drawn from what each document counts, so that neither the order of the files nor when there came to be
//! too many changes anything. The parts of a single text are equal slices of it ([`SliceCounter`]).
//!
//! Counts are taken a type and document at a time, never a token, but in a single text. They are integers, all of them
//! exact, and go to disk when they outgrow their memory (`places`).

mod documents;
mod places;
mod slices;

#[cfg(test)]
mod tests;

pub use documents::{MOST_PARTS, PartCounter};
pub use slices::{MOST_SLICES, SliceCounter};

use crate::base::Result;
use places::PlaceCounts;
use serde::Serialize;

/// What the parts of a corpus are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Its documents, in the order they were read.
    #[default]
    Documents,
    /// Buckets of documents, in no order that says anything.
    Buckets,
    /// Equal slices of its one text, in their order.
    Slices,
}

/// Takes a type, and the parts that have it with its occurrences in each.
type EachType<'a> = &'a mut dyn FnMut(&str, &[(usize, u64)]);

/// The types of a corpus in its parts.
#[derive(Debug, Default)]
pub struct Parts {
    kind: PartKind,
    sizes: Vec<u64>,
    places: PlaceCounts,
    reading: Reading,
}

/// From the place that a type was counted at to the part.
#[derive(Debug, Default)]
enum Reading {
    #[default]
    Itself,
    /// The buckets of the documents that were counted before there were too many.
    Buckets(Vec<usize>),
    /// How often stretches were paired, and the slice of each that is left.
    Slices { level: u32, slices: Vec<usize> },
}

/// What tells places of another meaning apart: buckets from documents, stretches of one length from those of another.
const TAG: u32 = 1 << 16;

impl Reading {
    fn part(&self, place: u32) -> usize {
        let (tag, at) = (place / TAG, (place % TAG) as usize);
        match self {
            Self::Buckets(buckets) if tag == 0 => buckets[at],
            Self::Itself | Self::Buckets(_) => at,
            Self::Slices { level, slices } => slices[at >> (level - tag)],
        }
    }
}

impl Parts {
    /// What the parts are.
    pub fn kind(&self) -> PartKind {
        self.kind
    }

    /// The lexical tokens of each part.
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// Gives every type with the parts that have it, by their place in [`Parts::sizes`], and its occurrences in each; each
    /// type once, and types and parts in no order that may be shown.
    ///
    /// # Errors
    /// When what lies on disk cannot be read.
    pub fn each_type(&self, each: EachType<'_>) -> Result<()> {
        self.places.each_type(self.sizes.len(), &|place| self.reading.part(place), each)
    }

    /// The same of those of `words` that occur; each is to be named once.
    ///
    /// # Errors
    /// When what lies on disk cannot be read.
    pub fn each_of(&self, words: &[&str], each: EachType<'_>) -> Result<()> {
        self.places.each_of(words, self.sizes.len(), &|place| self.reading.part(place), each)
    }
}
