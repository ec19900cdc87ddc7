//! Rules on measures of a whole document: limits on readability formulas, on mean lengths.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
