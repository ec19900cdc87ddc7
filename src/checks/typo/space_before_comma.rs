//! `typo/space-before-comma`: a space before a comma or a full stop.

use crate::base::{Message, Texts};
use crate::checks::spacing::{Space, Wanted, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static SPACE_BEFORE_COMMA: Rule = Rule {
    id: "typo/space-before-comma",
    name: Texts { fr: "Espace avant une virgule ou un point", en: "Space before a comma or a full stop" },
    summary: Texts {
        fr: "Une espace devant une virgule ou devant un point.",
        en: "A space before a comma or a full stop.",
    },
    rationale: Texts {
        fr: "La virgule et le point collent au mot qui les précède, en français comme ailleurs.",
        en: "Commas and full stops touch the word before them, in French as elsewhere.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 49, read: 50 }),
    examples: &[
        Example::good("Un mot, un autre. Le fichier .env et .NET, .5"),
        Example::bad("Un mot , un autre .", &[" ,", " ."]).fixed("Un mot, un autre."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark || !matches!(text.prose().as_bytes()[token.span.start as usize], b',' | b'.') {
            continue;
        }
        let mark = text.written(at);
        if !matches!(mark, "," | ".") || before(text, at) == Space::Glued || !ends_clause(text, at) {
            continue;
        }
        let Some(found) = (Wanted { space: None, strict: true }).before(text, at) else { continue };
        let message = Message::new(
            format!("espace avant «\u{202F}{mark}\u{202F}»\u{A0}: supprimez-la"),
            format!("space before “{mark}”: remove it"),
        );
        findings.add(Finding::at(found.span, message).fix(Safety::Safe, [found.edit]));
    }
}

/// A word, or what closes, stands before; white space or the end behind.
fn ends_clause(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = at.checked_sub(1).map(|before| text.tokens()[before]) else { return false };
    let word = token.kind.is_lexical() && token.kind != TokenKind::Elided
        || matches!(token.span.of(text.prose()), ")" | "]" | "»" | "”" | "%");
    // « les caractères ( ) . % + »: marks that are talked of.
    let listed = matches!(before(text, at + 1), Space::Breakable | Space::NoBreak(_))
        && text.tokens()[at + 1].kind == TokenKind::Mark
        && !matches!(text.written(at + 1), "«" | "“" | "(" | "–" | "—" | "\"" | "»" | "”");
    word && !listed && before(text, at + 1) != Space::Glued
}
