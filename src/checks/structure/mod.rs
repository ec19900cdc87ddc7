//! Rules on how a text is built: titles, lists, what a sentence is made of.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
