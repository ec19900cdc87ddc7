//! Rules on typography, by the usage of each country.

mod all_caps;
mod apostrophe;
mod capital_accents;
mod capital_words;
mod dashes;
mod double_space;
mod ellipsis;
mod guillemets;
mod ligatures;
mod nbsp_high_punctuation;
mod ordinals;
mod parenthesis_space;
pub(super) mod policy;
mod quotes;
mod space_after_comma;
mod space_before_comma;
mod titles;
mod trailing_space;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &nbsp_high_punctuation::NBSP_HIGH_PUNCTUATION,
    &guillemets::GUILLEMETS,
    &apostrophe::APOSTROPHE,
    &ellipsis::ELLIPSIS,
    &dashes::DASHES,
    &ligatures::LIGATURES,
    &capital_accents::CAPITAL_ACCENTS,
    &ordinals::ORDINALS,
    &titles::TITLES,
    &space_before_comma::SPACE_BEFORE_COMMA,
    &space_after_comma::SPACE_AFTER_COMMA,
    &parenthesis_space::PARENTHESIS_SPACE,
    &double_space::DOUBLE_SPACE,
    &trailing_space::TRAILING_SPACE,
    &all_caps::ALL_CAPS,
];
