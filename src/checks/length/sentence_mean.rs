//! `length/sentence-mean`: sentences that are too long on the whole.

use crate::base::{Language, Message, Texts, format_decimal};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static SENTENCE_MEAN: Rule = Rule {
    id: "length/sentence-mean",
    name: Texts { fr: "Phrases longues en moyenne", en: "Long sentences on average" },
    summary: Texts {
        fr: "Un texte dont les phrases comptent en moyenne plus de mots que la limite. Les titres ne comptent pas, et il faut au moins cinq phrases.",
        en: "A text whose sentences have more words on average than the limit. Headings do not count, and it takes five sentences at least.",
    },
    rationale: Texts {
        fr: "Une phrase longue passe parmi des courtes\u{202F}; un texte qui n’en a que de longues fatigue.",
        en: "One long sentence does no harm among short ones; a text that has nothing else is tiring.",
    },
    source: Texts {
        fr: "Commission européenne, Rédiger clairement\u{A0}: 20 mots en moyenne\u{202F}; Droits quotidiens\u{A0}: de 15 à 20. Les limites de l’administration, du FALC (celle d’une phrase), de la presse et de la documentation sont les nôtres.",
        en: "European Commission, How to write clearly: 20 words on average; Droits quotidiens: 15 to 20. The limits for administration, easy-to-read (that of one sentence), press and documentation are ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Error, Level::Info, Level::Warning]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "mots par phrase en moyenne, au plus", en: "words in a sentence on average, at most" },
        default: Initial::Number(PerProfile([20.0, 18.0, 12.0, 30.0, 20.0])),
    }],
    precision: Some(Precision { right: 30, read: 30 }),
    examples: &[
        Example::good("Il a plu. Le port dort. La mer monte. On rentre les barques. Demain sera beau."),
        Example::good("Deux phrases ne suffisent pas pour que l’on parle d’une moyenne dans un texte aussi court que celui-ci, qui s’arrête ici. Voilà."),
        Example::bad(
            "Le maire du village a présenté hier soir les plans du nouveau quai. Les pêcheurs du port attendent ces travaux depuis plus de dix ans. La région paiera la moitié de la somme avant la fin de l’année. Les premiers camions doivent arriver au mois de mars par la route du nord. Le vieux phare restera ouvert aux visiteurs pendant toute la durée du chantier.",
            &[""],
        )
        .of(Profile::Falc),
    ],
    check,
};

/// Fewest sentences of which a mean is worth a word.
const FEWEST: u64 = 5;

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    let (mut sentences, mut words) = (0, 0);
    for (sentence, counts) in text.sentences().iter().zip(text.counts) {
        if counts.words > 0 && text.blocks()[sentence.block].kind != BlockKind::Heading {
            sentences += 1;
            words += counts.words;
        }
    }
    let mean = words as f64 / sentences.max(1) as f64;
    if sentences >= FEWEST && mean > max {
        findings.add(Finding::of_document(message(mean, max)).measured(mean, max));
    }
}

fn message(mean: f64, max: f64) -> Message {
    Message::new(
        format!(
            "{} mots par phrase en moyenne, {max} au plus\u{A0}: coupez les plus longues",
            format_decimal(mean, 1, Language::Fr)
        ),
        format!(
            "{} words a sentence on average, at most {max}: cut the longest",
            format_decimal(mean, 1, Language::En)
        ),
    )
}
