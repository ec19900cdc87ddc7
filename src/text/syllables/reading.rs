//! A word read from end to end: components, silent endings, exceptions, then the grammar.

use super::grammar::{Place, Sound};
use super::letters::{Component, Letter, is_vowel, letters};
use crate::lexicon;

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

impl Reading {
    /// Reads `word`. Linear in its length.
    pub(super) fn of(word: &str) -> Self {
        let (letters, components) = letters(word);
        let spelling: Vec<char> = letters.iter().map(|l| l.folded).collect();
        let mut steps = Vec::with_capacity(letters.len());
        for (i, &component) in components.iter().enumerate() {
            let next = components.get(i + 1).filter(|_| component.is_joined());
            let first = steps.len();
            read_component(&spelling, component, next.map(|next| &spelling[next.from..next.to]), &mut steps);
            let is_mute = component.is_elided() || component.is_inclusive() || is_silent_clitic(&spelling, component);
            if !is_mute {
                give_a_syllable(&spelling, &mut steps[first..]);
            }
        }
        Self { letters, steps }
    }

    /// The number of nuclei.
    pub(super) fn syllables(&self) -> u32 {
        let nuclei = self.steps.iter().filter(|step| step.sound == Sound::Nucleus).count();
        u32::try_from(nuclei).unwrap_or(u32::MAX)
    }
}

fn read_component(spelling: &[char], it: Component, next: Option<&[char]>, steps: &mut Vec<Step>) {
    let letters = &spelling[it.from..it.to];
    let mut at = marked_beginning(letters, it.from, steps);
    let is_last = it.is_inclusive() || next.is_none_or(is_clitic) || is_silent_clitic(spelling, it);
    let silent_from = if it.is_elided() { letters.len() } else { silent_ending(letters, is_last, next) };
    let mut after_nucleus = false;
    while at < letters.len() {
        let (length, sound, rule) = Place { letters, at, silent_from, after_nucleus }.read();
        steps.push(Step { from: it.from + at, to: it.from + at + length, sound, rule });
        at += length;
        after_nucleus = sound == Sound::Nucleus;
    }
}

/// Where the silent ending of a component begins; its length when it has none.
fn silent_ending(letters: &[char], is_last: bool, next: Option<&[char]>) -> usize {
    let whole = letters.len();
    let cut = match letters {
        [.., 'g', 'u', 'ë'] | [.., 'e'] => whole - 1,
        [.., 'g', 'u', 'ë', 's'] | [.., 'e', 's'] => whole - 2,
        [.., 'e', 'n', 't'] if !is_ent_sounded(letters) => whole - 3,
        _ => return whole,
    };
    // Inside a compound an e after a consonant is heard, unless the next component begins with a vowel.
    let after_vowel = matches!(letters[..cut], [.., before, 'u'] if !matches!(before, 'q' | 'g'))
        || matches!(letters[..cut], [.., last] if is_vowel(last) && last != 'u');
    let before_vowel = cut + 1 == whole && next.is_some_and(|next| next.first().is_some_and(|&c| is_vowel(c)));
    if is_last || after_vowel || before_vowel { cut } else { whole }
}

fn is_ent_sounded(letters: &[char]) -> bool {
    // No entry is that long: the last letters decide.
    let from = letters.len().saturating_sub(24);
    lexicon::is_ent_sounded(&letters[from..].iter().collect::<String>())
}

/// Writes the steps of an exception that begins `letters`; gives the number of letters it holds.
fn marked_beginning(letters: &[char], from: usize, steps: &mut Vec<Step>) -> usize {
    let beginning: String = letters.iter().take(24).collect();
    let Some(marked) = lexicon::marked_exception(&beginning) else { return 0 };
    let (mut at, mut sound, mut open) = (0, Sound::Consonant, false);
    for mark in marked.chars() {
        (sound, open) = match mark {
            '[' => (Sound::Nucleus, false),
            '(' => (Sound::Silent, false),
            ']' | ')' => (Sound::Consonant, false),
            _ => {
                match steps.last_mut() {
                    Some(step) if open => step.to += 1,
                    _ => steps.push(Step { from: from + at, to: from + at + 1, sound, rule: 0 }),
                }
                at += 1;
                (sound, sound != Sound::Consonant)
            }
        };
    }
    at
}

fn is_clitic(letters: &[char]) -> bool {
    letters.len() <= 5 && CLITICS.binary_search(&letters.iter().collect::<String>().as_str()).is_ok()
}

/// dis-je, est-ce: no syllable of their own.
fn is_silent_clitic(spelling: &[char], it: Component) -> bool {
    matches!(it.before, '-' | '\u{2010}' | '\u{2011}') && matches!(spelling[it.from..it.to], ['j' | 'c', 'e'])
}

/// A word whose only vowel is its silent ending sounds it: je, les, cent. A word in another alphabet counts one.
fn give_a_syllable(spelling: &[char], steps: &mut [Step]) {
    if steps.iter().any(|step| step.sound == Sound::Nucleus) {
        return;
    }
    let sounds = |step: &&mut Step| step.sound == Sound::Silent || !spelling[step.from].is_ascii_lowercase();
    if let Some(step) = steps.iter_mut().find(sounds) {
        step.sound = Sound::Nucleus;
    }
}
