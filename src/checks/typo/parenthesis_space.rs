//! `typo/parenthesis-space`: spaces inside parentheses and square brackets.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before, gap, is_verbatim};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static PARENTHESIS_SPACE: Rule = Rule {
    id: "typo/parenthesis-space",
    name: Texts { fr: "Espace dans les parenthèses", en: "Space inside parentheses" },
    summary: Texts {
        fr: "Une espace après une parenthèse ou un crochet qui s’ouvre, ou avant celui qui se ferme.",
        en: "A space after an opening parenthesis or bracket, or before a closing one.",
    },
    rationale: Texts {
        fr: "La parenthèse colle au texte qu’elle enferme\u{202F}; l’espace la laisserait seule en bout de ligne.",
        en: "A parenthesis touches the text it holds; a space would leave it alone at the end of a line.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 40, read: 40 }),
    examples: &[
        Example::good("Un mot (un autre) [ ] :) et a ) b."),
        Example::bad("Un mot ( un autre ).", &["( ", " )"]).fixed("Un mot (un autre)."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let (mut open, mut block_end) = (0_u32, 0);
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark {
            continue;
        }
        let byte = text.prose().as_bytes()[token.span.start as usize];
        if !matches!(byte, b'(' | b'[' | b')' | b']') {
            continue;
        }
        if token.span.start >= block_end {
            open = 0;
            block_end = text.block_at(token.span).map_or(u32::MAX, |block| text.blocks()[block].span.end);
        }
        let opens = matches!(byte, b'(' | b'[');
        let inside = if opens { at + 1 } else { at };
        let matched = opens || open > 0;
        open = if opens { open + 1 } else { open.saturating_sub(1) };
        if matched && is_apart(text, inside) {
            flag(text, at, inside, findings);
        }
    }
}

/// Spaces between a bracket and a word, or a mark that belongs to one.
fn is_apart(text: &Text<'_>, inside: usize) -> bool {
    let apart = matches!(before(text, inside), Space::Breakable | Space::NoBreak(_));
    let holds = |at: usize| {
        text.tokens().get(at).is_some_and(|token| token.kind.is_lexical())
            || matches!(text.written(at), "." | "»" | "…" | "!" | "?" | "%" | "«")
    };
    // « ( » and « ) » are signs that are spoken of: the spaces are those of the quotation marks.
    let is_quoted = matches!(text.written(inside), "»") || matches!(text.written(inside - 1), "«");
    apart && !is_quoted && (holds(inside) || holds(inside - 1))
}

fn flag(text: &Text<'_>, bracket: usize, inside: usize, findings: &mut Findings<'_>) {
    let Some(gap) = gap(text, inside).filter(|&gap| is_verbatim(text, gap)) else { return };
    let mark = text.tokens()[bracket].span;
    let span: Span<Prose> = Span::new(mark.start.min(gap.start) as usize, mark.end.max(gap.end) as usize);
    let message = Message::from(if inside > bracket { AFTER } else { BEFORE });
    findings.add(Finding::at(span, message).fix(Safety::Safe, [(gap, String::new())]));
}

const AFTER: Texts = Texts {
    fr: "espace après la parenthèse qui s’ouvre\u{A0}: supprimez-la",
    en: "space after the opening parenthesis: remove it",
};
const BEFORE: Texts = Texts {
    fr: "espace avant la parenthèse qui se ferme\u{A0}: supprimez-la",
    en: "space before the closing parenthesis: remove it",
};
