//! Word lists as sorted data files with their source and licence, and typed look-ups.

mod adverbs;
mod common_words;
pub mod conjugation;
mod entries;
mod function_words;
mod inflections;
pub mod number_context;
mod participles;
pub mod plurals;
mod pronunciation;
mod trie;
mod unit_names;
pub mod units;

pub use adverbs::is_adverb_in_ment;
pub use common_words::{Commonness, commonness, is_common_form};
pub use function_words::{is_content_word, is_function_word};
pub use inflections::inflection_bases;
pub use participles::participle;
pub use pronunciation::{expansion, is_acronym_spelled, is_ent_sounded, marked_exception};
