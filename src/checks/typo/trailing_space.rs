//! `typo/trailing-space`: spaces at the end of a line of prose. The two that break a line in Markdown are left alone.

use crate::base::{Message, Source, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};

pub(super) static TRAILING_SPACE: Rule = Rule {
    id: "typo/trailing-space",
    name: Texts { fr: "Espace en fin de ligne", en: "Trailing space" },
    summary: Texts {
        fr: "Des espaces ou des tabulations à la fin d’une ligne, sauf les deux espaces qui la coupent en Markdown.",
        en: "Spaces or tabs at the end of a line, but for the two that break it in Markdown.",
    },
    rationale: Texts {
        fr: "Personne ne les voit, mais elles brouillent les comparaisons de versions.",
        en: "Nobody sees them, but they blur the comparison of versions.",
    },
    source: Texts { fr: "Usage des dépôts de textes.", en: "Usage of text repositories." },
    level: PerProfile([Level::Off, Level::Off, Level::Off, Level::Off, Level::Info]),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Une ligne.\n\nUne autre.\n"),
        Example::good("Une ligne  \ncoupée.\n").markdown(),
        Example::bad("Une ligne. \n\nUne autre.\t\n", &[" ", "\t"]).fixed("Une ligne.\n\nUne autre.\n"),
        Example::bad("Une ligne \nsuivie.\n", &[" "]).fixed("Une ligne\nsuivie.\n").markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let markdown = !text.extracted.map.is_identity();
    let source = text.source.as_bytes();
    let mut from = 0;
    for block in text.blocks() {
        let inside = text.source_of(block.span);
        let start = from.max(inside.start as usize);
        let end =
            memchr::memchr(b'\n', &source[inside.end as usize..]).map_or(source.len(), |at| inside.end as usize + at);
        from = end.max(from);
        if start > end {
            continue;
        }
        for at in memchr::memchr_iter(b'\n', &source[start..end]).map(|at| start + at).chain([end]) {
            line_end(text, start, at, markdown, findings);
        }
    }
}

fn line_end(text: &Text<'_>, start: usize, at: usize, markdown: bool, findings: &mut Findings<'_>) {
    let Some(line) = text.source.get(start..at) else { return };
    let line = line.strip_suffix('\r').unwrap_or(line);
    let kept = line.trim_end_matches([' ', '\t']);
    let spaces = &line[kept.len()..];
    let breaks = markdown && spaces.ends_with("  ");
    if spaces.is_empty() || breaks || kept.is_empty() || kept.ends_with('\n') {
        return;
    }
    let span: Span<Source> = Span::new(start + kept.len(), start + line.len());
    findings.add(Finding::in_source(span, Message::from(MESSAGE)).fix_source(Safety::Safe, [(span, String::new())]));
}

const MESSAGE: Texts =
    Texts { fr: "espaces en fin de ligne\u{A0}: supprimez-les", en: "spaces at the end of a line: remove them" };
