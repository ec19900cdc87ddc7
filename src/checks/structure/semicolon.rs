//! `structure/semicolon`: two sentences in one. Items of a list that end with a semicolon are left alone.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Profile, Rule, Settings, Text};
use crate::text::{Sentence, TokenKind};

pub(super) static SEMICOLON: Rule = Rule {
    id: "structure/semicolon",
    name: Texts { fr: "Point-virgule", en: "Semicolon" },
    summary: Texts {
        fr: "Un point-virgule dans une phrase. Celui qui finit un élément de liste et ceux d’une énumération restent.",
        en: "A semicolon in a sentence. The one that ends an item of a list stays, and so do those of an enumeration.",
    },
    rationale: Texts {
        fr: "Deux phrases courtes se lisent mieux qu’une phrase à point-virgule, signe que beaucoup de lecteurs connaissent mal.",
        en: "Two short sentences read better than one with a semicolon, a mark that many readers hardly know.",
    },
    source: Texts {
        fr: "Service d’information du Gouvernement, charte rédactionnelle\u{A0}: pas de point-virgule\u{202F}; DISIC, Référentiel rédaction en langage simplifié, 4.2.",
        en: "French government information service, editorial guidelines: no semicolon; DISIC, Référentiel rédaction en langage simplifié, 4.2.",
    },
    level: PerProfile([Level::Off, Level::Info, Level::Warning, Level::Off, Level::Off]),
    parameters: &[],
    precision: Some(Precision { right: 22, read: 23 }),
    examples: &[
        Example::good("- le port\u{202F};\n- la gare\u{202F}; et\n- le phare.\n\nApportez\u{A0}: 1° une photo\u{202F}; 2° un stylo.")
            .markdown()
            .of(Profile::Administration),
        Example::bad("La demande est gratuite\u{202F}; elle se fait en mairie.", &[";"]).of(Profile::Administration),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for sentence in text.sentences() {
        for at in sentence.tokens.clone().filter(|&at| text.written(at) == ";") {
            if !ends_item(text, sentence, at) && !is_numbered(text, at + 1) && !enumerates(text, sentence, at) {
                findings.add(Finding::at(text.tokens()[at].span, message()));
            }
        }
    }
}

/// True when nothing follows in the sentence but « et », « ou » or marks.
fn ends_item(text: &Text<'_>, sentence: &Sentence, at: usize) -> bool {
    let rest = at + 1..sentence.tokens.end;
    rest.len() <= 3 && rest.into_iter().all(|at| text.tokens()[at].kind == TokenKind::Mark || is_link(text.key(at)))
}

fn is_link(key: &str) -> bool {
    matches!(key, "et" | "ou" | "puis")
}

/// Fewest words of a part that could be a sentence.
const FEWEST: usize = 3;

/// True between the terms of a list: one or two words stand before it or after it, or no space does (x1;y1).
fn enumerates(text: &Text<'_>, sentence: &Sentence, at: usize) -> bool {
    let ends = |at: &usize| matches!(text.written(*at), ";" | ":" | "(" | ")");
    let words = |at: &usize| text.tokens()[*at].opens_word;
    let before = (sentence.tokens.start..at).rev().take_while(|at| !ends(at)).filter(words).take(FEWEST).count();
    let after = (at + 1..sentence.tokens.end).take_while(|at| !ends(at)).filter(words).take(FEWEST).count();
    let joined = text.tokens().get(at + 1).is_some_and(|next| next.span.start == text.tokens()[at].span.end);
    before < FEWEST || after < FEWEST || joined
}

/// True for « 1° », « 2) », « b) », « – » at the token `at`, « et » before it or not.
fn is_numbered(text: &Text<'_>, at: usize) -> bool {
    let at = at + usize::from(is_link(text.key(at)));
    let closed = matches!(text.written(at + 1), ")" | "°" | ".");
    let label = text.tokens().get(at).is_some_and(|token| {
        let written = token.span.of(text.prose());
        token.kind == TokenKind::Number || written.chars().count() == 1
    });
    (label && closed) || matches!(text.written(at), "-" | "–" | "—" | "―") || text.written(at).ends_with(['°', 'º'])
}

fn message() -> Message {
    Texts { fr: "point-virgule\u{A0}: faites deux phrases", en: "semicolon: make two sentences" }.into()
}
