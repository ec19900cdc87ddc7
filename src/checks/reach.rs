//! Where the comments of a text suppress one rule.

use super::suppressions::{Directive, Heeded};
use super::{Diagnostic, Rule, Text};

/// A comment and one of its ids, by their numbers.
type Id = (usize, usize);

/// Where a rule is suppressed, and by what. Of several comments that do, the one that reaches furthest counts, then
/// the first: the others are of no use.
#[derive(Debug, Default)]
pub(super) struct Reach {
    file: Option<Id>,
    /// Between `lisible-off` and `lisible-on`.
    regions: Vec<Stretch>,
    /// After `lisible-ignore-next`.
    blocks: Vec<Stretch>,
}

/// Bytes of the source; those of one kind do not overlap and stand in order.
#[derive(Debug)]
struct Stretch {
    start: u32,
    end: u32,
    by: Id,
}

impl Reach {
    pub(super) fn of(text: &Text<'_>, rule: &Rule, heeded: &mut Heeded) -> Self {
        let mut reach = Self::default();
        let mut open: Option<Id> = None;
        for (comment, suppression) in text.suppressions.0.iter().enumerate() {
            let Some(id) = suppression.matching(text.source, rule) else { continue };
            let by = (comment, id);
            heeded.uses[comment][id].judged = true;
            let span = suppression.span;
            match suppression.directive {
                Directive::File => _ = reach.file.get_or_insert(by),
                Directive::Off => _ = open.get_or_insert(by),
                Directive::On => {
                    if let Some(off) = open.take() {
                        let start = text.suppressions.0[off.0].span.end;
                        reach.regions.push(Stretch { start, end: span.start, by: off });
                        heeded.uses[comment][id].used = true;
                        heeded.pairs.push((off.0, comment));
                    }
                }
                Directive::Next => {
                    let end = block_end(text, span.end);
                    if reach.blocks.last().is_none_or(|before| before.end < end) {
                        reach.blocks.push(Stretch { start: span.end, end, by });
                    }
                }
                Directive::Unknown(_) => {}
            }
        }
        if let Some(by) = open {
            reach.regions.push(Stretch { start: text.suppressions.0[by.0].span.end, end: u32::MAX, by });
        }
        reach
    }

    /// True when nothing is suppressed.
    pub(super) fn is_empty(&self) -> bool {
        self.file.is_none() && self.regions.is_empty() && self.blocks.is_empty()
    }

    /// True for a finding that is suppressed; its comment is then of use.
    pub(super) fn suppresses(&self, found: &Diagnostic, heeded: &mut Heeded) -> bool {
        let is_somewhere = found.context.is_some();
        let within = |stretches: &[Stretch]| {
            let after = stretches.partition_point(|stretch| stretch.start <= found.span.start);
            let before = stretches[..after].last().filter(|stretch| is_somewhere && found.span.start < stretch.end);
            before.map(|stretch| stretch.by)
        };
        let by = self.file.or_else(|| within(&self.regions)).or_else(|| within(&self.blocks));
        if let Some((comment, id)) = by {
            heeded.uses[comment][id].used = true;
        }
        by.is_some()
    }
}

/// The end of the block that is read on at `byte` of the source, else of the next one.
fn block_end(text: &Text<'_>, byte: u32) -> u32 {
    let end_of = |block: &crate::extract::Block| text.source_of(block.span).end;
    let after = text.blocks().partition_point(|block| end_of(block) <= byte);
    text.blocks().get(after).map_or(byte, end_of)
}
