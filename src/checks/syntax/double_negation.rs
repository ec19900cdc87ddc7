//! `syntax/double-negation`: several negations in one sentence.

use crate::base::{Message, Texts};
use crate::checks::advice::span_of;
use crate::checks::interests::Interest;
use crate::checks::word_classes::is_infinitive;
use crate::checks::{
    Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule, Settings, Text,
};
use std::ops::Range;

pub(super) static DOUBLE_NEGATION: Rule = Rule {
    id: "syntax/double-negation",
    name: Texts { fr: "Négations multiples", en: "Several negations" },
    summary: Texts {
        fr: "Une phrase de plus de négations que la limite. «\u{202F}Personne ne dit rien\u{202F}» en compte une\u{202F}; «\u{202F}ne … que\u{202F}», «\u{202F}non seulement\u{202F}» et le «\u{202F}ne\u{202F}» de «\u{202F}avant qu’il ne parte\u{202F}» aucune.",
        en: "A sentence of more negations than the limit. “Personne ne dit rien” counts one; “ne … que”, “non seulement” and the “ne” of “avant qu’il ne parte” none.",
    },
    rationale: Texts {
        fr: "Le lecteur doit inverser le sens à chaque négation, et se trompe.",
        en: "Readers have to turn the meaning round at each negation, and go wrong.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; DISIC, Référentiel de rédaction en langage simplifié, 7.2. La limite est la nôtre.",
        en: "Style guide of the French government; DISIC, Référentiel de rédaction en langage simplifié, 7.2. The limit is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "négations par phrase, au plus", en: "negations in a sentence, at most" },
        default: Initial::Number(PerProfile([2.0, 1.0, 1.0, 2.0, 2.0])),
    }],
    precision: Some(Precision { right: 47, read: 50 }),
    examples: &[
        Example::good(
            "Personne ne dit rien. Il n’a que trois jours. Non seulement il n’écrit pas, mais il craint qu’elle ne parte.",
        ),
        Example::bad(
            "Il ne veut pas dire qu’il ne peut pas venir. Elle ne boit pas.",
            &["ne veut pas dire qu’il ne peut pas"],
        )
        .of(Profile::Falc),
        Example::bad(
            "Il ne veut pas qu’elle ne vienne pas sans prévenir.",
            &["ne veut pas qu’elle ne vienne pas sans"],
        ),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for (sentence, places) in text.sentences_with(Interest::Negation) {
        let (mut scopes, mut first, mut last) = (0_u32, None, 0);
        let mut free = 0;
        for at in places {
            let end = if at < free { None } else { scope(text, at, &sentence.tokens) };
            if let Some(end) = end {
                scopes += 1;
                first = first.or(Some(at));
                last = end;
            }
            free = end.map_or(free, |end| end + 1);
        }
        let count = f64::from(scopes);
        if let Some(first) = first.filter(|_| count > max) {
            let span = span_of(text, &(first..last + 1));
            findings.add(Finding::at(span, message(scopes, max)).measured(count, max));
        }
    }
}

/// The last token of a negation that begins at `at`.
fn scope(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    match text.key(at) {
        "ne" | "n'" => {}
        "sans" => {
            let next = text.key(at + 1);
            return (sentence.contains(&(at + 1)) && (is_infinitive(next) || matches!(next, "que" | "qu'")))
                .then_some(at);
        }
        _ => return None,
    }
    // N'est-ce pas asks for a yes, n'importe qui is anybody.
    if text.key(at + 1) == "importe" || (text.key(at + 1) == "est" && text.key(at + 2) == "ce") {
        return None;
    }
    for at in at + 1..sentence.end.min(at + 9) {
        match text.key(at) {
            "pas" | "point" if matches!(text.key(at + 1), "seulement" | "uniquement") => return None,
            "plus" if matches!(text.key(at + 1), "que" | "qu'") => return None,
            key if is_negative(key) => return Some(at),
            "que" | "qu'" | "ne" | "n'" | "," | ";" | ":" | "." => break,
            _ => {}
        }
    }
    let before = (sentence.start..at).rev().take(8).any(|at| is_subject(text.key(at)));
    before.then_some((at + 1).min(sentence.end - 1))
}

fn is_negative(key: &str) -> bool {
    matches!(
        key,
        "pas"
            | "point"
            | "jamais"
            | "rien"
            | "personne"
            | "aucun"
            | "aucune"
            | "nul"
            | "nulle"
            | "guère"
            | "plus"
            | "ni"
            | "nullement"
            | "aucunement"
    )
}

/// Negative subjects, which stand before ne.
fn is_subject(key: &str) -> bool {
    matches!(key, "personne" | "rien" | "aucun" | "aucune" | "nul" | "nulle" | "jamais" | "ni")
}

fn message(scopes: u32, max: f64) -> Message {
    Message::new(
        format!("{scopes} négations dans la phrase, {max} au plus\u{A0}: dites-le à la forme affirmative"),
        format!("{scopes} negations in the sentence, at most {max}: say it in the affirmative"),
    )
}
