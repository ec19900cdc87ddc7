//! Numbers that name and do not count: article 12-3, A380, phone numbers, postcodes, versions, Louis XIV.

use super::atoms::{AtomKind, Atoms};
use super::codes::{self, code_end, is_bis};
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, markers, noun, units};
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
    if let Some(end) = codes::address_of_machine(s, numeral).or_else(|| codes::account(s, numeral)) {
        return Some(Found::of(numeral, NumberKind::Label).without_value().until(end));
    }
    let named = numeral.shape == Shape::Cardinal
        && (is_reference(s, numeral)
            || follows_letters(s, numeral)
            || precedes_letters(s, numeral)
            || codes::is_trade_mark(s, numeral)
            || is_times(s, numeral));
    named.then(|| code(s, numeral))
}

/// 1:25 000, 1/250 000, « au 1 : 25 000 »: one past its last group.
fn map_scale(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let at = numeral.first + 1;
    if !s.is_mark(at) {
        return None;
    }
    let glued = s.is_glued(at) && s.is_glued(at + 1);
    let spaced = s.text(at) == ":" && matches!(s.before(numeral.first, 1), "au" | "du" | "de" | "échelle" | "(");
    let one = s.text(numeral.first) == "1" && (glued && matches!(s.text(at), ":" | "/") || spaced);
    let grouped = |at: usize| s.text(at).len() == 3 && s.text(at).bytes().all(|b| b.is_ascii_digit());
    let mut end = at + 2;
    while grouped(end) && end < at + 5 {
        end += 1;
    }
    let thousands = matches!(s.kind(at + 1), Some(AtomKind::Digits(Some(below))) if below >= 1000.into());
    (one && (thousands || end > at + 2)).then_some(end)
}

/// « règlement 2016/679 »: a year and a number, which is neither a month nor a year.
fn is_reference(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let at = numeral.end;
    let glued = s.text(at) == "/" && s.is_glued(at) && s.is_glued(at + 1) && s.is_digits(at + 1);
    let number = s.text(at + 1).len() == 3 && s.text(at + 2) != "/";
    glued && number && numeral.is_plain(1900..=2100)
}

/// A380, Covid-19, EPSG:2154: letters before, which are neither the unit of a number nor a currency.
fn follows_letters(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let i = numeral.first;
    if !s.is_glued(i) {
        return false;
    }
    let joined = matches!(s.before(i, 1), "-" | "\u{2011}" | "/" | "." | ":" | "+") && s.is_glued(i - 1);
    let word = if joined { i.wrapping_sub(2) } else { i - 1 };
    let letters = s.is_word(word) && s.folded(word).ends_with(char::is_alphabetic) && s.folded(word) != "mi";
    if !letters {
        return s.before(i, 1) == "[";
    }
    let found = || units::find(s, word).filter(|found| found.end == i);
    let measured = s.is_digits(word.wrapping_sub(1));
    let unit = measured && (matches!(s.text(word), "h" | "H") || found().is_some());
    let currency = !joined && found().is_some_and(|found| found.unit.class == UnitClass::Money);
    // « 12 mai-3 juin »
    !unit && !currency && !s.has(word, Role::Month)
}

/// 5G, 3D, 7-Zip: letters after, which are no unit.
fn precedes_letters(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let at = numeral.end;
    if !s.is_glued(at) {
        return false;
    }
    let name = s.text(at) == "-" && s.is_glued(at + 1) && s.is_word(at + 1) && capital(s, at + 1);
    let sign = matches!(s.text(at), "h" | "H");
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
    // « étape 4/5 » names the fourth of five.
    if end > numeral.end || numeral.shape == Shape::Fraction { label.without_value() } else { label }
}

/// The label that the numeral is or begins, `None` when nothing says that it is one.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let label = || Found::of(numeral, NumberKind::Label);
    if let Some(end) = codes::phone(s, numeral) {
        return Some(label().without_value().until(end));
    }
    if numeral.form == NumberForm::Roman {
        return is_roman_label(s, numeral).then(label);
    }
    let coded = names(s, numeral) || is_step(s, numeral) || codes::is_article(s, numeral);
    if numeral.shape == Shape::Code || coded {
        return Some(code(s, numeral));
    }
    if is_identifier(s, numeral) || goes_on(s, numeral) || numeral.is_plain(0..=9999) && is_bis(s, numeral.end) {
        return Some(code(s, numeral));
    }
    let alone = numeral.form == NumberForm::Digits
        && (markers::stands(s, numeral) || is_department(s, numeral) || is_address(s, numeral) || is_named(s, numeral))
        || is_rate(s, numeral);
    alone.then(label)
}

/// True when a label word stands before the numeral, or before the list that it goes on: no year either.
pub(super) fn names_any(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    names(s, numeral) || goes_on(s, numeral)
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
    // « R.* 123-1 », « R. * 123-1 »: a star marks decrees of the Conseil d’État.
    if s.before(at, 1) == "*" && at >= 2 {
        at -= 1 + usize::from(s.before(at, 2) == ".");
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
    // « chapitre un »
    if numeral.shape == Shape::Article {
        return named && !s.is_word(numeral.end);
    }
    // « une résolution de 20 cm » may lose its « de »; article 12 m is none.
    let measured = || {
        units::find(s, numeral.end).is_some_and(|found| match found.unit.class {
            UnitClass::Time => false,
            UnitClass::Percent => true,
            UnitClass::Money | UnitClass::Other => !found.unit.common && s.text(found.first).len() > 1,
        })
    };
    let counted = if digits { measured() } else { own_noun(s, numeral) };
    named && !counted && !(s.label_stem(word) == "point" && counts())
        || label.has(Role::WeakLabel) && (digits || numeral.shape == Shape::Roman) && !counts()
}

/// SIRET, BP, tél. and the like, before a colon too.
fn is_code_word(s: &Atoms<'_>, word: usize) -> bool {
    matches!(
        s.label_stem(word),
        "tél" | "téléphone" | "siret" | "siren" | "fax" | "bp" | "référence" | "réf" | "dossier" | "isbn" | "issn"
    )
}

/// « numéro un » takes even the article.
fn is_count_word(stem: &str) -> bool {
    matches!(stem, "numéro" | "n°" | "nº")
}

/// L. 121-1, R. 12, A. 112-10: one capital letter before digits, as the codes have it. A and Y are words too.
fn is_code_letter(s: &Atoms<'_>, word: usize, numeral: &Numeral) -> bool {
    let text = s.text(word).trim_end_matches('.');
    let letter = text.len() == 1 && text.starts_with(|c: char| c.is_ascii_uppercase());
    let stopped = word + 1 < numeral.first || text.len() < s.text(word).len();
    let coded = !matches!(text, "A" | "Y") || stopped && code_end(s, numeral.end) > numeral.end;
    letter && coded && numeral.form == NumberForm::Digits && !own_noun(s, numeral)
}

/// A plural noun after the number makes it a count: « À la page 300 élèves … ».
fn own_noun(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    noun::counted(s, numeral.end, true, false)
        .is_some_and(|c| s.text(c.noun).starts_with(char::is_lowercase) && s.folded(c.noun).ends_with('s'))
}

/// XIV after a name or a label word; a lone letter after a ruler's name alone. With an ending it is an ordinal.
fn is_roman_label(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let first = numeral.shape == Shape::Ordinal && numeral.integer() == Some(1);
    if !first && numeral.shape != Shape::Roman || numeral.first == 0 {
        return false;
    }
    let word = numeral.first - 1;
    let named = s.has(word, Role::Ruler);
    // « François Ier », « titre Ier »
    if first {
        return named || s.label(word).has(Role::Label);
    }
    let labelled = s.label(word).has(Role::Label)
        || s.label(word).has(Role::WeakLabel)
        || matches!(s.label_stem(word), "livre" | "chant" | "tier" | "type" | "partie");
    let long = s.text(numeral.first).len() > 1;
    let capital =
        s.is_word(word) && s.text(word).starts_with(char::is_uppercase) && s.text(word).chars().any(char::is_lowercase);
    // « rugby à XV », « le XV de France ».
    let team =
        matches!(s.text(numeral.first), "XV" | "XIII") && matches!(s.before(numeral.first, 1), "à" | "le" | "du");
    // « catégorie L », « le type C »: letters of a class, not fifty and a hundred.
    let labelled = labelled && (long || numeral.integer() <= Some(10));
    named || labelled || team || long && capital && word > 0
}

/// « 12, rue des Lilas », « 5 bis avenue Foch », « 75001 Paris », « BP 40 ».
fn is_address(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let digits = numeral.form == NumberForm::Digits && numeral.shape == Shape::Cardinal;
    let comma = usize::from(s.text(numeral.end) == ",");
    let letter = usize::from(is_bis(s, numeral.end));
    let street = s.has(numeral.end + comma + letter, Role::Street);
    let postcode = s.text(numeral.first).len() == 5
        && s.text(numeral.first).bytes().all(|b| b.is_ascii_digit())
        && capital(s, numeral.end)
        && s.is_word(numeral.end);
    digits && (street || postcode)
}

/// « les départements 73 (Savoie), 68 (Haut-Rhin) »: the number of a department with its name.
fn is_department(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let i = numeral.first;
    let named = s.text(numeral.end) == "(" && capital(s, numeral.end + 1) && numeral.is_plain(1..=976);
    let digits = (2..=3).contains(&s.text(i).len());
    // « Départements réintégrés en mai : 67 (PVA), 73 (PVA) »
    let opened = s.before(i, 1) == ":" && (2..8).any(|back| s.before(i, back).starts_with("département"));
    named
        && digits
        && (s.before(i, 1).starts_with("département")
            || opened
            || matches!(s.before(i, 1), "," | "et") && s.before(i, 2) == ")")
}

fn capital(s: &Atoms<'_>, at: usize) -> bool {
    s.text(at).starts_with(char::is_uppercase)
}

/// « Apollo 11 », « Clos 2 »: digits after a name inside the sentence, with neither noun nor unit behind; « bac + 5 ».
fn is_named(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let digits =
        numeral.form == NumberForm::Digits && numeral.shape == Shape::Cardinal && s.text(numeral.first).len() <= 4;
    let Some(word) = numeral.first.checked_sub(1).filter(|_| digits) else { return false };
    let followed = is_followed(s, numeral);
    let currency = units::find(s, word).is_some_and(|found| found.unit.class == UnitClass::Money);
    // « BCAE 4 : bandes tampons »: capitals alone are a name at the head of a sentence too.
    // « iPhone 15 » has one inside.
    let inner = s.text(word).chars().skip(1).any(char::is_uppercase);
    let acronym = inner && s.text(word).bytes().all(|b| b.is_ascii_alphabetic());
    let name = (word > 0 || acronym)
        && !currency
        && s.is_word(word)
        && (capital(s, word) || acronym)
        && !s.has(word, Role::Function)
        && !s.has(word, Role::Month);
    let diploma = matches!(s.folded(word), "bac") || s.text(word) == "+" && s.before(word, 1) == "bac";
    diploma || (name || is_apposed(s, numeral)) && !followed
}

/// « une erreur 500 », « le zoom 14 »: a whole number after one thing that has its determiner.
fn is_apposed(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let Some(word) = numeral.first.checked_sub(2) else { return false };
    let determiner = matches!(s.folded(word), "le" | "la" | "l'" | "un" | "une" | "ce" | "cet" | "cette" | "du" | "au");
    let noun = word + 1;
    let thing = s.is_word(noun) && s.folded(noun).chars().nth(2).is_some() && !s.folded(noun).ends_with(['s', 'x']);
    let other = s.has(noun, Role::Function) || s.has(noun, Role::Adjective) || s.has_number_words(noun);
    determiner && thing && !other && numeral.is_plain(0..=9999) && s.text(numeral.end) != "%"
}

/// « étape 4/5 », « partie 2/3 »: the rank of one thing among so many.
fn is_step(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let written = numeral.shape == Shape::Fraction && numeral.form == NumberForm::Digits && s.is_digits(numeral.first);
    let Some(word) = numeral.first.checked_sub(1).filter(|_| written) else { return false };
    let label = s.label(word);
    // « SCAN 25/100 »
    let name = || s.is_word(word) && s.text(word).len() > 2 && s.text(word).bytes().all(|b| b.is_ascii_uppercase());
    label.has(Role::Label) || label.has(Role::WeakLabel) || name()
}

/// True when the numeral goes on a list that a label word began: « articles 3, 4-1 et 5 », « pages 12 à 15 ».
fn goes_on(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.form != NumberForm::Digits || numeral.shape != Shape::Cardinal || !is_joint(s, numeral.first) {
        return false;
    }
    let label = (2..LONGEST_LIST).map_while(|back| numeral.first.checked_sub(back)).find(|at| !is_part(s, *at));
    let begun = label.is_some_and(|at| s.label(at).has(Role::Label) && s.is_digits(at + 1));
    begun && (code_end(s, numeral.end) > numeral.end || !is_followed(s, numeral))
}

/// A longer list has lost its label word.
const LONGEST_LIST: usize = 40;

/// A comma, a dash or a conjunction before `at`.
fn is_joint(s: &Atoms<'_>, at: usize) -> bool {
    matches!(s.before(at, 1), "," | "et" | "à" | "ou" | "-" | "–" | "\u{2011}" | "/")
}

/// What stands in a list of labels: digits, what joins them, bis.
fn is_part(s: &Atoms<'_>, at: usize) -> bool {
    s.is_digits(at) || is_joint(s, at + 1) || is_bis(s, at)
}

/// A unit, a noun or « fois » after the numeral makes it a count.
fn is_followed(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    units::find(s, numeral.end).is_some() || own_noun(s, numeral) || s.folded(numeral.end) == "fois"
}

/// 0203, 007, 12961: a leading zero, or five digits and more without grouping, and nothing that they count.
fn is_identifier(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    if numeral.form != NumberForm::Digits || numeral.shape != Shape::Cardinal || numeral.first == 0 {
        return false;
    }
    let text = s.text(numeral.end - 1);
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let named = matches!(s.before(numeral.first, 1), "le" | "du" | "au");
    // « dans le 93 », « appeler le 115 », « le 49.3 »: a department, a short phone number, an article of the Constitution.
    let department = plain && named && (2..=4).contains(&text.len()) && numeral.integer() > Some(31);
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
