//! Findings by file, one line each, in columns. No excerpt.

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::Texts;
use crate::checks::Level;
use crate::output::escape::visible;
use crate::report::{CheckSummary, DiagnosticRecord};
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
    fn document(&mut self, out: &mut dyn Write, name: &str, records: &[DiagnosticRecord]) -> io::Result<()> {
        if records.is_empty() {
            return Ok(());
        }
        if self.begun {
            writeln!(out)?;
        }
        self.begun = true;
        writeln!(out, "{}", self.styled(BOLD, &visible(name)))?;
        let places: Vec<String> = records.iter().map(|r| format!("{}:{}", r.place.line, r.place.column)).collect();
        let place_width = places.iter().map(String::len).max().unwrap_or_default();
        let level = |record: &DiagnosticRecord| words::level(record.level).get(self.manner.language);
        let level_width = records.iter().map(|record| level(record).chars().count()).max().unwrap_or_default();
        for (record, place) in records.iter().zip(&places) {
            // Padded first: a style is made of characters too.
            let level = self.styled(style(record.level), &format!("{:level_width$}", level(record)));
            let message = visible(record.message.get(self.manner.language));
            writeln!(out, "  {place:>place_width$}  {level}  {message}  [{}]", record.rule.id)?;
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
