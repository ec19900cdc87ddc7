//! The documents ranked by difficulty: a dot for the score, a line for most of their passages.

use super::Chart;
use super::label::{above, beside, cut_apart, names, row_name, shorten};
use super::picture::PLOT_HEIGHT;
use super::scale::Scale;
use super::scene::{Point, Role, Scene, Shape, Stroke, Text, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::words::{grouped, plural};
use crate::report::findings::{facts, sections};
use crate::report::{Band, CorpusReport, DocumentReport};

pub(super) static DOCUMENTS: Chart = Chart {
    id: "documents",
    name: Texts { fr: "Documents par difficulté", en: "Documents by difficulty" },
    summary: Texts {
        fr: "Plus un point est à droite, plus le texte est difficile. Le trait couvre les 80\u{A0}% centraux \
             de ses passages\u{A0}: long, le texte est inégal. En vif, ce qui est difficile (70 et plus).",
        en: "The further right a dot, the harder the text. The line covers the central 80% of its passages: where \
             it is long, the text is uneven. Vivid: what is difficult (70 and above).",
    },
    title: sections::documents,
    subtitle,
    draw,
};

/// Up to so many documents each has a row, on the page, on a phone and in a picture.
const PAGE_ROWS: usize = 60;
const NARROW_ROWS: usize = 30;
const PICTURE_ROWS: usize = 28;
/// More than that: so many of the easiest, so many of the hardest, and all as a strip.
const ENDS: usize = 10;

fn most_rows(width: Width) -> usize {
    width.pick(PAGE_ROWS, NARROW_ROWS, PICTURE_ROWS)
}

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let ranked = facts::ranked(report);
    let n = grouped(ranked.len() as u64, language);
    let s = plural(ranked.len() as u64, language);
    let off = |score: f64| !(LOWEST..=HIGHEST).contains(&score);
    let is_ringed = ranked.iter().any(|(_, score)| off(*score));
    let reaches =
        |&(i, _): &(usize, f64)| central(&report.documents[i]).is_some_and(|(low, high)| off(low) || off(high));
    let beyond = match (is_ringed, ranked.iter().any(reaches), language) {
        (true, _, Language::Fr) => format!("Cercle vide{NO_BREAK}: hors de l’échelle. "),
        (true, _, Language::En) => "Ring: off the scale. ".to_owned(),
        (_, true, Language::Fr) => format!("Trait au bord{NO_BREAK}: il va au-delà. "),
        (_, true, Language::En) => "A line at the edge goes on. ".to_owned(),
        _ => String::new(),
    };
    match language {
        Language::Fr => format!(
            "Difficulté de chaque document, sur 100. Trait{NO_BREAK}: les 80{NO_BREAK}% centraux de ses passages. \
             {beyond}n{NO_BREAK}={NO_BREAK}{n} document{s}."
        ),
        Language::En => format!(
            "Difficulty of each document, of 100. Line: the central 80% of its passages. \
             {beyond}n{NO_BREAK}={NO_BREAK}{n} document{s}."
        ),
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let ranked = facts::ranked(report);
    if ranked.len() < 2 {
        return None;
    }
    let names = names(&report.documents);
    let rows: Vec<Row<'_>> =
        ranked.iter().map(|&(i, score)| Row { name: &names[i], score, range: central(&report.documents[i]) }).collect();
    let split = rows.len() > most_rows(width);
    let shown: Vec<&Row<'_>> =
        if split { rows[..ENDS].iter().chain(&rows[rows.len() - ENDS..]).collect() } else { rows.iter().collect() };
    let layout = Layout::new(&rows, &shown, split.then(|| grouped(rows.len() as u64, language)), width, language);
    let mut scene = Scene::new(width, layout.height, describe(&rows, language));
    layout.bands(&mut scene, language);
    let vivid = hardest(&rows);
    if split {
        layout.strip(&mut scene, &rows, vivid, language);
    }
    let labels: Vec<&str> = shown.iter().map(|row| row.name).collect();
    let labels = cut_apart(&labels, layout.room(), layout.size, width);
    for (i, (row, label)) in shown.iter().zip(&labels).enumerate() {
        layout.row(&mut scene, (row, label), layout.row_top(i), vivid, language);
    }
    Some(scene)
}

/// A document of the ranking.
struct Row<'a> {
    name: &'a str,
    score: f64,
    range: Option<(f64, f64)>,
}

/// Scores from this on are vivid: what is difficult or, where nothing is, the hardest document.
fn hardest(rows: &[Row<'_>]) -> f64 {
    let last = rows.last().map_or(0.0, |row| row.score);
    if Band::of(last).is_hard() { Band::BOUNDS[3] } else { last }
}

/// The first and the ninth decile of the scores of its slices; `None` for fewer than five.
fn central(document: &DocumentReport) -> Option<(f64, f64)> {
    let mut scores: Vec<f64> = document.slices.iter().filter_map(|slice| slice.difficulty).collect();
    scores.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let rank = share * (scores.len() - 1) as f64;
        let (low, high) = (scores[libm::floor(rank) as usize], scores[libm::ceil(rank) as usize]);
        low + (high - low) * rank.fract()
    };
    (scores.len() >= 5).then(|| (at(0.1), at(0.9)))
}

fn describe(rows: &[Row<'_>], language: Language) -> String {
    let item = |row: &Row<'_>| format!("{} {}", row.name, format_decimal(row.score, 0, language));
    let list = |rows: &[Row<'_>]| rows.iter().map(item).collect::<Vec<_>>().join(", ");
    let n = grouped(rows.len() as u64, language);
    if rows.len() <= PAGE_ROWS {
        return match language {
            Language::Fr => {
                format!("Difficulté de {n} documents, du plus facile au plus difficile{NO_BREAK}: {}.", list(rows))
            }
            Language::En => {
                format!("Difficulty of {n} documents, from the easiest to the hardest: {}.", list(rows))
            }
        };
    }
    let (easiest, hardest) = (list(&rows[..ENDS]), list(&rows[rows.len() - ENDS..]));
    match language {
        Language::Fr => format!(
            "Difficulté de {n} documents. Les plus faciles{NO_BREAK}: {easiest}. Les plus \
             difficiles{NO_BREAK}: {hardest}."
        ),
        Language::En => format!("Difficulty of {n} documents. The easiest: {easiest}. The hardest: {hardest}."),
    }
}

/// Scores beyond these lie off the scale.
const LOWEST: f64 = -40.0;
const HIGHEST: f64 = 150.0;
/// The axis begins and ends on one of these, the bounds of the bands.
const ENDS_OF_AXIS: [f64; 11] = [LOWEST, -20.0, 0.0, 10.0, 30.0, 50.0, 70.0, 90.0, 100.0, 120.0, HIGHEST];
/// The names of the bands in one line, their bounds under them; then come the rows.
const HEADER: f64 = 38.0;
/// A second line of names.
const LINE: f64 = 12.0;
/// The strip of all documents, with its heading and that of the rows under it.
const STRIP: f64 = 70.0;

/// Where everything stands.
struct Layout {
    x: Scale,
    /// The names of the bands, their last line on line 0.
    bands: Vec<Text>,
    /// Everything above the rows but the strip.
    header: f64,
    top: f64,
    pitch: f64,
    /// Of that, over the dot for its name.
    over: f64,
    height: f64,
    /// Between the easiest and the hardest, where only the ends are shown.
    gap: f64,
    name: f64,
    size: f64,
    width: Width,
}

impl Layout {
    /// For the `shown` of all `rows`, `total` of them where the others are only in the strip.
    fn new(rows: &[Row<'_>], shown: &[&Row<'_>], total: Option<String>, width: Width, language: Language) -> Self {
        let count = shown.len() as f64;
        let (strip, gap) = if total.is_some() { (STRIP, 16.0) } else { (0.0, 0.0) };
        let tight = ((PLOT_HEIGHT - HEADER - strip - gap - 2.0) / count).min(34.0);
        let size = if width == Width::Picture && tight < 14.0 { (tight - 1.2).clamp(9.5, 11.0) } else { 13.0 };
        let widest = |texts: &mut dyn Iterator<Item = Text>| texts.map(|t| t.length(width)).fold(0.0, f64::max);
        // A phone has room beside the strip for what a dot is, too.
        let dots = width.pick(0.0, one_dot(99, language).length(width), 0.0);
        let heading = total.map_or(0.0, |total| strip_heading(&total, width).length(width).max(dots));
        let name = widest(&mut shown.iter().map(|row| label(row.name, size)));
        let (over, room) = (above(name, width), beside(name, width.pick(190.0, 92.0, 170.0), width));
        let name = room.max(heading);
        let value = widest(&mut shown.iter().map(|row| score(row, size, language)));
        let lows = rows.iter().flat_map(|r| [r.score, r.range.map_or(r.score, |range| range.0)]);
        let highs = rows.iter().flat_map(|r| [r.score, r.range.map_or(r.score, |range| range.1)]);
        let domain = domain(lows.fold(f64::MAX, f64::min), highs.fold(f64::MIN, f64::max));
        let x = Scale { domain, range: (name + 16.0, width.units() - value.max(30.0) - 14.0) };
        let (bands, lines) = bands(&x, width, language);
        let header = HEADER + LINE * (lines - 1.0);
        let top = header + strip;
        let pitch = width.pick(
            18.0,
            if over > 0.0 { 15.0 + over } else { 18.0 },
            ((PLOT_HEIGHT - top - gap - 2.0) / count).min(34.0),
        );
        let height = top + count * pitch + gap + 2.0;
        Self { x, bands, header, top, pitch, over, height, gap, name, size, width }
    }

    /// For names beside their dots.
    fn room(&self) -> f64 {
        if self.over > 0.0 { 0.0 } else { self.name }
    }

    /// The top of a row.
    fn row_top(&self, row: usize) -> f64 {
        let gap = if row >= ENDS { self.gap } else { 0.0 };
        self.top + gap + row as f64 * self.pitch
    }

    /// The bounds of the bands as grid lines, their names between them.
    fn bands(&self, scene: &mut Scene, language: Language) {
        let mut free = f64::MIN;
        for bound in ENDS_OF_AXIS.into_iter().filter(|b| self.x.holds(*b)) {
            let x = self.x.at(bound);
            scene.line((x, self.header - 6.0), (x, self.height), Stroke::Grid);
            let text = Text::axis((x, self.header - 12.0), format_decimal(bound, 0, language)).middle();
            let bounds = text.bounds(self.width);
            if bounds.left >= free {
                free = bounds.right + 3.0;
                scene.text(text);
            }
        }
        for text in &self.bands {
            scene.text(text.clone().at((text.at.0, text.at.1 + self.header - 27.0)));
        }
    }

    fn row(&self, scene: &mut Scene, (row, name): (&Row<'_>, &str), top: f64, vivid: f64, language: Language) {
        let y = top + if self.over > 0.0 { self.over + 5.5 } else { self.pitch / 2.0 };
        let base = y + 0.35 * self.size;
        scene.text_for(row_name(label(name, self.size), (self.room(), top, base), self.width), row.name);
        if let Some((low, high)) = row.range {
            scene.line((self.x.clamped(low), y), (self.x.clamped(high), y), Stroke::Range);
        }
        let radius = if self.pitch < 14.0 { 4.0 } else { 4.6 };
        self.dot(scene, row, (self.x.clamped(row.score), y), radius, vivid, language);
        scene.text(score(row, self.size, language).at((self.width.units(), base)));
    }

    fn dot(&self, scene: &mut Scene, row: &Row<'_>, center: Point, radius: f64, vivid: f64, language: Language) {
        let role = if row.score >= vivid { Role::Highlight } else { Role::Bar };
        let hollow = !self.x.holds(row.score);
        let title = format!("{}{NO_BREAK}: {}", row.name, format_decimal(row.score, 0, language));
        scene.add_titled(Shape::Circle { center, radius, role, hollow }, title);
    }

    /// Every document as a dot above the ends, stacked where scores are alike; then the headings of the ends.
    fn strip(&self, scene: &mut Scene, rows: &[Row<'_>], vivid: f64, language: Language) {
        let base = self.header + STRIP - 20.0;
        let step = 4.0;
        let columns = ((self.x.range.1 - self.x.range.0) / step) as usize + 1;
        // All, those that are vivid, those off the scale.
        let mut stacks = vec![(0_u64, 0_u64, 0_u64); columns];
        for row in rows {
            let column = ((self.x.clamped(row.score) - self.x.range.0) / step) as usize;
            let stack = &mut stacks[column.min(columns - 1)];
            stack.0 += 1;
            stack.1 += u64::from(row.score >= vivid);
            stack.2 += u64::from(!self.x.holds(row.score));
        }
        let tallest = stacks.iter().map(|stack| stack.0).max().unwrap_or(1);
        let fit = ((base - self.header) / step) as u64;
        let each = tallest.div_ceil(fit.max(1)).max(1);
        for (column, &(count, hard, off)) in stacks.iter().enumerate() {
            let dots = count.div_ceil(each);
            for i in 0..dots {
                let center = (self.x.range.0 + (column as f64 + 0.5) * step, base - (i as f64 + 0.5) * step);
                let role = if i < hard.div_ceil(each) { Role::Highlight } else { Role::Bar };
                // As in the rows, a ring is off the scale.
                let hollow = dots - i <= off.div_ceil(each);
                scene.add(Shape::Circle { center, radius: 1.6, role, hollow });
            }
        }
        let (left, right) = self.x.range;
        scene.line((left, base + 0.5), (right, base + 0.5), Stroke::Axis);
        scene.text(strip_heading(&grouped(rows.len() as u64, language), self.width).at((0.0, base - 14.0)));
        if each > 1 {
            scene.text(shorten(one_dot(each, language).at((0.0, base)), left - 4.0, self.width));
        }
        let ends = match language {
            Language::Fr => ["les dix plus faciles", "les dix plus difficiles"],
            Language::En => ["the ten easiest", "the ten hardest"],
        };
        let heading = |y: f64, content: &str| Text::new((0.0, y), content).size(11.5).bold().halo();
        scene.text(heading(self.top - 4.0, ends[0]));
        scene.text(heading(self.row_top(ENDS) - 3.0, ends[1]));
    }
}

/// What the strip holds, beside it: « 10 000 documents », its number alone on a phone.
fn strip_heading(total: &str, width: Width) -> Text {
    let content = width.pick(format!("{total} documents"), total.to_owned(), format!("{total} documents"));
    Text::new((0.0, 0.0), content).size(11.5).bold()
}

/// How many documents a dot of the strip is.
fn one_dot(each: u64, language: Language) -> Text {
    let each = grouped(each, language);
    let content = match language {
        Language::Fr => format!("1 point{NO_BREAK}: {each}"),
        Language::En => format!("1 dot: {each}"),
    };
    Text::axis((0.0, 0.0), content).size(11.5)
}

/// The score at the end of a row.
fn score(row: &Row<'_>, size: f64, language: Language) -> Text {
    Text::new((0.0, 0.0), format_decimal(row.score, 0, language)).size(size.min(12.5)).end()
}

fn label(name: &str, size: f64) -> Text {
    Text::new((0.0, 0.0), name).size(size)
}

/// The names of the bands over their stretches, with the number of lines they take: one, a line for each word, or
/// arrows to both ends where there is no room.
fn bands(x: &Scale, width: Width, language: Language) -> (Vec<Text>, f64) {
    let (low, high) = x.domain;
    let mut edges = vec![low];
    edges.extend(Band::BOUNDS.into_iter().filter(|b| *b > low && *b < high));
    edges.push(high);
    let named = |lines: bool| -> Option<Vec<Text>> {
        let bands = edges.windows(2).map(|pair| band(x, (pair[0], pair[1]), lines, width, language));
        bands.collect::<Option<Vec<_>>>().map(|bands| bands.into_iter().flatten().collect())
    };
    let (easy, hard) =
        if language == Language::Fr { ("← facile", "difficile →") } else { ("← easy", "hard →") };
    let text = |x: f64, content: &str| Text::new((x, 0.0), content).size(11.5);
    match (named(false), named(true)) {
        (Some(texts), _) => (texts, 1.0),
        (None, Some(texts)) => (texts, 2.0),
        (None, None) => (vec![text(x.range.0, easy), text(x.range.1, hard).end()], 1.0),
    }
}

/// The name of a band in the middle of its stretch if it fits, in one line or one for each word.
fn band(x: &Scale, (low, high): (f64, f64), lines: bool, width: Width, language: Language) -> Option<Vec<Text>> {
    let (left, right) = (x.at(low), x.at(high));
    let name = Band::of(low).name().get(language);
    let words: Vec<&str> = if lines { name.split(' ').collect() } else { vec![name] };
    let text = |(i, word): (usize, &&str)| {
        let above = (words.len() - 1 - i) as f64 * LINE;
        Text::new((f64::midpoint(left, right), -above), word).size(11.5).middle()
    };
    let texts: Vec<Text> = words.iter().enumerate().map(text).collect();
    texts.iter().all(|text| text.length(width) <= right - left - 4.0).then_some(texts)
}

/// The bounds that hold everything, at least one band apart; what lies off the scale is drawn at its end.
fn domain(low: f64, high: f64) -> (f64, f64) {
    let from = ENDS_OF_AXIS.into_iter().rev().find(|b| *b <= low).unwrap_or(LOWEST).min(70.0);
    let to = ENDS_OF_AXIS.into_iter().find(|b| *b >= high && *b > from).unwrap_or(HIGHEST).max(30.0);
    (from, to)
}
