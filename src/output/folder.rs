//! Writing a file or a report folder whole or not at all: beside its place first, then renamed into it.
//!
//! Nothing of the user's is ever replaced but what a report wrote: a folder that holds anything else is refused.

use crate::base::{Error, Result};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempDir};

/// The files of a report folder; beside them `charts/*.png`.
pub const FILES: [&str; 6] =
    ["report.html", "report.json", "documents.csv", "words.csv", "sentences.csv", "numbers.csv"];

/// The folder of pictures in a report folder.
pub const CHARTS: &str = "charts";

/// A hidden name, so that a walk over the input leaves out a report in the making.
const PREFIX: &str = ".lisible-";

/// A report folder in the making. Dropped before [`ReportFolder::finish`], it leaves nothing behind.
///
/// ```
/// use lisible::output::folder::ReportFolder;
/// let place = tempfile::tempdir()?;
/// let target = place.path().join("rapport");
/// let folder = ReportFolder::create(&target).unwrap();
/// std::fs::write(folder.path().join("report.json"), "{}")?;
/// assert!(!target.exists());
/// folder.finish().unwrap();
/// assert!(target.join("report.json").exists());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct ReportFolder {
    making: TempDir,
    target: PathBuf,
}

impl ReportFolder {
    /// Begins the report that will stand at `target`; missing parent folders are made.
    ///
    /// # Errors
    /// When `target` is a file, holds anything but an earlier report, is the current folder, or its parent cannot be
    /// written. Known before any work is done.
    pub fn create(target: &Path) -> Result<Self> {
        let target = resolved(target)?;
        check_replaceable(&target)?;
        let parent = parent(&target);
        fs::create_dir_all(parent).map_err(|e| Error::io(parent, e))?;
        let making = Builder::new().prefix(PREFIX).tempdir_in(parent).map_err(|e| Error::io(parent, e))?;
        Ok(Self { making, target })
    }

    /// Where to write the files of the report until it is finished.
    pub fn path(&self) -> &Path {
        self.making.path()
    }

    /// Puts the report in its place, instead of an earlier one.
    ///
    /// # Errors
    /// When the folder cannot be renamed; what stood at the target still stands there.
    pub fn finish(self) -> Result<()> {
        let Self { making, target } = self;
        check_replaceable(&target)?;
        let failed = |e| Error::io(&target, e);
        let earlier = Builder::new().prefix(PREFIX).tempdir_in(parent(&target)).map_err(failed)?;
        let aside = earlier.path().join("earlier");
        let replaces = target.exists();
        if replaces {
            fs::rename(&target, &aside).map_err(failed)?;
        }
        if let Err(error) = fs::rename(making.path(), &target) {
            if replaces && fs::rename(&aside, &target).is_err() {
                let kept = earlier.keep();
                let (target, kept) = (target.display(), kept.display());
                return Err(Error::invalid(
                    format!(
                        "{target}\u{A0}: le rapport précédent n’a pas pu être remis en place\u{202F}; il est dans {kept}"
                    ),
                    format!("{target}: the earlier report could not be put back; it is in {kept}"),
                ));
            }
            return Err(failed(error));
        }
        // It stands at the target now: nothing is left to remove.
        let _ = making.keep();
        Ok(())
    }
}

/// A file in the making: it stands at its path whole or not at all. Dropped before [`AtomicFile::finish`], it leaves
/// nothing behind and what stood there still stands. What is no regular file (a pipe, `/dev/stdout`) is written as it is.
#[derive(Debug)]
pub struct AtomicFile {
    path: PathBuf,
    out: Out,
}

#[derive(Debug)]
enum Out {
    Making(io::BufWriter<tempfile::NamedTempFile>),
    Direct(io::BufWriter<File>),
}

impl AtomicFile {
    /// Begins the file that will stand at `path`.
    ///
    /// # Errors
    /// When `path` is a folder, or its folder does not exist or cannot be written.
    pub fn create(path: &Path) -> Result<Self> {
        let target = resolved(path)?;
        let failed = |e| Error::io(path, e);
        let out = match fs::metadata(&target) {
            Ok(there) if there.is_dir() => return Err(failed(io::ErrorKind::IsADirectory.into())),
            Ok(there) if !there.is_file() => {
                Out::Direct(io::BufWriter::new(File::options().write(true).open(&target).map_err(failed)?))
            }
            there => {
                let file = maker(there.ok().as_ref()).tempfile_in(parent(&target)).map_err(failed)?;
                Out::Making(io::BufWriter::new(file))
            }
        };
        Ok(Self { path: target, out })
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    /// When what was written does not fit the disk, or the file cannot be renamed.
    pub fn finish(self) -> Result<()> {
        let Self { path, out } = self;
        let failed = |e| Error::io(&path, e);
        match out {
            Out::Direct(mut file) => file.flush().map_err(failed),
            Out::Making(file) => {
                let file = file.into_inner().map_err(|e| failed(e.into_error()))?;
                file.as_file().sync_all().map_err(failed)?;
                file.persist(&path).map(drop).map_err(|e| failed(e.error))
            }
        }
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::Making(file) => file.write(bytes),
            Out::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Making(file) => file.flush(),
            Out::Direct(file) => file.flush(),
        }
    }
}

/// Makes files with the permissions of the file that is replaced, else those that any new file gets.
fn maker(earlier: Option<&fs::Metadata>) -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(earlier.map_or_else(|| fs::Permissions::from_mode(0o666), fs::Metadata::permissions));
    }
    #[cfg(not(unix))]
    let _ = earlier;
    builder
}

/// `target` with its links followed, so that a link is not replaced by what it should point to.
fn resolved(target: &Path) -> Result<PathBuf> {
    if target.as_os_str().is_empty() {
        return Err(Error::invalid(
            "le nom de la sortie est vide\u{202F}; donnez un chemin",
            "the name of the output is empty; give a path",
        ));
    }
    match fs::canonicalize(target) {
        Ok(path) => Ok(path),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(target.to_path_buf()),
        Err(e) => Err(Error::io(target, e)),
    }
}

fn parent(target: &Path) -> &Path {
    target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// An error unless `target` is missing, an empty folder, or an earlier report and nothing else.
fn check_replaceable(target: &Path) -> Result<()> {
    let Ok(there) = fs::metadata(target) else { return Ok(()) };
    let target_name = target.display();
    let invalid =
        |fr: &str, en: &str| Err(Error::invalid(format!("{target_name}\u{A0}: {fr}"), format!("{target_name}: {en}")));
    if !there.is_dir() {
        return invalid("c’est un fichier\u{202F}; donnez un dossier à créer", "this is a file; give a folder to make");
    }
    // Replacing it would pull the ground from under the shell that runs us.
    if std::env::current_dir().and_then(fs::canonicalize).is_ok_and(|here| here.starts_with(target)) {
        return invalid(
            "c’est le dossier courant\u{202F}; donnez un dossier à créer, par exemple «\u{202F}rapport\u{202F}»",
            "this is the current folder; give a folder to make, for instance 'report'",
        );
    }
    let mut empty = true;
    for entry in fs::read_dir(target).map_err(|e| Error::io(target, e))? {
        let entry = entry.map_err(|e| Error::io(target, e))?;
        empty = false;
        if !is_ours(&entry) {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            return invalid(
                &format!(
                    "ce dossier contient «\u{202F}{name}\u{202F}», qu’un rapport n’écrit pas\u{202F}; donnez un autre dossier, ou videz celui-ci"
                ),
                &format!("this folder holds '{name}', which no report writes; give another folder, or empty this one"),
            );
        }
    }
    if empty || is_report(&target.join("report.json")) {
        return Ok(());
    }
    invalid(
        "ce dossier n’est pas un rapport précédent\u{202F}; donnez un autre dossier, ou videz celui-ci",
        "this folder is no earlier report; give another folder, or empty this one",
    )
}

/// True for what a report writes: its files, and a folder of nothing but pictures.
fn is_ours(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let is_dir = entry.file_type().is_ok_and(|kind| kind.is_dir());
    if name != CHARTS {
        return !is_dir && FILES.iter().any(|&file| name == file);
    }
    let picture = |path: PathBuf| path.is_file() && path.extension().is_some_and(|extension| extension == "png");
    is_dir && fs::read_dir(entry.path()).is_ok_and(|mut all| all.all(|e| e.is_ok_and(|e| picture(e.path()))))
}

/// True when the file begins as `report.json` does; a report may be large, so its head is enough.
fn is_report(path: &Path) -> bool {
    let mut head = [0; 64];
    let read = File::open(path).and_then(|mut file| file.read(&mut head)).unwrap_or(0);
    let text = String::from_utf8_lossy(&head[..read]);
    text.trim_start().strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with("\"schema_version\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(folder: &Path) {
        fs::create_dir_all(folder.join(CHARTS)).unwrap();
        fs::write(folder.join("report.json"), "{\n  \"schema_version\": 1\n}\n").unwrap();
        fs::write(folder.join("charts/zipf.png"), "").unwrap();
    }

    fn write(path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = AtomicFile::create(path)?;
        file.write_all(bytes).map_err(|e| Error::io(path, e))?;
        file.finish()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn an_earlier_report_is_replaced_whole() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("rapport");
        report(&target);
        let folder = ReportFolder::create(&target).unwrap();
        fs::write(folder.path().join("report.html"), "neuf").unwrap();
        folder.finish().unwrap();
        assert_eq!(names(&target), ["report.html"]);
        assert_eq!(names(place.path()), ["rapport"]);
    }

    #[test]
    fn missing_parents_are_made_and_an_empty_folder_is_taken() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("a/b");
        ReportFolder::create(&target).unwrap().finish().unwrap();
        ReportFolder::create(&target).unwrap().finish().unwrap();
        assert_eq!(names(&place.path().join("a")), ["b"]);
    }

    #[test]
    fn what_is_not_ours_is_refused_and_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("rapport");
        report(&target);
        for stranger in ["notes.txt", "charts/secret.txt"] {
            fs::write(target.join(stranger), "à moi").unwrap();
            let error = ReportFolder::create(&target).unwrap_err().to_string();
            assert!(error.contains("donnez un autre dossier"), "{error}");
            assert!(target.join(stranger).exists());
            fs::remove_file(target.join(stranger)).unwrap();
        }
        let look_alike = place.path().join("tableaux");
        fs::create_dir(&look_alike).unwrap();
        fs::write(look_alike.join("documents.csv"), "à moi").unwrap();
        assert!(ReportFolder::create(&look_alike).is_err());
        let file = place.path().join("fichier");
        fs::write(&file, "à moi").unwrap();
        assert!(ReportFolder::create(&file).is_err());
    }

    #[test]
    fn what_was_put_there_meanwhile_is_kept() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("rapport");
        let folder = ReportFolder::create(&target).unwrap();
        fs::create_dir(&target).unwrap();
        fs::write(target.join("notes.txt"), "à moi").unwrap();
        assert!(folder.finish().is_err());
        assert_eq!(names(&target), ["notes.txt"]);
        assert_eq!(names(place.path()), ["rapport"]);
    }

    #[test]
    fn a_report_given_up_leaves_nothing() {
        let place = tempfile::tempdir().unwrap();
        let folder = ReportFolder::create(&place.path().join("rapport")).unwrap();
        fs::write(folder.path().join("report.html"), "à moitié").unwrap();
        drop(folder);
        assert!(names(place.path()).is_empty());
    }

    #[test]
    fn a_file_is_whole_or_unchanged() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("sortie.csv");
        write(&path, b"un").unwrap();
        write(&path, b"deux").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"deux");
        let mut given_up = AtomicFile::create(&path).unwrap();
        given_up.write_all(b"trois").unwrap();
        drop(given_up);
        assert_eq!(fs::read(&path).unwrap(), b"deux");
        assert_eq!(names(place.path()), ["sortie.csv"]);
    }

    #[test]
    fn errors_name_the_path() {
        let place = tempfile::tempdir().unwrap();
        let missing = place.path().join("absent/sortie.csv");
        let error = write(&missing, b"").unwrap_err().to_string();
        assert!(error.contains("absent") && error.contains("n’existe pas"), "{error}");
        assert!(write(place.path(), b"").unwrap_err().to_string().contains("dossier"));
        assert!(write(Path::new(""), b"").is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said_so() {
        let error = write(Path::new("/dev/full"), b"trop").unwrap_err().to_string();
        assert!(error.contains("/dev/full") && error.contains("le disque est plein"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_permissions_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let place = tempfile::tempdir().unwrap();
        let (path, link) = (place.path().join("vrai.csv"), place.path().join("lien.csv"));
        fs::write(&path, "un").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write(&link, b"deux").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"deux");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        write(Path::new("/dev/null"), b"rien").unwrap();
    }
}
