//! A text as rules see it: source, prose, tokens with their keys, sentences with their lengths, number mentions.

use super::interests::{self, Interest};
use super::keys::Keys;
use super::suppressions::{Heeded, Suppressions};
use crate::base::{Prose, Source, Span};
use crate::extract::{Block, Extracted};
use crate::numbers::NumberMention;
use crate::stats::{SentenceCounts, Stats};
use crate::text::{Document, Sentence, Token};

/// A text that is being checked.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// As written.
    pub source: &'a str,
    /// Prose, blocks, comments.
    pub extracted: &'a Extracted<'a>,
    /// Tokens and sentences of the whole text.
    pub document: &'a Document,
    /// The lengths of each sentence, as many as there are sentences.
    pub counts: &'a [SentenceCounts],
    /// What was counted in the whole text, for measures.
    pub stats: &'a Stats,
    pub(super) keys: &'a Keys,
    pub(super) mentions: &'a [NumberMention],
    /// Where the mentions of each sentence end in `mentions`.
    pub(super) mention_ends: &'a [usize],
    /// Comments that are meant for us.
    pub(super) suppressions: &'a Suppressions,
    /// What became of them; none until every other rule has spoken.
    pub(super) heeded: Option<&'a Heeded>,
}

impl<'a> Text<'a> {
    /// What is read.
    pub fn prose(&self) -> &'a str {
        &self.extracted.prose
    }

    /// Headings, paragraphs, items.
    pub fn blocks(&self) -> &'a [Block] {
        &self.extracted.blocks
    }

    /// Every token in order.
    pub fn tokens(&self) -> &'a [Token] {
        &self.document.tokens
    }

    /// Every sentence in order.
    pub fn sentences(&self) -> &'a [Sentence] {
        &self.document.sentences
    }

    /// The folded form of a token, "" beyond the last: small letters, NFC, ' for ’. Marks are as written.
    #[inline]
    pub fn key(&self, token: usize) -> &'a str {
        self.keys.of(token).unwrap_or_else(|| self.written(token))
    }

    /// True for two tokens of one type.
    #[inline]
    pub(super) fn is_alike(&self, one: usize, other: usize) -> bool {
        self.keys.is_alike(one, other)
    }

    /// The tokens that are marks, with their indices.
    pub(super) fn marks(&self) -> impl Iterator<Item = (usize, &'a Token)> + use<'a> {
        let tokens = self.tokens();
        self.keys.marks.iter().map(|&at| (at as usize, &tokens[at as usize]))
    }

    /// True for a token that has an interest.
    #[inline]
    pub(super) fn has(&self, token: usize, interest: Interest) -> bool {
        self.keys.has(token, interest)
    }

    /// The tokens that have an interest, as indices in order.
    pub(super) fn places(&self, interest: Interest) -> &'a [u32] {
        self.keys.places.of(interest)
    }

    /// Every sentence with those of its tokens that have an interest.
    pub(super) fn sentences_with(
        &self,
        interest: Interest,
    ) -> impl Iterator<Item = (&'a Sentence, impl Iterator<Item = usize> + Clone + use<'a>)> + use<'a> {
        let mut rest = self.places(interest);
        self.sentences().iter().map(move |sentence| {
            let here = interests::take(&mut rest, &sentence.tokens);
            (sentence, here.iter().map(|&at| at as usize))
        })
    }

    /// A token as written, "" beyond the last.
    pub fn written(&self, token: usize) -> &'a str {
        self.tokens().get(token).map_or("", |token| token.span.of(self.prose()))
    }

    /// The number mentions of a sentence, in order, of every kind.
    pub fn mentions_of(&self, sentence: usize) -> &'a [NumberMention] {
        let start = sentence.checked_sub(1).map_or(0, |before| self.mention_ends[before]);
        &self.mentions[start..self.mention_ends[sentence]]
    }

    /// Every number mention, in order.
    pub fn mentions(&self) -> &'a [NumberMention] {
        self.mentions
    }

    /// From the prose to the source.
    pub fn source_of(&self, span: Span<Prose>) -> Span<Source> {
        self.extracted.map.source(span)
    }

    /// The sentence in which `span` begins, an index into [`Text::sentences`].
    pub fn sentence_at(&self, span: Span<Prose>) -> Option<usize> {
        let after = self.sentences().partition_point(|sentence| sentence.span.start <= span.start);
        after.checked_sub(1).filter(|&at| self.sentences()[at].span.end > span.start)
    }

    /// The block in which `span` begins, an index into [`Text::blocks`].
    pub fn block_at(&self, span: Span<Prose>) -> Option<usize> {
        let after = self.blocks().partition_point(|block| block.span.start <= span.start);
        after.checked_sub(1).filter(|&at| self.blocks()[at].span.end > span.start)
    }

    /// The sentence around `span`, else its block.
    pub(super) fn context_of(&self, span: Span<Prose>) -> Option<Span<Prose>> {
        let sentence = self.sentence_at(span).map(|at| self.sentences()[at].span).filter(|found| found.end >= span.end);
        sentence.or_else(|| self.block_at(span).map(|at| self.blocks()[at].span))
    }
}
