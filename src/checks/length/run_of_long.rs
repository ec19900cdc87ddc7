//! `length/run-of-long`: long sentences one after the other, without a short one to breathe.

use crate::base::{Message, Span, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;
use crate::text::{Sentence, TokenKind};
use std::ops::Range;

pub(super) static RUN_OF_LONG: Rule = Rule {
    id: "length/run-of-long",
    name: Texts { fr: "Suite de phrases longues", en: "Run of long sentences" },
    summary: Texts {
        fr: "Plus de phrases longues à la suite que la limite, d’un paragraphe à l’autre aussi. Un titre ou une liste met fin à la suite. Le constat va de la première phrase à la dernière.",
        en: "More long sentences in a row than the limit, across paragraphs too. A heading or a list ends the run. The finding runs from the first sentence to the last.",
    },
    rationale: Texts {
        fr: "Une phrase courte de temps en temps repose le lecteur et marque ce qui compte.",
        en: "A short sentence now and then gives readers a rest and marks what matters.",
    },
    source: Texts {
        fr: "Droits quotidiens conseille de varier la longueur des phrases. Les limites sont les nôtres.",
        en: "Droits quotidiens advises to vary the length of sentences. The limits are ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Off, Level::Off, Level::Info]),
    parameters: &[
        Parameter {
            name: "words",
            summary: Texts { fr: "mots à partir desquels une phrase est longue", en: "words from which a sentence is long" },
            default: Initial::Number(PerProfile([20.0, 20.0, 12.0, 30.0, 25.0])),
        },
        Parameter {
            name: "max",
            summary: Texts { fr: "phrases longues à la suite, au plus", en: "long sentences in a row, at most" },
            default: Initial::Number(PerProfile::all(3.0)),
        },
    ],
    precision: Some(Precision { right: 32, read: 34 }),
    examples: &[
        Example::good(
            "Le maire du village a présenté hier soir les plans du nouveau quai. Les pêcheurs attendent. La région paiera la moitié de la somme avant la fin de l’année.",
        )
        .of(Profile::Falc),
        Example::bad(
            "Le maire du village a présenté hier soir les plans du nouveau quai. Les pêcheurs du port attendent ces travaux depuis plus de dix ans. La région paiera la moitié de la somme avant la fin de l’année.\n\nLes premiers camions doivent arriver au mois de mars par la route du nord.",
            &[
                "Le maire du village a présenté hier soir les plans du nouveau quai. Les pêcheurs du port attendent ces travaux depuis plus de dix ans. La région paiera la moitié de la somme avant la fin de l’année.\n\nLes premiers camions doivent arriver au mois de mars par la route du nord.",
            ],
        )
        .of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let (least, max) = (settings.number("words"), settings.number("max"));
    let mut run = 0..0;
    for (at, (sentence, counts)) in text.sentences().iter().zip(text.counts).enumerate() {
        if counts.words == 0 {
            continue; // A rule of stars, a mark alone.
        }
        let is_long = counts.words as f64 >= least;
        if is_long && text.blocks()[sentence.block].kind == BlockKind::Paragraph && !is_item(text, sentence) {
            run = if run.is_empty() { at..at + 1 } else { run.start..at + 1 };
        } else {
            close(text, std::mem::take(&mut run), least, max, findings);
        }
    }
    close(text, run, least, max, findings);
}

/// True for a part of an enumeration that is set in paragraphs, and for what leads to it.
fn is_item(text: &Text<'_>, sentence: &Sentence) -> bool {
    let first = sentence.tokens.start;
    let numbered =
        text.tokens()[first].kind == TokenKind::Number || matches!(text.written(first), "-" | "–" | "—" | "―" | "•");
    numbered || matches!(text.written(sentence.tokens.end - 1), ";" | ":" | ",")
}

fn close(text: &Text<'_>, run: Range<usize>, least: f64, max: f64, findings: &mut Findings<'_>) {
    let long = text.counts[run.clone()].iter().filter(|counts| counts.words > 0).count();
    if long as f64 > max {
        let (opening, closing) = (text.sentences()[run.start].span, text.sentences()[run.end - 1].span);
        let span = Span::new(opening.start as usize, closing.end as usize);
        findings.add(Finding::at(span, message(long, least)).measured(long as f64, max));
    }
}

fn message(long: usize, least: f64) -> Message {
    Message::new(
        format!("{long} phrases de suite d’au moins {least} mots\u{A0}: coupez-en une, ou ajoutez-en une courte"),
        format!("{long} sentences in a row of {least} words or more: cut one, or add a short one"),
    )
}
