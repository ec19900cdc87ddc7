//! Herdan’s Vm: how unequal the frequencies of types are.

use super::diversity::squares;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static HERDAN_VM: Measure = Measure {
    id: "herdan_vm",
    name: Texts { fr: "Vm de Herdan", en: "Herdan’s Vm" },
    summary: Texts {
        fr: "Inégalité des fréquences\u{A0}: 0 quand toutes les formes paraissent toutes autant de fois, plus haut \
             quand quelques-unes dominent.",
        en: "Inequality of frequencies: 0 when all types occur equally often, higher when a few prevail.",
    },
    formula: "√(Σ (m/N)² Vₘ − 1/V)",
    reference: "Herdan, G. (1955), A new derivation and interpretation of Yule’s Characteristic K, Zeitschrift für \
                angewandte Mathematik und Physik 6(4), 332–334.",
    warning: Texts {
        fr: "Dit presque la même chose que yule_k, à une autre échelle\u{A0}: surtout la part des quelques mots-outils \
             les plus fréquents (de, la, et).",
        en: "Says nearly what yule_k says on another scale: mostly the share of the few commonest function words (de, \
             la, et).",
    },
    direction: Direction::HighIsRepetitive,
    usual: false,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let (tokens, types) = (u128::from(stats.tokens), u128::from(stats.types.len()));
        // Exact until the last step: types × squares − tokens², which no text has below nought.
        let excess = squares(stats).saturating_mul(types).checked_sub(tokens * tokens)?;
        (types > 0 && tokens > 0).then(|| libm::sqrt(excess as f64 / types as f64) / tokens as f64)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // √(22/64 − 1/4) = √(6/64)
        assert_close((HERDAN_VM.compute)(&eight_tokens()), 0.306_186_217_848);
        assert_eq!((HERDAN_VM.compute)(&Stats::default()), None);
    }

    #[test]
    fn equal_frequencies_are_zero() {
        assert_eq!((HERDAN_VM.compute)(&vocabulary(&[(3, 7)])), Some(0.0));
    }
}
