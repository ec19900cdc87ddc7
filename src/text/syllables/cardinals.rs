//! Syllables of cardinals, added up from those of their words: spaces part the hundreds from the rest, and the scales.
//!
//! How numerals are spelled is the business of [`crate::numerals`], how words sound that of the grammar.

/// The powers of a thousand, greatest first, with the syllables of *milliard*, *million* and *mille*. One alone is said
/// before the nouns, not before *mille*.
const SCALES: [(u64, u32); 3] = [(1_000_000_000, 2), (1_000_000, 2), (1000, 1)];
/// Of *cent*.
const HUNDRED: u32 = 1;

/// Of each number below a hundred, ten a line: written down, since a short text would wait for a hundred spellings.
#[rustfmt::skip]
const BELOW_HUNDRED: [u8; 100] = [
    2, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 2, 1, 1, 2, 2, 2,
    1, 3, 2, 2, 2, 2, 2, 2, 2, 2,
    1, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    2, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    2, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    2, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 5, 4, 4, 5, 5, 5,
    3, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 5, 4, 4, 5, 5, 5,
];

/// Syllables of a number below a hundred.
fn small(value: u64) -> u32 {
    usize::try_from(value).ok().and_then(|value| BELOW_HUNDRED.get(value)).copied().map_or(0, u32::from)
}

/// Syllables of a cardinal below 10¹², as it is said in France.
pub(super) fn syllables(value: u64) -> u32 {
    if value < 100 {
        return small(value);
    }
    if value < 1000 {
        return below_thousand(value);
    }
    let mut rest = value;
    let mut sum = 0;
    for (scale, syllables) in SCALES {
        let times = rest / scale;
        rest %= scale;
        match times {
            0 => {}
            1 if scale == 1000 => sum += syllables,
            _ => sum += below_thousand(times) + syllables,
        }
    }
    sum + below_thousand(rest)
}

/// Nothing for zero: it is said alone only.
fn below_thousand(value: u64) -> u32 {
    let hundreds = match value / 100 {
        0 => 0,
        1 => HUNDRED,
        times => small(times) + HUNDRED,
    };
    let rest = value % 100;
    if rest > 0 { hundreds + small(rest) } else { hundreds }
}

#[cfg(test)]
mod tests {
    use super::super::reading;
    use super::*;
    use crate::numerals::{Orthography, Variety, spell};
    use proptest::prelude::*;

    fn of_words(value: u64) -> u32 {
        spell(value, Variety::France, Orthography::Traditional).map_or(0, |words| reading::syllables(&words))
    }

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
