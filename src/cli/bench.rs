//! `lisible bench`: how fast every stage goes on the user's own texts. What is measured, and how, is `bench`'s business.

use super::context::Context;
use super::destination::Destination;
use super::progress::Progress;
use super::{Status, Subcommand, arguments};
use crate::base::{Error, Language, Result, Texts, format_decimal, format_grouped};
use crate::bench::{self, Settings};
use crate::charts::{BENCH_CHARTS, png};
use crate::output::folder::AtomicFile;
use crate::output::json;
use crate::output::table::{Align, Cell, Table};
use crate::report::findings::words::plural;
use crate::report::{BenchReport, Comparison, ComparisonRow, Measurement, Verdict};
use clap::{Arg, ArgMatches, value_parser};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Runs shorter than this say more about the clock than about the program.
const SHORT_SECONDS: f64 = 0.02;

pub(super) static BENCH: Subcommand = Subcommand {
    name: "bench",
    about: Texts {
        fr: "Mesure la vitesse de chaque étape sur vos textes, avec un ou plusieurs fils d’exécution",
        en: "Measures the speed of every stage on your texts, on one and more threads",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible bench textes                                      un tableau
  lisible bench --threads 1,2,8 --chart debit.png textes    et un graphique
  lisible bench --format json -o avant.json textes          à garder
  lisible bench --against avant.json textes                 plus vite qu’avant\u{202F}?

Chaque étape comprend celles d’avant, depuis les fichiers. Une passe à blanc précède les passes mesurées\u{202F}; les
textes sont relus à chaque passe. La mémoire ne grandit pas avec le corpus.",
        en: "\
Examples:
  lisible bench texts                                       a table
  lisible bench --threads 1,2,8 --chart speed.png texts     and a chart
  lisible bench --format json -o before.json texts          to be kept
  lisible bench --against before.json texts                 faster than before?

Each stage includes those before it, from the files on. One run to warm up comes before those that are timed; the
texts are read anew in each run. Memory does not grow with the corpus.",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let threads = Texts {
        fr: "Nombres de fils d’exécution\u{A0}: une liste (1,2,8), ou le plus grand (8 pour 1, 2, 4 et 8\u{202F}; par \
             défaut\u{A0}: tous les cœurs)",
        en: "Numbers of threads: a list (1,2,8), or the greatest (8 for 1, 2, 4 and 8; default: all cores)",
    };
    let repetitions = Texts {
        fr: "Passes mesurées de chaque étape (par défaut\u{A0}: 5)",
        en: "Timed runs of every stage (default: 5)",
    };
    let megabytes = Texts {
        fr: "Millions d’octets lus, depuis le premier fichier (par défaut\u{A0}: 200)",
        en: "Millions of bytes that are read, from the first file on (default: 200)",
    };
    let against =
        Texts { fr: "Compare avec un résultat de --format json", en: "Compares with a result of --format json" };
    let chart = Texts { fr: "Graphique à écrire, en PNG", en: "Chart to write, as PNG" };
    let number = |name, help| arguments::option(name, "N", help, language);
    let mut out = arguments::files(language);
    out.extend([
        arguments::option("threads", "N,…", threads, language)
            .value_delimiter(',')
            .value_parser(value_parser!(u16).range(1..=256)),
        number("repetitions", repetitions).value_parser(value_parser!(u16).range(1..=1000)),
        number("megabytes", megabytes).value_parser(value_parser!(u64).range(1..)),
        arguments::option("against", "FILE", against, language),
        arguments::option("chart", "FILE", chart, language),
        arguments::format(&["table", "json"], language),
        arguments::output(language),
    ]);
    out.extend(arguments::columns(language));
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    // What cannot be read or written is known before minutes are spent.
    let before = matches.get_one::<String>("against").map(|path| bench::earlier(Path::new(path))).transpose()?;
    let chart = matches.get_one::<String>("chart").map(PathBuf::from);
    let picture = chart.as_deref().map(AtomicFile::create).transpose()?;
    let mut out = Destination::of(matches)?;
    let progress = Progress::new(context.language, context.quiet());
    let done = bench::run(&arguments::paths(matches), &settings(matches), &progress);
    progress.clear();
    let (mut report, errors) = done?;
    for error in &errors {
        context.say_error(error);
    }
    report.comparison = before.map(|before| bench::compare(&before, &report));
    if let (Some(path), Some(file)) = (&chart, picture) {
        draw(&report, path, file, context.language)?;
    }
    if arguments::chosen(matches, "format") == "json" {
        let failed = out.failure();
        json::write(&mut out, &report).map_err(failed)?;
    } else {
        let page = page(&report, &out, context);
        out.print(&page)?;
    }
    out.finish()?;
    Ok(if errors.is_empty() { Status::Done } else { Status::Incomplete })
}

fn settings(matches: &ArgMatches) -> Settings {
    let threads: Vec<usize> = matches.get_many::<u16>("threads").into_iter().flatten().map(|&n| n.into()).collect();
    let asked = arguments::columns_of(matches);
    let default = Settings::default();
    Settings {
        threads: match threads[..] {
            [] => default.threads,
            [most] => bench::thread_counts(most),
            _ => distinct(threads),
        },
        repetitions: matches.get_one::<u16>("repetitions").map_or(default.repetitions, |&n| n.into()),
        megabytes: matches.get_one("megabytes").copied().unwrap_or(default.megabytes),
        no_ignore: matches.get_flag("no-ignore"),
        columns: asked,
    }
}

fn distinct(mut threads: Vec<usize>) -> Vec<usize> {
    threads.sort_unstable();
    threads.dedup();
    threads
}

fn draw(report: &BenchReport, path: &Path, mut file: AtomicFile, language: Language) -> Result<()> {
    for chart in BENCH_CHARTS {
        if let Some(picture) = png(chart, report, language)? {
            file.write_all(&picture).map_err(|error| Error::io(path, error))?;
        }
    }
    file.finish()
}

fn page(report: &BenchReport, out: &Destination, context: &Context) -> String {
    let mut lines = vec![heading(report, context.language), table(report, out, context)];
    lines.extend(notes(report, context.language).into_iter().map(|note| note + "\n"));
    lines.concat()
}

/// What was measured, in one line, and an empty one.
fn heading(report: &BenchReport, language: Language) -> String {
    let number = |n: u64| format_grouped(n.into(), language);
    let corpus = &report.corpus;
    let megabytes = format_decimal(corpus.bytes as f64 / 1e6, 1, language);
    let (s, runs) = (plural(corpus.files, language), plural(report.repetitions, language));
    let (files, tokens, n) = (number(corpus.files), number(corpus.tokens), number(report.repetitions));
    match language {
        Language::Fr => format!(
            "{files} fichier{s}, {megabytes}\u{A0}Mo de texte, {tokens} occurrences\u{202F}; médiane de {n} passe{runs}, la plus lente et la plus rapide\n\n"
        ),
        Language::En => {
            format!(
                "{files} file{s}, {megabytes} MB of text, {tokens} tokens; median of {n} run{runs}, slowest and fastest\n\n"
            )
        }
    }
}

fn table(report: &BenchReport, out: &Destination, context: &Context) -> String {
    let mut table = Table::new(context.language);
    let text = |fr, en| context.text(Texts { fr, en });
    table
        .colours(out.colours())
        .column(text("Étape", "Stage"), Align::Left)
        .column(text("Fils", "Threads"), Align::Right)
        .column(text("Mo/s", "MB/s"), Align::Right)
        .column(text("de", "from"), Align::Right)
        .column(text("à", "to"), Align::Right)
        .column(text("Occurrences/s", "Tokens/s"), Align::Right)
        .column(text("Gain", "Gain"), Align::Right)
        .column(text("Mémoire (Mo)", "Memory (MB)"), Align::Right);
    if report.comparison.is_some() {
        table.column(text("Avant", "Before"), Align::Right);
        table.column(text("Rapport", "Ratio"), Align::Right).column("", Align::Left);
    }
    for measurement in &report.measurements {
        let compared = report.comparison.as_ref().map(|comparison| beside(comparison, measurement));
        table.row(
            cells(measurement, report.corpus.bytes, context)
                .into_iter()
                .chain(compared.into_iter().flat_map(|row| comparison_cells(row, context))),
        );
    }
    table.render(Some(out.width()))
}

fn cells(m: &Measurement, bytes: u64, context: &Context) -> Vec<Cell> {
    let (slow, fast) = m.rates(bytes);
    let times = |gain| format!("×\u{A0}{}", format_decimal(gain, 2, context.language));
    vec![
        Cell::Text(context.text(m.stage.name()).to_owned()),
        Cell::Count(m.threads),
        Cell::Number(Some(m.megabytes_per_second), 1),
        Cell::Number(Some(slow), 1),
        Cell::Number(Some(fast), 1),
        Cell::Number(Some(m.tokens_per_second), 0),
        Cell::Text(m.speedup.map_or_else(|| "—".to_owned(), times)),
        Cell::Number(m.peak_memory_bytes.map(|peak| peak as f64 / 1e6), 0),
    ]
}

fn beside<'a>(comparison: &'a Comparison, m: &Measurement) -> Option<&'a ComparisonRow> {
    comparison.rows.iter().find(|row| (row.stage, row.threads) == (m.stage, m.threads))
}

fn comparison_cells(row: Option<&ComparisonRow>, context: &Context) -> Vec<Cell> {
    let verdict = row.map_or("", |row| {
        context.text(match row.verdict {
            Verdict::Faster => Texts { fr: "plus rapide", en: "faster" },
            Verdict::Slower => Texts { fr: "plus lent", en: "slower" },
            Verdict::Same => Texts { fr: "égal", en: "same" },
            Verdict::TooFewRuns => Texts { fr: "trop peu de passes", en: "too few runs" },
        })
    });
    vec![
        Cell::Number(row.map(|row| row.before), 1),
        Cell::Number(row.map(|row| row.ratio), 2),
        Cell::Text(verdict.to_owned()),
    ]
}

/// What a reader of the table must know.
fn notes(report: &BenchReport, language: Language) -> Vec<String> {
    let mut notes = Vec::new();
    let mut note = |fr: &'static str, en: &'static str| notes.push(Texts { fr, en }.get(language).to_owned());
    if report.corpus.cut {
        note(
            "Le corpus est plus grand\u{202F}: seul son début a été mesuré (--megabytes).",
            "The corpus is larger: only its beginning was measured (--megabytes).",
        );
    }
    if report.measurements.iter().all(|m| m.seconds.median < SHORT_SECONDS) {
        note(
            "Texte trop court pour ces durées\u{202F}: donnez quelques mégaoctets.",
            "Too little text for such durations: give a few megabytes.",
        );
    }
    if report.measurements.iter().any(|m| m.peak_memory_bytes.is_none()) {
        note("Ce système ne dit pas la mémoire occupée.", "This system does not tell the memory in use.");
    }
    let Some(comparison) = &report.comparison else { return notes };
    if !comparison.same_corpus {
        note("Le texte n’est pas celui d’avant.", "The text is not that of the earlier run.");
    }
    if !comparison.same_machine {
        note("La machine n’est pas celle d’avant.", "The machine is not that of the earlier run.");
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command;

    fn settings_of(line: &str) -> Settings {
        let matches = command(Language::Fr).try_get_matches_from(line.split(' ')).unwrap();
        settings(matches.subcommand_matches("bench").unwrap())
    }

    #[test]
    fn threads_are_a_list_or_the_greatest() {
        let threads = |option: &str| settings_of(&format!("lisible bench {option} a")).threads;
        assert_eq!(threads("--threads 6"), [1, 2, 4, 6]);
        assert_eq!(threads("--threads 8,1,8"), [1, 8]);
        assert_eq!(threads("--quiet"), bench::thread_counts(crate::analysis::cores()));
    }

    #[test]
    fn settings_have_defaults() {
        assert_eq!(settings_of("lisible bench a"), Settings::default());
        let asked = settings_of("lisible bench --repetitions 2 --megabytes 9 --text-column avis a");
        assert_eq!((asked.repetitions, asked.megabytes), (2, 9));
        assert_eq!(asked.columns.text.as_deref(), Some("avis"));
    }
}
