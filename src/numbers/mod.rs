//! Number mentions in context: value, approximation, unit, counted noun.
//!
//! What a numeral is worth is `numerals`' business; here the words around it decide what it counts.

mod mention;

pub use mention::{Approximation, NumberForm, NumberKind, NumberMention};
