//! Finds words and phrases of a project in a text: in any case, in the singular and the plural. The list is short and
//! read anew for each text.

use super::Text;
use crate::lexicon::plurals::singular;
use crate::text::{Document, TokenKind, key};
use crate::{base::Prose, base::Span, extract};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::ops::Range;

/// Terms of a project, by the key of their first word.
#[derive(Debug, Default)]
pub(super) struct Terms<'a> {
    by_first: HashMap<String, Vec<Term<'a>>, FixedState>,
}

#[derive(Debug)]
struct Term<'a> {
    keys: Vec<String>,
    right: &'a str,
}

impl<'a> Terms<'a> {
    /// Reads pairs of what is written and what should be.
    pub(super) fn new(terms: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut out = Self::default();
        for (written, right) in terms {
            let keys = keys(written);
            if let Some(first) = keys.first() {
                out.by_first.entry(first.clone()).or_default().push(Term { keys, right });
            }
        }
        out.by_first.values_mut().for_each(|terms| terms.sort_by_key(|term| std::cmp::Reverse(term.keys.len())));
        out
    }

    /// Calls `each` with the tokens of every term, what should be written, and whether it is a plural.
    pub(super) fn find(&self, text: &Text<'_>, mut each: impl FnMut(Range<usize>, &'a str, bool)) {
        if self.by_first.is_empty() {
            return;
        }
        for sentence in text.sentences() {
            let Range { start: mut at, end } = sentence.tokens;
            while at < end {
                let found = self.at(text, at, end);
                if let Some((length, right, plural)) = found {
                    each(at..at + length, right, plural);
                }
                at += found.map_or(1, |(length, ..)| length);
            }
        }
    }

    fn at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<(usize, &'a str, bool)> {
        let key = text.key(at);
        let own = |key: &str| {
            self.by_first.get(key)?.iter().find_map(|term| {
                let length = term.keys.len();
                let same = |(place, own): (usize, &String)| number(own, text.key(at + place));
                let numbers: Option<Vec<bool>> = term.keys.iter().enumerate().map(same).collect();
                let plural = numbers.filter(|_| at + length <= end)?.contains(&true);
                Some((length, term.right, plural))
            })
        };
        own(key).or_else(|| key.ends_with(['s', 'x']).then(|| own(&singular(key))).flatten())
    }
}

/// Whether a word is the plural of a term's word; `None` when it is another word.
fn number(own: &str, key: &str) -> Option<bool> {
    match () {
        () if own == key => Some(false),
        () if key.len() > own.len()
            && key.ends_with(['s', 'x'])
            && (singular(key) == own || key[..key.len() - 1] == *own) =>
        {
            Some(true)
        }
        () => None,
    }
}

/// The keys of the tokens of a term.
fn keys(term: &str) -> Vec<String> {
    let extracted = (extract::plain().extract)(term);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    let of = |span: Span<Prose>, kind: TokenKind| key(span.of(&extracted.prose), kind);
    document.tokens.iter().map(|token| of(token.span, token.kind)).collect()
}
