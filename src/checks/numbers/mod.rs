//! Rules on numbers, from the number mentions of the text.

mod thousands_comma;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&thousands_comma::THOUSANDS_COMMA];
