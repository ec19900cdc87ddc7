//! The Code Quality report of GitLab. It shows no rule: the description names it.

use super::items::Items;
use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::checks::Level;
use crate::report::{CheckSummary, DiagnosticRecord, LocatedFindings};
use serde::Serialize;
use std::io::{self, Write};

pub(super) static GITLAB: CheckFormat = CheckFormat {
    id: "gitlab",
    summary: Texts { fr: "Rapport Code Quality de GitLab", en: "Code Quality report of GitLab" },
    open: |manner| Box::new(GitLab { manner, items: Items::default() }),
};

struct GitLab {
    manner: Manner,
    items: Items,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u64,
    end: u64,
}

impl DiagnosticWriter for GitLab {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"[")
    }

    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        findings.iter().try_for_each(|finding| self.items.add(out, &issue(&finding.record(), self.manner)))
    }

    fn finish(&mut self, out: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        out.write_all(b"\n]\n")
    }
}

fn issue(record: &DiagnosticRecord, manner: Manner) -> Issue<'_> {
    Issue {
        description: format!("{}: {}", record.rule.id, record.message.get(manner.language)),
        check_name: record.rule.id,
        fingerprint: fingerprint(record),
        severity: match record.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Info | Level::Off => "info",
        },
        location: Location {
            path: &record.place.document,
            lines: Lines { begin: record.region.line, end: record.region.end_line },
        },
    }
}

/// GitLab wants each to be unique in the report: the same sentence in another file, or a second time in this one, is
/// another finding. 32 hexadecimal digits, as long as the MD5 sums it is used to.
fn fingerprint(record: &DiagnosticRecord) -> String {
    let place = record.place.document.bytes().chain(record.occurrence.to_le_bytes());
    // FNV-1a, 64 bits: the same everywhere and for good.
    let hash = place
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    format!("{}{hash:016x}", record.fingerprint)
}
