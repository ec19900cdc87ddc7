//! One line a finding, as compilers write: `file:line:column: level message [rule]`.

use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::output::escape::visible;
use crate::report::{CheckSummary, DiagnosticRecord};
use std::io::{self, Write};

pub(super) static CONCISE: CheckFormat = CheckFormat {
    id: "concise",
    summary: Texts {
        fr: "Une ligne par constat\u{A0}: fichier:ligne:colonne, pour les éditeurs et grep",
        en: "One line a finding: file:line:column, for editors and grep",
    },
    open: |out, manner| Box::new(Concise { out, manner }),
};

struct Concise<'w> {
    out: &'w mut dyn Write,
    manner: Manner,
}

impl DiagnosticWriter for Concise<'_> {
    fn document(&mut self, _: &str, records: &[DiagnosticRecord]) -> io::Result<()> {
        for record in records {
            let message = record.message.get(self.manner.language);
            let place = record.place.to_string();
            let (level, rule) = (record.level.id(), record.rule.id);
            writeln!(self.out, "{}: {level}: {} [{rule}]", visible(&place), visible(message))?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>, _: &CheckSummary) -> io::Result<()> {
        self.out.flush()
    }
}
