//! Finding, reading and decoding input: files, folders, standard input, records of JSONL.

mod cut;
mod decode;
mod discover;
mod read;
mod skipped;
mod walk;

pub use cut::CutAt;
pub use discover::{Discovery, InputFile, Options, discover};
pub use read::TextReader;
pub use skipped::{SkipReason, Skipped};
