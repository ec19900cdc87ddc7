//! What every layer stands on: spans, exact decimals, merging, errors, the two languages of messages, jobs on several
//! threads.
//!
//! Nothing here knows French words, files or statistics.

mod abreast;
mod decimal;
mod error;
mod language;
mod merge;
mod nearest;
mod span;
mod table;
mod typography;

pub use abreast::abreast;
pub use decimal::Decimal;
pub use error::{Error, Result, io_reason};
pub use language::{Language, Message, Texts};
pub use merge::Merge;
pub use nearest::{nearest, slips};
pub use span::{LineIndex, Position, Prose, Source, SourceText, Span};
pub use table::{Table, table};
pub use typography::{
    NARROW, NO_BREAK, decimal as format_decimal, grouped as format_grouped, is_apostrophe, is_grouping_space,
};
