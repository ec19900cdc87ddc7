//! Trees of letters: which entries of a list begin a word, told in one walk along its letters.

/// The entries of a list, letter by letter.
pub(super) struct Trie<V> {
    /// The root is the first.
    nodes: Vec<Node<V>>,
}

struct Node<V> {
    /// The letters that go on from here, one [`bit`] each.
    letters: u64,
    /// Where the node of the first of them stands; the others follow in the order of their bits.
    first: u32,
    /// Of the entry that ends here.
    value: Option<V>,
}

/// The letters of French have one bit each, and so has ^, the mark of an end; no entry holds another.
fn bit(letter: char) -> Option<u32> {
    match letter {
        'a'..='z' => Some(letter as u32 - 'a' as u32),
        'œ' => Some(26),
        '^' => Some(27),
        'à'..='ÿ' => Some(32 + letter as u32 - 'à' as u32),
        _ => None,
    }
}

impl<V: Copy> Trie<V> {
    /// The tree of `entries`, different all of them.
    ///
    /// # Panics
    /// When an entry is written with anything but the letters of French.
    pub(super) fn new<L: Iterator<Item = char>>(entries: impl Iterator<Item = (L, V)>) -> Self {
        let bits = |letters: L| letters.map(|letter| bit(letter).expect("entries are French")).collect::<Vec<_>>();
        let mut entries: Vec<(Vec<u32>, V)> = entries.map(|(letters, value)| (bits(letters), value)).collect();
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let mut nodes: Vec<Node<V>> = Vec::new();
        // The entries that pass through each node, and how many letters it took to come there.
        let mut passing = vec![(entries.as_slice(), 0)];
        while let Some(&(mut through, depth)) = passing.get(nodes.len()) {
            let value = through.first().filter(|entry| entry.0.len() == depth).map(|entry| entry.1);
            through = &through[usize::from(value.is_some())..];
            let first = u32::try_from(passing.len()).expect("lists are short");
            let mut letters = 0;
            for group in through.chunk_by(|a, b| a.0[depth] == b.0[depth]) {
                letters |= 1 << group[0].0[depth];
                passing.push((group, depth + 1));
            }
            nodes.push(Node { letters, first, value });
        }
        Self { nodes }
    }

    /// One item a letter, as long as an entry goes on so: the value of the entry that ends with it.
    pub(super) fn walk(&self, letters: impl Iterator<Item = char>) -> impl Iterator<Item = Option<V>> {
        let mut node = self.nodes.first();
        letters.map_while(move |letter| {
            let (from, bit) = (node?, 1 << bit(letter)?);
            let before = (from.letters & (bit - 1)).count_ones();
            node = (from.letters & bit != 0).then(|| &self.nodes[(from.first + before) as usize]);
            node.map(|node| node.value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_passes_the_entries_that_begin_a_word() {
        let entries = ["pa", "pays", "œil", "été"];
        let trie = Trie::new(entries.iter().map(|entry| (entry.chars(), *entry)));
        let walk = |word: &str| trie.walk(word.chars()).collect::<Vec<_>>();
        assert_eq!(walk("paysan"), [None, Some("pa"), None, Some("pays")]);
        assert_eq!(walk("étés"), [None, None, Some("été")]);
        assert_eq!(walk("œ"), [None]);
        assert!(walk("").is_empty() && walk("жук").is_empty() && walk("Pays").is_empty());
    }

    #[test]
    fn an_empty_tree_knows_nothing() {
        let trie = Trie::<()>::new(std::iter::empty::<(std::str::Chars<'_>, ())>());
        assert_eq!(trie.walk("mot".chars()).count(), 0);
    }
}
