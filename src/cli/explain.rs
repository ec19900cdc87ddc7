//! `lisible explain`: what a rule, a measure, a signal of quality, a kind of number, a chart or a format is, with its source; and what we do not compute, and why.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::base::{Error, Language, Result, Texts};
use crate::extract::EXTRACTORS;
use crate::measures::quality::{self, PRESET, SIGNALS};
use crate::measures::{self, LAWS, MEASURES, NOT_IMPLEMENTED, word_measures};
use crate::numbers::NumberKind;
use crate::report::{Conflict, Inflections};
use crate::{charts, checks, config};
use clap::{Arg, ArgMatches};

pub(super) static EXPLAIN: Subcommand = Subcommand {
    name: "explain",
    about: Texts {
        fr: "Explique une règle, une mesure, une sorte de nombre, un graphique ou un format",
        en: "Explains a rule, a measure, a kind of number, a chart or a format",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible explain length/sentence       une règle de check
  lisible explain kandel_moles_207      une formule
  lisible explain henry                 pourquoi une formule n’est pas calculée",
        en: "\
Examples:
  lisible explain length/sentence       a rule of check
  lisible explain kandel_moles_207      a formula
  lisible explain henry                 why a formula is not computed",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let id = Texts {
        fr: "Un identifiant que donne «\u{202F}lisible list\u{202F}»",
        en: "An identifier that 'lisible list' gives",
    };
    vec![arguments::positional("ID", id, language).required(true), arguments::output(language)]
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let id = normal(arguments::chosen(matches, "ID"));
    let page = page(&id, context.language).ok_or_else(|| unknown(&id))?;
    let mut out = Destination::of(matches)?;
    let width = out.width().min(100);
    out.print(&wrapped(&page, width))?;
    out.finish()?;
    Ok(Status::Done)
}

/// An id as we write it: rules with hyphens, all else with low lines.
fn normal(id: &str) -> String {
    let id = id.to_lowercase();
    if id.contains('/') { id.replace('_', "-") } else { id.replace('-', "_") }
}

fn page(id: &str, language: Language) -> Option<String> {
    let titled = |name: Texts, text: &str| format!("{} ({id})\n\n{text}\n", name.get(language));
    let rule = checks::by_id(id).map(|rule| config::explain(rule, language));
    let measure = measures::by_id(id).map(|measure| measure.explain(language));
    let chart = || {
        let (_, name, summary) = charts::listed().find(|(listed, _, _)| *listed == id)?;
        Some(titled(name, summary.get(language)))
    };
    let missing = || {
        let (_, reason) = NOT_IMPLEMENTED.iter().find(|(name, _)| *name == id)?;
        let label = Texts { fr: "Non calculée", en: "Not computed" };
        Some(titled(label, reason.get(language)))
    };
    let format = || {
        let extractor = EXTRACTORS.iter().find(|extractor| extractor.id == id)?;
        Some(titled(extractor.name, extractor.summary.get(language)))
    };
    let kind = || {
        let kind = NumberKind::ALL.into_iter().find(|kind| kind.id() == id)?;
        Some(titled(kind.name(), kind.summary().get(language)))
    };
    let of_words = || {
        let measure = word_measures().find(|measure| measure.id == id)?;
        Some(titled(measure.name, measure.page.get(language)))
    };
    let notion = || {
        let (_, name, text) = notions().find(|(notion, _, _)| *notion == id)?;
        Some(titled(name, text.get(language)))
    };
    let signal = || quality::by_id(id).map(|signal| signal.explain(language));
    let preset = || (id == normal(PRESET)).then(|| quality::explain_preset(language));
    rule.or(measure)
        .or_else(signal)
        .or_else(preset)
        .or_else(chart)
        .or_else(missing)
        .or_else(format)
        .or_else(kind)
        .or_else(of_words)
        .or_else(notion)
}

/// What has a page and is neither checked, nor measured as one number, nor read, nor drawn: id, name, text.
pub(super) fn notions() -> impl Iterator<Item = (&'static str, Texts, Texts)> {
    let of_reports =
        [("conflict", Conflict::NAME, Conflict::SUMMARY), ("inflections", Inflections::NAME, Inflections::SUMMARY)];
    LAWS.iter().map(|&&law| law).chain(of_reports)
}

fn unknown(id: &str) -> Error {
    let near = known().max_by_key(|name| common_letters(id, name));
    let near = near.unwrap_or_default();
    Error::invalid(
        format!(
            "«\u{202F}{id}\u{202F}» est inconnu\u{202F}; le plus proche\u{A0}: {near}\u{202F}; «\u{202F}lisible list\u{202F}» les donne tous"
        ),
        format!("'{id}' is unknown; the nearest: {near}; 'lisible list' gives them all"),
    )
}

/// All that has a page.
fn known() -> impl Iterator<Item = &'static str> {
    let listed = MEASURES.iter().map(|m| m.id).chain(charts::listed().map(|(id, _, _)| id));
    let read = EXTRACTORS.iter().map(|e| e.id).chain(NumberKind::ALL.iter().map(|kind| kind.id()));
    let rules = checks::rules().map(|rule| rule.id);
    let of_words = word_measures().map(|measure| measure.id).chain(notions().map(|(id, _, _)| id));
    rules
        .chain(listed)
        .chain(read)
        .chain(of_words)
        .chain(SIGNALS.iter().map(|signal| signal.id))
        .chain([PRESET])
        .chain(NOT_IMPLEMENTED.iter().map(|(name, _)| *name))
}

/// Pairs of neighbouring letters that two names share: enough to find what was meant.
fn common_letters(a: &str, b: &str) -> usize {
    let pairs = |text: &str| text.as_bytes().windows(2).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let other = pairs(b);
    pairs(a).iter().filter(|pair| other.contains(pair)).count() * 100 / (b.len() + 1)
}

/// Lines of at most `width` columns; an indented line keeps its indent.
fn wrapped(page: &str, width: usize) -> String {
    let mut out = String::new();
    for line in page.lines() {
        let indent = line.len() - line.trim_start().len();
        let mut column = 0;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let length = unicode_width::UnicodeWidthStr::width(word);
            if column > 0 && column + 1 + length > width {
                out.push('\n');
                column = 0;
            }
            if column == 0 {
                out.push_str(&line[..indent]);
                column = indent;
            } else {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_listed_is_explained() {
        for id in known() {
            for language in [Language::Fr, Language::En] {
                assert!(page(&normal(id), language).is_some_and(|page| page.len() > 60), "{id}");
            }
        }
    }

    #[test]
    fn a_slip_finds_its_measure() {
        assert!(unknown("kandel_mole").to_string().contains("kandel_moles_20"));
        assert!(unknown("matr").to_string().contains("mattr"));
    }

    #[test]
    fn lines_are_wrapped() {
        assert_eq!(wrapped("  un deux trois\n\nfin", 9), "  un deux\n  trois\n\nfin\n");
    }
}
