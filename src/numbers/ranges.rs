//! Ranges and scores: two numerals that make one mention.

use super::atoms::Atoms;
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, noun, units};
use crate::base::Decimal;

/// « de 10 à 15 », « entre 10 et 20 % », 10-15, « deux ou trois », « dix à quinze mille », « 2 °C à 8 °C ».
pub(super) fn read(s: &Atoms<'_>, low: &Numeral) -> Option<Found> {
    if !matches!(low.shape, Shape::Cardinal | Shape::Article | Shape::Collective) {
        return None;
    }
    // The unit may stand on both bounds; then they must agree.
    let unit = units::after(s, low);
    let joint = unit.map_or(low.end, |found| found.end);
    let after = connector(s, low, joint)?;
    let high = numeral::read(s, after)
        .filter(|high| matches!(high.shape, Shape::Cardinal | Shape::Collective) && high.value.is_some())?;
    let high_unit = units::after(s, &high);
    if let Some(found) = unit {
        high_unit.filter(|other| other.unit.name == found.unit.name)?;
    }
    let low_value = shared(low, &high)?;
    let ascending = low_value < high.value? && (unit.is_none() || !is_change(s, low));
    ascending.then(|| joined(s, low, &high, low_value, high_unit))
}

/// The atom after « à », « ou », a dash, or the « et » of « entre », that stands at `at`.
fn connector(s: &Atoms<'_>, low: &Numeral, at: usize) -> Option<usize> {
    let between = s.before(low.first, 1) == "entre";
    let joins = match s.folded(at) {
        "à" | "ou" => {
            !between && low.shape != Shape::Article || low.shape == Shape::Article && is_number_ahead(s, at + 1)
        }
        "et" => between,
        // A dash is glued on both sides or on none.
        "-" | "–" | "\u{2011}" => s.is_glued(at) == s.is_glued(at + 1),
        _ => false,
    };
    joins.then_some(at + 1)
}

/// « un ou deux », « un à trois »: the second is a small number in words; « un ou l’autre » is none.
fn is_number_ahead(s: &Atoms<'_>, at: usize) -> bool {
    s.first_number_word(at).is_some_and(|word| !word.ordinal)
}

/// « passer de 12 milliards à 16 milliards »: two values, not a range.
fn is_change(s: &Atoms<'_>, low: &Numeral) -> bool {
    let verb = s.before(low.first, 2);
    s.is_de(low.first.wrapping_sub(1))
        && ["pass", "bond", "grimp", "tomb", "recul", "chut", "mont"].iter().any(|stem| verb.starts_with(stem))
}

/// The lower bound, with the scale that is said once: « dix à quinze mille » begins at 10 000.
fn shared(low: &Numeral, high: &Numeral) -> Option<Decimal> {
    let value = low.value?;
    let unscaled = low.factor == 1.into() && high.factor != 1.into() && !low.takes_de;
    let scaled = value.checked_mul(high.factor).filter(|scaled| unscaled && Some(*scaled) < high.value);
    Some(scaled.unwrap_or(value))
}

fn joined(s: &Atoms<'_>, low: &Numeral, high: &Numeral, value: Decimal, unit: Option<units::Match>) -> Found {
    let mut out = Found::of(low, NumberKind::Range).until(high.end);
    (out.value, out.value_max) = (Some(value), high.value);
    if low.form != high.form {
        out.form = NumberForm::Mixed;
    }
    if s.before(low.first, 1) == "entre" || s.is_de(low.first.wrapping_sub(1)) {
        out.context = low.first - 1;
    }
    match unit {
        Some(found) => {
            out.apply_unit(s, &found);
            out.kind = NumberKind::Range;
            if out.unit == Some("percent") {
                out.counted = noun::complement(s, found.end);
            }
            out
        }
        None => out.counting(noun::counted(s, high.end, true, high.takes_de)),
    }
}

/// 3-1, 6-4, 15/20: a result, when nothing that it counts follows and it does not rise like a range of larger numbers.
pub(super) fn score(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    if !numeral.is_plain(0..=200) || s.text(numeral.first).len() > 3 {
        return None;
    }
    let at = numeral.end;
    let dash = matches!(s.text(at), "-" | "–" | "\u{2011}") && s.is_glued(at) == s.is_glued(at + 1);
    let mark = s.text(at) == "/"
        && s.is_glued(at)
        && s.is_glued(at + 1)
        && matches!(s.text(at + 1), "20" | "10" | "5" | "100");
    if !dash && !mark {
        return None;
    }
    let other = numeral::read(s, at + 1).filter(|n| n.is_plain(0..=200) && n.first == at + 1)?;
    let counts = units::after(s, &other).is_some()
        || noun::counted(s, other.end, true, false).is_some_and(|c| s.folded(c.noun).ends_with(['s', 'x']));
    let rises = numeral.value < other.value && other.integer() >= Some(10);
    (mark || !counts && !rises).then(|| Found::of(numeral, NumberKind::Score).without_value().until(other.end))
}
