//! A word read from end to end: components, silent endings, exceptions, then the grammar.

use super::grammar::{Place, Sound, is_always_consonant};
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
    Steps::of(letters, silent_ending(letters, || true, None)).syllables(|| false)
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
        for (at, component) in spelled.components.iter().enumerate() {
            let first = steps.len();
            steps.extend(spelled.steps(at));
            let read = &mut steps[first..];
            if !spelled.is_mute(at) && read.iter().all(|step| step.sound != Sound::Nucleus) {
                let letters = spelled.letters_of(*component);
                if let Some(step) = read.iter_mut().find(|step| may_sound(step, letters)) {
                    step.sound = Sound::Nucleus;
                }
            }
            for step in read {
                step.from += component.from;
                step.to += component.from;
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
        (0..self.components.len()).map(|at| self.steps(at).syllables(|| self.is_mute(at))).sum()
    }

    fn steps(self, at: usize) -> Steps<'a> {
        let it = self.components[at];
        let letters = self.letters_of(it);
        let next = self.components.get(at + 1).filter(|_| it.is_joined()).map(|&next| self.letters_of(next));
        let is_last = || it.is_inclusive() || next.is_none_or(is_clitic) || self.is_silent_clitic(it);
        let silent_from = if it.is_elided() { letters.len() } else { silent_ending(letters, is_last, next) };
        Steps::of(letters, silent_from)
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
}

/// A component read from its first letter to its last one: the exception that begins it, `p[a][y]s`, then the grammar.
#[derive(Clone)]
struct Steps<'a> {
    /// What is left of the exception.
    marked: Chars<'static>,
    place: Place<'a>,
}

impl<'a> Steps<'a> {
    fn of(letters: &'a [char], silent_from: usize) -> Self {
        let marked = lexicon::marked_exception(letters.iter().copied()).unwrap_or_default();
        Self { marked: marked.chars(), place: Place { letters, at: 0, silent_from, after_nucleus: false } }
    }

    /// Syllables of the component: its nuclei, or one for a vowel that must sound because there is no other.
    fn syllables(self, is_mute: impl Fn() -> bool) -> u32 {
        match self.clone().nuclei() {
            0 if is_mute() => 0,
            0 => u32::from(self.clone().any(|step| may_sound(&step, self.place.letters))),
            nuclei => u32::try_from(nuclei).unwrap_or(u32::MAX),
        }
    }

    /// How many nuclei there are; most consonants are passed over without asking.
    fn nuclei(mut self) -> usize {
        let mut nuclei = 0;
        loop {
            let place = &mut self.place;
            while self.marked.as_str().is_empty()
                && place.letters.get(place.at).is_some_and(|&letter| is_always_consonant(letter))
            {
                place.at += 1;
                place.after_nucleus = false;
            }
            let Some(step) = self.next() else { return nuclei };
            nuclei += usize::from(step.sound == Sound::Nucleus);
        }
    }

    /// How many letters the exception takes together, and what they write.
    fn marked(&mut self) -> Option<(usize, Sound)> {
        let until = |marked: &mut Chars<'_>, end| marked.take_while(|&c| c != end).count();
        Some(match self.marked.next()? {
            '[' => (until(&mut self.marked, ']'), Sound::Nucleus),
            '(' => (until(&mut self.marked, ')'), Sound::Silent),
            _ => (1, Sound::Consonant),
        })
    }
}

impl Iterator for Steps<'_> {
    type Item = Step;

    #[inline]
    fn next(&mut self) -> Option<Step> {
        let from = self.place.at;
        let (length, sound, rule) = if let Some((length, sound)) = self.marked() {
            (length, sound, 0)
        } else if from < self.place.letters.len() {
            let read = self.place.read();
            self.place.after_nucleus = read.1 == Sound::Nucleus;
            read
        } else {
            return None;
        };
        self.place.at += length;
        Some(Step { from, to: self.place.at, sound, rule })
    }
}

/// A word whose only vowel is its silent ending sounds it: je, les, cent. A word in another alphabet counts one.
fn may_sound(step: &Step, letters: &[char]) -> bool {
    step.sound == Sound::Silent || !letters[step.from].is_ascii_lowercase()
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
