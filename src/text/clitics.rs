//! Elision and clitics: which words lose a vowel before an apostrophe, which pronouns follow a verb's hyphen.
//!
//! Short closed lists of French grammar (Grevisse, Le Bon Usage, § 44-45 for elision, § 133 for the hyphen of
//! inverted pronouns); the cutting itself is done in `tokens`.

/// Words that elide before a vowel or an h, without their apostrophe.
const ELIDED: &[&str] = &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t", "y"];

/// Words with an apostrophe of their own: one token.
const WHOLE: &[&str] =
    &["aujourd'hui", "c'est-à-dire", "l'on", "quelqu'un", "quelqu'une", "quelqu'unes", "quelqu'uns", "rock'n'roll"];

/// Beginnings of families of such words: prud'homme, prud'homal, entr'ouvrir, grand'mère.
const WHOLE_FAMILIES: &[&str] = &["entr'", "grand'", "presqu'î", "prud'hom"];

/// Pronouns that stand after a verb and a hyphen.
pub(super) const CLITICS: &[&str] = &[
    "ce", "elle", "elles", "en", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi", "nous", "on", "toi", "tu",
    "vous", "y",
];

/// Compounds that end like a verb with its pronoun, and are nouns or adverbs.
pub(super) const COMPOUNDS: &[&str] = &["chez-moi", "chez-toi", "garde-à-vous", "qu'en-dira-t-on", "rendez-vous"];

/// What keeps -ci and -là as part of one word: celui-ci, jusque-là.
pub(super) const KEEP_CI: &[&str] = &["celle", "celles", "celui", "ceux", "de", "jusque", "par"];

/// True when `prefix` (lower case) elides.
pub(super) fn is_elided(prefix: &str) -> bool {
    ELIDED.binary_search(&prefix).is_ok()
}

/// True when `word` (folded) has an apostrophe that cuts nothing off.
pub(super) fn is_whole(word: &str) -> bool {
    WHOLE.binary_search(&word).is_ok() || WHOLE_FAMILIES.iter().any(|family| word.starts_with(family))
}

/// True for letters that a hyphen may join to a verb as a pronoun or as part of one: il, moi, t.
pub(super) fn is_clitic_part(part: &[u8]) -> bool {
    let is = |known: &str| part.eq_ignore_ascii_case(known.as_bytes());
    part.len() <= "elles".len() && (is("t") || CLITICS.iter().any(|clitic| is(clitic)))
}

/// True for letters that keep -ci and -là as part of their word.
pub(super) fn keeps_ci(host: &[u8]) -> bool {
    KEEP_CI.iter().any(|keeps| host.eq_ignore_ascii_case(keeps.as_bytes()))
}

/// True for ASCII letters with which a compound of [`COMPOUNDS`] begins: what follows their hyphen may be no pronoun.
pub(super) fn is_noun_host(host: &[u8]) -> bool {
    let begins = |compound: &&str| {
        let start = compound.as_bytes().get(..host.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(host))
            && compound.as_bytes().get(host.len()) == Some(&b'-')
    };
    COMPOUNDS.iter().any(begins)
}

/// True for ASCII letters of the conjunctions and prepositions that elide, without their apostrophe.
pub(super) fn is_elided_conjunction(word: &[u8]) -> bool {
    ELIDED.iter().any(|elided| elided.len() > 2 && word.eq_ignore_ascii_case(elided.as_bytes()))
}

/// The byte offsets where the clitics at the end of `word` (folded) begin, in order: « donne-le-moi » gives
/// the offsets of « -le » and « -moi », « a-t-il » that of « -t-il ». Empty when there are none.
pub(super) fn clitic_starts(word: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    if COMPOUNDS.contains(&word) {
        return starts;
    }
    let mut end = word.len();
    while let Some(hyphen) = word[..end].rfind('-').filter(|&at| at > 0) {
        let host = &word[..hyphen];
        let pronoun = &word[hyphen + 1..end];
        let last = end == word.len();
        if last && matches!(pronoun, "ci" | "là") && !KEEP_CI.contains(&host) && !host.contains('-') {
            starts.push(hyphen);
            break;
        }
        if CLITICS.binary_search(&pronoun).is_err() {
            break;
        }
        end = host.strip_suffix("-t").filter(|verb| !verb.is_empty()).map_or(hyphen, str::len);
        starts.push(end);
    }
    starts.reverse();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [ELIDED, CLITICS, COMPOUNDS, KEEP_CI, WHOLE, WHOLE_FAMILIES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn clitics_stand_apart() {
        assert_eq!(clitic_starts("dit-il"), [3]);
        assert_eq!(clitic_starts("a-t-il"), [1]);
        assert_eq!(clitic_starts("donne-le-moi"), [5, 8]);
        assert_eq!(clitic_starts("homme-là"), [5]);
        for whole in
            ["celui-ci", "rendez-vous", "porte-parole", "arc-en-ciel", "jusque-là", "là-bas", "-il", "sur-le-champ"]
        {
            assert_eq!(clitic_starts(whole), [0; 0], "{whole}");
        }
    }

    #[test]
    fn apostrophes_inside_words() {
        for whole in ["aujourd'hui", "l'on", "prud'homme", "prud'homale", "quelqu'un", "quelqu'une", "presqu'île"] {
            assert!(is_whole(whole), "{whole}");
        }
        assert!(!is_whole("l'ongle") && !is_whole("l'homme") && !is_whole("quelqu'autre"));
    }
}
