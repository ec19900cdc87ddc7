//! Units: percentages, money, measures, durations and ages, and what quantities of several units come to.

use super::atoms::{AtomKind, Atoms};
use super::facts::Trait;
use super::found::Found;
use super::numeral::Numeral;
use super::{NumberForm, NumberKind, noun, subunits};
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
        // « km/ h »: a space behind the stroke is a slip.
        if i > at && !s.is_glued(i) && !written.ends_with(|c| is_apostrophe(c) || c == '/') {
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
        if matches!(self.unit.name, "livre" | "balle") {
            return is_paid(s, numeral.first, self.end);
        }
        let dimension = s.is_de(self.end)
            && matches!(
                s.folded(self.end + 1),
                "haut" | "long" | "large" | "profondeur" | "hauteur" | "longueur" | "diamètre"
            );
        // « haut de six pieds »
        let measured = s.is_de(numeral.first.wrapping_sub(1))
            && matches!(
                s.before(numeral.first, 2),
                "haut"
                    | "haute"
                    | "hauts"
                    | "hautes"
                    | "long"
                    | "longue"
                    | "longs"
                    | "longues"
                    | "large"
                    | "larges"
                    | "profond"
                    | "profonde"
                    | "épais"
                    | "épaisse"
                    | "hauteur"
                    | "longueur"
                    | "largeur"
                    | "profondeur"
            );
        // « manquer de plus de cent pieds »: nothing has so many feet; « cent pieds de vigne » are plants.
        let far = self.unit.name == "ft" && numeral.value >= Some(20.into()) && !s.is_de(self.end);
        let several = numeral.value.is_none_or(|value| value >= 2.into() || value < 0.into());
        digits
            || dimension
            || measured
            || far
            || several && (self.unit.class == UnitClass::Money || self.unit.name == "degree")
    }

    /// The counted noun: the unit as written when it is a word, or letters that its name does not repeat (the mg of
    /// mg/kg, UI, mn); none for signs.
    fn noun(&self, s: &Atoms<'_>) -> Option<noun::Counted> {
        let letters = s.is_word(self.first) && s.text(self.first).chars().all(char::is_alphabetic);
        let told = self.unit.name == s.text(self.first);
        // « douze pour cent » counts nothing, « deux points de pourcentage » points.
        if self.unit.class == UnitClass::Percent && !self.unit.form.starts_with("point") {
            return None;
        }
        let named = self.unit.word || letters && !told && self.scale.is_none();
        named.then_some(noun::Counted { noun: self.first, from: self.from, to: self.end })
    }
}

/// « cela vaut cinq cents livres », « une rente de 300 livres », « dix mille livres de rente », « filer cent balles »:
/// books and bullets are not what one pays with.
fn is_paid(s: &Atoms<'_>, first: usize, end: usize) -> bool {
    if s.is_de(end) {
        return matches!(s.folded(end + 1), "rente" | "rentes" | "revenu" | "revenus" | "pension" | "dot" | "capital");
    }
    let paid = |word: &str| {
        let verb =
            ["coût", "cout", "vala", "vaut", "paie", "paye", "payé", "paya", "dépens", "emprunt", "gagn", "prête"];
        verb.iter().any(|stem| word.strip_prefix(stem).is_some_and(|end| end.len() < 7))
            || matches!(word, "somme" | "rente" | "pension" | "dot" | "prix" | "filer" | "file" | "doit" | "devait")
    };
    // The number may have words of approximation and an article before it.
    (1..=4).any(|back| back <= first && paid(s.before(first, back)))
}

/// The unit after a numeral, past « de » where a scale or a collective asks for it.
pub(super) fn after(s: &Atoms<'_>, numeral: &Numeral) -> Option<Match> {
    let of = numeral.takes_de && s.is_de(numeral.end);
    let from = noun::past_few(s, numeral.end + usize::from(of));
    let mut at = from;
    while at < from + 2 && s.has(at, Role::Adjective) {
        at += 1;
    }
    let found = find(s, at).filter(|found| found.suits(s, numeral) && (at == from || found.unit.word))?;
    Some(Match { from, ..found })
}

/// The quantity that a numeral and its unit make, `None` when there is no unit.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let Some(found) = after(s, numeral) else {
        return currency_before(s, numeral).or_else(|| subunits::primes(s, numeral));
    };
    let mut out = Found::of(numeral, NumberKind::Measure);
    out.apply_unit(s, &found);
    match found.unit.class {
        UnitClass::Money => subunits::add_cents(s, &found, &mut out),
        UnitClass::Time => subunits::duration(s, &found, &mut out),
        UnitClass::Percent => out.counted = noun::complement(s, noun::past_measure(s, found.end)).or(out.counted),
        UnitClass::Other => subunits::add_rest(s, &found, &mut out),
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
    pub(super) fn extend(&mut self, s: &Atoms<'_>, value: Decimal, end: usize, tail: usize) {
        self.value = Some(value);
        self.end = end;
        self.end_byte = Some(s.end(end - 1));
        (self.tail, self.resume) = (tail, tail);
    }
}

/// « une demi-heure », « un demi-litre »: one token, with the article before it; « une demi heure » is often written.
pub(super) fn half(s: &Atoms<'_>, at: usize) -> Option<Found> {
    let article = matches!(s.folded(at), "un" | "une");
    let word = at + usize::from(article);
    let demi = s.folded(word);
    let known = |unit: &&Unit| unit.word && !unit.common;
    let found = match demi.strip_prefix("demi-") {
        Some(joined) => {
            Match { first: word, end: word + 1, from: word, unit: unit(joined).filter(known)?, scale: None }
        }
        None if matches!(demi, "demi" | "demie") && article => find(s, word + 1).filter(|found| known(&found.unit))?,
        None => return None,
    };
    let numeral = Numeral::half(at, word + 1);
    let mut out = Found::of(&numeral, NumberKind::Measure);
    out.apply_unit(s, &found);
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
