//! From a scene to pixels: the only use of plotters.
//!
//! Drawn at twice the size of the picture and averaged down. Glyphs are set here from their outlines, at fractions of a
//! pixel: plotters places each glyph on a whole pixel and without its side bearing, which shows in small type.

use super::Width;
use super::metrics::{self, Face};
use super::scene::{Point, Role, Scene, Shape, Stroke, Text};
use crate::base::{Error, Result};
use ab_glyph::{Font, Glyph, PxScale, point};
use plotters::backend::{BitMapBackend, DrawingBackend};
use plotters::style::{RGBAColor, ShapeStyle};

/// Canvas pixels to a unit: twice the two pixels of the picture.
const SCALE: f64 = 4.0;
/// Canvas pixels to a pixel of the picture, across and down.
const OVER: usize = 2;
/// Canvas pixels of the thinnest rectangle: one pixel of the picture.
const LEAST: i32 = 2;
/// How far a halo reaches, in units.
const HALO: f64 = 2.0;

/// A canvas of whole units, drawn on from the back to the front.
pub(super) struct Canvas {
    size: (u32, u32),
    pixels: Vec<u8>,
}

impl Canvas {
    /// A canvas of `width` × `height` units, covered with paper.
    pub(super) fn new(width: u32, height: u32) -> Self {
        let scale = SCALE as u32;
        let size = (width * scale, height * scale);
        let paper = rgb(Role::Paper);
        let pixels = [paper.0, paper.1, paper.2].repeat(size.0 as usize * size.1 as usize);
        Self { size, pixels }
    }

    /// Draws every mark of `scene`, its top left corner at `origin`.
    pub(super) fn scene(&mut self, scene: &Scene, origin: Point) -> Result<()> {
        let mut pen = self.pen(origin);
        scene.marks.iter().try_for_each(|mark| pen.shape(&mark.shape))
    }

    /// Draws one text.
    pub(super) fn text(&mut self, text: &Text) -> Result<()> {
        self.pen((0.0, 0.0)).text(text)
    }

    fn pen(&mut self, origin: Point) -> Pen<'_> {
        Pen { backend: BitMapBackend::with_buffer(&mut self.pixels, self.size), origin }
    }

    /// The picture, two pixels to a unit: its size and its pixels, three bytes each.
    pub(super) fn picture(&self) -> ((u32, u32), Vec<u8>) {
        let row = self.size.0 as usize * 3;
        let mut out = vec![0; self.pixels.len() / (OVER * OVER)];
        let mut sums = vec![0_u16; row];
        for (rows, pixels) in self.pixels.chunks_exact(row * OVER).zip(out.chunks_exact_mut(row / OVER)) {
            let (upper, lower) = rows.split_at(row);
            // First down, then across: each pass is one that processors do many bytes at a time.
            for (sum, (a, b)) in sums.iter_mut().zip(upper.iter().zip(lower)) {
                *sum = u16::from(*a) + u16::from(*b);
            }
            for (pixel, pair) in pixels.as_chunks_mut::<3>().0.iter_mut().zip(sums.as_chunks::<{ 3 * OVER }>().0) {
                *pixel = [mean(pair[0] + pair[3]), mean(pair[1] + pair[4]), mean(pair[2] + pair[5])];
            }
        }
        ((self.size.0 / OVER as u32, self.size.1 / OVER as u32), out)
    }
}

/// The mean of the four samples of a pixel, from their sum.
fn mean(sum: u16) -> u8 {
    ((sum + 2) / 4) as u8
}

/// What draws on a canvas, with the origin of the scene.
struct Pen<'a> {
    backend: BitMapBackend<'a>,
    origin: Point,
}

impl Pen<'_> {
    fn shape(&mut self, shape: &Shape) -> Result<()> {
        match shape {
            Shape::Rectangle { at, width, height, role } => {
                self.rectangle(*at, (at.0 + width, at.1 + height), colour(*role))
            }
            Shape::Line { from, to, stroke } => self.line(*from, *to, *stroke),
            Shape::Polyline { points, stroke } => {
                points.windows(2).try_for_each(|ends| self.line(ends[0], ends[1], *stroke))
            }
            Shape::Area { points, role } => self.area(points, colour(*role)),
            Shape::Circle { center, radius, role, hollow } => self.dot(*center, *radius, *role, *hollow),
            Shape::Diamond { center: (x, y), radius, role } => {
                let corners = |r: f64| [(*x, y - r), (x + r, *y), (*x, y + r), (x - r, *y)];
                self.area(&corners(radius + 1.0), colour(Role::Paper))?;
                self.area(&corners(*radius), colour(*role))
            }
            Shape::Text(text) => self.text(text),
        }
    }

    /// The place on the canvas, in whole pixels.
    fn pixel(&self, at: Point) -> (i32, i32) {
        (whole((at.0 + self.origin.0) * SCALE), whole((at.1 + self.origin.1) * SCALE))
    }

    /// The same, on an edge between pixels of the picture: straight edges stay crisp.
    fn crisp(&self, at: Point) -> (i32, i32) {
        let over = OVER as f64;
        let edge = |v: f64| whole((v * SCALE / over).round() * over);
        (edge(at.0 + self.origin.0), edge(at.1 + self.origin.1))
    }

    fn rectangle(&mut self, from: Point, to: Point, colour: RGBAColor) -> Result<()> {
        let (start, end) = (self.crisp(from), self.crisp(to));
        // plotters leaves the last row and column of a filled rectangle to its neighbour.
        let end = (end.0.max(start.0 + LEAST), end.1.max(start.1 + LEAST));
        drawn(self.backend.draw_rect(start, end, &filled(colour), true))
    }

    fn area(&mut self, points: &[Point], colour: RGBAColor) -> Result<()> {
        let corners: Vec<(i32, i32)> = points.iter().map(|&p| self.pixel(p)).collect();
        drawn(self.backend.fill_polygon(corners, &filled(colour)))
    }

    fn dot(&mut self, center: Point, radius: f64, role: Role, hollow: bool) -> Result<()> {
        let at = self.pixel(center);
        let mut disc = |radius: f64, role| {
            let pixels = whole(radius * SCALE).max(1).unsigned_abs();
            drawn(self.backend.draw_circle(at, pixels, &filled(colour(role)), true))
        };
        if hollow {
            disc(radius + 1.0, role)?;
            return disc(radius - 1.0, Role::Paper);
        }
        disc(radius + 0.5, Role::Paper)?;
        disc(radius, role)
    }

    fn line(&mut self, from: Point, to: Point, stroke: Stroke) -> Result<()> {
        let (width, colour, dash) = look(stroke);
        let level = (from.1 - to.1).abs() < 1e-9;
        let upright = (from.0 - to.0).abs() < 1e-9;
        if dash.is_none() && (level || upright) {
            // Whole pixels of the picture, so that equal lines look equal wherever they stand.
            let pixel = OVER as f64 / SCALE;
            let across = (width / pixel).round().max(1.0) * pixel;
            let (low, high) = ((from.0.min(to.0), from.1.min(to.1)), (from.0.max(to.0), from.1.max(to.1)));
            let edge = |v: f64| ((v - across / 2.0) / pixel).round() * pixel;
            return if level {
                self.rectangle((low.0, edge(low.1)), (high.0, edge(low.1) + across), colour)
            } else {
                self.rectangle((edge(low.0), low.1), (edge(low.0) + across, high.1), colour)
            };
        }
        let style =
            ShapeStyle { color: colour, filled: false, stroke_width: whole(width * SCALE).max(1).unsigned_abs() };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = libm::hypot(dx, dy);
        let (on, off) = dash.unwrap_or((length.max(1.0), 0.0));
        let at = |t: f64| (from.0 + dx * t / length, from.1 + dy * t / length);
        let dashes = (0..10_000).map(|i| f64::from(i) * (on + off)).take_while(|&start| start < length);
        for start in dashes {
            let (a, b) = (self.pixel(at(start)), self.pixel(at((start + on).min(length))));
            drawn(self.backend.draw_line(a, b, &style))?;
        }
        Ok(())
    }

    fn text(&mut self, text: &Text) -> Result<()> {
        let bounds = text.bounds(Width::Picture);
        let place = (bounds.left + self.origin.0, text.at.1 + self.origin.1);
        if text.halo {
            for (dx, dy) in ring() {
                self.glyphs(text, (place.0 + dx, place.1 + dy), colour(Role::Paper))?;
            }
        }
        self.glyphs(text, place, colour(text.role))
    }

    /// Sets the glyphs of a text whose base line begins at `place`, in units of the canvas.
    fn glyphs(&mut self, text: &Text, place: Point, colour: RGBAColor) -> Result<()> {
        let font = metrics::font(Face::Picture, text.bold);
        let (glyphs, _) = metrics::glyphs(&text.content, font);
        let em = (text.size * SCALE) as f32 / metrics::units_per_em(font);
        let scale = PxScale::from(font.height_unscaled() * em);
        let (x, y) = ((place.0 * SCALE) as f32, (place.1 * SCALE) as f32);
        for (id, at) in glyphs {
            let glyph = Glyph { id, scale, position: point(x + at * em, y) };
            let Some(outline) = font.outline_glyph(glyph) else { continue };
            let corner = outline.px_bounds().min;
            let (left, top) = (corner.x as i32, corner.y as i32);
            let mut result = Ok(());
            outline.draw(|dx, dy, coverage| {
                if coverage > 0.0 && result.is_ok() {
                    let colour = RGBAColor(colour.0, colour.1, colour.2, colour.3 * f64::from(coverage.min(1.0)));
                    let pixel = (left.saturating_add_unsigned(dx), top.saturating_add_unsigned(dy));
                    result = drawn(self.backend.draw_pixel(pixel, plotters::style::Color::to_backend_color(&colour)));
                }
            });
            result?;
        }
        Ok(())
    }
}

/// Steps around a text, near and far, that together clear its halo.
fn ring() -> impl Iterator<Item = Point> {
    let around = |count: u32, radius: f64| {
        (0..count).map(move |i| {
            let angle = std::f64::consts::TAU * f64::from(i) / f64::from(count);
            (radius * libm::cos(angle), radius * libm::sin(angle))
        })
    };
    around(12, HALO).chain(around(6, HALO / 2.0))
}

/// Width in units, colour, and the lengths of a dash and its gap.
fn look(stroke: Stroke) -> (f64, RGBAColor, Option<(f64, f64)>) {
    let solid = |r, g, b| RGBAColor(r, g, b, 1.0);
    match stroke {
        Stroke::Axis => (1.0, colour(Role::Ink2), None),
        Stroke::Grid => (1.0, solid(0xeb, 0xe7, 0xdf), None),
        Stroke::Reference => (1.25, colour(Role::Ink), None),
        Stroke::Iso => (1.0, blend(Role::Ink2, 0.75), Some((2.0, 3.0))),
        Stroke::Range => (2.0, blend(Role::Bar, 0.6), None),
        Stroke::Leader => (0.75, colour(Role::Ink2), None),
    }
}

/// The light palette of the report.
fn rgb(role: Role) -> (u8, u8, u8) {
    match role {
        Role::Paper => (0xfd, 0xfc, 0xf9),
        Role::Ink => (0x1c, 0x1b, 0x19),
        Role::Ink2 => (0x57, 0x54, 0x4e),
        Role::Bar | Role::Muted => (0x9a, 0xa5, 0xab),
        Role::Highlight | Role::HighlightMuted => (0xc2, 0x50, 0x0a),
        Role::HighlightText => (0xa8, 0x43, 0x06),
        Role::First => (0x00, 0x72, 0xb2),
        Role::FirstText => (0x00, 0x5f, 0x96),
        Role::Second => (0x00, 0x9e, 0x73),
        Role::SecondText => (0x00, 0x6b, 0x4e),
        Role::Ramp(band) => RAMP[band.step()],
        Role::OnRamp(band) => ON_RAMP[band.step()],
    }
}

const RAMP: [(u8, u8, u8); 6] = [
    (0xe9, 0xe4, 0xd9),
    (0xef, 0xd8, 0xa9),
    (0xed, 0xc2, 0x7a),
    (0xd8, 0x8b, 0x22),
    (0xbd, 0x52, 0x0a),
    (0x74, 0x2a, 0x04),
];

const ON_RAMP: [(u8, u8, u8); 6] = [
    (0x57, 0x54, 0x4e),
    (0x4d, 0x46, 0x36),
    (0x3f, 0x31, 0x12),
    (0x24, 0x18, 0x00),
    (0xff, 0xff, 0xff),
    (0xff, 0xff, 0xff),
];

fn colour(role: Role) -> RGBAColor {
    match role {
        Role::Muted | Role::HighlightMuted => blend(role, 0.45),
        role => blend(role, 1.0),
    }
}

/// The colour of `role` at an opacity.
fn blend(role: Role, opacity: f64) -> RGBAColor {
    let (r, g, b) = rgb(role);
    RGBAColor(r, g, b, opacity)
}

fn filled(color: RGBAColor) -> ShapeStyle {
    ShapeStyle { color, filled: true, stroke_width: 0 }
}

/// The nearest whole pixel; what is not finite is 0.
fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// Drawing on memory cannot fail in practice; should it, the user is told.
fn drawn<E: std::fmt::Display>(result: std::result::Result<(), E>) -> Result<()> {
    result.map_err(|error| {
        Error::invalid(
            format!("un graphique n’a pas pu être dessiné\u{A0}: {error}"),
            format!("a chart could not be drawn: {error}"),
        )
    })
}
