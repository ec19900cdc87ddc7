//! Rules on how a text is built: titles, lists, what a sentence is made of.

mod between;
mod commas;
mod duplicate_heading;
mod ellipsis;
mod empty_section;
mod exclamation;
mod heading_jump;
mod heading_punctuation;
mod list_depth;
mod list_punctuation;
mod parentheses;
mod semicolon;
pub(super) mod subordination;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &heading_jump::HEADING_JUMP,
    &empty_section::EMPTY_SECTION,
    &duplicate_heading::DUPLICATE_HEADING,
    &heading_punctuation::HEADING_PUNCTUATION,
    &list_depth::LIST_DEPTH,
    &list_punctuation::LIST_PUNCTUATION,
    &subordination::SUBORDINATION,
    &commas::COMMAS,
    &parentheses::PARENTHESES,
    &semicolon::SEMICOLON,
    &exclamation::EXCLAMATION,
    &ellipsis::ELLIPSIS,
];
