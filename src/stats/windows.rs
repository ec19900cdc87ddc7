//! Distinct types in every window of 100 consecutive tokens: the integers behind MATTR.
//!
//! Windows never cross documents. A part of a document keeps the tokens at its edges, so that the windows
//! across a seam are counted when the next part is merged: the sum is the same wherever the text was cut.

use crate::base::Merge;
use crate::text::TypeId;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::collections::VecDeque;

/// The window of MATTR, in lexical tokens: the default of quanteda and koRpus. The measure `mattr_100` names its source.
pub const WINDOW_TOKENS: usize = 100;

/// What one stretch of a text has of its windows: the integers behind MATTR along the text.
///
/// Each token is the first of its type in so many of the 100 windows that hold it: as many as its distance from the token
/// before it of the same type, 100 at most. Their mean is the share of distinct types in a window, and that of all
/// stretches together is MATTR but for the windows at both ends of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalWindows {
    /// Tokens with 99 or more before them in their text, or part of a text of 16 MiB: the others are not in 100 windows.
    pub tokens: u64,
    /// The sum of their distances, 100 at most each.
    pub distances: u64,
}

impl Merge for LocalWindows {
    fn merge(&mut self, other: Self) {
        self.tokens += other.tokens;
        self.distances += other.distances;
    }
}

const EDGE: usize = WINDOW_TOKENS - 1;
const WINDOW: u32 = 100;

/// Windows counted so far, and the edges that a neighbour may complete.
///
/// Tokens are known by a 64-bit fingerprint of their type: two types of one window would share one
/// by chance once in 10^15 windows.
#[derive(Clone, Debug, Default)]
pub struct TokenWindows {
    /// Complete windows.
    windows: u64,
    /// Sum over them of distinct types.
    distinct: u64,
    /// Up to 99 first tokens of an open part.
    head: Vec<u64>,
    /// Up to 99 last tokens of an open part, the ring of the running window.
    tail: VecDeque<u64>,
    /// Occurrences in `tail`; rebuilt on demand after a merge.
    running: HashMap<u64, u32, FixedState>,
}

impl TokenWindows {
    /// Adds the next token by its fingerprint.
    pub fn push(&mut self, token: u64) {
        if self.head.len() < EDGE {
            self.head.push(token);
        }
        if self.running.is_empty() {
            self.tail.iter().for_each(|&t| *self.running.entry(t).or_default() += 1);
        }
        self.tail.push_back(token);
        *self.running.entry(token).or_default() += 1;
        if self.tail.len() == WINDOW_TOKENS {
            self.windows += 1;
            self.distinct += self.running.len() as u64;
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) {
        let Some(oldest) = self.tail.pop_front() else { return };
        if let Some(count) = self.running.get_mut(&oldest) {
            *count -= 1;
            if *count == 0 {
                self.running.remove(&oldest);
            }
        }
    }

    /// (complete windows, sum over them of distinct types).
    pub fn totals(&self) -> (u64, u64) {
        (self.windows, self.distinct)
    }

    /// Forgets the edges: no window will reach into another document.
    pub(super) fn close_document(&mut self) {
        *self = Self { windows: self.windows, distinct: self.distinct, ..Self::default() };
    }
}

/// Of windows of any length, in a text whose tokens are all there: (windows, sum over them of distinct types). None for a
/// length of 0.
///
/// ```
/// use lisible::stats::distinct_in_windows;
/// // 1 1, 1 2, 2 1: five types.
/// assert_eq!(distinct_in_windows(&[1, 1, 2, 1], 2), (3, 5));
/// assert_eq!(distinct_in_windows(&[1, 1], 3), (0, 0));
/// ```
pub fn distinct_in_windows(tokens: &[u64], length: usize) -> (u64, u64) {
    let windows = if length == 0 { 0 } else { (tokens.len() + 1).saturating_sub(length) };
    let (mut distinct, mut after): (u64, HashMap<u64, usize, FixedState>) = (0, HashMap::default());
    for (at, &token) in tokens.iter().enumerate() {
        // A token is the first of its type in the windows that begin after the one before it and reach it.
        let before = after.insert(token, at + 1).unwrap_or(0).max((at + 1).saturating_sub(length));
        distinct += windows.min(at + 1).saturating_sub(before) as u64;
    }
    (windows as u64, distinct)
}

/// A distance, 100 at most.
#[inline]
fn byte(distance: u32) -> u8 {
    distance.to_le_bytes()[0]
}

/// HOT. Counts the windows of one text as its tokens go by, from where each type stood last.
///
/// A window counts a type once, at its first token there. So a token is counted by the windows that begin after the one
/// before it of the same type and at most 99 tokens back: as many as its distance, 100 at most. The last 99 tokens are
/// put right at the end, where windows would reach beyond the text.
#[derive(Debug)]
pub(super) struct Recency {
    /// Tokens of the texts before.
    base: u32,
    /// Tokens of the present text.
    tokens: u32,
    distances: u64,
    head: Vec<TypeId>,
    /// The last tokens with their distances.
    ring: [(TypeId, u32); 128],
    /// The distances of the tokens added last, zero for those that are not in 100 windows.
    latest: Vec<u8>,
}

impl Default for Recency {
    fn default() -> Self {
        Self {
            base: 0,
            tokens: 0,
            distances: 0,
            head: Vec::with_capacity(EDGE),
            ring: [(0, 0); 128],
            latest: Vec::new(),
        }
    }
}

impl Recency {
    /// Adds the next tokens. `replace` notes the place of a token of that type and gives that of the one before: one past
    /// it, counted over all texts, zero where there is none.
    #[inline]
    pub(super) fn add<T>(
        &mut self,
        tokens: &[T],
        type_id: impl Fn(&T) -> TypeId,
        mut replace: impl FnMut(TypeId, u32) -> u32,
    ) {
        let (base, mut place, mut distances) = (self.base, self.base + self.tokens, 0);
        self.latest.clear();
        self.latest.resize(tokens.len(), 0);
        let mut distance = |token: &T| {
            place += 1;
            let before = replace(type_id(token), place).max(base);
            let distance = (place - before).min(WINDOW);
            distances += u64::from(distance);
            distance
        };
        // Only the last ones may be asked for again.
        let (far, near) = tokens.split_at(tokens.len().saturating_sub(EDGE));
        let (far_latest, near_latest) = self.latest.split_at_mut(far.len());
        for (token, latest) in far.iter().zip(far_latest) {
            *latest = byte(distance(token));
        }
        for ((at, token), latest) in (self.tokens as usize + far.len()..).zip(near).zip(near_latest) {
            let distance = distance(token);
            self.ring[at % 128] = (type_id(token), distance);
            *latest = byte(distance);
        }
        let unsettled = EDGE.saturating_sub(self.tokens as usize).min(tokens.len());
        self.latest[..unsettled].fill(0);
        self.head.extend(tokens.iter().take(EDGE - self.head.len()).map(type_id));
        self.distances += distances;
        self.tokens = place - base;
    }

    /// What the tokens added last have of their windows, from `first` on so many.
    #[inline]
    pub(super) fn local(&self, first: usize, tokens: usize) -> LocalWindows {
        let latest = &self.latest[first..first + tokens];
        LocalWindows {
            tokens: latest.iter().map(|&distance| u64::from(distance > 0)).sum(),
            distances: latest.iter().map(|&distance| u64::from(distance)).sum(),
        }
    }

    /// The windows of the text; the next token begins another.
    pub(super) fn take(&mut self, fingerprint: impl Fn(TypeId) -> u64) -> TokenWindows {
        let edge = self.tokens.min(WINDOW - 1);
        let last = (self.tokens - edge..self.tokens).map(|at| self.ring[at as usize % 128]);
        // The first of them is beyond the last window's beginning by one token, the next by two.
        let beyond: u64 = (1..).zip(last.clone()).map(|(over, (_, distance))| u64::from(distance.min(over))).sum();
        let windows = u64::from(self.tokens - edge);
        let distinct = if windows == 0 { 0 } else { self.distances - beyond };
        let head = self.head.drain(..).map(&fingerprint).collect();
        let tail = last.map(|(type_id, _)| fingerprint(type_id)).collect();
        self.base += self.tokens;
        (self.tokens, self.distances) = (0, 0);
        TokenWindows { windows, distinct, head, tail, running: HashMap::default() }
    }

    /// True when places must begin anew before the next text: the caller sets every `last` to zero.
    pub(super) fn is_full(&mut self) -> bool {
        let full = self.base > u32::MAX / 4;
        if full {
            self.base = 0;
        }
        full
    }
}

impl Merge for TokenWindows {
    fn merge(&mut self, other: Self) {
        if self.windows == 0 && self.head.is_empty() {
            *self = other;
            return;
        }
        // Each window across the seam ends on one of the first 99 tokens of `other`.
        let short = other.head.len() < EDGE;
        let (windows, distinct) = (other.windows, other.distinct);
        for &token in &other.head {
            self.push(token);
        }
        self.windows += windows;
        self.distinct += distinct;
        if !short && !other.tail.is_empty() {
            self.tail = other.tail;
            self.running = HashMap::default();
        }
    }
}

impl PartialEq for TokenWindows {
    fn eq(&self, other: &Self) -> bool {
        (self.totals(), &self.head, &self.tail) == (other.totals(), &other.head, &other.tail)
    }
}

impl Eq for TokenWindows {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn windows(tokens: &[u64]) -> TokenWindows {
        let mut out = TokenWindows::default();
        for &token in tokens {
            out.push(token);
        }
        out
    }

    /// The definition, one line.
    fn naive(tokens: &[u64]) -> (u64, u64) {
        let sums = tokens.windows(WINDOW_TOKENS).map(|w| w.iter().collect::<HashSet<_>>().len() as u64);
        sums.fold((0, 0), |(n, sum), distinct| (n + 1, sum + distinct))
    }

    /// Of each token with 99 before it, in how many of the last 100 windows that begin at it or before it is the first.
    fn naive_local(tokens: &[u32]) -> (u64, u64) {
        let first =
            |at: usize| (0..WINDOW_TOKENS).take_while(|back| *back == 0 || tokens[at - back] != tokens[at]).count();
        let sums = (EDGE..tokens.len()).map(|at| first(at) as u64);
        sums.fold((0, 0), |(n, sum), windows| (n + 1, sum + windows))
    }

    proptest! {
        #[test]
        fn distances_count_the_same_windows(
            first in proptest::collection::vec(0_u32..60, 0..400),
            second in proptest::collection::vec(0_u32..60, 0..150),
            bit in 1_usize..300,
        ) {
            let (mut recency, mut last) = (Recency::default(), [0; 60]);
            for text in [first, second] {
                let mut local = LocalWindows::default();
                for tokens in text.chunks(bit) {
                    recency.add(tokens, |&id| id, |id, place| std::mem::replace(&mut last[id as usize], place));
                    let half = tokens.len() / 2;
                    local.merge(recency.local(0, half));
                    local.merge(recency.local(half, tokens.len() - half));
                }
                prop_assert_eq!((local.tokens, local.distances), naive_local(&text));
                let tokens: Vec<u64> = text.into_iter().map(u64::from).collect();
                prop_assert_eq!(recency.take(u64::from), windows(&tokens));
            }
        }

        #[test]
        fn cuts_do_not_matter(tokens in proptest::collection::vec(0_u64..60, 0..400), cuts in proptest::collection::vec(0_usize..400, 0..4)) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|c| c.min(tokens.len())).chain([0, tokens.len()]).collect();
            cuts.sort_unstable();
            let mut merged = TokenWindows::default();
            cuts.windows(2).for_each(|c| merged.merge(windows(&tokens[c[0]..c[1]])));
            prop_assert_eq!(merged.totals(), naive(&tokens));
            prop_assert_eq!(merged, windows(&tokens));
            prop_assert_eq!(distinct_in_windows(&tokens, WINDOW_TOKENS), naive(&tokens));
        }
    }
}
