//! Shannon’s entropy of the vocabulary, as observed: no correction for types not seen.

use super::diversity::tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static ENTROPY: Measure = Measure {
    id: "entropy",
    name: Texts { fr: "Entropie du vocabulaire", en: "Entropy of vocabulary" },
    summary: Texts {
        fr: "Surprise moyenne, en bits, d’une occurrence dont on ne connaît que la fréquence des formes.",
        en: "The mean surprise of a token, in bits, for one who knows only how frequent each type is.",
    },
    formula: "Σ Vₘ (m/N) log₂(N/m)",
    reference: "Shannon, C. E. (1948), A mathematical theory of communication, Bell System Technical Journal 27, \
                379–423.",
    warning: Texts {
        fr: "Augmente avec la longueur du texte, et un texte court la sous-estime\u{A0}: ne comparer que des textes de \
             longueurs voisines.",
        en: "Rises with the length of the text, and a short text underrates it: compare texts of similar length only.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 2,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let (tokens, _) = tokens_and_types(stats)?;
        // Ascending frequencies: the sum is the same however the counts were merged.
        let bits = |(m, types): (u64, u64)| types as f64 * (m as f64 / tokens) * libm::log2(tokens / m as f64);
        let occurring = stats.types.spectrum().bins().filter(|&(m, _)| m > 0);
        Some(occurring.map(bits).sum())
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 2 types of 1/8 at 3 bits, one of 2/8 at 2 bits, one of 4/8 at 1 bit: 0.75 + 0.5 + 0.5
        assert_close((ENTROPY.compute)(&eight_tokens()), 1.75);
        assert_eq!((ENTROPY.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_word_over_and_over_is_no_surprise() {
        assert_eq!((ENTROPY.compute)(&vocabulary(&[(9, 1)])), Some(0.0));
    }
}
