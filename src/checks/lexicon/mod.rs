//! Rules on words and phrases: what to say instead.

mod abbreviation;
mod acronym_undefined;
pub(super) mod anglicism;
pub(super) mod confusion;
mod forbidden;
pub(super) mod heavy_phrase;
pub(super) mod latin;
pub(super) mod pleonasm;
mod repetition;
mod terminology;
pub(super) mod vague;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &heavy_phrase::HEAVY_PHRASE,
    &anglicism::ANGLICISM,
    &latin::LATIN,
    &acronym_undefined::ACRONYM_UNDEFINED,
    &abbreviation::ABBREVIATION,
    &vague::VAGUE,
    &repetition::REPETITION,
    &pleonasm::PLEONASM,
    &confusion::CONFUSION,
    &terminology::TERMINOLOGY,
    &forbidden::FORBIDDEN,
];
