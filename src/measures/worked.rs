//! The small texts that the worked examples count by hand, as numbers. For tests alone.

use crate::stats::{LexicalFactors, Stats, TypeCount};

/// A hundred words in five sentences: 160 syllables, 480 letters; 30 words of seven letters or more, 10 of nine or
/// more, 24 of three syllables.
pub(super) fn passage() -> Stats {
    let mut stats = Stats { sentences: 5, words: 100, letters: 480, syllables: 160, ..Stats::default() };
    // 70 × 3 + 20 × 7 + 10 × 13 = 480
    for (letters, words) in [(3, 70), (7, 20), (13, 10)] {
        stats.word_letters.add_many(letters, words);
    }
    // 64 × 1 + 12 × 2 + 24 × 3 = 160
    for (syllables, words) in [(1, 64), (2, 12), (3, 24)] {
        stats.word_syllables.add_many(syllables, words);
    }
    stats
}

/// Eight tokens of four types that occur 4, 2, 1 and 1 times: N = 8, V = 4, V₁ = 2, Σ m² Vₘ = 16 + 4 + 1 + 1 = 22.
pub(super) fn eight_tokens() -> Stats {
    vocabulary(&[(1, 2), (2, 1), (4, 1)])
}

/// As many tokens as a spectrum says: (occurrences, types that occur so often).
pub(super) fn vocabulary(spectrum: &[(u64, u64)]) -> Stats {
    let mut stats = Stats::default();
    for &(count, types) in spectrum {
        stats.tokens += count * types;
        for i in 0..types {
            stats.types.add(&format!("{count}-{i}"), TypeCount { count, ..TypeCount::default() });
        }
    }
    stats
}

/// One document of these tokens in their order; its types are not counted.
pub(super) fn in_order(tokens: &[u64]) -> Stats {
    let factors = LexicalFactors::open(tokens.iter().copied());
    let mut stats = Stats { tokens: tokens.len() as u64, factors, ..Stats::default() };
    stats.close_document();
    stats
}

/// Fails unless `actual` is `expected` to nine decimals of its size.
#[track_caller]
pub(super) fn assert_close(actual: Option<f64>, expected: f64) {
    let actual = actual.expect("a value");
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{actual} is not {expected}");
}
