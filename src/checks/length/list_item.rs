//! `length/list-item`: an item of a list of too many words.

use super::blocks::counted;
use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static LIST_ITEM: Rule = Rule {
    id: "length/list-item",
    name: Texts { fr: "Élément de liste long", en: "Long list item" },
    summary: Texts {
        fr: "Un élément de liste de plus de mots que la limite. Chaque paragraphe d’un élément compte pour lui-même.",
        en: "A list item of more words than the limit. Each paragraph of an item counts by itself.",
    },
    rationale: Texts {
        fr: "Une liste se parcourt\u{202F}; un élément de plusieurs lignes est un paragraphe qui s’ignore.",
        en: "A list is scanned; an item of several lines is a paragraph in disguise.",
    },
    source: Texts {
        fr: "La règle et ses limites sont les nôtres\u{A0}: 50 mots font trois ou quatre lignes à l’écran.",
        en: "The rule and its limits are ours: 50 words are three or four lines on a screen.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Off, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "mots par élément, au plus", en: "words in an item, at most" },
        default: Initial::Number(PerProfile([50.0, 50.0, 20.0, 60.0, 50.0])),
    }],
    precision: Some(Precision { right: 20, read: 20 }),
    examples: &[
        Example::good("- une pièce d’identité\n- un justificatif de domicile\n").markdown().of(Profile::Falc),
        Example::bad(
            "Apportez\u{A0}:\n\n- une photo\n- une pièce d’identité qui soit encore valable, ou, si vous n’en avez plus, la déclaration de perte que la mairie vous a remise.\n",
            &[
                "une pièce d’identité qui soit encore valable, ou, si vous n’en avez plus, la déclaration de perte que la mairie vous a remise.",
            ],
        )
        .markdown()
        .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for counted in counted(text).filter(|counted| counted.block.kind == BlockKind::ListItem) {
        let words = counted.words as f64;
        if words > max {
            findings.add(Finding::at(counted.block.span, message(counted.words, max)).measured(words, max));
        }
    }
}

fn message(words: u64, max: f64) -> Message {
    Message::new(
        format!("élément de liste de {words} mots, {max} au plus\u{A0}: allégez-le ou faites-en un paragraphe"),
        format!("list item of {words} words, at most {max}: lighten it or make a paragraph of it"),
    )
}
