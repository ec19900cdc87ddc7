//! The content words that stand beside number mentions, each under a number. What they tell is the business of `conflicts`.

use super::NumberRecord;
use crate::lexicon::{is_content_word, plurals::singular};
use crate::text::{TokenKind, key};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

pub(super) type WordId = u32;

/// Words in the order they came.
#[derive(Debug, Default)]
pub(super) struct WordsBeside {
    names: Vec<String>,
    ids: HashMap<String, WordId, FixedState>,
    /// The content words of pieces of text as written: most come again and again.
    written: HashMap<Box<[u8]>, Ids, FixedState>,
}

/// Words of one piece of text, which seldom has two.
#[derive(Debug)]
enum Ids {
    AtMostOne(Option<WordId>),
    Many(Box<[WordId]>),
}

impl Ids {
    fn as_slice(&self) -> &[WordId] {
        match self {
            Self::AtMostOne(id) => id.as_slice(),
            Self::Many(ids) => ids,
        }
    }
}

impl WordsBeside {
    /// How many there are: one more than the last number.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Folded, and in the singular where that is regular.
    pub(super) fn name(&self, id: WordId) -> &str {
        &self.names[id as usize]
    }

    /// The content words of three letters or more beside a mention but its noun, ascending, each once.
    pub(super) fn of(&mut self, record: &NumberRecord) -> Vec<WordId> {
        let mut words: Vec<WordId> = Vec::new();
        for piece in pieces_beside(record) {
            match self.written.get(piece) {
                Some(known) => words.extend_from_slice(known.as_slice()),
                None => words.extend_from_slice(self.learn(piece).as_slice()),
            }
        }
        let own = record.noun_key.as_ref().and_then(|own| self.ids.get(own));
        words.retain(|word| Some(word) != own);
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The content words of a piece of text that was not seen before.
    fn learn(&mut self, piece: &[u8]) -> &Ids {
        let text = String::from_utf8_lossy(piece);
        let mut ids = content_words(&text).map(|word| self.id(word));
        let ids = match (ids.next(), ids.next()) {
            (Some(first), Some(second)) => Ids::Many([first, second].into_iter().chain(ids).collect()),
            (first, _) => Ids::AtMostOne(first),
        };
        self.written.entry(piece.into()).or_insert(ids)
    }

    fn id(&mut self, word: String) -> WordId {
        let next = WordId::try_from(self.names.len()).expect("100,000 mentions have fewer words than 2^32");
        if let Some(known) = self.ids.get(&word) {
            return *known;
        }
        self.names.push(word.clone());
        self.ids.insert(word, next);
        next
    }
}

/// What stands beside a mention, cut where ASCII alone tells that a word ends, without what is too short for a word of three
/// letters; a word that is cut at the end of what was kept is left out.
fn pieces_beside(record: &NumberRecord) -> impl Iterator<Item = &[u8]> {
    let before = record.before.strip_prefix('…').map_or(record.before.as_str(), |cut| past_first_word(cut));
    let after = record.after.strip_suffix('…').map_or(record.after.as_str(), |cut| before_last_word(cut));
    let is_between = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'-';
    [before, after].into_iter().flat_map(move |text| text.as_bytes().split(is_between)).filter(|piece| piece.len() > 2)
}

fn past_first_word(text: &str) -> &str {
    text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest)
}

fn before_last_word(text: &str) -> &str {
    text.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest)
}

fn content_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let keys = words.map(|word| key(word, TokenKind::Word));
    keys.filter(|key| is_content_word(key) && key.chars().count() > 2).map(|key| singular(&key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{Approximation, NumberForm, NumberKind};
    use crate::report::Place;

    fn words(before: &str, after: &str) -> Vec<String> {
        let place = Place { document: "a".into(), record: None, byte_start: 0, byte_end: 1, line: 1, column: 1 };
        let record = NumberRecord {
            place,
            text: "300".into(),
            kind: NumberKind::Cardinal,
            value: Some(300.into()),
            value_max: None,
            approximation: Approximation::Exact,
            unit: None,
            noun: Some("soldats".into()),
            noun_key: Some("soldat".into()),
            noun_phrase: None,
            form: NumberForm::Digits,
            before: before.into(),
            after: after.into(),
        };
        let mut words = WordsBeside::default();
        let ids = words.of(&record);
        assert_eq!(ids, words.of(&record));
        ids.into_iter().map(|id| words.name(id).to_owned()).collect()
    }

    #[test]
    fn words_are_folded_and_each_stands_once() {
        assert_eq!(words("L’armée du Nord\u{A0}: ", " soldats, les armées, un an"), ["armée", "nord"]);
    }

    #[test]
    fn a_word_that_is_cut_is_none() {
        assert_eq!(words("…ment la ville perdit ", " soldats en bata…"), ["ville", "perdit"]);
    }
}
