//! `length/long-words`: too many long words on the whole.

use crate::base::{Language, Message, Texts, format_decimal};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::text::TokenKind;
use std::collections::BTreeMap;

/// Eighteen words for an example, five of them long.
macro_rules! claims {
    () => {
        "L’administration examine minutieusement chaque réclamation qui lui parvient, puis elle communique au demandeur une réponse et la notification.\n\n"
    };
}

pub(super) static LONG_WORDS: Rule = Rule {
    id: "length/long-words",
    name: Texts { fr: "Mots longs", en: "Long words" },
    summary: Texts {
        fr: "Un texte dont trop de mots ont dix lettres ou plus. Les noms propres, les nombres et les adresses ne comptent pas, et il faut au moins cent mots.",
        en: "A text in which too many words have ten letters or more. Proper names, numbers and addresses do not count, and it takes a hundred words at least.",
    },
    rationale: Texts {
        fr: "Les mots longs sont souvent abstraits et rares\u{202F}; un verbe ou un mot courant en remplace plus d’un.",
        en: "Long words are often abstract and rare; a verb or a common word stands in for many of them.",
    },
    source: Texts {
        fr: "La règle est la nôtre. Un dixième de 175 pages d’une documentation publique dépasse 16\u{A0}%, un dixième de 836 chapitres de trois codes 15,3\u{A0}%. Les limites du FALC et de la presse sont estimées.",
        en: "The rule is ours. A tenth of 175 pages of a public documentation pass 16%, a tenth of 836 chapters of three legal codes 15.3%. The limits for easy-to-read and press are estimates.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Info, Level::Info]),
    parameters: &[
        Parameter {
            name: "max",
            summary: Texts { fr: "mots longs sur cent, au plus", en: "long words in a hundred, at most" },
            default: Initial::Number(PerProfile([16.0, 16.0, 12.0, 20.0, 16.0])),
        },
        Parameter {
            name: "letters",
            summary: Texts {
                fr: "lettres à partir desquelles un mot est long",
                en: "letters from which a word is long",
            },
            default: Initial::Number(PerProfile::all(10.0)),
        },
    ],
    precision: Some(Precision { right: 12, read: 18 }),
    examples: &[
        Example::good("L’administration instruit minutieusement chaque réclamation.").of(Profile::Falc),
        Example::bad(concat!(claims!(), claims!(), claims!(), claims!(), claims!(), claims!()), &[""])
            .of(Profile::Falc),
    ],
    check,
};

/// Fewest words of which a share is worth a word.
const FEWEST: u64 = 100;
/// Long words that the message names.
const NAMED: usize = 3;

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let (max, least) = (settings.number("max"), settings.number("letters"));
    let words = text.stats.words;
    if words < FEWEST {
        return;
    }
    let long = long_words(text, least).count();
    let share = 100.0 * long as f64 / words as f64;
    if share > max {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        long_words(text, least).for_each(|at| *counts.entry(text.key(at)).or_default() += 1);
        findings.add(Finding::of_document(message(share, max, least, &commonest(counts))).measured(share, max));
    }
}

/// The long words of a text that are no names, as indices of tokens.
fn long_words<'a>(text: &'a Text<'_>, least: f64) -> impl Iterator<Item = usize> + 'a {
    let is_long = move |written: &str| {
        written.len() as f64 >= least && written.chars().filter(|c| c.is_alphabetic()).count() as f64 >= least
    };
    let sentences = text.sentences().iter();
    let tokens = sentences.flat_map(|sentence| sentence.tokens.clone().map(|at| (at, at == sentence.tokens.start)));
    tokens.filter_map(move |(at, opens)| {
        let written = text.written(at);
        let is_word = text.tokens()[at].kind == TokenKind::Word && !written.contains('-');
        let is_name = !opens && written.starts_with(char::is_uppercase);
        (is_word && !is_name && is_long(written)).then_some(at)
    })
}

/// The commonest words first; of two as common, that which comes first in the alphabet.
fn commonest(counts: BTreeMap<&str, usize>) -> Vec<&str> {
    let mut ranked: Vec<(&str, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    ranked.into_iter().take(NAMED).map(|(word, _)| word).collect()
}

fn message(share: f64, max: f64, least: f64, words: &[&str]) -> Message {
    let list = |open: &str, close: &str| {
        words.iter().map(|word| format!("{open}{word}{close}")).collect::<Vec<_>>().join(", ")
    };
    Message::new(
        format!(
            "{}\u{A0}% de mots de {least} lettres ou plus, {max}\u{A0}% au plus\u{A0}: préférez des mots plus courts à {}",
            format_decimal(share, 1, Language::Fr),
            list("«\u{202F}", "\u{202F}»")
        ),
        format!(
            "{}% of words have {least} letters or more, at most {max}%: prefer shorter words to {}",
            format_decimal(share, 1, Language::En),
            list("“", "”")
        ),
    )
}
