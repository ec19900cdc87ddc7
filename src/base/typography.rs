//! Numbers as a reader sees them: decimal comma and thin spaces in French, point and commas in English.
//!
//! Machine output never comes through here: it is always `1234.5`.

use super::Language;

/// U+202F, between thousands and before ; ! ? and inside « ».
pub const NARROW: char = '\u{202F}';
/// U+00A0, before a colon, a percent sign or a unit.
pub const NO_BREAK: char = '\u{A0}';

/// True for the spaces that set thousands apart: U+0020, U+00A0, U+202F, U+2009 (thin) and U+2007 (figure).
pub fn is_grouping_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK | NARROW | '\u{2009}' | '\u{2007}')
}

/// True for the three apostrophes in use: ' ’ and U+02BC.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{02BC}')
}

/// An integer with its thousands set apart from 1 000 on.
///
/// ```
/// use lisible::base::{Language, format_grouped};
/// assert_eq!(format_grouped(11_000, Language::Fr), "11\u{202F}000");
/// assert_eq!(format_grouped(11_000, Language::En), "11,000");
/// ```
pub fn grouped(value: i128, language: Language) -> String {
    let separator = match language {
        Language::Fr => NARROW,
        Language::En => ',',
    };
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    if value < 0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number with `places` decimals; U+2212 for minus. What is not finite is a dash.
///
/// ```
/// use lisible::base::{Language, format_decimal};
/// assert_eq!(format_decimal(1234.56, 1, Language::Fr), "1\u{202F}234,6");
/// assert_eq!(format_decimal(-0.5, 2, Language::En), "\u{2212}0.50");
/// ```
pub fn decimal(value: f64, places: usize, language: Language) -> String {
    if !value.is_finite() {
        return "—".into();
    }
    let plain = format!("{:.places$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let negative = value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let mut out = String::new();
    if negative {
        out.push('\u{2212}');
    }
    match whole.parse::<i128>() {
        Ok(whole) => out.push_str(&grouped(whole, language)),
        Err(_) => out.push_str(whole),
    }
    if !fraction.is_empty() {
        out.push(if language == Language::Fr { ',' } else { '.' });
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_has_no_sign() {
        assert_eq!(decimal(-0.001, 1, Language::Fr), "0,0");
        assert_eq!(decimal(f64::NAN, 1, Language::Fr), "—");
        assert_eq!(grouped(999, Language::Fr), "999");
        assert_eq!(grouped(-1_000_000, Language::En), "\u{2212}1,000,000");
    }
}
