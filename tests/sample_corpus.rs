//! The sample corpus against what `tests/corpus.md` says of it, counted by hand: blocks, and number mentions one by one.

mod common;

use common::{json_lines, root};
use serde_json::Value;
use std::fs;

fn description() -> String {
    fs::read_to_string(root().join("tests/corpus.md")).unwrap()
}

/// The cells of a table row, `None` for any other line and for the line under the header.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    (!inner.starts_with("---")).then(|| inner.split('|').map(str::trim).collect())
}

#[test]
fn blocks_are_counted_as_by_hand() {
    let text = description();
    let mut checked = 0;
    for row in text.lines().filter_map(cells).filter(|row| row.len() == 5 && row[0].starts_with('`')) {
        let Ok(blocks) = row[4].parse::<u64>() else { continue };
        let documents =
            json_lines(&["stats", "--format", "jsonl", &format!("tests/corpus/{}", row[0].trim_matches('`'))]);
        let found: u64 = documents.iter().map(|d| d["counts"]["paragraphs"].as_u64().unwrap()).sum();
        assert_eq!(found, blocks, "{}", row[0]);
        checked += 1;
    }
    assert!(checked >= 14, "only {checked} files have a number of blocks");
}

/// A mention as the table writes it: text, value, approximation, kind; the noun or unit only where the table has one.
fn written(mention: &Value) -> [String; 4] {
    let value = match (&mention["value"], &mention["value_max"]) {
        (Value::Null, _) => String::new(),
        (value, Value::Null) => value.to_string(),
        (value, max) => format!("{value} to {max}"),
    };
    let text = |key: &str| mention[key].as_str().unwrap_or_default().to_owned();
    [text("text").split_whitespace().collect::<Vec<_>>().join(" "), value, text("approximation"), text("kind")]
}

/// The value of a table cell in decimal digits: 1/3 is rounded to twelve.
fn decimal(cell: &str) -> String {
    match cell.split_once('/') {
        Some((numerator, denominator)) => {
            let ratio = numerator.parse::<f64>().unwrap() / denominator.parse::<f64>().unwrap();
            format!("{ratio:.12}").trim_end_matches('0').to_owned()
        }
        None => cell.to_owned(),
    }
}

#[test]
fn numbers_are_found_as_by_hand() {
    let text = description();
    let mut tables = 0;
    for section in text.split("\n### ").skip(1).filter(|section| section.contains("mentions")) {
        let file = section.split(':').next().unwrap();
        let found = json_lines(&["numbers", "--kind", "all", "--format", "jsonl", &format!("tests/corpus/{file}")]);
        let rows: Vec<_> = section.lines().filter_map(cells).filter(|row| row.len() == 5 && row[0] != "text").collect();
        let expected: Vec<[String; 4]> = rows
            .iter()
            .map(|row| {
                let approximation = if row[2].is_empty() { "exact" } else { row[2] };
                [row[0].into(), decimal(row[1]), approximation.into(), row[4].into()]
            })
            .collect();
        let said: Vec<[String; 4]> = found
            .iter()
            .zip(&expected)
            .map(|(mention, row)| {
                let mut said = written(mention);
                // A label may be shown with or without the number it is made of: the table says nothing of it.
                said[1] = if row[1].is_empty() { String::new() } else { said[1].clone() };
                said
            })
            .collect();
        let all: Vec<_> = found.iter().map(written).collect();
        assert_eq!(all.len(), expected.len(), "{file}: {:#?}", difference(&all, &expected));
        for ((mention, row), (said, expected)) in found.iter().zip(&rows).zip(said.iter().zip(&expected)) {
            assert_eq!(said, expected, "{file}");
            for part in row[3].split(", ").filter(|part| !part.is_empty()) {
                let named = mention["unit"] == part || mention["noun"] == part;
                assert!(
                    named,
                    "{file}: « {} » counts {part}, found {} and {}",
                    row[0], mention["unit"], mention["noun"]
                );
            }
        }
        tables += 1;
    }
    assert_eq!(tables, 3);
}

/// What stands in one list only.
fn difference(said: &[[String; 4]], expected: &[[String; 4]]) -> (Vec<[String; 4]>, Vec<[String; 4]>) {
    let missing = |a: &[[String; 4]], b: &[[String; 4]]| a.iter().filter(|row| !b.contains(row)).cloned().collect();
    (missing(said, expected), missing(expected, said))
}
