//! One JSON record a sentence, its tokens inside it, every place in bytes of the decoded source text.

use super::{Places, Unit, sentence_source};
use crate::extract::BlockKind;
use crate::output::jsonl::JsonLines;
use crate::text::TokenKind;
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

#[derive(Serialize)]
struct SentenceLine<'a> {
    document: &'a str,
    sentence: u64,
    block: u64,
    block_kind: Option<BlockKind>,
    byte_start: u64,
    byte_end: u64,
    line: u64,
    column: u64,
    text: String,
    tokens: Vec<TokenCell<'a>>,
}

#[derive(Serialize)]
struct TokenCell<'a> {
    text: Cow<'a, str>,
    kind: &'static str,
    byte_start: u64,
    byte_end: u64,
}

/// Writes one sentence.
pub(super) fn sentence(out: &mut impl Write, document: &str, unit: &Unit<'_>, places: &Places<'_>) -> io::Result<()> {
    let source = sentence_source(unit);
    let (byte_start, byte_end) = places.bytes(&source);
    let place = places.line(source.start);
    let tokens = unit.tokens().iter().map(|token| {
        let (byte_start, byte_end) = places.bytes(&unit.source(token));
        let text = Cow::Borrowed(token.span.of(unit.part.prose));
        TokenCell { text, kind: kind(token.kind), byte_start, byte_end }
    });
    JsonLines::new(out).add(&SentenceLine {
        document,
        sentence: unit.number,
        block: unit.block,
        block_kind: unit.part.blocks.get(unit.sentence.block).map(|block| block.kind),
        byte_start,
        byte_end,
        line: place.line,
        column: place.column,
        text: unit.text(),
        tokens: tokens.collect(),
    })
}

fn kind(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "word",
        TokenKind::Elided => "elided",
        TokenKind::Clitic => "clitic",
        TokenKind::Number => "number",
        TokenKind::Address => "address",
        TokenKind::Mark => "mark",
    }
}
