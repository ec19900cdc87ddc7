//! `structure/heading-punctuation`: a heading that ends with a full stop, a comma, a semicolon or a colon.

use crate::base::{Message, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::extract::BlockKind;

pub(super) static HEADING_PUNCTUATION: Rule = Rule {
    id: "structure/heading-punctuation",
    name: Texts { fr: "Ponctuation en fin de titre", en: "Punctuation at the end of a heading" },
    summary: Texts {
        fr: "Un titre qui finit par un point, une virgule, un point-virgule ou un deux-points. Les points d’interrogation, d’exclamation et de suspension restent, de même que le point d’une abréviation ou d’un titre de deux phrases.",
        en: "A heading that ends with a full stop, a comma, a semicolon or a colon. Question and exclamation marks and ellipses stay, and so does the full stop of an abbreviation or of a heading of two sentences.",
    },
    rationale: Texts {
        fr: "Un titre n’est pas une phrase du texte\u{A0}: sa place et sa taille suffisent à le détacher.",
        en: "A heading is no sentence of the text: its place and size set it apart already.",
    },
    source: Texts {
        fr: "Usage typographique\u{A0}: un titre seul sur sa ligne ne prend pas de point final.",
        en: "Typographic usage: a heading on its own line takes no full stop.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 40, read: 40 }),
    examples: &[
        Example::good("# Que faire\u{202F}?\n\n## Pommes, poires, etc.\n\n## Il pleut. Que faire.\n\n## 1.\n")
            .markdown(),
        Example::bad("## Le port.\n\nIl a plu.", &["."]).fixed("## Le port\n\nIl a plu.").markdown(),
        Example::bad("## **Voir aussi\u{A0}:**\n\nIl a plu.", &[":"])
            .fixed("## **Voir aussi**\n\nIl a plu.")
            .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let mut before = None;
    for (at, sentence) in text.sentences().iter().enumerate() {
        let is_first = before != Some(sentence.block);
        before = Some(sentence.block);
        let is_last = text.sentences().get(at + 1).is_none_or(|next| next.block != sentence.block);
        if !is_first || !is_last || text.blocks()[sentence.block].kind != BlockKind::Heading {
            continue;
        }
        let last = sentence.tokens.end - 1;
        // « 1. » and « A: » number what follows.
        if let (Some(message), 2..) = (message(text.written(last)), last - sentence.tokens.start) {
            let (start, end) = (text.tokens()[last - 1].span.end as usize, text.tokens()[last].span.range().end);
            let fix = (Span::new(start, end), String::new());
            let span = Span::new(text.tokens()[last].span.start as usize, end);
            findings.add(Finding::at(span, message).fix(Safety::Safe, [fix]));
        }
    }
}

fn message(mark: &str) -> Option<Message> {
    let (fr, en) = match mark {
        "." => ("un point", "a full stop"),
        "," => ("une virgule", "a comma"),
        ";" => ("un point-virgule", "a semicolon"),
        ":" => ("un deux-points", "a colon"),
        _ => return None,
    };
    Some(Message::new(
        format!("titre qui finit par {fr}\u{A0}: retirez ce signe"),
        format!("heading that ends with {en}: remove it"),
    ))
}
