//! One JSON record a line and finding. No totals: they can be counted.

use super::json::Told;
use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::output::jsonl::JsonLines;
use crate::report::{CheckSummary, LocatedFindings};
use std::io::{self, Write};

pub(super) static JSONL: CheckFormat = CheckFormat {
    id: "jsonl",
    summary: Texts { fr: "Un objet JSON par ligne et par constat", en: "One JSON object a line and finding" },
    open: |manner| Box::new(Jsonl { manner }),
};

struct Jsonl {
    manner: Manner,
}

impl DiagnosticWriter for Jsonl {
    fn document(&mut self, out: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        let mut lines = JsonLines::new(out);
        findings.iter().try_for_each(|finding| lines.add(&Told::new(&finding.record(), self.manner)))
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}
