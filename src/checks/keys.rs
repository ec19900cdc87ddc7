//! The folded form of every token of a text, in one buffer that is reused.

use crate::text::{Token, TokenKind, key};
use std::ops::Range;

/// Keys of tokens, by index.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// Keys that are not written so in the prose.
    folded: String,
    places: Vec<Place>,
}

#[derive(Debug)]
enum Place {
    Prose(Range<usize>),
    Folded(Range<usize>),
}

impl Keys {
    /// Folds the tokens of a text; what was folded before is forgotten.
    pub(super) fn fold(&mut self, prose: &str, tokens: &[Token]) {
        self.folded.clear();
        self.places.clear();
        for token in tokens {
            let place = self.place(prose, token);
            self.places.push(place);
        }
    }

    fn place(&mut self, prose: &str, token: &Token) -> Place {
        let raw = token.span.of(prose);
        let plain =
            token.kind != TokenKind::Clitic && raw.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'-' | b'\''));
        if plain || token.kind == TokenKind::Mark {
            return Place::Prose(token.span.range());
        }
        let start = self.folded.len();
        self.folded.push_str(&key(raw, token.kind));
        Place::Folded(start..self.folded.len())
    }

    /// The key of a token, "" beyond the last.
    pub(super) fn of<'a>(&'a self, prose: &'a str, token: usize) -> &'a str {
        match self.places.get(token) {
            Some(Place::Prose(range)) => prose.get(range.clone()).unwrap_or_default(),
            Some(Place::Folded(range)) => &self.folded[range.clone()],
            None => "",
        }
    }
}
