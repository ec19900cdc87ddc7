//! What the rules may ask about a word, found by one look-up: its roles, the number word, numeral noun or unit that it
//! is, and whether some list of the rules names it. Most words of a text are in no list.
//!
//! The table is drawn from those lists when it is first asked for; compounds of number words are judged part by part.

use super::{approximation, articles, dates};
use crate::lexicon::number_context::{self, Role, Roles, roles};
use crate::lexicon::units::{self, Unit, unit};
use crate::numerals::is_number_word;
use crate::numerals::nouns::{self, NumeralNoun};
use crate::numerals::words::{self, NumberWord};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
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

    /// What the lists of words and units say, each asked in turn.
    fn of(folded: &str) -> Self {
        let mut facts = Self {
            roles: roles(folded),
            label: label(folded),
            word: words::classify(folded),
            noun: nouns::noun(folded),
            unit: unit(folded),
            traits: 0,
        };
        facts.set(Trait::NumberWord, is_number_word(folded));
        facts.set(Trait::Compound, folded.contains('-') && !words::split(folded).is_empty());
        let number = facts.is(Trait::NumberWord) || facts.has_number_words();
        facts.set(Trait::Dates, facts.roles.has(Role::Month));
        facts.set(Trait::FollowsOne, number || facts.unit.is_some());
        facts.set(Trait::BeginsUnit, facts.unit.is_some());
        facts
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
pub(super) const NONE: FactsId = SLOTS + 1;
/// From here on, the ids of three compounds that stand for all others in no list: see [`compound`].
const COMPOUNDS: FactsId = NONE + 1;

/// The words of every list with their facts.
///
/// ```text
/// pass over what is in no list by its first and last two bytes
/// take the bytes as one number of 128 bits, and probe the slots with it
/// ```
/// A slot is one cache line, with the facts beside the key: what is read here has been driven out of the nearest cache by
/// the vocabulary. Words of more than fifteen bytes stand in a table of their own.
#[derive(Debug)]
pub(super) struct Known {
    /// Open addressing from 1 to [`SLOTS`]; then what is found otherwise.
    slots: Vec<Slot>,
    long: HashMap<Vec<u8>, FactsId, FixedState>,
    /// One bit for each [`grain`] of a word: nine words in ten that are in no list fall through.
    sieve: Vec<u64>,
}

/// A key, 0 when nothing is here, and the facts of its word.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Slot {
    key: u128,
    facts: Facts,
}

/// A power of two; three in five hold a word.
const SLOTS: u32 = 1 << 12;

/// The bytes of a word, and its length in the last one; `None` when it is too long.
fn key_of(word: &[u8]) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes.get_mut(..word.len()).filter(|_| word.len() < 16)?.copy_from_slice(word);
    bytes[15] = u8::try_from(word.len() + 1).ok()?;
    Some(u128::from_le_bytes(bytes))
}

/// Where the probe of a key begins: both halves multiplied and folded.
#[expect(clippy::cast_possible_truncation, reason = "halves are taken on purpose")]
fn place(key: u128) -> u32 {
    let (low, high) = (key as u64 ^ 0x9E37_79B9_7F4A_7C15, (key >> 64) as u64 ^ 0xC2B2_AE3D_27D4_EB4F);
    let product = u128::from(low) * u128::from(high);
    (product as u32 ^ (product >> 64) as u32) % SLOTS
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
        match if listed { self.find(folded) } else { None } {
            Some(id) => id,
            None if folded.contains(&b'-') => compound(folded),
            None => NONE,
        }
    }

    fn find(&self, folded: &[u8]) -> Option<FactsId> {
        let Some(key) = key_of(folded) else { return self.long.get(folded).copied() };
        let at = self.probe(key);
        (self.slots[at as usize].key == key).then_some(at)
    }

    /// The slot of a key, or the empty one where it would stand.
    fn probe(&self, key: u128) -> u32 {
        let mut at = place(key);
        while !matches!(self.slots[at as usize + 1].key, found if found == key || found == 0) {
            at = (at + 1) % SLOTS;
        }
        at + 1
    }

    /// The facts that an id of this table stands for.
    #[inline]
    pub(super) fn facts(&self, id: FactsId) -> &Facts {
        &self.slots[id as usize].facts
    }

    fn draw() -> Self {
        let mut known = Self {
            slots: vec![Slot::default(); COMPOUNDS as usize],
            long: HashMap::default(),
            sieve: vec![0; GRAINS / 64],
        };
        let compounds = ["demi-heure", "et-et", "vingt-deux"].map(|word| Slot { key: 0, facts: Facts::of(word) });
        known.slots.extend(compounds);
        for word in number_context::words() {
            let ends = if label(word) == Roles::default() { [""].as_slice() } else { &["", "s", ".", "s."] };
            for end in ends {
                known.entry(&format!("{word}{end}"));
            }
        }
        for form in words::forms().chain(nouns::forms()) {
            known.entry(form);
        }
        units::starts().for_each(|start| known.draw_unit(start));
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

    /// A unit, and the beginnings of it after which a token may begin: all but those between two letters.
    fn draw_unit(&mut self, start: &str) {
        if unit(start).is_some() {
            self.entry(start);
        }
        let mut last = start.chars().rev();
        let (Some(next), Some(before)) = (last.next(), last.next()) else { return };
        if before != ' ' && !(before.is_alphabetic() && next.is_alphabetic()) {
            let facts = self.entry(&start[..start.len() - next.len_utf8()]);
            facts.set(if next == ' ' { Trait::UnitSpaced } else { Trait::UnitGlued }, true);
            facts.set(Trait::FollowsOne, true);
            facts.set(Trait::BeginsUnit, true);
        }
    }

    fn entry(&mut self, word: &str) -> &mut Facts {
        let id = match key_of(word.as_bytes()) {
            Some(key) => self.probe(key),
            None => self.long.get(word.as_bytes()).copied().unwrap_or_else(|| self.entry_of_long(word)),
        };
        let grain = grain(word.as_bytes());
        self.sieve[grain / 64] |= 1 << (grain % 64);
        let slot = &mut self.slots[id as usize];
        if slot.key == 0 {
            *slot = Slot { key: key_of(word.as_bytes()).unwrap_or(1), facts: Facts::of(word) };
        }
        &mut slot.facts
    }

    fn entry_of_long(&mut self, word: &str) -> FactsId {
        let id = FactsId::try_from(self.slots.len()).expect("the lists hold some thousands of words");
        self.long.insert(word.into(), id);
        self.slots.push(Slot::default());
        id
    }
}

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

    /// The table knows of each word what the lists say of it.
    fn assert_known(word: &str) {
        let known = Known::get();
        let (found, plain) = (known.facts(known.id(word.as_bytes())), Facts::of(word));
        let lists = |facts: &Facts| (facts.roles, facts.word, facts.noun, facts.unit);
        assert_eq!(lists(found), lists(&plain), "{word}");
        // More stops than one are left to who asks.
        assert!(found.label == plain.label || word.ends_with(".."), "{word}");
        for named in [Trait::NumberWord, Trait::Compound] {
            assert_eq!(found.is(named), plain.is(named), "{word}: {named:?}");
        }
        assert!(found.is(Trait::FollowsOne) || !plain.is(Trait::FollowsOne), "{word}");
        assert_eq!(found.is(Trait::UnitSpaced), !word.is_empty() && units::is_start(&format!("{word} ")), "{word}");
    }

    #[test]
    fn probes_are_short() {
        let filled = Known::get().slots[1..=SLOTS as usize].iter().filter(|slot| slot.key != 0).count();
        assert!(filled * 4 < SLOTS as usize * 3, "{filled} words: it is time for more slots");
    }

    #[test]
    fn every_word_of_a_list_is_known() {
        let listed = number_context::words().chain(words::forms()).chain(nouns::forms());
        for word in listed.chain(units::starts()) {
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
