//! `structure/commas`: a sentence cut into many pieces. Commas of enumerations are left out as far as they can be told
//! without a parser.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Rule};
use crate::checks::{Settings, Text};
use crate::text::{Sentence, TokenKind};

pub(super) static COMMAS: Rule = Rule {
    id: "structure/commas",
    name: Texts { fr: "Virgules", en: "Commas" },
    summary: Texts {
        fr: "Une phrase qui a plus de virgules que la limite. Les virgules d’une énumération de termes courts et celles des nombres ne comptent pas.",
        en: "A sentence with more commas than the limit. Commas of an enumeration of short terms and those of numbers do not count.",
    },
    rationale: Texts {
        fr: "Beaucoup de virgules disent que la phrase porte des incises et des compléments qui vivraient mieux seuls.",
        en: "Many commas say that the sentence carries asides that would live better on their own.",
    },
    source: Texts { fr: "La règle et ses limites sont les nôtres.", en: "The rule and its limits are ours." },
    level: PerProfile([Level::Info, Level::Info, Level::Info, Level::Off, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "virgules par phrase, au plus", en: "commas in a sentence, at most" },
        default: Initial::Number(PerProfile([4.0, 3.0, 1.0, 6.0, 4.0])),
    }],
    precision: Some(Precision { right: 19, read: 28 }),
    examples: &[
        Example::good("On y trouve du pain, du sel, du lait, des œufs, de l’huile, du riz et 3,5 kg de farine."),
        Example::bad(
            "Le maire de la ville, qui revenait du port, a dit hier soir, non sans un peu d’humour, que le quai du nord, fermé depuis le mois de mars, rouvrirait bientôt.",
            &[
                "Le maire de la ville, qui revenait du port, a dit hier soir, non sans un peu d’humour, que le quai du nord, fermé depuis le mois de mars, rouvrirait bientôt.",
            ],
        ),
    ],
    check,
};

/// Most words of a term of an enumeration.
const SHORT: usize = 2;

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for sentence in text.sentences() {
        let commas = commas(text, sentence);
        if commas as f64 > max {
            findings.add(Finding::at(sentence.span, message(commas, max)).measured(commas as f64, max));
        }
    }
}

/// Commas outside enumerations: two short terms in a row, or a short term before « et » or « ou », enumerate.
fn commas(text: &Text<'_>, sentence: &Sentence) -> usize {
    let (mut total, mut listed, mut words, mut run) = (0, 0, 0, 0);
    for at in sentence.tokens.clone() {
        let token = text.tokens()[at];
        if text.written(at) == "," {
            total += 1;
            run = if words <= SHORT && total > 1 { run + 1 } else { 0 };
            words = 0;
        } else {
            words += usize::from(token.opens_word);
            let ends = token.kind == TokenKind::Mark || matches!(text.key(at), "et" | "ou");
            if !ends && words <= SHORT {
                continue;
            }
            // The run of short terms is over: with its first comma it is an enumeration when two terms are in it.
            if run > 1 || (run == 1 && ends) {
                listed += run + 1;
            }
            run = 0;
        }
    }
    total - listed.min(total)
}

fn message(commas: usize, max: f64) -> Message {
    Message::new(
        format!("{commas} virgules hors énumération dans la phrase, {max} au plus\u{A0}: coupez-la"),
        format!("{commas} commas outside enumerations in the sentence, at most {max}: cut it"),
    )
}
