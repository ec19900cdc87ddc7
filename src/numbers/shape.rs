//! What a token, as UTF-8, is made of, told by its bytes in one pass and without a branch: whether it is written as it is folded,
//! and whether it holds a digit.

/// An ASCII digit stands in the token.
const DIGIT: u8 = 1;
/// Folding may change it: a capital, a space, or a sign beyond the small letters à to ÿ and œ.
const UNFOLDED: u8 = 2;
/// The lead byte of à to ÿ, and of capitals.
const LEAD: u8 = 4;
/// The second byte of one of them, or of many other letters.
const SECOND: u8 = 8;
/// The lead byte of œ, and of many other letters.
const LEAD_OE: u8 = 16;
/// Its second byte, or that of many other letters.
const SECOND_OE: u8 = 32;

/// What each byte says; ÷ (0xC3 0xB7) is no letter.
const SAYS: [u8; 256] = {
    let mut says = [UNFOLDED; 256];
    let mut byte = 0;
    while byte < 256 {
        says[byte] = match byte {
            0x30..=0x39 => DIGIT,
            0x09..=0x0D | 0x20 | 0x41..=0x5A | 0xB7 => UNFOLDED,
            0x00..=0x7F => 0,
            0xC3 => LEAD,
            0xA0..=0xBF => SECOND,
            0xC5 => LEAD_OE,
            0x93 => SECOND_OE,
            _ => UNFOLDED,
        };
        byte += 1;
    }
    says
};

/// What all bytes say together. œ is told only where it is the one letter beyond ASCII.
fn says(raw: &[u8]) -> u8 {
    let all = raw.iter().fold(0, |all, byte| all | SAYS[usize::from(*byte)]);
    match all & (LEAD | SECOND | LEAD_OE | SECOND_OE) {
        0 => all,
        both if both == LEAD | SECOND || both == LEAD_OE | SECOND_OE => all & (DIGIT | UNFOLDED),
        _ => all & DIGIT | UNFOLDED,
    }
}

/// True for what is written as it is folded: ASCII but capitals and spaces, the small letters à to ÿ, œ. False for some
/// that are.
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
        for word in ["", "deux", "été", "ÿ", "vingt-et-un", "c.-à-d.", "l'", "%", "cœur"] {
            assert!(is_folded(word.as_bytes()), "{word}");
        }
        for word in ["Deux", "l’", "÷", "a b", "É", "Œuf", "Šœ", "Óœ", "e\u{301}"] {
            assert!(!is_folded(word.as_bytes()), "{word}");
        }
    }
}
