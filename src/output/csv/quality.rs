//! `quality.csv`: one row a document, with the value of every signal of quality.

use super::{Rows, number, text};
use crate::measures::quality::SIGNALS;
use crate::report::QualityRecord;
use std::io::{self, Write};

/// Writes documents one by one.
#[derive(Debug)]
pub struct QualityRows<W: Write>(Rows<W>);

impl<W: Write> QualityRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        let signals = SIGNALS.iter().map(|signal| signal.id);
        Ok(Self(Rows::new(out, ["document", "record", "preset", "pass", "reasons"].into_iter().chain(signals))?))
    }

    /// Writes one row; reasons are set apart by a space.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &QualityRecord) -> io::Result<()> {
        let first = [
            text(&row.document),
            number(row.record),
            row.preset.to_owned(),
            row.pass.to_string(),
            row.reasons.join(" "),
        ];
        self.0.add(first.into_iter().chain(row.signals.iter().map(|signal| number(signal.value))))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
