//! How words are said where spelling does not tell: endings in -ent, exceptions, abbreviations, acronyms.
//!
//! The lists are short and hand-written; the rules they are exceptions to live in `text::syllables`.

use super::entries::{columns, entries};
use super::trie::Trie;
use crate::base::{Table, table};
use std::sync::LazyLock;

const ENT: &str = include_str!("data/syllable_ent.tsv");
const EXCEPTIONS: &str = include_str!("data/syllable_exceptions.tsv");
const ABBREVIATIONS: &str = include_str!("data/syllable_abbreviations.tsv");
const ACRONYMS: &str = include_str!("data/syllable_acronyms.tsv");

/// A word, or the beginning of one, whose letters are marked: `[aoû]t`, `p[a][y]s`, `b[a]s(e)b[a]ll`.
#[derive(Clone, Copy)]
struct Exception {
    marked: &'static str,
    is_stem: bool,
}

/// From the last letter to the first.
static ENDINGS: LazyLock<Trie<bool>> = LazyLock::new(|| {
    let entries = entries(ENT).map(columns);
    Trie::new(entries.map(|(ending, sound)| (ending.chars().rev(), sound == "sounded")))
});
static MARKED: LazyLock<Trie<Exception>> =
    LazyLock::new(|| Trie::new(entries(EXCEPTIONS).map(|entry| (unmarked(entry), exception(entry)))));
static EXPANSIONS: LazyLock<Table<&str>> = LazyLock::new(|| table(entries(ABBREVIATIONS).map(columns)));
static SPELLED: LazyLock<Table<()>> = LazyLock::new(|| table(entries(ACRONYMS).map(|acronym| (acronym, ()))));

fn exception(entry: &'static str) -> Exception {
    let marked = entry.trim_end_matches('*');
    Exception { marked, is_stem: marked.len() < entry.len() }
}

fn unmarked(entry: &str) -> impl Iterator<Item = char> {
    entry.chars().filter(|c| !"[]()*".contains(*c))
}

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
    ENDINGS.walk(letters.rev().chain(['^'])).flatten().last().unwrap_or(false)
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
        let Some(exception) = exception else { continue };
        let mut rest = letters.clone().skip(at + 1);
        if exception.is_stem || matches!((rest.next(), rest.next()), (None | Some('s'), None)) {
            found = Some(exception);
        }
    }
    found.map(|exception| exception.marked)
}

/// The words that an abbreviation (lower case) is read as: `mme`, `etc.`, `km`.
///
/// A full stop is part of the key where the letters alone are something else: `m.` is *monsieur*, `m` a letter.
pub fn expansion(abbreviation: &str) -> Option<&'static str> {
    EXPANSIONS.get(abbreviation).copied()
}

/// True for an acronym (capitals) that could be read as a word and is spelled all the same: PIB.
pub fn is_acronym_spelled(acronym: &str) -> bool {
    SPELLED.contains_key(acronym)
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

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
