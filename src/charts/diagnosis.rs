//! Long sentences to the right, long words above, equal scores of Kandel-Moles along dashed lines.

use super::Chart;
use super::label::{names, shorten};
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::scale::{Scale, step, ticks};
use super::scene::{Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::measures::kandel_moles_207::{CONSTANT, PER_SYLLABLE, PER_WORD};
use crate::report::CorpusReport;
use crate::report::findings::facts::{self, Diagnosis, Subject};
use crate::report::findings::sections;
use crate::report::findings::words::{grouped, plural};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static DIAGNOSIS: Chart = Chart {
    id: "diagnosis",
    name: Texts { fr: "Diagnostic", en: "Diagnosis" },
    summary: Texts {
        fr: "Vers la droite, les phrases sont plus longues\u{202F}; vers le haut, les mots. D’un pointillé au \
             suivant, le score classique de Kandel-Moles change de dizaine\u{A0}: on gagne autant à raccourcir les \
             phrases, les mots, ou un peu des deux.",
        en: "To the right sentences are longer; upwards, words. From one dashed line to the next the classic score of \
             Kandel-Moles changes by ten: shorter sentences, shorter words, or some of both gain as much.",
    },
    title: sections::diagnosis,
    subtitle,
    draw,
};

/// More points than this are drawn as hexagons.
const POINTS: usize = 400;
/// Words per sentence and syllables per word beyond which a point lies off the scale.
const LONGEST: f64 = 80.0;
const RICHEST: f64 = 3.0;
/// The scores of Kandel-Moles that have a line; the higher, the easier.
const SCORES: [f64; 9] = [100.0, 90.0, 80.0, 70.0, 60.0, 50.0, 40.0, 30.0, 20.0];
const LEFT: f64 = 36.0;
const TOP: f64 = 24.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let (subject, points) = facts::diagnosis_points(report);
    let n = grouped(points.len() as u64, language);
    let (x, y) = domains(&points);
    let holds = |(low, high): Domain, value: f64| (low..=high).contains(&value);
    let is_off = points.iter().any(|p| !holds(x, p.words) || !holds(y, p.syllables));
    let ring = match (is_off, language) {
        (false, _) => String::new(),
        (true, Language::Fr) => format!("Cercle vide{NO_BREAK}: hors de l’échelle. "),
        (true, Language::En) => "Ring: off the scale. ".to_owned(),
    };
    let area = match (points.len() > POINTS, language) {
        (false, _) => String::new(),
        (true, Language::Fr) => format!("Surface{NO_BREAK}: leur nombre. "),
        (true, Language::En) => "Area: how many. ".to_owned(),
    };
    let s = plural(points.len() as u64, language);
    let noun = match subject {
        Subject::Documents => "document",
        Subject::Passages => "passage",
    };
    match language {
        Language::Fr => format!(
            "Mots par phrase et syllabes par mot. Pointillés{NO_BREAK}: même Kandel-Moles. \
             {ring}{area}n{NO_BREAK}={NO_BREAK}{n} {noun}{s}."
        ),
        Language::En => format!(
            "Words per sentence and syllables per word. Dashed: equal Kandel-Moles. {ring}{area}n{NO_BREAK}={NO_BREAK}{n} \
             {noun}{s}."
        ),
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let (subject, points) = facts::diagnosis_points(report);
    if points.len() < 2 {
        return None;
    }
    let names = match subject {
        Subject::Documents => names(&report.documents),
        Subject::Passages => passages(points.iter().map(|p| p.index).max().unwrap_or(0)),
    };
    let height = width.pick(394.0, 320.0, PLOT_HEIGHT);
    let base = height - 40.0;
    let right = width.units() - 13.0;
    let (x, y) = domains(&points);
    let frame = Bounds { left: LEFT + 2.0, top: TOP - 10.0, right: width.units(), bottom: base - 2.0 };
    let mut plot = Plot {
        scene: Scene::new(width, height, describe(&points, &names, subject, language)),
        taken: Taken::new(width, frame),
        x: Scale { domain: x, range: (LEFT, right) },
        y: Scale { domain: y, range: (base, TOP) },
        width,
        language,
    };
    plot.axes();
    let lines = plot.iso_lines();
    plot.points(&points, &names);
    plot.names(&points, &names);
    plot.iso_labels(&lines);
    Some(plot.scene)
}

/// The passages of a text, by their number: the word is the same in both languages.
fn passages(last: usize) -> Vec<String> {
    (0..=last).map(|i| format!("passage{NO_BREAK}{}", i + 1)).collect()
}

fn describe(points: &[Diagnosis], names: &[String], subject: Subject, language: Language) -> String {
    let n = grouped(points.len() as u64, language);
    let number = |value: f64, places| format_decimal(value, places, language);
    let list: Vec<String> = points
        .iter()
        .take(60)
        .map(|p| format!("{} {}, {}", names[p.index], number(p.words, 1), number(p.syllables, 2)))
        .collect();
    let what = match subject {
        Subject::Documents => "documents",
        Subject::Passages => "passages",
    };
    let all = if points.len() > 60 { ", …" } else { "" };
    let list = list.join("\u{202F}; ");
    match language {
        Language::Fr => format!("Nuage de {n} {what}, mots par phrase puis syllabes par mot{NO_BREAK}: {list}{all}."),
        Language::En => format!("Scatter of {n} {what}, words per sentence then syllables per word: {list}{all}."),
    }
}

type Domain = (f64, f64);

/// Words per sentence from 0; syllables per word around the points.
fn domains(points: &[Diagnosis]) -> (Domain, Domain) {
    let most = points.iter().map(|p| p.words.min(LONGEST)).fold(10.0, f64::max);
    let step_x = step(most, 7.0);
    let low = points.iter().map(|p| p.syllables.clamp(1.0, RICHEST)).fold(RICHEST, f64::min);
    let high = points.iter().map(|p| p.syllables.clamp(1.0, RICHEST)).fold(1.0, f64::max);
    let around = (0.3 - (high - low)).max(0.0) / 2.0 + 0.04;
    let step_y = step(high - low + 2.0 * around, 6.0);
    let edge = |value: f64, up: bool| {
        let cut = value / step_y * 2.0;
        (if up { libm::ceil(cut - 1e-9) } else { libm::floor(cut + 1e-9) }) * step_y / 2.0
    };
    let right = libm::ceil(most * 1.04 / step_x - 1e-9) * step_x;
    ((0.0, right), (edge(low - around, false).max(0.8), edge(high + around, true)))
}

/// A line of equal score inside the plot: the bound, and its two ends as (words, syllables).
type Line = (f64, (f64, f64), (f64, f64));

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
    fn place(&self, words: f64, syllables: f64) -> (f64, f64) {
        (self.x.clamped(words), self.y.clamped(syllables))
    }

    fn holds(&self, point: &Diagnosis) -> bool {
        self.x.holds(point.words) && self.y.holds(point.syllables)
    }

    fn axes(&mut self) {
        let (base, right) = (self.y.range.0, self.x.range.1);
        let (above, below) = match self.language {
            Language::Fr => ("syllabes par mot", "mots par phrase (moyenne)"),
            Language::En => ("syllables per word", "words per sentence (mean)"),
        };
        self.scene.text(Text::axis((0.0, 11.0), above));
        self.scene.line((LEFT, TOP), (LEFT, base), Stroke::Axis);
        self.scene.line((LEFT, base), (right, base), Stroke::Axis);
        let span = self.y.domain.1 - self.y.domain.0;
        let step_y = step(span, 6.0);
        let places = if step_y < 0.095 { 2 } else { 1 };
        for value in ticks(self.y.domain, step_y) {
            let y = self.y.at(value);
            self.scene.line((LEFT - 4.0, y), (LEFT, y), Stroke::Axis);
            self.scene.text(Text::axis((LEFT - 7.0, y + 4.0), format_decimal(value, places, self.language)).end());
        }
        for value in ticks(self.x.domain, step(self.x.domain.1, self.width.pick(8.0, 5.0, 8.0))) {
            let x = self.x.at(value);
            self.scene.line((x, base), (x, base + 4.0), Stroke::Axis);
            self.scene.text(Text::axis((x, base + 18.0), format_decimal(value, 0, self.language)).middle());
        }
        self.scene.text(Text::axis((right, base + 35.0), below).end());
    }

    /// Round scores: 207 − 1.015 x − 73.6 y is the same all along each.
    fn iso_lines(&mut self) -> Vec<Line> {
        let (low, high) = self.y.domain;
        let lines: Vec<Line> = SCORES
            .into_iter()
            .filter_map(|bound| {
                let words = |syllables: f64| (CONSTANT - bound - PER_SYLLABLE * syllables) / PER_WORD;
                let syllables = |words: f64| (CONSTANT - bound - PER_WORD * words) / PER_SYLLABLE;
                let (left, right) = (words(high).max(self.x.domain.0), words(low).min(self.x.domain.1));
                (left < right).then(|| (bound, (left, syllables(left)), (right, syllables(right))))
            })
            .collect();
        for (_, from, to) in &lines {
            self.scene.line(self.place(from.0, from.1), self.place(to.0, to.1), Stroke::Iso);
        }
        lines
    }

    fn points(&mut self, points: &[Diagnosis], names: &[String]) {
        if points.len() > POINTS {
            self.hexagons(points);
        }
        let hardest = extreme(points, Diagnosis::cost);
        let shown: Vec<usize> = if points.len() > POINTS { extremes(points) } else { (0..points.len()).collect() };
        // The hardest last, above its neighbours.
        let order = shown.iter().filter(|i| **i != hardest).chain(shown.iter().filter(|i| **i == hardest));
        for &i in order {
            let point = &points[i];
            let center = self.place(point.words, point.syllables);
            let role = if i == hardest { Role::Highlight } else { Role::Bar };
            let hollow = !self.holds(point);
            let (words, syllables) =
                (format_decimal(point.words, 1, self.language), format_decimal(point.syllables, 2, self.language));
            let title = format!("{}{NO_BREAK}: {words}\u{202F}; {syllables}", names[point.index]);
            self.scene.add_titled(Shape::Circle { center, radius: 5.0, role, hollow }, title);
            self.taken.take(Bounds::around(center, 6.5));
        }
    }

    /// Points in a honeycomb: the area of a hexagon is its share of the fullest. Those off the scale are no heap at its end: a
    /// ring stands for all that would be in a cell.
    fn hexagons(&mut self, points: &[Diagnosis]) {
        let radius = self.width.pick(9.0, 7.0, 9.0);
        let (across, down) = (radius * 3.0_f64.sqrt(), radius * 1.5);
        let mut cells: BTreeMap<(i64, i64), u64> = BTreeMap::new();
        let mut rings = BTreeSet::new();
        for point in points {
            let (x, y) = self.place(point.words, point.syllables);
            let cell = cell((x - LEFT, y - TOP), (across, down));
            if self.holds(point) {
                *cells.entry(cell).or_default() += 1;
            } else if rings.insert(cell) {
                self.scene.add(Shape::Circle { center: (x, y), radius: 4.0, role: Role::Bar, hollow: true });
                self.taken.take(Bounds::around((x, y), 5.5));
            }
        }
        let fullest = cells.values().copied().max().unwrap_or(1) as f64;
        for ((row, column), count) in cells {
            let shift = if row.rem_euclid(2) == 1 { across / 2.0 } else { 0.0 };
            let center = (LEFT + column as f64 * across + shift, TOP + row as f64 * down);
            let size = radius * (count as f64 / fullest).sqrt().max(0.22);
            let corner = |i: u8| {
                let angle = std::f64::consts::FRAC_PI_3 * (f64::from(i) + 0.5);
                (center.0 + size * libm::cos(angle), center.1 + size * libm::sin(angle))
            };
            self.scene.add(Shape::Area { points: (0..6).map(corner).collect(), role: Role::Bar });
            self.taken.take(Bounds::around(center, size));
        }
    }

    /// The names of the extremes, each beside its point where there is room.
    fn names(&mut self, points: &[Diagnosis], names: &[String]) {
        // Cut only where the whole name has no room.
        let rooms = self.width.pick([220.0, 170.0], [190.0, 100.0], [230.0, 190.0]);
        for i in extremes(points) {
            let point = &points[i];
            let center = self.place(point.words, point.syllables);
            let label = Text::new(center, &names[point.index]).bold().halo();
            let mut labels = rooms.map(|room| shorten(label.clone(), room, self.width)).into_iter();
            if let Some(text) = labels.find_map(|label| self.taken.beside(center, 5.0, &label)) {
                self.scene.text_for(text, &names[point.index]);
            }
        }
    }

    /// True when a line of equal score runs through `text`.
    fn crossed(&self, text: &Text, lines: &[Line]) -> bool {
        let bounds = text.bounds(self.width);
        lines.iter().any(|&(_, from, to)| {
            let (a, b) = (self.place(from.0, from.1), self.place(to.0, to.1));
            let at = |x: f64| a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0).max(1e-9);
            let (left, right) = (bounds.left.max(a.0), bounds.right.min(b.0));
            // Lines fall to the right, from the upper left: one that is above the lower edge at the left end and below
            // the upper edge at the right end runs through.
            left < right && at(left) < bounds.bottom && at(right) > bounds.top
        })
    }

    /// The score along each line, level above it: whole, then only its number, then not at all.
    fn iso_labels(&mut self, lines: &[Line]) {
        for &(bound, from, to) in lines {
            let number = format_decimal(bound, 0, self.language);
            let long = format!("Kandel-Moles {number}");
            let along = |share: f64| self.place(from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            let spots = (1_u8..32).map(|i| along(f64::from(i) / 32.0));
            let candidates: Vec<Text> = [long, number]
                .iter()
                .flat_map(|wording| spots.clone().map(move |spot| (wording, spot)))
                .map(|(wording, (x, y))| Text::axis((x + 5.0, y - 2.5), wording).size(11.5).halo())
                .filter(|text| !self.crossed(text, lines))
                .collect();
            if let Some(text) = self.taken.first_free(candidates) {
                self.scene.text(text);
            }
        }
    }
}

/// The nearest cell of a honeycomb, as row and column; odd rows are shifted by half a cell.
fn cell((x, y): (f64, f64), (across, down): (f64, f64)) -> (i64, i64) {
    let row = libm::round(y / down) as i64;
    let candidates = [row - 1, row, row + 1].map(|row| {
        let shift = if row.rem_euclid(2) == 1 { across / 2.0 } else { 0.0 };
        let column = libm::round((x - shift) / across) as i64;
        let (dx, dy) = (x - shift - column as f64 * across, y - row as f64 * down);
        (dx * dx + dy * dy, (row, column))
    });
    candidates.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map_or((0, 0), |(_, cell)| cell)
}

/// The points worth a name: hardest, easiest, longest and shortest sentences and words, then the next hardest.
fn extremes(points: &[Diagnosis]) -> Vec<usize> {
    let measures: [fn(&Diagnosis) -> f64; 6] =
        [Diagnosis::cost, |p| -p.cost(), |p| p.words, |p| p.syllables, |p| -p.syllables, |p| -p.words];
    let mut by_cost: Vec<usize> = (0..points.len()).collect();
    by_cost.sort_by(|&a, &b| points[b].cost().total_cmp(&points[a].cost()));
    let mut out = Vec::new();
    for index in measures.map(|measure| extreme(points, measure)).into_iter().chain(by_cost.into_iter().take(3)) {
        if !out.contains(&index) {
            out.push(index);
        }
    }
    out
}

/// The first point of the highest value.
fn extreme(points: &[Diagnosis], measure: impl Fn(&Diagnosis) -> f64) -> usize {
    let ranked = points.iter().enumerate().rev();
    ranked.max_by(|a, b| measure(a.1).total_cmp(&measure(b.1))).map_or(0, |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn of_many_points_those_off_the_scale_are_a_ring_not_a_heap() {
        let mut report = samples::many(500);
        let hexagons = |report: &CorpusReport| {
            let scene = draw(report, Width::Wide, Language::Fr).unwrap();
            let rings = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Circle { hollow: true, .. }));
            (rings.count(), subtitle(report, Language::Fr))
        };
        let (rings, words) = hexagons(&report);
        assert!(rings == 0 && words.contains("Surface") && !words.contains("Cercle vide"), "{rings}, {words}");
        for i in 0..100 {
            report.documents[i] = samples::document(&format!("{i}.txt"), 200.0, 1.5);
        }
        let (rings, words) = hexagons(&report);
        // One of the cell, and those with a name.
        assert!((2..10).contains(&rings) && words.contains("Cercle vide\u{A0}: hors de l’échelle"), "{rings}, {words}");
    }
}
