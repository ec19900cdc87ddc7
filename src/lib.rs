//! Measures French text: word frequencies, sentence lengths, readability, number mentions, for one article or a corpus.
//!
//! The command `lisible` is a thin user of this library. [`analysis::run`] takes files to documents and totals;
//! [`analysis::CorpusBuilder`] makes of them a [`report::CorpusReport`], which [`charts`] draw and [`output`] writes.
//! One text in memory takes three steps: an [`extract::Extractor`] takes the prose out, [`text::Document`] cuts it
//! into tokens and sentences, a [`stats::Counter`] counts.
//!
//! ```
//! use lisible::{extract, measures, stats::Counter, text::Document};
//!
//! let text = "Environ 11\u{202F}000 soldats s’entraînent. « Où ? » demande-t-on.";
//! let extracted = (extract::plain().extract)(text);
//! let mut document = Document::default();
//! document.cut(&extracted.prose, &extracted.blocks);
//! let stats = Counter::default().count(&extracted.prose, &extracted.blocks, &document, |_, _, _| ());
//! assert_eq!((stats.sentences, stats.words, stats.tokens), (2, 6, 8));
//!
//! let length = measures::by_id("words_per_sentence").unwrap().score(&stats);
//! assert_eq!(length.value, Some(3.0));
//! ```
//!
//! # The way of the data
//!
//! ```text
//! paths ─ input ─▶ SourceText ─ extract ─▶ prose, blocks, way back to the source
//!       ─ text ─▶ Document { tokens, sentences } ─ vocabulary ─▶ type and facts, once a form
//!            ├─ numbers ─▶ NumberMention
//!            └─ stats ─▶ Stats (integers; Merge): parts of a document in order, documents in any order
//!                 measures(&Stats) ─▶ Score ─▶ report (with its findings) ─▶ charts (scenes) ─▶ output
//! ```
//!
//! # Layers
//!
//! Imports go down, never up or sideways; `tests/tidy.rs` enforces it.
//!
//! | rank | module | holds |
//! |---|---|---|
//! | 0 | [`base`] | spans, exact decimals, `Merge`, errors, the two languages |
//! | 1 | [`lexicon`], [`input`], [`extract`] | word lists; files and decoding; prose and the way back |
//! | 2 | [`numerals`] | what number words and digits are worth, and the speller |
//! | 3 | [`text`] | tokens, sentences, folding, vocabulary, syllables |
//! | 4 | [`numbers`] | number mentions in context |
//! | 5 | [`stats`] | counts, histograms, frequency tables |
//! | 6 | [`measures`] | one file a formula |
//! | 7 | [`checks`] | one file a style rule; suppression comments |
//! | 8 | [`config`] | what a configuration file may say |
//! | 8 | [`report`] | serialisable results, and the sentences that sum them up |
//! | 9 | [`gate`] | fixes, changed lines, baseline, ratchets |
//! | 9 | [`analysis`], [`charts`] | the only use of rayon; one file a chart, and the only use of plotters |
//! | 10 | [`output`], [`mod@bench`] | one file a format; how fast every stage goes, and the only clock |
//! | 11 | [`cli`] | one file a command, and the only use of clap |
//!
//! # Invariants
//!
//! - Statistics are integers and merge as a monoid; floating point appears in [`measures`] and in what is drawn from them.
//! - The same input gives the same bytes: for any number of threads, order of paths, machine or locale. No output
//!   holds a time, a host or a command line, but that of [`mod@bench`], which measures time on a host.
//! - Every span says in its type which text it points into.
//! - Nothing panics on any input; one bad file never loses the others' results; files are written whole or not at all.
//! - Corpus text is escaped wherever it is shown.
//! - [`extract`], [`text`], [`numbers`], [`stats`] and [`measures`] read no file and print nothing.

pub mod analysis;
pub mod base;
pub mod bench;
pub mod charts;
pub mod checks;
pub mod cli;
pub mod config;
pub mod extract;
pub mod gate;
pub mod input;
pub mod lexicon;
pub mod measures;
pub mod numbers;
pub mod numerals;
pub mod output;
pub mod report;
pub mod stats;
pub mod text;
