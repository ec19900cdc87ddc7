//! Which configuration file holds for a folder: the closest one, and those that it extends. One look a folder.

use super::layer::Layer;
use super::origin::Origin;
use crate::base::{Error, Language, Message, Result};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Our files, and the file in which we may have a table.
const NAMES: [&str; 2] = ["lisible.toml", ".lisible.toml"];
const PYPROJECT: &str = "pyproject.toml";

/// What the files say for a folder: that which is extended first, the closest last.
pub(super) type Chain = Arc<Vec<Layer>>;

/// Finds configuration files, each folder once.
#[derive(Debug, Default)]
pub(super) struct Finder {
    /// The working folder, from which files are named.
    working: PathBuf,
    found: BTreeMap<PathBuf, Chain>,
}

impl Finder {
    pub(super) fn new(working: &Path) -> Self {
        Self { working: working.to_owned(), found: BTreeMap::new() }
    }

    /// What holds for `folder`, an absolute path without links; nothing where there is no file.
    pub(super) fn of_folder(&mut self, folder: &Path) -> Result<Chain> {
        // A loop, not a recursion: paths may be long.
        let mut asked = Vec::new();
        let mut chain = Chain::default();
        for ancestor in folder.ancestors() {
            if let Some(known) = self.found.get(ancestor) {
                chain = Arc::clone(known);
                break;
            }
            asked.push(ancestor);
            if let Some(layer) = self.look(ancestor)? {
                chain = Arc::new(self.extended(layer)?);
                break;
            }
        }
        for ancestor in asked {
            self.found.insert(ancestor.to_owned(), Arc::clone(&chain));
        }
        Ok(chain)
    }

    /// What one file says, which the user names.
    pub(super) fn of_file(&self, path: &Path) -> Result<Chain> {
        let absolute = fs::canonicalize(path).map_err(|error| Error::io(path, error))?;
        let text = fs::read_to_string(path).map_err(|error| unreadable(&path.display().to_string(), error))?;
        let layer = self.parse(&text, &absolute)?.ok_or_else(|| self.has_no_table(&absolute))?;
        Ok(Arc::new(self.extended((layer, absolute))?))
    }

    /// The file of a folder, if it has one. Two would leave open which one holds.
    fn look(&self, folder: &Path) -> Result<Option<(Layer, PathBuf)>> {
        let mut found: Option<(Layer, PathBuf)> = None;
        for name in NAMES.into_iter().chain([PYPROJECT]) {
            let path = folder.join(name);
            let text = match fs::read_to_string(&path) {
                Ok(text) => text,
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => continue,
                // The configuration of others need not be readable.
                Err(_) if name == PYPROJECT => continue,
                Err(error) => return Err(unreadable(&self.label(&path), error)),
            };
            let Some(layer) = self.parse(&text, &path)? else { continue };
            if let Some((first, _)) = &found {
                let (a, b) = (&first.label, &layer.label);
                return Err(Error::invalid(
                    format!("{a} et {b} sont dans le même dossier\u{202F}; n’en gardez qu’un"),
                    format!("{a} and {b} are in the same folder; keep one of them"),
                ));
            }
            found = Some((layer, path));
        }
        Ok(found)
    }

    /// What a file says; none for a pyproject.toml that says nothing to us.
    fn parse(&self, text: &str, path: &Path) -> Result<Option<Layer>> {
        let folder = path.parent().unwrap_or(Path::new("/"));
        let label = self.label(path).into();
        let layer = if path.file_name().is_some_and(|name| name == PYPROJECT) {
            Layer::parse_pyproject(text, &label, folder)?
        } else {
            Some(Layer::parse(text, &label, folder)?)
        };
        Ok(layer.map(|layer| Layer { is_file: true, ..layer }))
    }

    /// The layer with all that it extends before it.
    fn extended(&self, (layer, path): (Layer, PathBuf)) -> Result<Vec<Layer>> {
        let mut seen = vec![path];
        let mut layers = vec![layer];
        while let Some(extend) = layers.last().and_then(|layer| layer.extend.clone()) {
            let folder = layers.last().map(|layer| layer.folder.clone()).unwrap_or_default();
            let path = folder.join(&extend.value);
            let fault = |error| {
                let reason = unreadable(&extend.value.display().to_string(), error);
                let [fr, en] = [Language::Fr, Language::En].map(|language| reason.message(language));
                extend.origin.error(&Message::new(fr, en))
            };
            let path = fs::canonicalize(&path).map_err(fault)?;
            if seen.contains(&path) {
                return Err(cycle(&extend.origin, &extend.value));
            }
            let text = fs::read_to_string(&path).map_err(fault)?;
            layers.push(self.parse(&text, &path)?.ok_or_else(|| self.has_no_table(&path))?);
            seen.push(path);
        }
        layers.reverse();
        Ok(layers)
    }

    fn has_no_table(&self, path: &Path) -> Error {
        let at = self.label(path);
        Error::invalid(
            format!("{at}\u{A0}: la table [tool.lisible] manque"),
            format!("{at}: the table [tool.lisible] is missing"),
        )
    }

    /// A file as seen from the working folder, with `/`.
    pub(super) fn label(&self, path: &Path) -> String {
        let up = self.working.ancestors().enumerate();
        let seen = up.filter(|(_, folder)| folder.parent().is_some()).find_map(|(steps, folder)| {
            let rest = path.strip_prefix(folder).ok()?;
            Some(format!("{}{}", "../".repeat(steps), rest.display()))
        });
        let label = seen.unwrap_or_else(|| path.display().to_string());
        if std::path::MAIN_SEPARATOR == '/' { label } else { label.replace(std::path::MAIN_SEPARATOR, "/") }
    }
}

fn unreadable(label: &str, error: io::Error) -> Error {
    if error.kind() == ErrorKind::InvalidData {
        return Error::invalid(
            format!("{label}\u{A0}: ce fichier n’est pas en UTF-8\u{202F}; convertissez-le"),
            format!("{label}: this file is not UTF-8; convert it"),
        );
    }
    Error::io(label, error)
}

fn cycle(origin: &Origin, path: &Path) -> Error {
    let path = path.display();
    origin.error(&Message::new(
        format!("{path} mène à lui-même par «\u{202F}extend\u{202F}»\u{202F}; ôtez l’un des deux"),
        format!("{path} leads back to itself by 'extend'; remove one of the two"),
    ))
}
