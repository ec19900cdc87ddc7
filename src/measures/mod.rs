//! Measures: one file a formula, computed once from final counts. The only floating point of the library.
//!
//! Copy `words_per_sentence.rs` to add one: a file, and its two lines here. Everything else (`list`, `explain`,
//! JSON, CSV, the report) knows it by itself.

mod measure;
mod words_per_sentence;

pub use measure::{Direction, Measure, Reliability, Score, Status, scores};

/// Every measure, the exemplary one first.
pub static MEASURES: &[&Measure] = &[&words_per_sentence::WORDS_PER_SENTENCE];

/// The measure called `id`.
///
/// ```
/// assert!(lisible::measures::by_id("words_per_sentence").is_some());
/// assert!(lisible::measures::by_id("magic").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.id == id).copied()
}
