//! `lisible list`: what can be measured, read and drawn, from the registries.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::base::{Language, Result, Texts};
use crate::charts;
use crate::extract::EXTRACTORS;
use crate::measures::MEASURES;
use crate::numbers::NumberKind;
use crate::output::table::{Align, Cell, Table};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

const SUBJECTS: [&str; 4] = ["measures", "kinds", "formats", "charts"];

pub(super) static LIST: Subcommand = Subcommand {
    name: "list",
    about: Texts { fr: "Ce qui peut être mesuré, lu et dessiné", en: "What can be measured, read and drawn" },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible list                tout
  lisible list measures       les mesures seulement",
        en: "\
Examples:
  lisible list                everything
  lisible list measures       measures only",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let subject = Texts {
        fr: "measures, kinds, formats ou charts (par défaut\u{A0}: tout)",
        en: "measures, kinds, formats or charts (default: all)",
    };
    let argument = arguments::positional("SUBJECT", subject, language).hide_possible_values(true);
    vec![argument.value_parser(PossibleValuesParser::new(SUBJECTS)), arguments::output(language)]
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let subject = arguments::chosen(matches, "SUBJECT");
    let mut out = Destination::of(matches)?;
    let wanted = SUBJECTS.iter().filter(|name| subject.is_empty() || **name == subject);
    let tables: Vec<String> = wanted.map(|name| table(name, &out, context)).collect();
    out.print(&tables.join("\n"))?;
    out.finish()?;
    Ok(Status::Done)
}

fn table(subject: &str, out: &Destination, context: &Context) -> String {
    let text = |texts: Texts| context.text(texts).to_owned();
    let (heading, rows): (Texts, Vec<[String; 3]>) = match subject {
        "formats" => (
            Texts { fr: "Extensions", en: "Extensions" },
            EXTRACTORS.iter().map(|e| [e.id.to_owned(), text(e.name), e.extensions.join(", ")]).collect(),
        ),
        "kinds" => (
            Texts { fr: "Les nombres de cette sorte", en: "Numbers of this kind" },
            NumberKind::ALL.iter().map(|k| [k.id().to_owned(), text(k.name()), text(k.summary())]).collect(),
        ),
        "charts" => (
            Texts { fr: "Ce qu’il montre", en: "What it shows" },
            charts::listed().map(|(id, name, summary)| [id.to_owned(), text(name), text(summary)]).collect(),
        ),
        _ => (
            Texts { fr: "Ce qu’elle dit", en: "What it says" },
            MEASURES.iter().map(|m| [m.id.to_owned(), text(m.name), text(m.summary)]).collect(),
        ),
    };
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(subject, Align::Left)
        .column(context.text(Texts { fr: "Nom", en: "Name" }), Align::Left)
        .column(context.text(heading), Align::Left);
    for row in rows {
        table.row(row.map(Cell::Text));
    }
    table.render(Some(out.width()))
}
