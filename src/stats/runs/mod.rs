//! Sorted runs: rows of a frequency table that lie in temporary files because they are too many for memory.
//!
//! A run is written once, in the order of its keys or of their ranks, and read as a stream. Many runs are read as one:
//! the first rows of all stand in a heap, and what has the same key is added up. So a vocabulary of any size is counted,
//! and put in the order of its ranks, with a few buffers of memory. What the rows count is `frequency`'s business.

mod file;
mod merged;
mod rank;

#[cfg(test)]
mod tests;

pub(super) use file::{Run, RunReader, RunWriter};
pub(super) use merged::{Merged, Source};
pub(super) use rank::{commonest, rank};

use super::TypeCount;
use crate::base::Result;
use std::cmp::Ordering;

/// Runs that are read as one: more are merged first. Each takes an open file and a buffer.
const MOST_RUNS: usize = 64;

/// One type and its counts, outside a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The folded form.
    pub(super) key: String,
    pub(super) count: TypeCount,
}

/// How rows follow one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// By the code points of the key.
    #[default]
    Key,
    /// The commonest first, equal counts by key.
    Rank,
}

impl Order {
    /// How two rows follow one another, given as their counts and keys.
    pub(super) fn compare(self, (a, a_key): (u64, &str), (b, b_key): (u64, &str)) -> Ordering {
        match self {
            Self::Key => a_key.cmp(b_key),
            Self::Rank => b.cmp(&a).then_with(|| a_key.cmp(b_key)),
        }
    }
}

impl Row {
    pub(super) fn compare(&self, other: &Self, order: Order) -> Ordering {
        order.compare((self.count.count, &self.key), (other.count.count, &other.key))
    }

    pub(super) fn set(&mut self, key: &str, count: TypeCount) {
        self.key.clear();
        self.key.push_str(key);
        self.count = count;
    }
}

/// Runs in one order, that may share keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs {
    runs: Vec<Run>,
    order: Order,
}

impl Runs {
    pub(super) fn new(order: Order) -> Self {
        Self { runs: Vec::new(), order }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.runs.len()
    }

    /// Adds runs; nothing is read.
    pub(super) fn extend(&mut self, runs: impl IntoIterator<Item = Run>) {
        self.runs.extend(runs);
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = Run> {
        self.runs.into_iter()
    }

    /// Merges the shortest where there are too many: a row is written anew a few times, whatever their number.
    pub(super) fn compact(&mut self) -> Result<()> {
        if self.runs.len() > MOST_RUNS {
            self.runs.sort_by_key(Run::bytes);
            let short = self.runs.drain(..self.runs.len() - MOST_RUNS / 2).collect();
            let merged = Self { runs: short, order: self.order }.merged(None)?.write()?;
            self.runs.push(merged);
        }
        Ok(())
    }

    /// Marks every type as found in one document.
    pub(super) fn close_document(&mut self) {
        self.runs.iter_mut().for_each(Run::close_document);
    }

    /// All rows in order, with those of `more`.
    pub(super) fn merged<'a>(&self, more: Option<Source<'a>>) -> Result<Merged<'a>> {
        Merged::new(self.runs.iter().map(|run| Source::Run(run.read())).chain(more), self.order)
    }
}
