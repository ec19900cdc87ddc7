//! Findings with the lines they stand in, as rustc shows them. The only use of annotate-snippets.

use super::{CheckFormat, DiagnosticWriter, Manner};
use crate::base::Texts;
use crate::checks::{self, Safety};
use crate::output::escape::visible;
use crate::report::{CheckSummary, DiagnosticRecord};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::io::{self, Write};

pub(super) static FULL: CheckFormat = CheckFormat {
    id: "full",
    summary: Texts {
        fr: "Chaque constat avec la phrase où il se trouve, pour un terminal",
        en: "Every finding with the sentence it stands in, for a terminal",
    },
    open: |out, manner| Box::new(Full { out, manner }),
};

struct Full<'w> {
    out: &'w mut dyn Write,
    manner: Manner,
}

impl DiagnosticWriter for Full<'_> {
    fn document(&mut self, _: &str, records: &[DiagnosticRecord]) -> io::Result<()> {
        records.iter().try_for_each(|record| writeln!(self.out, "{}\n", self.rendered(record)))
    }

    fn finish(self: Box<Self>, _: &CheckSummary) -> io::Result<()> {
        self.out.flush()
    }
}

/// Characters of a line that are shown around a finding.
const SHOWN: usize = 160;

impl Full<'_> {
    fn rendered(&self, record: &DiagnosticRecord) -> String {
        let renderer = if self.manner.colours { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.term_width(self.manner.width.max(40));
        let level = match record.level {
            checks::Level::Error => Level::ERROR.with_name(self.text(Texts { fr: "erreur", en: "error" })),
            checks::Level::Warning => Level::WARNING.with_name(self.text(Texts { fr: "avertissement", en: "warning" })),
            checks::Level::Info | checks::Level::Off => {
                Level::INFO.with_name(self.text(Texts { fr: "remarque", en: "note" }))
            }
        };
        let message = visible(record.message.get(self.manner.language)).into_owned();
        let place = record.place.to_string();
        let place = visible(&place);
        let title = level.primary_title(message).id(record.rule.id);
        let (text, from, to) = excerpt(record);
        if text.is_empty() {
            let report = [title.element(annotate_snippets::Origin::path(&*place))];
            return renderer.render(&report);
        }
        let line = usize::try_from(record.place.line).unwrap_or(1);
        let annotation = AnnotationKind::Primary.span(from..to);
        let snippet =
            Snippet::source(text).line_start(line).path(record.place.document.to_string()).annotation(annotation);
        let mut report = title.element(snippet);
        if let Some(fix) = self.fix(record) {
            report = report.element(Level::HELP.with_name(self.text(Texts { fr: "remède", en: "fix" })).message(fix));
        }
        renderer.render(&[report])
    }

    /// What `--fix` would do.
    fn fix(&self, record: &DiagnosticRecord) -> Option<String> {
        let fix = record.fix.as_ref()?;
        Some(match fix.safety {
            Safety::Safe => self.text(Texts { fr: "--fix le corrige", en: "--fix mends it" }).to_owned(),
            Safety::Unsafe => self
                .text(Texts {
                    fr: "--unsafe-fixes le corrige, à relire", en: "--unsafe-fixes mends it; read it again"
                })
                .to_owned(),
        })
    }

    fn text(&self, texts: Texts) -> &'static str {
        texts.get(self.manner.language)
    }
}

/// What is shown of the first line, and where the finding stands in it. Characters that could drive a terminal are
/// replaced one by one, so that places hold.
fn excerpt(record: &DiagnosticRecord) -> (String, usize, usize) {
    let line = record.lines.text.lines().next().unwrap_or_default();
    let from = usize::try_from(record.place.byte_start - record.lines.start.min(record.place.byte_start)).unwrap_or(0);
    let length = usize::try_from(record.place.byte_end - record.place.byte_start).unwrap_or(0);
    let from = from.min(line.len());
    let to = (from + length).min(line.len());
    let (Some(before), Some(inside), Some(after)) = (line.get(..from), line.get(from..to), line.get(to..)) else {
        return (String::new(), 0, 0);
    };
    let start = before.char_indices().rev().nth(SHOWN).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(SHOWN).map_or(after.len(), |(at, _)| at);
    let (before, inside) = (visible(&before[start..]), visible(inside));
    let text = format!("{before}{inside}{}", visible(&after[..end]));
    let (from, to) = (before.len(), before.len() + inside.len());
    (text, from, to)
}
