//! Why a text is hard: what each count of the difficulty score adds to an average B1 passage, or takes away.

use super::Chart;
use super::label::shorten;
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::measures::difficulty::B1_POINTS;
use crate::measures::factors::Cause;
use crate::report::CorpusReport;
use crate::report::findings::causes::{shown_value, signed_to};
use crate::report::findings::why;
use crate::report::findings::words::{grouped, plural};

pub(super) static CAUSES: Chart = Chart {
    id: "causes",
    name: Texts { fr: "D’où vient la difficulté", en: "Where the difficulty comes from" },
    summary: Texts {
        fr: "Vers la droite, ce qui rend le texte plus difficile qu’un passage moyen de niveau B1\u{202F}; vers la \
             gauche, ce qui le rend plus facile. Les points s’additionnent\u{A0}: leur somme, ajoutée à celle du \
             passage moyen, est la difficulté du texte. À droite, la valeur mesurée.",
        en: "To the right, what makes the text harder than an average passage of level B1; to the left, what makes it \
             easier. Points add up: with those of the average passage they come to the difficulty of the text. On the \
             right, the value measured.",
    },
    title: why::causes,
    subtitle,
    draw,
};

const HEADER: f64 = 18.0;
const PITCH: f64 = 24.0;
const GAP: f64 = 10.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let sentences = report.counts.sentences;
    let (n, s) = (grouped(sentences, language), plural(sentences, language));
    let b1 = format_decimal(B1_POINTS, 0, language);
    match language {
        Language::Fr => format!(
            "Points de plus ou de moins qu’un passage moyen de niveau B1, qui en a {b1}. n{NO_BREAK}={NO_BREAK}{n} phrase{s}."
        ),
        Language::En => format!(
            "Points more or less than an average passage of level B1, which has {b1}. n{NO_BREAK}={NO_BREAK}{n} sentence{s}."
        ),
    }
}

/// With the name above its bar: beside it a phone has no room for one.
const NARROW_PITCH: f64 = 42.0;
/// Units of that for the name.
const ABOVE: f64 = 18.0;

/// Where the columns stand.
struct Columns {
    /// Room for a name, left of the bars; none where it stands above its bar.
    name: f64,
    /// Where the bars of 0 points end.
    zero: f64,
    /// Units for a point.
    point: f64,
    pitch: f64,
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let leading = why::leading(report)?;
    let causes = &report.difficulty.as_ref()?.causes;
    let columns = columns(causes, width, language);
    let bottom = HEADER + causes.len() as f64 * columns.pitch;
    let mut scene = Scene::new(width, bottom + 4.0, describe(causes, language));
    let harder = if language == Language::Fr { "plus difficile →" } else { "harder →" };
    let easier = if language == Language::Fr { "← plus facile" } else { "← easier" };
    for heading in
        [Text::axis((columns.zero + 6.0, 11.0), harder), Text::axis((columns.zero - 6.0, 11.0), easier).end()]
    {
        let bounds = heading.bounds(width);
        if bounds.left >= 0.0 && bounds.right <= width.units() {
            scene.text(heading);
        }
    }
    for (i, cause) in causes.iter().enumerate() {
        let top = HEADER + i as f64 * columns.pitch;
        let role = if cause.factor.id == leading.factor.id { Role::Highlight } else { Role::Bar };
        row(&mut scene, cause, top, &columns, role, width, language);
    }
    let axis =
        |scene: &mut Scene, from: f64, to: f64| scene.line((columns.zero, from), (columns.zero, to), Stroke::Axis);
    if width == Width::Narrow {
        // It stops for the names, which stand across it.
        let feet = (1..=causes.len()).map(|row| HEADER + row as f64 * columns.pitch);
        feet.for_each(|foot| axis(&mut scene, foot - columns.pitch + ABOVE, foot));
    } else {
        axis(&mut scene, HEADER - 1.0, bottom + 1.0);
    }
    Some(scene)
}

fn columns(causes: &[Cause], width: Width, language: Language) -> Columns {
    let widest = |texts: &mut dyn Iterator<Item = Text>| texts.map(|t| t.length(width)).fold(0.0, f64::max);
    let name = widest(&mut causes.iter().map(|cause| label(cause, language))).min(width.pick(210.0, 0.0, 220.0));
    let points = widest(&mut causes.iter().map(|cause| figure(cause, language)));
    let second = widest(&mut causes.iter().map(|cause| Text::axis((0.0, 0.0), shown_value(cause, language))));
    let right = width.units() - points - 8.0 - if name > 0.0 { second + 16.0 } else { 0.0 };
    let left = if name > 0.0 { name + GAP } else { 0.0 } + points + 8.0;
    let sum = |f: fn(f64, f64) -> f64| causes.iter().map(|cause| cause.points).fold(0.0, f);
    let (least, most) = (sum(f64::min), sum(f64::max).max(1.0));
    let point = (right - left) / (most - least).max(1.0);
    let pitch = width.pick(PITCH, NARROW_PITCH, ((PLOT_HEIGHT - HEADER - 4.0) / causes.len() as f64).min(40.0));
    Columns { name, zero: left - least * point, point, pitch }
}

fn label(cause: &Cause, language: Language) -> Text {
    Text::new((0.0, 0.0), cause.factor.name.get(language)).size(13.0)
}

fn figure(cause: &Cause, language: Language) -> Text {
    Text::new((0.0, 0.0), points(cause, language)).bold()
}

/// With a decimal: whole points would call bars 0 that one can see.
fn points(cause: &Cause, language: Language) -> String {
    signed_to(cause.points, 1, language)
}

fn row(scene: &mut Scene, cause: &Cause, top: f64, columns: &Columns, role: Role, width: Width, language: Language) {
    let above = if columns.name > 0.0 { 0.0 } else { ABOVE };
    let pitch = columns.pitch - above;
    let height = (pitch * 0.66).round().min(22.0);
    let base = top + above + pitch / 2.0 + 4.4;
    let name = if above > 0.0 {
        label(cause, language).at((0.0, top + 14.0))
    } else {
        shorten(label(cause, language).end().at((columns.name, base)), columns.name + 0.1, width)
    };
    let length = (cause.points.abs() * columns.point).max(0.5);
    let left = if cause.points < 0.0 { columns.zero - length } else { columns.zero };
    let at = (left, top + above + (pitch - height) / 2.0);
    scene.add(Shape::Rectangle { at, width: length, height, role });
    let figure = figure(cause, language);
    scene.text(if cause.points < 0.0 {
        figure.at((left - 5.0, base)).end()
    } else {
        figure.at((left + length + 5.0, base))
    });
    let base = if above > 0.0 { name.at.1 } else { base };
    scene.text_for(name, cause.factor.name.get(language));
    scene.text(Text::axis((scene.width, base), shown_value(cause, language)).end());
}

fn describe(causes: &[Cause], language: Language) -> String {
    let item = |cause: &Cause| format!("{} {}", cause.factor.name.get(language), points(cause, language));
    let list = causes.iter().map(item).collect::<Vec<_>>().join(", ");
    match language {
        Language::Fr => format!("Points de difficulté par rapport à un passage moyen de niveau B1{NO_BREAK}: {list}."),
        Language::En => format!("Points of difficulty against an average passage of level B1: {list}."),
    }
}
