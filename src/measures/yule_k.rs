//! Yule’s K, the characteristic constant.

use super::diversity::repeats;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static YULE_K: Measure = Measure {
    id: "yule_k",
    name: Texts { fr: "K de Yule", en: "Yule’s K" },
    summary: Texts {
        fr: "Répétition du vocabulaire\u{A0}: sur dix mille tirages de deux occurrences au hasard, combien environ donnent \
             deux fois la même forme. Bas quand le vocabulaire est varié.",
        en: "Repetition of vocabulary: of ten thousand draws of two tokens at random, about how many give the same type \
             twice. Low when vocabulary is varied.",
    },
    formula: "10⁴ (Σ m² Vₘ − N) / N²",
    reference: "Yule, G. U. (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press; Tweedie, \
                F. J. & Baayen, R. H. (1998), How variable may a constant be?, Computers and the Humanities 32(5), \
                323–352.",
    warning: Texts {
        fr: "Dépend moins de la longueur que les autres mesures de diversité, mais surtout des quelques mots-outils \
             les plus fréquents (de, la, et).",
        en: "Depends less on length than other measures of diversity, but mostly on the few commonest function words \
             (de, la, et).",
    },
    direction: Direction::HighIsRepetitive,
    usual: true,
    places: 1,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let tokens = stats.tokens as f64;
        (stats.tokens > 0).then(|| 1e4 * (repeats(stats) / (tokens * tokens)))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 10⁴ × (22 − 8) / 8² = 140 000 / 64
        assert_close((YULE_K.compute)(&eight_tokens()), 2187.5);
        assert_eq!((YULE_K.compute)(&Stats::default()), None);
    }

    #[test]
    fn nothing_repeated_is_zero() {
        assert_eq!((YULE_K.compute)(&vocabulary(&[(1, 12)])), Some(0.0));
    }
}
