//! Where a pattern stands in the tokens of a text: each type is compared with it once, however often it occurs.

use super::{Form, Pattern, Token, Types};
use std::ops::Range;
use std::sync::Arc;

/// Looks for one pattern in many texts, whose types are those of one vocabulary at a time.
#[derive(Clone, Debug)]
pub struct Search {
    pattern: Arc<Pattern>,
    types: Arc<Types>,
    /// By type, which parts of the pattern stand for it; [`KNOWN`] once it was asked.
    known: Vec<u32>,
}

/// Set for a type that was compared. Below it, a bit a part.
const KNOWN: u32 = 1 << 31;

impl Search {
    /// A search for `pattern`.
    pub fn new(pattern: Arc<Pattern>) -> Self {
        Self { pattern, types: Arc::default(), known: Vec::new() }
    }

    /// What is looked for.
    pub fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// Compares the types of `forms`, numbered by `types`, with the pattern; false when none of them can begin it, so that
    /// it does not stand among them.
    pub fn compare(&mut self, types: &Arc<Types>, forms: &[Form]) -> bool {
        if !Arc::ptr_eq(&self.types, types) {
            (self.types, self.known) = (Arc::clone(types), Vec::new());
        }
        let anchor = 1 << self.pattern.anchor();
        let names = self.types.names();
        let mut found = false;
        for form in forms {
            let id = form.type_id as usize;
            if id >= self.known.len() {
                self.known.resize(names.len().max(id + 1), 0);
            }
            if self.known[id] == 0 {
                let key = names.key(form.type_id);
                let parts = (0..self.pattern.len()).filter(|&at| self.pattern.takes(at, key));
                self.known[id] = parts.fold(KNOWN, |parts, at| parts | 1 << at);
            }
            found |= self.known[id] & anchor != 0;
        }
        found
    }

    /// Gives every place of the pattern among the `tokens` of one sentence, as indices of tokens, from left to right and
    /// without overlap. `forms` are those of its lexical tokens; they were compared before.
    pub fn find(&self, prose: &str, tokens: &[Token], mut forms: &[Form], mut each: impl FnMut(Range<usize>)) {
        let len = self.pattern.len();
        let (mut at, mut taken_to) = (0, 0);
        while at + len <= tokens.len() {
            if at >= taken_to && self.stands(prose, &tokens[at..at + len], forms) {
                each(at..at + len);
                taken_to = at + len;
            }
            if tokens[at].kind.is_lexical() {
                forms = forms.get(1..).unwrap_or_default();
            }
            at += 1;
        }
    }

    /// True when the pattern stands at the beginning of `tokens`.
    fn stands(&self, prose: &str, tokens: &[Token], forms: &[Form]) -> bool {
        let mut forms = forms.iter();
        tokens.iter().enumerate().all(|(at, token)| {
            let raw = token.span.of(prose);
            if !token.kind.is_lexical() {
                return self.pattern.is_mark(at, raw);
            }
            let parts = forms.next().map_or(0, |form| self.known.get(form.type_id as usize).copied().unwrap_or(0));
            parts & 1 << at != 0 && self.pattern.is_written(at, raw, token.kind)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::text::twins::strategies;
    use crate::text::{Document, Reach, Vocabulary, key};
    use proptest::prelude::*;

    /// The places of a pattern in a text, as they are written.
    fn found(pattern: &str, reach: Reach, text: &str) -> Vec<String> {
        let mut search = Search::new(Arc::new(Pattern::new(pattern, reach).unwrap()));
        let extracted = (extract::plain().extract)(text);
        let mut document = Document::default();
        document.cut(&extracted.prose, &extracted.blocks);
        let (mut vocabulary, mut out) = (Vocabulary::default(), Vec::new());
        for sentence in &document.sentences {
            let tokens = &document.tokens[sentence.tokens.clone()];
            let mut forms = Vec::new();
            vocabulary.look_up(&extracted.prose, tokens, &mut forms);
            if search.compare(vocabulary.types(), &forms) {
                search.find(&extracted.prose, tokens, &forms, |range| {
                    let (first, last) = (tokens[range.start].span, tokens[range.end - 1].span);
                    out.push(extracted.prose[first.start as usize..last.end as usize].to_owned());
                });
            }
        }
        out
    }

    #[test]
    fn words_are_found_as_they_are_counted() {
        let text = "L’histoire de l'Histoire, et d’HISTOIRE ; des histoires.";
        assert_eq!(found("histoire", Reach::Type, text), ["histoire", "Histoire", "HISTOIRE"]);
        assert_eq!(found("Histoire", Reach::Exact, text), ["Histoire"]);
        assert_eq!(found("histoires", Reach::Forms, text).len(), 4);
        assert_eq!(found("hist*", Reach::Type, text).len(), 4);
        assert_eq!(found("l'histoire", Reach::Type, text), ["L’histoire", "l'Histoire"]);
    }

    #[test]
    fn phrases_stand_in_one_sentence_without_overlap() {
        let text = "La mise en œuvre. La mise\nen œuvre, la mise. En œuvre. Mise, en œuvre.";
        assert_eq!(found("mise en œuvre", Reach::Type, text), ["mise en œuvre", "mise\nen œuvre"]);
        assert_eq!(found("mise, en", Reach::Type, text), ["Mise, en"]);
        assert_eq!(found("très très", Reach::Type, "Très très très très bon.").len(), 2);
        assert_eq!(found("dit-il", Reach::Type, "Oui, dit-il. Dit il."), ["dit-il", "Dit il"]);
        assert_eq!(found("11 000", Reach::Type, "Ils sont 11\u{202F}000."), ["11\u{202F}000"]);
    }

    proptest! {
        /// A word is found as often as its type is counted.
        #[test]
        fn every_token_of_a_type_is_found(text in strategies::text(), at in 0_usize..40) {
            let extracted = (extract::plain().extract)(&text);
            let mut document = Document::default();
            document.cut(&extracted.prose, &extracted.blocks);
            let keys: Vec<String> = document.tokens.iter().filter(|token| token.kind.is_lexical())
                .map(|token| key(token.span.of(&extracted.prose), token.kind)).collect();
            prop_assume!(!keys.is_empty());
            let wanted = &keys[at % keys.len()];
            // What is cut differently by itself is another pattern.
            if let Ok(pattern) = Pattern::new(wanted, Reach::Type) && pattern.len() == 1 && pattern.takes(0, wanted) {
                let count = keys.iter().filter(|key| *key == wanted).count();
                prop_assert_eq!(found(wanted, Reach::Type, &text).len(), count);
            }
        }

        #[test]
        fn any_pattern_is_survived(pattern in "\\PC{0,20}|[a-zé'’ *.,-]{0,20}", text in strategies::text()) {
            for reach in [Reach::Type, Reach::Exact, Reach::Forms] {
                if Pattern::new(&pattern, reach).is_ok() {
                    found(&pattern, reach, &text);
                }
            }
        }
    }
}
