//! The shape of the hand-written lists: one entry a line, `#` opens a comment line, tabs part the columns.

/// The entries of a list, comments and empty lines left out.
pub(super) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The first column of an entry and the rest.
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
