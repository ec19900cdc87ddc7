//! HOT. The types of a text and what is known of each form: computed once per form, never per token.
//!
//! ```text
//! for each lexical token:
//!     probe the table with its raw bytes
//!     unknown: fold it, count its syllables and letters, find its type
//! ```
//! Counting is left to the caller, which holds one cell a type.

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
    /// The 64-bit fingerprint of its type, the same in every vocabulary.
    pub fingerprint: u64,
}

/// Every form seen so far, with its facts. It is kept from one text to the next.
#[derive(Debug, Default)]
pub struct Vocabulary {
    raw: Vec<u8>,
    forms: Vec<Form>,
    form_index: HashTable<u32>,
    keys: Vec<Box<str>>,
    key_index: HashTable<TypeId>,
}

#[derive(Debug)]
struct Form {
    start: usize,
    len: usize,
    hash: u64,
    kind: TokenKind,
    facts: FormFacts,
}

fn hash(bytes: &[u8]) -> u64 {
    FixedState::with_seed(0x766f_6361_6200_0000).hash_one(bytes)
}

impl Vocabulary {
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
        let hash = hash(raw.as_bytes());
        let (bytes, forms) = (&self.raw, &self.forms);
        let same = |&id: &u32| {
            let form = &forms[id as usize];
            form.kind == kind && &bytes[form.start..form.start + form.len] == raw.as_bytes()
        };
        match self.form_index.find(hash, same) {
            Some(&id) => self.forms[id as usize].facts,
            None => self.learn(raw, kind, hash),
        }
    }

    /// The key of a type: its folded form.
    pub fn key(&self, type_id: TypeId) -> &str {
        &self.keys[type_id as usize]
    }

    /// Types seen so far.
    pub fn types(&self) -> usize {
        self.keys.len()
    }

    /// Bytes of all the forms seen so far, as written.
    pub fn raw_bytes(&self) -> usize {
        self.raw.len()
    }

    #[cold]
    fn learn(&mut self, raw: &str, kind: TokenKind, hash: u64) -> FormFacts {
        let key = fold::key(raw, kind);
        let fingerprint = self::hash(key.as_bytes());
        let syllables = syllables::of_token(raw);
        let number = kind == TokenKind::Number || numerals::is_number_word(&key) || may_number(raw);
        let homograph = syllables::is_homograph(&key);
        let facts = FormFacts { syllables, number, homograph, fingerprint, ..letters(raw) };
        let facts = FormFacts { type_id: self.type_of(key), ..facts };
        let form = Form { start: self.raw.len(), len: raw.len(), hash, kind, facts };
        self.raw.extend_from_slice(raw.as_bytes());
        let id = u32::try_from(self.forms.len()).expect("2^32 forms would take 256 GiB of memory");
        self.forms.push(form);
        let forms = &self.forms;
        self.form_index.insert_unique(hash, id, |&id| forms[id as usize].hash);
        facts
    }

    fn type_of(&mut self, key: String) -> TypeId {
        let hash = hash(key.as_bytes());
        let keys = &self.keys;
        if let Some(&id) = self.key_index.find(hash, |&id| *keys[id as usize] == *key) {
            return id;
        }
        let id = TypeId::try_from(self.keys.len()).expect("there are no more types than forms");
        self.keys.push(key.into());
        let keys = &self.keys;
        self.key_index.insert_unique(hash, id, |&id| self::hash(keys[id as usize].as_bytes()));
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
    FormFacts {
        type_id: 0,
        syllables: 0,
        letters: count,
        capitalised,
        upper,
        number: false,
        homograph: false,
        fingerprint: 0,
    }
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
