//! Rules on inclusive forms.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
