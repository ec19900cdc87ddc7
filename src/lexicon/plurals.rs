//! The singular of a noun, by the regular rules and a list of what they get wrong. No gender, no parts of speech.

use super::entries::{List, count};

const LIST: &str = include_str!("data/plurals.tsv");

static IRREGULAR: List<{ count(LIST) }> = List::new(LIST);

/// True for two folded forms of which one is a regular plural of the other, or that are the same.
///
/// ```
/// use lisible::lexicon::plurals::alike;
/// assert!(alike("données", "donnée") && alike("chevaux", "cheval"));
/// assert!(!alike("donnée", "dossier"));
/// ```
pub fn alike(one: &str, other: &str) -> bool {
    singular(one) == singular(other)
}

/// The singular of a folded noun; a noun that is no plural, and the empty string, give themselves.
///
/// -s falls, but -ss stays; -eaux gives -eau and other -aux -al; -eux, -oux and other -x stay, as do the nouns listed as
/// invariable. A singular in -s that is not listed loses its s: good enough for grouping, not for spelling.
///
/// ```
/// use lisible::lexicon::plurals::singular;
/// assert_eq!(singular("soldats"), "soldat");
/// assert_eq!(singular("chevaux"), "cheval");
/// assert_eq!(singular("bateaux"), "bateau");
/// assert_eq!(singular("mois"), "mois");
/// ```
pub fn singular(folded: &str) -> String {
    if let Some(entry) = IRREGULAR.find(folded) {
        return IRREGULAR.rest(entry).to_owned();
    }
    if let Some(stem) = folded.strip_suffix("eaux") {
        return format!("{stem}eau");
    }
    if let Some(stem) = folded.strip_suffix("aux").filter(|stem| !stem.is_empty()) {
        return format!("{stem}al");
    }
    match folded.strip_suffix('s') {
        Some(stem) if stem.len() > 1 && !stem.ends_with('s') => stem.to_owned(),
        _ => folded.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::{assert_in_order, columns, entries};
    use super::*;

    #[test]
    fn the_list_is_sorted_unique_and_whole() {
        assert_in_order(LIST, str::to_owned);
        assert!(entries(LIST).all(|entry| !columns(entry).1.is_empty()));
    }

    #[test]
    fn every_rule_has_its_case() {
        for (plural, expected) in [
            ("alliés", "allié"),
            ("généraux", "général"),
            ("eaux", "eau"),
            ("travaux", "travail"),
            ("jeux", "jeu"),
            ("genoux", "genou"),
            ("époux", "époux"),
            ("amoureux", "amoureux"),
            ("voix", "voix"),
            ("pays", "pays"),
            ("stress", "stress"),
            ("ans", "an"),
            ("os", "os"),
            ("chat", "chat"),
            ("s", "s"),
            ("", ""),
        ] {
            assert_eq!(singular(plural), expected);
        }
    }

    #[test]
    fn a_singular_has_no_other_singular() {
        for (_, singular_form) in entries(LIST).map(columns) {
            assert_eq!(singular(singular_form), singular_form);
        }
    }
}
