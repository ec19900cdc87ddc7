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
mod causes;
mod course;
mod diagnosis;
mod dispersion;
mod distinctive;
mod documents;
mod folders;
mod heaps;
mod heatmap;
mod indexed;
mod keyness;
mod label;
mod legend;
mod lengths_compared;
mod magnitudes;
mod map;
mod mattr;
mod metrics;
mod nouns;
mod numbers;
mod painter;
mod picture;
mod place;
mod reach;
mod registers;
mod rhythm;
#[cfg(test)]
mod samples;
mod scale;
mod scene;
mod sentence_lengths;
mod svg;
#[cfg(test)]
mod tests;
mod throughput;
mod words;
mod zipf;

pub use picture::{Drawn, png};
pub use scene::{Anchor, Bounds, Mark, Point, Role, Scene, Shape, Stroke, Text, Width};
pub use svg::svg;

use crate::base::{Language, Texts};
use crate::report::{BenchReport, CorpusComparison, CorpusReport};

/// A chart of a report: of that on a corpus, unless another is named.
#[derive(Debug)]
pub struct Chart<R = CorpusReport> {
    /// English identifier; its PNG is `charts/ID.png`.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// What it shows and how to read it, for `explain` and the page's margin.
    pub summary: Texts,
    /// The finding, a checkable sentence of at most 70 characters.
    pub title: fn(&R, Language) -> String,
    /// Measure, unit and number of observations.
    pub subtitle: fn(&R, Language) -> String,
    /// The plot without its title, or `None` when there is nothing to draw.
    pub draw: fn(&R, Width, Language) -> Option<Scene>,
}

/// A chart of a benchmark.
pub type BenchChart = Chart<BenchReport>;

/// A chart of a comparison.
pub type ComparisonChart = Chart<CorpusComparison>;

/// Every chart, in the order of listings; the page has an order of its own.
pub static CHARTS: &[&Chart] = &[
    &documents::DOCUMENTS,
    &sentence_lengths::SENTENCE_LENGTHS,
    &rhythm::RHYTHM,
    &folders::FOLDERS,
    &causes::CAUSES,
    &registers::REGISTERS_CHART,
    &map::MAP,
    &heatmap::HEATMAP,
    &course::COURSE,
    &diagnosis::DIAGNOSIS,
    &words::WORDS,
    &dispersion::DISPERSION,
    &distinctive::DISTINCTIVE,
    &zipf::ZIPF,
    &mattr::MATTR,
    &heaps::HEAPS,
    &numbers::NUMBERS,
    &nouns::NOUNS,
];

/// Every chart of a benchmark.
pub static BENCH_CHARTS: &[&BenchChart] = &[&throughput::THROUGHPUT];

/// Every chart of a comparison, in the order of its page.
pub static COMPARISON_CHARTS: &[&ComparisonChart] = &[&keyness::KEYNESS, &lengths_compared::LENGTHS_COMPARED];

/// Id, name and summary of every chart there is, for who lists and explains them.
///
/// ```
/// assert!(lisible::charts::listed().any(|(id, _, _)| id == "throughput"));
/// ```
pub fn listed() -> impl Iterator<Item = (&'static str, Texts, Texts)> {
    let corpus = CHARTS.iter().map(|chart| (chart.id, chart.name, chart.summary));
    corpus
        .chain(COMPARISON_CHARTS.iter().map(|chart| (chart.id, chart.name, chart.summary)))
        .chain(BENCH_CHARTS.iter().map(|chart| (chart.id, chart.name, chart.summary)))
}

/// The chart called `id`.
///
/// ```
/// assert!(lisible::charts::by_id("zipf").is_some());
/// assert!(lisible::charts::by_id("pie").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Chart> {
    CHARTS.iter().find(|chart| chart.id == id).copied()
}
