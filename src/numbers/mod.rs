//! Number mentions in context: value, approximation, unit, counted noun.
//!
//! What a numeral is worth is `numerals`' business; here the words around it decide what it counts. A sentence is cut
//! into `atoms`; where a number may begin `numeral` reads the longest numeral, and the rules below are asked in turn, the
//! surest first: labels, dates, ranges, units, and the plain count at last. Every rule looks at a bounded number of atoms,
//! so reading is linear; what several rules ask of a word stands in `facts`, and is looked up once.

mod ages;
mod approximation;
mod articles;
mod atoms;
mod codes;
mod commas;
mod dates;
mod facts;
mod found;
mod kinds;
mod labels;
mod markers;
mod memory;
mod mention;
mod miles;
mod noun;
mod numeral;
mod numeral_nouns;
mod powers;
mod ranges;
mod shape;
mod sharing;
mod subunits;
#[cfg(test)]
mod tests;
mod times;
#[cfg(test)]
mod traps;
#[cfg(test)]
mod twin;
mod units;

pub use mention::{Approximation, NumberForm, NumberKind, NumberMention};

use crate::lexicon::number_context::{Role, Roles};
use crate::lexicon::plurals::singular;
use crate::text::{self, Token};
use atoms::Atoms;
use facts::Trait;
use foldhash::fast::FixedState;
use found::Found;
use hashbrown::HashMap;
use memory::Memory;
use numeral::{Numeral, Shape};

/// Finds the number mentions of sentences, one after the other. One a thread: its buffers are reused.
///
/// ```
/// use lisible::numbers::Finder;
/// use lisible::{extract, text::Document};
/// let text = "Deux chats, un chien.";
/// let extracted = (extract::plain().extract)(text);
/// let mut document = Document::default();
/// document.cut(&extracted.prose, &extracted.blocks);
/// let (mut finder, mut mentions) = (Finder::default(), Vec::new());
/// // Two tokens may begin a number: « Deux » and « un ».
/// finder.find(text, &document.tokens, &[0, 3], &mut mentions);
/// assert_eq!(mentions.len(), 1);
/// assert_eq!(mentions[0].noun.unwrap().of(text), "chats");
/// ```
#[derive(Debug, Default)]
pub struct Finder {
    memory: Memory,
    found: Vec<Found>,
}

impl Finder {
    /// Appends the number mentions of one sentence, in order, every kind of them. `tokens` are those of the sentence and
    /// `prose` the text they were cut from; `triggers` are the indices in `tokens`, ascending, of those whose form may be
    /// part of a number ([`text::may_number`], which a [`text::Vocabulary`] asks once for each form). Nothing is appended
    /// when there are none.
    ///
    /// # Complexity
    /// Linear in the sentence; what is done beyond a copy of its tokens depends on the triggers alone.
    ///
    /// # Panics
    /// When a trigger is no index of `tokens`.
    pub fn find(&mut self, prose: &str, tokens: &[Token], triggers: &[u32], out: &mut Vec<NumberMention>) {
        if triggers.is_empty() {
            return;
        }
        let mut rest = triggers;
        // A longer run of tokens is a table or an attack: it is read piece by piece, in bounded memory.
        for (piece, from) in tokens.chunks(LONGEST).zip((0..).step_by(LONGEST)) {
            let (here, after) = rest.split_at(rest.partition_point(|at| (*at as usize) < from + piece.len()));
            if !here.is_empty() {
                self.find_in(prose, piece, here.iter().map(|at| *at as usize - from), out);
            }
            rest = after;
        }
    }

    fn find_in(
        &mut self,
        prose: &str,
        tokens: &[Token],
        triggers: impl Iterator<Item = usize>,
        out: &mut Vec<NumberMention>,
    ) {
        let mut triggers = triggers.filter(|at| !articles::is_plain_article(prose.as_bytes(), tokens, *at)).peekable();
        if triggers.peek().is_none() {
            return;
        }
        let atoms = self.memory.cut(prose, tokens, triggers);
        self.found.clear();
        let mut resume = 0;
        for &at in atoms.starts() {
            if at < resume {
                continue;
            }
            if let Some(mention) = mention(&atoms, at) {
                resume = mention.resume.max(at + 1);
                self.found.push(mention);
            }
        }
        sharing::share(&atoms, &mut self.found);
        out.extend(self.found.iter().map(|mention| mention.record(&atoms)));
    }
}

/// Appends the number mentions of one sentence, as [`Finder::find`] does with the triggers that its tokens are.
///
/// ```
/// use lisible::numbers::{Approximation, find};
/// use lisible::{extract, text::Document};
/// let text = "Environ 12 000 harengs nord-atlantiques passent.";
/// let extracted = (extract::plain().extract)(text);
/// let mut document = Document::default();
/// document.cut(&extracted.prose, &extracted.blocks);
/// let mut mentions = Vec::new();
/// find(text, &document.tokens, &mut mentions);
/// assert_eq!(mentions[0].value, Some(12_000.into()));
/// assert_eq!(mentions[0].approximation, Approximation::About);
/// assert_eq!(mentions[0].noun_phrase.unwrap().of(text), "harengs nord-atlantiques");
/// ```
pub fn find(prose: &str, tokens: &[Token], out: &mut Vec<NumberMention>) {
    let number = |token: &Token| token.kind.is_lexical() && text::may_number(token.span.of(prose), token.kind);
    let triggers: Vec<u32> = (0..).zip(tokens).filter(|(_, token)| number(token)).map(|(at, _)| at).collect();
    Finder::default().find(prose, tokens, &triggers, out);
}

/// Tokens that are looked at together; ten times the longest sentence of a law.
const LONGEST: usize = 4096;

/// The key that mentions are grouped by: the folded noun in the singular where that is regular or listed, each part of a
/// compound by itself. What is no plural, and the empty string, stay as they are.
///
/// ```
/// use lisible::numbers::noun_key;
/// assert_eq!(noun_key("soldats"), "soldat");
/// assert_eq!(noun_key("années-lumière"), "année-lumière");
/// assert_eq!(noun_key("mois"), "mois");
/// ```
pub fn noun_key(folded_noun: &str) -> String {
    folded_noun.split('-').map(singular).collect::<Vec<_>>().join("-")
}

/// The keys of counted nouns, each worked out once.
///
/// ```
/// use lisible::numbers::NounKeys;
/// let mut keys = NounKeys::default();
/// assert_eq!(keys.key("Soldats"), "soldat");
/// assert_eq!(keys.key("soldat"), "soldat");
/// ```
#[derive(Debug, Default)]
pub struct NounKeys(HashMap<String, String, FixedState>);

impl NounKeys {
    /// Nouns that are remembered, then all are forgotten: more than a language has.
    const MOST: usize = 1 << 16;

    /// The [`noun_key`] of a noun as it is written.
    pub fn key(&mut self, noun: &str) -> &str {
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        self.0.entry_ref(noun).or_insert_with(|| noun_key(&text::fold(noun)))
    }
}

/// The mention that begins at atom `at`, by the first rule that applies.
fn mention(s: &Atoms<'_>, at: usize) -> Option<Found> {
    if s.is_word(at) {
        if !s.text(at).starts_with(numeral::ROMAN) && !s.is_number_word(at) {
            return None;
        }
        if let Some(found) = units::half(s, at).or_else(|| times::around_noon(s, at)) {
            return Some(found);
        }
    }
    let Some(numeral) = numeral::read(s, at) else { return ranges::in_compound(s, at) };
    if stands_free(s, &numeral) {
        return counting(s, &numeral);
    }
    named_or_ranged(s, &numeral).or_else(|| counting(s, &numeral))
}

/// True for a number in words between two words that none of the rules of [`named_or_ranged`] looks for: the plain count
/// is left, as for most numbers in words.
fn stands_free(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let (before, after) = (numeral.first.checked_sub(1), s.facts(numeral.end));
    let opens = |at: usize| {
        s.is(at, Trait::Parts) || s.label(at) != Roles::default() || matches!(s.folded(at), "années" | "annees" | "ans")
    };
    numeral.form == NumberForm::Words
        && numeral.value.is_none_or(|value| value < 1000.into())
        && !after.is(Trait::Dates)
        && !after.is(Trait::FollowsOne)
        && !after.roles.has(Role::Adjective)
        && s.is_as_written(numeral.end)
        && !before.is_some_and(opens)
}

/// What is no plain count: a label, a date or a time, a range or a score.
fn named_or_ranged(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    labels::glued(s, numeral)
        .or_else(|| dates::read(s, numeral))
        .or_else(|| ranges::result(s, numeral))
        .or_else(|| labels::read(s, numeral))
        .or_else(|| ranges::score(s, numeral))
        .or_else(|| ranges::read(s, numeral))
}

/// What is left: a count, a rank, a share; `None` for what is no number.
fn counting(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    if articles::is_no_number(s, numeral) {
        return None;
    }
    match numeral.shape {
        Shape::Ordinal => Some(ordinal(s, numeral)),
        Shape::Fraction => Some(fraction(s, numeral)),
        Shape::Multiple => Some(Found::of(numeral, NumberKind::Multiplicative)),
        Shape::Roman => None,
        Shape::Code => Some(Found::of(numeral, NumberKind::Label)),
        Shape::Cardinal | Shape::Article | Shape::Collective => Some(quantity(s, numeral)),
    }
}

/// A rank, with its noun: « la troisième pile ».
fn ordinal(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    // « la cause première de ses ennuis »: the noun stands before.
    let behind = numeral.first > 0 && s.is_word(numeral.first - 1) && !s.has(numeral.first - 1, Role::Function);
    let of = s.is_de(numeral.end) || s.folded(numeral.end) == "des";
    let counted =
        || noun::counted(s, numeral.end, false, false).filter(|counted| !noun::is_participle(s, counted.noun));
    Found::of(numeral, NumberKind::Ordinal).counting(if behind && of { None } else { counted() })
}

/// A share of something: « un tiers de la facture », « trois quarts d’heure » (a duration), « une demi-heure ».
fn fraction(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    let share = Found::of(numeral, NumberKind::Fraction);
    let of = usize::from(s.is_de(numeral.end));
    match units::find(s, numeral.end + of).filter(|found| found.unit.word && of == 1) {
        Some(found) => {
            let mut out = share;
            out.apply_unit(s, &found);
            out
        }
        None => share.counting(noun::complement(s, noun::past_measure(s, numeral.end))),
    }
}

/// A count, a measure, a collective, a multiple.
fn quantity(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    let collective = numeral.shape == Shape::Collective;
    let mut out = if s.folded(numeral.end) == "fois" && numeral.shape != Shape::Article {
        let noun = noun::Counted { noun: numeral.end, from: numeral.end, to: numeral.end + 1 };
        let mut times = Found::of(numeral, NumberKind::Multiplicative).until(numeral.end + 1).counting(Some(noun));
        subunits::add_part(s, numeral.end + 1, &mut times);
        times
    } else if let Some(found) = miles::read(s, numeral).or_else(|| units::read(s, numeral)) {
        found
    } else {
        let kind = if collective { NumberKind::Collective } else { NumberKind::Cardinal };
        let plural = numeral.value.is_none_or(|value| value >= 2.into());
        let mut count = Found::of(numeral, kind).counting(noun::counted(s, numeral.end, plural, numeral.takes_de));
        if let Some(counted) = count.counted {
            subunits::add_part(s, counted.noun + 1, &mut count);
        }
        count
    };
    // « une quinzaine », « une huitaine » of nothing else are days.
    if collective
        && out.counted.is_none()
        && out.unit.is_none()
        && matches!(s.folded(numeral.end - 1), "quinzaine" | "huitaine")
    {
        (out.kind, out.unit) = (NumberKind::Duration, Some("day"));
    }
    if collective && !is_dozen(s, &out) {
        out.approximation = Approximation::About;
    }
    out
}

/// A dozen of what is sold by the dozen is twelve.
fn is_dozen(s: &Atoms<'_>, found: &Found) -> bool {
    let noun = found.counted.map_or("", |counted| s.folded(counted.noun));
    s.folded(found.end - 1).contains("douzaine") && matches!(noun, "œufs" | "oeufs" | "huîtres" | "escargots" | "roses")
}
