//! What checks give: documents with their diagnostics, and the records that outputs write.

use super::Place;
use crate::base::{LineIndex, Message, Source, SourceText, Span};
use crate::checks::{Diagnostic, Edit, Level, Rule, Ruleset, Safety};
use crate::extract::Extractor;
use crate::stats::Stats;
use serde::Serialize;
use std::collections::BTreeMap;
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
    /// From 1: which of the findings of this fingerprint it is in its document.
    pub occurrence: u64,
    /// Where it stands, in every way of counting.
    #[serde(skip)]
    pub region: Region,
    /// The lines it stands in, for outputs that show them.
    #[serde(skip)]
    pub lines: Lines,
}

impl DiagnosticRecord {
    /// True for a finding on the document as a whole, which stands nowhere.
    pub fn is_of_document(&self) -> bool {
        self.place.byte_end == 0
    }
}

/// A finding as written with the rest of its lines. What is far away is cut off: a book on one line is not copied for
/// each of its findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Its first line before it.
    pub before: String,
    /// The finding.
    pub inside: String,
    /// Its last line after it.
    pub after: String,
    /// Whether something of them is cut off, in this order.
    pub cut: [bool; 3],
}

/// A fix as outputs write it.
#[derive(Clone, Debug, Serialize)]
pub struct FixRecord {
    /// Whether it may be applied without a look.
    pub safety: Safety,
    /// Changes in the order of the text.
    pub edits: Vec<EditRecord>,
    /// All of them as one change, for outputs that know no other; none where they are far apart.
    #[serde(skip)]
    pub whole: Option<EditRecord>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct EditRecord {
    /// What is replaced.
    #[serde(flatten)]
    pub region: Region,
    /// What stands there now, for outputs that show it; cut where it is long.
    #[serde(skip)]
    pub original: String,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A stretch of a source in every way of counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
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
    /// In bytes, as reviewdog counts.
    #[serde(skip)]
    pub byte_column: u64,
    /// One past the last byte.
    #[serde(skip)]
    pub byte_end_column: u64,
}

/// Code points of a text that a record keeps.
const TEXT_CHARACTERS: usize = 200;
/// Code points of a context that a record keeps.
const CONTEXT_CHARACTERS: usize = 1_000;
/// Bytes between the first and the last edit of a fix that is given as one change.
const WHOLE_BYTES: u32 = 2_000;
/// Code points that are kept of the line before and after a finding, and of what an edit replaces.
const NEAR_CHARACTERS: usize = 200;

impl CheckedDocument {
    /// The diagnostics as records, in order.
    pub fn records(&self) -> Vec<DiagnosticRecord> {
        if self.diagnostics.is_empty() {
            return Vec::new();
        }
        let index = LineIndex::new(&self.source);
        let mut alike: BTreeMap<u64, u64> = BTreeMap::new();
        let mut record = |found: &Diagnostic| {
            let occurrence = alike.entry(found.fingerprint).or_default();
            *occurrence += 1;
            self.record(found, *occurrence, &index)
        };
        self.diagnostics.iter().map(&mut record).collect()
    }

    fn record(&self, found: &Diagnostic, occurrence: u64, index: &LineIndex<'_>) -> DiagnosticRecord {
        let region = region(found.span, index);
        let text = |span: Span<Source>, most| shortened(span.of(&self.source.text), most);
        DiagnosticRecord {
            rule: found.rule,
            level: found.level,
            place: Place {
                document: Arc::clone(&self.document),
                record: None,
                byte_start: region.byte_start,
                byte_end: region.byte_end,
                line: region.line,
                column: region.column,
            },
            end_line: region.end_line,
            end_column: region.end_column,
            utf16_column: region.utf16_column,
            utf16_end_column: region.utf16_end_column,
            message: found.message.clone(),
            measured: found.measured,
            limit: found.limit,
            text: text(found.span, TEXT_CHARACTERS),
            context: found.context.map(|span| text(span, CONTEXT_CHARACTERS)).unwrap_or_default(),
            fix: self.fix(found, index),
            fingerprint: format!("{:016x}", found.fingerprint),
            occurrence,
            region,
            lines: Lines::of(&self.source.text, found.span, index.lines(found.span)),
        }
    }

    fn fix(&self, found: &Diagnostic, index: &LineIndex<'_>) -> Option<FixRecord> {
        let fix = found.fix.as_ref()?;
        let record = |edit: &Edit| EditRecord {
            region: region(edit.span, index),
            original: first(edit.span.of(&self.source.text), NEAR_CHARACTERS).to_owned(),
            replacement: edit.replacement.clone(),
        };
        let whole = whole(&fix.edits, &self.source.text).as_ref().map(record);
        Some(FixRecord { safety: fix.safety, edits: fix.edits.iter().map(record).collect(), whole })
    }
}

/// Edits as one, with the text between them.
fn whole(edits: &[Edit], source: &str) -> Option<Edit> {
    let (first, last) = (edits.first()?, edits.last()?);
    let mut whole = Edit { span: first.span, replacement: String::new() };
    if edits.len() > 1 {
        let (start, end) = (first.span.start, last.span.end);
        if end.checked_sub(start)? > WHOLE_BYTES {
            return None;
        }
        whole.span = Span::new(start as usize, end as usize);
    }
    let mut at = first.span.start as usize;
    for edit in edits {
        whole.replacement.push_str(source.get(at..edit.span.start as usize)?);
        whole.replacement.push_str(&edit.replacement);
        at = edit.span.end as usize;
    }
    Some(whole)
}

impl Lines {
    /// What stands at `span` in the lines `lines` of `source`.
    fn of(source: &str, span: Span<Source>, lines: Span<Source>) -> Self {
        let part = |from: u32, to: u32| source.get(from as usize..to as usize).unwrap_or_default();
        let before = part(lines.start, span.start);
        let inside = part(span.start, span.end);
        let after = part(span.end, lines.end.max(span.end)).trim_end_matches('\r');
        let kept = (last(before, NEAR_CHARACTERS), first(inside, CONTEXT_CHARACTERS), first(after, NEAR_CHARACTERS));
        Self {
            before: kept.0.to_owned(),
            inside: kept.1.to_owned(),
            after: kept.2.to_owned(),
            cut: [kept.0.len() < before.len(), kept.1.len() < inside.len(), kept.2.len() < after.len()],
        }
    }
}

fn region(span: Span<Source>, index: &LineIndex<'_>) -> Region {
    let (start, end) = (span.start as usize, span.end as usize);
    let (from, to) = (index.position(start), index.position(end));
    let byte_column = |at: usize| (at - index.lines(Span::new(at, at)).start as usize + 1) as u64;
    Region {
        byte_start: u64::from(span.start),
        byte_end: u64::from(span.end),
        line: from.line,
        column: from.column,
        end_line: to.line,
        end_column: to.column,
        utf16_column: index.utf16_column(start),
        utf16_end_column: index.utf16_column(end),
        byte_column: byte_column(start),
        byte_end_column: byte_column(end),
    }
}

/// The first characters of a text.
fn first(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}

/// The last characters of a text.
fn last(text: &str, most: usize) -> &str {
    text.char_indices().rev().nth(most.saturating_sub(1)).map_or(text, |(at, _)| &text[at..])
}

/// On one line, cut with … where it is longer.
fn shortened(text: &str, most: usize) -> String {
    let is_gap = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let single = |pair: &[u8]| !is_gap(pair[0]) || pair[0] == b' ' && !is_gap(pair[1]);
    let ends = [text.as_bytes().first(), text.as_bytes().last()];
    if text.len() <= most
        && !ends.into_iter().flatten().any(|byte| is_gap(*byte))
        && text.as_bytes().windows(2).all(single)
    {
        return text.to_owned();
    }
    let mut out = String::new();
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        // What is cut off needs no copy.
        if out.len() > most * 4 {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(first(word, most + 1));
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
