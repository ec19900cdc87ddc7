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
//! 1. Forms are looked up a batch of tokens ahead: see `text::vocabulary`.
//! 2. All that is counted of a type stands in one cell of 20 bytes, and types are numbered in the order of first sight,
//!    so the cells of common words stand together: a token touches one slot and one cell.
//!
//! A [`Counter`] keeps its vocabulary from one text to the next and allocates nothing in steady state but what it gives.
//! Between two texts nothing is counted in any cell.

use super::frequency::TypeRow;
use super::lengths::{Lengths, WordSizes};
use super::windows::Recency;
use super::{FrequencyTable, Stats};
use crate::extract::Block;
use crate::text::{
    self, BATCH, Document, Form, Sentence, Size, Token, TokenKind, TypeId, Types, Vocabulary, syllables,
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
    ahead: Ahead,
    lengths: TextLengths,
}

/// What is counted by type in the present text.
#[derive(Debug, Default)]
struct Cells {
    cells: Vec<TypeCell>,
    touched: Vec<TypeId>,
    recency: Recency,
}

/// One type in the present text.
#[derive(Clone, Copy, Debug, Default)]
struct TypeCell {
    count: u32,
    /// As the first token of a sentence.
    initial: u32,
    /// Inside a sentence with a capital first letter, and in capitals.
    capitalised: u32,
    upper: u32,
    /// See [`Recency::push`].
    last: u32,
}

/// The forms of the next tokens.
#[derive(Debug, Default)]
struct Ahead {
    forms: [Form; BATCH],
    /// The tokens they are of, as indices into the document.
    start: usize,
    end: usize,
}

/// The lengths in the present text.
#[derive(Debug, Default)]
struct TextLengths {
    sentence_words: Lengths,
    sentence_tokens: Lengths,
    words: WordSizes,
}

/// The lengths of one sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentenceCounts {
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Spoken syllables.
    pub syllables: u64,
    /// True when it holds a digit or a number word.
    pub has_number: bool,
}

impl Counter {
    /// A counter that numbers types as `types` does, so that its tables merge fast with those of others.
    pub fn new(types: Arc<Types>) -> Self {
        Self { vocabulary: Vocabulary::new(types), ..Self::default() }
    }

    /// Counts one text or part of a text; `each` sees every sentence with its lengths, in order.
    ///
    /// Number mentions are counted by who finds them.
    pub fn count<'d>(
        &mut self,
        prose: &str,
        blocks: &[Block],
        document: &'d Document,
        mut each: impl FnMut(&'d Sentence, SentenceCounts),
    ) -> Stats {
        self.forget_beyond(LONGEST_MEMORY);
        let mut stats = Stats { characters: prose.chars().count() as u64, ..Stats::default() };
        let mut block = None;
        for sentence in &document.sentences {
            let counts = self.sentence(prose, document, sentence, &mut stats);
            if counts.words > 0 && block != Some(sentence.block) {
                block = Some(sentence.block);
                stats.paragraphs += 1;
            }
            each(sentence, counts);
        }
        debug_assert!(stats.paragraphs <= blocks.len() as u64);
        self.close(&mut stats);
        stats
    }

    /// Begins a new vocabulary when the types seen so far take more than `limit` bytes; only between two texts.
    fn forget_beyond(&mut self, limit: usize) {
        if self.vocabulary.types().bytes() > limit {
            *self = Self::new(self.vocabulary.types().successor());
        }
    }

    fn sentence(&mut self, prose: &str, document: &Document, sentence: &Sentence, stats: &mut Stats) -> SentenceCounts {
        let mut counts = SentenceCounts::default();
        let (mut word, mut sum) = (Size::default(), Size::default());
        let (mut flags, mut first) = (0, None);
        for at in sentence.tokens.clone() {
            let form = self.ahead.form(at, &mut self.vocabulary, prose, &document.tokens);
            let token = &document.tokens[at];
            if !token.kind.is_lexical() {
                continue;
            }
            if token.opens_word || first.is_none() {
                if first.is_some() {
                    self.lengths.words.add(word);
                }
                sum.add(word);
                word = Size::default();
                counts.words += 1;
            }
            self.cells.count(form.type_id);
            if form.flags & (Form::CAPITALISED | Form::UPPER | Form::NUMBER | Form::HOMOGRAPH) != 0 {
                flags |= form.flags;
                if first.is_some() {
                    self.cells.count_capitals(form);
                }
            }
            word.add(match form.flags & Form::HOMOGRAPH {
                0 => form.size,
                _ => in_its_place(form.size, prose, &document.tokens[sentence.tokens.clone()], at - sentence.tokens.start),
            });
            first = first.or(Some(form.type_id));
            counts.tokens += 1;
        }
        if let Some(first) = first {
            self.lengths.words.add(word);
            self.cells.count_initial(first);
        }
        sum.add(word);
        counts.syllables = sum.syllables();
        counts.has_number = flags & Form::NUMBER != 0;
        stats.marks += sentence.tokens.len() as u64 - counts.tokens;
        self.lengths.close_sentence(counts, stats);
        counts
    }

    /// Moves the counts of the present text into its statistics.
    fn close(&mut self, stats: &mut Stats) {
        let types = self.vocabulary.types();
        stats.types = FrequencyTable::of_text(Arc::clone(types), self.cells.take_rows());
        let names = types.names();
        stats.windows = self.cells.take_windows(|type_id| names.fingerprint(type_id));
        stats.sentence_words = self.lengths.sentence_words.take();
        stats.sentence_tokens = self.lengths.sentence_tokens.take();
        let words = self.lengths.words.take();
        (stats.words, stats.letters, stats.syllables) = (words.words, words.letters.sum(), words.syllables.sum());
        (stats.word_letters, stats.word_syllables) = (words.letters, words.syllables);
        (self.ahead.start, self.ahead.end) = (0, 0);
    }
}

impl Ahead {
    /// The form of the token `at`, which comes after those asked for before.
    #[inline]
    fn form(&mut self, at: usize, vocabulary: &mut Vocabulary, prose: &str, tokens: &[Token]) -> Form {
        if at >= self.end {
            (self.start, self.end) = (at, tokens.len().min(at + BATCH));
            vocabulary.look_up(prose, &tokens[self.start..self.end], &mut self.forms);
        }
        self.forms[(at - self.start) % BATCH]
    }
}

impl Cells {
    #[inline]
    fn count(&mut self, type_id: TypeId) {
        let at = type_id as usize;
        if at >= self.cells.len() {
            self.cells.resize((at + 1).max(self.cells.len() * 3 / 2), TypeCell::default());
        }
        let cell = &mut self.cells[at];
        if cell.count == 0 {
            self.touched.push(type_id);
        }
        cell.count += 1;
        self.recency.push(type_id, &mut cell.last);
    }

    /// Counts the type of the first token of a sentence, which was counted before.
    fn count_initial(&mut self, type_id: TypeId) {
        self.cells[type_id as usize].initial += 1;
    }

    /// Counts the capitals of a token inside a sentence, which was counted before.
    fn count_capitals(&mut self, form: Form) {
        let cell = &mut self.cells[form.type_id as usize];
        cell.capitalised += u32::from(form.flags & Form::CAPITALISED != 0);
        cell.upper += u32::from(form.flags & Form::UPPER != 0);
    }

    /// A row for each type of the text. What stands inside a sentence tells names and acronyms by their capitals.
    fn take_rows(&mut self) -> Vec<TypeRow> {
        let cells = &mut self.cells;
        let row = |id: TypeId| {
            let cell = &mut cells[id as usize];
            let TypeCell { count, initial, capitalised, upper, last } = *cell;
            *cell = TypeCell { last, ..TypeCell::default() };
            TypeRow { id, count, inside: count - initial, capitalised, upper }
        };
        self.touched.drain(..).map(row).collect()
    }

    fn take_windows(&mut self, fingerprint: impl Fn(TypeId) -> u64) -> super::TokenWindows {
        let windows = self.recency.take(fingerprint);
        if self.recency.is_full() {
            self.cells.iter_mut().for_each(|cell| cell.last = 0);
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

impl TextLengths {
    /// A sentence without a word (a line of stars, a lone ellipsis) is none.
    fn close_sentence(&mut self, counts: SentenceCounts, stats: &mut Stats) {
        if counts.words > 0 {
            stats.sentences += 1;
            stats.tokens += counts.tokens;
            self.sentence_words.add(counts.words);
            self.sentence_tokens.add(counts.tokens);
        }
    }
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
        counter.count(&extracted.prose, &extracted.blocks, &document, |_, _| ())
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
        let (mut keeping, mut forgetting) = (Counter::default(), Counter::default());
        for (extracted, document) in &texts {
            let count = |counter: &mut Counter| counter.count(&extracted.prose, &extracted.blocks, document, |_, _| ());
            let expected = count(&mut keeping);
            assert_eq!(count(&mut forgetting).types, expected.types);
            forgetting.forget_beyond(4);
            assert_eq!((forgetting.vocabulary.types().bytes(), forgetting.cells.cells.len()), (0, 0));
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
