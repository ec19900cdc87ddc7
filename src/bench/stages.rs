//! One pass over the sample as far as a stage goes, on so many threads. No clock here.
//!
//! The work is shared out as `analysis` does it: small files are read by the thread that has them, large ones are read
//! by one and worked on by all. The full analysis is `analysis::run` itself, and not here.

use crate::base::SourceText;
use crate::extract::{self, Extractor};
use crate::input::{self, Columns, CutAt, InputFile, JSONL_EXTENSIONS, TextReader};
use crate::numbers::Finder;
use crate::report::Stage;
use crate::stats::Counter;
use crate::text::Document;
use std::fs::File;
use std::hint::black_box;
use std::io::Read;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};

/// Files below are read by the thread that has them; larger ones are cut into parts.
const SMALL_FILE_BYTES: u64 = 1 << 20;
/// Bytes that are read at once.
const BUFFER: usize = 1 << 18;

/// What a pass went through: the same for any number of threads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Bytes of the files for [`Stage::Read`], of decoded text for the others.
    pub bytes: u64,
    /// Lexical tokens, from [`Stage::Words`] on.
    pub tokens: u64,
    /// Number mentions, in [`Stage::Numbers`].
    pub numbers: u64,
}

impl Tally {
    fn plus(self, other: Self) -> Self {
        Self {
            bytes: self.bytes + other.bytes,
            tokens: self.tokens + other.tokens,
            numbers: self.numbers + other.numbers,
        }
    }
}

/// Goes through `files` as far as `stage`; a file that cannot be read is passed over.
pub(super) fn pass(stage: Stage, threads: usize, files: &[InputFile], columns: &Columns) -> Tally {
    let queue = Mutex::new(Queue { files: files.iter(), open: None, columns, whole: stage == Stage::Read });
    std::thread::scope(|scope| {
        let start = |_| scope.spawn(|| Pass::new(stage, columns).work(&queue));
        let started: Vec<_> = (0..threads.max(1)).map(start).collect();
        let tallies = started.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        tallies.fold(Tally::default(), Tally::plus)
    })
}

/// What is left to do.
struct Queue<'a> {
    files: std::slice::Iter<'a, InputFile>,
    open: Option<(TextReader, Format)>,
    columns: &'a Columns,
    /// True when large files are not cut.
    whole: bool,
}

/// One piece of work.
enum Unit<'a> {
    File(&'a InputFile, Format),
    Part(SourceText, Format),
}

/// How texts stand in a file.
#[derive(Clone)]
enum Format {
    Text(&'static Extractor),
    /// Their columns, once they are known from the first part.
    Records(Option<Columns>),
}

impl<'a> Queue<'a> {
    fn next(&mut self) -> Option<Unit<'a>> {
        loop {
            if let Some((reader, format)) = &mut self.open {
                if let Ok(Some(part)) = reader.next_part() {
                    if let Format::Records(known @ None) = format {
                        *known = Some(self.columns.resolve(&part)).filter(|columns| columns.text.is_some());
                    }
                    return Some(Unit::Part(part, format.clone()));
                }
                self.open = None;
            }
            let file = self.files.next()?;
            let format = Format::of(file);
            let read_whole = matches!(&format, Format::Text(extractor) if extractor.whole);
            if self.whole || read_whole || file.bytes < SMALL_FILE_BYTES {
                return Some(Unit::File(file, format));
            }
            let cut = if matches!(format, Format::Records(_)) { CutAt::LineEnd } else { CutAt::BlankLine };
            self.open = TextReader::open(file).ok().map(|reader| (reader.cut_at(cut), format));
        }
    }
}

impl Format {
    fn of(file: &InputFile) -> Self {
        if JSONL_EXTENSIONS.contains(&file.extension.as_str()) {
            return Self::Records(None);
        }
        Self::Text(extract::by_extension(&file.extension).unwrap_or_else(extract::plain))
    }
}

/// One thread of a pass, with its buffers.
struct Pass<'a> {
    stage: Stage,
    columns: &'a Columns,
    tally: Tally,
    buffer: Vec<u8>,
    document: Document,
    counter: Counter,
    finder: Finder,
}

impl<'a> Pass<'a> {
    fn new(stage: Stage, columns: &'a Columns) -> Self {
        let (tally, document, counter, finder) = Default::default();
        Self { stage, columns, tally, buffer: Vec::new(), document, counter, finder }
    }

    fn work(mut self, queue: &Mutex<Queue<'_>>) -> Tally {
        // The lock is given back before the work begins.
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        while let Some(unit) = next() {
            match unit {
                Unit::File(file, _) if self.stage == Stage::Read => self.read(file),
                Unit::File(file, format) => {
                    if let Ok(source) = TextReader::open(file).and_then(|mut reader| reader.read_whole()) {
                        self.source(&source, format);
                    }
                }
                Unit::Part(source, format) => self.source(&source, format),
            }
        }
        self.tally
    }

    fn read(&mut self, file: &InputFile) {
        let Some(mut source) = file.path.as_deref().and_then(|path| File::open(path).ok()) else { return };
        self.buffer.resize(BUFFER, 0);
        while let Ok(length @ 1..) = source.read(&mut self.buffer) {
            self.tally.bytes += black_box(&self.buffer[..length]).len() as u64;
        }
    }

    fn source(&mut self, source: &SourceText, format: Format) {
        self.tally.bytes += black_box(&source.text).len() as u64;
        if self.stage == Stage::Decode {
            return;
        }
        match format {
            Format::Text(extractor) => self.text(&source.text, extractor),
            Format::Records(known) => {
                let columns = known.unwrap_or_else(|| self.columns.resolve(source));
                for record in input::records(source, &columns).flatten() {
                    self.text(&record.text, extract::plain());
                }
            }
        }
    }

    fn text(&mut self, text: &str, extractor: &Extractor) {
        let extracted = (extractor.extract)(text);
        black_box(&extracted.prose);
        if self.stage == Stage::Prose {
            return;
        }
        self.document.cut(&extracted.prose, &extracted.blocks);
        black_box(&self.document);
        if self.stage == Stage::Tokens {
            return;
        }
        let (document, mut mentions) = (&self.document, Vec::new());
        let stats = self.counter.count(&extracted.prose, &extracted.blocks, document, |sentence, _, known| {
            if self.stage > Stage::Words {
                mentions.clear();
                let tokens = &document.tokens[sentence.tokens.clone()];
                self.finder.find(&extracted.prose, tokens, known.numbers, &mut mentions);
                self.tally.numbers += black_box(&mentions).len() as u64;
            }
        });
        self.tally.tokens += black_box(stats).tokens;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis;

    #[test]
    fn passes_go_through_the_same_on_any_number_of_threads() {
        let found = input::discover(&["tests/corpus".into()], &analysis::discover_options(false, None));
        let columns = Columns::default();
        let options = analysis::Options::default();
        let totals = analysis::run(&["tests/corpus".into()], &options, &analysis::Unobserved, &mut |_| Ok(())).unwrap();
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Full) {
            let one = pass(stage, 1, &found.files, &columns);
            assert_eq!(one, pass(stage, 3, &found.files, &columns), "{stage:?}");
            let tokens = if stage >= Stage::Words { totals.stats.tokens } else { 0 };
            assert_eq!(one.tokens, tokens, "{stage:?}");
            assert_eq!(one.numbers > 0, stage == Stage::Numbers, "{stage:?}");
        }
        let read = pass(Stage::Read, 2, &found.files, &columns);
        assert_eq!(read.bytes, found.files.iter().map(|file| file.bytes).sum::<u64>());
    }

    #[test]
    fn large_files_are_worked_on_by_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "Le chat dort depuis 12 jours.\n\n".repeat(40_000)).unwrap();
        let bytes = std::fs::metadata(&path).unwrap().len();
        let file = InputFile { name: "a.txt".into(), path: Some(path), extension: "txt".into(), bytes };
        let tally = pass(Stage::Numbers, 2, &[file], &Columns::default());
        assert_eq!(tally, Tally { bytes, tokens: 240_000, numbers: 40_000 });
    }
}
