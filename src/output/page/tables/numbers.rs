//! The tables of quantities.

use super::source;
use crate::base::{Language, NO_BREAK, format_grouped};
use crate::output::page::markup::{Cell, Table, quantity, say};
use crate::report::CorpusReport;
use crate::report::findings::facts::counted;

/// By decade; a dozen quantities or fewer, each.
pub(super) fn numbers(report: &CorpusReport, language: Language) -> Option<String> {
    let numbers = &report.numbers;
    let link = say(language, "Chaque mention, avec sa place, est dans", "Every mention, with its place, is in");
    let table = if numbers.quantities <= 12 { few_numbers(report, language) } else { decades(report, language) };
    Some(table? + &source(link, "numbers.csv", language))
}

fn few_numbers(report: &CorpusReport, language: Language) -> Option<String> {
    let mut table = Table::new(
        say(language, "Quantités dans l’ordre du texte", "Quantities in the order of the text"),
        "",
        language,
    )
    .column(say(language, "Valeur", "Value"), "r")
    .column(say(language, "Nom compté", "Counted noun"), "")
    .column(say(language, "Ligne", "Line"), "r opt");
    for record in &report.numbers.first {
        let about = record.approximation.sign();
        let value = record.value.map_or_else(|| "—".into(), |value| quantity(value, language));
        let upper = record.value_max.map(|value| format!("{NO_BREAK}–{NO_BREAK}{}", quantity(value, language)));
        let noun = record.noun.as_deref().or(record.unit.map(|unit| counted(unit, language))).unwrap_or("—");
        table.row([
            Cell::Number(format!("{about}{value}{}", upper.unwrap_or_default()), None),
            Cell::Text(noun.to_owned()),
            Cell::count(record.place.line, language),
        ]);
    }
    table.html()
}

fn decades(report: &CorpusReport, language: Language) -> Option<String> {
    let caption =
        say(language, "Quantités positives par ordre de grandeur", "Positive quantities by order of magnitude");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Valeur", "Value"), "")
        .column(say(language, "Quantités", "Quantities"), "r")
        .column(say(language, "dont ≈", "of them ≈"), "r");
    let mut rows: Vec<(i32, u64, u64)> = Vec::new();
    for row in &report.numbers.magnitudes {
        let decade = row.class.div_euclid(5);
        match rows.last_mut().filter(|last| last.0 == decade) {
            Some(last) => (last.1, last.2) = (last.1 + row.exact + row.approximate, last.2 + row.approximate),
            None => rows.push((decade, row.exact + row.approximate, row.approximate)),
        }
    }
    for (decade, all, approximate) in rows {
        table.row([
            Cell::Html(range(decade, language)),
            Cell::count(all, language),
            Cell::count(approximate, language),
        ]);
    }
    table.html()
}

/// The values of a decade, from its power of ten to just below the next.
fn range(decade: i32, language: Language) -> String {
    let power = |decade: i32| match u32::try_from(decade) {
        Ok(power) if power <= 9 => format_grouped(10_i128.pow(power), language),
        _ => format!("10<sup>{}</sup>", decade.to_string().replace('-', "\u{2212}")),
    };
    match language {
        Language::Fr => format!("de {} à moins de {}", power(decade), power(decade + 1)),
        Language::En => format!("{} to under {}", power(decade), power(decade + 1)),
    }
}
