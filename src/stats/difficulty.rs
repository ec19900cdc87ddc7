//! The counts behind the difficulty score that no other measure needs. What they come to is `measures::difficulty`.

use super::frequency::TypeRow;
use crate::base::Merge;
use crate::text::{TypeId, TypeTraits};

/// Tokens of the classes that the difficulty score counts.
///
/// Tokens with a capital inside a sentence are names: they are left out where it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DifficultyCounts {
    /// Commas that stand alone; not those of decimals.
    pub commas: u64,
    /// Lexical tokens of three syllables or more.
    pub long_tokens: u64,
    /// The squares of the letters of lexical tokens, added up.
    pub squared_letters: u64,
    /// Tokens that end like a past participle; no names.
    pub participles: u64,
    /// Tokens that end like an abstract noun; no names.
    pub abstract_nouns: u64,
    /// de, d’, du, des.
    pub de: u64,
    /// Connectives.
    pub connectives: u64,
    /// Content words; no names.
    pub content: u64,
    /// Their logarithms of ranks, added up, in [`LOG_UNIT`](crate::text::LOG_UNIT)s.
    pub log_ranks: u64,
}

impl DifficultyCounts {
    /// The counts of a text from those of its types.
    pub(super) fn of(rows: &[TypeRow], traits: impl Fn(TypeId) -> TypeTraits) -> Self {
        let mut out = Self::default();
        for row in rows {
            let known = traits(row.id);
            let (all, common) = (u64::from(row.count), u64::from(row.count - row.capitalised));
            let if_is = |flag, count| if known.is(flag) { count } else { 0 };
            out.squared_letters += u64::from(known.letters).pow(2) * all;
            out.long_tokens += if_is(TypeTraits::LONG, all);
            out.de += if_is(TypeTraits::DE, all);
            out.connectives += if_is(TypeTraits::CONNECTIVE, all);
            out.participles += if_is(TypeTraits::PARTICIPLE, common);
            out.abstract_nouns += if_is(TypeTraits::ABSTRACT, common);
            out.content += if_is(TypeTraits::CONTENT, common);
            out.log_ranks += if_is(TypeTraits::CONTENT, common) * u64::from(known.log_rank);
        }
        out
    }
}

impl Merge for DifficultyCounts {
    fn merge(&mut self, other: Self) {
        self.commas += other.commas;
        self.long_tokens += other.long_tokens;
        self.squared_letters += other.squared_letters;
        self.participles += other.participles;
        self.abstract_nouns += other.abstract_nouns;
        self.de += other.de;
        self.connectives += other.connectives;
        self.content += other.content;
        self.log_ranks += other.log_ranks;
    }
}
