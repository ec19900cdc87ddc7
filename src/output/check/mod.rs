//! One file an output format of `check`. Copy `concise.rs` to add one: a file, and its two lines here.
//!
//! Documents are written as they come; what a format must know first (a count, a cap) it keeps itself. `items`,
//! `serious` and `words` are what several formats share.

mod azure;
mod checkstyle;
mod concise;
mod full;
mod github;
mod github_summary;
mod gitlab;
mod grouped;
mod items;
mod json;
mod jsonl;
mod junit;
mod markdown;
mod rdjson;
mod sarif;
mod serious;
mod statistics;
mod words;

pub use json::CHECK_SCHEMA;

use crate::base::{Language, Texts};
use crate::report::{CheckSummary, LocatedFindings};
use std::io::{self, Write};

/// A format in which findings are written.
#[derive(Debug)]
pub struct CheckFormat {
    /// Its name on the command line.
    pub id: &'static str,
    /// What reads it.
    pub summary: Texts,
    /// Begins a file.
    pub open: fn(Manner) -> Box<dyn DiagnosticWriter>,
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

/// Writes findings, document by document, always to the same `out`.
pub trait DiagnosticWriter {
    /// Writes what stands before the first document.
    ///
    /// # Errors
    /// When nothing can be written.
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes the findings of one document, none where it is clean.
    ///
    /// # Errors
    /// When nothing can be written.
    fn document(&mut self, out: &mut dyn Write, name: &str, findings: &LocatedFindings<'_>) -> io::Result<()>;

    /// Writes what stands after the last document.
    ///
    /// # Errors
    /// When nothing can be written.
    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()>;
}

/// Every format, the default first.
pub static CHECK_FORMATS: &[&CheckFormat] = &[
    &full::FULL,
    &grouped::GROUPED,
    &concise::CONCISE,
    &statistics::STATISTICS,
    &json::JSON,
    &jsonl::JSONL,
    &sarif::SARIF,
    &github::GITHUB,
    &github_summary::GITHUB_SUMMARY,
    &gitlab::GITLAB,
    &azure::AZURE,
    &rdjson::RDJSON,
    &checkstyle::CHECKSTYLE,
    &junit::JUNIT,
    &markdown::MARKDOWN,
];

/// The format of an id, `None` when there is none.
pub fn by_id(id: &str) -> Option<&'static CheckFormat> {
    CHECK_FORMATS.iter().find(|format| format.id == id).copied()
}
