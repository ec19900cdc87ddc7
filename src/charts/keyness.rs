//! The words that tell two corpora apart, as bars to either side.

use super::ComparisonChart;
use super::label::{cut, shorten};
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts};
use crate::report::findings::compared::{keyness, names, times_more};
use crate::report::findings::words::{grouped, plural};
use crate::report::{CorpusComparison, Keyword};

pub(super) static KEYNESS: ComparisonChart = ComparisonChart {
    id: "keyness",
    name: Texts { fr: "Mots de chaque côté", en: "Words of each side" },
    summary: Texts {
        fr: "Une barre est un mot que l’un des deux côtés emploie bien plus que l’autre\u{A0}: plus elle est longue, plus \
             l’écart est grand\u{202F}; chaque pas double. «\u{202F}Seul\u{202F}»\u{A0}: l’autre côté ne l’a pas du \
             tout. N’y sont que les mots dont l’écart ne peut guère être dû au hasard, les plus sûrs d’abord.",
        en: "A bar is a word that one side has far more often than the other: the longer, the larger the gap; each step \
             doubles. “Alone”: the other side has none of it. Only words whose gap can hardly be chance are shown, the \
             surest first.",
    },
    title: keyness,
    subtitle,
    draw,
};

/// Words of each side.
const ROWS: usize = 10;
/// A word is cut after so many characters.
const WORD: usize = 22;
const HEADER: f64 = 26.0;
const PITCH: f64 = 22.0;
/// Between the words of one side and those of the other.
const APART: f64 = 8.0;
/// Between the axis and a word.
const GAP: f64 = 8.0;

fn subtitle(comparison: &CorpusComparison, language: Language) -> String {
    let tokens = [comparison.first.counts.tokens, comparison.second.counts.tokens];
    let [a, b] = tokens.map(|tokens| grouped(tokens, language));
    let s = plural(tokens[1], language);
    match language {
        Language::Fr => format!(
            "Combien de fois plus souvent, à taille égale (log ratio). n{NO_BREAK}={NO_BREAK}{a} et {b} occurrence{s}."
        ),
        Language::En => {
            format!("How many times more often, size for size (log ratio). n{NO_BREAK}={NO_BREAK}{a} and {b} token{s}.")
        }
    }
}

/// The words drawn: the surest of each side, the largest gap first.
fn rows(words: &[Keyword]) -> Vec<&Keyword> {
    let mut rows: Vec<&Keyword> = words.iter().take(ROWS).collect();
    rows.sort_by(|a, b| length(b).total_cmp(&length(a)).then_with(|| a.word.cmp(&b.word)));
    rows
}

fn length(word: &Keyword) -> f64 {
    word.log_ratio.unwrap_or(0.0).abs()
}

fn draw(comparison: &CorpusComparison, width: Width, language: Language) -> Option<Scene> {
    let sides = [rows(&comparison.keywords.first), rows(&comparison.keywords.second)];
    let count = sides[0].len() + sides[1].len();
    let greatest = sides.iter().flatten().map(|word| length(word)).fold(0.0, f64::max);
    if count == 0 || greatest <= 0.0 {
        return None;
    }
    let pitch =
        if width == Width::Picture { ((PLOT_HEIGHT - HEADER - APART - 4.0) / count as f64).min(30.0) } else { PITCH };
    let apart = if sides.iter().any(Vec::is_empty) { 0.0 } else { APART };
    let bottom = HEADER + apart + count as f64 * pitch;
    let names = names(comparison, language);
    let axis = width.units() / 2.0;
    // The widest figure of both sides, so that bars of both are on one scale.
    let widest = sides.iter().flatten().map(|word| figure(word, language).length(width)).fold(0.0, f64::max);
    let mut plot = Plot {
        scene: Scene::new(width, bottom + 4.0, describe(&sides, &names, language)),
        axis,
        doubling: (axis - widest - 8.0) / greatest,
        pitch,
        width,
        language,
    };
    plot.headings(&names);
    let mut top = HEADER;
    for (side, words) in sides.iter().enumerate() {
        for word in words {
            plot.row(word, side == 0, top);
            top += pitch;
        }
        top += if side == 0 { apart } else { 0.0 };
    }
    plot.scene.line((plot.axis, HEADER - 2.0), (plot.axis, bottom + 2.0), Stroke::Axis);
    Some(plot.scene)
}

struct Plot {
    scene: Scene,
    axis: f64,
    /// Units for twice as often.
    doubling: f64,
    pitch: f64,
    width: Width,
    language: Language,
}

impl Plot {
    /// What each side is, above its bars.
    fn headings(&mut self, names: &[String; 2]) {
        let room = self.axis - 14.0;
        let lead = if self.language == Language::Fr { "Plus dans" } else { "More in" };
        for (i, name) in names.iter().enumerate() {
            let full = format!("{lead} {name}");
            let (x, role) = if i == 0 { (0.0, Role::FirstText) } else { (self.width.units(), Role::SecondText) };
            let text = Text::new((x, 14.0), &full).bold().role(role);
            let text = if i == 0 { text } else { text.end() };
            self.scene.text_for(shorten(text, room, self.width), &full);
        }
    }

    /// A bar to the left for the first side; its word stands across the axis.
    fn row(&mut self, word: &Keyword, is_first: bool, top: f64) {
        let (sign, role) = if is_first { (-1.0, Role::First) } else { (1.0, Role::Second) };
        let long = (length(word) * self.doubling).max(1.0);
        let height = (self.pitch * 0.72).round().min(20.0);
        let (first, base) = (top + (self.pitch - height) / 2.0, top + self.pitch / 2.0 + 4.4);
        let left = if is_first { self.axis - long } else { self.axis };
        let title = hint(word, self.language);
        self.scene.add_titled(Shape::Rectangle { at: (left, first), width: long, height, role }, title);
        let end = self.axis + sign * (long + 6.0);
        let figure = figure(word, self.language).at((end, base));
        self.scene.text(if is_first { figure.end() } else { figure });
        let name = Text::new((self.axis - sign * GAP, base), cut(&word.display, WORD)).size(13.0);
        let name = if is_first { name } else { name.end() };
        self.scene.text_for(shorten(name, self.axis - GAP - 2.0, self.width), &word.display);
    }
}

/// How many times more often, at the end of a bar.
fn figure(word: &Keyword, language: Language) -> Text {
    Text::new((0.0, 0.0), times_more(word, language)).size(12.0).role(Role::Ink2)
}

/// « guerre : 60 contre 2 ».
fn hint(word: &Keyword, language: Language) -> String {
    let [a, b] = [word.first_count, word.second_count].map(|count| grouped(count, language));
    match language {
        Language::Fr => format!("{}{NO_BREAK}: {a} contre {b}", word.display),
        Language::En => format!("{}: {a} against {b}", word.display),
    }
}

fn describe(sides: &[Vec<&Keyword>; 2], names: &[String; 2], language: Language) -> String {
    let list = |words: &[&Keyword]| {
        let told = words.iter().map(|word| format!("{} {}", cut(&word.display, WORD), times_more(word, language)));
        let told: Vec<String> = told.collect();
        match (told.is_empty(), language) {
            (true, Language::Fr) => "aucun mot".into(),
            (true, Language::En) => "no word".into(),
            _ => told.join(", "),
        }
    };
    let ([a, b], [first, second]) = ([list(&sides[0]), list(&sides[1])], names);
    match language {
        Language::Fr => format!("Plus dans {first}{NO_BREAK}: {a}. Plus dans {second}{NO_BREAK}: {b}."),
        Language::En => format!("More in {first}: {a}. More in {second}: {b}."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn bars_of_both_sides_are_on_one_scale() {
        let (_, comparison) = samples::comparisons().into_iter().find(|(name, _)| *name == "corpora").unwrap();
        let words: Vec<&Keyword> = [&comparison.keywords.first, &comparison.keywords.second]
            .into_iter()
            .flat_map(|words| rows(words))
            .collect();
        for width in Width::ALL {
            let scene = draw(&comparison, width, Language::Fr).unwrap();
            let bars = scene.marks.iter().filter_map(|mark| match mark.shape {
                Shape::Rectangle { width, .. } => Some(width),
                _ => None,
            });
            let scales: Vec<f64> = bars.zip(&words).map(|(bar, word)| bar / length(word)).collect();
            assert_eq!(scales.len(), words.len());
            assert!(scales.iter().all(|scale| (scale - scales[0]).abs() < 1e-9), "{width:?}: {scales:?}");
        }
    }
}
