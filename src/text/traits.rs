//! What the difficulty score asks of a type, known once it is first seen: its length, its class, how common it is.

use super::FormFacts;
use crate::lexicon;

/// What is known of a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypeTraits {
    /// Letters and digits.
    pub letters: u32,
    /// [`TypeTraits::CONTENT`] and the others.
    pub flags: u32,
    /// Of a content word: the natural logarithm of its rank among common words, as so many [`LOG_UNIT`]s.
    pub log_rank: u32,
}

/// One, in the fixed point that logarithms of ranks are kept in.
pub const LOG_UNIT: f64 = 65_536.0;
/// The rank of every word that is not among the commonest.
pub const LAST_RANK: u32 = 8_000;

impl TypeTraits {
    /// A content word.
    pub const CONTENT: u32 = 1;
    /// Three syllables or more.
    pub const LONG: u32 = 2;
    /// Four letters or more, ending like a past participle: -é, -ée, -és, -ées.
    pub const PARTICIPLE: u32 = 4;
    /// Six letters or more, ending like an abstract noun.
    pub const ABSTRACT: u32 = 8;
    /// de, d', du, des.
    pub const DE: u32 = 16;
    /// cependant, ainsi, puisque and the like.
    pub const CONNECTIVE: u32 = 32;

    /// What is known of the type `key`, which `facts` was the first form of.
    pub(super) fn of(key: &str, facts: &FormFacts) -> Self {
        let content = !facts.number && lexicon::is_content_word(key);
        let flags = [
            (content, Self::CONTENT),
            (facts.syllables >= 3, Self::LONG),
            (facts.letters >= 4 && ends_in(key, PARTICIPLES), Self::PARTICIPLE),
            (facts.letters >= 6 && ends_in(singular(key), ABSTRACT_ENDINGS), Self::ABSTRACT),
            (matches!(key, "de" | "d'" | "du" | "des"), Self::DE),
            (CONNECTIVES.contains(&key), Self::CONNECTIVE),
        ];
        let flags = flags.into_iter().filter_map(|(is, flag)| is.then_some(flag)).sum();
        let log_rank = if content { log_rank(key) } else { 0 };
        Self { letters: facts.letters, flags, log_rank }
    }

    /// True when the type has that trait.
    #[inline]
    pub fn is(self, flag: u32) -> bool {
        self.flags & flag != 0
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

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ln 8000 is under nine")]
fn log_rank(key: &str) -> u32 {
    let rank = lexicon::commonness(key).and_then(|known| known.rank).unwrap_or(LAST_RANK);
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
