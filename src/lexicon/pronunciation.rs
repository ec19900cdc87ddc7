//! How words are said where spelling does not tell: endings in -ent, exceptions, abbreviations, acronyms.
//!
//! The lists are short and hand-written; the rules they are exceptions to live in `text::syllables`.

use super::entries::{columns, entries};
use std::sync::LazyLock;

const ENT: &str = include_str!("data/syllable_ent.tsv");
const EXCEPTIONS: &str = include_str!("data/syllable_exceptions.tsv");
const ABBREVIATIONS: &str = include_str!("data/syllable_abbreviations.tsv");
const ACRONYMS: &str = include_str!("data/syllable_acronyms.tsv");

/// Longest key of the lists, in letters: no longer piece of a word is looked up.
const LONGEST: usize = 16;

/// A word, or the beginning of one, whose letters are marked: `[aoû]t`, `p[a][y]s`, `b[a]s(e)b[a]ll`.
struct Exception {
    letters: String,
    marked: &'static str,
    is_stem: bool,
}

static ENDINGS: LazyLock<Vec<(&str, bool)>> =
    LazyLock::new(|| entries(ENT).map(columns).map(|(ending, sound)| (ending, sound == "sounded")).collect());
static MARKED: LazyLock<Vec<Exception>> = LazyLock::new(|| entries(EXCEPTIONS).map(exception).collect());
static EXPANSIONS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| entries(ABBREVIATIONS).map(columns).collect());
static SPELLED: LazyLock<Vec<&str>> = LazyLock::new(|| entries(ACRONYMS).collect());

fn exception(entry: &'static str) -> Exception {
    let marked = entry.trim_end_matches('*');
    Exception { letters: unmarked(marked), marked, is_stem: marked.len() < entry.len() }
}

fn unmarked(entry: &str) -> String {
    entry.chars().filter(|c| !"[]()*".contains(*c)).collect()
}

/// True when the -ent that ends `word` (folded) is sounded: an agent, lentement; false for ils parlent, and
/// for a word that does not end so. The commoner reading of a homograph (le président).
///
/// Plurals in -ents need no list: no verb ends so.
pub fn is_ent_sounded(word: &str) -> bool {
    if !word.ends_with("ent") {
        return false;
    }
    let from = word.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let whole = (from == 0).then(|| sounded(&format!("^{word}"))).flatten();
    whole
        .unwrap_or_else(|| word[from..].char_indices().find_map(|(at, _)| sounded(&word[from + at..])).unwrap_or(false))
}

fn sounded(ending: &str) -> Option<bool> {
    ENDINGS.binary_search_by_key(&ending, |entry| entry.0).ok().map(|at| ENDINGS[at].1)
}

/// The marked letters of an exception: the whole of `word` (folded), its plural in -s, or the longest stem that
/// begins it. `[…]` holds the letters of one vowel, `(…)` a silent e.
///
/// ```
/// use lisible::lexicon::marked_exception;
/// assert_eq!(marked_exception("paysan"), Some("p[a][y]s"));
/// assert_eq!(marked_exception("maison"), None);
/// ```
pub fn marked_exception(word: &str) -> Option<&'static str> {
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).collect::<Vec<_>>();
    ends.iter().rev().find_map(|&end| {
        let found = MARKED.binary_search_by(|e| e.letters.as_str().cmp(&word[..end])).ok().map(|at| &MARKED[at])?;
        (found.is_stem || matches!(&word[end..], "" | "s")).then_some(found.marked)
    })
}

/// The words that an abbreviation (lower case) is read as: `mme`, `etc.`, `km`.
///
/// A full stop is part of the key where the letters alone are something else: `m.` is *monsieur*, `m` a letter.
pub fn expansion(abbreviation: &str) -> Option<&'static str> {
    EXPANSIONS.binary_search_by_key(&abbreviation, |entry| entry.0).ok().map(|at| EXPANSIONS[at].1)
}

/// True for an acronym (capitals) that could be read as a word and is spelled all the same: PIB.
pub fn is_acronym_spelled(acronym: &str) -> bool {
    SPELLED.binary_search(&acronym).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert_in_order(ENT, str::to_owned);
        assert_in_order(EXCEPTIONS, unmarked);
        assert_in_order(ABBREVIATIONS, str::to_owned);
        assert_in_order(ACRONYMS, str::to_owned);
    }

    #[test]
    fn entries_are_well_formed() {
        for entry in entries(ENT) {
            let (ending, sound) = columns(entry);
            assert!(ending.ends_with("ent") && matches!(sound, "sounded" | "silent"), "{entry}");
        }
        for exception in MARKED.iter() {
            assert!(
                exception.letters.chars().count() <= LONGEST && exception.marked.contains('['),
                "{}",
                exception.marked
            );
        }
        for (ending, _) in ENDINGS.iter() {
            assert!(ending.chars().count() <= LONGEST, "{ending}");
        }
    }

    #[test]
    fn the_longest_ending_decides() {
        for word in ["agent", "lentement", "vraiment", "comment", "sentiment", "président", "serment", "convalescent"]
        {
            assert!(is_ent_sounded(word), "{word}");
        }
        for word in ["partagent", "aiment", "expriment", "estiment", "parlent", "représentent", "dorment", "ent", ""] {
            assert!(!is_ent_sounded(word), "{word}");
        }
        assert!(is_ent_sounded(&format!("{}ment", "a".repeat(100_000))));
    }

    #[test]
    fn exceptions_are_words_plurals_or_stems() {
        assert_eq!(marked_exception("paons"), Some("p[ao]n"));
        assert_eq!(marked_exception("paonneau"), Some("p[ao]nn"));
        assert_eq!(marked_exception("boatique"), None);
    }
}
