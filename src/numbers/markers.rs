//! Digits that mark a place in a text: the head of a list item, a note, a division of a law.

use super::NumberForm;
use super::atoms::Atoms;
use super::numeral::{Numeral, Shape};
use super::units;

/// 1. 2) 3° at the head of a sentence, « (3) », « [1] »: marks of a list or a note.
pub(super) fn stands(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.form != NumberForm::Digits || numeral.shape != Shape::Cardinal {
        return false;
    }
    let (open, close) = (s.before(numeral.first, 1), s.text(numeral.end));
    let noted = matches!((open, close), ("[", "]") | ("(", ")") | ("{", "}" | "\\"));
    let head = numeral.first == 0 || matches!(open, "-" | "–" | "•");
    let within = |most: i128| numeral.value.is_some_and(|value| value >= 0.into() && value < most.into());
    // 37°2 is a temperature.
    let degree = matches!(close, "°" | "º") && !s.is_digits(numeral.end + 1);
    let listed = head && s.is_glued(numeral.end) && (degree || matches!(close, "." | ")")) && numeral.end + 1 < s.len();
    noted && within(1000) && numeral.integer().is_some()
        || listed && within(100)
        || numeral.is_plain(3..=6) && degree && is_school_year(s, numeral.first)
        || is_heading(s, numeral)
        || is_other_item(s, numeral)
        || is_clause(s, numeral)
}

/// « 1.5 - Étape », « 2 – Méthodes », « 2.3 Résultats du calcul »: a number that a title follows at the head.
fn is_heading(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.first > 0 || numeral.value.is_none_or(|value| value < 0.into() || value >= 100.into()) {
        return false;
    }
    let (at, text) = (numeral.end, s.text(0));
    let title = |at: usize| s.is_word(at) && !s.is_glued(at) && s.text(at).starts_with(char::is_uppercase);
    let dash = matches!(s.text(at), "-" | "–" | "—") && !s.is_glued(at) && title(at + 1);
    let parted = text.contains('.') && title(at) && units::find(s, at).is_none();
    numeral.end == 1 && (dash || parted) && !text.contains(',')
}

/// « (ou 4.) »: another item of a list.
fn is_other_item(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let i = numeral.first;
    let bracketed = matches!(s.before(i, 1), "ou" | "et") && s.before(i, 2) == "(";
    bracketed && s.text(numeral.end) == "." && s.is_glued(numeral.end) && s.text(numeral.end + 1) == ")"
}

/// « collège 6° », « en classe de 6° »: the years of school.
fn is_school_year(s: &Atoms<'_>, i: usize) -> bool {
    matches!(s.before(i, 1), "collège" | "en" | "classe") || s.before(i, 1) == "de" && s.before(i, 2) == "classe"
}

/// « au 4° », « aux 1°, 2° et 6° du I »: divisions of a law. Degrees of heat, of an angle or of strength stand elsewhere
/// (« à 90° »), or say what they are: « les 27° de latitude ».
fn is_clause(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let degree = |at: usize| {
        s.text(at) == "°" && s.is_glued(at) && !(s.is_glued(at + 1) && (s.is_word(at + 1) || s.is_digits(at + 1)))
    };
    if !degree(numeral.end) || !numeral.integer().is_some_and(|value| (1..100).contains(&value)) {
        return false;
    }
    let mut first = numeral.first;
    // Back along the list, two atoms a clause and one between; a list of clauses is short.
    for _ in 0..40 {
        let listed = first >= 3 && matches!(s.folded(first - 1), "," | "et" | "ou" | "à") && s.text(first - 2) == "°";
        if !listed {
            break;
        }
        first -= 3;
    }
    let of = usize::from(s.is_de(numeral.end + 1));
    let measured = matches!(
        s.folded(numeral.end + 1 + of),
        "nord"
            | "sud"
            | "est"
            | "ouest"
            | "n"
            | "s"
            | "e"
            | "o"
            | "w"
            | "celsius"
            | "centigrades"
            | "fahrenheit"
            | "latitude"
            | "longitude"
            | "alcool"
            | "pente"
            | "inclinaison"
    );
    let open = s.before(first, 1);
    let bracketed = open == "(" && s.text(numeral.end + 1) == ")";
    !measured
        && (first == 0
            || bracketed
            || matches!(open, "au" | "aux" | "le" | "les" | "du" | "des" | ";" | ":" | "-" | "–"))
}
