//! Where a text is cut into parts. The places depend on the text alone: not on how it is read, nor on who reads it.

/// Where the text of a file may be cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CutAt {
    /// At a blank line, else at a line end: for prose.
    #[default]
    BlankLine,
    /// At any line end, and never inside a line that can be held: for records, one a line.
    LineEnd,
}

/// Sizes in bytes of decoded text, ascending but for `whole`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// A part ends at the first good place after this.
    pub(super) part: usize,
    /// Where no blank line came before this, a line end will do.
    pub(super) line: usize,
    /// Where no line end came before this, the line is cut.
    pub(super) forced: usize,
    /// A line that holds a record is cut only here.
    pub(super) record: usize,
    /// The longest text that is read whole.
    pub(super) whole: usize,
}

/// What we read with; tests use smaller ones.
pub(super) const LIMITS: Limits =
    Limits { part: 1 << 20, line: 4 << 20, forced: 16 << 20, record: MAX_RECORD_BYTES, whole: 1 << 31 };

/// The longest line that may be a record.
pub(super) const MAX_RECORD_BYTES: usize = 256 << 20;

/// What to do with the text that is decoded so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// Decode up to this length before deciding.
    Decode(usize),
    /// The part is so many bytes long.
    Cut(usize),
    /// The same, in the middle of a line.
    ForcedCut(usize),
    /// The rest is the last part.
    Rest,
}

impl Limits {
    /// Where the next part of `text` ends; `ended` when no more text follows.
    pub(super) fn plan(&self, cut_at: CutAt, text: &str, ended: bool) -> Plan {
        let more = |length: usize| if ended { Plan::Rest } else { Plan::Decode(length) };
        if text.len() <= self.part {
            return more(self.part + self.part / 4 + 1);
        }
        match cut_at {
            CutAt::BlankLine => self.plan_prose(text, more),
            CutAt::LineEnd => self.plan_records(text, more),
        }
    }

    fn plan_prose(&self, text: &str, more: impl Fn(usize) -> Plan) -> Plan {
        if let Some(end) = blank_line(text, self.part, text.len().min(self.line)) {
            return Plan::Cut(end);
        }
        if text.len() <= self.line {
            return more(self.line + 1);
        }
        let bytes = text.as_bytes();
        if let Some(at) = memchr::memrchr(b'\n', &bytes[self.part..self.line]) {
            return Plan::Cut(self.part + at + 1);
        }
        if let Some(at) = memchr::memchr(b'\n', &bytes[self.line..text.len().min(self.forced)]) {
            return Plan::Cut(self.line + at + 1);
        }
        if text.len() <= self.forced {
            return more(self.forced + 1);
        }
        let end = boundary(text, self.forced);
        let near = boundary(text, self.forced - self.forced / 256);
        let space = text[near..end].char_indices().rev().find(|(_, c)| c.is_whitespace());
        Plan::ForcedCut(space.map_or(end, |(at, c)| near + at + c.len_utf8()))
    }

    fn plan_records(&self, text: &str, more: impl Fn(usize) -> Plan) -> Plan {
        let bytes = text.as_bytes();
        if let Some(at) = memchr::memchr(b'\n', &bytes[self.part..text.len().min(self.forced)]) {
            return Plan::Cut(self.part + at + 1);
        }
        if text.len() <= self.forced {
            return more(self.forced + 1);
        }
        // A line of that size begins its own part, so that its length is what is limited.
        if let Some(at) = memchr::memrchr(b'\n', &bytes[..self.part]) {
            return Plan::Cut(at + 1);
        }
        if let Some(at) = memchr::memchr(b'\n', &bytes[self.forced..text.len().min(self.record)]) {
            return Plan::Cut(self.forced + at + 1);
        }
        if text.len() <= self.record {
            return more(text.len().saturating_mul(2).min(self.record) + 1);
        }
        Plan::ForcedCut(boundary(text, self.record))
    }
}

/// The last place up to `at` that is not inside a character.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The end of the first blank line that begins after `from` and ends before `to`.
fn blank_line(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut start = None;
    for at in memchr::memchr_iter(b'\n', &text.as_bytes()[from..to]) {
        let end = from + at + 1;
        if start.is_some_and(|start: usize| text[start..end].trim_start().is_empty()) {
            return Some(end);
        }
        start = Some(end);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Limits = Limits { part: 8, line: 32, forced: 64, record: 128, whole: 256 };

    fn plan(cut_at: CutAt, text: &str) -> Plan {
        SMALL.plan(cut_at, text, true)
    }

    #[test]
    fn prose_is_cut_after_the_first_blank_line() {
        assert_eq!(plan(CutAt::BlankLine, "a\n\nb\n\ncdef\n \r\ng\n\nh"), Plan::Cut(14));
        assert_eq!(plan(CutAt::BlankLine, "abcdefgh\nij"), Plan::Rest);
        assert_eq!(SMALL.plan(CutAt::BlankLine, "abcdefgh\nij", false), Plan::Decode(33));
    }

    #[test]
    fn else_at_the_last_line_end_before_the_limit() {
        let text = format!("{}\n{}\n{}", "a".repeat(10), "b".repeat(10), "c".repeat(30));
        assert_eq!(plan(CutAt::BlankLine, &text), Plan::Cut(22));
        assert_eq!(plan(CutAt::BlankLine, &format!("{}\nb", "a".repeat(40))), Plan::Cut(41));
    }

    #[test]
    fn else_the_line_is_cut() {
        assert_eq!(plan(CutAt::BlankLine, &"é".repeat(40)), Plan::ForcedCut(64));
        assert_eq!(plan(CutAt::BlankLine, &format!("a{}", "é".repeat(40))), Plan::ForcedCut(63));
        let wide = Limits { forced: 1024, ..SMALL };
        let text = format!("{} {}", "a".repeat(1021), "b".repeat(9));
        assert_eq!(wide.plan(CutAt::BlankLine, &text, true), Plan::ForcedCut(1022));
    }

    #[test]
    fn a_record_is_held_whole_where_it_can_be() {
        let long = "x".repeat(100);
        assert_eq!(plan(CutAt::LineEnd, &format!("a\nb\n{long}\nc")), Plan::Cut(4));
        assert_eq!(plan(CutAt::LineEnd, &format!("{long}\nc")), Plan::Cut(101));
        assert_eq!(plan(CutAt::LineEnd, &"x".repeat(130)), Plan::ForcedCut(128));
        assert_eq!(plan(CutAt::LineEnd, &long), Plan::Rest);
    }
}
