//! `lexicon/vague`: words that leave the reader guessing how many, when or how.

use crate::base::{Message, Texts};
use crate::checks::advice::{finding, span_of};
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::lexicon::{is_function_word, participle};
use crate::text::TokenKind;
use std::sync::LazyLock;

pub(super) static VAGUE: Rule = Rule {
    id: "lexicon/vague",
    name: Texts { fr: "Mot vague", en: "Vague word" },
    summary: Texts {
        fr: "Un mot qui laisse deviner combien, quand ou comment\u{A0}: «\u{202F}certains\u{202F}», «\u{202F}quelques\u{202F}», «\u{202F}plus ou moins\u{202F}», «\u{202F}prochainement\u{202F}». Ce qui approche un nombre («\u{202F}environ 11 000\u{202F}») n’en est pas.",
        en: "A word that leaves the reader guessing how many, when or how: “certains”, “quelques”, “plus ou moins”, “prochainement”. What approximates a number (“environ 11 000”) is none.",
    },
    rationale: Texts {
        fr: "Le lecteur ne sait pas s’il est concerné, ni ce qu’il doit faire.",
        en: "Readers cannot tell whether it is about them, or what they have to do.",
    },
    source: Texts { fr: "La liste est la nôtre.", en: "The list is ours." },
    level: PerProfile([Level::Info, Level::Info, Level::Info, Level::Off, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 24, read: 50 }),
    examples: &[
        Example::good(
            "Environ 11 000 soldats et quelques centaines de volontaires, certains ayant servi, près de 3\u{A0}% du total.",
        ),
        Example::bad(
            "Certains dossiers seront traités prochainement, sous quelques jours.",
            &["Certains dossiers", "prochainement", "quelques jours"],
        ),
        Example::bad("C’est plus ou moins prêt, il en faut plus ou moins 3.", &["plus ou moins"]),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/vague.tsv"), Interest::VaguePhrase));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    LIST.find(text, |found| {
        if !is_before_number(text, found.tokens.end) {
            findings.add(finding(text, &LIST, &found));
        }
    });
    for (sentence, places) in text.sentences_with(Interest::Vague) {
        for at in places {
            if at + 1 < sentence.tokens.end && is_noun_after(text, at + 1) && !is_told(text, at + 2) {
                findings.add(Finding::at(span_of(text, &(at..at + 2)), message(text.written(at))));
            }
        }
    }
}

pub(in crate::checks) fn is_vague(key: &str) -> bool {
    matches!(key, "certains" | "certaines" | "quelques" | "divers" | "diverses")
}

/// True for a word that such a determiner may stand before: no participle (certains ayant servi), no verb or grammatical
/// word (certains ont), no number (quelques centaines).
fn is_noun_after(text: &Text<'_>, at: usize) -> bool {
    let key = text.key(at);
    text.tokens()[at].kind == TokenKind::Word
        && key.ends_with(['s', 'x', 'z'])
        && !key.ends_with("ants")
        && !is_function_word(key)
        && !is_before_number(text, at)
        && !matches!(
            key,
            "dizaines"
                | "vingtaines"
                | "trentaines"
                | "douzaines"
                | "centaines"
                | "milliers"
                | "millions"
                | "milliards"
                | "fois"
                | "uns"
                | "unes"
        )
}

/// True where what follows says which ones: certaines voies indiquées, certains biens qui.
fn is_told(text: &Text<'_>, at: usize) -> bool {
    let key = text.key(at);
    matches!(key, "qui" | "que" | "qu'" | "dont" | "où" | "de" | "d'" | "du" | "des") || participle(key).is_some()
}

/// True where a number begins.
fn is_before_number(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens().get(at) else { return false };
    let mentions = text.mentions();
    let next = mentions.partition_point(|mention| mention.span.end <= token.span.start);
    token.kind == TokenKind::Number || mentions.get(next).is_some_and(|mention| mention.span.start <= token.span.start)
}

fn message(word: &str) -> Message {
    Message::new(
        format!("«\u{202F}{word}\u{202F}»\u{A0}: dites lesquels ou combien"),
        format!("“{word}”: say which or how many"),
    )
}
