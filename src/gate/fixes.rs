//! Applies the fixes of findings, over and over until nothing is left to mend.
//!
//! A fix is applied whole or not at all. Of two that overlap, the one that begins first goes first; the other waits for
//! the text to be checked again, when it may no longer be needed.

use super::Changed;
use crate::base::{LineIndex, Source, SourceText, Span};
use crate::checks::{Checked, Diagnostic, Edit, Fix, Safety};
use std::collections::BTreeMap;

/// A text is checked and mended at most so often: rules that undo each other's fixes would go on for ever.
pub const MOST_PASSES: usize = 10;

/// A text that was mended.
#[derive(Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What is found in it.
    pub checked: Checked,
    /// Fixes that were applied.
    pub fixes: u64,
    /// False when fixes were left after [`MOST_PASSES`].
    pub is_settled: bool,
}

/// Mends `text`, in which `found` was found: safe fixes, or with [`Safety::Unsafe`] all of them; those of findings that
/// belong to what was changed, which moves with the text. `None` when there is nothing to mend.
///
/// ```
/// use lisible::base::SourceText;
/// use lisible::checks::{Checker, Locale, Profile, Ruleset, Safety};
/// use lisible::{extract, gate};
/// let rules = Ruleset::of(Profile::Public, Locale::France);
/// let mut checker = Checker::default();
/// let mut check = |text: &str| checker.check(text, &(extract::plain().extract)(text), &rules);
/// let text = "Il hésite... puis part.";
/// let found = check(text).diagnostics;
/// let mended = gate::mend(text, &found, Safety::Safe, &mut gate::Changed::Whole, &mut check).unwrap();
/// assert_eq!((mended.text.as_str(), mended.fixes), ("Il hésite… puis part.", 1));
/// ```
pub fn mend(
    text: &str,
    found: &[Diagnostic],
    safety: Safety,
    scope: &mut Changed,
    check: &mut dyn FnMut(&str) -> Checked,
) -> Option<Mended> {
    let mut mended: Option<Mended> = None;
    for _ in 0..MOST_PASSES {
        let (text, found) =
            mended.as_ref().map_or((text, found), |done| (done.text.as_str(), done.checked.diagnostics.as_slice()));
        let source = SourceText::whole(text);
        let index = LineIndex::new(&source);
        let edits = chosen(found, text, safety, |found| scope.concerns(found, &index));
        if edits.fixes == 0 {
            if let Some(done) = &mut mended {
                done.is_settled = true;
            }
            return mended;
        }
        scope.follow(edits.edits.values().copied(), &index);
        let text = applied(text, edits.edits.values().copied());
        let fixes = mended.as_ref().map_or(0, |done| done.fixes) + edits.fixes;
        let checked = check(&text);
        mended = Some(Mended { text, checked, fixes, is_settled: false });
    }
    mended
}

/// Edits by where they begin; none overlaps another.
struct Chosen<'a> {
    edits: BTreeMap<(u32, u32), &'a Edit>,
    fixes: u64,
}

fn chosen<'a>(
    found: &'a [Diagnostic],
    text: &str,
    safety: Safety,
    is_wanted: impl Fn(&Diagnostic) -> bool,
) -> Chosen<'a> {
    let is_allowed = |fix: &Fix| safety == Safety::Unsafe || fix.safety == Safety::Safe;
    let wanted = found.iter().filter(|found| is_wanted(found));
    let fixes = wanted.filter_map(|found| found.fix.as_ref()).filter(|fix| is_allowed(fix) && is_sound(fix, text));
    let mut fixes: Vec<&Fix> = fixes.collect();
    // Stable: of two at one place the registry decides.
    fixes.sort_by_key(|fix| fix.edits.first().map(|edit| edit.span));
    let mut chosen = Chosen { edits: BTreeMap::new(), fixes: 0 };
    for fix in fixes {
        if fix.edits.iter().all(|edit| chosen.is_free(edit.span)) {
            chosen.edits.extend(fix.edits.iter().map(|edit| ((edit.span.start, edit.span.end), edit)));
            chosen.fixes += 1;
        }
    }
    chosen
}

impl Chosen<'_> {
    /// True where no edit was chosen; one that only puts something in does not go beside another.
    fn is_free(&self, span: Span<Source>) -> bool {
        let touches = |other: Span<Source>| {
            let is_insertion = span.is_empty() || other.is_empty();
            if is_insertion {
                span.start <= other.end && other.start <= span.end
            } else {
                span.start < other.end && other.start < span.end
            }
        };
        let before = self.edits.range(..=(span.start, u32::MAX)).next_back();
        let after = self.edits.range((span.start, 0)..).next();
        [before, after].into_iter().flatten().all(|(_, edit)| !touches(edit.span))
    }
}

/// True for a fix that changes something, whose edits are in order and fall on characters of the text.
fn is_sound(fix: &Fix, text: &str) -> bool {
    let written = |edit: &Edit| text.get(edit.span.range()).map(|written| *written != edit.replacement);
    let in_order = fix.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    in_order
        && fix.edits.iter().all(|edit| written(edit).is_some())
        && fix.edits.iter().any(|edit| written(edit) == Some(true))
}

/// The text with its edits, which are in order.
fn applied<'a>(text: &str, edits: impl Iterator<Item = &'a Edit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        let range = edit.span.range();
        out.push_str(&text[from..range.start]);
        out.push_str(&edit.replacement);
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init, reason = "changed lines are ranges")]
mod tests {
    use super::*;
    use crate::base::Message;
    use crate::checks::{self, Level};

    fn finding(safety: Safety, edits: &[(usize, usize, &str)]) -> Diagnostic {
        let edit = |&(start, end, text): &(usize, usize, &str)| Edit {
            span: Span::new(start, end),
            replacement: text.to_owned(),
        };
        let edits: Vec<Edit> = edits.iter().map(edit).collect();
        Diagnostic {
            rule: checks::by_id("typo/ellipsis").unwrap(),
            level: Level::Warning,
            span: edits[0].span,
            context: Some(edits[0].span),
            message: Message::default(),
            measured: None,
            limit: None,
            fix: Some(Fix { safety, edits }),
        }
    }

    /// One pass over `text`, after which nothing is found.
    fn once(text: &str, found: &[Diagnostic]) -> Option<(String, u64)> {
        let mended = mend(text, found, Safety::Safe, &mut Changed::Whole, &mut |_| Checked::default())?;
        Some((mended.text, mended.fixes))
    }

    #[test]
    fn what_overlaps_waits() {
        use Safety::Safe;
        let found = [finding(Safe, &[(2, 4, "X")]), finding(Safe, &[(0, 3, "Y")]), finding(Safe, &[(4, 5, "Z")])];
        assert_eq!(once("abcdef", &found), Some(("YdZf".to_owned(), 2)));
        let insertions = [finding(Safe, &[(2, 2, "X")]), finding(Safe, &[(2, 2, "Y")]), finding(Safe, &[(2, 3, "Z")])];
        assert_eq!(once("abcdef", &insertions), Some(("abXcdef".to_owned(), 1)));
        let far = [finding(Safe, &[(0, 1, "("), (5, 6, ")")]), finding(Safe, &[(2, 3, "-"), (5, 6, "!")])];
        assert_eq!(once("abcdef", &far), Some(("(bcde)".to_owned(), 1)));
    }

    #[test]
    fn what_makes_no_sense_is_left() {
        assert_eq!(once("été", &[finding(Safety::Safe, &[(1, 3, "x")])]), None);
        assert_eq!(once("été", &[finding(Safety::Safe, &[(0, 90, "x")])]), None);
        assert_eq!(once("été", &[finding(Safety::Safe, &[(0, 2, "é")])]), None);
        assert_eq!(once("été", &[finding(Safety::Unsafe, &[(0, 2, "x")])]), None);
    }

    #[test]
    fn rules_that_undo_each_other_come_to_an_end() {
        let mut check = |text: &str| {
            let other = if text == "a" { "b" } else { "a" };
            Checked { diagnostics: vec![finding(Safety::Safe, &[(0, 1, other)])], ..Checked::default() }
        };
        let found = check("a").diagnostics;
        let mended = mend("a", &found, Safety::Safe, &mut Changed::Whole, &mut check).unwrap();
        assert_eq!((mended.fixes, mended.is_settled), (MOST_PASSES as u64, false));
    }

    #[test]
    fn changed_lines_move_with_the_text() {
        let (first, third) = (finding(Safety::Safe, &[(0, 1, "A\nA")]), finding(Safety::Safe, &[(4, 5, "C")]));
        let mut scope = Changed::Lines(vec![1..2]);
        let mut check =
            |_: &str| Checked { diagnostics: vec![finding(Safety::Safe, &[(6, 7, "C")])], ..Checked::default() };
        let mended = mend("a\nb\nc\n", &[first, third], Safety::Safe, &mut scope, &mut check).unwrap();
        assert_eq!((mended.text.as_str(), mended.is_settled), ("A\nA\nb\nc\n", true));
        assert_eq!(scope, Changed::Lines(vec![1..3]));
    }
}
