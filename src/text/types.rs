//! The types of a corpus: every folded form under one number, shared by the vocabularies of all threads.
//!
//! A vocabulary asks once a form, so the lock is rarely taken. What is counted of a type is `stats`' business.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;
use std::sync::{Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard};

/// A type: an index, in the order of first sight. Which type has which number depends on who came first: no output may.
pub type TypeId = u32;

/// All types seen so far.
///
/// ```
/// use lisible::text::Types;
/// let types = Types::default();
/// let id = types.id("guerre");
/// assert_eq!(types.id("guerre"), id);
/// assert_eq!(types.names().key(id), "guerre");
/// assert_eq!(types.names().find("paix"), None);
/// ```
#[derive(Debug, Default)]
pub struct Types {
    names: RwLock<TypeNames>,
    /// How many stood before this one.
    generation: u32,
    next: OnceLock<Arc<Types>>,
}

/// The keys of types, while they are read.
#[derive(Debug, Default)]
pub struct TypeNames {
    keys: String,
    entries: Vec<Entry>,
    index: HashTable<TypeId>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Where its key ends; it begins where the one before ends.
    end: usize,
    hash: u64,
}

/// What a type takes beside its letters: entry, index, and a row of a frequency table.
const TYPE_BYTES: usize = 72;

/// The same seed everywhere: nothing changes from run to run.
fn hash(key: &str) -> u64 {
    FixedState::with_seed(0x766f_6361_6200_0000).hash_one(key)
}

impl Types {
    /// The number of `key`, a new one when it was not seen before.
    ///
    /// # Panics
    /// Beyond 2^32 types: they would take 300 GiB.
    pub fn id(&self, key: &str) -> TypeId {
        let hash = hash(key);
        let names = self.names();
        if let Some(id) = names.find_hashed(key, hash) {
            return id;
        }
        let seen = names.len();
        drop(names);
        let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have come first.
        let others = if names.len() > seen { names.find_hashed(key, hash) } else { None };
        others.unwrap_or_else(|| names.add(key, hash))
    }

    /// The keys; no type can be added while they are held.
    pub fn names(&self) -> RwLockReadGuard<'_, TypeNames> {
        self.names.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// About how many bytes of memory the types take, with a row each in one frequency table.
    pub fn bytes(&self) -> usize {
        let names = self.names();
        names.keys.len() + names.entries.len() * TYPE_BYTES
    }

    /// The one that all threads go on with when this one has grown too large. Numbers begin anew there.
    pub fn successor(&self) -> Arc<Self> {
        let next = || Arc::new(Self { generation: self.generation + 1, ..Self::default() });
        Arc::clone(self.next.get_or_init(next))
    }

    /// True when this one follows `other`, after however many between.
    pub fn follows(&self, other: &Self) -> bool {
        self.generation > other.generation
    }
}

impl TypeNames {
    /// The folded form of a type.
    pub fn key(&self, id: TypeId) -> &str {
        let at = id as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.entries[before].end);
        &self.keys[start..self.entries[at].end]
    }

    /// A 64-bit fingerprint of a type, the same wherever the type is numbered.
    pub fn fingerprint(&self, id: TypeId) -> u64 {
        self.entries[id as usize].hash
    }

    /// The number of `key`, if it was seen.
    pub fn find(&self, key: &str) -> Option<TypeId> {
        self.find_hashed(key, hash(key))
    }

    /// How many types there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when no type was seen.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn find_hashed(&self, key: &str, hash: u64) -> Option<TypeId> {
        let same = |&id: &TypeId| self.entries[id as usize].hash == hash && self.key(id) == key;
        self.index.find(hash, same).copied()
    }

    fn add(&mut self, key: &str, hash: u64) -> TypeId {
        let id = TypeId::try_from(self.entries.len()).expect("2^32 types would take 300 GiB of memory");
        self.keys.push_str(key);
        self.entries.push(Entry { end: self.keys.len(), hash });
        let entries = &self.entries;
        self.index.insert_unique(hash, id, |&id| entries[id as usize].hash);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_agree_on_numbers() {
        let types = Types::default();
        let words: Vec<String> = (0..500).map(|n| format!("mot{}", n % 100)).collect();
        let ids: Vec<Vec<TypeId>> = std::thread::scope(|scope| {
            let read = || words.iter().map(|word| types.id(word)).collect::<Vec<_>>();
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(read)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(ids.iter().all(|other| *other == ids[0]));
        assert_eq!(types.names().len(), 100);
    }

    #[test]
    fn all_go_on_with_one_successor() {
        let types = Types::default();
        types.id("mot");
        let next = types.successor();
        assert!(Arc::ptr_eq(&next, &types.successor()) && next.names().is_empty());
        assert!(next.successor().follows(&types) && !types.follows(&next) && !next.follows(&next));
        assert!(types.bytes() > 3 && next.bytes() == 0);
    }
}
