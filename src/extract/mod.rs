//! From a source text to its prose: what is read and what is left out, and the way back to the source.
//!
//! One file a format; copy `plain.rs` to add one. Nothing here reads files or knows tokens.

mod block;
mod lines;
mod map;
mod markdown;
mod plain;
mod templates;

pub use block::{Block, BlockKind, Extracted, LeftOut, OBJECT};
pub use map::SourceMap;

use crate::base::Texts;

/// A format we can take prose from.
#[derive(Debug)]
pub struct Extractor {
    /// English identifier, as in the JSON.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// What is prose in it and what is left out.
    pub summary: Texts,
    /// File name extensions, lower case, without the dot.
    pub extensions: &'static [&'static str],
    /// True when the format only makes sense read whole; otherwise a large file is cut into parts.
    pub whole: bool,
    /// Takes the prose out of one source text or part.
    pub extract: for<'a> fn(&'a str) -> Extracted<'a>,
}

/// Every format, the exemplary one first. Adding one is a file and two lines here.
pub static EXTRACTORS: &[&Extractor] = &[&plain::PLAIN, &markdown::MARKDOWN];

/// The extractor for a file name extension (any case), `None` when we know no such format.
///
/// ```
/// assert_eq!(lisible::extract::by_extension("MD").map(|e| e.id), Some("markdown"));
/// assert!(lisible::extract::by_extension("exe").is_none());
/// ```
pub fn by_extension(extension: &str) -> Option<&'static Extractor> {
    let extension = extension.to_lowercase();
    EXTRACTORS.iter().find(|e| e.extensions.contains(&extension.as_str())).copied()
}

/// The extractor of plain text, also for what has no extension we know.
pub fn plain() -> &'static Extractor {
    &plain::PLAIN
}
