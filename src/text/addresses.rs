//! Web and e-mail addresses, whole: where they begin and end. Names of files and domains alone are words.

use super::bytes::{Class, class};
use super::tokens::begins;
use crate::base::is_apostrophe;

/// How addresses begin.
pub(super) const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "www."];

/// Length of the web address at the beginning of `text`, up to white space, without closing punctuation.
pub(super) fn address(text: &str) -> Option<usize> {
    // No other letter begins one.
    if !text.starts_with(['h', 'H', 'f', 'F', 'w', 'W']) {
        return None;
    }
    let scheme = SCHEMES.iter().find(|s| text.get(..s.len()).is_some_and(|start| start.eq_ignore_ascii_case(s)))?;
    let end = text.find(|c: char| c.is_whitespace() || "<>\"«»“”|\\^`{}".contains(c)).unwrap_or(text.len());
    let bare = without_closers(&text[..end]);
    (bare.len() > scheme.len()).then_some(bare.len())
}

/// An address without the punctuation after it, nor the brackets that no bracket of its own opens.
fn without_closers(address: &str) -> &str {
    let count = |bracket: char| address.matches(bracket).count();
    let mut unopened = count(')').saturating_sub(count('('));
    let closes = |c: char| match c {
        ')' if unopened > 0 => {
            unopened -= 1;
            true
        }
        _ => is_apostrophe(c) || ".,;:!?…]*_".contains(c),
    };
    address.trim_end_matches(closes)
}

/// Length of the e-mail address at the beginning of `text`; its local part is at most 64 characters (RFC 5321),
/// and the last part of its domain begins with a letter.
pub(super) fn email(text: &str) -> Option<usize> {
    let local = text.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b)).count();
    let domain = text[local..].strip_prefix('@')?;
    let end = domain
        .find(|c| !(matches!(c, '-' | '.') || matches!(class(c), Class::Letter | Class::Digit | Class::Inner)))
        .unwrap_or(domain.len());
    let domain = domain[..end].trim_end_matches(['.', '-']);
    let (_, top) = domain.rsplit_once('.')?;
    begins(top, &[Class::Letter]).then_some(local + 1 + domain.len())
}
