//! `length/heading`: a heading of too many characters or words.

use super::blocks::counted;
use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static HEADING: Rule = Rule {
    id: "length/heading",
    name: Texts { fr: "Titre long", en: "Long heading" },
    summary: Texts {
        fr: "Un titre de plus de signes, ou de plus de mots, que la limite.",
        en: "A heading of more characters, or more words, than the limit.",
    },
    rationale: Texts {
        fr: "Un titre se lit d’un coup d’œil, tient sur une ligne et n’est pas coupé dans un menu ou un moteur de recherche.",
        en: "A heading is read at a glance, fits one line, and is not cut in a menu or by a search engine.",
    },
    source: Texts {
        fr: "Guide web de l’État fédéral belge (webguide.belgium.be)\u{A0}: 60 signes ou 7 mots, que nous gardons pour le FALC. Les autres limites, plus larges, sont les nôtres\u{A0}: dix signes de trop ne gênent personne.",
        en: "Web guide of the Belgian federal state (webguide.belgium.be): 60 characters or 7 words, which we keep for easy-to-read. The other limits, which are wider, are ours: ten characters more trouble nobody.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Info, Level::Info]),
    parameters: &[
        Parameter {
            name: "max_characters",
            summary: Texts {
                fr: "signes par titre, espaces comprises, au plus",
                en: "characters in a heading with its spaces, at most",
            },
            default: Initial::Number(PerProfile([70.0, 70.0, 60.0, 100.0, 70.0])),
        },
        Parameter {
            name: "max_words",
            summary: Texts { fr: "mots par titre, au plus", en: "words in a heading, at most" },
            default: Initial::Number(PerProfile([12.0, 12.0, 7.0, 18.0, 12.0])),
        },
    ],
    precision: Some(Precision { right: 36, read: 36 }),
    examples: &[
        Example::good("# Demander une carte d’identité\n\nLe délai est de trois semaines.").markdown(),
        Example::bad(
            "## Ce qu’il faut savoir avant de demander une carte d’identité à la mairie\n\nLe délai varie.",
            &["Ce qu’il faut savoir avant de demander une carte d’identité à la mairie"],
        )
        .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let (max_characters, max_words) = (settings.number("max_characters"), settings.number("max_words"));
    for counted in counted(text).filter(|counted| counted.block.kind == BlockKind::Heading) {
        let span = counted.block.span;
        let characters = span.of(text.prose()).chars().count();
        let (measured, limit, message) = if characters as f64 > max_characters {
            (characters as f64, max_characters, of_characters(characters, max_characters))
        } else if counted.words as f64 > max_words {
            (counted.words as f64, max_words, of_words(counted.words, max_words))
        } else {
            continue;
        };
        findings.add(Finding::at(span, message).measured(measured, limit));
    }
}

fn of_characters(characters: usize, max: f64) -> Message {
    Message::new(
        format!("titre de {characters} signes, {max} au plus\u{A0}: abrégez-le"),
        format!("heading of {characters} characters, at most {max}: shorten it"),
    )
}

fn of_words(words: u64, max: f64) -> Message {
    Message::new(
        format!("titre de {words} mots, {max} au plus\u{A0}: abrégez-le"),
        format!("heading of {words} words, at most {max}: shorten it"),
    )
}
