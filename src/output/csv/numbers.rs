//! `numbers.csv`: one row a number mention, with its place, value and counted noun.

use super::{PLACE, Rows, name, number, place, text};
use crate::report::NumberRecord;
use std::io::{self, Write};

const COLUMNS: [&str; 12] = [
    "text",
    "kind",
    "value",
    "value_max",
    "approximation",
    "unit",
    "noun",
    "noun_key",
    "noun_phrase",
    "form",
    "before",
    "after",
];

/// Writes number mentions one by one.
#[derive(Debug)]
pub struct NumberRows<W: Write>(Rows<W>);

impl<W: Write> NumberRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self(Rows::new(out, PLACE.into_iter().chain(COLUMNS))?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &NumberRecord) -> io::Result<()> {
        let optional = |cell: Option<&str>| text(cell.unwrap_or_default());
        let cells = [
            text(&row.text),
            name(&row.kind),
            number(row.value),
            number(row.value_max),
            name(&row.approximation),
            optional(row.unit),
            optional(row.noun.as_deref()),
            optional(row.noun_key.as_deref()),
            optional(row.noun_phrase.as_deref()),
            name(&row.form),
            text(&row.before),
            text(&row.after),
        ];
        self.0.add(place(&row.place).into_iter().chain(cells))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
