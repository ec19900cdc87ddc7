//! The difficulty of sections under headings: a row for each document and a cell for each section; of one document a bar
//! for each section.

use super::Chart;
use super::label::{above, beside, cut_apart, names, row_name, shorten};
use super::legend::{DASH, FOOT, dash, dash_means, ramp};
use super::picture::PLOT_HEIGHT;
use super::reach;
use super::scale::Scale;
use super::scene::{Point, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::outline;
use crate::report::findings::words::{grouped, plural};
use crate::report::{Band, CorpusReport, SectionRow};

pub(super) static HEATMAP: Chart = Chart {
    id: "heatmap",
    name: Texts { fr: "Section par section", en: "Section by section" },
    summary: Texts {
        fr: "Chaque case, ou chaque barre s’il n’y a qu’un document, est ce qui suit un titre, dans l’ordre du texte\u{202F}; \
             plus la teinte est vive, plus c’est difficile, et le nombre est la difficulté. Sous trois phrases, trop peu pour un \
             score, un tiret remplace la case et la barre manque. Ni case ni tiret\u{A0}: le document n’a pas tant de sections. Une \
             barre entaillée sort de l’échelle.",
        en: "Each cell, or each bar where there is but one document, is what stands under a heading, in the order of the text; \
             the more vivid, the harder, and the figure is the difficulty. Below three sentences, too few for a score, a dash \
             replaces the cell and the bar is missing. Neither cell nor dash: the document has not so many sections. A bar with a \
             notch leaves the scale.",
    },
    title: outline::title,
    subtitle,
    draw,
};

/// Documents drawn: beyond 40 the page would be heavy, beyond 20 a phone would scroll for long, beyond 24 no figure
/// would fit into the cells of a picture.
fn most_documents(width: Width) -> usize {
    width.pick(40, 20, 24)
}

const SECTIONS: usize = 20;
/// On a phone more would have no room for three digits; with names beside the cells, four fewer.
const NARROW_SECTIONS: usize = 14;
const HEAD: f64 = 44.0 + 18.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let all = outline::scores(report).len() as u64;
    let (n, s) = (grouped(all, language), plural(all, language));
    let cut = match (report.documents.as_slice(), language) {
        ([only], _) if only.sections.iter().filter(|row| row.difficulty.is_some()).count() <= SECTIONS => String::new(),
        ([_], Language::Fr) => format!("Les {SECTIONS} plus difficiles. "),
        ([_], Language::En) => format!("The {SECTIONS} hardest. "),
        (_, Language::Fr) => "D’abord les documents aux sections les plus difficiles. ".to_owned(),
        (_, Language::En) => "Documents with the hardest sections first. ".to_owned(),
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

/// The documents with the hardest sections, the hardest first; equal ones in the order read.
fn rows(report: &CorpusReport, most: usize) -> Vec<usize> {
    let mut rows: Vec<(usize, f64)> = with_sections(report).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows.into_iter().take(most).map(|(i, _)| i).collect()
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    match report.documents.as_slice() {
        [only] => one(&only.sections, width, language),
        _ => several(report, width, language),
    }
}

/// A score in whole points, of three digits at most.
fn shown(score: f64, language: Language) -> String {
    let (sign, score) = match score.round() {
        ..-99.0 => ("<\u{A0}", -99.0),
        999.5.. => (">\u{A0}", 999.0),
        _ => ("", score),
    };
    format!("{sign}{}", format_decimal(score, 0, language))
}

fn several(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let drawn = rows(report, most_documents(width));
    let most = drawn.iter().map(|&i| report.documents[i].sections.len()).max()?;
    let names = names(&report.documents);
    let pitch = width.pick(19.0, 19.0, ((PLOT_HEIGHT - HEAD - FOOT) / drawn.len() as f64).min(30.0));
    let size = (pitch - 1.5).min(if pitch < 16.0 { 11.0 } else { 12.5 });
    let label = |name: &str| Text::new((0.0, 0.0), name).size(size);
    let widest = drawn.iter().map(|&i| label(&names[i]).length(width)).fold(0.0, f64::max);
    let room = beside(widest, width.pick(220.0, 92.0, 220.0), width);
    let narrow = if room > 0.0 { NARROW_SECTIONS - 4 } else { NARROW_SECTIONS };
    let columns = most.min(width.pick(SECTIONS, narrow, SECTIONS));
    let row = |&i: &usize| {
        let sections = report.documents[i].sections.as_slice();
        (names[i].as_str(), &sections[..sections.len().min(columns)])
    };
    let rows: Vec<Row<'_>> = drawn.iter().map(row).collect();
    let foot = Foot { dash: has_dash(&rows), drawn: rows.len(), all: with_sections(report).count() };
    let left = if room > 0.0 { libm::ceil(room + 10.0) } else { 0.0 };
    let cell = libm::floor((width.units() - left) / columns as f64).min(48.0);
    let grid = Grid { left, cell, above: above(widest, width), height: pitch - 2.0 };
    let bottom = HEAD + grid.pitch() * rows.len() as f64;
    let mut scene = Scene::new(width, bottom + foot.height(), describe(&rows, language));
    ramp(&mut scene, width, language);
    header(&mut scene, (left, cell, columns), most, width, language);
    grid.cells(&mut scene, &rows);
    let shown: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    let shown = cut_apart(&shown, room, size, width);
    for (i, (name, sections)) in rows.iter().enumerate() {
        let (top, base) = (grid.top(i) - grid.above, grid.top(i) + grid.height / 2.0 + 0.36 * size);
        scene.text_for(row_name(label(&shown[i]), (room, top, base), width), name);
        grid.figures(&mut scene, i, sections, width, language);
    }
    foot.draw(&mut scene, (width.pick(left, 0.0, left), bottom + FOOT - 4.0), width, language);
    Some(scene)
}

/// The name of a document, and as many of its sections as there are columns.
type Row<'a> = (&'a str, &'a [SectionRow]);

fn has_dash(rows: &[Row<'_>]) -> bool {
    rows.iter().any(|(_, sections)| sections.iter().any(|section| section.difficulty.is_none()))
}

/// What stands under the cells: what a dash is, and how many documents there are beyond those drawn.
struct Foot {
    dash: bool,
    drawn: usize,
    all: usize,
}

impl Foot {
    fn height(&self) -> f64 {
        if self.dash || self.drawn < self.all { FOOT } else { 2.0 }
    }

    fn draw(&self, scene: &mut Scene, (left, base): Point, width: Width, language: Language) {
        let mut at = left;
        if self.dash {
            let meaning = Texts { fr: "moins de trois phrases", en: "fewer than three sentences" };
            at += dash_means(scene, meaning.get(language), (at, base), width) + 20.0;
        }
        if self.drawn < self.all {
            let (drawn, all) = (self.drawn, grouped(self.all as u64, language));
            let (count, which) = match language {
                Language::Fr => (format!("{drawn} documents sur {all}"), " avec un score"),
                Language::En => (format!("{drawn} documents of {all}"), " with a score"),
            };
            let long = Text::axis((at, base), format!("{count}{which}")).size(11.5);
            let fits = at + long.length(width) <= width.units();
            scene.text(if fits { long } else { Text::axis((at, base), count).size(11.5) });
        }
    }
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

/// The smallest type of the figures in cells.
const SMALLEST: f64 = 9.0;

/// Where cells stand.
#[derive(Clone, Copy)]
struct Grid {
    left: f64,
    /// From cell to cell.
    cell: f64,
    /// Over the cells of a row, for its name.
    above: f64,
    height: f64,
}

impl Grid {
    /// Of the cells of a row.
    fn top(self, row: usize) -> f64 {
        HEAD + row as f64 * self.pitch() + self.above
    }

    /// From row to row.
    fn pitch(self) -> f64 {
        self.above + self.height + 2.0
    }

    /// Whole units keep the page light.
    fn middle(self, column: usize) -> f64 {
        libm::floor(self.left + (column as f64 + 0.5) * self.cell - 1.0)
    }

    /// The cells by band, so that the page can write one path for each, then the dashes.
    fn cells(self, scene: &mut Scene, rows: &[Row<'_>]) {
        let places = |band: Option<Band>| {
            rows.iter().enumerate().flat_map(move |(row, (_, sections))| {
                let wanted = move |section: &SectionRow| section.difficulty.map(Band::of) == band;
                (0..).zip(*sections).filter(move |(_, section)| wanted(section)).map(move |(column, _)| (row, column))
            })
        };
        for band in Band::ALL {
            for (row, column) in places(Some(band)) {
                let at = (self.left + column as f64 * self.cell, self.top(row));
                let (width, height) = (self.cell - 2.0, self.height);
                scene.add(Shape::Rectangle { at, width, height, role: Role::Ramp(band) });
            }
        }
        for (row, column) in places(None) {
            scene.add(dash((self.middle(column), libm::round(self.top(row) + self.height / 2.0)), DASH));
        }
    }

    /// The figures of a row where they fit, again by band.
    fn figures(self, scene: &mut Scene, row: usize, sections: &[SectionRow], width: Width, language: Language) {
        let size = (self.height - 1.0).min(11.5);
        let base = libm::round(self.top(row) + self.height / 2.0 + 0.36 * size);
        let scored = || (0..).zip(sections).filter_map(|(column, row)| row.difficulty.map(|score| (column, score)));
        for band in Band::ALL {
            for (column, score) in scored().filter(|(_, score)| Band::of(*score) == band) {
                let text = Text::new((self.middle(column), base), shown(score, language));
                let text = text.role(Role::OnRamp(band)).middle();
                // Three digits need smaller type in the cells of a phone.
                let sizes = [size, 10.0, SMALLEST].into_iter().filter(|tried| (SMALLEST..=size).contains(tried));
                let mut tried = sizes.map(|size| text.clone().size(size));
                let text =
                    tried.find(|text| text.length(width) <= self.cell - if text.size < size { 3.5 } else { 5.0 });
                if let Some(text) = text {
                    scene.text(text);
                }
            }
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
    let domain = reach::domain(rows.iter().map(|(_, score)| *score));
    let x = Scale { domain, range: (name + 10.0, width.units() - 40.0) };
    let list: Vec<String> =
        rows.iter().map(|&(i, score)| format!("{} {}", sections[i].title, shown(score, language))).collect();
    let mut scene = Scene::new(width, HEAD + pitch * count + 2.0, said(&list, false, language));
    ramp(&mut scene, width, language);
    let zero = x.at(0.0);
    scene.line((zero, HEAD - 4.0), (zero, HEAD + pitch * count), Stroke::Axis);
    for (row, &(i, score)) in rows.iter().enumerate() {
        let top = HEAD + row as f64 * pitch;
        let base = top + pitch / 2.0 - 1.0 + 0.36 * size;
        scene.text_for(shorten(label(i).end().at((name, base)), name + 0.1, width), &sections[i].title);
        bar(&mut scene, score, (top, pitch - 4.0), &x);
        let end = x.clamped(score).max(zero + 1.5);
        scene.text(Text::new((end + 6.0, base), shown(score, language)).size(size));
    }
    Some(scene)
}

/// A bar from zero to its score, with a notch where it leaves the scale.
fn bar(scene: &mut Scene, score: f64, (top, height): (f64, f64), x: &Scale) {
    let (zero, end) = (x.at(0.0), x.clamped(score));
    let role = Role::Ramp(Band::of(score));
    if reach::is_cut(score, x.domain) {
        for piece in reach::cut_lying((top, top + height), (zero, end), role) {
            scene.add(piece);
        }
    } else {
        let (at, width) = ((end.min(zero), top), (end - zero).abs().max(1.5));
        scene.add(Shape::Rectangle { at, width, height, role });
    }
}

fn describe(rows: &[Row<'_>], language: Language) -> String {
    let score = |row: &SectionRow| row.difficulty.map_or_else(|| "–".to_owned(), |score| shown(score, language));
    let item = |(name, sections): &Row<'_>| {
        let scores: Vec<String> = sections.iter().map(score).collect();
        format!("{name} {}", scores.join(" "))
    };
    said(&rows.iter().map(item).collect::<Vec<_>>(), has_dash(rows), language)
}

/// The alternative text; it says what a dash is where there is one.
fn said(list: &[String], dash: bool, language: Language) -> String {
    let list = list.join(", ");
    match language {
        Language::Fr => {
            let dash = if dash { " (– s’il y a moins de trois phrases)" } else { "" };
            format!("Difficulté des sections dans l’ordre{dash}{NO_BREAK}: {list}.")
        }
        Language::En => {
            let dash = if dash { " (– for fewer than three sentences)" } else { "" };
            format!("Difficulty of the sections in order{dash}: {list}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    /// Documents of these sections, `None` where a section is too short to judge.
    fn corpus(documents: &[&[Option<f64>]]) -> CorpusReport {
        let mut report = samples::many(documents.len());
        let section = |&difficulty: &Option<f64>| SectionRow {
            title: "Titre".into(),
            depth: 2,
            line: 1,
            sentences: if difficulty.is_some() { 3 } else { 2 },
            words: 30,
            difficulty,
        };
        for (document, sections) in report.documents.iter_mut().zip(documents) {
            document.sections = sections.iter().map(section).collect();
        }
        report
    }

    fn dashes(scene: &Scene) -> usize {
        let is_dash = |shape: &Shape| matches!(shape, Shape::Rectangle { role: Role::Bar, .. });
        scene.marks.iter().filter(|mark| is_dash(&mark.shape)).count()
    }

    #[test]
    fn a_section_too_short_to_judge_is_a_dash_and_no_section_is_nothing() {
        let report = corpus(&[&[Some(41.0), None, Some(52.0)], &[Some(30.0)]]);
        for width in Width::ALL {
            let scene = draw(&report, width, Language::Fr).unwrap();
            // One of the chart and one that says what it is.
            assert_eq!(dashes(&scene), 2, "{width:?}");
            assert!(scene.texts().any(|text| text.content == "moins de trois phrases"), "{width:?}");
            assert!(scene.description.contains("(– s’il y a moins de trois phrases)"), "{}", scene.description);
            assert!(scene.description.contains("41 – 52"), "{}", scene.description);
        }
        let whole = draw(&corpus(&[&[Some(41.0), Some(52.0)], &[Some(30.0)]]), Width::Wide, Language::En).unwrap();
        assert!(dashes(&whole) == 0 && !whole.description.contains('–'), "{}", whole.description);
        assert!(!whole.texts().any(|text| text.content.contains("three")));
    }

    #[test]
    fn three_digits_fit_into_the_cells_of_a_phone() {
        let report = corpus(&[&[Some(102.0); 12], &[Some(30.0)]]);
        for width in Width::ALL {
            let scene = draw(&report, width, Language::Fr).unwrap();
            assert_eq!(scene.texts().filter(|text| text.content == "102").count(), width.pick(12, 10, 12), "{width:?}");
        }
    }

    #[test]
    fn forty_documents_of_twenty_sections_are_drawn_and_the_rest_counted() {
        let sections: Vec<Option<f64>> = (0..20).map(|i| Some(5.0 * f64::from(i))).collect();
        let report = corpus(&[sections.as_slice(); 60]);
        for (width, documents, columns) in [(Width::Wide, 40, 20), (Width::Narrow, 20, 10), (Width::Picture, 24, 20)] {
            let scene = draw(&report, width, Language::En).unwrap();
            let figures = scene.texts().filter(|text| matches!(text.role, Role::OnRamp(_))).count();
            assert_eq!(figures, documents * columns, "{width:?}");
            assert!(
                scene.texts().any(|text| text.content == format!("{documents} documents of 60 with a score")),
                "{width:?}"
            );
        }
        let bytes = super::super::svg(&draw(&report, Width::Wide, Language::Fr).unwrap(), "w").len();
        assert!(bytes < 60_000, "{bytes}");
    }
}
