//! The classes of an order of magnitude: their bounds and their names. Nothing is drawn here.

use crate::base::{Language, NO_BREAK, format_decimal};
use crate::report::MagnitudeRow;
use crate::report::findings::words::grouped;

/// Classes of a decade.
pub(super) const CLASSES: i32 = 5;
/// Nothing below a thousandth or above a thousand billions is told apart; the classes at these ends say so.
const RANGE: (i32, i32) = (-3, 12);

/// The classes with anything in them; those off the scale join its ends.
pub(super) fn clipped(rows: &[MagnitudeRow]) -> Vec<MagnitudeRow> {
    let (low, high) = ends();
    let mut out: Vec<MagnitudeRow> = Vec::new();
    for row in rows.iter().filter(|row| row.exact + row.approximate > 0) {
        let class = row.class.clamp(low, high);
        match out.last_mut().filter(|last| last.class == class) {
            Some(last) => {
                last.exact += row.exact;
                last.approximate += row.approximate;
            }
            None => out.push(MagnitudeRow { class, ..*row }),
        }
    }
    out
}

/// The first and the last class.
fn ends() -> (i32, i32) {
    (RANGE.0 * CLASSES, RANGE.1 * CLASSES - 1)
}

pub(super) fn count(row: &MagnitudeRow) -> u64 {
    row.exact + row.approximate
}

/// The middle of a class, as a power of ten.
pub(super) fn middle(class: i32) -> f64 {
    (f64::from(class) + 0.5) / f64::from(CLASSES)
}

/// A power of ten as a reader says it.
pub(super) fn decade(power: i32, language: Language) -> String {
    let (million, billion) = match language {
        Language::Fr => ("million", "milliard"),
        Language::En => ("million", "billion"),
    };
    let many = |n: i32, word: &str| {
        let n = 10_u64.pow(n.unsigned_abs());
        let s = if language == Language::Fr && n > 1 { "s" } else { "" };
        format!("{}{NO_BREAK}{word}{s}", grouped(n, language))
    };
    match power {
        ..0 => format_decimal(libm::pow(10.0, f64::from(power)), power.unsigned_abs() as usize, language),
        0..6 => grouped(10_u64.pow(power.unsigned_abs()), language),
        6..9 => many(power - 6, million),
        _ => many((power - 9).min(9), billion),
    }
}

/// True for a class that holds what lies beyond it as well.
pub(super) fn is_end(class: i32) -> bool {
    class == ends().0 || class == ends().1
}

/// The values of a class: whole numbers from 1 on, decimals below.
pub(super) fn class_name(class: i32, language: Language) -> String {
    let bound = |class: i32| libm::pow(10.0, f64::from(class) / f64::from(CLASSES));
    if class == ends().0 {
        let bound = format_decimal(bound(class + 1), 4, language);
        return if language == Language::Fr { format!("moins de {bound}") } else { format!("under {bound}") };
    }
    if class == ends().1 {
        let bound = format_decimal(libm::ceil(bound(class)), 0, language);
        return if language == Language::Fr { format!("{bound} et plus") } else { format!("{bound} and above") };
    }
    let to = if language == Language::Fr { "à" } else { "to" };
    if class < 0 {
        let places = (-class).div_euclid(CLASSES).unsigned_abs() as usize + 2;
        let number = |value: f64| format_decimal(value, places, language);
        return format!("{} {to} {}", number(bound(class)), number(bound(class + 1)));
    }
    let (low, high) = (libm::ceil(bound(class) - 1e-6), libm::ceil(bound(class + 1) - 1e-6) - 1.0);
    let number = |value: f64| format_decimal(value, 0, language);
    if high > low { format!("{} {to} {}", number(low), number(high)) } else { number(low) }
}

pub(super) fn class_title(row: &MagnitudeRow, language: Language) -> String {
    let all = grouped(row.exact + row.approximate, language);
    let name = class_name(row.class, language);
    let some = grouped(row.approximate, language);
    match (language, row.approximate) {
        (Language::Fr, 0) => format!("{name}{NO_BREAK}: {all}"),
        (Language::Fr, _) => format!("{name}{NO_BREAK}: {all}, dont {some} ≈"),
        (Language::En, 0) => format!("{name}: {all}"),
        (Language::En, _) => format!("{name}: {all}, {some} ≈"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_at_the_ends_say_that_they_hold_what_is_beyond() {
        let row = |class| MagnitudeRow { class, exact: 1, approximate: 0 };
        let rows = clipped(&[row(-190), row(-15), row(3), row(189)]);
        let titles: Vec<String> = rows.iter().map(|row| class_title(row, Language::Fr)).collect();
        assert_eq!(
            titles,
            ["moins de 0,0016\u{A0}: 2", "4 à 6\u{A0}: 1", "630\u{202F}957\u{202F}344\u{202F}481 et plus\u{A0}: 1"]
        );
    }
}
