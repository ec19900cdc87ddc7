//! From final counts to the rows of a report: lengths, words, rank and frequency, quantities.

use super::{
    Conflicts, LengthBin, LengthSummary, MagnitudeRow, NounRow, NumberRecord, NumberSummary, WordRow, ZipfPoint,
};
use crate::base::Result;
use crate::lexicon::{commonness, is_content_word, is_function_word};
use crate::measures::quantile;
use crate::stats::{FrequencyTable, Histogram, NounCount, QuantityStats, TypeCount};
use memchr::memchr;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

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

/// Gives the `among` commonest types with their ranks, from the first on, until `each` says that it has enough.
///
/// # Errors
/// When `each` fails, and when a part of the table lies on disk and cannot be read.
pub fn each_word(
    types: &FrequencyTable,
    tokens: u64,
    among: usize,
    each: &mut dyn FnMut(WordRow) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let mut ranked = types.ranked(among)?;
    for rank in 1.. {
        let Some((key, count)) = ranked.next_type()? else { break };
        if each(word_row(rank, key, count, tokens))?.is_break() {
            break;
        }
    }
    Ok(())
}

/// Of the `among` commonest types the first `most` that `keep` keeps, with their ranks.
///
/// # Errors
/// When a part of the table lies on disk and cannot be read.
pub fn word_rows(
    types: &FrequencyTable,
    tokens: u64,
    among: usize,
    most: usize,
    keep: impl Fn(&WordRow) -> bool,
) -> Result<Vec<WordRow>> {
    let mut rows = Vec::new();
    each_word(types, tokens, among, &mut |row| {
        if rows.len() < most && keep(&row) {
            rows.push(row);
        }
        Ok(if rows.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(rows)
}

pub(super) fn word_row(rank: u64, key: &str, count: TypeCount, tokens: u64) -> WordRow {
    let (content, display) = match memchr(b' ', key.as_bytes()) {
        None => (is_content_word(key), display(key, count)),
        // A sequence of words says something when it begins and ends with words that do.
        Some(end) => {
            let last = key.rsplit(' ').next().unwrap_or(key);
            (is_content_word(&key[..end]) && is_content_word(last), display(key, count).replace("' ", "'"))
        }
    };
    WordRow {
        rank,
        word: key.to_owned(),
        display,
        count: count.count,
        per_million: quantile::per_million(count.count, tokens),
        documents: count.documents,
        content,
        commonness: commonness(key).map(|known| known.zipf),
        dispersion: None,
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
/// assert_eq!(display("états-unis", inside(8, 0)), "États-Unis");
/// assert_eq!(display("seine-et-marne", inside(8, 0)), "Seine-et-Marne");
/// ```
pub fn display(key: &str, count: TypeCount) -> String {
    if count.upper * 2 > count.inside {
        return key.to_uppercase();
    }
    if count.capitalised * 2 <= count.inside {
        return key.to_owned();
    }
    name(key)
}

/// A name with its capitals: one for each of its parts, but for the small words inside, as in Seine-et-Marne.
fn name(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for part in key.split_inclusive('-') {
        let inside = !out.is_empty();
        if inside && is_function_word(part.trim_end_matches('-')) {
            out.push_str(part);
            continue;
        }
        let mut letters = part.chars();
        out.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
    }
    out
}

/// Rank and frequency at most 22 times a decade: ranks 1, 2, 3 … while they are few, then the nearest to equal steps.
pub fn zipf(types: &FrequencyTable) -> Vec<ZipfPoint> {
    let mut bins: Vec<(u64, u64)> = types.spectrum().bins().collect();
    // Ranks up to `last` have the count of the last bin.
    let mut last = bins.last().map_or(0, |&(_, types)| types);
    let mut point = |rank: usize| {
        let rank = rank as u64;
        while rank > last && bins.len() > 1 {
            bins.pop();
            last += bins.last().map_or(0, |&(_, types)| types);
        }
        ZipfPoint { rank, count: bins.last().map_or(0, |&(count, _)| count) }
    };
    let types = usize::try_from(types.len()).unwrap_or(usize::MAX);
    quantile::log_ranks(types).into_iter().map(&mut point).collect()
}

/// The summary of number mentions; `first`, `examples` and `conflicts` come from who saw the text, the last to be compared.
pub fn numbers(
    stats: &QuantityStats,
    first: Vec<NumberRecord>,
    mut examples: BTreeMap<String, NumberRecord>,
    conflicts: &Conflicts,
) -> NumberSummary {
    let mut nouns: Vec<_> = stats.nouns.iter().collect();
    nouns.sort_by(|a, b| b.1.mentions.cmp(&a.1.mentions).then_with(|| a.0.cmp(b.0)));
    let row = |(noun, count): (&String, &NounCount)| NounRow::new(noun.clone(), count, examples.remove(noun));
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
        conflicts: conflicts.find(TOP),
        uncompared: conflicts.left_out(),
        first,
    }
}
