//! Jobs that do not wait for each other, several done at the same time. The analysis has threads of its own.

use super::Result;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

/// The most that are done at the same time: jobs may hold much, the canvas of a picture 20 MB.
const AT_ONCE: usize = 4;

/// Does `each` of `items` on so many threads at most, 0 for one a core: they begin in their order and end in any.
///
/// # Errors
/// The first item's error, of those that failed. Items that are left may then be done or not.
///
/// ```
/// use std::sync::atomic::{AtomicU32, Ordering};
/// let sum = AtomicU32::new(0);
/// let add = |item: &u32| {
///     sum.fetch_add(*item, Ordering::Relaxed);
///     Ok(())
/// };
/// lisible::base::abreast(&[1, 2, 3], 2, &add).unwrap();
/// assert_eq!(sum.into_inner(), 6);
/// ```
pub fn abreast<T: Sync>(items: &[T], threads: usize, each: &(dyn Fn(&T) -> Result<()> + Sync)) -> Result<()> {
    let threads = if threads == 0 { thread::available_parallelism().map_or(1, usize::from) } else { threads };
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let at = next.fetch_add(1, Relaxed);
            let Some(item) = items.get(at) else { return Ok(()) };
            each(item).map_err(|error| (at, error))?;
        }
    };
    let done: Vec<_> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(AT_ONCE).min(items.len())).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others = others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        [own].into_iter().chain(others).collect()
    });
    let failed = done.into_iter().filter_map(std::result::Result::err).min_by_key(|(at, _)| *at);
    failed.map_or(Ok(()), |(_, error)| Err(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Error, Language};
    use std::sync::Mutex;

    #[test]
    fn every_item_is_done_once() {
        for threads in [0, 1, 3, 40] {
            let done = Mutex::new(Vec::new());
            let each = |item: &u32| {
                done.lock().unwrap().push(*item);
                Ok(())
            };
            abreast(&(0..100).collect::<Vec<_>>(), threads, &each).unwrap();
            let mut done = done.into_inner().unwrap();
            done.sort_unstable();
            assert_eq!(done, (0..100).collect::<Vec<_>>());
        }
        abreast(&[], 2, &|_: &u32| unreachable!()).unwrap();
    }

    #[test]
    fn the_first_failure_is_told() {
        let each = |item: &&'static str| Err(Error::invalid(*item, ""));
        for threads in [1, 2] {
            let error = abreast(&["première", "seconde", "autre", "encore"], threads, &each).unwrap_err();
            assert!(error.message(Language::Fr).contains("première"));
        }
    }
}
