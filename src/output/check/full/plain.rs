//! Draws a finding that has no colours, as `annotated` does: a file or a pipe gets findings by the thousand.

use super::{Drawing, Excerpt};
use std::fmt::Write;

/// Adds what is drawn to `out`, without the last line end; nothing and `None` for what is drawn with more care: brackets
/// at the side, characters of no width or of two, lines of more than `width` characters.
pub(super) fn draw(drawing: &Drawing<'_>, width: usize, out: &mut String) -> Option<()> {
    let start = out.len();
    let done = draw_or_stop(drawing, width, out);
    if done.is_none() {
        out.truncate(start);
    }
    done
}

fn draw_or_stop(drawing: &Drawing<'_>, width: usize, out: &mut String) -> Option<()> {
    let Drawing { name, rule, message, document, place, excerpt, notes, .. } = drawing;
    let texts = [&**message, document].into_iter().chain(notes.iter().map(|note| &*note.text));
    if !texts.into_iter().all(is_simple) {
        return None;
    }
    let first = place.map_or(1, |place| place.line);
    let is_narrow = |line: &str| line.len() <= width || line.chars().count() <= width;
    match excerpt {
        Excerpt::Nothing => {}
        Excerpt::Underlined { text, .. } | Excerpt::Whole { text, .. } if text.split('\n').all(is_narrow) => {}
        _ => return None,
    }
    let gutter = gutter(excerpt, first);
    out.extend([name, "[", rule, "]: ", message]);
    next_line(gutter, out);
    out.extend(["--> ", document]);
    if let Some(place) = place {
        let _ = write!(out, ":{}:{}", place.line, place.column);
    }
    draw_excerpt(excerpt, first, gutter, out)?;
    if !notes.is_empty() && matches!(excerpt, Excerpt::Underlined { .. }) {
        next_line(gutter, out);
        out.push_str(" |");
    }
    for note in notes {
        next_line(gutter, out);
        out.extend([" = ", note.name, ": ", &note.text]);
    }
    Some(())
}

/// Columns of the greatest line number.
fn gutter(excerpt: &Excerpt, first: u64) -> usize {
    let last = match excerpt {
        Excerpt::Whole { text, numbered: true } => first + text.lines().count().max(1) as u64 - 1,
        Excerpt::Underlined { .. } => first,
        _ => return 1,
    };
    last.checked_ilog10().unwrap_or(0) as usize + 1
}

fn draw_excerpt(excerpt: &Excerpt, first: u64, gutter: usize, out: &mut String) -> Option<()> {
    match excerpt {
        Excerpt::Nothing => {}
        Excerpt::Underlined { text, found } => {
            if !is_simple(text) || found.is_empty() {
                return None;
            }
            let characters = |text: &str| text.chars().count();
            let (before, inside) = (characters(&text[..found.start]), characters(&text[found.clone()]));
            next_line(gutter, out);
            let _ = write!(out, " |\n{first:gutter$} | ");
            out.push_str(text);
            next_line(gutter, out);
            out.push_str(" | ");
            out.extend(std::iter::repeat_n(' ', before).chain(std::iter::repeat_n('^', inside)));
        }
        Excerpt::Whole { text, numbered } => {
            next_line(gutter, out);
            out.push_str(" |");
            for (number, line) in (first..).zip(text.split('\n')) {
                if line.is_empty() || !is_simple(line) {
                    return None;
                }
                if *numbered {
                    let _ = write!(out, "\n{number:gutter$}");
                } else {
                    next_line(gutter, out);
                }
                out.extend([" | ", line]);
            }
            next_line(gutter, out);
            out.push_str(" |");
        }
    }
    Some(())
}

/// Begins a line that has no number.
fn next_line(gutter: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', gutter));
}

/// True for a text on one line whose characters take a column each, as those of French do.
fn is_simple(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(
            c,
            ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{17F}' | '\u{2010}'..='\u{2027}' | '\u{202F}' | '€' | '→'
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Note, annotated};
    use super::*;
    use crate::base::Position;
    use crate::checks::Level;
    use proptest::prelude::*;

    const TEXT: &str = "[a-c .:|^=>é’«»œÉ\\-\u{A0}\u{202F}…—€→0-9]{0,140}";

    fn excerpt() -> impl Strategy<Value = Excerpt> {
        let underlined = (TEXT, any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(text, a, b)| {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (a, b) = (*a.get(&places), *b.get(&places));
            Excerpt::Underlined { text, found: a.min(b)..a.max(b) }
        });
        let whole = (prop::collection::vec(TEXT, 1..9), any::<bool>())
            .prop_map(|(lines, numbered)| Excerpt::Whole { text: lines.join("\n"), numbered });
        prop_oneof![Just(Excerpt::Nothing), underlined, whole]
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_what_annotate_snippets_draws(
            message in TEXT,
            place in prop::option::of((1_u64..12_000, 1_u64..300)),
            excerpt in excerpt(),
            notes in prop::collection::vec(TEXT, 0..3),
        ) {
            let place = place.map(|(line, column)| Position { line, column });
            let excerpt = if place.is_some() { excerpt } else { Excerpt::Nothing };
            let drawing = Drawing {
                level: Level::Warning,
                name: "avertissement",
                rule: "typo/essai",
                message: message.into(),
                document: "docs/l’été.md",
                place,
                excerpt,
                notes: notes.into_iter().map(|text| Note { name: "remède\u{A0}", text }).collect(),
            };
            let mut out = String::from("avant");
            if draw(&drawing, 120, &mut out).is_some() {
                prop_assert_eq!(&out["avant".len()..], annotated::draw(&drawing, false, 130));
            } else {
                prop_assert_eq!(out, "avant");
            }
        }
    }

    /// annotate-snippets writes a fourth line of `:::` before an excerpt, which is taken out; a note is not.
    #[test]
    fn a_note_of_colons_is_kept() {
        let note = |text: &str| Note { name: "remède\u{A0}", text: text.into() };
        for notes in [vec![note(""), note(":::")], vec![note("a::b"), note("voir ::: ici")]] {
            let drawing = Drawing {
                level: Level::Warning,
                name: "avertissement",
                rule: "typo/essai",
                message: "".into(),
                document: "a.md",
                place: None,
                excerpt: Excerpt::Nothing,
                notes,
            };
            let mut out = String::new();
            draw(&drawing, 120, &mut out).unwrap();
            assert!(out.contains(":::"));
            assert_eq!(out, annotated::draw(&drawing, false, 130));
        }
    }

    #[test]
    fn what_needs_care_is_left() {
        let drawing = |message: &'static str, excerpt| Drawing {
            level: Level::Error,
            name: "erreur",
            rule: "typo/essai",
            message: message.into(),
            document: "a.md",
            place: Some(Position { line: 9, column: 1 }),
            excerpt,
            notes: Vec::new(),
        };
        let mut out = String::new();
        let two_lines = Excerpt::Underlined { text: "un\ndeux".into(), found: 0..7 };
        assert_eq!(draw(&drawing("oui", two_lines), 120, &mut out), None);
        assert_eq!(draw(&drawing("漢字", Excerpt::Nothing), 120, &mut out), None);
        assert_eq!(out, "");
        let whole = Excerpt::Whole { text: "un\ndeux".into(), numbered: true };
        draw(&drawing("oui", whole), 120, &mut out).unwrap();
        assert_eq!(out, "erreur[typo/essai]: oui\n  --> a.md:9:1\n   |\n 9 | un\n10 | deux\n   |");
    }
}
