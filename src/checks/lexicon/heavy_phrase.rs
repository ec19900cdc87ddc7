//! `lexicon/heavy-phrase`: a phrase of several words where one says the same.

use crate::base::Texts;
use crate::checks::advice::report_where;
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static HEAVY_PHRASE: Rule = Rule {
    id: "lexicon/heavy-phrase",
    name: Texts { fr: "Tournure lourde", en: "Heavy phrase" },
    summary: Texts {
        fr: "Une tournure de plusieurs mots qu’un seul remplace\u{A0}: «\u{202F}en raison du fait que\u{202F}» pour «\u{202F}parce que\u{202F}».",
        en: "A phrase of several words that one word can replace: “en raison du fait que” for “parce que”.",
    },
    rationale: Texts {
        fr: "La tournure longue ne dit rien de plus et retarde l’information.",
        en: "The long phrase says no more and puts the information off.",
    },
    source: Texts {
        fr: "Commission européenne, Rédiger clairement\u{202F}; charte rédactionnelle du Gouvernement\u{202F}; Canada.ca, guide de rédaction. La liste est la nôtre.",
        en: "European Commission, How to write clearly; style guide of the French government; Canada.ca content guide. The list is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Warning]),
    parameters: &[],
    precision: Some(Precision { right: 47, read: 50 }),
    examples: &[
        Example::good(
            "Le pont est fermé parce qu’il pleut. La mesure est prise au niveau de la mer. Environ 11 000 soldats sont là. L’ensemble des pièces du dossier constitue la preuve. L’encre garde sa teinte pendant la durée de séchage indiquée. Posez la règle au niveau du bas de la page, et la loupe au niveau de zoom 12.",
        ),
        Example::bad("Le pont est fermé en raison du fait qu’il pleut.", &["en raison du fait qu’"])
            .fixed("Le pont est fermé parce qu’il pleut."),
        Example::bad(
            "Dans le but d’obtenir une aide, elle parle d’un certain nombre d’outils.",
            &["Dans le but d’", "un certain nombre d’"],
        )
        .fixed("Pour obtenir une aide, elle parle de plusieurs outils."),
        Example::bad(
            "Il n’est pas en mesure de venir. Ils ont été en mesure d’ouvrir.",
            &["est pas en mesure de", "été en mesure d’"],
        )
        .fixed("Il ne peut pas venir. Ils ont pu ouvrir."),
        Example::bad(
            "Par le biais du site ou à l’aide des cartes\u{202F}; à l’aide de cartes.",
            &["Par le biais du", "à l’aide des", "à l’aide de"],
        )
        .fixed("Par le site ou avec les cartes\u{202F}; à l’aide de cartes."),
        Example::bad(
            "Le bac relie les rives avec deux marins à l’aide d’un câble pendant la durée des travaux.",
            &["à l’aide d’", "pendant la durée des"],
        )
        .fixed("Le bac relie les rives avec deux marins à l’aide d’un câble pendant les travaux."),
        Example::bad(
            "La carte couvre la totalité du port et l’intégralité de la baie.",
            &["la totalité du", "l’intégralité de la"],
        )
        .fixed("La carte couvre tout le port et toute la baie."),
        Example::bad("Le dossier fait l’objet d’un contrôle.", &["fait l’objet d’"]),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/heavy_phrases.tsv"), Interest::HeavyPhrase));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    report_where(text, &LIST, findings, |found| !is_a_whole(text, &found.tokens));
}

/// True for « l’ensemble des pièces constitue un dossier »: the whole is meant, and « toutes les pièces » do not do it
/// one by one.
fn is_a_whole(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    if text.key(tokens.end - 2) != "ensemble" {
        return false;
    }
    let Some(sentence) = text.sentence_at(text.tokens()[tokens.start].span) else { return false };
    let end = text.sentences()[sentence].tokens.end.min(tokens.end + FAR);
    (tokens.end..end).any(|at| SINGULAR.contains(&text.key(at)))
}

/// Tokens within which the verb of a long subject stands.
const FAR: usize = 25;

/// What a whole does, and its parts one by one do not.
const SINGULAR: &[&str] = &[
    "constitue",
    "constituait",
    "constituera",
    "constituerait",
    "forme",
    "formait",
    "formera",
    "représente",
    "représentait",
    "représentera",
    "compose",
    "composait",
    "composera",
    "équivaut",
];
