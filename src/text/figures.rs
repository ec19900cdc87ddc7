//! Numbers in digits: how far one goes, with its grouping spaces, decimals, dashes, and the letters glued to it.

use super::bytes::{Class, class};
use super::runs::run;
use super::tokens::begins;
use crate::base::is_grouping_space;

/// Symbols of units that stand apart from the digits they touch: 160km, 2m. Those that name other things stay (4G).
pub(super) const UNIT_SYMBOLS: &[&str] = &[
    "GHz", "Go", "MHz", "MW", "Mo", "To", "cm", "cm²", "dB", "ha", "kHz", "kW", "kWh", "kg", "km", "km²", "m", "mL",
    "mg", "ml", "mm", "m²", "m³",
];

/// Endings of files whose name is a number: photographs, recordings, scanned pages.
pub(super) const EXTENSIONS: &[&str] = &[
    "avi", "csv", "doc", "docx", "gif", "html", "jpeg", "jpg", "json", "mov", "mp3", "mp4", "odt", "pdf", "png", "svg",
    "tif", "tiff", "txt", "wav", "webp", "xls", "xlsx", "xml", "zip",
];

/// Length of the number at the beginning of `text`, which begins with a digit.
pub(super) fn number_length(text: &str) -> usize {
    let mut end = digits_length(text);
    let first = ascii_digits(text);
    let mut grouping = (matches!(first, Some(1..=3)) && !text.starts_with('0')).then_some(None);
    let mut decimals = false;
    while let Some(c) = text[end..].chars().next() {
        let after = &text[end + c.len_utf8()..];
        let digits = digits_length(after);
        match c {
            _ if (is_grouping_space(c) || class(c) == Class::Apostrophe)
                && ascii_digits(after) == Some(3)
                && grouping.is_some_and(|g| g.is_none_or(|g| g == c)) =>
            {
                grouping = Some(Some(c));
            }
            '.' | '/' if digits > 0 => grouping = None,
            ',' if digits > 0 && !decimals => (decimals, grouping) = (true, None),
            ':' if ascii_digits(after) == Some(2) && matches!(first, Some(1..=2)) && first == Some(end) => {
                grouping = None;
            }
            _ if class(c) == Class::Hyphen && digits > 0 => grouping = None,
            _ if class(c) == Class::Hyphen && begins(after, &[Class::Letter]) => {
                return end + c.len_utf8() + run(after, 0);
            }
            'h' | 'H' if !begins(after, &[Class::Letter, Class::Inner]) => break,
            '.' if extension_length(after) > 0 => return end + 1 + extension_length(after),
            _ if class(c) == Class::Letter && UNIT_SYMBOLS.contains(&&text[end..end + run(&text[end..], 0)]) => break,
            _ if class(c) == Class::Letter => return end + run(&text[end..], 0),
            _ if class(c) == Class::Inner => grouping = None,
            _ => break,
        }
        end += c.len_utf8() + digits;
    }
    end
}

/// Length of the ending of a file's name after its stop: `10.JPG`, `3.mp4`; 0 for any other word (« 10.Il »).
fn extension_length(text: &str) -> usize {
    let length = text.bytes().take(5).take_while(u8::is_ascii_alphanumeric).count();
    let known = EXTENSIONS.iter().any(|extension| extension.eq_ignore_ascii_case(&text[..length]));
    let ends = text[length..].chars().next().is_none_or(|c| !matches!(class(c), Class::Letter | Class::Inner));
    if known && ends { length } else { 0 }
}

fn digits_length(text: &str) -> usize {
    text.chars().take_while(|&c| class(c) == Class::Digit).map(char::len_utf8).sum()
}

/// How many digits `text` begins with, when they are 0 to 9 only: those that are grouped and tell the time.
fn ascii_digits(text: &str) -> Option<usize> {
    let length = digits_length(text);
    text[..length].is_ascii().then_some(length)
}
