//! What labels say: cleaned texts, cuts with an ellipsis, the shortest names that tell documents apart.

use super::Width;
use super::scene::Text;
use crate::report::DocumentReport;
use std::collections::BTreeMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// No label is longer than this, in characters: nobody reads more, and measuring it would take time.
const LONGEST: usize = 400;

/// `text` composed (NFC), white space as single spaces, without control and format characters, at most 400 characters.
///
/// Spaces that do not break stay what they are.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(4 * LONGEST));
    let visible = text.chars().take(10 * LONGEST).filter(|&c| !is_format(c));
    let spaced = visible.map(|c| if is_gap(c) { ' ' } else { c }).collect::<String>();
    let mut add = |c: char| {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    };
    let trimmed = spaced.trim();
    // Nearly every label is composed already.
    match is_nfc_quick(trimmed.chars()) {
        IsNormalized::Yes => trimmed.chars().for_each(&mut add),
        _ => trimmed.nfc().for_each(&mut add),
    }
    out
}

/// White space that breaks, and controls.
fn is_gap(c: char) -> bool {
    c.is_control() || (c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2009}'))
}

/// Format characters (category Cf): soft hyphens, joiners, marks of direction, tags.
fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
        | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E007F}')
}

/// `text` cut in the middle to fit `room` units; as it is when it fits.
pub(super) fn shorten(text: Text, room: f64, width: Width) -> Text {
    if text.length(width) <= room {
        return text;
    }
    let letters: Vec<char> = text.content.chars().take(LONGEST).collect();
    let cut = |keep: usize| Text { content: ends(&letters, keep), ..text.clone() };
    let (mut fits, mut too_long) = (0, letters.len());
    while fits + 1 < too_long {
        let middle = usize::midpoint(fits, too_long);
        if cut(middle).length(width) <= room { fits = middle } else { too_long = middle }
    }
    cut(fits)
}

/// The widest names that a phone has room for beside their marks.
const BESIDE: f64 = 92.0;

/// Units over each mark for its name, where a phone has no room beside it for the `widest`: a name cut in its middle names
/// nothing. They keep a name further from the mark above than from its own.
pub(super) fn above(widest: f64, width: Width) -> f64 {
    if widest > BESIDE { width.pick(0.0, 19.0, 0.0) } else { 0.0 }
}

/// The room for names beside their marks, at most `most` units where the page is wide; none where they are over them.
pub(super) fn beside(widest: f64, most: f64, width: Width) -> f64 {
    if above(widest, width) > 0.0 { 0.0 } else { widest.min(most) }
}

/// The names of rows in type of a size, cut where they are too long for the `room` beside their marks or for the width. Names
/// that would be cut to the same lose what they begin with alike instead of their middle.
pub(super) fn cut_apart(names: &[&str], room: f64, size: f64, width: Width) -> Vec<String> {
    let room = if room > 0.0 { room + 0.1 } else { width.units() };
    let fit = |name: &str| shorten(Text::new((0.0, 0.0), name).size(size), room, width).content;
    let mut cut: Vec<String> = names.iter().map(|name| fit(name)).collect();
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, cut) in cut.iter().enumerate() {
        alike.entry(cut).or_default().push(i);
    }
    let groups: Vec<Vec<usize>> = alike.into_values().filter(|group| group.len() > 1).collect();
    for group in groups {
        let shared = shared_beginning(group.iter().map(|&i| names[i]));
        for i in group.into_iter().filter(|_| shared > 0) {
            cut[i] = fit(&format!("…{}", &names[i][shared..]));
        }
    }
    cut
}

/// Bytes that all names begin with, up to a mark between words.
fn shared_beginning<'a>(mut names: impl Iterator<Item = &'a str>) -> usize {
    let Some(first) = names.next() else { return 0 };
    let same =
        |name: &str| first.chars().zip(name.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let shared: usize = names.map(same).min().unwrap_or(0);
    let mark = |c: char| !c.is_alphanumeric();
    first[..shared].char_indices().rev().find(|(_, c)| mark(*c)).map_or(0, |(at, c)| at + c.len_utf8())
}

/// The name of a row: over its mark, from its `top` on, where there is no `room` beside it; else with its base line at `base`.
pub(super) fn row_name(name: Text, (room, top, base): (f64, f64, f64), width: Width) -> Text {
    if room <= 0.0 {
        return shorten(name.halo().at((0.0, top + 15.0)), width.units(), width);
    }
    shorten(name.end().at((room, base)), room + 0.1, width)
}

/// The first and last letters, `keep` together, around an ellipsis.
fn ends(letters: &[char], keep: usize) -> String {
    let head: String = letters[..keep.div_ceil(2)].iter().collect();
    let tail: String = letters[letters.len() - keep / 2..].iter().collect();
    format!("{}…{}", head.trim_end(), tail.trim_start())
}

/// `text` cut after `most` characters, with an ellipsis.
pub(super) fn cut(text: &str, most: usize) -> String {
    let text = clean(text);
    match text.chars().nth(most) {
        None => text,
        Some(_) => format!("{}…", text.chars().take(most.saturating_sub(1)).collect::<String>().trim_end()),
    }
}

/// The shortest name of each document that tells it from the others: the stem of its file where that is enough,
/// then the whole file name, then with the folders above it.
pub(super) fn names(documents: &[DocumentReport]) -> Vec<String> {
    let mut names: Vec<String> = vec![String::new(); documents.len()];
    let mut open: Vec<usize> = (0..documents.len()).collect();
    for depth in 0.. {
        let candidates: Vec<String> = open.iter().map(|&i| name(&documents[i], depth)).collect();
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        for candidate in &candidates {
            *seen.entry(candidate).or_default() += 1;
        }
        let mut left = Vec::new();
        for (&i, candidate) in open.iter().zip(&candidates) {
            let whole = depth > DEEPEST || candidate.len() >= documents[i].document.len();
            if seen[candidate.as_str()] == 1 || whole {
                names[i] = visible(&numbered(&documents[i], candidate, seen[candidate.as_str()] > 1));
            } else {
                left.push(i);
            }
        }
        open = left;
        if open.is_empty() {
            break;
        }
    }
    names
}

/// More folders than this are not looked at to tell two documents apart.
const DEEPEST: usize = 16;

/// Depth 0 is the stem, 1 the file name, n the file name with n − 1 folders.
fn name(document: &DocumentReport, depth: usize) -> String {
    let path: &str = &document.document;
    let parts: Vec<&str> = path.rsplitn(depth.max(1) + 1, '/').take(depth.max(1)).collect();
    let file: String = parts.iter().rev().copied().collect::<Vec<_>>().join("/");
    match (depth, file.rsplit_once('.')) {
        (0, Some((stem, extension))) if !stem.is_empty() && is_extension(extension) => stem.to_owned(),
        _ if file.is_empty() => path.to_owned(),
        _ => file,
    }
}

fn is_extension(end: &str) -> bool {
    (1..=8).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A name that shows, also where there is none.
fn visible(name: &str) -> String {
    let name = clean(name);
    if name.is_empty() { "—".into() } else { name }
}

/// With its record, where nothing else tells it from another.
fn numbered(document: &DocumentReport, name: &str, ambiguous: bool) -> String {
    match document.record {
        Some(record) if ambiguous => format!("{name} ({record})"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::document;
    use super::*;

    fn named(paths: &[&str]) -> Vec<String> {
        names(&paths.iter().map(|path| document(path, 20.0, 1.5)).collect::<Vec<_>>())
    }

    #[test]
    fn labels_are_clean() {
        assert_eq!(clean("co\u{AD}de\tci\nvil\u{200E} \u{1b}"), "code ci vil");
        assert_eq!(clean("1\u{202F}000"), "1\u{202F}000");
        assert_eq!(cut("anticonstitutionnellement", 10), "anticonst…");
        assert_eq!(cut("mot", 3), "mot");
    }

    #[test]
    fn the_ellipsis_stands_in_the_middle() {
        let long = Text::new((0.0, 0.0), "rapport annuel de la commission des finances");
        let short = shorten(long.clone(), 100.0, Width::Wide);
        assert!(short.length(Width::Wide) <= 100.0);
        assert!(short.content.starts_with("rapp") && short.content.ends_with("nces") && short.content.contains('…'));
        assert_eq!(shorten(long.clone(), 1000.0, Width::Wide), long);
        assert_eq!(shorten(long, 0.0, Width::Wide).content, "…");
    }

    #[test]
    fn a_phone_has_names_over_marks_where_one_is_long() {
        let put = |length: usize, width| {
            let name = Text::new((0.0, 0.0), "a".repeat(length)).size(13.0);
            let widest = name.length(width);
            row_name(name, (beside(widest, 150.0, width), 40.0, 60.0), width)
        };
        assert!(put(10, Width::Narrow).at.1 > 59.0);
        let over = put(40, Width::Narrow);
        assert!(over.at < (1.0, 56.0) && over.content.len() == 40);
        let beside = put(40, Width::Wide);
        assert!(beside.at > (149.0, 59.0) && beside.content.contains('…'));
    }

    #[test]
    fn names_that_differ_in_their_middle_stay_apart() {
        let names = ["compte-rendu-0001-version-definitive", "compte-rendu-0002-version-definitive", "lettre"];
        let cut = cut_apart(&names, 150.0, 13.0, Width::Wide);
        assert!(cut[0].starts_with("…0001-") && cut[1].starts_with("…0002-") && cut[2] == "lettre", "{cut:?}");
        assert_eq!(cut_apart(&names[..1], 150.0, 13.0, Width::Wide), ["compte-ren…definitive"]);
        assert_eq!(shared_beginning(["été-a", "été-b"].into_iter()), "été-".len());
        assert_eq!(shared_beginning(["a", "a"].into_iter()), 0);
    }

    #[test]
    fn names_are_as_short_as_they_can_be() {
        assert_eq!(named(&["lois/civil.txt", "lois/sport.md"]), ["civil", "sport"]);
        assert_eq!(named(&["a/x.txt", "b/x.txt", "c/y.txt"]), ["a/x.txt", "b/x.txt", "y"]);
        assert_eq!(named(&["a/x.txt", "a/x.md"]), ["x.txt", "x.md"]);
        assert_eq!(named(&["x", "x", ""]), ["x", "x", "—"]);
        assert_eq!(named(&["art. 3", ".cache", "dossier/"]), ["art. 3", ".cache", "dossier/"]);
    }
}
