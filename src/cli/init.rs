//! `lisible init`: a configuration file to start from, and what to write for continuous integration.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::base::{Error, Language, Result, Texts};
use crate::checks::Profile;
use crate::config::template;
use crate::output::folder::AtomicFile;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use std::io::Write;
use std::path::Path;

/// The file that is written.
const FILE: &str = "lisible.toml";

pub(super) static INIT: Subcommand = Subcommand {
    name: "init",
    about: Texts {
        fr: "Écrit un lisible.toml commenté, ou ce qu’il faut à l’intégration continue",
        en: "Writes a commented lisible.toml, or what CI needs",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible init --profile administration   écrit lisible.toml dans le dossier courant
  lisible init --ci github                affiche une étape pour GitHub Actions",
        en: "\
Examples:
  lisible init --profile administration   writes lisible.toml in the working folder
  lisible init --ci github                prints a step for GitHub Actions",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let profile = Texts {
        fr: "Pour qui les textes sont écrits\u{A0}: public (par défaut), administration, falc, press, documentation",
        en: "Whom the texts are for: public (default), administration, falc, press, documentation",
    };
    let ci = Texts {
        fr: "Affiche plutôt ce qu’il faut à\u{A0}: github, gitlab, pre-commit",
        en: "Prints instead what is needed by: github, gitlab, pre-commit",
    };
    vec![
        arguments::option("profile", "PROFILE", profile, language)
            .value_parser(PossibleValuesParser::new(Profile::ALL.map(Profile::id))),
        arguments::option("ci", "CI", ci, language).value_parser(PossibleValuesParser::new(SNIPPETS.map(|(ci, _)| ci))),
    ]
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let ci = arguments::chosen(matches, "ci");
    if let Some((_, snippet)) = SNIPPETS.iter().find(|(name, _)| *name == ci) {
        let mut out = Destination::standard();
        out.print(snippet.get(context.language))?;
        out.finish()?;
        return Ok(Status::Done);
    }
    let profile = Profile::by_id(arguments::chosen(matches, "profile")).unwrap_or_default();
    write(&template(profile, context.language))?;
    context.sum_up(context.text(WRITTEN));
    Ok(Status::Done)
}

const WRITTEN: Texts = Texts {
    fr: "lisible.toml est écrit\u{202F}; «\u{202F}lisible check .\u{202F}» contrôle les textes de ce dossier",
    en: "lisible.toml is written; 'lisible check .' checks the texts of this folder",
};

fn write(text: &str) -> Result<()> {
    let there = [FILE, ".lisible.toml"].into_iter().find(|name| Path::new(name).symlink_metadata().is_ok());
    if let Some(name) = there {
        return Err(Error::invalid(
            format!("{name} existe déjà et reste tel quel\u{202F}; ôtez-le pour repartir de zéro"),
            format!("{name} exists already and stays as it is; remove it to start afresh"),
        ));
    }
    let path = Path::new(FILE);
    let mut file = AtomicFile::create(path)?;
    file.write_all(text.as_bytes()).map_err(|error| Error::io(path, error))?;
    file.finish()
}

/// The program is built from its source: no binary is published anywhere that could be fetched.
static SNIPPETS: [(&str, Texts); 3] = [
    ("github", Texts { fr: GITHUB_FR, en: GITHUB_EN }),
    ("gitlab", Texts { fr: GITLAB_FR, en: GITLAB_EN }),
    ("pre-commit", Texts { fr: PRE_COMMIT_FR, en: PRE_COMMIT_EN }),
];

const GITHUB_FR: &str = "\
# .github/workflows/style.yml
# SOURCE est l’adresse Git de lisible\u{202F}; la première compilation prend quelques minutes.
# Plus court, depuis un dépôt GitHub de lisible\u{A0}: «\u{202F}uses: COMPTE/lisible@VERSION\u{202F}» (voir son action.yml).
on: [pull_request]
jobs:
  style:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: cargo install --locked --git SOURCE lisible
      - run: lisible check --format concise .
";
const GITHUB_EN: &str = "\
# .github/workflows/style.yml
# SOURCE is the Git address of lisible; the first build takes a few minutes.
# Shorter, from a GitHub repository of lisible: 'uses: ACCOUNT/lisible@VERSION' (see its action.yml).
on: [pull_request]
jobs:
  style:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: cargo install --locked --git SOURCE lisible
      - run: lisible check --format concise .
";
const GITLAB_FR: &str = "\
# .gitlab-ci.yml
# SOURCE est l’adresse Git de lisible\u{202F}; la première compilation prend quelques minutes.
# Plus court\u{A0}: incluez .ci/gitlab.yml du dépôt de lisible (include: project ou remote).
style:
  image: rust:1-slim
  script:
    - cargo install --locked --git SOURCE lisible
    - lisible check --format concise .
";
const GITLAB_EN: &str = "\
# .gitlab-ci.yml
# SOURCE is the Git address of lisible; the first build takes a few minutes.
# Shorter: include .ci/gitlab.yml from the repository of lisible (include: project or remote).
style:
  image: rust:1-slim
  script:
    - cargo install --locked --git SOURCE lisible
    - lisible check --format concise .
";
const PRE_COMMIT_FR: &str = "\
# .pre-commit-config.yaml
# Après «\u{202F}cargo install --locked --git SOURCE lisible\u{202F}», où SOURCE est l’adresse Git de lisible.
# Plus court\u{A0}: «\u{202F}repo: SOURCE\u{202F}», «\u{202F}rev: VERSION\u{202F}» et les crochets lisible-check et lisible-fix, sans installation.
repos:
  - repo: local
    hooks:
      - id: lisible
        name: lisible check
        entry: lisible check --force-exclude
        language: system
        types_or: [markdown, plain-text]
";
const PRE_COMMIT_EN: &str = "\
# .pre-commit-config.yaml
# After 'cargo install --locked --git SOURCE lisible', where SOURCE is the Git address of lisible.
# Shorter: 'repo: SOURCE', 'rev: VERSION' and the hooks lisible-check and lisible-fix, with nothing to install.
repos:
  - repo: local
    hooks:
      - id: lisible
        name: lisible check
        entry: lisible check --force-exclude
        language: system
        types_or: [markdown, plain-text]
";
