//! Spoken syllables of French words.
//!
//! An e inside a word counts (avenue 3, maintenant 3), unless it is silent beside another vowel letter (mangeait 2,
//! paiera 2); a final e does not (ville 1), nor the -ent of verbs. Inside a compound it is inside (porte-parole 4),
//! elided before a vowel. -je and -ce after a hyphen add none, an elided word none for its e (l' 0, jusqu' 1);
//! je, le, de, que alone are 1. i, u and ou before a vowel make no syllable (lion, nuage, jouet 1), except after two
//! consonants of which the second is l or r (client 2, ouvrier 3; but bruit 1). Spellings of 1990 count alike. The
//! bare e of an inclusive form adds none (étudiant·e·s 3, acteur·rice 3).
//!
//! [`count`] and [`split`] read words; [`of_token`] reads a token as it stands in a text: numbers, acronyms,
//! abbreviations, addresses; [`in_context`] reads a homograph by its neighbours (ils président 2), which has its
//! commoner reading alone (président 3). The rules are in `grammar`, the exceptions in the lexicon. Liaison and the
//! verse-maker's diaeresis do not exist.

mod acronyms;
mod aloud;
mod buffer;
mod cardinals;
mod digits;
mod division;
mod grammar;
mod homographs;
mod letters;
mod reading;

pub use acronyms::count as count_acronym;
pub use digits::count as count_digits;
pub use division::Division;
pub use grammar::{RULES, Rule};
pub use homographs::{in_context, is_homograph};

use super::glance::Glance;
use aloud::Counter;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Spoken syllables of one word.
///
/// Meant for a folded token (NFC, lower case, `'`); capitals, NFD, soft hyphens and other apostrophes give the same.
/// A word without vowels is spelled (bbc 3), save interjections (pst 1); an abbreviation counts as it is read
/// (mme 2, etc 4). 0 for the empty word, for marks, and for an elided consonant. A word in another alphabet counts 1.
/// Digits are ignored here: see [`of_token`].
///
/// # Complexity
/// Linear in the length of `word`.
///
/// ```
/// use lisible::text::syllables::count;
/// assert_eq!(count("maintenant"), 3);
/// assert_eq!(count("porte-parole"), 4);
/// assert_eq!((count("ville"), count("l'"), count("dis-je"), count("")), (1, 0, 1, 0));
/// ```
pub fn count(word: &str) -> u32 {
    reading::syllables(&aloud::word(&composed(word)))
}

/// A word parted into its syllables, silent letters marked; as many parts as [`count`] gives.
///
/// ```
/// use lisible::text::syllables::split;
/// assert_eq!(split("analyse").to_string(), "a-na-ly-s(e)");
/// assert_eq!(split("quatre-vingts").parts().collect::<Vec<_>>(), ["qua", "tre", "vingts"]);
/// ```
pub fn split(word: &str) -> Division {
    Division::of(aloud::word(&composed(word)).into_owned())
}

/// Spoken syllables of one token as it stands in a text, read aloud.
///
/// - Digits are read as numbers: see [`count_digits`]; letters beside them are spelled or read (A380 6).
/// - Capitals that cannot be read are spelled: see [`count_acronym`]; so are initials (S.A. 2).
/// - Roman numerals of I, V and X, two letters at least, are read as numbers, and `XIVe` as an ordinal (3).
/// - Abbreviations are read in full (M. 2, km 3).
/// - Addresses (URL, e-mail, domain) are not read: their runs of vowel letters are counted.
/// - A clitic counts what it adds: -t-il 1, -je 0. Marks and symbols, % and € among them, count 0.
///
/// ```
/// use lisible::text::syllables::of_token;
/// assert_eq!(of_token("11\u{202F}000"), 2);
/// assert_eq!((of_token("BBC"), of_token("BRICS"), of_token("-t-il"), of_token("«")), (3, 1, 1, 0));
/// ```
pub fn of_token(raw: &str) -> u32 {
    of_form(raw, &Glance::at(raw))
}

/// [`of_token`] of what was glanced at.
pub(super) fn of_form(raw: &str, glance: &Glance) -> u32 {
    if raw.len() > LONGEST_WORD {
        return aloud::vowel_runs(raw);
    }
    if let Some(letters) = aloud::plain_word(raw, glance) {
        return reading::syllables_of_letters(letters);
    }
    let raw = &*if glance.is_known() { raw.into() } else { composed(raw) };
    if glance.may_hold_mark() && aloud::is_address(raw) {
        return aloud::vowel_runs(raw);
    }
    let mut voice = Counter::default();
    aloud::say_token(raw, glance, &mut voice);
    voice.syllables
}

/// What is longer, in bytes, is read by nobody: its runs of vowel letters are counted.
const LONGEST_WORD: usize = 500;

/// NFC, so that an accent written apart changes nothing; the text itself in all but rare cases.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into(),
        _ => text.nfc().collect::<String>().into(),
    }
}

#[cfg(test)]
mod tests;
