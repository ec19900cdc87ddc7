//! `typo/double-space`: two spaces between words. Columns set with spaces are left alone.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};

pub(super) static DOUBLE_SPACE: Rule = Rule {
    id: "typo/double-space",
    name: Texts { fr: "Espace double", en: "Double space" },
    summary: Texts {
        fr: "Deux ou trois espaces de suite dans une phrase ou entre deux phrases.",
        en: "Two or three spaces in a row within a sentence or between two.",
    },
    rationale: Texts {
        fr: "Une seule espace sépare les mots et les phrases\u{202F}; la deuxième est une faute de frappe.",
        en: "One space parts words and sentences; the second is a slip of the keyboard.",
    },
    source: Texts { fr: "Usage typographique.", en: "Typographic usage." },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Un mot. Un autre.\n\nNom     Prénom     Âge"),
        Example::bad("Deux  mots.  Une phrase.", &["  ", "  "]).fixed("Deux mots. Une phrase."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let prose = text.prose();
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(&prose.as_bytes()[from..], b"  ").map(|at| from + at) {
        let end = prose.len() - prose[at..].trim_start_matches(' ').len();
        from = end;
        // Before these marks the space is the business of the rules on punctuation.
        let before = prose[..at].chars().next_back();
        let after = prose[end..].chars().next();
        let inner = before.zip(after).is_some_and(|(before, after)| {
            !before.is_whitespace() && !after.is_whitespace() && before != '«' && !";:!?»,.)|=".contains(after)
        });
        let listed = before.is_some_and(|c| matches!(c, '|' | '=' | '#' | '>' | '*'));
        if end - at <= 3 && inner && !listed && !is_label(text, at) {
            let span: Span<Prose> = Span::new(at, end);
            findings.add(Finding::at(span, Message::from(MESSAGE)).fix(Safety::Safe, [(span, " ".to_owned())]));
        }
    }
}

/// « 1.  Texte », « -  texte »: what stands before the spaces begins the block.
fn is_label(text: &Text<'_>, at: usize) -> bool {
    let start = text.block_at(Span::new(at, at)).map_or(0, |block| text.blocks()[block].span.start as usize);
    let before = &text.prose()[start.min(at)..at];
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.len() <= 4 && !line.contains(' ') && line.ends_with(['.', ')', '-', '•', '–', '—', '°', '*'])
}

const MESSAGE: Texts =
    Texts { fr: "plusieurs espaces de suite\u{A0}: n’en gardez qu’une", en: "several spaces in a row: keep one" };
