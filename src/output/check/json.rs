//! One JSON object: every finding, the measures that got worse, then how the check went. `check.schema.json` (JSON Schema 2020-12) describes it whole.
//!
//! Findings come first so that they are written as they come: a corpus of any size takes no memory.

use super::items::Items;
use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::report::{CheckSummary, DiagnosticRecord, LocatedFindings, Regression, SCHEMA_VERSION};
use serde::Serialize;
use std::io::{self, Write};

/// The JSON Schema of what `lisible check --format json` writes; a line of `--format jsonl` is its `diagnostic` with a
/// `schema_version`.
pub const CHECK_SCHEMA: &str = include_str!("../check.schema.json");

pub(super) static JSON: CheckFormat = CheckFormat {
    id: "json",
    summary: Texts {
        fr: "Tous les constats et leur bilan, pour un programme",
        en: "Every finding and how it went, for a program",
    },
    open: |manner| Box::new(Json { manner, items: Items::default() }),
};

struct Json {
    manner: Manner,
    items: Items,
}

/// A finding in the language of the reader.
#[derive(Serialize)]
pub(super) struct Told<'a> {
    message: &'a str,
    #[serde(flatten)]
    record: &'a DiagnosticRecord,
}

impl<'a> Told<'a> {
    pub(super) fn new(record: &'a DiagnosticRecord, manner: Manner) -> Self {
        Self { message: record.message.get(manner.language), record }
    }
}

/// A measure that got worse, in the language of the reader.
#[derive(Serialize)]
struct Worse<'a> {
    message: String,
    #[serde(flatten)]
    regression: &'a Regression,
}

impl DiagnosticWriter for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"schema_version\":{SCHEMA_VERSION},\"diagnostics\":[")
    }

    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        findings.iter().try_for_each(|finding| self.items.add(out, &Told::new(&finding.record(), self.manner)))
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        write!(out, "\n],\"regressions\":[")?;
        let mut items = Items::default();
        for regression in &summary.regressions {
            items.add(out, &Worse { message: regression.sentence(self.manner.language), regression })?;
        }
        let end = if summary.regressions.is_empty() { "" } else { "\n" };
        writeln!(out, "{end}],\"summary\":{}}}", serde_json::to_string(summary)?)
    }
}
