//! HOT. The types of a text and what is known of each form: computed once per form, never per token.
//!
//! ```text
//! for each lexical token:
//!     take its bytes as one number of 128 bits (longer ones: see below)
//!     probe the slots with it: open addressing, a multiplication to mix, the facts beside the key
//!     unknown: fold it, count its syllables and letters, find its type
//! ```
//! A slot is 32 bytes, two a cache line: the thousand commonest forms, seven tokens in ten, fit the first-level cache.
//! Forms of more than fifteen bytes, one token in a hundred, stand in a table of their own. Counting is left to the
//! caller, which holds cells by form and by type.

use super::{TokenKind, bytes, fold, syllables};
use crate::numerals;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;
use unicode_normalization::UnicodeNormalization;

/// A type of one vocabulary: an index, in the order of first sight.
pub type TypeId = u32;

/// What is known of a form as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that do not depend on each other")]
pub struct FormFacts {
    /// The type it is counted under.
    pub type_id: TypeId,
    /// Spoken syllables.
    pub syllables: u32,
    /// Letters and digits.
    pub letters: u32,
    /// Its first letter is a capital.
    pub capitalised: bool,
    /// Two letters or more, all capitals.
    pub upper: bool,
    /// A digit, a number word or a Roman numeral: its sentence is searched for number mentions.
    pub number: bool,
    /// Said in two ways: the words around it may change its syllables.
    pub homograph: bool,
}

/// A form of one vocabulary: an index, in the order of first sight.
pub type FormId = u32;

/// A form with the facts that every token asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Which form it is.
    pub id: FormId,
    /// The type it is counted under.
    pub type_id: TypeId,
    /// Spoken syllables; of a [`Form::SPECIAL`] one, [`Vocabulary::form_facts`] tells.
    pub syllables: u8,
    /// Letters and digits, as syllables.
    pub letters: u8,
    /// [`Form::NUMBER`], [`Form::SPECIAL`].
    pub flags: u8,
}

impl Form {
    /// It may be part of a number mention.
    pub const NUMBER: u8 = 1;
    /// Its syllables depend on its place, or are too many for a byte: the facts tell.
    pub const SPECIAL: u8 = 2;
}

/// A form's key and the form; no key is zero, so zeros are an empty slot.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u128,
    form: Form,
}

/// Every form seen so far, with its facts. It is kept from one text to the next.
#[derive(Debug)]
pub struct Vocabulary {
    /// A power of two, at most half full.
    slots: Vec<Slot>,
    long_index: HashTable<FormId>,
    facts: Vec<FormFacts>,
    long: Vec<LongForm>,
    raw_bytes: usize,
    keys: Vec<Box<str>>,
    fingerprints: Vec<u64>,
    key_index: HashTable<TypeId>,
}

#[derive(Debug)]
struct LongForm {
    raw: Box<str>,
    kind: TokenKind,
    form: Form,
}

/// Bytes of the longest form that has a slot.
const LONGEST_KEY: usize = 15;
/// What a form takes beside its letters: two to four slots, its facts, its type.
const FORM_BYTES: usize = 192;
/// Slots of an empty vocabulary: 128 KiB, so that a short text starts at once.
const FIRST_SLOTS: usize = 1 << 12;

fn hash(bytes: &[u8]) -> u64 {
    FixedState::with_seed(0x766f_6361_6200_0000).hash_one(bytes)
}

/// The bytes of a form, its length and kind in the last one.
#[inline]
fn key_of(prose: &[u8], start: usize, len: usize, kind: TokenKind) -> u128 {
    let bytes = if let Some(chunk) = prose.get(start..start + 16).and_then(|chunk| chunk.first_chunk::<16>()) {
        u128::from_le_bytes(*chunk)
    } else {
        let mut chunk = [0; 16];
        chunk[..len].copy_from_slice(&prose[start..start + len]);
        u128::from_le_bytes(chunk)
    };
    let tag = ((len as u128) << 3) | kind as u128;
    (bytes & ((1 << (8 * len)) - 1)) | (tag << 120)
}

/// Both halves multiplied and folded: every bit of the key moves the low bits.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "halves are taken on purpose")]
fn mix(key: u128) -> usize {
    let low = key as u64 ^ 0x9E37_79B9_7F4A_7C15;
    let high = (key >> 64) as u64 ^ 0xC2B2_AE3D_27D4_EB4F;
    let product = u128::from(low) * u128::from(high);
    (product as u64 ^ (product >> 64) as u64) as usize
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            slots: vec![Slot::default(); FIRST_SLOTS],
            long_index: HashTable::new(),
            facts: Vec::new(),
            long: Vec::new(),
            raw_bytes: 0,
            keys: Vec::new(),
            fingerprints: Vec::new(),
            key_index: HashTable::new(),
        }
    }
}

impl Vocabulary {
    /// The form of the lexical token that stands at `start..end` of `prose`.
    ///
    /// # Panics
    /// When `start..end` is no range of whole characters of `prose`.
    #[inline]
    pub fn form(&mut self, prose: &str, start: usize, end: usize, kind: TokenKind) -> Form {
        let len = end - start;
        if len > LONGEST_KEY || len == 0 {
            return self.long_form(&prose[start..end], kind);
        }
        let key = key_of(prose.as_bytes(), start, len, kind);
        let mask = self.slots.len() - 1;
        let mut at = mix(key) & mask;
        loop {
            let slot = &self.slots[at];
            if slot.key == key {
                return slot.form;
            }
            if slot.key == 0 {
                return self.learn_short(&prose[start..end], kind, key, at);
            }
            at = (at + 1) & mask;
        }
    }

    /// The facts of a lexical token.
    ///
    /// ```
    /// use lisible::text::{TokenKind, Vocabulary};
    /// let mut vocabulary = Vocabulary::default();
    /// let first = vocabulary.facts("Guerre", TokenKind::Word);
    /// let again = vocabulary.facts("guerre", TokenKind::Word);
    /// assert_eq!(first.type_id, again.type_id);
    /// assert!(first.capitalised && !again.capitalised);
    /// assert_eq!(vocabulary.key(again.type_id), "guerre");
    /// ```
    pub fn facts(&mut self, raw: &str, kind: TokenKind) -> FormFacts {
        let form = self.form(raw, 0, raw.len(), kind);
        self.form_facts(form.id)
    }

    /// The facts of a form.
    pub fn form_facts(&self, form: FormId) -> FormFacts {
        self.facts[form as usize]
    }

    /// The key of a type: its folded form.
    pub fn key(&self, type_id: TypeId) -> &str {
        &self.keys[type_id as usize]
    }

    /// The 64-bit fingerprint of a type, the same in every vocabulary.
    pub fn fingerprint(&self, type_id: TypeId) -> u64 {
        self.fingerprints[type_id as usize]
    }

    /// Forms seen so far.
    pub fn forms(&self) -> usize {
        self.facts.len()
    }

    /// Types seen so far.
    pub fn types(&self) -> usize {
        self.keys.len()
    }

    /// About how many bytes of memory the forms seen so far take; 0 when there are none.
    pub fn bytes(&self) -> usize {
        self.raw_bytes + self.facts.len() * FORM_BYTES
    }

    #[cold]
    fn learn_short(&mut self, raw: &str, kind: TokenKind, key: u128, at: usize) -> Form {
        let form = self.learn(raw, kind);
        self.slots[at] = Slot { key, form };
        if self.facts.len() * 2 > self.slots.len() {
            self.grow();
        }
        form
    }

    fn grow(&mut self) {
        let wider = vec![Slot::default(); self.slots.len() * 2];
        let mask = wider.len() - 1;
        for slot in std::mem::replace(&mut self.slots, wider).into_iter().filter(|slot| slot.key != 0) {
            let mut at = mix(slot.key) & mask;
            while self.slots[at].key != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }

    fn long_form(&mut self, raw: &str, kind: TokenKind) -> Form {
        let hash = hash(raw.as_bytes());
        let long = &self.long;
        let same = |&at: &u32| long[at as usize].kind == kind && *long[at as usize].raw == *raw;
        if let Some(&at) = self.long_index.find(hash, same) {
            return self.long[at as usize].form;
        }
        let form = self.learn(raw, kind);
        let at = u32::try_from(self.long.len()).expect("there are no more long forms than forms");
        self.long.push(LongForm { raw: raw.into(), kind, form });
        let long = &self.long;
        self.long_index.insert_unique(hash, at, |&at| self::hash(long[at as usize].raw.as_bytes()));
        form
    }

    #[cold]
    fn learn(&mut self, raw: &str, kind: TokenKind) -> Form {
        let key = fold::key(raw, kind);
        let syllables = syllables::of_token(raw);
        let number = kind == TokenKind::Number || numerals::is_number_word(&key) || may_number(raw);
        let homograph = syllables::is_homograph(&key);
        let facts = FormFacts { syllables, number, homograph, ..letters(raw) };
        let facts = FormFacts { type_id: self.type_of(key), ..facts };
        let id = FormId::try_from(self.facts.len()).expect("2^32 forms would take 256 GiB of memory");
        self.facts.push(facts);
        self.raw_bytes += raw.len();
        let byte = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
        let special = homograph || syllables.max(facts.letters) > u32::from(u8::MAX);
        let flags = (u8::from(number) * Form::NUMBER) | (u8::from(special) * Form::SPECIAL);
        Form { id, type_id: facts.type_id, syllables: byte(syllables), letters: byte(facts.letters), flags }
    }

    fn type_of(&mut self, key: String) -> TypeId {
        let hash = hash(key.as_bytes());
        let keys = &self.keys;
        if let Some(&id) = self.key_index.find(hash, |&id| *keys[id as usize] == *key) {
            return id;
        }
        let id = TypeId::try_from(self.keys.len()).expect("there are no more types than forms");
        self.keys.push(key.into());
        self.fingerprints.push(hash);
        let fingerprints = &self.fingerprints;
        self.key_index.insert_unique(hash, id, |&id| fingerprints[id as usize]);
        id
    }
}

/// What follows the capital of first, folded: Ier, Ire.
pub(super) const FIRST_ENDINGS: &[&str] = &["er", "re", "ère", "ᵉʳ"];

/// What follows the capitals of the other ordinals, folded: `XXIe`, `IIᵉ`.
pub(super) const ORDINAL_ENDINGS: &[&str] = &["e", "es", "è", "ème", "ᵉ"];

/// True for what holds a digit (A380) or is written like a Roman numeral (XXIe, I, XIX-XX). Le, Ce and Des are words:
/// a lone letter above ten has no ending.
fn may_number(raw: &str) -> bool {
    if raw.contains(char::is_numeric) {
        return true;
    }
    let rest = raw.trim_start_matches(|c| "IVXLCDM".contains(c));
    let capitals = &raw[..raw.len() - rest.len()];
    if capitals.is_empty() {
        return false;
    }
    let endings = match capitals {
        "I" => FIRST_ENDINGS,
        "L" | "C" | "D" | "M" => &[],
        _ => ORDINAL_ENDINGS,
    };
    rest.is_empty()
        || rest.starts_with(|c| bytes::class(c) == bytes::Class::Hyphen)
        || endings.contains(&fold::fold(rest).as_str())
}

/// Letters and capitals of the composed form, so that NFC and NFD agree in every script.
fn letters(raw: &str) -> FormFacts {
    let letters = || raw.nfc().filter(|&c| matches!(bytes::class(c), bytes::Class::Letter | bytes::Class::Digit));
    let count = u32::try_from(letters().count()).unwrap_or(u32::MAX);
    let cased = letters().filter(|c| c.is_alphabetic());
    let upper = cased.clone().count() >= 2 && cased.clone().all(char::is_uppercase);
    let start = raw.trim_start_matches(|c| bytes::class(c) == bytes::Class::Hyphen);
    let capitalised = start.starts_with(char::is_uppercase);
    FormFacts { type_id: 0, syllables: 0, letters: count, capitalised, upper, number: false, homograph: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_type() {
        let mut vocabulary = Vocabulary::default();
        let forms = [
            ("l'", TokenKind::Elided),
            ("L’", TokenKind::Elided),
            ("il", TokenKind::Word),
            ("-t-il", TokenKind::Clitic),
        ];
        let ids: Vec<_> = forms.map(|(raw, kind)| vocabulary.facts(raw, kind).type_id).into();
        assert_eq!(ids, [0, 0, 1, 1]);
        assert_eq!(vocabulary.types(), 2);
    }

    #[test]
    fn only_what_looks_like_a_numeral_may_number() {
        for raw in [
            "XXIe",
            "MDCCCLXXXVIII",
            "MDCCCLXXXVIIIe",
            "Ier",
            "Ire",
            "IIe",
            "IV",
            "I",
            "XIXème",
            "XIXe\u{300}me",
            "XIIᵉ",
            "XIX-XX",
            "A380",
            "MCMXIV",
        ] {
            assert!(may_number(raw), "{raw}");
        }
        for raw in ["Il", "La", "Le", "Ce", "Des", "Dans", "L'", "Ils", "Mer", "Des", "Vers", "Chine", "DE", "", "é"] {
            assert!(!may_number(raw), "{raw}");
        }
    }

    #[test]
    fn letters_and_capitals() {
        let mut vocabulary = Vocabulary::default();
        let mut facts = |raw| vocabulary.facts(raw, TokenKind::Word);
        assert_eq!((facts("ÉTAT").upper, facts("É").upper, facts("État").upper), (true, false, false));
        assert_eq!((facts("한국").letters, facts("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}").letters), (2, 2));
        assert_eq!((facts("nord-coréennes").letters, facts("core\u{301}en").letters), (13, 6));
        assert!(facts("État").capitalised && facts("E\u{301}tat").capitalised && !facts("état").capitalised);
    }
}
