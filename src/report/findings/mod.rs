//! The sentences that titles and summaries say: thresholds pick the words, figures come from the report.
//!
//! No layout here; `sections` titles the charts and sections, `page` the report as a whole.

pub mod bench;
pub mod causes;
pub mod compared;
pub mod counts;
pub mod dispersion;
pub mod diversity;
pub mod facts;
pub mod folders;
pub mod growth;
pub mod outline;
pub mod page;
pub mod rhythm;
pub mod sections;
pub mod why;
pub mod words;
