//! Which rules hold for a file, and from which level on its findings make the command fail.

use super::super::arguments;
use super::super::context::Context;
use crate::analysis;
use crate::base::{Error, Language, Result, Texts};
use crate::checks::{Level, Locale, Profile, Ruleset};
use crate::config::{Configuration, Options};
use crate::input::InputFile;
use crate::report::findings::words::{grouped, plural};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// Options that say which files are checked, beside their paths.
pub(super) fn file_arguments(language: Language) -> Vec<Arg> {
    let exclude = Texts {
        fr: "Ne contrôle pas les fichiers de ce motif\u{202F}; répétable",
        en: "Does not check files of this pattern; repeatable",
    };
    let force = Texts {
        fr: "Les exclusions valent aussi pour les fichiers nommés sur la ligne de commande",
        en: "Exclusions hold for files named on the command line too",
    };
    let from = Texts {
        fr: "Contrôle aussi les fichiers dont FILE (- pour l’entrée standard) donne les chemins, un par ligne\u{202F}; \
             ceux d’un autre format sont passés",
        en: "Checks the files too whose paths FILE (- for standard input) gives, one a line; those of another format \
             are passed over",
    };
    let name = Texts {
        fr: "Le chemin que représente l’entrée standard\u{A0}: son format, sa configuration",
        en: "The path that standard input stands for: its format, its configuration",
    };
    vec![
        arguments::option("exclude", "GLOB", exclude, language).action(ArgAction::Append),
        arguments::switch("force-exclude", force, language),
        arguments::option("files-from", "FILE", from, language),
        arguments::option("stdin-filename", "PATH", name, language),
    ]
}

/// Options that choose rules.
pub(in super::super) fn arguments(language: Language) -> Vec<Arg> {
    let profile = Texts {
        fr: "Pour qui le texte est écrit\u{A0}: public (par défaut), administration, falc, press, documentation",
        en: "Whom the text is for: public (default), administration, falc, press, documentation",
    };
    let locale = Texts {
        fr: "Usage typographique\u{A0}: fr-FR (par défaut), fr-CA, fr-CH, fr-BE",
        en: "Typographic usage: fr-FR (default), fr-CA, fr-CH, fr-BE",
    };
    let select = Texts {
        fr: "Les seules règles à lancer\u{A0}: identifiants, catégories, motifs (typo/*), entre virgules\u{202F}; une \
             règle en préversion se nomme en entier",
        en: "The only rules to run: ids, categories, patterns (typo/*), set apart by commas; a rule in preview is named \
             in full",
    };
    let ignore = Texts { fr: "Règles à ne pas lancer", en: "Rules not to run" };
    let preview = Texts { fr: "Lance aussi les règles en préversion", en: "Runs rules in preview too" };
    let config = Texts {
        fr: "Fichier de configuration, au lieu de ceux que l’on trouve\u{202F}; ou un réglage\u{A0}: 'fail_level = \
             \"error\"' (répétable)",
        en: "Configuration file, in the place of those that are found; or a setting: 'fail_level = \"error\"' \
             (repeatable)",
    };
    let isolated = Texts { fr: "Ne cherche aucun fichier de configuration", en: "Looks for no configuration file" };
    vec![
        arguments::option("profile", "PROFILE", profile, language)
            .value_parser(PossibleValuesParser::new(Profile::ALL.map(Profile::id))),
        arguments::option("locale", "LOCALE", locale, language)
            .value_parser(PossibleValuesParser::new(Locale::ALL.map(Locale::id))),
        arguments::option("select", "RULES", select, language).action(ArgAction::Append),
        arguments::option("ignore", "RULES", ignore, language).action(ArgAction::Append),
        arguments::switch("preview", preview, language),
        arguments::option("config", "FILE|KEY=VALUE", config, language).action(ArgAction::Append),
        arguments::switch("isolated", isolated, language),
    ]
}

/// The configuration that the command line asks for.
pub(in super::super) fn configuration(matches: &ArgMatches) -> Result<Configuration> {
    let many = |name| matches.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>();
    let (fragments, files): (Vec<_>, Vec<_>) =
        many("config").into_iter().partition(|said| said.contains('=') && !Path::new(said).is_file());
    if files.len() > 1 {
        return Err(Error::invalid(
            "un seul fichier de configuration à la fois\u{202F}; l’un peut étendre l’autre (extend)",
            "one configuration file at a time; one may extend another (extend)",
        ));
    }
    let options = Options {
        file: files.into_iter().next().map(PathBuf::from),
        isolated: matches.get_flag("isolated"),
        fragments,
        profile: Profile::by_id(arguments::chosen(matches, "profile")),
        locale: Locale::by_id(arguments::chosen(matches, "locale")),
        select: many("select"),
        ignore: many("ignore"),
        preview: matches.get_flag("preview"),
        exclude: if matches.try_contains_id("exclude").is_ok() { many("exclude") } else { Vec::new() },
    };
    Configuration::new(&options, Path::new("."))
}

/// The paths to check: those of the command line, and those that `--files-from` gives.
pub(super) fn paths(matches: &ArgMatches) -> Result<Vec<String>> {
    let mut paths = arguments::paths(matches);
    let from = arguments::chosen(matches, "files-from");
    if from.is_empty() {
        return Ok(paths);
    }
    if from == "-" && paths.iter().any(|path| path == "-") {
        return Err(Error::invalid(
            "l’entrée standard ne peut être à la fois un texte et une liste de fichiers",
            "standard input cannot be both a text and a list of files",
        ));
    }
    let listed = if from == "-" { std::io::read_to_string(std::io::stdin()) } else { read(from) };
    let listed = listed.map_err(|error| Error::io(from, error))?;
    let known = analysis::extensions();
    let is_ours = |line: &&str| {
        let extension = Path::new(line).extension().unwrap_or_default().to_string_lossy().to_lowercase();
        matches!(extension.as_str(), "gz" | "zst") || known.contains(&extension.as_str()) || Path::new(line).is_dir()
    };
    paths.extend(listed.lines().filter(|line| !line.is_empty()).filter(is_ours).map(str::to_owned));
    Ok(paths)
}

fn read(path: &str) -> std::io::Result<String> {
    let mut text = String::new();
    std::fs::File::open(path)?.read_to_string(&mut text)?;
    Ok(text)
}

/// The rules of every file.
pub(super) struct Rules {
    configuration: Configuration,
    /// What the user named, which exclusions leave alone.
    named: BTreeSet<String>,
    forces: bool,
    stdin_name: Option<PathBuf>,
    fail_levels: FailLevels,
    left_out: u64,
}

impl Rules {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches, paths: &[String]) -> Result<Self> {
        let bare = |path: &String| path.strip_prefix("./").unwrap_or(path).to_owned();
        Ok(Self {
            configuration: configuration(matches)?,
            named: paths.iter().map(bare).collect(),
            forces: matches.get_flag("force-exclude"),
            stdin_name: matches.get_one::<String>("stdin-filename").map(PathBuf::from),
            fail_levels: FailLevels::default(),
            left_out: 0,
        })
    }

    /// The rules of a file; `None` when it is not to be checked.
    pub(super) fn of_file(&mut self, file: &InputFile) -> Result<Option<Arc<Ruleset>>> {
        let path = file.path.as_deref().or(self.stdin_name.as_deref());
        let said = self.configuration.of(path)?;
        let is_named = file.path.is_none() || self.named.contains(&file.name);
        if said.left_out.is_some() && (self.forces || !is_named) {
            self.left_out += 1;
            return Ok(None);
        }
        self.fail_levels.set(&file.name, said.effective.fail_level.value);
        Ok(Some(Arc::clone(&said.effective.ruleset)))
    }

    /// Says that all there was is left out: a pattern that is too wide would pass for texts without a flaw.
    pub(super) fn say_nothing_was_checked(&self, context: &Context) {
        if self.left_out > 0 {
            let (n, s) = (grouped(self.left_out, context.language), plural(self.left_out, context.language));
            context.sum_up(&match context.language {
                Language::Fr => format!("rien n’est contrôlé\u{A0}: {n} fichier{s} exclu{s} (exclude, include)"),
                Language::En => format!("nothing is checked: {n} file{s} left out (exclude, include)"),
            });
        }
    }

    /// From which level on the findings of each file make the command fail, as far as files are known.
    pub(super) fn fail_levels(&self) -> FailLevels {
        self.fail_levels.clone()
    }
}

/// From which level on the findings of each file make the command fail, where that is not the usual one.
#[derive(Clone, Default)]
pub(super) struct FailLevels(Rc<RefCell<BTreeMap<String, Option<Level>>>>);

/// The level where nobody asks for another.
const USUAL: Option<Level> = Some(Level::Warning);

impl FailLevels {
    fn set(&self, document: &str, level: Option<Level>) {
        if level != USUAL {
            self.0.borrow_mut().insert(document.to_owned(), level);
        }
    }

    /// The level that the configuration of a document says; `None` for never.
    pub(super) fn of(&self, document: &str) -> Option<Level> {
        self.0.borrow().get(document).copied().unwrap_or(USUAL)
    }
}
