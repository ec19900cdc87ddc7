//! Findings by file, one line each, in columns. No excerpt.

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Position, Texts};
use crate::checks::{Diagnostic, Level};
use crate::output::escape::visible;
use crate::report::{CheckSummary, LocatedFinding, LocatedFindings};
use std::io::{self, Write};

pub(super) static GROUPED: CheckFormat = CheckFormat {
    id: "grouped",
    summary: Texts {
        fr: "Les constats de chaque fichier sous son nom, une ligne chacun",
        en: "The findings of every file below its name, one line each",
    },
    open: |manner| Box::new(Grouped { manner, begun: false }),
};

struct Grouped {
    manner: Manner,
    begun: bool,
}

impl DiagnosticWriter for Grouped {
    fn document(&mut self, out: &mut dyn Write, name: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        if self.begun {
            writeln!(out)?;
        }
        self.begun = true;
        writeln!(out, "{}", self.styled(BOLD, &visible(name)))?;
        let place = |finding: &LocatedFinding<'_>| {
            let Position { line, column } = finding.start();
            format!("{line}:{column}")
        };
        let place_width = findings.iter().map(|finding| place(&finding).len()).max().unwrap_or_default();
        let level = |found: &Diagnostic| words::level(found.level).get(self.manner.language);
        let level_width = findings.iter().map(|finding| level(finding.found).chars().count()).max().unwrap_or_default();
        for finding in findings.iter() {
            let (found, place) = (finding.found, place(&finding));
            // Padded first: a style is made of characters too.
            let level = self.styled(style(found.level), &format!("{:level_width$}", level(found)));
            let message = visible(found.message.get(self.manner.language));
            writeln!(out, "  {place:>place_width$}  {level}  {message}  [{}]", found.rule.id)?;
        }
        Ok(())
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

const BOLD: anstyle::Style = anstyle::Style::new().bold();

fn style(level: Level) -> anstyle::Style {
    anstyle::Style::new().fg_color(Some(anstyle::Color::Ansi(match level {
        Level::Error => anstyle::AnsiColor::Red,
        Level::Warning => anstyle::AnsiColor::Yellow,
        Level::Info | Level::Off => anstyle::AnsiColor::Cyan,
    })))
}

impl Grouped {
    fn styled(&self, style: anstyle::Style, text: &str) -> String {
        if self.manner.colours { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
