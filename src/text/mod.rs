//! From prose to tokens and sentences, and from tokens to types with their facts.
//!
//! Numbers are only marked here; what they are worth is `numerals`' business, what they count that of `numbers`.

mod document;
pub mod syllables;

pub use document::{Document, Sentence, Token, TokenKind};
