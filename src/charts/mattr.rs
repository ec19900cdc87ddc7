//! How varied the words are along a text: MATTR stretch by stretch, as a line. Of several documents, the longest.

use super::Chart;
use super::label::{cut, names};
use super::picture::PLOT_HEIGHT;
use super::scale::{Scale, step, ticks};
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal, format_grouped};
use crate::report::CorpusReport;
use crate::report::findings::diversity::{self, Stretch};
use crate::report::findings::words::grouped;

pub(super) static MATTR: Chart = Chart {
    id: "mattr",
    name: Texts { fr: "Variété des mots", en: "Variety of words" },
    summary: Texts {
        fr: "La ligne suit le texte du début à la fin. Sa hauteur dit combien de formes sont différentes parmi 100 qui se \
             suivent\u{A0}: plus elle descend, plus le texte se répète. C’est le MATTR, fenêtre de 100 formes, pris passage par \
             passage\u{202F}; les pointillés donnent celui de tout le texte. Deux textes de longueurs inégales se comparent.",
        en: "The line follows the text from its beginning to its end. Its height says how many of 100 forms in a row are \
             different: the lower, the more the text repeats itself. It is MATTR, window of 100 forms, stretch by stretch; \
             the dashes give that of the whole text. Texts of unequal length can be compared.",
    },
    title: diversity::title,
    subtitle,
    draw,
};

const LEFT: f64 = 34.0;
const AXIS: f64 = 26.0;
const HEAD: f64 = 22.0;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let (index, stretches) = diversity::course(report).unwrap_or_default();
    let n = stretches.len();
    let which = match report.documents.as_slice() {
        [] | [_] => String::new(),
        all if n == 0 => format!("{} documents. ", grouped(all.len() as u64, language)),
        all => {
            let name = cut(&names(&all[index..=index])[0], 40);
            match language {
                Language::Fr => format!("Le document le plus long{NO_BREAK}: {name}. "),
                Language::En => format!("The longest document: {name}. "),
            }
        }
    };
    match language {
        Language::Fr => {
            format!("{which}Formes différentes par fenêtre de 100 (MATTR). n{NO_BREAK}={NO_BREAK}{n} passages.")
        }
        Language::En => {
            format!("{which}Different forms in a window of 100 (MATTR). n{NO_BREAK}={NO_BREAK}{n} passages.")
        }
    }
}

/// The stretches on their plane: words across, different forms of 100 up.
struct Plane {
    x: Scale,
    y: Scale,
}

impl Plane {
    fn at(&self, stretch: &Stretch) -> (f64, f64) {
        (self.x.at(stretch.from as f64 + stretch.words as f64 / 2.0), self.y.clamped(100.0 * stretch.mattr))
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let (index, stretches) = diversity::course(report)?;
    let ends = diversity::ends(&stretches)?;
    let height = width.pick(210.0, 200.0, PLOT_HEIGHT - 2.0);
    let bottom = height - AXIS;
    let words = stretches.last().map_or(0, |last| last.from + last.words).max(1) as f64;
    let [low, high] = [ends.0, ends.1].map(|at| 100.0 * stretches[at].mattr);
    // Ten forms of room around, on round values: a line that hardly moves must not look like a storm.
    let domain = (10.0 * libm::floor((low - 5.0) / 10.0), 10.0 * libm::ceil((high + 5.0) / 10.0));
    let domain = (domain.0.clamp(0.0, 90.0), domain.1.clamp(10.0, 100.0));
    let plane = Plane {
        x: Scale { domain: (0.0, words), range: (LEFT, width.units() - 12.0) },
        y: Scale { domain, range: (bottom, HEAD) },
    };
    let mut scene = Scene::new(width, height, describe(&stretches, language));
    axes(&mut scene, &plane, bottom, width, language);
    let whole = report.documents[index].measures.value("mattr_100").map(|value| 100.0 * value);
    if let Some(level) = whole.filter(|level| plane.y.holds(*level)) {
        let y = plane.y.at(level);
        scene.line((LEFT, y), (width.units(), y), Stroke::Iso);
    }
    let points: Vec<_> = stretches.iter().map(|stretch| plane.at(stretch)).collect();
    scene.add(Shape::Polyline { points, stroke: Stroke::Reference });
    dots(&mut scene, &stretches, &plane, ends, language);
    labels(&mut scene, &stretches, &plane, ends, width, language);
    Some(scene)
}

fn axes(scene: &mut Scene, plane: &Plane, bottom: f64, width: Width, language: Language) {
    for value in ticks(plane.y.domain, 10.0) {
        let y = plane.y.at(value);
        let stroke = if y < bottom - 0.5 { Stroke::Grid } else { Stroke::Axis };
        scene.line((LEFT, y), (width.units(), y), stroke);
        scene.text(Text::axis((LEFT - 8.0, y + 4.0), format_decimal(value, 0, language)).end());
    }
    let words = plane.x.domain.1;
    let unit = if language == Language::Fr { "mots" } else { "words" };
    let mut free = LEFT;
    for value in ticks((0.0, words), step(words, width.pick(6.0, 3.0, 6.0)).max(1.0)) {
        let count = format_grouped(value as i128, language);
        let label = if value > 0.0 { count } else { format!("{count} {unit}") };
        let text = Text::axis((0.0, bottom + 17.0), label);
        let half = text.length(width) / 2.0;
        let middle = plane.x.at(value).max(LEFT + half).min(width.units() - half);
        // A narrow page has no room for every figure.
        if middle - half >= free {
            free = middle + half + 6.0;
            scene.text(text.at((middle, bottom + 17.0)).middle());
        }
    }
}

fn dots(scene: &mut Scene, stretches: &[Stretch], plane: &Plane, (least, most): (usize, usize), language: Language) {
    for (i, stretch) in stretches.iter().enumerate() {
        let role = if i == least && least != most { Role::Highlight } else { Role::Bar };
        let shape = Shape::Circle { center: plane.at(stretch), radius: 3.2, role, hollow: false };
        scene.add_titled(shape, format!("{}{NO_BREAK}: {}", i + 1, format_decimal(100.0 * stretch.mattr, 0, language)));
    }
}

/// The figures of both ends, beside their dots.
fn labels(
    scene: &mut Scene,
    stretches: &[Stretch],
    plane: &Plane,
    (least, most): (usize, usize),
    width: Width,
    language: Language,
) {
    for (at, role, below) in [(most, Role::Ink, false), (least, Role::HighlightText, true)] {
        if least == most && below {
            continue;
        }
        let (x, y) = plane.at(&stretches[at]);
        let text = Text::new((0.0, 0.0), format_decimal(100.0 * stretches[at].mattr, 0, language));
        let half = text.length(width) / 2.0;
        let y = if below { (y + 17.0).min(plane.y.range.0 - 3.0) } else { y - 9.0 };
        let x = x.clamp(LEFT + half + 2.0, width.units() - half - 2.0);
        scene.text(text.bold().role(role).halo().middle().at((x, y)));
    }
}

fn describe(stretches: &[Stretch], language: Language) -> String {
    let list: Vec<String> = stretches.iter().map(|s| format_decimal(100.0 * s.mattr, 0, language)).collect();
    let list = list.join(", ");
    match language {
        Language::Fr => format!("Formes différentes sur 100, passage par passage{NO_BREAK}: {list}."),
        Language::En => format!("Different forms in 100, stretch by stretch: {list}."),
    }
}
