//! Which files to read: what the paths of a command line stand for.
//!
//! Nothing is opened here. The result does not depend on the order of the paths.

use super::compressed::is_named_compressed;
use super::walk::{Walked, walk};
use super::{SkipReason, Skipped};
use crate::base::{Error, Message};
use globset::{GlobBuilder, GlobMatcher};
use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// How folders are searched.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Reads what `.gitignore` files exclude, too.
    pub no_ignore: bool,
    /// The extensions, lower case and without the dot, of the files that are read inside folders, compressed or not.
    pub extensions: Vec<&'static str>,
    /// A folder (or file) that we write to: what is inside is left out, unless it is named itself.
    pub exclude: Option<PathBuf>,
}

/// One file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Its path as given, with `/` and without `./` before it; `-` for standard input.
    pub name: String,
    /// Where it is; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Its extension in lower case, without the dot; empty where it has none. Of `a.md.gz`, `md`.
    pub extension: String,
    /// Its size on disk, compressed or not; 0 for standard input.
    pub bytes: u64,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The files to read, each once: standard input first, then by name.
    pub files: Vec<InputFile>,
    /// What was found in folders and is not read, by name. Files that `.gitignore` excludes are not there.
    pub skipped: Vec<Skipped>,
    /// One error for each path that stands for nothing, by path.
    pub errors: Vec<Error>,
}

/// Finds the files that `paths` stand for: files, folders, patterns (`textes/**/*.md`), `-` for standard input.
///
/// A file that is named or matched is read whatever its extension. Links to files are followed; links to folders
/// only when they are named. A file that two paths lead to has the first name of the two.
///
/// ```
/// use lisible::input::{Options, discover};
/// let found = discover(&["-".into(), "absent.txt".into()], &Options::default());
/// assert_eq!(found.files[0].name, "-");
/// assert!(found.errors[0].to_string().starts_with("absent.txt"));
/// ```
pub fn discover(paths: &[String], options: &Options) -> Discovery {
    let mut paths = paths.to_vec();
    paths.sort_unstable();
    paths.dedup();
    let mut search = Search {
        options,
        exclude: options.exclude.as_ref().and_then(|path| fs::canonicalize(path).ok()),
        found: Vec::new(),
        passed: Vec::new(),
        errors: Vec::new(),
    };
    for path in &paths {
        if let Err(error) = search.argument(path) {
            search.errors.push(error);
        }
    }
    search.finish()
}

/// Something found, with the path that tells it from everything else.
struct Found<T> {
    item: T,
    canonical: Option<PathBuf>,
}

struct Search<'a> {
    options: &'a Options,
    exclude: Option<PathBuf>,
    found: Vec<Found<InputFile>>,
    passed: Vec<Found<Skipped>>,
    errors: Vec<Error>,
}

impl Search<'_> {
    fn argument(&mut self, name: &str) -> Result<(), Error> {
        if name == "-" {
            let file = InputFile { name: name.into(), path: None, extension: String::new(), bytes: 0 };
            self.found.push(Found { item: file, canonical: None });
            return Ok(());
        }
        let path = Path::new(name);
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path, None),
            Ok(metadata) => self.add(path, metadata.len(), fs::canonicalize(path).ok()),
            Err(_) if name.contains(['*', '?', '[', '{']) => return self.pattern(name),
            Err(error) => return Err(Error::io(path, error)),
        }
        Ok(())
    }

    fn pattern(&mut self, name: &str) -> Result<(), Error> {
        let pattern = name.strip_prefix("./").unwrap_or(name);
        let matcher = GlobBuilder::new(pattern)
            .literal_separator(true)
            .build()
            .map_err(|error| {
                Error::invalid(
                    format!("{name}\u{A0}: motif incorrect ({})", error.kind()),
                    format!("{name}: bad pattern ({})", error.kind()),
                )
            })?
            .compile_matcher();
        let before = self.found.len() + self.passed.len();
        self.folder(&fixed_part(pattern), Some(&matcher));
        if self.found.len() + self.passed.len() == before {
            return Err(Error::invalid(
                format!("{name}\u{A0}: aucun fichier ne correspond à ce motif\u{202F}; vérifiez-le"),
                format!("{name}: no file matches this pattern; check it"),
            ));
        }
        Ok(())
    }

    /// Takes what a folder holds; with a pattern, what the pattern matches, and what is in the folders it matches.
    fn folder(&mut self, root: &Path, pattern: Option<&GlobMatcher>) {
        for Walked { path, canonical, what } in walk(root, self.options.no_ignore, self.exclude.as_deref()) {
            let named = pattern.is_some_and(|pattern| pattern.is_match(bare(&path)));
            if !named && pattern.is_some_and(|pattern| !path.ancestors().any(|path| pattern.is_match(bare(path)))) {
                continue;
            }
            match what {
                Ok(bytes) if named || self.options.extensions.contains(&extension(&path).as_str()) => {
                    self.add(&path, bytes, canonical);
                }
                Ok(_) => self.pass(&path, SkipReason::UnknownFormat, Message::default(), canonical),
                Err((reason, detail)) => self.pass(&path, reason, detail, canonical),
            }
        }
    }

    fn add(&mut self, path: &Path, bytes: u64, canonical: Option<PathBuf>) {
        let file = InputFile { name: display(path), path: Some(path.into()), extension: extension(path), bytes };
        self.found.push(Found { item: file, canonical });
    }

    fn pass(&mut self, path: &Path, reason: SkipReason, detail: Message, canonical: Option<PathBuf>) {
        self.passed.push(Found { item: Skipped { name: display(path), reason, detail }, canonical });
    }

    /// Everything by name; of what is there twice, the first name is kept.
    fn finish(mut self) -> Discovery {
        self.found.sort_by(|a, b| (a.item.path.is_some(), &a.item.name).cmp(&(b.item.path.is_some(), &b.item.name)));
        self.passed.sort_by(|a, b| a.item.cmp(&b.item));
        let mut seen = HashSet::new();
        let mut is_new = |canonical: Option<PathBuf>| canonical.is_none_or(|canonical| seen.insert(canonical));
        let files = self.found.into_iter().filter_map(|found| is_new(found.canonical).then_some(found.item)).collect();
        let skipped =
            self.passed.into_iter().filter_map(|passed| is_new(passed.canonical).then_some(passed.item)).collect();
        Discovery { files, skipped, errors: self.errors }
    }
}

/// The path as documents are named by.
fn display(path: &Path) -> String {
    let name = bare(path).to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { name.into_owned() } else { name.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// The path without `./` before it.
fn bare(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// The extension that says the format: what stands before `.gz` or `.zst`.
fn extension(path: &Path) -> String {
    let path = if is_named_compressed(path) { path.file_stem().map_or(path, Path::new) } else { path };
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The folders that a pattern begins with, before its first special character.
fn fixed_part(pattern: &str) -> PathBuf {
    let is_fixed = |part: &Component<'_>| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']);
    let fixed: PathBuf = Path::new(pattern).components().take_while(is_fixed).collect();
    if fixed.as_os_str().is_empty() { ".".into() } else { fixed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{create_dir_all, write};

    /// A folder with files, and what is found in it.
    struct Corpus(tempfile::TempDir);

    impl Corpus {
        fn of(files: &[&str]) -> Self {
            let corpus = Self(tempfile::tempdir().unwrap());
            for file in files {
                let path = corpus.0.path().join(file);
                create_dir_all(path.parent().unwrap()).unwrap();
                write(path, "Oui.").unwrap();
            }
            corpus
        }

        fn path(&self, name: &str) -> String {
            self.0.path().join(name).to_string_lossy().into_owned()
        }

        fn find(&self, names: &[&str], options: &Options) -> Discovery {
            let paths: Vec<_> = names.iter().map(|name| self.path(name)).collect();
            discover(&paths, options)
        }

        /// The names of the files found, and what was skipped, without the folder's own path.
        fn names(&self, names: &[&str]) -> (Vec<String>, Vec<String>) {
            let found = self.find(names, &options());
            assert!(found.errors.is_empty(), "{:?}", found.errors);
            self.short(&found)
        }

        fn short(&self, found: &Discovery) -> (Vec<String>, Vec<String>) {
            let root = display(Path::new(&self.path("")));
            let short = |name: &str| name.strip_prefix(&root).unwrap_or(name).to_owned();
            let skipped = found.skipped.iter().map(|s| format!("{} {}", short(&s.name), s.reason.id())).collect();
            (found.files.iter().map(|file| short(&file.name)).collect(), skipped)
        }
    }

    fn options() -> Options {
        Options { extensions: vec!["txt", "md"], ..Options::default() }
    }

    #[test]
    fn folders_give_the_formats_we_know() {
        let corpus = Corpus::of(&["b.txt", "a/c.MD", "a.txt", "a/d.exe", "e"]);
        let (files, skipped) = corpus.names(&[""]);
        assert_eq!(files, ["a.txt", "a/c.MD", "b.txt"]);
        assert_eq!(skipped, ["a/d.exe unknown_format", "e unknown_format"]);
        let found = corpus.find(&["a/c.MD"], &options());
        assert_eq!((found.files[0].extension.as_str(), found.files[0].bytes), ("md", 4));
    }

    #[test]
    fn a_compressed_file_has_the_extension_of_what_it_holds() {
        let corpus = Corpus::of(&["a.md.gz", "b.TXT.ZST", "c.exe.gz", "d.gz", "e.tar.gz", "f.txt.bz2", ".gz"]);
        let (files, skipped) = corpus.names(&[""]);
        assert_eq!(files, ["a.md.gz", "b.TXT.ZST"]);
        let unknown = ["c.exe.gz", "d.gz", "e.tar.gz", "f.txt.bz2"].map(|name| format!("{name} unknown_format"));
        assert_eq!(skipped, [&[".gz hidden".to_owned()][..], &unknown].concat());
        let found = corpus.find(&["a.md.gz", "b.TXT.ZST", "d.gz", "f.txt.bz2"], &options());
        let extensions: Vec<_> = found.files.iter().map(|file| file.extension.as_str()).collect();
        assert_eq!(extensions, ["md", "txt", "", "bz2"]);
    }

    #[test]
    fn a_named_file_is_read_whatever_it_is() {
        let corpus = Corpus::of(&["a.exe", ".b", "c.txt"]);
        assert_eq!(corpus.names(&["a.exe", ".b"]).0, [".b", "a.exe"]);
        let (files, skipped) = corpus.names(&["", "a.exe"]);
        assert_eq!((files, skipped), (vec!["a.exe".into(), "c.txt".into()], vec![".b hidden".into()]));
    }

    #[test]
    fn a_file_is_read_once() {
        let corpus = Corpus::of(&["a/b.txt", "c.txt"]);
        assert_eq!(corpus.names(&["", "a", "a/b.txt", "c.txt", "a/../c.txt", "c.*"]).0.len(), 2);
    }

    #[test]
    fn the_order_of_paths_changes_nothing() {
        let corpus = Corpus::of(&["a/b.txt", "c.txt", "a/x.bin", ".d.txt"]);
        let mut paths =
            ["-", "absent", "a", "", "c.txt"].map(|name| if name == "-" { "-".into() } else { corpus.path(name) });
        let first = discover(&paths, &options());
        paths.reverse();
        let second = discover(&paths, &options());
        assert_eq!((&first.files, &first.skipped), (&second.files, &second.skipped));
        assert_eq!(first.files[0], InputFile { name: "-".into(), path: None, extension: String::new(), bytes: 0 });
        assert_eq!((first.files.len(), first.skipped.len(), first.errors.len()), (3, 2, 1));
    }

    #[test]
    fn what_is_missing_is_an_error_with_a_remedy() {
        let corpus = Corpus::of(&["a.txt"]);
        let found = corpus.find(&["absent.txt", "*.md", "[", "a.txt"], &options());
        assert_eq!(found.files.len(), 1);
        let errors: Vec<_> = found.errors.iter().map(ToString::to_string).collect();
        assert!(errors[0].contains("aucun fichier ne correspond"), "{errors:?}");
        assert!(errors[1].contains("motif incorrect"), "{errors:?}");
        assert!(errors[2].contains("vérifiez le chemin"), "{errors:?}");
        assert_eq!(discover(&[String::new()], &options()).errors.len(), 1);
    }

    #[test]
    fn an_empty_folder_gives_nothing() {
        let corpus = Corpus::of(&[]);
        assert_eq!(corpus.names(&[""]), (Vec::new(), Vec::new()));
    }

    #[test]
    fn hidden_files_are_counted_but_not_those_of_git() {
        let corpus = Corpus::of(&["a.txt", ".b.txt", ".c/d.txt", ".git/HEAD", ".gitignore"]);
        assert_eq!(corpus.names(&[""]), (vec!["a.txt".into()], vec![".b.txt hidden".into(), ".c hidden".into()]));
    }

    #[test]
    fn gitignore_is_honoured_in_a_repository() {
        let corpus = Corpus::of(&["a.txt", "b.txt", "c/b.txt", ".git/HEAD"]);
        write(corpus.path(".gitignore"), "b.txt\n").unwrap();
        assert_eq!(corpus.names(&[""]), (vec!["a.txt".into()], vec![]));
        assert_eq!(corpus.names(&["c"]).0, Vec::<String>::new(), "files above count, too");
        assert_eq!(corpus.names(&["b.txt"]).0, ["b.txt"], "a named file is read");
        let all = corpus.find(&[""], &Options { no_ignore: true, ..options() });
        assert_eq!(corpus.short(&all).0, ["a.txt", "b.txt", "c/b.txt"]);
    }

    #[test]
    fn the_output_folder_is_left_out() {
        let corpus = Corpus::of(&["a.txt", "out/report.txt", "out/deep/b.txt", "outer.txt"]);
        let exclude = Some(PathBuf::from(corpus.path("a/../out")));
        create_dir_all(corpus.path("a")).unwrap();
        let found = corpus.find(&[""], &Options { exclude: exclude.clone(), ..options() });
        assert_eq!(corpus.short(&found), (vec!["a.txt".into(), "outer.txt".into()], vec![]));
        let named = corpus.find(&["out/report.txt"], &Options { exclude, ..options() });
        assert_eq!(named.files.len(), 1);
        let file = Some(PathBuf::from(corpus.path("a.txt")));
        assert_eq!(corpus.find(&[""], &Options { exclude: file, ..options() }).files.len(), 3);
    }

    #[test]
    fn patterns_match_like_a_shell() {
        let corpus = Corpus::of(&["a.txt", "b.log", "c/d.txt", "c/e.log", "c/f/g.txt", ".h.txt"]);
        assert_eq!(corpus.names(&["*.log"]), (vec!["b.log".into()], vec![]));
        assert_eq!(corpus.names(&["**/*.txt"]).0, ["a.txt", "c/d.txt", "c/f/g.txt"]);
        assert_eq!(corpus.names(&["c/*.{txt,log}"]).0, ["c/d.txt", "c/e.log"]);
        assert_eq!(
            corpus.names(&["[c]"]),
            (vec!["c/d.txt".into(), "c/f/g.txt".into()], vec!["c/e.log unknown_format".into()])
        );
    }

    #[test]
    fn names_have_no_dot_before_them() {
        assert_eq!(display(Path::new("./a/b.txt")), "a/b.txt");
        assert_eq!(display(Path::new("../a.txt")), "../a.txt");
        assert_eq!(fixed_part("a/b/*.txt"), Path::new("a/b"));
        assert_eq!(fixed_part("*.txt"), Path::new("."));
    }

    #[cfg(unix)]
    mod links {
        use super::*;
        use std::os::unix::fs::symlink;

        #[test]
        fn links_to_files_are_followed_once() {
            let corpus = Corpus::of(&["b.txt"]);
            symlink(corpus.path("b.txt"), corpus.path("a.txt")).unwrap();
            assert_eq!(corpus.names(&[""]).0, ["a.txt"]);
        }

        #[test]
        fn a_link_that_loops_is_skipped() {
            let corpus = Corpus::of(&["a/b.txt"]);
            symlink(corpus.path("a"), corpus.path("a/again")).unwrap();
            symlink(corpus.path("c"), corpus.path("c")).unwrap();
            symlink(corpus.path("absent"), corpus.path("d.txt")).unwrap();
            let (files, skipped) = corpus.names(&[""]);
            assert_eq!(
                (files, skipped),
                (vec!["a/b.txt".into()], vec!["a/again link".into(), "c link".into(), "d.txt link".into()])
            );
            let found = corpus.find(&[""], &options());
            assert!(found.skipped.iter().all(|skipped| !skipped.detail.is_empty()));
            assert_eq!(corpus.find(&["c"], &options()).errors.len(), 1);
        }

        #[test]
        fn a_named_link_to_a_folder_is_followed() {
            let corpus = Corpus::of(&["a/b.txt"]);
            symlink(corpus.path("a"), corpus.path("c")).unwrap();
            assert_eq!(corpus.names(&["c"]).0, ["c/b.txt"]);
            assert_eq!(corpus.names(&["c", "a"]).0, ["a/b.txt"]);
        }

        #[test]
        fn a_socket_is_neither_file_nor_folder() {
            let corpus = Corpus::of(&[]);
            let _socket = std::os::unix::net::UnixListener::bind(corpus.path("a.txt")).unwrap();
            let found = corpus.find(&[""], &options());
            assert_eq!(corpus.short(&found).1, ["a.txt unreadable"]);
        }

        #[test]
        fn a_folder_without_rights_is_skipped() {
            use std::os::unix::fs::PermissionsExt;
            let corpus = Corpus::of(&["a/b.txt", "c.txt"]);
            fs::set_permissions(corpus.path("a"), fs::Permissions::from_mode(0o0)).unwrap();
            let denied = fs::read_dir(corpus.path("a")).is_err(); // the administrator may read everything
            let (files, skipped) = corpus.names(&[""]);
            fs::set_permissions(corpus.path("a"), fs::Permissions::from_mode(0o700)).unwrap();
            if denied {
                assert_eq!((files, skipped), (vec!["c.txt".into()], vec!["a unreadable".into()]));
            } else {
                assert_eq!(files, ["a/b.txt", "c.txt"]);
            }
        }
    }
}
