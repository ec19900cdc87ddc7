//! The name that was probably meant.

/// Beyond so many characters names are not compared: nobody mistypes that much.
const LONGEST: usize = 64;

/// The name of `known` that is nearest to `name`; none when all are too far to be meant.
///
/// ```
/// use lisible::base::nearest;
/// assert_eq!(nearest("profil", ["preview", "profile"]), Some("profile"));
/// assert_eq!(nearest("sentence", ["length/word", "length/sentence"]), Some("length/sentence"));
/// assert_eq!(nearest("zzz", ["preview", "profile"]), None);
/// ```
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = folded(name);
    if name.is_empty() {
        return None;
    }
    let rank = |candidate: &'a str| {
        let other = folded(candidate);
        let distance = distance(&name, &other);
        let holds = name.len() >= 3 && (contains(&other, &name) || contains(&name, &other));
        let near = distance <= (name.len().max(other.len()) / 3).max(1);
        (near || holds).then_some(((!near, distance), candidate))
    };
    known.into_iter().filter_map(rank).min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

fn folded(name: &str) -> Vec<char> {
    let same = |c: char| if c == '_' { '-' } else { c };
    name.chars().take(LONGEST).flat_map(char::to_lowercase).map(same).collect()
}

fn contains(long: &[char], short: &[char]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}

/// How many slips part two names: letters to add, drop, replace, or change places with their neighbour. Names are compared
/// by their first 64 characters, without regard to capitals, with - for _.
///
/// ```
/// use lisible::base::slips;
/// assert_eq!((slips("sarfi", "sarif"), slips("", "json")), (1, 4));
/// ```
pub fn slips(a: &str, b: &str) -> usize {
    distance(&folded(a), &folded(b))
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows: [Vec<usize>; 3] = [Vec::new(), Vec::new(), (0..=b.len()).collect()];
    for (i, &left) in a.iter().enumerate() {
        rows.rotate_left(1);
        let mut row = vec![i + 1];
        for (j, &right) in b.iter().enumerate() {
            let mut best = (rows[1][j] + usize::from(left != right)).min(rows[1][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                best = best.min(rows[0][j - 1] + 1);
            }
            row.push(best);
        }
        rows[2] = row;
    }
    rows[2].last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_slips() {
        let of = |a: &str, b: &str| distance(&folded(a), &folded(b));
        assert_eq!((of("", "abc"), of("abc", ""), of("abc", "abc")), (3, 3, 0));
        assert_eq!((of("exlcude", "exclude"), of("kitten", "sitting")), (1, 3));
    }

    #[test]
    fn a_slip_finds_its_name() {
        let known = ["exclude", "extend", "select"];
        assert_eq!(nearest("exlude", known), Some("exclude"));
        assert_eq!(nearest("Extends", known), Some("extend"));
        assert_eq!(nearest("fail-levels", ["fail_level"]), Some("fail_level"));
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"x".repeat(100_000), known), None);
    }
}
