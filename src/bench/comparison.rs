//! Reading an earlier result and setting a run beside it.

use crate::base::{Error, Result};
use crate::report::{BenchReport, Comparison, ComparisonRow, Measurement, SCHEMA_VERSION, Spread, Verdict};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// With fewer runs on either side nothing is said to differ.
const FEWEST_RUNS: u64 = 3;

/// Reads what `lisible bench --format json` wrote.
///
/// # Errors
/// When the file cannot be read, is no JSON, holds something else, or is of another version.
pub fn earlier(path: &Path) -> Result<BenchReport> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
    parse(&text).map_err(|(fr, en)| {
        let path = path.display();
        Error::invalid(
            format!("{path}\u{A0}: {fr}\u{202F}; donnez un fichier de lisible bench --format json"),
            format!("{path}: {en}; give a file of lisible bench --format json"),
        )
    })
}

fn parse(text: &str) -> std::result::Result<BenchReport, (String, String)> {
    let value: Value =
        serde_json::from_str(text).map_err(|e| (format!("ce n’est pas du JSON ({e})"), format!("no JSON ({e})")))?;
    if value.get("measurements").is_none() {
        return Err(("ce n’est pas le résultat d’un banc d’essai".into(), "not the result of a benchmark".into()));
    }
    let version = value.get("schema_version").and_then(Value::as_u64);
    if version != Some(u64::from(SCHEMA_VERSION)) {
        let found = version.map_or_else(|| "?".to_owned(), |version| version.to_string());
        return Err((
            format!("version {found} au lieu de {SCHEMA_VERSION}"),
            format!("version {found} instead of {SCHEMA_VERSION}"),
        ));
    }
    let report: BenchReport =
        serde_json::from_value(value).map_err(|e| (format!("résultat incomplet ({e})"), format!("not whole ({e})")))?;
    if report.corpus.bytes == 0 || report.measurements.iter().any(|m| m.seconds.checked().is_none()) {
        return Err(("des durées ou des tailles impossibles".into(), "durations or sizes that cannot be".into()));
    }
    Ok(report)
}

/// `after` beside `before`: what both measured, by rates, so that the size of the corpus does not count.
///
/// Two measurements differ when their spreads do not overlap: every run of one was faster than every run of the other.
/// For five runs a side, chance alone does that about once in 126 times.
pub fn compare(before: &BenchReport, after: &BenchReport) -> Comparison {
    let enough = before.repetitions.min(after.repetitions) >= FEWEST_RUNS;
    let rows = after.measurements.iter().filter_map(|now| {
        let then = before.measurements.iter().find(|m| (m.stage, m.threads) == (now.stage, now.threads))?;
        row((then, before.corpus.bytes), (now, after.corpus.bytes), enough)
    });
    Comparison {
        lisible: before.lisible.clone(),
        same_corpus: before.corpus == after.corpus,
        same_machine: before.machine == after.machine,
        rows: rows.collect(),
    }
}

fn row(then: (&Measurement, u64), now: (&Measurement, u64), enough: bool) -> Option<ComparisonRow> {
    let median = |(m, bytes): (&Measurement, u64)| {
        let Spread { median, .. } = m.seconds;
        bytes as f64 / 1e6 / median
    };
    let (before, after) = (median(then), median(now));
    let (slowest_then, fastest_then) = then.0.rates(then.1);
    let (slowest_now, fastest_now) = now.0.rates(now.1);
    let verdict = if !enough {
        Verdict::TooFewRuns
    } else if slowest_now > fastest_then {
        Verdict::Faster
    } else if fastest_now < slowest_then {
        Verdict::Slower
    } else {
        Verdict::Same
    };
    let ratio = after / before;
    let (stage, threads) = (now.0.stage, now.0.threads);
    ratio.is_finite().then_some(ComparisonRow { stage, threads, before, after, ratio, verdict })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{BenchCorpus, Machine, Stage};

    /// A run over `bytes` whose full analysis took so many seconds on one thread.
    fn report(bytes: u64, seconds: &[f64]) -> BenchReport {
        let seconds_of = |factor: f64| Spread::of(&seconds.iter().map(|s| s * factor).collect::<Vec<_>>()).unwrap();
        let measurement = |stage, factor| Measurement {
            stage,
            threads: 1,
            seconds: seconds_of(factor),
            megabytes_per_second: 0.0,
            tokens_per_second: 0.0,
            speedup: Some(1.0),
            peak_memory_bytes: None,
        };
        BenchReport {
            schema_version: SCHEMA_VERSION,
            lisible: "0.1.0".into(),
            machine: Machine::default(),
            corpus: BenchCorpus { bytes, ..BenchCorpus::default() },
            repetitions: seconds.len() as u64,
            measurements: vec![measurement(Stage::Read, 0.01), measurement(Stage::Full, 1.0)],
            comparison: None,
        }
    }

    fn verdict(before: &[f64], after: &[f64]) -> (f64, Verdict) {
        let compared = compare(&report(4_000_000, before), &report(4_000_000, after));
        assert_eq!(compared.rows.len(), 2);
        (compared.rows[1].ratio, compared.rows[1].verdict)
    }

    #[test]
    fn spreads_that_overlap_do_not_differ() {
        assert_eq!(verdict(&[1.0, 2.0, 3.0], &[0.9, 1.0, 1.1]), (2.0, Verdict::Same));
        assert_eq!(verdict(&[2.0, 2.0, 2.2], &[0.9, 1.0, 1.1]), (2.0, Verdict::Faster));
        assert_eq!(verdict(&[0.9, 1.0, 1.1], &[3.9, 4.0, 4.1]), (0.25, Verdict::Slower));
        assert_eq!(verdict(&[1.0, 1.0], &[4.0, 4.0, 4.0]), (0.25, Verdict::TooFewRuns));
    }

    #[test]
    fn rates_are_compared_not_durations() {
        let compared = compare(&report(1_000_000, &[1.0; 3]), &report(2_000_000, &[2.0; 3]));
        assert!(!compared.same_corpus && compared.same_machine);
        let row = &compared.rows[1];
        assert_eq!((row.before, row.after, row.ratio, row.verdict), (1.0, 1.0, 1.0, Verdict::Same));
    }

    #[test]
    fn what_only_one_run_has_is_left_out() {
        let (before, mut after) = (report(1, &[1.0; 3]), report(1, &[1.0; 3]));
        after.measurements[0].threads = 8;
        assert_eq!(compare(&before, &after).rows.len(), 1);
    }

    #[test]
    fn a_result_is_read_back_as_it_was() {
        let mut run = report(4_000_000, &[0.1, 0.2, 0.4]);
        run.comparison = Some(compare(&report(1_000, &[1.0; 3]), &run));
        assert_eq!(parse(&serde_json::to_string_pretty(&run).unwrap()), Ok(run));
    }

    #[test]
    fn other_files_are_refused_with_a_reason() {
        let refused = |text: &str| parse(text).unwrap_err().1;
        assert!(refused("{").starts_with("no JSON"));
        assert_eq!(refused("[]"), "not the result of a benchmark");
        assert_eq!(refused(r#"{"schema_version": 99, "measurements": []}"#), "version 99 instead of 1");
        assert!(refused(r#"{"schema_version": 1, "measurements": []}"#).starts_with("not whole"));
        let mut run = report(4_000_000, &[1.0; 3]);
        run.measurements[0].seconds.min = -1.0;
        assert_eq!(refused(&serde_json::to_string(&run).unwrap()), "durations or sizes that cannot be");
    }
}
