//! Paragraphs of the samples as moulds: what stays is grammar, numbers and marks; what is drawn anew is vocabulary.

use crate::random::Random;
use crate::words::Words;
use std::fmt::Write;

/// Words of at most so many letters stay: articles, pronouns, prepositions, auxiliaries.
const SHORT: usize = 3;

/// A paragraph cut into what stays and what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mould {
    pieces: Vec<Piece>,
    /// True for a paragraph that holds a digit.
    pub(crate) has_digits: bool,
    /// Bytes of the paragraph it was made of.
    pub(crate) bytes: usize,
}

/// A piece of a mould.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// Stays as it is.
    Kept(String),
    /// A word; after an apostrophe it begins with a vowel.
    Word { capital: bool, elided: bool },
    /// Two digits.
    Digits,
}

impl Mould {
    /// The mould of `paragraph`; `is_grammar` says which words stay beyond the short ones.
    pub(crate) fn of(paragraph: &str, is_grammar: &dyn Fn(&str) -> bool) -> Self {
        let mut mould = Self { pieces: Vec::new(), has_digits: false, bytes: paragraph.len() };
        let mut rest = paragraph;
        let mut before = Run::Other;
        let mut last = None;
        while let Some(run) = Run::first(rest) {
            let (text, after) = rest.split_at(run.length(rest));
            let beside_number = before == Run::Digits && last.is_some_and(char::is_whitespace);
            match run {
                Run::Letters => mould.word(text, (last, after.chars().next()), is_grammar, beside_number),
                Run::Digits => mould.digits(text),
                Run::Other => mould.keep(text),
            }
            if run != Run::Other {
                before = run;
            }
            last = text.chars().next_back();
            rest = after;
        }
        mould
    }

    /// A run of letters between two neighbours.
    fn word(
        &mut self,
        text: &str,
        (last, next): (Option<char>, Option<char>),
        is_grammar: &dyn Fn(&str) -> bool,
        beside_number: bool,
    ) {
        let folded = text.to_lowercase();
        let elides = next.is_some_and(is_apostrophe);
        let acronym = text.chars().nth(1).is_some_and(char::is_uppercase);
        let short = text.chars().count() <= SHORT;
        if short || elides || acronym || beside_number || is_grammar(&folded) {
            return self.keep(text);
        }
        let capital = text.starts_with(char::is_uppercase);
        self.pieces.push(Piece::Word { capital, elided: last.is_some_and(is_apostrophe) });
    }

    /// The last two of three digits and more are drawn: years stay years, groups stay groups.
    fn digits(&mut self, text: &str) {
        self.has_digits = true;
        if text.len() < 3 {
            return self.keep(text);
        }
        self.keep(&text[..text.len() - 2]);
        self.pieces.push(Piece::Digits);
    }

    fn keep(&mut self, text: &str) {
        if let Some(Piece::Kept(kept)) = self.pieces.last_mut() {
            kept.push_str(text);
        } else {
            self.pieces.push(Piece::Kept(text.to_owned()));
        }
    }

    /// A paragraph cast in this mould, at the end of `out`.
    pub(crate) fn cast(&self, words: &Words, random: &mut Random, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Kept(text) => out.push_str(text),
                Piece::Digits => write!(out, "{:02}", random.below(100)).expect("a string takes everything"),
                Piece::Word { capital, elided } => {
                    let word = if *elided { words.draw_elided(random) } else { words.draw(random) };
                    let mut letters = word.chars();
                    if *capital {
                        out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                    }
                    out.push_str(letters.as_str());
                }
            }
        }
    }
}

/// The words of a paragraph that are drawn anew elsewhere: its vocabulary, in lower case.
pub(crate) fn words(paragraph: &str) -> impl Iterator<Item = String> {
    let runs = paragraph.split(|c: char| !c.is_alphabetic());
    runs.filter(|run| run.chars().count() > SHORT).map(str::to_lowercase)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// What a run of characters is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Letters,
    Digits,
    Other,
}

impl Run {
    /// What `text` begins with; `None` for the empty text.
    fn first(text: &str) -> Option<Self> {
        text.chars().next().map(Self::holding)
    }

    fn holding(c: char) -> Self {
        match c {
            c if c.is_alphabetic() => Self::Letters,
            '0'..='9' => Self::Digits,
            _ => Self::Other,
        }
    }

    /// How many bytes of `text` it goes on.
    fn length(self, text: &str) -> usize {
        text.find(|c| Self::holding(c) != self).unwrap_or(text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(paragraph: &str) -> Vec<Piece> {
        Mould::of(paragraph, &|word| word == "dans").pieces
    }

    fn kept(text: &str) -> Piece {
        Piece::Kept(text.into())
    }

    #[test]
    fn grammar_and_marks_stay() {
        let word = |capital, elided| Piece::Word { capital, elided };
        assert_eq!(
            pieces("Le puits dormait dans l’ombre."),
            [
                kept("Le "),
                word(false, false),
                kept(" "),
                word(false, false),
                kept(" dans l’"),
                word(false, true),
                kept(".")
            ]
        );
        assert_eq!(pieces("Aujourd’hui, la SNCF"), [kept("Aujourd’hui, la SNCF")]);
        assert_eq!(pieces("Brésole"), [word(true, false)]);
    }

    #[test]
    fn numbers_stay_numbers() {
        assert_eq!(pieces("12 soldats"), [kept("12 soldats")]);
        assert_eq!(pieces("2023"), [kept("20"), Piece::Digits]);
        assert!(Mould::of("12", &|_| false).has_digits && !Mould::of("douze", &|_| false).has_digits);
    }
}
