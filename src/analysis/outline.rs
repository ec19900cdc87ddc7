//! The sections of a text in the making: which sentences stand under which heading.

use super::view::View;
use crate::extract::BlockKind;
use crate::report::{SectionBuilder, SectionRow};
use crate::stats::SentenceCounts;
use crate::text::Sentence;

/// Sections of a text, its sentences given in order.
#[derive(Default)]
pub(super) struct Outline {
    builder: SectionBuilder,
    /// The block of the heading that is open.
    heading: Option<usize>,
}

impl Outline {
    pub(super) fn add(&mut self, view: &View<'_>, sentence: &Sentence, counts: &SentenceCounts) {
        let block = view.extracted.blocks[sentence.block];
        if block.kind != BlockKind::Heading {
            self.builder.add(counts);
        } else if self.heading != Some(sentence.block) {
            self.heading = Some(sentence.block);
            let (title, place) = view.heading(block.span);
            self.builder.heading(title, block.depth, &place);
        }
    }

    pub(super) fn finish(self) -> Vec<SectionRow> {
        self.builder.finish()
    }
}
