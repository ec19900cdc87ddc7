//! Word lists as sorted data files with their source and licence, and typed look-ups.

mod common_words;
mod entries;
mod function_words;
pub mod number_context;
pub mod plurals;
mod pronunciation;
mod trie;
mod unit_names;
pub mod units;

pub use common_words::{Commonness, commonness};
pub use function_words::{is_content_word, is_function_word};
pub use pronunciation::{expansion, is_acronym_spelled, is_ent_sounded, marked_exception};
