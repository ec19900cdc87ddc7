//! Findings with the lines they stand in, as rustc shows them: what is shown of each. `plain` and `annotated` draw it.
//!
//! A short finding is underlined in its lines; a long one is shown whole, wrapped unless its own lines are short.

mod annotated;
mod plain;

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Position, Texts, format_decimal};
use crate::checks::{Level, Safety};
use crate::output::escape::visible;
use crate::report::{CheckSummary, Lines, LocatedFinding, LocatedFindings};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::ops::Range;

pub(super) static FULL: CheckFormat = CheckFormat {
    id: "full",
    summary: Texts {
        fr: "Chaque constat avec la phrase où il se trouve, pour un terminal",
        en: "Every finding with the sentence it stands in, for a terminal",
    },
    open: |manner| {
        Box::new(Full { manner: Manner { width: manner.width.clamp(LEAST, MOST), ..manner }, text: String::new() })
    },
};

struct Full {
    manner: Manner,
    /// What is drawn of the present finding.
    text: String,
}

/// What is shown of a finding, on lines that cannot drive a terminal.
#[derive(Debug)]
struct Drawing<'a> {
    level: Level,
    /// What the level is called.
    name: &'a str,
    rule: &'a str,
    message: Cow<'a, str>,
    document: &'a str,
    /// None for a finding on the whole document.
    place: Option<Position>,
    excerpt: Excerpt,
    notes: Vec<Note>,
}

/// What is shown of the text.
#[derive(Clone, Debug)]
enum Excerpt {
    Nothing,
    /// Whole lines, or part of one, and what is found in them.
    Underlined {
        text: String,
        found: Range<usize>,
    },
    /// The finding itself.
    Whole {
        text: String,
        numbered: bool,
    },
}

/// What is said below the text.
#[derive(Debug)]
struct Note {
    name: &'static str,
    text: String,
}

/// Code points of the lines around a finding over several lines: what is cut is not shown.
const NEAR: usize = 200;
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
    fn document(&mut self, out: &mut dyn Write, name: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        let name = visible(name);
        findings.iter().try_for_each(|finding| {
            self.text.clear();
            self.draw(&finding, &name);
            self.text.push_str("\n\n");
            out.write_all(self.text.as_bytes())
        })
    }

    fn finish(&mut self, _: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        Ok(())
    }
}

impl Full {
    fn draw(&mut self, finding: &LocatedFinding<'_>, document: &str) {
        let found = finding.found;
        let notes = [self.measured(finding), self.fix(finding)];
        let drawing = Drawing {
            level: found.level,
            name: self.said(words::level(found.level)),
            rule: found.rule.id,
            message: visible(found.message.get(self.manner.language)),
            document,
            place: (!finding.is_of_document()).then(|| finding.start()),
            excerpt: self.excerpt(finding),
            notes: notes.into_iter().flatten().collect(),
        };
        if self.manner.colours || plain::draw(&drawing, self.manner.width, &mut self.text).is_none() {
            // A line that we have cut is not to be cut again.
            self.text.push_str(&annotated::draw(&drawing, self.manner.colours, self.manner.width + GUTTER));
        }
    }

    /// The text of the finding, where it has one.
    fn excerpt(&self, finding: &LocatedFinding<'_>) -> Excerpt {
        let room = self.manner.width - GUTTER;
        let lines = finding.lines(room + 1);
        if finding.is_of_document() || lines == Lines::default() {
            return Excerpt::Nothing;
        }
        let is_one_line = finding.start().line == finding.end().line;
        let length = lines.inside.chars().count();
        let underlined = if length > UNDERLINED.min(room) {
            None
        } else if is_one_line {
            Some(on_one_line(&lines, room - length))
        } else {
            on_lines(&finding.lines(NEAR), room)
        };
        if let Some((text, found)) = underlined {
            return Excerpt::Underlined { text, found };
        }
        let as_written = if is_one_line { None } else { as_written(&lines, room) };
        let numbered = as_written.is_some();
        Excerpt::Whole { text: as_written.unwrap_or_else(|| wrapped(lines.inside, room)), numbered }
    }

    /// What was measured, unless the message says it.
    fn measured(&self, finding: &LocatedFinding<'_>) -> Option<Note> {
        let (measured, limit) = (self.number(finding.found.measured?), self.number(finding.found.limit?));
        let message = finding.found.message.get(self.manner.language);
        if message.contains(&measured) && message.contains(&limit) {
            return None;
        }
        let bound = self.said(Texts { fr: "limite\u{A0}:", en: "limit:" });
        let name = self.said(Texts { fr: "mesure\u{A0}", en: "measured" });
        Some(Note { name, text: format!("{measured} ({bound} {limit})") })
    }

    fn number(&self, number: f64) -> String {
        let places = usize::from(number.fract() != 0.0);
        format_decimal(number, places, self.manner.language)
    }

    /// What `--fix` would do.
    fn fix(&self, finding: &LocatedFinding<'_>) -> Option<Note> {
        let how = match finding.found.fix.as_ref()?.safety {
            Safety::Safe => "--fix",
            Safety::Unsafe => {
                self.said(Texts { fr: "--unsafe-fixes, à relire", en: "--unsafe-fixes, to be read again" })
            }
        };
        let mut text = words::fix(finding.edits(), self.manner.language);
        let _ = write!(text, " ({how})");
        Some(Note { name: self.said(Texts { fr: "remède\u{A0}", en: "fix" }), text })
    }

    fn said(&self, texts: Texts) -> &'static str {
        texts.get(self.manner.language)
    }
}

/// A hard-wrapped text with its own lines, when they are few and fit.
fn as_written(lines: &Lines<'_>, room: usize) -> Option<String> {
    let start = if lines.before.trim().is_empty() { "" } else { "…" };
    let text = format!("{start}{}", harmless_lines(lines.inside.trim_end()));
    (!lines.cut[1] && fits(&text, room)).then_some(text)
}

/// The whole lines of a short finding that goes over a line end, and where it stands in them; none where they are long.
fn on_lines(lines: &Lines<'_>, room: usize) -> Option<(String, Range<usize>)> {
    let mut text = harmless_lines(lines.before);
    let from = text.len();
    text.push_str(&harmless_lines(lines.inside));
    let to = text.len();
    text.push_str(&harmless_lines(lines.after));
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
fn on_one_line(lines: &Lines<'_>, room: usize) -> (String, Range<usize>) {
    let (before, inside, after) = (visible(lines.before), visible(lines.inside), visible(lines.after));
    let (left, right) = (before.chars().count(), after.chars().count());
    // Half on each side; what one side does not need goes to the other.
    let shown_left = left.min((room / 2).max(room.saturating_sub(right)));
    let shown_right = right.min(room - shown_left);
    let mut text = String::new();
    if lines.cut[0] || shown_left < left {
        text.push('…');
    }
    text.push_str(past(&before, left - shown_left));
    let from = text.len();
    text.push_str(&inside);
    let to = text.len();
    text.push_str(&after[..after.len() - past(&after, shown_right).len()]);
    if lines.cut[2] || shown_right < right {
        text.push('…');
    }
    (text, from..to)
}

/// What stands past so many characters.
fn past(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or("", |(at, _)| &text[at..])
}

/// A long text in lines of `room` characters, broken between words.
fn wrapped(text: &str, room: usize) -> String {
    let shown = words::cut(text, SHOWN);
    let is_visible = shown.split(['\t', '\r', '\n']).all(|part| matches!(visible(part), Cow::Borrowed(_)));
    let mut out = String::new();
    let mut column = 0;
    // Words are cut where lines are broken: a no-break space stays inside its word.
    for word in shown.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()) {
        let word = if is_visible { word.into() } else { visible(word) };
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
