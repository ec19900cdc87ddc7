//! Sentence lengths folder by folder: a row for each, on one axis and one scale, from the shortest sentences down.

use super::Chart;
use super::label::{above, beside, clean, row_name, shorten};
use super::picture::PLOT_HEIGHT;
use super::scale::Scale;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::CorpusReport;
use crate::report::findings::folders::{self, Folder, MOST};
use crate::report::findings::words::{grouped, plural};

pub(super) static FOLDERS: Chart = Chart {
    id: "folders",
    name: Texts { fr: "Dossier par dossier", en: "Folder by folder" },
    summary: Texts {
        fr: "Une ligne par dossier, de celui aux phrases les plus courtes à celui aux plus longues. Plus le relief est haut, \
             plus les phrases de cette longueur sont nombreuses dans le dossier\u{202F}; l’échelle est la même pour tous. Le \
             trait est la médiane, écrite à droite. Tout à droite, d’un bloc, les phrases de plus de 60 mots. \
             Un dossier de moins de 50 phrases est estompé\u{A0}: trop peu pour le comparer.",
        en: "A row for each folder, from the one with the shortest sentences to the one with the longest. The higher the \
             relief, the more sentences of the folder have that length; the scale is one for all. The stroke is the median, \
             written on the right. At the far right, in one block, sentences of over 60 words. A folder of fewer than 50 \
             sentences is muted: too few to compare.",
    },
    title: folders::title,
    subtitle,
    draw,
};

/// Words in a step, and the longest sentences that have a step of their own.
const STEP: u64 = 3;
const LAST: u64 = 60;
const AXIS: f64 = 24.0;
const HEAD: f64 = 20.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let folders = folders::folders(report);
    let sentences: u64 = folders.iter().map(|folder| folder.lengths.total()).sum();
    let (n, s) = (grouped(sentences, language), plural(sentences, language));
    let cut = match (language, report.input.documents_cut) {
        (_, false) => String::new(),
        (Language::Fr, true) => {
            format!("Les {} premiers documents. ", grouped(report.documents.len() as u64, language))
        }
        (Language::En, true) => format!("The first {} documents. ", grouped(report.documents.len() as u64, language)),
    };
    match language {
        Language::Fr => {
            format!("{cut}Longueur des phrases de chaque dossier, en mots. n{NO_BREAK}={NO_BREAK}{n} phrase{s}.")
        }
        Language::En => {
            format!("{cut}Length of the sentences of each folder, in words. n{NO_BREAK}={NO_BREAK}{n} sentence{s}.")
        }
    }
}

/// The end of the last step: the ten above the longest sentence of all, in whole steps.
fn last(folders: &[Folder]) -> u64 {
    let longest = folders.iter().filter_map(|folder| folder.lengths.bins().last()).map(|(length, _)| length).max();
    longest.unwrap_or(0).clamp(1, LAST).next_multiple_of(10).next_multiple_of(STEP)
}

/// The share of sentences in each step up to `last`, and of those beyond.
fn shares(folder: &Folder, last: u64) -> Vec<f64> {
    let steps = usize::try_from(last / STEP).unwrap_or(0);
    let mut counts = vec![0; steps + 1];
    for (length, count) in folder.lengths.bins() {
        let at = usize::try_from(length.max(1) - 1).unwrap_or(usize::MAX) / STEP as usize;
        counts[at.min(steps)] += count;
    }
    let all = folder.lengths.total().max(1) as f64;
    counts.into_iter().map(|count: u64| count as f64 / all).collect()
}

/// Where everything stands across.
struct Frame {
    /// Room for a name left of its relief; none where it stands over it, with so many units.
    name: f64,
    over: f64,
    x: Scale,
    /// The step of the sentences beyond 60 words, where there are some.
    beyond: Option<(f64, f64)>,
}

impl Frame {
    fn new((name, over): (f64, f64), right: f64, folders: &[Folder]) -> Self {
        let (left, last) = (name + 12.0, last(folders));
        let is_beyond = folders.iter().any(|folder| folder.lengths.bins().any(|(length, _)| length > LAST));
        let steps = last / STEP;
        let step = (right - left) / (steps + if is_beyond { 2 } else { 0 }) as f64;
        let x = Scale { domain: (0.5, last as f64 + 0.5), range: (left, left + step * steps as f64) };
        Self { name, over, x, beyond: is_beyond.then_some((x.range.1 + step * 0.6, right)) }
    }

    /// The end of the base line.
    fn right(&self) -> f64 {
        self.beyond.map_or(self.x.range.1, |beyond| beyond.1)
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let folders = folders::folders(report);
    // One folder is compared with none.
    if folders.iter().filter(|folder| folder.is_compared()).count() < 2 {
        return None;
    }
    let count = folders.len() as f64;
    let label = |folder: &Folder| Text::new((0.0, 0.0), folder.label(language)).size(13.0);
    let below = |folder: &Folder| Text::axis((0.0, 0.0), counted(folder, width, language)).size(11.5);
    let wanted = folders.iter().map(|folder| label(folder).length(width).max(below(folder).length(width)));
    let wanted = wanted.fold(0.0, f64::max);
    let (name, over) = (beside(wanted, width.pick(190.0, 92.0, 200.0), width), above(wanted, width));
    let alone = if over > 0.0 { 40.0 } else { 46.0 };
    let pitch = over + width.pick(alone, alone, ((PLOT_HEIGHT - HEAD - AXIS) / count).min(64.0));
    let frame = Frame::new((name, over), width.units() - 44.0, &folders);
    let bottom = HEAD + pitch * count;
    let mut scene = Scene::new(width, bottom + AXIS, describe(&folders, language));
    axis(&mut scene, &frame, bottom, width, language);
    let all: Vec<Vec<f64>> = folders.iter().map(|folder| shares(folder, last(&folders))).collect();
    let most = all.iter().flatten().copied().fold(0.0, f64::max).max(1e-9);
    // All with the longest sentences, not only the one that the title has room for.
    let longest = folders::ends(&folders).map(|(_, longest)| folders[longest].median);
    let role = |folder: &Folder| match folder.is_compared() {
        true if Some(folder.median) == longest => Role::Highlight,
        false if folder.name.is_some() => Role::Muted,
        _ => Role::Bar,
    };
    for (row, (folder, shares)) in folders.iter().zip(&all).enumerate() {
        let base = HEAD + pitch * (row as f64 + 1.0);
        relief(&mut scene, shares, &frame, (base, (pitch - over - 6.0) / most), role(folder));
        labels(&mut scene, folder, label(folder), &frame, (base, pitch), width, language);
    }
    Some(scene)
}

fn axis(scene: &mut Scene, frame: &Frame, bottom: f64, width: Width, language: Language) {
    let steps = if frame.x.domain.1 > 41.0 { width.pick(10_u8, 20, 10) } else { 10 };
    for value in (0..=60_u8).step_by(steps.into()).map(f64::from).take_while(|value| *value < frame.x.domain.1) {
        let at = frame.x.clamped(value);
        scene.line((at, HEAD), (at, bottom), Stroke::Grid);
        if value < 60.0 || frame.beyond.is_none() {
            scene.text(Text::axis((at, bottom + 17.0), format_decimal(value, 0, language)).middle());
        }
    }
    if let Some((left, right)) = frame.beyond {
        scene.text(Text::axis((f64::midpoint(left, right), bottom + 17.0), format!("> {LAST}")).middle());
    }
    let (words, median) = if language == Language::Fr { ("mots", "médiane") } else { ("words", "median") };
    scene.text(Text::axis((frame.x.range.0, 12.0), words));
    scene.text(Text::axis((scene.width, 12.0), median).end());
}

fn relief(scene: &mut Scene, shares: &[f64], frame: &Frame, (base, unit): (f64, f64), role: Role) {
    let Some((beyond, steps)) = shares.split_last() else { return };
    let wide = (frame.x.range.1 - frame.x.range.0) / steps.len().max(1) as f64;
    let mut points = vec![(frame.x.range.0, base)];
    for (i, share) in steps.iter().enumerate() {
        let left = frame.x.range.0 + i as f64 * wide;
        points.extend([(left, base - share * unit), (left + wide, base - share * unit)]);
    }
    points.push((frame.x.range.1, base));
    scene.add(Shape::Area { points, role });
    if let Some((left, right)) = frame.beyond.filter(|_| *beyond > 0.0) {
        let height = (beyond * unit).max(0.8);
        scene.add(Shape::Rectangle { at: (left, base - height), width: (right - left).max(1.0), height, role });
    }
    scene.line((frame.x.range.0, base), (frame.right(), base), Stroke::Axis);
}

fn labels(
    scene: &mut Scene,
    folder: &Folder,
    label: Text,
    frame: &Frame,
    (base, pitch): (f64, f64),
    width: Width,
    language: Language,
) {
    let (two, top) = (pitch >= 32.0, base - pitch);
    let counted = Text::axis((frame.name, base - 2.0), counted(folder, width, language)).size(11.5).end();
    let label = if frame.over > 0.0 {
        // On one line over the relief, at both its ends.
        let counted = counted.at((scene.width, top + 15.0));
        let room = scene.width - counted.length(width) - 10.0;
        scene.text(counted);
        shorten(label, room, width)
    } else {
        if two {
            scene.text(shorten(counted, frame.name + 0.1, width));
        }
        label
    };
    let text = row_name(label, (frame.name, top, base - if two { 16.0 } else { 2.0 }), width);
    scene.text_for(text, &clean(&folder.label(language)));
    let at = frame.x.clamped(folder.median);
    let places = usize::from(folder.median.fract() > 0.0);
    let median = Text::new((scene.width, base - 2.0), format_decimal(folder.median, places, language)).end();
    let median = if folder.name.is_some() && !folder.is_compared() {
        median.role(Role::Ink2)
    } else {
        scene.line((at, top + frame.over + 6.0), (at, base), Stroke::Reference);
        median.bold()
    };
    scene.text(shorten(median, 42.0, width));
}

/// Documents and sentences of a folder.
fn counted(folder: &Folder, width: Width, language: Language) -> String {
    let sentences = folder.lengths.total();
    let (n, s) = (grouped(sentences, language), plural(sentences, language));
    let sentences = match language {
        Language::Fr => format!("{n} phrase{s}"),
        Language::En => format!("{n} sentence{s}"),
    };
    let documents = grouped(folder.documents, language);
    if width == Width::Narrow { sentences } else { format!("{documents} doc., {sentences}") }
}

fn describe(folders: &[Folder], language: Language) -> String {
    let item = |folder: &Folder| {
        let places = usize::from(folder.median.fract() > 0.0);
        let median = format_decimal(folder.median, places, language);
        format!("{} {median} ({})", folder.label(language), counted(folder, Width::Wide, language))
    };
    let list = folders.iter().take(MOST).map(item).collect::<Vec<_>>().join(", ");
    match language {
        Language::Fr => format!("Longueur médiane des phrases de chaque dossier, en mots{NO_BREAK}: {list}."),
        Language::En => format!("Median length of the sentences of each folder, in words: {list}."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    /// The roles of the reliefs of folders with so many sentences of so many words.
    fn reliefs(of: &[(&str, u64, u64)]) -> Option<Vec<Role>> {
        let mut report = samples::corpus();
        report.documents.truncate(of.len());
        for (document, &(name, sentences, length)) in report.documents.iter_mut().zip(of) {
            document.document = name.into();
            document.sentence_words = (0..sentences).map(|_| length).collect();
        }
        let scene = draw(&report, Width::Wide, Language::Fr)?;
        let role = |shape: &Shape| match shape {
            Shape::Area { role, .. } => Some(*role),
            _ => None,
        };
        Some(scene.marks.iter().filter_map(|mark| role(&mark.shape)).collect())
    }

    #[test]
    fn a_folder_of_few_sentences_is_muted_and_below_those_compared() {
        let drawn = reliefs(&[("presse/a", 18, 33), ("codes/a", 90, 15), ("docs/a", 90, 11), ("lois/a", 90, 15)]);
        assert_eq!(drawn.unwrap(), [Role::Bar, Role::Highlight, Role::Highlight, Role::Muted]);
    }

    #[test]
    fn one_folder_is_compared_with_none() {
        assert_eq!(reliefs(&[("presse/a", 18, 33), ("codes/a", 90, 15)]), None);
    }
}
