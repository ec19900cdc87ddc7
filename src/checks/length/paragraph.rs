//! `length/paragraph`: a paragraph of too many sentences or words.

use super::blocks::counted;
use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static PARAGRAPH: Rule = Rule {
    id: "length/paragraph",
    name: Texts { fr: "Paragraphe long", en: "Long paragraph" },
    summary: Texts {
        fr: "Un paragraphe de plus de phrases, ou de plus de mots, que la limite.",
        en: "A paragraph of more sentences, or more words, than the limit.",
    },
    rationale: Texts {
        fr: "Un paragraphe court tient en une idée et se retrouve d’un coup d’œil.",
        en: "A short paragraph holds one idea and is found again at a glance.",
    },
    source: Texts {
        fr: "Postes Canada, guide Mercure\u{A0}: quatre ou cinq phrases. Les limites en mots, celles de la presse et celles du FALC sont les nôtres.",
        en: "Canada Post, Mercure guide: four or five sentences. The limits in words, and those for press and easy-to-read, are ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Warning]),
    parameters: &[
        Parameter {
            name: "max_sentences",
            summary: Texts { fr: "phrases par paragraphe, au plus", en: "sentences in a paragraph, at most" },
            default: Initial::Number(PerProfile([5.0, 5.0, 3.0, 8.0, 5.0])),
        },
        Parameter {
            name: "max_words",
            summary: Texts { fr: "mots par paragraphe, au plus", en: "words in a paragraph, at most" },
            default: Initial::Number(PerProfile([120.0, 100.0, 60.0, 150.0, 120.0])),
        },
    ],
    precision: Some(Precision { right: 29, read: 32 }),
    examples: &[
        Example::good("Il a plu. Le port dort. La mer monte. On rentre les barques. Demain sera beau."),
        Example::good("Il a plu. Le port dort.\n\nLa mer monte. On rentre les barques.").of(Profile::Falc),
        Example::bad(
            "Bonjour.\n\nIl a plu. Le port dort. La mer monte. On rentre les barques.",
            &["Il a plu. Le port dort. La mer monte. On rentre les barques."],
        )
        .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let (max_sentences, max_words) = (settings.number("max_sentences"), settings.number("max_words"));
    for counted in counted(text).filter(|counted| counted.block.kind == BlockKind::Paragraph) {
        let sentences = counted.spoken(text);
        let (measured, limit, message) = if sentences as f64 > max_sentences {
            (sentences, max_sentences, of_sentences(sentences, max_sentences))
        } else if counted.words as f64 > max_words {
            (counted.words, max_words, of_words(counted.words, max_words))
        } else {
            continue;
        };
        findings.add(Finding::at(counted.block.span, message).measured(measured as f64, limit));
    }
}

fn of_sentences(sentences: u64, max: f64) -> Message {
    Message::new(
        format!("paragraphe de {sentences} phrases, {max} au plus\u{A0}: faites-en deux"),
        format!("paragraph of {sentences} sentences, at most {max}: make two of it"),
    )
}

fn of_words(words: u64, max: f64) -> Message {
    Message::new(
        format!("paragraphe de {words} mots, {max} au plus\u{A0}: faites-en deux, ou allégez-le"),
        format!("paragraph of {words} words, at most {max}: make two of it, or lighten it"),
    )
}
