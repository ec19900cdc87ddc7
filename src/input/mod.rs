//! Finding, reading and decoding input: files, folders, standard input, records of JSONL.
//!
//! `discover` says which files, [`TextReader`] decompresses and decodes one of them in parts, [`records`] takes the documents out of a
//! part of JSONL. Which format a text is in, and what to do with it, is decided above.

mod compressed;
mod cut;
mod decode;
mod discover;
mod read;
mod records;
mod skipped;
mod walk;

pub use compressed::COMPRESSED_EXTENSIONS;
pub use cut::CutAt;
pub use discover::{Discovery, InputFile, Options, discover};
pub use read::TextReader;
pub use records::{BadRecord, Columns, JSONL_EXTENSIONS, Record, records};
pub use skipped::{SkipReason, Skipped};
