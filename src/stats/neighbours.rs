//! What stands near the occurrences of a word or phrase, by type. How strongly it is drawn there is for `measures` to say.
//!
//! A token near two occurrences is counted once, with the nearer one. Marks take no place in the window, and no window
//! goes beyond its sentence.

use crate::base::Merge;
use crate::text::{Document, Form, Pattern, Search, Token, TypeId, Types};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How often a type stands near.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeighbourCount {
    /// Before the nearest occurrence.
    pub left: u64,
    /// After it.
    pub right: u64,
    /// As part of an occurrence: nobody is their own neighbour.
    pub own: u64,
}

/// The neighbours of a word or phrase in a text, a part of it, or a corpus; they merge in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Occurrences of the word or phrase.
    pub occurrences: u64,
    /// Lexical tokens in their windows.
    pub near: u64,
    /// Lexical tokens that they are made of.
    pub own: u64,
    /// By folded form.
    pub types: BTreeMap<String, NeighbourCount>,
}

impl NeighbourCount {
    /// On both sides.
    pub fn together(self) -> u64 {
        self.left + self.right
    }

    fn add(&mut self, other: Self) {
        self.left += other.left;
        self.right += other.right;
        self.own += other.own;
    }
}

impl Merge for Neighbours {
    fn merge(&mut self, other: Self) {
        self.occurrences += other.occurrences;
        self.near += other.near;
        self.own += other.own;
        for (key, count) in other.types {
            self.types.entry(key).or_default().add(count);
        }
    }
}

/// Counts neighbours in one text after the other.
#[derive(Clone, Debug)]
pub struct NeighbourCounter {
    search: Search,
    /// Tokens of the window on each side.
    window: (usize, usize),
    counts: HashMap<TypeId, NeighbourCount, FixedState>,
    found: Neighbours,
    /// Of the present sentence, as indices of its lexical tokens.
    places: Vec<Range<usize>>,
}

impl NeighbourCounter {
    /// A counter of what stands within so many tokens on the left and on the right of `pattern`.
    pub fn new(pattern: Arc<Pattern>, left: usize, right: usize) -> Self {
        Self {
            search: Search::new(pattern),
            window: (left, right),
            counts: HashMap::default(),
            found: Neighbours::default(),
            places: Vec::new(),
        }
    }

    /// Counts one bit of a text; `forms` are those of its lexical tokens, their types numbered by `types`.
    pub fn add(&mut self, prose: &str, document: &Document, types: &Arc<Types>, mut forms: &[Form]) {
        if !self.search.compare(types, forms) {
            return;
        }
        for sentence in &document.sentences {
            let tokens = &document.tokens[sentence.tokens.clone()];
            let (own, rest) = forms.split_at(lexical(tokens).min(forms.len()));
            forms = rest;
            self.places.clear();
            let places = &mut self.places;
            self.search.find(prose, tokens, own, |range| {
                let first = lexical(&tokens[..range.start]);
                places.push(first..first + lexical(&tokens[range]));
            });
            self.count(own);
        }
    }

    /// Counts the neighbours of the places found in a sentence.
    fn count(&mut self, forms: &[Form]) {
        let (left, right) = self.window;
        let mut before: Option<usize> = None;
        for at in 0..=self.places.len() {
            let place = self.places.get(at).cloned();
            let (from, to) = (before.unwrap_or(0), place.as_ref().map_or(forms.len(), |place| place.start));
            for (token, form) in forms.iter().enumerate().take(to).skip(from) {
                let to_right_of = before.map(|end| token - end + 1).filter(|&distance| distance <= right);
                let to_left_of = place.as_ref().map(|place| place.start - token).filter(|&distance| distance <= left);
                let is_right = match (to_right_of, to_left_of) {
                    (Some(after), Some(before)) => after <= before,
                    (Some(_), None) => true,
                    (None, Some(_)) => false,
                    (None, None) => continue,
                };
                let count = self.counts.entry(form.type_id).or_default();
                *if is_right { &mut count.right } else { &mut count.left } += 1;
                self.found.near += 1;
            }
            let Some(place) = place else { break };
            before = Some(place.end);
            self.found.occurrences += 1;
            for form in &forms[place] {
                self.counts.entry(form.type_id).or_default().own += 1;
                self.found.own += 1;
            }
        }
    }

    /// What was counted since the last time, its types numbered by `types`.
    pub fn finish(&mut self, types: &Types) -> Neighbours {
        let names = types.names();
        let mut found = std::mem::take(&mut self.found);
        found.types = self.counts.drain().map(|(id, count)| (names.key(id).to_owned(), count)).collect();
        found
    }
}

fn lexical(tokens: &[Token]) -> usize {
    tokens.iter().filter(|token| token.kind.is_lexical()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::text::{Reach, Vocabulary, key};
    use proptest::prelude::*;

    /// The neighbours of a word, and the keys of the lexical tokens by sentence.
    fn neighbours(text: &str, word: &str, left: usize, right: usize) -> (Neighbours, Vec<Vec<String>>) {
        let extracted = (extract::plain().extract)(text);
        let (mut document, mut vocabulary, mut forms) = (Document::default(), Vocabulary::default(), Vec::new());
        document.cut(&extracted.prose, &extracted.blocks);
        vocabulary.look_up(&extracted.prose, &document.tokens, &mut forms);
        let pattern = Arc::new(Pattern::new(word, Reach::Type).unwrap());
        let mut counter = NeighbourCounter::new(pattern, left, right);
        counter.add(&extracted.prose, &document, vocabulary.types(), &forms);
        let keys = |tokens: Range<usize>| {
            let tokens = document.tokens[tokens].iter().filter(|token| token.kind.is_lexical());
            tokens.map(|token| key(token.span.of(&extracted.prose), token.kind)).collect()
        };
        let sentences = document.sentences.iter().map(|sentence| keys(sentence.tokens.clone())).collect();
        (counter.finish(vocabulary.types()), sentences)
    }

    /// The naive twin: every token looks for the nearest occurrence.
    fn twin(sentences: &[Vec<String>], word: &str, left: usize, right: usize) -> Neighbours {
        let mut out = Neighbours::default();
        for sentence in sentences {
            for (at, key) in sentence.iter().enumerate() {
                if key == word {
                    out.occurrences += 1;
                    out.own += 1;
                    out.types.entry(key.clone()).or_default().own += 1;
                    continue;
                }
                let before = (1..=right.min(at)).find(|distance| sentence[at - distance] == word);
                let after = (1..=left).find(|distance| sentence.get(at + distance).is_some_and(|key| key == word));
                let Some(is_right) = before.map(|b| after.is_none_or(|a| b <= a)).or(after.map(|_| false)) else {
                    continue;
                };
                out.near += 1;
                let count = out.types.entry(key.clone()).or_default();
                *if is_right { &mut count.right } else { &mut count.left } += 1;
            }
        }
        out
    }

    #[test]
    fn a_token_is_counted_with_the_nearer_occurrence() {
        let (found, _) = neighbours("Un chat, un petit chat noir dort. Le chien.", "chat", 2, 2);
        assert_eq!((found.occurrences, found.own, found.near), (2, 2, 5));
        let count = |key: &str| found.types.get(key).copied().unwrap_or_default();
        assert_eq!((count("un").left, count("un").right), (1, 1));
        assert_eq!((count("petit").left, count("petit").right), (1, 0));
        assert_eq!((count("noir").right, count("dort").right, count("chien").together()), (1, 1, 0));
    }

    proptest! {
        #[test]
        fn neighbours_are_their_twin(
            words in proptest::collection::vec("[ab]|mot|\\.|,", 0..60), left in 0_usize..4, right in 0_usize..4,
        ) {
            let text = words.join(" ").replace(" .", ". Un");
            let (found, sentences) = neighbours(&text, "mot", left, right);
            prop_assert_eq!(found, twin(&sentences, "mot", left, right));
        }
    }
}
