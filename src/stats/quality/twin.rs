//! The naive twin: words compared as words, lines as lines, nothing hashed. For tests alone.

use super::characters::length;
use super::words::Words;
use super::{DUPLICATE_GRAMS, QualityCounter, QualityCounts, TOP_GRAMS};
use crate::base::Merge;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    Words::default().cut(text, &mut |word| out.push(word.to_owned()));
    out
}

fn characters(tokens: &[String]) -> u64 {
    tokens.iter().map(|token| length(token)).sum()
}

fn top(tokens: &[String], n: usize) -> u64 {
    let mut occurrences: BTreeMap<&[String], (u64, usize)> = BTreeMap::new();
    for (at, run) in tokens.windows(n).enumerate() {
        occurrences.entry(run).or_insert((0, at)).0 += 1;
    }
    let most = occurrences.iter().max_by_key(|(_, (count, first))| (*count, usize::MAX - first));
    most.map_or(0, |(run, (count, _))| count * (characters(run) + n as u64 - 1))
}

fn duplicates(tokens: &[String], n: usize) -> u64 {
    let (mut seen, mut at, mut sum) = (BTreeSet::new(), 0, 0);
    while at + n <= tokens.len() {
        let run = &tokens[at..at + n];
        let again = !seen.insert(run);
        sum += if again { characters(run) } else { 0 };
        at += if again { n } else { 1 };
    }
    sum
}

fn duplicate_lines(text: &str) -> u64 {
    let mut seen = BTreeSet::new();
    text.trim().lines().filter(|line| !line.is_empty() && !seen.insert(*line)).count() as u64
}

fn agrees(counts: &QualityCounts, text: &str) -> Result<(), TestCaseError> {
    let tokens = tokens(text.trim());
    prop_assert_eq!(counts.tokens, tokens.len() as u64);
    prop_assert_eq!(counts.top_grams, TOP_GRAMS.map(|n| top(&tokens, n)));
    prop_assert_eq!(counts.duplicate_grams, DUPLICATE_GRAMS.map(|n| duplicates(&tokens, n)));
    prop_assert_eq!(counts.duplicate_lines, duplicate_lines(text));
    prop_assert!(counts.duplicate_grams.iter().all(|&sum| sum <= counts.characters));
    prop_assert!(counts.ended_lines <= counts.lines && counts.lines <= counts.segments);
    prop_assert!(counts.words <= counts.tokens && counts.alphabetic_tokens <= counts.tokens);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn few_words_over_and_over(words in "((un|de|l'été|ah !|1 000)[ \n]){0,80}", again in 1..4_usize) {
        let text = words.repeat(again);
        let mut counter = QualityCounter::default();
        // The same counter again: nothing stays of the text before.
        counter.count(&"un long texte, un long texte. ".repeat(40));
        agrees(&counter.count(&text), &text)?;
    }

    #[test]
    fn any_text(text in "(\\PC|[a-c .,'’\n\r\t\u{301}\u{200B}\u{A0}]){0,200}") {
        agrees(&QualityCounter::default().count(&text), &text)?;
    }

    #[test]
    fn a_stretch_counts_what_comes_again_inside_it(words in "((un|de|bon)[ ]){0,60}", stretch in 1..20_usize) {
        let counts = QualityCounter::default().count_by(&words, stretch);
        let mut expected = QualityCounts::default();
        for part in tokens(words.trim()).chunks(stretch) {
            expected.merge(QualityCounts {
                top_grams: TOP_GRAMS.map(|n| top(part, n)),
                duplicate_grams: DUPLICATE_GRAMS.map(|n| duplicates(part, n)),
                ..QualityCounts::default()
            });
        }
        prop_assert_eq!((counts.top_grams, counts.duplicate_grams), (expected.top_grams, expected.duplicate_grams));
    }
}

#[test]
fn nothing_is_counted_in_nothing() {
    let mut counter = QualityCounter::default();
    for text in ["", " \n\t\u{A0}\r\n"] {
        assert!(counter.count(text).is_empty());
        assert_eq!(counter.count(text), QualityCounts::default());
    }
}
