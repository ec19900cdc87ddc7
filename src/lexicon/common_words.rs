//! How common a word is in written French, from counts of our own.
//!
//! The list is indexed when the program is compiled: a short text asks for a few hundred words, and would wait for a table.

/// Where the counts come from is told in its first lines.
const LIST: &str = include_str!("data/common_words.tsv");

/// How common a word is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Commonness {
    /// Occurrences per thousand million words on a scale of logarithms (base 10), as van Heuven and others (2014) propose:
    /// 7 for the commonest words, under 3 for rare ones. The mean of five registers of equal weight.
    pub zipf: f64,
    /// Its rank among the 8,000 commonest words of novels, plays and debates; `None` beyond.
    pub rank: Option<u32>,
}

/// How common a folded word is; `None` for one that is not among the 30,000 commonest.
///
/// ```
/// use lisible::lexicon::commonness;
/// assert!(commonness("maison").unwrap().zipf > commonness("alinéa").unwrap().zipf - 1.0);
/// assert_eq!(commonness("de").unwrap().rank, Some(1));
/// assert_eq!(commonness("xylophagie"), None);
/// ```
pub fn commonness(folded: &str) -> Option<Commonness> {
    let mut columns = find(folded)?.split('\t');
    let hundredths: u32 = columns.next()?.parse().ok()?;
    Some(Commonness { zipf: f64::from(hundredths) / 100.0, rank: columns.next().and_then(|rank| rank.parse().ok()) })
}

/// True for a form that has a [`commonness`].
///
/// ```
/// use lisible::lexicon::is_common_form;
/// assert!(is_common_form("maison") && !is_common_form("codicille") && !is_common_form(""));
/// ```
pub fn is_common_form(folded: &str) -> bool {
    columns(folded).is_some()
}

/// What follows a form in its line.
fn find(folded: &str) -> Option<&'static str> {
    let from = columns(folded)?;
    let end = memchr::memchr(b'\n', &LIST.as_bytes()[from..])?;
    LIST.get(from..from + end)
}

/// Where that begins.
fn columns(folded: &str) -> Option<usize> {
    let mut slot = hash(folded.as_bytes(), 0, folded.len());
    loop {
        let start = (INDEX[slot] as usize).checked_sub(1)?;
        let line = &LIST.as_bytes()[start..];
        if line.starts_with(folded.as_bytes()) && line[folded.len()] == b'\t' {
            return Some(start + folded.len() + 1);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// More than twice as many as there are forms.
const SLOTS: usize = 1 << 16;

/// By the hash of a form, or in the next free place: one more than where its line begins; 0 for none.
static INDEX: [u32; SLOTS] = index();

#[expect(clippy::large_stack_arrays, reason = "it is made when the program is compiled")]
const fn index() -> [u32; SLOTS] {
    let list = LIST.as_bytes();
    let mut slots = [0; SLOTS];
    let mut start = 0;
    while start < list.len() {
        let mut tab = start;
        while list[tab] != b'\t' && list[tab] != b'\n' {
            tab += 1;
        }
        let mut end = tab;
        while list[end] != b'\n' {
            end += 1;
        }
        if list[start] != b'#' {
            let mut slot = hash(list, start, tab);
            while slots[slot] > 0 {
                slot = (slot + 1) % SLOTS;
            }
            #[expect(clippy::cast_possible_truncation, reason = "the list is shorter than 2^32 bytes")]
            {
                slots[slot] = start as u32 + 1;
            }
        }
        start = end + 1;
    }
    slots
}

const fn hash(text: &[u8], from: usize, to: usize) -> usize {
    let (mut hash, mut at) = (0x811C_9DC5_u32, from);
    while at < to {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ hash >> 15) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_and_no_other() {
        let mut ranks = Vec::new();
        let mut last = "";
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (form, rest) = line.split_once('\t').unwrap();
            assert!(last < form, "{form} is out of order");
            assert_eq!(find(form), Some(rest));
            let known = commonness(form).unwrap();
            assert!((1.0..8.0).contains(&known.zipf), "{form}");
            ranks.extend(known.rank);
            last = form;
        }
        ranks.sort_unstable();
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]) && ranks.last() == Some(&8000));
        for absent in ["", "#", "a\t671", "zzz", "éé", "\u{10FFFF}", "Maison"] {
            assert_eq!(commonness(absent), None, "{absent}");
        }
    }
}
