//! The map of difficulty: a row for each document, cut in passages coloured by band; one document runs over several
//! rows.

use super::Chart;
use super::label::{names, shorten};
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::facts::{self, MAP_DOCUMENTS};
use crate::report::findings::sections;
use crate::report::findings::words::{grouped, plural};
use crate::report::{Band, CorpusReport, Slice};

pub(super) static MAP: Chart = Chart {
    id: "map",
    name: Texts { fr: "Carte de difficulté", en: "Map of difficulty" },
    summary: Texts {
        fr: "Chaque ligne se lit du début à la fin du texte\u{202F}; plus la teinte est vive, plus le passage est \
             difficile. Un score de passage est indicatif\u{A0}: il porte sur peu de phrases.",
        en: "Each row reads from the beginning of the text to its end; the more vivid, the harder the passage. The \
             score of a passage is indicative: it rests on few sentences.",
    },
    title: sections::map,
    subtitle,
    draw,
};

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let (all, ..) = facts::passages(report);
    let n = grouped(all, language);
    let s = plural(all, language);
    let rows = rows(report).len();
    let cut = report.documents.len() > rows;
    match (language, report.documents.len()) {
        (Language::Fr, 0 | 1) => format!(
            "Difficulté de chaque passage, dans l’ordre. La largeur suit le nombre de mots. \
             n{NO_BREAK}={NO_BREAK}{n} passage{s}."
        ),
        (Language::En, 0 | 1) => {
            format!(
                "Difficulty of each passage, in order. As wide as it has words. n{NO_BREAK}={NO_BREAK}{n} \
                 passage{s}."
            )
        }
        (Language::Fr, _) if cut => format!(
            "Difficulté par passage. 20 rangs réguliers, puis les 20 documents les plus difficiles. \
             n{NO_BREAK}={NO_BREAK}{n} passage{s}."
        ),
        (Language::En, _) if cut => {
            format!(
                "Difficulty by passage. 20 even ranks, then the 20 hardest documents. n{NO_BREAK}={NO_BREAK}{n} \
                 passage{s}."
            )
        }
        (Language::Fr, _) => {
            format!("Difficulté par passage, dans l’ordre de lecture. n{NO_BREAK}={NO_BREAK}{n} passage{s}.")
        }
        (Language::En, _) => {
            format!("Difficulty by passage, in the order of reading. n{NO_BREAK}={NO_BREAK}{n} passage{s}.")
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    if facts::passages(report).0 == 0 {
        return None;
    }
    match report.documents.as_slice() {
        [only] => Some(one(&only.slices, report, width, language)),
        _ => several(report, width, language),
    }
}

/// The documents of the map, easiest first: all, or the 20 hardest and 20 of the others at even ranks.
fn rows(report: &CorpusReport) -> Vec<(usize, Option<f64>)> {
    let has_slices = |i: &usize| report.documents[*i].slices.iter().any(|slice| slice.difficulty.is_some());
    let ranked = facts::ranked(report);
    let scored: Vec<(usize, f64)> = ranked.into_iter().filter(|(i, _)| has_slices(i)).collect();
    if scored.len() <= MAP_DOCUMENTS {
        let short = (0..report.documents.len()).filter(|i| facts::score(&report.documents[*i]).is_none());
        let short: Vec<usize> = short.filter(has_slices).take(MAP_DOCUMENTS - scored.len()).collect();
        let scored = scored.into_iter().map(|(i, score)| (i, Some(score)));
        return scored.chain(short.into_iter().map(|i| (i, None))).collect();
    }
    let half = MAP_DOCUMENTS / 2;
    let (others, hardest) = scored.split_at(scored.len() - half);
    let even = (0..half).map(|i| others[i * others.len() / half]);
    even.chain(hardest.iter().copied()).map(|(i, score)| (i, Some(score))).collect()
}

/// The ramp with its words, `top` units down; gives the height it takes.
pub(super) fn ramp(scene: &mut Scene, width: Width, language: Language) -> f64 {
    let step = width.units() / 6.0;
    let narrow = width == Width::Narrow;
    for band in Band::ALL {
        let left = step * band.step() as f64;
        scene.add(Shape::Rectangle { at: (left, 0.0), width: step - 2.0, height: 8.0, role: Role::Ramp(band) });
        if !narrow {
            scene.text(Text::new((left, 22.0), band.name().get(language)).size(11.5));
            scene.text(Text::axis((left, 36.0), bounds(band, language)).size(11.5));
        }
    }
    if !narrow {
        return 44.0;
    }
    for (i, bound) in (1_u8..).zip(Band::BOUNDS) {
        let at = (step * f64::from(i) - 1.0, 21.0);
        scene.text(Text::axis(at, format_decimal(bound, 0, language)).size(11.5).middle());
    }
    scene.text(Text::new((0.0, 35.0), Band::Easy.name().get(language)).size(11.5));
    scene.text(Text::new((width.units(), 35.0), Band::VeryHard.name().get(language)).size(11.5).end());
    44.0
}

fn bounds(band: Band, language: Language) -> String {
    format!("{}, {}", band.level(), band.range(language))
}

/// A row for each document, its passages of equal width.
fn several(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let rows = rows(report);
    if rows.is_empty() {
        return None;
    }
    let names = names(&report.documents);
    let count = rows.len() as f64;
    let cut = report.documents.len() > MAP_DOCUMENTS && rows.len() == MAP_DOCUMENTS;
    let gap = if cut { 12.0 } else { 0.0 };
    let head = 44.0 + 18.0;
    let pitch = width.pick(17.0, 17.0, ((PLOT_HEIGHT - head - gap - 2.0) / count).min(34.0));
    let mut scene = Scene::new(width, head + gap + pitch * count + 2.0, describe(report, &rows, &names, language));
    ramp(&mut scene, width, language);
    let size = (pitch - 0.2).min(if pitch < 16.0 { 11.0 } else { 13.0 });
    let label = |i: usize| Text::new((0.0, 0.0), &names[i]).size(size);
    let widest = rows.iter().map(|(i, _)| label(*i).length(width)).fold(0.0, f64::max);
    let name = widest.min(width.pick(132.0, 92.0, 170.0));
    let value = |score: f64| Text::axis((width.units(), 0.0), format_decimal(score, 0, language)).end();
    let values = rows.iter().filter_map(|(_, score)| score.map(|s| value(s).length(width)));
    let (left, right) = (name + 10.0, width.units() - values.fold(26.0, f64::max) - 12.0);
    header(&mut scene, (left, right), head - 5.0, language);
    for (row, (i, score)) in rows.iter().enumerate() {
        let shift = if cut && row >= MAP_DOCUMENTS / 2 { gap } else { 0.0 };
        let top = head + shift + row as f64 * pitch;
        let height = pitch - (pitch * 0.18).min(3.0);
        let base = top + height / 2.0 + 0.36 * size;
        let text = label(*i).end().at((name, base));
        scene.text_for(shorten(text, name + 0.1, width), &names[*i]);
        passages(&mut scene, &report.documents[*i].slices, (left, right), (top, height));
        if let Some(score) = score {
            scene.text(value(*score).at((width.units(), base)).size(size.min(12.0)));
        }
    }
    Some(scene)
}

fn header(scene: &mut Scene, (left, right): (f64, f64), y: f64, language: Language) {
    let (start, end) = if language == Language::Fr { ("début", "fin") } else { ("start", "end") };
    scene.text(Text::axis((left, y), start));
    scene.text(Text::axis((right, y), end).end());
    scene.text(Text::axis((scene.width, y), "/100").end());
}

/// Passages side by side; neighbours of one band are one rectangle.
fn passages(scene: &mut Scene, slices: &[Slice], (left, right): (f64, f64), (top, height): (f64, f64)) {
    let step = (right - left) / slices.len().max(1) as f64;
    let band = |slice: &Slice| slice.difficulty.map(Band::of);
    let mut from = 0;
    let runs: Vec<(usize, usize, Band)> = slices
        .chunk_by(|a, b| band(a) == band(b))
        .filter_map(|run| {
            let start = from;
            from += run.len();
            band(&run[0]).map(|band| (start, run.len(), band))
        })
        .collect();
    // By band, so that the page can write one path for each.
    for wanted in Band::ALL {
        for &(start, count, band) in runs.iter().filter(|(.., band)| *band == wanted) {
            let at = (left + start as f64 * step, top);
            scene.add(Shape::Rectangle { at, width: count as f64 * step, height, role: Role::Ramp(band) });
        }
    }
}

fn describe(report: &CorpusReport, rows: &[(usize, Option<f64>)], names: &[String], language: Language) -> String {
    let (all, hard, very) = facts::passages(report);
    let [all, hard, very] = [all, hard, very].map(|n| grouped(n, language));
    let item = |(i, score): &(usize, Option<f64>)| match score {
        Some(score) => format!("{} {}", names[*i], format_decimal(*score, 0, language)),
        None => names[*i].clone(),
    };
    let list = rows.iter().map(item).collect::<Vec<_>>().join(", ");
    match language {
        Language::Fr => format!(
            "{all} passages, dont {hard} difficiles et {very} très difficiles. Documents du plus facile au plus \
             difficile{NO_BREAK}: {list}."
        ),
        Language::En => {
            format!(
                "{all} passages, {hard} of them difficult, {very} very difficult. Documents from the easiest: {list}."
            )
        }
    }
}

/// Passages to a row of the only document.
const PER_ROW: usize = 10;

/// The passages of one document over several rows, as wide as they have words, with their scores.
fn one(slices: &[Slice], report: &CorpusReport, width: Width, language: Language) -> Scene {
    let lines: Vec<&[Slice]> = slices.chunks(width.pick(PER_ROW, PER_ROW / 2, PER_ROW)).collect();
    let head = 56.0;
    let most = width.pick(26.0, 26.0, (PLOT_HEIGHT - head - 2.0) / lines.len().max(1) as f64);
    let pitch = most.min(56.0);
    let words = |line: &&[Slice]| line.iter().map(|slice| slice.words).sum::<u64>();
    let longest = lines.iter().map(words).max().unwrap_or(1).max(1) as f64;
    let mut scene = Scene::new(width, head + pitch * lines.len() as f64, describe(report, &[], &[], language));
    ramp(&mut scene, width, language);
    let (left, right) = (46.0, width.units());
    let mut first = 1;
    for (row, line) in lines.iter().enumerate() {
        let top = head + row as f64 * pitch;
        let base = top + (pitch - 4.0) / 2.0 + 4.2;
        let label = match line.len() {
            1 => first.to_string(),
            n => format!("{first}–{}", first + n - 1),
        };
        scene.text(Text::axis((left - 8.0, base), label).end());
        let mut x = left;
        for (i, slice) in line.iter().enumerate() {
            let wide = slice.words as f64 / longest * (right - left);
            if let Some(score) = slice.difficulty {
                segment(&mut scene, (x, top, wide, pitch - 4.0), (first + i, score), width, language);
            }
            x += wide;
        }
        first += line.len();
    }
    scene
}

/// One passage with its score, where it is wide enough for one.
fn segment(
    scene: &mut Scene,
    (x, top, wide, height): (f64, f64, f64, f64),
    (number, score): (usize, f64),
    width: Width,
    language: Language,
) {
    let band = Band::of(score);
    let visible = (wide - 2.0).max(0.5);
    let shown = format_decimal(score, 0, language);
    let title = format!("{number}{NO_BREAK}: {shown}");
    let shape = Shape::Rectangle { at: (x, top), width: visible, height, role: Role::Ramp(band) };
    scene.add_titled(shape, title);
    let text = Text::new((x + visible / 2.0, top + height / 2.0 + 4.2), shown).size(11.5).middle();
    if visible > 20.0 && text.length(width) <= visible - 4.0 {
        scene.text(text.role(Role::OnRamp(band)));
    }
}
