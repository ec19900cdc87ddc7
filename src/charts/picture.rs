//! A chart as a PNG of its own: title, subtitle, plot, source line. 1600 × 1000 pixels, 800 × 500 units.
//!
//! The bytes depend on the report and the language alone.

use super::Chart;
use super::indexed::encode;
use super::label::shorten;
use super::painter::Canvas;
use super::scene::{Role, Text, Width};
use crate::base::{Language, NO_BREAK, Result};
use crate::report::findings::compared::names;
use crate::report::findings::words::{grouped, plural};
use crate::report::{CorpusComparison, CorpusReport, Counts};

const SIZE: (u32, u32) = (800, 500);
const MARGIN: f64 = 32.0;
/// Room between the margins: the width of [`Width::Picture`].
const ROOM: f64 = 736.0;
/// The plot ends here, in units from the top.
const PLOT_END: f64 = 464.0;

/// Scenes of [`Width::Picture`] are this high, so that two lines of title fit above them.
pub(super) const PLOT_HEIGHT: f64 = 366.0;

/// A report that charts are drawn from: it says what it was read from, for the foot of the picture.
pub trait Drawn {
    /// What was read, one sentence.
    fn source(&self, language: Language) -> String;
}

/// `chart` as a PNG; `None` where the report holds nothing to draw.
///
/// # Errors
/// When drawing or encoding fails, which memory alone could cause.
pub fn png<R: Drawn>(chart: &Chart<R>, report: &R, language: Language) -> Result<Option<Vec<u8>>> {
    let Some(scene) = (chart.draw)(report, Width::Picture, language) else { return Ok(None) };
    let title = (chart.title)(report, language);
    let mut canvas = Canvas::new(SIZE.0, SIZE.1);
    for text in heading(&title, &(chart.subtitle)(report, language)) {
        canvas.text(&text)?;
    }
    // A low plot stands nearer to its title than to the foot of the page.
    let spare = (PLOT_HEIGHT - scene.height).max(0.0);
    canvas.scene(&scene, (MARGIN, PLOT_END - scene.height - (0.6 * spare).round()))?;
    for text in foot(&report.source(language)) {
        canvas.text(&text)?;
    }
    let (size, pixels) = canvas.picture();
    let texts = [("Title", title.as_str()), ("Description", &scene.description), ("Software", "lisible")];
    encode(size, &pixels, &texts).map(Some)
}

/// The title in one or two lines, the subtitle below.
fn heading(title: &str, subtitle: &str) -> Vec<Text> {
    let lines = title_lines(title);
    let two = lines.len() > 1;
    let (first, step) = if two { (36.0, 26.0) } else { (45.0, 0.0) };
    let mut out: Vec<Text> = lines
        .into_iter()
        .zip(0_u8..)
        .map(|(line, i)| Text { at: (MARGIN, first + step * f64::from(i)), ..line })
        .collect();
    let base = if two { 84.0 } else { 69.0 };
    out.push(fitted(&Text::new((MARGIN, base), subtitle).size(13.5).role(Role::Ink2)));
    out
}

/// The title in 23 units bold: one line where it fits, else two of nearly equal length, smaller if it must be.
fn title_lines(title: &str) -> Vec<Text> {
    let line = |content: &str, size: f64| Text::new((0.0, 0.0), content).size(size).bold();
    if line(title, 23.0).length(Width::Picture) <= ROOM {
        return vec![line(title, 23.0)];
    }
    let longest = |at: usize| {
        let (head, tail) = title.split_at(at);
        line(head, 23.0).length(Width::Picture).max(line(tail, 23.0).length(Width::Picture))
    };
    // A break after a mark reads better than two lines of one length.
    let cost = |at: usize| {
        let mark = title[..at].ends_with([',', ';', ':']) && longest(at) <= ROOM;
        longest(at) - if mark { 200.0 } else { 0.0 }
    };
    let cuts = title.match_indices(' ').map(|(at, _)| at);
    let Some(cut) = cuts.min_by(|&a, &b| cost(a).total_cmp(&cost(b))) else {
        return vec![shorten(line(title, 23.0), ROOM, Width::Picture)];
    };
    let size = 23.0 * (ROOM / longest(cut)).min(1.0);
    let (head, tail) = title.split_at(cut);
    [head, tail].map(|half| shorten(line(half, size.max(17.0)), ROOM, Width::Picture)).to_vec()
}

/// The subtitle in one line: whole, else without the sentences before its last, else cut.
fn fitted(text: &Text) -> Text {
    let sentences: Vec<&str> = text.content.split(". ").collect();
    let last = sentences.len() - 1;
    let shorter = (0..=last).rev().map(|keep| {
        let kept: Vec<&str> = sentences[..keep].iter().chain(&sentences[last..]).copied().collect();
        Text { content: kept.join(". "), ..text.clone() }
    });
    let mut tried = shorter.filter(|t| t.length(Width::Picture) <= ROOM);
    tried.next().unwrap_or_else(|| shorten(text.clone(), ROOM, Width::Picture))
}

/// What was read, and by what.
fn foot(source: &str) -> [Text; 2] {
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("", |(minor, _)| minor);
    let line = |x: f64, content: &str| Text::axis((x, 484.0), content);
    let program = line(MARGIN + ROOM, &format!("lisible {version}")).end();
    let room = ROOM - program.length(Width::Picture) - 20.0;
    [shorten(line(MARGIN, source), room, Width::Picture), program]
}

impl Drawn for CorpusReport {
    fn source(&self, language: Language) -> String {
        let read = read(&self.counts, language);
        if language == Language::Fr { format!("Source{NO_BREAK}: {read}.") } else { format!("Source: {read}.") }
    }
}

impl Drawn for CorpusComparison {
    fn source(&self, language: Language) -> String {
        let [first, second] = names(self, language);
        let [a, b] = [&self.first, &self.second].map(|side| read(&side.counts, language));
        match language {
            Language::Fr => format!("Sources{NO_BREAK}: {first} ({a}), {second} ({b})."),
            Language::En => format!("Sources: {first} ({a}), {second} ({b})."),
        }
    }
}

/// « 15 documents, 4 200 mots ».
fn read(counts: &Counts, language: Language) -> String {
    let (documents, words) = (counts.documents, counts.words);
    let [n, w] = [documents, words].map(|count| grouped(count, language));
    let (s, ws) = (plural(documents, language), plural(words, language));
    match language {
        Language::Fr => format!("{n}{NO_BREAK}document{s}, {w}{NO_BREAK}mot{ws}"),
        Language::En => format!("{n} document{s}, {w} word{ws}"),
    }
}
