//! Rules on words and phrases: what to say instead.

mod abbreviation;
mod acronym_undefined;
mod anglicism;
mod confusion;
mod forbidden;
mod heavy_phrase;
mod latin;
mod pleonasm;
mod repetition;
mod terminology;
mod vague;

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
