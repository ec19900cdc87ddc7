//! Measures French text: word frequencies, sentence lengths, readability, number mentions.

pub mod analysis;
pub mod base;
pub mod charts;
pub mod cli;
pub mod extract;
pub mod input;
pub mod lexicon;
pub mod measures;
pub mod numbers;
pub mod numerals;
pub mod output;
pub mod report;
pub mod stats;
pub mod text;
