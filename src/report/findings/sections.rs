//! Titles of sections and charts: one checkable sentence each.
