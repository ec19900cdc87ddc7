//! `syntax/adverbs-ment`: many adverbs in -ment.

use crate::base::{Language, Message, Texts, format_decimal};
use crate::checks::interests::Interest;
use crate::checks::{
    Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Rule, Settings, Text,
};
use crate::lexicon::is_adverb_in_ment;

pub(super) static ADVERBS_MENT: Rule = Rule {
    id: "syntax/adverbs-ment",
    name: Texts { fr: "Adverbes en -ment", en: "Adverbs in -ment" },
    summary: Texts {
        fr: "Plus d’adverbes en -ment pour cent mots que la limite, dans un texte de cent mots au moins, et cinq adverbes au moins. Les noms (document) et les verbes (estiment) n’en sont pas.",
        en: "More adverbs in -ment in a hundred words than the limit, in a text of a hundred words at least, and five adverbs at least. Nouns (document) and verbs (estiment) are none.",
    },
    rationale: Texts {
        fr: "Ces adverbes sont longs et souvent superflus.",
        en: "These adverbs are long and often needless.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{A0}: adverbes avec parcimonie. La limite est la nôtre.",
        en: "Style guide of the French government: adverbs sparingly. The limit is ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Info, Level::Info, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts {
            fr: "adverbes en -ment pour cent mots, au plus",
            en: "adverbs in -ment in a hundred words, at most",
        },
        default: Initial::Number(PerProfile([2.0, 2.0, 1.0, 2.0, 2.0])),
    }],
    precision: Some(Precision { right: 16, read: 16 }),
    examples: &[
        Example::good("Le document du gouvernement tient en un moment. Les élus estiment le logement cher."),
        Example::bad(
            "Il parle vraiment lentement et répond rarement directement, généralement poliment. Elle travaille habituellement seule, mange toujours ici, dort peu, lit le soir, marche le matin, écrit le midi, chante le dimanche, voyage en été, revient en automne, se repose en hiver, puis repart au printemps avec ses amis du village. Le dimanche, ils montent à la ferme, coupent du bois, portent l’eau du puits, nourrissent les bêtes, goûtent sous le tilleul, puis rentrent par le chemin du lac avant la nuit. Leur voisin les attend devant la porte avec du pain, du fromage, un pot de miel et des nouvelles de la ville.",
            &[""],
        ),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let words = text.stats.words;
    if words < FEWEST_WORDS {
        return;
    }
    let adverbs = text.places(Interest::AdverbMent).len();
    let (share, max) = (adverbs as f64 * 100.0 / words as f64, settings.number("max"));
    if adverbs >= FEWEST_ADVERBS && share > max {
        findings.add(Finding::of_document(message(adverbs, share, max)).measured(share, max));
    }
}

/// True for an adverb in -ment.
pub(in crate::checks) fn is_adverb(key: &str) -> bool {
    key.ends_with("ment") && is_adverb_in_ment(key)
}

/// A share of fewer says little.
const FEWEST_WORDS: u64 = 100;
const FEWEST_ADVERBS: usize = 5;

fn message(adverbs: usize, share: f64, max: f64) -> Message {
    let [fr, fr_max] = [share, max].map(|value| format_decimal(value, 1, Language::Fr));
    let [en, en_max] = [share, max].map(|value| format_decimal(value, 1, Language::En));
    Message::new(
        format!("{adverbs} adverbes en -ment, {fr} pour cent mots, {fr_max} au plus\u{A0}: supprimez-en"),
        format!("{adverbs} adverbs in -ment, {en} in a hundred words, at most {en_max}: delete some"),
    )
}
