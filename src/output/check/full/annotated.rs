//! Draws a finding with colours and brackets at the side, whatever characters it holds. The only use of
//! annotate-snippets.

use super::{Drawing, Excerpt};
use crate::checks::Level;
use annotate_snippets::{AnnotationKind, Group, Origin, Renderer, Snippet};

/// What is drawn, without the last line end. No line is cut that has no more than `width` columns.
pub(super) fn draw(drawing: &Drawing<'_>, colours: bool, width: usize) -> String {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let level = match drawing.level {
        Level::Error => annotate_snippets::Level::ERROR,
        Level::Warning => annotate_snippets::Level::WARNING,
        Level::Info | Level::Off => annotate_snippets::Level::INFO,
    };
    let title = level.with_name(drawing.name).primary_title(&*drawing.message).id(drawing.rule);
    let help = annotate_snippets::Level::HELP;
    let report = drawing.notes.iter().fold(excerpt(drawing, title.element(origin(drawing))), |report, note| {
        report.element(help.clone().with_name(note.name).message(&*note.text))
    });
    let drawn = renderer.term_width(width).render(&[report]);
    aligned(&drawn, !matches!(drawing.excerpt, Excerpt::Nothing))
}

fn excerpt<'a>(drawing: &'a Drawing<'_>, report: Group<'a>) -> Group<'a> {
    let line = drawing.place.map_or(1, |place| usize::try_from(place.line).unwrap_or(1));
    match &drawing.excerpt {
        Excerpt::Nothing => report,
        Excerpt::Underlined { text, found } => {
            let annotation = AnnotationKind::Primary.span(found.clone());
            report.element(Snippet::source(&**text).line_start(line).fold(false).annotation(annotation))
        }
        Excerpt::Whole { text, numbered } => {
            let whole = AnnotationKind::Visible.span(0..text.len());
            let snippet = Snippet::source(&**text).line_start(line).line_numbering(*numbered).fold(false);
            report.element(snippet.annotation(whole))
        }
    }
}

fn origin<'a>(drawing: &'a Drawing<'_>) -> Origin<'a> {
    let (origin, number) = (Origin::path(drawing.document), |number| usize::try_from(number).unwrap_or(1));
    match drawing.place {
        Some(place) => origin.line(number(place.line)).char_column(number(place.column)),
        None => origin,
    }
}

/// Where the finding stands is said by us: only we know the column in a line that is cut. What annotate-snippets would
/// say of it before an excerpt, a fourth line that is `:::` and no name, is left out; and where no line has a number, all
/// stand a column further, so that arrows stand below each other.
fn aligned(rendered: &str, has_excerpt: bool) -> String {
    // Without an excerpt the fourth line is a note, which may say `:::` itself.
    let is_second = |at: usize, line: &str| has_excerpt && at == 3 && line.contains(":::");
    let plain = |line: &str| line.trim_start_matches(|c: char| c == '\u{1B}' || "[0123456789;m".contains(c)).to_owned();
    let is_unnumbered = rendered.lines().nth(1).is_some_and(|line| plain(line).starts_with("-->"));
    let mut out = String::with_capacity(rendered.len());
    for (at, line) in rendered.lines().enumerate().filter(|(at, line)| !is_second(*at, line)) {
        if at > 0 {
            out.push_str(if is_unnumbered { "\n " } else { "\n" });
        }
        out.push_str(line);
    }
    out
}
