//! What a token, as UTF-8, is made of, told by its bytes in one pass and without a branch: whether it is written as it is folded,
//! and whether it holds a digit.

/// An ASCII digit stands in the token.
const DIGIT: u8 = 1;
/// Folding may change it: a capital, a space, or a sign beyond the small letters à to ÿ.
const UNFOLDED: u8 = 2;

/// What each byte says. In valid UTF-8 a byte 0xA0 to 0xBF that no other lead byte than 0xC3 explains is the second
/// byte of a small letter; ÷ (0xB7) is none.
const SAYS: [u8; 256] = {
    let mut says = [UNFOLDED; 256];
    let mut byte = 0;
    while byte < 256 {
        says[byte] = match byte {
            0x30..=0x39 => DIGIT,
            0x09..=0x0D | 0x20 | 0x41..=0x5A | 0xB7 => UNFOLDED,
            0x00..=0x7F | 0xA0..=0xBF | 0xC3 => 0,
            _ => UNFOLDED,
        };
        byte += 1;
    }
    says
};

fn says(raw: &[u8]) -> u8 {
    raw.iter().fold(0, |all, byte| all | SAYS[usize::from(*byte)])
}

/// True for what is written as it is folded: ASCII but capitals and spaces, and the small letters à to ÿ. False for some
/// that are, œ among them.
pub(super) fn is_folded(raw: &[u8]) -> bool {
    says(raw) & UNFOLDED == 0
}

/// True for what is folded and holds no digit: one atom, as it stands.
pub(super) fn is_plain(raw: &[u8]) -> bool {
    says(raw) == 0
}

/// True for a token that holds what counts: an ASCII digit.
pub(super) fn has_digit(raw: &[u8]) -> bool {
    says(raw) & DIGIT != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_folded_stays(raw in "[a-zA-Zà-ÿÀ-ßœ0-9'’.° \u{301}\u{AD}-]{0,8}|\\PC{0,8}") {
            prop_assert!(!is_folded(raw.as_bytes()) || fold(&raw) == raw, "{raw:?}");
            prop_assert_eq!(has_digit(raw.as_bytes()), raw.bytes().any(|b| b.is_ascii_digit()));
            prop_assert_eq!(is_plain(raw.as_bytes()), is_folded(raw.as_bytes()) && !has_digit(raw.as_bytes()));
        }
    }

    #[test]
    fn most_words_are_folded() {
        for word in ["", "deux", "été", "ÿ", "vingt-et-un", "c.-à-d.", "l'", "%"] {
            assert!(is_folded(word.as_bytes()), "{word}");
        }
        for word in ["Deux", "l’", "÷", "a b", "É", "œuf", "e\u{301}"] {
            assert!(!is_folded(word.as_bytes()), "{word}");
        }
    }
}
