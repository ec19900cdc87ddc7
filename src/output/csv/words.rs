//! `words.csv`: one row a type, the commonest first; with its dispersion where that was asked for.

use super::{Cell, Rows};
use crate::report::WordRow;
use std::io::{self, Write};

const HEADER: [&str; 8] = ["rank", "word", "display", "count", "per_million", "documents", "content", "commonness"];
const DISPERSION: [&str; 3] = ["dp", "dp_norm", "juilland_d"];

/// Writes types one by one.
#[derive(Debug)]
pub struct WordRows<W: Write> {
    rows: Rows<W>,
    dispersion: bool,
}

impl<W: Write> WordRows<W> {
    /// Writes the header of a table without dispersion.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self { rows: Rows::new(out, HEADER)?, dispersion: false })
    }

    /// Writes the header of a table with dispersion; its cells are empty where a row has none.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn with_dispersion(out: W) -> io::Result<Self> {
        Ok(Self { rows: Rows::new(out, HEADER.into_iter().chain(DISPERSION))?, dispersion: true })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &WordRow) -> io::Result<()> {
        let cells = [
            Cell::Count(row.rank),
            Cell::text(&row.word),
            Cell::text(&row.display),
            Cell::Count(row.count),
            Cell::Number(row.per_million),
            Cell::Count(row.documents),
            Cell::Text(if row.content { "true" } else { "false" }.into()),
            Cell::optional(row.commonness, Cell::Share),
        ];
        let dispersion = row.dispersion.unwrap_or_default();
        let dispersion = [dispersion.dp, dispersion.dp_norm, dispersion.juilland_d];
        let dispersion =
            dispersion.into_iter().filter(|_| self.dispersion).map(|value| Cell::optional(value, Cell::Share));
        self.rows.add(cells.into_iter().chain(dispersion))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.rows.finish()
    }
}
