//! A mention while the rules still work on it, in atoms rather than bytes.

use super::atoms::Atoms;
use super::noun::Counted;
use super::numeral::Numeral;
use super::{Approximation, NumberForm, NumberKind, NumberMention, approximation};
use crate::base::{Decimal, Span};

/// A mention found at atoms `first..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) kind: NumberKind,
    pub(super) value: Option<Decimal>,
    pub(super) value_max: Option<Decimal>,
    /// What its last word multiplies, which a number before it may share: « de 3 à 2,5 milliards ».
    pub(super) factor: Decimal,
    pub(super) unit: Option<&'static str>,
    pub(super) counted: Option<Counted>,
    pub(super) form: NumberForm,
    /// What the numeral says of itself (une dizaine); words around it say more.
    pub(super) approximation: Approximation,
    /// Where the words before it end: before a currency sign, before « entre ».
    pub(super) context: usize,
    /// Where the words after it begin: past its unit or noun.
    pub(super) tail: usize,
    /// Where reading goes on.
    pub(super) resume: usize,
    /// The last byte of the numeral where it is not that of atom `end − 1`: « k » of « k€ ».
    pub(super) end_byte: Option<usize>,
}

impl Found {
    /// A mention of this kind that is the numeral and nothing more.
    pub(super) fn of(numeral: &Numeral, kind: NumberKind) -> Self {
        Self {
            first: numeral.first,
            end: numeral.end,
            kind,
            value: numeral.value,
            value_max: None,
            factor: numeral.factor,
            unit: None,
            counted: None,
            form: numeral.form,
            approximation: Approximation::Exact,
            context: numeral.first,
            tail: numeral.end,
            resume: numeral.end,
            end_byte: None,
        }
    }

    /// The same mention up to atom `end`, reading going on from there.
    pub(super) fn until(self, end: usize) -> Self {
        Self { end, tail: end, resume: end, ..self }
    }

    /// The same mention without a value: dates, times, scores, labels of several parts.
    pub(super) fn without_value(self) -> Self {
        Self { value: None, ..self }
    }

    /// The mention with its counted noun.
    pub(super) fn counting(self, counted: Option<Counted>) -> Self {
        Self { counted, tail: counted.map_or(self.tail, |c| c.to), ..self }
    }

    /// The record, spans in bytes.
    pub(super) fn record(&self, s: &Atoms<'_>) -> NumberMention {
        let whole = s.span(self.first, self.end);
        let end = self.end_byte.unwrap_or(whole.end as usize);
        NumberMention {
            span: Span::new(whole.start as usize, end.max(whole.start as usize)),
            kind: self.kind,
            value: self.value,
            value_max: self.value_max,
            approximation: self.approximation(s),
            unit: self.unit,
            noun: self.counted.map(|counted| s.span(counted.noun, counted.noun + 1)),
            noun_phrase: self.counted.map(|counted| s.span(counted.from, counted.to)),
            form: self.form,
        }
    }

    /// Words around the number first, then what the numeral itself says. Beside quantities, years may be less than exact.
    fn approximation(&self, s: &Atoms<'_>) -> Approximation {
        if matches!(self.kind, NumberKind::Year | NumberKind::Century) {
            return approximation::of_year(s, self.first);
        }
        if !self.kind.is_quantity() {
            return Approximation::Exact;
        }
        let before = if self.is_place(s) { Approximation::Exact } else { approximation::before(s, self.context) };
        let behind = [self.end, self.tail, self.counted.map_or(self.tail, |counted| counted.noun + 1)];
        let around = self.is_around(s).then_some(Approximation::About);
        let told = [before].into_iter().chain(around).chain(behind.into_iter().map(|at| approximation::after(s, at)));
        told.into_iter().find(|told| !told.is_exact()).unwrap_or(self.approximation)
    }

    /// « près de deux hommes », « autour de cinq tables »: few things with a noun stand somewhere.
    fn is_place(&self, s: &Atoms<'_>) -> bool {
        let few = self.value.is_some_and(|value| value < 10.into());
        // « près de six pieds » measures.
        let thing = |counted: Counted| s.facts(counted.noun).unit.is_none();
        few && self.kind == NumberKind::Cardinal
            && self.counted.is_some_and(thing)
            && matches!(s.before(self.context, 2), "près" | "autour" | "alentours")
    }

    /// « dans les 300 euros »: of days and metres it would be within them.
    fn is_around(&self, s: &Atoms<'_>) -> bool {
        matches!(self.kind, NumberKind::Money | NumberKind::Age | NumberKind::Percent)
            && s.before(self.context, 1) == "les"
            && s.before(self.context, 2) == "dans"
    }
}
