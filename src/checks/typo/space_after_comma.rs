//! `typo/space-after-comma`: no space after a comma, a semicolon or a full stop between two words.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::glued;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static SPACE_AFTER_COMMA: Rule = Rule {
    id: "typo/space-after-comma",
    name: Texts { fr: "Espace manquante après un signe", en: "Missing space after a mark" },
    summary: Texts {
        fr: "Une virgule, un point-virgule ou un point collé au mot suivant.",
        en: "A comma, a semicolon or a full stop that touches the next word.",
    },
    rationale: Texts {
        fr: "Sans espace, deux mots ou deux phrases se lisent comme un seul.",
        en: "Without a space two words or two sentences are read as one.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 4, read: 4 }),
    examples: &[
        Example::good("Un mot, un autre. 3,5 km\u{202F}; f(x,y), x1,y1;x2,y2, lat,lon,alt, Node.js, exemple.fr."),
        Example::bad("Le port,vieux et calme, dort.Il rêve.", &[",", "."])
            .fixed("Le port, vieux et calme, dort. Il rêve."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark
            || token.span.len() != 1
            || !matches!(text.prose().as_bytes()[token.span.start as usize], b',' | b';' | b'.')
        {
            continue;
        }
        if at == 0 || !glued(text, at) || !glued(text, at + 1) || !parts_words(text, at) {
            continue;
        }
        let mark = text.written(at);
        let message = Message::new(
            format!("espace manquante après «\u{202F}{mark}\u{202F}»"),
            format!("missing space after “{mark}”"),
        );
        let span: Span<Prose> = token.span;
        findings.add(Finding::at(span, message).fix(Safety::Safe, [(span, format!("{mark} "))]));
    }
}

/// Words of two letters and more on both sides, and no list of codes (lat,lon,alt) or address (exemple.fr).
fn parts_words(text: &Text<'_>, at: usize) -> bool {
    let long = |at: usize| text.written(at).chars().nth(1).is_some();
    let word = |at: usize| {
        matches!(text.tokens()[at].kind, TokenKind::Word | TokenKind::Clitic)
            && long(at)
            && !text.written(at).contains(|c: char| c == '.' || c.is_numeric())
    };
    let next_is_word = word(at + 1) || text.tokens()[at + 1].kind == TokenKind::Elided;
    if !word(at - 1) || !next_is_word {
        return false;
    }
    let mark = text.written(at);
    // « lat,lon,alt », « a.b,c/d »: the same mark again, or one of code.
    let coded_by = |at: usize| {
        let written = text.written(at);
        written == mark || matches!(written, "/" | "_" | "=" | ":" | "\"" | "'" | "(" | "@" | "&" | "{" | "[")
    };
    let coded = glued(text, at + 2) && coded_by(at + 2) || at >= 2 && glued(text, at - 1) && coded_by(at - 2);
    let sentence = || text.written(at - 1).ends_with(char::is_lowercase) && BEGINNINGS.contains(&text.written(at + 1));
    !coded && (mark != "." || sentence())
}

/// Words that a sentence begins with, and that are no part of a name or an address.
const BEGINNINGS: &[&str] = &[
    "Alors", "Après", "Au", "Aucun", "Aucune", "Aussi", "Avec", "Car", "Ce", "Ceci", "Cela", "Ces", "Cet", "Cette",
    "Comme", "Dans", "De", "Depuis", "Des", "Donc", "Du", "Elle", "Elles", "En", "Et", "Il", "Ils", "Je", "La", "Le",
    "Les", "Leur", "Leurs", "Mais", "Nos", "Notre", "Nous", "On", "Or", "Par", "Pour", "Puis", "Quand", "Sans", "Ses",
    "Si", "Son", "Sur", "Tous", "Tout", "Toute", "Toutes", "Un", "Une", "Vos", "Votre", "Vous",
];
