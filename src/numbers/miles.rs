//! Miles, which are written like thousands with an s: « dix milles marins ». Every other unit is read in `units`.

use super::NumberKind;
use super::atoms::Atoms;
use super::found::Found;
use super::numeral::{Numeral, Shape};
use super::{noun, units};
use crate::base::Decimal;

/// « à vingt milles de la côte »: mille has no s, so with one, and no noun behind it, it is a mile.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let last = numeral.end - 1;
    // « deux mille neuf cents milles »: the numeral has ended before them.
    if numeral.first > 0
        && s.folded(numeral.end) == "milles"
        && numeral.shape == Shape::Cardinal
        && !s.is_glued(numeral.end)
    {
        let at = numeral.end;
        let counted = noun::Counted { noun: at, from: at, to: at + 1 };
        let mut out = Found::of(numeral, NumberKind::Measure).counting(Some(counted));
        (out.unit, out.resume) = (Some("mi"), at + 1);
        return Some(out);
    }
    // « faire un mille »: a thousand is said without un.
    let one = s.folded(last) == "mille" && last == numeral.first + 1 && s.folded(numeral.first) == "un";
    let named = s.folded(last) == "milles" && last > numeral.first && numeral.first > 0 || one;
    let sea = matches!(s.folded(numeral.end), "marin" | "marins" | "nautique" | "nautiques");
    let counts = || noun::counted(s, numeral.end, true, false).is_some() || one && units::after(s, numeral).is_some();
    if !named || numeral.factor != 1000.into() && !one || !sea && counts() {
        return None;
    }
    let mut out = Found::of(numeral, NumberKind::Measure).until(last);
    out.value = Decimal::ratio(numeral.integer()?, 1000);
    out.unit = Some(if sea { "nmi" } else { "mi" });
    let to = last + 1 + usize::from(sea);
    out.counted = Some(noun::Counted { noun: last, from: last, to });
    (out.tail, out.resume) = (to, to);
    Some(out)
}
