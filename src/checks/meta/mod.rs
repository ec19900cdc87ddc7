//! Rules on our own comments and configuration in a text.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
