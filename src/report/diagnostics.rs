//! What checks give: documents with their diagnostics, and the records that outputs write.

use super::Place;
use crate::base::{LineIndex, Message, Source, SourceText, Span};
use crate::checks::{Diagnostic, Level, Rule, Ruleset, Safety};
use crate::extract::Extractor;
use crate::stats::Stats;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;

/// A document that was checked, with all that fixes need.
#[derive(Clone, Debug)]
pub struct CheckedDocument {
    /// Its path as given.
    pub document: Arc<str>,
    /// Where it can be written; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Its text.
    pub source: SourceText,
    /// True when the file is UTF-8 without a flaw, so that a fix changes nothing else.
    pub is_utf8: bool,
    /// How its prose is taken out.
    pub extractor: &'static Extractor,
    /// The rules that hold for it.
    pub rules: Arc<Ruleset>,
    /// What was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings comments of the text suppress.
    pub suppressed: u64,
    /// What was counted, until somebody takes it.
    pub stats: Stats,
    /// Words that were checked.
    pub words: u64,
    /// Sentences that were checked.
    pub sentences: u64,
}

/// One finding as outputs write it.
#[derive(Clone, Debug, Serialize)]
pub struct DiagnosticRecord {
    /// The rule.
    #[serde(serialize_with = "rule_id")]
    pub rule: &'static Rule,
    /// How serious it is.
    pub level: Level,
    /// Where it begins, and its bytes.
    #[serde(flatten)]
    pub place: Place,
    /// Where it ends: the line of its last character, and the column after it.
    pub end_line: u64,
    /// One past its last character, in code points from 1.
    pub end_column: u64,
    /// Columns in UTF-16 units, as SARIF and editors count.
    pub utf16_column: u64,
    /// One past its last unit.
    pub utf16_end_column: u64,
    /// What is wrong and what to do.
    #[serde(skip)]
    pub message: Message,
    /// What was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<f64>,
    /// The limit it passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<f64>,
    /// As written; shortened.
    pub text: String,
    /// The sentence or block it stands in; shortened.
    pub context: String,
    /// What mends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<FixRecord>,
    /// Names the finding wherever its line moves: 16 hexadecimal digits.
    pub fingerprint: String,
    /// The whole lines it stands in, for outputs that show them, and where they begin in the source.
    #[serde(skip)]
    pub lines: Lines,
}

/// Lines of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// As written.
    pub text: String,
    /// Bytes of the source before them.
    pub start: u64,
}

/// A fix as outputs write it.
#[derive(Clone, Debug, Serialize)]
pub struct FixRecord {
    /// Whether it may be applied without a look.
    pub safety: Safety,
    /// Changes in the order of the text.
    pub edits: Vec<EditRecord>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct EditRecord {
    /// What is replaced.
    #[serde(flatten)]
    pub region: Region,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A stretch of a source in every way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Region {
    /// First byte.
    pub byte_start: u64,
    /// One past the last.
    pub byte_end: u64,
    /// From 1.
    pub line: u64,
    /// From 1, in code points.
    pub column: u64,
    /// From 1.
    pub end_line: u64,
    /// One past the last character.
    pub end_column: u64,
    /// In UTF-16 units.
    pub utf16_column: u64,
    /// One past the last unit.
    pub utf16_end_column: u64,
}

/// Code points of a text that a record keeps.
const TEXT_CHARACTERS: usize = 200;
/// Code points of a context that a record keeps.
const CONTEXT_CHARACTERS: usize = 1_000;

impl CheckedDocument {
    /// The diagnostics as records, in order.
    pub fn records(&self) -> Vec<DiagnosticRecord> {
        let index = LineIndex::new(&self.source);
        self.diagnostics.iter().map(|found| self.record(found, &index)).collect()
    }

    fn record(&self, found: &Diagnostic, index: &LineIndex<'_>) -> DiagnosticRecord {
        let here = region(found.span, index);
        let lines = index.lines(found.span);
        let fix = found.fix.as_ref().map(|fix| FixRecord {
            safety: fix.safety,
            edits: fix
                .edits
                .iter()
                .map(|edit| EditRecord { region: region(edit.span, index), replacement: edit.replacement.clone() })
                .collect(),
        });
        let text = |span: Span<Source>, most| shortened(span.of(&self.source.text), most);
        DiagnosticRecord {
            rule: found.rule,
            level: found.level,
            place: Place {
                document: Arc::clone(&self.document),
                record: None,
                byte_start: here.byte_start,
                byte_end: here.byte_end,
                line: here.line,
                column: here.column,
            },
            end_line: here.end_line,
            end_column: here.end_column,
            utf16_column: here.utf16_column,
            utf16_end_column: here.utf16_end_column,
            message: found.message.clone(),
            measured: found.measured,
            limit: found.limit,
            text: text(found.span, TEXT_CHARACTERS),
            context: found.context.map(|span| text(span, CONTEXT_CHARACTERS)).unwrap_or_default(),
            fix,
            fingerprint: format!("{:016x}", found.fingerprint),
            lines: Lines { text: lines.of(&self.source.text).to_owned(), start: u64::from(lines.start) },
        }
    }
}

fn region(span: Span<Source>, index: &LineIndex<'_>) -> Region {
    let (start, end) = (span.start as usize, span.end as usize);
    let (first, last) = (index.position(start), index.position(end));
    Region {
        byte_start: u64::from(span.start),
        byte_end: u64::from(span.end),
        line: first.line,
        column: first.column,
        end_line: last.line,
        end_column: last.column,
        utf16_column: index.utf16_column(start),
        utf16_end_column: index.utf16_column(end),
    }
}

/// On one line, cut with … where it is longer.
fn shortened(text: &str, most: usize) -> String {
    let mut out = String::new();
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if let Some((at, _)) = out.char_indices().nth(most) {
        out.truncate(at);
        out.push('…');
    }
    out
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde gives a reference
fn rule_id<S: serde::Serializer>(rule: &&'static Rule, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(rule.id)
}
