//! `sentences.csv`: one row a sentence, with its place, its lengths, its difficulty and what makes it.

use super::{Cell, PLACE, Rows, place, text};
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
        let header = PLACE.into_iter().chain([
            "words",
            "tokens",
            "syllables",
            "difficulty",
            "kandel_moles_207",
            "causes",
            "rare_words",
            "text",
        ]);
        Ok(Self(Rows::new(out, header)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &SentenceRecord) -> io::Result<()> {
        let lengths = [row.words, row.tokens, row.syllables].map(|n| n.to_string());
        let scores =
            [row.difficulty.map(|score| score.to_string()).unwrap_or_default(), row.kandel_moles_207.to_string()];
        let causes: Vec<String> = row.causes.iter().map(|cause| format!("{} {:.1}", cause.id, cause.points)).collect();
        let last = [causes.join("; "), text(&row.rare_words.join("; ")), text(&row.text)];
        self.0.add(place(&row.place).into_iter().chain(lengths.into_iter().chain(scores).chain(last).map(Cell::from)))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
