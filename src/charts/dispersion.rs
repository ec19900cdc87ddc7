//! Where the commonest content words stand along the corpus: a row for each, the most concentrated first.

use super::Chart;
use super::label::shorten;
use super::picture::PLOT_HEIGHT;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::dispersion::{self as findings, named, ranked};
use crate::report::findings::words::grouped;
use crate::report::{CorpusReport, WordByPart, WordsByPart};
use crate::stats::PartKind;

pub(super) static DISPERSION: Chart = Chart {
    id: "dispersion",
    name: Texts { fr: "Où se trouvent les mots", en: "Where words stand" },
    summary: Texts {
        fr: "Les mots pleins les plus fréquents, du plus concentré au mieux réparti. Chaque ligne va d’une partie à l’autre, comme \
             le disent les mots en haut\u{202F}; plus une barre est haute, plus le mot est fréquent à cet endroit, à l’échelle de \
             sa ligne. À droite, DP\u{A0}: 0, réparti partout\u{202F}; 1, à un seul endroit. Les parties sont les documents ou, \
             d’un texte seul, ses tranches égales, dans l’ordre. Au-delà de 256 documents, ce sont 256 groupes de documents, \
             rangés de celui où le mot est le plus fréquent à celui où il l’est le moins.",
        en: "The commonest content words, from the most concentrated to the most evenly spread. Each row goes from part to part, \
             as the words above it say; the higher a bar, the more frequent the word there, on the scale of its row. At the \
             right, DP: 0, spread evenly; 1, in one place. The parts are the documents or, of a single text, equal slices of it, \
             in order. Beyond 256 documents they are 256 groups of documents, from the one where the word is most frequent to \
             the one where it is least.",
    },
    title: findings::title,
    subtitle,
    draw,
};

const HEADER: f64 = 20.0;
const PITCH: f64 = 24.0;
const GAP: f64 = 10.0;
/// Parts that would be narrower are drawn as one column, with their mean.
const NARROWEST: f64 = 5.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let parts = report.words_by_part.as_ref();
    let n = parts.map_or(0, |spread| spread.sizes.iter().filter(|&&size| size > 0).count() as u64);
    let kind = parts.map_or(PartKind::Documents, |spread| spread.kind);
    let (part, buckets) = (findings::part(kind, language), kind == PartKind::Buckets);
    let (n, s) = (grouped(n, language), if n > 1 || n == 0 && language == Language::En { "s" } else { "" });
    match language {
        Language::Fr => {
            let of = if buckets { " de documents" } else { "" };
            format!("Fréquence des mots pleins les plus employés, par {part}{of}. n{NO_BREAK}={NO_BREAK}{n} {part}{s}.")
        }
        Language::En => {
            let of = if buckets { " of documents" } else { "" };
            format!("Frequency of the commonest content words, by {part}{of}. n{NO_BREAK}={NO_BREAK}{n} {part}{s}.")
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let spread = report.words_by_part.as_ref()?;
    let words = ranked(spread);
    let total: u64 = spread.sizes.iter().sum();
    if words.is_empty() || total == 0 {
        return None;
    }
    let pitch = match width {
        Width::Picture => ((PLOT_HEIGHT - HEADER - 4.0) / words.len() as f64).min(40.0),
        Width::Wide | Width::Narrow => PITCH,
    };
    let bottom = HEADER + pitch * words.len() as f64;
    let mut scene = Scene::new(width, bottom + 4.0, describe(&words, language));
    let room = width.pick(180.0, 96.0, 190.0);
    let name = words.iter().map(|word| label(&word.display).length(width)).fold(0.0, f64::max).min(room);
    let (left, right) = (name + GAP, width.units() - 40.0);
    header(&mut scene, spread.kind, (left, right), language);
    let vivid = named(spread);
    for (row, word) in words.iter().enumerate() {
        let top = HEADER + row as f64 * pitch;
        let base = (top + pitch - 5.0).round();
        let text = Text { at: (left - GAP, base - 2.0), ..label(&word.display).end() };
        scene.text_for(shorten(text, name + 0.1, width), &word.display);
        let role = if vivid.is_some_and(|vivid| std::ptr::eq(vivid, *word)) { Role::Highlight } else { Role::Bar };
        bars(&mut scene, &columns(spread, word, right - left), (left, right), (base, pitch - 8.0), role);
        scene.line((left, base), (right, base), Stroke::Grid);
        if let Some(dp) = word.dispersion.dp {
            scene.text(Text::axis((width.units(), base - 2.0), format_decimal(dp, 2, language)).end());
        }
    }
    Some(scene)
}

fn label(word: &str) -> Text {
    Text::new((0.0, 0.0), word).size(13.0)
}

fn header(scene: &mut Scene, kind: PartKind, (left, right): (f64, f64), language: Language) {
    let (first, last) = match (kind, language) {
        (PartKind::Buckets, Language::Fr) => ("le plus souvent", "le moins"),
        (PartKind::Buckets, Language::En) => ("most often", "least"),
        (_, Language::Fr) => ("début", "fin"),
        (_, Language::En) => ("start", "end"),
    };
    scene.text(Text::axis((left, 11.0), first));
    scene.text(Text::axis((right, 11.0), last).end());
    scene.text(Text::axis((scene.width, 11.0), "DP").end());
}

/// What is drawn of some parts side by side: their share of the text, and the relative frequency of the word.
struct Column {
    size: u64,
    count: u64,
}

impl Column {
    fn rate(&self) -> f64 {
        self.count as f64 / self.size.max(1) as f64
    }
}

/// The parts in the order of the row, those too narrow put together.
fn columns(spread: &WordsByPart, word: &WordByPart, room: f64) -> Vec<Column> {
    let total: u64 = spread.sizes.iter().sum();
    let parts = spread.sizes.iter().zip(&word.counts).map(|(&size, &count)| Column { size, count });
    let mut parts: Vec<Column> = parts.filter(|part| part.size > 0).collect();
    if spread.kind == PartKind::Buckets {
        parts.sort_by(|a, b| b.rate().total_cmp(&a.rate()));
    }
    let narrow_below = total as f64 * NARROWEST / room;
    let mut out: Vec<Column> = Vec::new();
    for part in parts {
        match out.last_mut().filter(|last| (last.size as f64) < narrow_below) {
            Some(last) => {
                last.size += part.size;
                last.count += part.count;
            }
            None => out.push(part),
        }
    }
    // What is left at the end is too narrow by itself.
    if let Some(last) = out.pop_if(|last| (last.size as f64) < narrow_below) {
        match out.last_mut() {
            Some(before) => {
                before.size += last.size;
                before.count += last.count;
            }
            None => out.push(last),
        }
    }
    out
}

/// The columns of a row as bars on their base line, as wide as they have text.
fn bars(scene: &mut Scene, columns: &[Column], (left, right): (f64, f64), (base, room): (f64, f64), role: Role) {
    let total: u64 = columns.iter().map(|column| column.size).sum();
    let greatest = columns.iter().map(Column::rate).fold(0.0, f64::max);
    let mut before = 0;
    for column in columns {
        let start = left + (right - left) * before as f64 / total.max(1) as f64;
        before += column.size;
        let end = left + (right - left) * before as f64 / total.max(1) as f64;
        if column.count > 0 {
            let height = (column.rate() / greatest * room).max(1.5);
            let width = (end - start - 1.0).max(1.0);
            scene.add(Shape::Rectangle { at: (start, base - height), width, height, role });
        }
    }
}

fn describe(words: &[&WordByPart], language: Language) -> String {
    let dp = |word: &WordByPart| word.dispersion.dp.map_or_else(|| "—".into(), |dp| format_decimal(dp, 2, language));
    let list: Vec<String> = words.iter().map(|word| format!("{} {}", word.display, dp(word))).collect();
    match language {
        Language::Fr => {
            format!("Dispersion (DP) des mots, du plus concentré au mieux réparti{NO_BREAK}: {}.", list.join(", "))
        }
        Language::En => format!("Dispersion (DP) of words, from the most concentrated: {}.", list.join(", ")),
    }
}
