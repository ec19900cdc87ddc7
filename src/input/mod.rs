//! Finding, reading and decoding input: files, folders, standard input, records of JSONL.

mod discover;
mod skipped;
mod walk;

pub use discover::{Discovery, InputFile, Options, discover};
pub use skipped::{SkipReason, Skipped};
