//! The difficulty of sections under headings: a row for each document and a cell for each section; of one document a bar
//! for each section.

use super::Chart;
use super::label::{names, shorten};
use super::map::ramp;
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::outline;
use crate::report::findings::words::{grouped, plural};
use crate::report::{Band, CorpusReport, SectionRow};

pub(super) static HEATMAP: Chart = Chart {
    id: "heatmap",
    name: Texts { fr: "Section par section", en: "Section by section" },
    summary: Texts {
        fr: "Chaque case est ce qui suit un titre, dans l’ordre du texte\u{202F}; plus la teinte est vive, plus c’est difficile, \
             et le nombre est la difficulté. Une case vide\u{A0}: moins de trois phrases, trop peu pour un score. D’un seul \
             document, les cases sont des barres.",
        en: "Each cell is what stands under a heading, in the order of the text; the more vivid, the harder, and the figure is \
             the difficulty. An empty cell: fewer than three sentences, too few for a score. Of one document the cells are \
             bars.",
    },
    title: outline::title,
    subtitle,
    draw,
};

/// Beyond this the page would be heavy, and no figure would fit into the cells of a picture.
const DOCUMENTS: usize = 24;
const SECTIONS: usize = 20;
const HEAD: f64 = 44.0 + 18.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let all = outline::scores(report).len() as u64;
    let (n, s) = (grouped(all, language), plural(all, language));
    let drawn = match report.documents.as_slice() {
        [only] => only.sections.iter().filter(|row| row.difficulty.is_some()).count() > SECTIONS,
        _ => with_sections(report).count() > DOCUMENTS,
    };
    let cut = match (drawn, report.documents.len(), language) {
        (false, ..) => String::new(),
        (true, 1, Language::Fr) => format!("Les {SECTIONS} plus difficiles. "),
        (true, 1, Language::En) => format!("The {SECTIONS} hardest. "),
        (true, _, Language::Fr) => format!("Les {DOCUMENTS} documents aux sections les plus difficiles. "),
        (true, _, Language::En) => format!("The {DOCUMENTS} documents with the hardest sections. "),
    };
    match language {
        Language::Fr => {
            format!("Difficulté, sur 100, de ce qui suit chaque titre. {cut}n{NO_BREAK}={NO_BREAK}{n} section{s}.")
        }
        Language::En => {
            format!("Difficulty, of 100, of what stands under each heading. {cut}n{NO_BREAK}={NO_BREAK}{n} section{s}.")
        }
    }
}

/// The documents with a section that has a difficulty, and the highest of them.
fn with_sections(report: &CorpusReport) -> impl Iterator<Item = (usize, f64)> {
    let hardest = |rows: &[SectionRow]| rows.iter().filter_map(|row| row.difficulty).max_by(f64::total_cmp);
    report.documents.iter().enumerate().filter_map(move |(i, document)| Some((i, hardest(&document.sections)?)))
}

/// The documents drawn, the hardest section first; equal ones in the order read.
fn rows(report: &CorpusReport) -> Vec<usize> {
    let mut rows: Vec<(usize, f64)> = with_sections(report).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows.into_iter().take(DOCUMENTS).map(|(i, _)| i).collect()
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    match report.documents.as_slice() {
        [only] => one(&only.sections, width, language),
        _ => several(report, width, language),
    }
}

fn shown(score: f64, language: Language) -> String {
    format_decimal(score.clamp(-99.0, 999.0), 0, language)
}

fn several(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let rows = rows(report);
    let most = rows.iter().map(|&i| report.documents[i].sections.len()).max()?;
    let columns = most.min(width.pick(SECTIONS, SECTIONS / 2, SECTIONS));
    let names = names(&report.documents);
    let pitch = width.pick(19.0, 19.0, ((PLOT_HEIGHT - HEAD - 2.0) / rows.len() as f64).min(30.0));
    let size = (pitch - 1.5).min(if pitch < 16.0 { 11.0 } else { 12.5 });
    let label = |i: usize| Text::new((0.0, 0.0), &names[i]).size(size);
    let widest = rows.iter().map(|&i| label(i).length(width)).fold(0.0, f64::max);
    let name = widest.min(width.pick(150.0, 92.0, 180.0));
    let left = libm::ceil(name + 10.0);
    // Whole units keep the page light.
    let cell = libm::floor((width.units() - left) / columns as f64).min(48.0);
    let described = describe(report, &rows, &names, language);
    let mut scene = Scene::new(width, HEAD + pitch * rows.len() as f64 + 2.0, described);
    ramp(&mut scene, width, language);
    header(&mut scene, (left, cell, columns), most, width, language);
    for (row, &i) in rows.iter().enumerate() {
        let top = HEAD + row as f64 * pitch;
        let text = label(i).end().at((name, top + pitch / 2.0 - 1.0 + 0.36 * size));
        scene.text_for(shorten(text, name + 0.1, width), &names[i]);
        let sections = &report.documents[i].sections;
        cells(&mut scene, &sections[..sections.len().min(columns)], (left, cell), (top, pitch), width, language);
    }
    Some(scene)
}

/// Which sections the columns are.
fn header(scene: &mut Scene, (left, cell, columns): (f64, f64, usize), most: usize, width: Width, language: Language) {
    let start = Text::axis((left, HEAD - 6.0), "section 1").size(11.5);
    let end = left + cell * columns as f64;
    let room = end - left - start.length(width);
    scene.text(start);
    if columns < 2 {
        return;
    }
    let last = match (language, columns < most) {
        (_, false) => columns.to_string(),
        (Language::Fr, true) => format!("{columns}, sur {most} au plus"),
        (Language::En, true) => format!("{columns}, of up to {most}"),
    };
    let last = Text::axis((end, HEAD - 6.0), last).size(11.5).end();
    if last.length(width) + 8.0 <= room {
        scene.text(last);
    }
}

/// The cells of a document by band, so that the page can write one path for each; then their figures.
fn cells(
    scene: &mut Scene,
    sections: &[SectionRow],
    (left, cell): (f64, f64),
    (top, pitch): (f64, f64),
    width: Width,
    language: Language,
) {
    let scored = || sections.iter().enumerate().filter_map(|(i, row)| row.difficulty.map(|score| (i, score)));
    let height = pitch - 2.0;
    for band in Band::ALL {
        for (i, _) in scored().filter(|(_, score)| Band::of(*score) == band) {
            let at = (left + i as f64 * cell, top);
            scene.add(Shape::Rectangle { at, width: cell - 2.0, height, role: Role::Ramp(band) });
        }
    }
    let size = (height - 1.0).min(11.5);
    for (i, score) in scored() {
        let middle = libm::floor(left + (i as f64 + 0.5) * cell - 1.0);
        let text = Text::new((middle, libm::round(top + height / 2.0 + 0.36 * size)), shown(score, language));
        let text = text.size(size).role(Role::OnRamp(Band::of(score))).middle();
        if text.length(width) <= cell - 5.0 && size >= 9.0 {
            scene.text(text);
        }
    }
}

/// The sections of one document in their order, or the hardest of them; as long as they are hard.
fn one(sections: &[SectionRow], width: Width, language: Language) -> Option<Scene> {
    let mut rows: Vec<(usize, f64)> =
        sections.iter().enumerate().filter_map(|(i, row)| row.difficulty.map(|score| (i, score))).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows.truncate(SECTIONS);
    rows.sort_by_key(|(i, _)| *i);
    let count = Some(rows.len()).filter(|count| *count > 0)? as f64;
    let pitch = width.pick(24.0, 24.0, ((PLOT_HEIGHT - HEAD - 2.0) / count).min(34.0));
    let size = (pitch - 1.5).min(if pitch < 16.0 { 11.0 } else { 13.0 });
    let label = |i: usize| Text::new((0.0, 0.0), &sections[i].title).size(size);
    let widest = rows.iter().map(|(i, _)| label(*i).length(width)).fold(0.0, f64::max);
    let name = widest.min(width.pick(260.0, 130.0, 270.0));
    let (left, right) = (name + 10.0, width.units() - 40.0);
    let list: Vec<String> =
        rows.iter().map(|&(i, score)| format!("{} {}", sections[i].title, shown(score, language))).collect();
    let mut scene = Scene::new(width, HEAD + pitch * count + 2.0, said(&list, language));
    ramp(&mut scene, width, language);
    scene.line((left, HEAD - 4.0), (left, HEAD + pitch * count), Stroke::Axis);
    for (row, &(i, score)) in rows.iter().enumerate() {
        let top = HEAD + row as f64 * pitch;
        let base = top + pitch / 2.0 - 1.0 + 0.36 * size;
        scene.text_for(shorten(label(i).end().at((name, base)), name + 0.1, width), &sections[i].title);
        let wide = (score.clamp(0.0, 110.0) / 110.0 * (right - left)).max(1.5);
        let role = Role::Ramp(Band::of(score));
        scene.add(Shape::Rectangle { at: (left, top), width: wide, height: pitch - 4.0, role });
        scene.text(Text::new((left + wide + 6.0, base), shown(score, language)).size(size));
    }
    Some(scene)
}

fn describe(report: &CorpusReport, rows: &[usize], names: &[String], language: Language) -> String {
    let item = |&i: &usize| {
        let scores = report.documents[i].sections.iter().take(SECTIONS).filter_map(|row| row.difficulty);
        let scores: Vec<String> = scores.map(|score| shown(score, language)).collect();
        format!("{} {}", names[i], scores.join(" "))
    };
    said(&rows.iter().map(item).collect::<Vec<_>>(), language)
}

fn said(list: &[String], language: Language) -> String {
    match language {
        Language::Fr => format!("Difficulté des sections dans l’ordre{NO_BREAK}: {}.", list.join(", ")),
        Language::En => format!("Difficulty of the sections in order: {}.", list.join(", ")),
    }
}
