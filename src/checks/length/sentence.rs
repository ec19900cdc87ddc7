//! `length/sentence`: a sentence of too many words. Headings are left to `length/heading`.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static SENTENCE: Rule = Rule {
    id: "length/sentence",
    name: Texts { fr: "Phrase longue", en: "Long sentence" },
    summary: Texts {
        fr: "Une phrase de plus de mots que la limite. Un mot est ce qui tient entre deux espaces, comme dans un traitement de texte. Les titres sont l’affaire de length/heading.",
        en: "A sentence of more words than the limit. A word is what stands between two spaces, as in a word processor. Headings are the business of length/heading.",
    },
    rationale: Texts {
        fr: "Le lecteur garde la phrase en tête jusqu’au point. Deux phrases courtes se retiennent mieux qu’une longue.",
        en: "Readers keep a sentence in mind until its full stop. Two short sentences are remembered better than a long one.",
    },
    source: Texts {
        fr: "Postes Canada, guide Mercure\u{A0}: 25 mots au plus\u{202F}; Commission européenne, Rédiger clairement\u{A0}: 20 mots en moyenne\u{202F}; règles du FALC\u{A0}: 12 mots. Les limites de la presse et de la documentation sont les nôtres.",
        en: "Canada Post, Mercure guide: 25 words at most; European Commission, How to write clearly: 20 words on average; easy-to-read rules: 12 words. The limits for press and documentation are ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Error, Level::Info, Level::Warning]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "mots par phrase, au plus", en: "words in a sentence, at most" },
        default: Initial::Number(PerProfile([25.0, 20.0, 12.0, 40.0, 30.0])),
    }],
    precision: Some(Precision { right: 49, read: 50 }),
    examples: &[
        Example::good("Le port s’éveille tôt. Les barques rentrent avec la marée."),
        Example::bad(
            "Il a plu. Le maire a annoncé hier que les travaux du port seraient repris dès le printemps, malgré les réserves de plusieurs riverains qui craignent encore le bruit.",
            &[
                "Le maire a annoncé hier que les travaux du port seraient repris dès le printemps, malgré les réserves de plusieurs riverains qui craignent encore le bruit.",
            ],
        ),
        Example::bad(
            "On ouvre la porte, puis on entre dans la salle, sans faire aucun bruit.",
            &["On ouvre la porte, puis on entre dans la salle, sans faire aucun bruit."],
        )
        .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for (sentence, counts) in text.sentences().iter().zip(text.counts) {
        let words = counts.words as f64;
        if words > max && text.blocks()[sentence.block].kind != BlockKind::Heading {
            findings.add(Finding::at(sentence.span, message(counts.words, max)).measured(words, max));
        }
    }
}

fn message(words: u64, max: f64) -> Message {
    Message::new(
        format!("phrase de {words} mots, {max} au plus\u{A0}: coupez-la ou allégez-la"),
        format!("sentence of {words} words, at most {max}: cut it or lighten it"),
    )
}
