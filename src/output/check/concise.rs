//! One line a finding, as compilers write: `file:line:column: level: message [rule]`.

use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::{Language, Position, Texts};
use crate::output::escape::visible;
use crate::report::{CheckSummary, LocatedFinding, LocatedFindings};
use std::io::{self, Write};

pub(super) static CONCISE: CheckFormat = CheckFormat {
    id: "concise",
    summary: Texts {
        fr: "Une ligne par constat\u{A0}: fichier:ligne:colonne, pour les éditeurs et grep",
        en: "One line a finding: file:line:column, for editors and grep",
    },
    open: |manner| Box::new(Concise { manner }),
};

struct Concise {
    manner: Manner,
}

impl DiagnosticWriter for Concise {
    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        findings.iter().try_for_each(|finding| writeln!(out, "{}", line(&finding, self.manner.language)))
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

/// A finding on one line.
pub(super) fn line(finding: &LocatedFinding<'_>, language: Language) -> String {
    let Position { line, column } = finding.start();
    let (path, message) = (visible(finding.document()), visible(finding.found.message.get(language)));
    let (level, rule) = (finding.found.level.id(), finding.found.rule.id);
    format!("{path}:{line}:{column}: {level}: {message} [{rule}]")
}
