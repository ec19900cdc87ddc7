//! Where a text stands among public texts of several kinds: the range of each kind, and the text as a line across.

use super::Chart;
use super::label::shorten;
use super::picture::PLOT_HEIGHT;
use super::scale::Scale;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::measures::registers::{REGISTERS, Register};
use crate::report::CorpusReport;
use crate::report::findings::why;
use crate::report::findings::words::grouped;

pub(super) static REGISTERS_CHART: Chart = Chart {
    id: "registers",
    name: Texts { fr: "Parmi d’autres textes", en: "Among other texts" },
    summary: Texts {
        fr: "Chaque barre est un registre\u{A0}: la moitié de ses textes tiennent dans la partie épaisse, neuf sur dix \
             dans le trait, et le repère est leur médiane. Le trait vertical est le texte mesuré. Les textes sont publics, \
             mesurés par ce programme\u{202F}; leurs sources sont dans «\u{202F}lisible explain difficulty\u{202F}».",
        en: "Each bar is a register: half of its texts lie in the thick part, nine in ten on the line, and the mark is their \
             median. The vertical line is the text measured. The texts are public and were measured by this program; \
             their sources are in “lisible explain difficulty”.",
    },
    title: why::registers,
    subtitle,
    draw,
};

const HEADER: f64 = 22.0;
const PITCH: f64 = 30.0;
/// With the name above its bar: beside it a phone has no room for one.
const NARROW_PITCH: f64 = 40.0;
const AXIS: f64 = 24.0;

fn subtitle(_: &CorpusReport, language: Language) -> String {
    let documents: u64 = REGISTERS.iter().map(|register| u64::from(register.documents)).sum();
    let n = grouped(documents, language);
    match language {
        Language::Fr => {
            format!(
                "Difficulté, sur 100, de textes publics de plusieurs registres. n{NO_BREAK}={NO_BREAK}{n} documents."
            )
        }
        Language::En => {
            format!("Difficulty, of 100, of public texts of several registers. n{NO_BREAK}={NO_BREAK}{n} documents.")
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let (score, _) = report.measures.headline()?;
    let rows = REGISTERS.len() as f64;
    let is_above = width == Width::Narrow;
    let pitch = width.pick(PITCH, NARROW_PITCH, ((PLOT_HEIGHT - HEADER - AXIS) / rows).min(52.0));
    let label = |register: &Register| Text::new((0.0, 0.0), register.name.get(language)).size(13.0);
    let widest = REGISTERS.iter().map(|register| label(register).length(width)).fold(0.0, f64::max);
    let name = if is_above { 0.0 } else { widest.min(264.0) };
    let x = Scale { domain: (0.0, 100.0), range: (name + 14.0, width.units() - 14.0) };
    let bottom = HEADER + rows * pitch;
    let mut scene = Scene::new(width, bottom + AXIS, describe(score, language));
    for bound in [0.0, 20.0, 40.0, 60.0, 80.0, 100.0] {
        scene.line((x.at(bound), HEADER), (x.at(bound), bottom), Stroke::Grid);
        scene.text(Text::axis((x.at(bound), bottom + 17.0), format_decimal(bound, 0, language)).middle());
    }
    let middle = |row: usize| HEADER + (row as f64 + if is_above { 0.72 } else { 0.5 }) * pitch;
    for (row, register) in REGISTERS.iter().enumerate() {
        range(&mut scene, register, &x, middle(row), language);
    }
    let at = x.clamped(score);
    if is_above {
        // It stops for the names, which stand across it.
        scene.line((at, HEADER - 4.0), (at, HEADER), Stroke::Reference);
        let rows = (0..REGISTERS.len()).map(middle);
        rows.for_each(|y| scene.line((at, y - 11.0), (at, y + 11.0), Stroke::Reference));
    } else {
        scene.line((at, HEADER - 4.0), (at, bottom), Stroke::Reference);
    }
    for (row, register) in REGISTERS.iter().enumerate() {
        let (text, room) = if is_above {
            (label(register).halo().at((x.range.0, middle(row) - 12.0)), x.range.1 - x.range.0)
        } else {
            (label(register).end().at((name, middle(row) + 4.5)), name + 0.1)
        };
        scene.text_for(shorten(text, room, width), register.name.get(language));
    }
    let shown = shown(score, language);
    let own = match (language, report.counts.documents) {
        (Language::Fr, 1) => format!("ce texte{NO_BREAK}: {shown}"),
        (Language::Fr, _) => format!("ces textes{NO_BREAK}: {shown}"),
        (Language::En, 1) => format!("this text: {shown}"),
        (Language::En, _) => format!("these texts: {shown}"),
    };
    let text = Text::new((at, 12.0), own).bold().role(Role::HighlightText).middle();
    let half = text.length(width) / 2.0;
    scene.text(text.at((at.clamp(half, width.units() - half), 12.0)));
    Some(scene)
}

/// The score in whole points; off the axis, that it is.
fn shown(score: f64, language: Language) -> String {
    match (score.round(), language) {
        (..0.0, Language::Fr) => "moins de 0".to_owned(),
        (..0.0, Language::En) => "below 0".to_owned(),
        (100.5.., Language::Fr) => "plus de 100".to_owned(),
        (100.5.., Language::En) => "above 100".to_owned(),
        (score, _) => format_decimal(score, 0, language),
    }
}

fn range(scene: &mut Scene, register: &Register, x: &Scale, middle: f64, language: Language) {
    let [p5, _, p25, median, p75, _, p95] = register.difficulty;
    scene.line((x.clamped(p5), middle), (x.clamped(p95), middle), Stroke::Range);
    let (left, right) = (x.clamped(p25), x.clamped(p75));
    let shape = Shape::Rectangle { at: (left, middle - 5.0), width: right - left, height: 10.0, role: Role::Bar };
    let name = register.name.get(language);
    scene.add_titled(shape, format!("{name}{NO_BREAK}: {}", format_decimal(median, 0, language)));
    let at = x.clamped(median);
    scene.line((at, middle - 7.0), (at, middle + 7.0), Stroke::Reference);
}

fn describe(score: f64, language: Language) -> String {
    let item = |register: &Register| {
        let [p5, .., p95] = register.difficulty;
        let [low, median, high] = [p5, register.difficulty[3], p95].map(|value| format_decimal(value, 0, language));
        format!("{} {median} ({low}–{high})", register.name.get(language))
    };
    let list = REGISTERS.iter().map(item).collect::<Vec<_>>().join(", ");
    let score = format_decimal(score, 0, language);
    match language {
        Language::Fr => {
            format!("Difficulté {score}. Médiane et neuf textes sur dix de chaque registre{NO_BREAK}: {list}.")
        }
        Language::En => format!("Difficulty {score}. Median and nine texts in ten of each register: {list}."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_text_off_the_axis_is_not_said_to_be_at_its_end() {
        for (score, own) in [(-7.0, "moins de 0"), (-0.4, "0"), (100.4, "100"), (112.0, "plus de 100")] {
            let mut report = samples::corpus();
            report
                .measures
                .0
                .iter_mut()
                .filter(|of| of.measure.id == "difficulty")
                .for_each(|of| of.value = Some(score));
            let scene = draw(&report, Width::Wide, Language::Fr).unwrap();
            let own = format!("ces textes\u{A0}: {own}");
            assert!(scene.texts().any(|text| text.content == own), "{own}: {}", scene.description);
        }
    }

    #[test]
    fn a_text_in_the_middle_of_a_register_is_on_its_level() {
        let mut report = samples::corpus();
        for (register, language) in REGISTERS.iter().flat_map(|r| [(r, Language::Fr), (r, Language::En)]) {
            let own = report.measures.0.iter_mut().filter(|of| of.measure.id == "difficulty");
            own.for_each(|of| of.value = Some(register.difficulty[3]));
            let title = why::registers(&report, language);
            assert!(title.contains(register.name.get(language)) && title.chars().count() <= 70, "{title}");
        }
    }

    #[test]
    fn names_are_whole_on_every_width() {
        for (width, language) in Width::ALL.into_iter().flat_map(|width| [(width, Language::Fr), (width, Language::En)])
        {
            let scene = draw(&samples::corpus(), width, language).unwrap();
            let texts: Vec<&str> = scene.texts().map(|text| text.content.as_str()).collect();
            assert!(REGISTERS.iter().all(|register| texts.contains(&register.name.get(language))), "{texts:?}");
        }
    }
}
