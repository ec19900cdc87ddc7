//! Adverbs in -ment, told from nouns (document) and verbs (estiment) with the same end.

use super::entries::{List, count};

const LIST: &str = include_str!("data/adverbs_ment.tsv");

static ADVERBS: List<{ count(LIST) }> = List::new(LIST);

/// Ends that only adverbs have: constamment, évidemment, notablement, pratiquement, actuellement, heureusement.
const ENDS: &[&str] = &[
    "amment",
    "emment",
    "ablement",
    "iblement",
    "iquement",
    "ellement",
    "ivement",
    "eusement",
    "ièrement",
    "uellement",
    "airement",
    "oirement",
    "ûment",
];

/// True for an adverb in -ment. `folded` is a folded word.
///
/// ```
/// use lisible::lexicon::is_adverb_in_ment;
/// assert!(is_adverb_in_ment("rapidement") && is_adverb_in_ment("notamment"));
/// assert!(!is_adverb_in_ment("document") && !is_adverb_in_ment("estiment") && !is_adverb_in_ment("comment"));
/// ```
pub fn is_adverb_in_ment(folded: &str) -> bool {
    let noun = matches!(
        folded,
        "ameublement"
            | "affablement"
            | "accablement"
            | "renouvellement"
            | "amoncellement"
            | "morcellement"
            | "grommellement"
            | "ensorcellement"
            | "ruissellement"
            | "jumellement"
            | "chancellement"
            | "harcellement"
            | "bosselement"
            | "archivement"
            | "avivement"
            | "enjolivement"
            | "criblement"
            | "dénûment"
            | "dénoûment"
            | "éclairement"
            | "tremblement"
            | "nivellement"
            | "enflamment"
            | "gemment"
            | "comblement"
            | "creusement"
            | "étincellement"
            | "dépucellement"
            | "démantellement"
            | "entablement"
            | "endiablement"
            | "remblement"
    );
    folded.ends_with("ment")
        && !noun
        && (ENDS.iter().any(|end| folded.ends_with(end)) || ADVERBS.find(folded).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert_in_order(LIST, str::to_owned);
    }

    #[test]
    fn nouns_and_verbs_are_no_adverbs() {
        for word in
            "moment gouvernement département élément bâtiment instrument estiment augment forment dorment aiment \
                     renouvellement nivellement enflamment harcèlement appartement sèment ment"
                .split(' ')
                .filter(|word| !word.is_empty())
        {
            assert!(!is_adverb_in_ment(word), "{word}");
        }
        for word in ["seulement", "vraiment", "précisément", "heureusement", "dûment", "actuellement"] {
            assert!(is_adverb_in_ment(word), "{word}");
        }
    }
}
