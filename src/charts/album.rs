//! Every chart of a report as a picture, several drawn at the same time. How one is drawn is the business of `picture`.

use super::CHARTS;
use super::picture::png;
use crate::base::{Language, Result};
use crate::report::CorpusReport;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

/// The most that are drawn at the same time: the canvas of each takes 20 MB.
const AT_ONCE: usize = 4;

/// Draws every chart that has something to show, on so many threads at most, 0 for one a core; `each` takes its identifier
/// and its PNG, in no order. The pictures are the same for any number of threads.
///
/// # Errors
/// When `each` fails, or drawing does, which memory alone could cause. The charts that are left may then be drawn or not.
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::CorpusReport;
/// // A report on nothing has nothing to draw.
/// lisible::charts::pictures(&CorpusReport::default(), Language::Fr, 2, &|id, _| panic!("{id}")).unwrap();
/// ```
pub fn pictures(
    report: &CorpusReport,
    language: Language,
    threads: usize,
    each: &(dyn Fn(&str, &[u8]) -> Result<()> + Sync),
) -> Result<()> {
    let threads = if threads == 0 { thread::available_parallelism().map_or(1, usize::from) } else { threads };
    let next = AtomicUsize::new(0);
    let draw = || {
        while let Some(chart) = CHARTS.get(next.fetch_add(1, Relaxed)) {
            if let Some(picture) = png(chart, report, language)? {
                each(chart.id, &picture)?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(AT_ONCE)).map(|_| scope.spawn(draw)).collect();
        let own = draw();
        others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic))).fold(own, Result::and)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples;
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    #[test]
    fn pictures_do_not_depend_on_threads() {
        let report = samples::corpus();
        let drawn = |threads| {
            let out = Mutex::new(BTreeMap::new());
            pictures(&report, Language::Fr, threads, &|id, picture| {
                assert!(out.lock().unwrap().insert(id.to_owned(), picture.to_vec()).is_none());
                Ok(())
            })
            .unwrap();
            out.into_inner().unwrap()
        };
        let one = drawn(1);
        assert!(one.len() > 10);
        assert!(one == drawn(3));
    }

    #[test]
    fn a_failure_is_told() {
        let fail = |_: &str, _: &[u8]| Err(crate::base::Error::Interrupted);
        assert!(pictures(&samples::corpus(), Language::Fr, 2, &fail).is_err());
    }
}
