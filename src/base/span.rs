//! Places in texts. Every span says in its type which text it points into.
//!
//! A document is read as one or several [`SourceText`]s (parts); offsets are 32 bits inside a part,
//! and the part knows its own place in the document.

use std::cell::OnceCell;
use std::marker::PhantomData;
use std::ops::Range;

/// The decoded UTF-8 text of a source file (or of the text field of a JSONL record).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {}

/// The prose that was extracted from a source: what is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prose {}

/// A half-open range of bytes, `start..end`, in the text that `Space` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span<Space> {
    /// First byte.
    pub start: u32,
    /// One past the last byte; never below `start`.
    pub end: u32,
    space: PhantomData<Space>,
}

impl<Space> Span<Space> {
    /// The span `start..end`.
    ///
    /// # Panics
    /// When a bound does not fit 32 bits: a part is at most a few megabytes, a document read whole at most 2 GiB.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        let narrow = |at: usize| u32::try_from(at).expect("a part is smaller than 4 GiB");
        Self { start: narrow(start), end: narrow(end), space: PhantomData }
    }

    /// The same without a look at the bounds, for the loops that go through every byte of a text.
    ///
    /// Bounds beyond 32 bits would be cut off: the caller goes through a text that is shorter.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the text is shorter than 4 GiB")]
    pub(crate) fn narrow(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok(), "span {start}..{end}");
        Self { start: start as u32, end: end as u32, space: PhantomData }
    }

    /// The range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that the span covers; empty when it does not fall on characters of `text`.
    ///
    /// ```
    /// use lisible::base::{Prose, Span};
    /// assert_eq!(Span::<Prose>::new(4, 9).of("l’été"), "été");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True when the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// The decoded text of a document, or of one part of it, with its place in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceText {
    /// UTF-8, without byte order mark.
    pub text: String,
    /// Bytes of the document (decoded) before this part.
    pub byte_base: u64,
    /// Line ends of the document before this part.
    pub line_base: u64,
    /// Code points between the last line end and this part: not 0 only after a forced cut inside a line.
    pub column_base: u64,
}

impl SourceText {
    /// A whole document.
    pub fn whole(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// A place as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: u64,
    /// From 1, in code points.
    pub column: u64,
}

/// Finds line and column of byte offsets in one [`SourceText`], in constant time but for a binary search.
#[derive(Debug)]
pub struct LineIndex<'a> {
    source: &'a SourceText,
    line_ends: Vec<u32>,
    /// Code points before each multiple of [`STRIDE`], so that a line of many megabytes is not counted again and again.
    code_points: Vec<u32>,
    /// The same for code points of two UTF-16 units, once somebody asks for them.
    pairs: OnceCell<Vec<u32>>,
}

/// Short, since a report may ask for thousands of places: what lies between is counted each time.
const STRIDE: usize = 64;

impl<'a> LineIndex<'a> {
    /// Reads the text once. CR LF counts as one line end, a lone CR as none.
    pub fn new(source: &'a SourceText) -> Self {
        let bytes = source.text.as_bytes();
        let line_ends = memchr::memchr_iter(b'\n', bytes).map(|at| Span::<Source>::new(at, at).start).collect();
        Self { source, line_ends, code_points: sums(bytes, starts), pairs: OnceCell::new() }
    }

    /// The place of `byte`, an offset in this part; the end of the text when it lies beyond.
    ///
    /// ```
    /// use lisible::base::{LineIndex, SourceText};
    /// let source = SourceText::whole("Été\nhiver");
    /// let place = LineIndex::new(&source).position(8);
    /// assert_eq!((place.line, place.column), (2, 3));
    /// ```
    pub fn position(&self, byte: usize) -> Position {
        let byte = byte.min(self.source.text.len());
        let (before, line_start) = self.line_of(byte);
        let base = if before == 0 { self.source.column_base } else { 0 };
        let columns = self.code_points_before(byte) - self.code_points_before(line_start);
        Position { line: self.source.line_base + before as u64 + 1, column: base + columns + 1 }
    }

    /// The column of `byte` in UTF-16 units, from 1, as SARIF and editors count.
    ///
    /// ```
    /// use lisible::base::{LineIndex, SourceText};
    /// let source = SourceText::whole("🚢 l’été");
    /// let index = LineIndex::new(&source);
    /// assert_eq!((index.position(5).column, index.utf16_column(5)), (3, 4));
    /// ```
    pub fn utf16_column(&self, byte: usize) -> u64 {
        let byte = byte.min(self.source.text.len());
        let (_, line_start) = self.line_of(byte);
        let sums = self.pairs.get_or_init(|| sums(self.source.text.as_bytes(), pairs));
        let before = |at| self.before(sums, pairs, at);
        self.position(byte).column + before(byte) - before(line_start)
    }

    /// The lines of the source that `span` touches, without the last line end.
    pub fn lines(&self, span: Span<Source>) -> Span<Source> {
        let (_, start) = self.line_of(span.start as usize);
        let last = (span.end.max(span.start + 1) - 1) as usize;
        let after = self.line_ends.partition_point(|&end| (end as usize) < last);
        let end = self.line_ends.get(after).map_or(self.source.text.len(), |&end| end as usize);
        Span::new(start, end.max(start))
    }

    /// The line ends before `byte`, and where its line begins.
    fn line_of(&self, byte: usize) -> (usize, usize) {
        let before = self.line_ends.partition_point(|&end| (end as usize) < byte);
        (before, if before == 0 { 0 } else { self.line_ends[before - 1] as usize + 1 })
    }

    fn code_points_before(&self, byte: usize) -> u64 {
        self.before(&self.code_points, starts, byte)
    }

    /// What `count` finds before `byte`, given its `sums` before each multiple of [`STRIDE`].
    fn before(&self, sums: &[u32], count: fn(&[u8]) -> u32, byte: usize) -> u64 {
        let whole = byte / STRIDE;
        u64::from(sums[whole] + count(&self.source.text.as_bytes()[whole * STRIDE..byte]))
    }
}

/// What `count` finds before each multiple of [`STRIDE`].
fn sums(bytes: &[u8], count: fn(&[u8]) -> u32) -> Vec<u32> {
    let mut total = 0;
    let mut sums = vec![0];
    sums.extend(bytes.chunks(STRIDE).map(|chunk| {
        total += count(chunk);
        total
    }));
    sums
}

/// Bytes that begin a character of two UTF-16 units.
fn pairs(bytes: &[u8]) -> u32 {
    count(bytes, |byte| byte >= 0xF0)
}

/// Bytes that begin a character.
fn starts(bytes: &[u8]) -> u32 {
    count(bytes, |byte| byte & 0xC0 != 0x80)
}

/// How many of at most [`STRIDE`] bytes are such: few enough for a sum in one byte, which is added up many at a time.
fn count(bytes: &[u8], is_such: impl Fn(u8) -> bool) -> u32 {
    bytes.iter().map(|&byte| u8::from(is_such(byte))).sum::<u8>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_continues_the_document() {
        let part = SourceText { text: "b\né".into(), byte_base: 10, line_base: 4, column_base: 7 };
        let index = LineIndex::new(&part);
        assert_eq!(index.position(0), Position { line: 5, column: 8 });
        assert_eq!(index.position(4), Position { line: 6, column: 2 });
        assert_eq!(index.position(400), Position { line: 6, column: 2 });
    }

    #[test]
    fn long_lines() {
        let source = SourceText::whole(format!("a\n{}", "é".repeat(3000)));
        let index = LineIndex::new(&source);
        for characters in [0, 1, 511, 512, 1024, 2999] {
            assert_eq!(index.position(2 + 2 * characters), Position { line: 2, column: characters as u64 + 1 });
        }
    }
}
