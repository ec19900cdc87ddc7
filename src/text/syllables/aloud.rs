//! What a token is read as: the words of a number, the names of letters, the word behind an abbreviation.
//!
//! How those words sound is the grammar's business.

use super::{acronyms, cardinals, digits, reading};
use crate::base::is_apostrophe;
use crate::lexicon;
use crate::numerals::{Orthography, Variety, spell, spell_ordinal};
use crate::text::alphabet::is_vowel;
use crate::text::glance::Glance;
use std::borrow::Cow;
use std::sync::LazyLock;

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
/// Nor is one of letters alone.
const LONGEST_BARE_ABBREVIATION: usize = 5;

/// Who reads aloud. Spaces part what is said one after the other, so that syllables add up.
pub(super) trait Voice {
    /// Words as they are written.
    fn say(&mut self, words: &str);
    /// One word, which was glanced at.
    fn say_glanced(&mut self, word: &str, _: &Glance) {
        self.say(word);
    }
    /// A cardinal below 10¹².
    fn count(&mut self, value: u64);
    /// The names of the letters; what is no letter from a to z is left out.
    fn spell(&mut self, letters: &str);
}

/// A voice that only counts.
#[derive(Default)]
pub(super) struct Counter {
    pub(super) syllables: u32,
}

impl Voice for Counter {
    fn say(&mut self, words: &str) {
        self.syllables += reading::syllables(words);
    }

    fn say_glanced(&mut self, word: &str, glance: &Glance) {
        match glance.letters() {
            Some(letters) => self.syllables += reading::syllables_of_letters(letters),
            None => self.say(word),
        }
    }

    fn count(&mut self, value: u64) {
        self.syllables += cardinals::syllables(value);
    }

    fn spell(&mut self, letters: &str) {
        self.syllables += indices(letters).map(|at| NAMES[at]).sum::<u32>();
    }
}

/// Syllables of the names of the letters.
static NAMES: LazyLock<[u32; 26]> = LazyLock::new(|| LETTERS.map(reading::syllables));

/// How a word is read.
enum Manner {
    AsWritten,
    InFull(&'static str),
    Spelled,
}

/// A word as it is read: abbreviations in full, words without vowels letter by letter.
pub(super) fn word(word: &str) -> Cow<'_, str> {
    match manner(word, &Glance::at(word)) {
        Manner::AsWritten => word.into(),
        Manner::InFull(full) => full.into(),
        Manner::Spelled => names(word).collect::<Vec<_>>().join(" ").into(),
    }
}

/// Reads a word aloud.
pub(super) fn say_word(word: &str, glance: &Glance, voice: &mut impl Voice) {
    match manner(word, glance) {
        Manner::AsWritten => voice.say_glanced(word, glance),
        Manner::InFull(full) => voice.say(full),
        Manner::Spelled => voice.spell(word),
    }
}

fn manner(word: &str, glance: &Glance) -> Manner {
    if (glance.may_hold_mark() || word.len() <= LONGEST_BARE_ABBREVIATION)
        && let Some(full) = expansion(word, glance)
    {
        return Manner::InFull(full);
    }
    if !glance.holds_vowel() && is_unreadable(word) { Manner::Spelled } else { Manner::AsWritten }
}

/// True for a word of consonants of ASCII alone, interjections left out.
fn is_unreadable(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().next().is_some()
        && letters().all(|c| c.is_ascii_alphabetic() && !is_vowel(c.to_ascii_lowercase()))
        && !word.contains(is_apostrophe)
        && lexicon::marked_exception(word.chars().map(|c| c.to_ascii_lowercase())).is_none()
}

/// Reads a token aloud.
pub(super) fn say_token(raw: &str, glance: &Glance, voice: &mut impl Voice) {
    if glance.may_hold_digit() && digits::say(raw, voice) {
        return;
    }
    if glance.may_hold_capital() {
        if let Some(number) = roman(raw) {
            return voice.say(&number);
        }
        if say_acronyms(raw, voice) {
            return;
        }
        if glance.may_hold_mark() && acronyms::is_initials(raw) && expansion(raw, glance).is_none() {
            return voice.spell(raw);
        }
    }
    say_word(raw, glance, voice);
}

/// The letters of a word that is read as it is written, as nearly all are: nothing but letters, a vowel among them and
/// no capital behind the first one, and too long for an abbreviation or a Roman ordinal (Vème).
pub(super) fn plain_word<'a>(raw: &str, glance: &'a Glance) -> Option<&'a [char]> {
    let is_capital_inside = || glance.may_hold_capital() && raw.bytes().skip(1).any(|b| b.is_ascii_uppercase());
    let is_plain = raw.len() > LONGEST_BARE_ABBREVIATION && glance.holds_vowel() && !is_capital_inside();
    glance.letters().filter(|_| is_plain)
}

/// Reads the parts of a token one by one when acronyms are among them: d'EDF, CGT-FO.
fn say_acronyms(raw: &str, voice: &mut impl Voice) -> bool {
    let separators = |c: char| c == '-' || is_apostrophe(c);
    let found = raw.split(separators).any(acronyms::is_spelled);
    for part in raw.split_inclusive(separators).filter(|_| found) {
        let bare = part.strip_suffix('-').unwrap_or(part);
        if acronyms::is_spelled(bare) { voice.spell(bare) } else { voice.say(bare) }
    }
    found
}

/// The letters from a to z in `text`, by their place in the alphabet.
fn indices(text: &str) -> impl Iterator<Item = usize> {
    text.bytes().filter(u8::is_ascii_alphabetic).map(|b| usize::from(b.to_ascii_lowercase() - b'a'))
}

/// The names of the letters of `text`.
pub(super) fn names(text: &str) -> impl Iterator<Item = &'static str> {
    indices(text).map(|at| LETTERS[at])
}

/// The words behind an abbreviation.
fn expansion(text: &str, glance: &Glance) -> Option<&'static str> {
    if text.len() > LONGEST_ABBREVIATION {
        return None;
    }
    if glance.may_hold_capital() { lexicon::expansion(&text.to_lowercase()) } else { lexicon::expansion(text) }
}

/// A Roman numeral of I, V and X in words: XIV, and as an ordinal XXIe, Ier.
fn roman(raw: &str) -> Option<String> {
    let suffix = raw.trim_start_matches(['I', 'V', 'X']);
    let numeral = &raw[..raw.len() - suffix.len()];
    let is_ordinal = matches!(suffix, "e" | "ᵉ" | "è" | "ème" | "er" | "ᵉʳ" | "re" | "ère");
    if !is_ordinal && (numeral.len() < 2 || !suffix.is_empty()) {
        return None;
    }
    let value = value_of_roman(numeral)?;
    let spell = if is_ordinal { spell_ordinal } else { spell };
    spell(value, Variety::France, Orthography::Traditional)
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
    if !raw.bytes().any(|b| matches!(b, b':' | b'@' | b'.')) {
        return false;
    }
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
    fn bare_abbreviations_are_short() {
        let list = include_str!("../../lexicon/data/syllable_abbreviations.tsv");
        for entry in list.lines().filter(|line| !line.starts_with('#')) {
            let key = entry.split('\t').next().unwrap_or_default();
            let longest =
                if key.chars().all(char::is_alphabetic) { LONGEST_BARE_ABBREVIATION } else { LONGEST_ABBREVIATION };
            assert!(key.len() <= longest, "{key}");
            assert!(matches!(manner(key, &Glance::at(key)), Manner::InFull(_)), "{key}");
        }
    }

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
