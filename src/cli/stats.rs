//! `lisible stats`: every statistic and measure, per document and for the corpus.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{DOCUMENTS, Wanted};
use crate::base::{Language, Result, Texts};
use crate::measures::factors::Cause;
use crate::measures::{MEASURES, Measure};
use crate::output::csv::DocumentRows;
use crate::output::json;
use crate::output::jsonl::JsonLines;
use crate::output::marks::{Marks, is_counted};
use crate::output::records::RecordWriter;
use crate::output::table::{Align, Cell, Table};
use crate::report::findings::causes::{of_text, signed};
use crate::report::findings::counts::COUNTS;
use crate::report::{Counts, DifficultySummary, DocumentReport, Measures, StatsReport, VocabularyLaws};
use clap::{Arg, ArgMatches};

/// Documents that stand side by side as columns; more stand as rows.
const COLUMNS: usize = 4;
/// Causes told of a text.
const CAUSES: usize = 5;
/// Documents of a table.
const TABLE_ROWS: usize = 40;

pub(super) static STATS: Subcommand = Subcommand {
    name: "stats",
    about: Texts {
        fr: "Toutes les statistiques et mesures, par document et pour l’ensemble",
        en: "Every statistic and measure, per document and for all",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible stats article.txt                        un tableau
  lisible stats avant.md apres.md                  deux textes côte à côte
  lisible stats --format jsonl avis.jsonl          une ligne par document",
        en: "\
Examples:
  lisible stats article.txt                        a table
  lisible stats before.md after.md                 two texts side by side
  lisible stats --format jsonl reviews.jsonl       one line a document",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let mut out = arguments::input(language);
    out.extend([
        arguments::mtld(language),
        all_measures(language),
        arguments::max_types(language),
        arguments::format(&["table", "json", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

/// `--all-measures`, for rows that few ask for.
fn all_measures(language: Language) -> Arg {
    let help = Texts {
        fr: "Met aussi dans le tableau les mesures que peu de gens demandent\u{202F}; JSON et CSV les ont toujours",
        en: "Puts the measures that few ask for in the table too; JSON and CSV always have them",
    };
    arguments::switch("all-measures", help, language)
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let wanted = Wanted { factors: matches.get_flag("mtld"), ..Wanted::default() };
    let options = arguments::options(matches, wanted, context.language);
    let format = arguments::chosen(matches, "format");
    if matches!(format, "jsonl" | "csv") {
        let mut writer: Box<dyn RecordWriter<DocumentReport> + '_> = match format {
            "csv" => Box::new(DocumentRows::new(&mut out).map_err(&failed)?),
            _ => Box::new(JsonLines::new(&mut out)),
        };
        let (_, status) =
            context.analyse(matches, &options, &mut |analysed| writer.add(&analysed.report).map_err(&failed))?;
        writer.finish().map_err(&failed)?;
        out.finish()?;
        return Ok(status);
    }
    let mut documents = Vec::new();
    let (totals, status) = context.analyse(matches, &options, &mut |analysed| {
        if documents.len() < DOCUMENTS {
            documents.push(analysed.report);
        }
        Ok(())
    })?;
    let mut input = totals.input;
    input.documents_cut = totals.stats.documents > documents.len() as u64;
    let mut report = StatsReport::new(&totals.stats, input, documents);
    report.types_left_out = totals.stats.types.beyond(arguments::kept_types(matches));
    context.sum_up_types(report.types_left_out);
    if format == "json" {
        report.laws = Some(VocabularyLaws::of(totals.stats.types.spectrum()));
        json::write(&mut out, &report).map_err(&failed)?;
    } else {
        let tables = tables(&report, matches.get_flag("all-measures"), &out, context);
        out.print(&tables)?;
    }
    out.finish()?;
    Ok(status)
}

fn tables(report: &StatsReport, all_measures: bool, out: &Destination, context: &Context) -> String {
    let side_by_side = report.documents.len() <= COLUMNS;
    let mut columns: Vec<Column<'_>> = Vec::new();
    if side_by_side {
        columns.extend(report.documents.iter().map(Column::of));
    }
    if report.documents.len() != 1 {
        let name = context.text(Texts { fr: "Ensemble", en: "All" }).to_owned();
        let difficulty = report.difficulty.as_ref();
        columns.push(Column { name, counts: &report.counts, measures: &report.measures, difficulty });
    }
    let shown = |measure: &Measure| all_measures || measure.usual;
    let mut text = overview(&columns, &shown, out, context);
    if report.counts.words == 0 {
        let nothing = Texts { fr: "Aucun mot\u{A0}: rien à mesurer.\n", en: "No word: nothing to measure.\n" };
        text.push_str(context.text(nothing));
    }
    if let [Column { difficulty: Some(difficulty), .. }] = columns.as_slice() {
        text.push_str(&why(difficulty, context.language));
    }
    if !side_by_side {
        text.push('\n');
        text.push_str(&documents(report, out, context));
    }
    text
}

/// A text of the table.
struct Column<'a> {
    name: String,
    counts: &'a Counts,
    measures: &'a Measures,
    difficulty: Option<&'a DifficultySummary>,
}

impl<'a> Column<'a> {
    fn of(document: &'a DocumentReport) -> Self {
        Self {
            name: document.document.to_string(),
            counts: &document.counts,
            measures: &document.measures,
            difficulty: document.difficulty.as_ref(),
        }
    }
}

/// What makes the text harder than a B1 passage, or easier, in a line; nothing of a text that is too short for a score.
fn why(difficulty: &DifficultySummary, language: Language) -> String {
    let easier = difficulty.is_eased();
    let mut causes: Vec<&Cause> = difficulty.causes.iter().filter(|_| difficulty.level.is_some()).collect();
    if easier {
        causes.reverse();
    }
    let counts = |cause: &&&Cause| if easier { cause.points <= -1.0 } else { cause.points >= 1.0 };
    let told = causes.iter().filter(counts).take(CAUSES);
    let told: Vec<String> =
        told.map(|cause| format!("{} {}", of_text(cause, language), signed(cause.points, language))).collect();
    let what = match (easier, language) {
        (true, Language::Fr) => "Plus facile qu’un texte de niveau B1, en points",
        (true, Language::En) => "Easier than a text of level B1, in points",
        (false, Language::Fr) => "Pourquoi, en points de plus qu’un texte de niveau B1",
        (false, Language::En) => "Why, in points more than a text of level B1",
    };
    match (told.is_empty(), language) {
        (true, _) => String::new(),
        (_, Language::Fr) => format!("\n{what}\u{A0}: {}\n", told.join("\u{202F}; ")),
        (_, Language::En) => format!("\n{what}: {}\n", told.join("; ")),
    }
}

/// One row a figure, one column a text; of the measures, those to be shown.
fn overview(
    columns: &[Column<'_>],
    to_show: &dyn Fn(&Measure) -> bool,
    out: &Destination,
    context: &Context,
) -> String {
    let mut table = Table::new(context.language);
    table.colours(out.colours()).column("", Align::Left);
    for column in columns {
        table.column(&column.name, Align::Right);
    }
    for (name, count) in COUNTS {
        let label = Cell::Text(context.text(name).to_owned());
        table.row(std::iter::once(label).chain(columns.iter().map(|column| Cell::Count(count(column.counts)))));
    }
    let mut marks = Marks::default();
    for (i, measure) in MEASURES.iter().enumerate().filter(|(_, measure)| to_show(measure)) {
        if !columns.iter().any(|column| is_counted(&column.measures.0[i], column.counts.tokens)) {
            continue;
        }
        let label = Cell::Text(context.text(measure.name).to_owned());
        let cells = columns.iter().map(|column| marks.cell(&column.measures.0[i], context.language));
        table.row(std::iter::once(label).chain(cells));
        if measure.id == "difficulty" {
            let row = |label: Texts, shown: &dyn Fn(&DifficultySummary) -> Option<String>| {
                let cells =
                    columns.iter().map(|column| column.difficulty.and_then(shown).unwrap_or_else(|| "—".into()));
                std::iter::once(context.text(label).to_owned()).chain(cells).map(Cell::Text).collect::<Vec<_>>()
            };
            let interval = |of: &DifficultySummary| of.shown_interval(context.language);
            let levels = |of: &DifficultySummary| of.shown_levels(context.language);
            table.row(row(Texts { fr: "  intervalle", en: "  interval" }, &interval));
            table.row(row(Texts { fr: "Niveau (CECR)", en: "Level (CEFR)" }, &levels));
        }
    }
    table.render(Some(out.width())) + &marks.notes(context.language)
}

/// One row a document.
fn documents(report: &StatsReport, out: &Destination, context: &Context) -> String {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column("Document", Align::Name)
        .column(context.text(Texts { fr: "Mots", en: "Words" }), Align::Right)
        .column(context.text(Texts { fr: "Phrases", en: "Sentences" }), Align::Right)
        .column(context.text(Texts { fr: "Médiane", en: "Median" }), Align::Right)
        .column(context.text(Texts { fr: "Syll./mot", en: "Syll./word" }), Align::Right)
        .column(context.text(Texts { fr: "Difficulté", en: "Difficulty" }), Align::Right)
        .column(context.text(Texts { fr: "Niveau", en: "Level" }), Align::Left)
        .column("Kandel-Moles", Align::Right)
        .column(context.text(Texts { fr: "Lecture", en: "Reading" }), Align::Left);
    let levels = |of: &DocumentReport| of.difficulty.as_ref()?.shown_levels(context.language);
    let mut marks = Marks::default();
    for document in report.documents.iter().take(TABLE_ROWS) {
        let mut measured = |id: &str| {
            let score = document.measures.get(id);
            score.map_or(Cell::Number(None, 0), |score| marks.cell(score, context.language))
        };
        table.row([
            Cell::Text(document.document.to_string()),
            Cell::Count(document.counts.words),
            Cell::Count(document.counts.sentences),
            Cell::Number(document.sentence_words_median, 1),
            measured("syllables_per_word"),
            measured("difficulty"),
            Cell::Text(levels(document).unwrap_or_default()),
            measured("kandel_moles_207"),
            Cell::Text(document.headline().map_or_else(String::new, |(_, band)| context.text(band.name()).to_owned())),
        ]);
    }
    let mut text = table.render(Some(out.width())) + &marks.notes(context.language);
    let more = report.counts.documents.saturating_sub(TABLE_ROWS as u64);
    if more > 0 {
        let line = match context.language {
            Language::Fr => format!("… et {more} autres\u{202F}; --format csv ou jsonl les donne tous\n"),
            Language::En => format!("… and {more} more; --format csv or jsonl gives them all\n"),
        };
        text.push_str(&line);
    }
    text
}
