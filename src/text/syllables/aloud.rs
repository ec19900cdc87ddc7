//! What a token is read as: the words of a number, the names of letters, the word behind an abbreviation.
//!
//! How those words sound is the grammar's business.

use super::letters::is_vowel;
use super::{acronyms, digits};
use crate::base::is_apostrophe;
use crate::lexicon;
use crate::numerals::{Orthography, Variety, spell, spell_ordinal};
use std::borrow::Cow;

/// Names of the letters a to z.
const LETTERS: [&str; 26] = [
    "a",
    "bé",
    "cé",
    "dé",
    "e",
    "effe",
    "gé",
    "ache",
    "i",
    "ji",
    "ka",
    "elle",
    "emme",
    "enne",
    "o",
    "pé",
    "ku",
    "erre",
    "esse",
    "té",
    "u",
    "vé",
    "double-vé",
    "ixe",
    "i grec",
    "zède",
];

/// No abbreviation is longer, in bytes.
const LONGEST_ABBREVIATION: usize = 12;

/// A word as it is read: abbreviations in full, words without vowels letter by letter.
pub(super) fn word(word: &str) -> Cow<'_, str> {
    if let Some(full) = expansion(word) {
        return full.into();
    }
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let is_unreadable = letters().next().is_some()
        && letters().all(|c| c.is_ascii_alphabetic() && !is_vowel(c.to_ascii_lowercase()))
        && !word.contains(is_apostrophe)
        && lexicon::marked_exception(&word.to_ascii_lowercase()).is_none();
    if is_unreadable { spelled(word).into() } else { word.into() }
}

/// A token as it is read.
pub(super) fn token(raw: &str) -> Cow<'_, str> {
    if let Some(number) = digits::aloud(raw).or_else(|| roman(raw)) {
        return number.into();
    }
    let separators = |c: char| c == '-' || is_apostrophe(c);
    if raw.split(separators).any(acronyms::is_spelled) {
        let read = |part| if acronyms::is_spelled(part) { spelled(part).into() } else { Cow::Borrowed(part) };
        let parts = raw.split_inclusive(separators).map(|part| match part.strip_suffix('-') {
            Some(part) => read(part),
            None if part.ends_with(is_apostrophe) => part.into(),
            None => read(part),
        });
        return parts.collect::<Vec<_>>().join(" ").into();
    }
    if acronyms::is_initials(raw) && expansion(raw).is_none() {
        return spelled(raw).into();
    }
    word(raw)
}

/// The names of the letters of `text`; what is no letter from a to z is left out.
pub(super) fn spelled(text: &str) -> String {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).map(|b| usize::from(b.to_ascii_lowercase() - b'a'));
    letters.filter_map(|at| LETTERS.get(at)).copied().collect::<Vec<_>>().join(" ")
}

/// The words behind an abbreviation.
pub(super) fn expansion(text: &str) -> Option<&'static str> {
    (text.len() <= LONGEST_ABBREVIATION).then(|| lexicon::expansion(&text.to_lowercase())).flatten()
}

/// A Roman numeral of I, V and X in words: XIV, and as an ordinal XXIe, Ier.
fn roman(raw: &str) -> Option<String> {
    let digits = raw.trim_start_matches(['I', 'V', 'X']);
    let (numeral, suffix) = raw.split_at(raw.len() - digits.len());
    let value = value_of_roman(numeral)?;
    match suffix {
        "" if numeral.len() > 1 => spell(value, Variety::France, Orthography::Traditional),
        "e" | "ᵉ" | "è" | "ème" | "er" | "ᵉʳ" | "re" | "ère" => {
            spell_ordinal(value, Variety::France, Orthography::Traditional)
        }
        _ => None,
    }
}

/// The value of a numeral from I to XXXIX in its usual form.
fn value_of_roman(numeral: &str) -> Option<u64> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let units = numeral.trim_start_matches('X');
    // In IX and XIX the last X belongs to the unit.
    let tens = numeral.len() - units.len();
    let unit = UNITS.iter().position(|&unit| unit == units)?;
    let value = tens * 10 + unit;
    (tens <= 3 && value > 0).then_some(value as u64)
}

/// True for a URL, an e-mail address or a domain name: nothing that is read as words.
pub(super) fn is_address(raw: &str) -> bool {
    let is_name = |part: &str| part.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let has_names = |mark| raw.split_once(mark).is_some_and(|(before, after)| is_name(before) && is_name(after));
    raw.contains("://") || has_names('@') || has_names('.') && !raw.contains(char::is_whitespace)
}

/// Runs of vowel letters.
pub(super) fn vowel_runs(raw: &str) -> u32 {
    let mut runs = 0;
    let mut inside = false;
    for c in raw.chars() {
        let is_vowel = is_vowel(c.to_lowercase().next().unwrap_or(c));
        runs += u32::from(is_vowel && !inside);
        inside = is_vowel;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_numbers() {
        assert_eq!(roman("XIV").as_deref(), Some("quatorze"));
        assert_eq!(roman("XIX").as_deref(), Some("dix-neuf"));
        assert_eq!(roman("XXIe").as_deref(), Some("vingt et unième"));
        assert_eq!(roman("Ier").as_deref(), Some("premier"));
        assert_eq!(roman("Ve").as_deref(), Some("cinquième"));
        for other in ["", "e", "V", "IIII", "VX", "XXXX", "XIVa", "IVG"] {
            assert_eq!(roman(other), None, "{other}");
        }
    }

    #[test]
    fn addresses_are_told_from_words_and_numbers() {
        for address in ["https://exemple.org/a", "nom@exemple.org", "www.exemple.org", "exemple.fr"] {
            assert!(is_address(address), "{address}");
        }
        for other in ["S.A.", "M.", "J.-C.", "3.5", "etc.", "c.-à-d.", "@", "mot"] {
            assert!(!is_address(other), "{other}");
        }
    }
}
