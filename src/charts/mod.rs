//! Charts: one file a chart, each a [`Scene`] built from a report and a width.
//!
//! The painter to PNG (`painter`) is the only use of plotters; `svg` writes the same scene for the page.
//! Copy `sentence_lengths.rs` to add a chart: a file, and its two lines here.

mod scene;

pub use scene::{Scene, Width};

use crate::base::{Language, Texts};
use crate::report::CorpusReport;

/// A chart of the report.
#[derive(Debug)]
pub struct Chart {
    /// English identifier; its PNG is `charts/ID.png`.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// What it shows and how to read it, for `explain` and the page's margin.
    pub summary: Texts,
    /// The finding, a checkable sentence of at most 70 characters.
    pub title: fn(&CorpusReport, Language) -> String,
    /// Measure, unit and number of observations.
    pub subtitle: fn(&CorpusReport, Language) -> String,
    /// The plot without its title, or `None` when there is nothing to draw.
    pub draw: fn(&CorpusReport, Width, Language) -> Option<Scene>,
}

/// Every chart, in the order of the page; the exemplary one first.
pub static CHARTS: &[&Chart] = &[];
