//! The type-token ratio.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static TTR: Measure = Measure {
    id: "ttr",
    name: Texts { fr: "Rapport formes/occurrences (TTR)", en: "Type-token ratio (TTR)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: formes distinctes pour une occurrence. 1 quand rien ne se répète.",
        en: "Diversity of vocabulary: distinct types for each token. 1 when nothing is repeated.",
    },
    formula: "V / N",
    reference: "Johnson, W. (1944), Studies in language behavior: I. A program of research, Psychological Monographs \
                56(2), 1–15.",
    warning: Texts {
        fr: "Baisse à mesure que le texte s’allonge, quel qu’en soit l’auteur\u{A0}: ne comparer que des textes de même \
             longueur, ou lire mattr_100.",
        en: "Falls as a text grows longer, whoever wrote it: compare texts of equal length only, or read mattr_100.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| ratio(stats.types.len(), stats.tokens),
};

#[cfg(test)]
mod tests {
    use super::super::worked::eight_tokens;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn four_types_in_eight_tokens() {
        assert_eq!((TTR.compute)(&eight_tokens()), Some(0.5));
        assert_eq!((TTR.compute)(&Stats::default()), None);
    }
}
