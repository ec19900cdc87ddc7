//! The spaces between tokens, as rules on typography judge and mend them. Which space a usage asks for is told by the
//! rules.

use super::Text;
use crate::base::{NARROW, NO_BREAK, Prose, Span};
use crate::text::Token;

/// What stands between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Nothing.
    Glued,
    /// One no-break space.
    NoBreak(char),
    /// Spaces at which a line may be broken.
    Breakable,
    /// A line end, a tab, something invisible, another block: nothing to judge.
    Other,
}

impl Space {
    /// Of the text of a gap.
    pub(super) fn of(gap: &str) -> Self {
        let mut characters = gap.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Self::Glued,
            (Some(c @ (NO_BREAK | NARROW | '\u{2007}')), None) => Self::NoBreak(c),
            _ if gap.chars().all(|c| matches!(c, ' ' | '\u{2009}' | NO_BREAK | NARROW)) => Self::Breakable,
            _ => Self::Other,
        }
    }
}

/// The stretch before a token, from the end of the token before it; `None` before the first and beyond the last.
pub(super) fn gap(text: &Text<'_>, at: usize) -> Option<Span<Prose>> {
    let token = text.tokens().get(at)?;
    let before = text.tokens().get(at.checked_sub(1)?)?;
    Some(Span::new(before.span.end as usize, token.span.start as usize))
}

/// What stands before a token: [`Space::Other`] at the beginning and beyond the end of a text.
pub(super) fn before(text: &Text<'_>, at: usize) -> Space {
    gap(text, at).map_or(Space::Other, |gap| Space::of(gap.of(text.prose())))
}

/// True when a token touches the one before it.
pub(super) fn glued(text: &Text<'_>, at: usize) -> bool {
    before(text, at) == Space::Glued
}

/// A token, from a few bytes of it on.
pub(super) fn token_at<'a>(text: &Text<'a>, byte: usize) -> Option<(usize, &'a Token)> {
    let after = text.tokens().partition_point(|token| token.span.end as usize <= byte);
    text.tokens().get(after).filter(|token| token.span.start as usize <= byte).map(|token| (after, token))
}

/// What is wrong with the space before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is none.
    Missing,
    /// A line may be broken there.
    Breakable,
    /// It is the other no-break space.
    Kind,
    /// There should be none.
    Needless,
}

/// A fault, where to show it, and the edit that mends it.
#[derive(Debug)]
pub(super) struct Faulty {
    pub(super) fault: Fault,
    pub(super) span: Span<Prose>,
    pub(super) edit: (Span<Prose>, String),
}

/// The space that a usage asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The one to write; none for no space at all.
    pub(super) space: Option<char>,
    /// True when no other no-break space will do.
    pub(super) strict: bool,
}

impl Wanted {
    fn fault(self, found: Space) -> Option<Fault> {
        match (self.space, found) {
            (_, Space::Other) | (None, Space::Glued) => None,
            (None, Space::NoBreak(NARROW)) if !self.strict => None,
            (None, _) => Some(Fault::Needless),
            (Some(_), Space::Glued) => Some(Fault::Missing),
            (Some(_), Space::Breakable) => Some(Fault::Breakable),
            (Some(own), Space::NoBreak(other)) => (self.strict && own != other).then_some(Fault::Kind),
        }
    }

    fn written(self) -> String {
        self.space.map(String::from).unwrap_or_default()
    }

    /// What is wrong before a token.
    pub(super) fn before(self, text: &Text<'_>, at: usize) -> Option<Faulty> {
        let (gap, token) = (gap(text, at)?, text.tokens().get(at)?.span);
        let fault = self.fault(Space::of(gap.of(text.prose())))?;
        let written = self.written();
        Some(if fault == Fault::Missing {
            Faulty { fault, span: token, edit: (token, format!("{written}{}", token.of(text.prose()))) }
        } else {
            Faulty { fault, span: Span::new(gap.start as usize, token.end as usize), edit: (gap, written) }
        })
    }

    /// What is wrong after a token.
    pub(super) fn after(self, text: &Text<'_>, at: usize) -> Option<Faulty> {
        let (gap, token) = (gap(text, at + 1)?, text.tokens().get(at)?.span);
        let fault = self.fault(Space::of(gap.of(text.prose())))?;
        let written = self.written();
        Some(if fault == Fault::Missing {
            Faulty { fault, span: token, edit: (token, format!("{}{written}", token.of(text.prose()))) }
        } else {
            Faulty { fault, span: Span::new(token.start as usize, gap.end as usize), edit: (gap, written) }
        })
    }
}

/// The name of a no-break space for a reader: in French, in English.
pub(super) fn name_of(space: Option<char>) -> (&'static str, &'static str) {
    match space {
        Some(NARROW) => ("une espace fine insécable (U+202F)", "a narrow no-break space (U+202F)"),
        _ => ("une espace insécable (U+00A0)", "a no-break space (U+00A0)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_by_what_they_do_at_the_end_of_a_line() {
        assert_eq!(Space::of(""), Space::Glued);
        assert_eq!(Space::of("\u{202F}"), Space::NoBreak(NARROW));
        for gap in [" ", "  ", "\u{2009}", " \u{A0}"] {
            assert_eq!(Space::of(gap), Space::Breakable, "{gap:?}");
        }
        for gap in ["\n", "\t", "\u{200B}", " \n "] {
            assert_eq!(Space::of(gap), Space::Other, "{gap:?}");
        }
    }

    #[test]
    fn lenient_usage_takes_every_no_break_space() {
        let lenient = Wanted { space: Some(NARROW), strict: false };
        assert_eq!(lenient.fault(Space::NoBreak(NO_BREAK)), None);
        assert_eq!(Wanted { strict: true, ..lenient }.fault(Space::NoBreak(NO_BREAK)), Some(Fault::Kind));
        assert_eq!(lenient.fault(Space::Breakable), Some(Fault::Breakable));
        let none = Wanted { space: None, strict: false };
        assert_eq!(none.fault(Space::Breakable), Some(Fault::Needless));
        assert_eq!(none.fault(Space::Glued), None);
    }
}
