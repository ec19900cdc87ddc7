//! `lexicon/abbreviation`: an abbreviation that a word could stand for.

use self::Shape::{Bare, Number, Stop};
use crate::base::{Message, Table, Texts, table};
use crate::checks::advice::span_of;
use crate::checks::fit::capitalised;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static ABBREVIATION: Rule = Rule {
    id: "lexicon/abbreviation",
    name: Texts { fr: "Abréviation", en: "Abbreviation" },
    summary: Texts {
        fr: "Un mot abrégé\u{A0}: «\u{202F}RDV\u{202F}», «\u{202F}bd\u{202F}», «\u{202F}tél.\u{202F}». «\u{202F}etc.\u{202F}», «\u{202F}M.\u{202F}», «\u{202F}Mme\u{202F}», «\u{202F}n°\u{202F}» et les unités ne sont pas relevés.",
        en: "A shortened word: “RDV”, “bd”, “tél.”. “etc.”, “M.”, “Mme”, “n°” and units are left alone.",
    },
    rationale: Texts {
        fr: "Le lecteur doit rétablir le mot, et une synthèse vocale le lit mal.",
        en: "Readers have to restore the word, and a screen reader says it wrong.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; DISIC, Référentiel de rédaction en langage simplifié, 6.4. La liste est la nôtre.",
        en: "Style guide of the French government; DISIC, Référentiel de rédaction en langage simplifié, 6.4. The list is ours.",
    },
    level: PerProfile([Level::Off, Level::Warning, Level::Warning, Level::Off, Level::Off]),
    parameters: &[],
    precision: Some(Precision { right: 42, read: 43 }),
    examples: &[
        Example::good("M. Petit et Mme Grand, 5 km, n° 3, etc. Il vivait en 50 av. J.-C. L’art. La fin."),
        Example::bad("Prenez RDV au 3, bd du Lac (tél. fixe) ou env. 10 jours avant.", &["RDV", "bd", "tél.", "env."])
            .fixed("Prenez rendez-vous au 3, boulevard du Lac (téléphone fixe) ou environ 10 jours avant."),
        Example::bad("Voir l’art. 12, chap. 3.", &["art.", "chap."]).fixed("Voir l’article 12, chapitre 3."),
    ],
    check,
};

/// Abbreviation, whether its full stop must stand there, what must follow, and the word.
static WORDS: LazyLock<Table<(Shape, &'static str)>> = LazyLock::new(|| {
    table([
        ("rdv", (Bare, "rendez-vous")),
        ("rv", (Bare, "rendez-vous")),
        ("bd", (Bare, "boulevard")),
        ("bld", (Bare, "boulevard")),
        ("blvd", (Bare, "boulevard")),
        ("nb", (Bare, "nombre")),
        ("pb", (Bare, "problème")),
        ("pbs", (Bare, "problèmes")),
        ("qté", (Bare, "quantité")),
        ("svp", (Bare, "s’il vous plaît")),
        ("bcp", (Bare, "beaucoup")),
        ("tjs", (Bare, "toujours")),
        ("qqn", (Bare, "quelqu’un")),
        ("qqch", (Bare, "quelque chose")),
        ("càd", (Bare, "c’est-à-dire")),
        ("appt", (Bare, "appartement")),
        ("arrdt", (Bare, "arrondissement")),
        ("tél", (Stop, "téléphone")),
        ("env", (Stop, "environ")),
        ("boul", (Stop, "boulevard")),
        ("adr", (Stop, "adresse")),
        ("dép", (Stop, "département")),
        ("dépt", (Stop, "département")),
        ("réf", (Stop, "référence")),
        ("resp", (Stop, "responsable")),
        ("obs", (Stop, "observation")),
        ("rens", (Stop, "renseignements")),
        ("hab", (Stop, "habitants")),
        ("max", (Stop, "maximum")),
        ("min", (Stop, "minimum")),
        ("c.-à-d.", (Bare, "c’est-à-dire")),
        ("art", (Number, "article")),
        ("chap", (Number, "chapitre")),
        ("fig", (Number, "figure")),
        ("vol", (Number, "volume")),
        ("alin", (Number, "alinéa")),
        ("al", (Number, "alinéa")),
        ("p", (Number, "page")),
        ("pp", (Number, "pages")),
    ])
});

#[derive(Clone, Copy)]
enum Shape {
    /// As it stands, with or without a full stop.
    Bare,
    /// With its full stop inside a sentence.
    Stop,
    /// With its full stop, before a number.
    Number,
}

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for sentence in text.sentences() {
        for at in sentence.tokens.clone() {
            let key = text.key(at);
            if key.len() > 8 || text.tokens()[at].kind != TokenKind::Word {
                continue;
            }
            let Some((shape, word)) = WORDS.get(key).or_else(|| WORDS.get(key.trim_end_matches('.'))) else { continue };
            // BD is a name of something else, RDV is what it says.
            let shouted = text.written(at).chars().all(|c| c.is_uppercase() || c == '.');
            if shouted && !matches!(key, "rdv" | "rv" | "svp") {
                continue;
            }
            let dotted = key.ends_with('.');
            let stop = !dotted && text.written(at + 1) == "." && at + 2 < sentence.tokens.end;
            let next = if stop { at + 2 } else { at + 1 };
            let holds = match shape {
                Bare => true,
                Stop => dotted || stop,
                Number => (dotted || stop) && text.tokens().get(next).is_some_and(|t| t.kind == TokenKind::Number),
            };
            if holds {
                let tokens = if stop && !matches!(shape, Bare) { at..at + 2 } else { at..at + 1 };
                let several = matches!(shape, Number)
                    && matches!(text.key(next + 1), "et" | "à" | "ou" | "," | "-")
                    && text.tokens().get(next + 2).is_some_and(|token| token.kind == TokenKind::Number)
                    || matches!(shape, Number) && text.key(next).contains(',');
                let word = if several && !word.ends_with('s') { format!("{word}s") } else { (*word).to_owned() };
                findings.add(finding(text, tokens, &word));
            }
        }
    }
}

fn finding(text: &Text<'_>, tokens: Range<usize>, word: &str) -> Finding {
    let span = span_of(text, &tokens);
    let written = span.of(text.prose());
    let message = Message::new(
        format!("«\u{202F}{written}\u{202F}»\u{A0}: écrivez «\u{202F}{word}\u{202F}»"),
        format!("“{written}”: write “{word}”"),
    );
    // « Art. » opens a line, « RDV » does not.
    let mut letters = written.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase);
    let word = if capital { capitalised(word) } else { word.to_owned() };
    Finding::at(span, message).fix(Safety::Unsafe, [(span, word)])
}
