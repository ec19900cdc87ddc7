//! How hard a text is: the score, how sure it is, and what it comes from.

use crate::base::{Language, Texts, format_decimal};
use crate::measures::difficulty::{B1_POINTS, Contribution, DIFFICULTY, contributions, score};
use crate::measures::factors::{self, Cause};
use crate::measures::jackknife::standard_error;
use crate::measures::registers::{Percentile, REGISTERS};
use crate::measures::{Band, Interval, Status};
use crate::stats::Stats;
use serde::Serialize;
use serde::ser::Serializer;
use std::collections::BTreeMap;

/// The difficulty of a text or a corpus.
#[derive(Clone, Debug, Serialize)]
pub struct DifficultySummary {
    /// The score, not clamped: 0 for level A1, 100 for level C2.
    pub score: f64,
    /// What another choice of sentences would change, as a standard error; `None` for fewer than five sentences.
    pub standard_error: Option<f64>,
    /// Where the score lies, the doubt about the scale included: see [`Interval`].
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// The level of the Common European Framework that the score stands for; `None` on short texts.
    pub level: Option<&'static str>,
    /// The levels at both ends of the interval.
    pub levels: Option<[&'static str; 2]>,
    /// Points more or less than an average B1 passage, by count of the score.
    #[serde(serialize_with = "by_id")]
    pub contributions: Vec<Contribution>,
    /// Points of these by the length of sentences: see [`factors::length_and_words`].
    pub by_length: f64,
    /// Points of these by the words.
    pub by_words: f64,
    /// Percent of the public documents of each register that are easier, from 5 to 95: beyond, no more is known. `None` on
    /// short texts.
    pub registers: Option<BTreeMap<&'static str, u8>>,
    /// The same in terms that a writer can act on, the heaviest first.
    #[serde(skip)]
    pub causes: Vec<Cause>,
}

impl DifficultySummary {
    /// The difficulty of `stats`; `None` where the score is undefined.
    ///
    /// ```
    /// use lisible::{report::DifficultySummary, stats::Stats};
    /// assert!(DifficultySummary::of(&Stats::default()).is_none());
    /// ```
    pub fn of(stats: &Stats) -> Option<Self> {
        let evidence = stats.into();
        let score = score(&evidence)?;
        let error = standard_error(stats);
        let interval = Interval::around(score, error);
        let believed = DIFFICULTY.score(stats).status == Status::Ok;
        let (low, high) = interval.bands();
        let (by_length, by_words) = factors::length_and_words(&evidence)?;
        Some(Self {
            score,
            standard_error: error.map(|(error, _)| error),
            low: interval.low,
            high: interval.high,
            level: believed.then(|| Band::of(score).level()),
            levels: believed.then(|| [low.level(), high.level()]),
            contributions: contributions(&evidence)?.to_vec(),
            by_length,
            by_words,
            registers: believed.then(|| percentiles(score)),
            causes: factors::causes(&evidence)?,
        })
    }

    /// True where the text is easier than an average B1 passage and what eases it most weighs more than what makes it hard:
    /// that is then what to tell of it.
    pub fn is_eased(&self) -> bool {
        let heaviest = self.causes.first().zip(self.causes.last());
        self.score < B1_POINTS && heaviest.is_some_and(|(harder, easier)| -easier.points > harder.points)
    }

    /// The interval in whole points: « 78–100 »; `None` on short texts.
    pub fn shown_interval(&self, language: Language) -> Option<String> {
        self.levels.map(|_| {
            let [low, high] = [self.low, self.high].map(|end| format_decimal(end, 0, language));
            format!("{low}–{high}")
        })
    }

    /// True where the interval reaches over five of the six levels or all of them: a reader learns nothing from these.
    fn is_of_any_level(&self) -> bool {
        Band::of(self.high).step() - Band::of(self.low).step() >= 4
    }

    /// The levels it lies between: « B2–C1 », or one where both ends are the same; « indéterminé » where that would be
    /// nearly every level; `None` on short texts.
    pub fn shown_levels(&self, language: Language) -> Option<String> {
        let [low, high] = self.levels?;
        Some(match low == high {
            _ if self.is_of_any_level() => UNKNOWN_LEVEL.get(language).to_owned(),
            true => low.to_owned(),
            false => format!("{low}–{high}"),
        })
    }

    /// The same for running text, with what keeps the level from being known: « niveau B2–C1 »; empty on short texts.
    pub fn told_levels(&self, language: Language) -> String {
        let Some(levels) = self.shown_levels(language) else { return String::new() };
        let why = if self.is_of_any_level() { WHY_UNKNOWN.get(language) } else { "" };
        match language {
            Language::Fr => format!("niveau {levels}{why}"),
            Language::En => format!("level {levels}{why}"),
        }
    }
}

/// In place of levels that would be nearly all there are.
const UNKNOWN_LEVEL: Texts = Texts { fr: "indéterminé", en: "undetermined" };

/// The interval is as wide as the sentences are few and unlike.
const WHY_UNKNOWN: Texts =
    Texts { fr: "\u{A0}: trop peu de phrases, ou trop inégales", en: ": the sentences are too few or too uneven" };

fn percentiles(score: f64) -> BTreeMap<&'static str, u8> {
    let percent = |percentile| match percentile {
        Percentile::Below5 => 5,
        Percentile::At(percent) => percent,
        Percentile::Above95 => 95,
    };
    REGISTERS.iter().filter_map(|register| Some((register.id, percent(register.percentile(score)?)))).collect()
}

fn by_id<S: Serializer>(parts: &[Contribution], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(parts.iter().map(|part| (part.feature.id, part.points)))
}

/// What makes a sentence hard, as programs read it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CauseRecord {
    /// The factor.
    pub id: &'static str,
    /// Points more than in an average B1 passage.
    pub points: f64,
    /// Its value in the sentence.
    pub value: Option<f64>,
}

impl From<&Cause> for CauseRecord {
    fn from(cause: &Cause) -> Self {
        Self { id: cause.factor.id, points: cause.points, value: cause.value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::invented;

    #[test]
    fn levels_are_told_where_they_tell_something() {
        let mut summary = DifficultySummary::of(&invented::stats(100, 2000, 3600)).unwrap();
        let mut told = |low, high| {
            (summary.low, summary.high) = (low, high);
            summary.levels = Some([low, high].map(|end| Band::of(end).level()));
            summary.told_levels(Language::Fr)
        };
        assert_eq!(told(31.0, 49.0), "niveau B1");
        assert_eq!(told(15.0, 80.0), "niveau A2–C1");
        assert_eq!(told(15.0, 95.0), "niveau indéterminé\u{A0}: trop peu de phrases, ou trop inégales");
        assert!(told(-7.0, 102.0).contains("indéterminé"));
        assert_eq!(summary.shown_levels(Language::En).as_deref(), Some("undetermined"));
        summary.levels = None;
        assert_eq!(summary.told_levels(Language::Fr), "");
    }
}
