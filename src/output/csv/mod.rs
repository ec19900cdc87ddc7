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
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

/// Rows of cells in the dialect that all tables share.
#[derive(Debug)]
struct Rows<W: Write> {
    out: csv::Writer<W>,
    row: csv::ByteRecord,
    last: Last,
    share: String,
}

/// What stands in a cell. Long tables hand out cells that borrow and numbers as they are; others, text.
enum Cell<'a> {
    /// Written as it is: harmless text, or nothing.
    Text(Cow<'a, str>),
    Count(u64),
    Number(f64),
    /// A share or an index near 1, with six decimals at most.
    Share(f64),
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> Cell<'a> {
    const EMPTY: Self = Self::Text(Cow::Borrowed(""));

    /// Text, harmless in a spreadsheet.
    fn text(text: &'a str) -> Self {
        Self::Text(escape::cell(text))
    }

    fn optional<T>(value: Option<T>, cell: fn(T) -> Self) -> Self {
        value.map_or(Self::EMPTY, cell)
    }
}

/// The number that was written last: lists in order repeat it.
#[derive(Debug, Default)]
struct Last {
    bits: u64,
    written: String,
}

impl Last {
    /// In full.
    fn number(&mut self, number: f64) -> &str {
        if self.written.is_empty() || self.bits != number.to_bits() {
            self.bits = number.to_bits();
            self.written = number.to_string();
        }
        &self.written
    }
}

/// Adds a number with six decimals at most, without zeros at its end; in full where it is not small.
fn push_share(out: &mut String, share: f64) {
    let millionths = (share.abs() * 1e6).round();
    if millionths.is_nan() || millionths >= 1e15 {
        return out.push_str(&share.to_string());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is neither negative nor large")]
    let millionths = millionths as u64;
    if share < 0.0 && millionths > 0 {
        out.push('-');
    }
    let mut digits = itoa::Buffer::new();
    out.push_str(digits.format(millionths / 1_000_000));
    // The 1 in front keeps the zeros that follow it.
    let fraction = digits.format(1_000_000 + millionths % 1_000_000)[1..].trim_end_matches('0');
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
}

impl<W: Write> Rows<W> {
    fn new<'a>(out: W, header: impl IntoIterator<Item = &'a str>) -> io::Result<Self> {
        let out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        let mut rows = Self { out, row: csv::ByteRecord::new(), last: Last::default(), share: String::new() };
        rows.add(header.into_iter().map(str::to_owned).collect::<Vec<_>>())?;
        Ok(rows)
    }

    fn add<'a>(&mut self, cells: impl IntoIterator<Item = impl Into<Cell<'a>>>) -> io::Result<()> {
        self.row.clear();
        for cell in cells {
            match cell.into() {
                Cell::Text(text) => self.row.push_field(text.as_bytes()),
                Cell::Count(count) => self.row.push_field(itoa::Buffer::new().format(count).as_bytes()),
                Cell::Number(number) => self.row.push_field(self.last.number(number).as_bytes()),
                Cell::Share(share) => {
                    self.share.clear();
                    push_share(&mut self.share, share);
                    self.row.push_field(self.share.as_bytes());
                }
            }
        }
        self.out.write_byte_record(&self.row).map_err(io_error)
    }

    fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// The error of the writer below, so that a closed pipe and a full disk are still told apart.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        _ => io::ErrorKind::InvalidData.into(),
    }
}

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
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
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
    fn shares_have_six_decimals_at_most() {
        for (share, written) in [
            (0.0, "0"),
            (1.0, "1"),
            (0.5, "0.5"),
            (0.041_237_9, "0.041238"),
            (0.999_999_9, "1"),
            (-0.25, "-0.25"),
            (-1e-9, "0"),
            (12.000_001, "12.000001"),
            (f64::NAN, "NaN"),
            (1e300, &1e300.to_string()),
        ] {
            let mut out = String::new();
            push_share(&mut out, share);
            assert_eq!(out, written);
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
