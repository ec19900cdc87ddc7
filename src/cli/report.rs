//! `lisible report`: the main job. A folder with page, JSON, tables and charts, written whole or not at all.

use super::context::Context;
use super::{Status, Subcommand, arguments, progress};
use crate::analysis::{CorpusBuilder, Wanted};
use crate::base::{Error, Language, Result, Texts, abreast, format_grouped};
use crate::charts::{self, CHARTS, Chart};
use crate::output::csv::{DocumentRows, NumberRows, SentenceRows, WordRows};
use crate::output::folder::ReportFolder;
use crate::output::{json, page};
use crate::report::{CorpusReport, Dispersions, each_word};
use crate::stats::Stats;
use clap::{Arg, ArgMatches};
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

pub(super) static REPORT: Subcommand = Subcommand {
    name: "report",
    about: Texts {
        fr: "Écrit le rapport d’un corpus\u{A0}: page, JSON, tableaux, graphiques",
        en: "Writes the report on a corpus: page, JSON, tables, charts",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible report article.txt -o rapport          un article
  lisible report textes docs/*.md -o rapport     un corpus
  lisible report avis.jsonl --text-column avis -o rapport

Le dossier reçoit report.html, report.json, documents.csv, words.csv, sentences.csv, numbers.csv et charts/*.png.",
        en: "\
Examples:
  lisible report article.txt -o report           one article
  lisible report texts docs/*.md -o report       a corpus
  lisible report reviews.jsonl --text-column review -o report

The folder gets report.html, report.json, documents.csv, words.csv, sentences.csv, numbers.csv and charts/*.png.",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let output = Texts {
        fr: "Dossier du rapport\u{202F}; un rapport précédent y est remplacé, rien d’autre",
        en: "Folder of the report; an earlier report is replaced, nothing else",
    };
    let mut out = arguments::input(language);
    out.push(arguments::option("output", "DIR", output, language).short('o').required(true));
    out.push(arguments::mtld(language));
    out.push(arguments::max_types(language));
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let target = PathBuf::from(arguments::chosen(matches, "output"));
    let folder = ReportFolder::create(&target)?;
    progress::in_the_making(folder.path().to_path_buf());
    let place = Place { making: folder.path(), target: &target };
    let kept = arguments::kept_types(matches);
    let mut corpus = CorpusBuilder::keeping(kept);
    let wanted = Wanted { factors: matches.get_flag("mtld"), ..corpus.wanted() };
    let mut options = arguments::options(matches, wanted, context.language);
    options.exclude = Some(target.clone());
    let mut documents = place.table("documents.csv", DocumentRows::new)?;
    let mut numbers = place.table("numbers.csv", NumberRows::new)?;
    let (totals, status) = context.analyse(matches, &options, &mut |analysed| {
        documents.add(&analysed.report).map_err(|e| place.error("documents.csv", e))?;
        analysed.numbers.iter().try_for_each(|row| numbers.add(row)).map_err(|e| place.error("numbers.csv", e))?;
        corpus.add(analysed);
        Ok(())
    })?;
    documents.finish().map_err(|e| place.error("documents.csv", e))?;
    numbers.finish().map_err(|e| place.error("numbers.csv", e))?;
    let dispersions = corpus.dispersions(&totals)?;
    let report = corpus.finish(&totals, &dispersions)?;
    let made =
        Made { report: &report, stats: &totals.stats, kept, dispersions: &dispersions, language: context.language };
    fs::create_dir(place.making.join("charts")).map_err(|e| place.error("charts", e))?;
    abreast(&Piece::all(), options.threads, &|piece| place.piece(*piece, &made))?;
    if progress::is_interrupted() {
        return Err(Error::Interrupted);
    }
    folder.finish()?;
    context.sum_up_types(report.types_left_out);
    context.sum_up(&summary(&report, &target, context.language));
    Ok(status)
}

/// What the files of a report are made from, once every document was read.
struct Made<'a> {
    report: &'a CorpusReport,
    stats: &'a Stats,
    /// Types that have a row.
    kept: usize,
    dispersions: &'a Dispersions,
    language: Language,
}

/// A file of a report that waits for no other.
#[derive(Clone, Copy)]
enum Piece {
    Words,
    Page,
    Picture(&'static Chart),
    Json,
    Sentences,
}

impl Piece {
    /// All of them, those first that take long, so that none is waited for at the end.
    fn all() -> Vec<Self> {
        let pictures = CHARTS.iter().copied().map(Self::Picture);
        [Self::Words, Self::Page].into_iter().chain(pictures).chain([Self::Json, Self::Sentences]).collect()
    }
}

/// Where files are written, and the name they go by in messages.
#[derive(Clone, Copy)]
struct Place<'a> {
    making: &'a Path,
    target: &'a Path,
}

impl Place<'_> {
    fn error(&self, name: &str, error: io::Error) -> Error {
        Error::io(self.target.join(name), error)
    }

    fn create(&self, name: &str) -> Result<BufWriter<File>> {
        File::create(self.making.join(name)).map(BufWriter::new).map_err(|e| self.error(name, e))
    }

    fn table<T>(&self, name: &str, rows: fn(BufWriter<File>) -> io::Result<T>) -> Result<T> {
        rows(self.create(name)?).map_err(|e| self.error(name, e))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        fs::write(self.making.join(name), bytes).map_err(|e| self.error(name, e))
    }

    fn piece(&self, piece: Piece, made: &Made<'_>) -> Result<()> {
        match piece {
            Piece::Words => self.words(made),
            Piece::Page => self.write("report.html", page::html(made.report, made.language).as_bytes()),
            Piece::Picture(chart) => self.picture(chart, made),
            Piece::Json => self.json(made.report),
            Piece::Sentences => self.sentences(made.report),
        }
    }

    /// Every type that is kept, the commonest first.
    fn words(&self, made: &Made<'_>) -> Result<()> {
        let name = "words.csv";
        let mut table = self.table(name, WordRows::with_dispersion)?;
        each_word(&made.stats.types, made.stats.tokens, made.kept, &mut |row| {
            table.add(&made.dispersions.add_to(row)).map_err(|e| self.error(name, e)).map(ControlFlow::Continue)
        })?;
        table.finish().map(drop).map_err(|e| self.error(name, e))
    }

    fn sentences(&self, report: &CorpusReport) -> Result<()> {
        let name = "sentences.csv";
        let mut table = self.table(name, SentenceRows::new)?;
        let done =
            report.hardest_sentences.iter().try_for_each(|row| table.add(row)).and_then(|()| table.finish().map(drop));
        done.map_err(|e| self.error(name, e))
    }

    fn json(&self, report: &CorpusReport) -> Result<()> {
        let name = "report.json";
        json::write(self.create(name)?, report).map_err(|e| self.error(name, e))
    }

    /// A chart that has something to show.
    fn picture(&self, chart: &Chart, made: &Made<'_>) -> Result<()> {
        let picture = charts::png(chart, made.report, made.language)?;
        picture.map_or(Ok(()), |picture| self.write(&format!("charts/{}.png", chart.id), &picture))
    }
}

fn summary(report: &CorpusReport, target: &Path, language: Language) -> String {
    let number = |n: u64| format_grouped(i128::from(n), language);
    let (documents, words) = (number(report.counts.documents), number(report.counts.words));
    let page = target.join("report.html");
    let page = page.display();
    let one = |n: u64, one: Texts, many: Texts| if n == 1 || n == 0 && language == Language::Fr { one } else { many };
    let document = one(
        report.counts.documents,
        Texts { fr: "document", en: "document" },
        Texts { fr: "documents", en: "documents" },
    );
    let word = one(report.counts.words, Texts { fr: "mot", en: "word" }, Texts { fr: "mots", en: "words" });
    let colon = if language == Language::Fr { "\u{A0}:" } else { ":" };
    format!("{documents} {}, {words} {}{colon} {page}", document.get(language), word.get(language))
}
