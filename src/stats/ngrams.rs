//! Sequences of tokens, by what they are made of: within sentences, broken by marks. Counted exactly, text by text, into
//! frequency tables that go to disk as those of words do.

use super::FrequencyTable;
use super::frequency::TypeRow;
use crate::text::{Document, Form, TypeId, Types};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::Arc;

/// Tokens of the longest sequence.
pub const LONGEST_NGRAM: u8 = 5;
/// Bytes beyond which sequences are numbered anew between two texts, as for words.
const LONGEST_MEMORY: usize = 256 << 20;

/// The types of a sequence, [`NONE`] beyond its end.
type Sequence = [TypeId; LONGEST_NGRAM as usize];
const NONE: TypeId = TypeId::MAX;

/// Counts the sequences of one text after the other.
///
/// The key of a sequence is the types of its tokens with a space between.
#[derive(Debug, Default)]
pub struct NgramCounter {
    /// Where sequences are numbered.
    types: Arc<Types>,
    /// Bytes of sequences, `None` for [`LONGEST_MEMORY`].
    memory: Option<usize>,
    counts: HashMap<Sequence, u32, FixedState>,
}

impl NgramCounter {
    /// A counter that numbers sequences as `types` does, within so many bytes of memory, `None` for 256 MiB. No count
    /// depends on either.
    pub fn new(types: Arc<Types>, memory: Option<usize>) -> Self {
        Self { types, memory, counts: HashMap::default() }
    }

    /// Counts the sequences of `len` tokens, at most [`LONGEST_NGRAM`], in one bit of a text; `forms` are those of its
    /// lexical tokens.
    pub fn add(&mut self, len: usize, document: &Document, mut forms: &[Form]) {
        for sentence in &document.sentences {
            let mut run = 0;
            for token in &document.tokens[sentence.tokens.clone()] {
                if token.kind.is_lexical() {
                    run += 1;
                } else {
                    forms = self.run(len, forms, run);
                    run = 0;
                }
            }
            forms = self.run(len, forms, run);
        }
    }

    /// Counts the sequences of the first `run` forms, between which no mark stands, and gives the others.
    fn run<'f>(&mut self, len: usize, forms: &'f [Form], run: usize) -> &'f [Form] {
        let (own, rest) = forms.split_at(run.min(forms.len()));
        for forms in own.windows(len.clamp(1, usize::from(LONGEST_NGRAM))) {
            let mut sequence = [NONE; LONGEST_NGRAM as usize];
            sequence.iter_mut().zip(forms).for_each(|(id, form)| *id = form.type_id);
            *self.counts.entry(sequence).or_default() += 1;
        }
        rest
    }

    /// The table of what was counted since the last time; tokens are numbered by `words`.
    pub fn finish(&mut self, words: &Types) -> FrequencyTable {
        if self.types.bytes() > self.memory.unwrap_or(LONGEST_MEMORY) {
            self.types = self.types.successor();
        }
        let (names, mut key) = (words.names(), String::new());
        let types = &self.types;
        let row = |(sequence, count): (Sequence, u32)| {
            key.clear();
            for id in sequence.into_iter().take_while(|&id| id != NONE) {
                let gap = if key.is_empty() { "" } else { " " };
                key.extend([gap, names.key(id)]);
            }
            TypeRow { id: types.id(&key), count, inside: 0, capitalised: 0, upper: 0 }
        };
        let rows = self.counts.drain().map(row).collect();
        FrequencyTable::of_text(Arc::clone(types), rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Merge;
    use crate::extract;
    use crate::text::twins::strategies;
    use crate::text::{Vocabulary, key};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn counted(table: &FrequencyTable) -> BTreeMap<String, u64> {
        let (mut ranked, mut out) = (table.ranked(usize::MAX).unwrap(), BTreeMap::new());
        while let Some((key, count)) = ranked.next_type().unwrap() {
            out.insert(key.to_owned(), count.count);
        }
        out
    }

    /// The sequences of a text, and those of its naive twin.
    fn ngrams(text: &str, len: usize, counter: &mut NgramCounter) -> (FrequencyTable, BTreeMap<String, u64>) {
        let extracted = (extract::plain().extract)(text);
        let (mut document, mut vocabulary, mut forms) = (Document::default(), Vocabulary::default(), Vec::new());
        document.cut(&extracted.prose, &extracted.blocks);
        vocabulary.look_up(&extracted.prose, &document.tokens, &mut forms);
        counter.add(len, &document, &forms);
        let mut twin = BTreeMap::new();
        for sentence in &document.sentences {
            let tokens = &document.tokens[sentence.tokens.clone()];
            for window in tokens.windows(len).filter(|window| window.iter().all(|token| token.kind.is_lexical())) {
                let keys: Vec<_> = window.iter().map(|t| key(t.span.of(&extracted.prose), t.kind)).collect();
                *twin.entry(keys.join(" ")).or_default() += 1;
            }
        }
        (counter.finish(vocabulary.types()), twin)
    }

    #[test]
    fn marks_and_sentences_break_sequences() {
        let (table, _) = ngrams("L’eau froide, l'eau froide. Froide.", 2, &mut NgramCounter::default());
        let expected = [("eau froide", 2), ("l' eau", 2)].map(|(key, count)| (key.to_owned(), count));
        assert_eq!(counted(&table), expected.into());
    }

    #[test]
    fn numbering_anew_changes_no_count() {
        let mut counter = NgramCounter::new(Arc::default(), Some(1));
        let mut all = FrequencyTable::default();
        for text in ["Un chat noir. Un chat gris.", "Le chat noir.", "Un chat noir dort."] {
            let (table, _) = ngrams(text, 2, &mut counter);
            all.make_room_for(&table).unwrap();
            all.merge(table);
        }
        assert_eq!((all.get("un chat").count, all.get("chat noir").count, all.len()), (3, 3, 5));
    }

    proptest! {
        #[test]
        fn sequences_are_their_twin(text in strategies::text(), len in 1_usize..=usize::from(LONGEST_NGRAM)) {
            let (table, twin) = ngrams(&text, len, &mut NgramCounter::default());
            prop_assert_eq!(counted(&table), twin);
        }
    }
}
