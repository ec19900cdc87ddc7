//! The mean segmental type-token ratio of segments of 100 tokens, counted in `stats`.

use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;
use crate::stats::{SEGMENT_TOKENS, Segments};

pub(super) static MSTTR_100: Measure = Measure {
    id: "msttr_100",
    name: Texts { fr: "TTR par segments (MSTTR, 100)", en: "Mean segmental TTR (MSTTR, 100)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: le TTR moyen de segments de cent occurrences, pris l’un après l’autre.",
        en: "Diversity of vocabulary: the mean TTR of segments of a hundred tokens, taken one after the other.",
    },
    formula: "Ds / (100 Sg)",
    reference: "Johnson, W. (1944), Studies in language behavior: I. A program of research, Psychological Monographs \
                56(2), 1–15.",
    warning: Texts {
        fr: "Se compte sur demande (--mtld). Un dernier segment incomplet est écarté, un dernier segment plein est \
             gardé, comme dans quanteda\u{202F}; LexicalRichness écarte aussi ce dernier. Aucun segment ne passe d’un \
             document à l’autre. mattr_100, qui ne dépend pas de l’endroit où les segments commencent, est à préférer.",
        en: "Counted on demand (--mtld). A last segment that is not full is dropped, one that is full is kept, as in \
             quanteda; LexicalRichness drops the latter too. No segment reaches from one document into another. Prefer \
             mattr_100, which does not depend on where segments begin.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 3,
    reliability: Reliability::SEGMENTS,
    compute: |stats| msttr(stats.segments, SEGMENT_TOKENS),
};

/// The mean type-token ratio, from 0 to 1, of segments of `length` tokens. `None` without a segment, and where a document
/// was not cut.
///
/// Source: Johnson, W. (1944), Studies in language behavior: I. A program of research, Psychological Monographs 56(2), 1–15.
///
/// ```
/// use lisible::measures::msttr;
/// use lisible::stats::Segments;
/// // Two segments, of 2 and of 3 types.
/// assert_eq!(msttr(Segments::of([1, 1, 2, 1, 2, 3, 4], 3), 3), Some(5.0 / 6.0));
/// assert_eq!(msttr(Segments::of([1, 1], 3), 3), None);
/// ```
pub fn msttr(segments: Segments, length: usize) -> Option<f64> {
    let Segments { segments, types, left_out } = segments;
    (segments > 0 && length > 0 && left_out == 0).then(|| types as f64 / (segments as f64 * length as f64))
}

#[cfg(test)]
mod tests {
    use super::super::measure::Status;
    use super::super::worked::assert_close;
    use super::*;
    use crate::base::Merge;
    use crate::stats::{LexicalFactors, Stats};

    /// A document of so many tokens, all of different types but the last ten, which are of one.
    fn stats(tokens: u64) -> Stats {
        let factors = LexicalFactors::open((0..tokens).map(|token| token.min(tokens - 10)));
        let mut stats = Stats { tokens, words: tokens, factors, ..Stats::default() };
        stats.close_document();
        stats
    }

    #[test]
    fn worked_example() {
        // 100 types, then 91; thirty tokens are left over.
        assert_close((MSTTR_100.compute)(&stats(200)), 191.0 / 200.0);
        assert_close((MSTTR_100.compute)(&stats(230)), 1.0);
        assert_eq!(MSTTR_100.score(&stats(99)).status, Status::Undefined);
    }

    #[test]
    fn documents_have_one_together() {
        let mut two = stats(200);
        two.merge(stats(100));
        assert_close((MSTTR_100.compute)(&two), 282.0 / 300.0);
        assert_eq!(MSTTR_100.score(&two).status, Status::Ok);
        let unasked = Stats { tokens: 900, ..Stats::default() };
        assert_eq!(MSTTR_100.score(&unasked).status, Status::NotCounted);
        // A document that was not cut makes the mean of all unknown.
        two.merge(Stats { segments: Segments { left_out: 1, ..Segments::default() }, ..Stats::default() });
        assert_eq!((MSTTR_100.compute)(&two), None);
    }
}
