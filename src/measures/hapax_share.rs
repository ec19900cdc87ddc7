//! The share of types that occur once.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static HAPAX_SHARE: Measure = Measure {
    id: "hapax_share",
    name: Texts { fr: "Part des hapax", en: "Share of hapaxes" },
    summary: Texts {
        fr: "Part des formes distinctes qui ne paraissent qu’une fois.",
        en: "The share of distinct types that occur only once.",
    },
    formula: "V₁ / V",
    reference: "Baayen, R. H. (2001), Word Frequency Distributions, Dordrecht, Kluwer.",
    warning: Texts {
        fr: "Baisse à mesure que le texte s’allonge\u{202F}; les coquilles et les fautes de numérisation la gonflent.",
        en: "Falls as a text grows longer; misprints and scanning errors swell it.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| ratio(stats.types.hapaxes(), stats.types.len()),
};

#[cfg(test)]
mod tests {
    use super::super::worked::eight_tokens;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn two_hapaxes_among_four_types() {
        assert_eq!((HAPAX_SHARE.compute)(&eight_tokens()), Some(0.5));
        assert_eq!((HAPAX_SHARE.compute)(&Stats::default()), None);
    }
}
