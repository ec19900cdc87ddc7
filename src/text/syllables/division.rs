//! Where syllables part: one consonant goes with the vowel after it, of several the last.
//!
//! Units that stay whole: ch, ph, th, gn, qu, gu; a stop or f, v with l or r after it; a glide with its vowel.

use super::grammar::Sound;
use super::letters::bytes;
use super::reading::Reading;
use crate::base::is_apostrophe;
use crate::text::alphabet::is_vowel;
use std::fmt;
use std::ops::Range;

/// A word parted into syllables, silent e marked: `a-na-ly-s(e)`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    text: String,
    parts: Vec<Range<usize>>,
    silent: Vec<Range<usize>>,
    /// Where the consonants of a silent ending begin: ana-ly|se.
    endings: Vec<usize>,
}

impl Division {
    pub(super) fn of(text: String) -> Self {
        let reading = Reading::of(&text);
        let nuclei: Vec<usize> =
            (0..reading.steps.len()).filter(|&i| reading.steps[i].sound == Sound::Nucleus).collect();
        let mut parts = Vec::with_capacity(nuclei.len());
        let mut start = 0;
        for pair in nuclei.windows(2) {
            let (end, next) = cut(&text, &reading, pair[0], pair[1]);
            parts.push(start..end);
            start = next;
        }
        if !nuclei.is_empty() {
            parts.push(start..text.len());
        }
        let silent = reading.steps.iter().filter(|step| step.sound == Sound::Silent);
        let silent = silent.map(|step| bytes(&reading.letters, step.from..step.to)).collect();
        let endings = endings(&text, &reading);
        Self { text, parts, silent, endings }
    }

    /// The syllables in order, as written; as many as [`super::count`] gives. Hyphens and spaces between them are
    /// left out; nothing for a word without a syllable (l', the empty word).
    pub fn parts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.parts.iter().map(|part| &self.text[part.clone()])
    }

    /// The letters that write no sound of their own, as byte ranges of the text that the parts come from.
    pub fn silent(&self) -> &[Range<usize>] {
        &self.silent
    }

    /// What is divided: the word, or the words that an abbreviation stands for.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part with the silent letters inside it in parentheses, a silent ending set apart with its consonants.
    fn marked(&self, part: &Range<usize>) -> String {
        let inside = |at: &usize| part.contains(at);
        let first = self.silent.partition_point(|silent| silent.start < part.start);
        let silent = self.silent[first..].iter().take_while(|silent| silent.end <= part.end);
        let first = self.endings.partition_point(|&ending| ending < part.start);
        let endings = self.endings[first..].iter().copied().take_while(inside).map(|at| (at, "-"));
        let mut marks: Vec<(usize, &str)> =
            endings.chain(silent.flat_map(|silent| [(silent.start, "("), (silent.end, ")")])).collect();
        marks.sort_by_key(|mark| mark.0);
        let mut out = String::new();
        let mut from = part.start;
        for (at, mark) in marks {
            out.extend([&self.text[from..at], mark]);
            from = at;
        }
        out + &self.text[from..part.end]
    }
}

impl fmt::Display for Division {
    /// As a dictionary divides the word, what is silent in parentheses: a-na-ly-s(e), man-g(e)ait. Pieces without a
    /// vowel outside the parentheses are no spoken syllables. A word without a syllable as it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.parts.is_empty() {
            return f.write_str(&self.text);
        }
        for (i, part) in self.parts.iter().enumerate() {
            let hyphen = if i > 0 { "-" } else { "" };
            write!(f, "{hyphen}{}", self.marked(part))?;
        }
        Ok(())
    }
}

/// The end of the syllable of nucleus `left` and the start of the next one: different around a hyphen or a space.
fn cut(text: &str, reading: &Reading, left: usize, right: usize) -> (usize, usize) {
    let letters = &reading.letters;
    let (from, to) = (reading.steps[left].to, reading.steps[right].from);
    let gap = |at: usize| &text[letters[at - 1].end..letters[at].start];
    if let Some(at) = (from..=to).find(|&at| gap(at).contains(|c| !is_apostrophe(c))) {
        return (letters[at - 1].end, letters[at].start);
    }
    // What follows an apostrophe goes with the consonant before it: au-jour-d'hui.
    let until = (from..=to).find(|&at| !gap(at).is_empty()).unwrap_or(to);
    let between: Vec<char> = letters[from..until].iter().map(|l| l.folded).collect();
    let start = letters[from + onset(&between)].start;
    (start, start)
}

/// Where the last consonants before each silent ending begin.
fn endings(text: &str, reading: &Reading) -> Vec<usize> {
    let letters = &reading.letters;
    let mut vowel_end = None;
    let mut out = Vec::new();
    for step in &reading.steps {
        let ends = letters.get(step.to).is_none_or(|next| next.start > letters[step.to - 1].end);
        match (step.sound, vowel_end) {
            (Sound::Nucleus, _) => vowel_end = Some(step.to),
            (Sound::Silent, Some(from)) if ends && from < step.from => {
                let unbroken = letters[from].start..letters[step.from].start;
                if text[unbroken].chars().all(char::is_alphabetic) {
                    let between: Vec<char> = letters[from..step.from].iter().map(|l| l.folded).collect();
                    out.push(letters[from + onset(&between)].start);
                }
                vowel_end = None;
            }
            _ => {}
        }
    }
    out
}

/// Index of the first letter, of those between two vowels, that belongs to the second syllable.
fn onset(between: &[char]) -> usize {
    // Glides, the u of qu and gu, and the silent e that softens a g lean on the vowel after them.
    let at = between.iter().rposition(|&c| !is_vowel(c)).map_or(0, |last| last + 1);
    let whole = match &between[..at] {
        [] => 0,
        [.., 'p' | 't' | 'c', 'h', 'l' | 'r'] => 3,
        [.., 'p' | 'b' | 't' | 'd' | 'c' | 'k' | 'g' | 'f' | 'v', 'l' | 'r']
        | [.., 'p' | 't' | 'c' | 's' | 'r' | 'g', 'h']
        | [.., 'g', 'n'] => 2,
        _ => 1,
    };
    at - whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn division(word: &str) -> String {
        Division::of(word.into()).to_string()
    }

    #[test]
    fn syllables_part_before_the_last_consonant() {
        for (word, expected) in [
            ("analyse", "a-na-ly-s(e)"),
            ("avenues", "a-ve-nu(es)"),
            ("maintenant", "main-te-nant"),
            ("parlent", "par-l(ent)"),
            ("ville", "vil-l(e)"),
            ("mangeait", "man-g(e)ait"),
            ("paiement", "pai(e)-ment"),
            ("travailler", "tra-vail-ler"),
            ("voyage", "vo-ya-g(e)"),
            ("bibliothèque", "bi-bli-o-thè-qu(e)"),
            ("montagne", "mon-ta-gn(e)"),
            ("souhaiter", "souhai-ter"),
            ("acquitter", "ac-quit-ter"),
            ("nation", "na-tion"),
            ("je", "je"),
            ("Étés", "É-tés"),
        ] {
            assert_eq!(division(word), expected, "{word}");
        }
    }

    #[test]
    fn marks_between_components_are_left_out_and_apostrophes_stay() {
        assert_eq!(division("porte-parole"), "por-te-pa-ro-l(e)");
        assert_eq!(division("aujourd’hui"), "au-jour-d’hui");
        assert_eq!(division("presqu'île"), "pres-qu'î-l(e)");
        assert_eq!(division("l'"), "l'");
        assert_eq!(division(""), "");
    }
}
