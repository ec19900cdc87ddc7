//! Roman numerals, 1 to 3999, in their one regular spelling. Whether XIV is a number at all is left to the context.

const DIGITS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The value of a Roman numeral in capitals, `None` for anything else (IIII, VX, the empty string).
///
/// ```
/// use lisible::numerals::roman::parse;
/// assert_eq!(parse("XIV"), Some(14));
/// assert_eq!(parse("IIII"), None);
/// assert_eq!(parse(""), None);
/// ```
pub fn parse(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 15 || !text.bytes().all(|b| b"IVXLCDM".contains(&b)) {
        return None;
    }
    let mut rest = text;
    let mut value = 0;
    for (worth, letters) in DIGITS {
        while let Some(after) = rest.strip_prefix(letters) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && value < 4000 && is_spelled(value, text)).then_some(value)
}

/// True when `text` is the regular spelling; greedy reading accepts more (IIII), so what was read is spelled again.
fn is_spelled(mut value: u32, text: &str) -> bool {
    let mut rest = text;
    for (worth, letters) in DIGITS {
        while value >= worth {
            let Some(after) = rest.strip_prefix(letters) else { return false };
            (value, rest) = (value - worth, after);
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(mut value: u32) -> String {
        let mut out = String::new();
        for (worth, letters) in DIGITS {
            while value >= worth {
                value -= worth;
                out.push_str(letters);
            }
        }
        out
    }

    #[test]
    fn reads_what_it_spells() {
        for value in 1..4000 {
            assert_eq!(parse(&spell(value)), Some(value));
        }
    }

    #[test]
    fn irregular_spellings_are_none() {
        for text in ["IIII", "VV", "IC", "XIVI", "MMMM", "xiv", "VIE", "IXI"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
