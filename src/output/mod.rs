//! One file an output format: tables, JSON, CSV, the report page.
