//! What a rule is: a table of data and one function.

use super::{Findings, Level, Settings, Text};
use crate::base::Texts;
use serde::Serialize;

/// A style rule with everything a reader must know of it.
#[derive(Debug)]
pub struct Rule {
    /// `category/kebab-case`.
    pub id: &'static str,
    /// Its name for a reader.
    pub name: Texts,
    /// One or two sentences: what it finds.
    pub summary: Texts,
    /// Why a text is better without it.
    pub rationale: Texts,
    /// Who asks for it, or that the figure is ours.
    pub source: Texts,
    /// How serious a finding is, by profile; [`Level::Off`] where the profile does not ask.
    pub level: PerProfile<Level>,
    /// What a configuration may set.
    pub parameters: &'static [Parameter],
    /// How often its findings on real text were right.
    pub precision: Option<Precision>,
    /// What it finds and what it leaves alone; a test runs them.
    pub examples: &'static [Example],
    /// Finds it in a text.
    pub check: fn(&Text<'_>, &Settings, &mut Findings<'_>),
}

impl Rule {
    /// The part of the id before the slash.
    pub fn category(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(category, _)| category)
    }

    /// True while fewer than nine in ten of its findings are known to be right: it is then off unless asked for.
    pub fn is_preview(&self) -> bool {
        self.precision.is_none_or(|precision| precision.right * 10 < precision.read * 9)
    }

    /// The parameter of a name.
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

/// What a text is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// For everybody.
    #[default]
    Public,
    /// Letters and forms of an administration.
    Administration,
    /// Easy to read and understand (facile à lire et à comprendre).
    Falc,
    /// Articles.
    Press,
    /// Technical documentation.
    Documentation,
}

impl Profile {
    /// Every profile, the default first.
    pub const ALL: [Self; 5] = [Self::Public, Self::Administration, Self::Falc, Self::Press, Self::Documentation];

    /// Its identifier, as in a configuration.
    pub fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Administration => "administration",
            Self::Falc => "falc",
            Self::Press => "press",
            Self::Documentation => "documentation",
        }
    }

    /// Whom it is for, for a reader.
    pub fn name(self) -> Texts {
        match self {
            Self::Public => Texts { fr: "tout public", en: "general public" },
            Self::Administration => Texts { fr: "administration", en: "administration" },
            Self::Falc => Texts { fr: "facile à lire et à comprendre", en: "easy to read and understand" },
            Self::Press => Texts { fr: "presse", en: "press" },
            Self::Documentation => Texts { fr: "documentation technique", en: "technical documentation" },
        }
    }

    /// The profile of an identifier; `None` for one we do not know.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.id() == id)
    }
}

/// One value for each profile, in the order of [`Profile::ALL`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerProfile<T>(pub [T; 5]);

impl<T: Copy> PerProfile<T> {
    /// The same for all.
    pub const fn all(value: T) -> Self {
        Self([value; 5])
    }

    /// That of one profile.
    pub fn of(&self, profile: Profile) -> T {
        self.0[profile as usize]
    }
}

/// Something a configuration may set.
#[derive(Debug)]
pub struct Parameter {
    /// Its key, `snake_case`.
    pub name: &'static str,
    /// What it sets, with its unit.
    pub summary: Texts,
    /// What it is when nobody sets it; its type is that of the value.
    pub default: Initial,
}

/// What a parameter is when nobody sets it.
#[derive(Debug)]
pub enum Initial {
    /// A number: a limit.
    Number(PerProfile<f64>),
    /// Yes or no.
    Flag(PerProfile<bool>),
    /// One of a few names, the first where nobody chooses.
    Choice(&'static [&'static str]),
    /// Words or phrases of the project; none at first.
    Words,
    /// What is written, and what should be; nothing at first.
    Replacements,
    /// Lowest and highest value of measures, by measure id: the highest or lowest that each profile bears.
    Limits(PerProfile<&'static [(&'static str, Bounds)]>),
}

/// The lowest and the highest value that is allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Bounds {
    /// No lower than this.
    pub min: Option<f64>,
    /// No higher than this.
    pub max: Option<f64>,
}

/// How many findings on real text were read, and how many were right to a careful copy-editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Precision {
    /// Findings that were right.
    pub right: u32,
    /// Findings that were read.
    pub read: u32,
}

/// A text and what the rule finds there.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The text.
    pub text: &'static str,
    /// What is found, as written, in order; nothing in a good example. A finding on the whole document is "".
    pub found: &'static [&'static str],
    /// The text once fixed, safe and unsafe fixes alike.
    pub fixed: Option<&'static str>,
    /// True for Markdown.
    pub markdown: bool,
    /// The profile whose parameters hold.
    pub profile: Profile,
    /// The usage of typography.
    pub locale: super::Locale,
    /// A parameter of the rule that the project sets.
    pub given: Option<(&'static str, Given)>,
}

/// What an example sets a parameter to.
#[derive(Clone, Copy, Debug)]
pub enum Given {
    /// Words or phrases.
    Words(&'static [&'static str]),
    /// What is written, and what should be.
    Replacements(&'static [(&'static str, &'static str)]),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

impl Example {
    /// A text in which nothing is found.
    pub const fn good(text: &'static str) -> Self {
        Self::bad(text, &[])
    }

    /// A text in which the rule finds `found`.
    pub const fn bad(text: &'static str, found: &'static [&'static str]) -> Self {
        let (profile, locale) = (Profile::Public, super::Locale::France);
        Self { text, found, fixed: None, markdown: false, profile, locale, given: None }
    }

    /// What the text is once fixed.
    #[must_use]
    pub const fn fixed(self, text: &'static str) -> Self {
        Self { fixed: Some(text), ..self }
    }

    /// The same as Markdown.
    #[must_use]
    pub const fn markdown(self) -> Self {
        Self { markdown: true, ..self }
    }

    /// The same for another profile.
    #[must_use]
    pub const fn of(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// The same where the project sets a parameter.
    #[must_use]
    pub const fn given(self, name: &'static str, value: Given) -> Self {
        Self { given: Some((name, value)), ..self }
    }

    /// The same for another country.
    #[must_use]
    pub const fn in_locale(self, locale: super::Locale) -> Self {
        Self { locale, ..self }
    }
}
