//! The text itself: which samples it is made from, and in what order their paragraphs come.

use crate::mould::{self, Mould};
use crate::random::Random;
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// A sample text, in UTF-8 and composed.
struct Sample {
    text: &'static str,
    ends: Ends,
    /// The kinds of text that are made from it.
    kinds: &'static [Kind],
}

/// Where paragraphs end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// At every line end.
    Line,
    /// At a blank line: lines are cut by hand.
    BlankLine,
    /// At a heading of Markdown, so that no block of code is torn.
    Heading,
}

/// A sample of the repository, by its file name.
macro_rules! sample {
    ($name:literal, $ends:ident, $kinds:expr) => {
        Sample { text: include_str!(concat!("../../tests/corpus/", $name)), ends: Ends::$ends, kinds: $kinds }
    };
}

/// Named one by one: a sample added to the folder changes no text made here, and no figure measured on it.
static SAMPLES: &[Sample] = &[
    sample!("actualite.txt", Line, &[Kind::Prose, Kind::Numbers]),
    sample!("administration-clair.txt", Line, &[Kind::Prose]),
    sample!("administration.txt", Line, &[Kind::Prose]),
    sample!("conte.txt", BlankLine, &[Kind::Prose]),
    sample!("entretien.txt", Line, &[Kind::Prose]),
    sample!("faq.md", Heading, &[Kind::Markdown]),
    sample!("loi.md", Heading, &[Kind::Markdown]),
    sample!("manuel.md", Heading, &[Kind::Markdown]),
    sample!("recette.md", Heading, &[Kind::Markdown]),
    sample!("sport.txt", Line, &[Kind::Numbers]),
    sample!("vulgarisation.txt", Line, &[Kind::Prose, Kind::Numbers]),
];

/// Words that make numbers, and those that stand beside them: grammar where a text is to state numbers, else replaced.
const NUMBER_WORDS: &str = "\
    deux trois quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt vingts trente quarante \
    cinquante soixante septante nonante cent cents mille million millions milliard milliards demi demie tiers quart \
    quarts dizaine dizaines douzaine quinzaine vingtaine trentaine cinquantaine centaine centaines millier milliers \
    environ presque près moins plus";

/// What a text is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running prose, with as many numbers as novels and laws have.
    Prose,
    /// News, sports results, popular science: a number in nearly every sentence.
    Numbers,
    /// Manuals, regulations and recipes with their markup.
    Markdown,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Prose, Self::Numbers, Self::Markdown];

    /// Its name.
    ///
    /// ```
    /// assert_eq!(lisible_benches::Kind::Prose.name(), "prose");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Numbers => "numbers",
            Self::Markdown => "markdown",
        }
    }

    fn samples(self) -> impl Iterator<Item = &'static Sample> {
        SAMPLES.iter().filter(move |sample| sample.kinds.contains(&self))
    }

    /// True where number words stay. The samples state four times as many numbers as novels and laws do.
    fn keeps_numbers(self) -> bool {
        self != Self::Prose
    }

    /// A mould that was drawn is taken with a chance of its bytes in so many: long ones more often than short ones, and
    /// those with digits rarely, since the samples hold more short lines and digits than novels and laws do.
    fn reluctance(self, mould: &Mould) -> u64 {
        if self == Self::Prose && mould.has_digits { 2048 } else { 512 }
    }
}

/// A text without end.
#[derive(Debug)]
pub struct Text {
    kind: Kind,
    moulds: Vec<Mould>,
    words: Words,
    random: Random,
    paragraph: String,
}

impl Text {
    /// The text of a kind, from its beginning on. Inventing the words takes about half a second.
    pub fn new(kind: Kind) -> Self {
        let common = common_words();
        let is_grammar = |word: &str| if is_number_word(word) { kind.keeps_numbers() } else { common.contains(word) };
        let moulds = kind.samples().flat_map(paragraphs).map(|p| Mould::of(&p, &is_grammar)).collect();
        let words = Words::grown_from(content_words(&common));
        Self { kind, moulds, words, random: Random::new(kind as u64), paragraph: String::new() }
    }

    /// Its first `bytes` bytes, to the end of the paragraph that reaches them.
    ///
    /// ```
    /// use lisible_benches::{Kind, Text};
    /// let text = Text::new(Kind::Prose).head(10_000);
    /// assert!(text.len() >= 10_000 && text.ends_with("\n\n"));
    /// assert_eq!(text, Text::new(Kind::Prose).head(10_000));
    /// assert_eq!(Text::new(Kind::Prose).head(0), "");
    /// ```
    ///
    /// # Panics
    /// Never: memory takes everything, and paragraphs are text.
    pub fn head(&mut self, bytes: usize) -> String {
        let mut out = Vec::with_capacity(bytes + (1 << 14));
        self.write(bytes as u64, &mut out).expect("memory takes everything");
        String::from_utf8(out).expect("paragraphs are text")
    }

    /// Writes its next `bytes` bytes, to the end of the paragraph that reaches them.
    ///
    /// # Errors
    /// When writing fails.
    pub fn write(&mut self, bytes: u64, out: &mut dyn Write) -> io::Result<()> {
        let mut written = 0;
        while written < bytes {
            let paragraph = self.next_paragraph();
            out.write_all(paragraph.as_bytes())?;
            written += paragraph.len() as u64;
        }
        Ok(())
    }

    /// The next paragraph and the blank line after it.
    fn next_paragraph(&mut self) -> &str {
        let mould = loop {
            let mould = self.random.of(&self.moulds);
            if self.random.below(self.kind.reluctance(mould)) < mould.bytes as u64 {
                break mould;
            }
        };
        self.paragraph.clear();
        mould.cast(&self.words, &mut self.random, &mut self.paragraph);
        self.paragraph.push_str("\n\n");
        &self.paragraph
    }
}

/// The paragraphs of a sample, each on lines of its own.
fn paragraphs(sample: &Sample) -> Vec<String> {
    let text = without_front_matter(sample.text);
    let parts: Vec<String> = match sample.ends {
        Ends::Line => text.lines().map(str::to_owned).collect(),
        Ends::BlankLine => text.split("\n\n").map(|part| part.trim().replace('\n', " ")).collect(),
        Ends::Heading => sections(text),
    };
    parts.into_iter().map(|part| part.trim_end().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// From one heading to the next.
fn sections(text: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    for line in text.lines() {
        if line.starts_with('#') {
            sections.push(String::new());
        }
        let section = sections.last_mut().expect("there is one from the beginning");
        section.push_str(line);
        section.push('\n');
    }
    sections
}

/// Front matter stands at the head of a file only.
fn without_front_matter(text: &str) -> &str {
    let inner = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    inner.map_or(text, |(_, rest)| rest)
}

fn is_number_word(word: &str) -> bool {
    NUMBER_WORDS.split(' ').any(|number| number == word)
}

/// Words that stand in three samples at least: grammar, whatever the subject.
fn common_words() -> BTreeSet<String> {
    let mut samples: BTreeMap<String, u32> = BTreeMap::new();
    for sample in SAMPLES {
        for word in mould::words(sample.text).collect::<BTreeSet<_>>() {
            *samples.entry(word).or_default() += 1;
        }
    }
    samples.into_iter().filter(|(_, count)| *count >= 3).map(|(word, _)| word).collect()
}

/// All other words but those of numbers, the commonest first; equally common ones by the alphabet.
fn content_words(common: &BTreeSet<String>) -> Vec<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for word in SAMPLES.iter().flat_map(|sample| mould::words(sample.text)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut ranked: Vec<_> =
        counts.into_iter().filter(|(word, _)| !common.contains(word) && !is_number_word(word)).collect();
    ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    ranked.into_iter().map(|(word, _)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FNV-1a, by Fowler, Noll and Vo.
    fn fingerprint(text: &str) -> u64 {
        let mix = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        text.bytes().fold(0xcbf2_9ce4_8422_2325, mix)
    }

    /// A change here changes every figure measured on these texts: write `instructions.json` anew with it.
    #[test]
    fn the_texts_are_the_same_on_every_machine() {
        let fingerprints = Kind::ALL.map(|kind| fingerprint(&Text::new(kind).head(1 << 20)));
        assert_eq!(fingerprints, [6_062_317_600_567_332_096, 16_988_658_403_809_284_271, 9_334_149_034_889_824_277]);
    }

    #[test]
    fn every_sample_gives_paragraphs() {
        assert!(SAMPLES.iter().all(|sample| paragraphs(sample).len() > 3));
        assert!(Kind::Markdown.samples().flat_map(paragraphs).all(|section| section.starts_with('#')));
        assert_eq!(without_front_matter("---\na: b\n---\nc"), "c");
    }

    #[test]
    fn grammar_is_told_from_vocabulary() {
        let common = common_words();
        assert!(["dans", "pour", "sont", "avec"].iter().all(|word| common.contains(*word)));
        let content = content_words(&common);
        assert!(content.contains(&"puits".to_owned()) && !content.contains(&"dans".to_owned()));
    }

    #[test]
    fn the_vocabulary_grows_with_the_text() {
        let text = Text::new(Kind::Prose).head(400_000);
        let distinct = |text: &str| mould::words(text).collect::<BTreeSet<_>>().len();
        let half = text.len() / 2;
        let half = text[..half].rfind('\n').unwrap_or(half);
        assert!(distinct(&text) * 4 > distinct(&text[..half]) * 5);
    }

    #[test]
    fn kinds_differ_in_numbers() {
        let digits = |kind| Text::new(kind).head(100_000).bytes().filter(u8::is_ascii_digit).count();
        assert!(digits(Kind::Numbers) > 5 * digits(Kind::Prose));
    }
}
