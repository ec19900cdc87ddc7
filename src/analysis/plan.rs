//! What is read, in what order, in what pieces: tasks that depend on bytes alone.

use crate::base::SourceText;
use crate::extract::{self, Extractor};
use crate::input::{Columns, CutAt, InputFile, JSONL_EXTENSIONS, Skipped, TextReader};
use std::collections::VecDeque;
use std::sync::Arc;

/// Files below, once decompressed, are read by the worker that analyses them; larger ones are cut into parts.
pub(super) const SMALL_FILE_BYTES: u64 = 1 << 20;

/// One piece of work.
pub(super) enum Task {
    /// A small file, or one whose format is read whole.
    File { file: InputFile, extractor: &'static Extractor },
    /// A small file of records.
    RecordFile { file: InputFile, columns: Columns },
    /// A part of a large file.
    Part { name: Arc<str>, source: SourceText, extractor: &'static Extractor, file_bytes: u64 },
    /// A part of a large file of records.
    Records { name: Arc<str>, source: SourceText, columns: Columns, encoding: &'static str, file_bytes: u64 },
    /// The end of a file that was given in parts.
    End { name: Arc<str>, end: End, file_bytes: u64 },
}

/// What is known of a file once it is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FileFacts {
    pub encoding: &'static str,
    pub repairs: u64,
    pub forced_cuts: u64,
    /// Once decompressed.
    pub bytes: u64,
    /// On disk.
    pub file_bytes: u64,
}

/// How the reading of a file in parts ended.
pub(super) enum End {
    Text(FileFacts, &'static Extractor),
    Records(FileFacts),
    Failed(Skipped),
}

impl FileFacts {
    pub(super) fn of(reader: &TextReader) -> Self {
        Self {
            encoding: reader.encoding(),
            repairs: reader.repairs(),
            forced_cuts: reader.forced_cuts(),
            bytes: reader.bytes_read(),
            file_bytes: reader.file_bytes(),
        }
    }
}

/// Walks the files and cuts the large ones.
pub(super) struct Plan<'a> {
    files: VecDeque<&'a InputFile>,
    columns: &'a Columns,
    /// Small files are read by workers, not here.
    hand_over: bool,
    open: Option<OpenFile>,
}

struct OpenFile {
    name: Arc<str>,
    reader: TextReader,
    extractor: Option<&'static Extractor>,
    /// Bytes of the file that its parts stood for.
    file_bytes: u64,
    /// Of a file of records, once they are known from its first part.
    resolved: Option<Columns>,
    columns: Columns,
}

impl<'a> Plan<'a> {
    pub(super) fn new(files: &'a [InputFile], columns: &'a Columns) -> Self {
        Self { files: files.iter().collect(), columns, hand_over: true, open: None }
    }

    /// Cuts a file that is small on disk only.
    pub(super) fn of_long(file: &'a InputFile, columns: &'a Columns) -> Self {
        Self { files: [file].into(), columns, hand_over: false, open: None }
    }

    /// The next task and the bytes of text that it holds; none at the end.
    pub(super) fn next_task(&mut self) -> Option<(Task, u64)> {
        if self.open.is_some() {
            return self.next_part();
        }
        let file = self.files.pop_front()?;
        let records = JSONL_EXTENSIONS.contains(&file.extension.as_str());
        let extractor = extract::by_extension(&file.extension).unwrap_or_else(extract::plain);
        // A pipe has no size: it is read like standard input.
        let small = self.hand_over && file.path.is_some() && (1..SMALL_FILE_BYTES).contains(&file.bytes);
        if records && small {
            return Some((Task::RecordFile { file: file.clone(), columns: self.columns.clone() }, 0));
        }
        if !records && (small || extractor.whole) {
            return Some((Task::File { file: file.clone(), extractor }, 0));
        }
        let name: Arc<str> = file.name.as_str().into();
        let cut = if records { CutAt::LineEnd } else { CutAt::BlankLine };
        match TextReader::open(file).map(|reader| reader.cut_at(cut)) {
            Ok(reader) => {
                let extractor = (!records).then_some(extractor);
                let columns = self.columns.clone();
                self.open = Some(OpenFile { name, reader, extractor, file_bytes: 0, resolved: None, columns });
                self.next_part()
            }
            Err(error) => Some((Task::End { name, end: End::Failed(error), file_bytes: 0 }, 0)),
        }
    }

    fn next_part(&mut self) -> Option<(Task, u64)> {
        let open = self.open.as_mut()?;
        let name = Arc::clone(&open.name);
        let end = match open.reader.next_part() {
            Ok(Some(source)) => {
                let size = source.text.len() as u64;
                return Some((open.part(name, source), size));
            }
            Ok(None) => {
                let facts = FileFacts::of(&open.reader);
                open.extractor.map_or(End::Records(facts), |extractor| End::Text(facts, extractor))
            }
            Err(error) => End::Failed(error),
        };
        let file_bytes = open.advance();
        self.open = None;
        Some((Task::End { name, end, file_bytes }, 0))
    }
}

impl OpenFile {
    /// Bytes of the file since this was last asked.
    fn advance(&mut self) -> u64 {
        let before = self.file_bytes;
        self.file_bytes = self.reader.file_bytes().max(before);
        self.file_bytes - before
    }

    fn part(&mut self, name: Arc<str>, source: SourceText) -> Task {
        let file_bytes = self.advance();
        if let Some(extractor) = self.extractor {
            return Task::Part { name, source, extractor, file_bytes };
        }
        let columns = self.resolved.clone().unwrap_or_else(|| self.columns.resolve(&source));
        self.resolved = Some(columns.clone()).filter(|columns| columns.text.is_some());
        Task::Records { name, source, columns, encoding: self.reader.encoding(), file_bytes }
    }
}
