//! Past participles: by their end and by lists. A participle may be an adjective or a noun as well: what stands around
//! decides that, and not this list.

use super::entries::{List, count};

const LIST: &str = include_str!("data/participles.tsv");
const NOT: &str = include_str!("data/not_participles.tsv");

static OTHERS: List<{ count(LIST) }> = List::new(LIST);
static NO_PARTICIPLES: List<{ count(NOT) }> = List::new(NOT);

/// The masculine singular of what may be a past participle; `None` for another word. `folded` is a folded word.
///
/// ```
/// use lisible::lexicon::participle;
/// assert_eq!(participle("signées").as_deref(), Some("signé"));
/// assert_eq!(participle("remises").as_deref(), Some("remis"));
/// assert_eq!(participle("santé"), None);
/// assert_eq!(participle("table"), None);
/// ```
pub fn participle(folded: &str) -> Option<String> {
    let ends = [("ées", "é"), ("ée", "é"), ("és", "é"), ("é", "é")];
    if let Some((stem, end)) = ends.iter().find_map(|(end, own)| Some((folded.strip_suffix(end)?, own))) {
        let masculine = format!("{stem}{end}");
        let is_noun = ["ité", "eté", "auté"].iter().any(|end| masculine.ends_with(end)) && !is_verb_in_ter(&masculine);
        let other = is_noun || NO_PARTICIPLES.find(&masculine).is_some() || NO_PARTICIPLES.find(folded).is_some();
        return (stem.chars().count() > 1 && !other).then_some(masculine);
    }
    let known = |form: &str| OTHERS.find(form).map(|at| OTHERS.key(at).to_owned());
    let bare = |end: &str| folded.strip_suffix(end).and_then(known);
    match folded {
        "due" | "dus" | "dues" => known("dû"),
        _ => known(folded).or_else(|| bare("s")).or_else(|| bare("es")).or_else(|| bare("e")),
    }
}

/// Participles of verbs in -iter, -eter and -auter among the many nouns in -ité, -eté, -auté; compounds in re- too.
const IN_TER: &[&str] = &[
    "abrité",
    "accrédité",
    "acheté",
    "agité",
    "alimenté",
    "arrêté",
    "cacheté",
    "capacité",
    "capité",
    "cité",
    "cohabité",
    "complété",
    "crédité",
    "débité",
    "décacheté",
    "décapité",
    "décrété",
    "délimité",
    "déshérité",
    "empaqueté",
    "excité",
    "explicité",
    "exploité",
    "facilité",
    "feuilleté",
    "habilité",
    "habité",
    "hérité",
    "imité",
    "incité",
    "inquiété",
    "interprété",
    "invité",
    "irrité",
    "jeté",
    "licité",
    "limité",
    "médité",
    "mérité",
    "nécessité",
    "profité",
    "projeté",
    "précipité",
    "prété",
    "prêté",
    "racheté",
    "reflété",
    "rejeté",
    "récité",
    "réhabilité",
    "répété",
    "sauté",
    "sollicité",
    "suscité",
    "traité",
    "visité",
    "édité",
    "étiqueté",
    "évité",
];

fn is_verb_in_ter(masculine: &str) -> bool {
    let known = |word: &str| IN_TER.binary_search(&word).is_ok();
    known(masculine) || masculine.strip_prefix("re").is_some_and(known)
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert_in_order(LIST, str::to_owned);
        assert_in_order(NOT, str::to_owned);
        assert!(IN_TER.is_sorted());
    }

    #[test]
    fn participles_are_told_from_nouns_and_adjectives() {
        for (word, expected) in
            [("décidée", "décidé"), ("pris", "pris"), ("prises", "pris"), ("dues", "dû"), ("limités", "limité")]
        {
            assert_eq!(participle(word).as_deref(), Some(expected));
        }
        for word in ["qualité", "société", "âgée", "spontanés", "blé", "", "é", "né", "maison", "une"] {
            assert_eq!(participle(word), None, "{word}");
        }
    }
}
