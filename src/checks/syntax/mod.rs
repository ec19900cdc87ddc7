//! Rules on how sentences are built: passive voice, negation, nouns for verbs.

mod adverbs_ment;
mod double_negation;
mod half_negation;
mod impersonal;
mod nominalisation;
mod passive;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &passive::PASSIVE,
    &double_negation::DOUBLE_NEGATION,
    &half_negation::HALF_NEGATION,
    &nominalisation::NOMINALISATION,
    &adverbs_ment::ADVERBS_MENT,
    &impersonal::IMPERSONAL,
];
