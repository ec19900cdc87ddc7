//! Rules on how sentences are built: passive voice, negation, nouns for verbs.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
