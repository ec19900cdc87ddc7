//! The six bands of the difficulty score that headlines, maps and colours go by, and how sure a band is.

use super::jackknife::student;
use crate::base::{Language, Texts, format_decimal};
use serde::Serialize;

/// How hard a text is to read, by its difficulty score: a step for each level of the Common European Framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Below 10: level A1.
    Easy,
    /// 10 to 30: level A2.
    FairlyEasy,
    /// 30 to 50: level B1.
    Standard,
    /// 50 to 70: level B2.
    FairlyHard,
    /// 70 to 90: level C1.
    Hard,
    /// 90 and above: level C2.
    VeryHard,
}

impl Band {
    /// The bands from the easiest to the hardest.
    pub const ALL: [Self; 6] =
        [Self::Easy, Self::FairlyEasy, Self::Standard, Self::FairlyHard, Self::Hard, Self::VeryHard];

    /// Upper bounds of the bands, from the easiest; the last has none. Half-way between the average passages of two
    /// levels, which the score puts at 0, 20, 40, 60, 80 and 100.
    pub const BOUNDS: [f64; 5] = [10.0, 30.0, 50.0, 70.0, 90.0];

    /// The band of a score as it is shown, in whole points.
    ///
    /// ```
    /// use lisible::measures::Band;
    /// assert_eq!(Band::of(-4.2), Band::Easy);
    /// assert_eq!(Band::of(50.0), Band::FairlyHard);
    /// assert_eq!(Band::of(89.87), Band::VeryHard);
    /// assert_eq!(Band::of(112.0), Band::VeryHard);
    /// ```
    pub fn of(score: f64) -> Self {
        let above = Self::BOUNDS.iter().filter(|&&bound| score.round() >= bound).count();
        Self::ALL[above]
    }

    /// Its rank, 0 for the easiest: the step of the colour ramp.
    pub fn step(self) -> usize {
        self as usize
    }

    /// True from « difficile » on: 70 and above.
    pub fn is_hard(self) -> bool {
        self >= Self::Hard
    }

    /// Its level in the Common European Framework of Reference.
    pub fn level(self) -> &'static str {
        ["A1", "A2", "B1", "B2", "C1", "C2"][self.step()]
    }

    /// The scores it holds: « moins de 10 », « 10–30 », « 90 et plus ».
    ///
    /// ```
    /// use lisible::{base::Language, measures::Band};
    /// assert_eq!(Band::Standard.range(Language::Fr), "30–50");
    /// assert_eq!(Band::VeryHard.range(Language::En), "90 and above");
    /// ```
    pub fn range(self, language: Language) -> String {
        let bound = |i: usize| format_decimal(Self::BOUNDS[i], 0, language);
        match (self.step(), language) {
            (0, Language::Fr) => format!("moins de {}", bound(0)),
            (0, Language::En) => format!("under {}", bound(0)),
            (5, Language::Fr) => format!("{} et plus", bound(4)),
            (5, Language::En) => format!("{} and above", bound(4)),
            (step, _) => format!("{}–{}", bound(step - 1), bound(step)),
        }
    }

    /// Its name for a reader.
    pub fn name(self) -> Texts {
        match self {
            Self::Easy => Texts { fr: "facile", en: "easy" },
            Self::FairlyEasy => Texts { fr: "assez facile", en: "fairly easy" },
            Self::Standard => Texts { fr: "standard", en: "standard" },
            Self::FairlyHard => Texts { fr: "assez difficile", en: "fairly difficult" },
            Self::Hard => Texts { fr: "difficile", en: "difficult" },
            Self::VeryHard => Texts { fr: "très difficile", en: "very difficult" },
        }
    }
}

/// By how many points two sets of graded passages differ at the same level, half of them read as harder, half as easier:
/// they are 7 to 13 apart. No score can be surer than that in absolute terms.
pub const CALIBRATION: f64 = 10.0;

/// Where a score lies, and between which levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its lower end, in points.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Around `score`: the doubt about the scale, and 95 % of what another choice of sentences might have given, which is
    /// told by the standard error over so many groups of sentences.
    ///
    /// ```
    /// use lisible::measures::{Band, Interval};
    /// let interval = Interval::around(62.0, Some((3.0, 16)));
    /// assert_eq!(format!("{:.1}–{:.1}", interval.low, interval.high), "50.1–73.9");
    /// assert_eq!(interval.bands(), (Band::FairlyHard, Band::Hard));
    /// assert_eq!(Interval::around(62.0, None).high, 72.0);
    /// ```
    pub fn around(score: f64, error: Option<(f64, usize)>) -> Self {
        let sampling = error.map_or(0.0, |(error, groups)| student(groups.saturating_sub(1)) * error);
        let half = libm::hypot(CALIBRATION, sampling);
        Self { low: score - half, high: score + half }
    }

    /// The bands at both ends.
    pub fn bands(self) -> (Band, Band) {
        (Band::of(self.low), Band::of(self.high))
    }
}
