//! The factor that begins at each token of a document: the integers behind the moving averages of MTLD.
//!
//! A factor ends at the first token, the tenth at the earliest, that brings types / tokens below 0.72. Counted one after the
//! other they would take as many steps as they have tokens, and a text without a repetition its length squared. Here each
//! token has a bit, set while it is the first of its type since the factor began: one bit is set from one beginning to the
//! next. Bits are read eight at a time, words of 64 are summed up, and far ones in a tree, so a factor of any length takes a
//! few dozen steps.

/// A factor has so many tokens at least: in fewer, one repetition alone would end it. That of the `lexical_diversity` package.
const LEAST: usize = 10;
/// The tokens before the first one that may end it.
const HEAD: i32 = 9;
/// Words of bits, after that in which a factor may end first, that are read one by one.
const NEAR: usize = 6;
/// What a new type and a token of a known one add to 25 × types − 18 × tokens, which a factor brings below 0.
const NEW: i32 = 25 - 18;
const KNOWN: i32 = -18;

/// Factors that begin at each token of a document, where one ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MovingFactors {
    /// Read from the first token to the last.
    pub forward: FactorLengths,
    /// Read from the last token to the first.
    pub backward: FactorLengths,
    /// Read forward, from the last token on to the first.
    pub wrapped: FactorLengths,
}

/// Factors and their lengths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactorLengths {
    /// How many.
    pub factors: u64,
    /// The tokens of all, added up.
    pub tokens: u64,
}

impl FactorLengths {
    fn add(&mut self, tokens: usize) {
        self.factors += 1;
        self.tokens += tokens as u64;
    }
}

impl MovingFactors {
    /// Those of a document, whose tokens are numbers of types below `types`.
    pub(super) fn of(tokens: &[u32], types: usize) -> Self {
        let mut out = Self::default();
        let backward = |at: usize| tokens[tokens.len() - 1 - at] as usize;
        each_factor(tokens.len(), tokens.len(), types, backward, |_, length| out.backward.add(length));
        // Up to the first token from which the text ends before the factor, wrapping makes no difference.
        let mut next = 0;
        let forward = |at: usize| tokens[at] as usize;
        each_factor(tokens.len(), tokens.len(), types, forward, |from, length| {
            if from == next {
                next += 1;
                out.wrapped.add(length);
            }
            out.forward.add(length);
        });
        let (ends, turned) = (next, |at: usize| tokens[(next + at) % tokens.len()] as usize);
        each_factor(tokens.len(), 2 * tokens.len() - ends, types, turned, |_, length| out.wrapped.add(length));
        out
    }
}

/// Gives where each factor begins, and its length. The text is read for `length` tokens, anew from its beginning where it has
/// fewer; no factor reaches beyond them, nor is longer than the text.
fn each_factor(
    tokens: usize,
    length: usize,
    types: usize,
    token: impl Fn(usize) -> usize,
    mut each: impl FnMut(usize, usize),
) {
    let never = usize::MAX;
    // Where the next token of the same type stands, and at last the first of each.
    let (mut next, mut upcoming) = (vec![never; tokens], vec![never; types]);
    for at in (0..tokens).rev() {
        next[at] = std::mem::replace(&mut upcoming[token(at)], at);
    }
    let mut firsts = Firsts::new(length, upcoming.iter().copied().filter(|&at| at < tokens));
    let starts = if length > tokens { length - tokens } else { tokens };
    for (from, &next) in next.iter().enumerate().take(starts) {
        if let Some(last) = firsts.factor(from).filter(|&last| last < length.min(from + tokens)) {
            each(from, last + 1 - from);
        }
        let again = if next < never { next } else { upcoming[token(from)] + tokens };
        if again < length {
            firsts.set(again, from);
        }
    }
}

/// What some tokens add to 25 × types − 18 × tokens.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    all: i32,
    /// The lowest after any of them.
    lowest: i32,
}

impl Sum {
    const fn then(self, next: Self) -> Self {
        let lowest = self.all + next.lowest;
        Self { all: self.all + next.all, lowest: if lowest < self.lowest { lowest } else { self.lowest } }
    }

    const fn of_bit(is_set: bool) -> Self {
        let all = if is_set { NEW } else { KNOWN };
        Self { all, lowest: all }
    }

    fn of_word(word: u64) -> Self {
        let [first, rest @ ..] = word.to_le_bytes().map(|byte| BYTES[usize::from(byte)]);
        rest.into_iter().fold(first, Self::then)
    }
}

/// The sum of each byte, its lowest bit first.
static BYTES: [Sum; 256] = {
    let mut out = [Sum { all: 0, lowest: 0 }; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut sum, mut bit) = (Sum::of_bit(byte & 1 == 1), 1);
        while bit < 8 {
            sum = sum.then(Sum::of_bit(byte >> bit & 1 == 1));
            bit += 1;
        }
        out[byte] = sum;
        byte += 1;
    }
    out
};

/// A bit for each token, set where it is the first of its type.
struct Firsts {
    words: Vec<u64>,
    /// The sums of words, a power of two of them from the middle on, and of two nodes below each; the root is at 1.
    tree: Vec<Sum>,
}

/// The last word that a factor reads itself: most end before, and need no tree.
fn nearby(from: usize) -> usize {
    (from + LEAST - 1) / 64 + NEAR
}

impl Firsts {
    fn new(length: usize, firsts: impl Iterator<Item = usize>) -> Self {
        // Two words more than tokens fill: where a factor is looked for, there is a word.
        let mut words = vec![0_u64; (length / 64 + 3).next_power_of_two()];
        firsts.for_each(|at| words[at / 64] |= 1 << (at % 64));
        let mut tree = vec![Sum::default(); words.len()];
        tree.extend(words.iter().map(|&word| Sum::of_word(word)));
        for node in (1..words.len()).rev() {
            tree[node] = tree[2 * node].then(tree[2 * node + 1]);
        }
        Self { words, tree }
    }

    /// Sets the bit of a token, for factors that begin after `from`.
    fn set(&mut self, at: usize, from: usize) {
        self.words[at / 64] |= 1 << (at % 64);
        let mut node = self.words.len() + at / 64;
        self.tree[node] = Sum::of_word(self.words[at / 64]);
        // Those read near words one by one, and ask of no node above them.
        while node > 1 && at / 64 > nearby(from) {
            node /= 2;
            self.tree[node] = self.tree[2 * node].then(self.tree[2 * node + 1]);
        }
    }

    /// The last token of the factor that begins at `from`, which may stand beyond all tokens.
    fn factor(&self, from: usize) -> Option<usize> {
        let start = from + LEAST - 1;
        let new = (self.word_at(from) & ((1 << (LEAST - 1)) - 1)).count_ones();
        let mut sum = (NEW - KNOWN) * new.cast_signed() + KNOWN * HEAD;
        let word = start / 64;
        if let Some(bit) = first_below(self.words[word], start % 64, &mut sum) {
            return Some(64 * word + bit);
        }
        let word = self.word_below(word + 1, nearby(from), &mut sum)?;
        first_below(self.words[word], 0, &mut sum).map(|bit| 64 * word + bit)
    }

    /// 64 bits from any one on.
    fn word_at(&self, at: usize) -> u64 {
        let (word, bit) = (at / 64, at % 64);
        self.words[word] >> bit | self.words[word + 1] << 1 << (63 - bit)
    }

    /// The first word from `word` on in which the sum falls below 0, those up to `near` one by one; `sum` becomes that before
    /// it.
    fn word_below(&self, word: usize, near: usize, sum: &mut i32) -> Option<usize> {
        let leaves = self.words.len();
        let near = (near + 1).clamp(word, leaves);
        for (word, of) in (word..).zip(&self.tree[leaves + word..leaves + near]) {
            if *sum + of.lowest < 0 {
                return Some(word);
            }
            *sum += of.all;
        }
        let mut node = leaves + near;
        if node == 2 * leaves {
            return None;
        }
        // To the right, over twice as many words each time where that is one node.
        while *sum + self.tree[node].lowest >= 0 {
            *sum += self.tree[node].all;
            node += 1;
            if node.is_power_of_two() {
                // The end of its level.
                return None;
            }
            if node.is_multiple_of(2) {
                node /= 2;
            }
        }
        while node < leaves {
            node *= 2;
            if *sum + self.tree[node].lowest >= 0 {
                *sum += self.tree[node].all;
                node += 1;
            }
        }
        Some(node - leaves)
    }
}

/// The first bit of a word, from `at` on, at which the sum falls below 0; else `sum` is that after the word.
fn first_below(word: u64, mut at: usize, sum: &mut i32) -> Option<usize> {
    // Bits of the byte below `at` are read last and as set, which lowers nothing.
    let mut below = !(0xFF_u8 >> (at % 8));
    while at < 64 {
        let byte = BYTES[usize::from((word >> at).to_le_bytes()[0] | below)];
        if *sum + byte.lowest < 0 {
            return (at..64).find(|&at| {
                *sum += if word >> at & 1 == 1 { NEW } else { KNOWN };
                *sum < 0
            });
        }
        *sum += byte.all;
        if below != 0 {
            *sum -= NEW * below.count_ones().cast_signed();
            below = 0;
        }
        at = (at / 8 + 1) * 8;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// The definition: from one token on, over `reach` of them.
    fn length(tokens: &[u32], from: usize, reach: usize) -> Option<usize> {
        let mut types = HashSet::new();
        (1..=reach).find(|&length| {
            types.insert(tokens[(from + length - 1) % tokens.len()]);
            length >= LEAST && (types.len() as f64 / length as f64) < 0.72
        })
    }

    fn naive(tokens: &[u32]) -> MovingFactors {
        let mut out = MovingFactors::default();
        let turned: Vec<u32> = tokens.iter().rev().copied().collect();
        for from in 0..tokens.len() {
            let rest = tokens.len() - from;
            if let Some(length) = length(tokens, from, rest) {
                out.forward.add(length);
            }
            if let Some(length) = length(&turned, from, rest) {
                out.backward.add(length);
            }
            if let Some(length) = length(tokens, from, tokens.len()) {
                out.wrapped.add(length);
            }
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn factors_are_those_of_the_definition(
            tokens in prop_oneof![
                proptest::collection::vec(0_u32..40, 0..300),
                proptest::collection::vec(0_u32..250, 0..400),
                proptest::collection::vec(0_u32..3, 0..30),
            ],
        ) {
            prop_assert_eq!(MovingFactors::of(&tokens, 250), naive(&tokens));
        }
    }

    #[test]
    fn a_factor_may_be_as_long_as_the_text() {
        // 700 types, then their like until the ratio falls, from the first token alone.
        let tokens: Vec<u32> = (0..700).chain(0..273).collect();
        assert_eq!(MovingFactors::of(&tokens, 700), naive(&tokens));
        assert_eq!(MovingFactors::of(&tokens, 700).forward, FactorLengths { factors: 1, tokens: 973 });
        for (first, again, more) in [(700, 100, 300), (400, 300, 500), (900, 349, 0), (60, 20, 900)] {
            let tokens: Vec<u32> = (0..first).chain(0..again).chain(first..first + more).chain(0..again).collect();
            assert_eq!(MovingFactors::of(&tokens, 1_200), naive(&tokens), "{first} {again} {more}");
        }
        let unique: Vec<u32> = (0..5_000).collect();
        assert_eq!(MovingFactors::of(&unique, 5_000), MovingFactors::default());
        assert_eq!(MovingFactors::of(&[], 0), MovingFactors::default());
    }

    #[test]
    fn ten_tokens_are_the_least() {
        // Two types in turn fall below the ratio at the third token.
        let tokens = [0, 1].repeat(6);
        let lengths = MovingFactors::of(&tokens, 2);
        assert_eq!(lengths.forward, FactorLengths { factors: 3, tokens: 30 });
        assert_eq!(lengths.wrapped, FactorLengths { factors: 12, tokens: 120 });
    }
}
