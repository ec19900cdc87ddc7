//! How fast the analysis goes, stage by stage: megabytes a second on the fewest threads and on the most.

use super::BenchChart;
use super::picture::{Drawn, PLOT_HEIGHT};
use super::scale::Scale;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::bench::title;
use crate::report::findings::words::{grouped, plural};
use crate::report::{BenchReport, Measurement, Stage};

pub(super) static THROUGHPUT: BenchChart = BenchChart {
    id: "throughput",
    name: Texts { fr: "Débit de l’analyse", en: "Throughput of the analysis" },
    summary: Texts {
        fr: "Chaque étape comprend celles d’avant\u{A0}: l’écart entre deux lignes est le coût de la seconde. L’anneau est \
             la mesure sur le moins de fils d’exécution, le point celle sur le plus\u{202F}; le trait fin va de la passe \
             la plus lente à la plus rapide. L’échelle est logarithmique\u{A0}: un même écart est un même rapport. \
             Donné par lisible bench --chart.",
        en: "Each stage includes those before it: the gap between two lines is the cost of the second. The ring is \
             the measurement on the fewest threads, the dot that on the most; the thin line goes from the slowest run \
             to the fastest. The scale is logarithmic: equal gaps are equal ratios. Given by lisible bench --chart.",
    },
    title,
    subtitle,
    draw,
};

const TOP: f64 = 30.0;
const RADIUS: f64 = 5.5;
/// Between two columns of figures.
const GAP: f64 = 18.0;
/// Room for the mark of a heading.
const MARK: f64 = 13.0;

fn subtitle(report: &BenchReport, language: Language) -> String {
    let n = grouped(report.repetitions, language);
    let s = plural(report.repetitions, language);
    match language {
        Language::Fr => format!(
            "Texte lu par seconde, chaque étape comprenant les précédentes. Médiane, n{NO_BREAK}={NO_BREAK}{n} passe{s}."
        ),
        Language::En => {
            format!("Text read a second, each stage including those before. Median, n{NO_BREAK}={NO_BREAK}{n} run{s}.")
        }
    }
}

/// One stage: its measurements from the fewest threads to the most.
struct Row<'a> {
    stage: Stage,
    by_threads: Vec<&'a Measurement>,
}

impl Row<'_> {
    fn fewest(&self) -> Option<&Measurement> {
        self.by_threads.first().copied()
    }

    fn most(&self) -> Option<&Measurement> {
        self.by_threads.last().copied()
    }
}

fn rows(report: &BenchReport) -> Vec<Row<'_>> {
    let row = |stage| {
        let sound = |m: &&Measurement| m.stage == stage && m.seconds.checked().is_some();
        let mut by_threads: Vec<_> = report.measurements.iter().filter(sound).collect();
        by_threads.sort_by_key(|m| m.threads);
        Row { stage, by_threads }
    };
    Stage::ALL.into_iter().map(row).filter(|row| !row.by_threads.is_empty()).collect()
}

fn draw(report: &BenchReport, width: Width, language: Language) -> Option<Scene> {
    let rows = rows(report);
    if rows.is_empty() || report.corpus.bytes == 0 {
        return None;
    }
    let height = width.pick(318.0, 300.0, PLOT_HEIGHT);
    let names = rows.iter().map(|row| name(row.stage, language).length(width)).fold(0.0, f64::max);
    let columns = columns(&rows, width, language);
    let right = columns.first().map_or(width.units(), |first| first.right - first.width) - 22.0;
    let x = Scale { domain: domain(&rows, report.corpus.bytes), range: (names + 16.0, right.max(names + 60.0)) };
    let scene = Scene::new(width, height, describe(&rows, language));
    let mut plot = Plot { scene, x, base: height - 40.0, width, language, bytes: report.corpus.bytes };
    plot.axis();
    let pitch = (plot.base - TOP) / rows.len() as f64;
    for (row, i) in rows.iter().zip(0_u8..) {
        plot.row(row, TOP + pitch * (f64::from(i) + 0.5));
    }
    for column in &columns {
        plot.column(column, pitch);
    }
    Some(plot.scene)
}

/// A column of figures right of the plot.
struct Column {
    heading: String,
    /// The mark that stands for it in the plot, a ring or a dot.
    hollow: Option<bool>,
    /// A figure for each row.
    figures: Vec<String>,
    /// True for what the chart is about.
    bold: bool,
    width: f64,
    right: f64,
}

/// The rate on the fewest threads, on the most, and the gain; on a narrow page only the one on the most.
fn columns(rows: &[Row<'_>], width: Width, language: Language) -> Vec<Column> {
    let column = |heading: String, hollow: Option<bool>, figure: &dyn Fn(&Row<'_>) -> String| {
        let figures: Vec<String> = rows.iter().map(figure).collect();
        let mark = if hollow.is_none() { 0.0 } else { MARK };
        let heading_width = Text::axis((0.0, 0.0), &heading).length(width) + mark;
        let widths = figures.iter().map(|f| Text::new((0.0, 0.0), f).size(13.0).bold().length(width));
        Column { width: widths.fold(heading_width, f64::max), heading, hollow, figures, bold: false, right: 0.0 }
    };
    let (Some(fewest), Some(most)) = (rows.iter().find_map(Row::fewest), rows.iter().find_map(Row::most)) else {
        return Vec::new();
    };
    let shown = |m: Option<&Measurement>| m.map_or_else(String::new, |m| rate(m.megabytes_per_second, language));
    let mut out = vec![column(threads(most.threads, language), Some(false), &|row| shown(row.most()))];
    if fewest.threads < most.threads && width != Width::Narrow {
        out.insert(0, column(threads(fewest.threads, language), Some(true), &|row| shown(row.fewest())));
        let gain = column("gain".into(), None, &|row| gain(row, language));
        out.push(Column { bold: true, ..gain });
    }
    let mut right = width.units();
    for column in out.iter_mut().rev() {
        column.right = right;
        right -= column.width + GAP;
    }
    out
}

fn gain(row: &Row<'_>, language: Language) -> String {
    let (Some(fewest), Some(most)) = (row.fewest(), row.most()) else { return String::new() };
    let gain = most.megabytes_per_second / fewest.megabytes_per_second;
    format!("×{NO_BREAK}{}", format_decimal(gain, 2, language))
}

fn name(stage: Stage, language: Language) -> Text {
    let text = Text::new((0.0, 0.0), stage.name().get(language)).size(13.0);
    if stage == Stage::Full { text.bold() } else { text }
}

/// The logarithms of the slowest and the fastest run, widened to round ticks.
fn domain(rows: &[Row<'_>], bytes: u64) -> (f64, f64) {
    let rates = || rows.iter().flat_map(|row| &row.by_threads).map(|m| m.rates(bytes));
    let slowest = rates().map(|(slow, _)| slow).fold(f64::INFINITY, f64::min);
    let fastest = rates().map(|(_, fast)| fast).fold(0.0, f64::max);
    let below = round_values().rev().find(|v| *v <= slowest * 0.97).unwrap_or(slowest);
    let above = round_values().find(|v| *v >= fastest * 1.03).unwrap_or(fastest);
    (libm::log10(below), libm::log10(above))
}

/// 1, 2 and 5 times every power of ten that a rate may have.
fn round_values() -> impl DoubleEndedIterator<Item = f64> {
    (-6_i32..8).flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * libm::pow(10.0, f64::from(power))))
}

/// A rate with three figures at least.
fn rate(value: f64, language: Language) -> String {
    let places = match value {
        v if v < 1.0 => 3,
        v if v < 10.0 => 2,
        v if v < 100.0 => 1,
        _ => 0,
    };
    format_decimal(value, places, language)
}

fn threads(count: u64, language: Language) -> String {
    let (n, s) = (grouped(count, language), plural(count, language));
    match language {
        Language::Fr => format!("{n}{NO_BREAK}fil{s}"),
        Language::En => format!("{n}{NO_BREAK}thread{s}"),
    }
}

fn describe(rows: &[Row<'_>], language: Language) -> String {
    let unit = Texts { fr: "Mo/s", en: "MB/s" }.get(language);
    let one = |m: &&Measurement| {
        format!("{} {}{NO_BREAK}{unit}", threads(m.threads, language), rate(m.megabytes_per_second, language))
    };
    let line = |row: &Row<'_>| {
        let list: Vec<String> = row.by_threads.iter().map(one).collect();
        format!("{} ({})", row.stage.name().get(language), list.join(", "))
    };
    let list: Vec<String> = rows.iter().map(line).collect();
    let label = Texts { fr: "Débit de chaque étape\u{A0}:", en: "Throughput of every stage:" };
    format!("{} {}.", label.get(language), list.join("\u{202F}; "))
}

/// The scene while it is drawn.
struct Plot {
    scene: Scene,
    x: Scale,
    base: f64,
    width: Width,
    language: Language,
    bytes: u64,
}

impl Plot {
    fn axis(&mut self) {
        let (left, right) = self.x.range;
        self.scene.line((left, self.base), (right, self.base), Stroke::Axis);
        let inside = |v: &f64| self.x.domain.0 - 1e-9 <= libm::log10(*v) && libm::log10(*v) <= self.x.domain.1 + 1e-9;
        let ticks: Vec<f64> = round_values().filter(inside).collect();
        let mut free = f64::MIN;
        for value in ticks {
            let at = self.x.at(libm::log10(value));
            self.scene.line((at, TOP), (at, self.base), Stroke::Grid);
            let places = if value < 0.999 { 2 } else { 0 };
            let label = Text::axis((at, self.base + 18.0), format_decimal(value, places, self.language)).middle();
            let bounds = label.bounds(self.width);
            if bounds.left > free && bounds.right <= self.scene.width {
                free = bounds.right + 8.0;
                self.scene.text(label);
            }
        }
        let unit = match self.width {
            Width::Narrow => Texts { fr: "Mo/s, échelle logarithmique", en: "MB/s, logarithmic scale" },
            _ => Texts { fr: "Mo par seconde, échelle logarithmique", en: "MB per second, logarithmic scale" },
        };
        self.scene.text(Text::axis((right, self.base + 35.0), unit.get(self.language)).end());
    }

    fn column(&mut self, column: &Column, pitch: f64) {
        let heading = Text::axis((column.right, 14.0), &column.heading).end();
        let left = heading.bounds(self.width).left;
        self.scene.text(heading);
        if let Some(hollow) = column.hollow {
            self.scene.add(Shape::Circle { center: (left - 8.0, 9.8), radius: 3.5, role: Role::Bar, hollow });
        }
        let last = column.figures.len().saturating_sub(1);
        let mut y = TOP + pitch / 2.0;
        for (i, figure) in column.figures.iter().enumerate() {
            let text = Text::new((column.right, y + 4.4), figure).size(13.0).end();
            self.scene.text(if column.bold || i == last { text.bold() } else { text });
            y += pitch;
        }
    }

    fn row(&mut self, row: &Row<'_>, y: f64) {
        let (Some(fewest), Some(most)) = (row.fewest(), row.most()) else { return };
        let full = row.stage == Stage::Full;
        let label = name(row.stage, self.language).end();
        self.scene.text(label.at((self.x.range.0 - 12.0, y + 4.4)));
        let at = |m: &Measurement| self.x.at(libm::log10(m.megabytes_per_second));
        let ends = (at(fewest), at(most));
        for m in &row.by_threads {
            let (slow, fast) = m.rates(self.bytes);
            let place = |rate: f64| (self.x.clamped(libm::log10(rate)), y);
            self.scene.line(place(slow), place(fast), Stroke::Range);
        }
        if row.by_threads.len() > 1 {
            self.scene.line((ends.0, y), (ends.1, y), Stroke::Leader);
        }
        let role = if full { Role::Highlight } else { Role::Bar };
        for (i, m) in row.by_threads.iter().enumerate() {
            let last = i + 1 == row.by_threads.len();
            let radius = if i == 0 || last { RADIUS } else { RADIUS - 2.5 };
            let center = (at(m), y);
            self.scene.add_titled(Shape::Circle { center, radius, role, hollow: !last }, self.title(m));
        }
    }

    fn title(&self, m: &Measurement) -> String {
        let unit = Texts { fr: "Mo/s", en: "MB/s" }.get(self.language);
        format!("{}: {} {unit}", threads(m.threads, self.language), rate(m.megabytes_per_second, self.language))
    }
}

impl Drawn for BenchReport {
    fn source(&self, language: Language) -> String {
        let megabytes = self.corpus.bytes as f64 / 1e6;
        let megabytes = format_decimal(megabytes, usize::from(megabytes < 10.0), language);
        let (files, s) = (grouped(self.corpus.files, language), plural(self.corpus.files, language));
        let cores = grouped(self.machine.cores, language);
        let processor = self.machine.processor.as_deref().unwrap_or(&self.machine.architecture);
        match language {
            Language::Fr => format!(
                "Source{NO_BREAK}: {files}{NO_BREAK}fichier{s}, {megabytes}{NO_BREAK}Mo\u{202F}; {processor}, \
                 {cores}{NO_BREAK}cœur{}.",
                plural(self.machine.cores, language)
            ),
            Language::En => format!(
                "Source: {files} file{s}, {megabytes} MB; {processor}, {cores} core{}.",
                plural(self.machine.cores, language)
            ),
        }
    }
}
