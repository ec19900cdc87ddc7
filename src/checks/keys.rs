//! The folded form of every token of a text, and the rules that it concerns: both known by type, found when it is counted.

use super::interests::{Interest, Interests, Places};
use crate::text::{Form, Token, TypeId, Types};
use std::sync::Arc;

/// Keys of tokens, by index.
#[derive(Debug, Default)]
pub(super) struct Keys {
    types: Option<Arc<Types>>,
    /// The keys of all types so far, one after the other.
    folded: String,
    known: Vec<Known>,
    /// What is asked of each type.
    wanted: Interests,
    /// The type of each token; [`MARK`] for marks, which are as written.
    of_token: Vec<TypeId>,
    pub(super) places: Places,
    /// The tokens that are marks.
    pub(super) marks: Vec<u32>,
}

/// What is known of a type.
#[derive(Clone, Copy, Debug)]
struct Known {
    start: u32,
    end: u32,
    interests: Interests,
}

/// No type has this number.
const MARK: TypeId = TypeId::MAX;

impl Keys {
    /// Takes the tokens of a text, `forms` being those of its lexical tokens, numbered by `types`; what was known of
    /// another text is forgotten, what is known of types is kept.
    pub(super) fn take(&mut self, tokens: &[Token], forms: &[Form], types: &Arc<Types>, wanted: Interests) {
        self.learn(types, wanted);
        self.of_token.clear();
        self.marks.clear();
        self.places.clear();
        let mut forms = forms.iter();
        for (at, token) in (0..).zip(tokens) {
            if !token.kind.is_lexical() {
                self.of_token.push(MARK);
                self.marks.push(at);
                continue;
            }
            let Some(form) = forms.next() else { break };
            self.of_token.push(form.type_id);
            self.places.add(at, self.known[form.type_id as usize].interests);
        }
    }

    /// Asks what is not yet known of types.
    fn learn(&mut self, types: &Arc<Types>, wanted: Interests) {
        if self.wanted != wanted || !self.types.as_ref().is_some_and(|own| Arc::ptr_eq(own, types)) {
            *self = Self { types: Some(Arc::clone(types)), wanted, ..Self::default() };
        }
        let names = types.names();
        for id in self.known.len()..names.len() {
            let Ok(id) = TypeId::try_from(id) else { return };
            let (key, start) = (names.key(id), self.end());
            self.folded.push_str(key);
            self.known.push(Known { start, end: self.end(), interests: wanted.of_word(key) });
        }
    }

    /// Types are numbered anew long before their keys take so much.
    fn end(&self) -> u32 {
        u32::try_from(self.folded.len()).unwrap_or(u32::MAX)
    }

    /// True for a token whose word has an interest.
    #[inline]
    pub(super) fn has(&self, token: usize, interest: Interest) -> bool {
        let known = self.of_token.get(token).and_then(|id| self.known.get(*id as usize));
        known.is_some_and(|known| known.interests.has(interest))
    }

    /// True for two tokens of one type; a mark has none.
    #[inline]
    pub(super) fn is_alike(&self, one: usize, other: usize) -> bool {
        let of = |token: usize| self.of_token.get(token).filter(|own| **own != MARK);
        of(one).is_some_and(|own| of(other) == Some(own))
    }

    /// The key of a token; none for a mark and beyond the last token.
    #[inline]
    pub(super) fn of(&self, token: usize) -> Option<&str> {
        let known = self.known.get(*self.of_token.get(token)? as usize)?;
        self.folded.get(known.start as usize..known.end as usize)
    }
}
