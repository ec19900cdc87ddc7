//! Prose cut into tokens and sentences. The buffers are reused from one text to the next.

use super::letters::Letters;
use super::{sentences, tokens};
use crate::base::{Prose, Span};
use crate::extract::Block;
use std::ops::Range;

/// What a token is, by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word: letters, with the hyphens and apostrophes that belong to it (aujourd'hui, porte-parole).
    Word,
    /// An elided word with its apostrophe: l', qu', jusqu'.
    Elided,
    /// A clitic with its hyphen, and its euphonic t: -il, -t-elle, -le.
    Clitic,
    /// What begins with a digit: 11 000, 3,5, 2e, 1971-72.
    Number,
    /// An address: URL, e-mail.
    Address,
    /// Punctuation and symbols: one mark, or a run of full stops or dashes.
    Mark,
}

impl TokenKind {
    /// True when the token is counted in frequencies: it holds a letter or a digit.
    pub fn is_lexical(self) -> bool {
        self != Self::Mark
    }
}

/// One token; what stands between two tokens is white space or invisible, so tokens and gaps spell the prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span<Prose>,
    /// What it is.
    pub kind: TokenKind,
    /// True when a graphic word begins with it: the first lexical token of a block, or after white space.
    pub opens_word: bool,
}

/// One sentence: consecutive tokens of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last, closing marks included.
    pub span: Span<Prose>,
    /// Its tokens, indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Its block, an index into the extracted blocks.
    pub block: usize,
}

/// Prose cut into tokens and sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Every token in order.
    pub tokens: Vec<Token>,
    /// Every sentence in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    letters: Letters,
    /// Of the block being cut: the tokens at which a sentence may end.
    stops: Vec<usize>,
}

impl Document {
    /// Cuts `prose` anew; what was cut before is forgotten, its memory kept.
    ///
    /// ```
    /// use lisible::extract;
    /// use lisible::text::Document;
    /// let text = "« Viens-tu ? » dit-il. Non.";
    /// let extracted = (extract::plain().extract)(text);
    /// let mut document = Document::default();
    /// document.cut(&extracted.prose, &extracted.blocks);
    /// assert_eq!(document.sentences.len(), 2);
    /// assert_eq!(document.tokens[2].span.of(text), "-tu");
    /// ```
    pub fn cut(&mut self, prose: &str, blocks: &[Block]) {
        self.tokens.clear();
        self.sentences.clear();
        self.letters.find(prose);
        for (index, block) in blocks.iter().enumerate() {
            let first = self.tokens.len();
            self.stops.clear();
            tokens::tokenize(prose, block.span.range(), &self.letters, &mut self.tokens, &mut self.stops);
            sentences::split(prose, &self.tokens[..], first, &self.stops, index, &mut self.sentences);
        }
    }
}
