//! Tasks done on several threads, and what they come to taken in the order of the tasks. Knows nothing of texts.
//!
//! The calling thread reads tasks, does some of them, and takes what is done; the others do tasks. Only so many tasks
//! are read ahead: what is held does not grow with the input. One thread alone does the same without any other.

use crate::base::Result;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes that wait for a thread, for each thread. What a thread works on comes on top.
const WAITING_BYTES: u64 = 2 << 20;
/// Tasks that are under way or done and not yet taken, for each thread.
const AHEAD: u64 = 64;

/// What the calling thread does.
pub(super) trait Lead<T, O, W> {
    /// The next task, with the bytes of text that it holds; `None` at the end.
    ///
    /// # Errors
    /// Ends all.
    fn next(&mut self) -> Result<Option<(T, u64)>>;

    /// Takes what a task came to; `own` is the worker of this thread.
    ///
    /// # Errors
    /// Ends all.
    fn take(&mut self, outcome: O, own: &mut W) -> Result<()>;
}

/// Does the tasks of `lead` on the calling thread and on those of `pool`, which are `others`.
pub(super) fn in_order<T: Send, O: Send, W: Default>(
    pool: Option<&rayon::ThreadPool>,
    lead: &mut dyn Lead<T, O, W>,
    work: &(dyn Fn(&mut W, T) -> O + Sync),
) -> Result<()> {
    let others = pool.map_or(0, rayon::ThreadPool::current_num_threads);
    let shared =
        Shared { state: Mutex::new(State::new(others as u64 + 1)), wake: Condvar::new(), ready: Condvar::new() };
    let Some(pool) = pool else { return shared.lead(lead, work) };
    pool.in_place_scope(|scope| {
        for _ in 0..others {
            scope.spawn(|_| shared.help(work));
        }
        shared.lead(lead, work)
    })
}

struct State<T, O> {
    threads: u64,
    /// Tasks that nobody has begun, with their numbers and bytes.
    waiting: VecDeque<(u64, T, u64)>,
    waiting_bytes: u64,
    /// What the tasks from `taken` on came to.
    done: VecDeque<Option<O>>,
    taken: u64,
    given: u64,
    /// Threads that wait for a task, and whether the calling one waits for something done: to wake nobody is a call of
    /// the system, too.
    idle: u64,
    lead_waits: bool,
    /// No more tasks come.
    ended: bool,
    /// A thread panicked: its task will never be done.
    broken: bool,
}

impl<T, O> State<T, O> {
    fn new(threads: u64) -> Self {
        Self {
            threads,
            waiting: VecDeque::new(),
            waiting_bytes: 0,
            done: VecDeque::new(),
            taken: 0,
            given: 0,
            idle: 0,
            lead_waits: false,
            ended: false,
            broken: false,
        }
    }

    fn has_room(&self) -> bool {
        let empty = self.waiting.is_empty();
        let few = self.waiting_bytes < WAITING_BYTES * self.threads && self.given - self.taken < AHEAD * self.threads;
        !self.ended && (empty || self.threads > 1 && few)
    }

    /// Puts a task in line; true when somebody waits for one.
    fn give(&mut self, task: T, bytes: u64) -> bool {
        self.waiting.push_back((self.given, task, bytes));
        self.waiting_bytes += bytes;
        self.given += 1;
        self.done.push_back(None);
        self.idle > 0
    }

    fn begin(&mut self) -> Option<(u64, T)> {
        let (number, task, bytes) = self.waiting.pop_front()?;
        self.waiting_bytes -= bytes;
        Some((number, task))
    }

    /// Keeps what a task came to; true when the calling thread waits.
    fn finish(&mut self, number: u64, outcome: O) -> bool {
        let at = usize::try_from(number - self.taken).expect("few tasks are under way");
        self.done[at] = Some(outcome);
        self.lead_waits
    }

    fn take(&mut self) -> Option<O> {
        let outcome = self.done.front_mut()?.take()?;
        self.done.pop_front();
        self.taken += 1;
        Some(outcome)
    }
}

struct Shared<T, O> {
    state: Mutex<State<T, O>>,
    /// There is something to do, or nothing any more.
    wake: Condvar,
    /// Something is done.
    ready: Condvar,
}

/// What the calling thread does next.
enum Step<T, O> {
    Take(O),
    Read,
    Work(u64, T),
    Stop,
}

impl<T: Send, O: Send> Shared<T, O> {
    fn lock(&self) -> MutexGuard<'_, State<T, O>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lead<W: Default>(&self, lead: &mut dyn Lead<T, O, W>, work: &(dyn Fn(&mut W, T) -> O + Sync)) -> Result<()> {
        let _close = Close(self);
        let mut own = W::default();
        loop {
            match self.step() {
                Step::Take(outcome) => lead.take(outcome, &mut own)?,
                Step::Read => match lead.next()? {
                    Some((task, bytes)) => {
                        let awaited = self.lock().give(task, bytes);
                        if awaited {
                            self.wake.notify_one();
                        }
                    }
                    None => self.lock().ended = true,
                },
                Step::Work(number, task) => {
                    let outcome = work(&mut own, task);
                    self.lock().finish(number, outcome);
                }
                Step::Stop => return Ok(()),
            }
        }
    }

    /// Waits when there is nothing to do but what others are at.
    fn step(&self) -> Step<T, O> {
        let mut state = self.lock();
        loop {
            if let Some(outcome) = state.take() {
                return Step::Take(outcome);
            }
            if state.has_room() {
                return Step::Read;
            }
            if let Some((number, task)) = state.begin() {
                return Step::Work(number, task);
            }
            if state.broken || state.ended && state.given == state.taken {
                return Step::Stop;
            }
            state.lead_waits = true;
            state = self.ready.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.lead_waits = false;
        }
    }

    fn help<W: Default>(&self, work: &(dyn Fn(&mut W, T) -> O + Sync)) {
        let _break = Break(self);
        let mut own = W::default();
        while let Some((number, task)) = self.wait_for_task() {
            let outcome = work(&mut own, task);
            let awaited = self.lock().finish(number, outcome);
            if awaited {
                self.ready.notify_one();
            }
        }
    }

    fn wait_for_task(&self) -> Option<(u64, T)> {
        let mut state = self.lock();
        loop {
            let task = state.begin();
            if task.is_some() || state.ended {
                return task;
            }
            state.idle += 1;
            state = self.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
    }
}

/// Sends the other threads home when the calling one is done, has failed or panics.
struct Close<'a, T, O>(&'a Shared<T, O>);

impl<T, O> Drop for Close<'_, T, O> {
    fn drop(&mut self) {
        let mut state = self.0.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.ended = true;
        state.waiting.clear();
        self.0.wake.notify_all();
    }
}

/// Tells the calling thread of a panic, so that it does not wait for ever.
struct Break<'a, T, O>(&'a Shared<T, O>);

impl<T, O> Drop for Break<'_, T, O> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.state.lock().unwrap_or_else(PoisonError::into_inner).broken = true;
            self.0.ready.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Error;

    /// Tasks that count to a hundred, each worth its square.
    struct Squares {
        next: u64,
        taken: Vec<u64>,
        fail_at: u64,
    }

    impl Lead<u64, u64, ()> for Squares {
        fn next(&mut self) -> Result<Option<(u64, u64)>> {
            self.next += 1;
            Ok((self.next <= 100).then_some((self.next, 1 << 20)))
        }

        fn take(&mut self, outcome: u64, (): &mut ()) -> Result<()> {
            self.taken.push(outcome);
            if self.taken.len() as u64 == self.fail_at { Err(Error::Interrupted) } else { Ok(()) }
        }
    }

    fn run(threads: usize, fail_at: u64, work: &(dyn Fn(&mut (), u64) -> u64 + Sync)) -> (Vec<u64>, Result<()>) {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads - 1).build().unwrap();
        let mut squares = Squares { next: 0, taken: Vec::new(), fail_at };
        let done = in_order((threads > 1).then_some(&pool), &mut squares, work);
        (squares.taken, done)
    }

    #[test]
    fn outcomes_come_in_order() {
        let expected: Vec<u64> = (1..=100).map(|n| n * n).collect();
        for threads in [1, 2, 7] {
            let (taken, done) = run(threads, 0, &|(), n| {
                // Some take longer than those after them.
                for i in 0..n % 7 * 10_000 {
                    std::hint::black_box(i);
                }
                n * n
            });
            assert!(done.is_ok() && taken == expected, "{threads} threads");
        }
    }

    #[test]
    fn a_failure_ends_all() {
        for threads in [1, 3] {
            let (taken, done) = run(threads, 5, &|(), n| n);
            assert!(done.is_err() && taken == [1, 2, 3, 4, 5]);
        }
    }

    #[test]
    fn a_panic_is_passed_on() {
        for threads in [1, 3] {
            let work = |(): &mut (), n| if n == 20 { panic!("task 20") } else { n };
            let caught = std::panic::catch_unwind(|| run(threads, 0, &work).1.is_ok());
            assert!(caught.is_err(), "{threads} threads");
        }
    }
}
