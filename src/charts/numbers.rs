//! How large the quantities of a text are: labelled dots for a few, a histogram of five classes to the decade for many.

use super::Chart;
use super::label::cut;
use super::magnitudes::{CLASSES, class_name, class_title, clipped, count, decade, is_end, middle};
use super::picture::PLOT_HEIGHT;
use super::place::Taken;
use super::scale::Scale;
use super::scene::{Anchor, Bounds, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::words::{grouped, percent, plural};
use crate::report::findings::{facts, sections};
use crate::report::{CorpusReport, MagnitudeRow, NumberRecord};

pub(super) static NUMBERS: Chart = Chart {
    id: "numbers",
    name: Texts { fr: "Ordres de grandeur", en: "Orders of magnitude" },
    summary: Texts {
        fr: "Chaque décade est coupée en cinq classes. La partie estompée, ou le cercle vide, dit ce que le texte \
             donne pour approximatif (environ, près de, plus de). Dates, rangs et numéros ne sont pas des \
             quantités.",
        en: "Each decade is cut in five classes. The muted part, or the ring, is what the text gives as \
             approximate (about, nearly, more than). Dates, ordinals and labels are not quantities.",
    },
    title: sections::numbers,
    subtitle,
    draw,
};

/// Up to so many quantities each has a dot with its noun.
const DOTS: u64 = 12;
fn subtitle(report: &CorpusReport, language: Language) -> String {
    let sized: u64 = report.numbers.magnitudes.iter().map(count).sum();
    let (n, s) = (grouped(sized, language), plural(sized, language));
    let few = report.numbers.quantities <= DOTS;
    match (language, few) {
        (Language::Fr, true) => format!(
            "Quantités positives sur une échelle logarithmique. Cercle vide{NO_BREAK}: approximatif. \
             n{NO_BREAK}={NO_BREAK}{n}."
        ),
        (Language::Fr, false) => format!(
            "Quantités positives par ordre de grandeur. Partie estompée{NO_BREAK}: approximatif. \
             n{NO_BREAK}={NO_BREAK}{n} quantité{s}."
        ),
        (Language::En, true) => {
            format!("Positive quantities on a logarithmic scale. Ring: approximate. n{NO_BREAK}={NO_BREAK}{n}.")
        }
        (Language::En, false) => {
            format!(
                "Positive quantities by order of magnitude. Muted: approximate. n{NO_BREAK}={NO_BREAK}{n} {}.",
                if sized == 1 { "quantity" } else { "quantities" }
            )
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let rows = clipped(&report.numbers.magnitudes);
    let (first, last) = (rows.first()?.class, rows.last()?.class);
    let domain = (first.div_euclid(CLASSES), (last + 1).div_euclid(CLASSES) + i32::from((last + 1) % CLASSES != 0));
    let domain = (f64::from(domain.0), f64::from(domain.1.max(domain.0 + 1)));
    let x = Scale { domain, range: (8.0, width.units() - 8.0) };
    let few: Vec<Dot<'_>> = dots(report);
    if report.numbers.quantities <= DOTS && !few.is_empty() {
        return Some(strip(&few, x, width, language));
    }
    Some(histogram(&rows, x, width, language))
}

fn histogram(rows: &[MagnitudeRow], x: Scale, width: Width, language: Language) -> Scene {
    let height = width.pick(214.0, 190.0, PLOT_HEIGHT);
    let base = height - 26.0;
    let tallest = rows.iter().map(count).max().unwrap_or(1).max(1);
    let y = Scale { domain: (0.0, tallest as f64), range: (base, 44.0) };
    let mut scene = Scene::new(width, height, describe(rows, language));
    let mut taken = Taken::new(width, Bounds { left: 0.0, top: 0.0, right: width.units(), bottom: base });
    for row in rows {
        bar(&mut scene, row, &x, &y, language);
        let (left, right) = (x.at(middle(row.class) - 0.1), x.at(middle(row.class) + 0.1));
        taken.take(Bounds { left, top: y.at(count(row) as f64), right, bottom: base });
    }
    axis(&mut scene, &x, base, width, language);
    ten(&mut scene, &mut taken, rows, (&x, base), language);
    commonest(&mut scene, &mut taken, rows, (&x, &y), language);
    scene
}

/// A class: what is exact, what is approximate above it.
fn bar(scene: &mut Scene, row: &MagnitudeRow, x: &Scale, y: &Scale, language: Language) {
    let left = x.at(f64::from(row.class) / f64::from(CLASSES)) + 1.0;
    let width = (x.at(f64::from(row.class + 1) / f64::from(CLASSES)) - 1.0 - left).max(0.5);
    let (base, exact, top) = (y.range.0, y.at(row.exact as f64), y.at(count(row) as f64));
    let mut part = |from: f64, to: f64, role| {
        let shape = Shape::Rectangle { at: (left, to), width, height: from - to, role };
        scene.add_titled(shape, class_title(row, language));
    };
    if row.exact > 0 {
        part(base, exact.min(base - 1.0), Role::Bar);
    }
    if row.approximate > 0 {
        part(exact, top.min(exact - 1.0), Role::Muted);
    }
}

/// What the title says, on the chart: how many lie below ten.
fn ten(scene: &mut Scene, taken: &mut Taken, rows: &[MagnitudeRow], (x, base): (&Scale, f64), language: Language) {
    let sum = |rows: &mut dyn Iterator<Item = &MagnitudeRow>| rows.map(count).sum::<u64>();
    let (below, all) = (sum(&mut rows.iter().filter(|row| row.class < CLASSES)), sum(&mut rows.iter()));
    if !(x.domain.0 < 1.0 && x.domain.1 > 1.0) {
        return;
    }
    let at = x.at(1.0);
    scene.line((at, 2.0), (at, base), Stroke::Reference);
    taken.take(Bounds { left: at - 1.0, top: 2.0, right: at + 1.0, bottom: base });
    let share = percent(below, all, language);
    let wording = if language == Language::Fr { format!("{share} sous 10") } else { format!("{share} below 10") };
    let label = |x: f64| Text::new((x, 12.0), &wording).bold().halo();
    if let Some(text) = taken.first_free([label(at - 6.0).end(), label(at + 6.0)]) {
        scene.text(text);
    }
}

/// The share of the commonest class, on top of its bar.
fn commonest(
    scene: &mut Scene,
    taken: &mut Taken,
    rows: &[MagnitudeRow],
    (x, y): (&Scale, &Scale),
    language: Language,
) {
    // The first of equals: `max_by_key` alone would give the last.
    let Some(row) = rows.iter().rev().max_by_key(|row| count(row)) else { return };
    let all: u64 = rows.iter().map(count).sum();
    let (share, name) = (percent(count(row), all, language), class_name(row.class, language));
    let range = name.contains(' ');
    let wording = match language {
        Language::Fr if is_end(row.class) => format!("{share}{NO_BREAK}: {name}"),
        Language::En if is_end(row.class) => format!("{share}: {name}"),
        Language::Fr if range => format!("{share} de {name}"),
        Language::Fr => format!("{share} autour de {name}"),
        Language::En if range => format!("{share} from {name}"),
        Language::En => format!("{share} around {name}"),
    };
    let at = x.at(middle(row.class));
    let label = |x: f64| Text::axis((x, y.range.1 - 6.0), &wording).halo();
    // Torn from its bar it would name another: it is rather left out.
    let candidates = [label(at).middle(), label(at - 8.0), label(at + 8.0).end()];
    if let Some(text) = taken.first_free(candidates) {
        scene.text(text);
    }
}

/// Decades with their ticks.
fn axis(scene: &mut Scene, x: &Scale, base: f64, width: Width, language: Language) {
    scene.line((x.range.0, base), (x.range.1, base), Stroke::Axis);
    let (first, last) = (x.domain.0 as i32, x.domain.1 as i32);
    for power in first..=last {
        let at = x.at(f64::from(power));
        scene.line((at, base), (at, base + 5.0), Stroke::Axis);
    }
    // Every decade, else every second, and so on until labels stay apart.
    let labels = |step: usize| -> Vec<Text> {
        let label = |power: i32| {
            let text = Text::axis((x.at(f64::from(power)), base + 20.0), decade(power, language));
            match power {
                p if p == first => text,
                p if p == last => text.end(),
                _ => text.middle(),
            }
        };
        (first..=last).step_by(step).map(label).collect()
    };
    let apart = |texts: &Vec<Text>| {
        let bounds: Vec<Bounds> = texts.iter().map(|text| text.bounds(width)).collect();
        bounds.windows(2).all(|pair| pair[0].right + 6.0 <= pair[1].left)
            && bounds.last().is_none_or(|last| last.right <= width.units())
    };
    let texts = (1..40).map(labels).find(apart).unwrap_or_default();
    for text in texts {
        scene.text(text);
    }
}

fn describe(rows: &[MagnitudeRow], language: Language) -> String {
    let list: Vec<String> = rows.iter().map(|row| class_title(row, language)).collect();
    match language {
        Language::Fr => format!("Quantités par ordre de grandeur. {}.", list.join("\u{202F}; ")),
        Language::En => format!("Quantities by order of magnitude. {}.", list.join("; ")),
    }
}

/// One quantity on the strip.
struct Dot<'a> {
    record: &'a NumberRecord,
    power: f64,
}

/// The quantities that have a place on the strip, ascending; equal ones once.
fn dots(report: &CorpusReport) -> Vec<Dot<'_>> {
    let quantities = report.numbers.first.iter().filter(|record| record.kind.is_quantity());
    let placed = quantities.filter_map(|record| {
        let value = record.value?.to_f64();
        (value.is_finite() && value > 0.0).then(|| Dot { record, power: libm::log10(value) })
    });
    let mut out: Vec<Dot<'_>> = placed.collect();
    out.sort_by(|a, b| a.power.total_cmp(&b.power));
    out
}

/// From one row of labels to the next.
const TIER: f64 = 18.0;

fn strip(dots: &[Dot<'_>], x: Scale, width: Width, language: Language) -> Scene {
    // Beyond an end of the axis, an arrow.
    let label = |dot: &Dot<'_>| match name(dot.record, language) {
        name if dot.power < x.domain.0 => format!("←{NO_BREAK}{name}"),
        name if dot.power > x.domain.1 => format!("{name}{NO_BREAK}→"),
        name => name,
    };
    let names: Vec<String> = dots.iter().map(label).collect();
    let description = match language {
        Language::Fr => format!("Quantités sur une échelle logarithmique{NO_BREAK}: {}.", names.join(", ")),
        Language::En => format!("Quantities on a logarithmic scale: {}.", names.join(", ")),
    };
    let (base, labels) = layout(dots, &names, &x, width);
    let mut scene = Scene::new(width, base + 28.0, description);
    axis(&mut scene, &x, base, width, language);
    for (dot, text) in dots.iter().zip(&labels) {
        if let Some(text) = text.as_ref().filter(|text| text.at.1 < base - 20.0) {
            let at = x.clamped(dot.power);
            scene.line((at, text.at.1 + 4.0), (at, base - 6.0), Stroke::Leader);
        }
    }
    for (dot, name) in dots.iter().zip(&names) {
        let hollow = !dot.record.approximation.is_exact();
        let role = if hollow { Role::Highlight } else { Role::Bar };
        scene.add_titled(Shape::Circle { center: (x.clamped(dot.power), base), radius: 5.5, role, hollow }, name);
    }
    labels.into_iter().flatten().for_each(|text| scene.text(text));
    scene
}

/// The axis under so many rows of labels.
fn base(tiers: u8) -> f64 {
    8.0 + f64::from(tiers) * TIER
}

/// As few rows of labels as hold them all: centred on their dots in one row, else to the left or to the right.
fn layout(dots: &[Dot<'_>], names: &[String], x: &Scale, width: Width) -> (f64, Vec<Option<Text>>) {
    let middle = [Anchor::Middle, Anchor::End, Anchor::Start];
    let left = [Anchor::End, Anchor::Middle, Anchor::Start];
    let right = [Anchor::Start, Anchor::Middle, Anchor::End];
    let most = width.pick(6_u8, 8, 12);
    let ways = [(1, middle)].into_iter().chain((1..=most).flat_map(|tiers| [(tiers, left), (tiers, right)]));
    let missing = |labels: &[Option<Text>]| labels.iter().filter(|label| label.is_none()).count();
    let mut best = (base(1), vec![None; dots.len()]);
    for (tiers, anchors) in ways {
        let labels = labels(dots, names, x, (tiers, anchors), width);
        if missing(&labels) < missing(&best.1) {
            best = (base(tiers), labels);
        }
    }
    best
}

/// The label of each dot in the lowest row where neither it nor the line to its dot meets another label.
fn labels(
    dots: &[Dot<'_>],
    names: &[String],
    x: &Scale,
    (tiers, anchors): (u8, [Anchor; 3]),
    width: Width,
) -> Vec<Option<Text>> {
    let base = base(tiers);
    let mut taken = Taken::new(width, Bounds { left: 0.0, top: 0.0, right: width.units(), bottom: base });
    let mut out = vec![None; dots.len()];
    // Labels that run to the right are placed from the right, so that lines come down beside them.
    let mut order: Vec<usize> = (0..dots.len()).collect();
    if anchors[0] == Anchor::Start {
        order.reverse();
    }
    for i in order {
        let at = x.clamped(dots[i].power);
        let leader = |y: f64| Bounds { left: at - 2.0, top: y + 4.0, right: at + 2.0, bottom: base };
        let heights = (0..tiers).map(|tier| base - 14.0 - TIER * f64::from(tier));
        let heights: Vec<f64> = heights.filter(|&y| taken.is_clear(&leader(y))).collect();
        // Every row is tried with the first anchor before the next: a label across another dot would bar its line.
        let candidates: Vec<Text> = anchors
            .into_iter()
            .flat_map(|anchor| heights.iter().map(move |&y| (y, anchor)))
            .map(|(y, anchor)| Text::new((at + shift(anchor), y), &names[i]).bold().halo().anchor(anchor))
            .collect();
        if let Some(text) = taken.first_free(candidates) {
            taken.take(leader(text.at.1));
            out[i] = Some(text);
        }
    }
    out
}

/// A label beside its line begins or ends a little past it.
fn shift(anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => -4.0,
        Anchor::Middle => 0.0,
        Anchor::End => 4.0,
    }
}

/// « ≈ 11 000 soldats ».
fn name(record: &NumberRecord, language: Language) -> String {
    let value = record.value.map_or(0.0, crate::base::Decimal::to_f64);
    let places = (0..4).find(|&p| ((value * 10_f64.powi(p)).fract()).abs() < 1e-9).unwrap_or(4);
    let number = format_decimal(value, places as usize, language);
    let about = record.approximation.sign();
    let noun = record.noun.as_deref().or(record.unit.map(|unit| facts::counted(unit, language))).unwrap_or_default();
    cut(&format!("{about}{number} {noun}"), 28)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_dot_beyond_the_axis_has_an_arrow() {
        let mut report = samples::article();
        report.numbers.first[1].value = Some(crate::base::Decimal::from(10_i128.pow(15)));
        report.numbers.magnitudes[1].class = 75;
        let scene = draw(&report, Width::Wide, Language::Fr).unwrap();
        let arrows: Vec<&str> =
            scene.texts().map(|text| text.content.as_str()).filter(|text| text.contains('→')).collect();
        assert_eq!(arrows, ["≈\u{A0}1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000 sol…\u{A0}→"]);
    }
}
