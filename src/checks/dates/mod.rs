//! Rules on dates and times.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
