//! `numbers.csv`: one row a number mention, with its place, value and counted noun.

use super::{Cell, PLACE, Rows, name, number, place};
use crate::base::Decimal;
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
        let decimal = |value: Option<Decimal>| Cell::from(number(value));
        let cells = [
            Cell::text(&row.text),
            name(&row.kind).into(),
            decimal(row.value),
            decimal(row.value_max),
            name(&row.approximation).into(),
            Cell::optional(row.unit, Cell::text),
            Cell::optional(row.noun.as_deref(), Cell::text),
            Cell::optional(row.noun_key.as_deref(), Cell::text),
            Cell::optional(row.noun_phrase.as_deref(), Cell::text),
            name(&row.form).into(),
            Cell::text(&row.before),
            Cell::text(&row.after),
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
