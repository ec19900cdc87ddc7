//! The page of a job on GitHub: Markdown for `$GITHUB_STEP_SUMMARY`, a table by rule and the first findings.

use super::serious::MostSerious;
use super::statistics::most_first;
use super::{CheckFormat, DiagnosticWriter, Manner, markdown, words};
use crate::base::{Texts, format_grouped};
use crate::checks;
use crate::output::escape;
use crate::report::{CheckSummary, LocatedFindings};
use std::io::{self, Write};

pub(super) static GITHUB_SUMMARY: CheckFormat = CheckFormat {
    id: "github-summary",
    summary: Texts {
        fr: "Bilan en Markdown, pour la page d’une tâche GitHub Actions",
        en: "A summary in Markdown, for the page of a GitHub Actions job",
    },
    open: |manner| Box::new(Summary { manner, kept: MostSerious::new(SHOWN) }),
};

/// The findings that are shown.
const SHOWN: usize = 10;

struct Summary {
    manner: Manner,
    kept: MostSerious,
}

impl DiagnosticWriter for Summary {
    fn document(&mut self, _: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        self.kept.add(findings);
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        let language = self.manner.language;
        writeln!(out, "### lisible\n\n{}", escape::markdown(&summary.sentence(language)))?;
        self.worse(out, summary)?;
        if summary.findings == 0 {
            return Ok(());
        }
        self.rules(out, summary)?;
        writeln!(out)?;
        let left_out = self.kept.left_out();
        for record in self.kept.take() {
            let level = words::level(record.level).get(language);
            let (path, message) = (markdown::path(&record.place.document), markdown::message(&record, language));
            let (line, rule, colon) = (record.place.line, record.rule.id, markdown::colon(language));
            writeln!(out, "- **{path}:{line}** {level}{colon} {message} (`{rule}`)")?;
        }
        if left_out > 0 {
            writeln!(out, "\n{}", words::left_out(left_out, language))?;
        }
        Ok(())
    }
}

impl Summary {
    /// The first measures that got worse.
    fn worse(&self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        let language = self.manner.language;
        let all = &summary.regressions;
        if all.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        for regression in all.iter().take(SHOWN) {
            writeln!(out, "- {}", escape::markdown(&regression.sentence(language)))?;
        }
        let more = all.len().saturating_sub(SHOWN) as u64;
        if more > 0 { writeln!(out, "\n{}", words::left_out(more, language)) } else { Ok(()) }
    }

    fn rules(&self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        let text = |texts: Texts| texts.get(self.manner.language);
        let count = |count: u64| format_grouped(count.into(), self.manner.language);
        let [rule, level, findings, documents] = HEADINGS.map(text);
        writeln!(out, "\n| {rule} | {level} | {findings} | {documents} | `--fix` |\n|---|---|--:|--:|--:|")?;
        for (id, counts) in most_first(summary) {
            let name = checks::by_id(id).map_or("", |rule| text(rule.name));
            let (level, name) = (text(words::level(counts.level)), escape::markdown(name));
            let (findings, documents) = (count(counts.findings), count(counts.documents));
            let fixable = count(counts.fixable);
            writeln!(out, "| `{id}` {name} | {level} | {findings} | {documents} | {fixable} |")?;
        }
        Ok(())
    }
}

const HEADINGS: [Texts; 4] = [
    Texts { fr: "Règle", en: "Rule" },
    Texts { fr: "Gravité", en: "Level" },
    Texts { fr: "Constats", en: "Findings" },
    Texts { fr: "Documents", en: "Documents" },
];
