//! Rows by rank: the commonest alone, or all of them by an external sort.

use super::{Merged, Order, Row, RunWriter, Runs};
use crate::base::Result;

/// What a row takes beside the letters of its key.
const ROW_BYTES: usize = size_of::<Row>() + 16;

/// The `most` commonest rows in the order of their ranks.
pub(in super::super) fn commonest(mut rows: Merged<'_>, most: usize) -> Result<Vec<Row>> {
    let (mut held, mut row) = (Vec::new(), Row::default());
    // The count of the last of the commonest so far: what is rarer is none of them.
    let mut floor = 1;
    while rows.next(&mut row)? {
        if row.count.count >= floor && most > 0 {
            held.push(std::mem::take(&mut row));
        }
        if held.len() >= 2 * most.max(512) {
            let (_, last, _) = held.select_nth_unstable_by(most - 1, by_rank);
            floor = last.count.count;
            held.truncate(most);
        }
    }
    held.sort_unstable_by(by_rank);
    held.truncate(most);
    Ok(held)
}

/// All rows by rank, in runs; as many are sorted at once as take `bytes` of memory.
pub(in super::super) fn rank(mut rows: Merged<'_>, bytes: usize) -> Result<Runs> {
    let (mut runs, mut row) = (Runs::new(Order::Rank), Row::default());
    let (mut held, mut held_bytes) = (Vec::new(), 0);
    loop {
        let more = rows.next(&mut row)?;
        if more {
            held_bytes += row.key.len() + ROW_BYTES;
            held.push(std::mem::take(&mut row));
        }
        if !more || held_bytes > bytes {
            held.sort_unstable_by(by_rank);
            let mut out = RunWriter::new()?;
            held.drain(..).try_for_each(|Row { key, count }| out.add(&key, count))?;
            runs.extend([out.finish()?]);
            runs.compact()?;
            held_bytes = 0;
        }
        if !more {
            return Ok(runs);
        }
    }
}

fn by_rank(a: &Row, b: &Row) -> std::cmp::Ordering {
    a.compare(b, Order::Rank)
}
