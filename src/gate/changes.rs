//! Which lines of which files were changed, as a unified diff says.

use crate::base::{Error, LineIndex, Result, Source, Span};
use crate::checks::{Diagnostic, Edit};
use std::collections::BTreeMap;
use std::ops::Range;

/// What of a file was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// All of it: the file is new.
    Whole,
    /// Lines that were added or rewritten, from 1, in order; none where lines were only taken out.
    Lines(Vec<Range<u64>>),
}

impl Changed {
    /// True when a stretch of the text touches a changed line.
    pub fn touch(&self, span: Span<Source>, index: &LineIndex<'_>) -> bool {
        let Self::Lines(lines) = self else { return true };
        let (start, end) = (span.start as usize, span.end as usize);
        let first = index.position(start).line;
        let last = index.position(end.saturating_sub(1).max(start)).line;
        let after = lines.partition_point(|range| range.end <= first);
        lines.get(after).is_some_and(|range| range.start <= last)
    }

    /// True for a finding that belongs to the change: it touches a changed line, or it is on the whole document.
    pub fn concerns(&self, found: &Diagnostic, index: &LineIndex<'_>) -> bool {
        found.context.is_none() || self.touch(found.span, index)
    }

    /// The lines once `edits`, in order, are made in the text of `index`.
    pub(super) fn follow<'a>(&mut self, edits: impl Iterator<Item = &'a Edit>, index: &LineIndex<'_>) {
        let Self::Lines(lines) = self else { return };
        // By the line in which an edit begins: how many lines there are more from there on.
        let mut more: Vec<(u64, i64)> = vec![(0, 0)];
        for edit in edits {
            let line = |byte: u32| index.position(byte as usize).line;
            let removed = line(edit.span.end) - line(edit.span.start);
            let added = edit.replacement.bytes().filter(|&byte| byte == b'\n').count();
            let before = more.last().map_or(0, |(_, sum)| *sum);
            let here = i64::try_from(added).unwrap_or(i64::MAX) - i64::try_from(removed).unwrap_or(i64::MAX);
            more.push((line(edit.span.start), before + here));
        }
        let moved = |line: u64| {
            let after = more.partition_point(|(start, _)| *start < line);
            let by = after.checked_sub(1).map_or(0, |at| more[at].1);
            line.saturating_add_signed(by)
        };
        for range in lines {
            let start = moved(range.start);
            *range = start..moved(range.end).max(start + 1);
        }
    }
}

/// What a unified diff changes, by path: with the `b/` that git writes before it, and without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    files: BTreeMap<String, Changed>,
}

impl Diff {
    /// Reads a unified diff with any number of lines around changes.
    ///
    /// ```
    /// use lisible::gate::{Changed, Diff};
    /// let diff = "--- a/guide.md\n+++ b/guide.md\n@@ -3,0 +4,2 @@\n+Une ligne.\n+Deux.\n";
    /// assert_eq!(Diff::parse(diff).unwrap().of("guide.md"), Some(&Changed::Lines(vec![4..6])));
    /// ```
    ///
    /// # Errors
    /// When it is no unified diff.
    pub fn parse(text: &str) -> Result<Self> {
        let mut reader = Reader::default();
        text.split('\n').for_each(|line| reader.read(line));
        if !reader.is_diff && !text.trim().is_empty() {
            return Err(Error::invalid(
                "ce n’est pas un diff unifié\u{202F}; donnez ce qu’écrit «\u{202F}git diff -U0\u{202F}»",
                "this is no unified diff; give what 'git diff -U0' writes",
            ));
        }
        Ok(Self { files: reader.files })
    }

    /// What was changed in the file at `path`; `None` for nothing.
    pub fn of(&self, path: &str) -> Option<&Changed> {
        self.files.get(path)
    }
}

/// Reads a diff line by line.
#[derive(Default)]
struct Reader {
    files: BTreeMap<String, Changed>,
    is_diff: bool,
    /// The names of the file that is being read.
    names: Vec<String>,
    /// Lines of the hunk that are still to come, of the old file and of the new one.
    left: (u64, u64),
    /// The number of the next line of the new file.
    line: u64,
}

impl Reader {
    fn read(&mut self, line: &str) {
        if self.left != (0, 0) && self.content(line) {
            return;
        }
        self.left = (0, 0);
        if let Some(path) = line.strip_prefix("+++ ") {
            self.is_diff = true;
            self.names = names(path);
            for name in &self.names {
                self.files.entry(name.clone()).or_insert_with(|| Changed::Lines(Vec::new()));
            }
        } else if line.starts_with("diff --git ") || line.starts_with("--- ") {
            self.is_diff = true;
            self.names.clear();
        } else if let Some(rest) = line.strip_prefix("Binary files ") {
            let path = rest.trim_end().strip_suffix(" differ").and_then(|both| both.rsplit_once(" and "));
            for name in path.map(|(_, path)| names(path)).unwrap_or_default() {
                self.files.insert(name, Changed::Whole);
            }
        } else if let Some(hunk) = line.strip_prefix("@@ -").and_then(hunk) {
            (self.left, self.line) = hunk;
        }
    }

    /// A line of a hunk; false for what is none.
    fn content(&mut self, line: &str) -> bool {
        let (old, new) = &mut self.left;
        match line.as_bytes().first() {
            Some(b'+') if *new > 0 => {
                *new -= 1;
                self.add();
            }
            Some(b'-') if *old > 0 => *old -= 1,
            Some(b' ') | None => {
                (*old, *new) = (old.saturating_sub(1), new.saturating_sub(1));
                self.line = self.line.saturating_add(1);
            }
            Some(b'\\') => {}
            _ => return false,
        }
        true
    }

    fn add(&mut self) {
        let (line, next) = (self.line, self.line.saturating_add(1));
        for name in &self.names {
            if let Some(Changed::Lines(lines)) = self.files.get_mut(name) {
                match lines.last_mut() {
                    Some(last) if last.end == line => last.end = next,
                    _ => lines.push(line..next),
                }
            }
        }
        self.line = next;
    }
}

/// `3,0 +4,2 @@`: lines of the old and of the new file, and the first line of the new.
fn hunk(text: &str) -> Option<((u64, u64), u64)> {
    let (old, rest) = text.split_once(" +")?;
    let (new, _) = rest.split_once(" @@")?;
    let part = |text: &str| -> Option<(u64, u64)> {
        let (start, count) = text.split_once(',').unwrap_or((text, "1"));
        Some((start.parse().ok()?, count.parse().ok()?))
    };
    let ((_, removed), (start, added)) = (part(old)?, part(new)?);
    Some(((removed, added), start))
}

/// What a path of a header stands for; nothing for a file that was removed.
fn names(path: &str) -> Vec<String> {
    let path = path.trim_end_matches('\r');
    let path =
        if path.starts_with('"') { unquoted(path) } else { path.split('\t').next().unwrap_or_default().to_owned() };
    if path == "/dev/null" {
        return Vec::new();
    }
    let bare = ["b/", "w/", "i/"].iter().find_map(|prefix| path.strip_prefix(prefix)).map(str::to_owned);
    let plain = path.strip_prefix("./").unwrap_or(&path).to_owned();
    bare.into_iter().chain([plain]).collect()
}

/// A path that git quotes as C does.
fn unquoted(quoted: &str) -> String {
    let mut out: Vec<u8> = Vec::new();
    let mut bytes = quoted.bytes().skip(1).peekable();
    while let Some(byte) = bytes.next() {
        match (byte, bytes.peek()) {
            (b'"', _) => break,
            (b'\\', Some(b'0'..=b'7')) => {
                let mut value = 0_u8;
                for _ in 0..3 {
                    let Some(digit) = bytes.next_if(|byte| matches!(byte, b'0'..=b'7')) else { break };
                    value = value.wrapping_mul(8).wrapping_add(digit - b'0');
                }
                out.push(value);
            }
            (b'\\', Some(&escaped)) => {
                bytes.next();
                out.push(match escaped {
                    b't' => b'\t',
                    b'n' => b'\n',
                    b'r' => b'\r',
                    other => other,
                });
            }
            _ => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init, reason = "changed lines are ranges")]
mod tests {
    use super::*;
    use crate::base::SourceText;

    fn lines(diff: &str, path: &str) -> Option<Vec<Range<u64>>> {
        match Diff::parse(diff).unwrap().of(path)? {
            Changed::Lines(lines) => Some(lines.clone()),
            Changed::Whole => Some(vec![0..0]),
        }
    }

    #[test]
    fn hunks_with_and_without_context() {
        let diff = "diff --git a/a.md b/a.md\nindex 1..2 100644\n--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,4 @@ titre\n un\n-deux\n\
                    +++ deux\n+trois\n quatre\n@@ -9 +10,0 @@\n-neuf\n@@ -20,0 +22 @@\n+vingt\n\\ No newline at end of file\n";
        assert_eq!(lines(diff, "a.md"), Some(vec![2..4, 22..23]));
        assert_eq!(lines(diff, "b.md"), None);
    }

    #[test]
    fn lines_that_look_like_headers() {
        let diff = "--- a/a.md\n+++ b/a.md\n@@ -1 +1,2 @@\n--- b/x.md\n+++ b/y.md\n+fin\n";
        assert_eq!(lines(diff, "a.md"), Some(vec![1..3]));
        assert_eq!(lines(diff, "y.md"), None);
    }

    #[test]
    fn files_that_come_and_go() {
        let diff = "--- /dev/null\n+++ \"b/\\303\\251t\\303\\251 \\\"1\\\".md\"\n@@ -0,0 +1 @@\n+A\n--- a/b.md\n+++ /dev/null\n\
                    @@ -1 +0,0 @@\n-B\n--- a/c.md\t\n+++ b/c d.md\t\n@@ -3 +2,0 @@\n-C\nBinary files a/d.md and b/d.md differ\n";
        assert_eq!(lines(diff, "été \"1\".md"), Some(vec![1..2]));
        assert_eq!(lines(diff, "b.md"), None);
        assert_eq!(lines(diff, "c d.md"), Some(Vec::new()));
        assert_eq!(lines(diff, "d.md"), Some(vec![0..0]));
    }

    #[test]
    fn what_is_no_diff() {
        assert!(Diff::parse("fatal: bad revision").is_err());
        assert_eq!(Diff::parse(" \n").unwrap(), Diff::default());
        for hostile in [
            "--- a\n+++ b\n@@ -9999999999999999999999,1 +1 @@\n",
            "--- a\n+++ b\n@@ -1,9 +18446744073709551615,9 @@\n+\n+\n+\n",
        ] {
            assert!(Diff::parse(hostile).is_ok());
        }
    }

    #[test]
    fn what_touches_a_line() {
        let source = SourceText::whole("un\ndeux\ntrois\nquatre\n");
        let index = LineIndex::new(&source);
        let changed = Changed::Lines(vec![2..3, 4..5]);
        let touches = |start, end| changed.touch(Span::new(start, end), &index);
        assert!(!touches(0, 3) && touches(0, 4) && touches(3, 3) && !touches(8, 13) && touches(8, 15));
    }
}
