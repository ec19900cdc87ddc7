//! Simpson’s D: Yule’s K as a probability, drawn without replacement.

use super::diversity::repeats;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static SIMPSON_D: Measure = Measure {
    id: "simpson_d",
    name: Texts { fr: "D de Simpson", en: "Simpson’s D" },
    summary: Texts {
        fr: "Répétition du vocabulaire\u{A0}: probabilité que deux occurrences distinctes, tirées au hasard, soient la \
             même forme. Bas quand le vocabulaire est varié.",
        en: "Repetition of vocabulary: the probability that two different tokens drawn at random are the same type. \
             Low when vocabulary is varied.",
    },
    formula: "(Σ m² Vₘ − N) / (N (N − 1))",
    reference: "Simpson, E. H. (1949), Measurement of diversity, Nature 163, 688.",
    warning: Texts {
        fr: "Dit la même chose que yule_k, à une autre échelle\u{A0}: surtout la part des quelques mots-outils les plus \
             fréquents (de, la, et).",
        en: "Says what yule_k says on another scale: mostly the share of the few commonest function words (de, la, et).",
    },
    direction: Direction::HighIsRepetitive,
    usual: true,
    places: 4,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let others = stats.tokens.checked_sub(1).filter(|&others| others > 0)?;
        Some(repeats(stats) / (stats.tokens as f64 * others as f64))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // (22 − 8) / (8 × 7) = 14 / 56
        assert_close((SIMPSON_D.compute)(&eight_tokens()), 0.25);
        assert_eq!((SIMPSON_D.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_token_has_no_pair() {
        assert_eq!((SIMPSON_D.compute)(&vocabulary(&[(1, 1)])), None);
    }
}
