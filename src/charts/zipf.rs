//! Zipf's law: how often a word occurs by its rank, both logarithmic, beside the slope of −1 that the law expects.

use super::Chart;
use super::label::cut;
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::scale::Scale;
use super::scene::{Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::report::findings::words::{grouped, plural, quoted};
use crate::report::findings::{facts, sections};
use crate::report::{CorpusReport, ZipfPoint};

pub(super) static ZIPF: Chart = Chart {
    id: "zipf",
    name: Texts { fr: "Loi de Zipf", en: "Zipf’s law" },
    summary: Texts {
        fr: "Peu de mots reviennent sans cesse, beaucoup ne servent qu’une fois. D’après la loi de Zipf, le \
             deuxième mot revient deux fois moins que le premier, le dixième dix fois moins\u{A0}: sur deux axes \
             logarithmiques, une droite de pente −1 (pointillés). Trait plein\u{A0}: la loi de Zipf-Mandelbrot qui \
             convient le mieux. En vif, les mots vus une seule fois.",
        en: "A few words come back all the time, many serve only once. By Zipf’s law the second word occurs half \
             as often as the first, the tenth a tenth as often: on two logarithmic axes a line of slope −1 \
             (dashed). Full line: the Zipf–Mandelbrot law that fits best. Vivid: the words seen only once.",
    },
    title: sections::zipf,
    subtitle,
    draw,
};

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let types = report.counts.types;
    let (n, s) = (grouped(types, language), plural(types, language));
    let axes = Texts { fr: ", axes logarithmiques", en: ", logarithmic axes" }.get(language).to_owned();
    let law = report.zipf_mandelbrot.map_or(axes.clone(), |law| {
        // Where the line would be too long, the axes show what they are.
        let axes = if law.weakly_identified { String::new() } else { axes };
        axes + &fitted(&law, language)
    });
    match language {
        Language::Fr => format!("Occurrences selon le rang{law}. n{NO_BREAK}={NO_BREAK}{n} mot{s} distinct{s}."),
        Language::En => format!("Occurrences by rank{law}. n{NO_BREAK}={NO_BREAK}{n} distinct word{s}."),
    }
}

/// The parameters of the law that fits best, and whether the text tells them.
fn fitted(law: &ZipfMandelbrot, language: Language) -> String {
    let places = usize::from(law.beta < 10.0);
    let (alpha, beta) = (format_decimal(law.alpha, 2, language), format_decimal(law.beta, places, language));
    let weak = match (law.weakly_identified, language) {
        (false, _) => "",
        (true, Language::Fr) => ", mal déterminés",
        (true, Language::En) => ", weakly identified",
    };
    let lead = Texts { fr: "\u{202F}; Zipf-Mandelbrot\u{A0}: ", en: "; Zipf–Mandelbrot: " }.get(language);
    format!("{lead}α{NO_BREAK}={NO_BREAK}{alpha}, β{NO_BREAK}={NO_BREAK}{beta}{weak}")
}

const TOP: f64 = 34.0;

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let points: Vec<ZipfPoint> = report.zipf.iter().copied().filter(|p| p.rank > 0 && p.count > 0).collect();
    let (first, last) = (points.first()?, points.last()?);
    if report.counts.types < facts::FEWEST_TYPES || last.rank < facts::FEWEST_TYPES {
        return None;
    }
    let height = width.pick(318.0, 284.0, PLOT_HEIGHT);
    let base = height - 40.0;
    let right = width.units() - 8.0;
    let decades = |value: u64| log(value).max(1.0);
    let y = Scale { domain: (0.0, decades(first.count) * 1.01), range: (base, TOP) };
    let labels = powers(y.domain.1).map(|(_, value)| Text::axis((0.0, 0.0), compact(value, language)).length(width));
    let left = labels.fold(24.0, f64::max) + 10.0;
    let x = Scale { domain: (0.0, decades(last.rank.max(report.counts.types)) * 1.01), range: (left, right) };
    // The label of the first word may begin over its dot, on the axis.
    let frame = Bounds { left: left - 4.0, top: 0.0, right: width.units(), bottom: base - 1.0 };
    let mut plot =
        Plot { scene: Scene::new(width, height, describe(report, language)), taken: Taken::new(width, frame), x, y };
    plot.axes(width, language);
    plot.slope(&points);
    plot.points(&points);
    if let Some(law) = &report.zipf_mandelbrot {
        plot.law(law, last.rank);
    }
    plot.labels(report, &points, width, language);
    Some(plot.scene)
}

fn log(value: u64) -> f64 {
    libm::log10(value.max(1) as f64)
}

/// The middle of log(rank × occurrences), which the law holds constant; the plateau of hapaxes would pull it up.
fn constant(points: &[ZipfPoint]) -> f64 {
    let products = points.iter().filter(|p| p.count > 1).map(|p| log(p.rank) + log(p.count));
    let (sum, count) = products.fold((0.0, 0.0), |(sum, count), product| (sum + product, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

fn describe(report: &CorpusReport, language: Language) -> String {
    let (types, hapaxes) = (grouped(report.counts.types, language), grouped(report.counts.hapaxes, language));
    match language {
        Language::Fr => format!(
            "Occurrences selon le rang sur deux axes logarithmiques{NO_BREAK}: {types} mots distincts, dont \
             {hapaxes} vus une seule fois."
        ),
        Language::En => {
            format!(
                "Occurrences by rank on two logarithmic axes: {types} distinct words, {hapaxes} of them seen only once."
            )
        }
    }
}

/// The scene while it is drawn.
struct Plot {
    scene: Scene,
    taken: Taken,
    x: Scale,
    y: Scale,
}

impl Plot {
    fn place(&self, point: ZipfPoint) -> (f64, f64) {
        (self.x.at(log(point.rank)), self.y.at(log(point.count)))
    }

    fn axes(&mut self, width: Width, language: Language) {
        let (base, (left, right)) = (self.y.range.0, self.x.range);
        let heading = Text::axis((0.0, 11.0), "occurrences");
        self.taken.take_text(&heading);
        self.scene.text(heading);
        let every = if self.y.domain.1 > 10.0 { 3 } else { 1 };
        for (power, value) in powers(self.y.domain.1).step_by(every) {
            let y = self.y.at(power);
            self.scene.line((left, y), (right, y), Stroke::Grid);
            self.scene.text(Text::axis((left - 8.0, y + 4.0), compact(value, language)).end());
        }
        self.scene.line((left, base), (right, base), Stroke::Axis);
        let room = width.pick(60.0, 52.0, 60.0);
        let mut free = f64::MIN;
        for (power, value) in powers(self.x.domain.1) {
            let x = self.x.at(power);
            self.scene.line((x, base), (x, base + 4.0), Stroke::Axis);
            if x >= free {
                let label = Text::axis((x, base + 18.0), compact(value, language)).middle();
                let bounds = label.bounds(width);
                let text = if bounds.right > width.units() { label.end() } else { label };
                self.scene.text(text);
                free = x + room;
            }
        }
        let ranks = if language == Language::Fr { "rang du mot" } else { "rank of the word" };
        self.scene.text(Text::axis((right, base + 35.0), ranks).end());
    }

    /// A dashed line of slope −1 through the middle of the points, inside the plot.
    fn slope(&mut self, points: &[ZipfPoint]) {
        let constant = constant(points);
        let (left, right) = self.slope_ends(constant);
        let end = |log_rank: f64| (self.x.at(log_rank), self.y.at(constant - log_rank));
        if left < right {
            self.scene.line(end(left), end(right), Stroke::Iso);
        }
        // No label stands on the line.
        for i in 0_u8..=60 {
            self.taken.take(Bounds::around(end(left + (right - left) * f64::from(i) / 60.0), 4.0));
        }
    }

    /// Where the line of slope −1 begins and ends, as logarithms of ranks: from the second rank on, since the first has
    /// its label there.
    fn slope_ends(&self, constant: f64) -> (f64, f64) {
        ((constant - self.y.domain.1).max(log(2)), constant.min(self.x.domain.1))
    }

    fn points(&mut self, points: &[ZipfPoint]) {
        for &point in points {
            let role = if point.count == 1 { Role::Highlight } else { Role::Bar };
            let center = self.place(point);
            self.scene.add(Shape::Circle { center, radius: 2.6, role, hollow: false });
            self.taken.take(Bounds::around(center, 2.0));
        }
    }

    /// The law that fits best, from the second rank on as far as it stays inside the plot.
    fn law(&mut self, law: &ZipfMandelbrot, last: u64) {
        const STEPS: u8 = 60;
        let (start, end) = (log(2), log(last).min(self.x.domain.1));
        let at = |i: u8| {
            let log_rank = start + (end - start) * f64::from(i) / f64::from(STEPS);
            (log_rank, libm::log10(law.expected(libm::pow(10.0, log_rank))))
        };
        let inside = (0..=STEPS).map(at).filter(|&(_, log_count)| self.y.holds(log_count));
        let points: Vec<(f64, f64)> = inside.map(|(rank, count)| (self.x.at(rank), self.y.at(count))).collect();
        for &point in &points {
            self.taken.take(Bounds::around(point, 2.0));
        }
        if points.len() > 1 {
            self.scene.add(Shape::Polyline { points, stroke: Stroke::Reference });
        }
    }

    fn labels(&mut self, report: &CorpusReport, points: &[ZipfPoint], width: Width, language: Language) {
        if let (Some(word), Some(&first)) = (report.words.first(), points.first()) {
            let label = format!("{} {}", quoted(&cut(&word.display, 24), 24, language), grouped(first.count, language));
            let at = self.place(first);
            self.label(at, &Text::new(at, label).size(12.0).halo());
        }
        let hapaxes = report.counts.hapaxes;
        let last = points.iter().rfind(|p| p.count == 1);
        if let (Some(&last), 1..) = (last, hapaxes) {
            let (n, s) = (grouped(hapaxes, language), plural(hapaxes, language));
            let label = match language {
                Language::Fr => format!("{n} mot{s} vu{s} une seule fois"),
                Language::En => format!("{n} word{s} seen only once"),
            };
            let (x, y) = self.place(last);
            let right = (x + 4.0).min(width.units());
            let heights = (0..16).map(|i| y - 9.0 - 10.0 * f64::from(i));
            let label = |y: f64| Text::new((right, y), &label).bold().halo().role(Role::HighlightText).end();
            let candidates: Vec<Text> = heights.map(label).collect();
            if let Some(text) = self.taken.first_free(candidates) {
                self.scene.text(text);
            }
        }
        self.slope_label(points, language);
    }

    fn label(&mut self, dot: (f64, f64), label: &Text) {
        if let Some(text) = self.taken.beside(dot, 2.6, label) {
            self.scene.text(text);
        }
    }

    fn slope_label(&mut self, points: &[ZipfPoint], language: Language) {
        let constant = constant(points);
        let label = if language == Language::Fr { "pente −1" } else { "slope −1" };
        let (left, right) = self.slope_ends(constant);
        let candidates: Vec<Text> = [0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.05]
            .into_iter()
            .flat_map(|share| {
                let rank = left + (right - left) * share;
                let (x, y) = (self.x.at(rank), self.y.at(constant - rank));
                let label = Text::axis((x, y), label).size(11.5).halo();
                [label.clone().at((x + 10.0, y - 4.0)), label.end().at((x - 10.0, y + 14.0))]
            })
            .collect();
        if let Some(text) = self.taken.first_free(candidates) {
            self.scene.text(text);
        }
    }
}

/// The powers of ten up to 10^`most`.
fn powers(most: f64) -> impl Iterator<Item = (f64, u64)> {
    (0_u32..20)
        .map(|power| (f64::from(power), 10_u64.saturating_pow(power)))
        .take_while(move |(power, _)| *power <= most)
}

/// A power of ten, short: 100 000, then 1 million.
fn compact(value: u64, language: Language) -> String {
    match (value, language) {
        (..1_000_000, _) => grouped(value, language),
        (..1_000_000_000, Language::Fr) => format!("{}{NO_BREAK}M", grouped(value / 1_000_000, language)),
        (_, Language::Fr) => format!("{}{NO_BREAK}Md", grouped(value / 1_000_000_000, language)),
        (..1_000_000_000, Language::En) => format!("{}M", grouped(value / 1_000_000, language)),
        (_, Language::En) => format!("{}B", grouped(value / 1_000_000_000, language)),
    }
}
