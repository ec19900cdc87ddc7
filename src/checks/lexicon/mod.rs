//! Rules on words and phrases: what to say instead.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
