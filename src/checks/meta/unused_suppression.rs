//! `meta/unused-suppression`: a comment, or one of its ids, that suppresses nothing.
//!
//! Nothing is said of rules that were not looked for, or that do not exist.

use crate::base::{Message, Source, Span, Texts};
use crate::checks::suppressions::{Directive, Heeded, Suppression};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};

pub(super) static UNUSED_SUPPRESSION: Rule = Rule {
    id: "meta/unused-suppression",
    name: Texts { fr: "Commentaire inutile", en: "Unused suppression" },
    summary: Texts {
        fr: "Un commentaire lisible-… qui ne tait aucun constat\u{A0}: le texte a été corrigé depuis, ou le commentaire est mal placé.",
        en: "A lisible-… comment that suppresses no finding: the text was mended since, or the comment stands in the wrong place.",
    },
    rationale: Texts {
        fr: "Il tairait sans bruit le prochain défaut au même endroit.",
        en: "It would silently suppress the next fault in the same place.",
    },
    source: Texts { fr: "Règle de lisible.", en: "A rule of lisible." },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("<!-- lisible-ignore-next: typo/ellipsis -->\n\nIl hésite...\n").markdown(),
        Example::bad(
            "Il part.\n\n<!-- lisible-ignore-next: typo/ellipsis -- citation -->\n\nIl hésite.\n",
            &["<!-- lisible-ignore-next: typo/ellipsis -- citation -->"],
        )
        .fixed("Il part.\n\nIl hésite.\n")
        .markdown(),
        Example::bad(
            "<!-- lisible-ignore-next: typo/ellipsis, length/sentence -->\n\nIl hésite...\n",
            &["length/sentence"],
        )
        .fixed("<!-- lisible-ignore-next: typo/ellipsis -->\n\nIl hésite...\n")
        .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let Some(heeded) = text.heeded else { return };
    for (number, comment) in text.suppressions.0.iter().enumerate() {
        let uses = &heeded.uses[number];
        if matches!(comment.directive, Directive::Unknown(_)) || uses.iter().all(|id| id.used || !id.judged) {
            continue;
        }
        if uses.iter().all(|id| id.judged && !id.used) {
            findings.add(whole(text, heeded, number, comment));
        } else {
            part(text, heeded, number, comment, findings);
        }
    }
}

/// A comment that is of no use at all.
fn whole(text: &Text<'_>, heeded: &Heeded, number: usize, comment: &Suppression) -> Finding {
    let message = if comment.directive == Directive::On { NOTHING_TO_CLOSE } else { NOTHING_SUPPRESSED };
    let finding = Finding::in_source(comment.span, Message::from(message));
    let closing = || heeded.pairs.iter().filter(|(off, _)| *off == number).map(|(_, on)| *on);
    let alone = |on: usize| heeded.pairs.iter().all(|(off, closer)| *closer != on || *off == number);
    if !closing().all(alone) {
        // What closes it closes another one too, which would go on to the end of the text if both were taken out.
        return finding;
    }
    let closers = closing().map(|on| text.suppressions.0[on].span);
    finding.fix_source(Safety::Safe, [comment.span].into_iter().chain(closers).map(|span| removal(text.source, span)))
}

/// The ids of a comment that are of no use beside others that are.
fn part(text: &Text<'_>, heeded: &Heeded, number: usize, comment: &Suppression, findings: &mut Findings<'_>) {
    let uses = heeded.uses[number].iter().zip(&comment.ids);
    let is_unused = |id: &crate::checks::suppressions::Use| id.judged && !id.used;
    let kept: Vec<&str> = uses.clone().filter(|(id, _)| !is_unused(id)).map(|(_, id)| id.of(text.source)).collect();
    let (Some(first), Some(last)) = (comment.ids.first(), comment.ids.last()) else { return };
    let list = Span::new(first.start as usize, last.end as usize);
    for (_, id) in uses.filter(|(id, _)| is_unused(id)) {
        let finding = Finding::in_source(*id, Message::from(NOTHING_SUPPRESSED));
        let is_closed = matches!(comment.directive, Directive::Off | Directive::On);
        let fixed = |finding: Finding| finding.fix_source(Safety::Safe, [(list, kept.join(", "))]);
        findings.add(if is_closed { finding } else { fixed(finding) });
    }
}

/// Takes a comment out, with its line where it stands alone, and never so that two paragraphs run into one.
fn removal(source: &str, span: Span<Source>) -> (Span<Source>, String) {
    let (before, after) = (&source[..span.start as usize], &source[span.end as usize..]);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line_end = after.find('\n').map_or(after.len(), |at| at + 1);
    let is_blank = |text: &str| text.trim().is_empty();
    let inline = !is_blank(&before[line_start..]) || !is_blank(&after[..line_end]);
    let (start, end) = (span.start as usize, span.end as usize);
    if inline {
        let ends = after.starts_with(char::is_whitespace) || after.is_empty();
        let spaces = before.len() - before.trim_end_matches([' ', '\t']).len();
        return (Span::new(if ends { start - spaces } else { start }, end), String::new());
    }
    let line_above = before[..line_start].trim_end_matches(['\r', '\n']).len();
    let above_is_blank = line_start == 0 || is_blank(last_line(&before[..line_start]));
    let below = &after[line_end..];
    let below_end = below.find('\n').map_or(below.len(), |at| at + 1);
    let below_is_blank = is_blank(&below[..below_end]);
    let end_of_line = end + line_end;
    match (above_is_blank, below_is_blank) {
        (true, true) if !below.is_empty() => (Span::new(line_start, end_of_line + below_end), String::new()),
        (false, true) if below.is_empty() && line_end == 0 => (Span::new(line_above, end), String::new()),
        (false, false) => (Span::new(start, end), String::new()),
        _ => (Span::new(line_start, end_of_line), String::new()),
    }
}

/// The last line of a text that ends with a line end.
fn last_line(text: &str) -> &str {
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.rsplit('\n').next().unwrap_or_default()
}

const NOTHING_SUPPRESSED: Texts =
    Texts { fr: "ne tait aucun constat\u{A0}: retirez-le", en: "suppresses no finding: take it out" };
const NOTHING_TO_CLOSE: Texts =
    Texts { fr: "ne ferme aucun lisible-off\u{A0}: retirez-le", en: "closes no lisible-off: take it out" };
