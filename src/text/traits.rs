//! What the difficulty score asks of a type, known once it is first seen: its length, its class, how common it is.

use super::FormFacts;
use crate::lexicon;

/// What is known of a type, in lanes side by side, so that one addition of each half counts everything of a token.
///
/// Lanes are wide enough for [`TypeTraits::MOST`] tokens. All zeros stand for a type nothing is known of.
///
/// ```
/// use lisible::text::TypeTraits;
/// let mut sum = TypeTraits::default();
/// sum.add(TypeTraits::new(9, TypeTraits::CONTENT | TypeTraits::ABSTRACT, 500_000));
/// sum.add(TypeTraits::new(2, TypeTraits::DE, 0));
/// assert_eq!((sum.count(TypeTraits::CONTENT), sum.count(TypeTraits::DE)), (1, 1));
/// assert_eq!((sum.squared_letters(), sum.log_ranks()), (81 + 4, 500_000));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypeTraits {
    /// A byte for each class.
    classes: u64,
    /// The logarithm of its rank in the lower half, its letters squared in the upper half.
    sizes: u64,
}

/// One, in the fixed point that logarithms of ranks are kept in.
pub const LOG_UNIT: f64 = 65_536.0;
/// The rank of every word that is not among the commonest.
pub const LAST_RANK: u32 = 8_000;
/// Its logarithm, in [`LOG_UNIT`]s.
const LOG_OF_LAST_RANK: u64 = 588_985;
/// A type of more letters counts as one of so many: no word, and its square must fit its lane.
const MOST_LETTERS: u32 = 4_096;

impl TypeTraits {
    /// Tokens that can be added up before a lane is full.
    pub const MOST: usize = 255;

    /// A content word.
    pub const CONTENT: u64 = 1;
    /// Three syllables or more.
    pub const LONG: u64 = 1 << 8;
    /// Four letters or more, ending like a past participle: -é, -ée, -és, -ées.
    pub const PARTICIPLE: u64 = 1 << 16;
    /// Six letters or more, ending like an abstract noun.
    pub const ABSTRACT: u64 = 1 << 24;
    /// de, d', du, des.
    pub const DE: u64 = 1 << 32;
    /// cependant, ainsi, puisque and the like.
    pub const CONNECTIVE: u64 = 1 << 40;

    /// What is not counted of names.
    const COMMON: Self =
        Self { classes: 0xFF * (Self::CONTENT | Self::PARTICIPLE | Self::ABSTRACT), sizes: u32::MAX as u64 };

    /// A type of so many letters and digits in the `classes` named above; `log_rank` is the natural logarithm of the rank
    /// of a content word among common words, as so many [`LOG_UNIT`]s.
    pub fn new(letters: u32, classes: u64, log_rank: u32) -> Self {
        let letters = u64::from(letters.min(MOST_LETTERS));
        Self { classes, sizes: ((letters * letters) << 32) | u64::from(log_rank) }
    }

    /// What is known of the type `key`, which `facts` was the first form of.
    pub(super) fn of(key: &str, facts: &FormFacts) -> Self {
        let content = !facts.number && lexicon::is_content_word(key);
        let classes = [
            (content, Self::CONTENT),
            (facts.syllables >= 3, Self::LONG),
            (facts.letters >= 4 && ends_in(key, PARTICIPLES), Self::PARTICIPLE),
            (facts.letters >= 6 && ends_in(singular(key), ABSTRACT_ENDINGS), Self::ABSTRACT),
            (matches!(key, "de" | "d'" | "du" | "des"), Self::DE),
            (CONNECTIVES.contains(&key), Self::CONNECTIVE),
        ];
        let classes = classes.into_iter().filter_map(|(is, class)| is.then_some(class)).sum();
        Self::new(facts.letters, classes, if content { log_rank(key) } else { 0 })
    }

    /// True where nothing is known of a type.
    pub fn is_unknown(self) -> bool {
        self.sizes == 0
    }

    /// False for a type that is among the commonest words, or not a content word.
    pub fn may_be_rare(self) -> bool {
        self.count(Self::CONTENT) > 0 && self.log_ranks() >= LOG_OF_LAST_RANK
    }

    /// Adds what is counted of a token.
    #[inline]
    pub fn add(&mut self, other: Self) {
        self.classes += other.classes;
        self.sizes += other.sizes;
    }

    /// Takes away what is not counted of a token that turns out to be a name.
    #[inline]
    pub fn remove_common(&mut self, other: Self) {
        self.classes -= other.classes & Self::COMMON.classes;
        self.sizes -= other.sizes & Self::COMMON.sizes;
    }

    /// How many tokens of that class were added.
    #[inline]
    pub fn count(self, class: u64) -> u64 {
        (self.classes / class) & 0xFF
    }

    /// The logarithms of ranks, added up.
    #[inline]
    pub fn log_ranks(self) -> u64 {
        self.sizes & u64::from(u32::MAX)
    }

    /// The squares of letters, added up.
    #[inline]
    pub fn squared_letters(self) -> u64 {
        self.sizes >> 32
    }
}

const PARTICIPLES: &[&str] = &["é", "ée", "és", "ées"];
const ABSTRACT_ENDINGS: &[&str] = &["tion", "sion", "ité", "isme", "ance", "ence", "ture"];
const CONNECTIVES: &[&str] = &[
    "cependant",
    "toutefois",
    "néanmoins",
    "ainsi",
    "donc",
    "ensuite",
    "puis",
    "enfin",
    "alors",
    "or",
    "pourtant",
    "outre",
    "certes",
    "notamment",
    "également",
    "afin",
    "selon",
    "malgré",
    "concernant",
    "parmi",
    "tandis",
    "lorsque",
    "lorsqu'",
    "puisque",
    "puisqu'",
    "quoique",
    "quoiqu'",
    "dont",
    "auquel",
    "lequel",
    "laquelle",
    "duquel",
];

fn ends_in(key: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| key.ends_with(ending))
}

fn singular(key: &str) -> &str {
    key.strip_suffix('s').unwrap_or(key)
}

fn log_rank(key: &str) -> u32 {
    log_of(lexicon::commonness(key).and_then(|known| known.rank).unwrap_or(LAST_RANK))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ln 8000 is under nine")]
fn log_of(rank: u32) -> u32 {
    (libm::log(f64::from(rank)) * LOG_UNIT).round() as u32
}

/// What a content word and its inflections share: the word without -s, -x, -e, -es, -ent.
///
/// ```
/// use lisible::text::stem;
/// assert_eq!(stem("grandes"), stem("grand"));
/// assert_eq!(stem("dansent"), stem("danse"));
/// assert_eq!(stem("bus"), "bus");
/// ```
pub fn stem(key: &str) -> &str {
    let shorter = |ending: &str| key.strip_suffix(ending).filter(|stem| stem.chars().nth(2).is_some());
    let bare = ["ent", "es", "s", "x", "e"].into_iter().find_map(shorter);
    bare.unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rank_has_its_logarithm() {
        assert_eq!(u64::from(log_of(LAST_RANK)), LOG_OF_LAST_RANK);
    }
}
