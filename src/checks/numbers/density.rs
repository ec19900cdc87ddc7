//! `numbers/density`: too many quantities in a sentence.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Profile, Rule, Settings, Text};
use crate::extract::BlockKind;

pub(super) static DENSITY: Rule = Rule {
    id: "numbers/density",
    name: Texts { fr: "Phrase pleine de chiffres", en: "Sentence full of figures" },
    summary: Texts {
        fr: "Une phrase qui donne plus de quantités que la limite. Dates, rangs et numéros ne comptent pas.",
        en: "A sentence with more quantities than the limit. Dates, ranks and labels do not count.",
    },
    rationale: Texts {
        fr: "Personne ne retient plus de quelques chiffres à la fois\u{A0}: au-delà, un tableau les montre mieux.",
        en: "Nobody keeps more than a few figures in mind at once: beyond that a table shows them better.",
    },
    source: Texts { fr: "Les limites sont les nôtres.", en: "The limits are ours." },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Info, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "quantités par phrase, au plus", en: "quantities in a sentence, at most" },
        default: Initial::Number(PerProfile([4.0, 3.0, 1.0, 5.0, 5.0])),
    }],
    precision: None,
    examples: &[
        Example::good("Le 3 mars 2024, 12 élèves sur 25 ont lu 3 livres."),
        Example::bad(
            "Il faut 3 œufs, 250 g de farine, 100 g de sucre, 50 cl de lait et 20 g de beurre.",
            &["Il faut 3 œufs, 250 g de farine, 100 g de sucre, 50 cl de lait et 20 g de beurre."],
        ),
        Example::bad("Il faut 3 œufs et 2 poires.", &["Il faut 3 œufs et 2 poires."]).of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for (index, sentence) in text.sentences().iter().enumerate() {
        let quantities = text.mentions_of(index).iter().filter(|mention| mention.kind.is_quantity()).count();
        let count = u32::try_from(quantities).map_or(f64::INFINITY, f64::from);
        if count > max && text.blocks()[sentence.block].kind != BlockKind::Heading {
            let message = Message::new(
                format!(
                    "{quantities} quantités dans une phrase, {max} au plus\u{A0}: répartissez-les ou faites un tableau"
                ),
                format!("{quantities} quantities in a sentence, at most {max}: spread them or make a table"),
            );
            findings.add(Finding::at(sentence.span, message).measured(count, max));
        }
    }
}
