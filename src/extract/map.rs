//! The map from prose back to the source it was taken from.

use crate::base::{Prose, Source, Span};

/// Where each stretch of prose comes from. Empty, it is the identity: the prose is the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    pieces: Vec<Piece>,
}

/// `prose..prose + len` was taken from `source..source + source_len`; the two lengths differ where an
/// entity or an escape was resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    prose: u32,
    prose_end: u32,
    source: u32,
    source_end: u32,
}

impl SourceMap {
    /// Says that the next stretch of prose comes from this stretch of the source.
    ///
    /// Stretches are given in the order of the prose; what is not given (white space between blocks) belongs
    /// to the stretch before it.
    pub fn push(&mut self, prose: Span<Prose>, source: Span<Source>) {
        self.pieces.push(Piece {
            prose: prose.start,
            prose_end: prose.end,
            source: source.start,
            source_end: source.end,
        });
    }

    /// The stretch of the source that `span` was taken from.
    ///
    /// ```
    /// use lisible::base::Span;
    /// use lisible::extract::SourceMap;
    /// let mut map = SourceMap::default();
    /// map.push(Span::new(0, 3), Span::new(10, 13));
    /// map.push(Span::new(3, 5), Span::new(13, 21)); // &eacute; gives é
    /// assert_eq!(map.source(Span::new(1, 5)), Span::new(11, 21));
    /// assert_eq!(SourceMap::default().source(Span::new(1, 5)), Span::new(1, 5));
    /// ```
    pub fn source(&self, span: Span<Prose>) -> Span<Source> {
        let start = self.place(span.start, false);
        let end = if span.is_empty() { start } else { self.place(span.end, true) };
        Span::new(start as usize, end.max(start) as usize)
    }

    /// The source byte of a prose byte; `ending` asks for the end of the stretch before it.
    fn place(&self, at: u32, ending: bool) -> u32 {
        let before = self.pieces.partition_point(|p| if ending { p.prose < at } else { p.prose <= at });
        let Some(piece) = before.checked_sub(1).map(|i| self.pieces[i]) else { return at };
        let same_length = piece.prose_end - piece.prose == piece.source_end - piece.source;
        let inside = at - piece.prose;
        match at >= piece.prose_end {
            true => piece.source_end,
            false if same_length => piece.source + inside,
            false if ending => piece.source_end,
            false => piece.source,
        }
    }
}
