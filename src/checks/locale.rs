//! Where French is written for: spaces before marks differ from country to country.

use crate::base::Texts;
use serde::Serialize;

/// The usage that typography follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub enum Locale {
    /// France.
    #[default]
    #[serde(rename = "fr-FR")]
    France,
    /// Canada: no space before ; ! ?
    #[serde(rename = "fr-CA")]
    Canada,
    /// Switzerland: a thin space before the colon too, and inside « ».
    #[serde(rename = "fr-CH")]
    Switzerland,
    /// Belgium: as France.
    #[serde(rename = "fr-BE")]
    Belgium,
}

impl Locale {
    /// Every usage, the default first.
    pub const ALL: [Self; 4] = [Self::France, Self::Canada, Self::Switzerland, Self::Belgium];

    /// Its tag (BCP 47).
    ///
    /// ```
    /// use lisible::checks::Locale;
    /// assert_eq!(Locale::default().id(), "fr-FR");
    /// ```
    pub fn id(self) -> &'static str {
        match self {
            Self::France => "fr-FR",
            Self::Canada => "fr-CA",
            Self::Switzerland => "fr-CH",
            Self::Belgium => "fr-BE",
        }
    }

    /// Its name for a reader.
    pub fn name(self) -> Texts {
        match self {
            Self::France => Texts { fr: "France", en: "France" },
            Self::Canada => Texts { fr: "Canada", en: "Canada" },
            Self::Switzerland => Texts { fr: "Suisse", en: "Switzerland" },
            Self::Belgium => Texts { fr: "Belgique", en: "Belgium" },
        }
    }

    /// The usage of a tag, in any case; `None` for one we do not know.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.id().eq_ignore_ascii_case(id))
    }
}
