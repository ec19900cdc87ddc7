//! Many sorted sources read as one.

use super::super::memory::Sorted;
use super::{Order, Row, Run, RunReader, RunWriter};
use crate::base::Result;
use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

/// Rows in order.
#[derive(Debug)]
pub(in super::super) enum Source<'a> {
    Run(RunReader),
    Memory(Sorted<'a>),
    Rows(std::vec::IntoIter<Row>),
}

impl Source<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool> {
        match self {
            Self::Run(reader) => reader.next(row),
            Self::Memory(sorted) => Ok(sorted.next(row)),
            Self::Rows(rows) => Ok(rows.next().map(|next| *row = next).is_some()),
        }
    }
}

/// The rows of several sources in one order; those of one key added up.
#[derive(Debug)]
pub(in super::super) struct Merged<'a> {
    heap: BinaryHeap<Head<'a>>,
    spare: Row,
}

/// A source and the row that it gives next.
#[derive(Debug)]
struct Head<'a> {
    row: Row,
    order: Order,
    source: Source<'a>,
}

impl<'a> Merged<'a> {
    pub(super) fn new(sources: impl Iterator<Item = Source<'a>>, order: Order) -> Result<Self> {
        let mut heads = Vec::new();
        for source in sources {
            let mut head = Head { row: Row::default(), order, source };
            if head.advance()? {
                heads.push(head);
            }
        }
        Ok(Self { heap: heads.into(), spare: Row::default() })
    }

    /// Sets `row` to the next one; false at the end.
    pub(in super::super) fn next(&mut self, row: &mut Row) -> Result<bool> {
        if !pop(&mut self.heap, row)? {
            return Ok(false);
        }
        while self.heap.peek().is_some_and(|head| head.row.key == row.key) {
            pop(&mut self.heap, &mut self.spare)?;
            row.count.add(self.spare.count);
        }
        Ok(true)
    }

    /// Writes all rows to one run.
    pub(in super::super) fn write(mut self) -> Result<Run> {
        let (mut out, mut row) = (RunWriter::new()?, Row::default());
        while self.next(&mut row)? {
            out.add(&row.key, row.count)?;
        }
        out.finish()
    }
}

fn pop(heap: &mut BinaryHeap<Head<'_>>, row: &mut Row) -> Result<bool> {
    let Some(mut first) = heap.peek_mut() else { return Ok(false) };
    std::mem::swap(row, &mut first.row);
    if !first.advance()? {
        PeekMut::pop(first);
    }
    Ok(true)
}

impl Head<'_> {
    fn advance(&mut self) -> Result<bool> {
        self.source.next(&mut self.row)
    }
}

/// The greatest head is the one whose row comes first.
impl Ord for Head<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.row.compare(&self.row, self.order)
    }
}

impl PartialOrd for Head<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Head<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Head<'_> {}
