//! The moving-average type-token ratio over windows of 100 tokens. The windows are counted in `stats`.

use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;
use crate::stats::{WINDOW_TOKENS, distinct_in_windows};

pub(super) static MATTR_100: Measure = Measure {
    id: "mattr_100",
    name: Texts { fr: "TTR mobile (MATTR, 100)", en: "Moving-average TTR (MATTR, 100)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: le TTR moyen de toutes les suites de cent occurrences. Se compare entre \
             textes de longueurs différentes.",
        en: "Diversity of vocabulary: the mean TTR of every run of a hundred tokens. It compares across texts of \
             different lengths.",
    },
    formula: "D / (100 F)",
    reference: "Covington, M. A. & McFall, J. D. (2010), Cutting the Gordian knot: the moving-average type-token ratio \
                (MATTR), Journal of Quantitative Linguistics 17(2), 94–100.",
    warning: Texts {
        fr: "Sans valeur sous cent occurrences. Aucune fenêtre ne passe d’un document à l’autre. Ne pas comparer à un \
             MATTR d’une autre fenêtre, 50 par exemple.",
        en: "No value under a hundred tokens. No window reaches from one document into another. Do not compare it with \
             a MATTR of another window, such as 50.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| mean(stats.windows.totals(), WINDOW_TOKENS),
};

/// The moving-average type-token ratio, from 0 to 1, of a text by the fingerprints of its tokens, with a window of any
/// length. `None` where the text is shorter, and for a window of 0.
///
/// Source: Covington, M. A. & McFall, J. D. (2010), Cutting the Gordian knot: the moving-average type-token ratio (MATTR),
/// Journal of Quantitative Linguistics 17(2), 94–100.
///
/// ```
/// use lisible::measures::mattr;
/// assert_eq!(mattr(&[1, 1, 2, 1], 2), Some(5.0 / 6.0));
/// assert_eq!(mattr(&[1, 1], 3), None);
/// ```
pub fn mattr(tokens: &[u64], window: usize) -> Option<f64> {
    mean(distinct_in_windows(tokens, window), window)
}

/// Distinct types of a window over its tokens.
fn mean((windows, distinct): (u64, u64), window: usize) -> Option<f64> {
    (windows > 0).then(|| distinct as f64 / (windows as f64 * window as f64))
}

#[cfg(test)]
mod tests {
    use super::super::worked::assert_close;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // Tokens 0, 1, 2… 99, then 50 again: 100 distinct in the first window, 99 in the second; 199 / 200.
        let mut stats = Stats::default();
        (0..100).for_each(|token| stats.windows.push(token));
        assert_close((MATTR_100.compute)(&stats), 1.0);
        stats.windows.push(50);
        assert_close((MATTR_100.compute)(&stats), 0.995);
    }

    #[test]
    fn ninety_nine_tokens_have_no_value() {
        let mut stats = Stats::default();
        (0..99).for_each(|token| stats.windows.push(token));
        assert_eq!((MATTR_100.compute)(&stats), None);
        assert_eq!((MATTR_100.compute)(&Stats::default()), None);
    }
}
