//! `structure/exclamation`: exclamation marks, which a plain text rarely needs.

use crate::base::{Message, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Profile, Rule, Settings, Text};

pub(super) static EXCLAMATION: Rule = Rule {
    id: "structure/exclamation",
    name: Texts { fr: "Point d’exclamation", en: "Exclamation mark" },
    summary: Texts {
        fr: "Un point d’exclamation, ou plusieurs à la suite, à la fin d’une phrase ou dans la phrase.",
        en: "An exclamation mark, or several in a row, at the end of a sentence or inside it.",
    },
    rationale: Texts {
        fr: "Un texte qui informe n’a pas à hausser le ton\u{202F}; ce qui est important se dit avec des mots.",
        en: "A text that informs need not raise its voice; what matters is said in words.",
    },
    source: Texts {
        fr: "Service d’information du Gouvernement, charte rédactionnelle\u{A0}: points d’exclamation rares.",
        en: "French government information service, editorial guidelines: exclamation marks are rare.",
    },
    level: PerProfile([Level::Off, Level::Info, Level::Info, Level::Off, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 23, read: 24 }),
    examples: &[
        Example::good("Que faire\u{202F}? Rien.").of(Profile::Administration),
        Example::bad("Bravo\u{202F}!! C’est fini\u{202F}!", &["!!", "!"]).of(Profile::Administration),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let tokens = text.tokens();
    for sentence in text.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let start = at;
            while at < sentence.tokens.end && text.written(at) == "!" {
                at += 1;
            }
            if at == start {
                at += 1;
                continue;
            }
            let span = Span::new(tokens[start].span.start as usize, tokens[at - 1].span.end as usize);
            // « !!! note » and « !important » are markup and code.
            let joins_next =
                tokens.get(at).is_some_and(|next| next.span.start == tokens[at - 1].span.end && next.opens_word);
            if start > sentence.tokens.start && !joins_next {
                findings.add(Finding::at(span, message()));
            }
        }
    }
}

fn message() -> Message {
    Texts { fr: "point d’exclamation\u{A0}: un point suffit", en: "exclamation mark: a full stop is enough" }.into()
}
