//! Finds phrases of a list in the tokens of a text: by the first two words, the longest first, elided or not.
//!
//! ```text
//! phrase          one entry a line, in a file of a rule: PHRASE, then what to write, then a hint; tabs between
//!   mot           the word; de, que and their like stand for d', qu' too
//!   de+ à+        at the end: du and des, au and aux too
//!   {verbe}       a verb in any simple form; a few adverbs or a negation may follow it
//!   [inf]         at the end: an infinitive must follow
//!   [nom]         at the end: an article, a possessive or a demonstrative must follow, or stand in du, des, au, aux
//!   [seul]        at the end: nothing may follow that the phrase governs or is joined to
//!   [.début]      at the start: the phrase opens its sentence
//! to write        what mends it; empty where a writer has to choose; = where the phrase is right as it is
//! hint            words to choose from, or what to do
//! gender          m or f for a noun that has the gender of what it replaces
//! ```
//! What is put in its place is fitted to the sentence by `fit`.

use super::Text;
use super::filter::Filter;
use super::fit::{Gender, Place, fit};
use super::interests::Interest;
use super::word_classes::{is_determiner, is_infinitive, is_joined, is_pronoun};
use crate::base::{Prose, Span};
use crate::lexicon::conjugation::{FORMS, forms};
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

/// A list of phrases, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    entries: Vec<Entry>,
    verbs: Vec<Verb>,
    /// Entries of several tokens by the [`pair`] of the keys they begin with, the longest first.
    pairs: HashMap<u64, Vec<usize>, FixedState>,
    /// Entries of one token by its key.
    singles: HashMap<String, Vec<usize>, FixedState>,
    /// What the entries of `pairs` go on with.
    seconds: Filter,
    /// What each entry begins with.
    firsts: HashSet<String, FixedState>,
    /// Tells the tokens of a text that an entry may begin with.
    interest: Option<Interest>,
}

/// One phrase.
#[derive(Debug)]
pub(super) struct Entry {
    parts: Vec<Part>,
    before: Option<Condition>,
    after: Option<Condition>,
    /// What to write; empty where that is to be chosen.
    pub(super) replacement: &'static str,
    /// What is said of it: words to choose from, or a reason.
    pub(super) hint: &'static str,
    gender: Gender,
}

#[derive(Debug)]
enum Part {
    Word(&'static str),
    /// Index into the verbs.
    Verb(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Condition {
    Opens,
    Infinitive,
    NounPhrase,
    Alone,
}

#[derive(Debug)]
struct Verb {
    infinitive: &'static str,
    /// The forms that each key may be.
    by_key: HashMap<String, Vec<usize>, FixedState>,
}

/// A phrase where it stands.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Which entry.
    pub(super) entry: usize,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The verb of the phrase, with what may stand behind it.
    verb: Option<(usize, Range<usize>)>,
}

impl Phrases {
    /// Reads a list: `#` opens a comment line.
    pub(super) fn new(list: &'static str, interest: Interest) -> Self {
        let mut phrases = Self { interest: Some(interest), ..Self::default() };
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            phrases.add(line);
        }
        let Self { entries, pairs, .. } = &mut phrases;
        pairs.values_mut().for_each(|own| own.sort_by_key(|&entry| std::cmp::Reverse(entries[entry].parts.len())));
        phrases
    }

    fn add(&mut self, line: &'static str) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        let (phrase, replacement, hint, gender) = (next(), next(), next(), next());
        let gender = match gender {
            "m" => Gender::Masculine,
            "f" => Gender::Feminine,
            _ => Gender::None,
        };
        let (mut before, mut after, mut parts) = (None, None, Vec::new());
        for word in phrase.split(' ') {
            match word {
                "[.début]" => before = Some(Condition::Opens),
                "[inf]" => after = Some(Condition::Infinitive),
                "[nom]" => after = Some(Condition::NounPhrase),
                "[seul]" => after = Some(Condition::Alone),
                _ => match word.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
                    Some(infinitive) => parts.push(Part::Verb(self.verb(infinitive))),
                    None => parts.extend(words(word).map(Part::Word)),
                },
            }
        }
        let entry = self.entries.len();
        let keys: Vec<Vec<String>> = parts.iter().take(2).map(|part| self.keys(part)).collect();
        for first in keys.first().into_iter().flatten() {
            self.firsts.insert(first.clone());
            match keys.get(1) {
                Some(seconds) => {
                    for second in seconds {
                        self.seconds.add(second);
                        self.pairs.entry(pair(first, second)).or_default().push(entry);
                    }
                }
                None => self.singles.entry(first.clone()).or_default().push(entry),
            }
        }
        self.entries.push(Entry { parts, before, after, replacement, hint, gender });
    }

    /// What a part may be in a text.
    fn keys(&self, part: &Part) -> Vec<String> {
        match part {
            Part::Word(word) => {
                let contracted: &[&str] = match *word {
                    "de+" => &["de", "d'", "du", "des"],
                    "à+" => &["à", "au", "aux"],
                    _ => &[],
                };
                let own = std::iter::once(*word).chain(elided(word)).chain(contracted.iter().copied());
                own.map(str::to_owned).collect()
            }
            Part::Verb(verb) => self.verbs[*verb].by_key.keys().cloned().collect(),
        }
    }

    fn verb(&mut self, infinitive: &'static str) -> usize {
        if let Some(known) = self.verbs.iter().position(|verb| verb.infinitive == infinitive) {
            return known;
        }
        let forms = forms(infinitive).unwrap_or_else(|| vec![infinitive.to_owned(); FORMS]);
        let mut by_key: HashMap<String, Vec<usize>, FixedState> = HashMap::default();
        for (at, form) in forms.iter().enumerate() {
            by_key.entry(form.clone()).or_default().push(at);
        }
        self.verbs.push(Verb { infinitive, by_key });
        self.verbs.len() - 1
    }

    /// An entry.
    pub(super) fn entry(&self, found: &Match) -> &Entry {
        &self.entries[found.entry]
    }

    /// Calls `each` with every phrase of the text, from left to right; none overlaps another.
    pub(super) fn find(&self, text: &Text<'_>, mut each: impl FnMut(Match)) {
        let Some(interest) = self.interest else { return };
        for (sentence, places) in text.sentences_with(interest) {
            let mut free = 0;
            for at in places {
                let found = if at < free { None } else { self.at(text, at, sentence.tokens.clone()) };
                free = found.as_ref().map_or(free, |found| found.tokens.end);
                if let Some(found) = found.filter(|found| self.entries[found.entry].replacement != "=") {
                    each(found);
                }
            }
        }
    }

    /// True for a word that an entry begins with.
    pub(super) fn begins_with(&self, key: &str) -> bool {
        self.firsts.contains(key)
    }

    /// The longest phrase that begins with a token of a sentence.
    fn at(&self, text: &Text<'_>, at: usize, sentence: Range<usize>) -> Option<Match> {
        let key = text.key(at);
        let of = |entries: &[usize]| entries.iter().find_map(|&entry| self.matches(text, entry, at, &sentence));
        // Between a verb and its phrase, and before a verb, few words may stand.
        let after = [0, between(text, at + 1, sentence.end), before_verb(text, at + 1, sentence.end)];
        let seconds = after.iter().enumerate().filter(|(place, skipped)| *place == 0 || **skipped > 0);
        let pairs = seconds.map(|(_, skipped)| at + 1 + skipped).filter(|&second| second < sentence.end);
        let pairs = pairs.map(|second| text.key(second)).filter(|second| self.seconds.may_hold(second));
        let found = pairs.filter_map(|second| self.pairs.get(&pair(key, second))).find_map(|own| of(own));
        found.or_else(|| of(self.singles.get(key)?))
    }

    fn matches(&self, text: &Text<'_>, entry: usize, start: usize, sentence: &Range<usize>) -> Option<Match> {
        let Entry { parts, before, after, .. } = &self.entries[entry];
        let (mut at, mut verb) = (start, None);
        for part in parts {
            if at >= sentence.end {
                return None;
            }
            let key = text.key(at);
            match part {
                Part::Word(word) if is_same(word, key) => at += 1,
                Part::Word(_) => return None,
                Part::Verb(own) => {
                    at += before_verb(text, at, if at > start { sentence.end } else { at });
                    let key = text.key(at);
                    self.verbs[*own].by_key.get(key)?;
                    let rest = at + 1..at + 1 + between(text, at + 1, sentence.end);
                    verb = Some((at, rest.clone()));
                    at = rest.end;
                }
            }
        }
        let opens = || (sentence.start..start).all(|at| text.tokens()[at].kind == TokenKind::Mark);
        let holds = match (before, after) {
            (Some(Condition::Opens), _) if !opens() => false,
            (_, Some(Condition::Infinitive)) => is_before_infinitive(text, at, sentence.end),
            (_, Some(Condition::NounPhrase)) => {
                at < sentence.end
                    && (is_determiner(text.key(at)) || matches!(text.key(at - 1), "du" | "des" | "au" | "aux"))
            }
            (_, Some(Condition::Alone)) => at == sentence.end || !is_joined(text.key(at)),
            _ => true,
        };
        holds.then_some(Match { entry, tokens: start..at, verb })
    }

    /// What to put in place of a phrase, and where: `None` where a writer has to choose.
    pub(super) fn mended(&self, text: &Text<'_>, found: &Match) -> Option<(Span<Prose>, String)> {
        let entry = &self.entries[found.entry];
        if entry.replacement.is_empty()
            || !entry.keeps_noun_whole(text, found.tokens.end)
            || is_said_already(text, found, entry.replacement)
        {
            return None;
        }
        let mut words: Vec<String> = entry.replacement.split(' ').map(str::to_owned).collect();
        if let Some((verb, rest)) = &found.verb {
            let target = words.iter().position(|word| word.starts_with('{'));
            match target {
                Some(target) => {
                    words[target] = self.conjugated(entry, text.key(*verb), &words[target])?;
                    let behind: Vec<String> = rest.clone().map(|at| text.written(at).to_owned()).collect();
                    for (place, word) in (target + 1..).zip(behind) {
                        words.insert(place, word);
                    }
                }
                // The verb stays as it stands.
                None if rest.is_empty() => words.insert(0, text.key(*verb).to_owned()),
                None => return None,
            }
        }
        fit(text, &Place { tokens: found.tokens.clone(), gender: entry.gender }, &words.join(" "))
    }

    /// A verb of the replacement in the form of the verb that was found; `None` where it may be one of two.
    fn conjugated(&self, entry: &Entry, key: &str, target: &str) -> Option<String> {
        let own = entry.parts.iter().find_map(|part| if let Part::Verb(own) = part { Some(*own) } else { None })?;
        let target = forms(target.trim_matches(['{', '}']))?;
        let mut may_be = self.verbs[own].by_key.get(key)?.iter().map(|&at| &target[at]);
        let first = may_be.next()?;
        may_be.all(|other| other == first).then(|| first.clone())
    }

    /// Every replacement and every phrase, for tests.
    #[cfg(test)]
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

impl Entry {
    /// What is written for a phrase that ends with de must end with it too, or an article must follow: « à l'aide de
    /// la carte » is « avec la carte », but « à l'aide d'outils » is not « avec outils ».
    fn keeps_noun_whole(&self, text: &Text<'_>, end: usize) -> bool {
        let Some(Part::Word(last @ ("de+" | "à+"))) = self.parts.last() else { return true };
        let bare = last.trim_end_matches('+');
        let is_bare = text.key(end - 1) == bare || elided(bare) == Some(text.key(end - 1));
        let stays = self.replacement.split(' ').next_back() == Some(bare);
        let follows = text.tokens().get(end).is_some_and(|token| token.kind == TokenKind::Number)
            || text.written(end).starts_with(char::is_uppercase)
            || is_determiner(text.key(end))
            || is_pronoun(text.key(end));
        !is_bare || stays || follows
    }
}

/// True where the preposition that would be put in stands a few words off in the same sentence: « un partage avec les
/// voisins à l'aide d'un lien » reads no better with avec twice.
fn is_said_already(text: &Text<'_>, found: &Match, replacement: &str) -> bool {
    if !matches!(replacement, "avec" | "par" | "pour" | "sur" | "dans" | "pendant" | "après" | "avant") {
        return false;
    }
    let Range { start, end } = found.tokens;
    let sentence = text.sentence_at(text.tokens()[start].span).map(|at| text.sentences()[at].tokens.clone());
    let sentence = sentence.unwrap_or(start..end);
    let around = (sentence.start.max(start.saturating_sub(NEAR))..start).chain(end..sentence.end.min(end + NEAR));
    around.into_iter().any(|at| text.key(at) == replacement)
}

/// Tokens within which a preposition that comes again is heard.
const NEAR: usize = 8;

/// Two keys as one.
fn pair(first: &str, second: &str) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(first.as_bytes());
    hasher.write_u8(0xFF);
    hasher.write(second.as_bytes());
    hasher.finish()
}

/// The words of a piece of a phrase: an elided one stands alone.
fn words(piece: &'static str) -> impl Iterator<Item = &'static str> {
    let whole = matches!(piece, "aujourd'hui" | "quelqu'un" | "quelqu'une");
    let pieces: Vec<&str> = if whole {
        vec![piece]
    } else {
        let mut parts: Vec<&str> = piece.splitn(2, '\'').collect();
        if parts.len() == 2 {
            parts[0] = &piece[..=parts[0].len()];
        }
        parts.retain(|part| !part.is_empty());
        parts
    };
    pieces.into_iter()
}

/// The elided form of a word.
fn elided(word: &str) -> Option<&'static str> {
    Some(match word {
        "de" => "d'",
        "que" => "qu'",
        "ne" => "n'",
        "se" => "s'",
        "je" => "j'",
        "me" => "m'",
        "le" | "la" => "l'",
        "jusque" => "jusqu'",
        _ => return None,
    })
}

fn is_same(word: &str, key: &str) -> bool {
    word == key
        || elided(word) == Some(key)
        || matches!((word, key), ("de+", "de" | "d'" | "du" | "des") | ("à+", "à" | "au" | "aux"))
}

/// How many tokens from `at` on may stand between a subject and its verb: il *n'* est pas, il *vous* appartient.
fn before_verb(text: &Text<'_>, at: usize, end: usize) -> usize {
    let light = |key: &str| {
        matches!(key, "ne" | "n'" | "me" | "m'" | "te" | "t'" | "nous" | "vous" | "lui" | "leur" | "y" | "en")
    };
    (at..end.min(at + 2)).take_while(|&at| light(text.key(at))).count()
}

/// How many tokens from `at` on may stand between a verb and its phrase: n'est *pas plus* en mesure de.
fn between(text: &Text<'_>, at: usize, end: usize) -> usize {
    let few = (at..end.min(at + 3)).take_while(|&at| text.tokens()[at].kind == TokenKind::Word);
    few.take_while(|&at| text.has(at, Interest::LightAdverb)).count()
}

/// What may stand before an infinitive.
const BEFORE_INFINITIVE: &[&str] = &[
    "ne", "n'", "pas", "plus", "se", "s'", "me", "m'", "te", "t'", "nous", "vous", "le", "la", "les", "l'", "lui",
    "leur", "y", "en", "mieux", "bien", "tout",
];

/// True when an infinitive stands at `at`, its pronouns and negation passed over.
fn is_before_infinitive(text: &Text<'_>, at: usize, end: usize) -> bool {
    let verb = (at..end.min(at + 4)).find(|&at| !BEFORE_INFINITIVE.contains(&text.key(at)));
    verb.is_some_and(|verb| text.tokens()[verb].kind == TokenKind::Word && is_infinitive(text.key(verb)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_can_be_read() {
        for list in [
            include_str!("lexicon/data/heavy_phrases.tsv"),
            include_str!("lexicon/data/anglicisms.tsv"),
            include_str!("lexicon/data/latin.tsv"),
            include_str!("lexicon/data/pleonasms.tsv"),
            include_str!("lexicon/data/confusions.tsv"),
            include_str!("lexicon/data/vague.tsv"),
            include_str!("syntax/data/impersonal.tsv"),
        ] {
            assert!(list.starts_with("# "), "the list does not say where it comes from");
            let phrases = Phrases::new(list, Interest::HeavyPhrase);
            for verb in &phrases.verbs {
                assert!(forms(verb.infinitive).is_some(), "{} is not known", verb.infinitive);
            }
            for entry in phrases.entries() {
                assert!(!entry.parts.is_empty() && entry.replacement.trim() == entry.replacement);
                let verb = entry.replacement.split(' ').find(|word| word.starts_with('{'));
                let known = verb.is_none_or(|verb| forms(verb.trim_matches(['{', '}'])).is_some());
                assert!(known, "{} has an unknown verb", entry.replacement);
            }
            let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            for (at, line) in lines.iter().enumerate() {
                let phrase = line.split('\t').next();
                let again = lines[..at].iter().any(|before| before.split('\t').next() == phrase && phrase != Some(""));
                assert!(!again, "« {line} » is there twice");
            }
        }
    }
}
