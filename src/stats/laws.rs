//! What holds of every statistic: the laws of `Merge`, and that a text counted in parts is counted as a whole.

use super::{
    Counter, FrequencyTable, Histogram, NounCount, QuantityStats, SEGMENT_TOKENS, Segments, Stats, TypeCount, Values,
    WINDOW_TOKENS,
};
use crate::base::{Decimal, Merge};
use crate::extract::{self, LeftOut};
use crate::numbers::NumberKind;
use crate::text::Document;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::fmt::Debug;

fn merged<T: Merge>(parts: impl IntoIterator<Item = T>) -> T {
    parts.into_iter().fold(T::default(), |mut all, part| {
        all.merge(part);
        all
    })
}

/// `left` as it is, then `right`: no `Default` in between.
fn then<T: Merge>(mut left: T, right: T) -> T {
    left.merge(right);
    left
}

/// `Default` is the identity on both sides, and merging is associative.
fn is_monoid<T: Merge + Clone + PartialEq + Debug>([a, b, c]: [T; 3]) -> Result<(), TestCaseError> {
    prop_assert_eq!(&then(T::default(), a.clone()), &a);
    prop_assert_eq!(&then(a.clone(), T::default()), &a);
    let left = then(then(a.clone(), b.clone()), c.clone());
    prop_assert_eq!(left, then(a, then(b, c)));
    Ok(())
}

fn three<T: Debug>(one: impl Strategy<Value = T> + Clone) -> impl Strategy<Value = [T; 3]> {
    (one.clone(), one.clone(), one).prop_map(|(a, b, c)| [a, b, c])
}

fn tables() -> impl Strategy<Value = FrequencyTable> + Clone {
    vec(("[abé]{1,2}", 1..9_u64, 0..9_u64, 0..4_u8), 0..20).prop_map(|rows| {
        let mut table = FrequencyTable::default();
        for (key, count, other, spill) in rows {
            let [documents, inside, capitalised, upper] = [other, other + 1, other / 2, other / 3];
            table.add(&key, TypeCount { count, documents, inside, capitalised, upper });
            if spill == 0 {
                table.spill().unwrap();
            }
        }
        table
    })
}

fn nouns() -> impl Strategy<Value = NounCount> + Clone {
    (0..9_u64, 0..9_u64, vec((0..5_i128, 1..9_u64), 0..4)).prop_map(|(mentions, approximate, values)| NounCount {
        mentions,
        approximate,
        documents: mentions.min(1),
        highest_bound: (mentions > 4).then(|| Decimal::from(i128::from(mentions))),
        values: values.into_iter().fold(Values::default(), |mut all, (value, count)| {
            all.add(Decimal::from(value), count);
            all
        }),
    })
}

fn quantities() -> impl Strategy<Value = QuantityStats> + Clone {
    let kinds = vec((0..NumberKind::ALL.len(), 1..9_u64), 0..5)
        .prop_map(|kinds| kinds.into_iter().map(|(at, count)| (NumberKind::ALL[at], count)).collect());
    let magnitudes = btree_map(-3..3_i32, (0..9_u64, 0..9_u64), 0..4);
    (kinds, 0..9_u64, magnitudes, btree_map("[ab]", nouns(), 0..3)).prop_map(
        |(kinds, approximate, magnitudes, nouns)| QuantityStats {
            kinds,
            approximate,
            magnitudes,
            nouns: nouns.into_iter().collect(),
        },
    )
}

fn left_out() -> impl Strategy<Value = LeftOut> + Clone {
    [0..9_u64, 0..9, 0..9, 0..9].prop_map(|[front_matter, code_blocks, tables, html_blocks]| LeftOut {
        front_matter,
        code_blocks,
        tables,
        html_blocks,
    })
}

const WORDS: [&str; 12] =
    ["la", "ville", "Lyon", "l’été", "dort", "SNCF", "vingt", "12", "peut-être.", "Nul,", "grand-mère", "?"];

/// A paragraph and the blank line that ends it; a long one holds windows of its own, a short one none.
fn paragraphs() -> impl Strategy<Value = String> + Clone {
    vec(0..WORDS.len(), 1..2 * WINDOW_TOKENS)
        .prop_map(|at| at.into_iter().map(|i| WORDS[i]).collect::<Vec<_>>().join(" ") + ".\n\n")
}

fn counted(text: &str) -> Stats {
    let extracted = (extract::plain().extract)(text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    let mut counter = Counter::default().keeping_order(true);
    counter.count(&extracted.prose, &extracted.blocks, &document, |_, _, _| ())
}

fn parts() -> impl Strategy<Value = Stats> + Clone {
    (vec(paragraphs(), 0..3), quantities())
        .prop_map(|(texts, quantities)| Stats { quantities, ..counted(&texts.concat()) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn frequency_tables_merge(three in three(tables())) {
        is_monoid(three)?;
    }

    #[test]
    fn histograms_merge(three in three(vec(0..40_u64, 0..20).prop_map(|v| v.into_iter().collect::<Histogram>()))) {
        is_monoid(three)?;
    }

    #[test]
    fn segments_merge(three in three(vec(0..9_u64, 3).prop_map(|of| Segments { segments: of[0], types: of[1], left_out: of[2] }))) {
        is_monoid(three)?;
    }

    #[test]
    fn counts_of_nouns_merge(three in three(nouns())) {
        is_monoid(three)?;
    }

    #[test]
    fn counts_of_quantities_merge(three in three(quantities())) {
        is_monoid(three)?;
    }

    #[test]
    fn what_is_left_out_merges(three in three(left_out())) {
        is_monoid(three)?;
    }

    #[test]
    fn parts_of_a_text_merge(three in three(parts())) {
        is_monoid(three)?;
    }

    #[test]
    fn closed_documents_merge_in_any_order(
        documents in vec(parts(), 0..5).prop_flat_map(|parts| (Just(parts.clone()), Just(parts).prop_shuffle())),
    ) {
        let close = |mut stats: Stats| {
            stats.close_document();
            stats
        };
        let (read, shuffled) = documents;
        prop_assert_eq!(merged(read.into_iter().map(close)), merged(shuffled.into_iter().map(close)));
    }

    #[test]
    fn a_text_cut_at_ends_of_paragraphs_is_counted_whole(texts in vec(paragraphs(), 1..6)) {
        let mut whole = counted(&texts.concat());
        prop_assert_eq!(whole.windows.totals().0, (whole.tokens + 1).saturating_sub(WINDOW_TOKENS as u64));
        let mut cut = merged(texts.iter().map(|text| counted(text)));
        prop_assert_eq!(&cut, &whole);
        whole.close_document();
        cut.close_document();
        prop_assert_eq!(whole.segments.segments, whole.tokens / SEGMENT_TOKENS as u64);
        prop_assert_eq!(cut, whole);
    }
}
