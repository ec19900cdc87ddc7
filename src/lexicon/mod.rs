//! Word lists as sorted data files with their source and licence, and typed look-ups.

mod entries;
mod function_words;

pub use function_words::{is_function_word, is_lexical_content};
