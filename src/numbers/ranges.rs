//! Ranges and scores: two numerals that make one mention.

use super::atoms::{AtomKind, Atoms};
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, approximation, dates, labels, miles, noun, subunits, units};
use crate::base::Decimal;
use crate::lexicon::units::UnitClass;
use crate::numerals::{grammar, words};

/// « de 10 à 15 », « entre 10 et 20 % », 10-15, « deux ou trois », « dix à quinze mille », « 2 °C à 8 °C ».
pub(super) fn read(s: &Atoms<'_>, low: &Numeral) -> Option<Found> {
    if low.shape == Shape::Fraction {
        return slashed(s, low);
    }
    if !matches!(low.shape, Shape::Cardinal | Shape::Article | Shape::Collective) {
        return None;
    }
    if let Some(found) = in_miles(s, low) {
        return Some(found);
    }
    // The unit may stand on both bounds; then they must agree.
    let unit = units::after(s, low);
    let joint = unit.map_or(low.end, |found| found.end);
    let after = connector(s, low, joint)?;
    // « de -5 à -2 °C »: the sign is read with its digits.
    let signed = matches!(s.text(after), "-" | "\u{2212}" | "+") && s.is_glued(after + 1) && !s.is_glued(after);
    let high = numeral::read(s, after + usize::from(signed))
        .filter(|high| matches!(high.shape, Shape::Cardinal | Shape::Collective) && high.value.is_some())?;
    // « les articles 831 à 832-1 »
    if s.text(high.end) == "-" && s.is_glued(high.end) && s.is_glued(high.end + 1) && s.is_digits(high.end + 1) {
        return None;
    }
    let high_unit = units::after(s, &high);
    if let Some(found) = unit {
        let other = high_unit?;
        if other.unit.name != found.unit.name {
            return of_two_units(s, low, &found, &high, &other);
        }
    }
    let low_value = shared(low, &high)?;
    let ascending = low_value < high.value? && !is_change(s, low, unit.is_some());
    ascending.then(|| joined(s, low, &high, low_value, high_unit))
}

/// « de 500 m à 2 km », « entre 20 minutes et 2 heures »: both bounds in the unit of the lower one.
fn of_two_units(
    s: &Atoms<'_>,
    low: &Numeral,
    unit: &units::Match,
    high: &Numeral,
    other: &units::Match,
) -> Option<Found> {
    let opened = s.before(low.first, 1) == "entre" || s.is_de(low.first.wrapping_sub(1));
    let most = subunits::converted(high.value?, other.unit.name, unit.unit.name)?;
    let low_value = low.value.filter(|value| opened && *value < most && !is_change(s, low, true))?;
    let mut out = joined(s, low, high, low_value, Some(*unit));
    out.value_max = Some(most);
    (out.tail, out.resume) = (other.end, other.end);
    Some(out)
}

/// « 20/30 personnes », « 5/6 jours »: whole things are counted from one to the other; 2/3 of a litre is a share.
fn slashed(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let first = numeral.first;
    if !s.is_digits(first) || numeral.end != first + 3 {
        return None;
    }
    let (Some(AtomKind::Digits(Some(low))), Some(AtomKind::Digits(Some(high)))) = (s.kind(first), s.kind(first + 2))
    else {
        return None;
    };
    let unit = units::find(s, numeral.end).filter(|found| found.unit.word && found.unit.class == UnitClass::Time);
    let things = noun::counted(s, numeral.end, true, false)
        .filter(|counted| s.folded(counted.noun).ends_with(['s', 'x']) && s.folded(counted.noun) != "points")
        .filter(|counted| units::find(s, counted.noun).is_none());
    if low < 2.into() || s.is_de(numeral.end) || unit.is_none() && things.is_none() {
        return None;
    }
    let mut out = Found::of(numeral, NumberKind::Range);
    (out.value, out.value_max) = (Some(low), Some(high));
    match unit {
        Some(found) => out.apply_unit(s, &found),
        None => out = out.counting(things),
    }
    Some(Found { kind: NumberKind::Range, ..out })
}

/// « un ou deux milles », « deux à trois milles marins »: mille takes no s, so these are miles and no scale to share.
fn in_miles(s: &Atoms<'_>, low: &Numeral) -> Option<Found> {
    let after = connector(s, low, low.end)?;
    let high = numeral::read(s, after).filter(|high| high.shape == Shape::Cardinal)?;
    let miles = miles::read(s, &high)?;
    // « un mille ou deux milles »
    let value = if low.factor == 1000.into() { Decimal::ratio(low.integer()?, 1000)? } else { low.value? };
    (Some(value) < miles.value).then_some(Found {
        value: Some(value),
        value_max: miles.value,
        ..of_both(s, low, miles)
    })
}

/// The upper bound's mention, from the lower bound on.
fn of_both(s: &Atoms<'_>, low: &Numeral, high: Found) -> Found {
    let opened = s.before(low.first, 1) == "entre" || s.is_de(low.first.wrapping_sub(1));
    let context = low.first - usize::from(opened);
    Found { first: low.first, kind: NumberKind::Range, context, ..high }
}

/// « cinq-six personnes »: two numbers joined by a hyphen that make no number, the smaller first.
pub(super) fn in_compound(s: &Atoms<'_>, at: usize) -> Option<Found> {
    if !s.has_number_words(at) {
        return dates::centuries(s, at);
    }
    let (first, last) = s.folded(at).split_once('-')?;
    let worth = |word: &str| {
        let word = words::classify(word).filter(|word| !word.ordinal)?;
        grammar::read(&[word]).and_then(|reading| reading.value.to_integer())
    };
    let (low, high) = (worth(first)?, worth(last)?);
    if low == 0 || !(low + 1..=low + 5).contains(&high) {
        return None;
    }
    let numeral = Numeral::new(at, at + 1, Some(low.into()), NumberForm::Words, Shape::Cardinal);
    let mut out = Found { value_max: Some(high.into()), ..Found::of(&numeral, NumberKind::Range) };
    if let Some(found) = units::after(s, &numeral) {
        out.apply_unit(s, &found);
        return Some(Found { kind: NumberKind::Range, ..out });
    }
    // A trois-six is a brandy, a deux-trois of its own nothing.
    noun::counted(s, at + 1, true, false).map(|counted| out.counting(Some(counted)))
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

/// « passer de 12 à 16 milliards »: two values, not a range. With a unit on both, any word of change tells; with one, a
/// verb: « un recul de 3 à 5 % » is a range.
fn is_change(s: &Atoms<'_>, low: &Numeral, both: bool) -> bool {
    let verb = s.before(low.first, 2);
    let change =
        || ["pass", "bond", "grimp", "tomb", "recul", "chut", "mont"].iter().any(|stem| verb.starts_with(stem));
    let told = || {
        ["passé", "passe", "passer", "tombé", "ramené", "bondi", "chuté", "grimpé", "relevé"].iter().any(|stem| {
            verb.strip_prefix(stem).is_some_and(|end| matches!(end, "" | "e" | "s" | "es" | "r" | "nt" | "a" | "ra"))
        })
    };
    s.is_de(low.first.wrapping_sub(1)) && if both { change() } else { told() }
}

/// The lower bound, with the scale that is said once: « dix à quinze mille » begins at 10 000.
fn shared(low: &Numeral, high: &Numeral) -> Option<Decimal> {
    let value = low.value?;
    // « de 3 à 2,5 milliards » falls.
    let falls = low.form == NumberForm::Digits && high.factor >= 1000.into() && low.factor == 1.into();
    if falls && !low.takes_de && value < 1000.into() && value.checked_mul(high.factor) >= high.value {
        return None;
    }
    let unscaled = low.factor == 1.into() && high.factor != 1.into() && !low.takes_de;
    if let Some(scaled) = with_hundreds(low, high).filter(|_| unscaled) {
        return Some(scaled);
    }
    let scaled = value.checked_mul(high.factor).filter(|scaled| unscaled && Some(*scaled) < high.value);
    Some(scaled.unwrap_or(value))
}

/// « sept à huit cent mille » begins at 700 000: hundreds are shared too, where one figure is left of each bound.
fn with_hundreds(low: &Numeral, high: &Numeral) -> Option<Decimal> {
    let (least, mut figure, mut power) = (low.integer()?, high.integer()?, 1_i128);
    while figure > 0 && figure % 10 == 0 {
        figure /= 10;
        power *= 10;
    }
    let hundreds = high.factor == 1000.into() && power == 100_000 && (1..10).contains(&figure);
    let words = low.form == NumberForm::Words && high.form == NumberForm::Words;
    (words && hundreds && (1..figure).contains(&least)).then(|| (least * power).into())
}

fn joined(s: &Atoms<'_>, low: &Numeral, high: &Numeral, value: Decimal, unit: Option<units::Match>) -> Found {
    let mut out = Found::of(low, NumberKind::Range).until(high.end);
    (out.value, out.value_max) = (Some(value), high.value);
    if low.form != high.form {
        out.form = NumberForm::Mixed;
    }
    let of = s.is_de(low.first.wrapping_sub(1)) && approximation::before(s, low.first).is_exact();
    if s.before(low.first, 1) == "entre" || of {
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

/// « battu 3 à 0 »: what falls is no range; « passer de 5 à 3 » is a change.
pub(super) fn result(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let at = numeral.end;
    if is_mark_out_of_twenty(s, numeral) {
        return Some(Found::of(numeral, NumberKind::Score).without_value().until(at + 2));
    }
    if s.folded(at) != "à" || !numeral.is_plain(0..=200) || s.is_de(numeral.first.wrapping_sub(1)) {
        return None;
    }
    let other = numeral::read(s, at + 1).filter(|n| n.is_plain(0..=200) && n.first == at + 1)?;
    let falls = other.value < numeral.value && !s.is_word(other.end) && units::find(s, other.end).is_none();
    (falls && !labels::names_any(s, numeral))
        .then(|| Found::of(numeral, NumberKind::Score).without_value().until(other.end))
}

/// « 12 sur 20 », as teachers mark.
fn is_mark_out_of_twenty(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let of = s.folded(numeral.end) == "sur" && s.text(numeral.end + 1) == "20" && s.is_digits(numeral.end + 1);
    of && numeral.form == NumberForm::Digits
        && numeral.value.is_some_and(|mark| mark <= 20.into())
        && !s.is_word(numeral.end + 2)
}

/// 3-1, 6-4, 15/20: a result, when nothing that it counts follows and it does not rise like a range of larger numbers.
pub(super) fn score(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let at = numeral.end;
    let within = |most: i128| numeral.value.is_some_and(|value| value >= 0.into() && value <= most.into());
    // « 15,5/20 »
    let decimal = numeral.form == NumberForm::Digits && numeral.shape == Shape::Cardinal && numeral.integer().is_none();
    if decimal && s.text(at) == "/" && within(20) && matches!(s.text(at + 1), "20" | "10") && s.is_glued(at + 1) {
        return Some(Found::of(numeral, NumberKind::Score).without_value().until(at + 2));
    }
    if !numeral.is_plain(0..=200) || s.text(numeral.first).len() > 3 {
        return None;
    }
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
