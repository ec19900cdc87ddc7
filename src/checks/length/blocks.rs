//! How long each block is: for rules on paragraphs, titles, items and sections.

use crate::checks::Text;
use crate::extract::Block;
use std::ops::Range;

/// A block with what it holds.
pub(super) struct Counted {
    pub(super) block: Block,
    /// Its sentences, indices into those of the text.
    pub(super) sentences: Range<usize>,
    pub(super) words: u64,
}

/// Every block in order.
pub(super) fn counted<'a>(text: &'a Text<'_>) -> impl Iterator<Item = Counted> + 'a {
    let mut next = 0;
    text.blocks().iter().enumerate().map(move |(index, &block)| {
        let start = next;
        let own = text.sentences()[start..].iter().take_while(|sentence| sentence.block == index).count();
        next += own;
        let words = text.counts[start..next].iter().map(|counts| counts.words).sum();
        Counted { block, sentences: start..next, words }
    })
}

impl Counted {
    /// Its sentences that hold a word.
    pub(super) fn spoken(&self, text: &Text<'_>) -> u64 {
        text.counts[self.sentences.clone()].iter().filter(|counts| counts.words > 0).count() as u64
    }
}
