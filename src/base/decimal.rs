//! Exact decimal numbers: what a text says, digit for digit, never a binary fraction.
//!
//! 38 significant digits; what is longer is no quantity (a text's 400-digit string is a label).

use super::Language;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal: `coefficient` × 10^−`scale`, without trailing zeros after the point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    coefficient: i128,
    scale: u32,
}

/// Digits that a 128-bit coefficient always holds; no more stand after the point.
const MOST_DIGITS: usize = 38;

impl Decimal {
    /// `coefficient` × 10^−`scale`, in lowest form.
    ///
    /// ```
    /// use lisible::base::Decimal;
    /// assert_eq!(Decimal::new(350, 2).to_string(), "3.5");
    /// ```
    pub fn new(coefficient: i128, scale: u32) -> Self {
        let mut out = Self { coefficient, scale };
        while out.scale > 0 && out.coefficient % 10 == 0 {
            out.coefficient /= 10;
            out.scale -= 1;
        }
        out
    }

    /// Digits before and after the decimal sign, digits alone; `None` when they hold anything else or are too long.
    pub fn from_digits(whole: &str, fraction: &str) -> Option<Self> {
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > MOST_DIGITS {
            return None;
        }
        let mut coefficient = 0_i128;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
            coefficient = coefficient.checked_mul(10)?.checked_add(digit)?;
        }
        Some(Self::new(coefficient, u32::try_from(fraction.len()).ok()?))
    }

    /// The product, or `None` when it has more digits than we keep.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let coefficient = self.coefficient.checked_mul(other.coefficient)?;
        let product = Self::new(coefficient, self.scale.checked_add(other.scale)?);
        (product.scale as usize <= MOST_DIGITS).then_some(product)
    }

    /// The sum, or `None` when it has more digits than we keep.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Some(Self::new(self.at_scale(scale)?.checked_add(other.at_scale(scale)?)?, scale))
    }

    /// The number with the other sign; the least 128-bit integer, which has no opposite, stays.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { coefficient: self.coefficient.checked_neg().unwrap_or(self.coefficient), scale: self.scale }
    }

    /// `numerator` ÷ `denominator`, rounded half up to 12 digits after the point; `None` for a zero denominator.
    pub fn ratio(numerator: i128, denominator: i128) -> Option<Self> {
        let scaled = numerator.checked_mul(1_000_000_000_000)?;
        let half = denominator / 2;
        Some(Self::new(scaled.checked_add(half)?.checked_div_euclid(denominator)?, 12))
    }

    /// True when there is nothing after the decimal sign.
    pub fn is_integer(self) -> bool {
        self.scale == 0
    }

    /// The value when it is a whole number.
    pub fn to_integer(self) -> Option<i128> {
        self.is_integer().then_some(self.coefficient)
    }

    /// The nearest binary fraction, for charts alone.
    pub fn to_f64(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// The order of magnitude: floor(log10(|value|)); `None` for zero.
    ///
    /// ```
    /// use lisible::base::Decimal;
    /// assert_eq!(Decimal::from(11_000).magnitude(), Some(4));
    /// assert_eq!("0.05".parse::<Decimal>().unwrap().magnitude(), Some(-2));
    /// assert_eq!(Decimal::default().magnitude(), None);
    /// ```
    pub fn magnitude(self) -> Option<i32> {
        let digits = self.coefficient.unsigned_abs().checked_ilog10()?;
        Some(i32::try_from(digits).ok()? - i32::try_from(self.scale).ok()?)
    }

    /// Significant digits; none for zero.
    pub fn digits(self) -> u32 {
        self.coefficient.unsigned_abs().checked_ilog10().map_or(0, |digits| digits + 1)
    }

    /// Digits after the decimal sign.
    ///
    /// ```
    /// use lisible::base::Decimal;
    /// assert_eq!(Decimal::new(350, 2).places(), 1);
    /// assert_eq!(Decimal::from(350).places(), 0);
    /// ```
    pub fn places(self) -> u32 {
        self.scale
    }

    /// Zeros that a whole number ends in; one for zero, none where there are digits after the decimal sign.
    ///
    /// ```
    /// use lisible::base::Decimal;
    /// assert_eq!(Decimal::from(11_000).zeros(), 3);
    /// assert_eq!(Decimal::default().zeros(), 1);
    /// assert_eq!(Decimal::new(5, 1).zeros(), 0);
    /// ```
    pub fn zeros(self) -> u32 {
        if self.scale > 0 {
            return 0;
        }
        if self.coefficient == 0 {
            return 1;
        }
        let (mut rest, mut zeros) = (self.coefficient, 0);
        while rest % 10 == 0 {
            (rest, zeros) = (rest / 10, zeros + 1);
        }
        zeros
    }

    /// The number with its first `digits` significant digits alone, one at least: the others are zero.
    ///
    /// ```
    /// use lisible::base::Decimal;
    /// assert_eq!(Decimal::from(-12_987).leading(2), Decimal::from(-12_000));
    /// assert_eq!(Decimal::new(12_987, 4).leading(2), Decimal::new(12, 1));
    /// assert_eq!(Decimal::from(7).leading(2), Decimal::from(7));
    /// ```
    #[must_use]
    pub fn leading(self, digits: u32) -> Self {
        // At most 38 of at most 39 digits are cut.
        match self.digits().checked_sub(digits.max(1)).and_then(|cut| 10_i128.checked_pow(cut)) {
            Some(unit) => Self::new(self.coefficient / unit * unit, self.scale),
            None => self,
        }
    }

    /// The number as a reader sees it, with every digit.
    ///
    /// ```
    /// use lisible::base::{Decimal, Language};
    /// assert_eq!(Decimal::new(-123_456_7, 3).shown(Language::Fr), "\u{2212}1\u{202F}234,567");
    /// ```
    pub fn shown(self, language: Language) -> String {
        let text = self.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if self.coefficient < 0 { "\u{2212}" } else { "" };
        let whole = whole
            .trim_start_matches('-')
            .parse()
            .map_or_else(|_| whole.to_owned(), |n| super::format_grouped(n, language));
        let point = match (fraction, language) {
            ("", _) => "",
            (_, Language::Fr) => ",",
            (_, Language::En) => ".",
        };
        format!("{sign}{whole}{point}{fraction}")
    }

    fn at_scale(self, scale: u32) -> Option<i128> {
        self.coefficient.checked_mul(10_i128.checked_pow(scale - self.scale)?)
    }
}

impl From<i128> for Decimal {
    fn from(value: i128) -> Self {
        Self::new(value, 0)
    }
}

impl FromStr for Decimal {
    type Err = ();

    /// Reads `-12.5`; neither grouping nor exponent.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let value = Self::from_digits(whole, fraction).filter(|_| !whole.is_empty()).ok_or(())?;
        Ok(if negative { value.negated() } else { value })
    }
}

impl Ord for Decimal {
    /// By value. Where a common scale would overflow, whole parts decide, then fractions.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.coefficient.cmp(&other.coefficient);
        }
        let scale = self.scale.max(other.scale);
        if let (Some(a), Some(b)) = (self.at_scale(scale), other.at_scale(scale)) {
            return a.cmp(&b);
        }
        let parts = |d: &Self| {
            let unit = 10_i128.checked_pow(d.scale);
            let whole = unit.map_or(0, |u| d.coefficient.div_euclid(u));
            let rest = unit.map_or(d.coefficient, |u| d.coefficient.rem_euclid(u));
            (whole, format!("{rest:0>width$}", width = d.scale as usize))
        };
        parts(self).cmp(&parts(other))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    /// All digits, a point, no exponent, no grouping.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nearly all are whole.
        if self.scale == 0 {
            return f.write_str(itoa::Buffer::new().format(self.coefficient));
        }
        let sign = if self.coefficient < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.coefficient.unsigned_abs(), width = self.scale as usize + 1);
        let (whole, fraction) = digits.split_at(digits.len() - self.scale as usize);
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

impl Serialize for Decimal {
    /// A JSON number with every digit.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = serde_json::value::RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(decimal("3.5").checked_mul(Decimal::from(1_000_000)), Some(Decimal::from(3_500_000)));
        assert_eq!(decimal("0.1").checked_add(decimal("0.2")), Some(decimal("0.3")));
        assert_eq!(Decimal::ratio(1, 3).unwrap().to_string(), "0.333333333333");
        assert_eq!(Decimal::ratio(1, 0), None);
        assert_eq!(Decimal::from_digits(&"9".repeat(400), ""), None);
        assert_eq!(Decimal::from_digits("0", &"0".repeat(70_000)), Some(Decimal::default()));
        assert_eq!(Decimal::from_digits("0", &format!("{}1", "0".repeat(70_000))), None);
    }

    #[test]
    fn order_is_by_value() {
        assert!(decimal("0.5") < decimal("4.2"));
        assert!(decimal("-3") < decimal("-2.9"));
        assert!(decimal("12345678901234567890123456789012345678") > decimal("0.00000000000000000001"));
        assert_eq!(decimal("1.50"), decimal("1.5"));
    }

    #[test]
    fn json_has_every_digit() {
        assert_eq!(
            serde_json::to_string(&decimal("-1000000000000000000000.05")).unwrap(),
            "-1000000000000000000000.05"
        );
        assert!(
            "1e5".parse::<Decimal>().is_err() && "".parse::<Decimal>().is_err() && ".5".parse::<Decimal>().is_err()
        );
    }
}
