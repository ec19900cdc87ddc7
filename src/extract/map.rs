//! The map from prose back to the source it was taken from.

use crate::base::{Prose, Source, Span};

/// Where each stretch of prose comes from. Empty, it is the identity: the prose is the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    pieces: Vec<Piece>,
}

/// `prose..prose_end` was taken from `source..source_end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    prose: u32,
    prose_end: u32,
    source: u32,
    source_end: u32,
    /// The two are the same text, byte for byte; otherwise one stands for the other as a whole.
    verbatim: bool,
}

impl Piece {
    fn goes_on_at(self, prose: u32, source: u32) -> bool {
        self.verbatim && self.prose_end == prose && self.source_end == source
    }
}

impl SourceMap {
    /// Says that the next stretch of prose comes from this stretch of the source: as it is when the two have one
    /// length, in another form otherwise.
    ///
    /// Stretches are given in the order of the prose; what is not given (white space between blocks) belongs
    /// to the stretch before it.
    pub fn push(&mut self, prose: Span<Prose>, source: Span<Source>) {
        self.push_piece(prose, source, prose.len() == source.len());
    }

    /// Says that the next stretch of prose stands for this stretch of the source, whatever their lengths: é for
    /// `&eacute;`, one [`OBJECT`](super::OBJECT) for inline code.
    pub fn push_replacement(&mut self, prose: Span<Prose>, source: Span<Source>) {
        self.push_piece(prose, source, false);
    }

    fn push_piece(&mut self, prose: Span<Prose>, source: Span<Source>, verbatim: bool) {
        match self.pieces.last_mut() {
            Some(last) if verbatim && last.goes_on_at(prose.start, source.start) => {
                (last.prose_end, last.source_end) = (prose.end, source.end);
            }
            _ => self.pieces.push(Piece {
                prose: prose.start,
                prose_end: prose.end,
                source: source.start,
                source_end: source.end,
                verbatim,
            }),
        }
    }

    /// True when no stretch was given: the prose is the source.
    pub fn is_identity(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The stretches taken as they are, in the order of the prose, neighbours joined: prose and source hold the same
    /// bytes there.
    #[cfg(test)]
    pub(super) fn verbatim(&self) -> impl Iterator<Item = (Span<Prose>, Span<Source>)> + '_ {
        self.pieces.iter().filter(|piece| piece.verbatim).map(|piece| {
            let prose = Span::new(piece.prose as usize, piece.prose_end as usize);
            (prose, Span::new(piece.source as usize, piece.source_end as usize))
        })
    }

    /// Takes back the stretches from this byte of the prose on; one of them must begin there.
    pub(super) fn truncate(&mut self, prose: usize) {
        self.pieces.truncate(self.pieces.partition_point(|piece| (piece.prose as usize) < prose));
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
        let inside = at - piece.prose;
        match at >= piece.prose_end {
            true => piece.source_end,
            false if piece.verbatim => piece.source + inside,
            false if ending => piece.source_end,
            false => piece.source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_something_maps_as_a_whole() {
        let mut map = SourceMap::default();
        map.push(Span::new(0, 2), Span::new(5, 7));
        map.push(Span::new(2, 4), Span::new(7, 9));
        map.push_replacement(Span::new(4, 7), Span::new(9, 12)); // U+FFFC for `a`
        map.push(Span::new(7, 8), Span::new(12, 13));
        assert_eq!(map.verbatim().count(), 2, "neighbours are joined");
        assert_eq!(map.source(Span::new(3, 5)), Span::new(8, 12));
        assert_eq!(map.source(Span::new(5, 6)), Span::new(9, 12));
        assert_eq!(map.source(Span::new(7, 8)), Span::new(12, 13));
        assert_eq!(map.source(Span::new(7, 7)), Span::new(12, 12));
        map.truncate(4);
        assert_eq!(map.source(Span::new(2, 4)), Span::new(7, 9));
        assert_eq!(map.source(Span::new(4, 9)), Span::new(9, 9));
    }
}
