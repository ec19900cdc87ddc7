//! Words in capitals: which are read and which are spelled.
//!
//! A text in capitals (a heading) is written like an acronym, so the doubt goes to the word: what French could
//! read is read, unless the lexicon's short list says that it is spelled (PIB).

use super::aloud::{Counter, Voice};
use crate::lexicon;
use crate::text::alphabet::is_vowel;

/// Consonants that can begin a French word, two at least.
const ONSETS: [&str; 52] = [
    "bl", "br", "ch", "chl", "chr", "cl", "cr", "dj", "dr", "fl", "fr", "gh", "gl", "gn", "gr", "kh", "kl", "kn", "kr",
    "ph", "phr", "pl", "pn", "pr", "ps", "psch", "ptr", "rh", "sc", "sch", "scl", "scr", "sh", "shr", "sk", "skr",
    "sl", "sm", "sn", "sp", "sph", "spl", "spr", "st", "str", "sw", "th", "thr", "tr", "ts", "vl", "vr",
];
/// Consonants that can end one, two at least; their plurals in -s go without saying.
const CODAS: [&str; 53] = [
    "b", "bt", "ch", "ck", "ct", "cht", "ff", "ft", "gt", "lc", "ld", "lf", "lk", "ll", "lm", "lp", "ls", "lt", "lz",
    "mb", "mp", "mpt", "nc", "nch", "nct", "nd", "ng", "ngt", "nk", "nn", "ns", "nt", "nx", "nz", "ph", "pt", "rc",
    "rch", "rd", "rf", "rg", "rk", "rl", "rp", "rs", "rt", "rth", "sh", "sk", "ss", "st", "th", "tt",
];
/// Words of two letters that are no function words.
const SHORT_WORDS: [&str; 14] = ["an", "as", "bu", "fi", "lu", "né", "nu", "or", "os", "ri", "su", "vu", "âs", "us"];

/// Syllables of an acronym, or of any word in capitals, two letters at least: spelled where it cannot be read as
/// a word (BBC 3, UE 2; W is *double-vé*, 3), read where it can (BRICS 1, ONU 2). A final small s is a plural.
///
/// `None` when `raw` is not in capitals, or holds anything but letters.
///
/// ```
/// use lisible::text::syllables::count_acronym;
/// assert_eq!(count_acronym("SNCF"), Some(4));
/// assert_eq!(count_acronym("Otan"), None);
/// ```
pub fn count(raw: &str) -> Option<u32> {
    let (letters, mut voice) = (capitals(raw)?, Counter::default());
    if is_spelled(raw) {
        voice.spell(letters);
    } else {
        voice.say(letters);
    }
    Some(voice.syllables)
}

/// The capitals of a word of two at least, without a plural s; `None` for any other word.
fn capitals(raw: &str) -> Option<&str> {
    let letters = raw.strip_suffix('s').unwrap_or(raw);
    (letters.chars().all(char::is_uppercase) && letters.chars().nth(1).is_some()).then_some(letters)
}

/// True for capitals that are spelled.
pub(super) fn is_spelled(raw: &str) -> bool {
    let Some(letters) = capitals(raw) else { return false };
    let is_ascii = letters.bytes().all(|b| b.is_ascii_uppercase());
    is_ascii && (lexicon::is_acronym_spelled(letters) || !is_readable(&letters.to_ascii_lowercase()))
}

fn is_readable(word: &str) -> bool {
    if word.len() == 2 {
        return lexicon::is_function_word(word) || SHORT_WORDS.contains(&word);
    }
    let is_consonant = |c: char| !is_vowel(c);
    let onset = &word[..word.find(is_vowel).unwrap_or(word.len())];
    let coda = word.rsplit(is_vowel).next().unwrap_or_default();
    let singular = coda.strip_suffix('s').unwrap_or(coda);
    let fits = |cluster: &str, known: &[&str]| cluster.len() <= 1 || known.contains(&cluster);
    !word.chars().all(is_consonant)
        && fits(onset.strip_suffix("qu").unwrap_or(onset), &ONSETS)
        && (fits(coda, &CODAS) || fits(singular, &CODAS))
}

/// True for initials: two capitals at least, a full stop after each (S.A., J.-P.); or one (V.).
pub(super) fn is_initials(raw: &str) -> bool {
    let mut after_letter = false;
    let mut has_letter = false;
    for c in raw.chars() {
        let fits = match c {
            '.' => after_letter,
            '-' => !after_letter && has_letter,
            _ => c.is_ascii_uppercase() && !after_letter,
        };
        if !fits {
            return false;
        }
        after_letter = c.is_ascii_uppercase();
        has_letter = true;
    }
    has_letter && !after_letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unreadable_capitals_are_spelled() {
        for (acronym, syllables) in [
            ("BBC", 3),
            ("SNCF", 4),
            ("WWF", 7),
            ("UE", 2),
            ("PS", 2),
            ("ADN", 3),
            ("IRM", 3),
            ("EDF", 3),
            ("RATP", 4),
            ("CDI", 3),
            ("TVA", 3),
            ("OGM", 3),
            ("PME", 3),
            ("PMEs", 3),
            ("PIB", 3),
            ("USA", 3),
            ("OCDE", 4),
            ("IA", 2),
        ] {
            assert_eq!(count(acronym), Some(syllables), "{acronym}");
        }
    }

    #[test]
    fn readable_capitals_are_words() {
        for (acronym, syllables) in [
            ("BRICS", 1),
            ("ONU", 2),
            ("OTAN", 2),
            ("UNESCO", 3),
            ("NASA", 2),
            ("INSEE", 2),
            ("SMIC", 1),
            ("URSS", 1),
            ("LE", 1),
            ("UN", 1),
            ("TEMPS", 1),
            ("ÉTAT", 2),
            ("AUTRES", 1),
            ("CORPS", 1),
            ("DOIGTS", 1),
            ("RUE", 1),
            ("ART", 1),
            ("ANS", 1),
            ("QUI", 1),
            ("STRICT", 1),
            ("TRAVAIL", 2),
            ("PLOMBS", 1),
            ("ÇA", 1),
        ] {
            assert_eq!(count(acronym), Some(syllables), "{acronym}");
        }
    }

    #[test]
    fn other_words_are_no_acronyms() {
        for other in ["", "A", "Bbc", "mot", "A380", "L'ONU", "S.A."] {
            assert_eq!(count(other), None, "{other}");
        }
        assert!(is_initials("S.A.") && is_initials("J.-P.") && is_initials("V.") && is_initials("U.R.S.S."));
        assert!(
            !is_initials("") && !is_initials("V") && !is_initials("Mr.") && !is_initials("...") && !is_initials("-A.")
        );
    }

    #[test]
    fn the_list_of_spelled_acronyms_is_needed() {
        assert!(!is_readable("bbc") && is_readable("brics"));
        for acronym in ["PIB", "CIA", "OCDE", "ONG", "VIP"] {
            assert!(is_readable(&acronym.to_lowercase()) && is_spelled(acronym), "{acronym}");
        }
    }
}
