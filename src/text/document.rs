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
        self.cut_blocks(prose, blocks, 0..blocks.len());
    }

    /// Cuts the blocks from `first` on, so many as make 16 KiB, one at least, and gives the first of the rest.
    /// What was cut before is forgotten: a long text goes through memory that stays near.
    ///
    /// ```
    /// use lisible::extract;
    /// use lisible::text::Document;
    /// let text = "Un mot.\n\nDeux mots.";
    /// let extracted = (extract::plain().extract)(text);
    /// let (mut document, mut next, mut sentences) = (Document::default(), 0, 0);
    /// while next < extracted.blocks.len() {
    ///     next = document.cut_near(&extracted.prose, &extracted.blocks, next);
    ///     sentences += document.sentences.len();
    /// }
    /// assert_eq!(sentences, 2);
    /// ```
    pub fn cut_near(&mut self, prose: &str, blocks: &[Block], first: usize) -> usize {
        let Some(start) = blocks.get(first).map(|block| block.span.start) else { return blocks.len() };
        let near = |block: &Block| (block.span.end - start) as usize <= NEAR_BYTES;
        let next = first + blocks[first..].iter().take_while(|block| near(block)).count().max(1);
        self.cut_blocks(prose, blocks, first..next);
        next
    }

    fn cut_blocks(&mut self, prose: &str, blocks: &[Block], which: Range<usize>) {
        self.tokens.clear();
        self.sentences.clear();
        let Some((first, last)) = blocks[which.clone()].first().zip(blocks[which.clone()].last()) else { return };
        self.letters.find(prose, first.span.start as usize..last.span.end as usize);
        for index in which {
            let first = self.tokens.len();
            self.stops.clear();
            tokens::tokenize(prose, blocks[index].span.range(), &self.letters, &mut self.tokens, &mut self.stops);
            sentences::split(prose, &self.tokens, first, &self.stops, index, &mut self.sentences);
        }
    }
}

/// Bytes of prose whose tokens fit the second-level cache together with the common words.
const NEAR_BYTES: usize = 16 << 10;
