//! JSONL: one record a line, each saying its `schema_version`, since a file of lines has no head to say it in.

use crate::report::SCHEMA_VERSION;
use serde::Serialize;
use std::io::{self, Write};

/// Writes records one by one.
///
/// ```
/// use lisible::output::jsonl::JsonLines;
/// use lisible::report::LengthBin;
/// let mut lines = JsonLines::new(Vec::new());
/// lines.add(&LengthBin { length: 12, count: 3 })?;
/// assert_eq!(lines.finish()?, b"{\"schema_version\":1,\"length\":12,\"count\":3}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct JsonLines<W: Write> {
    out: W,
    /// Where a line is put together: it is many small pieces.
    line: Vec<u8>,
}

/// A record with the version of its shape.
#[derive(Serialize)]
struct Versioned<'a, T> {
    schema_version: u32,
    #[serde(flatten)]
    record: &'a T,
}

impl<W: Write> JsonLines<W> {
    /// Lines on `out`, which should be buffered.
    pub fn new(out: W) -> Self {
        Self { out, line: Vec::new() }
    }

    /// Writes one record, which must be a struct or a map.
    ///
    /// # Errors
    /// When `out` cannot be written, or the record is neither.
    pub fn add<T: Serialize>(&mut self, record: &T) -> io::Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, &Versioned { schema_version: SCHEMA_VERSION, record })?;
        self.line.push(b'\n');
        self.out.write_all(&self.line)
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Skipped;

    #[test]
    fn a_record_is_one_line_whatever_it_holds() {
        let mut lines = JsonLines::new(Vec::new());
        let record = Skipped { name: "a\nb\r\u{2028}".into(), reason: "binary", detail: String::new() };
        lines.add(&record).unwrap();
        lines.add(&record).unwrap();
        let text = String::from_utf8(lines.finish().unwrap()).unwrap();
        assert_eq!(text.matches('\n').count(), 2);
        assert!(text.lines().all(|line| line.contains(r#""name":"a\nb\r"#)));
    }

    #[test]
    fn no_line_is_written_for_what_is_no_record() {
        assert!(JsonLines::new(Vec::new()).add(&3).is_err());
    }
}
