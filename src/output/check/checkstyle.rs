//! Checkstyle XML, which Jenkins and many others read. Clean files are left out.

use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::{Position, Texts};
use crate::output::escape::{visible, xml};
use crate::report::{CheckSummary, LocatedFindings};
use std::io::{self, Write};

pub(super) static CHECKSTYLE: CheckFormat = CheckFormat {
    id: "checkstyle",
    summary: Texts {
        fr: "XML de Checkstyle, pour Jenkins et d’autres", en: "Checkstyle XML, for Jenkins and others"
    },
    open: |manner| Box::new(Checkstyle { manner }),
};

struct Checkstyle {
    manner: Manner,
}

impl DiagnosticWriter for Checkstyle {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
    }

    fn document(&mut self, out: &mut dyn Write, name: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        writeln!(out, "  <file name=\"{}\">", xml(name))?;
        for finding in findings.iter() {
            let (Position { line, column }, level) = (finding.start(), finding.found.level.id());
            let message = visible(finding.found.message.get(self.manner.language));
            let (message, rule) = (xml(&message), finding.found.rule.id);
            writeln!(
                out,
                "    <error line=\"{line}\" column=\"{column}\" severity=\"{level}\" message=\"{message}\" \
                 source=\"lisible.{rule}\"/>"
            )?;
        }
        out.write_all(b"  </file>\n")
    }

    fn finish(&mut self, out: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        out.write_all(b"</checkstyle>\n")
    }
}
