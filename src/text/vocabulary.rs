//! HOT. The types of a text and what is known of each form: computed once per form, never per token.
//!
//! ```text
//! for each lexical token:
//!     take its bytes as one number of 128 bits (longer ones: see below)
//!     probe the slots with it: open addressing, a multiplication to mix, the facts beside the key
//!     unknown: fold it, count its syllables and letters, find its type
//! ```
//! Deviations, each with what it paid (`benches`: counting):
//! 1. A slot is 32 bytes, two a cache line.
//! 2. Common forms stand in a second, small table too, which is asked first: four tokens in five are found in 128 KiB
//!    instead of all over the memory of the vocabulary.
//! 3. Tokens are looked up 128 at a time: first all keys, then all near slots, then the slots of what is not near,
//!    then what is not in its slot. The loads of each step do not wait for each other.
//! 4. Forms of more than fifteen bytes, one token in a hundred, stand in a table of their own.
//!
//! What is known of a form stands in `facts`; counting is left to the caller, which holds cells by type.

use super::facts::FormFacts;
use super::glance::Glance;
use super::keys::{BATCH, Batch, Key, LONGEST_KEY, Places};
use super::traits::{TypeTraits, stem};
use super::types::{TypeId, Types};
use super::{Token, TokenKind, fold};
use crate::base::Span;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashTable};
use std::hash::BuildHasher;
use std::sync::Arc;

/// A form with the facts that every token asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// How many letters and syllables it has; of a [`Form::HOMOGRAPH`] its place may decide.
    pub size: Size,
    /// The type it is counted under.
    pub type_id: TypeId,
    /// [`Form::NUMBER`], [`Form::HOMOGRAPH`], [`Form::CAPITALISED`], [`Form::UPPER`], and from [`STEM_SHIFT`] on the
    /// number of its stem.
    flags: u32,
}

impl Form {
    /// It may be part of a number mention.
    pub const NUMBER: u32 = 1;
    /// Said in two ways: see [`FormFacts::homograph`].
    pub const HOMOGRAPH: u32 = 2;
    /// Its first letter is a capital.
    pub const CAPITALISED: u32 = 4;
    /// Two letters or more, all capitals.
    pub const UPPER: u32 = 8;

    /// True when it has one of those flags.
    #[inline]
    pub fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// The number of the stem of a content word, in the order of first sight from 1; 0 for other words.
    #[inline]
    pub fn stem(self) -> u32 {
        self.flags >> STEM_SHIFT
    }

    fn new(type_id: TypeId, facts: &FormFacts, stem: u32) -> Self {
        let flags = [
            (facts.number, Self::NUMBER),
            (facts.homograph, Self::HOMOGRAPH),
            (facts.capitalised, Self::CAPITALISED),
            (facts.upper, Self::UPPER),
        ];
        let flags: u32 = flags.into_iter().filter_map(|(is, flag)| is.then_some(flag)).sum();
        let flags = flags | stem << STEM_SHIFT;
        Self { size: Size::new(facts.letters, facts.syllables), type_id, flags }
    }
}

/// Bits of [`Form`] below the number of the stem.
const STEM_SHIFT: u32 = 4;

/// Letters and syllables side by side in one number, so that one addition adds both.
///
/// ```
/// use lisible::text::Size;
/// let mut word = Size::default();
/// word.add(Size::new(1, 0)); // l’
/// word.add(Size::new(5, 1)); // homme
/// assert_eq!((word.letters(), word.syllables()), (6, 1));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size(u64);

impl Size {
    /// So many of each.
    pub fn new(letters: u32, syllables: u32) -> Self {
        Self(u64::from(syllables) << 32 | u64::from(letters))
    }

    /// Adds both. A text has fewer than 2^32 of each.
    #[inline]
    pub fn add(&mut self, other: Self) {
        self.0 += other.0;
    }

    /// Letters and digits.
    #[inline]
    pub fn letters(self) -> u64 {
        self.0 & u64::from(u32::MAX)
    }

    /// Spoken syllables.
    #[inline]
    pub fn syllables(self) -> u64 {
        self.0 >> 32
    }
}

/// A form's key and the form; no key is zero, so zeros are an empty slot.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
struct Slot {
    key: Key,
    form: Form,
}

/// Every form seen so far, with its facts. It is kept from one text to the next.
#[derive(Debug)]
pub struct Vocabulary {
    types: Arc<Types>,
    /// A power of two, at most three quarters full: what is near is found sooner than what is spread out.
    slots: Vec<Slot>,
    used: usize,
    /// Some of the commoner forms once more.
    near: Vec<Slot>,
    /// Forms so far that were not found near.
    strangers: u32,
    /// Forms found beside their slot so far.
    strays: u32,
    bound: usize,
    long: HashTable<LongForm>,
    stems: Stems,
    /// What is known of each type, where it was seen here.
    traits: Vec<TypeTraits>,
    /// Where keys are folded, one after the other.
    key: String,
}

#[derive(Debug)]
struct LongForm {
    raw: Box<str>,
    kind: TokenKind,
    form: Form,
}

/// Slots of the forms that are looked for first: 128 KiB, a quarter of a second-level cache.
const NEAR_SLOTS: usize = 1 << 12;
/// Slots of an empty vocabulary: 64 KiB, so that a short text starts at once.
const FIRST_SLOTS: usize = 1 << 11;

fn hash(bytes: &[u8]) -> u64 {
    FixedState::with_seed(0x666f_726d_7300_0000).hash_one(bytes)
}

/// Appends what stands near for a batch, and notes which forms do not.
/// No look waits for another, so that all slots are on their way from memory at once.
#[inline]
fn look_near(near: &[Slot], batch: &mut Batch, forms: &mut Vec<Form>) {
    let Batch { keys, far, len, .. } = batch;
    far.clear();
    forms.extend((0..).zip(&keys[..*len]).map(|(i, key)| {
        let slot = &near[key.mix() % NEAR_SLOTS];
        far.push_if(slot.key.differs(*key), i);
        slot.form
    }));
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::new(Arc::default())
    }
}

impl Vocabulary {
    /// An empty vocabulary that numbers types as `types` does.
    pub fn new(types: Arc<Types>) -> Self {
        let slots = vec![Slot::default(); FIRST_SLOTS];
        let near = vec![Slot::default(); NEAR_SLOTS];
        Self {
            types,
            slots,
            used: 0,
            near,
            strangers: 0,
            strays: 0,
            bound: 0,
            long: HashTable::new(),
            stems: Stems::default(),
            traits: Vec::new(),
            key: String::new(),
        }
    }

    /// Where its types are numbered.
    pub fn types(&self) -> &Arc<Types> {
        &self.types
    }

    /// One past the highest number of a type that any of its forms has.
    pub fn bound(&self) -> usize {
        self.bound
    }

    /// What is known of each type that one of its forms has, by number.
    pub fn traits(&self) -> &[TypeTraits] {
        &self.traits
    }

    /// The stems of content words.
    pub fn stems(&self) -> &Stems {
        &self.stems
    }

    /// Appends the forms of the lexical tokens of `tokens`, in their order, to `forms`.
    ///
    /// # Panics
    /// When a token does not stand on whole characters of `prose`.
    ///
    /// ```
    /// use lisible::base::Span;
    /// use lisible::text::{Token, TokenKind, Vocabulary};
    /// let (mut vocabulary, mut forms) = (Vocabulary::default(), Vec::new());
    /// let word = |start, end| Token { span: Span::new(start, end), kind: TokenKind::Word, opens_word: true };
    /// vocabulary.look_up("Guerre guerre", &[word(0, 6), word(7, 13)], &mut forms);
    /// assert_eq!(forms[0].type_id, forms[1].type_id);
    /// assert_eq!(vocabulary.types().names().key(forms[0].type_id), "guerre");
    /// ```
    pub fn look_up(&mut self, prose: &str, tokens: &[Token], forms: &mut Vec<Form>) {
        let mut batch = Batch::default();
        for tokens in tokens.chunks(BATCH) {
            batch.take(prose.as_bytes(), tokens);
            let first = forms.len();
            look_near(&self.near, &mut batch, forms);
            self.look_far(prose, tokens, &mut batch, &mut forms[first..]);
        }
    }

    /// Finds the forms of a batch that are not near: first all in their slots, then those that are not there.
    fn look_far(&mut self, prose: &str, tokens: &[Token], batch: &mut Batch, forms: &mut [Form]) {
        let mask = self.slots.len() - 1;
        let mut missing = Places::default();
        for &i in batch.far.all() {
            let key = batch.keys[usize::from(i)];
            let slot = &self.slots[key.mix() & mask];
            forms[usize::from(i)] = slot.form;
            missing.push_if(slot.key.differs(key), i);
        }
        for &i in missing.all() {
            let token = tokens[usize::from(batch.places[usize::from(i)])];
            forms[usize::from(i)] = self.form(prose, token.span.start as usize, token.span.end as usize, token.kind);
        }
        for &i in batch.far.all() {
            self.bring_near(batch.keys[usize::from(i)], forms[usize::from(i)]);
        }
    }

    /// Now and then puts a form where it is found first: the commoner one of two stays there longer.
    fn bring_near(&mut self, key: Key, form: Form) {
        self.strangers = self.strangers.wrapping_add(1);
        if self.strangers.is_multiple_of(4) && key != Key::LONG {
            self.near[key.mix() % NEAR_SLOTS] = Slot { key, form };
        }
    }

    /// The form of the lexical token that stands at `start..end` of `prose`.
    ///
    /// # Panics
    /// When `start..end` is no range of whole characters of `prose`.
    pub fn form(&mut self, prose: &str, start: usize, end: usize, kind: TokenKind) -> Form {
        let len = end - start;
        if len > LONGEST_KEY || len == 0 {
            return self.long_form(&prose[start..end], kind);
        }
        let token = Token { span: Span::new(start, end), kind, opens_word: false };
        let key = Key::of(prose.as_bytes(), token);
        let mask = self.slots.len() - 1;
        let home = key.mix() & mask;
        let mut at = home;
        loop {
            let slot = &self.slots[at];
            if slot.key == key {
                let form = slot.form;
                self.bring_home(at, home);
                return form;
            }
            if slot.key == Key::NONE {
                return self.learn_short(&prose[start..end], kind, key, at);
            }
            at = (at + 1) & mask;
        }
    }

    /// Puts a form that was found beside its slot into it, now and then, so that the commoner of two forms is found there
    /// at once. Whatever stood in that slot came from no later one, so it is still found where it goes.
    fn bring_home(&mut self, at: usize, home: usize) {
        self.strays = self.strays.wrapping_add(1);
        if at > home && self.strays.is_multiple_of(2) {
            self.slots.swap(at, home);
        }
    }

    #[cold]
    fn learn_short(&mut self, raw: &str, kind: TokenKind, key: Key, at: usize) -> Form {
        let form = self.learn(raw, kind);
        self.slots[at] = Slot { key, form };
        self.used += 1;
        if self.used * 4 > self.slots.len() * 3 {
            self.grow();
        }
        form
    }

    fn grow(&mut self) {
        let wider = vec![Slot::default(); self.slots.len() * 2];
        let mask = wider.len() - 1;
        for slot in std::mem::replace(&mut self.slots, wider).into_iter().filter(|slot| slot.key != Key::NONE) {
            let mut at = slot.key.mix() & mask;
            while self.slots[at].key != Key::NONE {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }

    fn long_form(&mut self, raw: &str, kind: TokenKind) -> Form {
        let hash = hash(raw.as_bytes());
        if let Some(long) = self.long.find(hash, |long| long.kind == kind && *long.raw == *raw) {
            return long.form;
        }
        let form = self.learn(raw, kind);
        let long = LongForm { raw: raw.into(), kind, form };
        self.long.insert_unique(hash, long, |long| self::hash(long.raw.as_bytes()));
        form
    }

    #[cold]
    fn learn(&mut self, raw: &str, kind: TokenKind) -> Form {
        let glance = &Glance::at(raw);
        let key = fold::key_into(raw, kind, glance, &mut self.key);
        let type_id = self.types.id(key);
        self.bound = self.bound.max(type_id as usize + 1);
        let facts = FormFacts::with_key(raw, kind, glance, key);
        let at = type_id as usize;
        if at >= self.traits.len() {
            self.traits.resize((at + 1).max(self.traits.len() * 3 / 2), TypeTraits::default());
        }
        if self.traits[at].is_unknown() {
            // Of the key, not of the form: which form comes first depends on who reads what.
            let kind = if key.starts_with(char::is_numeric) { TokenKind::Number } else { TokenKind::Word };
            self.traits[at] = TypeTraits::of(key, &if raw == key { facts } else { FormFacts::of(key, kind) });
        }
        let stem = if self.traits[at].count(TypeTraits::CONTENT) > 0 { self.stems.number(stem(key)) } else { 0 };
        Form::new(type_id, &facts, stem)
    }
}

/// The stems of the content words seen so far, numbered from 1.
#[derive(Debug, Default)]
pub struct Stems {
    numbers: HashMap<u64, u32, FixedState>,
    fingerprints: Vec<u64>,
}

impl Stems {
    fn number(&mut self, stem: &str) -> u32 {
        let fingerprint = hash(stem.as_bytes());
        *self.numbers.entry(fingerprint).or_insert_with(|| {
            self.fingerprints.push(fingerprint);
            u32::try_from(self.fingerprints.len()).expect("there are fewer stems than types")
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.fingerprints.len()
    }

    /// True when no content word was seen.
    pub fn is_empty(&self) -> bool {
        self.fingerprints.is_empty()
    }

    /// 64 bits that name a stem wherever it is numbered; 0 for the number 0.
    pub fn fingerprint(&self, number: u32) -> u64 {
        (number as usize).checked_sub(1).map_or(0, |at| self.fingerprints[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Form {
        /// A form of which nothing but its type matters.
        pub(crate) fn of_type(type_id: TypeId) -> Self {
            Self { type_id, ..Self::default() }
        }
    }

    #[test]
    fn forms_of_one_type() {
        let mut vocabulary = Vocabulary::default();
        let forms = [
            ("l'", TokenKind::Elided),
            ("L’", TokenKind::Elided),
            ("il", TokenKind::Word),
            ("-t-il", TokenKind::Clitic),
        ];
        let ids: Vec<_> = forms.map(|(raw, kind)| vocabulary.form(raw, 0, raw.len(), kind).type_id).into();
        assert_eq!(ids, [0, 0, 1, 1]);
        assert_eq!(vocabulary.types().names().len(), 2);
    }

    #[test]
    fn long_forms_are_counted_whole() {
        let long = "a".repeat(300);
        let form = Vocabulary::default().form(&long, 0, 300, TokenKind::Word);
        assert_eq!((form.size.letters(), form.is(Form::NUMBER)), (300, false));
    }
}
