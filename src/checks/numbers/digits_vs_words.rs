//! `numbers/digits-vs-words`: small counts in words, greater ones in digits; in easy-to-read texts, digits always.
//! Measures, dates, ages, money, ranges and labels are no counts.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Profile, Rule, Safety};
use crate::checks::{Locale, Settings, Text};
use crate::extract::BlockKind;
use crate::numbers::{NumberForm, NumberKind, NumberMention};
use crate::numerals::{Orthography, Variety, spell};

pub(super) static DIGITS_VS_WORDS: Rule = Rule {
    id: "numbers/digits-vs-words",
    name: Texts { fr: "En chiffres ou en lettres", en: "In digits or in words" },
    summary: Texts {
        fr: "Un petit nombre écrit en chiffres devant le nom qu’il compte, ou un grand nombre composé écrit en lettres. En facile à lire, tout nombre en lettres au-dessus de un.",
        en: "A small count in digits before its noun, or a great compound one in words. In easy-to-read texts, every number in words above one.",
    },
    rationale: Texts {
        fr: "Un usage constant évite au lecteur de chercher un sens à la différence.",
        en: "A constant usage spares readers looking for a meaning in the difference.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Service d’information du Gouvernement\u{A0}: un à neuf en lettres\u{202F}; Référentiel Rédaction en langage simplifié, règle 5.1\u{A0}: des chiffres arabes. La limite des nombres en lettres est la nôtre.",
        en: "Editorial charter of the French Government Information Service: one to nine in words; Référentiel Rédaction en langage simplifié, rule 5.1: Arabic digits. The limit of numbers in words is ours.",
    },
    level: PerProfile([Level::Off, Level::Info, Level::Warning, Level::Info, Level::Off]),
    parameters: &[
        Parameter {
            name: "digits_from",
            summary: Texts { fr: "le plus petit nombre en chiffres", en: "the smallest number in digits" },
            default: Initial::Number(PerProfile([10.0, 10.0, 0.0, 10.0, 10.0])),
        },
        Parameter {
            name: "words_up_to",
            summary: Texts { fr: "le plus grand nombre en lettres", en: "the greatest number in words" },
            default: Initial::Number(PerProfile([20.0, 20.0, 1.0, 20.0, 20.0])),
        },
    ],
    precision: None,
    examples: &[
        Example::good("Trois élèves, 12 élèves, 3 km, 5 %, 8 ans, la page 4, le 3 mars, 2 à 5 élèves, mille élèves."),
        Example::good("Ils sont 3 maîtres et 25 élèves."),
        Example::bad("La classe compte 3 maîtres.", &["3"]).fixed("La classe compte trois maîtres."),
        Example::bad("La classe compte vingt-cinq élèves.", &["vingt-cinq"]).fixed("La classe compte 25 élèves."),
        Example::bad("La classe compte trois maîtres.", &["trois"])
            .fixed("La classe compte 3 maîtres.")
            .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let (digits_from, words_up_to) = (settings.number("digits_from"), settings.number("words_up_to"));
    for (index, sentence) in text.sentences().iter().enumerate() {
        let mentions = text.mentions_of(index);
        // A title or an item of a list says things in short.
        if mentions.is_empty() || text.blocks()[sentence.block].kind != BlockKind::Paragraph {
            continue;
        }
        let great = mentions.iter().any(|mention| is_in_digits(mention) && value(mention) >= Some(digits_from));
        for mention in mentions.iter().filter(|mention| is_count(mention)) {
            let Some(value) = value(mention) else { continue };
            if is_in_digits(mention) && value >= 2.0 && value < digits_from && !great {
                to_words(text, settings, mention, findings);
            } else if mention.form == NumberForm::Words
                && value > words_up_to
                && (words_up_to < 10.0 || is_compound(text, mention))
            {
                to_digits(mention, findings);
            }
        }
    }
}

fn is_in_digits(mention: &NumberMention) -> bool {
    mention.form == NumberForm::Digits && mention.kind.is_quantity()
}

fn value(mention: &NumberMention) -> Option<f64> {
    mention.value.map(|value| value.to_f64())
}

/// A number of things, not a share, a measure or a name.
fn is_count(mention: &NumberMention) -> bool {
    mention.kind == NumberKind::Cardinal
        && mention.noun.is_some()
        && mention.value.is_some_and(|value| value.is_integer())
}

/// Round numbers (cent, mille, trente) are short in words too.
fn is_compound(text: &Text<'_>, mention: &NumberMention) -> bool {
    let written = mention.span.of(text.prose());
    written.contains('-') && !written.starts_with("quatre-vingts") && !written.eq_ignore_ascii_case("quatre-vingt")
}

fn to_words(text: &Text<'_>, settings: &Settings, mention: &NumberMention, findings: &mut Findings<'_>) {
    let variety = match settings.locale {
        Locale::Belgium => Variety::Belgium,
        Locale::Switzerland => Variety::Switzerland,
        Locale::France | Locale::Canada => Variety::France,
    };
    let value = mention.value.and_then(|value| value.to_integer()).and_then(|value| u64::try_from(value).ok());
    let Some(words) = value.and_then(|value| spell(value, variety, Orthography::Traditional)) else { return };
    let written = mention.span.of(text.prose());
    if !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let message = Message::new(
        format!("petit nombre en chiffres\u{A0}: écrivez «\u{202F}{words}\u{202F}»"),
        format!("small number in digits: write “{words}”"),
    );
    findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, words)]));
}

fn to_digits(mention: &NumberMention, findings: &mut Findings<'_>) {
    let Some(value) = mention.value.and_then(|value| value.to_integer()) else { return };
    let digits = crate::base::format_grouped(value, crate::base::Language::Fr);
    let message =
        Message::new(format!("nombre en lettres\u{A0}: écrivez {digits}"), format!("number in words: write {digits}"));
    findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, digits)]));
}
