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

use crate::base::{Table, table};

/// What each of a few forms is, given as its stem and its ending; of two that are alike the last stands.
fn forms<V>(derived: impl Iterator<Item = (&'static str, &'static str, V)>) -> Table<V> {
    // One text for all of them: it is kept as long as the program runs.
    let mut text = String::new();
    let ends: Vec<(usize, V)> = derived
        .map(|(stem, ending, is)| {
            text.push_str(stem);
            text.push_str(ending);
            (text.len(), is)
        })
        .collect();
    let (text, mut start) = (&*text.leak(), 0);
    table(ends.into_iter().map(|(end, is)| (&text[std::mem::replace(&mut start, end)..end], is)))
}

pub use speller::{GREATEST, Orthography, Variety, spell, spell_ordinal};
pub use words::is_number_word;
