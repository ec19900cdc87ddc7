//! `typo/all-caps`: several words in a row in capitals.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Rule, Settings, Text};
use crate::text::TokenKind;

pub(super) static ALL_CAPS: Rule = Rule {
    id: "typo/all-caps",
    name: Texts { fr: "Mots en capitales", en: "Words in capitals" },
    summary: Texts {
        fr: "Plusieurs mots de suite tout en capitales. Les sigles isolés ne comptent pas.",
        en: "Several words in a row all in capitals. Acronyms by themselves do not count.",
    },
    rationale: Texts {
        fr: "Les capitales ont toutes la même hauteur\u{A0}: le mot perd sa silhouette et se lit plus lentement.",
        en: "Capitals are all of one height: words lose their outline and are read more slowly.",
    },
    source: Texts {
        fr: "Référentiel Rédaction en langage simplifié (DISIC), règle 1.6\u{202F}; charte rédactionnelle du Service d’information du Gouvernement.",
        en: "Référentiel Rédaction en langage simplifié (DISIC), rule 1.6; editorial charter of the French Government Information Service.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Info, Level::Info]),
    parameters: &[Parameter {
        name: "min",
        summary: Texts { fr: "mots de suite, à partir de", en: "words in a row, from" },
        default: Initial::Number(PerProfile::all(3.0)),
    }],
    precision: None,
    examples: &[
        Example::good("La SNCF et EDF. L’OTAN, l’ONU, l’UE. CHAPITRE XII."),
        Example::bad("IL EST INTERDIT de fumer.", &["IL EST INTERDIT"]),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let min = settings.number("min").max(1.0);
    for sentence in text.sentences() {
        let (mut start, mut words, mut long) = (None, 0_u32, false);
        for at in sentence.tokens.clone().chain([sentence.tokens.end]) {
            if at < sentence.tokens.end && is_capitals(text, at) {
                start = start.or(Some(at));
                words += u32::from(text.tokens()[at].kind != TokenKind::Elided);
                long |= text.tokens()[at].span.len() >= 5;
                continue;
            }
            if let Some(first) = start.take().filter(|_| f64::from(words) >= min && long) {
                let end = text.tokens()[at - 1].span.end as usize;
                let span: Span<Prose> = Span::new(text.tokens()[first].span.start as usize, end);
                let count = f64::from(words);
                findings.add(Finding::at(span, message(words)).measured(count, min - 1.0));
            }
            (words, long) = (0, false);
        }
    }
}

fn is_capitals(text: &Text<'_>, at: usize) -> bool {
    let token = text.tokens()[at];
    if !matches!(token.kind, TokenKind::Word | TokenKind::Elided) {
        return false;
    }
    let written = token.span.of(text.prose());
    written.starts_with(char::is_uppercase) && !written.chars().any(|c| c.is_lowercase() || c.is_numeric() || c == '.')
}

fn message(words: u32) -> Message {
    Message::new(
        format!("{words} mots de suite en capitales\u{A0}: écrivez-les en minuscules"),
        format!("{words} words in a row in capitals: write them in small letters"),
    )
}
