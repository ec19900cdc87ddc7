//! The repeat rate: the sum of the squared shares of types. Its relative form, between its bounds, is left out.

use super::diversity::{squares, tokens_and_types};
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static REPEAT_RATE: Measure = Measure {
    id: "repeat_rate",
    name: Texts { fr: "Taux de répétition", en: "Repeat rate" },
    summary: Texts {
        fr: "Répétition du vocabulaire\u{A0}: la somme des carrés des parts de chaque forme, soit la probabilité de \
             tirer deux fois la même, avec remise.",
        en: "Repetition of vocabulary: the sum of the squared shares of types, that is the probability of drawing the \
             same one twice, with replacement.",
    },
    formula: "Σ (m/N)² Vₘ",
    reference: "Popescu, I.-I. et al. (2009), Word Frequency Studies, Berlin, Mouton de Gruyter.",
    warning: Texts {
        fr: "Jamais sous 1/V\u{A0}: un texte court a une valeur plus haute. Dit presque la même chose que yule_k et \
             simpson_d, à une autre échelle\u{A0}: yule_k / 10\u{202F}000 + 1/N.",
        en: "Never below 1/V: a short text has a higher value. Says nearly what yule_k and simpson_d say on another \
             scale: yule_k / 10,000 + 1/N.",
    },
    direction: Direction::HighIsRepetitive,
    usual: false,
    places: 4,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let (tokens, _) = tokens_and_types(stats)?;
        Some(squares(stats) as f64 / (tokens * tokens))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 22 / 8²
        assert_close((REPEAT_RATE.compute)(&eight_tokens()), 22.0 / 64.0);
        assert_eq!((REPEAT_RATE.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_type_is_one() {
        assert_close((REPEAT_RATE.compute)(&vocabulary(&[(9, 1)])), 1.0);
    }
}
