//! Title and opening sentences of a report.
