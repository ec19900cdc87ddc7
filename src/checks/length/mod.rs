//! Rules on lengths: sentences, paragraphs, titles, words.

mod sentence;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&sentence::SENTENCE];
