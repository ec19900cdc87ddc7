//! Commas that are not what they look like: those of old printers group thousands, one followed by a space may be the
//! decimal sign, and one with nothing before it has lost its zero. The usual decimal comma is read in `numerals`.

use super::atoms::{AtomKind, Atoms};
use super::{noun, units};
use crate::base::Decimal;
use crate::lexicon::number_context::Role;
use crate::lexicon::units::UnitClass;
use crate::numerals::digits;

/// The value that digits with such a comma have, and one past them; `None` for any other digits.
pub(super) fn read(s: &Atoms<'_>, i: usize, value: Decimal) -> Option<(Decimal, usize)> {
    if s.text(i + 1) == "," && s.is_glued(i + 1) {
        return in_groups(s, i).or_else(|| spaced(s, i));
    }
    // Of modern decimals few end in three zeros.
    let written = s.text(i);
    let thousands = written.strip_suffix(",000").is_some_and(|whole| whole.len() <= 3 && !whole.starts_with('0'));
    let old = thousands && counts_things(s, i + 1) || written.contains(',') && is_old_sum(s, i);
    old.then(|| value.checked_mul(1000.into()).map(|value| (value, i + 1)))?
}

/// « 900,000 habitants », « 3,000 lieues »: what is counted, or measured in words, is no number of thousandths; masses
/// and volumes are weighed that finely.
fn counts_things(s: &Atoms<'_>, at: usize) -> bool {
    match units::find(s, at) {
        Some(found) => match found.unit.class {
            UnitClass::Money => true,
            UnitClass::Time => found.unit.word,
            UnitClass::Percent => false,
            UnitClass::Other => {
                found.unit.word && !matches!(found.unit.name, "g" | "kg" | "mg" | "t" | "l" | "ml" | "cl" | "m3")
            }
        },
        None => noun::counted(s, at, true, false).is_some_and(|counted| s.folded(counted.noun).ends_with(['s', 'x'])),
    }
}

/// « 12,500 francs », « 2,400 livres »: money of old, which had no thousandths.
fn is_old_sum(s: &Atoms<'_>, i: usize) -> bool {
    let Some((whole, part)) = s.text(i).split_once(',') else { return false };
    let grouped = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    let round = part.ends_with("00") || whole.len() > 1;
    let sum = || {
        let unit = units::find(s, i + 1).filter(|found| found.unit.class == UnitClass::Money);
        unit.is_some_and(|found| matches!(found.unit.name, "FRF" | "livre" | "ecu" | "louis" | "sou"))
    };
    grouped && round && part.bytes().all(|b| b.is_ascii_digit()) && sum()
}

/// « 1,234,567 »: commas that group, as many as there are.
fn in_groups(s: &Atoms<'_>, i: usize) -> Option<(Decimal, usize)> {
    let mut end = i + 1;
    while s.text(end) == "," && s.is_glued(end) && s.is_glued(end + 1) && is_group(s, end + 1) && end < i + 24 {
        end += 2;
    }
    let value = digits::parse(s.joined(i, end)).filter(|_| end > i + 1 && s.text(i).contains(','))?;
    Some((value, end))
}

fn is_group(s: &Atoms<'_>, at: usize) -> bool {
    s.text(at).len() == 3 && s.text(at).bytes().all(|b| b.is_ascii_digit())
}

/// « 18, 75 mètres », « 12, 50 euros »: a comma that a space follows by mistake, where the two are no list: « 10, 20 et
/// 30 % », « les articles 18, 75 et 76 », « 15, 20 mètres », « en 2018, 75 personnes ».
fn spaced(s: &Atoms<'_>, i: usize) -> Option<(Decimal, usize)> {
    let (whole, part) = (s.text(i), s.text(i + 2));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let written = !s.is_glued(i + 2) && whole.len() <= 3 && part.len() == 2 && plain(whole) && plain(part);
    let Some(AtomKind::Digits(Some(low))) = s.kind(i).filter(|_| written) else { return None };
    let Some(AtomKind::Digits(Some(high))) = s.kind(i + 2) else { return None };
    let listed = i > 0
        && (matches!(s.before(i, 1), "," | "et" | "ou" | "à" | "le" | "-" | "–" | "." | "°")
            || s.label(i - 1).has(Role::Label)
            || s.has_before(i, Role::Month)
            || s.has_before(i, Role::Year));
    let found = units::find(s, i + 3).filter(|_| !listed)?;
    let measured = match found.unit.class {
        UnitClass::Money => true,
        UnitClass::Other => !found.unit.common && (found.unit.word || s.text(i + 3).len() > 1),
        UnitClass::Time | UnitClass::Percent => false,
    };
    // What rises by little is a list, or a guess: « 15, 20 mètres ».
    let apart = high < low || Some(high) > low.checked_mul(3.into()) || part.starts_with('0');
    let value = Decimal::from_digits(whole, part).filter(|_| measured && apart)?;
    Some((value, i + 3))
}

/// « .25 », « ,08 »: decimals with no zero before their sign, which a comma may be only before a zero or at the head.
pub(super) fn bare_decimals(s: &Atoms<'_>, i: usize) -> Option<Decimal> {
    let sign = i.checked_sub(1).filter(|sign| s.is_glued(i) && !s.is_glued(*sign))?;
    let decimal = s.text(sign) == "." || s.text(sign) == "," && (sign == 0 || s.text(i).starts_with('0'));
    let digits = decimal && s.text(i).bytes().all(|b| b.is_ascii_digit());
    digits.then(|| Decimal::from_digits("0", s.text(i)))?
}
