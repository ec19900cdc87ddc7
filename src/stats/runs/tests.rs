//! Runs give back what was written, and a table says the same wherever it lies.

use super::super::{Counter, FrequencyTable, Stats};
use super::*;
use crate::base::Merge;
use crate::extract;
use crate::text::{Document, Types};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::sync::Arc;

fn counts() -> impl Strategy<Value = TypeCount> {
    let any = || prop_oneof![any::<u64>(), 0..300_u64];
    [any(), any(), any(), any(), any()].prop_map(|[count, documents, inside, capitalised, upper]| TypeCount {
        count,
        documents,
        inside,
        capitalised,
        upper,
    })
}

fn written<'a>(rows: impl IntoIterator<Item = (&'a str, TypeCount)>) -> Run {
    let mut out = RunWriter::new().unwrap();
    rows.into_iter().for_each(|(key, count)| out.add(key, count).unwrap());
    out.finish().unwrap()
}

fn read(run: &Run) -> Vec<Row> {
    let (mut reader, mut row, mut rows) = (run.read(), Row::default(), Vec::new());
    while reader.next(&mut row).unwrap() {
        rows.push(row.clone());
    }
    rows
}

/// Few words of a few letters: they meet in many tables.
fn words() -> impl Strategy<Value = Vec<Vec<String>>> {
    vec(vec("[abcéœ]{1,2}", 0..30), 0..8)
}

fn table(words: &[String], spilled: bool) -> FrequencyTable {
    let mut out = FrequencyTable::default();
    for word in words {
        out.add(word, TypeCount { count: 1, inside: 1, ..TypeCount::default() });
    }
    if spilled {
        out.spill().unwrap();
    }
    out
}

fn ranks(table: &FrequencyTable, most: usize, picked: usize, bytes: usize) -> Vec<(String, TypeCount)> {
    let (mut ranked, mut out) = (table.ranked_within(most, picked, bytes).unwrap(), Vec::new());
    while let Some((key, count)) = ranked.next_type().unwrap() {
        out.push((key.to_owned(), count));
    }
    out
}

proptest! {
    #[test]
    fn a_run_gives_back_what_was_written(rows in btree_map("\\PC{0,12}|[\n\0\u{301}]{0,3}", counts(), 0..40)) {
        let run = written(rows.iter().map(|(key, &count)| (key.as_str(), count)));
        let expected: Vec<Row> = rows.into_iter().map(|(key, count)| Row { key, count }).collect();
        prop_assert_eq!(read(&run), expected.clone());
        // Readers of one file do not disturb one another.
        let (mut one, mut row) = (run.read(), Row::default());
        one.next(&mut row).unwrap();
        prop_assert_eq!(read(&run), expected);
    }

    #[test]
    fn a_table_says_the_same_wherever_it_lies(texts in words(), most in 0..9_usize) {
        let (mut whole, mut spilled) = (FrequencyTable::default(), FrequencyTable::default());
        for (at, words) in texts.iter().enumerate() {
            whole.merge(table(words, false));
            spilled.merge(table(words, at % 3 > 0));
        }
        spilled.settle().unwrap();
        prop_assert_eq!(spilled.spectrum(), whole.spectrum());
        prop_assert_eq!((spilled.len(), spilled.hapaxes()), (whole.len(), whole.hapaxes()));
        prop_assert_eq!(spilled.beyond(most), whole.beyond(most));
        prop_assert_eq!(spilled.get("a"), whole.get("a"));
        let expected = ranks(&whole, usize::MAX, 0, 0);
        // Picked in memory, sorted on disk row by row, in threes, at once.
        let first = &expected[..most.min(expected.len())];
        prop_assert_eq!(&ranks(&whole, most, 0, 0), first);
        prop_assert_eq!(&ranks(&spilled, most, 9, 0), first);
        for bytes in [0, 300, 1 << 20] {
            let copy = spilled.clone();
            prop_assert_eq!(&ranks(&copy, most, 0, bytes), first);
            prop_assert_eq!(&ranks(&copy, usize::MAX, 0, bytes), &expected);
        }
    }

    #[test]
    fn a_document_is_one_wherever_its_parts_lie(texts in words()) {
        let mut whole = table(&texts.concat(), false);
        let mut spilled = FrequencyTable::default();
        for (at, words) in texts.iter().enumerate() {
            spilled.merge(table(words, at % 2 == 0));
        }
        spilled.gather().unwrap();
        whole.close_document();
        spilled.close_document();
        prop_assert_eq!(&spilled, &whole);
        // In two documents now.
        whole.merge(whole.clone());
        spilled.merge(spilled.clone());
        prop_assert_eq!(spilled, whole);
    }

    #[test]
    fn any_limit_gives_the_same_totals(texts in vec("([a-zé]{1,3} ){1,20}\\.", 1..12), limit in 1..2_000_usize) {
        let types = Arc::<Types>::default();
        // Two threads: every other text is counted by another counter, which may be behind.
        let mut counters = [0, 1].map(|_| Counter::new(Arc::clone(&types)).within(Some(limit)));
        let (mut total, mut expected) = (Stats::default(), Stats::default());
        let mut keeping = Counter::default();
        for (at, text) in texts.iter().enumerate() {
            let count = |counter: &mut Counter| {
                let extracted = (extract::plain().extract)(text);
                let mut document = Document::default();
                document.cut(&extracted.prose, &extracted.blocks);
                let mut stats = counter.count(&extracted.prose, &extracted.blocks, &document, |_, _, _| ());
                stats.close_document();
                stats
            };
            let stats = count(&mut counters[at * at % 5 % 2]);
            total.types.make_room_for(&stats.types).unwrap();
            total.merge(stats);
            expected.merge(count(&mut keeping));
        }
        prop_assert_eq!(total.types.spectrum(), expected.types.spectrum());
        prop_assert_eq!(total, expected);
    }
}

#[test]
fn many_runs_become_few() {
    let (mut runs, mut expected) = (Runs::default(), FrequencyTable::default());
    for at in 0..300_u64 {
        let count = TypeCount { count: at + 1, documents: 1, ..TypeCount::default() };
        let keys = [format!("{:03}", at % 7), format!("{at:03}")];
        let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        keys.dedup();
        runs.extend([written(keys.iter().map(|key| (*key, count)))]);
        runs.compact().unwrap();
        assert!(runs.len() <= MOST_RUNS);
        for key in keys {
            expected.add(key, count);
        }
    }
    let (mut rows, mut row, mut keys) = (runs.merged(None).unwrap(), Row::default(), 0);
    while rows.next(&mut row).unwrap() {
        assert_eq!(row.count, expected.get(&row.key), "{}", row.key);
        keys += 1;
    }
    assert_eq!(keys, expected.len());
}

#[test]
fn a_damaged_run_is_an_error() {
    let run = written([("été", TypeCount { count: u64::MAX, ..TypeCount::default() })]);
    for bytes in 1..run.bytes() {
        let mut row = Row::default();
        assert!(run.cut(bytes).read().next(&mut row).is_err(), "{bytes}");
    }
}
