//! `lisible concordance --format csv`: one row an occurrence, with its place and context.

use super::{Cell, PLACE, Rows, place};
use crate::report::OccurrenceRecord;
use std::io::{self, Write};

/// Writes occurrences one by one.
#[derive(Debug)]
pub struct OccurrenceRows<W: Write>(Rows<W>);

impl<W: Write> OccurrenceRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self(Rows::new(out, PLACE.into_iter().chain(["before", "match", "after"]))?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &OccurrenceRecord) -> io::Result<()> {
        self.0
            .add(place(&row.place).into_iter().chain([&row.before, &row.text, &row.after].map(|cell| Cell::text(cell))))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
