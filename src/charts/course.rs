//! The course of difficulty along a text: a step for each passage, in the order of reading. Of several documents, the
//! easiest, the one in the middle and the hardest.

use super::Chart;
use super::label::{names, shorten};
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::{facts, why};
use crate::report::{Band, CorpusReport, Slice};

pub(super) static COURSE: Chart = Chart {
    id: "course",
    name: Texts { fr: "Au fil du texte", en: "Along the text" },
    summary: Texts {
        fr: "Chaque colonne est un passage, dans l’ordre de lecture, aussi large qu’il a de mots\u{202F}; plus elle \
             monte, plus il est difficile. En vif, ce qui atteint 70. Le score d’un passage est indicatif\u{A0}: il \
             porte sur peu de phrases.",
        en: "Each column is a passage, in the order of reading, as wide as it has words; the higher, the harder. Vivid: \
             what reaches 70. The score of a passage is indicative: it rests on few sentences.",
    },
    title: why::course,
    subtitle,
    draw,
};

/// The scale of every panel; what lies beyond stands at its end.
const HIGHEST: f64 = 110.0;
const LEFT: f64 = 30.0;
/// From panel to panel, beside the plot.
const BETWEEN: f64 = 30.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let panels = panels(report);
    let passages: usize = panels.iter().map(|(_, slices)| slices.len()).sum();
    match (language, panels.len()) {
        (Language::Fr, 0 | 1) => {
            format!("Difficulté des passages, sur 100. n{NO_BREAK}={NO_BREAK}{passages} passages.")
        }
        (Language::En, 0 | 1) => format!("Difficulty of passages, of 100. n{NO_BREAK}={NO_BREAK}{passages} passages."),
        (Language::Fr, _) => format!(
            "Difficulté des passages, sur 100{NO_BREAK}: le document le plus facile, celui du milieu, le plus difficile. \
             n{NO_BREAK}={NO_BREAK}{passages} passages."
        ),
        (Language::En, _) => format!(
            "Difficulty of passages, of 100: the easiest document, that in the middle, the hardest. \
             n{NO_BREAK}={NO_BREAK}{passages} passages."
        ),
    }
}

/// The documents drawn, by index, with their passages.
fn panels(report: &CorpusReport) -> Vec<(usize, &[Slice])> {
    facts::course(report).into_iter().map(|i| (i, report.documents[i].slices.as_slice())).collect()
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let panels = panels(report);
    let count = Some(panels.len()).filter(|count| *count > 0)? as f64;
    let names = names(&report.documents);
    let head = if panels.len() > 1 { BETWEEN } else { 8.0 };
    let height = match width {
        Width::Picture => (PLOT_HEIGHT - 4.0) / count - head - 14.0,
        _ if panels.len() > 1 => 96.0,
        _ => 170.0,
    };
    let mut scene = Scene::new(width, count * (height + head + 14.0), describe(&panels, &names, language));
    for (row, (i, slices)) in panels.iter().enumerate() {
        let top = row as f64 * (height + head + 14.0) + head;
        if panels.len() > 1 {
            let name = Text::new((LEFT, top - 10.0), &names[*i]).size(12.5).bold();
            scene.text_for(shorten(name, width.units() - LEFT, width), &names[*i]);
        }
        panel(&mut scene, slices, (top, height), width, language);
    }
    Some(scene)
}

fn panel(scene: &mut Scene, slices: &[Slice], (top, height): (f64, f64), width: Width, language: Language) {
    let base = top + height;
    let y = |score: f64| base - score.clamp(0.0, HIGHEST) / HIGHEST * height;
    for bound in [0.0, 30.0, 50.0, 70.0, 90.0] {
        let stroke = if bound > 0.0 { Stroke::Grid } else { Stroke::Axis };
        scene.line((LEFT, y(bound)), (width.units(), y(bound)), stroke);
        scene.text(Text::axis((LEFT - 6.0, y(bound) + 4.0), format_decimal(bound, 0, language)).size(11.5).end());
    }
    let words: u64 = slices.iter().map(|slice| slice.words).sum();
    let unit = (width.units() - LEFT) / words.max(1) as f64;
    let gap = if slices.len() > 30 { 0.5 } else { 1.5 };
    let mut x = LEFT;
    for (i, slice) in slices.iter().enumerate() {
        let wide = slice.words as f64 * unit;
        if let Some(score) = slice.difficulty {
            let role = if Band::of(score).is_hard() { Role::Highlight } else { Role::Bar };
            let at = (x, y(score));
            let shape = Shape::Rectangle { at, width: (wide - gap).max(0.5), height: (base - at.1).max(1.0), role };
            scene.add_titled(shape, format!("{}{NO_BREAK}: {}", i + 1, format_decimal(score, 0, language)));
        }
        x += wide;
    }
}

fn describe(panels: &[(usize, &[Slice])], names: &[String], language: Language) -> String {
    let scores = |slices: &[Slice]| {
        let shown = slices.iter().filter_map(|slice| slice.difficulty).map(|score| format_decimal(score, 0, language));
        shown.collect::<Vec<_>>().join(", ")
    };
    let list: Vec<String> =
        panels.iter().map(|(i, slices)| format!("{}{NO_BREAK}: {}", names[*i], scores(slices))).collect();
    match language {
        Language::Fr => format!("Difficulté des passages dans l’ordre. {}.", list.join(". ")),
        Language::En => format!("Difficulty of the passages in order. {}.", list.join(". ")),
    }
}
