//! A word read from end to end: components, silent endings, exceptions, then the grammar.

use super::grammar::{Place, Sound};
use super::letters::{Component, Letter, Sign, Signs, Spelling, Word};
use crate::lexicon;
use crate::text::alphabet::is_vowel;
use std::str::Chars;

/// Letters `from..to` of a word and what they write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) sound: Sound,
    /// The rule that decided, 0 for an exception.
    pub(super) rule: u8,
}

/// A word with its letters read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) letters: Vec<Letter>,
    pub(super) steps: Vec<Step>,
}

/// Pronouns that follow their verb after a hyphen: the verb ends as if it stood alone.
const CLITICS: [&str; 20] = [
    "ce", "elle", "elles", "en", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi", "nous", "on", "t", "toi",
    "tu", "vous", "y",
];

/// The nuclei of `word`, counted as it is read. Linear in its length.
pub(super) fn syllables(word: &str) -> u32 {
    Spelling::default().spell(word).syllables()
}

/// The nuclei of a word of one component, by its folded letters.
pub(super) fn syllables_of_letters(letters: &[char]) -> u32 {
    if letters.is_empty() {
        return 0;
    }
    Word { letters, components: &[Component::whole(letters.len())] }.syllables()
}

impl Reading {
    /// Reads `word`, and writes down each step. Linear in its length.
    pub(super) fn of(word: &str) -> Self {
        let mut spelling = Spelling::default();
        let spelled = spelling.spell(word);
        let letters = Signs::of(word).filter_map(|sign| match sign {
            Sign::Letter(letter) => Some(letter),
            Sign::Mark(_) => None,
        });
        let mut steps: Vec<Step> = Vec::with_capacity(spelled.letters.len());
        for at in 0..spelled.components.len() {
            let first = steps.len();
            let (exception, grammar) = spelled.steps(at);
            steps.extend(exception.chain(grammar));
            let has_nucleus = steps[first..].iter().any(|step| step.sound == Sound::Nucleus);
            if !has_nucleus && !spelled.is_mute(at) {
                let sounded = steps[first..].iter_mut().find(|step| spelled.may_sound(step));
                sounded.into_iter().for_each(|step| step.sound = Sound::Nucleus);
            }
        }
        Self { letters: letters.collect(), steps }
    }

    /// The number of nuclei: the oracle of [`syllables`].
    #[cfg(test)]
    pub(super) fn syllables(&self) -> u32 {
        self.steps.iter().map(|step| u32::from(step.sound == Sound::Nucleus)).sum()
    }
}

/// The components of a word, by their index.
impl<'a> Word<'a> {
    fn syllables(self) -> u32 {
        (0..self.components.len()).map(|at| self.syllables_of(at)).sum()
    }

    fn syllables_of(self, at: usize) -> u32 {
        let is_nucleus = |step: &Step| step.sound == Sound::Nucleus;
        let (exception, grammar) = self.steps(at);
        let nuclei = exception.filter(is_nucleus).count() + grammar.filter(is_nucleus).count();
        if nuclei > 0 || self.is_mute(at) {
            return u32::try_from(nuclei).unwrap_or(u32::MAX);
        }
        let (exception, grammar) = self.steps(at);
        u32::from(exception.chain(grammar).any(|step| self.may_sound(&step)))
    }

    /// Reads a component from its first letter to its last one: the exception that begins it, then the grammar.
    fn steps(self, at: usize) -> (Exception, Grammar<'a>) {
        let it = self.components[at];
        let letters = self.letters_of(it);
        let next = self.components.get(at + 1).filter(|_| it.is_joined()).map(|&next| self.letters_of(next));
        let is_last = || it.is_inclusive() || next.is_none_or(is_clitic) || self.is_silent_clitic(it);
        let silent_from = if it.is_elided() { letters.len() } else { silent_ending(letters, is_last, next) };
        let marked = lexicon::marked_exception(letters.iter().copied()).unwrap_or_default();
        let exceptional = marked.chars().filter(|mark| mark.is_alphabetic()).count();
        let place = Place { letters, at: exceptional, silent_from, after_nucleus: false };
        (Exception { at: it.from, marked: marked.chars() }, Grammar { first: it.from, place })
    }

    fn letters_of(self, component: Component) -> &'a [char] {
        &self.letters[component.from..component.to]
    }

    /// True for a component that has no syllable when no vowel of its own is sounded.
    fn is_mute(self, at: usize) -> bool {
        let it = self.components[at];
        it.is_elided() || it.is_inclusive() || self.is_silent_clitic(it)
    }

    /// dis-je, est-ce: no syllable of their own.
    fn is_silent_clitic(self, it: Component) -> bool {
        matches!(it.before, '-' | '\u{2010}' | '\u{2011}') && matches!(self.letters_of(it), ['j' | 'c', 'e'])
    }

    /// A word whose only vowel is its silent ending sounds it: je, les, cent. A word in another alphabet counts one.
    fn may_sound(self, step: &Step) -> bool {
        step.sound == Sound::Silent || !self.letters[step.from].is_ascii_lowercase()
    }
}

/// The steps of an exception: `p[a][y]s`.
struct Exception {
    /// Index of its next letter in the word.
    at: usize,
    marked: Chars<'static>,
}

impl Iterator for Exception {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let until = |marked: &mut Chars<'_>, end| marked.take_while(|&c| c != end).count();
        let (length, sound) = match self.marked.next()? {
            '[' => (until(&mut self.marked, ']'), Sound::Nucleus),
            '(' => (until(&mut self.marked, ')'), Sound::Silent),
            _ => (1, Sound::Consonant),
        };
        let from = self.at;
        self.at += length;
        Some(Step { from, to: self.at, sound, rule: 0 })
    }
}

/// The steps of a component by the grammar.
struct Grammar<'a> {
    /// Index of its first letter in the word.
    first: usize,
    place: Place<'a>,
}

impl Iterator for Grammar<'_> {
    type Item = Step;

    #[inline]
    fn next(&mut self) -> Option<Step> {
        let place = &mut self.place;
        if place.at >= place.letters.len() {
            return None;
        }
        let (length, sound, rule) = place.read();
        let from = self.first + place.at;
        place.at += length;
        place.after_nucleus = sound == Sound::Nucleus;
        Some(Step { from, to: from + length, sound, rule })
    }
}

/// Where the silent ending of a component begins; its length when it has none.
fn silent_ending(letters: &[char], is_last: impl Fn() -> bool, next: Option<&[char]>) -> usize {
    let whole = letters.len();
    let cut = match letters {
        [.., 'g', 'u', 'ë'] | [.., 'e'] => whole - 1,
        [.., 'g', 'u', 'ë', 's'] | [.., 'e', 's'] => whole - 2,
        [.., 'e', 'n', 't'] if !lexicon::is_ent_sounded(letters.iter().copied()) => whole - 3,
        _ => return whole,
    };
    // Inside a compound an e after a consonant is heard, unless the next component begins with a vowel.
    let after_vowel = matches!(letters[..cut], [.., before, 'u'] if !matches!(before, 'q' | 'g'))
        || matches!(letters[..cut], [.., last] if is_vowel(last) && last != 'u');
    let before_vowel = cut + 1 == whole && next.is_some_and(|next| next.first().is_some_and(|&c| is_vowel(c)));
    if after_vowel || before_vowel || is_last() { cut } else { whole }
}

fn is_clitic(letters: &[char]) -> bool {
    letters.len() <= 5 && CLITICS.iter().any(|clitic| clitic.chars().eq(letters.iter().copied()))
}
