//! Rules on our own comments in a text. No comment suppresses what they find.

mod suppression_reason;
mod unknown_directive;
mod unknown_rule;
mod unused_suppression;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &unknown_directive::UNKNOWN_DIRECTIVE,
    &unknown_rule::UNKNOWN_RULE,
    &unused_suppression::UNUSED_SUPPRESSION,
    &suppression_reason::SUPPRESSION_REASON,
];

/// The rule that can only be asked once all others have spoken.
pub(super) static UNUSED: &Rule = &unused_suppression::UNUSED_SUPPRESSION;
