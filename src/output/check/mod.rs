//! One file an output format of `check`. Copy `concise.rs` to add one: a file, and its two lines here.
//!
//! Documents are written as they come; what a format must know first (a count, a cap) it keeps itself.

mod concise;
mod full;

use crate::base::{Language, Texts};
use crate::report::{CheckSummary, DiagnosticRecord};
use std::io::{self, Write};

/// A format in which findings are written.
#[derive(Debug)]
pub struct CheckFormat {
    /// Its name on the command line.
    pub id: &'static str,
    /// What reads it.
    pub summary: Texts,
    /// Begins a file.
    pub open: for<'w> fn(&'w mut dyn Write, Manner) -> Box<dyn DiagnosticWriter + 'w>,
}

/// How findings are said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// The language of messages.
    pub language: Language,
    /// Colours of a terminal.
    pub colours: bool,
    /// Columns of a terminal.
    pub width: usize,
}

/// Writes findings, document by document.
pub trait DiagnosticWriter {
    /// Writes the findings of one document, none where it is clean.
    ///
    /// # Errors
    /// When nothing can be written.
    fn document(&mut self, name: &str, records: &[DiagnosticRecord]) -> io::Result<()>;

    /// Ends the file.
    ///
    /// # Errors
    /// When nothing can be written.
    fn finish(self: Box<Self>, summary: &CheckSummary) -> io::Result<()>;
}

/// Every format, the default first.
pub static CHECK_FORMATS: &[&CheckFormat] = &[&full::FULL, &concise::CONCISE];

/// The format of an id, `None` when there is none.
pub fn by_id(id: &str) -> Option<&'static CheckFormat> {
    CHECK_FORMATS.iter().find(|format| format.id == id).copied()
}
