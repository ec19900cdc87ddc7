//! Rules on numbers, from the number mentions of the text.

mod currency;
mod decimal_point;
mod density;
mod digits_vs_words;
mod large_unanchored;
mod mixed_forms;
mod percent_space;
mod sentence_start;
mod symbols;
mod thousands_comma;
mod thousands_point;
mod thousands_space;
mod unit_space;
mod unit_symbol;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &thousands_comma::THOUSANDS_COMMA,
    &thousands_point::THOUSANDS_POINT,
    &thousands_space::THOUSANDS_SPACE,
    &decimal_point::DECIMAL_POINT,
    &percent_space::PERCENT_SPACE,
    &unit_space::UNIT_SPACE,
    &unit_symbol::UNIT_SYMBOL,
    &currency::CURRENCY,
    &digits_vs_words::DIGITS_VS_WORDS,
    &mixed_forms::MIXED_FORMS,
    &large_unanchored::LARGE_UNANCHORED,
    &density::DENSITY,
    &sentence_start::SENTENCE_START,
];
