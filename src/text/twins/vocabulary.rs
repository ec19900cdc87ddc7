//! The naive twin of the vocabulary: each form looked up in a list, its facts computed anew every time.

use super::fold::{fold, key};
use crate::numerals;
use crate::text::bytes::{Class, class};
use crate::text::vocabulary::{FIRST_ENDINGS, ORDINAL_ENDINGS};
use crate::text::{TokenKind, syllables};
use unicode_normalization::UnicodeNormalization;

/// The types seen so far in order of first sight; what is known of a form is asked for every time.
#[derive(Default)]
struct Types(Vec<String>);

/// What the vocabulary says of a form, its fingerprint aside.
#[derive(Debug, PartialEq, Eq)]
struct Facts {
    type_id: usize,
    syllables: u32,
    letters: usize,
    capitalised: bool,
    upper: bool,
    number: bool,
}

impl Types {
    fn facts(&mut self, raw: &str, kind: TokenKind) -> Facts {
        let key = key(raw, kind);
        let known = self.0.iter().position(|known| *known == key);
        let type_id = known.unwrap_or_else(|| {
            self.0.push(key.clone());
            self.0.len() - 1
        });
        let letters: Vec<char> = raw.nfc().filter(|&c| matches!(class(c), Class::Letter | Class::Digit)).collect();
        let cased: Vec<char> = letters.iter().copied().filter(|c| c.is_alphabetic()).collect();
        let first = raw.nfc().find(|&c| class(c) != Class::Hyphen);
        Facts {
            type_id,
            syllables: syllables::of_token(raw),
            letters: letters.len(),
            capitalised: first.is_some_and(char::is_uppercase),
            upper: cased.len() >= 2 && cased.into_iter().all(char::is_uppercase),
            number: kind == TokenKind::Number || numerals::is_number_word(&key) || may_number(raw),
        }
    }
}

/// A digit anywhere, or a Roman numeral with nothing, a hyphen or an ordinal ending after it.
fn may_number(raw: &str) -> bool {
    let chars: Vec<char> = raw.chars().collect();
    if chars.iter().any(|c| c.is_numeric()) {
        return true;
    }
    let capitals: String = chars.iter().take_while(|&&c| "IVXLCDM".contains(c)).collect();
    let rest = &chars[capitals.len()..];
    let ending = fold(&rest.iter().collect::<String>());
    let endings = match capitals.as_str() {
        "" => return false,
        "I" => FIRST_ENDINGS,
        "L" | "C" | "D" | "M" => &[],
        _ => ORDINAL_ENDINGS,
    };
    rest.is_empty() || class(rest[0]) == Class::Hyphen || endings.contains(&ending.as_str())
}

mod tests {
    use super::*;
    use crate::text::twins::{strategies, tokens};
    use crate::text::{FormFacts, Vocabulary};
    use proptest::prelude::*;

    fn known(facts: FormFacts) -> Facts {
        let FormFacts { type_id, syllables, letters, capitalised, upper, number, homograph: _ } = facts;
        Facts { type_id: type_id as usize, syllables, letters: letters as usize, capitalised, upper, number }
    }

    proptest! {
        #[test]
        fn vocabulary_is_its_twin(text in strategies::text()) {
            let (mut vocabulary, mut types) = (Vocabulary::default(), Types::default());
            // Twice: the first time every form is learned, the second every form is found.
            let mut fingerprints: Vec<Option<u64>> = Vec::new();
            for (span, kind, _) in [tokens::tokenize(&text), tokens::tokenize(&text)].concat() {
                let raw = &text[span];
                let facts = vocabulary.facts(raw, kind);
                let expected = types.facts(raw, kind);
                prop_assert_eq!(vocabulary.key(facts.type_id), &types.0[expected.type_id]);
                fingerprints.resize(types.0.len(), None);
                let fingerprint = *fingerprints[expected.type_id].get_or_insert(vocabulary.fingerprint(facts.type_id));
                prop_assert_eq!(vocabulary.fingerprint(facts.type_id), fingerprint, "{}", raw);
                prop_assert_eq!(known(facts), expected, "{}", raw);
            }
            prop_assert_eq!(vocabulary.types(), types.0.len());
        }
    }
}
