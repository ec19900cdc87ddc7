//! The members of a JSON array that is written as it comes, one a line. No brackets.

use serde::Serialize;
use std::io::{self, Write};

/// Sets commas between members.
#[derive(Debug, Default)]
pub(super) struct Items {
    begun: bool,
}

impl Items {
    /// Writes one member.
    pub(super) fn add<T: Serialize>(&mut self, out: &mut dyn Write, member: &T) -> io::Result<()> {
        // A member is many small pieces: they are put together first.
        let line = serde_json::to_vec(member)?;
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        out.write_all(&line)
    }
}
