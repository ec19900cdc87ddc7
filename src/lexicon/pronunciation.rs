//! How words are said where spelling does not tell: endings in -ent, exceptions, abbreviations, acronyms.
//!
//! The lists are short and hand-written; the rules they are exceptions to live in `text::syllables`.

use super::entries::{List, count};
use super::trie::Trie;

const ENT: &str = include_str!("data/syllable_ent.tsv");
const EXCEPTIONS: &str = include_str!("data/syllable_exceptions.tsv");
const ABBREVIATIONS: &str = include_str!("data/syllable_abbreviations.tsv");
const ACRONYMS: &str = include_str!("data/syllable_acronyms.tsv");

static ENT_LIST: List<{ count(ENT) }> = List::new(ENT);
static EXCEPTION_LIST: List<{ count(EXCEPTIONS) }> = List::new(EXCEPTIONS);
static EXPANSIONS: List<{ count(ABBREVIATIONS) }> = List::new(ABBREVIATIONS);
static SPELLED: List<{ count(ACRONYMS) }> = List::new(ACRONYMS);

/// From the last letter to the first.
static ENDINGS: Trie = Trie::new(&ENT_LIST, true);
/// Words, or the beginnings of words, whose letters are marked: `[aoû]t`, `p[a][y]s`, `b[a]s(e)b[a]ll`.
static MARKED: Trie = Trie::new(&EXCEPTION_LIST, false);

/// True when the -ent that ends a word (folded) is sounded: an agent, lentement; false for ils parlent, and
/// for a word that does not end so. The commoner reading of a homograph (le président).
///
/// Plurals in -ents need no list: no verb ends so.
///
/// ```
/// use lisible::lexicon::is_ent_sounded;
/// assert!(is_ent_sounded("agent".chars()) && !is_ent_sounded("partagent".chars()));
/// ```
pub fn is_ent_sounded(letters: impl DoubleEndedIterator<Item = char>) -> bool {
    let longest = ENDINGS.walk(letters.rev().chain(['^'])).flatten().last();
    longest.is_some_and(|entry| ENT_LIST.rest(entry) == "sounded")
}

/// The marked letters of an exception: a whole word (folded), its plural in -s, or the longest stem that begins it.
/// `[…]` holds the letters of one vowel, `(…)` a silent e.
///
/// ```
/// use lisible::lexicon::marked_exception;
/// assert_eq!(marked_exception("paysan".chars()), Some("p[a][y]s"));
/// assert_eq!(marked_exception("maison".chars()), None);
/// ```
#[expect(clippy::needless_pass_by_value, reason = "an iterator is handed over, whatever is done with it")]
pub fn marked_exception(letters: impl Iterator<Item = char> + Clone) -> Option<&'static str> {
    let mut found = None;
    for (at, exception) in MARKED.walk(letters.clone()).enumerate() {
        let Some(exception) = exception.map(|entry| EXCEPTION_LIST.key(entry)) else { continue };
        let mut rest = letters.clone().skip(at + 1);
        if exception.ends_with('*') || matches!((rest.next(), rest.next()), (None | Some('s'), None)) {
            found = Some(exception);
        }
    }
    found.map(|exception| exception.strip_suffix('*').unwrap_or(exception))
}

/// The words that an abbreviation (lower case) is read as: `mme`, `etc.`, `km`.
///
/// A full stop is part of the key where the letters alone are something else: `m.` is *monsieur*, `m` a letter.
pub fn expansion(abbreviation: &str) -> Option<&'static str> {
    EXPANSIONS.find(abbreviation).map(|entry| EXPANSIONS.rest(entry))
}

/// True for an acronym (capitals) that could be read as a word and is spelled all the same: PIB.
pub fn is_acronym_spelled(acronym: &str) -> bool {
    SPELLED.find(acronym).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::entries::{assert_in_order, columns, entries};
    use super::*;

    fn unmarked(entry: &str) -> impl Iterator<Item = char> {
        entry.chars().filter(|c| !"[]()*".contains(*c))
    }

    #[test]
    fn lists_are_in_order() {
        assert_in_order(ENT, str::to_owned);
        assert_in_order(EXCEPTIONS, |entry| unmarked(entry).collect());
        assert_in_order(ABBREVIATIONS, str::to_owned);
        assert_in_order(ACRONYMS, str::to_owned);
    }

    #[test]
    fn entries_are_well_formed() {
        for entry in entries(ENT) {
            let (ending, sound) = columns(entry);
            assert!(ending.ends_with("ent") && matches!(sound, "sounded" | "silent"), "{entry}");
        }
        for entry in entries(EXCEPTIONS) {
            assert!(unmarked(entry).all(char::is_alphabetic) && entry.contains('['), "{entry}");
        }
    }

    #[test]
    fn the_longest_ending_decides() {
        for word in ["agent", "lentement", "vraiment", "comment", "sentiment", "président", "serment", "convalescent"]
        {
            assert!(is_ent_sounded(word.chars()), "{word}");
        }
        for word in ["partagent", "aiment", "expriment", "estiment", "parlent", "représentent", "dorment", "ent", ""] {
            assert!(!is_ent_sounded(word.chars()), "{word}");
        }
        assert!(is_ent_sounded(format!("{}ment", "a".repeat(100_000)).chars()));
    }

    #[test]
    fn exceptions_are_words_plurals_or_stems() {
        assert_eq!(marked_exception("paons".chars()), Some("p[ao]n"));
        assert_eq!(marked_exception("paonneau".chars()), Some("p[ao]nn"));
        assert_eq!(marked_exception("boatique".chars()), None);
    }
}
