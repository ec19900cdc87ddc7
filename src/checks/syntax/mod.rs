//! Rules on how sentences are built: passive voice, negation, nouns for verbs.

pub(super) mod adverbs_ment;
mod double_negation;
mod half_negation;
pub(super) mod impersonal;
pub(super) mod nominalisation;
pub(super) mod passive;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &passive::PASSIVE,
    &double_negation::DOUBLE_NEGATION,
    &half_negation::HALF_NEGATION,
    &nominalisation::NOMINALISATION,
    &adverbs_ment::ADVERBS_MENT,
    &impersonal::IMPERSONAL,
];
