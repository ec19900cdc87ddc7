//! HOT. From tokens and sentences to [`Stats`]: the only place that counts a text.
//!
//! ```text
//! for each sentence, for each token:
//!     mark            count it
//!     else            find its form in the vocabulary; count the form, once more when it opens the sentence
//!                     note where its type stood last; add its letters and syllables to the graphic word
//! at the end          add the counts of the forms touched to their types, the types to the table
//! ```
//! A [`Counter`] keeps its vocabulary from one text to the next and allocates nothing in steady state. Between two
//! texts every cell is zero.

use super::lengths::Lengths;
use super::windows::Recency;
use super::{Stats, TypeCount};
use crate::extract::Block;
use crate::text::{self, Document, Form, FormId, Sentence, Token, TokenKind, TypeId, Vocabulary, syllables};

/// Bytes beyond which a vocabulary is forgotten between two texts. Some 256 MiB are more than a million forms, and more
/// than the words of the language: what goes on growing is noise. Results do not depend on it.
const LONGEST_MEMORY: usize = 256 << 20;

/// Counts texts, one after the other.
#[derive(Debug, Default)]
pub struct Counter {
    vocabulary: Vocabulary,
    /// One cell a form of the vocabulary.
    cells: Vec<FormCell>,
    /// The forms of the present text.
    touched: Vec<FormId>,
    /// One cell a type, and the types of the present text, used at its end.
    types: Vec<TypeCount>,
    touched_types: Vec<TypeId>,
    recency: Recency,
    lengths: TextLengths,
}

/// How often a form occurs in the present text, and how often as the first token of a sentence.
#[derive(Clone, Copy, Debug, Default)]
struct FormCell {
    count: u32,
    initial: u32,
}

/// The four histograms of the present text.
#[derive(Debug, Default)]
struct TextLengths {
    sentence_words: Lengths,
    sentence_tokens: Lengths,
    word_letters: Lengths,
    word_syllables: Lengths,
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

/// The graphic word being counted.
#[derive(Clone, Copy, Default)]
struct Word {
    letters: u64,
    syllables: u64,
}

impl Counter {
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
        let mut stats = Stats { characters: prose.chars().count() as u64, ..Stats::default() };
        let mut block = None;
        for sentence in &document.sentences {
            let counts = self.sentence(prose, &document.tokens[sentence.tokens.clone()], &mut stats);
            if counts.words > 0 && block != Some(sentence.block) {
                block = Some(sentence.block);
                stats.paragraphs += 1;
            }
            each(sentence, counts);
        }
        debug_assert!(stats.paragraphs <= blocks.len() as u64);
        self.close(&mut stats);
        self.forget_beyond(LONGEST_MEMORY);
        stats
    }

    /// Begins a new vocabulary when the present one takes more than `limit` bytes; only between two texts,
    /// when every cell is zero.
    fn forget_beyond(&mut self, limit: usize) {
        if self.vocabulary.bytes() > limit {
            *self = Self::default();
        }
    }

    fn sentence(&mut self, prose: &str, tokens: &[Token], stats: &mut Stats) -> SentenceCounts {
        let mut counts = SentenceCounts::default();
        let mut word = Word::default();
        let mut flags = 0;
        for (at, token) in tokens.iter().enumerate() {
            if !token.kind.is_lexical() {
                stats.marks += 1;
                continue;
            }
            if token.opens_word || counts.words == 0 {
                self.lengths.close_word(word, counts.words > 0, stats);
                word = Word::default();
                counts.words += 1;
            }
            let form = self.vocabulary.form(prose, token.span.start as usize, token.span.end as usize, token.kind);
            self.count_form(form, counts.tokens == 0);
            flags |= form.flags;
            let (letters, syllables) = match form.flags & Form::SPECIAL {
                0 => (u64::from(form.letters), u64::from(form.syllables)),
                _ => self.special(form, prose, tokens, at),
            };
            word.letters += letters;
            word.syllables += syllables;
            counts.tokens += 1;
            counts.syllables += syllables;
        }
        counts.has_number = flags & Form::NUMBER != 0;
        self.lengths.close_word(word, counts.words > 0, stats);
        self.lengths.close_sentence(counts, stats);
        counts
    }

    #[inline]
    fn count_form(&mut self, form: Form, initial: bool) {
        let at = form.id as usize;
        if at >= self.cells.len() {
            self.cells.resize(self.vocabulary.forms(), FormCell::default());
        }
        let cell = &mut self.cells[at];
        if cell.count == 0 {
            self.touched.push(form.id);
        }
        cell.count += 1;
        cell.initial += u32::from(initial);
        self.recency.push(form.type_id);
    }

    /// Letters and syllables of a form whose place decides, or that is too long for a byte.
    #[cold]
    fn special(&self, form: Form, prose: &str, tokens: &[Token], at: usize) -> (u64, u64) {
        let facts = self.vocabulary.form_facts(form.id);
        let read = if facts.homograph { in_its_place(prose, tokens, at) } else { None };
        (u64::from(facts.letters), u64::from(read.unwrap_or(facts.syllables)))
    }

    /// Moves the counts of the present text into its statistics.
    fn close(&mut self, stats: &mut Stats) {
        self.take_types(stats);
        stats.windows = self.recency.take(|type_id| self.vocabulary.fingerprint(type_id));
        stats.sentence_words = self.lengths.sentence_words.take();
        stats.sentence_tokens = self.lengths.sentence_tokens.take();
        stats.word_letters = self.lengths.word_letters.take();
        stats.word_syllables = self.lengths.word_syllables.take();
    }

    /// What stands inside a sentence tells names and acronyms by their capitals.
    fn take_types(&mut self, stats: &mut Stats) {
        self.types.resize(self.vocabulary.types(), TypeCount::default());
        for form in self.touched.drain(..) {
            let cell = std::mem::take(&mut self.cells[form as usize]);
            let facts = self.vocabulary.form_facts(form);
            let inside = u64::from(cell.count - cell.initial);
            let of = &mut self.types[facts.type_id as usize];
            if of.count == 0 {
                self.touched_types.push(facts.type_id);
            }
            of.count += u64::from(cell.count);
            of.inside += inside;
            of.capitalised += u64::from(facts.capitalised) * inside;
            of.upper += u64::from(facts.upper) * inside;
        }
        for type_id in self.touched_types.drain(..) {
            let count = std::mem::take(&mut self.types[type_id as usize]);
            stats.types.add(self.vocabulary.key(type_id), count);
        }
    }
}

/// Syllables of the homograph `tokens[at]`, where the tokens of its sentence decide.
fn in_its_place(prose: &str, tokens: &[Token], at: usize) -> Option<u32> {
    let key = |token: &Token| text::key(token.span.of(prose), token.kind);
    // A subject, and the pronouns between it and its verb: no more words are looked at.
    let before: Vec<String> = tokens[..at].iter().rev().take(4).map(key).collect();
    let after = tokens.get(at + 1).filter(|token| token.kind == TokenKind::Clitic).map(key).unwrap_or_default();
    syllables::in_context(&key(&tokens[at]), before.iter().map(String::as_str), &after)
}

impl TextLengths {
    #[inline]
    fn close_word(&mut self, word: Word, is_word: bool, stats: &mut Stats) {
        if is_word {
            stats.words += 1;
            stats.letters += word.letters;
            self.word_letters.add(word.letters);
            self.word_syllables.add(word.syllables);
        }
    }

    /// A sentence without a word (a line of stars, a lone ellipsis) is none.
    fn close_sentence(&mut self, counts: SentenceCounts, stats: &mut Stats) {
        if counts.words > 0 {
            stats.sentences += 1;
            stats.tokens += counts.tokens;
            stats.syllables += counts.syllables;
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
            assert_eq!((forgetting.vocabulary.bytes(), forgetting.cells.len()), (0, 0));
        }
        let before = keeping.vocabulary.bytes();
        keeping.forget_beyond(before);
        assert_eq!(keeping.vocabulary.bytes(), before);
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
