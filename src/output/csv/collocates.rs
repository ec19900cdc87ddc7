//! `lisible collocations --format csv`: one row a word, with its counts and association measures.

use super::{Rows, number, text};
use crate::report::Collocate;
use std::io::{self, Write};

const COLUMNS: [&str; 13] = [
    "rank",
    "word",
    "display",
    "together",
    "left",
    "right",
    "count",
    "log_dice",
    "pmi",
    "npmi",
    "t_score",
    "log_likelihood",
    "content",
];

/// Writes collocates one by one.
#[derive(Debug)]
pub struct CollocateRows<W: Write>(Rows<W>);

impl<W: Write> CollocateRows<W> {
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
    pub fn add(&mut self, row: &Collocate) -> io::Result<()> {
        let counts = [row.together, row.left, row.right, row.count].map(|count| count.to_string());
        let measures = [row.log_dice, row.pmi, row.npmi, row.t_score, row.log_likelihood].map(number);
        let first = [row.rank.to_string(), text(&row.word), text(&row.display)];
        self.0.add(first.into_iter().chain(counts).chain(measures).chain([row.content.to_string()]))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
