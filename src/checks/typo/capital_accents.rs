//! `typo/capital-accents`: capitals without their accents, in words that can be read in one way only (`capital_words`),
//! and the preposition À at the beginning of a sentence.

use super::capital_words::{AFTER_A, accented};
use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static CAPITAL_ACCENTS: Rule = Rule {
    id: "typo/capital-accents",
    name: Texts { fr: "Capitales accentuées", en: "Accented capitals" },
    summary: Texts {
        fr: "Une capitale sans son accent\u{A0}: Etat, Ecole, Etre\u{202F}; A pour À au début d’une phrase.",
        en: "A capital without its accent: Etat, Ecole, Etre; A for À at the beginning of a sentence.",
    },
    rationale: Texts {
        fr: "L’accent a pleine valeur orthographique\u{A0}: sans lui on hésite, on lit mal, on cherche en vain.",
        en: "An accent is part of the spelling: without it readers hesitate, misread, and search in vain.",
    },
    source: Texts {
        fr: "Académie française\u{A0}: on veille à accentuer les capitales, y compris la préposition À.",
        en: "Académie française: capitals keep their accents, the preposition À too.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("L’État et les États-Unis. À la fin. A-t-il vu\u{202F}? Le plan A. A. Martin, Edgar, Elle."),
        Example::bad("L’Etat et les Etats-Unis. ECOLE.", &["Etat", "Etats-Unis", "ECOLE"])
            .fixed("L’État et les États-Unis. ÉCOLE."),
        Example::bad("A la fin, il part. A l’aube aussi.", &["A", "A"]).fixed("À la fin, il part. À l’aube aussi."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate() {
        if token.kind != TokenKind::Word {
            continue;
        }
        let start = token.span.start as usize;
        match text.prose().as_bytes()[start] {
            b'E' | b'I' => word(text, at, findings),
            b'A' if token.span.len() == 1 && is_preposition(text, at) => {
                let message = Message::from(PREPOSITION);
                let span = token.span;
                findings.add(Finding::at(span, message).fix(Safety::Unsafe, [(span, "À".to_owned())]));
            }
            _ => {}
        }
    }
}

fn word(text: &Text<'_>, at: usize, findings: &mut Findings<'_>) {
    let token = text.tokens()[at].span;
    let Some(initial) = accented(text.key(at)) else { return };
    let written = token.of(text.prose());
    let mended = format!("{initial}{}", &written[1..]);
    let message = Message::new(
        format!("capitale sans accent\u{A0}: écrivez {mended}"),
        format!("capital without its accent: write {mended}"),
    );
    let first: Span<Prose> = Span::new(token.start as usize, token.start as usize + 1);
    findings.add(Finding::at(token, message).fix(Safety::Safe, [(first, initial.to_string())]));
}

/// « A la fin »: at the beginning of a sentence, before a word that a preposition stands before.
fn is_preposition(text: &Text<'_>, at: usize) -> bool {
    let opens = at == 0
        || matches!(before(text, at), Space::Other)
        || matches!(
            text.written(at - 1),
            "." | "!" | "?" | "…" | "..." | "«" | ":" | "–" | "—" | "-" | ";" | ")" | "°"
        );
    let near = matches!(before(text, at + 1), Space::Breakable | Space::NoBreak(_));
    let next = text.key(at + 1);
    opens && near && AFTER_A.contains(&next) && text.written(at + 1).starts_with(|c: char| c.is_lowercase())
}

const PREPOSITION: Texts =
    Texts { fr: "préposition sans accent\u{A0}: écrivez À", en: "preposition without its accent: write À" };
