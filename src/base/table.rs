//! Tables of words known in advance: built once, looked up by hash. The same seed everywhere.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// What is known of each of a few words.
///
/// ```
/// let table = lisible::base::table([("un", 1), ("deux", 2)]);
/// assert_eq!(table.get("deux"), Some(&2));
/// assert_eq!(table.get("trois"), None);
/// ```
pub type Table<V> = HashMap<&'static str, V, FixedState>;

/// A table of `entries`; of two with the same word the last stands.
pub fn table<V>(entries: impl IntoIterator<Item = (&'static str, V)>) -> Table<V> {
    entries.into_iter().collect()
}
