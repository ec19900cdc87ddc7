//! The analysis of a corpus: files in, documents out in a fixed order, on as many threads as wanted. The only use of rayon.
//!
//! Files are handed out in batches whose bounds depend on bytes alone. What comes back is folded in the order of the
//! input, so that no result depends on the number of threads. Memory holds one batch, the vocabulary, and the records
//! that were asked for of the document in hand.

mod assembly;
mod corpus;
mod plan;
mod selection;
mod worker;

pub use corpus::{CorpusBuilder, DOCUMENTS, SENTENCES};
pub use selection::{NumberSelection, SentenceSelection, TopSentences, Wanted};

use crate::base::{Error, Language, Result};
use crate::input::{self, Columns, JSONL_EXTENSIONS};
use crate::report::{DocumentReport, InputSummary, NumberRecord, SentenceRecord};
use crate::stats::Stats;
use crate::{extract, input::Options as Discover};
use assembly::Assembly;
use plan::{Plan, Task};
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::Mutex;
use worker::{Long, Worker};

/// More threads would only cost memory.
const MOST_THREADS: usize = 256;

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
}

/// What a whole analysis comes to.
#[derive(Debug, Default)]
pub struct Totals {
    /// The counts of all documents.
    pub stats: Stats,
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
/// When nothing can be read at all (no such path, no thread), when `each` fails, when the observer cancels.
/// A file that cannot be read is no error here: it stands in [`Totals::errors`].
pub fn run(
    paths: &[String],
    options: &Options,
    observer: &dyn Observer,
    each: &mut dyn FnMut(Analysed) -> Result<()>,
) -> Result<Totals> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads.min(MOST_THREADS)).build().map_err(|e| {
        Error::invalid(
            format!("les fils d’exécution n’ont pas pu démarrer ({e})\u{202F}; essayez --threads 1"),
            format!("the threads could not be started ({e}); try --threads 1"),
        )
    })?;
    let discovery = input::discover(paths, &discover_options(options.no_ignore, options.exclude.clone()));
    observer.expect(discovery.files.len() as u64, discovery.files.iter().map(|file| file.bytes).sum());
    let assembly = Assembly::new(discovery.skipped, discovery.errors, options);
    let mut analysis = Analysis { pool, workers: Mutex::default(), options, observer, assembly, each };
    analysis.carry_out(Plan::new(&discovery.files, &options.columns))?;
    Ok(analysis.assembly.finish())
}

/// An analysis under way.
struct Analysis<'a> {
    pool: rayon::ThreadPool,
    workers: Mutex<Vec<Worker>>,
    options: &'a Options,
    observer: &'a dyn Observer,
    assembly: Assembly,
    each: &'a mut dyn FnMut(Analysed) -> Result<()>,
}

impl Analysis<'_> {
    /// Works a plan off batch by batch. A file that turns out to be long gets a plan of its own when its turn has come.
    fn carry_out(&mut self, mut plan: Plan<'_>) -> Result<()> {
        loop {
            let batch = plan.next_batch();
            self.go_on()?;
            if batch.is_empty() {
                return Ok(());
            }
            let (workers, options, observer) = (&self.workers, self.options, self.observer);
            let work = |task: Task| with_worker(workers, |worker| worker.perform(task, options, observer));
            let done: Vec<_> = self.pool.install(|| batch.into_par_iter().map(work).collect());
            self.go_on()?;
            for outcome in done {
                match outcome {
                    Ok(outcome) => self.assembly.add(outcome, self.each)?,
                    Err(Long(file)) => self.carry_out(Plan::of_long(&file, &options.columns))?,
                }
            }
        }
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

/// Lends a worker that is free, or a new one: there are never more than threads.
fn with_worker<T>(workers: &Mutex<Vec<Worker>>, work: impl FnOnce(&mut Worker) -> T) -> T {
    let free = || workers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut worker = free().pop().unwrap_or_default();
    let done = work(&mut worker);
    free().push(worker);
    done
}
