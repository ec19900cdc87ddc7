//! What is said of a phrase of a list, in both languages, and what mends it.

use super::phrases::{Entry, Match, Phrases};
use super::{Finding, Findings, Safety, Text};
use crate::base::{Message, Prose, Span, Texts};
use std::ops::Range;

/// Tells every phrase of a list, with what mends it or the words to choose from.
pub(super) fn report(text: &Text<'_>, phrases: &Phrases, findings: &mut Findings<'_>) {
    phrases.find(text, |found| findings.add(finding(text, phrases, &found)));
}

/// The same for the phrases that `holds` takes.
pub(super) fn report_where(
    text: &Text<'_>,
    phrases: &Phrases,
    findings: &mut Findings<'_>,
    holds: impl Fn(&Match) -> bool,
) {
    phrases.find(text, |found| {
        if holds(&found) {
            findings.add(finding(text, phrases, &found));
        }
    });
}

/// What is said of a phrase.
pub(super) fn finding(text: &Text<'_>, phrases: &Phrases, found: &Match) -> Finding {
    let span = span_of(text, &found.tokens);
    let entry = &phrases.entry(found);
    let written = span.of(text.prose()).split_whitespace().collect::<Vec<_>>().join(" ");
    match phrases.mended(text, found) {
        Some((place, words)) => {
            let message = Message::new(
                format!("«\u{202F}{written}\u{202F}»\u{A0}: écrivez «\u{202F}{}\u{202F}»", words.trim_end()),
                format!("“{written}”: write “{}”", words.trim_end()),
            );
            Finding::at(span, message).fix(Safety::Unsafe, [(place, words)])
        }
        None => Finding::at(span, advice(entry, &written)),
    }
}

/// From the first token to the last.
pub(super) fn span_of(text: &Text<'_>, tokens: &Range<usize>) -> Span<Prose> {
    let tokens = &text.tokens()[tokens.clone()];
    let ends = tokens.first().zip(tokens.last());
    ends.map_or(Span::new(0, 0), |(first, last)| Span::new(first.span.start as usize, last.span.end as usize))
}

/// Hints that are not words to write.
static HINTS: &[Texts] = &[
    Texts { fr: "une date", en: "a date" },
    Texts { fr: "une date ou un délai", en: "a date or a time limit" },
    Texts { fr: "une date ou un délai en jours", en: "a date or a number of days" },
    Texts { fr: "un délai en jours", en: "a number of days" },
    Texts { fr: "la condition", en: "the condition itself" },
    Texts { fr: "le verbe seul", en: "the verb alone" },
    Texts { fr: "ce qu’il faut faire", en: "what has to be done" },
    Texts { fr: "dites qui doit faire quoi", en: "say who has to do what" },
    Texts { fr: "dites qui fait quoi", en: "say who does what" },
    Texts { fr: "dites qui propose", en: "say who proposes" },
    Texts { fr: "dites qui constate", en: "say who found it" },
    Texts { fr: "dites qui statue", en: "say who decides" },
    Texts { fr: "dites qui montre quoi", en: "say what shows what" },
    Texts { fr: "dites ce qui cause quoi", en: "say what causes what" },
    Texts { fr: "supprimez ces mots", en: "leave these words out" },
];

/// What is said where nothing can be put in.
fn advice(entry: &Entry, written: &str) -> Message {
    let quoted = |words: &str| format!("«\u{202F}{}\u{202F}»", words.replace(['{', '}'], "").replace('\'', "’"));
    let words = quoted(entry.replacement);
    let hint = if entry.hint.is_empty() { &words } else { &entry.hint.replace('\'', "’") };
    if entry.hint.is_empty() && entry.replacement.is_empty() {
        let (fr, en) = ("imprécis, dites ce qu’il en est", "vague, say what it is");
        return Message::new(format!("«\u{202F}{written}\u{202F}»\u{A0}: {fr}"), format!("“{written}”: {en}"));
    }
    let known = HINTS.iter().find(|known| known.fr == hint);
    let en = known.map_or_else(
        || hint.replace("«\u{202F}", "“").replace("\u{202F}»", "”").replace(" ou ", " or "),
        |known| known.en.to_owned(),
    );
    let orders = hint.starts_with("dites") || hint.starts_with("supprimez");
    let (prefer, prefer_en) = if orders { ("", "") } else { ("préférez ", "prefer ") };
    Message::new(format!("«\u{202F}{written}\u{202F}»\u{A0}: {prefer}{hint}"), format!("“{written}”: {prefer_en}{en}"))
}
