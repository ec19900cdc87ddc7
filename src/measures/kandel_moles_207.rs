//! Flesch’s formula fitted to French, in the variant most tools use. The other is `kandel_moles_209`.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

/// What the score starts from.
pub const CONSTANT: f64 = 207.0;
/// Points that each word of the mean sentence takes away.
pub const PER_WORD: f64 = 1.015;
/// Points that each syllable of the mean word takes away.
pub const PER_SYLLABLE: f64 = 73.6;

/// The score of a text with these counts, never clamped; `None` without a sentence or without a word.
///
/// ```
/// use lisible::measures::kandel_moles_207::score;
/// assert!((score(5, 100, 160).unwrap() - 68.94).abs() < 1e-9);
/// assert_eq!(score(0, 0, 0), None);
/// ```
pub fn score(sentences: u64, words: u64, syllables: u64) -> Option<f64> {
    Some(CONSTANT - PER_WORD * ratio(words, sentences)? - PER_SYLLABLE * ratio(syllables, words)?)
}

/// As the literature cites it: the paper itself was not seen.
pub(super) const REFERENCE: &str = "Kandel, L. & Moles, A. (1958), Application de l’indice de Flesch à la langue \
                                    française, Cahiers Études de Radio-Télévision 19, 253–274.";

pub(super) static KANDEL_MOLES_207: Measure = Measure {
    id: "kandel_moles_207",
    name: Texts { fr: "Kandel-Moles (variante 207)", en: "Kandel-Moles (variant 207)" },
    summary: Texts {
        fr: "Facilité de lecture\u{A0}: la formule de Flesch ajustée au français. De 0, très difficile, à 100, très \
             facile.",
        en: "Reading ease: Flesch’s formula fitted to French. From 0, very hard, to 100, very easy.",
    },
    formula: "207 − 1.015 W/S − 73.6 Sy/W",
    reference: REFERENCE,
    warning: Texts {
        fr: "L’article de 1958 n’a pas été consulté. Deux variantes circulent sous son nom et nous ignorons laquelle \
             est l’originale. Celle-ci est celle de textstat, de Yoast et de la plupart des outils\u{202F}; koRpus \
             emploie l’autre. Ne pas comparer une valeur de l’une à une valeur de l’autre.",
        en: "The paper of 1958 was not seen. Two variants go by its name and which one is the original is unresolved. \
             This one is used by textstat, Yoast and most tools; koRpus uses the other. Do not compare a value of one \
             with a value of the other.",
    },
    direction: Direction::HighIsEasy,
    usual: true,
    places: 1,
    reliability: Reliability { range: Some((0.0, 100.0)), ..Reliability::PASSAGE },
    compute: |stats| score(stats.sentences, stats.words, stats.syllables),
};

#[cfg(test)]
mod tests {
    use super::super::measure::Status;
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 207 − 1.015 × 20 − 73.6 × 1.6 = 207 − 20.3 − 117.76
        assert_close((KANDEL_MOLES_207.compute)(&passage()), 68.94);
        assert_eq!((KANDEL_MOLES_207.compute)(&Stats::default()), None);
    }

    #[test]
    fn the_value_is_never_clamped_but_its_status_tells() {
        // 207 − 1.015 × 5 − 73.6 × 1 = 128.325
        let easy = Stats { words: 100, sentences: 20, syllables: 100, ..Stats::default() };
        let score = KANDEL_MOLES_207.score(&easy);
        assert_close(score.value, 128.325);
        assert_eq!(score.status, Status::OutOfRange);
        let short = Stats { words: 99, sentences: 5, syllables: 160, ..Stats::default() };
        assert_eq!(KANDEL_MOLES_207.score(&short).status, Status::ShortText);
        assert_eq!(KANDEL_MOLES_207.score(&passage()).status, Status::Ok);
    }
}
