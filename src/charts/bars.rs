//! Horizontal bars with a name, a value at the end of the bar and a second figure at the right.
//!
//! What is counted, how it is worded and how many rows there are is for the charts that use it.

use super::label::shorten;
use super::scene::{Role, Scene, Shape, Stroke, Text, Width};

/// One bar.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// Its name, in full.
    pub(super) name: String,
    /// Its length.
    pub(super) value: f64,
    /// Of that, the part that is muted.
    pub(super) muted: f64,
    /// The value as written.
    pub(super) shown: String,
    /// The second figure.
    pub(super) second: String,
}

/// Bars under the headings of their two columns.
#[derive(Clone, Debug)]
pub(super) struct Bars {
    /// What the bars measure.
    pub(super) heading: String,
    /// What the second figure is.
    pub(super) second_heading: String,
    /// From the longest to the shortest.
    pub(super) rows: Vec<Bar>,
    /// The rows that the title is about, by their place.
    pub(super) found: Vec<usize>,
    /// The data in words.
    pub(super) description: String,
}

const HEADER: f64 = 18.0;
const PITCH: f64 = 22.0;
const GAP: f64 = 10.0;
/// The longest bar is at least this long, or figures make room.
const LEAST: f64 = 40.0;

/// Where the columns stand.
struct Columns {
    /// The axis, right of the names.
    axis: f64,
    /// The end of the longest bar.
    longest: f64,
    /// Room for a name.
    name: f64,
    /// From row to row.
    pitch: f64,
    /// True where there is room for the second figure.
    second: bool,
    /// The width of the scene.
    width: Width,
}

/// The first of `rows`, for titles that are about the longest bar; none where others are as long.
pub(super) fn longest(rows: &[Bar]) -> Vec<usize> {
    let alone = rows.first().is_some_and(|first| rows.iter().skip(1).all(|row| row.value < first.value));
    if alone { vec![0] } else { Vec::new() }
}

/// `bars` drawn for `width`, at most `height` units high; `None` without a positive value.
pub(super) fn draw(bars: &Bars, width: Width, height: Option<f64>) -> Option<Scene> {
    let greatest = bars.rows.iter().map(|bar| bar.value).fold(0.0, f64::max);
    if greatest <= 0.0 {
        return None;
    }
    let columns = columns(bars, width, height);
    let rows = bars.rows.len() as f64;
    let bottom = HEADER + rows * columns.pitch;
    let mut scene = Scene::new(width, bottom + 4.0, &bars.description);
    scene.text(Text::axis((columns.axis, 11.0), &bars.heading));
    if columns.second {
        scene.text(Text::axis((width.units(), 11.0), &bars.second_heading).end());
    }
    let mut top = HEADER;
    for (i, bar) in bars.rows.iter().enumerate() {
        let role = if bars.found.contains(&i) { Role::Highlight } else { Role::Bar };
        row(&mut scene, bar, (top, greatest), &columns, role);
        top += columns.pitch;
    }
    scene.line((columns.axis, HEADER - 1.0), (columns.axis, bottom + 1.0), Stroke::Axis);
    Some(scene)
}

fn columns(bars: &Bars, width: Width, height: Option<f64>) -> Columns {
    let widest = |texts: &mut dyn Iterator<Item = Text>| texts.map(|t| t.length(width)).fold(0.0, f64::max);
    let room = width.pick(180.0, 108.0, 190.0);
    let name = widest(&mut bars.rows.iter().map(|b| name(&b.name))).min(room);
    let value = widest(&mut bars.rows.iter().map(|b| Text::new((0.0, 0.0), &b.shown).bold()));
    let second = widest(&mut bars.rows.iter().map(|b| Text::axis((0.0, 0.0), &b.second)));
    let axis = name + GAP;
    let rows = bars.rows.len().max(1) as f64;
    let pitch = height.map_or(PITCH, |height| ((height - HEADER - 4.0) / rows).min(40.0));
    let alone = width.units() - value - 6.0;
    let beside = alone - second - width.pick(34.0, 14.0, 34.0);
    let has_room = beside >= axis + LEAST;
    let longest = if has_room { beside } else { alone.max(axis + LEAST) };
    Columns { axis, longest, name, pitch, second: has_room, width }
}

fn name(name: &str) -> Text {
    Text::new((0.0, 0.0), name).size(13.0)
}

fn row(scene: &mut Scene, bar: &Bar, (top, greatest): (f64, f64), columns: &Columns, role: Role) {
    let height = (columns.pitch * 0.73).round().min(24.0);
    let first = top + (columns.pitch - height) / 2.0;
    let base = top + columns.pitch / 2.0 + 4.4;
    let length = |value: f64| (value / greatest * (columns.longest - columns.axis)).max(0.0);
    let label = Text { at: (columns.axis - GAP, base), ..name(&bar.name).end() };
    scene.text_for(shorten(label, columns.name + 0.1, columns.width), &bar.name);
    let whole = length(bar.value).max(1.0);
    let muted = length(bar.muted).min(whole);
    let solid = Shape::Rectangle { at: (columns.axis, first), width: whole - muted, height, role };
    if whole - muted >= 0.5 {
        scene.add(solid);
    }
    if muted >= 0.5 {
        let at = (columns.axis + whole - muted, first);
        let role = if role == Role::Highlight { Role::HighlightMuted } else { Role::Muted };
        scene.add(Shape::Rectangle { at, width: muted, height, role });
    }
    let value = Text::new((columns.axis + whole + 6.0, base), &bar.shown).bold();
    scene.text(shorten(value, scene.width - columns.axis - whole - 6.0, columns.width));
    if columns.second {
        scene.text(Text::axis((scene.width, base), &bar.second).end());
    }
}
