//! What holds of every measure: its texts, its direction, and that no count makes it fail.

use super::worked::{eight_tokens, in_order, passage, vocabulary};
use super::{Direction, LAWS, MEASURES, NOT_IMPLEMENTED, by_id, symbols};
use crate::base::{Language, Texts};
use crate::stats::{Histogram, LexicalFactors, Stats, TypeCount};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn ids_are_unique_snake_case_and_in_the_order_of_readers() {
    let ids: Vec<&str> = MEASURES.iter().map(|measure| measure.id).collect();
    let expected = "words_per_sentence syllables_per_word letters_per_word difficulty kandel_moles_207 kandel_moles_209 lix rix \
                    flesch flesch_kincaid ari coleman_liau smog gunning_fog gunning_fog_sato ttr guiraud herdan \
                    carroll_cttr maas_a2 honore yule_k simpson_d hapax_share mattr_100 hdd_42 mtld_open entropy \
                    summer dugast_u brunet_w_172 sichel_s yule_i herdan_vm repeat_rate msttr_100 mtld_closed mtld_ma_wrap mtld_ma_bid";
    assert_eq!(ids.join(" "), expected);
    let absent = NOT_IMPLEMENTED.iter().map(|&(id, _)| id);
    let all: Vec<&str> = ids.into_iter().chain(absent).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    for id in all {
        let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(id.chars().all(snake) && id.starts_with(|c: char| c.is_ascii_lowercase()), "{id}");
    }
    assert!(NOT_IMPLEMENTED.is_sorted_by_key(|(id, _)| *id));
}

/// Every text that a reader may see, with whose it is.
fn texts() -> Vec<(&'static str, Texts)> {
    let of_measures = MEASURES.iter().flat_map(|measure| {
        let warning = (!measure.warning.fr.is_empty() || !measure.warning.en.is_empty()).then_some(measure.warning);
        [Some(measure.name), Some(measure.summary), warning].into_iter().flatten().map(|texts| (measure.id, texts))
    });
    let of_symbols = symbols::SYMBOLS.iter().map(|known| (known.symbol, known.meaning));
    let of_laws = LAWS.iter().map(|&&(id, _, text)| (id, text));
    of_measures.chain(of_symbols).chain(of_laws).chain(NOT_IMPLEMENTED.iter().copied()).collect()
}

#[test]
fn nothing_is_left_unsaid() {
    for (whose, Texts { fr, en }) in texts() {
        assert!(!fr.trim().is_empty() && !en.trim().is_empty(), "{whose}");
        assert!(!fr.contains("  ") && !en.contains("  "), "{whose}");
    }
    for measure in MEASURES {
        assert!(!measure.formula.is_empty(), "{}", measure.id);
        assert!(measure.reference.chars().filter(char::is_ascii_digit).count() >= 4, "{}: no year", measure.id);
        let ends = |text: &str| text.is_empty() || text.ends_with('.');
        assert!(ends(measure.summary.fr) && ends(measure.summary.en) && ends(measure.reference), "{}", measure.id);
        assert!(ends(measure.warning.fr) && ends(measure.warning.en), "{}", measure.id);
    }
}

/// What breaks French typography in `text`.
fn typographic_fault(text: &str) -> Option<&'static str> {
    let chars: Vec<char> = text.chars().collect();
    let faults = |(i, &c): (usize, &char)| {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(i + 1).copied();
        match c {
            '\'' | '"' | '“' | '”' => Some("English quotation mark or straight apostrophe"),
            ';' | '!' | '?' | '»' if before != Some('\u{202F}') => Some("no U+202F before a mark"),
            '«' if after != Some('\u{202F}') => Some("no U+202F inside «"),
            ':' | '%' if before != Some('\u{A0}') => Some("no U+00A0 before a colon or a percent sign"),
            '.' if after.is_some_and(|c| c.is_ascii_digit()) => Some("decimal point"),
            _ => None,
        }
    };
    chars.iter().enumerate().find_map(faults)
}

#[test]
fn french_texts_follow_french_typography() {
    for (whose, texts) in texts() {
        assert_eq!(typographic_fault(texts.fr), None, "{whose}: {}", texts.fr);
        assert!(!texts.en.contains(['\u{202F}', '\u{A0}', '«', '\'']), "{whose}: {}", texts.en);
    }
    let directions = [
        Direction::HighIsHard,
        Direction::HighIsEasy,
        Direction::HighIsVaried,
        Direction::HighIsRepetitive,
        Direction::Neutral,
    ];
    for direction in directions {
        assert_eq!(typographic_fault(direction.meaning().fr), None);
    }
    for measure in MEASURES {
        assert_eq!(typographic_fault(&measure.reliability.describe(Language::Fr)), None, "{}", measure.id);
    }
}

#[test]
fn faults_of_typography_are_seen() {
    for text in ["l'ami", "oui ; non", "oui\u{A0}; non", "ceci : cela", "« ami »", "0.5", "10 %"] {
        assert!(typographic_fault(text).is_some(), "{text}");
    }
    for text in ["l’ami\u{202F}; ceci\u{A0}: «\u{202F}cela\u{202F}». 0,5", "10\u{A0}%"] {
        assert_eq!(typographic_fault(text), None);
    }
}

#[test]
fn other_measures_named_in_a_text_exist() {
    for (whose, texts) in texts() {
        for text in [texts.fr, texts.en] {
            let named = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| word.contains('_'));
            // A Python package whose name looks like an id, and keys of report.json.
            for id in named.filter(|id| !["lexical_diversity", "weakly_identified", "mean_nll"].contains(id)) {
                assert!(by_id(id).is_some(), "{whose}: {id}");
            }
        }
    }
}

#[test]
fn the_empty_text_has_no_measure() {
    for measure in MEASURES {
        assert_eq!((measure.compute)(&Stats::default()), None, "{}", measure.id);
    }
}

/// A hundred and twenty words in `sentences` sentences, all of `letters` letters and `syllables` syllables.
fn prose(sentences: u64, letters: u64, syllables: u64) -> Stats {
    let mut stats = Stats { words: 120, sentences, ..Stats::default() };
    (stats.letters, stats.syllables) = (120 * letters, 120 * syllables);
    stats.word_letters.add_many(letters, 120);
    stats.word_syllables.add_many(syllables, 120);
    stats.tokens = 120;
    stats.sentence_tokens.add_many(120 / sentences, sentences);
    stats.difficulty.content = 120;
    stats.difficulty.squared_letters = 120 * letters * letters;
    stats.difficulty.long_tokens = if syllables >= 3 { 120 } else { 0 };
    stats
}

/// A hundred and twenty tokens: `once` types that occur once, and the rest of the tokens of one type.
fn lexis(once: u64) -> Stats {
    let mut stats = vocabulary(&[(1, once), (120 - once, 1)]);
    (0..120).for_each(|token| stats.windows.push(token.min(once)));
    stats.factors = LexicalFactors::open((0..120).map(|token| token.min(once)));
    stats.close_document();
    stats
}

#[test]
fn directions_are_right() {
    let (easy, hard) = (prose(20, 4, 1), prose(4, 10, 3));
    let (repetitive, varied) = (lexis(20), lexis(100));
    for measure in MEASURES {
        let value = |stats: &Stats| (measure.compute)(stats);
        let (low, high) = match measure.direction {
            Direction::HighIsHard => (&easy, &hard),
            Direction::HighIsEasy => (&hard, &easy),
            Direction::HighIsVaried => (&repetitive, &varied),
            Direction::HighIsRepetitive => (&varied, &repetitive),
            Direction::Neutral => continue,
        };
        assert!(value(low).unwrap() < value(high).unwrap(), "{}: {:?} {:?}", measure.id, value(low), value(high));
    }
}

#[test]
fn the_worked_texts_are_what_they_say() {
    let passage = passage();
    assert_eq!((passage.word_letters.sum(), passage.word_letters.total()), (passage.letters, passage.words));
    assert_eq!((passage.word_syllables.sum(), passage.word_syllables.total()), (passage.syllables, passage.words));
    assert_eq!((eight_tokens().tokens, eight_tokens().types.len()), (8, 4));
}

fn histograms() -> impl Strategy<Value = Histogram> {
    vec((any::<u64>(), 0..1_u64 << 50), 0..6).prop_map(|bins| {
        let mut out = Histogram::default();
        for (value, times) in bins {
            out.add_many(value, times);
        }
        out
    })
}

prop_compose! {
    /// Counts that no text has, contradictory ones among them.
    fn any_stats()(
        scalars in vec(prop_oneof![0..3_u64, 0..1000_u64, any::<u64>()], 5),
        word_letters in histograms(),
        word_syllables in histograms(),
        types in vec(prop_oneof![0..4_u64, any::<u64>()], 0..12),
        tokens in vec(0..40_u64, 0..130),
    ) -> Stats {
        let mut stats = Stats { word_letters, word_syllables, ..Stats::default() };
        [stats.words, stats.sentences, stats.tokens, stats.letters, stats.syllables] =
            scalars.try_into().expect("five were asked for");
        for (i, count) in types.into_iter().enumerate() {
            stats.types.add(&i.to_string(), TypeCount { count, ..TypeCount::default() });
        }
        stats.factors = LexicalFactors::open(tokens.iter().copied());
        for token in tokens {
            stats.windows.push(token);
        }
        stats.close_document();
        stats
    }
}

proptest! {
    #[test]
    fn every_value_is_finite_or_none(stats in any_stats()) {
        for measure in MEASURES {
            prop_assert!((measure.compute)(&stats).is_none_or(f64::is_finite), "{}", measure.id);
        }
    }

    #[test]
    fn what_depends_on_order_stays_within_bounds(tokens in vec(0..60_u64, 1..400)) {
        let stats = in_order(&tokens);
        let value = |id: &str| (by_id(id).unwrap().compute)(&stats);
        prop_assert!(value("msttr_100").is_none_or(|share| (0.01..=1.0).contains(&share)));
        for id in ["mtld_open", "mtld_closed"] {
            prop_assert!(value(id).is_none_or(|mean| mean >= 1.0), "{} {:?}", id, value(id));
        }
        for id in ["mtld_ma_wrap", "mtld_ma_bid"] {
            let longest = tokens.len() as f64;
            prop_assert!(value(id).is_none_or(|mean| (10.0..=longest).contains(&mean)), "{} {:?}", id, value(id));
        }
    }

    #[test]
    fn a_real_vocabulary_stays_within_bounds(counts in vec(1..50_u64, 1..40)) {
        let spectrum: Vec<(u64, u64)> = counts.into_iter().collect::<Histogram>().bins().collect();
        let stats = vocabulary(&spectrum);
        let value = |id: &str| (by_id(id).unwrap().compute)(&stats);
        for share in ["ttr", "herdan", "simpson_d", "hapax_share", "hdd_42", "sichel_s", "herdan_vm", "repeat_rate"] {
            prop_assert!(value(share).is_none_or(|v| (0.0..=1.0).contains(&v)), "{} {:?}", share, value(share));
        }
        for positive in ["maas_a2", "yule_k", "honore", "entropy", "dugast_u", "yule_i", "brunet_w_172"] {
            prop_assert!(value(positive).is_none_or(|v| v >= 0.0), "{} {:?}", positive, value(positive));
        }
        // No text surprises more than one whose types are all equally frequent.
        let types = stats.types.len() as f64;
        prop_assert!(value("entropy").unwrap() <= types.log2() + 1e-9);
        // No text repeats less than one whose types are all equally frequent; nor has W less than one type a token.
        prop_assert!(value("repeat_rate").unwrap() >= 1.0 / types - 1e-12);
        prop_assert!(value("brunet_w_172").unwrap() <= stats.tokens as f64 + 1e-9);
        // U is the inverse of a², Vm the repeat rate above its bound.
        prop_assert!(value("dugast_u").is_none_or(|u| (u * value("maas_a2").unwrap() - 1.0).abs() < 1e-9));
        let above = value("repeat_rate").unwrap() - 1.0 / types;
        prop_assert!((value("herdan_vm").unwrap() - above.max(0.0).sqrt()).abs() < 1e-7);
        prop_assert!(value("summer").is_none_or(|s| s <= 1.0));
        // Two identities of the literature: Carroll's CTTR is Guiraud's R over √2, and K tells what D tells.
        prop_assert!((value("guiraud").unwrap() - value("carroll_cttr").unwrap() * 2_f64.sqrt()).abs() < 1e-9);
        if let Some(d) = value("simpson_d") {
            let n = stats.tokens as f64;
            prop_assert!((value("yule_k").unwrap() - 1e4 * d * (n - 1.0) / n).abs() < 1e-6);
        }
    }
}
