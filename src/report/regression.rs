//! A measure that got worse than a baseline allows, and the sentence that says so.

use crate::base::{Language, format_decimal};
use crate::measures::{self, Direction, Measure};
use serde::{Deserialize, Serialize};

/// The side on which a measure may not get worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Low is good.
    AtMost,
    /// High is good.
    AtLeast,
}

impl Bound {
    /// The side of a measure that says itself whether high is good; a text should be easy.
    pub fn of(measure: &Measure) -> Option<Self> {
        match measure.direction {
            Direction::HighIsHard => Some(Self::AtMost),
            Direction::HighIsEasy => Some(Self::AtLeast),
            Direction::HighIsVaried | Direction::HighIsRepetitive | Direction::Neutral => None,
        }
    }

    /// The side of a name: `max` or `min`.
    pub fn by_name(name: &str) -> Option<Self> {
        match name {
            "max" => Some(Self::AtMost),
            "min" => Some(Self::AtLeast),
            _ => None,
        }
    }
}

/// A measure that got worse.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Regression {
    /// The document, by the name that its findings have; `None` for all texts together.
    pub document: Option<String>,
    /// The path of the baseline that holds what was recorded, as given.
    pub baseline: String,
    /// The id of the measure.
    pub measure: String,
    /// On which side it may not get worse.
    pub direction: Bound,
    /// What was recorded.
    pub recorded: f64,
    /// What it is.
    pub value: f64,
}

impl Regression {
    /// What got worse, in one sentence.
    ///
    /// ```
    /// use lisible::base::Language;
    /// use lisible::report::{Bound, Regression};
    /// let regression = Regression {
    ///     document: Some("guide.md".into()),
    ///     baseline: "lisible-baseline.json".into(),
    ///     measure: "words_per_sentence".into(),
    ///     direction: Bound::AtMost,
    ///     recorded: 14.0,
    ///     value: 15.0,
    /// };
    /// let sentence = regression.sentence(Language::En);
    /// assert_eq!(sentence, "guide.md: Words per sentence: 15.00, at most 14.00 in the baseline");
    /// ```
    pub fn sentence(&self, language: Language) -> String {
        let measure = measures::by_id(&self.measure);
        let name = measure.map_or(self.measure.as_str(), |measure| measure.name.get(language));
        let places = measure.map_or(2, |measure| measure.places + 1);
        let (before, now) =
            (format_decimal(self.recorded, places, language), format_decimal(self.value, places, language));
        let document = match (self.document.as_deref(), language) {
            (None, Language::Fr) => "ensemble des textes",
            (None, Language::En) => "all texts",
            (Some(document), _) => document,
        };
        let bound = match (self.direction, language) {
            (Bound::AtMost, Language::Fr) => "au plus",
            (Bound::AtMost, Language::En) => "at most",
            (Bound::AtLeast, Language::Fr) => "au moins",
            (Bound::AtLeast, Language::En) => "at least",
        };
        match language {
            Language::Fr => format!("{document}\u{A0}: {name}\u{A0}: {now}, {bound} {before} dans la référence"),
            Language::En => format!("{document}: {name}: {now}, {bound} {before} in the baseline"),
        }
    }

    /// The file that a reader is sent to: the document; for all texts the baseline, which holds the bound.
    pub fn place(&self) -> &str {
        self.document.as_deref().unwrap_or(&self.baseline)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides() {
        let side = |id| Bound::of(measures::by_id(id).unwrap());
        assert_eq!(side("words_per_sentence"), Some(Bound::AtMost));
        assert_eq!(side("kandel_moles_207"), Some(Bound::AtLeast));
        assert_eq!(side("ttr"), None);
    }

    #[test]
    fn all_texts_are_told_of_the_baseline() {
        let regression = Regression {
            document: None,
            baseline: "reference.json".into(),
            measure: "words_per_sentence".into(),
            direction: Bound::AtMost,
            recorded: 14.0,
            value: 15.0,
        };
        let said = regression.sentence(Language::Fr);
        assert_eq!(said, "ensemble des textes\u{A0}: Mots par phrase\u{A0}: 15,00, au plus 14,00 dans la référence");
        assert_eq!(regression.place(), "reference.json");
    }
}
