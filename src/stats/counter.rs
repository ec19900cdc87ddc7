//! From tokens and sentences to [`Stats`]: the only place that counts a text.
//!
//! A [`Counter`] keeps its vocabulary from one text to the next and allocates nothing in steady state.

use super::{Stats, TypeCount};
use crate::extract::Block;
use crate::text::{self, Document, FormFacts, Sentence, Token, TokenKind, TypeId, Vocabulary, syllables};

/// Bytes of raw forms beyond which a vocabulary is forgotten between two texts. Some 64 MiB are seven million forms, more
/// than the words of the language: what goes on growing is noise. Results do not depend on it.
const LONGEST_MEMORY: usize = 64 << 20;

/// Counts texts, one after the other.
#[derive(Debug, Default)]
pub struct Counter {
    vocabulary: Vocabulary,
    /// One cell a type of the vocabulary; all zero between two texts.
    cells: Vec<TypeCount>,
    /// The types of the present text.
    touched: Vec<TypeId>,
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
        self.take_types(&mut stats);
        self.forget_beyond(LONGEST_MEMORY);
        stats
    }

    /// Begins a new vocabulary when the present one holds more than `limit` bytes of raw forms; only between two texts,
    /// when every cell is zero.
    fn forget_beyond(&mut self, limit: usize) {
        if self.vocabulary.raw_bytes() > limit {
            *self = Self::default();
        }
    }

    fn sentence(&mut self, prose: &str, tokens: &[Token], stats: &mut Stats) -> SentenceCounts {
        let mut counts = SentenceCounts::default();
        let mut word = Word::default();
        for (at, token) in tokens.iter().enumerate() {
            if !token.kind.is_lexical() {
                stats.marks += 1;
                continue;
            }
            if token.opens_word || counts.words == 0 {
                stats.close_word(word, counts.words > 0);
                word = Word::default();
                counts.words += 1;
            }
            let mut facts = self.vocabulary.facts(token.span.of(prose), token.kind);
            if facts.homograph {
                facts.syllables = in_its_place(prose, tokens, at).unwrap_or(facts.syllables);
            }
            self.count_type(facts, counts.tokens > 0);
            stats.windows.push(facts.fingerprint);
            word.letters += u64::from(facts.letters);
            word.syllables += u64::from(facts.syllables);
            counts.tokens += 1;
            counts.syllables += u64::from(facts.syllables);
            counts.has_number |= facts.number;
        }
        stats.close_word(word, counts.words > 0);
        stats.close_sentence(counts);
        counts
    }

    /// Adds one occurrence; what stands inside a sentence tells names and acronyms by their capitals.
    fn count_type(&mut self, facts: FormFacts, inside: bool) {
        if self.vocabulary.types() > self.cells.len() {
            self.cells.resize(self.vocabulary.types(), TypeCount::default());
        }
        let cell = &mut self.cells[facts.type_id as usize];
        if cell.count == 0 {
            self.touched.push(facts.type_id);
        }
        cell.count += 1;
        cell.inside += u64::from(inside);
        cell.capitalised += u64::from(inside && facts.capitalised);
        cell.upper += u64::from(inside && facts.upper);
    }

    /// Moves the counts of the present text into its table.
    fn take_types(&mut self, stats: &mut Stats) {
        for type_id in self.touched.drain(..) {
            let cell = std::mem::take(&mut self.cells[type_id as usize]);
            stats.types.add(self.vocabulary.key(type_id), cell);
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

impl Stats {
    fn close_word(&mut self, word: Word, is_word: bool) {
        if is_word {
            self.words += 1;
            self.letters += word.letters;
            self.word_letters.add(word.letters);
            self.word_syllables.add(word.syllables);
        }
    }

    /// A sentence without a word (a line of stars, a lone ellipsis) is none.
    fn close_sentence(&mut self, counts: SentenceCounts) {
        if counts.words > 0 {
            self.sentences += 1;
            self.tokens += counts.tokens;
            self.syllables += counts.syllables;
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
            assert_eq!((forgetting.vocabulary.raw_bytes(), forgetting.cells.len()), (0, 0));
        }
        let before = keeping.vocabulary.raw_bytes();
        keeping.forget_beyond(before);
        assert_eq!(keeping.vocabulary.raw_bytes(), before);
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
