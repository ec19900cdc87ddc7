//! How long the sentences are: a square each, or a histogram in steps of one word. Copy this file to add a chart.

use super::Chart;
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::scale::Scale;
use super::scene::{Anchor, Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::words::{grouped, percent, plural};
use crate::report::findings::{facts, sections};
use crate::report::{CorpusReport, LengthBin, LengthSummary};
use std::collections::BTreeMap;

pub(super) static SENTENCE_LENGTHS: Chart = Chart {
    id: "sentence_lengths",
    name: Texts { fr: "Longueur des phrases", en: "Sentence lengths" },
    summary: Texts {
        fr: "Plus les barres sont à droite, plus la phrase demande de mémoire. La médiane partage les phrases en deux \
             moitiés\u{202F}; la partie vive est le dixième le plus long.",
        en: "The further right, the more a sentence asks of memory. The median parts the sentences in two halves; the \
             vivid part is the longest tenth.",
    },
    title: sections::sentence_lengths,
    subtitle,
    draw,
};

/// The horizontal axis ends here at the latest, in words.
const LONGEST: u64 = 80;
/// Up to so many sentences each has a square.
const SQUARES: u64 = 80;
/// Words to a column of squares.
const CLASS: u64 = 5;
/// A column of more squares than this would leave them too small to count.
const STACK: u64 = 20;

/// True when each sentence can have a square.
fn has_squares(lengths: &LengthSummary) -> bool {
    let mut columns = BTreeMap::new();
    for bin in lengths.bins.iter().filter(|bin| bin.length <= LONGEST) {
        *columns.entry(class(bin.length)).or_insert(0) += bin.count;
    }
    lengths.count <= SQUARES && columns.into_values().all(|count| count <= STACK)
}

/// The column of a length, from 0.
fn class(length: u64) -> u64 {
    (length.max(1) - 1) / CLASS
}

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let count = report.sentence_words.count;
    let (n, s) = (grouped(count, language), plural(count, language));
    let squares = has_squares(&report.sentence_words);
    match language {
        Language::Fr if squares => format!(
            "Nombre de mots par phrase, par tranche de {CLASS}. Un carré est une phrase. n{NO_BREAK}={NO_BREAK}{n} \
             phrase{s}."
        ),
        Language::Fr => format!(
            "Part des phrases selon leur nombre de mots. Partie vive{NO_BREAK}: le dixième le plus long. \
             n{NO_BREAK}={NO_BREAK}{n} phrases."
        ),
        Language::En if squares => {
            format!(
                "Words per sentence, in classes of {CLASS}. A square is a sentence. n{NO_BREAK}={NO_BREAK}{n} \
                 sentence{s}."
            )
        }
        Language::En => {
            format!(
                "Share of sentences by number of words. Vivid: the longest tenth. n{NO_BREAK}={NO_BREAK}{n} sentences."
            )
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let lengths = &report.sentence_words;
    let (median, p90) = (lengths.median?, lengths.p90?);
    if lengths.count < facts::FEWEST_SENTENCES || lengths.bins.is_empty() {
        return None;
    }
    let squares = has_squares(lengths);
    let longest = if squares { last_class(lengths) } else { last_step(lengths) };
    let height = if squares { width.pick(214.0, 194.0, PLOT_HEIGHT) } else { width.pick(262.0, 216.0, PLOT_HEIGHT) };
    let base = height - 26.0;
    let mut plot = Plot {
        scene: Scene::new(width, height, describe(lengths, median, p90, language)),
        taken: Taken::new(width, Bounds { left: 0.0, top: 0.0, right: width.units(), bottom: base }),
        x: Scale { domain: (0.0, longest as f64), range: (2.0, width.units() - 2.0) },
        base,
        top: HEADER,
        width,
        language,
    };
    if squares {
        plot.squares(lengths, p90);
    } else {
        plot.histogram(lengths, p90);
    }
    plot.axis();
    plot.references(lengths, median, p90);
    if !squares {
        plot.mode(lengths);
    }
    plot.beyond(lengths);
    Some(plot.scene)
}

/// Two rows for the labels of the reference lines.
const HEADER: f64 = 42.0;

/// The end of the axis of a histogram: the ten above the longest sentence.
fn last_step(lengths: &LengthSummary) -> u64 {
    lengths.bins.last().map_or(0, |bin| bin.length).clamp(1, LONGEST).next_multiple_of(10)
}

/// The end of the last class of squares.
fn last_class(lengths: &LengthSummary) -> u64 {
    let last = lengths.bins.last().map_or(0, |bin| bin.length);
    (last.min(LONGEST).div_ceil(CLASS) * CLASS).max(40).next_multiple_of(10).min(LONGEST)
}

fn describe(lengths: &LengthSummary, median: f64, p90: f64, language: Language) -> String {
    let number = |value: f64| format_decimal(value, 1, language);
    let (n, max) = (grouped(lengths.count, language), grouped(lengths.max.unwrap_or(0), language));
    match language {
        Language::Fr => format!(
            "Longueur de {n} phrases en mots{NO_BREAK}: médiane {}, neuf sur dix comptent au plus {}, la plus longue en \
             compte {max}.",
            number(median),
            number(p90)
        ),
        Language::En => format!(
            "Length of {n} sentences in words: median {}, nine in ten have at most {}, the longest has {max}.",
            number(median),
            number(p90)
        ),
    }
}

/// The scene while it is drawn.
struct Plot {
    scene: Scene,
    taken: Taken,
    x: Scale,
    base: f64,
    top: f64,
    width: Width,
    language: Language,
}

impl Plot {
    fn longest(&self) -> u64 {
        self.x.domain.1 as u64
    }

    /// A square for each sentence.
    fn squares(&mut self, lengths: &LengthSummary, p90: f64) {
        let shown = || lengths.bins.iter().filter(|bin| bin.length <= self.longest());
        let classes = usize::try_from(self.longest() / CLASS).unwrap_or(0);
        let mut stacks = vec![0_u64; classes + 1];
        shown().for_each(|bin| stacks[class(bin.length) as usize] += bin.count);
        let tallest = stacks.iter().copied().max().unwrap_or(0).max(1);
        let column = self.x.at(CLASS as f64) - self.x.at(0.0);
        let most = self.width.pick(25.0, 18.0, 40.0_f64).min(column - 1.0);
        let pitch = most.min((self.base - 3.0 - self.top) / tallest as f64);
        let side = pitch - (pitch / 8.0).clamp(1.0, 3.0);
        let mut stacked = vec![0_u64; classes + 1];
        for bin in shown().copied().collect::<Vec<_>>() {
            let slot = class(bin.length) as usize;
            let left = self.x.at((slot as f64 + 0.5) * CLASS as f64) - side / 2.0;
            let title = words(bin.length, self.language);
            let role = if bin.length as f64 > p90 { Role::Highlight } else { Role::Bar };
            for _ in 0..bin.count {
                stacked[slot] += 1;
                let at = (left, self.base - 3.0 - stacked[slot] as f64 * pitch + (pitch - side));
                self.scene.add_titled(Shape::Rectangle { at, width: side, height: side, role }, &title);
            }
        }
        let stacks: Vec<(f64, f64)> = (0..).zip(&stacked).map(|(slot, &n)| (f64::from(slot), n as f64)).collect();
        for (slot, n) in stacks.into_iter().filter(|(_, n)| *n > 0.0) {
            let (left, right) = (self.x.at(slot * CLASS as f64), self.x.at((slot + 1.0) * CLASS as f64));
            self.taken.take(Bounds { left, top: self.base - 3.0 - n * pitch, right, bottom: self.base });
        }
    }

    /// The share of each length as steps, the longest tenth apart.
    fn histogram(&mut self, lengths: &LengthSummary, p90: f64) {
        let tallest = shown_tallest(lengths, self.longest());
        let y = Scale { domain: (0.0, tallest as f64), range: (self.base, self.top + 20.0) };
        let longest = self.longest();
        let shown: Vec<LengthBin> = lengths.bins.iter().copied().filter(|bin| bin.length <= longest).collect();
        for (role, vivid) in [(Role::Bar, false), (Role::Highlight, true)] {
            let part: Vec<LengthBin> = shown.iter().copied().filter(|b| (b.length as f64 > p90) == vivid).collect();
            for run in part.chunk_by(|a, b| a.length + 1 == b.length) {
                let mut points = vec![(self.edges(run[0].length).0, self.base)];
                for bin in run {
                    let (left, right) = self.edges(bin.length);
                    let top = y.at(bin.count as f64);
                    points.extend([(left, top), (right, top)]);
                    self.taken.take(Bounds { left, top, right, bottom: self.base });
                }
                points.push((self.edges(run[run.len() - 1].length).1, self.base));
                self.scene.add(Shape::Area { points, role });
            }
        }
    }

    /// The step of a length: half a word to each side, inside the plot.
    fn edges(&self, length: u64) -> (f64, f64) {
        let middle = length as f64;
        (self.x.clamped(middle - 0.5), self.x.clamped(middle + 0.5))
    }

    fn axis(&mut self) {
        let (left, right) = self.x.range;
        self.scene.line((left, self.base), (right, self.base), Stroke::Axis);
        let last = self.longest();
        let step = if last > 40 { self.width.pick(10, 20, 10) } else { 10 };
        // The end may be no multiple of the step.
        let end = Text::axis((right, self.base + 18.0), words(last, self.language)).end();
        let room = end.bounds(self.width).left - 6.0;
        for value in (0..last).step_by(step) {
            let x = self.x.at(value as f64);
            self.scene.line((x, self.base), (x, self.base + 4.0), Stroke::Axis);
            let at = (x, self.base + 18.0);
            let text = Text::axis(at, value.to_string());
            let text = if value == 0 { text } else { text.middle() };
            if text.bounds(self.width).right <= room {
                self.scene.text(text);
            }
        }
        self.scene.line((right, self.base), (right, self.base + 4.0), Stroke::Axis);
        self.scene.text(end);
    }

    /// Median and ninth decile, labelled at the top.
    fn references(&mut self, lengths: &LengthSummary, median: f64, p90: f64) {
        let places = |value: f64| usize::from((value - value.round()).abs() > 0.049);
        let number = |value: f64| format_decimal(value, places(value), self.language);
        let (m, p) = (number(median), number(p90));
        let wordings = match self.language {
            Language::Fr => [
                format!("1 phrase sur 10 dépasse {p}{NO_BREAK}mot{}", if p90 < 2.0 { "" } else { "s" }),
                format!("1 sur 10 dépasse {p}"),
                format!("p90{NO_BREAK}: {p}"),
            ],
            Language::En => {
                [format!("1 sentence in 10 exceeds {p} words"), format!("1 in 10 exceeds {p}"), format!("p90: {p}")]
            }
        };
        let middle = match self.language {
            Language::Fr => format!("médiane {m}"),
            Language::En => format!("median {m}"),
        };
        self.reference(median, 12.0, &[middle]);
        // Where many sentences share the length, fewer than one in ten exceed it.
        let above: u64 = lengths.bins.iter().filter(|bin| bin.length as f64 > p90).map(|bin| bin.count).sum();
        let tenth = above * 20 >= lengths.count;
        if p90 > median {
            self.reference(p90, 30.0, if tenth { &wordings } else { &wordings[2..] });
        }
    }

    /// A line with the first wording that fits right or left of it, or on top; at the right edge for a value beyond it.
    fn reference(&mut self, value: f64, y: f64, wordings: &[String]) {
        let x = self.x.at(value);
        let inside = self.x.holds(value);
        let candidates = wordings.iter().flat_map(|wording| {
            let label = |at: f64, wording: &str| Text::new((at, y), wording).bold().halo();
            if inside {
                vec![label(x + 6.0, wording), label(x - 6.0, wording).end(), label(x, wording).middle()]
            } else {
                vec![label(self.x.range.1, &format!("{wording} →")).end()]
            }
        });
        let text = self.taken.first_free(candidates.collect::<Vec<_>>());
        // A line that nothing names would say nothing.
        let Some(text) = text else { return };
        if inside {
            let top = if text.anchor == Anchor::Middle { y + 4.0 } else { y - 10.0 };
            self.scene.line((x, top), (x, self.base), Stroke::Reference);
            self.taken.take(Bounds { left: x - 1.0, top, right: x + 1.0, bottom: self.base });
        }
        self.scene.text(text);
    }

    /// The commonest length, on top of its bar.
    fn mode(&mut self, lengths: &LengthSummary) {
        let longest = self.longest();
        let shown = lengths.bins.iter().filter(|bin| bin.length <= longest);
        // The shortest of equals: `max_by_key` alone would give the last.
        let Some(mode) = shown.rev().max_by_key(|bin| bin.count) else { return };
        let share = percent(mode.count, lengths.count, self.language);
        let full = match self.language {
            Language::Fr => format!("{share} à {}", words(mode.length, self.language)),
            Language::En => format!("{share} at {}", words(mode.length, self.language)),
        };
        let (x, y) = (self.x.at(mode.length as f64), self.top + 13.0);
        // Torn from its bar it would name another: it is rather left out.
        let candidates = [&full, &share].into_iter().flat_map(|wording| {
            let label = |x: f64| Text::axis((x, y), wording).halo();
            [label(x).middle(), label(x - 4.0), label(x + 4.0).end()]
        });
        if let Some(text) = self.taken.first_free(candidates) {
            self.scene.text(text);
        }
    }

    /// The share that lies beyond the axis, at its end.
    fn beyond(&mut self, lengths: &LengthSummary) {
        let longest = self.longest();
        let count: u64 = lengths.bins.iter().filter(|bin| bin.length > longest).map(|bin| bin.count).sum();
        if count == 0 {
            return;
        }
        let share = if has_squares(lengths) {
            grouped(count, self.language)
        } else {
            percent(count, lengths.count, self.language)
        };
        let label = match self.language {
            Language::Fr => format!("{share} au-delà →"),
            Language::En => format!("{share} beyond →"),
        };
        let heights = (0..12).map(|i| self.base - 10.0 - 14.0 * f64::from(i));
        let candidates: Vec<Text> = heights.map(|y| Text::axis((self.x.range.1, y), &label).end().halo()).collect();
        if let Some(text) = self.taken.first_free(candidates) {
            self.scene.text(text);
        }
    }
}

fn shown_tallest(lengths: &LengthSummary, longest: u64) -> u64 {
    let shown = lengths.bins.iter().filter(|bin| bin.length <= longest);
    shown.map(|bin| bin.count).max().unwrap_or(0).max(1)
}

fn words(count: u64, language: Language) -> String {
    let (n, s) = (grouped(count, language), plural(count, language));
    match language {
        Language::Fr => format!("{n}{NO_BREAK}mot{s}"),
        Language::En => format!("{n} word{s}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_axis_ends_at_the_ten_above_the_longest() {
        let mut report = samples::corpus();
        let end = |report: &CorpusReport, width| {
            let scene = draw(report, width, Language::Fr).unwrap();
            scene.texts().any(|text| text.content == "20\u{A0}mots")
        };
        assert!(!end(&report, Width::Wide));
        report.sentence_words.bins.retain(|bin| bin.length <= 18);
        assert!(Width::ALL.into_iter().all(|width| end(&report, width)));
    }
}
