//! Rules on how hard a text is to read, as measures say.

mod measure;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&measure::MEASURE];
