//! A quantity in two units or more: euros and cents, hours and minutes, metres and centimetres come to one value.

use super::atoms::Atoms;
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::units::{Match, find};
use super::{NumberKind, ages};
use crate::base::Decimal;
use crate::lexicon::number_context::Role;

/// « 12 euros et 50 centimes », « cinq roubles trente », « 2 € 50 ».
pub(super) fn add_cents(s: &Atoms<'_>, found: &Match, out: &mut Found) {
    if add_part(s, found.end, out) {
        return;
    }
    let joined = s.folded(found.end) == "et";
    let Some(cents) = numeral::read(s, found.end + usize::from(joined)) else { return };
    let small = cents.integer().filter(|cents| (1..100).contains(cents) && cents != &1);
    let Some(small) = small.filter(|_| cents.shape == Shape::Cardinal) else { return };
    let named = matches!(s.folded(cents.end), "centimes" | "cents" | "cent" | "kopecks" | "pence");
    let bare = !joined && (!s.is_word(cents.end) || s.has(cents.end, Role::Function)) && find(s, cents.end).is_none();
    let sum = out.value.and_then(|value| value.checked_add(Decimal::new(small, 2)));
    if let Some(sum) = sum.filter(|_| named || bare && found.unit.name != "percent") {
        out.extend(s, sum, cents.end, cents.end + usize::from(named));
    }
}

/// « trois ans et demi », « un litre et quart », « deux pages et demie »: what « et » adds at `at`; false when nothing.
pub(super) fn add_part(s: &Atoms<'_>, at: usize, out: &mut Found) -> bool {
    let part = match (s.folded(at), s.folded(at + 1)) {
        ("et", "demi" | "demie") => Decimal::new(5, 1),
        ("et", "quart") => Decimal::new(25, 2),
        _ => return false,
    };
    let Some(sum) = out.value.and_then(|value| value.checked_add(part)) else { return false };
    out.extend(s, sum, at + 2, at + 2);
    true
}

/// Seconds in the units that are written one after the other.
fn seconds(name: &str) -> Option<i128> {
    match name {
        "hour" => Some(3600),
        "minute" => Some(60),
        "second" => Some(1),
        _ => None,
    }
}

/// « trois ans et demi », 2 h 54 min, 1 h 30: several units make one duration, in seconds.
pub(super) fn duration(s: &Atoms<'_>, found: &Match, out: &mut Found) {
    if add_part(s, found.end, out) {
        // « trois ans et demi »
    } else if let Some((sum, end, tail)) = several_units(s, found, out) {
        (out.unit, out.counted) = (Some("second"), None);
        out.extend(s, sum, end, tail);
    }
    if ages::is_age(s, found, out) {
        out.kind = NumberKind::Age;
    }
}

/// The sum of an hour, minute or second and the smaller units after it, in seconds.
fn several_units(s: &Atoms<'_>, found: &Match, out: &Found) -> Option<(Decimal, usize, usize)> {
    let mut size = seconds(found.unit.name)?;
    let mut sum = out.value?.checked_mul(size.into())?;
    let (mut end, mut tail) = (0, found.end);
    while size > 1 {
        let joined = usize::from(s.folded(tail) == "et");
        let Some(next) = numeral::read(s, tail + joined).filter(|n| n.shape == Shape::Cardinal) else { break };
        let Some(value) = next.value.filter(|value| *value < 60.into()) else { break };
        let (smaller, after) = match find(s, next.end) {
            Some(unit) => (seconds(unit.unit.name).filter(|seconds| *seconds < size), unit.end),
            // 1 h 30, 2 mn 30, « 1 h 30 de marche »: the smaller unit goes without saying.
            None if joined == 0 && (!s.is_word(next.end) || s.is_de(next.end) && s.is_digits(next.first)) => {
                (Some(size / 60), next.end)
            }
            None => (None, 0),
        };
        let Some(smaller) = smaller else { break };
        sum = sum.checked_add(value.checked_mul(smaller.into())?)?;
        (size, end, tail) = (smaller, after, after);
    }
    if let Some((tenths, after)) = decimals(s, tail, 1..=2).filter(|_| size == 1) {
        (sum, end, tail) = (sum.checked_add(tenths)?, after, after);
    }
    (end > 0).then_some((sum, end, tail))
}

/// 2'30'', 2′30″, 2'30: minutes and seconds as sports give them; after degrees they are of arc.
pub(super) fn primes(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let mark = numeral.end;
    let minutes = s.is_glued(mark) && s.is_glued(mark + 1) && matches!(s.text(mark), "'" | "’" | "′");
    let value = numeral.integer().filter(|value| minutes && (0..1000).contains(value))?;
    let whole = s.text(mark + 1).len() == 2 && s.is_digits(mark + 1) && s.before(numeral.first, 1) != "°";
    let seconds: i128 = s.text(mark + 1).parse().ok().filter(|seconds| whole && *seconds < 60)?;
    let mut end = mark + 2;
    while end < mark + 4 && s.is_glued(end) && matches!(s.text(end), "'" | "’" | "''" | "′" | "′′" | "″" | "\"" | "”")
    {
        end += 1;
    }
    if s.is_glued(end) && (s.is_word(end) || s.is_digits(end)) {
        return None;
    }
    let mut out = Found::of(numeral, NumberKind::Duration);
    out.unit = Some("second");
    out.extend(s, (value * 60 + seconds).into(), end, end);
    Some(out)
}

/// What two units of one kind are worth beside each other, in the smallest of their kind.
fn worth(name: &str) -> Option<(u8, Decimal)> {
    let whole = |kind, size: i128| Some((kind, size.into()));
    match name {
        "second" => whole(0, 1),
        "minute" => whole(0, 60),
        "hour" => whole(0, 3600),
        "day" => whole(0, 86_400),
        "week" => whole(0, 604_800),
        "month" => whole(1, 1),
        "year" => whole(1, 12),
        "mm" => whole(2, 1),
        "cm" => whole(2, 10),
        "m" => whole(2, 1000),
        "km" => whole(2, 1_000_000),
        "mg" => whole(3, 1),
        "g" => whole(3, 1000),
        "kg" => whole(3, 1_000_000),
        "t" => whole(3, 1_000_000_000),
        "ml" => whole(4, 1),
        "cl" => whole(4, 10),
        "l" => whole(4, 1000),
        _ => None,
    }
}

/// The value of so much of one unit in another one of its kind: 2 km are 2000 m, 90 minutes 1.5 hours.
pub(super) fn converted(value: Decimal, from: &str, to: &str) -> Option<Decimal> {
    let ((kind, from), (other, to)) = (worth(from)?, worth(to)?);
    let whole = value.checked_mul(from).filter(|_| kind == other)?.to_integer()?;
    Decimal::ratio(whole, to.to_integer()?)
}

/// « 1 m 80 », « un mètre quatre-vingts », « 3 kg 500 », 37°2: the rest without its unit.
pub(super) fn add_rest(s: &Atoms<'_>, found: &Match, out: &mut Found) {
    if add_part(s, found.end, out) {
        return;
    }
    let rest = match found.unit.name {
        "m" => decimals(s, found.end, 2..=2),
        "kg" | "km" => decimals(s, found.end, 3..=3),
        "degree" if s.is_glued(found.end) => decimals(s, found.end, 1..=1),
        _ => None,
    };
    let sum = rest.and_then(|(rest, end)| Some((out.value?.checked_add(rest)?, end)));
    if let Some((sum, end)) = sum.filter(|_| out.value.is_some_and(Decimal::is_integer)) {
        out.extend(s, sum, end, end);
    }
}

/// A number of so many digits at `at`, with no unit or noun of its own, as what stands after the decimal sign.
fn decimals(s: &Atoms<'_>, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<(Decimal, usize)> {
    let rest = numeral::read(s, at).filter(|rest| rest.first == at && rest.shape == Shape::Cardinal)?;
    let figures = rest.value?.to_string();
    let written = if s.is_digits(at) { s.text(at) } else { figures.as_str() };
    let long = digits.contains(&written.len()) && written.bytes().all(|b| b.is_ascii_digit());
    let plain = rest.end == at + 1 || !s.is_digits(at);
    // « à 5 m 20 personnes attendent »
    let free = !s.is_word(rest.end) || s.has(rest.end, Role::Function) && find(s, rest.end).is_none();
    let mark = find(s, rest.end).is_some();
    (long && plain && free && !mark).then(|| Decimal::from_digits("0", written).map(|part| (part, rest.end)))?
}
