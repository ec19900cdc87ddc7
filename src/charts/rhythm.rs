//! The rhythm of sentences: a bar for each, in the order of reading, with a gap between paragraphs. Of several documents,
//! those of the shortest and of the longest median sentence and the hardest.

use super::Chart;
use super::label::{names, shorten};
use super::picture::PLOT_HEIGHT;
use super::reach;
use super::scene::{Point, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::rhythm::{drawn, title};
use crate::report::findings::words::grouped;
use crate::report::{Beat, CorpusReport, DocumentReport};

pub(super) static RHYTHM: Chart = Chart {
    id: "rhythm",
    name: Texts { fr: "Rythme des phrases", en: "Rhythm of sentences" },
    summary: Texts {
        fr: "Chaque barre est une phrase, dans l’ordre de lecture\u{202F}; plus elle monte, plus la phrase est longue. Un blanc \
             sépare les paragraphes. Des hauteurs qui alternent se lisent mieux qu’une suite de phrases longues. Au plus, \
             les 150 premières phrases.",
        en: "Each bar is a sentence, in the order of reading; the higher, the longer. A gap parts paragraphs. Heights that \
             alternate read better than a run of long sentences. At most the first 150 sentences.",
    },
    title,
    subtitle,
    draw,
};

/// Bars end at so many words; longer ones have a notch, and the longest its figure.
const HIGHEST: u32 = 120;
/// The axis is at least so high.
const LEAST: u32 = 40;
const LEFT: f64 = 30.0;
/// Room for the median, on the right.
const RIGHT: f64 = 62.0;
/// Above a panel: its name, or the label of its longest sentence.
const HEAD: f64 = 28.0;
/// Below it.
const FOOT: f64 = 8.0;
/// A gap between paragraphs, in bars.
const GAP: f64 = 0.6;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let drawn = drawn(report);
    let sum = |count: fn(&DocumentReport) -> u64| drawn.iter().map(|&i| count(&report.documents[i])).sum::<u64>();
    let (kept, all) = (sum(|d| d.rhythm.len() as u64), sum(|d| d.counts.sentences.max(d.rhythm.len() as u64)));
    let [n, whole] = [kept, all].map(|count| grouped(count, language));
    let is_cut = kept < all;
    let which = match (drawn.len() > 1, language) {
        (false, Language::Fr) if is_cut => format!("Nombre de mots des {n} premières phrases, dans l’ordre de lecture"),
        (false, Language::En) if is_cut => format!("Words of the first {n} sentences, in the order of reading"),
        (false, Language::Fr) => "Nombre de mots de chaque phrase, dans l’ordre de lecture".into(),
        (false, Language::En) => "Words of each sentence, in the order of reading".into(),
        (true, Language::Fr) => "Mots par phrase, dans l’ordre".into(),
        (true, Language::En) => "Words a sentence, in order".into(),
    };
    let of = match language {
        _ if !is_cut => String::new(),
        Language::Fr => format!(" sur {whole}"),
        Language::En => format!(" of {whole}"),
    };
    let cut = match (drawn.iter().any(|&i| is_beyond(&report.documents[i])), language) {
        (false, _) => String::new(),
        (true, Language::Fr) => format!(" Barre entaillée{NO_BREAK}: plus de {HIGHEST} mots."),
        (true, Language::En) => format!(" With a notch: over {HIGHEST} words."),
    };
    // A picture leaves out the sentence before the last where it has no room for all.
    let documents = match (drawn.len() > 1, language) {
        (false, _) => "",
        (true, Language::Fr) => " Médianes extrêmes et document le plus difficile.",
        (true, Language::En) => " The extreme medians and the hardest document.",
    };
    match language {
        Language::Fr => format!("{which}.{cut}{documents} n{NO_BREAK}={NO_BREAK}{n} phrases{of}."),
        Language::En => format!("{which}.{cut}{documents} n{NO_BREAK}={NO_BREAK}{n} sentences{of}."),
    }
}

/// True where a sentence of the rhythm is longer than bars are high.
fn is_beyond(document: &DocumentReport) -> bool {
    document.rhythm.iter().any(|beat| beat.words > HIGHEST)
}

/// The sentences that fit.
fn shown(document: &DocumentReport, width: Width) -> &[Beat] {
    let most = width.pick(150, 75, 150);
    &document.rhythm[..document.rhythm.len().min(most)]
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let drawn = drawn(report);
    let count = Some(drawn.len()).filter(|count| *count > 0)? as f64;
    let tall = match width {
        Width::Picture => (PLOT_HEIGHT - 4.0) / count - HEAD - FOOT,
        _ => 150.0,
    };
    let names = names(&report.documents);
    let beats = || drawn.iter().flat_map(|&i| shown(&report.documents[i], width));
    let longest = beats().map(|beat| beat.words).max().unwrap_or(0);
    let scene = Scene::new(width, count * (tall + HEAD + FOOT), describe(report, &drawn, &names, width, language));
    let highest = longest.clamp(LEAST, HIGHEST).next_multiple_of(20);
    let mut plot = Plot { scene, tall, highest, width, language };
    for (row, &i) in drawn.iter().enumerate() {
        let document = &report.documents[i];
        let top = row as f64 * (tall + HEAD + FOOT) + HEAD;
        plot.axis(top);
        plot.bars(document, top, drawn.len() == 1);
        plot.median(document, top);
        if drawn.len() > 1 {
            let name = Text::new((LEFT, top - 14.0), &names[i]).size(12.5).bold();
            plot.scene.text_for(shorten(name, width.units() - LEFT, width), &names[i]);
        }
    }
    Some(plot.scene)
}

struct Plot {
    scene: Scene,
    /// The height of a panel.
    tall: f64,
    /// The words at its top.
    highest: u32,
    width: Width,
    language: Language,
}

impl Plot {
    fn y(&self, top: f64, words: f64) -> f64 {
        top + self.tall * (1.0 - words.min(f64::from(self.highest)) / f64::from(self.highest))
    }

    fn right(&self) -> f64 {
        self.width.units() - RIGHT
    }

    fn axis(&mut self, top: f64) {
        let step = if self.highest > 80 { 40 } else { 20 };
        for words in (0..=self.highest).step_by(step) {
            let y = self.y(top, words.into());
            let stroke = if words == 0 { Stroke::Axis } else { Stroke::Grid };
            self.scene.line((LEFT, y), (self.right(), y), stroke);
            let label = format_decimal(words.into(), 0, self.language);
            self.scene.text(Text::axis((LEFT - 6.0, y + 4.0), label).size(11.5).end());
        }
    }

    /// The bars; of one text, the longest is named, of several it has its figure where it is cut.
    fn bars(&mut self, document: &DocumentReport, top: f64, alone: bool) {
        let beats = shown(document, self.width);
        let gaps = beats.iter().skip(1).filter(|beat| beat.opens).count() as f64 * GAP;
        let unit = ((self.right() - LEFT) / (beats.len() as f64 + gaps)).min(48.0);
        let longest = beats.iter().map(|beat| beat.words).max().unwrap_or(0);
        let mut x = LEFT;
        let extract = alone.then_some((beats.len() as u64) < document.counts.sentences);
        let mut named = false;
        for (i, beat) in beats.iter().enumerate() {
            x += if beat.opens && i > 0 { GAP * unit } else { 0.0 };
            let y = self.y(top, beat.words.into());
            let is_longest = beat.words == longest;
            let role = if is_longest && alone { Role::Highlight } else { Role::Bar };
            let (wide, base) = ((unit * 0.88).max(0.4), top + self.tall);
            let title = words(beat.words, self.language);
            if beat.words > self.highest {
                let pieces = reach::cut_upright((x, x + wide), (base, y), role);
                for piece in pieces {
                    self.scene.add_titled(piece, &title);
                }
            } else {
                let height = (base - y).max(0.6);
                self.scene.add_titled(Shape::Rectangle { at: (x, base - height), width: wide, height, role }, title);
            }
            if is_longest && !named {
                match extract {
                    Some(is_extract) => self.name_longest((x + wide / 2.0, y), beat.words, is_extract),
                    None if beat.words > self.highest => self.figure((x + wide / 2.0, y), beat.words),
                    None => {}
                }
                named = true;
            }
            x += unit;
        }
    }

    /// « la plus longue : 52 mots », above its bar and inside the frame; of an extract it says so.
    fn name_longest(&mut self, (x, y): Point, count: u32, is_extract: bool) {
        let lead = match (self.language, is_extract) {
            (Language::Fr, false) => "la plus longue\u{A0}:",
            (Language::Fr, true) => "la plus longue de l’extrait\u{A0}:",
            (Language::En, false) => "the longest:",
            (Language::En, true) => "the longest of the extract:",
        };
        let text = Text::new((x, y - 7.0), format!("{lead} {}", words(count, self.language))).bold();
        let half = text.length(self.width) / 2.0;
        let x = x.clamp(LEFT + half, (self.right() - half).max(LEFT + half));
        self.scene.text(text.middle().at((x, y - 7.0)));
    }

    /// How long the longest sentence of several texts is where its bar is cut: on top of it.
    fn figure(&mut self, (x, y): Point, count: u32) {
        let text = Text::axis((0.0, y - 2.0), grouped(count.into(), self.language)).size(10.5).middle();
        let half = text.length(self.width) / 2.0;
        let x = x.clamp(LEFT + half, (self.right() - half).max(LEFT + half));
        self.scene.text(text.at((x, y - 2.0)));
    }

    fn median(&mut self, document: &DocumentReport, top: f64) {
        let Some(median) = document.sentence_words_median else { return };
        let y = self.y(top, median);
        let end = self.right();
        self.scene.line((LEFT, y), (end, y), Stroke::Reference);
        let label = if self.language == Language::Fr { "médiane" } else { "median" };
        // Both lines stay inside the panel.
        let y = y.clamp(top + 8.0, top + self.tall - 14.0);
        self.scene.text(Text::axis((end + 6.0, y), label).size(11.5));
        let value = format_decimal(median, usize::from(median.fract() > 0.0), self.language);
        self.scene.text(Text::new((end + 6.0, y + 14.0), value).bold());
    }
}

/// « 52 mots ».
fn words(count: u32, language: Language) -> String {
    let n = grouped(count.into(), language);
    match language {
        Language::Fr => format!("{n} mot{}", if count > 1 { "s" } else { "" }),
        Language::En => format!("{n} word{}", if count == 1 { "" } else { "s" }),
    }
}

fn describe(report: &CorpusReport, drawn: &[usize], names: &[String], width: Width, language: Language) -> String {
    let lengths = |i: usize| {
        let all = shown(&report.documents[i], width).iter().map(|beat| beat.words.to_string());
        all.collect::<Vec<_>>().join(", ")
    };
    let told: Vec<String> = drawn.iter().map(|&i| format!("{}{NO_BREAK}: {}", names[i], lengths(i))).collect();
    match language {
        Language::Fr => format!("Mots de chaque phrase dans l’ordre. {}.", told.join(". ")),
        Language::En => format!("Words of each sentence in order. {}.", told.join(". ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    /// A text of so many sentences, of which the report keeps the first 150.
    fn of(sentences: u64) -> CorpusReport {
        let mut document = samples::document("a.txt", 14.0, 1.4);
        document.counts.sentences = sentences;
        document.rhythm = vec![Beat { words: 12, opens: false }; sentences.min(150) as usize];
        CorpusReport { documents: vec![document], ..CorpusReport::default() }
    }

    fn has(report: &CorpusReport, width: Width, label: &str) -> bool {
        draw(report, width, Language::Fr).unwrap().texts().any(|text| text.content == label)
    }

    #[test]
    fn a_sentence_beyond_the_axis_is_marked_and_the_longest_has_its_figure() {
        let mut report = of(75);
        let mut long = report.documents[0].clone();
        (long.rhythm[3].words, long.rhythm[9].words) = (140, 251);
        report.documents.push(long);
        assert!(subtitle(&report, Language::Fr).contains(" Barre entaillée\u{A0}: plus de 120 mots. Médianes"));
        for width in Width::ALL {
            let scene = draw(&report, width, Language::Fr).unwrap();
            let pieces = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Area { .. })).count();
            assert_eq!(pieces, 2 * 2, "{width:?}");
            assert!(has(&report, width, "251") && !has(&report, width, "140"), "{width:?}");
        }
        assert!(!subtitle(&of(75), Language::Fr).contains("entaillée"));
    }

    #[test]
    fn an_extract_is_told_from_the_whole_text() {
        let (whole, extract) = ("la plus longue\u{A0}: 12 mots", "la plus longue de l’extrait\u{A0}: 12 mots");
        let [short, long] = [75, 7_042].map(of);
        assert!(Width::ALL.into_iter().all(|width| has(&short, width, whole) && has(&long, width, extract)));
        // A phone shows half of what the page does.
        assert!(has(&of(150), Width::Wide, whole) && has(&of(150), Width::Narrow, extract));
        assert_eq!(
            subtitle(&short, Language::Fr),
            "Nombre de mots de chaque phrase, dans l’ordre de lecture. n\u{A0}=\u{A0}75 phrases."
        );
        assert_eq!(
            subtitle(&long, Language::Fr),
            "Nombre de mots des 150 premières phrases, dans l’ordre de lecture. n\u{A0}=\u{A0}150 phrases sur 7\u{202F}042."
        );
    }
}
