//! What neighbouring mentions share: « 10, 20 et 30 % », « 2 et 10 fioles », « cinq ponts en 2013 et quatre en 2014 ».

use super::atoms::Atoms;
use super::found::Found;
use super::{NumberForm, NumberKind};

/// Gives bare counts the unit or noun of the next one in a list, and failing that the noun of the one before.
pub(super) fn share(s: &Atoms<'_>, found: &mut [Found]) {
    for i in 1..found.len() {
        let (before, after) = found.split_at_mut(i);
        let (Some(listed), Some(bare)) = (before.last(), after.first_mut()) else { continue };
        let code = is_code_like(s, bare) || bare.kind == NumberKind::Score && listed.value.is_none();
        if is_code(listed) && code && joins(s, listed.tail, bare.first) {
            (bare.kind, bare.unit) = (NumberKind::Label, None);
        }
    }
    for i in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(i);
        let (Some(bare), Some(full)) = (before.last_mut(), after.first()) else { continue };
        if is_bare_rank(bare) && full.kind == NumberKind::Ordinal && joins_ranks(s, bare.end, full.first) {
            bare.counted = full.counted;
        }
        // « un sur dix, deux voisins sur cinq »
        let of = s.before(bare.first, 1) == "sur";
        // « 3 x 4 m » is an area, « 5 x 1 flacon » five times one.
        let times = matches!(s.text(bare.end), "x" | "×") && full.unit.is_none();
        if is_bare(bare) && !of && !times && joins(s, bare.end, full.first) && has_noun(full) {
            (bare.unit, bare.counted) = (full.unit, full.counted);
            // « passer de 3 à 2,5 milliards »
            let small = bare.form == NumberForm::Digits && full.factor >= 1000.into() && s.folded(bare.end) == "à";
            if let Some(scaled) = bare.value.and_then(|value| value.checked_mul(full.factor)).filter(|_| small) {
                bare.value = Some(scaled);
            }
            if full.unit.is_some() && full.kind != NumberKind::Range {
                bare.kind = full.kind;
            }
        }
    }
    for i in 1..found.len() {
        let (before, after) = found.split_at_mut(i);
        let (Some(listed), Some(bare)) = (before.last(), after.first_mut()) else { continue };
        // « 12 mètres sur 8 »
        let sur = bare.first == listed.tail + 1 && s.folded(listed.tail) == "sur";
        if sur && is_bare(bare) && listed.kind == NumberKind::Measure {
            (bare.kind, bare.unit) = (listed.kind, listed.unit);
        }
    }
    for i in 1..found.len() {
        let (before, after) = found.split_at_mut(i);
        let Some(bare) = after.first_mut().filter(|bare| is_bare(bare) && is_elliptic(s, bare)) else { continue };
        // The nearest count of the same clause; years and labels between do not matter.
        let model = before.iter().rev().take(3).find(|m| m.kind == NumberKind::Cardinal && m.counted.is_some());
        bare.counted = model.and_then(|model| model.counted);
    }
}

fn is_bare(found: &Found) -> bool {
    found.kind == NumberKind::Cardinal && found.unit.is_none() && found.counted.is_none()
}

fn is_bare_rank(found: &Found) -> bool {
    found.kind == NumberKind::Ordinal && found.counted.is_none()
}

/// « aux quatrième et cinquième alinéas », « le premier ou le deuxième tour ».
fn joins_ranks(s: &Atoms<'_>, from: usize, to: usize) -> bool {
    let article = usize::from(to == from + 2 && matches!(s.folded(from + 1), "le" | "la" | "les"));
    to == from + 1 + article && matches!(s.folded(from), "," | "et" | "ou" | "puis" | "à" | "/" | "-" | "–")
}

/// A label in digits, and a bare number that goes on its list: « les départements 01, 02 et 17 ».
fn is_code(found: &Found) -> bool {
    found.kind == NumberKind::Label && found.form == NumberForm::Digits
}

fn is_code_like(s: &Atoms<'_>, found: &Found) -> bool {
    // « 17, 2A et 22 » are departments, and no amperes.
    let corsica = s.text(found.first) == "2" && found.unit == Some("A") && s.is_glued(found.end);
    (is_bare(found) || corsica) && found.form == NumberForm::Digits && s.is_digits(found.first)
}

fn has_noun(found: &Found) -> bool {
    let shared = found.kind.is_quantity() && !matches!(found.kind, NumberKind::Fraction | NumberKind::Multiplicative);
    shared && (found.unit.is_some() || found.counted.is_some())
}

/// One comma, « et », « ou », « puis » or slash between the two.
fn joins(s: &Atoms<'_>, from: usize, to: usize) -> bool {
    to == from + 1 && matches!(s.folded(from), "," | "et" | "ou" | "puis" | "/" | "à" | "±" | "+/-" | "x" | "×")
}

/// « … et quatre en 2014 »: a number that a conjunction opens and a preposition follows.
fn is_elliptic(s: &Atoms<'_>, bare: &Found) -> bool {
    matches!(s.before(bare.first, 1), "et" | "," | "puis" | "contre" | "dont")
        && matches!(s.folded(bare.end), "en" | "à" | "au" | "dans" | "sur" | "chez" | "auparavant")
}
