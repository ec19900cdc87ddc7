//! Trees of letters: which entries of a list begin a word, told in one walk along its letters.
//!
//! They are grown when the program is compiled.

use super::entries::{List, short};

/// The first columns of a list, letter by letter; `[]()*`, which mark letters, are none.
pub(super) struct Trie {
    /// The root is the first.
    nodes: [Node; MOST_NODES],
}

#[derive(Clone, Copy)]
struct Node {
    /// The letters that go on from here, one [`bit`] each.
    letters: u64,
    /// Where the node of the first of them stands; the others follow in the order of their bits.
    first: u16,
    /// One more than the entry that ends here, 0 for none.
    entry: u16,
}

/// More nodes than any list makes.
const MOST_NODES: usize = 1 << 10;
/// Letters of the longest entry, at most.
const MOST_LETTERS: usize = 32;

/// The letters of French have one bit each, and so has ^, the mark of an end; no entry holds another.
const fn bit(letter: char) -> Option<u32> {
    match letter {
        'a'..='z' => Some(letter as u32 - 'a' as u32),
        'œ' => Some(26),
        '^' => Some(27),
        'à'..='ÿ' => Some(32 + letter as u32 - 'à' as u32),
        _ => None,
    }
}

impl Trie {
    /// The tree of the entries of `list`, from the first letter of each on, or from the last one when `backwards`.
    pub(super) const fn new<const N: usize>(list: &List<N>, backwards: bool) -> Self {
        let mut twigs = Twigs { twigs: [Twig { letter: 0, entry: 0, child: 0, next: 0 }; MOST_NODES], len: 1 };
        let mut entry = 0;
        while entry < N {
            twigs.add(&Letters::of(list.key(entry), backwards), entry);
            entry += 1;
        }
        twigs.pack()
    }

    /// One item a letter, as long as an entry goes on so: the entry that ends with it.
    pub(super) fn walk(&self, letters: impl Iterator<Item = char>) -> impl Iterator<Item = Option<usize>> {
        let mut node = self.nodes.first();
        letters.map_while(move |letter| {
            let (from, bit) = (node?, 1 << bit(letter)?);
            let before = (from.letters & (bit - 1)).count_ones() as usize;
            node = (from.letters & bit != 0).then(|| &self.nodes[usize::from(from.first) + before]);
            node.map(|node| usize::from(node.entry).checked_sub(1))
        })
    }
}

/// The letters of one entry as their bits.
struct Letters {
    bits: [u16; MOST_LETTERS],
    len: usize,
}

impl Letters {
    /// Panics, which is to say that it does not compile, when a key is written with anything but the letters of French.
    const fn of(key: &str, backwards: bool) -> Self {
        let key = key.as_bytes();
        let (mut out, mut at) = (Self { bits: [0; MOST_LETTERS], len: 0 }, 0);
        while at < key.len() {
            let letter = match key[at] {
                b'[' | b']' | b'(' | b')' | b'*' => None,
                0..0x80 => bit(key[at] as char),
                _ => {
                    at += 1;
                    bit(of_two_bytes(key[at - 1], key[at]))
                }
            };
            if let Some(letter) = letter {
                out.bits[out.len] = short(letter as usize);
                out.len += 1;
            }
            at += 1;
        }
        if backwards { out.reversed() } else { out }
    }

    const fn reversed(&self) -> Self {
        let mut out = Self { bits: [0; MOST_LETTERS], len: self.len };
        let mut at = 0;
        while at < self.len {
            out.bits[at] = self.bits[self.len - 1 - at];
            at += 1;
        }
        out
    }
}

const fn of_two_bytes(lead: u8, next: u8) -> char {
    match char::from_u32((lead as u32 & 0x1F) << 6 | next as u32 & 0x3F) {
        Some(letter) => letter,
        None => panic!("entries are French"),
    }
}

/// A tree in the making: the twigs of one node are chained in the order of their letters.
struct Twigs {
    twigs: [Twig; MOST_NODES],
    len: usize,
}

#[derive(Clone, Copy)]
struct Twig {
    letter: u16,
    entry: u16,
    /// The first twig that goes on from here, and the next one beside it; 0 for none: that is the root.
    child: u16,
    next: u16,
}

impl Twigs {
    const fn add(&mut self, letters: &Letters, entry: usize) {
        let (mut node, mut at) = (0, 0);
        while at < letters.len {
            node = self.grow(node, letters.bits[at]);
            at += 1;
        }
        self.twigs[node].entry = short(entry + 1);
    }

    /// The twig of `letter` at a node, a new one where there is none.
    const fn grow(&mut self, node: usize, letter: u16) -> usize {
        let (mut before, mut at) = (None, self.twigs[node].child as usize);
        while at > 0 && self.twigs[at].letter < letter {
            before = Some(at);
            at = self.twigs[at].next as usize;
        }
        if at > 0 && self.twigs[at].letter == letter {
            return at;
        }
        let new = self.len;
        self.len += 1;
        self.twigs[new] = Twig { letter, entry: 0, child: 0, next: short(at) };
        match before {
            Some(before) => self.twigs[before].next = short(new),
            None => self.twigs[node].child = short(new),
        }
        new
    }

    /// The same tree with the twigs of each node side by side.
    const fn pack(&self) -> Trie {
        let mut nodes = [Node { letters: 0, first: 0, entry: 0 }; MOST_NODES];
        let mut places = [0_usize; MOST_NODES];
        let (mut at, mut next) = (0, 1);
        while at < self.len {
            let twig = self.twigs[places[at]];
            nodes[at].entry = twig.entry;
            nodes[at].first = short(next);
            let mut child = twig.child as usize;
            while child > 0 {
                nodes[at].letters |= 1 << self.twigs[child].letter;
                places[next] = child;
                next += 1;
                child = self.twigs[child].next as usize;
            }
            at += 1;
        }
        Trie { nodes }
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::count;
    use super::*;

    const TEXT: &str = "pa\np[a][y]s\nœil\nété*\n";
    static LIST: List<{ count(TEXT) }> = List::new(TEXT);
    static FORWARDS: Trie = Trie::new(&LIST, false);
    static BACKWARDS: Trie = Trie::new(&LIST, true);

    fn walk(trie: &Trie, word: impl Iterator<Item = char>) -> Vec<Option<&'static str>> {
        trie.walk(word).map(|entry| entry.map(|entry| LIST.key(entry))).collect()
    }

    #[test]
    fn a_walk_passes_the_entries_that_begin_a_word() {
        let walk = |word: &str| walk(&FORWARDS, word.chars());
        assert_eq!(walk("paysan"), [None, Some("pa"), None, Some("p[a][y]s")]);
        assert_eq!(walk("étés"), [None, None, Some("été*")]);
        assert_eq!(walk("œ"), [None]);
        assert!(walk("").is_empty() && walk("жук").is_empty() && walk("Pays").is_empty());
    }

    #[test]
    fn a_walk_back_passes_those_that_end_it() {
        assert_eq!(walk(&BACKWARDS, "orteil".chars().rev()), [None, None]);
        assert_eq!(walk(&BACKWARDS, "papa".chars().rev()), [None, Some("pa")]);
    }

    #[test]
    fn an_empty_tree_knows_nothing() {
        static NOTHING: List<0> = List::new("");
        static NONE: Trie = Trie::new(&NOTHING, false);
        assert_eq!(NONE.walk("mot".chars()).count(), 0);
    }
}
