//! Numbers that name and do not count: article 12-3, A380, phone numbers, postcodes, versions, Louis XIV.

use super::atoms::{AtomKind, Atoms};
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, noun, units};
use crate::base::is_grouping_space;
use crate::lexicon::number_context::Role;
use crate::lexicon::units::UnitClass;

/// A number glued to letters: A380, Covid-19, 5G, 4x4, and the scale of a map. Asked before all else, since 2000 in a
/// name is no year.
pub(super) fn glued(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    if numeral.form != NumberForm::Digits {
        return None;
    }
    if let Some(end) = map_scale(s, numeral) {
        return Some(Found::of(numeral, NumberKind::Label).without_value().until(end));
    }
    let named = numeral.shape == Shape::Cardinal
        && (follows_letters(s, numeral) || precedes_letters(s, numeral) || is_times(s, numeral));
    named.then(|| code(s, numeral))
}

/// 1:25 000, 1/250 000: one past its last group.
fn map_scale(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let at = numeral.first + 1;
    let one = s.text(numeral.first) == "1" && matches!(s.text(at), ":" | "/") && s.is_glued(at) && s.is_glued(at + 1);
    let grouped = |at: usize| s.text(at).len() == 3 && s.text(at).bytes().all(|b| b.is_ascii_digit());
    let mut end = at + 2;
    while grouped(end) && end < at + 5 {
        end += 1;
    }
    let thousands = matches!(s.kind(at + 1), Some(AtomKind::Digits(Some(below))) if below >= 1000.into());
    (one && (thousands || end > at + 2)).then_some(end)
}

/// A380, Covid-19, EPSG:2154: letters before, which are neither the unit of a number nor a currency.
fn follows_letters(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let i = numeral.first;
    if !s.is_glued(i) {
        return false;
    }
    let joined = matches!(s.before(i, 1), "-" | "\u{2011}" | "/" | "." | ":") && s.is_glued(i - 1);
    let word = if joined { i.wrapping_sub(2) } else { i - 1 };
    let found = units::find(s, word).filter(|found| found.end == i);
    let measured = s.is_digits(word.wrapping_sub(1));
    let unit = measured && (found.is_some() || matches!(s.text(word), "h" | "H"));
    let currency = !joined && found.is_some_and(|found| found.unit.class == UnitClass::Money);
    let letters = s.is_word(word) && s.folded(word).ends_with(char::is_alphabetic) && s.folded(word) != "mi";
    s.before(i, 1) == "[" || letters && !unit && !currency
}

/// 5G, 3D, 7-Zip: letters after, which are no unit.
fn precedes_letters(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let at = numeral.end;
    if !s.is_glued(at) {
        return false;
    }
    let name = s.text(at) == "-" && s.is_glued(at + 1) && s.is_word(at + 1) && capital(s, at + 1);
    let sign = matches!(s.text(at), "h" | "H" | "k" | "M" | "Md" | "Mds" | "G");
    // 4K is a resolution.
    let unit = units::find(s, at).is_some_and(|found| s.text(found.first) != "K");
    name || s.is_word(at) && !sign && !unit
}

/// 4×4: glued on both sides; powers of ten were read before.
fn is_times(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let times = |at: usize| matches!(s.text(at), "×" | "x") && s.is_glued(at) && s.is_glued(at + 1);
    times(numeral.end) || numeral.first > 0 && times(numeral.first - 1)
}

/// A label with its further parts; of several parts it has no value.
fn code(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    let end = code_end(s, numeral.end);
    let label = Found::of(numeral, NumberKind::Label).until(end);
    if end > numeral.end { label.without_value() } else { label }
}

/// The label that the numeral is or begins, `None` when nothing says that it is one.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let label = || Found::of(numeral, NumberKind::Label);
    if let Some(end) = phone(s, numeral) {
        return Some(label().without_value().until(end));
    }
    if numeral.form == NumberForm::Roman {
        return is_roman_label(s, numeral).then(label);
    }
    if numeral.shape == Shape::Code || names(s, numeral) {
        return Some(code(s, numeral));
    }
    let alone = numeral.form == NumberForm::Digits
        && (is_marker(s, numeral) || is_address(s, numeral) || is_named(s, numeral) || is_identifier(s, numeral))
        || is_rate(s, numeral);
    alone.then(label)
}

/// True when a label word stands before the numeral: article 12, n° 5, « numéro un », « page 300 ».
pub(super) fn names(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let mut at = numeral.first;
    // « art. 5 »: the full stop may be a token; « L. 121-1 » has a letter before it; « (5) » and « : 5 » may follow a label.
    if at > 0
        && (s.text(at - 1) == "." && s.is_glued(at - 1) || s.text(at - 1) == ":" && is_code_word(s, at.wrapping_sub(2)))
    {
        at -= 1;
    }
    let Some(word) = at.checked_sub(1).filter(|word| s.is_word(*word) || matches!(s.text(*word), "§" | "n°" | "nº"))
    else {
        return false;
    };
    let label = s.label(word);
    let named = label.has(Role::Label);
    if is_code_letter(s, word, numeral) || named && is_count_word(s.label_stem(word)) {
        return true;
    }
    if !named && !label.has(Role::WeakLabel) {
        return false;
    }
    if !matches!(numeral.shape, Shape::Cardinal | Shape::Article | Shape::Roman) {
        return false;
    }
    let counts = || units::find(s, numeral.end).is_some_and(|u| u.unit.word) || own_noun(s, numeral);
    let digits = numeral.form == NumberForm::Digits;
    if numeral.shape == Shape::Article {
        return false;
    }
    named && (digits || !own_noun(s, numeral)) && !(s.label_stem(word) == "point" && counts())
        || label.has(Role::WeakLabel) && (digits || numeral.shape == Shape::Roman) && !counts()
}

/// SIRET, BP, tél. and the like, before a colon too.
fn is_code_word(s: &Atoms<'_>, word: usize) -> bool {
    matches!(
        s.label_stem(word),
        "tél" | "téléphone" | "siret" | "siren" | "fax" | "bp" | "référence" | "réf" | "dossier"
    )
}

/// « numéro un » takes even the article.
fn is_count_word(stem: &str) -> bool {
    matches!(stem, "numéro" | "n°" | "nº")
}

/// L. 121-1, R. 12, D 4: one capital letter before digits, as the codes have it.
fn is_code_letter(s: &Atoms<'_>, word: usize, numeral: &Numeral) -> bool {
    let text = s.text(word).trim_end_matches('.');
    let letter = text.len() == 1 && text.starts_with(|c: char| c.is_ascii_uppercase());
    letter && numeral.form == NumberForm::Digits && !matches!(text, "A" | "Y") && !own_noun(s, numeral)
}

/// A plural noun after the number makes it a count: « À la page 300 élèves … ».
fn own_noun(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    noun::counted(s, numeral.end, true, false)
        .is_some_and(|c| s.text(c.noun).starts_with(char::is_lowercase) && s.folded(c.noun).ends_with('s'))
}

/// One past the further parts of a code: 121-1, 2004-575, 12/2003, 12 bis.
fn code_end(s: &Atoms<'_>, mut at: usize) -> usize {
    let from = at;
    while at < from + 8
        && s.is_glued(at)
        && s.is_glued(at + 1)
        && matches!(s.text(at), "-" | "/" | "." | "\u{2011}" | "–")
    {
        let part = s.is_digits(at + 1) || s.text(at + 1).len() <= 2 && s.is_word(at + 1);
        if !part {
            break;
        }
        at += 2;
    }
    at + usize::from(matches!(s.folded(at), "bis" | "ter" | "quater"))
}

/// 01 42 34 56 78, 021 345 67 89, +33 1 23 45 67 89: one past the last group.
fn phone(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let group = |at: usize| {
        let text = s.text(at);
        (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    let opening = s.text(numeral.end - 1);
    if !opening.starts_with('0') && s.text(numeral.first) != "+" {
        return None;
    }
    if numeral.form != NumberForm::Digits
        || !(opening.starts_with('0') || s.text(numeral.first) == "+")
        || !group(numeral.end - 1)
    {
        // One token may hold every group: « 01.42.34.56.78 ».
        let dotted = opening.starts_with('0') && opening.split(|c| c == '.' || is_grouping_space(c)).count() >= 4;
        return dotted.then_some(numeral.end);
    }
    let mut at = numeral.end;
    let mut groups = 1;
    while groups < 8 {
        let dash = usize::from(matches!(s.text(at), "-" | ".") && s.is_glued(at));
        if !group(at + dash) || s.text(at + dash).len() == 1 && groups > 1 {
            break;
        }
        at += 1 + dash;
        groups += 1;
    }
    (groups >= 4).then_some(at)
}

/// XIV after a name or a label word; a lone letter after a ruler's name alone. With an ending it is an ordinal.
fn is_roman_label(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.shape != Shape::Roman || numeral.first == 0 {
        return false;
    }
    let word = numeral.first - 1;
    let named = s.has(word, Role::Ruler);
    let labelled = s.label(word).has(Role::Label)
        || s.label(word).has(Role::WeakLabel)
        || matches!(s.label_stem(word), "livre" | "chant" | "tier" | "type" | "partie");
    let long = s.text(numeral.first).len() > 1;
    let capital =
        s.is_word(word) && s.text(word).starts_with(char::is_uppercase) && s.text(word).chars().any(char::is_lowercase);
    // « rugby à XV », « le XV de France ».
    let team =
        matches!(s.text(numeral.first), "XV" | "XIII") && matches!(s.before(numeral.first, 1), "à" | "le" | "du");
    named || labelled || team || long && capital && word > 0
}

/// 1. 2) 3° at the head of a sentence, « (3) », « [1] »: marks of a list or a note.
fn is_marker(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.form != NumberForm::Digits || numeral.shape != Shape::Cardinal {
        return false;
    }
    let (open, close) = (s.before(numeral.first, 1), s.text(numeral.end));
    let noted = open == "[" && close == "]" || open == "(" && close == ")";
    let head = numeral.first == 0 || matches!(open, "-" | "–" | "•");
    let listed = head && s.is_glued(numeral.end) && matches!(close, "." | ")" | "°" | "º") && numeral.end + 1 < s.len();
    noted && numeral.integer().is_some_and(|value| (0..1000).contains(&value))
        || listed && numeral.integer() < Some(100)
        || is_clause(s, numeral)
}

/// « au 4° », « aux 1°, 2° et 6° du I »: divisions of a law. Degrees of heat, of an angle or of strength stand elsewhere
/// (« à 90° »), or say what they are: « les 27° de latitude ».
fn is_clause(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let degree = |at: usize| s.text(at) == "°" && s.is_glued(at) && !(s.is_glued(at + 1) && s.is_word(at + 1));
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
    !measured && (first == 0 || matches!(open, "au" | "aux" | "le" | "les" | "du" | "des" | ";" | ":" | "-" | "–"))
}

/// « 12, rue des Lilas », « 5 bis avenue Foch », « 75001 Paris », « BP 40 ».
fn is_address(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let digits = numeral.form == NumberForm::Digits && numeral.shape == Shape::Cardinal;
    let comma = usize::from(s.text(numeral.end) == ",");
    let letter = usize::from(matches!(s.folded(numeral.end), "bis" | "ter" | "quater"));
    let street = s.has(numeral.end + comma + letter, Role::Street);
    let postcode = s.text(numeral.first).len() == 5
        && s.text(numeral.first).bytes().all(|b| b.is_ascii_digit())
        && capital(s, numeral.end)
        && s.is_word(numeral.end);
    digits && (street || postcode)
}

fn capital(s: &Atoms<'_>, at: usize) -> bool {
    s.text(at).starts_with(char::is_uppercase)
}

/// « Apollo 11 », « Clos 2 »: digits after a name inside the sentence, with neither noun nor unit behind; also what
/// goes on a list of labels (« articles 3, 4 et 5 ») and « bac + 5 ».
fn is_named(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let digits =
        numeral.form == NumberForm::Digits && numeral.shape == Shape::Cardinal && s.text(numeral.first).len() <= 4;
    let Some(word) = numeral.first.checked_sub(1).filter(|_| digits) else { return false };
    let followed = units::find(s, numeral.end).is_some()
        || own_noun(s, numeral)
        || s.is_word(numeral.end) && s.folded(numeral.end) == "fois";
    let currency = units::find(s, word).is_some_and(|found| found.unit.class == UnitClass::Money);
    let name = word > 0
        && !currency
        && s.is_word(word)
        && capital(s, word)
        && !s.has(word, Role::Function)
        && !s.has(word, Role::Month);
    let diploma = matches!(s.folded(word), "bac") || s.text(word) == "+" && s.before(word, 1) == "bac";
    diploma || name && !followed || goes_on(s, numeral) && !followed
}

/// True when the numeral goes on a list that a label word began: « articles 3, 4 et 5 », « pages 12 à 15 ».
fn goes_on(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let mut at = numeral.first;
    for _ in 0..6 {
        let joined = at > 0 && matches!(s.before(at, 1), "," | "et" | "à" | "ou" | "-" | "–");
        let Some(before) = at.checked_sub(2).filter(|before| joined && s.is_digits(*before)) else {
            return false;
        };
        if before > 0 && s.label(before - 1).has(Role::Label) {
            return true;
        }
        at = before;
    }
    false
}

/// 0203, 007, 12961: a leading zero, or five digits and more without grouping, and nothing that they count.
fn is_identifier(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.form != NumberForm::Digits || numeral.shape != Shape::Cardinal || numeral.first == 0 {
        return false;
    }
    let text = s.text(numeral.end - 1);
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let named = matches!(s.before(numeral.first, 1), "le" | "du" | "au");
    // « dans le 93 », « le 49.3 »: a department, an article of the Constitution.
    let department = plain && named && text.len() == 2 && numeral.integer() > Some(31);
    let clause = named && text.contains('.') && numeral.value.is_some_and(|value| !value.is_integer());
    let long = plain && (text.len() >= 5 || text.len() > 1 && text.starts_with('0'));
    (long || department || clause)
        && units::read(s, numeral).is_none()
        && noun::counted(s, numeral.end, true, false).is_none()
}

/// 24h/24, 7j/7: the second number; the first is told by the slash.
fn is_rate(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let slash = |at: usize| s.is_glued(at) && s.text(at) == "/";
    let unit = |at: usize| matches!(s.text(at), "h" | "H" | "j" | "J");
    let first = slash(numeral.end + 1) && unit(numeral.end) && numeral::read(s, numeral.end + 2).is_some();
    let second = numeral.first >= 2 && slash(numeral.first - 1) && unit(numeral.first - 2);
    first || second
}
