//! Somers’s S, which most peers spell Summer: the type-token ratio of logarithms of logarithms.

use super::diversity::log_tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static SUMMER: Measure = Measure {
    id: "summer",
    name: Texts { fr: "S de Somers (Summer)", en: "Somers’s S (Summer)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: rapport des logarithmes des logarithmes du nombre de formes et du nombre \
             d’occurrences.",
        en: "Diversity of vocabulary: the logarithm of the logarithm of types over that of tokens.",
    },
    formula: "ln ln V / ln ln N",
    reference: "Somers, H. H. (1966), Statistical methods in literary analysis, in J. Leed (ed.), The Computer and \
                Literary Style, Kent State University Press, 128–140.",
    warning: Texts {
        fr: "La base compte\u{A0}: celle-ci est le logarithme naturel, comme dans LexicalRichness\u{202F}; quanteda et \
             koRpus prennent la base dix. Varie très peu d’un texte à l’autre, et dit presque ce que dit herdan. Sans \
             valeur pour une seule forme.",
        en: "The base matters: this is the natural logarithm, as in LexicalRichness; quanteda and koRpus take base \
             ten. It varies very little from text to text, and says nearly what herdan says. No value for a single \
             type.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        // One type or one token has a logarithm of nought, and that has none.
        let (tokens, types) = log_tokens_and_types(stats).filter(|&(_, types)| types > 0.0)?;
        Some(libm::log(types) / libm::log(tokens))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // ln ln 4 / ln ln 8 = 0.3266342600 / 0.7320993681
        assert_close((SUMMER.compute)(&eight_tokens()), 0.446_161_100_82);
        assert_eq!((SUMMER.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_type_has_no_value() {
        assert_eq!((SUMMER.compute)(&vocabulary(&[(9, 1)])), None);
        assert_close((SUMMER.compute)(&vocabulary(&[(1, 2)])), 1.0);
    }
}
