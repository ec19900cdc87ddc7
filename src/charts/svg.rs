//! A scene as inline SVG: colours and sizes are classes of the page's style sheet, so light, dark and print follow it.
//!
//! Classes: `m` `k` `lb` `b` for texts, `ax` `gr` `mk` `iso` `rng` `ld` for lines, `bar` `hi` `pt` `pth` `g0` `g1` and
//! `d0`…`d5` for marks, `n0`…`n5` for texts on the ramp, `halo`. What the sheet lacks is a presentation attribute.

use super::scene::{Anchor, Mark, Point, Role, Scene, Shape, Stroke, Text};
use std::fmt::Write;

/// `scene` as one `<svg>` element with the class `class` (`w` for [`super::Width::Wide`], `n` for
/// [`super::Width::Narrow`] in the report's style sheet), its description as `aria-label`.
///
/// ```
/// use lisible::charts::{Scene, Text, Width, svg};
/// let mut scene = Scene::new(Width::Wide, 20.0, "Deux phrases.");
/// scene.text(Text::axis((0.0, 12.0), "A & B"));
/// assert!(svg(&scene, "w").contains("<text x=\"0\" y=\"12\" class=\"m\">A &amp; B</text>"));
/// ```
pub fn svg(scene: &Scene, class: &str) -> String {
    let mut out = format!(
        "<svg class=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
        escape(class),
        number(scene.width),
        number(scene.height),
        escape(&scene.description)
    );
    let mut marks = scene.marks.as_slice();
    while let Some((first, rest)) = marks.split_first() {
        let (run, line) = (rectangles(marks), texts(marks));
        if run > 1 {
            path_of_rectangles(&mut out, &marks[..run]);
            marks = &marks[run..];
        } else if line.len() > 1 {
            line_of_texts(&mut out, &line);
            marks = &marks[line.len()..];
        } else {
            mark(&mut out, first);
            marks = rest;
        }
    }
    out.push_str("</svg>");
    out
}

/// How many of the first marks are rectangles of one colour without a title: they become one path.
fn rectangles(marks: &[Mark]) -> usize {
    let colour = |mark: &Mark| match mark.shape {
        Shape::Rectangle { role, .. } if mark.title.is_none() => Some(role),
        _ => None,
    };
    let Some(first) = marks.first().and_then(colour) else { return 0 };
    marks.iter().take_while(|mark| colour(mark) == Some(first)).count()
}

fn path_of_rectangles(out: &mut String, marks: &[Mark]) {
    let mut path = String::new();
    let mut fill_of = Role::Bar;
    for mark in marks {
        if let Shape::Rectangle { at, width, height, role } = mark.shape {
            let (w, h) = (number(width), number(height));
            let _ = write!(path, "M{} {}h{w}v{h}h-{w}z", number(at.0), number(at.1));
            fill_of = role;
        }
    }
    let _ = write!(out, "<path d=\"{path}\"{}/>", fill(fill_of));
}

/// The first marks that are texts of one look on one line, without a title: they become one element.
fn texts(marks: &[Mark]) -> Vec<&Text> {
    let Some(first) = marks.first().and_then(plain_text) else { return Vec::new() };
    let look = |text: &Text| (number(text.at.1), text_look(text));
    let wanted = look(first);
    marks.iter().map_while(plain_text).take_while(|text| look(text) == wanted).collect()
}

fn plain_text(mark: &Mark) -> Option<&Text> {
    match &mark.shape {
        Shape::Text(text) if mark.title.is_none() => Some(text),
        _ => None,
    }
}

fn line_of_texts(out: &mut String, line: &[&Text]) {
    let Some(first) = line.first() else { return };
    let _ = write!(out, "<text y=\"{}\"{}>", number(first.at.1), text_look(first));
    for text in line {
        let _ = write!(out, "<tspan x=\"{}\">{}</tspan>", number(text.at.0), escape(&text.content));
    }
    out.push_str("</text>");
}

fn mark(out: &mut String, mark: &Mark) {
    let (name, attributes, content) = element(&mark.shape);
    let title = mark.title.as_ref().map(|t| format!("<title>{}</title>", escape(t))).unwrap_or_default();
    let inside = format!("{title}{content}");
    let _ = if inside.is_empty() {
        write!(out, "<{name}{attributes}/>")
    } else {
        write!(out, "<{name}{attributes}>{inside}</{name}>")
    };
}

/// The name of the element, its attributes, and the text in it.
fn element(shape: &Shape) -> (&'static str, String, String) {
    let plain = |name, attributes| (name, attributes, String::new());
    match shape {
        Shape::Rectangle { at, width, height, role } => {
            let place = format!(" x=\"{}\" y=\"{}\"", number(at.0), number(at.1));
            let size = format!(" width=\"{}\" height=\"{}\"", number(*width), number(*height));
            plain("rect", place + &size + &fill(*role))
        }
        Shape::Line { from, to, stroke } => {
            let start = format!(" x1=\"{}\" y1=\"{}\"", number(from.0), number(from.1));
            let end = format!(" x2=\"{}\" y2=\"{}\"", number(to.0), number(to.1));
            plain("line", format!("{start}{end} class=\"{}\"", stroke_class(*stroke)))
        }
        Shape::Polyline { points, stroke } => {
            plain("path", format!(" d=\"{}\" fill=\"none\" class=\"{}\"", steps(points), stroke_class(*stroke)))
        }
        Shape::Area { points, role } => plain("path", format!(" d=\"{}z\"{}", steps(points), fill(*role))),
        Shape::Circle { center, radius, role, hollow } => {
            let place = format!(" cx=\"{}\" cy=\"{}\" r=\"{}\"", number(center.0), number(center.1), number(*radius));
            plain("circle", place + &dot(*role, *hollow))
        }
        Shape::Diamond { center, radius, role } => {
            let r = number(*radius);
            let path =
                format!(" d=\"M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z\"", number(center.0), number(center.1 - radius));
            plain("path", path + &dot(*role, false))
        }
        Shape::Text(text) => ("text", text_attributes(text), escape(&text.content)),
    }
}

/// A path through `points`, with the short forms for level and upright steps.
fn steps(points: &[Point]) -> String {
    let mut out = String::new();
    let mut last: Option<(String, String)> = None;
    for (x, y) in points.iter().map(|p| (number(p.0), number(p.1))) {
        let _ = match &last {
            None => write!(out, "M{x} {y}"),
            Some((x0, y0)) if *x0 == x && *y0 == y => Ok(()),
            Some((_, y0)) if *y0 == y => write!(out, "H{x}"),
            Some((x0, _)) if *x0 == x => write!(out, "V{y}"),
            Some(_) => write!(out, "L{x} {y}"),
        };
        last = Some((x, y));
    }
    out
}

fn text_attributes(text: &Text) -> String {
    format!(" x=\"{}\" y=\"{}\"{}", number(text.at.0), number(text.at.1), text_look(text))
}

/// Everything but its place.
fn text_look(text: &Text) -> String {
    let (mut classes, base) = match text.role {
        Role::Ink2 => (vec!["m"], 12.0),
        role => (text_class(role).into_iter().collect(), 12.5),
    };
    let style = match text.size {
        size if same(size, base) => String::new(),
        size if same(size, 11.5) => class_instead(&mut classes, "k"),
        size if same(size, 13.0) => class_instead(&mut classes, "lb"),
        size => format!(" style=\"font-size:{}px\"", number(size)),
    };
    classes.extend(text.bold.then_some("b"));
    classes.extend(text.halo.then_some("halo"));
    let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
    let anchor = match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    format!("{class}{anchor}{style}")
}

fn class_instead(classes: &mut Vec<&'static str>, class: &'static str) -> String {
    classes.push(class);
    String::new()
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.01
}

/// The class of a text colour; ink is what texts have without one.
fn text_class(role: Role) -> Option<&'static str> {
    match role {
        Role::HighlightText => Some("hit"),
        Role::FirstText => Some("g0t"),
        Role::SecondText => Some("g1t"),
        Role::OnRamp(band) => Some(["n0", "n1", "n2", "n3", "n4", "n5"][band.step()]),
        Role::Ink | Role::Ink2 => None,
        other => Some(fill_class(other)),
    }
}

fn fill_class(role: Role) -> &'static str {
    match role {
        Role::Highlight | Role::HighlightMuted => "hi",
        Role::First => "g0",
        Role::Second => "g1",
        Role::Ramp(band) => ["d0", "d1", "d2", "d3", "d4", "d5"][band.step()],
        _ => "bar",
    }
}

fn fill(role: Role) -> String {
    let muted = if matches!(role, Role::Muted | Role::HighlightMuted) { " fill-opacity=\".45\"" } else { "" };
    format!(" class=\"{}\"{muted}", fill_class(role))
}

/// Dots have an edge of paper, so that they stay apart where they overlap.
fn dot(role: Role, hollow: bool) -> String {
    let (class, token) = match role {
        Role::Highlight => ("pth", "hi"),
        Role::First => ("g0 dot", "g0"),
        Role::Second => ("g1 dot", "g1"),
        _ => ("pt", "bar"),
    };
    if hollow {
        format!(" style=\"fill:var(--paper);stroke:var(--{token});stroke-width:2\"")
    } else {
        format!(" class=\"{class}\"")
    }
}

fn stroke_class(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Axis => "ax",
        Stroke::Grid => "gr",
        Stroke::Reference => "mk",
        Stroke::Iso => "iso",
        Stroke::Range => "rng",
        Stroke::Leader => "ld",
    }
}

/// A coordinate with at most one decimal; what is not finite is 0, for a page that still reads.
fn number(value: f64) -> String {
    let plain = format!("{:.1}", if value.is_finite() { value } else { 0.0 });
    let short = plain.strip_suffix(".0").unwrap_or(&plain);
    if short == "-0" { "0".into() } else { short.into() }
}

/// Text for an element or a double-quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::Width;
    use super::*;
    use crate::report::Band;

    #[test]
    fn numbers_are_short() {
        let shown: Vec<String> = [0.04, -0.04, 12.0, 3.25, f64::NAN, -7.5].into_iter().map(number).collect();
        assert_eq!(shown, ["0", "0", "12", "3.2", "0", "-7.5"]);
    }

    #[test]
    fn neighbours_of_one_colour_are_one_path() {
        let mut scene = Scene::new(Width::Wide, 10.0, "");
        for i in 0..3 {
            scene.add(Shape::Rectangle {
                at: (f64::from(i) * 10.0, 0.0),
                width: 8.0,
                height: 5.0,
                role: Role::Ramp(Band::Hard),
            });
        }
        let svg = svg(&scene, "w");
        assert!(svg.contains("<path d=\"M0 0h8v5h-8zM10 0h8v5h-8zM20 0h8v5h-8z\" class=\"d4\"/>"), "{svg}");
    }

    #[test]
    fn texts_of_one_look_on_one_line_are_one_element() {
        let mut scene = Scene::new(Width::Wide, 30.0, "");
        for (i, figure) in ["7", "<8>"].into_iter().enumerate() {
            scene.text(Text::axis((20.0 * i as f64, 9.0), figure).middle());
        }
        scene.text(Text::axis((0.0, 20.0), "ailleurs").middle());
        scene.text(Text::axis((40.0, 20.0), "autre").end());
        let svg = svg(&scene, "w");
        let line = "<text y=\"9\" class=\"m\" text-anchor=\"middle\"><tspan x=\"0\">7</tspan><tspan x=\"20\">&lt;8&gt;</tspan></text>";
        assert!(svg.contains(line) && svg.contains("y=\"20\" class=\"m\" text-anchor=\"end\">autre"), "{svg}");
        assert!(svg.contains("<text x=\"0\" y=\"20\" class=\"m\" text-anchor=\"middle\">ailleurs</text>"), "{svg}");
    }

    #[test]
    fn everything_a_reader_wrote_is_escaped() {
        let mut scene = Scene::new(Width::Narrow, 10.0, "\"a\" < b");
        scene.add_titled(Shape::Text(Text::new((0.0, 0.0), "</text><script>").bold().halo()), "x & y");
        let svg = svg(&scene, "n");
        assert!(svg.contains("aria-label=\"&quot;a&quot; &lt; b\"") && svg.contains("<title>x &amp; y</title>"));
        assert!(svg.contains("class=\"b halo\"") && !svg.contains("<script>"));
    }

    #[test]
    fn every_shape_has_its_element() {
        let mut scene = Scene::new(Width::Wide, 50.0, "");
        scene
            .add(Shape::Polyline { points: vec![(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (9.0, 9.0)], stroke: Stroke::Iso });
        scene.add(Shape::Diamond { center: (10.0, 10.0), radius: 4.0, role: Role::Second });
        scene.add(Shape::Circle { center: (5.0, 5.0), radius: 2.6, role: Role::Highlight, hollow: true });
        scene.add(Shape::Rectangle { at: (0.0, 0.0), width: 5.0, height: 5.0, role: Role::Muted });
        let svg = svg(&scene, "w");
        assert!(svg.contains("d=\"M0 0H5V5L9 9\" fill=\"none\" class=\"iso\""), "{svg}");
        assert!(svg.contains("d=\"M10 6l4 4l-4 4l-4 -4z\" class=\"g1 dot\""), "{svg}");
        assert!(svg.contains("stroke:var(--hi)") && svg.contains("class=\"bar\" fill-opacity=\".45\""), "{svg}");
    }
}
