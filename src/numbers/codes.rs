//! Identifiers of several parts: telephone numbers, accounts, addresses of machines, numbers of articles. What words
//! before a number say of it is told in `labels`.

use super::NumberForm;
use super::atoms::Atoms;
use super::numeral::Numeral;
use super::units;
use crate::base::is_grouping_space;
use crate::lexicon::number_context::Role;

/// One past the further parts of a code: 121-1, 2004-575, 12/2003, 12 bis.
pub(super) fn code_end(s: &Atoms<'_>, mut at: usize) -> usize {
    let from = at;
    while at < from + 8
        && s.is_glued(at)
        && s.is_glued(at + 1)
        && matches!(s.text(at), "-" | "/" | "." | "\u{2011}" | "–")
    {
        let part = s.is_digits(at + 1) || s.text(at + 1).len() <= 2 && s.is_word(at + 1);
        if !part {
            break;
        }
        at += 2;
    }
    at + usize::from(is_bis(s, at))
}

/// 01 42 34 56 78, 021 345 67 89, +33 1 23 45 67 89: one past the last group.
pub(super) fn phone(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let group = |at: usize| {
        let text = s.text(at);
        (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    let opening = s.text(numeral.end - 1);
    if !opening.starts_with('0') && s.text(numeral.first) != "+" {
        return None;
    }
    if numeral.form != NumberForm::Digits
        || !(opening.starts_with('0') || s.text(numeral.first) == "+")
        || !group(numeral.end - 1)
    {
        // One token may hold every group: « 01.42.34.56.78 ».
        let dotted = opening.starts_with('0') && opening.split(|c| c == '.' || is_grouping_space(c)).count() >= 4;
        return dotted.then_some(numeral.end);
    }
    let mut at = numeral.end;
    let mut groups = 1;
    while groups < 8 {
        let dash = usize::from(matches!(s.text(at), "-" | ".") && s.is_glued(at));
        if !group(at + dash) || s.text(at + dash).len() == 1 && groups > 1 {
            break;
        }
        at += 1 + dash;
        groups += 1;
    }
    (groups >= 4).then_some(at)
}

pub(super) fn is_bis(s: &Atoms<'_>, at: usize) -> bool {
    matches!(s.folded(at), "bis" | "ter" | "quater")
}

/// 222-37, which is too much for a score and no range; « 133-16 du code »; « 2-8. La capacité » at the head of a sentence.
pub(super) fn is_article(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let dash = numeral.end;
    let glued = matches!(s.text(dash), "-" | "\u{2011}") && s.is_glued(dash) && s.is_glued(dash + 1);
    if !glued || !s.is_digits(dash + 1) || !numeral.is_plain(1..=9999) {
        return false;
    }
    let end = code_end(s, dash);
    let falls = numeral.integer() > Some(200)
        && s.text(dash + 1).parse().is_ok_and(|part: i128| numeral.integer() > Some(part))
        && (!s.is_word(end) || s.has(end, Role::Function));
    let of_code = s.folded(end) == "du" && matches!(s.folded(end + 1), "code" | "présent");
    let head = numeral.first == 0 && s.text(end) == "." && s.is_glued(end) && s.is_word(end + 1);
    falls || of_code || head
}

/// 00:1A:2B:3C:4D:5E: one past the address of a network card, six pairs of hexadecimal digits.
pub(super) fn address_of_machine(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let first = numeral.first;
    let next = if s.is_word(first + 1) { first + 2 } else { first + 1 };
    if s.text(first).len() > 2 || !matches!(s.text(next), ":" | "-") || !s.is_glued(next) {
        return None;
    }
    // Five marks, each after at most three atoms (« 2 », « B »).
    let (mut end, mut pairs, mark) = (first, 0, s.text(next));
    while pairs < 6 {
        let from = end;
        while end < from + 2 && (s.is_digits(end) || s.is_word(end)) && (end == from || s.is_glued(end)) {
            end += 1;
        }
        let pair = s.joined(from, end.max(from + 1));
        if pair.len() != 2 || !pair.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        pairs += 1;
        if pairs < 6 {
            if s.text(end) != mark || !s.is_glued(end) || !s.is_glued(end + 1) {
                return None;
            }
            end += 1;
        }
    }
    Some(end)
}

/// FR76 3000 6000 0112 3456 7890 189: one past the groups of a bank account, which two letters and two digits begin.
pub(super) fn account(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    let i = numeral.first;
    let country = i > 0 && s.is_glued(i) && s.text(i).len() == 2 && s.is_word(i - 1);
    let named = country && s.text(i - 1).len() == 2 && s.text(i - 1).bytes().all(|b| b.is_ascii_uppercase());
    if !named {
        return None;
    }
    let group = |at: usize| s.is_digits(at) && (1..=4).contains(&s.text(at).len());
    let whole = |at: usize| s.text(at).len() == 4 && s.text(at).bytes().all(|b| b.is_ascii_digit());
    let mut end = i + 1;
    while end < i + 9 && whole(end) {
        end += 1;
    }
    (end > i + 3).then(|| end + usize::from(group(end)))
}

/// « SCAN 1000® », « TOPO® 3.0 »: the sign of a trade mark beside the number, and nothing that it counts.
pub(super) fn is_trade_mark(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let sign = |at: usize| matches!(s.text(at), "®" | "™");
    sign(numeral.end) && s.is_glued(numeral.end)
        || numeral.first > 0 && sign(numeral.first - 1) && units::find(s, numeral.end).is_none()
}
