//! The six bands of Kandel-Moles that headlines, maps and colours go by.

use crate::base::Texts;
use serde::Serialize;

/// How easy a text is to read, by its Kandel-Moles score (variant 207).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// 80 and above.
    Easy,
    /// 70 to 80.
    FairlyEasy,
    /// 60 to 70.
    Standard,
    /// 50 to 60.
    FairlyHard,
    /// 30 to 50.
    Hard,
    /// Below 30.
    VeryHard,
}

impl Band {
    /// The bands from the easiest to the hardest.
    pub const ALL: [Self; 6] =
        [Self::Easy, Self::FairlyEasy, Self::Standard, Self::FairlyHard, Self::Hard, Self::VeryHard];

    /// Lower bounds of the bands, from the easiest; the last has none.
    pub const BOUNDS: [f64; 5] = [80.0, 70.0, 60.0, 50.0, 30.0];

    /// The band of a score.
    ///
    /// ```
    /// use lisible::report::Band;
    /// assert_eq!(Band::of(82.3), Band::Easy);
    /// assert_eq!(Band::of(50.0), Band::FairlyHard);
    /// assert_eq!(Band::of(-12.0), Band::VeryHard);
    /// ```
    pub fn of(score: f64) -> Self {
        let below = Self::BOUNDS.iter().filter(|&&bound| score < bound).count();
        Self::ALL[below]
    }

    /// Its rank, 0 for the easiest: the step of the colour ramp.
    pub fn step(self) -> usize {
        self as usize
    }

    /// True from « difficile » on: under 50.
    pub fn is_hard(self) -> bool {
        self >= Self::Hard
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
