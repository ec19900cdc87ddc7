//! The naive twin of the finder: every token may begin a number, every atom is tried, and every rule is asked. It shares
//! the rules themselves with what it watches, but none of the tests that spare them.

use super::atoms::Atoms;
use super::found::Found;
use super::memory::Memory;
use super::{Finder, NumberMention, counting, dates, labels, numeral, ranges, sharing, times, units};
use crate::extract;
use crate::text::twins::strategies;
use crate::text::{Document, Token, may_number};
use proptest::prelude::*;

fn find(prose: &str, tokens: &[Token]) -> Vec<NumberMention> {
    let mut memory = Memory::default();
    let atoms = memory.cut(prose, tokens, 0..tokens.len());
    let (mut found, mut at) = (Vec::new(), 0);
    while at < atoms.len() {
        let mention = mention(&atoms, at);
        at = mention.map_or(at + 1, |mention| mention.resume.max(at + 1));
        found.extend(mention);
    }
    sharing::share(&atoms, &mut found);
    found.iter().map(|mention| mention.record(&atoms)).collect()
}

fn mention(s: &Atoms<'_>, at: usize) -> Option<Found> {
    units::half(s, at).or_else(|| times::around_noon(s, at)).or_else(|| {
        let Some(numeral) = numeral::read(s, at) else { return ranges::in_compound(s, at) };
        labels::glued(s, &numeral)
            .or_else(|| dates::of_any_kind(s, &numeral))
            .or_else(|| ranges::result(s, &numeral))
            .or_else(|| labels::read(s, &numeral))
            .or_else(|| ranges::score(s, &numeral))
            .or_else(|| ranges::read(s, &numeral))
            .or_else(|| counting(s, &numeral))
    })
}

/// Every sentence of the text by both, one finder for all of them.
fn agree(text: &str, finder: &mut Finder) -> Result<(), TestCaseError> {
    let extracted = (extract::plain().extract)(text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    for sentence in &document.sentences {
        let tokens = &document.tokens[sentence.tokens.clone()];
        let may = |token: &Token| token.kind.is_lexical() && may_number(token.span.of(&extracted.prose), token.kind);
        let triggers: Vec<u32> = (0..).zip(tokens).filter(|(_, token)| may(token)).map(|(at, _)| at).collect();
        let mut found = Vec::new();
        finder.find(&extracted.prose, tokens, &triggers, &mut found);
        prop_assert_eq!(&found, &find(&extracted.prose, tokens), "{:?}", sentence.span.of(&extracted.prose));

        let mut memory = Memory::default();
        let atoms = memory.cut(&extracted.prose, tokens, 0..tokens.len());
        for at in 0..=atoms.len() {
            let unit = |found: Option<units::Match>| found.map(|found| (found.end, found.unit));
            prop_assert_eq!(unit(units::find(&atoms, at)), unit(units::longest(&atoms, at)), "{:?}", text);
        }
    }
    Ok(())
}

/// Words that make a number of un, une and their neighbours, or nearly do.
const NEAR: &str = "(un|une|Un|deux|UNE|neuf|seconde|d'|d’|plus|moins|au|environ|seul|petit|bon|grande|kilo|heure|an|ans|jour|\
    Français|œuf|sur|trois|des|de|ces|à|ou|et|demi|demi-heure|million|tiers|dizaine|numéro|n°|page|années|cinquante|le|la|\
    maison|soldats|[,.:/=«-]|12|2e|XIV|€|h|H|M|k|entre|premier|siècle|mars|pour|cent|matin){1}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn any_text_is_read_as_plainly(texts in prop::collection::vec(strategies::text(), 1..4)) {
        let mut finder = Finder::default();
        for text in &texts {
            agree(text, &mut finder)?;
        }
    }

    #[test]
    fn numbers_close_together_are_read_as_plainly(words in prop::collection::vec((NEAR, "( | | |)"), 1..14)) {
        let text: String = words.into_iter().flat_map(|(word, gap)| [word, gap]).collect();
        agree(&text, &mut Finder::default())?;
    }
}

#[test]
fn samples_are_read_as_plainly() {
    let mut finder = Finder::default();
    let glued = ["12plus d'un homme", "x12environ un homme", "un 12sur trois", "un Français x12 sur trois"];
    let traps = include_str!("traps.rs").split('"');
    for sample in include_str!("tests.rs").split('"').chain(traps).chain(glued) {
        agree(sample, &mut finder).unwrap();
    }
}
