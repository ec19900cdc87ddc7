//! The command `lisible`.
fn main() {}
