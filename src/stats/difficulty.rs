//! The counts behind the difficulty score that no other measure needs. What they come to is `measures::difficulty`.

use crate::base::Merge;
use crate::text::TypeTraits;

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
    /// Adds tokens that were added up.
    pub(super) fn add(&mut self, tokens: TypeTraits) {
        self.long_tokens += tokens.count(TypeTraits::LONG);
        self.squared_letters += tokens.squared_letters();
        self.participles += tokens.count(TypeTraits::PARTICIPLE);
        self.abstract_nouns += tokens.count(TypeTraits::ABSTRACT);
        self.de += tokens.count(TypeTraits::DE);
        self.connectives += tokens.count(TypeTraits::CONNECTIVE);
        self.content += tokens.count(TypeTraits::CONTENT);
        self.log_ranks += tokens.log_ranks();
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
