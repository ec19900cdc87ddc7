//! From final counts to the rows of a report: lengths, words, rank and frequency, quantities.

use super::{LengthBin, LengthSummary, MagnitudeRow, NounRow, NumberRecord, NumberSummary, WordRow, ZipfPoint};
use crate::lexicon::is_content_word;
use crate::measures::quantile;
use crate::stats::{FrequencyTable, Histogram, QuantityStats, TypeCount};
use std::collections::BTreeMap;

/// Rows of the list of words.
pub const WORDS: usize = 1_000;
/// Rows of the list of content words, and of the list of nouns.
pub const TOP: usize = 100;

impl From<&Histogram> for LengthSummary {
    fn from(lengths: &Histogram) -> Self {
        Self {
            count: lengths.total(),
            mean: quantile::mean(lengths),
            standard_deviation: quantile::standard_deviation(lengths),
            median: quantile::quantile(lengths, 1, 2),
            p90: quantile::quantile(lengths, 9, 10),
            max: lengths.max(),
            bins: lengths.bins().map(|(length, count)| LengthBin { length, count }).collect(),
        }
    }
}

/// The types from the commonest on, with their rank, the first `most` that `keep` keeps.
pub fn word_rows(types: &FrequencyTable, tokens: u64, most: usize, keep: impl Fn(&WordRow) -> bool) -> Vec<WordRow> {
    let ranked = types.ranked();
    let rows = (1..).zip(ranked.iter()).map(|(rank, (key, count))| word_row(rank, key, count, tokens));
    rows.filter(keep).take(most).collect()
}

fn word_row(rank: u64, key: &str, count: TypeCount, tokens: u64) -> WordRow {
    WordRow {
        rank,
        word: key.to_owned(),
        display: display(key, count),
        count: count.count,
        per_million: quantile::per_million(count.count, tokens),
        documents: count.documents,
        content: is_content_word(key),
    }
}

/// As a reader expects the word: in capitals or with a capital when it mostly stands so inside sentences.
///
/// ```
/// use lisible::{report::display, stats::TypeCount};
/// let inside = |capitalised, upper| TypeCount { count: 9, inside: 8, capitalised, upper, documents: 1 };
/// assert_eq!(display("état", inside(5, 0)), "État");
/// assert_eq!(display("sncf", inside(8, 8)), "SNCF");
/// assert_eq!(display("ville", inside(4, 0)), "ville");
/// ```
pub fn display(key: &str, count: TypeCount) -> String {
    if count.upper * 2 > count.inside {
        return key.to_uppercase();
    }
    if count.capitalised * 2 <= count.inside {
        return key.to_owned();
    }
    let mut letters = key.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Rank and frequency at most 22 times a decade: ranks 1, 2, 3 … while they are few, then the nearest to equal steps.
pub fn zipf(types: &FrequencyTable) -> Vec<ZipfPoint> {
    let mut counts: Vec<u64> = types.frequencies().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    quantile::log_ranks(counts.len())
        .into_iter()
        .map(|rank| ZipfPoint { rank: rank as u64, count: counts[rank - 1] })
        .collect()
}

/// The summary of number mentions; `first` and `examples` come from who saw the text.
pub fn numbers(
    stats: &QuantityStats,
    first: Vec<NumberRecord>,
    mut examples: BTreeMap<String, NumberRecord>,
) -> NumberSummary {
    let mut nouns: Vec<_> = stats.nouns.iter().collect();
    nouns.sort_by(|a, b| b.1.mentions.cmp(&a.1.mentions).then_with(|| a.0.cmp(b.0)));
    let row = |(noun, count): (&String, &crate::stats::NounCount)| NounRow {
        noun: noun.clone(),
        mentions: count.mentions,
        approximate: count.approximate,
        min: count.extremes().map(|(low, _)| low),
        median: count.median(),
        max: count.extremes().map(|(_, high)| high),
        example: examples.remove(noun),
    };
    NumberSummary {
        quantities: stats.quantities(),
        approximate: stats.approximate,
        kinds: stats.kinds.clone(),
        magnitudes: stats
            .magnitudes
            .iter()
            .map(|(&class, &(exact, approximate))| MagnitudeRow { class, exact, approximate })
            .collect(),
        nouns: nouns.into_iter().take(TOP).map(row).collect(),
        first,
    }
}
