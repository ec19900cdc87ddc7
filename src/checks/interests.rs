//! Which words make a rule look twice: asked once of each type, so that a token costs one look-up for all rules together.
//!
//! A rule that would test every token for words it knows names its test here, and asks for the places.

use super::{Level, Ruleset, lexicon, structure, syntax, word_classes};
use std::ops::Range;

/// What a rule looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interest {
    HeavyPhrase,
    Anglicism,
    Latin,
    Pleonasm,
    Confusion,
    VaguePhrase,
    Impersonal,
    Vague,
    Passive,
    Nominalisation,
    Clause,
    Negation,
    AdverbMent,
    LightAdverb,
}

/// True for the folded form of a word that a rule looks for. It depends on the word alone.
type Test = fn(&str) -> bool;

/// Each interest, the rules that have it, and the test; in the order of [`Interest`].
const INTERESTS: [(Interest, &[&str], Test); 14] = [
    (Interest::HeavyPhrase, &["lexicon/heavy-phrase"], |key| lexicon::heavy_phrase::LIST.begins_with(key)),
    (Interest::Anglicism, &["lexicon/anglicism"], |key| lexicon::anglicism::LIST.begins_with(key)),
    (Interest::Latin, &["lexicon/latin"], |key| lexicon::latin::LIST.begins_with(key)),
    (Interest::Pleonasm, &["lexicon/pleonasm"], |key| lexicon::pleonasm::LIST.begins_with(key)),
    (Interest::Confusion, &["lexicon/confusion"], |key| lexicon::confusion::LIST.begins_with(key)),
    (Interest::VaguePhrase, &["lexicon/vague"], |key| lexicon::vague::LIST.begins_with(key)),
    (Interest::Impersonal, &["syntax/impersonal"], |key| syntax::impersonal::LIST.begins_with(key)),
    (Interest::Vague, &["lexicon/vague"], lexicon::vague::is_vague),
    (Interest::Passive, &["syntax/passive"], syntax::passive::may_open),
    (Interest::Nominalisation, &["syntax/nominalisation"], syntax::nominalisation::may_count),
    (Interest::Clause, &["structure/subordination"], structure::subordination::has_role),
    (Interest::Negation, &["syntax/double-negation", "syntax/half-negation"], |key| {
        matches!(key, "ne" | "n'" | "sans")
    }),
    (Interest::AdverbMent, &["syntax/adverbs-ment"], syntax::adverbs_ment::is_adverb),
    (Interest::LightAdverb, PHRASES, word_classes::is_light_adverb),
];

/// The rules that look for phrases of a list.
const PHRASES: &[&str] = &[
    "lexicon/heavy-phrase",
    "lexicon/anglicism",
    "lexicon/latin",
    "lexicon/pleonasm",
    "lexicon/confusion",
    "lexicon/vague",
    "syntax/impersonal",
];

/// Some of the interests: a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Interests(u32);

impl Interests {
    /// Those of the rules that are on, be it in a section.
    pub(super) fn of_rules(rules: &Ruleset) -> Self {
        let is_on = |id: &str| {
            let here = rules.settings(id).is_some_and(|settings| settings.level > Level::Off);
            let mut changes = rules.sections.iter().flat_map(|section| &section.changes);
            here || changes.any(|change| change.rule.id == id && change.level.is_some_and(|level| level > Level::Off))
        };
        Self::where_(|(_, ids, _)| ids.iter().any(|id| is_on(id)))
    }

    /// Those of these that a word has.
    pub(super) fn of_word(self, key: &str) -> Self {
        Self(Self::where_(|(interest, _, test)| self.has(*interest) && test(key)).0)
    }

    fn where_(holds: impl Fn(&(Interest, &[&str], Test)) -> bool) -> Self {
        let bits = INTERESTS.iter().filter(|interest| holds(interest)).map(|(interest, ..)| 1 << *interest as u32);
        Self(bits.sum())
    }

    /// True when this interest is among them.
    #[inline]
    pub(super) fn has(self, interest: Interest) -> bool {
        self.0 >> interest as u32 & 1 != 0
    }
}

/// Where the words of each interest stand in a text: indices of tokens, in order.
#[derive(Debug, Default)]
pub(super) struct Places([Vec<u32>; INTERESTS.len()]);

impl Places {
    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.0.iter_mut().for_each(Vec::clear);
    }

    /// Takes a token whose word has these interests.
    #[inline]
    pub(super) fn add(&mut self, token: u32, mut interests: Interests) {
        while interests.0 != 0 {
            self.0[interests.0.trailing_zeros() as usize].push(token);
            interests.0 &= interests.0 - 1;
        }
    }

    /// The places of one interest.
    pub(super) fn of(&self, interest: Interest) -> &[u32] {
        &self.0[interest as usize]
    }
}

/// Takes from the front of `places` those of the tokens of a sentence.
pub(super) fn take<'a>(places: &mut &'a [u32], tokens: &Range<usize>) -> &'a [u32] {
    let (here, rest) = places.split_at(places.iter().take_while(|place| (**place as usize) < tokens.end).count());
    *places = rest;
    here
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Locale, Profile, by_id};

    #[test]
    fn interests_stand_in_order_and_name_their_rules() {
        for (place, (interest, ids, test)) in INTERESTS.iter().enumerate() {
            assert_eq!(*interest as usize, place);
            assert!(ids.iter().all(|id| by_id(id).is_some()), "{ids:?}");
            assert!(!test("") && !test(","), "{interest:?} is no mark");
        }
    }

    #[test]
    fn what_is_off_is_not_asked() {
        let mut rules = Ruleset::of(Profile::Falc, Locale::France);
        rules.rules.iter_mut().for_each(|(_, settings)| settings.level = Level::Off);
        assert_eq!(Interests::of_rules(&rules).of_word("ne"), Interests::default());
        rules.settings_mut("syntax/half-negation").unwrap().level = Level::Info;
        let wanted = Interests::of_rules(&rules);
        assert!(wanted.of_word("ne").has(Interest::Negation) && !wanted.of_word("est").has(Interest::Passive));
    }

    #[test]
    fn places_are_given_by_sentence() {
        let mut rest: &[u32] = &[1, 4, 5, 9];
        assert_eq!(take(&mut rest, &(0..1)), [0; 0]);
        assert_eq!(take(&mut rest, &(1..5)), [1, 4]);
        assert_eq!(take(&mut rest, &(5..20)), [5, 9]);
    }
}
