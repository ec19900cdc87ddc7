//! Rows of cells: RFC 4180, and numbers in as few letters as they need. Which cells a table has is the business of its file.
//!
//! A long vocabulary has millions of rows: they are put together in one place and copied once. The tests read them with the
//! `csv` crate, and compare them with what it writes.

use super::super::escape;
use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

/// Bytes that are written at once.
const BUFFER: usize = 1 << 16;

/// Rows of cells in the dialect that all tables share.
#[derive(Debug)]
pub(super) struct Rows<W: Write> {
    out: BufWriter<W>,
    /// The row at hand.
    row: Vec<u8>,
    last: Last,
}

/// What stands in a cell. Long tables hand out cells that borrow and numbers as they are; others, text.
pub(super) enum Cell<'a> {
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
    pub(super) const EMPTY: Self = Self::Text(Cow::Borrowed(""));

    /// Text, harmless in a spreadsheet.
    pub(super) fn text(text: &'a str) -> Self {
        Self::Text(escape::cell(text))
    }

    pub(super) fn optional<T>(value: Option<T>, cell: fn(T) -> Self) -> Self {
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

impl<W: Write> Rows<W> {
    /// Writes the header.
    pub(super) fn new<'a>(out: W, header: impl IntoIterator<Item = &'a str>) -> io::Result<Self> {
        let mut rows = Self { out: BufWriter::with_capacity(BUFFER, out), row: Vec::new(), last: Last::default() };
        rows.add(header.into_iter().map(|name| Cell::Text(name.into())))?;
        Ok(rows)
    }

    /// Writes a row of two cells or more.
    pub(super) fn add<'a>(&mut self, cells: impl IntoIterator<Item = impl Into<Cell<'a>>>) -> io::Result<()> {
        self.row.clear();
        for cell in cells {
            match cell.into() {
                Cell::Text(text) => push_text(&mut self.row, text.as_bytes()),
                Cell::Count(count) => self.row.extend_from_slice(itoa::Buffer::new().format(count).as_bytes()),
                Cell::Number(number) => self.row.extend_from_slice(self.last.number(number).as_bytes()),
                Cell::Share(share) => push_share(&mut self.row, share),
            }
            self.row.push(b',');
        }
        self.row.pop();
        self.row.extend_from_slice(b"\r\n");
        self.out.write_all(&self.row)
    }

    /// Hands back the writer, to which everything was written.
    pub(super) fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// Adds a text, within quotation marks where it holds what ends a cell.
fn push_text(row: &mut Vec<u8>, text: &[u8]) {
    // All bytes are looked at, many at a time: nearly no text has one.
    let ends_cell = |byte: &u8| matches!(byte, b',' | b'"' | b'\r' | b'\n');
    if !text.iter().fold(false, |found, byte| found | ends_cell(byte)) {
        return row.extend_from_slice(text);
    }
    row.push(b'"');
    for &byte in text {
        if byte == b'"' {
            row.push(byte);
        }
        row.push(byte);
    }
    row.push(b'"');
}

/// Adds a number with six decimals at most, without zeros at its end; in full where it is not small.
fn push_share(row: &mut Vec<u8>, share: f64) {
    let millionths = (share.abs() * 1e6).round();
    if millionths.is_nan() || millionths >= 1e15 {
        return row.extend_from_slice(share.to_string().as_bytes());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is neither negative nor large")]
    let millionths = millionths as u64;
    if share < 0.0 && millionths > 0 {
        row.push(b'-');
    }
    let mut digits = itoa::Buffer::new();
    row.extend_from_slice(digits.format(millionths / 1_000_000).as_bytes());
    // The 1 in front keeps the zeros that follow it.
    let fraction = &digits.format(1_000_000 + millionths % 1_000_000).as_bytes()[1..];
    if let Some(last) = fraction.iter().rposition(|&digit| digit != b'0') {
        row.push(b'.');
        row.extend_from_slice(&fraction[..=last]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_are_those_of_the_csv_crate(cells in prop::collection::vec("([a-zé]|[,\"\r\n\t; '=]){0,9}", 2..6)) {
            let mut rows = Rows::new(Vec::new(), ["a", "b"]).unwrap();
            rows.add(cells.iter().cloned()).unwrap();
            let crlf = csv::Terminator::CRLF;
            let mut theirs = csv::WriterBuilder::new().terminator(crlf).flexible(true).from_writer(Vec::new());
            theirs.write_record(["a", "b"]).unwrap();
            theirs.write_record(&cells).unwrap();
            prop_assert_eq!(rows.finish().unwrap(), theirs.into_inner().unwrap());
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
            let mut out = Vec::new();
            push_share(&mut out, share);
            assert_eq!(String::from_utf8(out).unwrap(), written);
        }
    }
}
