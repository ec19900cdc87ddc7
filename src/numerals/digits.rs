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
    if is_digits(text) {
        return Decimal::from_digits(text, "");
    }
    let (at, last) = last_separator(text)?;
    let (whole, fraction) = (&text[..at], text[at..].trim_start_matches(|c: char| !c.is_ascii_digit()));
    match last {
        // One comma: decimal. Several, with nothing else: the English way of grouping.
        Separator::Comma if !holds(whole, Separator::Comma) => decimal(whole, fraction),
        // 1.200: grouped; 4.2, 0.500, 1234.567: decimal; 1'200.50 and 1,200.50: decimal after another separator.
        Separator::Point if is_digits(whole) => grouped(text).or_else(|| decimal(whole, fraction)),
        Separator::Point if !holds(whole, Separator::Point) => decimal(whole, fraction),
        _ => grouped(text),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The last of the single separators between runs of digits and where it stands; `None` when anything else stands there.
fn last_separator(text: &str) -> Option<(usize, Separator)> {
    let mut last = None;
    let mut after_digit = false;
    for (at, c) in text.char_indices() {
        if !c.is_ascii_digit() {
            last = Some((at, Separator::of(c).filter(|_| after_digit)?));
        }
        after_digit = c.is_ascii_digit();
    }
    last.filter(|_| after_digit)
}

fn holds(text: &str, separator: Separator) -> bool {
    text.chars().any(|c| Separator::of(c) == Some(separator))
}

fn decimal(whole: &str, fraction: &str) -> Option<Decimal> {
    if is_digits(whole) {
        return Decimal::from_digits(whole, fraction);
    }
    Decimal::from_digits(&join(whole)?, fraction)
}

fn grouped(text: &str) -> Option<Decimal> {
    Decimal::from_digits(&join(text)?, "")
}

/// The digits of a well-grouped whole number: one to three first, no leading zero, then three by three, set apart alike.
fn join(text: &str) -> Option<String> {
    let mut groups = text.split(|c: char| !c.is_ascii_digit());
    let first = groups.next()?;
    let mut separators = text.chars().filter(|c| !c.is_ascii_digit()).map(Separator::of);
    let one = separators.next()?;
    let well = first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
        && separators.all(|separator| separator == one);
    well.then(|| text.chars().filter(char::is_ascii_digit).collect())
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
