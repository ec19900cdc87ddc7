//! `report.json`: the report on a corpus for programs. `report.schema.json` (JSON Schema 2020-12) describes it whole, and
//! `stats.schema.json` the statistics without lists, `compare.schema.json` a comparison, `bench.schema.json` the result of
//! a benchmark.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, BufWriter, Write};

/// The JSON Schema of `report.json`.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");

/// The JSON Schema of what `lisible bench --format json` writes.
pub const BENCH_SCHEMA: &str = include_str!("bench.schema.json");

/// The JSON Schema of what `lisible stats --format json` writes; it names parts of [`REPORT_SCHEMA`] as
/// `report.schema.json`.
pub const STATS_SCHEMA: &str = include_str!("stats.schema.json");

/// The JSON Schema of what `lisible compare --format json` writes; it names parts of [`REPORT_SCHEMA`] as
/// `report.schema.json`.
pub const COMPARE_SCHEMA: &str = include_str!("compare.schema.json");

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
pub fn write<W: Write, R: Serialize>(out: W, report: &R) -> io::Result<()> {
    // A report is thousands of small pieces: they are put together here, wherever they go.
    let mut out = BufWriter::with_capacity(GATHERED_BYTES, out);
    report.serialize(&mut Serializer::with_formatter(&mut out, Indented::default()))?;
    out.write_all(b"\n")?;
    out.flush()
}

const GATHERED_BYTES: usize = 64 << 10;

/// Two spaces a level, as `serde_json` does it; a line end and what stands before it and after it are one piece.
#[derive(Default)]
struct Indented {
    level: usize,
    /// The array or object that is open holds something.
    holds: bool,
}

/// What stands between two members.
const LINE: &[u8] = b",\n                                ";

impl Indented {
    /// Begins a line, after a comma unless it is the `first` of an array or object.
    fn line<W: ?Sized + Write>(&self, out: &mut W, first: bool) -> io::Result<()> {
        let spaces = 2 * self.level;
        let known = (2 + spaces).min(LINE.len());
        out.write_all(&LINE[usize::from(first)..known])?;
        (known..2 + spaces).try_for_each(|_| out.write_all(b" "))
    }

    fn open<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.level += 1;
        self.holds = false;
        out.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.level -= 1;
        if self.holds {
            self.line(out, true)?;
        }
        out.write_all(sign)
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.holds = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.holds = true;
        Ok(())
    }
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

    #[test]
    fn lines_are_those_of_serde_json() {
        let deep = (0..20).fold(json!(["bas", {}, []]), |inner, level| json!({ "niveau": level, "dans": [inner, {}] }));
        for value in [deep, json!([]), json!({ "a": { "b": [] }, "c": [{}, [1.5, null]] }), json!("é\n")] {
            let mut out = Vec::new();
            write(&mut out, &value).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string_pretty(&value).unwrap() + "\n");
        }
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

    /// A schema that names parts of [`REPORT_SCHEMA`], both files as one.
    fn with_parts_of_report(schema: &str) -> Value {
        let mut schema: Value = serde_json::from_str(&schema.replace("report.schema.json#", "#")).unwrap();
        let report: Value = serde_json::from_str(REPORT_SCHEMA).unwrap();
        for (name, part) in report["$defs"].as_object().unwrap() {
            schema["$defs"][name] = part.clone();
        }
        schema
    }

    #[test]
    fn statistics_fit_their_schema() {
        use crate::analysis::{Options, Unobserved, run};
        use crate::report::{StatsReport, VocabularyLaws};
        let validator = jsonschema::draft202012::new(&with_parts_of_report(STATS_SCHEMA)).unwrap();
        for paths in [vec!["tests/corpus".to_owned()], vec!["tests/corpus/lettre.txt".to_owned()], Vec::new()] {
            let mut documents = Vec::new();
            let each = &mut |analysed: crate::analysis::Analysed| {
                documents.push(analysed.report);
                Ok(())
            };
            let totals = run(&paths, &Options::default(), &Unobserved, each).unwrap();
            let mut report = StatsReport::new(&totals.stats, totals.input, documents);
            report.laws = Some(VocabularyLaws::of(totals.stats.types.spectrum()));
            report.types_left_out = totals.stats.types.beyond(100);
            let mut value = serde_json::to_value(&report).unwrap();
            let faults: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
            assert_eq!(faults, Vec::<String>::new());
            value["surprise"] = json!(1);
            assert_eq!(validator.iter_errors(&value).count(), 1);
        }
    }

    #[test]
    fn a_comparison_fits_its_schema() {
        use crate::analysis::{ComparisonBuilder, Options, Unobserved, run};
        let paths = |name: &str| vec![format!("tests/corpus/{name}.txt")];
        let options = Options { wanted: ComparisonBuilder::WANTED, ..Options::default() };
        let analyse = |name: &str, builder: &mut ComparisonBuilder| {
            let each = &mut |analysed| {
                builder.add(analysed);
                Ok(())
            };
            run(&paths(name), &options, &Unobserved, each).unwrap()
        };
        let selection = crate::report::KeywordSelection { most_p: 1.0, ..Default::default() };
        let mut builder = ComparisonBuilder::default();
        let totals = analyse("administration", &mut builder);
        builder.end_first(paths("administration"), totals);
        let totals = analyse("administration-clair", &mut builder);
        let compared = builder.finish(paths("administration-clair"), totals, selection, usize::MAX).unwrap();
        let schema = with_parts_of_report(COMPARE_SCHEMA);
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let mut value = serde_json::to_value(&compared).unwrap();
        let faults: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
        value["keywords"]["first"][0]["surprise"] = json!(1);
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
