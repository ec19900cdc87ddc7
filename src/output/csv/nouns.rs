//! One row a counted noun or unit, the most counted first, with its first mention.

use super::{Rows, number, text};
use crate::report::{NounRow, NumberRecord};
use std::io::{self, Write};

const COLUMNS: [&str; 12] = [
    "noun",
    "mentions",
    "approximate",
    "documents",
    "min",
    "median",
    "max",
    "document",
    "line",
    "before",
    "text",
    "after",
];

/// Writes counted nouns one by one.
#[derive(Debug)]
pub struct NounRows<W: Write>(Rows<W>);

impl<W: Write> NounRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self(Rows::new(out, COLUMNS)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &NounRow) -> io::Result<()> {
        let counts = [row.mentions, row.approximate, row.documents].map(|count| count.to_string());
        let values = [row.min, row.median, row.max].map(number);
        let example = row.example.as_ref().map_or_else(Default::default, example);
        self.0.add([text(&row.noun)].into_iter().chain(counts).chain(values).chain(example))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

/// Where a mention stands and what stands beside it.
pub(super) fn example(record: &NumberRecord) -> [String; 5] {
    let place = [text(&record.place.document), record.place.line.to_string()];
    let [document, line] = place;
    [document, line, text(&record.before), text(&record.text), text(&record.after)]
}
