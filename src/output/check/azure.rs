//! Issues of Azure Pipelines: logging commands on standard output. A note is no issue there: it is a plain line.

use super::{CheckFormat, DiagnosticWriter, Manner, concise};
use crate::base::{Language, Texts};
use crate::checks::Level;
use crate::report::{CheckSummary, LocatedFinding, LocatedFindings};
use std::io::{self, Write};

pub(super) static AZURE: CheckFormat = CheckFormat {
    id: "azure",
    summary: Texts {
        fr: "Erreurs et avertissements pour Azure Pipelines",
        en: "Errors and warnings for Azure Pipelines",
    },
    open: |manner| Box::new(Azure { manner }),
};

struct Azure {
    manner: Manner,
}

impl DiagnosticWriter for Azure {
    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        findings.iter().try_for_each(|finding| writeln!(out, "{}", command(&finding, self.manner.language)))
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

fn command(finding: &LocatedFinding<'_>, language: Language) -> String {
    let level = match finding.found.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Off => return plain(&concise::line(finding, language)),
    };
    let (path, rule, place) = (property(finding.document()), property(finding.found.rule.id), finding.start());
    format!(
        "##vso[task.logissue type={level};sourcepath={path};linenumber={};columnnumber={};code={rule};]{}",
        place.line,
        place.column,
        data(finding.found.message.get(language))
    )
}

/// A line of the log that is no command, though a command may stand anywhere in a line.
fn plain(line: &str) -> String {
    line.replace("##vso[", "## vso[").replace("##[", "## [")
}

/// What follows the bracket.
fn data(text: &str) -> String {
    text.replace('%', "%AZP25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(']', "%5D").replace(';', "%3B")
}
