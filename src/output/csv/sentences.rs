//! `sentences.csv`: one row a sentence, with its place and lengths.

use super::{PLACE, Rows, place, text};
use crate::report::SentenceRecord;
use std::io::{self, Write};

/// Writes sentences one by one.
#[derive(Debug)]
pub struct SentenceRows<W: Write>(Rows<W>);

impl<W: Write> SentenceRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        let header = PLACE.into_iter().chain(["words", "tokens", "syllables", "kandel_moles_207", "text"]);
        Ok(Self(Rows::new(out, header)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &SentenceRecord) -> io::Result<()> {
        let lengths = [row.words, row.tokens, row.syllables].map(|n| n.to_string());
        let last = [row.kandel_moles_207.to_string(), text(&row.text)];
        self.0.add(place(&row.place).into_iter().chain(lengths).chain(last))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
