//! How fast the analysis goes on the user's own texts: every stage, on one and more threads. The only clock of the library.
//!
//! Runs are interleaved: each round goes once through every stage and number of threads, so that a machine that slows
//! down slows all of them. The first round warms up and is not timed. Texts are read anew in every run, from what the
//! system keeps of the files; memory holds the parts in hand and the vocabulary, never the corpus. Printing and
//! drawing are `output`'s and `charts`' business.

mod comparison;
mod memory;
mod sample;
mod stages;

pub use comparison::{compare, earlier};

use crate::analysis::{self, DOCUMENTS, Observer, Options, Totals, cores};
use crate::base::{Error, Result};
use crate::input::{self, Columns};
use crate::report::{
    BenchCorpus, BenchReport, Counts, Machine, Measurement, SCHEMA_VERSION, Spread, Stage, StatsReport,
};
use sample::Sample;
use stages::{Tally, pass};
use std::fs;
use std::hint::black_box;
use std::time::Instant;

/// What to measure, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Numbers of threads, each measured by itself.
    pub threads: Vec<usize>,
    /// Timed runs of each measurement, at least one.
    pub repetitions: usize,
    /// Millions of bytes of the files that are measured, from the first file on.
    pub megabytes: u64,
    /// Read what `.gitignore` leaves out.
    pub no_ignore: bool,
    /// The columns of JSONL files.
    pub columns: Columns,
}

impl Default for Settings {
    fn default() -> Self {
        let threads = thread_counts(cores());
        Self { threads, repetitions: 5, megabytes: 200, no_ignore: false, columns: Columns::default() }
    }
}

/// 1, 2, 4 and so on, and `most` itself; 1 for 0.
///
/// ```
/// assert_eq!(lisible::bench::thread_counts(6), [1, 2, 4, 6]);
/// assert_eq!(lisible::bench::thread_counts(0), [1]);
/// ```
pub fn thread_counts(most: usize) -> Vec<usize> {
    let doubled = std::iter::successors(Some(1), |n| usize::checked_mul(*n, 2)).take_while(|n| *n < most);
    doubled.chain([most.max(1)]).collect()
}

/// Measures the analysis of `paths`. Beside the result stands what could not be read: the result is of the rest.
///
/// ```
/// use lisible::analysis::Unobserved;
/// use lisible::bench::{Settings, run};
/// let settings = Settings { threads: vec![1], repetitions: 1, ..Settings::default() };
/// let (report, errors) = run(&["tests/corpus/conte.txt".into()], &settings, &Unobserved).unwrap();
/// assert!(errors.is_empty() && report.measurements.len() == 7);
/// ```
///
/// # Errors
/// When there is nothing to read or no word in it, when no thread starts, when the observer cancels.
pub fn run(paths: &[String], settings: &Settings, observer: &dyn Observer) -> Result<(BenchReport, Vec<Error>)> {
    let discovery = input::discover(paths, &analysis::discover_options(settings.no_ignore, None));
    let sample = Sample::of(discovery.files, settings.megabytes.saturating_mul(1_000_000))?;
    let mut errors = discovery.errors;
    if sample.files.is_empty() {
        return Err(errors.pop().unwrap_or_else(nothing_to_read));
    }
    let bench = Bench { paths: sample.paths(), sample, settings, observer };
    let passes = (settings.repetitions.max(1) + 1) * settings.threads.len() * Stage::ALL.len();
    observer.expect((bench.sample.files.len() * passes) as u64, bench.sample.bytes.saturating_mul(passes as u64));
    let mut rounds = Rounds::default();
    for round in 0..=settings.repetitions.max(1) {
        bench.round(round > 0, &mut rounds)?;
    }
    let totals = rounds.totals.unwrap_or_default();
    let corpus = bench.corpus(&totals, rounds.tally);
    errors.extend(totals.errors);
    if corpus.tokens == 0 {
        return Err(errors.pop().unwrap_or_else(nothing_to_read));
    }
    Ok((report(corpus, &rounds.runs, settings), errors))
}

fn nothing_to_read() -> Error {
    Error::invalid(
        "aucun mot à mesurer\u{202F}; donnez des textes, et assez grands pour que leur durée dise quelque chose",
        "no word to measure; give texts, and large enough for their durations to mean something",
    )
}

/// The runs of one stage on so many threads.
struct Runs {
    stage: Stage,
    threads: usize,
    seconds: Vec<f64>,
    peak: Option<u64>,
}

/// What the rounds gave so far.
#[derive(Default)]
struct Rounds {
    runs: Vec<Runs>,
    /// Of the last full analysis.
    totals: Option<Totals>,
    /// Of the last decoding.
    tally: Tally,
}

struct Bench<'a> {
    sample: Sample,
    paths: Vec<String>,
    settings: &'a Settings,
    observer: &'a dyn Observer,
}

impl Bench<'_> {
    /// Once through every number of threads and every stage.
    fn round(&self, timed: bool, rounds: &mut Rounds) -> Result<()> {
        let pairs = self.settings.threads.iter().flat_map(|&threads| Stage::ALL.map(|stage| (threads, stage)));
        for (at, (threads, stage)) in pairs.enumerate() {
            if self.observer.is_cancelled() {
                return Err(Error::Interrupted);
            }
            memory::forget_peak();
            let start = Instant::now();
            self.once(stage, threads, rounds)?;
            let seconds = start.elapsed().as_secs_f64().max(1e-9);
            let peak = memory::peak();
            if rounds.runs.len() <= at {
                rounds.runs.push(Runs { stage, threads, seconds: Vec::new(), peak: None });
            }
            if timed {
                rounds.runs[at].seconds.push(seconds);
                rounds.runs[at].peak = rounds.runs[at].peak.max(peak);
            }
            self.observer.advance(self.sample.files.len() as u64, self.sample.bytes);
        }
        Ok(())
    }

    fn once(&self, stage: Stage, threads: usize, rounds: &mut Rounds) -> Result<()> {
        if stage == Stage::Full {
            rounds.totals = Some(self.full(threads)?);
            return Ok(());
        }
        let tally = black_box(pass(stage, threads, &self.sample.files, &self.settings.columns));
        if stage == Stage::Decode {
            rounds.tally = tally;
        }
        Ok(())
    }

    /// What `lisible stats` does, but for the printing.
    fn full(&self, threads: usize) -> Result<Totals> {
        let columns = self.settings.columns.clone();
        let options = Options { threads, no_ignore: true, columns, ..Options::default() };
        let mut documents = Vec::new();
        let totals = analysis::run(&self.paths, &options, &Unseen(self.observer), &mut |analysed| {
            if documents.len() < DOCUMENTS {
                documents.push(analysed.report);
            }
            Ok(())
        })?;
        black_box(StatsReport::new(&totals.stats, totals.input.clone(), documents));
        Ok(totals)
    }

    fn corpus(&self, totals: &Totals, tally: Tally) -> BenchCorpus {
        let files = totals.input.files;
        let skipped = (self.sample.files.len() as u64).saturating_sub(files);
        let corpus = BenchCorpus { files, skipped, bytes: tally.bytes, cut: self.sample.cut, ..BenchCorpus::default() };
        corpus.counted(&Counts::from(&totals.stats))
    }
}

/// Passes on the wish to stop, and says nothing: a run shows no progress of its own.
struct Unseen<'a>(&'a dyn Observer);

impl Observer for Unseen<'_> {
    fn is_cancelled(&self) -> bool {
        self.0.is_cancelled()
    }
}

fn report(corpus: BenchCorpus, runs: &[Runs], settings: &Settings) -> BenchReport {
    let spread = |runs: &Runs| Spread::of(&runs.seconds).unwrap_or_default();
    let alone =
        |stage| runs.iter().find(|runs| runs.stage == stage && runs.threads == 1).map(|runs| spread(runs).median);
    let measurement = |runs: &Runs| {
        let seconds = spread(runs);
        Measurement {
            stage: runs.stage,
            threads: runs.threads as u64,
            seconds,
            megabytes_per_second: corpus.bytes as f64 / 1e6 / seconds.median,
            tokens_per_second: corpus.tokens as f64 / seconds.median,
            speedup: alone(runs.stage).map(|alone| alone / seconds.median),
            peak_memory_bytes: runs.peak,
        }
    };
    let measurements = runs.iter().map(measurement).collect();
    BenchReport {
        schema_version: SCHEMA_VERSION,
        lisible: env!("CARGO_PKG_VERSION").to_owned(),
        machine: machine(),
        corpus,
        repetitions: settings.repetitions.max(1) as u64,
        measurements,
        comparison: None,
    }
}

fn machine() -> Machine {
    Machine {
        os: std::env::consts::OS.to_owned(),
        architecture: std::env::consts::ARCH.to_owned(),
        processor: fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| processor(&text)),
        cores: cores() as u64,
    }
}

/// The name of the first processor, as Linux gives it.
fn processor(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix("model name"))?;
    Some(line.trim_start_matches([' ', '\t', ':']).trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Unobserved;

    fn runs(stage: Stage, threads: usize, seconds: f64) -> Runs {
        Runs { stage, threads, seconds: vec![seconds; 3], peak: Some(7) }
    }

    #[test]
    fn rates_and_gains_follow_from_the_medians() {
        let corpus = BenchCorpus { bytes: 8_000_000, tokens: 4_000, ..BenchCorpus::default() };
        let all = vec![runs(Stage::Read, 2, 1.0), runs(Stage::Full, 1, 4.0), runs(Stage::Full, 2, 2.0)];
        let report = report(corpus, &all, &Settings { repetitions: 3, ..Settings::default() });
        let full = &report.measurements[2];
        assert_eq!((full.megabytes_per_second, full.tokens_per_second, full.speedup), (4.0, 2_000.0, Some(2.0)));
        assert_eq!((report.measurements[0].speedup, full.peak_memory_bytes), (None, Some(7)));
    }

    #[test]
    fn every_stage_is_measured_on_every_number_of_threads() {
        let settings = Settings { threads: vec![2, 1], repetitions: 1, ..Settings::default() };
        let (report, errors) = run(&["tests/corpus/*.md".into(), "absent.txt".into()], &settings, &Unobserved).unwrap();
        assert_eq!((report.measurements.len(), errors.len(), report.corpus.files), (14, 1, 4));
        assert!(report.measurements.iter().all(|m| m.seconds.checked().is_some() && m.speedup.is_some()));
        assert!(!report.corpus.cut && report.corpus.skipped == 0 && report.corpus.tokens > 1_000);
    }

    #[test]
    fn nothing_to_measure_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vide.txt");
        fs::write(&path, " \n").unwrap();
        let settings = Settings { threads: vec![1], repetitions: 1, ..Settings::default() };
        for path in [folder.path(), &path] {
            let error = run(&[path.to_string_lossy().into_owned()], &settings, &Unobserved).unwrap_err();
            assert!(error.to_string().starts_with("aucun mot"), "{error}");
        }
        assert!(run(&["absent.txt".into()], &settings, &Unobserved).unwrap_err().to_string().contains("absent.txt"));
    }

    #[test]
    fn processors_are_named_where_the_system_does() {
        assert_eq!(processor("processor\t: 0\nmodel name\t: EPYC 9B14\n").as_deref(), Some("EPYC 9B14"));
        assert_eq!(processor("model name\t:\n"), None);
    }
}
