//! Rules on lengths: sentences, paragraphs, titles, items, sections, words.

mod blocks;
mod heading;
mod list_item;
mod long_words;
mod paragraph;
mod run_of_long;
mod section;
mod sentence;
mod sentence_mean;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &sentence::SENTENCE,
    &sentence_mean::SENTENCE_MEAN,
    &run_of_long::RUN_OF_LONG,
    &paragraph::PARAGRAPH,
    &section::SECTION,
    &heading::HEADING,
    &list_item::LIST_ITEM,
    &long_words::LONG_WORDS,
];
