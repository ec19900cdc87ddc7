//! HD-D: how many types a random sample of 42 tokens is expected to hold, for each of its tokens.

use super::measure::{Direction, Measure, Reliability};
use super::sampling::presence;
use crate::base::Texts;
use crate::stats::{Histogram, Stats};

/// Tokens of a sample.
const SAMPLE: u64 = 42;

pub(super) static HDD_42: Measure = Measure {
    id: "hdd_42",
    name: Texts { fr: "HD-D (42 occurrences)", en: "HD-D (42 tokens)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: le TTR que l’on attend de 42 occurrences tirées au hasard dans le texte, \
             calculé et non simulé. Se compare entre textes de longueurs différentes.",
        en: "Diversity of vocabulary: the TTR to expect of 42 tokens drawn at random from the text, computed and not \
             simulated. It compares across texts of different lengths.",
    },
    formula: "Σ (1 − Π (N − m − i) / (N − i)) Vₘ / 42",
    reference: "McCarthy, P. M. & Jarvis, S. (2007), vocd: a theoretical and empirical evaluation, Language Testing \
                24(4), 459–488.",
    warning: Texts {
        fr: "Sans valeur sous 42 occurrences. C’est la moyenne des contributions, entre 0 et 1, comme dans \
             lexical_diversity et LexicalRichness\u{202F}; koRpus en donne la somme, 42 fois plus grande. L’ordre des mots n’y \
             est pour rien\u{A0}: voir mattr_100. L’indice vocd-D en est une approximation par tirages.",
        en: "No value under 42 tokens. It is the mean of the contributions, from 0 to 1, as in lexical_diversity and \
             LexicalRichness; koRpus gives their sum, 42 times as large. The order of words has no part in it: see \
             mattr_100. The index vocd-D approximates it by draws.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute,
};

fn compute(stats: &Stats) -> Option<f64> {
    hdd(stats.types.spectrum(), stats.tokens, SAMPLE)
}

/// HD-D, from 0 to 1, of a frequency spectrum of so many tokens, with a sample of any size. `None` for a sample of 0, and for
/// one of more tokens than there are.
///
/// Source: as of the measure `hdd_42`.
///
/// ```
/// use lisible::measures::hdd;
/// // Of three tokens one is left out: a hapax twice in three, the pair never.
/// let value = hdd(&[1, 2].into_iter().collect(), 3, 2).unwrap();
/// assert!((value - (2.0 / 3.0 + 1.0) / 2.0).abs() < 1e-12);
/// ```
pub fn hdd(spectrum: &Histogram, tokens: u64, sample: u64) -> Option<f64> {
    let expected = |(count, types): (u64, u64)| types as f64 * presence(tokens, count, sample);
    (sample > 0 && tokens >= sample).then(|| spectrum.bins().map(expected).sum::<f64>() / sample as f64)
}

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, vocabulary};
    use super::*;

    #[test]
    fn worked_example() {
        // 42 of 43 tokens: the one left out is any; of 41 hapaxes each is there 42 times in 43, the pair always.
        let stats = vocabulary(&[(1, 41), (2, 1)]);
        assert_close(compute(&stats), (41.0 * 42.0 / 43.0 + 1.0) / 42.0);
        // All tokens are the sample: the TTR.
        assert_close(compute(&vocabulary(&[(1, 21), (3, 7)])), 28.0 / 42.0);
    }

    #[test]
    fn forty_one_tokens_have_no_value() {
        assert_eq!(compute(&vocabulary(&[(1, 41)])), None);
        assert_eq!(compute(&Stats::default()), None);
        assert_close(compute(&vocabulary(&[(1, 42)])), 1.0);
        assert_close(compute(&vocabulary(&[(90, 1)])), 1.0 / 42.0);
    }
}
