//! One row a pair of mentions that contradict each other.

use super::nouns::example;
use super::{Rows, number, text};
use crate::report::{Conflict, NumberRecord};
use std::io::{self, Write};

/// The columns of each mention; its number stands before them.
const COLUMNS: [&str; 7] = ["value", "value_max", "document", "line", "before", "text", "after"];

/// Writes pairs one by one.
#[derive(Debug)]
pub struct ConflictRows<W: Write>(Rows<W>);

impl<W: Write> ConflictRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        let numbered = |number: u8| COLUMNS.map(|column| format!("{column}_{number}"));
        let columns: Vec<String> = numbered(1).into_iter().chain(numbered(2)).collect();
        Ok(Self(Rows::new(out, ["noun", "shared_words"].into_iter().chain(columns.iter().map(String::as_str)))?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &Conflict) -> io::Result<()> {
        let shared = [text(&row.noun), text(&row.shared_words.join(" "))];
        self.0.add(shared.into_iter().chain(mention(&row.first)).chain(mention(&row.second)))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

fn mention(record: &NumberRecord) -> impl Iterator<Item = String> {
    [number(record.value), number(record.value_max)].into_iter().chain(example(record))
}
