//! `words.csv`: one row a type, the commonest first.

use super::{Rows, text};
use crate::report::WordRow;
use std::io::{self, Write};

/// Writes types one by one.
#[derive(Debug)]
pub struct WordRows<W: Write>(Rows<W>);

impl<W: Write> WordRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        let header = ["rank", "word", "display", "count", "per_million", "documents", "content", "commonness"];
        Ok(Self(Rows::new(out, header)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &WordRow) -> io::Result<()> {
        self.0.add([
            row.rank.to_string(),
            text(&row.word),
            text(&row.display),
            row.count.to_string(),
            row.per_million.to_string(),
            row.documents.to_string(),
            row.content.to_string(),
            row.commonness.map(|value| value.to_string()).unwrap_or_default(),
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
