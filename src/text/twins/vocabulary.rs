//! The naive twin of the vocabulary: each form looked up in a list, its facts computed anew every time.

use super::fold::{fold, key};
use crate::numerals;
use crate::text::bytes::{Class, class};
use crate::text::facts::{FIRST_ENDINGS, ORDINAL_ENDINGS};
use crate::text::{TokenKind, syllables};
use unicode_normalization::UnicodeNormalization;

/// The types seen so far in order of first sight; what is known of a form is asked for every time.
#[derive(Default)]
struct Types(Vec<String>);

/// What is known of a form.
#[derive(Debug, PartialEq, Eq)]
struct Facts {
    syllables: u32,
    letters: usize,
    capitalised: bool,
    upper: bool,
    number: bool,
}

impl Types {
    fn id(&mut self, raw: &str, kind: TokenKind) -> usize {
        let key = key(raw, kind);
        let known = self.0.iter().position(|known| *known == key);
        known.unwrap_or_else(|| {
            self.0.push(key);
            self.0.len() - 1
        })
    }
}

impl Facts {
    fn of(raw: &str, kind: TokenKind) -> Self {
        let letters: Vec<char> = raw.nfc().filter(|&c| matches!(class(c), Class::Letter | Class::Digit)).collect();
        let cased: Vec<char> = letters.iter().copied().filter(|c| c.is_alphabetic()).collect();
        let first = raw.nfc().find(|&c| class(c) != Class::Hyphen);
        Self {
            syllables: syllables::of_token(raw),
            letters: letters.len(),
            capitalised: first.is_some_and(char::is_uppercase),
            upper: cased.len() >= 2 && cased.into_iter().all(char::is_uppercase),
            number: kind == TokenKind::Number || numerals::is_number_word(&key(raw, kind)) || may_number(raw),
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
    ending.is_empty() || ending.starts_with('-') || endings.contains(&ending.as_str())
}

mod tests {
    use super::*;
    use crate::base::Span;
    use crate::text::twins::{strategies, tokens};
    use crate::text::{Form, FormFacts, Token, Vocabulary};
    use proptest::prelude::*;

    fn known(facts: FormFacts) -> Facts {
        let FormFacts { syllables, letters, capitalised, upper, number, homograph: _ } = facts;
        Facts { syllables, letters: letters as usize, capitalised, upper, number }
    }

    /// The flags of a form, from the twin's facts.
    fn flags(facts: &Facts) -> [(u32, bool); 3] {
        [(Form::NUMBER, facts.number), (Form::CAPITALISED, facts.capitalised), (Form::UPPER, facts.upper)]
    }

    proptest! {
        #[test]
        fn vocabulary_is_its_twin(text in strategies::text()) {
            let (mut vocabulary, mut types) = (Vocabulary::default(), Types::default());
            // Twice: the first time every form is learned, the second every form is found.
            let cuts = [tokens::tokenize(&text), tokens::tokenize(&text)].concat();
            let cuts: Vec<Token> = cuts.into_iter().map(|(at, kind, opens_word)| {
                Token { span: Span::new(at.start, at.end), kind, opens_word }
            }).collect();
            let mut forms = Vec::new();
            vocabulary.look_up(&text, &cuts, &mut forms);
            let tokens = cuts.iter().filter(|token| token.kind.is_lexical());
            prop_assert_eq!(tokens.clone().count(), forms.len());
            for (token, &form) in tokens.zip(&forms) {
                let raw = token.span.of(&text);
                let facts = Facts::of(raw, token.kind);
                prop_assert_eq!(form, vocabulary.form(raw, 0, raw.len(), token.kind));
                prop_assert_eq!(form.type_id as usize, types.id(raw, token.kind));
                let key = vocabulary.types().names().key(form.type_id).to_owned();
                prop_assert_eq!(&key, &types.0[form.type_id as usize]);
                for (flag, is) in flags(&facts) {
                    prop_assert_eq!(form.is(flag), is, "{}", raw);
                }
                prop_assert_eq!(form.size.syllables(), u64::from(facts.syllables), "{}", raw);
                prop_assert_eq!(form.size.letters(), facts.letters as u64, "{}", raw);
                prop_assert_eq!(known(FormFacts::of(raw, token.kind)), facts, "{}", raw);
            }
        }
    }
}
