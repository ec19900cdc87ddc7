//! `lisible words --group inflections --format csv`: one row a word, the commonest first, with its forms in one cell.

use super::{Rows, text};
use crate::report::InflectionRow;
use std::io::{self, Write};

const HEADER: [&str; 8] = ["rank", "word", "display", "count", "per_million", "documents_at_least", "content", "forms"];

/// Writes words one by one.
#[derive(Debug)]
pub struct InflectionRows<W: Write>(Rows<W>);

impl<W: Write> InflectionRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self(Rows::new(out, HEADER)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &InflectionRow) -> io::Result<()> {
        self.0.add([
            row.rank.to_string(),
            text(&row.word),
            text(&row.display),
            row.count.to_string(),
            row.per_million.to_string(),
            row.documents_at_least.to_string(),
            row.content.to_string(),
            text(&row.listed_forms()),
        ])
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
