//! `lisible list`: what can be checked, measured, read and drawn, from the registries.

use super::context::Context;
use super::destination::Destination;
use super::explain::notions;
use super::{Status, Subcommand, arguments};
use crate::base::{Language, Result, Texts};
use crate::charts;
use crate::checks::{self, Level, Profile, Rule};
use crate::extract::EXTRACTORS;
use crate::measures::quality::{self, PRESET, SIGNALS};
use crate::measures::{MEASURES, word_measures};
use crate::numbers::NumberKind;
use crate::output::check::CHECK_FORMATS;
use crate::output::jsonl::JsonLines;
use crate::output::table::{Align, Cell, Table};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use serde::Serialize;

const SUBJECTS: [&str; 8] = ["rules", "measures", "signals", "kinds", "formats", "outputs", "charts", "notions"];

pub(super) static LIST: Subcommand = Subcommand {
    name: "list",
    about: Texts {
        fr: "Ce qui peut être contrôlé, mesuré, lu et dessiné",
        en: "What can be checked, measured, read and drawn",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible list                         tout
  lisible list measures                les mesures seulement
  lisible list rules --profile falc    les règles, avec leur gravité dans ce profil",
        en: "\
Examples:
  lisible list                         everything
  lisible list measures                measures only
  lisible list rules --profile falc    rules, with their level in this profile",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let subject = Texts {
        fr: "rules, measures, signals (de quality), kinds, formats, outputs (formats de sortie de check), charts ou \
             notions (ce que explain explique encore)\u{202F}; par défaut\u{A0}: tout",
        en: "rules, measures, signals (of quality), kinds, formats, outputs (output formats of check), charts or notions \
             (what else explain has a page for); default: all",
    };
    let profile = Texts {
        fr: "Profil dont la gravité des règles est donnée (par défaut\u{A0}: public)",
        en: "Profile whose levels of rules are given (default: public)",
    };
    let argument = arguments::positional("SUBJECT", subject, language).hide_possible_values(true);
    vec![
        argument.value_parser(PossibleValuesParser::new(SUBJECTS)),
        arguments::option("profile", "PROFILE", profile, language)
            .value_parser(PossibleValuesParser::new(Profile::ALL.map(Profile::id))),
        arguments::format(&["table", "jsonl"], language),
        arguments::output(language),
    ]
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let subject = arguments::chosen(matches, "SUBJECT");
    let profile = Profile::by_id(arguments::chosen(matches, "profile")).unwrap_or_default();
    let mut out = Destination::of(matches)?;
    let wanted = SUBJECTS.iter().filter(|name| subject.is_empty() || **name == subject);
    let records = wanted.map(|name| (*name, records(name, profile, context)));
    if arguments::chosen(matches, "format") == "jsonl" {
        let failed = out.failure();
        let mut lines = JsonLines::new(&mut out);
        for record in records.flat_map(|(_, records)| records) {
            lines.add(&record).map_err(&failed)?;
        }
        lines.finish().map_err(&failed)?;
    } else {
        let tables: Vec<String> = records.map(|(name, records)| table(name, records, &out, context)).collect();
        out.print(&tables.join("\n"))?;
    }
    out.finish()?;
    Ok(Status::Done)
}

/// One thing that there is.
#[derive(Serialize)]
struct Record {
    subject: &'static str,
    id: &'static str,
    name: &'static str,
    /// What it says; of a format, its extensions; of a signal, its threshold.
    summary: String,
    #[serde(flatten)]
    rule: Option<RuleFacts>,
}

/// What is said of a rule besides.
#[derive(Serialize)]
struct RuleFacts {
    /// In the profile, were it not in preview.
    level: Level,
    preview: bool,
    fixable: bool,
}

impl RuleFacts {
    fn of(rule: &Rule, profile: Profile) -> Self {
        let fixable = rule.examples.iter().any(|example| example.fixed.is_some());
        Self { level: rule.level.of(profile), preview: rule.is_preview(), fixable }
    }

    /// The same as cells of a table.
    fn cells(&self, context: &Context) -> [&'static str; 3] {
        let mark = |is: bool, texts: Texts| if is { context.text(texts) } else { "" };
        let preview = mark(self.preview, Texts { fr: "préversion", en: "preview" });
        [self.level.id(), preview, mark(self.fixable, Texts { fr: "oui", en: "yes" })]
    }
}

fn records(subject: &'static str, profile: Profile, context: &Context) -> Vec<Record> {
    let record = |id, name: Texts, summary: &str| {
        let (name, summary) = (context.text(name), summary.to_owned());
        Record { subject, id, name, summary, rule: None }
    };
    let text = |texts: Texts| context.text(texts);
    match subject {
        "rules" => {
            let facts = |rule: &Rule| Some(RuleFacts::of(rule, profile));
            let of =
                |rule: &'static Rule| Record { rule: facts(rule), ..record(rule.id, rule.name, text(rule.summary)) };
            checks::rules().map(of).collect()
        }
        "formats" => EXTRACTORS.iter().map(|e| record(e.id, e.name, &e.extensions.join(", "))).collect(),
        "outputs" => {
            let named = |id: &'static str| Texts { fr: id, en: id };
            CHECK_FORMATS.iter().map(|f| record(f.id, named(f.id), text(f.summary))).collect()
        }
        "kinds" => NumberKind::ALL.iter().map(|k| record(k.id(), k.name(), text(k.summary()))).collect(),
        "signals" => SIGNALS.iter().map(|s| record(s.id, s.name, &s.shown_limit(context.language))).collect(),
        "charts" => charts::listed().map(|(id, name, summary)| record(id, name, text(summary))).collect(),
        "notions" => {
            let preset = (PRESET, quality::PRESET_NAME, quality::PRESET_SUMMARY);
            let all = notions().chain([preset]);
            all.map(|(id, name, page)| record(id, name, first_sentence(text(page)))).collect()
        }
        _ => {
            let of_words = word_measures().map(|m| record(m.id, m.name, text(m.summary)));
            MEASURES.iter().map(|m| record(m.id, m.name, text(m.summary))).chain(of_words).collect()
        }
    }
}

/// The whole where it has but one.
fn first_sentence(text: &str) -> &str {
    let end = text.match_indices('.').find(|(at, _)| text[at + 1..].starts_with(char::is_whitespace));
    end.map_or(text, |(at, _)| &text[..=at])
}

fn table(subject: &str, records: Vec<Record>, out: &Destination, context: &Context) -> String {
    let mut table = Table::new(context.language);
    table.colours(out.colours()).column(subject, Align::Left);
    if subject == "rules" {
        table.column(context.text(Texts { fr: "Gravité", en: "Level" }), Align::Left);
        table.column(context.text(Texts { fr: "État", en: "Status" }), Align::Left);
        table.column(context.text(Texts { fr: "Corrigible", en: "Fixable" }), Align::Left);
    } else if subject != "outputs" {
        table.column(context.text(Texts { fr: "Nom", en: "Name" }), Align::Left);
    }
    table.column(context.text(heading(subject)), Align::Left);
    for Record { id, name, summary, rule, .. } in records {
        let middle = rule.map_or_else(
            || if subject == "outputs" { Vec::new() } else { vec![name] },
            |rule| rule.cells(context).to_vec(),
        );
        let cells = [id].into_iter().chain(middle).map(str::to_owned).chain([summary]);
        table.row(cells.map(Cell::Text));
    }
    table.render(Some(out.width()))
}

/// What is said of each thing.
fn heading(subject: &str) -> Texts {
    match subject {
        "rules" => Texts { fr: "Ce qu’elle relève", en: "What it finds" },
        "formats" => Texts { fr: "Extensions", en: "Extensions" },
        "signals" => Texts { fr: "Seuil", en: "Threshold" },
        "kinds" => Texts { fr: "Les nombres de cette sorte", en: "Numbers of this kind" },
        "outputs" => Texts { fr: "Ce que donne check --format", en: "What check --format gives" },
        "notions" => Texts { fr: "Ce que c’est", en: "What it is" },
        "charts" => Texts { fr: "Ce qu’il montre", en: "What it shows" },
        _ => Texts { fr: "Ce qu’elle dit", en: "What it says" },
    }
}
