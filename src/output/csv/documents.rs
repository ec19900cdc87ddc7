//! `documents.csv`: one row a document, with all counts and measures.

use super::{Rows, name, number, text};
use crate::measures::MEASURES;
use crate::report::{Counts, DocumentReport};
use std::io::{self, Write};

const IDENTITY: [&str; 6] = ["document", "record", "format", "encoding", "repairs", "forced_cuts"];
const LENGTHS: [&str; 3] = ["sentence_words_median", "sentence_words_p90", "sentence_words_max"];

/// Writes documents one by one.
///
/// ```
/// use lisible::output::csv::DocumentRows;
/// let table = DocumentRows::new(Vec::new())?.finish()?;
/// assert!(table.starts_with(b"document,record,format,encoding,repairs,forced_cuts,paragraphs,"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct DocumentRows<W: Write>(Rows<W>);

impl<W: Write> DocumentRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        let counts = counts(&Counts::default()).map(|(name, _)| name);
        let measures = MEASURES.iter().map(|measure| measure.id);
        let header = IDENTITY.into_iter().chain(counts).chain(LENGTHS).chain(measures).chain(["band"]);
        Ok(Self(Rows::new(out, header)?))
    }

    /// Writes one document. The band is left empty on a text too short for one.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, document: &DocumentReport) -> io::Result<()> {
        let identity = [
            text(&document.document),
            number(document.record),
            text(document.format),
            text(document.encoding),
            document.repairs.to_string(),
            document.forced_cuts.to_string(),
        ];
        let counts = counts(&document.counts).map(|(_, count)| count.to_string());
        let lengths = [
            number(document.sentence_words_median),
            number(document.sentence_words_p90),
            number(document.sentence_words_max),
        ];
        let measures = MEASURES.iter().map(|measure| number(document.measures.value(measure.id)));
        let band = document.headline().map(|(_, band)| name(&band)).unwrap_or_default();
        self.0.add(identity.into_iter().chain(counts).chain(lengths).chain(measures).chain([band]))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

/// The counts of one document under their names; `documents` would always be 1.
fn counts(counts: &Counts) -> [(&'static str, u64); 11] {
    [
        ("paragraphs", counts.paragraphs),
        ("sentences", counts.sentences),
        ("words", counts.words),
        ("tokens", counts.tokens),
        ("marks", counts.marks),
        ("types", counts.types),
        ("hapaxes", counts.hapaxes),
        ("letters", counts.letters),
        ("characters", counts.characters),
        ("syllables", counts.syllables),
        ("quantities", counts.quantities),
    ]
}
