//! Pairs of straight and English quotation marks, where all those of a block are balanced. What to do with them is told
//! in `guillemets`.

use crate::base::Texts;
use crate::checks::Text;
use crate::checks::spacing::{Space, before};
use crate::text::TokenKind;

/// How a quotation is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// " twice.
    Straight,
    /// “ and ”.
    Curly,
}

impl Style {
    /// What to say of it outside « ».
    pub(super) fn message(self) -> Texts {
        match self {
            Self::Straight => Texts {
                fr: "guillemets droits\u{A0}: mettez «\u{202F}\u{202F}»",
                en: "straight quotation marks: put « »",
            },
            Self::Curly => Texts {
                fr: "guillemets anglais\u{A0}: mettez «\u{202F}\u{202F}»",
                en: "English quotation marks: put « »",
            },
        }
    }
}

/// Two marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The token that opens.
    pub(super) open: usize,
    /// The token that closes.
    pub(super) close: usize,
    pub(super) style: Style,
    /// True inside « ».
    pub(super) nested: bool,
}

/// Every pair of the text, block by block; a block with a mark that has no partner gives none of that style.
pub(super) fn pairs(text: &Text<'_>) -> Vec<Pair> {
    let mut all = Vec::new();
    let mut first = 0;
    while first < text.sentences().len() {
        let block = text.sentences()[first].block;
        let last = first + text.sentences()[first..].iter().take_while(|sentence| sentence.block == block).count();
        let tokens = text.sentences()[first].tokens.start..text.sentences()[last - 1].tokens.end;
        for style in [Style::Straight, Style::Curly] {
            all.extend(of_block(text, tokens.clone(), style).unwrap_or_default());
        }
        first = last;
    }
    all
}

/// The pairs of a block, `None` when a mark has no partner.
fn of_block(text: &Text<'_>, tokens: std::ops::Range<usize>, style: Style) -> Option<Vec<Pair>> {
    let mut found = Vec::new();
    let (mut open, mut depth) = (None, 0_usize);
    for at in tokens.filter(|&at| text.tokens()[at].kind == TokenKind::Mark) {
        match (text.written(at), style) {
            ("«", _) => depth += 1,
            ("»", _) => depth = depth.saturating_sub(1),
            ("\"", Style::Straight) | ("“" | "”", Style::Curly) => {
                let opens = if style == Style::Curly { text.written(at) == "“" } else { open.is_none() };
                match open.take() {
                    None if opens && may_open(text, at) => open = Some((at, depth)),
                    Some((first, nested)) if !opens && may_close(text, at) && nested == depth => {
                        found.push(Pair { open: first, close: at, style, nested: nested > 0 });
                    }
                    _ => return None,
                }
            }
            _ => {}
        }
    }
    open.is_none().then_some(found)
}

/// A mark that opens stands after white space, an opening bracket, an elided word or a dash, and something follows.
fn may_open(text: &Text<'_>, at: usize) -> bool {
    let apart = before(text, at) != Space::Glued;
    let after = || {
        at > 0
            && (text.tokens()[at - 1].kind == TokenKind::Elided
                || matches!(text.written(at - 1), "(" | "[" | "«" | "–" | "—" | "'" | "’" | "/" | ":" | ","))
    };
    (apart || after()) && before(text, at + 1) != Space::Other
}

/// A mark that closes stands before white space, punctuation or the end.
fn may_close(text: &Text<'_>, at: usize) -> bool {
    let apart = before(text, at + 1) != Space::Glued;
    let next = text.written(at + 1);
    apart
        || matches!(
            next,
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "…" | "..." | "»" | "–" | "—" | "/" | "'" | "-"
        )
}
