//! How many findings each rule has, and how many of them can be mended. No single finding.

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::Texts;
use crate::checks;
use crate::output::table::{Align, Cell, Table};
use crate::report::{CheckSummary, LocatedFindings, RuleCount};
use std::cmp::Reverse;
use std::io::{self, Write};

pub(super) static STATISTICS: CheckFormat = CheckFormat {
    id: "statistics",
    summary: Texts { fr: "Le nombre de constats de chaque règle", en: "How many findings each rule has" },
    open: |manner| Box::new(Statistics { manner }),
};

struct Statistics {
    manner: Manner,
}

impl DiagnosticWriter for Statistics {
    fn document(&mut self, _: &mut dyn Write, _: &str, _: &LocatedFindings<'_>) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        if summary.rules.is_empty() {
            return Ok(());
        }
        let text = |texts: Texts| texts.get(self.manner.language);
        let mut table = Table::new(self.manner.language);
        table
            .colours(self.manner.colours)
            .column(text(Texts { fr: "Constats", en: "Findings" }), Align::Right)
            .column(text(Texts { fr: "Documents", en: "Documents" }), Align::Right)
            .column("--fix", Align::Right)
            .column("--unsafe-fixes", Align::Right)
            .column(text(Texts { fr: "Gravité", en: "Level" }), Align::Left)
            .column(text(Texts { fr: "Règle", en: "Rule" }), Align::Left)
            .column(text(Texts { fr: "Nom", en: "Name" }), Align::Left);
        for (rule, count) in most_first(summary) {
            let name = checks::by_id(rule).map_or("", |rule| text(rule.name));
            table.row([
                Cell::Count(count.findings),
                Cell::Count(count.documents),
                Cell::Count(count.fixable),
                Cell::Count(count.unsafely_fixable),
                Cell::Text(text(words::level(count.level)).to_owned()),
                Cell::Text(rule.to_owned()),
                Cell::Text(name.to_owned()),
            ]);
        }
        out.write_all(table.render(Some(self.manner.width)).as_bytes())
    }
}

/// Rules with their counts, that with most findings first; by id where there are as many.
pub(super) fn most_first(summary: &CheckSummary) -> Vec<(&'static str, RuleCount)> {
    let mut rules: Vec<(&'static str, RuleCount)> = summary.rules.iter().map(|(rule, count)| (*rule, *count)).collect();
    rules.sort_by_key(|(rule, count)| (Reverse(count.findings), *rule));
    rules
}
