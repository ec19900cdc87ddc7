//! `lexicon/terminology`: a term that the project writes in another way.

use crate::base::{Message, Texts, is_apostrophe};
use crate::checks::advice::span_of;
use crate::checks::fit::{Gender, Place, capitalised, fit};
use crate::checks::terms::Terms;
use crate::checks::{
    Example, Finding, Findings, Given, Initial, Level, Parameter, PerProfile, Precision, Rule, Safety, Settings,
};
use crate::checks::{Text, Value};
use crate::text::fold;
use std::ops::Range;

pub(super) static TERMINOLOGY: Rule = Rule {
    id: "lexicon/terminology",
    name: Texts { fr: "Terme du projet", en: "Project term" },
    summary: Texts {
        fr: "Un terme que le projet écrit autrement, au singulier comme au pluriel.",
        en: "A term that the project writes in another way, in the singular and the plural.",
    },
    rationale: Texts {
        fr: "Une même chose porte un seul nom\u{A0}: le lecteur ne se demande pas si deux noms en désignent deux.",
        en: "One thing has one name: readers do not wonder whether two names mean two things.",
    },
    source: Texts {
        fr: "Choix du projet.",
        en: "The project’s choice.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Warning, Level::Warning]),
    parameters: &[Parameter {
        name: "terms",
        summary: Texts { fr: "ce qui est écrit, et ce qui doit l’être", en: "what is written, and what should be" },
        default: Initial::Replacements,
    }],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Rien n’est réglé ici."),
        Example::bad("La Base est une base de données. Des bases sur github. Un e-mail, des e-mails, l’Internet\u{202F}; E-mail lu.", &["Base", "bases", "github", "e-mail", "e-mails", "Internet", "E-mail"]).fixed("La Base de données est une base de données. Des bases de données sur GitHub. Un courriel, des courriels, l’internet\u{202F}; Courriel lu.").given("terms", Given::Replacements(&[("base", "base de données"), ("github", "GitHub"), ("internet", "internet"), ("e-mail", "courriel")])),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let Some(Value::Replacements(terms)) = settings.value("terms") else { return };
    let terms = Terms::new(terms.iter().map(|(written, right)| (written.as_str(), right.as_str())));
    terms.find(text, |tokens, right, plural| {
        let right = if plural { pluralised(right) } else { right.to_owned() };
        let opens = text.sentences().binary_search_by_key(&tokens.start, |sentence| sentence.tokens.start).is_ok();
        let span = span_of(text, &tokens);
        let cased = fold(span.of(text.prose())) == fold(&right);
        if is_right(text, &tokens, &right, opens || !cased) {
            return;
        }
        let written = span.of(text.prose());
        let message = Message::new(
            format!("«\u{202F}{written}\u{202F}»\u{A0}: le projet écrit «\u{202F}{right}\u{202F}»"),
            format!("“{written}”: this project writes “{right}”"),
        );
        let place = Place { tokens: tokens.clone(), gender: Gender::None };
        let found = Finding::at(span, message);
        let mended = if cased { Some((span, right)) } else { fit(text, &place, &right) };
        findings.add(match mended {
            Some(edit) => found.fix(Safety::Unsafe, [edit]),
            None => found,
        });
    });
}

/// True where the right term stands already: « base » inside « base de données », or the same letters.
fn is_right(text: &Text<'_>, tokens: &Range<usize>, right: &str, may_open: bool) -> bool {
    let start = text.tokens()[tokens.start].span.start as usize;
    let rest = text.prose().get(start..).unwrap_or_default();
    let mut own = rest.chars();
    let same = right.chars().all(|right| own.next().is_some_and(|own| own == right || is_apart(own, right)));
    same || (may_open && rest.starts_with(&capitalised(right)))
}

/// True for apostrophes and spaces that are written in another way.
fn is_apart(own: char, right: char) -> bool {
    (is_apostrophe(own) && is_apostrophe(right)) || (own.is_whitespace() && right.is_whitespace())
}

/// The plural by the regular rule, of the first word where a phrase goes on with de or à.
fn pluralised(right: &str) -> String {
    let (first, rest) = right.split_once(' ').map_or((right, ""), |(first, rest)| (first, rest));
    let plural = match first {
        _ if first.ends_with(['s', 'x', 'z']) => first.to_owned(),
        _ if first.ends_with("eau") || first.ends_with("eu") => format!("{first}x"),
        _ => format!("{first}s"),
    };
    if rest.is_empty() { plural } else { format!("{plural} {rest}") }
}
