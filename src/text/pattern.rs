//! A word or phrase that is looked for in texts, as tokens are counted: accents and apostrophes however they are written,
//! `*` for any beginning or end of a word. Finding it is the business of `search`.

use super::{Document, TokenKind, fold, key};
use crate::base::{Error, Result, Span};
use crate::extract::{Block, BlockKind};
use crate::lexicon::{commonness, conjugation, plurals};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// What a word of a pattern stands for besides itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Its type, however it is capitalised.
    #[default]
    Type,
    /// What is written with the same capitals.
    Exact,
    /// Its plural and singular, by the regular rules and a list of exceptions; the simple forms of a verb that is given in
    /// the infinitive and that we can conjugate.
    Forms,
}

/// A sequence of words and marks.
///
/// ```
/// use lisible::text::{Pattern, Reach};
/// assert_eq!(Pattern::new("mise en œuvre", Reach::Type).unwrap().len(), 3);
/// assert!(Pattern::new("anti*", Reach::Type).unwrap().takes(0, "antilope"));
/// assert!(Pattern::new("chevaux", Reach::Forms).unwrap().takes(0, "cheval"));
/// assert!(Pattern::new("…", Reach::Type).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    reach: Reach,
}

/// One token of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Word(Word),
    /// A mark, folded.
    Mark(String),
}

/// One word of a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Word {
    /// Folded; what stands between two `*`.
    key: String,
    /// Letters and digits as written.
    written: String,
    /// Anything may stand before it, or after it.
    open: (bool, bool),
    /// Folded forms besides, and the singular that it has in common with others.
    forms: BTreeSet<String>,
    singular: Option<String>,
}

/// Tokens of the longest pattern.
const LONGEST: usize = 31;

impl Pattern {
    /// A pattern as a reader types it.
    ///
    /// # Errors
    /// When it holds no word, a `*` inside a word, or more than 31 tokens.
    pub fn new(text: &str, reach: Reach) -> Result<Self> {
        let mut parts = Vec::new();
        let mut plain = String::new();
        for chunk in text.split_whitespace() {
            if chunk.contains('*') {
                cut(&std::mem::take(&mut plain), &mut parts);
                starred(chunk, &mut parts)?;
            } else {
                // A number with its grouping spaces is one token.
                plain.extend([" ", chunk]);
            }
        }
        cut(&plain, &mut parts);
        if !parts.iter().any(|part| matches!(part, Part::Word(_))) {
            return Err(no_word(text));
        }
        if parts.len() > LONGEST {
            return Err(too_long(parts.len()));
        }
        if reach == Reach::Forms {
            parts.iter_mut().for_each(Part::inflect);
        }
        Ok(Self { parts, reach })
    }

    /// How many tokens it takes.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// False: a pattern holds a word at least.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// True when the part at `at` is a word that stands for the type `key`; capitals are looked at where the word stands.
    pub fn takes(&self, at: usize, key: &str) -> bool {
        matches!(self.parts.get(at), Some(Part::Word(word)) if word.takes(key))
    }

    /// True when the part at `at` is this mark.
    pub(super) fn is_mark(&self, at: usize, raw: &str) -> bool {
        matches!(self.parts.get(at), Some(Part::Mark(mark)) if *mark == fold(raw))
    }

    /// True when capitals do not matter, or when they are those of the part at `at`.
    pub(super) fn is_written(&self, at: usize, raw: &str, kind: TokenKind) -> bool {
        match self.parts.get(at) {
            Some(Part::Word(word)) if self.reach == Reach::Exact => fits(&letters(raw, kind), &word.written, word.open),
            _ => true,
        }
    }

    /// The place of its first word: what is looked for first.
    pub(super) fn anchor(&self) -> usize {
        self.parts.iter().position(|part| matches!(part, Part::Word(_))).unwrap_or(0)
    }
}

impl Part {
    fn inflect(&mut self) {
        if let Self::Word(word) = self
            && word.open == (false, false)
        {
            word.singular = Some(plurals::singular(&word.key));
            word.forms = verb_forms(&word.key);
        }
    }
}

impl Word {
    fn takes(&self, key: &str) -> bool {
        fits(key, &self.key, self.open)
            || self.forms.contains(key)
            || self.singular.as_ref().is_some_and(|singular| *singular == plurals::singular(key))
    }
}

/// True when `text` is `middle`, with anything around it where it is open.
fn fits(text: &str, middle: &str, open: (bool, bool)) -> bool {
    match open {
        (false, false) => text == middle,
        (false, true) => text.starts_with(middle),
        (true, false) => text.ends_with(middle),
        (true, true) => text.contains(middle),
    }
}

/// Nouns and adjectives whose participles, were they verbs, are common words for other reasons (mé-, Ché).
const NO_VERBS: [&str; 2] = ["cher", "mer"];

/// The simple forms of a verb; none of what only looks like an infinitive (hiver): verb and participle are both common
/// words, or it is taken for none.
fn verb_forms(infinitive: &str) -> BTreeSet<String> {
    let forms = conjugation::forms(infinitive).unwrap_or_default();
    let is_common = |form: &String| commonness(form).is_some();
    let attested = forms.first().is_some_and(is_common) && forms.get(conjugation::PARTICIPLE).is_some_and(is_common);
    if attested && !NO_VERBS.contains(&infinitive) { forms.into_iter().collect() } else { BTreeSet::new() }
}

/// Appends the tokens of a piece of pattern without `*`.
fn cut(text: &str, parts: &mut Vec<Part>) {
    let text = text.trim();
    // The stop of « M. » belongs to it before a name alone.
    let followed = if text.ends_with('.') { format!("{text} Untel") } else { text.to_owned() };
    let mut document = Document::default();
    document.cut(&followed, &[Block { span: Span::new(0, followed.len()), kind: BlockKind::Paragraph, depth: 0 }]);
    let own = document.tokens.iter().filter(|token| token.span.end as usize <= text.len());
    parts.extend(own.map(|token| {
        let raw = token.span.of(text);
        match token.kind {
            TokenKind::Mark => Part::Mark(fold(raw)),
            kind => Part::Word(Word { key: key(raw, kind), written: letters(raw, kind), ..Word::default() }),
        }
    }));
}

/// Appends the tokens of a piece of pattern without white space, which begins or ends in `*`.
fn starred(chunk: &str, parts: &mut Vec<Part>) -> Result<()> {
    let inner = chunk.trim_matches('*');
    if inner.contains('*') {
        return Err(star_inside(chunk));
    }
    let (before, after) = (chunk.starts_with('*'), chunk.ends_with('*'));
    let mut own = Vec::new();
    // A hyphen at the open end belongs to the word: porte-*.
    let bare = inner.trim_matches('-');
    cut(bare, &mut own);
    if own.is_empty() && !bare.is_empty() {
        return Err(no_word(chunk));
    }
    let whole = bare.len() == inner.len();
    if let (true, Some(Part::Word(first))) = (before, own.first_mut()) {
        first.open.0 = true;
        first.key.insert_str(0, if whole { "" } else { &inner[..inner.len() - inner.trim_start_matches('-').len()] });
    }
    // After an apostrophe begins another word: l'*.
    let elided = bare.ends_with(['\'', '’', 'ʼ']);
    match own.last_mut() {
        Some(Part::Word(last)) if after && !elided => {
            last.open.1 = true;
            last.key.push_str(&inner[inner.trim_end_matches('-').len()..]);
        }
        Some(Part::Word(_)) if !after => {}
        _ => own.push(Part::Word(Word { open: (true, true), ..Word::default() })),
    }
    parts.append(&mut own);
    Ok(())
}

/// Letters and digits as written, composed; of a clitic those after its last hyphen.
fn letters(raw: &str, kind: TokenKind) -> String {
    let own =
        if kind == TokenKind::Clitic { raw.rsplit(['-', '\u{2010}', '\u{2011}']).next().unwrap_or(raw) } else { raw };
    own.nfc().filter(|c| c.is_alphanumeric()).collect()
}

fn no_word(text: &str) -> Error {
    Error::invalid(
        format!(
            "«\u{202F}{text}\u{202F}» ne contient aucun mot\u{202F}; donnez un mot ou une expression, par exemple \"mise en œuvre\""
        ),
        format!("'{text}' holds no word; give a word or a phrase, for example \"mise en œuvre\""),
    )
}

fn star_inside(chunk: &str) -> Error {
    Error::invalid(
        format!(
            "«\u{202F}{chunk}\u{202F}»\u{A0}: l’astérisque ne va qu’au début ou à la fin d’un mot, comme dans anti* ou *tion"
        ),
        format!("'{chunk}': an asterisk stands at the start or at the end of a word, as in anti* or *tion"),
    )
}

fn too_long(tokens: usize) -> Error {
    Error::invalid(
        format!("l’expression cherchée compte {tokens} mots et signes\u{202F}; {LONGEST} au plus"),
        format!("the phrase has {tokens} words and marks; {LONGEST} at most"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(pattern: &str, reach: Reach, key: &str) -> bool {
        Pattern::new(pattern, reach).unwrap().takes(0, key)
    }

    #[test]
    fn spelling_does_not_matter() {
        for pattern in ["État", "e\u{301}tat", "ÉTAT", " état "] {
            assert!(takes(pattern, Reach::Type, "état"), "{pattern}");
        }
        assert!(takes("aujourd’hui", Reach::Type, "aujourd'hui"));
        assert!(!takes("état", Reach::Type, "états"));
    }

    #[test]
    fn asterisks_stand_for_beginnings_and_ends() {
        assert!(takes("anti*", Reach::Type, "antilope") && takes("anti*", Reach::Type, "anti"));
        assert!(takes("*tion", Reach::Type, "nation") && !takes("*tion", Reach::Type, "nations"));
        assert!(takes("*form*", Reach::Type, "informer"));
        assert!(takes("porte-*", Reach::Type, "porte-parole") && !takes("porte-*", Reach::Type, "portes"));
        assert!(takes("*-parole", Reach::Type, "porte-parole") && !takes("*-parole", Reach::Type, "parole"));
        assert!(takes("19*", Reach::Type, "1914"));
        let any = Pattern::new("l'*", Reach::Type).unwrap();
        assert!(any.len() == 2 && any.takes(0, "l'") && any.takes(1, "homme"));
        assert!(Pattern::new("an*ti", Reach::Type).unwrap_err().to_string().contains("astérisque"));
    }

    #[test]
    fn phrases_are_cut_as_texts_are() {
        assert_eq!(Pattern::new("l'histoire", Reach::Type).unwrap().len(), 2);
        assert_eq!(Pattern::new("11 000 soldats", Reach::Type).unwrap().len(), 2);
        assert_eq!(Pattern::new("dit-il", Reach::Type).unwrap().len(), 2);
        assert!(Pattern::new("M. *", Reach::Type).unwrap().takes(0, "m."));
        let marked = Pattern::new("oui, mais", Reach::Type).unwrap();
        assert!(marked.len() == 3 && marked.is_mark(1, ","));
        assert!(Pattern::new(&"mot ".repeat(32), Reach::Type).is_err());
        assert!(Pattern::new("", Reach::Type).is_err());
    }

    #[test]
    fn forms_are_plurals_and_verbs() {
        assert!(takes("chevaux", Reach::Forms, "cheval") && takes("cheval", Reach::Forms, "chevaux"));
        assert!(takes("protéger", Reach::Forms, "protège") && takes("protéger", Reach::Forms, "protégées"));
        assert!(takes("mer", Reach::Forms, "mers") && !takes("mer", Reach::Forms, "me"));
        assert!(!takes("cher", Reach::Forms, "chant") && !takes("hiver", Reach::Forms, "hives"));
    }

    #[test]
    fn capitals_matter_on_demand() {
        let pattern = Pattern::new("État", Reach::Exact).unwrap();
        let written = |raw: &str| pattern.is_written(0, raw, TokenKind::Word);
        assert!(written("État") && written("E\u{301}tat") && !written("état") && !written("ÉTAT"));
    }
}
