//! Units: percentages, money, measures, durations and ages, and what quantities of several units come to.

use super::atoms::{AtomKind, Atoms};
use super::facts::Trait;
use super::found::Found;
use super::numeral::{Numeral, Shape};
use super::{NumberForm, NumberKind, noun, numeral};
use crate::base::{Decimal, is_apostrophe};
use crate::lexicon::number_context::Role;
use crate::lexicon::units::{Unit, UnitClass, is_start, unit};

/// A unit at atoms `first..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where its phrase begins: adjectives may stand before a word (« les cinq dernières minutes »).
    from: usize,
    pub(super) unit: &'static Unit,
    /// The letter of « k€ » and « Md$ », and the atom it is.
    scale: Option<Decimal>,
}

/// At most as many atoms make one unit: `mg` `/` `kg` `/` `h`.
const LONGEST: usize = 5;

/// The longest unit that begins at atom `at`, case as written first, then folded for words.
pub(super) fn find(s: &Atoms<'_>, at: usize) -> Option<Match> {
    if at >= s.len() || s.is_digits(at) {
        return None;
    }
    // Most words are no unit, and most units are one word.
    if s.is_as_written(at) && !goes_on(s, at) {
        return s.facts(at).unit.map(|unit| Match { first: at, end: at + 1, from: at, unit, scale: None });
    }
    longest(s, at)
}

/// True when a unit of several atoms, or the scale of a currency, may begin at `at`.
fn goes_on(s: &Atoms<'_>, at: usize) -> bool {
    let glued = s.is_glued(at + 1) && (s.is(at, Trait::UnitGlued) || s.is_word(at) && s.is_word(at + 1));
    glued || s.is(at, Trait::UnitSpaced) || s.text(at) == "k" || s.text(at).ends_with(is_apostrophe)
}

/// [`find`] without haste.
pub(super) fn longest(s: &Atoms<'_>, at: usize) -> Option<Match> {
    if !matches!(s.kind(at)?, AtomKind::Word | AtomKind::Mark) {
        return None;
    }
    if let Some(found) = scaled_money(s, at) {
        return Some(found);
    }
    let mut buffers = s.unit_buffers();
    let (written, folded) = &mut *buffers;
    written.clear();
    folded.clear();
    let mut best = None;
    for end in at + 1..=(at + LONGEST).min(s.len()) {
        let i = end - 1;
        if i > at && !s.is_glued(i) && !written.ends_with(is_apostrophe) {
            written.push(' ');
            folded.push(' ');
        }
        written.push_str(s.text(i));
        folded.push_str(s.folded(i));
        if !is_start(written) && !is_start(folded) {
            break;
        }
        let found = unit(written).or_else(|| unit(folded).filter(|unit| unit.word || folded.len() > 2));
        best = found.map(|unit| Match { first: at, end, from: at, unit, scale: None }).or(best);
    }
    best
}

/// k€, M$, Md €: a letter for thousand, million or milliard before a currency sign.
fn scaled_money(s: &Atoms<'_>, at: usize) -> Option<Match> {
    let scale = match s.text(at) {
        "k" | "K" => 1000_i128,
        "M" => 1_000_000,
        "G" | "Md" | "Mds" | "Mrd" | "Mrds" => 1_000_000_000,
        _ => return None,
    };
    let unit = unit(s.text(at + 1)).filter(|unit| unit.class == UnitClass::Money && !unit.word)?;
    Some(Match { first: at, end: at + 2, from: at, unit, scale: Some(scale.into()) })
}

impl Match {
    /// True when this unit may be meant by the numeral before it.
    fn suits(&self, s: &Atoms<'_>, numeral: &Numeral) -> bool {
        let digits = numeral.form == NumberForm::Digits;
        let letter = !self.unit.word && s.text(self.first).len() == 1 && self.end == self.first + 1;
        if letter && s.is_word(self.first) {
            // A lone letter is a symbol after digits only; a verb (« il y en a 3 a »), an initial or a list item elsewhere.
            return digits || self.unit.name == "hour";
        }
        if !self.unit.common {
            return true;
        }
        let dimension = s.is_de(self.end)
            && matches!(
                s.folded(self.end + 1),
                "haut" | "long" | "large" | "profondeur" | "hauteur" | "longueur" | "diamètre"
            );
        let several = numeral.value.is_none_or(|value| value >= 2.into() || value < 0.into());
        digits || dimension || several && (self.unit.class == UnitClass::Money || self.unit.name == "degree")
    }

    /// The counted noun: the unit as written when it is a word, or letters that its name does not repeat (the mg of
    /// mg/kg, UI, mn); none for signs.
    fn noun(&self, s: &Atoms<'_>) -> Option<noun::Counted> {
        let letters = s.is_word(self.first) && s.text(self.first).chars().all(char::is_alphabetic);
        let told = self.unit.name == s.text(self.first);
        let named = self.unit.word || letters && !told && self.scale.is_none();
        named.then_some(noun::Counted { noun: self.first, from: self.from, to: self.end })
    }
}

/// The unit after a numeral, past « de » where a scale or a collective asks for it.
pub(super) fn after(s: &Atoms<'_>, numeral: &Numeral) -> Option<Match> {
    let of = numeral.takes_de && s.is_de(numeral.end);
    let from = numeral.end + usize::from(of);
    let mut at = from;
    while at < from + 2 && s.has(at, Role::Adjective) {
        at += 1;
    }
    let found = find(s, at).filter(|found| found.suits(s, numeral) && (at == from || found.unit.word))?;
    Some(Match { from, ..found })
}

/// The quantity that a numeral and its unit make, `None` when there is no unit.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let Some(found) = after(s, numeral) else { return currency_before(s, numeral) };
    let mut out = Found::of(numeral, NumberKind::Measure);
    out.apply_unit(s, &found);
    match found.unit.class {
        UnitClass::Money => add_cents(s, &found, &mut out),
        UnitClass::Time => duration(s, &found, &mut out),
        UnitClass::Percent => out.counted = noun::complement(s, found.end).or(out.counted),
        UnitClass::Other => {}
    }
    Some(out)
}

impl Found {
    /// Gives the mention this unit: its kind, its value in the unit's own scale, its word.
    pub(super) fn apply_unit(&mut self, s: &Atoms<'_>, found: &Match) {
        self.kind = match found.unit.class {
            UnitClass::Money => NumberKind::Money,
            UnitClass::Time => NumberKind::Duration,
            UnitClass::Percent => NumberKind::Percent,
            UnitClass::Other => NumberKind::Measure,
        };
        self.unit = Some(found.unit.name);
        self.counted = found.noun(s);
        self.tail = found.end;
        if found.from == found.first {
            self.resume = found.end;
        }
        if let Some(scale) = found.scale {
            self.value = self.value.and_then(|value| value.checked_mul(scale));
            self.value_max = self.value_max.and_then(|value| value.checked_mul(scale));
            self.end_byte = Some(s.end(found.first));
            self.form = NumberForm::Mixed;
        }
    }

    /// Takes a further numeral in: the mention now ends after it.
    fn extend(&mut self, s: &Atoms<'_>, value: Decimal, end: usize, tail: usize) {
        self.value = Some(value);
        self.end = end;
        self.end_byte = Some(s.end(end - 1));
        (self.tail, self.resume) = (tail, tail);
    }
}

/// « une demi-heure », « un demi-litre »: one token, with the article before it.
pub(super) fn half(s: &Atoms<'_>, at: usize) -> Option<Found> {
    let article = matches!(s.folded(at), "un" | "une");
    let word = at + usize::from(article);
    let found = unit(s.folded(word).strip_prefix("demi-")?).filter(|unit| unit.word && !unit.common)?;
    let numeral = Numeral::half(at, word + 1);
    let mut out = Found::of(&numeral, NumberKind::Measure);
    out.apply_unit(s, &Match { first: word, end: word + 1, from: word, unit: found, scale: None });
    Some(out)
}

/// € 1 000, US$ 5, CHF 20, Fr. 2.50: a currency before digits that is not the unit of a number before it.
fn currency_before(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let at = numeral.first.checked_sub(1).filter(|_| matches!(numeral.form, NumberForm::Digits | NumberForm::Mixed))?;
    let two = at.checked_sub(1).filter(|_| s.is_glued(at)).and_then(|from| unit(s.joined(from, at + 1)));
    let one = || if s.is_as_written(at) { s.facts(at).unit } else { unit(s.text(at)) };
    let found = two.or_else(one).filter(|unit| unit.class == UnitClass::Money && !unit.word)?;
    let before = at - usize::from(two.is_some());
    let taken = s.is_digits(before.wrapping_sub(1));
    // F 5 and Fr 5 are labels more often than francs; signs and codes of three letters are sure.
    let sure = !found.form.starts_with('F') || found.form.ends_with('.');
    (!taken && sure).then(|| {
        let mut out = Found::of(numeral, NumberKind::Money);
        out.unit = Some(found.name);
        out.context = before;
        out
    })
}

/// « 12 euros et 50 centimes », « cinq roubles trente », « 2 € 50 ».
fn add_cents(s: &Atoms<'_>, found: &Match, out: &mut Found) {
    let joined = s.folded(found.end) == "et";
    let Some(cents) = numeral::read(s, found.end + usize::from(joined)) else { return };
    let small = cents.integer().filter(|cents| (1..100).contains(cents) && cents != &1);
    let Some(small) = small.filter(|_| cents.shape == Shape::Cardinal) else { return };
    let named = matches!(s.folded(cents.end), "centimes" | "cents" | "cent" | "kopecks" | "pence");
    let bare = !joined && !s.is_word(cents.end) && find(s, cents.end).is_none();
    let sum = out.value.and_then(|value| value.checked_add(Decimal::new(small, 2)));
    if let Some(sum) = sum.filter(|_| named || bare && found.unit.name != "percent") {
        out.extend(s, sum, cents.end, cents.end + usize::from(named));
    }
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
fn duration(s: &Atoms<'_>, found: &Match, out: &mut Found) {
    let part = match (s.folded(found.end), s.folded(found.end + 1)) {
        ("et", "demi" | "demie") => Some(Decimal::new(5, 1)),
        ("et", "quart") => Some(Decimal::new(25, 2)),
        _ => None,
    };
    if let Some(sum) = part.and_then(|part| out.value?.checked_add(part)) {
        out.extend(s, sum, found.end + 2, found.end + 2);
    } else if let Some((sum, end, tail)) = several_units(s, found, out) {
        (out.unit, out.counted) = (Some("second"), None);
        out.extend(s, sum, end, tail);
    }
    if is_age(s, found, out) {
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
            // 1 h 30, 2 mn 30: the smaller unit goes without saying.
            None if joined == 0 && !s.is_word(next.end) => (Some(size / 60), next.end),
            None => (None, 0),
        };
        let Some(smaller) = smaller else { break };
        sum = sum.checked_add(value.checked_mul(smaller.into())?)?;
        (size, end, tail) = (smaller, after, after);
    }
    (end > 0).then_some((sum, end, tail))
}

/// « âgé de 12 ans », « à l’âge de », « un enfant de huit ans », « , 54 ans, », « à 12 ans », « les moins de 18 ans ».
fn is_age(s: &Atoms<'_>, found: &Match, out: &Found) -> bool {
    if !matches!(found.unit.name, "year" | "month") || s.folded(found.first).starts_with("ann") {
        return false;
    }
    if s.folded(found.end) == "d'" && s.folded(found.end + 1) == "âge" {
        return true;
    }
    // Past the words of approximation and the « de » before the number.
    let mut at = out.first;
    while at > 0
        && matches!(s.before(at, 1), "de" | "d'" | "moins" | "plus" | "environ" | "au" | "à" | "entre" | "les" | "des")
    {
        at -= 1;
    }
    let word = s.before(at, 1);
    if word.starts_with("âgé") || word == "âge" {
        return true;
    }
    let years = found.unit.name == "year";
    let of = s.is_de(at);
    let commas = s.before(out.first, 1) == "," && matches!(s.text(found.end), "," | ")")
        || s.before(out.first, 1) == "(" && s.text(found.end) == ")";
    let named = out.first >= 2 && s.text(out.first - 2).starts_with(char::is_uppercase);
    let group = matches!(s.folded(at), "les" | "des") && at + 2 < out.first;
    years && (of && s.has_before(at, Role::Person) || commas && named || group)
        || years && s.before(out.first, 1) == "à" && at + 1 == out.first && !s.is_word(found.end)
}
