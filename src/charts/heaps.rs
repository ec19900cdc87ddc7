//! The growth of the vocabulary: distinct words by words read, as samples of the text are expected to hold them.

use super::Chart;
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::scale::{Scale, step, ticks};
use super::scene::{Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::measures::heaps::GrowthPoint;
use crate::report::CorpusReport;
use crate::report::findings::growth::{growth, is_drawn, whole};
use crate::report::findings::words::{grouped, percent, plural};

pub(super) static HEAPS: Chart = Chart {
    id: "heaps",
    name: Texts { fr: "Croissance du vocabulaire", en: "Growth of the vocabulary" },
    summary: Texts {
        fr: "Combien de mots distincts contient, en moyenne, une partie du texte prise au hasard. La courbe monte vite, puis les \
             mots déjà vus reviennent\u{202F}; plus elle fléchit tôt, plus le texte se répète. Elle ne dépend pas de l’ordre \
             des documents.",
        en: "How many distinct words a part of the text taken at random holds on average. The curve climbs fast, then words \
             seen before come back; the sooner it bends, the more the text repeats itself. It does not depend on the order of \
             documents.",
    },
    title: growth,
    subtitle,
    draw,
};

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let tokens = report.counts.tokens;
    let (n, s) = (grouped(tokens, language), plural(tokens, language));
    let beta = report.growth.heaps_beta.map(|beta| format_decimal(beta, 2, language));
    match (language, beta) {
        (Language::Fr, Some(beta)) => format!(
            "Mots distincts attendus selon les mots lus\u{202F}; Heaps{NO_BREAK}: β{NO_BREAK}={NO_BREAK}{beta}. \
             n{NO_BREAK}={NO_BREAK}{n} occurrence{s}."
        ),
        (Language::En, Some(beta)) => format!(
            "Distinct words expected by words read; Heaps: β{NO_BREAK}={NO_BREAK}{beta}. n{NO_BREAK}={NO_BREAK}{n} token{s}."
        ),
        (Language::Fr, None) => {
            format!("Mots distincts attendus selon les mots lus. n{NO_BREAK}={NO_BREAK}{n} occurrence{s}.")
        }
        (Language::En, None) => format!("Distinct words expected by words read. n{NO_BREAK}={NO_BREAK}{n} token{s}."),
    }
}

const TOP: f64 = 26.0;
const RADIUS: f64 = 4.0;

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let last = *report.growth.curve.last().filter(|_| is_drawn(report))?;
    let height = width.pick(318.0, 284.0, PLOT_HEIGHT);
    let base = height - 40.0;
    let y = Scale { domain: (0.0, last.types.max(1.0) * 1.04), range: (base, TOP) };
    let (rows, step_y) = steps(y.domain.1, 7.0);
    let labels = rows.iter().map(|&v| Text::axis((0.0, 0.0), rounded(v, step_y, language)).length(width));
    let left = labels.fold(24.0, f64::max) + 10.0;
    let right = width.units() - 8.0;
    let x = Scale { domain: (0.0, last.tokens.max(1) as f64), range: (left, right) };
    let frame = Bounds { left, top: 0.0, right: width.units(), bottom: base - 1.0 };
    let scene = Scene::new(width, height, describe(report, language));
    let mut plot = Plot { scene, taken: Taken::new(width, frame), x, y, width, language };
    plot.axes(&rows, step_y);
    plot.curve(&report.growth.curve);
    plot.marks(report);
    Some(plot.scene)
}

/// Round values from 0 to `most`, and from one to the next.
fn steps(most: f64, count: f64) -> (Vec<f64>, f64) {
    let step = step(most, count).max(1.0);
    (ticks((0.0, most), step), step)
}

/// A round number, short beyond a million.
fn rounded(value: f64, step: f64, language: Language) -> String {
    let (unit, name) = match (value, language) {
        (..1e6, _) => (1.0, ""),
        (..1e9, Language::Fr) => (1e6, "\u{A0}M"),
        (..1e9, Language::En) => (1e6, "M"),
        (_, Language::Fr) => (1e9, "\u{A0}Md"),
        (_, Language::En) => (1e9, "B"),
    };
    let places = if step < unit * 0.0999 { 2 } else { usize::from(step < unit * 0.999 && unit > 1.0) };
    format_decimal(value / unit, if unit > 1.0 { places } else { 0 }, language) + name
}

fn describe(report: &CorpusReport, language: Language) -> String {
    let halfway = halfway(report, language).map_or_else(String::new, |(_, share)| match language {
        Language::Fr => format!(" La moitié du {} en contient {share}.", whole(report).fr),
        Language::En => format!(" Half of the {} holds {share} of them.", whole(report).en),
    });
    let (tokens, types) = (grouped(report.counts.tokens, language), grouped(report.counts.types, language));
    match language {
        Language::Fr => {
            format!("Mots distincts selon les mots lus{NO_BREAK}: {types} pour {tokens} occurrences.{halfway}")
        }
        Language::En => format!("Distinct words by words read: {types} in {tokens} tokens.{halfway}"),
    }
}

/// The point of half the text, and its share of all types.
fn halfway(report: &CorpusReport, language: Language) -> Option<(GrowthPoint, String)> {
    let curve = &report.growth.curve;
    let half = curve.last()?.tokens.div_ceil(2);
    let point = *curve.iter().find(|point| point.tokens >= half)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative; beyond, `as` saturates")]
    let types = point.types.round() as u64;
    Some((point, percent(types, report.counts.types, language)))
}

/// The scene while it is drawn.
struct Plot {
    scene: Scene,
    taken: Taken,
    x: Scale,
    y: Scale,
    width: Width,
    language: Language,
}

impl Plot {
    fn place(&self, point: &GrowthPoint) -> (f64, f64) {
        (self.x.at(point.tokens as f64), self.y.at(point.types))
    }

    fn axes(&mut self, rows: &[f64], step_y: f64) {
        let (base, (left, right)) = (self.y.range.0, self.x.range);
        let language = self.language;
        self.scene.text(Text::axis((0.0, 11.0), Texts { fr: "mots distincts", en: "distinct words" }.get(language)));
        for &value in rows {
            let y = self.y.at(value);
            self.scene.line((left, y), (right, y), if value > 0.0 { Stroke::Grid } else { Stroke::Axis });
            self.scene.text(Text::axis((left - 8.0, y + 4.0), rounded(value, step_y, language)).end());
        }
        let (columns, step_x) = steps(self.x.domain.1, self.width.pick(8.0, 4.0, 8.0));
        let mut free = f64::MIN;
        for value in columns {
            let x = self.x.at(value);
            self.scene.line((x, base), (x, base + 4.0), Stroke::Axis);
            let label = Text::axis((x, base + 18.0), rounded(value, step_x, language)).middle();
            let label = if label.bounds(self.width).right > self.width.units() { label.end() } else { label };
            let bounds = label.bounds(self.width);
            if bounds.left > free {
                free = bounds.right + 8.0;
                self.scene.text(label);
            }
        }
        let read = Texts { fr: "mots lus", en: "words read" }.get(language);
        self.scene.text(Text::axis((right, base + 35.0), read).end());
    }

    fn curve(&mut self, curve: &[GrowthPoint]) {
        let start = (self.x.range.0, self.y.range.0);
        let points: Vec<(f64, f64)> =
            std::iter::once(start).chain(curve.iter().map(|point| self.place(point))).collect();
        for ends in points.windows(2) {
            // No label stands on the curve.
            for i in 0_u8..4 {
                let at = |from: f64, to: f64| from + (to - from) * f64::from(i) / 4.0;
                let center = (at(ends[0].0, ends[1].0), at(ends[0].1, ends[1].1));
                self.taken.take(Bounds::around(center, 3.0));
            }
        }
        self.scene.add(Shape::Polyline { points, stroke: Stroke::Range });
    }

    /// Half of the text and its end, with what they hold.
    fn marks(&mut self, report: &CorpusReport) {
        let types = report.counts.types;
        let (n, s) = (grouped(types, self.language), plural(types, self.language));
        let end = match self.language {
            Language::Fr => format!("{n} mot{s} distinct{s}"),
            Language::En => format!("{n} distinct word{s}"),
        };
        if let Some(last) = report.growth.curve.last() {
            self.mark(last, Role::Highlight, &Text::new((0.0, 0.0), end).bold().role(Role::HighlightText));
        }
        if let Some((point, share)) = halfway(report, self.language) {
            let whole = whole(report);
            let label = match (self.language, self.width) {
                (Language::Fr, Width::Narrow) => format!("à la moitié{NO_BREAK}: {share}"),
                (Language::En, Width::Narrow) => format!("halfway: {share}"),
                (Language::Fr, _) => format!("la moitié du {}{NO_BREAK}: {share} des mots distincts", whole.fr),
                (Language::En, _) => format!("half of the {}: {share} of distinct words", whole.en),
            };
            self.mark(&point, Role::Bar, &Text::new((0.0, 0.0), label));
        }
    }

    /// A dot with its label: above the curve to the left of its end, below it to the right elsewhere, else wherever there is
    /// room.
    fn mark(&mut self, point: &GrowthPoint, role: Role, label: &Text) {
        let center @ (x, y) = self.place(point);
        let (tokens, types) = (grouped(point.tokens, self.language), format_decimal(point.types, 0, self.language));
        let shape = Shape::Circle { center, radius: RADIUS, role, hollow: false };
        self.scene.add_titled(shape, format!("{tokens}{NO_BREAK}: {types}"));
        let label = label.clone().halo();
        let above = label.clone().end().at(((x + 8.0).min(self.width.units()), y - 9.0));
        let below = (0..6).map(|i| label.clone().at((x + 8.0, y + 18.0 + 10.0 * f64::from(i))));
        let first = if role == Role::Highlight { Some(above) } else { None };
        let text = self.taken.first_free(first.into_iter().chain(below));
        if let Some(text) = text.or_else(|| self.taken.beside(center, RADIUS, &label)) {
            self.scene.text(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn halfway_is_half_of_the_tokens_wherever_points_lie() {
        for report in [samples::corpus(), samples::article()] {
            let (point, share) = halfway(&report, Language::Fr).unwrap();
            let all = report.growth.curve.last().unwrap().tokens;
            assert_eq!((point.tokens, share.as_str()), (all.div_ceil(2), "66\u{A0}%"));
        }
        assert_eq!(halfway(&CorpusReport::default(), Language::Fr), None);
    }
}
