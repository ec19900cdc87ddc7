//! One file an output format: tables for a terminal, JSON, JSONL, CSV, tokens, the report page, and the folder they go to.
//!
//! Copy `jsonl.rs` to add one. Nothing here counts or measures; corpus text always goes through `escape`, since any
//! document may be hostile.

pub mod check;
pub mod compared;
pub mod concordance;
pub mod csv;
pub mod escape;
pub mod folder;
pub mod json;
pub mod jsonl;
pub mod marks;
pub mod page;
pub mod quality;
pub mod quoted;
pub mod records;
pub mod table;
pub mod tokens;
