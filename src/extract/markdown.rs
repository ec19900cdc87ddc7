//! Markdown.

use super::{Block, BlockKind, Extracted, Extractor, LeftOut, SourceMap};
use crate::base::{Span, Texts};
use std::borrow::Cow;

pub(super) static MARKDOWN: Extractor = Extractor {
    id: "markdown",
    name: Texts { fr: "Markdown", en: "Markdown" },
    extensions: &["md", "markdown"],
    whole: true,
    extract: |source| Extracted {
        prose: Cow::Borrowed(source),
        blocks: vec![Block { span: Span::new(0, source.len()), kind: BlockKind::Paragraph }],
        map: SourceMap::default(),
        left_out: LeftOut::default(),
    },
};
