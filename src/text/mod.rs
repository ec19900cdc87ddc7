//! From prose to tokens and sentences, and from tokens to types with their facts.
//!
//! Numbers are only marked here; what they are worth is `numerals`' business, what they count that of `numbers`.

mod abbreviations;
mod addresses;
mod alphabet;
mod bytes;
mod clitics;
mod collation;
mod document;
mod facts;
mod figures;
mod fold;
mod glance;
mod keys;
mod letters;
mod openers;
mod pattern;
mod rarity;
mod runs;
mod scan;
mod search;
mod sentences;
pub mod syllables;
mod tokens;
mod traits;
#[cfg(test)]
pub(crate) mod twins;
mod types;
mod vocabulary;

pub use collation::{alphabetical, alphabetical_before};
pub use document::{Document, Sentence, Token, TokenKind};
pub use facts::{FormFacts, may_number};
pub use fold::{Folder, fold, key};
pub use pattern::{Pattern, Reach};
pub use rarity::{is_rare, rare_words, rare_words_among};
pub use search::Search;
pub use traits::{LAST_RANK, LOG_UNIT, TypeTraits, stem};
pub use types::{TypeId, TypeNames, Types};
pub use vocabulary::{Form, Size, Stems, Vocabulary};
