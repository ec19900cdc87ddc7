//! What stands in the source between two blocks, for rules to which code, tables and pictures are content.

use crate::base::{Prose, Span};
use crate::checks::Text;

/// True when nothing but white space, comments and the markup of headings and items stands between two blocks, or
/// between a block and the end of the text.
pub(super) fn nothing_between(text: &Text<'_>, before: Span<Prose>, after: Option<Span<Prose>>) -> bool {
    let start = text.source_of(before).range().end;
    let end = after.map_or(text.source.len(), |after| text.source_of(after).range().start);
    let Some(gap) = text.source.get(start..end) else { return false };
    // What is left of the first line closes its block; what leads to the next block opens it.
    let mut lines: Vec<&str> = gap.split('\n').skip(1).collect();
    if after.is_some() {
        lines.pop();
    }
    lines.iter().all(|line| is_nothing(line.trim()))
}

/// A blank line, the underline of a heading, the mark of a quotation, a comment.
fn is_nothing(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '=' | '-' | '>' | ' ')) || line.starts_with("<!--") && line.ends_with("-->")
}

/// What stands before a block on its first line.
pub(super) fn lead<'a>(text: &'a Text<'_>, block: Span<Prose>) -> &'a str {
    let start = text.source_of(block).range().start;
    let before = text.source.get(..start).unwrap_or_default();
    before.get(before.rfind('\n').map_or(0, |at| at + 1)..).unwrap_or_default()
}
