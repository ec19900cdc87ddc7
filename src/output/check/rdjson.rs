//! The Reviewdog Diagnostic Format, one JSON object, with suggestions. Its columns count bytes.

use super::items::Items;
use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::checks::Level;
use crate::report::{CheckSummary, DiagnosticRecord, LocatedFindings, Region};
use serde::Serialize;
use std::io::{self, Write};

pub(super) static RDJSON: CheckFormat = CheckFormat {
    id: "rdjson",
    summary: Texts {
        fr: "Pour reviewdog, avec les remèdes comme suggestions",
        en: "For reviewdog, fixes being suggestions",
    },
    open: |manner| Box::new(Rdjson { manner, items: Items::default() }),
};

struct Rdjson {
    manner: Manner,
    items: Items,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: &'a str,
    location: Location<'a>,
    severity: &'a str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u64,
    column: u64,
}

impl DiagnosticWriter for Rdjson {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"{\"source\":{\"name\":\"lisible\"},\"diagnostics\":[")
    }

    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        findings.iter().try_for_each(|finding| self.items.add(out, &diagnostic(&finding.record(), self.manner)))
    }

    fn finish(&mut self, out: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}

fn diagnostic(record: &DiagnosticRecord, manner: Manner) -> Diagnostic<'_> {
    // Suggestions are taken one by one: a fix is one suggestion, or it would be done by half.
    let edit = record.fix.as_ref().and_then(|fix| fix.whole.as_ref());
    Diagnostic {
        message: record.message.get(manner.language),
        location: Location {
            path: &record.place.document,
            range: (!record.is_of_document()).then(|| range(&record.region)),
        },
        severity: match record.level {
            Level::Error => "ERROR",
            Level::Warning => "WARNING",
            Level::Info | Level::Off => "INFO",
        },
        code: Code { value: record.rule.id },
        suggestions: edit
            .map(|edit| Suggestion { range: range(&edit.region), text: &edit.replacement })
            .into_iter()
            .collect(),
    }
}

fn range(region: &Region) -> Range {
    Range {
        start: Position { line: region.line, column: region.byte_column },
        end: Position { line: region.end_line, column: region.byte_end_column },
    }
}
