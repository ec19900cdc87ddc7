//! `typo/dashes`: a hyphen, or two, used as a dash. Ranges, signs and quoted names are left alone.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{
    Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Rule, Safety, Settings, Text,
};
use crate::extract::BlockKind;
use crate::text::TokenKind;

pub(super) static DASHES: Rule = Rule {
    id: "typo/dashes",
    name: Texts { fr: "Tirets", en: "Dashes" },
    summary: Texts {
        fr: "Un trait d’union entre deux espaces, ou deux traits d’union de suite, à la place d’un tiret.",
        en: "A hyphen between spaces, or two hyphens, where a dash belongs.",
    },
    rationale: Texts {
        fr: "Le trait d’union joint les mots\u{202F}; le tiret sépare une incise ou ouvre une réplique.",
        en: "A hyphen joins words; a dash sets a clause apart or opens a line of dialogue.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Info, Level::Warning, Level::Info]),
    parameters: &[Parameter {
        name: "dash",
        summary: Texts {
            fr: "le tiret d’une incise\u{A0}: en (–) ou em (—)",
            en: "the dash of a clause: en (–) or em (—)",
        },
        default: Initial::Choice(&["en", "em"]),
    }],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Le port – vieux de cent ans – dort. Un porte-avions, 3 - 2, a - b."),
        Example::bad("Le port - vieux de cent ans -- dort.", &["-", "--"]).fixed("Le port – vieux de cent ans – dort."),
        Example::good("La couche «\u{202F}Port de plaisance - zones calmes\u{202F}» est à jour."),
        Example::bad("-- Viens-tu\u{202F}?", &["--"]).fixed("— Viens-tu\u{202F}?"),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let dash = if settings.choice("dash") == "em" { "—" } else { "–" };
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark || text.prose().as_bytes()[token.span.start as usize] != b'-' {
            continue;
        }
        let opens = before(text, at) == Space::Other;
        let apart = is_apart(text, at) && is_apart(text, at + 1);
        let wanted = match text.written(at) {
            "--" if opens && is_word(text, at + 1) => "—",
            "--" if at > 0 && text.written(at - 1) == "«" => "—",
            "--" if apart && is_word(text, at + 1) => dash,
            "-" if apart && !opens && is_word(text, at + 1) && is_word(text, at - 1) => dash,
            _ => continue,
        };
        // A name is quoted as it is written elsewhere.
        if is_quoted(text, at) {
            continue;
        }
        let message = Message::new(
            format!("trait d’union à la place d’un tiret\u{A0}: mettez {wanted}"),
            format!("a hyphen for a dash: put {wanted}"),
        );
        let span: Span<Prose> = token.span;
        // A heading may be the name of something: of a layer, of a screen.
        let is_heading = text.block_at(span).is_some_and(|block| text.blocks()[block].kind == BlockKind::Heading);
        let safety = if is_heading { Safety::Unsafe } else { Safety::Safe };
        findings.add(Finding::at(span, message).fix(safety, [(span, wanted.to_owned())]));
    }
}

/// True between quotation marks of one sentence.
fn is_quoted(text: &Text<'_>, at: usize) -> bool {
    let Some(sentence) = text.sentence_at(text.tokens()[at].span) else { return false };
    let tokens = text.sentences()[sentence].tokens.clone();
    let opening =
        (tokens.start..at).rev().map(|at| text.written(at)).find(|mark| matches!(*mark, "«" | "»" | "“" | "”"));
    let closes = |mark: &str| (at..tokens.end).any(|at| text.written(at) == mark);
    match opening {
        Some("«") => closes("»"),
        Some("“") => closes("”"),
        _ => false,
    }
}

fn is_apart(text: &Text<'_>, at: usize) -> bool {
    matches!(before(text, at), Space::Breakable | Space::NoBreak(_))
}

/// A word of two letters and more, not an option of a command, or what closes a bracket or a quotation.
fn is_word(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens().get(at) else { return false };
    match token.kind {
        TokenKind::Word | TokenKind::Clitic => {
            token.span.of(text.prose()).chars().nth(1).is_some() || "àyôAÀÔ".contains(text.written(at))
        }
        TokenKind::Elided => true,
        TokenKind::Mark => matches!(text.written(at), ")" | "»" | "!" | "?" | "…" | "..." | "«" | ","),
        TokenKind::Number | TokenKind::Address => false,
    }
}
