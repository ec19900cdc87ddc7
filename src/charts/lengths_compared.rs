//! The sentence lengths of two corpora: shares up for the first, down for the second.

use super::ComparisonChart;
use super::label::shorten;
use super::picture::PLOT_HEIGHT;
use super::scale::Scale;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::compared::{lengths, names};
use crate::report::findings::words::{grouped, percent, plural};
use crate::report::{CorpusComparison, LengthSummary};

pub(super) static LENGTHS_COMPARED: ComparisonChart = ComparisonChart {
    id: "lengths_compared",
    name: Texts { fr: "Longueurs de phrase comparées", en: "Sentence lengths compared" },
    summary: Texts {
        fr: "En haut un côté, en bas l’autre\u{A0}: la part de leurs phrases par tranche de cinq mots. Plus les barres sont à \
             droite, plus les phrases sont longues\u{202F}; le trait marque la médiane, qui partage les phrases en deux \
             moitiés.",
        en: "One side above, the other below: the share of their sentences by classes of five words. The further right, \
             the longer the sentences; the line marks the median, which parts the sentences in two halves.",
    },
    title: lengths,
    subtitle,
    draw,
};

/// The axis ends here at the latest, in words; longer sentences stand in the last class.
const LONGEST: u64 = 80;
/// Words to a class.
const CLASS: u64 = 5;
/// Classes, the last one of all longer sentences.
const CLASSES: usize = 17;
/// Sentences below which shares say nothing.
const FEWEST: u64 = 5;
/// Room for the figures of the axis, between both halves.
const MIDDLE: f64 = 22.0;
/// Room above and below for what each half is.
const EDGE: f64 = 20.0;

fn subtitle(comparison: &CorpusComparison, language: Language) -> String {
    let count = [comparison.first.sentence_words.count, comparison.second.sentence_words.count];
    let [a, b] = count.map(|count| grouped(count, language));
    let s = plural(count[1], language);
    match language {
        Language::Fr => {
            format!("Part des phrases selon leur nombre de mots. n{NO_BREAK}={NO_BREAK}{a} et {b} phrase{s}.")
        }
        Language::En => {
            format!("Share of sentences by number of words. n{NO_BREAK}={NO_BREAK}{a} and {b} sentence{s}.")
        }
    }
}

/// The end of the axis: the ten above the longest sentence of both sides, or a class for what is beyond.
fn last(sides: [&LengthSummary; 2]) -> u64 {
    let longest = sides.iter().filter_map(|side| side.bins.last()).map(|bin| bin.length).max().unwrap_or(0);
    if longest > LONGEST { LONGEST + CLASS } else { longest.max(1).next_multiple_of(10) }
}

/// How many sentences each class has.
fn classes(lengths: &LengthSummary) -> [u64; CLASSES] {
    let mut out = [0; CLASSES];
    for bin in &lengths.bins {
        let class = (bin.length.clamp(1, LONGEST + 1) - 1) / CLASS;
        out[class as usize] += bin.count;
    }
    out
}

fn draw(comparison: &CorpusComparison, width: Width, language: Language) -> Option<Scene> {
    let sides = [&comparison.first.sentence_words, &comparison.second.sentence_words];
    if sides.iter().any(|side| side.count < FEWEST) {
        return None;
    }
    let shares = sides.map(|side| classes(side).map(|count| count as f64 / side.count as f64));
    let greatest = shares.iter().flatten().copied().fold(0.0, f64::max);
    let height = width.pick(300.0, 280.0, PLOT_HEIGHT);
    let names = names(comparison, language);
    let mut plot = Plot {
        scene: Scene::new(width, height, describe(sides, &names, language)),
        x: Scale { domain: (0.0, last(sides) as f64), range: (0.0, width.units()) },
        tall: (height - MIDDLE) / 2.0 - EDGE,
        greatest,
        width,
        language,
    };
    plot.axis();
    for (i, side) in sides.into_iter().enumerate() {
        plot.half(i == 0, &shares[i], side);
        plot.names(i == 0, &names[i], side);
    }
    Some(plot.scene)
}

struct Plot {
    scene: Scene,
    x: Scale,
    /// The height of the greatest share.
    tall: f64,
    greatest: f64,
    width: Width,
    language: Language,
}

impl Plot {
    /// Where the bars of a half begin.
    fn base(&self, is_first: bool) -> f64 {
        let middle = self.scene.height / 2.0;
        if is_first { middle - MIDDLE / 2.0 } else { middle + MIDDLE / 2.0 }
    }

    fn axis(&mut self) {
        let y = self.scene.height / 2.0 + 4.2;
        let last = self.x.domain.1 as u64;
        let end = match self.language {
            Language::Fr if last > LONGEST => "plus de 80 mots".into(),
            Language::En if last > LONGEST => "over 80 words".into(),
            Language::Fr => format!("{last} mots"),
            Language::En => format!("{last} words"),
        };
        let end = Text::axis((self.width.units(), y), end).end();
        let room = end.bounds(self.width).left - 6.0;
        let step = if last > 40 { self.width.pick(20, 40, 20) } else { 10 };
        for words in (0..last).step_by(step) {
            let at = (self.x.at(words as f64).max(4.0), y);
            let text = Text::axis(at, grouped(words, self.language));
            let text = if words == 0 { text } else { text.middle() };
            if text.bounds(self.width).right <= room {
                self.scene.text(text);
            }
        }
        self.scene.text(end);
        for is_first in [true, false] {
            let base = self.base(is_first);
            self.scene.line((0.0, base), (self.width.units(), base), Stroke::Axis);
        }
    }

    /// The bars of a side, its median across them.
    fn half(&mut self, is_first: bool, shares: &[f64; CLASSES], lengths: &LengthSummary) {
        let (base, role) = (self.base(is_first), if is_first { Role::First } else { Role::Second });
        for (class, &share) in (0_u64..).zip(shares).filter(|(_, share)| **share > 0.0) {
            let left = self.x.at((class * CLASS) as f64) + 1.0;
            let wide = self.x.at(CLASS as f64) - 2.0;
            let height = (share / self.greatest * self.tall).max(0.5);
            let at = (left, if is_first { base - height } else { base });
            let count = lengths.bins.iter().filter(|bin| (bin.length.clamp(1, LONGEST + 1) - 1) / CLASS == class);
            let share = percent(count.map(|bin| bin.count).sum(), lengths.count, self.language);
            let title = format!("{}{}{share}", range(class, self.language), separator(self.language));
            self.scene.add_titled(Shape::Rectangle { at, width: wide, height, role }, title);
        }
        if let Some(median) = lengths.median {
            let x = self.x.clamped(median);
            let far = if is_first { base - self.tall } else { base + self.tall };
            self.scene.line((x, base), (x, far), Stroke::Reference);
        }
    }

    /// What a half is, on its outer edge, with its median.
    fn names(&mut self, is_first: bool, name: &str, lengths: &LengthSummary) {
        let y = if is_first { 13.0 } else { self.scene.height - 6.0 };
        let median = lengths.median.unwrap_or(0.0);
        let median = format_decimal(median, usize::from(median.fract() > 0.0), self.language);
        let label = if self.language == Language::Fr { "médiane" } else { "median" };
        let median = Text::axis((self.width.units(), y), format!("{label} {median}")).end();
        let room = self.width.units() - median.length(self.width) - 16.0;
        let role = if is_first { Role::FirstText } else { Role::SecondText };
        let text = Text::new((0.0, y), name).bold().role(role);
        self.scene.text_for(shorten(text, room, self.width), name);
        self.scene.text(median);
    }
}

fn separator(language: Language) -> &'static str {
    if language == Language::Fr { "\u{A0}: " } else { ": " }
}

/// « 6 à 10 mots ».
fn range(class: u64, language: Language) -> String {
    let (from, to) = (class * CLASS + 1, (class + 1) * CLASS);
    match language {
        Language::Fr if from > LONGEST => format!("plus de {LONGEST} mots"),
        Language::En if from > LONGEST => format!("over {LONGEST} words"),
        Language::Fr => format!("{from} à {to} mots"),
        Language::En => format!("{from} to {to} words"),
    }
}

fn describe(sides: [&LengthSummary; 2], names: &[String; 2], language: Language) -> String {
    let told = |i: usize| {
        let number = |value: Option<f64>| value.map_or_else(|| "—".into(), |v| format_decimal(v, 1, language));
        let (median, p90) = (number(sides[i].median), number(sides[i].p90));
        match language {
            Language::Fr => {
                format!("{}{NO_BREAK}: médiane {median} mots, neuf phrases sur dix comptent au plus {p90}.", names[i])
            }
            Language::En => format!("{}: median {median} words, nine sentences in ten have at most {p90}.", names[i]),
        }
    };
    format!("{} {}", told(0), told(1))
}
