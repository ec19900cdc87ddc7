//! HOT. From tokens and sentences to [`Stats`]: the only place that counts a text.
//!
//! ```text
//! for each sentence, for each token:
//!     mark            count it
//!     else            find its form in the vocabulary; count its type, once more when it opens the sentence
//!                     note where its type stood last; add its letters and syllables to the graphic word
//! at the end          make a row of each type touched
//! ```
//! Deviations:
//! 1. The forms of a few pages are looked up and counted before their sentences are: see `text::vocabulary`.
//! 2. What every token counts of its type stands in a cell of eight bytes, and types are numbered in the order of first
//!    sight, so the cells of common words stand together: a token touches one slot and one cell.
//! 3. Letters and syllables are added together, and words counted by both in one place: see `lengths`.
//!
//! A [`Counter`] keeps its vocabulary from one text to the next and allocates nothing in steady state but what it gives.
//! Between two texts nothing is counted in any cell.

use super::factors::Sequencer;
use super::frequency::TypeRow;
use super::groups::Gathering;
use super::lengths::{Lengths, WordSizes};
use super::repetition::Echoes;
use super::windows::Recency;
use super::{DifficultyCounts, FrequencyTable, SentenceCounts, Stats};
use crate::base::Merge;
use crate::extract::Block;
use crate::text::{
    self, Document, Form, Sentence, Size, Token, TokenKind, TypeId, TypeTraits, Types, Vocabulary, syllables,
};
use std::sync::Arc;

/// Bytes beyond which types are numbered anew between two texts. Some 256 MiB are more than two million types, and more
/// than the words of the language: what goes on growing is noise. Results do not depend on it.
const LONGEST_MEMORY: usize = 256 << 20;

/// Counts texts, one after the other.
#[derive(Debug, Default)]
pub struct Counter {
    vocabulary: Vocabulary,
    cells: Cells,
    /// Of the lexical tokens of the present bit, which are counted in their cells already.
    forms: Vec<Form>,
    lengths: TextLengths,
    groups: Gathering,
    /// The tokens of the present sentence that may be part of a number.
    numbers: Vec<u32>,
    /// Bytes of types, `None` for [`LONGEST_MEMORY`].
    memory: Option<usize>,
    /// True to keep the tokens of each text in their order, for its lexical factors.
    in_order: bool,
    sequencer: Sequencer,
}

/// What the vocabulary knows of the tokens of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct KnownTokens<'c> {
    /// The indices of its tokens that may be part of a number.
    pub numbers: &'c [u32],
    /// Of its lexical tokens.
    forms: &'c [Form],
    traits: &'c [TypeTraits],
}

impl KnownTokens<'_> {
    /// False for a lexical token, by its place among those of the sentence, that is no [rare word](crate::text::rare_words):
    /// one of the commonest words, or one without content.
    pub fn may_be_rare(&self, lexical: usize) -> bool {
        let of = |form: &Form| form.is(Form::NUMBER) || self.traits[form.type_id as usize].may_be_rare();
        self.forms.get(lexical).is_none_or(of)
    }
}

/// What is counted by type in the present text.
#[derive(Debug, Default)]
struct Cells {
    counts: Vec<TypeCell>,
    capitals: Vec<Capitals>,
    /// The types of the text, in a place for each type.
    touched: Vec<TypeId>,
    touched_len: usize,
    recency: Recency,
    echoes: Echoes,
}

/// What every token counts: eight bytes, so that the common types stay near.
#[derive(Clone, Copy, Debug, Default)]
struct TypeCell {
    count: u32,
    /// See [`Recency::add`].
    last: u32,
}

/// What one token in ten counts.
#[derive(Clone, Copy, Debug, Default)]
struct Capitals {
    /// As the first token of a sentence.
    initial: u32,
    /// Inside a sentence with a capital first letter, and in capitals.
    capitalised: u32,
    upper: u32,
}

/// The lengths in the present text.
#[derive(Debug, Default)]
struct TextLengths {
    sentence_words: Lengths,
    sentence_tokens: Lengths,
    words: WordSizes,
}

impl Counter {
    /// A counter that numbers types as `types` does, so that its tables merge fast with those of others.
    pub fn new(types: Arc<Types>) -> Self {
        Self { vocabulary: Vocabulary::new(types), ..Self::default() }
    }

    /// The same counter with so many bytes of memory for its types, `None` for 256 MiB: beyond, they are numbered anew.
    /// No count depends on it.
    #[must_use]
    pub fn within(self, bytes: Option<usize>) -> Self {
        Self { memory: bytes, ..self }
    }

    /// The same counter, which also keeps the tokens of each text for its [`super::LexicalFactors`]: they take time and
    /// memory that nothing else here does.
    #[must_use]
    pub fn keeping_order(self, in_order: bool) -> Self {
        Self { in_order, ..self }
    }

    /// Counts one text or part of a text; `each` sees every sentence with its lengths, in order, and what is known of its
    /// tokens.
    ///
    /// Number mentions are counted by who finds them.
    pub fn count<'d>(
        &mut self,
        prose: &str,
        blocks: &[Block],
        document: &'d Document,
        each: impl FnMut(&'d Sentence, SentenceCounts, KnownTokens<'_>),
    ) -> Stats {
        let mut stats = self.begin(prose);
        self.add(prose, document, &mut stats, each);
        debug_assert!(stats.paragraphs <= blocks.len() as u64);
        self.finish(stats)
    }

    /// Begins to count a text that is cut bit by bit: see [`Document::cut_near`]. Give what this gives to [`Counter::add`]
    /// with each bit in order, then to [`Counter::finish`].
    pub fn begin(&mut self, prose: &str) -> Stats {
        self.forget_beyond(self.memory.unwrap_or(LONGEST_MEMORY));
        Stats { characters: prose.chars().count() as u64, ..Stats::default() }
    }

    /// Counts the next bit of a text, of whole blocks; `each` is as in [`Counter::count`].
    pub fn add<'d>(
        &mut self,
        prose: &str,
        document: &'d Document,
        stats: &mut Stats,
        mut each: impl FnMut(&'d Sentence, SentenceCounts, KnownTokens<'_>),
    ) {
        self.forms.clear();
        self.vocabulary.look_up(prose, &document.tokens, &mut self.forms);
        self.cells.count(&self.forms, self.vocabulary.bound(), self.vocabulary.stems().len());
        if self.in_order {
            self.sequencer.add(&self.forms, self.vocabulary.bound());
        }
        let (mut block, mut next) = (None, 0);
        for sentence in &document.sentences {
            let tokens = &document.tokens[sentence.tokens.clone()];
            let counts = self.sentence(prose, tokens, next);
            let first = next;
            next += usize::try_from(counts.tokens).unwrap_or(usize::MAX);
            stats.marks += tokens.len() as u64 - counts.tokens;
            if counts.words > 0 {
                self.close_sentence(&counts, stats);
                stats.paragraphs += u64::from(block != Some(sentence.block));
                block = Some(sentence.block);
            }
            let (forms, traits) = (&self.forms[first..next], self.vocabulary.traits());
            each(sentence, counts, KnownTokens { numbers: &self.numbers, forms, traits });
        }
    }

    /// The statistics of the text that was begun; the counter is ready for the next one.
    pub fn finish(&mut self, mut stats: Stats) -> Stats {
        self.close(&mut stats);
        stats
    }

    /// The forms of the lexical tokens of the last bit that was added, in their order: of the whole text after
    /// [`Counter::count`].
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// Where the types of these forms are numbered.
    pub fn types(&self) -> &Arc<Types> {
        self.vocabulary.types()
    }

    /// Begins a new vocabulary when the types seen so far take more than `limit` bytes; only between two texts.
    fn forget_beyond(&mut self, limit: usize) {
        if self.vocabulary.types().bytes() > limit {
            let anew = Self::new(self.vocabulary.types().successor());
            *self = anew.within(self.memory).keeping_order(self.in_order);
        }
    }

    /// Counts the sentence of `tokens`, whose forms stand at `first`.
    fn sentence(&mut self, prose: &str, tokens: &[Token], first: usize) -> SentenceCounts {
        self.numbers.clear();
        let (forms, traits) = (&self.forms[first..], self.vocabulary.traits());
        let (mut words, mut next) = (0, 0);
        let (mut word, mut sum) = (Size::default(), Size::default());
        let (mut difficulty, mut classes) = (DifficultyCounts::default(), TypeTraits::default());
        for (at, token) in tokens.iter().enumerate() {
            if !token.kind.is_lexical() {
                difficulty.commas += u64::from(prose.as_bytes()[token.span.start as usize] == b',');
                continue;
            }
            let form = forms[next];
            let known = traits[form.type_id as usize];
            classes.add(known);
            if token.opens_word || words == 0 {
                if words > 0 {
                    self.lengths.words.add(word);
                }
                word = Size::default();
                words += 1;
            }
            let mut size = form.size;
            if form.is(Form::NUMBER | Form::HOMOGRAPH | Form::CAPITALISED | Form::UPPER) {
                if form.is(Form::NUMBER) {
                    self.numbers.push(u32::try_from(at).expect("a sentence has fewer tokens than bytes"));
                }
                if form.is(Form::HOMOGRAPH) {
                    size = in_its_place(size, prose, tokens, at);
                }
                if next > 0 {
                    self.cells.count_capitals(form);
                    if form.is(Form::CAPITALISED) {
                        classes.remove_common(known);
                    }
                }
            }
            word.add(size);
            sum.add(size);
            next += 1;
            if next % TypeTraits::MOST == 0 {
                difficulty.add(std::mem::take(&mut classes));
            }
        }
        difficulty.add(classes);
        if next > 0 {
            self.lengths.words.add(word);
            self.cells.capitals[forms[0].type_id as usize].initial += 1;
        }
        let (letters, syllables) = (sum.letters(), sum.syllables());
        let windows = self.cells.recency.local(first, next);
        SentenceCounts { words, tokens: next as u64, letters, syllables, difficulty, windows }
    }

    /// Adds a sentence with a word: one without (a line of stars, a lone ellipsis) is none.
    fn close_sentence(&mut self, counts: &SentenceCounts, stats: &mut Stats) {
        stats.sentences += 1;
        stats.tokens += counts.tokens;
        stats.difficulty.merge(counts.difficulty);
        self.lengths.sentence_words.add(counts.words);
        self.lengths.sentence_tokens.add(counts.tokens);
        self.groups.add(counts);
    }

    /// Moves the counts of the present text into its statistics.
    fn close(&mut self, stats: &mut Stats) {
        let types = self.vocabulary.types();
        let rows = self.cells.take_rows();
        stats.groups = self.groups.take();
        stats.repetition = self.cells.echoes.take(self.vocabulary.stems());
        stats.types = FrequencyTable::of_text(Arc::clone(types), rows);
        let names = types.names();
        stats.windows = self.cells.take_windows(|type_id| names.fingerprint(type_id));
        stats.factors = self.sequencer.take(|type_id| names.fingerprint(type_id));
        stats.sentence_words = self.lengths.sentence_words.take();
        stats.sentence_tokens = self.lengths.sentence_tokens.take();
        let words = self.lengths.words.take();
        (stats.words, stats.letters, stats.syllables) = (words.words, words.letters.sum(), words.syllables.sum());
        (stats.word_letters, stats.word_syllables) = (words.letters, words.syllables);
    }
}

impl Cells {
    /// Counts tokens of those forms, whose types are below `bound`; there are so many stems.
    fn count(&mut self, forms: &[Form], bound: usize, stems: usize) {
        if bound > self.counts.len() {
            let len = bound.max(self.counts.len() * 3 / 2);
            self.counts.resize(len, TypeCell::default());
            self.capitals.resize(len, Capitals::default());
            self.touched.resize(len + 1, 0);
        }
        self.echoes.add(forms, stems);
        let (cells, touched, mut touched_len) = (&mut self.counts[..], &mut self.touched[..], self.touched_len);
        let count = |type_id: TypeId, place| {
            let cell = &mut cells[type_id as usize];
            // In a short text one token in three is the first of its type: no branch has to be guessed.
            touched[touched_len] = type_id;
            touched_len += usize::from(cell.count == 0);
            cell.count += 1;
            std::mem::replace(&mut cell.last, place)
        };
        self.recency.add(forms, |form| form.type_id, count);
        self.touched_len = touched_len;
    }

    /// Counts the capitals of a token inside a sentence.
    fn count_capitals(&mut self, form: Form) {
        let capitals = &mut self.capitals[form.type_id as usize];
        capitals.capitalised += u32::from(form.is(Form::CAPITALISED));
        capitals.upper += u32::from(form.is(Form::UPPER));
    }

    /// A row for each type of the text. What stands inside a sentence tells names and acronyms by their capitals.
    fn take_rows(&mut self) -> Vec<TypeRow> {
        let (cells, capitals) = (&mut self.counts, &mut self.capitals);
        let row = |&id: &TypeId| {
            let count = std::mem::take(&mut cells[id as usize].count);
            let Capitals { initial, capitalised, upper } = std::mem::take(&mut capitals[id as usize]);
            TypeRow { id, count, inside: count - initial, capitalised, upper }
        };
        self.touched[..std::mem::take(&mut self.touched_len)].iter().map(row).collect()
    }

    fn take_windows(&mut self, fingerprint: impl Fn(TypeId) -> u64) -> super::TokenWindows {
        let windows = self.recency.take(fingerprint);
        if self.recency.is_full() {
            self.counts.iter_mut().for_each(|cell| cell.last = 0);
        }
        windows
    }
}

/// The size of the homograph `tokens[at]`, `size` by itself, where the tokens of its sentence decide.
#[cold]
fn in_its_place(size: Size, prose: &str, tokens: &[Token], at: usize) -> Size {
    let key = |token: &Token| text::key(token.span.of(prose), token.kind);
    // A subject, and the pronouns between it and its verb: no more words are looked at.
    let before: Vec<String> = tokens[..at].iter().rev().take(4).map(key).collect();
    let after = tokens.get(at + 1).filter(|token| token.kind == TokenKind::Clitic).map(key).unwrap_or_default();
    let read = syllables::in_context(&key(&tokens[at]), before.iter().map(String::as_str), &after);
    let letters = u32::try_from(size.letters()).expect("a text is shorter than 2^32 bytes");
    read.map_or(size, |syllables| Size::new(letters, syllables))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    fn stats(text: &str) -> Stats {
        let extracted = (extract::plain().extract)(text);
        let mut document = Document::default();
        document.cut(&extracted.prose, &extracted.blocks);
        let mut counter = Counter::default();
        counter.count(&extracted.prose, &extracted.blocks, &document, |_, _, _| ())
    }

    #[test]
    fn words_and_tokens() {
        let stats = stats("« L’homme, dit-il, voit 11\u{202F}000 soldats nord-coréens ! » Oui.");
        assert_eq!((stats.sentences, stats.words, stats.tokens, stats.marks), (2, 7, 9, 6));
        assert_eq!(stats.letters, 6 + 5 + 4 + 5 + 7 + 11 + 3);
        assert_eq!(stats.types.get("il").count, 1);
        assert_eq!(stats.types.get("11000").count, 1);
        assert_eq!(stats.sentence_words.bins().collect::<Vec<_>>(), [(1, 1), (6, 1)]);
    }

    #[test]
    fn no_rare_word_is_passed_over() {
        let (mut counter, mut rare) = (Counter::default(), 0);
        for entry in std::fs::read_dir("tests/corpus").unwrap() {
            let Ok(text) = std::fs::read_to_string(entry.unwrap().path()) else { continue };
            let extracted = (extract::plain().extract)(&text);
            let (mut document, prose) = (Document::default(), &extracted.prose);
            document.cut(prose, &extracted.blocks);
            counter.count(prose, &extracted.blocks, &document, |sentence, _, known| {
                let tokens = &document.tokens[sentence.tokens.clone()];
                let found = text::rare_words_among(prose, tokens, 99, |lexical| known.may_be_rare(lexical));
                assert_eq!(found, text::rare_words(prose, tokens, 99));
                rare += found.len();
            });
        }
        assert!(rare > 50);
    }

    #[test]
    fn capitals_inside_sentences() {
        let stats = stats("La ville de Lyon. Lyon et la SNCF. La SNCF.");
        let lyon = stats.types.get("lyon");
        assert_eq!((lyon.count, lyon.inside, lyon.capitalised, lyon.upper), (2, 1, 1, 0));
        assert_eq!(stats.types.get("sncf").upper, 2);
    }

    #[test]
    fn forgetting_changes_no_count() {
        let texts = ["Le chat dort.", "Le chien et le chat dorment.", "Un chien."].map(|text| {
            let mut document = Document::default();
            let extracted = (extract::plain().extract)(text);
            document.cut(&extracted.prose, &extracted.blocks);
            (extracted, document)
        });
        let [mut keeping, mut forgetting] = [(); 2].map(|()| Counter::default().keeping_order(true));
        for (extracted, document) in &texts {
            let count =
                |counter: &mut Counter| counter.count(&extracted.prose, &extracted.blocks, document, |_, _, _| ());
            let expected = count(&mut keeping);
            let anew = count(&mut forgetting);
            assert_eq!((anew.types, anew.factors), (expected.types, expected.factors));
            forgetting.forget_beyond(4);
            assert_eq!((forgetting.vocabulary.types().bytes(), forgetting.cells.counts.len()), (0, 0));
        }
        let before = keeping.vocabulary.types().bytes();
        keeping.forget_beyond(before);
        assert_eq!(keeping.vocabulary.types().bytes(), before);
    }

    #[test]
    fn homographs_are_read_in_their_place() {
        assert_eq!(stats("Le président parle.").syllables, 1 + 3 + 1);
        assert_eq!(stats("Ils président la séance.").syllables, 1 + 2 + 1 + 2);
        assert_eq!(stats("Président-ils ?").syllables, 2 + 1);
    }

    #[test]
    fn a_line_of_stars_is_no_sentence() {
        assert_eq!(stats("***").sentences, 0);
        assert_eq!(stats("").words, 0);
    }
}
