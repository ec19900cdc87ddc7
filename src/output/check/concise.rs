//! One line a finding, as compilers write: `file:line:column: level: message [rule]`.

use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::{Language, Texts};
use crate::output::escape::visible;
use crate::report::{CheckSummary, DiagnosticRecord};
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
    fn document(&mut self, out: &mut dyn Write, _: &str, records: &[DiagnosticRecord]) -> io::Result<()> {
        records.iter().try_for_each(|record| writeln!(out, "{}", line(record, self.manner.language)))
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

/// A finding on one line.
pub(super) fn line(record: &DiagnosticRecord, language: Language) -> String {
    let place = record.place.to_string();
    let (level, rule) = (record.level.id(), record.rule.id);
    format!("{}: {level}: {} [{rule}]", visible(&place), visible(record.message.get(language)))
}
