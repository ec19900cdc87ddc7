//! Where findings stand, and their excerpts: worked out for who asks, one finding after the other.
//!
//! Most outputs show a place and a message; only some show the text around, a name for good, places in UTF-16. A text may
//! hold more findings than would fit in memory with all that.

use super::{CheckedDocument, DiagnosticRecord, EditRecord, FixRecord, Place, Region};
use crate::base::{LineIndex, Position, Source, Span};
use crate::checks::{Diagnostic, Edit};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Code points of a text that a record keeps.
const TEXT_CHARACTERS: usize = 200;
/// Code points of a context that a record keeps.
const CONTEXT_CHARACTERS: usize = 1_000;
/// Bytes between the first and the last edit of a fix that is given as one change.
const WHOLE_BYTES: u32 = 2_000;
/// Code points that are kept of what an edit replaces.
const NEAR_CHARACTERS: usize = 200;

impl CheckedDocument {
    /// The diagnostics with their places, in order.
    pub fn located(&self) -> LocatedFindings<'_> {
        LocatedFindings { document: self, index: LineIndex::new(&self.source), names: OnceCell::new() }
    }
}

/// The findings of a document with their places, in the order of the text.
#[derive(Debug)]
pub struct LocatedFindings<'a> {
    document: &'a CheckedDocument,
    index: LineIndex<'a>,
    /// Of every finding its fingerprint, and which of those with this fingerprint it is.
    names: OnceCell<Vec<(u64, u64)>>,
}

impl LocatedFindings<'_> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.document.diagnostics.len()
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.document.diagnostics.is_empty()
    }

    /// Each finding in order.
    pub fn iter(&self) -> impl Iterator<Item = LocatedFinding<'_>> {
        let diagnostics = self.document.diagnostics.iter().enumerate();
        diagnostics.map(|(number, found)| LocatedFinding { found, number, all: self })
    }

    fn names(&self) -> &[(u64, u64)] {
        self.names.get_or_init(|| {
            let mut alike: BTreeMap<u64, u64> = BTreeMap::new();
            let mut name = |found: &Diagnostic| {
                let fingerprint = found.fingerprint(&self.document.source.text);
                let occurrence = alike.entry(fingerprint).or_default();
                *occurrence += 1;
                (fingerprint, *occurrence)
            };
            self.document.diagnostics.iter().map(&mut name).collect()
        })
    }
}

/// A finding with its place.
#[derive(Clone, Copy, Debug)]
pub struct LocatedFinding<'a> {
    /// What was found.
    pub found: &'a Diagnostic,
    number: usize,
    all: &'a LocatedFindings<'a>,
}

/// A finding as written with the rest of its lines. What is far away is cut off: a book on one line is not read for
/// each of its findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines<'a> {
    /// Its first line before it.
    pub before: &'a str,
    /// The finding.
    pub inside: &'a str,
    /// Its last line after it.
    pub after: &'a str,
    /// Whether something of them is cut off, in this order.
    pub cut: [bool; 3],
}

impl<'a> LocatedFinding<'a> {
    /// The path of its document as given.
    pub fn document(&self) -> &'a Arc<str> {
        &self.all.document.document
    }

    /// True for a finding on the document as a whole, which stands nowhere.
    pub fn is_of_document(&self) -> bool {
        self.found.span.end == 0
    }

    /// Where it begins.
    pub fn start(&self) -> Position {
        self.all.index.position(self.found.span.start as usize)
    }

    /// One past its last character.
    pub fn end(&self) -> Position {
        self.all.index.position(self.found.span.end as usize)
    }

    /// Where it stands, in every way of counting.
    pub fn region(&self) -> Region {
        region(self.found.span, &self.all.index)
    }

    /// The lines it stands in, with so many code points before and after the finding at most.
    pub fn lines(&self, near: usize) -> Lines<'a> {
        let (source, span) = (&self.all.document.source.text, self.found.span);
        let lines = self.all.index.lines(span);
        let part = |from: u32, to: u32| source.get(from as usize..to as usize).unwrap_or_default();
        let before = part(lines.start, span.start);
        let inside = part(span.start, span.end);
        let after = part(span.end, lines.end.max(span.end)).trim_end_matches('\r');
        let kept = (last(before, near), first(inside, CONTEXT_CHARACTERS), first(after, near));
        let cut = [kept.0.len() < before.len(), kept.1.len() < inside.len(), kept.2.len() < after.len()];
        Lines { before: kept.0, inside: kept.1, after: kept.2, cut }
    }

    /// What an edit of its fix takes away, cut where it is long, and what it puts there.
    pub fn edits(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let source = &self.all.document.source.text;
        let edits = self.found.fix.iter().flat_map(|fix| &fix.edits);
        edits.map(|edit| (first(edit.span.of(source), NEAR_CHARACTERS), edit.replacement.as_str()))
    }

    /// All that is known of it.
    pub fn record(&self) -> DiagnosticRecord {
        let (found, source, region) = (self.found, &self.all.document.source.text, self.region());
        let (fingerprint, occurrence) = self.all.names()[self.number];
        let text = |span: Span<Source>, most| shortened(span.of(source), most);
        DiagnosticRecord {
            rule: found.rule,
            level: found.level,
            place: Place {
                document: Arc::clone(self.document()),
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
            fix: self.fix(),
            fingerprint: format!("{fingerprint:016x}"),
            occurrence,
            region,
        }
    }

    fn fix(&self) -> Option<FixRecord> {
        let (fix, source) = (self.found.fix.as_ref()?, &self.all.document.source.text);
        let record = |edit: &Edit| EditRecord {
            region: region(edit.span, &self.all.index),
            original: first(edit.span.of(source), NEAR_CHARACTERS).to_owned(),
            replacement: edit.replacement.clone(),
        };
        let whole = whole(&fix.edits, source).as_ref().map(record);
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
