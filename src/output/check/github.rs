//! Annotations of GitHub Actions: workflow commands on standard output. What is more than it shows is plain lines.
//!
//! GitHub shows ten annotations of each kind a step. The most serious findings become annotations; the others stand
//! before them in the log, and a last notice says how many they are.

use super::serious::rank;
use super::{CheckFormat, DiagnosticWriter, Manner, concise};
use crate::base::{Language, Texts, format_grouped};
use crate::report::{CheckSummary, DiagnosticRecord, LocatedFinding, LocatedFindings, Regression};
use std::fmt::Write as _;
use std::io::{self, Write};

pub(super) static GITHUB: CheckFormat = CheckFormat {
    id: "github",
    summary: Texts { fr: "Annotations pour GitHub Actions", en: "Annotations for GitHub Actions" },
    open: |manner| Box::new(GitHub { manner, shown: <[_; 3]>::default(), others: 0 }),
};

/// Annotations of errors, warnings and notices; one notice is ours.
const SHOWN: [usize; 3] = [10, 10, 9];
const COMMANDS: [&str; 3] = ["error", "warning", "notice"];

struct GitHub {
    manner: Manner,
    shown: [Vec<DiagnosticRecord>; 3],
    others: u64,
}

impl DiagnosticWriter for GitHub {
    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        for finding in findings.iter() {
            let rank = rank(finding.found.level);
            if self.shown[rank].len() < SHOWN[rank] {
                self.shown[rank].push(finding.record());
            } else {
                self.others += 1;
                writeln!(out, "{}", plain(&finding, self.manner.language))?;
            }
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        // They come first: a measure that got worse may be all that fails.
        for regression in &summary.regressions {
            writeln!(out, "{}", worse(regression, self.manner.language))?;
        }
        for record in self.shown.iter().flatten() {
            writeln!(out, "{}", command(record, self.manner.language))?;
        }
        let errors = summary.regressions.len() + self.shown[0].len();
        let others = self.others + errors.saturating_sub(SHOWN[0]) as u64;
        if others > 0 {
            writeln!(out, "::notice title=lisible::{}", data(&notice(others, self.manner.language)))?;
        }
        Ok(())
    }
}

/// A finding in the log. A line that begins with `::` would be a command, and so would `##[` anywhere.
fn plain(finding: &LocatedFinding<'_>, language: Language) -> String {
    format!("- {}", concise::line(finding, language)).replace("##[", "## [")
}

fn command(record: &DiagnosticRecord, language: Language) -> String {
    let region = &record.region;
    let mut out = format!("::{} file={}", COMMANDS[rank(record.level)], property(&record.place.document));
    let _ = write!(out, ",line={},endLine={}", region.line, region.end_line);
    // GitHub takes columns on one line only.
    if region.line == region.end_line && !record.is_of_document() {
        let _ = write!(out, ",col={},endColumn={}", region.column, region.end_column);
    }
    let _ = write!(out, ",title={}::{}", property(record.rule.id), data(record.message.get(language)));
    out
}

/// A measure that got worse.
fn worse(regression: &Regression, language: Language) -> String {
    let (file, title) = (property(regression.place()), property(&regression.measure));
    format!("::error file={file},line=1,endLine=1,title={title}::{}", data(&regression.sentence(language)))
}

fn notice(others: u64, language: Language) -> String {
    let n = format_grouped(others.into(), language);
    match (language, others) {
        (Language::Fr, 1) => {
            "un autre constat n’est pas annoté\u{A0}: il est dans le journal de cette étape".to_owned()
        }
        (Language::En, 1) => "one more finding is not annotated: it is in the log of this step".to_owned(),
        (Language::Fr, _) => {
            format!("{n} autres constats ne sont pas annotés\u{A0}: ils sont dans le journal de cette étape")
        }
        (Language::En, _) => format!("{n} more findings are not annotated: they are in the log of this step"),
    }
}

/// What follows `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
