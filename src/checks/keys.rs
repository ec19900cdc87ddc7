//! The folded form of every token of a text, in one buffer that is reused.

use crate::text::{Folder, Token};

/// Keys of tokens, by index.
#[derive(Debug, Default)]
pub(super) struct Keys {
    folder: Folder,
    /// The keys one after the other.
    folded: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Keys {
    /// Folds the tokens of a text; what was folded before is forgotten.
    pub(super) fn fold(&mut self, prose: &str, tokens: &[Token]) {
        self.folded.clear();
        self.ends.clear();
        for token in tokens {
            let raw = token.span.of(prose);
            self.folded.push_str(if token.kind.is_lexical() { self.folder.key(raw, token.kind) } else { raw });
            self.ends.push(u32::try_from(self.folded.len()).unwrap_or(u32::MAX));
        }
    }

    /// The key of a token, "" beyond the last.
    #[inline]
    pub(super) fn of(&self, token: usize) -> &str {
        let Some(&end) = self.ends.get(token) else { return "" };
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.folded.get(start as usize..end as usize).unwrap_or_default()
    }
}
