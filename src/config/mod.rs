//! Configuration of `check`: what `lisible.toml` may say, checked against rules and measures, and what holds for a file.
//!
//! The closest file upwards from a text holds alone; it may name another that it extends. What is said later goes before
//! what was said earlier: the profile, the extended file, the file, its overrides, the command line. Nothing unknown is
//! passed over: a slip is an error that names its place and what was probably meant. The only use of toml.

mod effective;
mod explain;
mod find;
mod globs;
mod layer;
mod near;
mod origin;
mod parameter;
mod patch;
mod resolve;
mod schema;
mod selector;
mod show;
mod template;
mod tree;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use effective::{Effective, Said, Section};
pub use explain::explain;
pub use origin::{Origin, Place, Setting};
pub use resolve::{Resolved, RuleSettings};
pub use schema::schema;
pub use show::show;
pub use template::template;

use crate::base::{Error, Message, Result};
use crate::checks::{Locale, Profile};
use find::{Chain, Finder};
use globs::FileGlob;
use layer::Layer;
use patch::Patch;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// What the command line says of the configuration.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The file that holds for every text, in the place of those that would be found.
    pub file: Option<PathBuf>,
    /// True to look for no file.
    pub isolated: bool,
    /// TOML, each piece going before those before it.
    pub fragments: Vec<String>,
    /// Whom the texts are for.
    pub profile: Option<Profile>,
    /// The usage of typography.
    pub locale: Option<Locale>,
    /// The only rules to run: ids, categories, patterns, set apart by commas.
    pub select: Vec<String>,
    /// Rules not to run.
    pub ignore: Vec<String>,
    /// True to run rules in preview.
    pub preview: bool,
    /// Patterns of files not to check, seen from the working folder.
    pub exclude: Vec<String>,
}

/// Says what holds for each file. Folders are looked into once.
#[derive(Debug)]
pub struct Configuration {
    working: PathBuf,
    finder: Finder,
    /// What holds for every file: no search.
    only: Option<Chain>,
    /// What the command line says.
    own: Vec<Layer>,
    /// Folders as they were named, and without links.
    folders: BTreeMap<PathBuf, PathBuf>,
    /// By what the files say, and which of their overrides hold.
    known: BTreeMap<(usize, Vec<bool>), Arc<Effective>>,
}

impl Configuration {
    /// The configuration below the working folder `working`, with what the command line says.
    ///
    /// ```
    /// use lisible::checks::{Level, Profile};
    /// use lisible::config::{Configuration, Options};
    /// use std::path::Path;
    /// let fragments = vec!["rules.'typo/*' = 'error'".to_owned()];
    /// let options = Options { isolated: true, fragments, profile: Some(Profile::Falc), ..Options::default() };
    /// let mut configuration = Configuration::new(&options, Path::new(".")).unwrap();
    /// let said = configuration.of(Some(Path::new("guide.md"))).unwrap();
    /// assert_eq!(said.effective.ruleset.settings("length/sentence").unwrap().number("max"), 12.0);
    /// assert_eq!(said.effective.fail_level.value, Some(Level::Warning));
    /// ```
    ///
    /// # Errors
    /// When what the command line says makes no sense, or the file that it names cannot be read.
    pub fn new(options: &Options, working: &Path) -> Result<Self> {
        let working = fs::canonicalize(working).map_err(|error| Error::io(working, error))?;
        let finder = Finder::new(&working);
        let only = match &options.file {
            Some(_) if options.isolated => return Err(both()),
            Some(file) => Some(finder.of_file(file)?),
            None => options.isolated.then(Chain::default),
        };
        let own = own_layers(options, &working)?;
        Ok(Self { working, finder, only, own, folders: BTreeMap::new(), known: BTreeMap::new() })
    }

    /// What holds for a file that may or may not be there; `None` for what has no name, in the working folder.
    ///
    /// # Errors
    /// When a configuration file makes no sense or cannot be read.
    pub fn of(&mut self, file: Option<&Path>) -> Result<Said> {
        let path = file.map(|file| self.absolute(file));
        let folder = path.as_deref().and_then(Path::parent).unwrap_or(&self.working).to_owned();
        let chain = match &self.only {
            Some(chain) => Arc::clone(chain),
            None => self.finder.of_folder(&folder)?,
        };
        Ok(self.said(&chain, path.as_deref()))
    }

    /// What holds for a file that would lie in `folder`.
    ///
    /// # Errors
    /// When a configuration file makes no sense or cannot be read.
    pub fn of_folder(&mut self, folder: &Path) -> Result<Said> {
        let folder = self.without_links(folder);
        let chain = match &self.only {
            Some(chain) => Arc::clone(chain),
            None => self.finder.of_folder(&folder)?,
        };
        Ok(self.said(&chain, Some(&folder)))
    }

    fn said(&mut self, chain: &Chain, path: Option<&Path>) -> Said {
        let layers: Vec<&Layer> = chain.iter().chain(&self.own).collect();
        let relative = |layer: &Layer| path.and_then(|path| path.strip_prefix(&layer.folder).ok());
        let holds = |layer: &&Layer| {
            let relative = relative(layer);
            layer.overrides.iter().map(move |part| part.holds_for(relative)).collect::<Vec<_>>()
        };
        let held: Vec<bool> = layers.iter().flat_map(holds).collect();
        let left_out = effective::left_out(&layers, path);
        let key = (Arc::as_ptr(chain) as usize, held);
        if let Some(known) = self.known.get(&key) {
            return Said { effective: Arc::clone(known), left_out };
        }
        let effective = Arc::new(Effective::of(&layers, &key.1));
        self.known.insert(key, Arc::clone(&effective));
        Said { effective, left_out }
    }

    /// The path of a file without links in its folders.
    fn absolute(&mut self, file: &Path) -> PathBuf {
        let parent = file.parent().unwrap_or(Path::new(""));
        let folder = self.without_links(parent);
        file.file_name().map_or_else(|| folder.clone(), |name| folder.join(name))
    }

    fn without_links(&mut self, folder: &Path) -> PathBuf {
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        let joined = self.working.join(folder);
        let found = fs::canonicalize(&joined).unwrap_or_else(|_| plain(&joined));
        self.folders.insert(folder.to_owned(), found.clone());
        found
    }
}

/// The path of something that is not there, without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(out.pop()),
            Component::CurDir => {}
            part => out.push(part),
        }
    }
    out
}

fn both() -> Error {
    Error::invalid(
        "--config FICHIER et --isolated s’excluent\u{202F}; choisissez",
        "--config FILE and --isolated exclude each other; choose one",
    )
}

/// What the command line says, as layers above those of files.
fn own_layers(options: &Options, working: &Path) -> Result<Vec<Layer>> {
    let mut out = Vec::new();
    for fragment in &options.fragments {
        let layer = Layer::parse(fragment, &"--config".into(), working)?;
        let misplaced = layer.extend.as_ref().map(|extend| &extend.origin);
        if let Some(origin) = misplaced.or(layer.root.as_ref().map(|root| &root.origin)) {
            return Err(origin.error(&Message::new(
                "«\u{202F}extend\u{202F}» et «\u{202F}root\u{202F}» se disent dans un fichier",
                "'extend' and 'root' are said in a file",
            )));
        }
        out.push(layer);
    }
    let exclude = options.exclude.iter().map(|glob| {
        let origin = Origin::Option("exclude");
        Ok(Setting::new(FileGlob::of(glob, &origin)?, origin))
    });
    let select = patch::selectors_of_option(&options.select, "select")?;
    let patch = Patch {
        is_part: false,
        profile: options.profile.map(|profile| Setting::new(profile, Origin::Option("profile"))),
        locale: options.locale.map(|locale| Setting::new(locale, Origin::Option("locale"))),
        preview: options.preview.then(|| Setting::new(true, Origin::Option("preview"))),
        select: (!select.is_empty()).then(|| Setting::new(select, Origin::Option("select"))),
        ignore: patch::selectors_of_option(&options.ignore, "ignore")?,
        rules: Vec::new(),
    };
    let exclude = exclude.collect::<Result<_>>()?;
    out.push(Layer { folder: working.to_owned(), exclude, patch, ..Layer::default() });
    Ok(out)
}
