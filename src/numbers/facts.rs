//! What the rules may ask about a word, found by one look-up: its roles, the number word, numeral noun or unit that it
//! is, and whether some list of the rules names it. Most words of a text are in no list.
//!
//! The table is drawn from those lists when it is first asked for; compounds of number words are judged part by part.

use super::{approximation, articles, dates};
use crate::lexicon::number_context::{self, Role, Roles, roles};
use crate::lexicon::units::{self, Unit};
use crate::numerals::is_number_word;
use crate::numerals::nouns::{self, NumeralNoun};
use crate::numerals::words::{self, NumberWord};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::{BuildHasher, Hasher};
use std::sync::LazyLock;

/// What is known of one folded word, or of one mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// Its own roles.
    pub(super) roles: Roles,
    /// The roles of the label word that it is, in the plural and abbreviated too: articles, art.
    pub(super) label: Roles,
    /// The number word that it is by itself.
    pub(super) word: Option<NumberWord>,
    /// The numeral noun that it is, and whether in the plural.
    pub(super) noun: Option<(NumeralNoun, bool)>,
    /// The unit that it writes.
    pub(super) unit: Option<&'static Unit>,
    traits: u16,
}

/// A yes or no about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trait {
    /// It may be part of a number in words.
    NumberWord,
    /// Number words joined by hyphens.
    Compound,
    /// Some unit is written with it, or begins with it and goes on.
    BeginsUnit,
    /// Some unit begins with it and goes on after a space.
    UnitSpaced,
    /// Some unit begins with it and goes on with a mark, a digit or, it being a mark, a letter.
    UnitGlued,
    /// It may stand last in what makes the number after it less than exact.
    Qualifies,
    /// It may stand first in what makes the number before it less than exact.
    QualifiesBack,
    /// un and une may count before it; so they may before adjectives.
    FollowsOne,
    /// A label may stand before it: « art. 5 », « tél. : 5 »; or another number.
    Parts,
    /// A date, a time or a century may go on with it after its first number.
    Dates,
}

impl Facts {
    /// True when the word has this trait.
    #[inline]
    pub(super) fn is(&self, wanted: Trait) -> bool {
        self.traits & (1 << wanted as u16) != 0
    }

    /// True for one number word, or several joined by hyphens.
    #[inline]
    pub(super) fn has_number_words(&self) -> bool {
        self.word.is_some() || self.is(Trait::Compound)
    }

    fn set(&mut self, named: Trait, holds: bool) {
        self.traits |= u16::from(holds) << named as u16;
    }

    /// What a number word is, or a compound of them; other words are told nothing.
    fn set_number(&mut self, folded: &str) {
        let number = is_number_word(folded);
        self.word = words::classify(folded);
        self.noun = nouns::noun(folded);
        self.set(Trait::NumberWord, number);
        self.set(Trait::Compound, folded.contains('-') && !words::split(folded).is_empty());
        self.set(Trait::FollowsOne, number || self.has_number_words());
    }
}

/// The folded word in the singular and without the full stop of an abbreviation, as label words are listed.
pub(super) fn label_stem(folded: &str) -> &str {
    let bare = folded.trim_end_matches('.');
    if roles(bare).has(Role::Label) { bare } else { bare.strip_suffix('s').unwrap_or(bare) }
}

/// The roles of the label word that `folded` is, none for any other word.
pub(super) fn label(folded: &str) -> Roles {
    let found = roles(label_stem(folded));
    if found.has(Role::Label) || found.has(Role::WeakLabel) { found } else { Roles::default() }
}

/// Which facts.
pub(super) type FactsId = u32;

/// Not asked for yet.
pub(super) const UNKNOWN: FactsId = 0;
/// The id of a word in no list.
pub(super) const NONE: FactsId = 1;
/// From here on, the ids of three compounds that stand for all others in no list: see [`compound`].
const COMPOUNDS: FactsId = 2;

/// The words of every list with their facts.
#[derive(Debug)]
pub(super) struct Known {
    ids: HashTable<FactsId>,
    facts: Vec<Facts>,
    /// Those that stand for others are empty.
    words: Words,
    /// One bit for each [`grain`] of a word: nine words in ten that are in no list fall through.
    sieve: Vec<u64>,
}

/// Words one after the other, in the order of their ids, and where each ends.
#[derive(Debug)]
struct Words {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Words {
    fn of(&self, id: FactsId) -> &[u8] {
        let start = (id as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[id as usize]]
    }
}

/// A number below [`GRAINS`] made of the first and the last two bytes of a word.
fn grain(word: &[u8]) -> usize {
    let (Some(head), Some(tail)) = (word.first_chunk::<2>(), word.last_chunk::<2>()) else { return word.len() };
    let ends = u32::from_le_bytes([head[0], head[1], tail[0], tail[1]]);
    (ends.wrapping_mul(0x9E37_79B1) >> 17) as usize
}

const GRAINS: usize = 1 << 15;

static KNOWN: LazyLock<Known> = LazyLock::new(Known::draw);

impl Known {
    /// The one table.
    pub(super) fn get() -> &'static Self {
        &KNOWN
    }

    /// The id of a folded word or of a mark, as UTF-8.
    pub(super) fn id(&self, folded: &[u8]) -> FactsId {
        let grain = grain(folded);
        let listed = self.sieve[grain / 64] & (1 << (grain % 64)) != 0;
        let id = if listed { self.find(folded, hash(folded)) } else { None };
        match id {
            Some(id) => id,
            None if folded.contains(&b'-') => compound(folded),
            None => NONE,
        }
    }

    /// The facts that an id of this table stands for.
    #[inline]
    pub(super) fn facts(&self, id: FactsId) -> &Facts {
        &self.facts[id as usize]
    }

    fn find(&self, word: &[u8], hash: u64) -> Option<FactsId> {
        self.ids.find(hash, |&id| self.words.of(id) == word).copied()
    }

    fn draw() -> Self {
        let mut known = Self {
            ids: HashTable::with_capacity(CAPACITY),
            facts: Vec::with_capacity(CAPACITY),
            words: Words { text: Vec::with_capacity(8 * CAPACITY), ends: Vec::with_capacity(CAPACITY) },
            sieve: vec![0; GRAINS / 64],
        };
        for other in ["", "", "demi-heure", "et-et", "vingt-deux"] {
            let mut facts = Facts::default();
            facts.set_number(other);
            known.add(b"", facts);
        }
        for (word, roles) in number_context::words() {
            let facts = known.entry(word);
            facts.roles = roles;
            facts.set(Trait::Dates, roles.has(Role::Month));
            known.draw_label(word);
        }
        for form in words::forms().chain(nouns::forms()) {
            known.entry(form).set_number(form);
        }
        units::all().for_each(|unit| known.draw_unit(unit));
        let before = approximation::last_words_before().map(|word| (word, Trait::Qualifies));
        let after = approximation::first_words_after().map(|word| (word, Trait::QualifiesBack));
        let one = articles::AFTER_ONE.iter().map(|word| (*word, Trait::FollowsOne));
        let marks = [".", ":", "/"].map(|mark| (mark, Trait::Parts));
        let dates = dates::AFTER_FIRST.iter().map(|word| (*word, Trait::Dates));
        for (word, named) in before.chain(after).chain(one).chain(marks).chain(dates) {
            known.entry(word).set(named, true);
        }
        known
    }

    /// A label word in the forms that it takes before a number.
    fn draw_label(&mut self, word: &str) {
        let found = roles(word);
        if !found.has(Role::Label) && !found.has(Role::WeakLabel) {
            return;
        }
        let mut form = String::new();
        for end in ["", "s", ".", "s."] {
            form.clear();
            form.extend([word, end]);
            self.entry(&form).label = label(&form);
        }
    }

    /// A unit, and the beginnings of it after which a token may begin: all but those between two letters.
    fn draw_unit(&mut self, unit: &'static Unit) {
        let facts = self.entry(unit.form);
        facts.unit = Some(unit);
        facts.set(Trait::BeginsUnit, true);
        facts.set(Trait::FollowsOne, true);
        let mut before = ' ';
        for (at, next) in unit.form.char_indices() {
            if before != ' ' && !(before.is_alphabetic() && next.is_alphabetic()) {
                let facts = self.entry(&unit.form[..at]);
                facts.set(if next == ' ' { Trait::UnitSpaced } else { Trait::UnitGlued }, true);
                facts.set(Trait::BeginsUnit, true);
                facts.set(Trait::FollowsOne, true);
            }
            before = next;
        }
    }

    /// The facts of a word to be filled in.
    fn entry(&mut self, word: &str) -> &mut Facts {
        let word = word.as_bytes();
        let hashed = hash(word);
        let id = self.find(word, hashed).unwrap_or_else(|| {
            let id = self.add(word, Facts::default());
            let words = &self.words;
            self.ids.insert_unique(hashed, id, |&id| hash(words.of(id)));
            let grain = grain(word);
            self.sieve[grain / 64] |= 1 << (grain % 64);
            id
        });
        &mut self.facts[id as usize]
    }

    /// The id of a new word.
    fn add(&mut self, word: &[u8], facts: Facts) -> FactsId {
        let id = FactsId::try_from(self.facts.len()).expect("the lists hold some thousands of words");
        self.facts.push(facts);
        self.words.text.extend_from_slice(word);
        self.words.ends.push(self.words.text.len());
        id
    }
}

fn hash(word: &[u8]) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(word);
    hasher.finish()
}

/// More words than the lists hold.
const CAPACITY: usize = 3000;

/// The id of a word with a hyphen that is in no list.
fn compound(folded: &[u8]) -> FactsId {
    let Ok(folded) = std::str::from_utf8(folded) else { return NONE };
    match (is_number_word(folded), words::split(folded).is_empty()) {
        (false, true) => NONE,
        (true, true) => COMPOUNDS,
        (false, false) => COMPOUNDS + 1,
        (true, false) => COMPOUNDS + 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The table knows of each word what the lists say of it, each asked in turn.
    fn assert_known(word: &str) {
        let known = Known::get();
        let found = known.facts(known.id(word.as_bytes()));
        assert_eq!((found.roles, found.unit), (roles(word), units::unit(word)), "{word}");
        assert_eq!((found.word, found.noun), (words::classify(word), nouns::noun(word)), "{word}");
        assert_eq!(found.is(Trait::NumberWord), is_number_word(word), "{word}");
        assert_eq!(found.is(Trait::Compound), word.contains('-') && !words::split(word).is_empty(), "{word}");
        // More stops than one are left to who asks.
        assert!(found.label == label(word) || word.ends_with(".."), "{word}");
        let one = found.is(Trait::NumberWord) || found.has_number_words() || found.is(Trait::BeginsUnit);
        assert!(found.is(Trait::FollowsOne) || !one, "{word}");
        assert_eq!(found.is(Trait::UnitSpaced), !word.is_empty() && units::is_start(&format!("{word} ")), "{word}");
        assert!(found.is(Trait::BeginsUnit) || found.unit.is_none() && !found.is(Trait::UnitSpaced), "{word}");
    }

    #[test]
    fn the_lists_fit() {
        assert!(Known::get().facts.len() <= CAPACITY);
    }

    #[test]
    fn every_word_of_a_list_is_known() {
        let listed = number_context::words().map(|(word, _)| word).chain(words::forms()).chain(nouns::forms());
        for word in listed.chain(units::all().map(|unit| unit.form)) {
            for end in ["", "s", ".", "s.", "-quart", "-deux", "x"] {
                assert_known(&format!("{word}{end}"));
            }
        }
        for word in ["", "-", "maison", "rond-point", "demi-douzaine", "trois-quarts", "et-et", "deux-pièces"] {
            assert_known(word);
        }
    }

    proptest! {
        #[test]
        fn any_word_is_known(word in "[a-zé.°/ -]{0,6}") {
            assert_known(&word);
        }
    }
}
