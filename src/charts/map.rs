//! The map of difficulty: a row for each document, cut in passages coloured by band; one document runs over several
//! rows.

use super::Chart;
use super::label::{above, beside, cut_apart, names, row_name};
use super::legend::{DASH, FOOT, dash, dash_means, ramp};
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
             difficile. Un score de passage est indicatif\u{A0}: il porte sur peu de phrases, trois au moins. Un tiret au \
             lieu de la couleur\u{A0}: pas de score, par exemple pour un texte de moins de cent mots ou de cinq phrases.",
        en: "Each row reads from the beginning of the text to its end; the more vivid, the harder the passage. The \
             score of a passage is indicative: it rests on few sentences, three at least. A dash in place of the colour: no \
             score, as for a text of fewer than a hundred words or five sentences.",
    },
    title: sections::map,
    subtitle,
    draw,
};

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let (all, ..) = facts::passages(report);
    let n = grouped(all, language);
    let s = plural(all, language);
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

/// Documents drawn: in a picture more rows would be too low to read.
fn most_documents(width: Width) -> usize {
    width.pick(MAP_DOCUMENTS, NARROW_DOCUMENTS, PICTURE_DOCUMENTS)
}

const NARROW_DOCUMENTS: usize = 20;
const PICTURE_DOCUMENTS: usize = 28;

/// Rows for documents without a score, at most: each says no more than its name.
const SHORT_ROWS: usize = 5;

/// The documents of the map, and how they were chosen.
struct Choice {
    /// Index and score, easiest first; those without a score last, in the order read.
    rows: Vec<(usize, Option<f64>)>,
    /// The last rows that are the hardest documents, where there are too many to show; those before are at even ranks.
    hardest: usize,
    /// Documents that have a score.
    scored: usize,
    /// True when documents without a score are at even steps, not every one of them.
    is_thinned: bool,
}

/// All documents with passages, or half of the rows for the hardest and half for the others at even ranks.
fn rows(report: &CorpusReport, most: usize) -> Choice {
    let scored = facts::ranked(report);
    let count = scored.len();
    let with_score = |(i, score): (usize, f64)| (i, Some(score));
    if scored.len() <= most {
        let is_short = |i: &usize| {
            let document = &report.documents[*i];
            facts::score(document).is_none() && !document.slices.is_empty()
        };
        let short: Vec<usize> = (0..report.documents.len()).filter(is_short).collect();
        let room = short.len().min(most - scored.len()).min(SHORT_ROWS);
        let even = (0..room).map(|i| (short[i * short.len() / room], None));
        let rows = scored.into_iter().map(with_score).chain(even).collect();
        return Choice { rows, hardest: 0, scored: count, is_thinned: room < short.len() };
    }
    let half = most / 2;
    let (others, hardest) = scored.split_at(scored.len() - half);
    let even = (0..half).map(|i| others[i * others.len() / half]);
    let rows = even.chain(hardest.iter().copied()).map(with_score).collect();
    Choice { rows, hardest: half, scored: count, is_thinned: false }
}

impl Choice {
    /// What the rows above the hardest are, in the wordings that say less and less; none where every document is drawn.
    fn first_block(&self, all: usize, language: Language) -> Vec<String> {
        let shown = self.rows.len() - self.hardest;
        let counted = |all: usize| match language {
            Language::Fr => format!("{shown} documents sur {}", grouped(all as u64, language)),
            Language::En => format!("{shown} of {} documents", grouped(all as u64, language)),
        };
        let short = |all: usize| match language {
            Language::Fr => format!("{shown} sur {}", grouped(all as u64, language)),
            Language::En => format!("{shown} of {}", grouped(all as u64, language)),
        };
        if self.hardest == 0 {
            return if self.is_thinned {
                vec![counted(all) + self.with_short(language), counted(all), short(all)]
            } else {
                Vec::new()
            };
        }
        let (scored, even) = match language {
            Language::Fr => (" qui ont un score", ", à intervalles réguliers"),
            Language::En => (" that have a score", ", at regular intervals"),
        };
        let scored = if self.scored < all { scored } else { "" };
        let counted = counted(self.scored) + scored;
        vec![format!("{counted}{even}"), counted, short(self.scored)]
    }

    /// Which documents the rows are where some of those without a score are not among them.
    fn with_short(&self, language: Language) -> &'static str {
        match (self.rows.len() > self.scored, language) {
            (true, Language::Fr) => ", dont tous ceux qui ont un score",
            (true, Language::En) => ", all that have a score among them",
            (false, Language::Fr) => ", tous ceux qui ont un score",
            (false, Language::En) => ", all that have a score",
        }
    }

    /// What the rows below the gap are.
    fn second_block(&self, language: Language) -> String {
        match language {
            Language::Fr => format!("les {} plus difficiles", self.hardest),
            Language::En => format!("the {} hardest", self.hardest),
        }
    }
}

/// Between the documents at even ranks and the hardest, with what these are.
const GAP: f64 = 16.0;
/// Above the rows: the ramp and what they are.
const HEAD: f64 = 44.0 + 18.0;

/// A row for each document, its passages of equal width.
fn several(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let chosen = rows(report, most_documents(width));
    let rows = chosen.rows.as_slice();
    let names = names(&report.documents);
    let count = Some(rows.len()).filter(|count| *count > 0)?;
    let gap = if chosen.hardest > 0 { GAP } else { 0.0 };
    let foot = if has_dash(report, rows) { FOOT } else { 2.0 };
    let pitch = width.pick(17.0, 17.0, ((PLOT_HEIGHT - HEAD - gap - foot) / count as f64).min(34.0));
    let size = (pitch - 0.2).min(if pitch < 16.0 { 11.0 } else { 13.0 });
    let label = |i: usize| Text::new((0.0, 0.0), &names[i]).size(size);
    let widest = rows.iter().map(|(i, _)| label(*i).length(width)).fold(0.0, f64::max);
    let (over, name) = (above(widest, width), beside(widest, width.pick(220.0, 92.0, 230.0), width));
    let row_pitch = over + pitch;
    let bottom = HEAD + gap + row_pitch * count as f64;
    let mut scene = Scene::new(width, bottom + foot, describe(report, rows, &names, language));
    ramp(&mut scene, width, language);
    let value = |score: f64| Text::axis((width.units(), 0.0), format_decimal(score, 0, language)).end();
    let values = rows.iter().filter_map(|(_, score)| score.map(|s| value(s).length(width)));
    let left = if name > 0.0 { name + 10.0 } else { 0.0 };
    let right = width.units() - values.fold(26.0, f64::max) - 12.0;
    header(&mut scene, &chosen.first_block(report.documents.len(), language), (left, right), width, language);
    if rows.iter().any(|(_, score)| score.is_some()) {
        scene.text(Text::axis((width.units(), HEAD - 5.0), "/100").end());
    }
    let shown: Vec<&str> = rows.iter().map(|(i, _)| names[*i].as_str()).collect();
    let shown = cut_apart(&shown, name, size, width);
    for (row, (i, score)) in rows.iter().enumerate() {
        let shift = if row + chosen.hardest >= count { gap } else { 0.0 };
        let above = HEAD + shift + row as f64 * row_pitch;
        let top = above + over;
        let height = pitch - (pitch * 0.18).min(3.0);
        let base = top + height / 2.0 + 0.36 * size;
        scene.text_for(row_name(Text::new((0.0, 0.0), &shown[row]).size(size), (name, above, base), width), &names[*i]);
        passages(&mut scene, &report.documents[*i].slices, (left, right), (top, height));
        if let Some(score) = score {
            scene.text(value(*score).at((width.units(), base)).size(size.min(12.0)));
        }
    }
    if foot > 2.0 {
        let is_short = rows.iter().any(|(_, score)| score.is_none());
        let at = (width.pick(left, 0.0, left), bottom + FOOT - 4.0);
        dash_means(&mut scene, meaning(is_short).get(language), at, width);
    }
    if chosen.hardest > 0 {
        let top = HEAD + GAP + (count - chosen.hardest) as f64 * row_pitch;
        scene.text(between((left, right), top - 4.5, chosen.second_block(language)));
    }
    Some(scene)
}

/// True where a passage of the rows has no score.
fn has_dash(report: &CorpusReport, rows: &[(usize, Option<f64>)]) -> bool {
    rows.iter().flat_map(|(i, _)| &report.documents[*i].slices).any(|slice| slice.difficulty.is_none())
}

/// What a dash is, under the passages: of a whole text that is too short, or of a passage without a word to judge.
fn meaning(is_short: bool) -> Texts {
    if is_short {
        Texts {
            fr: "pas de score\u{A0}: moins de 100 mots ou de 5 phrases",
            en: "no score: fewer than 100 words or 5 sentences",
        }
    } else {
        Texts { fr: "pas de score", en: "no score" }
    }
}

/// A text in the middle of the rows.
fn between((left, right): (f64, f64), y: f64, content: String) -> Text {
    Text::axis((f64::midpoint(left, right), y), content).size(11.5).middle()
}

/// Where rows begin and end and, between the two, the first wording of `block` that fits.
fn header(scene: &mut Scene, block: &[String], (left, right): (f64, f64), width: Width, language: Language) {
    let y = HEAD - 5.0;
    let (start, end) = if language == Language::Fr { ("début", "fin") } else { ("start", "end") };
    let ends = [Text::axis((left, y), start), Text::axis((right, y), end).end()];
    let [first, last] = ends.each_ref().map(|text| text.bounds(width));
    let fits = |text: &Text| {
        let bounds = text.bounds(width);
        bounds.left >= first.right + 8.0 && bounds.right <= last.left - 8.0
    };
    let block = block.iter().map(|content| between((left, right), y, content.clone())).find(fits);
    ends.into_iter().chain(block).for_each(|text| scene.text(text));
}

/// Passages side by side; neighbours of one band are one rectangle, those without a score one dash.
fn passages(scene: &mut Scene, slices: &[Slice], (left, right): (f64, f64), (top, height): (f64, f64)) {
    let step = (right - left) / slices.len().max(1) as f64;
    let band = |slice: &Slice| slice.difficulty.map(Band::of);
    let mut from = 0;
    let mut run = |run: &[Slice]| {
        let at = left + from as f64 * step;
        from += run.len();
        (at, run.len() as f64 * step, band(&run[0]))
    };
    let runs: Vec<(f64, f64, Option<Band>)> = slices.chunk_by(|a, b| band(a) == band(b)).map(&mut run).collect();
    // By band, so that the page can write one path for each.
    for wanted in Band::ALL {
        for &(left, width, _) in runs.iter().filter(|(.., band)| *band == Some(wanted)) {
            scene.add(Shape::Rectangle { at: (left, top), width, height, role: Role::Ramp(wanted) });
        }
    }
    for &(left, width, _) in runs.iter().filter(|(.., band)| band.is_none()) {
        let middle = (libm::round(left + width / 2.0), libm::round(top + height / 2.0));
        scene.add(dash(middle, (width - 2.0).clamp(1.0, DASH)));
    }
}

fn describe(report: &CorpusReport, rows: &[(usize, Option<f64>)], names: &[String], language: Language) -> String {
    let (all, hard, very) = facts::passages(report);
    let [all, hard, very] = [all, hard, very].map(|n| grouped(n, language));
    let item = |(i, score): &(usize, Option<f64>)| match score {
        Some(score) => format!("{} {}", names[*i], format_decimal(*score, 0, language)),
        None => format!("{} –", names[*i]),
    };
    let list = rows.iter().map(item).collect::<Vec<_>>().join(", ");
    let is_dashed = rows.iter().any(|(_, score)| score.is_none());
    match language {
        Language::Fr => {
            let dash = if is_dashed { " (– s’il n’a pas de score)" } else { "" };
            format!(
                "{all} passages, dont {hard} difficiles et {very} très difficiles. Documents du plus facile au plus \
                 difficile{dash}{NO_BREAK}: {list}."
            )
        }
        Language::En => {
            let dash = if is_dashed { " (– for one without a score)" } else { "" };
            format!(
                "{all} passages, {hard} of them difficult, {very} very difficult. Documents from the easiest{dash}: {list}."
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
            match slice.difficulty {
                Some(score) => segment(&mut scene, (x, top, wide, pitch - 4.0), (first + i, score), width, language),
                None => scene.add(dash((x + wide / 2.0, top + (pitch - 4.0) / 2.0), (wide - 2.0).clamp(1.0, DASH))),
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

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn dashes(scene: &Scene) -> usize {
        let is_dash = |shape: &Shape| matches!(shape, Shape::Rectangle { role: Role::Bar, .. });
        scene.marks.iter().filter(|mark| is_dash(&mark.shape)).count()
    }

    fn texts(report: &CorpusReport, width: Width) -> Vec<String> {
        several(report, width, Language::Fr).unwrap().texts().map(|text| text.content.clone()).collect()
    }

    #[test]
    fn the_hardest_of_many_have_a_block_of_their_own() {
        let report = samples::many(300);
        for (width, half) in [(Width::Wide, 20), (Width::Picture, 14)] {
            let texts = texts(&report, width);
            assert!(texts.contains(&format!("{half} documents sur 300, à intervalles réguliers")), "{texts:?}");
            assert!(texts.contains(&format!("les {half} plus difficiles")), "{texts:?}");
        }
        let all = texts(&samples::many(28), Width::Picture);
        assert!(!all.iter().any(|text| text.contains("documents sur") || text.contains("plus difficiles")), "{all:?}");
    }

    #[test]
    fn of_the_documents_left_out_those_with_a_score_are_counted() {
        let mut report = samples::many(300);
        report.documents.iter_mut().skip(200).for_each(|document| *document = samples::short("court.txt"));
        let texts = texts(&report, Width::Wide);
        assert!(
            texts.contains(&"20 documents sur 200 qui ont un score, à intervalles réguliers".to_owned()),
            "{texts:?}"
        );
    }

    #[test]
    fn documents_without_a_score_have_a_dash_and_no_colour() {
        let mut report = samples::many(300);
        let names: Vec<String> = (5..300).map(|i| format!("avis/{i}.txt")).collect();
        report.documents.iter_mut().skip(5).zip(&names).for_each(|(document, name)| *document = samples::short(name));
        let chosen = rows(&report, 40);
        assert_eq!((chosen.rows.len(), chosen.hardest), (10, 0));
        assert_eq!(chosen.rows[5..8], [(5, None), (64, None), (123, None)]);
        for width in [Width::Wide, Width::Picture] {
            let texts = texts(&report, width);
            assert!(
                texts.contains(&"10 documents sur 300, dont tous ceux qui ont un score".to_owned())
                    && texts.contains(&"pas de score\u{A0}: moins de 100 mots ou de 5 phrases".to_owned())
                    && !texts.iter().any(|text| text.contains("plus difficiles")),
                "{texts:?}"
            );
        }
        let scene = several(&report, Width::Wide, Language::Fr).unwrap();
        // A dash in each of five rows, and one with its meaning.
        assert_eq!(dashes(&scene), 6);
        let (all, ..) = facts::passages(&report);
        assert_eq!(all, report.documents[..5].iter().map(|document| document.slices.len() as u64).sum::<u64>());
    }

    #[test]
    fn no_map_is_drawn_without_a_score() {
        let documents = vec![samples::short("un.txt"), samples::short("deux.txt")];
        let report = CorpusReport { documents, ..CorpusReport::default() };
        assert_eq!(draw(&report, Width::Wide, Language::Fr), None);
    }

    #[test]
    fn a_passage_without_a_word_to_judge_has_a_dash() {
        let mut report = samples::article();
        report.documents[0].slices[4].difficulty = None;
        let scene = draw(&report, Width::Wide, Language::Fr).unwrap();
        assert_eq!(dashes(&scene), 1);
    }
}
