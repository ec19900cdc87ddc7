//! Ages: durations in years that say how old somebody is.

use super::atoms::Atoms;
use super::found::Found;
use super::units::Match;
use crate::lexicon::number_context::Role;

/// « âgé de 12 ans », « à l’âge de », « un enfant de huit ans », « , 54 ans, », « à 12 ans », « elle a 18 ans ».
pub(super) fn is_age(s: &Atoms<'_>, found: &Match, out: &Found) -> bool {
    // « cinq années » are no age, « une cinquantaine d’années » may be.
    let collective = s.folded(out.end - 1).ends_with("aine");
    if !matches!(found.unit.name, "year" | "month") || s.folded(found.first).starts_with("ann") && !collective {
        return false;
    }
    if s.folded(found.end) == "d'" && s.folded(found.end + 1) == "âge" {
        return true;
    }
    let at = before_number(s, before_list(s, out.first));
    let word = s.before(at, 1);
    if word.starts_with("âgé") || word == "âge" {
        return true;
    }
    let person = s.is_de(at) && s.has_before(at, Role::Person);
    person || found.unit.name == "year" && (!collective && is_told(s, found, out, at))
}

/// Past the other ages of a list: « trois enfants de 8, 10 et 12 ans ».
fn before_list(s: &Atoms<'_>, mut at: usize) -> usize {
    for _ in 0..5 {
        let joined = at >= 2 && matches!(s.before(at, 1), "," | "et" | "ou");
        if !joined || !s.is_digits(at - 2) && !s.has_number_words(at - 2) {
            break;
        }
        at -= 2;
    }
    at
}

/// Past the words of approximation and the « de » before the number.
fn before_number(s: &Atoms<'_>, mut at: usize) -> usize {
    while at > 0
        && matches!(s.before(at, 1), "de" | "d'" | "moins" | "plus" | "environ" | "au" | "à" | "entre" | "les" | "des")
    {
        at -= 1;
    }
    at
}

/// What makes an age of years that have no person before them.
fn is_told(s: &Atoms<'_>, found: &Match, out: &Found, at: usize) -> bool {
    let (first, after) = (out.first, out.tail.max(found.end));
    let commas = s.before(first, 1) == "," && matches!(s.text(after), "," | ")")
        || s.before(first, 1) == "(" && s.text(after) == ")";
    let named = first >= 2 && s.text(first - 2).starts_with(char::is_uppercase);
    let group = matches!(s.folded(at), "les" | "des") && at + 2 < first;
    // « les 80 ans et plus », « Moins de 26 ans »
    let group = group
        || s.before(first, 1) == "les" && s.folded(after) == "et" && matches!(s.folded(after + 1), "plus" | "moins")
        || at == 0 && first > 1 && s.is_de(first - 1) && (after >= s.len() || after + 1 == s.len() && s.is_mark(after));
    let full = matches!(s.folded(after), "révolus" | "accomplis" | "passés" | "sonnés");
    let at_age = s.before(first, 1) == "à" && at + 1 == first && (full || !s.is_word(after));
    let own = matches!(s.before(first, 1), "ses" | "mes" | "tes" | "leurs" | "vos" | "nos");
    // « elle a vingt ans de métier », « il a dix ans pour payer »: time, and what it is spent on.
    let spent = s.is_de(after) || matches!(s.folded(after), "pour" | "devant" | "contre");
    let old = s.is_de(at)
        && matches!(s.before(at, 1), "vieux" | "vieille" | "vieilles")
        && !matches!(s.before(at, 2), "plus" | "moins");
    let until = matches!(s.before(at, 1), "jusqu'" | "dès" | "partir") && at < first;
    commas && named
        || old
        || group
        || at_age
        || !spent && (own || until || s.before(first, 1) == "dès" || has(s, first))
}

/// « elle avait dix-huit ans », « il n’a pas encore douze ans », « avait-il vingt ans ? », not « il y a dix ans ».
fn has(s: &Atoms<'_>, first: usize) -> bool {
    let mut at = first;
    while at > 0 && at + 5 > first && is_between(s, at - 1) {
        at -= 1;
    }
    // A clitic after its verb.
    at -= usize::from(at > 1 && s.text(at - 1).starts_with('-'));
    let verb = matches!(
        s.before(at, 1),
        "a" | "ai"
            | "as"
            | "ont"
            | "avons"
            | "avez"
            | "avais"
            | "avait"
            | "avaient"
            | "avions"
            | "aviez"
            | "eut"
            | "eus"
            | "eurent"
            | "eu"
            | "eût"
            | "ait"
            | "aura"
            | "aurai"
            | "auras"
            | "auront"
            | "aurait"
            | "avoir"
            | "ayant"
    );
    verb && s.before(at, 2) != "y"
}

/// What may stand between the verb and the number.
fn is_between(s: &Atoms<'_>, at: usize) -> bool {
    s.is_de(at)
        || matches!(
            s.folded(at),
            "pas"
                | "encore"
                | "que"
                | "qu'"
                | "déjà"
                | "bientôt"
                | "alors"
                | "maintenant"
                | "aujourd'hui"
                | "donc"
                | "environ"
                | "presque"
                | "près"
                | "plus"
                | "moins"
                | "à"
                | "peine"
                | "peu"
                | "tout"
                | "juste"
                | "au"
                | "bien"
        )
}
