//! Number words and digits: what they are worth, and how numbers are read aloud. No context.
//!
//! Everything here works on folded words (lower case, NFC, ' for ’) or on the digits as written; which word of a
//! sentence is a number, and what it counts, is `numbers`' business.

pub mod digits;
pub mod grammar;
pub mod nouns;
pub mod roman;
mod speller;
pub mod words;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// What each of a few forms is, some of them derived by rule.
type Forms<V> = HashMap<Box<str>, V, FixedState>;

pub use speller::{GREATEST, Orthography, Variety, spell, spell_ordinal};
pub use words::is_number_word;
