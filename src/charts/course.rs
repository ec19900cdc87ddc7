//! The course of difficulty along a text: a step for each passage, in the order of reading. Of several documents, the
//! easiest, the one in the middle and the hardest.

use super::Chart;
use super::label::{names, shorten};
use super::legend::{DASH, dash};
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::reach;
use super::scale::Scale;
use super::scene::{Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::{facts, why};
use crate::report::{Band, CorpusReport, Slice};

pub(super) static COURSE: Chart = Chart {
    id: "course",
    name: Texts { fr: "Au fil du texte", en: "Along the text" },
    summary: Texts {
        fr: "Chaque colonne est un passage, dans l’ordre de lecture, aussi large qu’il a de mots\u{202F}; plus elle \
             monte, plus il est difficile. En vif, ce qui atteint 70. Sous zéro, elle descend\u{202F}; entaillée, elle sort \
             de l’échelle, et son score est écrit. Le score d’un passage est indicatif\u{A0}: il porte sur peu de phrases, trois \
             au moins.",
        en: "Each column is a passage, in the order of reading, as wide as it has words; the higher, the harder. Vivid: \
             what reaches 70. Below zero it goes down; with a notch it leaves the scale, and its score is written. The score \
             of a passage is indicative: it rests on few sentences, three at least.",
    },
    title: why::course,
    subtitle,
    draw,
};

const LEFT: f64 = 32.0;
/// From panel to panel, beside the plot: above it with its name, and below it.
const BETWEEN: f64 = 30.0;
const FOOT: f64 = 14.0;
/// Room for the scores of bars that are cut.
const SCORES: f64 = 12.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let panels = panels(report);
    let passages: usize = panels.iter().map(|(_, slices)| slices.len()).sum();
    let domain = reach::domain(scores(&panels));
    let is_cut = scores(&panels).any(|score| reach::is_cut(score, domain));
    let cut = match (is_cut, language) {
        (false, _) => "",
        (true, Language::Fr) => " Barre entaillée\u{A0}: elle va au-delà.",
        (true, Language::En) => " With a notch: the bar goes on.",
    };
    let which = match (panels.len(), facts::is_from_end_to_end(report), language) {
        (0 | 1, ..) => "",
        (_, true, Language::Fr) => " Le document le plus facile, celui du milieu, le plus difficile.",
        (_, true, Language::En) => " The easiest document, that in the middle, the hardest.",
        (_, false, Language::Fr) => " Extrêmes et milieu des documents assez longs.",
        (_, false, Language::En) => " Extremes and middle of documents long enough.",
    };
    // A picture leaves out the sentence before the last where it has no room for all.
    match language {
        Language::Fr => {
            format!("Difficulté des passages, sur 100.{cut}{which} n{NO_BREAK}={NO_BREAK}{passages} passages.")
        }
        Language::En => {
            format!("Difficulty of passages, of 100.{cut}{which} n{NO_BREAK}={NO_BREAK}{passages} passages.")
        }
    }
}

/// The documents drawn, by index, with their passages.
fn panels(report: &CorpusReport) -> Vec<(usize, &[Slice])> {
    facts::course(report).into_iter().map(|i| (i, report.documents[i].slices.as_slice())).collect()
}

fn scores<'a>(panels: &'a [(usize, &[Slice])]) -> impl Iterator<Item = f64> + 'a {
    panels.iter().flat_map(|(_, slices)| slices.iter()).filter_map(|slice| slice.difficulty)
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let panels = panels(report);
    let count = Some(panels.len()).filter(|count| *count > 0)? as f64;
    let names = names(&report.documents);
    let domain = reach::domain(scores(&panels));
    let room = |is_cut: bool| if is_cut { SCORES } else { 0.0 };
    let above = room(scores(&panels).any(|score| score.round() > domain.1));
    // Of many documents the only one that is long enough has its name as well.
    let is_named = report.documents.len() > 1;
    let head = if is_named { BETWEEN } else { 8.0 } + above;
    let foot = FOOT + room(scores(&panels).any(|score| score.round() < domain.0));
    let height = match width {
        Width::Picture => (PLOT_HEIGHT - 4.0) / count - head - foot,
        // A point takes as much room on a longer scale.
        _ if panels.len() > 1 => 96.0 * (domain.1 - domain.0) / 110.0,
        _ => 170.0 * (domain.1 - domain.0) / 110.0,
    };
    let mut scene = Scene::new(width, count * (head + height + foot), describe(&panels, &names, language));
    for (row, (i, slices)) in panels.iter().enumerate() {
        let top = row as f64 * (head + height + foot) + head;
        if is_named {
            let name = Text::new((LEFT, top - above - 10.0), &names[*i]).size(12.5).bold();
            scene.text_for(shorten(name, width.units() - LEFT, width), &names[*i]);
        }
        let y = Scale { domain, range: (top + height, top) };
        axis(&mut scene, &y, width, language);
        bars(&mut scene, slices, &y, width, language);
    }
    Some(scene)
}

/// The bounds of the bands, and round scores beyond them, as far as they stay apart; zero before all.
fn axis(scene: &mut Scene, y: &Scale, width: Width, language: Language) {
    let bounds = [0.0, 30.0, 50.0, 70.0, 90.0, 110.0, 130.0, 150.0, -20.0, -40.0];
    // The usual scale has nothing to tell above the last band.
    let told = |bound: &f64| y.holds(*bound) && (*bound < 110.0 || y.domain.1 > 110.0);
    let mut placed: Vec<f64> = Vec::new();
    for bound in bounds.into_iter().filter(told) {
        let at = y.at(bound);
        if placed.iter().all(|other| (other - at).abs() >= 12.0) {
            placed.push(at);
            scene.line((LEFT, at), (width.units(), at), if bound == 0.0 { Stroke::Axis } else { Stroke::Grid });
            scene.text(Text::axis((LEFT - 6.0, at + 4.0), format_decimal(bound, 0, language)).size(11.5).end());
        }
    }
}

fn bars(scene: &mut Scene, slices: &[Slice], y: &Scale, width: Width, language: Language) {
    let words: u64 = slices.iter().map(|slice| slice.words).sum();
    let unit = (width.units() - LEFT) / words.max(1) as f64;
    let gap = if slices.len() > 30 { 0.5 } else { 1.5 };
    let zero = y.at(0.0);
    let mut x = LEFT;
    let mut cut: Vec<(f64, f64)> = Vec::new();
    for (i, slice) in slices.iter().enumerate() {
        let wide = slice.words as f64 * unit;
        let visible = (wide - gap).max(0.5);
        match slice.difficulty {
            Some(score) => {
                let role = if Band::of(score).is_hard() { Role::Highlight } else { Role::Bar };
                let end = y.clamped(score);
                let title = format!("{}{NO_BREAK}: {}", i + 1, format_decimal(score, 0, language));
                if reach::is_cut(score, y.domain) {
                    let pieces = reach::cut_upright((x, x + visible), (zero, end), role);
                    for piece in pieces {
                        scene.add_titled(piece, &title);
                    }
                    cut.push((x + visible / 2.0, score));
                } else {
                    let (at, height) = ((x, end.min(zero)), (zero - end).abs().max(1.0));
                    scene.add_titled(Shape::Rectangle { at, width: visible, height, role }, title);
                }
            }
            None => scene.add(dash((x + visible / 2.0, zero - 6.0), (visible - 1.0).clamp(0.5, DASH))),
        }
        x += wide;
    }
    written(scene, cut, y, width, language);
}

/// The scores of bars that are cut, beyond their ends, the farthest first; where there is no room for one,
/// pointing at its bar brings it up.
fn written(scene: &mut Scene, mut cut: Vec<(f64, f64)>, y: &Scale, width: Width, language: Language) {
    cut.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let (bottom, top) = y.range;
    let frame = Bounds { left: LEFT, top: top - SCORES, right: width.units(), bottom: bottom + SCORES + 2.0 };
    let mut taken = Taken::new(width, frame);
    for (x, score) in cut {
        let text = Text::axis((x, 0.0), format_decimal(score, 0, language)).size(11.0).middle();
        let half = text.length(width) / 2.0;
        let x = x.clamp(LEFT + half, (width.units() - half).max(LEFT + half));
        let text = text.at((x, if score > 0.0 { top - 3.0 } else { bottom + 11.0 }));
        taken.first_free([text]).into_iter().for_each(|text| scene.text(text));
    }
}

fn describe(panels: &[(usize, &[Slice])], names: &[String], language: Language) -> String {
    let scores = |slices: &[Slice]| {
        let score = |slice: &Slice| slice.difficulty.map_or_else(|| "–".to_owned(), |s| format_decimal(s, 0, language));
        slices.iter().map(score).collect::<Vec<_>>().join(", ")
    };
    let list: Vec<String> =
        panels.iter().map(|(i, slices)| format!("{}{NO_BREAK}: {}", names[*i], scores(slices))).collect();
    match language {
        Language::Fr => format!("Difficulté des passages dans l’ordre. {}.", list.join(". ")),
        Language::En => format!("Difficulty of the passages in order. {}.", list.join(". ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn with(scores: &[f64]) -> CorpusReport {
        let mut report = samples::article();
        report.documents[0].slices.iter_mut().zip(scores).for_each(|(slice, score)| slice.difficulty = Some(*score));
        report
    }

    /// The heights of the whole bars, the pieces of those that are cut, and every text.
    fn drawn(report: &CorpusReport) -> (Vec<f64>, usize, Vec<String>) {
        let scene = draw(report, Width::Wide, Language::Fr).unwrap();
        let bars = scene.marks.iter().filter_map(|mark| match (&mark.shape, &mark.title) {
            (Shape::Rectangle { height, .. }, Some(_)) => Some(*height),
            _ => None,
        });
        let pieces = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Area { .. })).count();
        (bars.collect(), pieces, scene.texts().map(|text| text.content.clone()).collect())
    }

    #[test]
    fn bars_are_as_high_as_their_scores_beyond_the_usual_scale_too() {
        let (bars, pieces, texts) = drawn(&with(&[55.0, 110.0, 143.0, -20.0, 131.0]));
        assert_eq!(pieces, 0);
        for (bar, score) in bars.iter().zip([55.0, 110.0, 143.0, 20.0, 131.0]) {
            assert!((bar / bars[0] - score / 55.0).abs() < 1e-9, "{bars:?}");
        }
        assert!(texts.contains(&"150".to_owned()) && texts.contains(&"\u{2212}20".to_owned()), "{texts:?}");
    }

    #[test]
    fn an_outlier_is_cut_marked_and_written() {
        let report = with(&[55.0, 150.0, 251.0, -77.0]);
        let (bars, pieces, texts) = drawn(&report);
        assert_eq!((bars.len(), pieces), (report.documents[0].slices.len() - 2, 4));
        assert!(texts.contains(&"251".to_owned()) && texts.contains(&"\u{2212}77".to_owned()), "{texts:?}");
        assert!(subtitle(&report, Language::Fr).contains("Barre entaillée\u{A0}: elle va au-delà. n"));
        assert!(!subtitle(&samples::article(), Language::Fr).contains("entaillée"));
    }
}
