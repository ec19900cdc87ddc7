//! Records of one kind in whatever format was asked for: one trait for CSV, JSONL and tables.

use super::csv::{
    CollocateRows, ConflictRows, DocumentRows, InflectionRows, NounRows, NumberRows, OccurrenceRows, QualityRows,
    SentenceRows, WordRows,
};
use super::jsonl::JsonLines;
use super::table::{Cell, Table};
use crate::report::{
    Collocate, Conflict, DocumentReport, InflectionRow, NounRow, NumberRecord, OccurrenceRecord, QualityRecord,
    SentenceRecord, WordRow,
};
use serde::Serialize;
use std::io::{self, Write};

/// Takes records one by one.
pub trait RecordWriter<T> {
    /// Takes the next record.
    ///
    /// # Errors
    /// When it cannot be written.
    fn add(&mut self, record: &T) -> io::Result<()>;

    /// Writes what is still held.
    ///
    /// # Errors
    /// When it cannot be written.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

impl<T: Serialize, W: Write> RecordWriter<T> for JsonLines<W> {
    fn add(&mut self, record: &T) -> io::Result<()> {
        JsonLines::add(self, record)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        JsonLines::finish(*self).map(drop)
    }
}

/// The CSV tables all take their records alike.
macro_rules! csv_records {
    ($($rows:ident of $record:ty),+) => {$(
        impl<W: Write> RecordWriter<$record> for $rows<W> {
            fn add(&mut self, record: &$record) -> io::Result<()> {
                $rows::add(self, record)
            }

            fn finish(self: Box<Self>) -> io::Result<()> {
                $rows::finish(*self).map(drop)
            }
        }
    )+};
}

csv_records!(
    DocumentRows of DocumentReport, WordRows of WordRow, SentenceRows of SentenceRecord, NumberRows of NumberRecord,
    NounRows of NounRow, ConflictRows of Conflict, OccurrenceRows of OccurrenceRecord,
    CollocateRows of Collocate, QualityRows of QualityRecord, InflectionRows of InflectionRow
);

/// Records as the rows of a table, written when the last one is in: only then are the widths known.
#[derive(Debug)]
pub struct TableRows<W: Write, F> {
    out: W,
    table: Table,
    cells: F,
    width: Option<usize>,
}

impl<W: Write, F> TableRows<W, F> {
    /// Rows of `table`, whose columns stand already; `cells` makes a row of a record, `width` is that of the terminal.
    pub fn new(out: W, table: Table, width: Option<usize>, cells: F) -> Self {
        Self { out, table, cells, width }
    }
}

impl<T, W: Write, F: Fn(&T) -> Vec<Cell>> RecordWriter<T> for TableRows<W, F> {
    fn add(&mut self, record: &T) -> io::Result<()> {
        self.table.row((self.cells)(record));
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.write_all(self.table.render(self.width).as_bytes())?;
        self.out.flush()
    }
}
