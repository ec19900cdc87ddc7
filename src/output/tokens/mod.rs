//! Tokens and sentences for other tools: CoNLL-U, the vertical format of corpus engines, JSONL.
//!
//! One file a format. No lemma, part of speech or syntax is given: we do not analyse them, and a guess would pass for
//! knowledge. Every character of the prose but white space is in the tokens, in order.

mod conllu;
mod jsonl;
mod vertical;

use crate::base::{LineIndex, Position, Source, SourceText, Span};
use crate::extract::{Block, SourceMap};
use crate::text::{Document, Sentence, Token};
use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

/// A format for tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenFormat {
    /// CoNLL-U (Universal Dependencies): ten columns, all but ID, FORM and MISC empty.
    Conllu,
    /// Vertical text of the IMS Corpus Workbench and Sketch Engine: one token a line between tags.
    Vertical,
    /// One JSON record a sentence.
    Jsonl,
}

impl TokenFormat {
    /// Every format, under the name that a command line gives it.
    pub const ALL: [(&'static str, Self); 3] =
        [("conllu", Self::Conllu), ("vertical", Self::Vertical), ("jsonl", Self::Jsonl)];
}

/// One part of a document, cut into tokens and sentences.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The source text, with its place in the document.
    pub source: &'a SourceText,
    /// What was taken from it.
    pub prose: &'a str,
    /// The blocks of the prose.
    pub blocks: &'a [Block],
    /// From the prose back to the source.
    pub map: &'a SourceMap,
    /// The tokens and sentences of the prose.
    pub tokens: &'a Document,
}

/// Writes documents, part by part. Dropped before [`TokenWriter::finish`], it may leave the last one open.
#[derive(Debug)]
pub struct TokenWriter<W: Write> {
    out: W,
    format: TokenFormat,
    document: Option<Numbering>,
}

/// Where a document stands between two of its parts.
#[derive(Debug, Default)]
struct Numbering {
    name: String,
    sentences: u64,
    blocks: u64,
    /// Code points of the source in earlier parts.
    characters: u64,
}

impl<W: Write> TokenWriter<W> {
    /// Tokens on `out`, which should be buffered.
    pub fn new(out: W, format: TokenFormat) -> Self {
        Self { out, format, document: None }
    }

    /// Begins a document, ending the one before it.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn begin(&mut self, document: &str) -> io::Result<()> {
        self.end()?;
        match self.format {
            TokenFormat::Conllu => conllu::begin(&mut self.out, document)?,
            TokenFormat::Vertical => vertical::begin(&mut self.out, document)?,
            TokenFormat::Jsonl => {}
        }
        self.document = Some(Numbering { name: document.to_owned(), ..Numbering::default() });
        Ok(())
    }

    /// Writes the next part of the document that was begun.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, part: Part<'_>) -> io::Result<()> {
        let numbering = self.document.get_or_insert_default();
        let mut places = Places::new(part, numbering.characters);
        let sentences = &part.tokens.sentences;
        for (i, sentence) in sentences.iter().enumerate() {
            let block_of = |at: Option<usize>| at.and_then(|at| sentences.get(at)).map(|s| s.block);
            let opens_block = block_of(i.checked_sub(1)) != Some(sentence.block);
            let closes_block = block_of(Some(i + 1)) != Some(sentence.block);
            numbering.blocks += u64::from(opens_block);
            numbering.sentences += 1;
            let (number, block) = (numbering.sentences, numbering.blocks);
            let unit = Unit { part, sentence, number, block, opens_block, closes_block };
            match self.format {
                TokenFormat::Conllu => conllu::sentence(&mut self.out, &numbering.name, &unit, &mut places)?,
                TokenFormat::Vertical => vertical::sentence(&mut self.out, &unit)?,
                TokenFormat::Jsonl => jsonl::sentence(&mut self.out, &numbering.name, &unit, &places)?,
            }
        }
        numbering.characters = places.character(part.source.text.len());
        Ok(())
    }

    /// Ends the last document and hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.end()?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn end(&mut self) -> io::Result<()> {
        match (self.document.take(), self.format) {
            (Some(_), TokenFormat::Vertical) => vertical::end(&mut self.out),
            _ => Ok(()),
        }
    }
}

/// One sentence with its place in the document.
struct Unit<'a> {
    part: Part<'a>,
    sentence: &'a Sentence,
    /// From 1, in the document.
    number: u64,
    /// From 1, in the document; blocks without a sentence are not counted.
    block: u64,
    opens_block: bool,
    closes_block: bool,
}

impl<'a> Unit<'a> {
    fn tokens(&self) -> &'a [Token] {
        self.part.tokens.tokens.get(self.sentence.tokens.clone()).unwrap_or_default()
    }

    /// The tokens with their forms, and whether white space, or nothing at all, follows them.
    fn spaced(&self) -> impl Iterator<Item = (&'a Token, Cow<'a, str>, bool)> {
        let (prose, all) = (self.part.prose, &self.part.tokens.tokens);
        (self.sentence.tokens.start..).zip(self.tokens()).map(move |(at, token)| {
            let next = all.get(at + 1).map(|next| next.span.start as usize);
            let gap = next.and_then(|next| prose.get(token.span.range().end..next));
            let spaced = gap.is_none_or(|gap| gap.contains(char::is_whitespace));
            (token, form(token.span.of(prose)), spaced)
        })
    }

    /// The sentence as its tokens spell it, with single spaces.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.sentence.span.len() + 1);
        for (_, form, spaced) in self.spaced() {
            text.push_str(&form);
            text.push_str(if spaced { " " } else { "" });
        }
        text.truncate(text.trim_end().len());
        text
    }

    fn source(&self, token: &Token) -> Range<usize> {
        self.part.map.source(token.span).range()
    }
}

/// A token on one line: what any reader of lines may take for a line end, or a tab, is a space.
fn form(text: &str) -> Cow<'_, str> {
    let breaks = |c: char| matches!(c, '\t'..='\r' | '\u{1C}'..='\u{1F}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    if text.contains(breaks) {
        return Cow::Owned(text.replace(breaks, " "));
    }
    Cow::Borrowed(text)
}

/// Finds code points, lines and bytes of places in one part.
struct Places<'a> {
    text: &'a str,
    byte_base: u64,
    lines: LineIndex<'a>,
    /// A byte of the part and its code point in the document; queries mostly go forward.
    known: (usize, u64),
    first: u64,
}

impl<'a> Places<'a> {
    fn new(part: Part<'a>, characters: u64) -> Self {
        let SourceText { text, byte_base, .. } = part.source;
        let lines = LineIndex::new(part.source);
        Self { text, byte_base: *byte_base, lines, known: (0, characters), first: characters }
    }

    /// The code point in the document at a byte of the part.
    fn character(&mut self, byte: usize) -> u64 {
        let byte = byte.min(self.text.len());
        if byte < self.known.0 {
            self.known = (0, self.first);
        }
        let between = &self.text.as_bytes()[self.known.0..byte];
        let characters = between.iter().filter(|&&b| b & 0xC0 != 0x80).count() as u64;
        self.known = (byte, self.known.1 + characters);
        self.known.1
    }

    fn bytes(&self, source: &Range<usize>) -> (u64, u64) {
        (self.byte_base + source.start as u64, self.byte_base + source.end as u64)
    }

    fn line(&self, byte: usize) -> Position {
        self.lines.position(byte)
    }
}

/// The sentence's own stretch of the source.
fn sentence_source(unit: &Unit<'_>) -> Range<usize> {
    let span: Span<Source> = unit.part.map.source(unit.sentence.span);
    span.range()
}

#[cfg(test)]
mod tests;
