//! Honoré’s R: vocabulary judged by its hapaxes.

use super::diversity::log_tokens_and_types;
use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static HONORE: Measure = Measure {
    id: "honore",
    name: Texts { fr: "R de Honoré", en: "Honoré’s R" },
    summary: Texts {
        fr: "Richesse du vocabulaire, jugée à la part des formes employées une seule fois.",
        en: "Richness of vocabulary, judged by the share of types used only once.",
    },
    formula: "100 ln N / (1 − V₁/V)",
    reference: "Honoré, A. (1979), Some simple measures of richness of vocabulary, Association for Literary and \
                Linguistic Computing Bulletin 7(2), 172–177.",
    warning: Texts {
        fr: "S’envole quand presque toutes les formes sont uniques, comme dans un texte court, et n’a pas de valeur \
             quand toutes le sont.",
        en: "Soars when nearly all types occur once, as in a short text, and has no value when all of them do.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 0,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let repeated = 1.0 - ratio(stats.types.hapaxes(), stats.types.len())?;
        let (log_tokens, _) = log_tokens_and_types(stats)?;
        (repeated > 0.0).then(|| 100.0 * log_tokens / repeated)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 100 × ln 8 / (1 − 2/4) = 200 × 2.0794415417
        assert_close((HONORE.compute)(&eight_tokens()), 415.888_308_336);
        assert_eq!((HONORE.compute)(&Stats::default()), None);
    }

    #[test]
    fn all_hapaxes_have_no_value() {
        assert_eq!((HONORE.compute)(&vocabulary(&[(1, 12)])), None);
    }
}
