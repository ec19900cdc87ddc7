//! `lexicon/anglicism`: an English word or turn where French has its own.

use crate::base::Texts;
use crate::checks::advice::{finding, span_of};
use crate::checks::interests::Interest;
use crate::checks::phrases::{Match, Phrases};
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::text::TokenKind;
use std::sync::LazyLock;

pub(super) static ANGLICISM: Rule = Rule {
    id: "lexicon/anglicism",
    name: Texts { fr: "Anglicisme", en: "Anglicism" },
    summary: Texts {
        fr: "Un mot ou une tournure venus de l’anglais quand le français a le sien\u{A0}: «\u{202F}feedback\u{202F}» pour «\u{202F}retour\u{202F}». Les noms de choses techniques sans équivalent en usage ne sont pas relevés.",
        en: "An English word or turn where French has its own: “feedback” for “retour”. Names of technical things without a French word in use are left alone.",
    },
    rationale: Texts {
        fr: "Le mot français est compris de tous, le mot anglais non.",
        en: "Everybody understands the French word; not so the English one.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; Légifrance, Guide de légistique, 3.3.1\u{202F}; Commission d’enrichissement de la langue française. La liste est la nôtre.",
        en: "Style guide of the French government; Légifrance, Guide de légistique, 3.3.1; Commission d’enrichissement de la langue française. The list is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 28, read: 30 }),
    examples: &[
        Example::good("Envoyez un courriel. Une empreinte digitale. Il a lu le Digital Services Act."),
        Example::bad("L’email attend ton feedback sur cet outil digital.", &["email", "feedback", "digital"])
            .fixed("Le courriel attend ton retour sur cet outil numérique."),
        Example::bad("Le workshop commence au workshop.", &["workshop", "workshop"])
            .fixed("L’atelier commence à l’atelier."),
        Example::bad("Les règles implémentées sont challengées.", &["implémentées", "challengées"])
            .fixed("Les règles mises en œuvre sont challengées."),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/anglicisms.tsv"), Interest::Anglicism));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    LIST.find(text, |found| {
        if !is_name(text, &found) {
            findings.add(finding(text, &LIST, &found));
        }
    });
}

/// True for what has a capital inside a sentence, or stands beside a word that has one: a title or a product.
fn is_name(text: &Text<'_>, found: &Match) -> bool {
    let is_capital = |at: usize| text.written(at).starts_with(char::is_uppercase);
    let starts = |at: usize| {
        at == 0
            || matches!(text.tokens()[at - 1].kind, TokenKind::Mark)
            || text.sentences().binary_search_by(|s| s.tokens.start.cmp(&at)).is_ok()
    };
    let (first, last) = (found.tokens.start, found.tokens.end - 1);
    let inside = is_capital(first) && !starts(first);
    let before = first > 0 && is_capital(first - 1) && !starts(first - 1);
    let joined = is_capital(first) && is_capital(last + 1);
    inside || before || joined || is_set_apart(text, found)
}

/// True for what the writer set apart: between quotes, in italics, in a path or a template of code, alone in
/// brackets or on its line.
fn is_set_apart(text: &Text<'_>, found: &Match) -> bool {
    let span = text.source_of(span_of(text, &found.tokens));
    let before = text.source.get(..span.start as usize).and_then(|text| text.trim_end().chars().next_back());
    let after = text.source.get(span.end as usize..).and_then(|text| text.trim_start().chars().next());
    let marks = |mark: char| {
        matches!(mark, '«' | '»' | '“' | '”' | '"' | '_' | '*' | '`' | '/' | '{' | '}' | '<' | '>' | '#' | '=')
    };
    let glossed = before == Some('(') && after == Some(')');
    let alone =
        text.sentence_at(span_of(text, &found.tokens)).is_some_and(|at| text.sentences()[at].tokens == found.tokens);
    glossed
        || alone
        || before.is_some_and(marks)
        || after.is_some_and(|mark| marks(mark) && mark != '<' && mark != '«' && mark != '“')
}
