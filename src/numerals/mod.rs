//! Number words and digits: what they are worth, and how numbers are read aloud. No context.

mod speller;

pub use speller::{GREATEST, Orthography, Variety, spell, spell_ordinal};

/// True for a folded number word (placeholder until merged).
pub fn is_number_word(_word: &str) -> bool {
    false
}
