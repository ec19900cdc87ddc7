//! CSV tables for spreadsheets and programs: UTF-8, RFC 4180, one header row in `snake_case`, decimal points.
//!
//! One file a table. Writers take rows one by one, so that a table may stream while the analysis runs. Text cells that
//! a spreadsheet would run get an apostrophe in front ([`super::escape::cell`]); numbers are written as they are.

mod collocates;
mod conflicts;
mod documents;
mod inflections;
mod keywords;
mod nouns;
mod numbers;
mod occurrences;
mod quality;
mod rows;
mod sentences;
mod words;

pub use collocates::CollocateRows;
pub use conflicts::ConflictRows;
pub use documents::DocumentRows;
pub use inflections::InflectionRows;
pub use keywords::KeywordRows;
pub use nouns::NounRows;
pub use numbers::NumberRows;
pub use occurrences::OccurrenceRows;
pub use quality::QualityRows;
pub use sentences::SentenceRows;
pub use words::WordRows;

use super::escape;
use crate::report::Place;
use rows::{Cell, Rows};
use serde::Serialize;
use std::fmt;

/// A cell of text, harmless in a spreadsheet.
fn text(text: &str) -> String {
    escape::cell(text).into_owned()
}

/// A number, or an empty cell where there is none.
fn number<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The JSON name of a value of a closed list, so that both formats say the same word.
fn name<T: Serialize>(value: &T) -> String {
    struct Named<'a, T>(&'a T);
    impl<T: Serialize> fmt::Display for Named<'_, T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Named(value).to_string()
}

const PLACE: [&str; 6] = ["document", "record", "byte_start", "byte_end", "line", "column"];

fn place(place: &Place) -> [Cell<'_>; 6] {
    [
        Cell::text(&place.document),
        Cell::optional(place.record, Cell::Count),
        Cell::Count(place.byte_start),
        Cell::Count(place.byte_end),
        Cell::Count(place.line),
        Cell::Count(place.column),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::page::sample;
    use crate::report::CorpusReport;

    /// Every table of a report.
    fn tables(report: &CorpusReport) -> Vec<Vec<u8>> {
        let mut documents = DocumentRows::new(Vec::new()).unwrap();
        report.documents.iter().for_each(|row| documents.add(row).unwrap());
        let mut words = WordRows::new(Vec::new()).unwrap();
        report.words.iter().for_each(|row| words.add(row).unwrap());
        let mut sentences = SentenceRows::new(Vec::new()).unwrap();
        report.hardest_sentences.iter().for_each(|row| sentences.add(row).unwrap());
        let mut numbers = NumberRows::new(Vec::new()).unwrap();
        report.numbers.first.iter().for_each(|row| numbers.add(row).unwrap());
        let mut nouns = NounRows::new(Vec::new()).unwrap();
        report.numbers.nouns.iter().for_each(|row| nouns.add(row).unwrap());
        let mut conflicts = ConflictRows::new(Vec::new()).unwrap();
        report.numbers.conflicts.iter().for_each(|row| conflicts.add(row).unwrap());
        let first = [documents.finish(), words.finish(), sentences.finish(), numbers.finish()];
        first.into_iter().chain([nouns.finish(), conflicts.finish()]).map(Result::unwrap).collect()
    }

    #[test]
    fn every_table_has_its_header_and_its_rows() {
        let report = sample::corpus(20);
        let numbers = &report.numbers;
        let mentions = [numbers.first.len(), numbers.nouns.len(), numbers.conflicts.len()];
        let lengths = [20, report.words.len(), report.hardest_sentences.len()].into_iter().chain(mentions);
        let lengths = lengths.map(|rows| rows + 1);
        for (table, rows) in tables(&report).iter().zip(lengths) {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
            let records: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(records.len(), rows);
            let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(records[0].iter().all(|name| !name.is_empty() && name.chars().all(snake)), "{:?}", records[0]);
            assert!(table.ends_with(b"\r\n"));
        }
        for table in tables(&CorpusReport::default()) {
            assert_eq!(String::from_utf8(table).unwrap().lines().count(), 1);
        }
    }

    #[test]
    fn numbers_read_as_numbers_and_text_never_as_a_formula() {
        for table in tables(&sample::hostile()) {
            let mut reader = csv::Reader::from_reader(table.as_slice());
            for record in reader.records().map(Result::unwrap) {
                for cell in &record {
                    let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
                    assert!(!formula || cell.parse::<f64>().is_ok(), "{cell:?}");
                }
            }
        }
    }

    #[test]
    fn a_document_row_holds_all_counts_and_measures() {
        let report = sample::corpus(2);
        let table = tables(&report).swap_remove(0);
        let mut reader = csv::Reader::from_reader(table.as_slice());
        let header = reader.headers().unwrap().clone();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |name: &str| row.get(header.iter().position(|h| h == name).unwrap()).unwrap();
        let json = serde_json::to_value(&report.documents[0]).unwrap();
        for (key, value) in json["counts"].as_object().unwrap().iter().filter(|(key, _)| *key != "documents") {
            assert_eq!(cell(key), value.to_string(), "{key}");
        }
        for measure in crate::measures::MEASURES {
            let (key, value) = (measure.id, &json["measures"][measure.id]);
            assert_eq!(cell(key).parse().ok(), value.as_f64(), "{key}");
        }
        assert_eq!(cell("document"), "articles/01-budget.md");
        assert_eq!(cell("band"), "hard");
    }
}
