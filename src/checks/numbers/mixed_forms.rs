//! `numbers/mixed-forms`: « 3 mille », and digits beside words for the same counted noun.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Settings, Text};
use crate::numbers::{NumberForm, NumberKind, NumberMention};
use crate::text::{TokenKind, key};

pub(super) static MIXED_FORMS: Rule = Rule {
    id: "numbers/mixed-forms",
    name: Texts { fr: "Chiffres et lettres mêlés", en: "Digits and words mixed" },
    summary: Texts {
        fr: "«\u{202F}3 mille\u{202F}», ou le même nom compté en chiffres et en lettres dans une phrase.",
        en: "“3 mille”, or one noun counted in digits and in words within a sentence.",
    },
    rationale: Texts {
        fr: "Deux écritures pour la même chose font chercher une différence qui n’existe pas.",
        en: "Two ways to write the same thing make readers look for a difference that is not there.",
    },
    source: Texts {
        fr: "Le guide du rédacteur, Bureau de la traduction (Canada).",
        en: "Le guide du rédacteur, Translation Bureau (Canada).",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Trois élèves et deux maîtres, 3,5 millions d’euros, 3\u{202F}000 voix, un élève sur 3 élèves."),
        Example::bad("Il a réuni 3 mille voix.", &["3 mille"]),
        Example::bad("Trois élèves sont venus, puis 12 élèves.", &["12"]),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for sentence in 0..text.sentences().len() {
        let mut last: Option<&NumberMention> = None;
        for mention in text.mentions_of(sentence).iter().filter(|mention| mention.kind == NumberKind::Cardinal) {
            let written = mention.span.of(text.prose());
            if mention.form == NumberForm::Mixed && written.to_lowercase().ends_with(" mille") {
                findings.add(Finding::at(mention.span, Message::from(THOUSAND)));
            } else if last.is_some_and(|last| differs(text, last, mention)) {
                findings.add(Finding::at(mention.span, Message::from(SAME_NOUN)));
            }
            last = Some(mention);
        }
    }
}

/// The same noun counted the other way; « un » is an article as often.
fn differs(text: &Text<'_>, one: &NumberMention, other: &NumberMention) -> bool {
    let plain = |mention: &NumberMention| mention.value.is_none_or(|value| value != 1.into());
    let forms = matches!(
        (one.form, other.form),
        (NumberForm::Digits, NumberForm::Words) | (NumberForm::Words, NumberForm::Digits)
    );
    let noun = |mention: &NumberMention| mention.noun.map(|noun| key(noun.of(text.prose()), TokenKind::Word));
    forms && plain(one) && plain(other) && noun(one).is_some_and(|one| Some(one) == noun(other))
}

const THOUSAND: Texts = Texts {
    fr: "chiffres et lettres mêlés\u{A0}: écrivez tout en chiffres ou tout en lettres",
    en: "digits and words mixed: write all in digits or all in words",
};
const SAME_NOUN: Texts = Texts {
    fr: "le même nom est compté en chiffres et en lettres dans la phrase\u{A0}: choisissez",
    en: "one noun is counted in digits and in words within the sentence: choose",
};
