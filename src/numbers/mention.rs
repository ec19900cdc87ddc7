//! The record of one number mention. How mentions are found is told in the other files of this folder.

use crate::base::{Decimal, Prose, Span, Texts};
use serde::Serialize;

/// What a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// A count: 11 000 soldats, deux de ses alliés.
    Cardinal,
    /// 12 %, 3 ‰, douze pour cent.
    Percent,
    /// 3 euros, 5 M€.
    Money,
    /// 3 km, 20 °C: a unit that is neither money nor time.
    Measure,
    /// un tiers, 1/2.
    Fraction,
    /// le double, trois fois.
    Multiplicative,
    /// une dizaine, des centaines.
    Collective,
    /// de 10 à 15, entre 2 et 3.
    Range,
    /// trois ans et demi, 90 minutes.
    Duration,
    /// âgé de 12 ans.
    Age,
    /// premier, 3e.
    Ordinal,
    /// 24 février 2022.
    Date,
    /// en 2014.
    Year,
    /// 19 h 30.
    Time,
    /// le XXIe siècle.
    Century,
    /// 3-1, 6-4.
    Score,
    /// A number that names and does not count: article 12, A380, a phone number.
    Label,
}

impl NumberKind {
    /// Every kind, quantities first.
    pub const ALL: [Self; 17] = [
        Self::Cardinal,
        Self::Percent,
        Self::Money,
        Self::Measure,
        Self::Fraction,
        Self::Multiplicative,
        Self::Collective,
        Self::Range,
        Self::Duration,
        Self::Age,
        Self::Ordinal,
        Self::Date,
        Self::Year,
        Self::Time,
        Self::Century,
        Self::Score,
        Self::Label,
    ];

    /// Its English identifier, as in the JSON and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Measure => "measure",
            Self::Fraction => "fraction",
            Self::Multiplicative => "multiplicative",
            Self::Collective => "collective",
            Self::Range => "range",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::Ordinal => "ordinal",
            Self::Date => "date",
            Self::Year => "year",
            Self::Time => "time",
            Self::Century => "century",
            Self::Score => "score",
            Self::Label => "label",
        }
    }

    /// Its name for a reader.
    pub fn name(self) -> Texts {
        let (fr, en) = match self {
            Self::Cardinal => ("nombre", "count"),
            Self::Percent => ("pourcentage", "percentage"),
            Self::Money => ("somme", "money"),
            Self::Measure => ("mesure", "measure"),
            Self::Fraction => ("fraction", "fraction"),
            Self::Multiplicative => ("multiple", "multiple"),
            Self::Collective => ("collectif", "collective"),
            Self::Range => ("fourchette", "range"),
            Self::Duration => ("durée", "duration"),
            Self::Age => ("âge", "age"),
            Self::Ordinal => ("rang", "rank"),
            Self::Date => ("date", "date"),
            Self::Year => ("année", "year"),
            Self::Time => ("heure", "time"),
            Self::Century => ("siècle", "century"),
            Self::Score => ("score", "score"),
            Self::Label => ("étiquette", "label"),
        };
        Texts { fr, en }
    }

    /// True for what counts or measures; dates, ordinals and labels do not.
    pub fn is_quantity(self) -> bool {
        self <= Self::Age
    }
}

/// How surely the number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Approximation {
    /// No word says otherwise.
    #[default]
    Exact,
    /// environ, près de, une dizaine.
    About,
    /// au moins, à partir de.
    AtLeast,
    /// au plus, jusqu'à.
    AtMost,
    /// plus de.
    MoreThan,
    /// moins de, presque.
    LessThan,
}

impl Approximation {
    /// The sign that stands for it before a figure; empty for an exact one.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "≈\u{A0}",
            Self::AtLeast => "≥\u{A0}",
            Self::AtMost => "≤\u{A0}",
            Self::MoreThan => ">\u{A0}",
            Self::LessThan => "<\u{A0}",
        }
    }

    /// True when no word makes the number less than exact.
    pub fn is_exact(self) -> bool {
        self == Self::Exact
    }
}

/// How the number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberForm {
    /// 11 000.
    Digits,
    /// onze mille.
    Words,
    /// 3,5 millions.
    Mixed,
    /// XXI.
    Roman,
}

/// One number in a text, with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberMention {
    /// The numeral with its sign and scale word, not its noun.
    pub span: Span<Prose>,
    /// What it says.
    pub kind: NumberKind,
    /// Its value; the lower bound of a range; `None` where there is none (« des dizaines »).
    pub value: Option<Decimal>,
    /// The upper bound of a range.
    pub value_max: Option<Decimal>,
    /// How surely it is meant.
    pub approximation: Approximation,
    /// The normalised unit: `percent`, `EUR`, `km`, `year`.
    pub unit: Option<&'static str>,
    /// The counted noun.
    pub noun: Option<Span<Prose>>,
    /// The noun with its adjectives and complement.
    pub noun_phrase: Option<Span<Prose>>,
    /// How it is written.
    pub form: NumberForm,
}
