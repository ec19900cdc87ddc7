//! The analysis of a corpus: files in, documents out in a fixed order, on as many threads as wanted. The only use of rayon.
//!
//! Large files are cut at places that depend on bytes alone, and what comes back is folded in the order of the input, so
//! that no result depends on the number of threads. Memory holds a few parts for each thread, the vocabulary, and the
//! records that were asked for of the document in hand; a vocabulary beyond [`Options::vocabulary_bytes`] goes to
//! temporary files.

mod assembly;
mod beats;
mod check;
mod comparison;
mod corpus;
mod draft;
mod excerpt;
mod occurrences;
mod outline;
mod pipeline;
mod plan;
mod selection;
mod view;
mod worker;

pub use check::{CheckOptions, CheckTotals, RulesFor, check};
pub use comparison::ComparisonBuilder;
pub use corpus::{CorpusBuilder, DOCUMENTS, SENTENCES};
pub use occurrences::{ContextWidth, OccurrenceOrder, OccurrenceSelection, Occurrences};
pub use selection::{NeighbourSelection, NumberSelection, Rank, SentenceSelection, SharedLimit, TopSentences, Wanted};

use crate::base::{Error, Language, Result};
use crate::input::{self, Columns, JSONL_EXTENSIONS};
use crate::report::{DocumentReport, InputSummary, NumberRecord, SentenceRecord};
use crate::stats::{FrequencyTable, Neighbours, Parts, QualityCounts, Stats};
use crate::text::Types;
use crate::{extract, input::Options as Discover};
use assembly::Assembly;
use pipeline::{Lead, in_order};
use plan::{Plan, Task};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use worker::{Long, Worked, Worker};

/// More threads would only cost memory.
const MOST_THREADS: usize = 256;
/// Bytes of input below which one thread is done before a second has started.
const ALONE_BYTES: u64 = 256 << 10;

/// What to analyse, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Threads, at most 256; 0 for as many as there are cores. No result depends on it.
    pub threads: usize,
    /// Read what `.gitignore` leaves out.
    pub no_ignore: bool,
    /// The columns of JSONL files.
    pub columns: Columns,
    /// A folder to leave out: where the report is written.
    pub exclude: Option<PathBuf>,
    /// Which records to give beside the counts.
    pub wanted: Wanted,
    /// The language of what is said of skipped files.
    pub language: Language,
    /// Bytes of memory for the vocabulary, `None` for 256 MiB. What goes beyond is kept in temporary files; no result
    /// depends on it. Each thread needs about half as much again, and twice while a vocabulary goes to disk.
    pub vocabulary_bytes: Option<usize>,
}

/// Watches an analysis: its progress, and whether to go on.
pub trait Observer: Sync {
    /// So much will be read; standard input counts for nothing.
    fn expect(&self, files: u64, bytes: u64) {
        let _ = (files, bytes);
    }

    /// So much more was read.
    fn advance(&self, files: u64, bytes: u64) {
        let _ = (files, bytes);
    }

    /// True to stop as soon as possible; [`run`] then gives [`Error::Interrupted`].
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Watches nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unobserved;

impl Observer for Unobserved {}

/// One analysed document, with the records that were asked for, in the order of the text.
#[derive(Debug)]
pub struct Analysed {
    /// What was counted and measured.
    pub report: DocumentReport,
    /// Its sentences, as selected.
    pub sentences: Vec<SentenceRecord>,
    /// Its number mentions, as selected.
    pub numbers: Vec<NumberRecord>,
    /// Occurrences of a word or phrase, as selected.
    pub occurrences: Occurrences,
    /// What the signals of quality count; all zero when they were not asked for.
    pub quality: QualityCounts,
}

/// What a whole analysis comes to.
#[derive(Debug, Default)]
pub struct Totals {
    /// The counts of all documents.
    pub stats: Stats,
    /// The neighbours of a word or phrase, as selected.
    pub neighbours: Neighbours,
    /// Sequences of tokens, as selected, by their types with a space between.
    pub ngrams: FrequencyTable,
    /// How often each type occurs in each part, as selected: of several documents, in them or in buckets of them; of a single
    /// text file, in slices of it.
    pub parts: Option<Parts>,
    /// What was read and what was not.
    pub input: InputSummary,
    /// What could not be read: the result is of the rest.
    pub errors: Vec<Error>,
}

/// Analyses `paths`; `each` is given every document in order as soon as it is finished.
///
/// ```
/// use lisible::analysis::{Options, Unobserved, run};
/// let mut documents = Vec::new();
/// let totals = run(&["tests/corpus".into()], &Options::default(), &Unobserved, &mut |analysed| {
///     documents.push(analysed.report.document);
///     Ok(())
/// })
/// .unwrap();
/// assert_eq!(totals.stats.documents, documents.len() as u64);
/// assert!(totals.errors.is_empty());
/// ```
///
/// # Errors
/// When nothing can be read at all (no such path, no thread), when `each` fails, when the observer cancels, when a
/// vocabulary larger than its memory finds no room on disk.
/// A file that cannot be read is no error here: it stands in [`Totals::errors`].
pub fn run(
    paths: &[String],
    options: &Options,
    observer: &dyn Observer,
    each: &mut dyn FnMut(Analysed) -> Result<()>,
) -> Result<Totals> {
    let discovery = input::discover(paths, &discover_options(options.no_ignore, options.exclude.clone()));
    observer.expect(discovery.files.len() as u64, discovery.files.iter().map(|file| file.bytes).sum());
    let pool = pool_beside(&discovery.files, options.threads)?;
    // One for each thread to take: a numbering that all have left for its successor is forgotten.
    let types = vec![<[Arc<Types>; 2]>::default(); pool.as_ref().map_or(0, rayon::ThreadPool::current_num_threads) + 1];
    let types = Mutex::new(types);
    let next_types = || types.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
    let slices = options.wanted.parts && is_one_text(&discovery.files);
    let hire = || Worker::new(next_types(), options).cutting_slices(slices);
    let work =
        |worker: &mut Option<Worker>, task: Task| worker.get_or_insert_with(hire).perform(task, options, observer);
    let assembly = Assembly::new(discovery.skipped, discovery.errors, options);
    let plan = Plan::new(&discovery.files, &options.columns);
    let mut analysis = Analysis { plan, options, observer, assembly, each, hire: &hire };
    in_order(pool.as_ref(), &mut analysis, &work)?;
    analysis.assembly.finish()
}

/// Threads that can run at once; 1 where the system does not say.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// True for a single file that is one document.
fn is_one_text(files: &[input::InputFile]) -> bool {
    matches!(files, [file] if !JSONL_EXTENSIONS.contains(&file.extension.as_str()))
}

/// The threads beside the calling one, `None` when it works alone.
fn pool_beside(files: &[input::InputFile], threads: usize) -> Result<Option<rayon::ThreadPool>> {
    // A pipe has no size.
    let small =
        files.iter().all(|file| file.bytes > 0) && files.iter().map(|file| file.bytes).sum::<u64>() < ALONE_BYTES;
    let wanted = if threads == 0 { cores() } else { threads };
    let beside = wanted.min(MOST_THREADS) - 1;
    if beside == 0 || small {
        return Ok(None);
    }
    rayon::ThreadPoolBuilder::new().num_threads(beside).build().map(Some).map_err(|e| {
        Error::invalid(
            format!("les fils d’exécution n’ont pas pu démarrer ({e})\u{202F}; essayez --threads 1"),
            format!("the threads could not be started ({e}); try --threads 1"),
        )
    })
}

/// An analysis under way: what reads the files and takes what they come to.
struct Analysis<'a> {
    plan: Plan<'a>,
    options: &'a Options,
    observer: &'a dyn Observer,
    assembly: Assembly,
    /// Makes a worker.
    hire: &'a dyn Fn() -> Worker,
    each: &'a mut dyn FnMut(Analysed) -> Result<()>,
}

impl Lead<Task, Worked, Option<Worker>> for Analysis<'_> {
    fn next(&mut self) -> Result<Option<(Task, u64)>> {
        self.go_on()?;
        Ok(self.plan.next_task())
    }

    fn take(&mut self, outcome: Worked, own: &mut Option<Worker>) -> Result<()> {
        self.go_on()?;
        match outcome {
            Ok(outcome) => self.assembly.add(outcome, self.each),
            Err(Long(file)) => self.carry_out(&file, own.get_or_insert_with(self.hire)),
        }
    }
}

impl Analysis<'_> {
    /// Works off by itself a file that turned out to be long.
    fn carry_out(&mut self, file: &input::InputFile, worker: &mut Worker) -> Result<()> {
        let mut plan = Plan::of_long(file, &self.options.columns);
        while let Some((task, _)) = plan.next_task() {
            self.go_on()?;
            if let Ok(outcome) = worker.perform(task, self.options, self.observer) {
                self.assembly.add(outcome, self.each)?;
            }
        }
        Ok(())
    }

    fn go_on(&self) -> Result<()> {
        if self.observer.is_cancelled() { Err(Error::Interrupted) } else { Ok(()) }
    }
}

/// How folders are searched: for every format we read.
pub fn discover_options(no_ignore: bool, exclude: Option<PathBuf>) -> Discover {
    Discover { no_ignore, extensions: extensions(), exclude }
}

/// The extensions of the files that are read inside folders, without the dot.
pub fn extensions() -> Vec<&'static str> {
    let texts = extract::EXTRACTORS.iter().flat_map(|extractor| extractor.extensions);
    texts.chain(JSONL_EXTENSIONS).copied().collect()
}
