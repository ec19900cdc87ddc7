//! Findings for a comment on a pull request: Markdown, by file, the most serious only when there are many.

use super::serious::MostSerious;
use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Language, Texts};
use crate::output::escape::markdown;
use crate::report::{CheckSummary, DiagnosticRecord, LocatedFindings};
use std::io::{self, Write};

pub(super) static MARKDOWN: CheckFormat = CheckFormat {
    id: "markdown",
    summary: Texts {
        fr: "Markdown, pour le commentaire d’une demande de fusion",
        en: "Markdown, for a comment on a pull request",
    },
    open: |manner| Box::new(Markdown { manner, kept: MostSerious::new(SHOWN) }),
};

/// A comment on GitHub holds 65,536 characters.
const SHOWN: usize = 50;
/// Characters that are shown of a message.
const MESSAGE: usize = 400;
/// Characters that are shown of a path.
const PATH: usize = 250;

struct Markdown {
    manner: Manner,
    kept: MostSerious,
}

impl DiagnosticWriter for Markdown {
    fn document(&mut self, _: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        self.kept.add(findings);
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        let language = self.manner.language;
        writeln!(out, "### lisible\n\n{}", markdown(&summary.sentence(language)))?;
        let left_out = self.kept.left_out();
        let kept = self.kept.take_in_order();
        for records in kept.chunk_by(|a, b| a.place.document == b.place.document) {
            let Some(first) = records.first() else { continue };
            writeln!(out, "\n#### {}\n", path(&first.place.document))?;
            let [line, level, finding, rule] = HEADINGS.map(|heading| heading.get(language));
            writeln!(out, "| {line} | {level} | {finding} | {rule} |\n|--:|---|---|---|")?;
            for record in records {
                let level = words::level(record.level).get(language);
                let (line, rule) = (record.place.line, record.rule.id);
                writeln!(out, "| {line} | {level} | {} | `{rule}` |", message(record, language))?;
            }
        }
        if left_out > 0 {
            writeln!(out, "\n{}", words::left_out(left_out, language))?;
        }
        Ok(())
    }
}

const HEADINGS: [Texts; 4] = [
    Texts { fr: "Ligne", en: "Line" },
    Texts { fr: "Gravité", en: "Level" },
    Texts { fr: "Constat", en: "Finding" },
    Texts { fr: "Règle", en: "Rule" },
];

/// The name of a document in Markdown.
pub(super) fn path(document: &str) -> String {
    markdown(&words::cut(document, PATH)).into_owned()
}

/// What a finding says, in Markdown.
pub(super) fn message(record: &DiagnosticRecord, language: Language) -> String {
    markdown(&words::cut(record.message.get(language), MESSAGE)).into_owned()
}

/// A colon as the language sets it.
pub(super) fn colon(language: Language) -> &'static str {
    Texts { fr: "\u{A0}:", en: ":" }.get(language)
}
