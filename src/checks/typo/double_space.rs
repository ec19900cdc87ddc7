//! `typo/double-space`: two spaces between words. Columns set with spaces are left alone.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::is_verbatim;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};

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
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Un mot. Un autre.\n\n1.  Un titre\n\nNom     Prénom     Âge"),
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
        let span: Span<Prose> = Span::new(at, end);
        if end - at <= 3 && inner && !listed && !is_label(text, at) && is_verbatim(text, span) {
            findings.add(Finding::at(span, Message::from(MESSAGE)).fix(Safety::Safe, [(span, " ".to_owned())]));
        }
    }
}

/// « 1.  Texte », « -  texte »: what stands before the spaces is a few characters that begin the block or the line.
fn is_label(text: &Text<'_>, at: usize) -> bool {
    let start = text.block_at(Span::new(at, at)).map_or(0, |block| text.blocks()[block].span.start as usize);
    let before = &text.prose()[start.min(at)..at];
    let label = before.chars().rev().take_while(|&c| c != '\n').take(5).take_while(|&c| c != ' ').count();
    // As far as the line goes, and no further: five characters are a word.
    let opens = label < 5 && before.chars().rev().nth(label).is_none_or(|c| c == '\n');
    opens && before.ends_with(['.', ')', '-', '•', '–', '—', '°', '*'])
}

const MESSAGE: Texts =
    Texts { fr: "plusieurs espaces de suite\u{A0}: n’en gardez qu’une", en: "several spaces in a row: keep one" };
