//! The base of a regular plural or feminine: what a form is an inflection of, when the rules of spelling say it and a list
//! does not deny it. No verbs, no parts of speech: whether the base is a word of the text is for the caller to see.

use super::entries::{List, count};
use super::{participle, plurals::singular};

const NOT: &str = include_str!("data/not_inflections.tsv");
const FEMININES: &str = include_str!("data/feminines.tsv");

static NO_INFLECTIONS: List<{ count(NOT) }> = List::new(NOT);
static LISTED: List<{ count(FEMININES) }> = List::new(FEMININES);

/// Ends of feminines that are safe, with those of their masculines. A bare -e is not: *porte*, *pointe*, *cause*.
const ENDS: &[(&str, &str)] = &[
    ("euse", "eux"),
    ("ive", "if"),
    ("elle", "el"),
    ("ienne", "ien"),
    ("éenne", "éen"),
    ("ière", "ier"),
    ("gère", "ger"),
    ("chère", "cher"),
    ("trice", "teur"),
    ("ale", "al"),
];

/// Nouns and adjectives in -ai whose plural is in -ais; of other words, -ai and -ais are forms of verbs.
const IN_AI: &[&str] =
    &["balai", "délai", "déblai", "essai", "gai", "geai", "minerai", "quai", "remblai", "vrai", "étai"];

/// Words of two letters that have a plural.
const OF_TWO_LETTERS: &[&str] = &["an", "dé", "if", "lu", "nu", "né", "vu"];

/// Ends of verbs in the second person that only add an -s to the third: *seras*, *mangeas*.
const OF_VERBS: &[&str] = &["eras", "iras", "dras", "vras", "uras", "rras", "ttras", "îtras", "ncras", "geas"];

/// What a folded form may be an inflection of, the nearest first: the singular of a plural, then the masculine of a
/// feminine. Empty for a base, for a form that no rule knows, and for the empty string; at most two.
///
/// The plural: -s, -x, -aux, -eaux, and a list of others (*yeux*). The feminine: -ée, -euse, -ive, -elle, -ienne, -éenne,
/// -ière, -gère, -chère, -trice, -ale, and a list of common adjectives (*petite*). Forms that mean something else (*vers*,
/// *fonds*, *lunettes*, *entrée*) are listed by hand.
///
/// ```
/// use lisible::lexicon::inflection_bases;
/// assert_eq!(inflection_bases("maisons"), ["maison"]);
/// assert_eq!(inflection_bases("nationales"), ["nationale", "national"]);
/// assert_eq!(inflection_bases("vieille"), ["vieux"]);
/// assert!(inflection_bases("fils").is_empty() && inflection_bases("porte").is_empty());
/// ```
pub fn inflection_bases(folded: &str) -> Vec<String> {
    if !folded.chars().all(|c| c.is_alphabetic() || c == '-') {
        return Vec::new();
    }
    let singular = singular_of(folded);
    let masculine = masculine_of(singular.as_deref().unwrap_or(folded));
    singular.into_iter().chain(masculine).collect()
}

fn singular_of(folded: &str) -> Option<String> {
    let base = singular(folded);
    let is_short = base.chars().count() < 3 && !OF_TWO_LETTERS.contains(&base.as_str());
    let is_verb =
        base.ends_with("ai") && !IN_AI.contains(&base.as_str()) || OF_VERBS.iter().any(|end| folded.ends_with(end));
    (base != folded && !is_short && !is_verb && NO_INFLECTIONS.find(folded).is_none()).then_some(base)
}

fn masculine_of(folded: &str) -> Option<String> {
    if NO_INFLECTIONS.find(folded).is_some() {
        return None;
    }
    if let Some(entry) = LISTED.find(folded) {
        return Some(LISTED.rest(entry).to_owned());
    }
    if folded.ends_with("ée") {
        return participle(folded);
    }
    let (stem, end) = ENDS.iter().find_map(|(end, own)| Some((folded.strip_suffix(end)?, own)))?;
    (stem.chars().count() > 1).then(|| format!("{stem}{end}"))
}

#[cfg(test)]
mod tests {
    use super::super::entries::{assert_in_order, columns, entries};
    use super::*;

    #[test]
    fn lists_are_in_order_and_needed() {
        assert_in_order(NOT, str::to_owned);
        assert_in_order(FEMININES, str::to_owned);
        for (feminine, masculine) in entries(FEMININES).map(columns) {
            assert!(NO_INFLECTIONS.find(feminine).is_none(), "{feminine}");
            assert_eq!(inflection_bases(feminine), [masculine]);
            assert!(LISTED.find(masculine).is_none(), "{masculine}");
        }
        for form in entries(NOT) {
            assert!(inflection_bases(form).is_empty(), "{form}");
        }
    }

    #[test]
    fn every_rule_has_its_case() {
        for (form, bases) in [
            ("maisons", "maison"),
            ("journaux", "journal"),
            ("bateaux", "bateau"),
            ("travaux", "travail"),
            ("yeux", "œil"),
            ("jeux", "jeu"),
            ("ans", "an"),
            ("délais", "délai"),
            ("blessées", "blessée blessé"),
            ("blessés", "blessé"),
            ("heureuses", "heureuse heureux"),
            ("actives", "active actif"),
            ("mortelle", "mortel"),
            ("parisiennes", "parisienne parisien"),
            ("européenne", "européen"),
            ("première", "premier"),
            ("étrangères", "étrangère étranger"),
            ("bouchère", "boucher"),
            ("directrices", "directrice directeur"),
            ("nationale", "national"),
            ("belles", "belle beau"),
            ("portes", "porte"),
            ("armées", "armée"),
        ] {
            assert_eq!(inflection_bases(form).join(" "), bases, "{form}");
        }
    }

    #[test]
    fn traps_have_no_base() {
        for form in
            "fils plus cours pas temps corps bras fonds vers sens mois fois bois mets tapis souris permis vernis \
                     propos héros français heureux pointe porte part morte armée année entrée donnée nouvelle appelle \
                     capitale morale motrice prière manière lumière parlais aurais seras mangeas lunettes vacances \
                     vaux maux peux prends mère père vive belle-mère-x2 c++ 3d"
                .split_whitespace()
                .chain(["", "s", "x", "es", "aux"])
        {
            assert!(inflection_bases(form).is_empty(), "{form}: {:?}", inflection_bases(form));
        }
    }
}
