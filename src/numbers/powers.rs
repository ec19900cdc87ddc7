//! Powers of ten in digits: 3 × 10⁴, 10^6, 1,5e-3. Scale words and letters (3 millions, 100k) are read in `numeral`.

use super::NumberForm;
use super::atoms::{AtomKind, Atoms};
use super::numeral::{Numeral, Shape};
use crate::base::Decimal;

/// 5 × 10¹⁶, 10⁻³: a power of ten in superscript digits, which are marks here.
pub(super) fn read(s: &Atoms<'_>, first: usize, i: usize, value: Decimal) -> Option<Numeral> {
    let (base, coefficient) = match s.text(i + 1) {
        "×" | "x" | "·" if s.text(i + 2) == "10" => (i + 2, value),
        _ if s.text(i) == "10" => (i, 1.into()),
        _ => return None,
    };
    let mut end = base + 1;
    let mut exponent = 0_u32;
    let negative = s.text(end) == "⁻" && s.is_glued(end);
    end += usize::from(negative);
    if let Some(numeral) = raised(s, first, end, coefficient) {
        return Some(numeral);
    }
    let digits_from = end;
    while let Some(digit) = superscript(s.text(end)).filter(|_| s.is_glued(end) && exponent < 100) {
        exponent = exponent * 10 + digit;
        end += 1;
    }
    let power = 10_i128.checked_pow(exponent).filter(|_| end > digits_from)?;
    let factor = if negative { Decimal::new(1, exponent) } else { Decimal::from(power) };
    Some(Numeral::new(first, end, Some(coefficient.checked_mul(factor)?), NumberForm::Digits, Shape::Cardinal))
}

/// 10^6, 3 × 10^6, 10**6: the exponent after a caret or two stars at `at`.
fn raised(s: &Atoms<'_>, first: usize, at: usize, coefficient: Decimal) -> Option<Numeral> {
    let starred = s.text(at) == "*" && s.text(at + 1) == "*" && s.is_glued(at + 1);
    let last = at + usize::from(starred);
    let Some(AtomKind::Digits(Some(exponent))) = s.kind(last + 1) else { return None };
    let caret = (starred || s.text(at) == "^") && s.is_glued(at) && s.is_glued(last + 1);
    let power = u32::try_from(exponent.to_integer().filter(|_| caret)?).ok()?;
    let value = coefficient.checked_mul(10_i128.checked_pow(power)?.into())?;
    Some(Numeral::new(first, last + 2, Some(value), NumberForm::Digits, Shape::Cardinal))
}

fn superscript(text: &str) -> Option<u32> {
    let digit = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].iter().position(|d| *d == text)?;
    u32::try_from(digit).ok()
}

/// A larger exponent makes no number of a text, but an identifier.
const LARGEST_EXPONENT: u32 = 30;

/// 1e10, 1,5e-3, 2E+6: the value, `None` where it does not fit, and one past the exponent.
pub(super) fn scientific(s: &Atoms<'_>, i: usize, value: Decimal) -> Option<(Option<Decimal>, usize)> {
    if !matches!(s.text(i + 1), "e" | "E") || !s.is_glued(i + 1) || !s.is_glued(i + 2) {
        return None;
    }
    let signed = matches!(s.text(i + 2), "-" | "\u{2212}" | "+");
    let at = i + 2 + usize::from(signed);
    let exponent: u32 = s.text(at).parse().ok().filter(|_| s.is_digits(at) && s.is_glued(at))?;
    // 1e10a2 is an identifier.
    if s.is_glued(at + 1) && s.is_word(at + 1) {
        return None;
    }
    let power = (exponent <= LARGEST_EXPONENT).then(|| 10_i128.pow(exponent));
    let negative = signed && s.text(i + 2) != "+";
    let factor = power.map(|power| if negative { Decimal::new(1, exponent) } else { power.into() });
    Some((factor.and_then(|factor| value.checked_mul(factor)), at + 1))
}
