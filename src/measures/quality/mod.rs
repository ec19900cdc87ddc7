//! Signals of quality for those who choose training data: a share of a text and the published threshold that it must keep.
//!
//! Copy a row of `lines.rs` to add one: a static, and its line here. `quality`, `list` and `explain` know it by
//! themselves. What is counted is of `stats`; the score of the language is not ours and left out.

mod explain;
mod lines;
mod repetition;
mod words;

pub use explain::{PRESET_NAME, PRESET_SUMMARY, explain_preset};

use crate::base::{Language, Texts, format_decimal};
use crate::stats::QualityCounts;

/// A figure of a raw text, and between what bounds it lies in good text.
#[derive(Debug)]
pub struct Signal {
    /// English identifier: the key in JSON and CSV, and the reason of a document that does not pass.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// What it is, and what it tells.
    pub summary: Texts,
    /// Where we count otherwise than the filter that the threshold was set for; empty when nowhere.
    pub difference: Texts,
    /// What the configuration of the preset calls it.
    pub original: &'static str,
    /// The filter of datatrove that defines it.
    pub filter: &'static str,
    /// The values that pass.
    pub limit: Limit,
    /// True for a share, which a reader sees as a percentage.
    pub percent: bool,
    /// The value; `None` where it is undefined, which never passes.
    pub compute: fn(&QualityCounts) -> Option<f64>,
}

/// The values that pass; the bounds do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// No higher.
    AtMost(f64),
    /// No lower.
    AtLeast(f64),
    /// Neither lower than the first nor higher than the second.
    Between(f64, f64),
}

/// The thresholds that we know, by the name of their set.
pub const PRESET: &str = "fineweb2-fr";

/// The reason, the only one, of a text without a token.
pub const EMPTY: &str = "empty";

/// Every signal, in the order in which datatrove looks at them.
pub static SIGNALS: &[&Signal] = &[
    &repetition::DUPLICATE_LINES,
    &repetition::TOP_2_GRAM,
    &repetition::TOP_3_GRAM,
    &repetition::TOP_4_GRAM,
    &repetition::DUPLICATE_5_GRAMS,
    &repetition::DUPLICATE_6_GRAMS,
    &repetition::DUPLICATE_7_GRAMS,
    &repetition::DUPLICATE_8_GRAMS,
    &repetition::DUPLICATE_9_GRAMS,
    &repetition::DUPLICATE_10_GRAMS,
    &lines::ENDED_LINES,
    &lines::LINE_FEEDS_PER_TOKEN,
    &words::MEAN_WORD_LENGTH,
    &words::ALPHABETIC_TOKENS,
    &words::STOP_WORDS,
];

/// The signal called `id`.
///
/// ```
/// use lisible::measures::quality::by_id;
/// assert_eq!(by_id("top_2_gram").unwrap().original, "top_n_grams");
/// assert!(by_id("language_score").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Signal> {
    SIGNALS.iter().find(|signal| signal.id == id).copied()
}

impl Signal {
    /// The value, `None` for an empty text.
    ///
    /// ```
    /// use lisible::{measures::quality::by_id, stats::QualityCounts};
    /// let counts = QualityCounts { segments: 4, duplicate_lines: 1, tokens: 9, ..QualityCounts::default() };
    /// let signal = by_id("duplicate_lines").unwrap();
    /// assert_eq!(signal.value(&counts), Some(0.25));
    /// assert!(signal.limit.admits(Some(0.25)));
    /// assert_eq!(signal.value(&QualityCounts::default()), None);
    /// ```
    pub fn value(&self, counts: &QualityCounts) -> Option<f64> {
        (self.compute)(counts).filter(|value| value.is_finite() && !counts.is_empty())
    }

    /// A value as a reader sees it: shares as percentages.
    pub fn shown(&self, value: f64, language: Language) -> String {
        if !self.percent {
            let places = usize::from(value.fract() != 0.0);
            return format_decimal(value, places, language);
        }
        let number = format_decimal(100.0 * value, 1, language);
        match language {
            Language::Fr => format!("{number}\u{A0}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// The limit as a reader sees it.
    ///
    /// ```
    /// use lisible::{base::Language, measures::quality::by_id};
    /// assert_eq!(by_id("top_2_gram").unwrap().shown_limit(Language::En), "at most 16.1%");
    /// assert_eq!(by_id("mean_word_length").unwrap().shown_limit(Language::En), "from 2 to 11");
    /// ```
    pub fn shown_limit(&self, language: Language) -> String {
        let shown = |value| self.shown(value, language);
        match (self.limit, language) {
            (Limit::AtMost(most), Language::Fr) => format!("au plus {}", shown(most)),
            (Limit::AtMost(most), Language::En) => format!("at most {}", shown(most)),
            (Limit::AtLeast(least), Language::Fr) => format!("au moins {}", shown(least)),
            (Limit::AtLeast(least), Language::En) => format!("at least {}", shown(least)),
            (Limit::Between(least, most), Language::Fr) => format!("de {} à {}", shown(least), shown(most)),
            (Limit::Between(least, most), Language::En) => format!("from {} to {}", shown(least), shown(most)),
        }
    }
}

impl Limit {
    /// True for a value that passes; none does not.
    pub fn admits(self, value: Option<f64>) -> bool {
        value.is_some_and(|value| match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
            Self::Between(least, most) => (least..=most).contains(&value),
        })
    }
}

/// `part / whole`, `None` for an empty whole.
fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The caution of what counts words.
const TOKENS: Texts = Texts {
    fr: "Les mots sont coupés comme par spaCy, que prend datatrove, et les marques de ponctuation en sont\u{202F}; quelques \
         composés et abréviations diffèrent.",
    en: "Words are cut as spaCy does, which datatrove takes, and marks of punctuation are words too; a few compounds and \
         abbreviations differ.",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::QualityCounter;

    fn values(text: &str) -> Vec<(&'static str, Option<f64>)> {
        let counts = QualityCounter::default().count(text);
        SIGNALS.iter().map(|signal| (signal.id, signal.value(&counts))).collect()
    }

    #[test]
    fn a_text_counted_by_hand() {
        // 4 lines, one of them again; 14 tokens, 11 of them words and 10 with a letter.
        let text = "Le chat dort.\nLe chat dort.\n\nLe chat dort !\nMenu 12";
        let values = values(text);
        let close = |id: &str, expected: f64| {
            let value = values.iter().find(|(found, _)| *found == id).unwrap().1.unwrap();
            assert!((value - expected).abs() < 1e-12, "{id}: {value}, not {expected}");
        };
        let characters = text.chars().count() as f64;
        close("duplicate_lines", 1.0 / 4.0);
        // « Le chat » three times, « Le chat dort » three times, « Le chat dort . » twice.
        close("top_2_gram", 21.0 / characters);
        close("top_3_gram", 36.0 / characters);
        close("top_4_gram", 28.0 / characters);
        // « Le chat dort . Le chat dort » comes again, across the line end.
        close("duplicate_5_grams", 13.0 / characters);
        close("duplicate_7_grams", 21.0 / characters);
        close("duplicate_8_grams", 0.0);
        close("ended_lines", 3.0 / 4.0);
        close("line_feeds_per_token", 4.0 / 14.0);
        close("mean_word_length", (3.0 * 10.0 + 6.0) / 11.0);
        close("alphabetic_tokens", 10.0 / 14.0);
        close("stop_words", 0.0);
    }

    #[test]
    fn good_prose_passes_and_an_empty_text_has_no_value() {
        let text = "Le vent s’est levé dans la nuit et la tempête a couché les arbres du parc.\nÀ l’aube, un voisin \
                    est venu dire que la route était coupée. Nous avons donc remis la visite au lendemain.";
        for (signal, (id, value)) in SIGNALS.iter().zip(values(text)) {
            assert!(signal.limit.admits(value), "{id}: {value:?}");
        }
        assert!(values(" \n").iter().all(|(_, value)| value.is_none()));
    }

    #[test]
    fn bounds_pass() {
        assert!(Limit::Between(2.0, 11.0).admits(Some(2.0)) && Limit::Between(2.0, 11.0).admits(Some(11.0)));
        assert!(!Limit::Between(2.0, 11.0).admits(Some(11.1)) && !Limit::AtLeast(2.0).admits(Some(1.0)));
        assert!(!Limit::AtMost(1.0).admits(None) && !Limit::AtMost(1.0).admits(Some(1.5)));
    }

    #[test]
    fn ids_are_distinct() {
        let mut ids: Vec<&str> = SIGNALS.iter().map(|signal| signal.id).chain([EMPTY]).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), SIGNALS.len() + 1);
    }
}
