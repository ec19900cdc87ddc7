//! The data behind each chart as a table: for who cannot see it, and for who wants the figures.

use super::MOST_ROWS;
use super::markup::{Cell, Table, document_label, prose, quantity, say};
use crate::base::{Language, NO_BREAK, format_grouped};
use crate::measures::kandel_moles_207;
use crate::measures::registers::{Percentile, REGISTERS};
use crate::output::escape;
use crate::report::findings::causes::shown_value;
use crate::report::findings::facts::{self, counted};
use crate::report::findings::words::{capitalised, grouped};
use crate::report::{Band, CorpusReport, DifficultySummary, DocumentReport, LengthBin, Slice};

/// Words of the data under the chart of words.
const WORDS: usize = 40;
/// Rare words named.
const RARE: usize = 30;

/// The table under the chart called `id`, `None` where there is nothing in it.
pub(super) fn data(id: &str, report: &CorpusReport, language: Language) -> Option<String> {
    match id {
        "sentence_lengths" => sentence_lengths(report, language),
        "words" => words(report, language),
        "distinctive" => distinctive(report, language),
        "zipf" => zipf(report, language),
        "documents" => documents(report, language),
        "map" => map(report, language),
        "causes" => causes(report, language),
        "course" => course(report, language),
        "registers" => registers(report, language),
        "diagnosis" => diagnosis(report, language),
        "numbers" => numbers(report, language),
        _ => None,
    }
}

fn sentence_lengths(report: &CorpusReport, language: Language) -> Option<String> {
    const STEP: u64 = 5;
    const LAST: u64 = 60;
    let lengths = &report.sentence_words;
    let caption = say(language, "Phrases par tranche de longueur, en mots", "Sentences by length, in words");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Mots", "Words"), "")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Part", "Share"), "r");
    let longest = lengths.max.unwrap_or(0);
    for start in (1..=longest.min(LAST + 1)).step_by(5) {
        let end = if start > LAST { u64::MAX } else { start + STEP - 1 };
        let inside = |bin: &&LengthBin| (start..=end).contains(&bin.length);
        let count: u64 = lengths.bins.iter().filter(inside).map(|bin| bin.count).sum();
        let range = match language {
            Language::Fr if start > LAST => format!("plus de {LAST}"),
            Language::En if start > LAST => format!("over {LAST}"),
            Language::Fr => format!("{start} à {end}"),
            Language::En => format!("{start} to {end}"),
        };
        table.row([Cell::Text(range), Cell::count(count, language), Cell::share(count, lengths.count, language)]);
    }
    table.html()
}

fn words(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Mots pleins les plus fréquents", "Commonest content words");
    let several = report.counts.documents > 1;
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Rang", "Rank"), "r")
        .column(say(language, "Mot", "Word"), "")
        .column("Occurrences", "r")
        .column(say(language, "Par million", "Per million"), "r opt");
    if several {
        table = table.column("Documents", "r");
    }
    for (rank, row) in (1..).zip(report.content_words.iter().take(WORDS)) {
        let cells = [
            Cell::count(rank, language),
            Cell::Text(row.display.clone()),
            Cell::count(row.count, language),
            Cell::decimal(Some(row.per_million), 0, language),
            Cell::count(row.documents, language),
        ];
        table.row(cells);
    }
    let link = match report.types_left_out {
        None => say(language, "Toutes les formes sont dans", "Every form is in"),
        Some(_) => say(language, "Toutes les formes gardées sont dans", "Every form that is kept is in"),
    };
    Some(table.html()? + &source(link, "words.csv", language))
}

fn distinctive(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Mots propres au texte", "Words of its own");
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Mot", "Word"), "")
        .column("Occurrences", "r")
        .column(say(language, "Par million", "Per million"), "r opt")
        .column(say(language, "Fois plus", "Times more"), "r")
        .column(say(language, "Zipf courant", "Ordinary Zipf"), "r opt")
        .column("G²", "r opt");
    for word in report.distinctive_words.iter().take(WORDS) {
        table.row([
            Cell::Text(word.display.clone()),
            Cell::count(word.count, language),
            Cell::decimal(Some(word.per_million), 0, language),
            Cell::decimal(Some(libm::exp2(word.log_ratio)), 1, language),
            Cell::decimal(Some(word.commonness), 1, language),
            Cell::decimal(Some(word.log_likelihood), 1, language),
        ]);
    }
    Some(table.html()? + &rare(report, language))
}

/// The rare words of a text, in a line.
fn rare(report: &CorpusReport, language: Language) -> String {
    let words: Vec<&str> = report.rare_words.iter().take(RARE).map(|row| row.display.as_str()).collect();
    if words.is_empty() {
        return String::new();
    }
    let lead = say(
        language,
        "Mots rares, hors des 30 000 formes courantes, les plus employés d’abord :",
        "Rare words, outside the 30,000 common forms, the most used first:",
    );
    format!("<p class=\"src\">{} {}.</p>", prose(lead, language), escape::html(&words.join(", ")))
}

/// The points at about 1, 2 and 5 times each power of ten.
fn zipf(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Occurrences de la forme au rang indiqué", "Occurrences of the form at each rank");
    let mut table =
        Table::new(caption, "tight", language).column(say(language, "Rang", "Rank"), "r").column("Occurrences", "r");
    let steps = (0..20).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power.min(18))));
    let mut last = 0;
    for step in steps {
        let Some(point) = report.zipf.iter().find(|point| point.rank >= step) else { break };
        if point.rank > last {
            table.row([Cell::count(point.rank, language), Cell::count(point.count, language)]);
            last = point.rank;
        }
    }
    table.html()
}

/// The documents that a table shows: all of them, or the hardest with those without a score last.
fn shown(report: &CorpusReport) -> Vec<&DocumentReport> {
    let mut all: Vec<&DocumentReport> = report.documents.iter().collect();
    let key = |document: &&DocumentReport| document.headline().map_or(f64::INFINITY, |(score, _)| -score);
    all.sort_by(|a, b| key(a).total_cmp(&key(b)));
    all.truncate(MOST_ROWS);
    all
}

/// Which documents a table shows, where it does not show them all, and where the others are.
fn cut(report: &CorpusReport, language: Language) -> String {
    let all = report.counts.documents;
    let text = match (language, all > MOST_ROWS as u64) {
        (Language::Fr, false) => "Toutes les mesures de chaque document sont dans".to_owned(),
        (Language::En, false) => "Every measure of each document is in".to_owned(),
        (Language::Fr, true) if report.input.documents_cut => format!(
            "Les {MOST_ROWS} plus difficiles des {} premiers documents ; les {} documents sont dans",
            grouped(report.documents.len() as u64, language),
            grouped(all, language)
        ),
        (Language::En, true) if report.input.documents_cut => format!(
            "The {MOST_ROWS} hardest of the first {} documents; all {} are in",
            grouped(report.documents.len() as u64, language),
            grouped(all, language)
        ),
        (Language::Fr, true) => format!(
            "Les {MOST_ROWS} documents les plus difficiles ; les {} documents sont dans",
            grouped(all, language)
        ),
        (Language::En, true) => format!("The {MOST_ROWS} hardest documents; all {} are in", grouped(all, language)),
    };
    source(&text, "documents.csv", language)
}

/// A line that leads to the file with everything.
pub(super) fn source(text: &str, file: &str, language: Language) -> String {
    format!("<p class=\"src\">{} <a href=\"{file}\">{file}</a>.</p>", prose(text, language))
}

fn documents(report: &CorpusReport, language: Language) -> Option<String> {
    let caption =
        say(language, "Documents, du plus difficile au plus facile", "Documents, from the hardest to the easiest");
    let mut table = Table::new(caption, "sort", language)
        .column("Document", "")
        .column(say(language, "Mots", "Words"), "r")
        .column(say(language, "Phrases", "Sentences"), "r opt")
        .column(say(language, "Médiane", "Median"), "r opt")
        .column("p90", "r opt")
        .column(say(language, "Difficulté", "Difficulty"), "r")
        .column(say(language, "Niveau", "Level"), "opt")
        .column("Kandel-Moles", "r opt");
    for document in shown(report) {
        let headline = document.headline();
        let whole =
            |value: Option<f64>| Cell::decimal(value, usize::from(value.is_some_and(|v| v.fract() != 0.0)), language);
        table.row([
            Cell::Document(document_label(&document.document, document.record)),
            Cell::count(document.counts.words, language),
            Cell::count(document.counts.sentences, language),
            whole(document.sentence_words_median),
            whole(document.sentence_words_p90),
            Cell::decimal(headline.map(|(score, _)| score), 0, language),
            Cell::Text(levels_or_reason(document, language)),
            Cell::decimal(document.measures.value("kandel_moles_207"), 1, language),
        ]);
    }
    Some(table.html()? + &cut(report, language))
}

fn levels_or_reason(document: &DocumentReport, language: Language) -> String {
    let levels = document.difficulty.as_ref().and_then(DifficultySummary::shown_levels);
    levels.unwrap_or_else(|| say(language, "texte court", "short text").to_owned())
}

fn causes(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Points par rapport à un passage moyen de niveau B1", "Points against a B1 passage");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Facteur", "Factor"), "")
        .column(say(language, "Valeur", "Value"), "")
        .column("Points", "r");
    for cause in &report.difficulty.as_ref()?.causes {
        let name = capitalised(cause.factor.name.get(language));
        let points = Cell::decimal(Some(cause.points), 1, language);
        table.row([Cell::Text(name), Cell::Text(shown_value(cause, language)), points]);
    }
    table.html()
}

fn registers(report: &CorpusReport, language: Language) -> Option<String> {
    let (score, _) = report.measures.headline()?;
    let caption =
        say(language, "Difficulté de textes publics, par registre", "Difficulty of public texts, by register");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Registre", "Register"), "")
        .column("Documents", "r")
        .column("5 %", "r opt")
        .column(say(language, "Médiane", "Median"), "r")
        .column("95 %", "r opt")
        .column(say(language, "Plus faciles", "Easier"), "r");
    for register in &REGISTERS {
        let [low, .., high] = register.difficulty;
        let percent = match register.percentile(score)? {
            Percentile::Below5 => "< 5".into(),
            Percentile::At(percent) => percent.to_string(),
            Percentile::Above95 => "> 95".into(),
        };
        let percent = format!("{percent}{}", if language == Language::Fr { "\u{A0}%" } else { "%" });
        table.row([
            Cell::Text(register.name.get(language).to_owned()),
            Cell::count(u64::from(register.documents), language),
            Cell::decimal(Some(low), 0, language),
            Cell::decimal(Some(register.difficulty[3]), 0, language),
            Cell::decimal(Some(high), 0, language),
            Cell::Text(percent),
        ]);
    }
    table.html()
}

/// The passages of the documents whose course is drawn.
fn course(report: &CorpusReport, language: Language) -> Option<String> {
    let several = report.documents.len() > 1;
    let caption = say(language, "Passages dans l’ordre de lecture", "Passages in the order of reading");
    let mut table = Table::new(caption, "sort", language);
    if several {
        table = table.column("Document", "");
    }
    table = table
        .column("Passage", "r")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Mots", "Words"), "r")
        .column(say(language, "Difficulté", "Difficulty"), "r");
    for document in facts::course(report).into_iter().map(|i| &report.documents[i]) {
        let name = || several.then(|| Cell::Document(document_label(&document.document, document.record)));
        for (n, slice) in (1..).zip(&document.slices) {
            let counts = [n, slice.sentences, slice.words].map(|count| Cell::count(count, language));
            let score = Cell::decimal(slice.difficulty, 0, language);
            table.row(name().into_iter().chain(counts).chain([score]));
        }
    }
    table.html()
}

fn map(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Passages par bande", "Passages by band");
    let mut table = Table::new(caption, "sort", language).column("Document", "");
    for band in Band::ALL {
        table = table.column(band.name().get(language), "r");
    }
    for document in shown(report) {
        let bands: Vec<Band> = document.slices.iter().filter_map(|slice| slice.difficulty).map(Band::of).collect();
        let count = |band: Band| Cell::count(bands.iter().filter(|b| **b == band).count() as u64, language);
        let name = Cell::Document(document_label(&document.document, document.record));
        table.row([name].into_iter().chain(Band::ALL.map(count)));
    }
    let note = if report.documents.len() > MOST_ROWS { cut(report, language) } else { String::new() };
    Some(table.html()? + &note)
}

fn diagnosis(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Longueur moyenne des phrases et des mots", "Mean length of sentences and words");
    let one = report.documents.len() == 1;
    let mut table = Table::new(caption, "sort", language)
        .column(if one { "Passage" } else { "Document" }, if one { "r" } else { "" })
        .column(say(language, "Mots par phrase", "Words per sentence"), "r")
        .column(say(language, "Syllabes par mot", "Syllables per word"), "r")
        .column("Kandel-Moles", "r");
    let row = |name: Cell, slice: Slice| {
        let per = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
        [
            name,
            Cell::decimal(per(slice.words, slice.sentences), 1, language),
            Cell::decimal(per(slice.syllables, slice.words), 2, language),
            Cell::decimal(kandel_moles_207::score(slice.sentences, slice.words, slice.syllables), 1, language),
        ]
    };
    if let [only] = report.documents.as_slice() {
        (1..).zip(&only.slices).for_each(|(n, slice)| table.row(row(Cell::count(n, language), *slice)));
        return table.html();
    }
    for document in shown(report).into_iter().filter(|document| document.headline().is_some()) {
        let counts = &document.counts;
        let (sentences, words, syllables) = (counts.sentences, counts.words, counts.syllables);
        let whole = Slice { sentences, words, syllables, difficulty: None };
        table.row(row(Cell::Document(document_label(&document.document, document.record)), whole));
    }
    let note = if report.documents.len() > MOST_ROWS { cut(report, language) } else { String::new() };
    Some(table.html()? + &note)
}

/// By decade; a dozen quantities or fewer, each.
fn numbers(report: &CorpusReport, language: Language) -> Option<String> {
    let numbers = &report.numbers;
    let link = say(language, "Chaque mention, avec sa place, est dans", "Every mention, with its place, is in");
    let table = if numbers.quantities <= 12 { few_numbers(report, language) } else { decades(report, language) };
    Some(table? + &source(link, "numbers.csv", language))
}

fn few_numbers(report: &CorpusReport, language: Language) -> Option<String> {
    let mut table = Table::new(
        say(language, "Quantités dans l’ordre du texte", "Quantities in the order of the text"),
        "",
        language,
    )
    .column(say(language, "Valeur", "Value"), "r")
    .column(say(language, "Nom compté", "Counted noun"), "")
    .column(say(language, "Ligne", "Line"), "r opt");
    for record in &report.numbers.first {
        let about = record.approximation.sign();
        let value = record.value.map_or_else(|| "—".into(), |value| quantity(value, language));
        let upper = record.value_max.map(|value| format!("{NO_BREAK}–{NO_BREAK}{}", quantity(value, language)));
        let noun = record.noun.as_deref().or(record.unit.map(|unit| counted(unit, language))).unwrap_or("—");
        table.row([
            Cell::Number(format!("{about}{value}{}", upper.unwrap_or_default()), None),
            Cell::Text(noun.to_owned()),
            Cell::count(record.place.line, language),
        ]);
    }
    table.html()
}

fn decades(report: &CorpusReport, language: Language) -> Option<String> {
    let caption =
        say(language, "Quantités positives par ordre de grandeur", "Positive quantities by order of magnitude");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Valeur", "Value"), "")
        .column(say(language, "Quantités", "Quantities"), "r")
        .column(say(language, "dont ≈", "of them ≈"), "r");
    let mut rows: Vec<(i32, u64, u64)> = Vec::new();
    for row in &report.numbers.magnitudes {
        let decade = row.class.div_euclid(5);
        match rows.last_mut().filter(|last| last.0 == decade) {
            Some(last) => (last.1, last.2) = (last.1 + row.exact + row.approximate, last.2 + row.approximate),
            None => rows.push((decade, row.exact + row.approximate, row.approximate)),
        }
    }
    for (decade, all, approximate) in rows {
        table.row([
            Cell::Html(range(decade, language)),
            Cell::count(all, language),
            Cell::count(approximate, language),
        ]);
    }
    table.html()
}

/// The values of a decade, from its power of ten to just below the next.
fn range(decade: i32, language: Language) -> String {
    let power = |decade: i32| match u32::try_from(decade) {
        Ok(power) if power <= 9 => format_grouped(10_i128.pow(power), language),
        _ => format!("10<sup>{}</sup>", decade.to_string().replace('-', "\u{2212}")),
    };
    match language {
        Language::Fr => format!("de {} à moins de {}", power(decade), power(decade + 1)),
        Language::En => format!("{} to under {}", power(decade), power(decade + 1)),
    }
}
