//! Rules on inclusive writing: one policy for a project, whichever it is.

mod form;
mod forms;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&forms::FORMS];
