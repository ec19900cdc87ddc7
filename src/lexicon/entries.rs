//! The shape of the hand-written lists: one entry a line, `#` opens a comment line, tabs part the columns.
//!
//! Lists are taken apart when the program is compiled: a short text is read before a table would be built.

/// The entries of a list, found by their first column. They stand in the order of its bytes, each once.
pub(super) struct List<const N: usize> {
    text: &'static str,
    rows: [Row; N],
    /// The first entry that begins with each byte or a later one.
    first: [u16; 257],
    /// By the [`hash`] of its first column, or in the next free place, one more than an entry; 0 for none.
    slots: [u16; SLOTS],
}

/// More than twice as many as the longest list has entries.
const SLOTS: usize = 1 << 11;

const fn hash(key: &[u8]) -> usize {
    let (mut hash, mut at) = (0x811C_9DC5_u32, 0);
    while at < key.len() {
        hash = (hash ^ key[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ hash >> 15) as usize % SLOTS
}

/// Where an entry begins, where its first column ends, and where the line does.
#[derive(Clone, Copy)]
struct Row {
    start: u16,
    key_end: u16,
    end: u16,
}

/// How many entries a list has.
pub(super) const fn count(list: &str) -> usize {
    let (mut at, mut entries) = (0, 0);
    while let Some(row) = Row::from(list.as_bytes(), at) {
        entries += 1;
        at = row.end as usize + 1;
    }
    entries
}

impl Row {
    /// The first entry that begins at `at` or after it; comments and empty lines are none.
    const fn from(list: &[u8], mut at: usize) -> Option<Self> {
        while at < list.len() {
            let start = at;
            let mut key_end = None;
            while at < list.len() && list[at] != b'\n' {
                if list[at] == b'\t' && key_end.is_none() {
                    key_end = Some(at);
                }
                at += 1;
            }
            if at > start && list[start] != b'#' {
                let key_end = match key_end {
                    Some(end) => end,
                    None => at,
                };
                return Some(Self { start: short(start), key_end: short(key_end), end: short(at) });
            }
            at += 1;
        }
        None
    }
}

pub(super) const fn short(place: usize) -> u16 {
    assert!(place <= u16::MAX as usize, "a list is shorter than 64 KiB");
    #[expect(clippy::cast_possible_truncation, reason = "no other conversion is const")]
    {
        place as u16
    }
}

impl<const N: usize> List<N> {
    pub(super) const fn new(text: &'static str) -> Self {
        let rows = [Row { start: 0, key_end: 0, end: 0 }; N];
        let mut list = Self { text, rows, first: [short(N); 257], slots: [0; SLOTS] };
        let (mut at, mut byte, mut entry) = (0, 0, 0);
        while entry < N {
            let Some(row) = Row::from(text.as_bytes(), at) else { panic!("the entries were counted") };
            while byte <= text.as_bytes()[row.start as usize] as usize {
                list.first[byte] = short(entry);
                byte += 1;
            }
            list.rows[entry] = row;
            let mut slot = hash(list.key(entry).as_bytes());
            while list.slots[slot] > 0 {
                slot = (slot + 1) % SLOTS;
            }
            entry += 1;
            list.slots[slot] = short(entry);
            at = row.end as usize + 1;
        }
        list
    }

    /// The first column of an entry.
    pub(super) const fn key(&self, entry: usize) -> &'static str {
        let row = self.rows[entry];
        part(self.text, row.start, row.key_end)
    }

    /// The other columns of an entry.
    pub(super) const fn rest(&self, entry: usize) -> &'static str {
        let row = self.rows[entry];
        if row.key_end == row.end { "" } else { part(self.text, row.key_end + 1, row.end) }
    }

    /// The same to be compared: no place in it is looked at as one between characters.
    fn bytes(&self, entry: usize) -> &'static [u8] {
        let row = self.rows[entry];
        &self.text.as_bytes()[usize::from(row.start)..usize::from(row.key_end)]
    }

    /// The entry whose first column is `key`.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        let mut slot = hash(key.as_bytes());
        loop {
            let entry = usize::from(self.slots[slot]).checked_sub(1)?;
            if self.bytes(entry) == key.as_bytes() {
                return Some(entry);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// True when the first column of some entry begins with `start`.
    pub(super) fn has_start(&self, start: &str) -> bool {
        let start = start.as_bytes();
        let byte = start.first().copied().map_or(0, usize::from);
        let (mut from, end) = (usize::from(self.first[byte]), usize::from(self.first[byte + 1]));
        let mut to = end;
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.bytes(middle) < start { from = middle + 1 } else { to = middle }
        }
        from < end && self.bytes(from).starts_with(start)
    }
}

const fn part(text: &str, start: u16, end: u16) -> &str {
    text.split_at(end as usize).0.split_at(start as usize).1
}

/// What stands before the first `stop` of `text`, and what comes after it.
pub(super) const fn cut(text: &str, stop: u8) -> (&str, &str) {
    let mut at = 0;
    while at < text.len() {
        if text.as_bytes()[at] == stop {
            return (text.split_at(at).0, text.split_at(at + 1).1);
        }
        at += 1;
    }
    (text, "")
}

/// True when both are the same; `==` is for when the program runs.
pub(super) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The entries of a list, comments and empty lines left out. For tests, as is [`columns`].
#[cfg(test)]
pub(super) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The first column of an entry and the rest.
#[cfg(test)]
pub(super) fn columns(entry: &'static str) -> (&'static str, &'static str) {
    entry.split_once('\t').unwrap_or((entry, ""))
}

/// What every list promises: NFC, and keys that rise strictly (sorted by code point, unique). For tests.
#[cfg(test)]
pub(super) fn assert_in_order(list: &'static str, key: impl Fn(&str) -> String) {
    assert!(unicode_normalization::is_nfc(list), "the list is not NFC");
    assert!(list.starts_with("# "), "the list does not say where it comes from");
    let keys: Vec<String> = entries(list).map(|entry| key(columns(entry).0)).collect();
    for pair in keys.windows(2) {
        assert!(pair[0] < pair[1], "« {} » must stand before « {} », once", pair[1], pair[0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# source\n\na\t1\nab\té\t3\n# note\nœil\n";
    static LIST: List<{ count(TEXT) }> = List::new(TEXT);

    #[test]
    fn entries_are_found_by_their_first_column() {
        let found = |key: &str| LIST.find(key).map(|at| (LIST.key(at), LIST.rest(at)));
        assert_eq!(entries(TEXT).count(), count(TEXT));
        for entry in entries(TEXT) {
            assert_eq!(found(columns(entry).0), Some(columns(entry)));
        }
        for other in ["", "b", "aa", "abc", "zut", "œ", "é", "\u{10FFFF}", "\0"] {
            assert_eq!(found(other), None, "{other}");
        }
        assert!(
            LIST.has_start("œi")
                && LIST.has_start("ab")
                && LIST.has_start("a")
                && !LIST.has_start("abc")
                && !LIST.has_start("i")
        );
    }

    #[test]
    fn texts_are_cut_and_compared() {
        assert_eq!((cut("a b c", b' '), cut("é", b' ')), (("a", "b c"), ("é", "")));
        assert!(same("été", "été") && !same("été", "éte") && !same("a", "ab") && same("", ""));
    }
}
