//! HOT. Forms as numbers of 128 bits, taken many at a time from the tokens of a text. What they are looked up in is the
//! business of `vocabulary`.

use super::{Token, TokenKind};

/// Bytes of the longest form that has a slot.
pub(super) const LONGEST_KEY: usize = 15;

/// The first bytes of sixteen, by how many.
const MASKS: [u128; 16] = {
    let mut masks = [0; 16];
    let mut len = 1;
    while len < 16 {
        masks[len] = u128::MAX >> (128 - 8 * len);
        len += 1;
    }
    masks
};

/// The bytes of a form that has no more than fifteen, its length and kind in the last one: never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Key {
    first: u64,
    second: u64,
}

impl Key {
    /// The key of an empty slot.
    pub(super) const NONE: Self = Self { first: 0, second: 0 };
    /// The key of forms that have none: no slot holds it.
    pub(super) const LONG: Self = Self { first: u64::MAX, second: u64::MAX };

    #[inline]
    pub(super) fn of(prose: &[u8], token: Token) -> Self {
        let (start, len) = (token.span.start as usize, token.span.len());
        if len > LONGEST_KEY {
            return Self::LONG;
        }
        match prose.get(start..).and_then(<[u8]>::first_chunk::<16>) {
            Some(chunk) => Self::of_chunk(*chunk, len, token.kind),
            None => Self::at_end(prose, start, len, token.kind),
        }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "halves are taken on purpose")]
    fn of_chunk(chunk: [u8; 16], len: usize, kind: TokenKind) -> Self {
        let bytes = u128::from_le_bytes(chunk) & MASKS[len % 16];
        let tag = ((len as u64) << 3 | kind as u64) << 56;
        Self { first: bytes as u64, second: (bytes >> 64) as u64 | tag }
    }

    /// Within sixteen bytes of the end of the prose.
    #[cold]
    fn at_end(prose: &[u8], start: usize, len: usize, kind: TokenKind) -> Self {
        let mut chunk = [0; 16];
        chunk[..len].copy_from_slice(&prose[start..start + len]);
        Self::of_chunk(chunk, len, kind)
    }

    /// As `!=`, without a branch.
    #[inline]
    pub(super) fn differs(self, other: Self) -> bool {
        (self.first ^ other.first) | (self.second ^ other.second) != 0
    }

    /// Both halves multiplied and folded: every bit of the key moves the low bits.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "halves are taken on purpose")]
    pub(super) fn mix(self) -> usize {
        let product = u128::from(self.first ^ 0x9E37_79B9_7F4A_7C15) * u128::from(self.second ^ 0xC2B2_AE3D_27D4_EB4F);
        (product as u64 ^ (product >> 64) as u64) as usize
    }
}

/// Tokens that are looked up together.
pub(super) const BATCH: usize = 128;

/// The keys of lexical tokens that are looked up together.
pub(super) struct Batch {
    pub(super) keys: [Key; BATCH],
    /// Which of the tokens they are of.
    pub(super) places: [u8; BATCH],
    pub(super) len: usize,
    /// Which of the keys are not found near.
    pub(super) far: Places,
}

/// Some of the places of a batch.
#[derive(Clone, Copy)]
pub(super) struct Places {
    places: [u8; BATCH],
    len: usize,
}

impl Places {
    /// Adds a place if so; no branch has to be guessed.
    #[inline]
    pub(super) fn push_if(&mut self, condition: bool, place: u8) {
        self.places[self.len % BATCH] = place;
        self.len += usize::from(condition);
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.len = 0;
    }

    #[inline]
    pub(super) fn all(&self) -> &[u8] {
        &self.places[..self.len.min(BATCH)]
    }
}

impl Default for Places {
    fn default() -> Self {
        Self { places: [0; BATCH], len: 0 }
    }
}

impl Default for Batch {
    fn default() -> Self {
        Self { keys: [Key::NONE; BATCH], places: [0; BATCH], len: 0, far: Places::default() }
    }
}

impl Batch {
    /// Takes the keys of so many tokens.
    #[inline]
    pub(super) fn take(&mut self, prose: &[u8], tokens: &[Token]) {
        self.len = 0;
        for (place, token) in (0..).zip(tokens) {
            // The key of a mark is written and forgotten: no branch has to be guessed.
            let at = self.len % BATCH;
            self.keys[at] = Key::of(prose, *token);
            self.places[at] = place;
            self.len += usize::from(token.kind.is_lexical());
        }
    }
}
