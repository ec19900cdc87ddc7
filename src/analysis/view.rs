//! Records of what stands in a text: their places in the source, and the text around them. What is found is the business
//! of `worker`.

use super::excerpt::{self, first_characters, last_characters, one_line, shortened};
use super::occurrences::{OrderKey, chance};
use super::{ContextWidth, NumberSelection, OccurrenceOrder, Wanted};
use crate::base::{LineIndex, Prose, SourceText, Span};
use crate::extract::Extracted;
use crate::numbers::NumberMention;
use crate::report::{NumberRecord, OccurrenceRecord, Place, SentenceRecord};
use crate::stats::{KnownTokens, SentenceCounts};
use crate::text::{Document, Sentence, Token, alphabetical_before, rare_words_among};
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

/// Code points of a sentence that a record keeps.
const SENTENCE_CHARACTERS: usize = 4_000;
/// Code points of context on each side of a number mention.
const CONTEXT_CHARACTERS: usize = 80;
/// Code points of a heading that the row of its section keeps.
const TITLE_CHARACTERS: usize = 100;
/// Rare words that the record of a sentence names.
const RARE_WORDS: usize = 4;
/// Words that occurrences are put in order by.
const ORDER_WORDS: usize = 6;

/// Whose records are made.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub name: &'a Arc<str>,
    pub record: Option<u64>,
    pub wanted: &'a Wanted,
}

impl Owner<'_> {
    /// True when a record is made of the mention.
    pub(super) fn wants(&self, mention: &NumberMention) -> bool {
        match self.wanted.numbers {
            NumberSelection::None => false,
            NumberSelection::Quantities => mention.kind.is_quantity(),
            NumberSelection::All => true,
        }
    }
}

/// A text with all that is needed to point into it.
pub(super) struct View<'a> {
    pub extracted: &'a Extracted<'a>,
    source: &'a SourceText,
    /// Made for the first record: most texts have none.
    lines: OnceCell<LineIndex<'a>>,
    owner: Owner<'a>,
}

impl<'a> View<'a> {
    pub(super) fn new(extracted: &'a Extracted<'a>, source: &'a SourceText, owner: Owner<'a>) -> Self {
        Self { extracted, source, lines: OnceCell::new(), owner }
    }

    fn place(&self, span: Span<Prose>) -> Place {
        let source = self.extracted.map.source(span);
        let position = self.lines.get_or_init(|| LineIndex::new(self.source)).position(source.start as usize);
        Place {
            document: Arc::clone(self.owner.name),
            record: self.owner.record,
            byte_start: self.source.byte_base + u64::from(source.start),
            byte_end: self.source.byte_base + u64::from(source.end),
            line: position.line,
            column: position.column,
        }
    }

    fn text(&self, span: Span<Prose>) -> &str {
        span.of(&self.extracted.prose)
    }

    pub(super) fn sentence(
        &self,
        document: &Document,
        sentence: &Sentence,
        counts: &SentenceCounts,
        known: KnownTokens<'_>,
    ) -> SentenceRecord {
        let tokens = &document.tokens[sentence.tokens.clone()];
        let may_be_rare = |lexical| known.may_be_rare(lexical);
        let rare_words = rare_words_among(&self.extracted.prose, tokens, RARE_WORDS, may_be_rare);
        let text = shortened(self.text(sentence.span), SENTENCE_CHARACTERS);
        SentenceRecord::new(self.place(sentence.span), counts, rare_words, text)
    }

    /// The text and the place of a heading.
    pub(super) fn heading(&self, span: Span<Prose>) -> (String, Place) {
        (first_characters(self.text(span), TITLE_CHARACTERS), self.place(span))
    }

    pub(super) fn number(&self, sentence: &Sentence, mention: &NumberMention, noun_key: Option<&str>) -> NumberRecord {
        let own = |span: Span<Prose>| one_line(self.text(span)).into_owned();
        let before = Span::new(sentence.span.start as usize, mention.span.start as usize);
        let after = Span::new(mention.span.end as usize, sentence.span.end as usize);
        NumberRecord {
            place: self.place(mention.span),
            text: own(mention.span),
            kind: mention.kind,
            value: mention.value,
            value_max: mention.value_max,
            approximation: mention.approximation,
            unit: mention.unit,
            noun: mention.noun.map(own),
            noun_key: noun_key.map(str::to_owned),
            noun_phrase: mention.noun_phrase.map(own),
            form: mention.form,
            before: last_characters(self.text(before), CONTEXT_CHARACTERS),
            after: first_characters(self.text(after), CONTEXT_CHARACTERS),
        }
    }

    /// What an occurrence at `span` is chosen by; `words` are those it is put in order by, `None` where it is not chosen.
    pub(super) fn order_key(
        &self,
        order: OccurrenceOrder,
        span: Span<Prose>,
        words: impl FnOnce() -> Option<String>,
    ) -> Option<OrderKey> {
        Some(match order {
            OccurrenceOrder::Document => OrderKey::default(),
            OccurrenceOrder::Left | OccurrenceOrder::Right => OrderKey { words: words()?, ..OrderKey::default() },
            OccurrenceOrder::Sample(seed) => {
                let byte = self.source.byte_base + u64::from(self.extracted.map.source(span).start);
                let chance = chance(seed, self.owner.name, self.owner.record, byte);
                OrderKey { chance, ..OrderKey::default() }
            }
        })
    }

    /// The words beside the tokens `at`, the nearest first, in the form they are put in order by; `None` when that is
    /// above `limit`.
    pub(super) fn neighbours(
        &self,
        order: OccurrenceOrder,
        tokens: &[Token],
        at: Range<usize>,
        block: Span<Prose>,
        limit: Option<&str>,
    ) -> Option<String> {
        let inside = |token: &&Token| token.span.start >= block.start && token.span.end <= block.end;
        let word = |token: &Token| token.kind.is_lexical().then(|| token.span.of(&self.extracted.prose));
        if order == OccurrenceOrder::Left {
            let before = tokens[..at.start].iter().rev().take_while(inside);
            return alphabetical_before(before.filter_map(word).take(ORDER_WORDS), limit);
        }
        let after = tokens[at.end..].iter().take_while(inside);
        alphabetical_before(after.filter_map(word).take(ORDER_WORDS), limit)
    }

    pub(super) fn occurrence(&self, span: Span<Prose>, block: Span<Prose>, width: ContextWidth) -> OccurrenceRecord {
        let before = Span::new(block.start as usize, span.start as usize);
        let after = Span::new(span.end as usize, block.end as usize);
        OccurrenceRecord {
            place: self.place(span),
            before: excerpt::before(self.text(before), width),
            text: one_line(self.text(span)).into_owned(),
            after: excerpt::after(self.text(after), width),
        }
    }
}
