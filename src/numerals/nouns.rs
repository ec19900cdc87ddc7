//! Nouns that are numerals: collectives (dizaine), fractions (tiers), multiples (double), simple ordinals (premier).

use crate::base::{Decimal, Table};
use std::sync::LazyLock;

/// What a numeral noun says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralNoun {
    /// dizaine, millier: about so many, of something.
    Collective(u32),
    /// tiers, quart: one part in so many.
    Part(u32),
    /// double, triple: so many times as much.
    Multiple(u32),
    /// premier, second.
    Rank(u32),
}

use NumeralNoun::{Collective, Multiple, Part, Rank};

/// Every numeral noun in the singular, sorted, but those in -ième.
const NOUNS: &[(&str, NumeralNoun)] = &[
    ("centaine", Collective(100)),
    ("centuple", Multiple(100)),
    ("cinquantaine", Collective(50)),
    ("dizaine", Collective(10)),
    ("double", Multiple(2)),
    ("douzaine", Collective(12)),
    ("décuple", Multiple(10)),
    ("huitaine", Collective(8)),
    ("millier", Collective(1000)),
    ("moitié", Part(2)),
    ("premier", Rank(1)),
    ("premiere", Rank(1)),
    ("première", Rank(1)),
    ("quadruple", Multiple(4)),
    ("quarantaine", Collective(40)),
    ("quart", Part(4)),
    ("quintuple", Multiple(5)),
    ("quinzaine", Collective(15)),
    ("second", Rank(2)),
    ("seconde", Rank(2)),
    ("sextuple", Multiple(6)),
    ("soixantaine", Collective(60)),
    ("tiers", Part(3)),
    ("trentaine", Collective(30)),
    ("triple", Multiple(3)),
    ("vingtaine", Collective(20)),
];

/// Every numeral noun and its plural in -s.
static FORMS: LazyLock<Table<(NumeralNoun, bool)>> = LazyLock::new(|| {
    let plurals = NOUNS.iter().map(|&(noun, says)| (noun, "s", (says, true)));
    let singulars = NOUNS.iter().map(|&(noun, says)| (noun, "", (says, false)));
    super::forms(plurals.chain(singulars))
});

/// Every form that [`noun`] knows, in no order.
pub fn forms() -> impl Iterator<Item = &'static str> {
    FORMS.keys().copied()
}

/// The numeral noun that a folded word is, and whether it is in the plural.
///
/// ```
/// use lisible::numerals::nouns::{NumeralNoun, noun};
/// assert_eq!(noun("dizaines"), Some((NumeralNoun::Collective(10), true)));
/// assert_eq!(noun("maison"), None);
/// ```
pub fn noun(folded: &str) -> Option<(NumeralNoun, bool)> {
    FORMS.get(folded).copied()
}

/// True for a numeral noun, alone or after another word in a compound: trois-quarts, demi-douzaine.
pub fn is_numeral_noun(folded: &str) -> bool {
    noun(folded.rsplit('-').next().unwrap_or_default()).is_some() || folded.starts_with("demi-")
}

/// The value of a vulgar fraction sign as numerator and denominator: ½ is (1, 2).
pub fn fraction_sign(c: char) -> Option<(i128, i128)> {
    let parts = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some(parts)
}

/// `count` parts in `parts`, rounded to 12 digits; `None` when the count is no whole number or too large.
pub fn share(count: Decimal, parts: Decimal) -> Option<Decimal> {
    Decimal::ratio(count.to_integer()?, parts.to_integer().filter(|p| *p > 0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_unique() {
        assert!(NOUNS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn every_noun_is_a_number_word() {
        assert!(NOUNS.iter().all(|(noun, _)| crate::numerals::is_number_word(noun)));
    }

    #[test]
    fn plurals_and_compounds_are_known() {
        assert_eq!(noun("tiers"), Some((Part(3), false)));
        assert_eq!(noun("quarts"), Some((Part(4), true)));
        assert!(is_numeral_noun("trois-quarts") && is_numeral_noun("demi-heure"));
        assert!(!is_numeral_noun("demi") && !is_numeral_noun(""));
    }

    #[test]
    fn a_share_is_rounded_to_twelve_digits() {
        assert_eq!(share(2.into(), 3.into()).unwrap().to_string(), "0.666666666667");
        assert_eq!(share(1.into(), 0.into()), None);
        assert_eq!(fraction_sign('¾'), Some((3, 4)));
    }
}
