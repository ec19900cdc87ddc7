//! Plain text.

use super::{Block, BlockKind, Extracted, Extractor, LeftOut, SourceMap};
use crate::base::{Span, Texts};
use std::borrow::Cow;

pub(super) static PLAIN: Extractor = Extractor {
    id: "text",
    name: Texts { fr: "texte brut", en: "plain text" },
    extensions: &["txt", "text"],
    whole: false,
    extract: |source| Extracted {
        prose: Cow::Borrowed(source),
        blocks: vec![Block { span: Span::new(0, source.len()), kind: BlockKind::Paragraph }],
        map: SourceMap::default(),
        left_out: LeftOut::default(),
    },
};
