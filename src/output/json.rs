//! `report.json`: the report on a corpus for programs. `report.schema.json` (JSON Schema 2020-12) describes it whole, and
//! `bench.schema.json` the result of a benchmark.

use serde::Serialize;
use std::io::{self, Write};

/// The JSON Schema of `report.json`.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");

/// The JSON Schema of what `lisible bench --format json` writes.
pub const BENCH_SCHEMA: &str = include_str!("bench.schema.json");

/// Writes the report, indented, with a line end after it.
///
/// # Errors
/// When `out` cannot be written.
///
/// ```
/// use lisible::{output::json, report::CorpusReport};
/// let mut out = Vec::new();
/// json::write(&mut out, &CorpusReport::default())?;
/// assert!(out.starts_with(b"{\n  \"schema_version\": 1,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write<W: Write, R: Serialize>(mut out: W, report: &R) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, report)?;
    out.write_all(b"\n")?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::page::sample;
    use crate::report::{CorpusReport, SCHEMA_VERSION};
    use serde_json::{Value, json};

    fn value(report: &CorpusReport) -> Value {
        let mut out = Vec::new();
        write(&mut out, report).unwrap();
        serde_json::from_slice(&out).unwrap()
    }

    fn errors(report: &Value) -> Vec<String> {
        let schema: Value = serde_json::from_str(REPORT_SCHEMA).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        validator.iter_errors(report).map(|e| format!("{} : {e}", e.instance_path())).collect()
    }

    #[test]
    fn reports_fit_the_schema() {
        for report in [CorpusReport::default(), sample::corpus(20), sample::corpus(1), sample::hostile()] {
            assert_eq!(errors(&value(&report)), Vec::<String>::new());
        }
    }

    #[test]
    fn the_schema_refuses_what_it_does_not_know() {
        let mut report = value(&sample::corpus(3));
        report["surprise"] = json!(1);
        assert_eq!(errors(&report).len(), 1);
        let mut report = value(&sample::corpus(3));
        report["documents"][0]["counts"].as_object_mut().unwrap().remove("words");
        assert_eq!(errors(&report).len(), 1);
        let mut report = value(&sample::corpus(3));
        report["numbers"]["first"][0]["kind"] = json!("vague");
        assert_eq!(errors(&report).len(), 1);
    }

    #[test]
    fn a_benchmark_fits_its_schema() {
        use crate::bench::{Settings, compare, run};
        let settings = Settings { threads: vec![1], repetitions: 1, ..Settings::default() };
        let path = ["tests/corpus/conte.txt".to_owned()];
        let (mut bench, _) = run(&path, &settings, &crate::analysis::Unobserved).unwrap();
        bench.comparison = Some(compare(&bench.clone(), &bench));
        let schema: Value = serde_json::from_str(BENCH_SCHEMA).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let mut value = serde_json::to_value(&bench).unwrap();
        let faults: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
        value["surprise"] = json!(1);
        assert_eq!(validator.iter_errors(&value).count(), 1);
    }

    /// Every object of the schema lists its members and closes the list, or says what its open keys look like.
    #[test]
    fn the_schema_is_closed() {
        fn closed(schema: &Value) -> bool {
            let own = schema.get("type") != Some(&json!("object")) || schema["additionalProperties"] == json!(false);
            own && match schema {
                Value::Object(members) => members.values().all(closed),
                Value::Array(items) => items.iter().all(closed),
                _ => true,
            }
        }
        let schema: Value = serde_json::from_str(REPORT_SCHEMA).unwrap();
        assert!(closed(&schema));
        assert_eq!(schema["properties"]["schema_version"]["const"], json!(SCHEMA_VERSION));
    }
}
