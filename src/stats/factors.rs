//! Lexical factors: stretches of a text over which the ratio of types to tokens falls to 0.72, counted forward and
//! backward, by two rules. The integers behind MTLD. Those that begin at each token are in `moving`.
//!
//! They depend on where a text begins and ends, so they merge over no seam: the parts of a document keep their tokens until
//! it is closed, and of several documents together there are none.

use super::moving::MovingFactors;
use super::segments::{SEGMENT_TOKENS, Segments};
use crate::base::Merge;
use crate::text::{Form, TypeId};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Tokens beyond which a document has no factors: its parts would no longer fit in bounded memory.
pub const LONGEST_SEQUENCE: usize = 1 << 22;

/// The factors of a document, or the tokens of its parts.
///
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LexicalFactors {
    /// Nothing was counted: no token, or nobody asked.
    #[default]
    Uncounted,
    /// The tokens of an open document or a part of one.
    Open(Sequence),
    /// One document.
    Document(DocumentFactors),
    /// Several documents, which have none together, or one of more than [`LONGEST_SEQUENCE`] tokens.
    Undefined,
}

/// The factors of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentFactors {
    /// Its tokens.
    pub tokens: u64,
    /// By the open rule, from its first token to its last and back: a factor ends below 0.72.
    pub open: [Factors; 2],
    /// By the closed rule: at 0.72 it ends too.
    pub closed: [Factors; 2],
    /// Those that begin at each token.
    pub moving: MovingFactors,
}

/// The factors in one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors {
    /// Whole factors.
    pub whole: u64,
    /// Tokens after the last of them.
    pub rest_tokens: u64,
    /// Types of these.
    pub rest_types: u64,
}

/// The tokens of an open document, or of a part of one, in their order.
///
/// Types are known by 64-bit fingerprints: two of a document of four million tokens would share one by chance once in a
/// million documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequence {
    /// The fingerprints of its types in the order of their first tokens.
    types: Vec<u64>,
    /// The type of each token, by its place among them.
    tokens: Vec<u32>,
}

impl LexicalFactors {
    /// The tokens of an open document by the fingerprints of their types; [`LexicalFactors::Uncounted`] for none.
    ///
    /// ```
    /// use lisible::stats::{LexicalFactors, Stats};
    /// let factors = LexicalFactors::open([1, 2, 1, 1]);
    /// let mut stats = Stats { tokens: 4, factors, ..Stats::default() };
    /// stats.close_document();
    /// assert!(matches!(stats.factors, LexicalFactors::Document(of) if of.tokens == 4));
    /// ```
    pub fn open(tokens: impl IntoIterator<Item = u64>) -> Self {
        let (mut out, mut numbers) = (Sequence::default(), Numbers::default());
        for token in tokens {
            let number = out.number(token, &mut numbers);
            out.tokens.push(number);
        }
        out.into()
    }

    /// Counts the factors of the document and forgets its tokens.
    pub(super) fn close_document(&mut self) {
        if let Self::Open(Sequence { types, tokens }) = self {
            let [open, closed] = [CLOSES_BELOW, CLOSES_AT].map(|closes| {
                [pass(tokens.iter(), types.len(), closes), pass(tokens.iter().rev(), types.len(), closes)]
            });
            let moving = MovingFactors::of(tokens, types.len());
            *self = Self::Document(DocumentFactors { tokens: tokens.len() as u64, open, closed, moving });
        }
    }

    /// The segments of a document that is about to be closed.
    pub(super) fn segments(&self) -> Segments {
        match self {
            Self::Open(sequence) => Segments::of(sequence.tokens.iter().map(|&token| token.into()), SEGMENT_TOKENS),
            Self::Undefined => Segments::UNCUT,
            Self::Uncounted | Self::Document(_) => Segments::default(),
        }
    }
}

impl From<Sequence> for LexicalFactors {
    fn from(sequence: Sequence) -> Self {
        match sequence.tokens.len() {
            0 => Self::Uncounted,
            1..=LONGEST_SEQUENCE => Self::Open(sequence),
            _ => Self::Undefined,
        }
    }
}

/// Where the fingerprint of each type of a sequence stands.
type Numbers = HashMap<u64, u32, FixedState>;

impl Sequence {
    /// The number of a type, its next one when it is new.
    fn number(&mut self, fingerprint: u64, numbers: &mut Numbers) -> u32 {
        let next = u32::try_from(self.types.len()).unwrap_or(u32::MAX);
        *numbers.entry(fingerprint).or_insert_with(|| {
            self.types.push(fingerprint);
            next
        })
    }

    /// Appends the tokens of the next part. Only its types are looked up.
    fn append(&mut self, other: &Self) {
        let mut numbers: Numbers = (0..).zip(&self.types).map(|(number, &fingerprint)| (fingerprint, number)).collect();
        let renumbered: Vec<u32> =
            other.types.iter().map(|&fingerprint| self.number(fingerprint, &mut numbers)).collect();
        self.tokens.extend(other.tokens.iter().map(|&token| renumbered[token as usize]));
    }
}

/// Keeps the tokens of one text as they go by.
#[derive(Debug, Default)]
pub(super) struct Sequencer {
    /// One past the number in the text of each type, zero where it is not there.
    numbers: Vec<u32>,
    types: Vec<TypeId>,
    tokens: Vec<u32>,
}

impl Sequencer {
    /// Adds the next tokens, whose types are below `bound`. What is beyond [`LONGEST_SEQUENCE`] is left out but for one.
    pub(super) fn add(&mut self, forms: &[Form], bound: usize) {
        if bound > self.numbers.len() {
            self.numbers.resize(bound.max(self.numbers.len() * 3 / 2), 0);
        }
        for form in forms.iter().take((LONGEST_SEQUENCE + 1).saturating_sub(self.tokens.len())) {
            let number = &mut self.numbers[form.type_id as usize];
            if *number == 0 {
                self.types.push(form.type_id);
                *number = u32::try_from(self.types.len()).unwrap_or(u32::MAX);
            }
            self.tokens.push(*number - 1);
        }
    }

    /// The tokens of the text; the next token begins another.
    pub(super) fn take(&mut self, fingerprint: impl Fn(TypeId) -> u64) -> LexicalFactors {
        for &type_id in &self.types {
            self.numbers[type_id as usize] = 0;
        }
        let types = self.types.drain(..).map(fingerprint).collect();
        Sequence { types, tokens: std::mem::take(&mut self.tokens) }.into()
    }
}

/// Whether a factor of so many types and tokens ends.
type Rule = fn(u64, u64) -> bool;

/// Below 0.72, that is 18 / 25.
const CLOSES_BELOW: Rule = |types, tokens| 25 * types < 18 * tokens;
const CLOSES_AT: Rule = |types, tokens| 25 * types <= 18 * tokens;

/// The factors of tokens whose types are numbers below `types`.
fn pass<'a>(tokens: impl Iterator<Item = &'a u32>, types: usize, closes: Rule) -> Factors {
    // The factor in which each type stood last, from 1.
    let mut seen = vec![0; types];
    let mut all = Factors::default();
    for &token in tokens {
        let factor = all.whole + 1;
        let before = std::mem::replace(&mut seen[token as usize], factor);
        all.rest_tokens += 1;
        all.rest_types += u64::from(before != factor);
        if closes(all.rest_types, all.rest_tokens) {
            all = Factors { whole: factor, ..Factors::default() };
        }
    }
    all
}

impl Merge for LexicalFactors {
    fn merge(&mut self, other: Self) {
        match (&mut *self, other) {
            (_, Self::Uncounted) => {}
            (Self::Uncounted, other) => *self = other,
            (Self::Open(all), Self::Open(more)) if all.tokens.len() + more.tokens.len() <= LONGEST_SEQUENCE => {
                all.append(&more);
            }
            _ => *self = Self::Undefined,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn open(tokens: &[u64]) -> LexicalFactors {
        LexicalFactors::open(tokens.iter().copied())
    }

    fn closed(tokens: &[u64]) -> LexicalFactors {
        let mut out = open(tokens);
        out.close_document();
        out
    }

    /// The definition, with a set for each factor.
    fn naive(tokens: impl Iterator<Item = u64>, closed: bool) -> Factors {
        let (mut whole, mut rest, mut types) = (0, 0_u64, HashSet::new());
        for token in tokens {
            rest += 1;
            types.insert(token);
            let ratio = types.len() as f64 / rest as f64;
            if ratio < 0.72 || closed && ratio <= 0.72 {
                (whole, rest) = (whole + 1, 0);
                types.clear();
            }
        }
        Factors { whole, rest_tokens: rest, rest_types: types.len() as u64 }
    }

    fn merged(parts: impl IntoIterator<Item = LexicalFactors>) -> LexicalFactors {
        parts.into_iter().fold(LexicalFactors::default(), |mut all, part| {
            all.merge(part);
            all
        })
    }

    proptest! {
        #[test]
        fn cuts_do_not_matter(tokens in proptest::collection::vec(0_u64..60, 0..400), cut in 0_usize..400) {
            let (left, right) = tokens.split_at(cut.min(tokens.len()));
            let mut whole = merged([open(left), open(right)]);
            prop_assert_eq!(&whole, &open(&tokens));
            whole.close_document();
            if let LexicalFactors::Document(DocumentFactors { open, closed, .. }) = whole {
                for (rule, counted) in [(false, open), (true, closed)] {
                    prop_assert_eq!(counted[0], naive(tokens.iter().copied(), rule));
                    prop_assert_eq!(counted[1], naive(tokens.iter().rev().copied(), rule));
                }
            } else {
                prop_assert!(tokens.is_empty());
            }
        }

        #[test]
        fn factors_merge(lengths in proptest::collection::vec((0_usize..4, any::<bool>()), 3)) {
            let part = |&(length, close): &(usize, bool)| if close { closed(&[1, 2, 3][..length.min(3)]) } else { open(&[4; 4][..length]) };
            let [a, b, c] = [0, 1, 2].map(|i| part(&lengths[i]));
            let left = merged([merged([a.clone(), b.clone()]), c.clone()]);
            prop_assert_eq!(left, merged([a, merged([b, c])]));
        }
    }

    #[test]
    fn several_documents_have_none() {
        assert_eq!(merged([closed(&[1, 1]), closed(&[]), closed(&[1])]), LexicalFactors::Undefined);
        assert_eq!(merged([closed(&[]), closed(&[1, 1])]), closed(&[1, 1]));
    }

    #[test]
    fn a_document_without_end_has_none() {
        let mut long = open(&vec![7; LONGEST_SEQUENCE]);
        long.merge(LexicalFactors::default());
        assert!(matches!(long, LexicalFactors::Open(_)));
        long.merge(open(&[7]));
        assert_eq!(long, LexicalFactors::Undefined);
        assert_eq!(open(&vec![7; LONGEST_SEQUENCE + 1]), LexicalFactors::Undefined);
    }
}
