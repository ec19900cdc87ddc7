//! Figures that contradict each other: one text counts 11 000 soldiers where another counts 12 000.
//!
//! ```text
//! two mentions of different documents, or of the two sides of a comparison, are set side by side when
//!     they count the same noun, or measure in the same unit,
//!     the content words beside them are too much alike for chance,
//!     no value fits both: a round figure stands for what rounds to it, « au moins 300 » for all above,
//!     nothing else in one document agrees with the mention of the other one,
//!     and the texts do not speak of different years.
//! ```
//! How much is too much for chance: a word that stands beside one mention in 2^k is worth k bits, and a pair needs twelve
//! bits more than it takes to number the pairs of mentions of its noun. Whether one of the two is wrong is for a reader to
//! say. What is counted of quantities stands in `stats`, and how mentions are found in `numbers`.

use super::NumberRecord;
use super::words_beside::{WordId, WordsBeside};
use crate::base::{Decimal, Texts};
use crate::numbers::Approximation;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use serde::Serialize;
use std::collections::BTreeMap;

/// Mentions that are compared: the first ones.
const MOST_MENTIONS: usize = 50_000;
/// How many times the smaller one a figure may be and still be one of the same thing.
const FARTHEST: i128 = 3;
/// Mentions of one noun beside which a word may stand and still tell them apart.
const MOST_SHARING: usize = 32;
/// Bits beyond those that number the pairs of a noun.
const BEYOND_CHANCE: u32 = 12;
/// Mentions without a word that are thought of beside those that were seen: few texts say little of what is common.
const UNSEEN: usize = 100;

/// Two mentions that no value fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conflict {
    /// The normalised unit, else the folded noun.
    pub noun: String,
    /// The content words that stand beside both, folded and in the singular where that is regular; the rarest first.
    pub shared_words: Vec<String>,
    /// The mention that was read first.
    pub first: NumberRecord,
    /// The other one, of another document.
    pub second: NumberRecord,
}

impl Conflict {
    /// What it is called.
    pub const NAME: Texts = Texts { fr: "Chiffres à vérifier", en: "Figures to check" };
    /// When two mentions are set side by side.
    pub const SUMMARY: Texts = Texts {
        fr: "Deux mentions de deux documents qui comptent le même nom, ou mesurent dans la même unité, avec à peu \
             près les mêmes mots autour, et qu’aucune valeur ne satisfait\u{A0}: «\u{202F}environ 11\u{202F}000 \
             soldats\u{202F}» ici, «\u{202F}12\u{202F}000 soldats\u{202F}» là. Un chiffre rond vaut ce qui \
             s’arrondit à lui (11\u{202F}000 et 11\u{202F}200 s’accordent, 20 et 23 non), «\u{202F}au moins \
             300\u{202F}» vaut tout ce qui est au-dessus. Deux mentions ne sont pas rapprochées quand l’une dépasse \
             trois fois l’autre, quand les deux phrases nomment des années différentes, ou quand l’un des documents \
             donne aussi le chiffre de l’autre.\n\nLes mots voisins comptent d’autant plus qu’ils sont rares auprès \
             des autres nombres\u{A0}: il faut qu’une ressemblance pareille soit improbable par hasard (une chance \
             sur mille au plus pour toutes les paires du même nom). Les 50\u{202F}000 premières mentions sont \
             comparées. C’est au lecteur de dire si un chiffre est faux\u{A0}: deux lois, deux lieux, deux romans \
             peuvent se ressembler.\n\nAvec compare, une mention est d’un côté et l’autre de l’autre, quel que soit le nom \
             des documents. Entre deux versions d’un même texte, un chiffre peut être n’importe combien de fois \
             l’autre\u{A0}: 11\u{202F}000 devenu 110\u{202F}000 est signalé.",
        en: "Two mentions of two documents that count the same noun, or measure in the same unit, with about the \
             same words around, and that no value fits: « environ 11 000 soldats » here, « 12 000 soldats » there. A \
             round figure stands for what rounds to it (11 000 and 11 200 agree, 20 and 23 do not), « au moins 300 » \
             for all above. Two mentions are not set side by side when one is more than three times the other, when \
             both sentences name different years, or when one of the documents gives the figure of the other one \
             too.\n\nWords around count the more the rarer they are beside other numbers: so much likeness must be \
             improbable by chance (one in a thousand at most for all pairs of the same noun). The first 50,000 \
             mentions are compared. Whether a figure is wrong is for the reader to say: two laws, two places, two \
             novels can be alike.\n\nIn compare, one mention is of one side and the other of the other side, whatever \
             their documents are called. Between two versions of one text a figure may be any number of times the other: \
             11,000 that became 110,000 is told.",
    };
}

/// Gathers mentions, then sets those side by side that contradict each other.
///
/// Memory holds the first 50,000 mentions (of each of two collections) that have a value and something counted; how many
/// came after is known.
///
/// ```
/// use lisible::analysis::{NumberSelection, Options, Unobserved, Wanted, run};
/// use lisible::report::Conflicts;
/// let wanted = Wanted { numbers: NumberSelection::Quantities, ..Wanted::default() };
/// let options = Options { wanted, ..Options::default() };
/// let mut conflicts = Conflicts::default();
/// let each = &mut |analysed: lisible::analysis::Analysed| Ok(analysed.numbers.into_iter().for_each(|number| conflicts.add(number)));
/// run(&["tests/corpus".into()], &options, &Unobserved, each).unwrap();
/// assert!(conflicts.find(10).len() <= 10);
/// ```
#[derive(Debug, Default)]
pub struct Conflicts {
    mentions: Vec<Mention>,
    words: WordsBeside,
    left_out: u64,
    /// The mentions of the first of two collections, where those of one are set beside those of the other.
    first: Option<usize>,
}

#[derive(Debug)]
struct Mention {
    record: NumberRecord,
    /// Ascending.
    words: Vec<WordId>,
}

impl Conflicts {
    /// Adds a mention, in the order of the input; one without a value, or that counts nothing named, is passed over.
    pub fn add(&mut self, record: NumberRecord) {
        if record.value.is_none() || noun(&record).is_none() {
            return;
        }
        if self.mentions.len() - self.first.unwrap_or(0) >= MOST_MENTIONS {
            self.left_out += 1;
            return;
        }
        let words = self.words.of(&record);
        self.mentions.push(Mention { record, words });
    }

    /// Ends the first of two collections: from here on mentions are set beside those before alone, whatever their texts
    /// are called. Where both collections are one text each, they are two versions of it: a figure may then be any number of
    /// times the other.
    pub fn begin_second(&mut self) {
        self.first = Some(self.mentions.len());
    }

    /// Mentions that were not compared because there were too many.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// At most `most` pairs, those that are most alike first; each mention stands in one pair.
    pub fn find(&self, most: usize) -> Vec<Conflict> {
        let weights = self.weights();
        let mut pairs: Vec<(u32, usize, usize)> =
            self.by_noun().values().flat_map(|mentions| self.pairs_of(mentions, &weights)).collect();
        pairs.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut taken = vec![false; self.mentions.len()];
        pairs.retain(|&(_, first, second)| {
            let free = !taken[first] && !taken[second];
            if free {
                (taken[first], taken[second]) = (true, true);
            }
            free
        });
        pairs.iter().take(most).map(|&(_, first, second)| self.conflict(first, second, &weights)).collect()
    }

    /// The mentions of the first of two collections, and those of the second.
    pub(super) fn sides(&self) -> [impl Iterator<Item = &NumberRecord> + Clone; 2] {
        let (first, second) = self.mentions.split_at(self.first.unwrap_or(self.mentions.len()));
        [first, second].map(|side| side.iter().map(|mention| &mention.record))
    }

    /// The bits of every word: what it says that it stands beside two mentions.
    fn weights(&self) -> Vec<u32> {
        let mut beside = vec![0_usize; self.words.len()];
        for &word in self.mentions.iter().flat_map(|mention| &mention.words) {
            beside[word as usize] += 1;
        }
        let mentions = self.mentions.len() + UNSEEN;
        // Of the other mention: the first one has the word anyway.
        beside.into_iter().map(|times| (mentions / times.saturating_sub(1).max(1)).ilog2()).collect()
    }

    fn by_noun(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut out = BTreeMap::<&str, Vec<usize>>::new();
        for (at, mention) in self.mentions.iter().enumerate() {
            out.entry(noun(&mention.record).unwrap_or_default()).or_default().push(at);
        }
        out
    }

    /// The pairs among mentions of one noun, with their bits.
    fn pairs_of(&self, mentions: &[usize], weights: &[u32]) -> Vec<(u32, usize, usize)> {
        if mentions.len() < 2 {
            return Vec::new();
        }
        let needed = 2 * mentions.len().ilog2() + BEYOND_CHANCE;
        let words = |&at: &usize| self.mentions[at].words.iter().map(move |&word| (word, at));
        let mut beside: Vec<(WordId, usize)> = mentions.iter().flat_map(words).collect();
        beside.sort_unstable();
        let mut seen = HashSet::<(usize, usize), FixedState>::default();
        let mut out = Vec::new();
        for sharing in beside.chunk_by(|a, b| a.0 == b.0).filter(|sharing| sharing.len() <= MOST_SHARING) {
            for (i, &(_, first)) in sharing.iter().enumerate() {
                for &(_, second) in &sharing[i + 1..] {
                    let bits = self.shared(first, second).map(|word| weights[word as usize]).sum();
                    if bits >= needed && seen.insert((first, second)) {
                        out.push((bits, first, second));
                    }
                }
            }
        }
        self.unanswered(out)
    }

    /// Of pairs of mentions alike, those that contradict each other where no other pair of the same two texts agrees: one
    /// that gives « 0,5 hectare ou 2 hectares » contradicts none that gives both.
    fn unanswered(&self, mut pairs: Vec<(u32, usize, usize)>) -> Vec<(u32, usize, usize)> {
        let record = |at: usize| &self.mentions[at].record;
        let mut agreed = HashSet::<(usize, Text<'_>), FixedState>::default();
        for &(_, first, second) in pairs.iter().filter(|pair| agree(record(pair.1), record(pair.2))) {
            agreed.insert((first, self.text(second)));
            agreed.insert((second, self.text(first)));
        }
        let versions = self.are_versions();
        pairs.retain(|&(_, first, second)| {
            let (a, b) = (record(first), record(second));
            self.are_apart(first, second)
                && contradict(a, b)
                && (versions || are_near(a, b))
                && !agreed.contains(&(first, self.text(second)))
                && !agreed.contains(&(second, self.text(first)))
        });
        pairs
    }

    /// True for mentions of different texts; between two collections, of different collections.
    fn are_apart(&self, first: usize, second: usize) -> bool {
        match self.first {
            Some(_) => self.is_of_second(first) != self.is_of_second(second),
            None => self.text(first) != self.text(second),
        }
    }

    fn is_of_second(&self, at: usize) -> bool {
        self.first.is_some_and(|mentions| at >= mentions)
    }

    /// What a mention stands in.
    fn text(&self, at: usize) -> Text<'_> {
        let place = &self.mentions[at].record.place;
        (self.is_of_second(at), &place.document, place.record)
    }

    /// True when two collections of one text each are compared.
    fn are_versions(&self) -> bool {
        let one = |mut mentions: std::ops::Range<usize>| {
            let first = mentions.next();
            mentions.all(|at| first.is_none_or(|first| self.text(at) == self.text(first)))
        };
        self.first.is_some_and(|first| one(0..first) && one(first..self.mentions.len()))
    }

    fn shared(&self, first: usize, second: usize) -> impl Iterator<Item = WordId> {
        // Both are few and ascending.
        let mut others = self.mentions[second].words.as_slice();
        self.mentions[first].words.iter().copied().filter(move |word| {
            while let Some((_, rest)) = others.split_first().filter(|(other, _)| *other < word) {
                others = rest;
            }
            others.first() == Some(word)
        })
    }

    fn conflict(&self, first: usize, second: usize, weights: &[u32]) -> Conflict {
        let mut words: Vec<(u32, &str)> =
            self.shared(first, second).map(|id| (weights[id as usize], self.words.name(id))).collect();
        words.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let record = |at: usize| self.mentions[at].record.clone();
        Conflict {
            noun: noun(&self.mentions[first].record).unwrap_or_default().to_owned(),
            shared_words: words.into_iter().map(|(_, word)| word.to_owned()).collect(),
            first: record(first),
            second: record(second),
        }
    }
}

/// What is counted: a unit, but for percentages, of which the noun says more.
fn noun(record: &NumberRecord) -> Option<&str> {
    match record.unit {
        Some("percent") | None => record.noun_key.as_deref().or(record.unit),
        unit => unit,
    }
}

/// Whether it is of the second of two collections, its document, its record.
type Text<'a> = (bool, &'a str, Option<u64>);

/// True when one value fits two mentions of the same unit.
fn agree(a: &NumberRecord, b: &NumberRecord) -> bool {
    a.unit == b.unit && !disjoint(bounds(a, b), bounds(b, a))
}

/// True when two mentions cannot both be right, unless they speak of different things.
fn contradict(a: &NumberRecord, b: &NumberRecord) -> bool {
    a.unit == b.unit && !share_no_year(a, b) && disjoint(bounds(a, b), bounds(b, a))
}

/// True when both contexts name years and none is the same.
fn share_no_year(a: &NumberRecord, b: &NumberRecord) -> bool {
    let (a, b) = (years(a), years(b));
    !a.is_empty() && !b.is_empty() && !a.iter().any(|year| b.contains(year))
}

fn years(record: &NumberRecord) -> Vec<&str> {
    let parts = [record.before.as_str(), record.after.as_str()];
    let words = parts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words
        .filter(|word| word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit()))
        .collect()
}

/// True when neither value is more than three times the other: beyond, they count different things.
fn are_near(a: &NumberRecord, b: &NumberRecord) -> bool {
    let times = |value: Decimal| value.checked_mul(FARTHEST.into());
    let within = |small: Option<Decimal>, large: Option<Decimal>| {
        small.and_then(times).zip(large).is_some_and(|(most, large)| large <= most)
    };
    within(a.value, b.value) && within(b.value, a.value)
}

/// From, to; `None` without a bound.
type Bounds = (Option<Decimal>, Option<Decimal>);

fn disjoint(a: Bounds, b: Bounds) -> bool {
    let below = |high: Option<Decimal>, low: Option<Decimal>| high.zip(low).is_some_and(|(high, low)| high < low);
    below(a.1, b.0) || below(b.1, a.0)
}

/// The values that a mention may stand for, beside another one.
fn bounds(record: &NumberRecord, other: &NumberRecord) -> Bounds {
    let (low, high) = (record.value, record.value_max.or(record.value));
    let plus = |value: Option<Decimal>, sign: i128| {
        let value = value?;
        value.checked_add(slack(value, record, other)?.checked_mul(sign.into())?)
    };
    match record.approximation {
        Approximation::AtLeast | Approximation::MoreThan => (low, None),
        Approximation::AtMost | Approximation::LessThan => (None, high),
        _ => (plus(low, -1), plus(high, 1)),
    }
}

/// How far from `value` what it stands for may lie: just under half a unit of its last figure when it is approximate, when it ends in
/// two zeros, and when the other has more decimals.
fn slack(value: Decimal, record: &NumberRecord, other: &NumberRecord) -> Option<Decimal> {
    let (own, zeros) = (value.places(), value.zeros());
    let finer = other.value.is_some_and(|other| other.places() > own);
    if record.approximation.is_exact() && zeros < 2 && !finer {
        return Some(Decimal::default());
    }
    let nearly_half = 49_i128.checked_mul(10_i128.checked_pow(zeros)?)?;
    Some(Decimal::new(nearly_half, own + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{NumberForm, NumberKind};
    use crate::report::Place;

    /// A mention of so many soldiers, exact unless « environ » stands before it.
    fn soldiers(document: &str, before: &str, value: i128, after: &str) -> NumberRecord {
        let about = before.to_lowercase().ends_with("environ ");
        NumberRecord {
            place: Place { document: document.into(), record: None, byte_start: 0, byte_end: 1, line: 1, column: 1 },
            text: value.to_string(),
            kind: NumberKind::Cardinal,
            value: Some(value.into()),
            value_max: None,
            approximation: if about { Approximation::About } else { Approximation::Exact },
            unit: None,
            noun: Some("soldats".into()),
            noun_key: Some("soldat".into()),
            noun_phrase: None,
            form: NumberForm::Digits,
            before: before.into(),
            after: after.into(),
        }
    }

    fn gathered(mentions: &[NumberRecord]) -> Conflicts {
        let mut conflicts = Conflicts::default();
        for mention in mentions {
            conflicts.add(mention.clone());
        }
        conflicts
    }

    fn found(mentions: &[NumberRecord]) -> Vec<(String, String)> {
        let pairs = gathered(mentions).find(100).into_iter();
        pairs.map(|conflict| (conflict.first.text, conflict.second.text)).collect()
    }

    const AFTER: &str = " soldats alliés ont franchi la rivière près de Valbrune.";

    #[test]
    fn two_figures_of_one_thing() {
        let pair = [
            soldiers("a", "Environ ", 11_000, AFTER),
            soldiers("b", "Selon la préfecture, ", 12_000, " soldats alliés auraient franchi la rivière à Valbrune."),
        ];
        let conflicts = gathered(&pair);
        let [conflict] = &conflicts.find(10)[..] else { panic!("one conflict") };
        assert_eq!((conflict.noun.as_str(), conflict.first.place.document.as_ref()), ("soldat", "a"));
        assert_eq!(conflict.shared_words, ["allié", "franchi", "rivière", "valbrune"]);
        assert_eq!(conflicts.find(0), []);
    }

    #[test]
    fn what_rounds_to_one_figure_is_no_conflict() {
        for (first, second) in [(11_000, 11_200), (300, 340), (11_000, 11_000)] {
            assert_eq!(found(&[soldiers("a", "Environ ", first, AFTER), soldiers("b", "Hier, ", second, AFTER)]), []);
        }
        let close = [soldiers("a", "Hier, ", 20, AFTER), soldiers("b", "Hier, ", 23, AFTER)];
        assert_eq!(found(&close).len(), 1, "twenty and twenty-three are two figures");
    }

    #[test]
    fn bounds_hold_what_lies_beyond() {
        let at_least =
            |value| NumberRecord { approximation: Approximation::AtLeast, ..soldiers("a", "", value, AFTER) };
        assert_eq!(found(&[at_least(300), soldiers("b", "", 451, AFTER)]), []);
        assert_eq!(found(&[at_least(500), soldiers("b", "", 451, AFTER)]).len(), 1);
        let range = NumberRecord { value_max: Some(15.into()), ..soldiers("a", "", 10, AFTER) };
        assert_eq!(found(&[range.clone(), soldiers("b", "", 12, AFTER)]), []);
        assert_eq!(found(&[range, soldiers("b", "", 16, AFTER)]).len(), 1);
    }

    #[test]
    fn other_things_are_let_be() {
        let first = soldiers("a", "Hier, ", 11_000, AFTER);
        let other = |before: &str, value, after: &str| soldiers("b", before, value, after);
        assert_eq!(found(&[first.clone(), other("", 12_000, " soldats défilent dans la capitale.")]), []);
        assert_eq!(found(&[first.clone(), other("", 34_000, AFTER)]), [], "more than three times as many");
        assert_eq!(found(&[first.clone(), other("", 32_000, AFTER)]).len(), 1, "less than three times as many");
        assert_eq!(found(&[first.clone(), soldiers("a", "", 12_000, AFTER)]), [], "one text");
        let (then, now) = (soldiers("a", "En 1914, ", 11_000, AFTER), other("En 1915, ", 12_000, AFTER));
        assert_eq!(found(&[then, now]), [], "two years");
        let officers = NumberRecord { noun_key: Some("officier".into()), ..other("", 12_000, AFTER) };
        assert_eq!(found(&[first, officers]), []);
    }

    #[test]
    fn a_text_that_gives_both_figures_contradicts_neither() {
        let both = [soldiers("a", "", 20, AFTER), soldiers("a", "", 50, AFTER)];
        assert_eq!(found(&[both.clone(), [soldiers("b", "", 20, AFTER), soldiers("b", "", 50, AFTER)]].concat()), []);
        assert_eq!(found(&[&both[..], &[soldiers("b", "", 70, AFTER)]].concat()).len(), 1);
    }

    #[test]
    fn two_versions_of_a_text_are_set_side_by_side() {
        let versions = |before: &[NumberRecord], after: &[NumberRecord]| {
            let mut conflicts = Conflicts::default();
            for record in before {
                conflicts.add(record.clone());
            }
            conflicts.begin_second();
            for record in after {
                conflicts.add(record.clone());
            }
            conflicts.find(10)
        };
        let text = |value| soldiers("a", "Hier, ", value, AFTER);
        assert_eq!(versions(&[text(11_000)], &[text(12_000)]).len(), 1, "of the same name");
        assert_eq!(versions(&[text(11_000)], &[text(110_000)]).len(), 1, "ten times as many");
        assert_eq!(versions(&[text(11_000)], &[text(11_000)]), []);
        assert_eq!(versions(&[text(11_000), soldiers("b", "Hier, ", 12_000, AFTER)], &[]), [], "of one side");
        let other = [soldiers("b", "Hier, ", 110_000, AFTER), soldiers("c", "", 7, " chats.")];
        assert_eq!(versions(&[text(11_000)], &other), [], "two texts are no version");
    }

    #[test]
    fn a_mention_stands_in_one_pair() {
        let texts = ["a", "b", "c", "d"];
        let mentions: Vec<_> = texts.iter().zip(1..).map(|(text, n)| soldiers(text, "", 10 + n, AFTER)).collect();
        assert_eq!(found(&mentions).len(), 2);
    }

    #[test]
    fn common_words_are_chance() {
        let mentions: Vec<_> = (0..60).map(|n| soldiers(&n.to_string(), "", 100 + n, AFTER)).collect();
        assert_eq!(found(&mentions), [], "words that stand beside all of sixty mentions tell none apart");
    }
}
