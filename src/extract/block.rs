//! What an extractor gives: prose, its blocks, and what was left out.

use super::SourceMap;
use crate::base::{Merge, Prose, Source, Span};
use serde::Serialize;
use std::borrow::Cow;

/// The placeholder for what stands in a sentence without being prose, such as inline code: U+FFFC.
///
/// It is no word, but a sentence may begin with it.
pub const OBJECT: char = '\u{FFFC}';

/// The prose of one source text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted<'a> {
    /// What is measured. Blocks are set apart by white space, so that words never run together.
    pub prose: Cow<'a, str>,
    /// The blocks of the prose in order; they never overlap, and prose outside them is white space.
    pub blocks: Vec<Block>,
    /// From the prose back to the source.
    pub map: SourceMap,
    /// What was left out.
    pub left_out: LeftOut,
    /// Comments of the source, in order: they may say what not to check.
    pub comments: Vec<Span<Source>>,
}

/// A stretch of prose that no sentence crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at its ends.
    pub span: Span<Prose>,
    /// What it is.
    pub kind: BlockKind,
    /// The level of a heading, from 1; how many lists an item stands in; 0 where the format does not say.
    pub depth: u8,
}

/// What a block is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Running text; line breaks inside it are spaces.
    Paragraph,
    /// A title.
    Heading,
    /// An item of a list.
    ListItem,
}

/// How many things that are not prose were left out, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Front matter blocks.
    pub front_matter: u64,
    /// Code blocks.
    pub code_blocks: u64,
    /// Tables.
    pub tables: u64,
    /// HTML blocks, comments included.
    pub html_blocks: u64,
}

impl Merge for LeftOut {
    fn merge(&mut self, other: Self) {
        self.front_matter += other.front_matter;
        self.code_blocks += other.code_blocks;
        self.tables += other.tables;
        self.html_blocks += other.html_blocks;
    }
}
