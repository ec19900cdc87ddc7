//! `length/section`: many words without a heading among them.

use super::blocks::{Counted, counted};
use crate::base::{Language, Message, Texts, format_grouped};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

/// Forty words for an example.
macro_rules! quay {
    () => {
        "Le maire du village a présenté hier soir les plans du nouveau quai. Les pêcheurs du port attendent ces travaux depuis dix ans. Les premiers camions doivent arriver au mois de mars par la route du nord.\n\n"
    };
}

pub(super) static SECTION: Rule = Rule {
    id: "length/section",
    name: Texts { fr: "Section longue", en: "Long section" },
    summary: Texts {
        fr: "Plus de mots que la limite entre un titre et le suivant. Un texte sans titre n’est pas regardé.",
        en: "More words than the limit between one heading and the next. A text without a heading is not looked at.",
    },
    rationale: Texts {
        fr: "Les intertitres laissent trouver ce que l’on cherche sans tout lire.",
        en: "Headings let readers find what they look for without reading everything.",
    },
    source: Texts {
        fr: "La règle et ses limites sont les nôtres\u{A0}: 500 mots se lisent en deux minutes.",
        en: "The rule and its limits are ours: 500 words take two minutes to read.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Off, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "mots sous un titre, au plus", en: "words under a heading, at most" },
        default: Initial::Number(PerProfile([500.0, 500.0, 200.0, 800.0, 500.0])),
    }],
    precision: Some(Precision { right: 10, read: 13 }),
    examples: &[
        Example::good("# Le port\n\nIl a plu.\n\n## Le quai\n\nLa mer monte.").markdown(),
        Example::bad(
            concat!("# Le port\n\nIl a plu.\n\n## Le quai\n\n", quay!(), quay!(), quay!(), quay!(), quay!(), quay!()),
            &["Le quai"],
        )
        .markdown()
        .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    let mut heading: Option<Counted> = None;
    let mut words = 0;
    for counted in counted(text) {
        if counted.block.kind == BlockKind::Heading {
            close(heading.replace(counted), words, max, findings);
            words = 0;
        } else {
            words += counted.words;
        }
    }
    close(heading, words, max, findings);
}

fn close(heading: Option<Counted>, words: u64, max: f64, findings: &mut Findings<'_>) {
    if let Some(heading) = heading.filter(|_| words as f64 > max) {
        findings.add(Finding::at(heading.block.span, message(words, max)).measured(words as f64, max));
    }
}

fn message(words: u64, max: f64) -> Message {
    let grouped = |language| format_grouped(i128::from(words), language);
    Message::new(
        format!("section de {} mots sans intertitre, {max} au plus\u{A0}: divisez-la", grouped(Language::Fr)),
        format!("section of {} words without a heading, at most {max}: divide it", grouped(Language::En)),
    )
}
