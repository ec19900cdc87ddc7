//! What was not read or not counted, and why; what was repaired.

use super::markup::{Cell, Table, details_in_print, prose, say, section};
use super::{MOST_ROWS, Section};
use crate::base::Language;
use crate::input::SkipReason;
use crate::output::escape;
use crate::report::findings::words::{grouped, plural};
use crate::report::{CorpusReport, InputSummary};

/// The section.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Section {
    let input = &report.input;
    let skipped: u64 = input.skipped_by_reason.values().sum();
    let types = report.types_left_out.map_or(0, |left_out| left_out.types);
    let mut items = items(input, language);
    if types > 0 {
        let rare = say(
            language,
            "trop rares pour les listes\u{202F}; comptées dans les totaux",
            "too rare for the lists; counted in the totals",
        );
        items.push((say(language, "Formes distinctes", "Types"), types, rare));
    }
    let table = table(&items, language);
    let list = skipped_files(input, skipped, language);
    let body = match table {
        Some(table) => format!("<div>{table}{}</div>", list.unwrap_or_default()),
        None => format!(
            "<p class=\"none\">{}</p>",
            prose(
                say(
                    language,
                    "Tout ce qui a été trouvé a été lu et compté.",
                    "All that was found was read and counted."
                ),
                language
            )
        ),
    };
    let name = say(language, "Écarté", "Left out");
    let subtitle =
        say(language, "Ce qui n’est pas lu ou pas compté, et pourquoi.", "What is not read or not counted, and why.");
    section("left-out", name, &title(input, skipped, types, language), subtitle, &body, language)
}

fn title(input: &InputSummary, skipped: u64, types: u64, language: Language) -> String {
    let left = &input.left_out;
    let parts = left.front_matter + left.code_blocks + left.tables + left.html_blocks;
    let (k, s) = (grouped(skipped, language), plural(skipped, language));
    let (p, ps) = (grouped(parts, language), plural(parts, language));
    let (t, ts) = (grouped(types, language), plural(types, language));
    match (language, skipped, parts) {
        (Language::Fr, 0, 0) if types > 0 => format!("{t} forme{ts} rare{ts} hors des listes"),
        (Language::En, 0, 0) if types > 0 => format!("{t} rare type{ts} not in the lists"),
        (Language::Fr, 0, 0) => "Rien n’a été écarté".into(),
        (Language::Fr, _, 0) => format!("{k} fichier{s} écarté{s}"),
        (Language::Fr, 0, _) => format!("{p} passage{ps} qui ne sont pas de la prose"),
        (Language::Fr, ..) => format!("{k} fichier{s} et {p} passage{ps} écartés"),
        (Language::En, 0, 0) => "Nothing was left out".into(),
        (Language::En, _, 0) => format!("{k} file{s} left out"),
        (Language::En, 0, _) => format!("{p} passage{ps} that are not prose"),
        (Language::En, ..) => format!("{k} file{s} and {p} passage{ps} left out"),
    }
}

/// What, how many, why.
type Item<'a> = (&'a str, u64, &'a str);

fn items(input: &InputSummary, language: Language) -> Vec<Item<'_>> {
    let left = &input.left_out;
    let prose = say(language, "ce n’est pas de la prose", "not prose");
    let mut items: Vec<Item<'_>> = input
        .skipped_by_reason
        .iter()
        .map(|(reason, count)| {
            let what = if *reason == "bad_record" {
                say(language, "Enregistrements", "Records")
            } else {
                say(language, "Fichiers", "Files")
            };
            (what, *count, because(reason, language))
        })
        .collect();
    items.extend([
        (say(language, "En-têtes de métadonnées", "Front matter"), left.front_matter, prose),
        (say(language, "Blocs de code", "Code blocks"), left.code_blocks, prose),
        (
            say(language, "Tableaux", "Tables"),
            left.tables,
            say(language, "une case n’est pas une phrase", "a cell is no sentence"),
        ),
        (say(language, "Blocs HTML", "HTML blocks"), left.html_blocks, prose),
        (
            say(language, "Caractères remplacés", "Characters replaced"),
            input.repairs,
            say(language, "séquences d’octets invalides, lues comme U+FFFD", "malformed bytes, read as U+FFFD"),
        ),
        (
            say(language, "Coupes forcées", "Forced cuts"),
            input.forced_cuts,
            say(language, "lignes de plus de 16 Mio", "lines of over 16 MiB"),
        ),
    ]);
    items.retain(|(_, count, _)| *count > 0);
    items
}

fn because(reason: &'static str, language: Language) -> &'static str {
    SkipReason::ALL.into_iter().find(|known| known.id() == reason).map_or(reason, |known| known.texts().get(language))
}

fn table(items: &[Item<'_>], language: Language) -> Option<String> {
    let mut table =
        Table::new(say(language, "Éléments écartés ou réparés", "What was left out or repaired"), "tight", language)
            .column(say(language, "Élément", "What"), "")
            .column(say(language, "Nombre", "How many"), "r")
            .column(say(language, "Raison", "Why"), "");
    for &(what, count, why) in items {
        table.row([Cell::Text(what.into()), Cell::count(count, language), Cell::Text(why.into())]);
    }
    table.html()
}

fn skipped_files(input: &InputSummary, skipped: u64, language: Language) -> Option<String> {
    let mut table = Table::new(
        say(language, "Fichiers et enregistrements écartés", "Files and records skipped"),
        "tight",
        language,
    )
    .column(say(language, "Fichier", "File"), "name")
    .column(say(language, "Raison", "Why"), "");
    let shown = input.skipped.len().min(MOST_ROWS);
    for file in &input.skipped[..shown] {
        let why = because(file.reason, language);
        let detail = if file.detail.is_empty() {
            String::new()
        } else {
            format!("<small>{}</small>", escape::html(&file.detail))
        };
        table.row([Cell::Document(file.name.clone()), Cell::Html(format!("{}{detail}", escape::html(why)))]);
    }
    let (n, all) = (grouped(shown as u64, language), grouped(skipped, language));
    let summary = match (language, shown as u64 == skipped) {
        (Language::Fr, true) => "Voir la liste".to_owned(),
        (Language::Fr, false) => format!("Voir les {n} premiers sur {all}"),
        (Language::En, true) => "Show the list".to_owned(),
        (Language::En, false) => format!("Show the first {n} of {all}"),
    };
    Some(details_in_print(&summary, &table.html()?, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::TypesLeftOut;

    #[test]
    fn rare_types_are_told_where_nothing_else_is() {
        let left_out = TypesLeftOut { types: 1, tokens: 1 };
        let report = CorpusReport { types_left_out: Some(left_out), ..CorpusReport::default() };
        let html = section_of(&report, Language::Fr).html;
        assert!(html.contains("1 forme rare hors des listes") && html.contains("comptées dans les totaux"), "{html}");
        let html = section_of(&CorpusReport::default(), Language::Fr).html;
        assert!(html.contains("Rien n’a été écarté"), "{html}");
    }

    #[test]
    fn every_reason_is_told_in_both_languages() {
        assert_eq!(because("link", Language::Fr), "lien non suivi");
        assert_eq!(because("link", Language::En), "link not followed");
        for reason in SkipReason::ALL {
            assert_eq!(because(reason.id(), Language::Fr), reason.texts().fr);
        }
    }
}
