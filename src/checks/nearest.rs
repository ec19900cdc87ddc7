//! The name that was probably meant, by edit distance.

/// Names longer than this are not compared: nobody meant them.
const LONGEST: usize = 48;

/// The one of `names` that is nearest to `name`; none where all differ by over a third of it.
pub(super) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = name.chars().take(LONGEST + 1).collect();
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    let most = letters.len().div_ceil(3);
    let near = names.map(|candidate| (distance(&letters, candidate), candidate)).min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| *distance <= most).map(|(_, candidate)| candidate)
}

/// Letters to add, to drop or to replace.
pub(super) fn distance(from: &[char], to: &str) -> usize {
    let to: Vec<char> = to.chars().take(LONGEST + 1).collect();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != other);
            here.push(replaced.min(above[column + 1] + 1).min(here[column] + 1));
        }
        above = here;
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near() {
        let names = || ["typo/ellipsis", "length/sentence"].into_iter();
        assert_eq!(nearest("typo/elipsis", names()), Some("typo/ellipsis"));
        assert_eq!(nearest("sentence", names()), None);
        assert_eq!(nearest("", names()), None);
        assert_eq!(nearest(&"x".repeat(1 << 20), names()), None);
        assert_eq!(distance(&['o', 'n'], "off"), 2);
    }
}
