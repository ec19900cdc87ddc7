//! Patterns of paths, relative to the file that says them.

use super::origin::{Origin, Setting};
use crate::base::{Message, Result};
use globset::{GlobBuilder, GlobMatcher};
use std::path::Path;

/// A pattern of paths: of files, or of folders with all they hold.
#[derive(Clone, Debug)]
pub(super) struct FileGlob {
    written: String,
    matcher: GlobMatcher,
}

impl FileGlob {
    /// As .gitignore reads it: without a slash it holds at any depth, with one from the folder of its file on.
    pub(super) fn of(written: &str, origin: &Origin) -> Result<Self> {
        let pattern = written.strip_prefix("./").unwrap_or(written).trim_end_matches('/');
        if pattern.is_empty() || pattern.split('/').any(|part| part == "..") {
            return Err(origin.error(&Message::new(
                format!("le motif «\u{202F}{written}\u{202F}» ne désigne rien dans le dossier de la configuration"),
                format!("the pattern '{written}' stands for nothing in the folder of the configuration"),
            )));
        }
        let rooted = match pattern.strip_prefix('/') {
            Some(rooted) => rooted.to_owned(),
            None if pattern.contains('/') => pattern.to_owned(),
            None => format!("**/{pattern}"),
        };
        let glob = GlobBuilder::new(&rooted).literal_separator(true).build().map_err(|error| {
            origin.error(&Message::new(
                format!("motif incorrect «\u{202F}{written}\u{202F}» ({})", error.kind()),
                format!("bad pattern '{written}' ({})", error.kind()),
            ))
        })?;
        Ok(Self { written: written.to_owned(), matcher: glob.compile_matcher() })
    }

    /// True for a path, seen from the folder of the pattern, that is of this pattern or lies in a folder that is.
    pub(super) fn matches(&self, relative: &Path) -> bool {
        relative.ancestors().filter(|path| !path.as_os_str().is_empty()).any(|path| self.matcher.is_match(path))
    }

    /// As somebody wrote it.
    pub(super) fn written(&self) -> &str {
        &self.written
    }
}

/// The first pattern that holds for a path.
pub(super) fn first_match<'a>(globs: &'a [Setting<FileGlob>], relative: &Path) -> Option<&'a Setting<FileGlob>> {
    globs.iter().find(|glob| glob.value.matches(relative))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(pattern: &str, path: &str) -> bool {
        FileGlob::of(pattern, &Origin::Default).unwrap().matches(Path::new(path))
    }

    #[test]
    fn patterns_hold_as_in_gitignore() {
        assert!(is("vendor/**", "vendor/a/b.md") && is("vendor", "vendor/a.md") && is("vendor/", "a/vendor/b.md"));
        assert!(is("*.md", "a/b.md") && is("./docs/*.md", "docs/a.md") && is("**/x/*", "a/x/b.md"));
        assert!(is("/CHANGES.md", "CHANGES.md") && !is("/CHANGES.md", "docs/CHANGES.md"));
        assert!(!is("docs/*.md", "docs/a/b.md") && !is("docs/*.md", "x/docs/b.md") && !is("vendor/**", "vendors/a"));
    }

    #[test]
    fn patterns_that_stand_for_nothing_are_refused() {
        for pattern in ["", "/", "../docs", "a/../b", "[", "{a"] {
            assert!(FileGlob::of(pattern, &Origin::Default).is_err(), "{pattern}");
        }
    }
}
