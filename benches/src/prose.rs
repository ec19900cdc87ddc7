//! What the benchmarks by stage read: prose, cut into the parts and sentences that the program would cut it into.

use crate::{Kind, Text};
use lisible::analysis::discover_options;
use lisible::extract::{self, Block};
use lisible::input::{self, InputFile, TextReader};
use lisible::text::Document;
use std::path::Path;

/// Bytes of a text: its 40,000 types are more than the first caches of a processor hold.
pub const BYTES: usize = 8 << 20;

/// Of a folder of texts no more is read than this and the file that exceeds it.
const MOST_BYTES: usize = 4 * BYTES;

/// The folder to read instead of prose that is made.
const FOLDER: &str = "LISIBLE_BENCH_CORPUS";

/// The texts of the folder that `LISIBLE_BENCH_CORPUS` names, by name; without it prose that is made.
///
/// # Panics
/// When that folder holds no text.
pub fn prose() -> String {
    let Some(folder) = std::env::var_os(FOLDER) else { return Text::new(Kind::Prose).head(BYTES) };
    let text = folder_text(Path::new(&folder));
    assert!(!text.is_empty(), "{FOLDER}: no text in {}", folder.display());
    text
}

fn folder_text(folder: &Path) -> String {
    let found = input::discover(&[folder.to_string_lossy().into_owned()], &discover_options(false, None));
    let mut text = String::new();
    for file in &found.files {
        if text.len() < MOST_BYTES {
            text.push_str(&file_text(file));
            text.push_str("\n\n");
        }
    }
    text
}

fn file_text(file: &InputFile) -> String {
    let whole = TextReader::open(file).and_then(|mut reader| reader.read_whole());
    whole.map(|source| source.text).unwrap_or_default()
}

/// A part of a text on its way: cut into tokens and sentences.
#[derive(Debug)]
pub struct Part {
    /// Its prose.
    pub prose: String,
    /// The blocks of its prose.
    pub blocks: Vec<Block>,
    /// Its tokens and sentences.
    pub document: Document,
}

/// `text` as a file of plain text is cut.
///
/// ```
/// let parts = lisible_benches::parts("Un chat. Un chien.");
/// assert_eq!((parts.len(), parts[0].document.sentences.len()), (1, 2));
/// ```
///
/// # Panics
/// Never: text in memory can be read.
pub fn parts(text: &str) -> Vec<Part> {
    let source = Box::new(std::io::Cursor::new(text.to_owned()));
    let mut reader = TextReader::from_read("text.txt", source, text.len() as u64).expect("text in memory is read");
    let next = || reader.next_part().expect("text in memory is read");
    std::iter::from_fn(next).map(|source| part(&source.text)).collect()
}

fn part(text: &str) -> Part {
    let extracted = (extract::plain().extract)(text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    Part { prose: extracted.prose.into_owned(), blocks: extracted.blocks, document }
}
