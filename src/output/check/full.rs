//! Findings with the lines they stand in, as rustc shows them. The only use of annotate-snippets.
//!
//! A short finding is underlined in its lines; a long one is shown whole, wrapped unless its own lines are short.

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Texts, format_decimal};
use crate::checks::{self, Safety};
use crate::output::escape::visible;
use crate::report::{CheckSummary, DiagnosticRecord, Lines};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::io::{self, Write};
use std::ops::Range;

pub(super) static FULL: CheckFormat = CheckFormat {
    id: "full",
    summary: Texts {
        fr: "Chaque constat avec la phrase où il se trouve, pour un terminal",
        en: "Every finding with the sentence it stands in, for a terminal",
    },
    open: |manner| Box::new(Full { manner: Manner { width: manner.width.clamp(LEAST, MOST), ..manner } }),
};

struct Full {
    manner: Manner,
}

/// Columns that are used, however narrow or wide the terminal is.
const LEAST: usize = 40;
const MOST: usize = 120;
/// Characters that are underlined at most.
const UNDERLINED: usize = 80;
/// Characters that are shown of a long finding.
const SHOWN: usize = 600;
/// Lines that are shown as they stand.
const LINES: usize = 8;
/// Columns beside the text.
const GUTTER: usize = 10;
/// Columns of a bracket around lines.
const BRACKET: usize = 2;

impl DiagnosticWriter for Full {
    fn document(&mut self, out: &mut dyn Write, _: &str, records: &[DiagnosticRecord]) -> io::Result<()> {
        records.iter().try_for_each(|record| writeln!(out, "{}\n", self.rendered(record)))
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

impl Full {
    fn rendered(&self, record: &DiagnosticRecord) -> String {
        let renderer = if self.manner.colours { Renderer::styled() } else { Renderer::plain() };
        let level = match record.level {
            checks::Level::Error => Level::ERROR,
            checks::Level::Warning => Level::WARNING,
            checks::Level::Info | checks::Level::Off => Level::INFO,
        };
        let message = visible(record.message.get(self.manner.language));
        let title = level.with_name(self.text(words::level(record.level))).primary_title(message).id(record.rule.id);
        let report = self.excerpt(record, title.element(origin(record)));
        let notes = [self.measured(record), self.fix(record)].into_iter().flatten();
        let report = notes
            .fold(report, |report, (name, note)| report.element(Level::HELP.with_name(self.text(name)).message(note)));
        // A line that we have cut is not to be cut again.
        aligned(&renderer.term_width(self.manner.width + GUTTER).render(&[report]))
    }

    /// The text of the finding, where it has one.
    fn excerpt<'a>(&self, record: &'a DiagnosticRecord, report: Group<'a>) -> Group<'a> {
        let room = self.manner.width - GUTTER;
        let (lines, line) = (&record.lines, usize::try_from(record.region.line).unwrap_or(1));
        if record.is_of_document() || *lines == Lines::default() {
            return report;
        }
        let is_one_line = record.region.line == record.region.end_line;
        let length = lines.inside.chars().count();
        let underlined = if length > UNDERLINED.min(room) {
            None
        } else if is_one_line {
            Some(on_one_line(lines, room - length))
        } else {
            on_lines(lines, room)
        };
        if let Some((text, span)) = underlined {
            let annotation = AnnotationKind::Primary.span(span);
            return report.element(Snippet::source(text).line_start(line).fold(false).annotation(annotation));
        }
        let as_written = if is_one_line { None } else { as_written(lines, room) };
        let numbered = as_written.is_some();
        let text = as_written.unwrap_or_else(|| wrapped(&lines.inside, room));
        let whole = AnnotationKind::Visible.span(0..text.len());
        report.element(Snippet::source(text).line_start(line).line_numbering(numbered).fold(false).annotation(whole))
    }

    /// What was measured, unless the message says it.
    fn measured(&self, record: &DiagnosticRecord) -> Option<(Texts, String)> {
        let (measured, limit) = (self.number(record.measured?), self.number(record.limit?));
        let message = record.message.get(self.manner.language);
        if message.contains(&measured) && message.contains(&limit) {
            return None;
        }
        let bound = self.text(Texts { fr: "limite\u{A0}:", en: "limit:" });
        Some((Texts { fr: "mesure\u{A0}", en: "measured" }, format!("{measured} ({bound} {limit})")))
    }

    fn number(&self, number: f64) -> String {
        let places = usize::from(number.fract() != 0.0);
        format_decimal(number, places, self.manner.language)
    }

    /// What `--fix` would do.
    fn fix(&self, record: &DiagnosticRecord) -> Option<(Texts, String)> {
        let fix = record.fix.as_ref()?;
        let how = match fix.safety {
            Safety::Safe => "--fix",
            Safety::Unsafe => {
                self.text(Texts { fr: "--unsafe-fixes, à relire", en: "--unsafe-fixes, to be read again" })
            }
        };
        Some((Texts { fr: "remède\u{A0}", en: "fix" }, format!("{} ({how})", words::fix(fix, self.manner.language))))
    }

    fn text(&self, texts: Texts) -> &'static str {
        texts.get(self.manner.language)
    }
}

fn origin(record: &DiagnosticRecord) -> Origin<'_> {
    let place = |number| usize::try_from(number).unwrap_or(1);
    let origin = Origin::path(visible(&record.place.document));
    if record.is_of_document() {
        return origin;
    }
    origin.line(place(record.place.line)).char_column(place(record.place.column))
}

/// Where the finding stands is said by us: only we know the column in a line that is cut. What annotate-snippets would
/// say of it, a fourth line with `:::` and no name, is left out; and where no line has a number, all stand a column
/// further, so that arrows stand below each other.
fn aligned(rendered: &str) -> String {
    let is_second = |at: usize, line: &str| at == 3 && line.contains(":::");
    let plain = |line: &str| line.trim_start_matches(|c: char| c == '\u{1B}' || "[0123456789;m".contains(c)).to_owned();
    let is_unnumbered = rendered.lines().nth(1).is_some_and(|line| plain(line).starts_with("-->"));
    let mut out = String::with_capacity(rendered.len());
    for (at, line) in rendered.lines().enumerate().filter(|(at, line)| !is_second(*at, line)) {
        if at > 0 {
            out.push_str(if is_unnumbered { "\n " } else { "\n" });
        }
        out.push_str(line);
    }
    out
}

/// A hard-wrapped text with its own lines, when they are few and fit.
fn as_written(lines: &Lines, room: usize) -> Option<String> {
    let start = if lines.before.trim().is_empty() { "" } else { "…" };
    let text = format!("{start}{}", harmless_lines(lines.inside.trim_end()));
    (!lines.cut[1] && fits(&text, room)).then_some(text)
}

/// The whole lines of a short finding that goes over a line end, and where it stands in them; none where they are long.
fn on_lines(lines: &Lines, room: usize) -> Option<(String, Range<usize>)> {
    let mut text = harmless_lines(&lines.before);
    let from = text.len();
    text.push_str(&harmless_lines(&lines.inside));
    let to = text.len();
    text.push_str(&harmless_lines(&lines.after));
    // The bracket at the side takes columns too.
    (lines.cut == [false; 3] && fits(&text, room.saturating_sub(BRACKET))).then_some((text, from..to))
}

/// Lines that cannot drive a terminal.
fn harmless_lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| visible(line.trim_end_matches('\r')));
    lines.collect::<Vec<_>>().join("\n")
}

fn fits(text: &str, room: usize) -> bool {
    text.lines().count() <= LINES && text.lines().all(|line| line.chars().count() <= room)
}

/// What is shown of the line in `room` characters beside the finding, and where the finding stands in it.
fn on_one_line(lines: &Lines, room: usize) -> (String, Range<usize>) {
    let (before, inside, after) = (visible(&lines.before), visible(&lines.inside), visible(&lines.after));
    let (left, right) = (before.chars().count(), after.chars().count());
    // Half on each side; what one side does not need goes to the other.
    let shown_left = left.min((room / 2).max(room.saturating_sub(right)));
    let shown_right = right.min(room - shown_left);
    let mut text = String::new();
    if lines.cut[0] || shown_left < left {
        text.push('…');
    }
    text.extend(before.chars().skip(left - shown_left));
    let from = text.len();
    text.push_str(&inside);
    let to = text.len();
    text.extend(after.chars().take(shown_right));
    if lines.cut[2] || shown_right < right {
        text.push('…');
    }
    (text, from..to)
}

/// A long text in lines of `room` characters, broken between words.
fn wrapped(text: &str, room: usize) -> String {
    let shown = words::cut(text, SHOWN);
    let mut out = String::new();
    let mut column = 0;
    // Words are cut where lines are broken: a no-break space stays inside its word.
    for word in shown.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()) {
        let word = visible(word);
        let length = word.chars().count();
        if column > 0 {
            let is_full = column + 1 + length > room;
            out.push(if is_full { '\n' } else { ' ' });
            column = if is_full { 0 } else { column + 1 };
        }
        out.push_str(&word);
        column += length;
    }
    out
}
