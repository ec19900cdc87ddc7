//! Which rules hold for a file.

use super::super::arguments;
use crate::base::{Language, Result, Texts};
use crate::checks::{Locale, Profile, Ruleset};
use crate::input::InputFile;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use std::sync::Arc;

/// Options that choose rules.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    let profile = Texts {
        fr: "Pour qui le texte est écrit\u{A0}: public (par défaut), administration, falc, press, documentation",
        en: "Whom the text is for: public (default), administration, falc, press, documentation",
    };
    let locale = Texts {
        fr: "Usage typographique\u{A0}: fr-FR (par défaut), fr-CA, fr-CH, fr-BE",
        en: "Typographic usage: fr-FR (default), fr-CA, fr-CH, fr-BE",
    };
    vec![
        arguments::option("profile", "PROFILE", profile, language)
            .value_parser(PossibleValuesParser::new(Profile::ALL.map(Profile::id))),
        arguments::option("locale", "LOCALE", locale, language)
            .value_parser(PossibleValuesParser::new(Locale::ALL.map(Locale::id))),
    ]
}

/// The rules of every file.
pub(super) struct Rules {
    ruleset: Arc<Ruleset>,
}

impl Rules {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches) -> Result<Self> {
        let profile = Profile::by_id(arguments::chosen(matches, "profile")).unwrap_or_default();
        let locale = Locale::by_id(arguments::chosen(matches, "locale")).unwrap_or_default();
        Ok(Self { ruleset: Arc::new(Ruleset::of(profile, locale)) })
    }

    /// The rules of a file; `None` when it is not to be checked.
    pub(super) fn of_file(&mut self, _: &InputFile) -> Result<Option<Arc<Ruleset>>> {
        Ok(Some(Arc::clone(&self.ruleset)))
    }
}
