//! Charts: one file a chart, each a [`Scene`] built from a report and a width.
//!
//! The painter to PNG (`painter`) is the only use of plotters; `svg` writes the same scene for the page.
//! Copy `sentence_lengths.rs` to add a chart: a file, and its two lines here.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places on a page and columns of a plot are small and not negative; beyond, `as` saturates"
)]

mod bars;
mod diagnosis;
mod documents;
mod indexed;
mod label;
mod map;
mod metrics;
mod nouns;
mod numbers;
mod painter;
mod picture;
mod place;
#[cfg(test)]
mod samples;
mod scale;
mod scene;
mod sentence_lengths;
mod svg;
#[cfg(test)]
mod tests;
mod words;
mod zipf;

pub use picture::png;
pub use scene::{Anchor, Bounds, Mark, Point, Role, Scene, Shape, Stroke, Text, Width};
pub use svg::svg;

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

/// Every chart, in the order of the page.
pub static CHARTS: &[&Chart] = &[
    &documents::DOCUMENTS,
    &sentence_lengths::SENTENCE_LENGTHS,
    &map::MAP,
    &diagnosis::DIAGNOSIS,
    &words::WORDS,
    &zipf::ZIPF,
    &numbers::NUMBERS,
    &nouns::NOUNS,
];

/// The chart called `id`.
///
/// ```
/// assert!(lisible::charts::by_id("zipf").is_some());
/// assert!(lisible::charts::by_id("pie").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Chart> {
    CHARTS.iter().find(|chart| chart.id == id).copied()
}
