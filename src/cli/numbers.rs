//! `lisible numbers`: number mentions with what they count.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{NumberSelection, SentenceSelection, Wanted};
use crate::base::{Error, Language, Result, Texts};
use crate::numbers::NumberKind;
use crate::output::csv::NumberRows;
use crate::output::jsonl::JsonLines;
use crate::output::records::{RecordWriter, TableRows};
use crate::output::table::{Align, Cell, Table};
use crate::report::NumberRecord;
use crate::report::findings::facts::counted;
use clap::{Arg, ArgMatches};

pub(super) static NUMBERS: Subcommand = Subcommand {
    name: "numbers",
    about: Texts {
        fr: "Nombres du texte\u{A0}: valeur, approximation, unité, nom compté, place",
        en: "Numbers of the text: value, approximation, unit, counted noun, place",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible numbers article.txt                          les quantités
  lisible numbers --kind all --format csv textes       dates, rangs et étiquettes aussi
  lisible numbers --kind money,percent budget.md       deux sortes",
        en: "\
Examples:
  lisible numbers article.txt                          the quantities
  lisible numbers --kind all --format csv texts        dates, ranks and labels too
  lisible numbers --kind money,percent budget.md       two kinds",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let kind = Texts {
        fr: "Sortes\u{A0}: quantity (par défaut), all, ou une liste (cardinal,percent,money,date…)",
        en: "Kinds: quantity (default), all, or a list (cardinal,percent,money,date…)",
    };
    let mut out = arguments::input(language);
    out.extend([
        arguments::option("kind", "KINDS", kind, language).default_value("quantity"),
        arguments::format(&["table", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let kinds = kinds(arguments::chosen(matches, "kind"))?;
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let wanted = Wanted { sentences: SentenceSelection::None, numbers: NumberSelection::All };
    let (width, table) = (out.width(), table(&out, context));
    let language = context.language;
    let mut writer: Box<dyn RecordWriter<NumberRecord> + '_> = match arguments::chosen(matches, "format") {
        "csv" => Box::new(NumberRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => {
            Box::new(TableRows::new(&mut out, table, Some(width), move |record: &NumberRecord| cells(record, language)))
        }
    };
    let (_, status) =
        context.analyse(matches, &arguments::options(matches, wanted, context.language), &mut |analysed| {
            let mut chosen = analysed.numbers.iter().filter(|number| kinds.contains(&number.kind));
            chosen.try_for_each(|number| writer.add(number)).map_err(&failed)
        })?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}

/// The kinds that `--kind` names.
fn kinds(list: &str) -> Result<Vec<NumberKind>> {
    let mut out = Vec::new();
    for name in list.split(',').map(str::trim) {
        match name {
            "all" => out.extend(NumberKind::ALL),
            "quantity" => out.extend(NumberKind::ALL.iter().filter(|kind| kind.is_quantity())),
            _ => out.push(*NumberKind::ALL.iter().find(|kind| kind.id() == name).ok_or_else(|| unknown_kind(name))?),
        }
    }
    Ok(out)
}

fn unknown_kind(name: &str) -> Error {
    let known: Vec<_> = NumberKind::ALL.iter().map(|kind| kind.id()).collect();
    Error::invalid(
        format!(
            "sorte de nombre inconnue «\u{202F}{name}\u{202F}»\u{202F}; possibles\u{A0}: quantity, all, {}",
            known.join(", ")
        ),
        format!("unknown kind of number '{name}'; possible ones: quantity, all, {}", known.join(", ")),
    )
}

fn table(out: &Destination, context: &Context) -> Table {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Place", en: "Place" }), Align::Name)
        .column(context.text(Texts { fr: "Mention", en: "Mention" }), Align::Left)
        .column(context.text(Texts { fr: "Valeur", en: "Value" }), Align::Right)
        .column(context.text(Texts { fr: "Unité", en: "Unit" }), Align::Left)
        .column(context.text(Texts { fr: "Nom compté", en: "Counted noun" }), Align::Left)
        .column(context.text(Texts { fr: "Sorte", en: "Kind" }), Align::Left)
        .column(context.text(Texts { fr: "Contexte", en: "Context" }), Align::Left);
    table
}

fn cells(record: &NumberRecord, language: Language) -> Vec<Cell> {
    vec![
        Cell::Text(record.place.to_string()),
        Cell::Text(record.text.clone()),
        Cell::Text(record.shown_value(language)),
        Cell::Text(record.unit.map_or_else(String::new, |unit| counted(unit, language).to_owned())),
        Cell::Text(record.noun_phrase.clone().or_else(|| record.noun.clone()).unwrap_or_default()),
        Cell::Text(record.kind.name().get(language).to_owned()),
        Cell::Text(format!("{}{}{}", record.before, record.text, record.after)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_or_refused() {
        assert_eq!(kinds("money, percent").unwrap(), [NumberKind::Money, NumberKind::Percent]);
        assert_eq!(kinds("all").unwrap().len(), 17);
        assert!(kinds("quantity").unwrap().iter().all(|kind| kind.is_quantity()));
        assert!(kinds("argent").unwrap_err().to_string().contains("money"));
    }
}
