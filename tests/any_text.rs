//! Any text at all through the whole pipeline: extraction, tokens, sentences, numbers, counts, and the laws they keep.
//!
//! Texts are made of French of every awkward kind and of what breaks tokenizers, by the strategies that watch the naive
//! twins. A few hundred cases run with all other tests. To look longer, before a release or after a change of
//! `text`, `extract` or `numbers` (200 000 cases take some minutes):
//!
//! ```text
//! PROPTEST_CASES=200000 cargo test --release --test any_text -- --ignored any_text
//! ```
//! What is found right or wrong about French is not told here: only what must hold of every text.

#[path = "../src/text/twins/strategies.rs"]
mod strategies;

use lisible::base::{Prose, Span, is_apostrophe, is_grouping_space};
use lisible::extract::{self, Block, BlockKind, Extracted};
use lisible::numbers::{self, NumberMention};
use lisible::stats::{Counter, Stats};
use lisible::text::{Document, key};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use unicode_normalization::UnicodeNormalization;

/// What a law says when it is broken.
type Law = Result<(), TestCaseError>;

#[test]
fn some_text() {
    run(&Config { cases: 256, ..Config::default() }, every_law);
}

#[test]
fn some_text_in_variants() {
    run(&Config { cases: 256, ..Config::default() }, every_variant);
}

#[test]
#[ignore = "takes minutes: run it in release with PROPTEST_CASES"]
fn any_text_at_length() {
    run(&Config::default(), every_law);
}

#[test]
#[ignore = "takes minutes: run it in release with PROPTEST_CASES"]
fn any_text_in_variants_at_length() {
    run(&Config::default(), every_variant);
}

/// Tries a law on as many pairs of a plain text and a Markdown text as `config` says.
fn run(config: &Config, law: fn(&str, &str) -> Law) {
    let config = Config { failure_persistence: None, ..config.clone() };
    let texts = (strategies::text(), strategies::markdown());
    if let Err(failure) = TestRunner::new(config).run(&texts, |(text, markdown)| law(&text, &markdown)) {
        panic!("{failure}");
    }
}

fn every_law(text: &str, markdown: &str) -> Law {
    let mut counter = Counter::default();
    keeps_laws(text, &(extract::plain().extract)(text), &mut counter)?;
    let extractor = extract::by_extension("md").expect("Markdown is read");
    keeps_laws(markdown, &(extractor.extract)(markdown), &mut counter)
}

/// Plain text alone: in Markdown a space or an apostrophe may be markup.
fn every_variant(text: &str, _: &str) -> Law {
    composition_does_not_matter(text)?;
    apostrophes_do_not_matter(text)?;
    spaces_do_not_matter(text)
}

/// The laws of one text.
fn keeps_laws(source: &str, extracted: &Extracted<'_>, counter: &mut Counter) -> Law {
    let (prose, blocks) = (extracted.prose.as_ref(), extracted.blocks.as_slice());
    blocks_hold_the_prose(prose, blocks)?;
    let mut document = Document::default();
    document.cut(prose, blocks);
    tokens_and_gaps_spell_the_prose(prose, blocks, &document)?;
    sentences_part_the_tokens(blocks, &document)?;
    for token in &document.tokens {
        let place = extracted.map.source(token.span);
        prop_assert!(source.get(place.range()).is_some(), "{token:?} stands at {place:?} of the source");
    }
    mentions_stand_in_their_sentence(prose, &document)?;
    counts_add_up(prose, blocks, &document, counter)
}

fn blocks_hold_the_prose(prose: &str, blocks: &[Block]) -> Law {
    let mut at = 0;
    for block in blocks {
        let range = block.span.range();
        prop_assert!(at <= range.start && prose.get(range.clone()).is_some_and(|text| !text.is_empty()), "{block:?}");
        prop_assert!(is_gap(&prose[at..range.start]), "prose outside blocks: {:?}", &prose[at..range.start]);
        at = range.end;
    }
    prop_assert!(is_gap(&prose[at..]), "prose after the last block: {:?}", &prose[at..]);
    Ok(())
}

/// What may stand between two tokens: white space and what is invisible between words.
fn is_gap(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}'))
}

fn tokens_and_gaps_spell_the_prose(prose: &str, blocks: &[Block], document: &Document) -> Law {
    let mut at = 0;
    for token in &document.tokens {
        let range = token.span.range();
        prop_assert!(at <= range.start && prose.get(range.clone()).is_some_and(|text| !text.is_empty()), "{token:?}");
        prop_assert!(is_gap(&prose[at..range.start]), "passed over: {:?}", &prose[at..range.start]);
        prop_assert!(blocks.iter().any(|block| holds(block.span, token.span)), "{token:?} in no block");
        at = range.end;
    }
    prop_assert!(is_gap(&prose[at..]), "passed over: {:?}", &prose[at..]);
    Ok(())
}

fn holds(outer: Span<Prose>, inner: Span<Prose>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn sentences_part_the_tokens(blocks: &[Block], document: &Document) -> Law {
    let (mut token, mut block) = (0, 0);
    for sentence in &document.sentences {
        prop_assert_eq!(sentence.tokens.start, token);
        prop_assert!(sentence.tokens.end > token && sentence.tokens.end <= document.tokens.len(), "{:?}", sentence);
        prop_assert!(sentence.block >= block && sentence.block < blocks.len(), "{:?}", sentence);
        let tokens = &document.tokens[sentence.tokens.clone()];
        let ends = (tokens[0].span.start, tokens[tokens.len() - 1].span.end);
        prop_assert_eq!((sentence.span.start, sentence.span.end), ends);
        prop_assert!(holds(blocks[sentence.block].span, sentence.span), "{:?} beyond its block", sentence);
        (token, block) = (sentence.tokens.end, sentence.block);
    }
    prop_assert_eq!(token, document.tokens.len());
    Ok(())
}

fn mentions_stand_in_their_sentence(prose: &str, document: &Document) -> Law {
    let mut mentions: Vec<NumberMention> = Vec::new();
    for sentence in &document.sentences {
        mentions.clear();
        numbers::find(prose, &document.tokens[sentence.tokens.clone()], &mut mentions);
        let mut at = sentence.span.start;
        for mention in &mentions {
            let spans = [Some(mention.span), mention.noun, mention.noun_phrase];
            for span in spans.into_iter().flatten() {
                let text = prose.get(span.range());
                prop_assert!(text.is_some_and(|text| !text.is_empty()) && holds(sentence.span, span), "{:?}", mention);
            }
            prop_assert!(mention.span.start >= at, "{:?} overlaps what stands before it", mention);
            at = mention.span.end;
        }
    }
    Ok(())
}

/// Sums of the sentences are those of the text, and a counter that has seen other texts counts as a new one.
fn counts_add_up(prose: &str, blocks: &[Block], document: &Document, counter: &mut Counter) -> Law {
    let mut sums = Stats::default();
    let stats = counter.count(prose, blocks, document, |_, counts, _| {
        sums.sentences += u64::from(counts.words > 0);
        sums.words += counts.words;
        sums.tokens += counts.tokens;
        sums.syllables += counts.syllables;
    });
    let lexical = document.tokens.iter().filter(|token| token.kind.is_lexical()).count() as u64;
    prop_assert_eq!(
        (stats.sentences, stats.words, stats.tokens, stats.syllables),
        (sums.sentences, sums.words, sums.tokens, sums.syllables)
    );
    prop_assert_eq!((stats.tokens, stats.marks), (lexical, document.tokens.len() as u64 - lexical));
    prop_assert!(stats.words <= stats.tokens && stats.characters == prose.chars().count() as u64);
    prop_assert_eq!(Counter::default().count(prose, blocks, document, |_, _, _| ()), stats);
    Ok(())
}

/// The keys of the tokens of a text, and how many sentences it has. Every line is a block: to
/// the extractor a no-break space is a place where no line may end, and so does say how lines were wrapped.
fn figures(text: &str) -> (Vec<String>, usize) {
    let place = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let span = |line: &str| Span::new(place(line), place(line) + line.len());
    let blocks: Vec<Block> =
        lines.map(|line| Block { span: span(line), kind: BlockKind::Paragraph, depth: 0 }).collect();
    let mut document = Document::default();
    document.cut(text, &blocks);
    let keys = document.tokens.iter().map(|token| key(token.span.of(text), token.kind)).collect();
    (keys, document.sentences.len())
}

/// Greek letters of a mixed case aside: ῌ is no capital to Unicode, and Η with its iota apart is.
fn composition_does_not_matter(text: &str) -> Law {
    if text.nfc().any(|c| ('\u{1F80}'..='\u{1FFF}').contains(&c)) {
        return Ok(());
    }
    let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
    prop_assert_eq!(figures(&nfd), figures(&nfc));
    Ok(())
}

/// Only apostrophes between letters: elsewhere ’ and ' may be quotation marks, which do not open alike.
fn apostrophes_do_not_matter(text: &str) -> Law {
    let chars: Vec<char> = text.chars().collect();
    let letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic() && !is_apostrophe(*c));
    let inside = |at: usize| is_apostrophe(chars[at]) && at > 0 && letter(at - 1) && letter(at + 1);
    let written =
        |mark: char| -> String { chars.iter().enumerate().map(|(at, &c)| if inside(at) { mark } else { c }).collect() };
    let straight = figures(&written('\''));
    for mark in ['’', 'ʼ'] {
        prop_assert_eq!(figures(&written(mark)), straight.clone(), "{}", mark);
    }
    Ok(())
}

/// One kind of space throughout: a number is not grouped by two kinds.
fn spaces_do_not_matter(text: &str) -> Law {
    let written = |space: char| text.replace(is_grouping_space, space.encode_utf8(&mut [0; 4]));
    let plain = figures(&written(' '));
    for space in ['\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}'] {
        prop_assert_eq!(figures(&written(space)), plain.clone(), "{:?}", space);
    }
    Ok(())
}
