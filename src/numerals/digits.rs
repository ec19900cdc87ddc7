//! Numbers in digits: grouping spaces, decimal comma or point, sign. Scale words and units are left out.

use crate::base::{Decimal, is_apostrophe, is_grouping_space};

/// What stands between two runs of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Space,
    Apostrophe,
    Point,
    Comma,
}

impl Separator {
    fn of(c: char) -> Option<Self> {
        match c {
            c if is_grouping_space(c) => Some(Self::Space),
            c if is_apostrophe(c) => Some(Self::Apostrophe),
            '.' => Some(Self::Point),
            ',' => Some(Self::Comma),
            _ => None,
        }
    }
}

/// The value of a whole string of digits, `None` when it is no number (a version, a phone number, more than 38 digits).
///
/// Groups are of three digits and all set apart alike, by any grouping space, a point (1.200.000) or the Swiss
/// apostrophe (10’000). A comma is the decimal sign; so is a point where it cannot group (0.5, 4.25, 1'200.50).
/// A sign may stand first: `-`, U+2212 or `+`.
///
/// ```
/// use lisible::numerals::digits::parse;
/// assert_eq!(parse("11\u{202F}000").unwrap().to_string(), "11000");
/// assert_eq!(parse("−1.200,5").unwrap().to_string(), "-1200.5");
/// assert_eq!(parse("0.500").unwrap().to_string(), "0.5");
/// assert_eq!(parse("1.2.3"), None);
/// assert_eq!(parse(""), None);
/// ```
pub fn parse(text: &str) -> Option<Decimal> {
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let value = unsigned(digits)?;
    Some(if negative { value.negated() } else { value })
}

fn unsigned(text: &str) -> Option<Decimal> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Decimal::from_digits(text, "");
    }
    let (groups, separators) = split(text)?;
    let (&last, others) = separators.split_last()?;
    let (&fraction, whole) = groups.split_last()?;
    match last {
        // One comma: decimal. Several, with nothing else: the English way of grouping.
        Separator::Comma if !others.contains(&Separator::Comma) => decimal(whole, others, fraction),
        // 1.200: grouped; 4.2, 0.500, 1234.567: decimal; 1'200.50 and 1,200.50: decimal after another separator.
        Separator::Point if others.is_empty() => {
            grouped(&groups, &separators).or_else(|| decimal(whole, others, fraction))
        }
        Separator::Point if !others.contains(&Separator::Point) => decimal(whole, others, fraction),
        _ => grouped(&groups, &separators),
    }
}

/// Runs of digits and the single separators between them; `None` when anything else stands there.
fn split(text: &str) -> Option<(Vec<&str>, Vec<Separator>)> {
    let mut separators = Vec::new();
    for c in text.chars().filter(|c| !c.is_ascii_digit()) {
        separators.push(Separator::of(c)?);
    }
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    groups.iter().all(|g| !g.is_empty()).then_some((groups, separators))
}

fn decimal(whole: &[&str], separators: &[Separator], fraction: &str) -> Option<Decimal> {
    let whole = if let [one] = whole { (*one).to_owned() } else { join(whole, separators)? };
    Decimal::from_digits(&whole, fraction)
}

fn grouped(groups: &[&str], separators: &[Separator]) -> Option<Decimal> {
    Decimal::from_digits(&join(groups, separators)?, "")
}

/// The digits of a well-grouped whole number: one to three first, no leading zero, then three by three.
fn join(groups: &[&str], separators: &[Separator]) -> Option<String> {
    let (first, rest) = groups.split_first()?;
    let well = first.len() <= 3
        && !first.starts_with('0')
        && rest.iter().all(|g| g.len() == 3)
        && separators.windows(2).all(|pair| pair[0] == pair[1]);
    well.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str) -> Option<String> {
        parse(text).map(|d| d.to_string())
    }

    #[test]
    fn every_grouping_sign_gives_the_same_value() {
        for space in [' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}', '.', '\'', '’', 'ʼ'] {
            assert_eq!(value(&format!("1{space}200{space}000")).as_deref(), Some("1200000"), "{space:?}");
        }
    }

    #[test]
    fn a_point_is_decimal_where_it_cannot_group() {
        assert_eq!(value("0.5").as_deref(), Some("0.5"));
        assert_eq!(value("0.185").as_deref(), Some("0.185"));
        assert_eq!(value("6.995").as_deref(), Some("6995"));
        assert_eq!(value("1234.567").as_deref(), Some("1234.567"));
        assert_eq!(value("10’000.50").as_deref(), Some("10000.5"));
    }

    #[test]
    fn what_is_no_number_has_no_value() {
        for text in ["1.2.3", "01 42 34 56 78", "12 34", "1,2,3", "12,", ",5", "1  000", "24.02.2022", "1.200 000"] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(parse(&"1".repeat(400)), None);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[-+0-9., \u{A0}'’]{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn grouping_by_three_changes_nothing(value in 1000_i128..1_000_000_000_000_000) {
            let plain = value.to_string();
            let mut spaced = String::new();
            for (i, digit) in plain.chars().enumerate() {
                if i > 0 && (plain.len() - i).is_multiple_of(3) {
                    spaced.push('\u{202F}');
                }
                spaced.push(digit);
            }
            prop_assert_eq!(parse(&spaced), Some(Decimal::from(value)));
        }
    }
}
