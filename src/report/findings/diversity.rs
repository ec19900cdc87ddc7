//! How varied the words are along a text: the stretches that are drawn, and the sentence over them.

use super::sections::{pick, say};
use crate::base::{Language, Merge, format_decimal};
use crate::report::{CorpusReport, DocumentReport};
use crate::stats::{LocalWindows, WINDOW_TOKENS};

/// Fewer stretches than this are no course.
const FEWEST: usize = 4;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Words of the text before it.
    pub from: u64,
    /// Its words.
    pub words: u64,
    /// MATTR in it: the mean share of distinct types in the windows that hold its tokens, over 0 and at most 1.
    pub mattr: f64,
}

/// The document that is drawn, by index: the longest, the first of those, with its stretches of 100 tokens or more in order;
/// `None` where there are fewer than four.
pub fn course(report: &CorpusReport) -> Option<(usize, Vec<Stretch>)> {
    let tokens = |(i, document): &(usize, &DocumentReport)| (document.counts.tokens, std::cmp::Reverse(*i));
    let (index, longest) = report.documents.iter().enumerate().max_by_key(tokens)?;
    Some((index, stretches(longest))).filter(|(_, stretches)| stretches.len() >= FEWEST)
}

/// Slices put together until they hold 100 tokens; what is left at the end goes with the last.
fn stretches(document: &DocumentReport) -> Vec<Stretch> {
    let (mut from, mut words, mut windows) = (0, 0, LocalWindows::default());
    let mut out: Vec<(u64, u64, LocalWindows)> = Vec::new();
    for slice in &document.slices {
        words += slice.words;
        windows.merge(slice.windows);
        if windows.tokens >= WINDOW_TOKENS as u64 {
            out.push((from, words, std::mem::take(&mut windows)));
            (from, words) = (from + words, 0);
        }
    }
    if let Some(last) = out.last_mut() {
        last.1 += words;
        last.2.merge(windows);
    }
    let stretch = |(from, words, windows)| Stretch { from, words, mattr: mattr(windows) };
    out.into_iter().map(stretch).collect()
}

fn mattr(windows: LocalWindows) -> f64 {
    windows.distances as f64 / (windows.tokens.max(1) * WINDOW_TOKENS as u64) as f64
}

/// The stretches with the least and the most, by their place in the list; the first of equals.
pub fn ends(stretches: &[Stretch]) -> Option<(usize, usize)> {
    let by = |a: &(usize, &Stretch), b: &(usize, &Stretch)| a.1.mattr.total_cmp(&b.1.mattr);
    let (least, _) = stretches.iter().enumerate().min_by(by)?;
    let (most, _) = stretches.iter().enumerate().rev().max_by(by)?;
    Some((least, most))
}

/// The title.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let drawn = course(report);
    let Some((stretches, (least, most))) = drawn.and_then(|(_, s)| ends(&s).map(|ends| (s, ends))) else {
        return say(
            language,
            "Texte trop court pour suivre la variété de ses mots",
            "Text too short to follow how varied its words are",
        );
    };
    let [low, high] = [least, most].map(|at| format_decimal(100.0 * stretches[at].mattr, 0, language));
    if 100.0 * (stretches[most].mattr - stretches[least].mattr) < 3.0 || low == high {
        return pick(
            language,
            || format!("Sur 100 formes de suite, {high} sont différentes, partout"),
            || format!("Of 100 words in a row {high} are different, all along"),
        );
    }
    let end = stretches.last().map_or(1, |last| last.from + last.words).max(1);
    let at = stretches[least].from + stretches[least].words / 2;
    let place = match 3 * u128::from(at) / u128::from(end) {
        0 => ("au début", "at the beginning"),
        1 => ("vers le milieu", "in the middle"),
        _ => ("vers la fin", "near the end"),
    };
    pick(
        language,
        || format!("De {low} à {high} formes différentes sur 100, le moins {}", place.0),
        || format!("From {low} to {high} different words in 100, fewest {}", place.1),
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::Slice;
    use super::*;
    use crate::report::invented;

    fn report(of: &[(u64, u64)]) -> CorpusReport {
        let stats = invented::stats(40, 900, 1500);
        let slice = |&(tokens, types): &(u64, u64)| Slice {
            words: tokens,
            windows: LocalWindows { tokens, distances: tokens * types },
            ..Slice::default()
        };
        let mut document = invented::document("a.txt", &stats);
        document.slices = of.iter().map(slice).collect();
        CorpusReport { documents: vec![document], ..CorpusReport::default() }
    }

    #[test]
    fn stretches_hold_a_hundred_tokens() {
        let report = report(&[(60, 70), (60, 80), (100, 60), (150, 75), (110, 70), (99, 50)]);
        let (_, stretches) = course(&report).unwrap();
        let seen: Vec<(u64, u64, String)> =
            stretches.iter().map(|s| (s.from, s.words, format!("{:.4}", s.mattr))).collect();
        assert_eq!(
            seen,
            [(0, 120, "0.7500"), (120, 100, "0.6000"), (220, 150, "0.7500"), (370, 209, "0.6053")].map(|(a, b, c)| (
                a,
                b,
                c.to_owned()
            ))
        );
    }

    #[test]
    fn the_title_says_how_far_apart_and_where() {
        let fr = |of: &[(u64, u64)]| title(&report(of), Language::Fr);
        let spread = [(100, 75), (100, 74), (100, 76), (100, 62)];
        assert_eq!(fr(&spread), "De 62 à 76 formes différentes sur 100, le moins vers la fin");
        assert_eq!(fr(&[(100, 70); 4]), "Sur 100 formes de suite, 70 sont différentes, partout");
        assert_eq!(fr(&[(100, 70); 3]), "Texte trop court pour suivre la variété de ses mots");
        assert_eq!(title(&report(&spread), Language::En), "From 62 to 76 different words in 100, fewest near the end");
        assert_eq!(course(&CorpusReport::default()), None);
    }
}
