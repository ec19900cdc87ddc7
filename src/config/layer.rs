//! What one configuration file says, checked key by key.

use super::globs::FileGlob;
use super::near::unknown;
use super::origin::{Place, Setting};
use super::patch::{KEYS, Patch};
use super::tree::{Item, Key, Kind, Node, Table, parse};
use crate::base::{Message, Result, Texts};
use crate::checks::{Level, Wildcard, folded_title};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What one file says, or the options of the command line.
#[derive(Clone, Debug, Default)]
pub(super) struct Layer {
    /// The file as seen from the working folder.
    pub(super) label: Arc<str>,
    /// False for what the command line says.
    pub(super) is_file: bool,
    /// What its paths and patterns are relative to.
    pub(super) folder: PathBuf,
    /// The file whose words come first.
    pub(super) extend: Option<Setting<PathBuf>>,
    pub(super) root: Option<Setting<bool>>,
    /// The level from which the command fails; none for never.
    pub(super) fail_level: Option<Setting<Option<Level>>>,
    pub(super) exclude: Vec<Setting<FileGlob>>,
    /// When there are some, no other files are checked.
    pub(super) include: Vec<Setting<FileGlob>>,
    pub(super) patch: Patch,
    pub(super) overrides: Vec<Override>,
}

/// What holds for some files, or for some sections of them.
#[derive(Clone, Debug)]
pub(super) struct Override {
    pub(super) at: Place,
    /// None for every file.
    pub(super) files: Option<Vec<Setting<FileGlob>>>,
    /// The titles as written; empty for whole files.
    pub(super) sections: Vec<String>,
    pub(super) patch: Patch,
}

/// The keys of a file beside those of a patch.
const FILE_KEYS: [&str; 6] = ["extend", "root", "exclude", "include", "fail_level", "overrides"];
const OVERRIDE_KEYS: [&str; 2] = ["files", "sections"];

/// The levels from which a command may fail.
pub(super) const FAIL_LEVELS: [&str; 4] = ["info", "warning", "error", "never"];

impl Layer {
    /// Reads TOML. `label` names it in messages, `folder` is what its paths are relative to.
    pub(super) fn parse(text: &str, label: &Arc<str>, folder: &Path) -> Result<Self> {
        let table = parse(text.strip_prefix('\u{FEFF}').unwrap_or(text), label)?;
        Self::of(&table, label, folder)
    }

    /// The table `[tool.lisible]` of a pyproject.toml, if it has one.
    pub(super) fn parse_pyproject(text: &str, label: &Arc<str>, folder: &Path) -> Result<Option<Self>> {
        // Other tools find the mistakes of a file that says nothing to us.
        if !text.contains("lisible") {
            return Ok(None);
        }
        let table = parse(text.strip_prefix('\u{FEFF}').unwrap_or(text), label)?;
        let below =
            |table: &Table, name: &str| table.0.iter().find(|(key, _)| key.name == name).map(|(_, n)| n.clone());
        let tool = below(&table, "tool").and_then(|tool| tool.table("tool").ok().cloned());
        let own = tool.and_then(|tool| below(&tool, "lisible"));
        own.map(|node| Self::of(node.table("lisible")?, label, folder)).transpose()
    }

    fn of(table: &Table, label: &Arc<str>, folder: &Path) -> Result<Self> {
        let mut layer = Self { label: Arc::clone(label), folder: folder.to_owned(), ..Self::default() };
        for (key, node) in &table.0 {
            layer.take(key, node)?;
        }
        layer.patch.sort();
        Ok(layer)
    }

    fn take(&mut self, key: &Key, node: &Node) -> Result<()> {
        let name = key.name.as_str();
        match name {
            "extend" => self.extend = Some(Setting::new(node.text(name)?.into(), node.origin())),
            "root" => self.root = Some(Setting::new(node.flag(name)?, node.origin())),
            "exclude" => self.exclude = globs(node, name)?,
            "include" => self.include = globs(node, name)?,
            "fail_level" => self.fail_level = Some(fail_level(node)?),
            "overrides" => {
                let Item::List(items) = &node.item else { return Err(node.not(Kind::Tables, name)) };
                for item in items {
                    self.overrides.push(Override::of(item, &self.folder)?);
                }
            }
            _ if self.patch.take(key, node, &self.folder)? => {}
            _ => {
                let known: Vec<&str> = KEYS.into_iter().chain(FILE_KEYS).collect();
                return Err(key.unknown(&known));
            }
        }
        Ok(())
    }
}

fn globs(node: &Node, key: &str) -> Result<Vec<Setting<FileGlob>>> {
    let glob = |(text, at): (&str, &Place)| {
        let origin = super::Origin::Written(at.clone());
        Ok(Setting::new(FileGlob::of(text, &origin)?, origin))
    };
    node.texts(key)?.into_iter().map(glob).collect()
}

fn fail_level(node: &Node) -> Result<Setting<Option<Level>>> {
    let name = node.text("fail_level")?;
    if !FAIL_LEVELS.contains(&name) {
        return Err(node.at.error(&unknown(LEVEL, name, &FAIL_LEVELS, "")));
    }
    Ok(Setting::new(Level::by_id(name), node.origin()))
}

const LEVEL: Texts = Texts { fr: "gravité inconnue", en: "unknown level" };

impl Override {
    fn of(node: &Node, folder: &Path) -> Result<Self> {
        let table = node.table("overrides")?;
        let at = node.at.clone();
        let mut own =
            Self { at, files: None, sections: Vec::new(), patch: Patch { is_part: true, ..Patch::default() } };
        for (key, node) in &table.0 {
            match key.name.as_str() {
                "files" => own.files = Some(globs(node, "files")?),
                "sections" => {
                    own.sections = node.texts("sections")?.into_iter().map(|(text, _)| text.to_owned()).collect();
                }
                _ if own.patch.take(key, node, folder)? => {}
                _ => {
                    let known: Vec<&str> = OVERRIDE_KEYS.into_iter().chain(KEYS).collect();
                    return Err(key.unknown(&known));
                }
            }
        }
        if own.files.is_none() && own.sections.is_empty() {
            return Err(node.at.error(&Message::new(
                "un bloc «\u{202F}overrides\u{202F}» doit dire pour quels fichiers (files) ou sections (sections)",
                "a block 'overrides' must say for which files or sections",
            )));
        }
        own.patch.sort();
        Ok(own)
    }

    /// The titles of its sections, as they are compared.
    pub(super) fn titles(&self) -> Vec<Wildcard> {
        self.sections.iter().map(|title| Wildcard::new(&folded_title(title))).collect()
    }

    /// True when it says something of a file: `relative` is seen from the folder of its configuration.
    pub(super) fn holds_for(&self, relative: Option<&Path>) -> bool {
        let globs = self.files.as_ref();
        globs.is_none_or(|globs| relative.is_some_and(|path| super::globs::first_match(globs, path).is_some()))
    }
}
