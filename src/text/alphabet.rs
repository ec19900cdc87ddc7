//! The letters of French: which of them write vowels, and how capitals fold.

/// The letters that write a vowel, any accent included.
pub(super) const VOWELS: &[char] = &[
    'a', 'à', 'â', 'ä', 'e', 'é', 'è', 'ê', 'ë', 'i', 'î', 'ï', 'o', 'ô', 'ö', 'u', 'ù', 'û', 'ü', 'y', 'ÿ', 'œ', 'æ',
];

/// One past the last letter, by code point: the size of a table of letters.
pub(super) const END: usize = 'œ' as usize + 1;

static IS_VOWEL: [bool; END] = {
    let mut out = [false; END];
    let mut at = 0;
    while at < VOWELS.len() {
        out[VOWELS[at] as usize] = true;
        at += 1;
    }
    out
};

/// How the letters fold; NUL for everything else.
static FOLDED: [char; END] = {
    let mut out = ['\0'; END];
    let mut letter = 'a';
    while letter <= 'œ' {
        if letter.is_ascii_lowercase() || letter == 'ç' || IS_VOWEL[letter as usize] {
            out[letter as usize] = letter;
            out[capital(letter) as usize] = letter;
        }
        letter = char::from_u32(letter as u32 + 1).expect("the next character is one");
    }
    out
};

/// The capital of a letter; of ÿ the letter itself, its capital stands too far away.
const fn capital(letter: char) -> char {
    match letter {
        'à'..='þ' => (letter as u8 - 32) as char,
        'œ' => 'Œ',
        _ => letter.to_ascii_uppercase(),
    }
}

/// True for one of [`VOWELS`].
pub(super) fn is_vowel(letter: char) -> bool {
    IS_VOWEL.get(letter as usize).is_some_and(|&is_vowel| is_vowel)
}

/// A letter of French in lower case; none for any other character, and none for Ÿ.
pub(super) const fn folded(c: char) -> Option<char> {
    if c as usize >= END || FOLDED[c as usize] == '\0' { None } else { Some(FOLDED[c as usize]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_fold_to_lower_case() {
        let letters: String = ('\0'..='\u{2000}').filter(|&c| folded(c) == Some(c)).collect();
        assert_eq!(letters, "abcdefghijklmnopqrstuvwxyzàâäæçèéêëîïôöùûüÿœ");
        for letter in letters.chars().filter(|&c| c != 'ÿ') {
            let capital = letter.to_uppercase().next().unwrap();
            assert!(folded(capital) == Some(letter) && !is_vowel(capital), "{letter}");
        }
        assert!(is_vowel('ÿ') && !is_vowel('ç') && !is_vowel('á') && folded('ß').is_none());
    }
}
