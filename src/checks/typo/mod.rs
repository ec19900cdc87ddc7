//! Rules on typography, by the usage of each country.

mod ellipsis;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&ellipsis::ELLIPSIS];
