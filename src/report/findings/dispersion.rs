//! What the chart of dispersion says: the frequent word that keeps to one part, or that all are spread evenly.

use super::words::{TITLE, capitalised, grouped, percent};
use crate::base::{Language, NARROW, NO_BREAK};
use crate::report::{CorpusReport, WordByPart, WordsByPart};
use crate::stats::PartKind;

/// Occurrences below which it says nothing where a word stands.
const FEWEST: u64 = 5;
/// DP up to which a word is spread evenly.
const EVEN: f64 = 0.25;
/// Letters of a word in a title.
const LETTERS: usize = 18;

/// The words from the one that keeps most to one place on; equals as they are in the report.
pub fn ranked(spread: &WordsByPart) -> Vec<&WordByPart> {
    let mut words: Vec<&WordByPart> = spread.words.iter().collect();
    let key = |word: &WordByPart| word.dispersion.dp.unwrap_or(-1.0);
    words.sort_by(|a, b| key(b).total_cmp(&key(a)));
    words
}

/// The word that the title is about, when it is about one.
pub fn named(spread: &WordsByPart) -> Option<&WordByPart> {
    let often = |word: &&&WordByPart| word.counts.iter().sum::<u64>() >= FEWEST;
    let first = ranked(spread).iter().find(often).copied()?;
    first.dispersion.dp.filter(|&dp| dp >= EVEN).map(|_| first)
}

/// The title of the chart.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let Some(spread) = &report.words_by_part else {
        return match language {
            Language::Fr => "Trop peu de texte pour en comparer les parties".into(),
            Language::En => "Too little text to compare its parts".into(),
        };
    };
    match (named(spread), language) {
        (Some(word), _) => about(word, spread, language),
        (None, _) if spread.words.iter().all(|word| word.counts.iter().sum::<u64>() < FEWEST) => match language {
            Language::Fr => "Aucun mot ne revient assez pour dire où il se concentre".into(),
            Language::En => "No word comes often enough to tell where it keeps to".into(),
        },
        (None, Language::Fr) => "Les mots les plus fréquents sont répartis dans tout le corpus".into(),
        (None, Language::En) => "The commonest words are spread over the whole corpus".into(),
    }
}

fn about(word: &WordByPart, spread: &WordsByPart, language: Language) -> String {
    let name = quoted(&capitalised(&word.display), language);
    let total: u64 = word.counts.iter().sum();
    let most = word.counts.iter().copied().max().unwrap_or(0);
    let all = spread.sizes.iter().filter(|&&size| size > 0).count();
    let missing = spread.sizes.iter().zip(&word.counts).filter(|&(&size, &count)| size > 0 && count == 0).count();
    let [shown_all, shown_missing] = [all, missing].map(|n| grouped(n as u64, language));
    let part = part(spread.kind, language);
    match language {
        Language::Fr if most == total => {
            format!("{name} ne se trouve que dans {} {part} sur {shown_all}", one(spread.kind))
        }
        Language::En if most == total => format!("{name} stands in one {part} of {shown_all} alone"),
        _ if 2 * most >= total => mostly(&name, (most, total), (spread.kind, &shown_all), language),
        Language::Fr if missing > 0 => {
            let s = if missing > 1 { "s" } else { "" };
            format!("{name}, mot fréquent, manque dans {shown_missing} {part}{s} sur {shown_all}")
        }
        Language::En if missing > 0 => {
            format!("{name}, a common word, is missing from {shown_missing} of {shown_all} {part}s")
        }
        Language::Fr => format!("{name} est le plus inégalement réparti des mots fréquents"),
        Language::En => format!("{name} is the most unevenly spread of the common words"),
    }
}

/// So many of all its occurrences are in one part; as a share where the figures are long.
fn mostly(name: &str, (most, total): (u64, u64), (kind, all): (PartKind, &str), language: Language) -> String {
    let (one, part) = (one(kind), part(kind, language));
    let [shown_most, shown_total] = [most, total].map(|n| grouped(n, language));
    let counted = match language {
        Language::Fr => {
            format!("{name}{NO_BREAK}: {shown_most} occurrences sur {shown_total} dans {one} {part} sur {all}")
        }
        Language::En => format!("{name}: {shown_most} occurrences of {shown_total} in one {part} of {all}"),
    };
    if counted.chars().count() <= TITLE {
        return counted;
    }
    let share = percent(most, total, language);
    match language {
        Language::Fr => format!("{name}{NO_BREAK}: {share} des occurrences dans {one} {part} sur {all}"),
        Language::En => format!("{name}: {share} of its occurrences in one {part} of {all}"),
    }
}

/// The name of a part.
pub fn part(kind: PartKind, language: Language) -> &'static str {
    match (kind, language) {
        (PartKind::Documents, _) => "document",
        (PartKind::Buckets, Language::Fr) => "groupe",
        (PartKind::Buckets, Language::En) => "group",
        (PartKind::Slices, Language::Fr) => "tranche",
        (PartKind::Slices, Language::En) => "slice",
    }
}

fn one(kind: PartKind) -> &'static str {
    if kind == PartKind::Slices { "une" } else { "un" }
}

fn quoted(word: &str, language: Language) -> String {
    let cut = match word.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word.to_owned(),
    };
    match language {
        Language::Fr => format!("«{NARROW}{cut}{NARROW}»"),
        Language::En => format!("“{cut}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Dispersion;

    fn titled(kind: PartKind, rows: &[(&str, &[u64])], language: Language) -> String {
        let sizes = vec![100; rows.first().map_or(0, |row| row.1.len())];
        let word = |&(word, counts): &(&str, &[u64])| WordByPart {
            word: word.into(),
            display: word.into(),
            counts: counts.to_vec(),
            dispersion: Dispersion::of(counts, &sizes),
        };
        let words = rows.iter().map(word).collect();
        let words_by_part = Some(WordsByPart { kind, sizes: sizes.clone(), words });
        title(&CorpusReport { words_by_part, ..CorpusReport::default() }, language)
    }

    #[test]
    fn the_title_says_what_is_there() {
        let even: (&str, &[u64]) = ("an", &[5, 4, 5, 4]);
        let title = |rows: &[(&str, &[u64])]| titled(PartKind::Documents, rows, Language::Fr);
        assert_eq!(title(&[even]), "Les mots les plus fréquents sont répartis dans tout le corpus");
        assert_eq!(
            title(&[even, ("eau", &[0, 9, 0, 0])]),
            "«\u{202F}Eau\u{202F}» ne se trouve que dans un document sur 4"
        );
        assert_eq!(
            title(&[even, ("eau", &[0, 9, 3, 0])]),
            "«\u{202F}Eau\u{202F}»\u{A0}: 9 occurrences sur 12 dans un document sur 4"
        );
        assert_eq!(
            title(&[even, ("eau", &[5, 5, 5, 0])]),
            "«\u{202F}Eau\u{202F}», mot fréquent, manque dans 1 document sur 4"
        );
        assert_eq!(title(&[("eau", &[2, 0, 0, 0])]), "Aucun mot ne revient assez pour dire où il se concentre");
        let slices = titled(PartKind::Slices, &[("eau", &[6, 0])], Language::Fr);
        assert_eq!(slices, "«\u{202F}Eau\u{202F}» ne se trouve que dans une tranche sur 2");
        let buckets = titled(PartKind::Buckets, &[("eau", &[3, 3, 0, 0, 0])], Language::En);
        assert_eq!(buckets, "“Eau”: 3 occurrences of 6 in one group of 5");
    }

    #[test]
    fn titles_are_short() {
        let long = "anticonstitutionnellement".repeat(40);
        for kind in [PartKind::Documents, PartKind::Buckets, PartKind::Slices] {
            for counts in [[900_000, 0, 0, 0], [999_999, 888_888, 1, 1], [500_000, 450_000, 400_000, 0]] {
                for language in [Language::Fr, Language::En] {
                    let title = titled(kind, &[(&long, &counts)], language);
                    assert!(title.chars().count() <= TITLE, "{title}");
                }
            }
        }
    }
}
