//! Patterns of names: `*` stands for anything, `?` for one character. For ids of rules and titles of sections.
//!
//! Paths have patterns of their own, in which a slash counts.

/// A pattern of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wildcard {
    pattern: Vec<char>,
}

impl Wildcard {
    /// A pattern, as written.
    ///
    /// ```
    /// use lisible::checks::Wildcard;
    /// assert!(Wildcard::new("typo/*").matches("typo/ellipsis"));
    /// assert!(!Wildcard::new("typo/?").matches("typo/ellipsis"));
    /// ```
    pub fn new(pattern: &str) -> Self {
        Self { pattern: pattern.chars().collect() }
    }

    /// True for a name without `*` and `?`: it stands for itself alone.
    pub fn is_literal(&self) -> bool {
        !self.pattern.contains(&'*') && !self.pattern.contains(&'?')
    }

    /// How much the pattern says: of two that match, the one that says more is meant.
    pub fn specificity(&self) -> usize {
        let said = self.pattern.iter().filter(|c| !matches!(c, '*' | '?')).count();
        if self.is_literal() { usize::MAX } else { said }
    }

    /// True when the whole of `name` is of this pattern.
    pub fn matches(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        let (mut at, mut here) = (0, 0);
        // Where the last * stands, and what it has taken so far.
        let mut star: Option<(usize, usize)> = None;
        while here < name.len() {
            match self.pattern.get(at) {
                Some('*') => {
                    star = Some((at, here));
                    at += 1;
                }
                Some(&c) if c == '?' || c == name[here] => (at, here) = (at + 1, here + 1),
                _ => {
                    let Some((place, taken)) = star else { return false };
                    star = Some((place, taken + 1));
                    (at, here) = (place + 1, taken + 1);
                }
            }
        }
        self.pattern[at..].iter().all(|&c| c == '*')
    }
}

impl std::fmt::Display for Wildcard {
    /// As written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.pattern.iter().try_for_each(|c| write!(f, "{c}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks() {
        let is = |pattern: &str, name: &str| Wildcard::new(pattern).matches(name);
        assert!(is("*", "") && is("**", "été") && is("annexe*", "annexe 2") && is("a*b*c", "aXbYbZc"));
        assert!(is("?t?", "été") && is("", "") && is("*x", "axbx"));
        assert!(!is("annexe", "annexe 2") && !is("a*b", "abc") && !is("?", "") && !is("", "a"));
    }

    #[test]
    fn the_more_is_said_the_more_it_counts() {
        let of = |pattern: &str| Wildcard::new(pattern).specificity();
        assert!(of("*") < of("typo/*") && of("typo/*") < of("typo/el*") && of("typo/el*") < of("typo/a"));
    }
}
