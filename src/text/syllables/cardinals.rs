//! Syllables of cardinals, added up from those of their words: spaces part the hundreds from the rest, and the scales.
//!
//! How numerals are spelled is the business of [`crate::numerals`], how words sound that of the grammar.

use super::reading;
use crate::numerals::{Orthography, Variety, spell};
use std::sync::LazyLock;

/// The words for the powers of a thousand, greatest first; one alone is said before the nouns, not before *mille*.
const SCALES: [(u64, &str); 3] = [(1_000_000_000, "milliard"), (1_000_000, "million"), (1000, "mille")];

/// What is said of each number below a hundred, and then of *cent* and of each scale.
struct Syllables {
    below_hundred: [u32; 100],
    hundred: u32,
    scales: [u32; 3],
}

static SYLLABLES: LazyLock<Syllables> = LazyLock::new(|| Syllables {
    below_hundred: std::array::from_fn(|value| of_words(value as u64)),
    hundred: reading::syllables("cent"),
    scales: SCALES.map(|(_, word)| reading::syllables(word)),
});

/// Syllables of a number below a hundred.
fn small(value: u64, table: &Syllables) -> u32 {
    usize::try_from(value).ok().and_then(|value| table.below_hundred.get(value)).copied().unwrap_or_default()
}

fn of_words(value: u64) -> u32 {
    spell(value, Variety::France, Orthography::Traditional).map_or(0, |words| reading::syllables(&words))
}

/// Syllables of a cardinal below 10¹², as it is said in France.
pub(super) fn syllables(value: u64) -> u32 {
    let table = &*SYLLABLES;
    if value < 100 {
        return small(value, table);
    }
    if value < 1000 {
        return below_thousand(value, table);
    }
    let mut rest = value;
    let mut sum = 0;
    for ((scale, word), syllables) in SCALES.into_iter().zip(table.scales) {
        let times = rest / scale;
        rest %= scale;
        match times {
            0 => {}
            1 if word == "mille" => sum += syllables,
            _ => sum += below_thousand(times, table) + syllables,
        }
    }
    sum + below_thousand(rest, table)
}

/// Nothing for zero: it is said alone only.
fn below_thousand(value: u64, table: &Syllables) -> u32 {
    let hundreds = match value / 100 {
        0 => 0,
        1 => table.hundred,
        times => small(times, table) + table.hundred,
    };
    let rest = value % 100;
    if rest > 0 { hundreds + small(rest, table) } else { hundreds }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_numbers_are_said_as_they_are_spelled() {
        for value in (0..2200).chain([1_000_000, 1_000_001, 80_000_080, 200_200_200, 999_999_999_999]) {
            assert_eq!(syllables(value), of_words(value), "{value}");
        }
    }

    proptest! {
        #[test]
        fn cardinals_are_said_as_they_are_spelled(value in 0..1_000_000_000_000_u64, scale in 0..12_u32) {
            let value = value / 10_u64.pow(scale);
            prop_assert_eq!(syllables(value), of_words(value));
        }
    }
}
