//! A chart before it is painted: marks, texts and colour roles, at places already mapped to the page.
//!
//! It knows no pixels, file formats or themes; of type it knows the widths of words, so that labels can be kept apart.

use super::label::clean;
use super::metrics::{self, Face};
use crate::report::Band;

/// How much room a chart is drawn for. A chart is drawn anew for each, never scaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 720 units: the main column of the page.
    Wide,
    /// 340 units: a phone.
    Narrow,
    /// 736 units: inside the margins of a PNG of 800 × 500 units.
    Picture,
}

impl Width {
    /// Every width.
    pub const ALL: [Self; 3] = [Self::Wide, Self::Narrow, Self::Picture];

    /// Units across.
    ///
    /// ```
    /// use lisible::charts::Width;
    /// assert_eq!(Width::Narrow.units(), 340.0);
    /// ```
    pub fn units(self) -> f64 {
        self.pick(720.0, 340.0, 736.0)
    }

    /// The value for this width.
    pub(super) fn pick<T>(self, wide: T, narrow: T, picture: T) -> T {
        match self {
            Self::Wide => wide,
            Self::Narrow => narrow,
            Self::Picture => picture,
        }
    }

    /// The typeface that texts are measured with.
    pub(super) fn face(self) -> Face {
        self.pick(Face::Page, Face::Page, Face::Picture)
    }
}

/// What a colour means; page and painter each have their own palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The background.
    Paper,
    /// Main text.
    Ink,
    /// Secondary text, axes.
    Ink2,
    /// Data without a finding.
    Bar,
    /// The lesser part of data: the approximate share of a bar.
    Muted,
    /// The finding, or what is difficult.
    Highlight,
    /// The lesser part of the finding.
    HighlightMuted,
    /// Text on the finding.
    HighlightText,
    /// The first of two collections.
    First,
    /// Text about the first of two collections.
    FirstText,
    /// The second of two collections.
    Second,
    /// Text about the second of two collections.
    SecondText,
    /// A step of the difficulty ramp.
    Ramp(Band),
    /// Text on a step of the ramp.
    OnRamp(Band),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// An axis or one of its ticks.
    Axis,
    /// A grid line, behind the data.
    Grid,
    /// A reference value across the data, such as a median.
    Reference,
    /// A line of equal value, dashed.
    Iso,
    /// A range around a dot.
    Range,
    /// From a label to its mark.
    Leader,
}

/// A place on the scene, in units from the top left.
pub type Point = (f64, f64);

/// One thing to draw, with the text a pointer brings up.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its form.
    pub shape: Shape,
    /// The whole name or the figure behind it.
    pub title: Option<String>,
}

/// The form of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rectangle {
        /// Its top left corner.
        at: Point,
        /// Units across.
        width: f64,
        /// Units down.
        height: f64,
        /// Its colour.
        role: Role,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A line through several places.
    Polyline {
        /// The places in order.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled polygon: the steps of a histogram, a hexagon.
    Area {
        /// Its corners in order.
        points: Vec<Point>,
        /// Its colour.
        role: Role,
    },
    /// A dot.
    Circle {
        /// Its middle.
        center: Point,
        /// Its radius.
        radius: f64,
        /// Its colour.
        role: Role,
        /// True for a ring filled with paper: what is approximate or off the scale.
        hollow: bool,
    },
    /// A square on its corner, for the second of two collections.
    Diamond {
        /// Its middle.
        center: Point,
        /// From the middle to a corner.
        radius: f64,
        /// Its colour.
        role: Role,
    },
    /// A level line of text.
    Text(Text),
}

/// Where a text stands relative to its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    #[default]
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// A level line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// On its base line.
    pub at: Point,
    /// Which part of it stands there.
    pub anchor: Anchor,
    /// The size of the type.
    pub size: f64,
    /// Semibold on the page, bold in a picture.
    pub bold: bool,
    /// Its colour.
    pub role: Role,
    /// True when it clears a margin of paper around itself.
    pub halo: bool,
    /// What it says: composed (NFC), without control or format characters.
    pub content: String,
}

impl Text {
    /// A text of 12.5 units in ink that begins at `at`.
    ///
    /// ```
    /// use lisible::charts::Text;
    /// assert_eq!(Text::new((0.0, 12.0), "e\u{301}te\u{301}").content, "été");
    /// ```
    pub fn new(at: Point, content: impl AsRef<str>) -> Self {
        let content = clean(content.as_ref());
        Self { at, anchor: Anchor::Start, size: 12.5, bold: false, role: Role::Ink, halo: false, content }
    }

    /// The text of axes: 12 units, secondary ink.
    pub fn axis(at: Point, content: impl AsRef<str>) -> Self {
        Self::new(at, content).size(12.0).role(Role::Ink2)
    }

    /// The same, elsewhere.
    #[must_use]
    pub fn at(mut self, at: Point) -> Self {
        self.at = at;
        self
    }

    /// The same, in another size.
    #[must_use]
    pub fn size(mut self, size: f64) -> Self {
        self.size = size;
        self
    }

    /// The same, in another colour.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// The same, with another part of it at its place.
    #[must_use]
    pub fn anchor(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// The same, centred on its place.
    #[must_use]
    pub fn middle(self) -> Self {
        self.anchor(Anchor::Middle)
    }

    /// The same, ending at its place.
    #[must_use]
    pub fn end(self) -> Self {
        self.anchor(Anchor::End)
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same, with a margin of paper.
    #[must_use]
    pub fn halo(mut self) -> Self {
        self.halo = true;
        self
    }

    /// Units across, in the typeface of `width`.
    pub fn length(&self, width: Width) -> f64 {
        metrics::length(&self.content, self.size, self.bold, width.face())
    }

    /// The room it takes, in the typeface of `width`.
    pub fn bounds(&self, width: Width) -> Bounds {
        let length = self.length(width);
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - length / 2.0,
            Anchor::End => self.at.0 - length,
        };
        Bounds { left, top: self.at.1 - 0.76 * self.size, right: left + length, bottom: self.at.1 + 0.24 * self.size }
    }
}

/// The room something takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Bounds {
    /// The square around a dot.
    pub fn around(center: Point, radius: f64) -> Self {
        Self { left: center.0 - radius, top: center.1 - radius, right: center.0 + radius, bottom: center.1 + radius }
    }

    /// True when the two share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// True when `other` lies inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }
}

/// Marks and texts on a plane whose origin is top left; what comes later lies above.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Units across.
    pub width: f64,
    /// Units down.
    pub height: f64,
    /// The data in words, for who cannot see it.
    pub description: String,
    /// What is drawn, in order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// An empty scene as wide as `width` and `height` units high.
    pub fn new(width: Width, height: f64, description: impl AsRef<str>) -> Self {
        Self { width: width.units(), height, description: clean(description.as_ref()), marks: Vec::new() }
    }

    /// Draws `shape`.
    pub fn add(&mut self, shape: Shape) {
        self.marks.push(Mark { shape, title: None });
    }

    /// Draws `shape`, with what a pointer brings up.
    pub fn add_titled(&mut self, shape: Shape, title: impl AsRef<str>) {
        self.marks.push(Mark { shape, title: Some(clean(title.as_ref())) });
    }

    /// Draws a text.
    pub fn text(&mut self, text: Text) {
        self.add(Shape::Text(text));
    }

    /// Draws a text that stands for `full`; the pointer brings it up where it was shortened.
    pub fn text_for(&mut self, text: Text, full: &str) {
        if text.content == full { self.text(text) } else { self.add_titled(Shape::Text(text), full) }
    }

    /// Draws a straight line.
    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.add(Shape::Line { from, to, stroke });
    }

    /// Every text, in order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_follow_the_anchor() {
        let text = Text::new((100.0, 50.0), "médiane");
        let length = text.length(Width::Wide);
        let middle = text.clone().middle().bounds(Width::Wide);
        assert!((text.bounds(Width::Wide).right - 100.0 - length).abs() < 1e-9);
        assert!((middle.left + middle.right - 200.0).abs() < 1e-9);
        assert!((text.end().bounds(Width::Wide).right - 100.0).abs() < 1e-9);
        assert!(middle.top < 50.0 && middle.bottom > 50.0);
    }

    #[test]
    fn boxes_that_share_an_edge_do_not_meet() {
        let a = Bounds { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
        let b = Bounds { left: 10.0, right: 20.0, ..a };
        assert!(!a.meets(&b) && a.meets(&Bounds { left: 9.9, ..b }) && !a.holds(&b));
    }
}
