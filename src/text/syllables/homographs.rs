//! Words in -ent that are said in two ways: a noun or an adjective (le président 3), a verb in the plural
//! (ils président 2). A neighbouring word decides; where none does, the commoner reading of the lexicon stands.
//!
//! Left out: subjects that are nouns (« les juges président »), which only a parser would find.

/// Words whose -ent is sounded in one reading and silent in the other, sorted by bytes.
const HOMOGRAPHS: &[&str] = &[
    "affluent",
    "confluent",
    "content",
    "convergent",
    "couvent",
    "divergent",
    "excellent",
    "ferment",
    "influent",
    "négligent",
    "parent",
    "pressent",
    "président",
    "résident",
    "somnolent",
    "violent",
    "émergent",
    "équivalent",
    "évident",
];

/// Words that stand before a verb and never before a singular noun or adjective. « les » does before plurals only,
/// which end in -ents.
const BEFORE_PLURAL_VERB: &[&str] = &["elles", "ils", "les", "n'", "ne", "qui", "s'", "se", "y"];

/// Pronouns that stand between a subject and its verb, and before nouns too: what stands before them decides.
const PRONOUNS: &[&str] = &["en", "l'", "la", "le", "leur", "lui", "m'", "me", "nous", "t'", "te", "vous"];

/// Words before which -ent is sounded: determiners and prepositions of a singular noun, subjects of « il pressent ».
const BEFORE_SOUNDED: &[&str] = &[
    "au", "aucun", "ce", "cet", "chaque", "d'", "de", "du", "elle", "il", "je", "mon", "notre", "on", "quel", "son",
    "ton", "tout", "un", "votre",
];

/// True for a folded word that is said in two ways.
pub fn is_homograph(word: &str) -> bool {
    word.ends_with("ent") && HOMOGRAPHS.binary_search(&word).is_ok()
}

/// Syllables of a folded homograph in its place; `None` when the words around it do not decide.
///
/// `before` gives the folded words of the same sentence that stand before it, the nearest first; `after` is the one
/// behind it, a clitic without its hyphen.
///
/// ```
/// use lisible::text::syllables::in_context;
/// assert_eq!(in_context("président", ["ils"].into_iter(), ""), Some(2));
/// assert_eq!(in_context("président", ["un"].into_iter(), ""), Some(3));
/// assert_eq!(in_context("président", ["juges", "les"].into_iter(), ""), None);
/// ```
pub fn in_context<'a>(word: &str, mut before: impl Iterator<Item = &'a str>, after: &str) -> Option<u32> {
    let stem = word.strip_suffix("ent").filter(|_| is_homograph(word))?;
    let silent = || Some(super::count(&format!("{stem}e")));
    let sounded = || Some(super::count(&format!("{stem}ant")));
    if matches!(after, "ils" | "elles") {
        return silent();
    }
    let nearest = before.next()?;
    let mut word = nearest;
    // No more than three pronouns stand before a verb.
    for _ in 0..3 {
        if BEFORE_PLURAL_VERB.binary_search(&word).is_ok() {
            return silent();
        }
        if PRONOUNS.binary_search(&word).is_err() {
            break;
        }
        word = before.next().unwrap_or_default();
    }
    let determined = BEFORE_SOUNDED.binary_search(&nearest).is_ok() || matches!(nearest, "le" | "l'" | "leur");
    if determined { sounded() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(phrase: &str) -> Option<u32> {
        let words: Vec<&str> = phrase.split(' ').collect();
        let at = words.iter().position(|word| is_homograph(word)).expect("the phrase holds a homograph");
        in_context(words[at], words[..at].iter().rev().copied(), words.get(at + 1).copied().unwrap_or_default())
    }

    #[test]
    fn lists_are_sorted() {
        for list in [HOMOGRAPHS, BEFORE_PLURAL_VERB, PRONOUNS, BEFORE_SOUNDED] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn verbs() {
        for (phrase, syllables) in [
            ("ils président", 2),
            ("elles le couvent", 1),
            ("ceux qui y résident", 2),
            ("les routes se convergent", 2),
            ("ils ne nous en content", 1),
            ("président ils", 2),
            ("elles s' équivalent", 3),
            ("ils pressent", 1),
        ] {
            assert_eq!(read(phrase), Some(syllables), "{phrase}");
        }
    }

    #[test]
    fn nouns_and_adjectives() {
        for (phrase, syllables) in [
            ("le président", 3),
            ("un ferment", 2),
            ("l' équivalent", 4),
            ("leur couvent", 2),
            ("il pressent", 2),
            ("de violent", 2),
        ] {
            assert_eq!(read(phrase), Some(syllables), "{phrase}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for phrase in ["les juges président", "content", "est excellent", "très violent"] {
            assert_eq!(read(phrase), None, "{phrase}");
        }
    }

    #[test]
    fn every_homograph_has_two_readings() {
        for word in HOMOGRAPHS {
            let silent = in_context(word, ["ils"].into_iter(), "");
            let sounded = in_context(word, ["un"].into_iter(), "");
            assert_eq!(silent.map(|n| n + 1), sounded, "{word}");
        }
    }
}
