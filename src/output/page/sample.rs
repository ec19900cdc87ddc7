//! Invented reports for the tests of this layer: of any number of documents, and a hostile one.

use crate::extract::LeftOut;
use crate::measures::heaps::VocabularyGrowth;
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::numbers::{Approximation, NumberForm, NumberKind};
use crate::report::{
    BY_PART, Conflict, CorpusReport, Counts, Dispersion, DistinctiveWord, DocumentReport, InputSummary, LengthBin,
    LengthSummary, MagnitudeRow, Measures, NounRow, NumberRecord, NumberSummary, Place, SectionRow, SentenceRecord,
    Skipped, Slice, WordByPart, WordRow, WordsByPart, ZipfPoint, invented,
};
use crate::stats::{Histogram, PartKind, Stats, TypesLeftOut};
use std::collections::BTreeMap;
use std::sync::Arc;

const NAMES: [&str; 20] = [
    "articles/01-budget.md",
    "articles/02-rentrée.md",
    "articles/03-élection-municipale-de-Saint-Jean-de-la-Ruelle.md",
    "articles/04-météo.md",
    "articles/05-hôpital.md",
    "articles/06-lycée.md",
    "articles/07-incendie.md",
    "articles/08-grève.md",
    "articles/09-tramway.md",
    "articles/10-portrait.md",
    "articles/11-recette.md",
    "articles/12-cinéma.md",
    "articles/13-tribunal.md",
    "articles/14-agriculture.md",
    "articles/15-rugby.md",
    "reportages/16-sécheresse.md",
    "reportages/17-énergie.md",
    "reportages/18-musée.md",
    "reportages/19-loyers.md",
    "reportages/20-forêt.md",
];

const SENTENCES: [&str; 6] = [
    "La commission des finances, réunie jeudi en présence du rapporteur général, a estimé que la progression des dépenses \
     de fonctionnement, imputable pour l’essentiel à la revalorisation indiciaire des rémunérations, à l’augmentation \
     tendancielle des cotisations et au renchérissement des approvisionnements énergétiques, rendait indispensable une \
     révision de la programmation pluriannuelle des investissements, dont l’échelonnement prévisionnel, arrêté avant \
     l’accélération de l’inflation, ne correspond plus aux capacités d’autofinancement de la collectivité territoriale.",
    "L’établissement, dont les représentants du personnel dénoncent depuis plusieurs mois la désorganisation, expérimentera \
     dès la prochaine rentrée une réorganisation transversale de ses consultations.",
    "Interrogée sur les responsabilités respectives de l’exploitant et de l’administration, la présidente a renvoyé \
     l’examen des conclusions complémentaires à une audience ultérieure, sans en préciser la date.",
    "L’indemnisation des propriétaires est subordonnée à la reconnaissance de l’état de catastrophe naturelle.",
    "Le comité consultatif recommande une modification progressive des conditions d’attribution des autorisations.",
    "Quand il pleut sur la vallée, les plus anciens montent voir la rivière, et les enfants les suivent en courant.",
];

const WORDS: [(&str, &str, u64); 16] = [
    ("ville", "ville", 412),
    ("habitants", "habitants", 306),
    ("orléans", "Orléans", 255),
    ("eau", "eau", 241),
    ("conseil", "conseil", 198),
    ("enfants", "enfants", 187),
    ("maire", "maire", 176),
    ("année", "année", 160),
    ("travail", "travail", 155),
    ("prix", "prix", 149),
    ("loire", "Loire", 133),
    ("quartier", "quartier", 121),
    ("projet", "projet", 118),
    ("école", "école", 97),
    ("loyers", "loyers", 81),
    ("forêt", "forêt", 64),
];

/// A report on `documents` documents, from the hardest to the easiest.
pub(crate) fn corpus(documents: usize) -> CorpusReport {
    let all: Vec<(Stats, DocumentReport)> = (0..documents).map(|i| document(i, documents)).collect();
    let mut stats = Stats::default();
    for (one, _) in &all {
        crate::base::Merge::merge(&mut stats, one.clone());
    }
    let mut report = of(&stats);
    report.documents = all.into_iter().map(|(_, report)| report).collect();
    report.hardest_sentences = sentences(&report.documents);
    report.words_by_part = (documents > 1).then(|| by_part(&mut report.content_words, documents.min(BY_PART)));
    report
}

/// Where the words stand: each in a few of so many documents of equal length.
fn by_part(rows: &mut [WordRow], parts: usize) -> WordsByPart {
    let sizes = vec![5_000; parts];
    let word = |(at, row): (usize, &mut WordRow)| {
        let counts: Vec<u64> = (0..parts).map(|i| if i % (at + 1) == 0 { row.count } else { 0 }).collect();
        let dispersion = Dispersion::of(&counts, &sizes);
        row.dispersion = Some(dispersion);
        WordByPart { word: row.word.clone(), display: row.display.clone(), counts, dispersion }
    };
    let words = rows.iter_mut().take(BY_PART).enumerate().map(word).collect();
    WordsByPart { kind: PartKind::Documents, sizes: sizes.clone(), words }
}

/// What is said of `stats` alone.
pub(crate) fn of(stats: &Stats) -> CorpusReport {
    let count = |part: u64| stats.words / part;
    CorpusReport {
        counts: Counts { types: count(6), hapaxes: count(11), quantities: count(160), ..Counts::from(stats) },
        measures: Measures::of(stats),
        difficulty: crate::report::DifficultySummary::of(stats),
        sentence_words: lengths(&stats.sentence_words),
        sentence_tokens: lengths(&stats.sentence_words),
        word_letters: lengths(&(1..=14).collect()),
        word_syllables: lengths(&[1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5].into_iter().collect()),
        words: words(stats.tokens, stats.documents),
        content_words: words(stats.tokens, stats.documents),
        distinctive_words: distinctive(stats.tokens),
        zipf: (0..80).map(|i| zipf(i, stats.tokens)).collect(),
        zipf_mandelbrot: ZipfMandelbrot::fit(&spectrum(stats.tokens)),
        growth: VocabularyGrowth::of(&spectrum(stats.tokens)),
        input: input(stats.documents),
        numbers: numbers(count(160)),
        ..CorpusReport::default()
    }
}

fn document(i: usize, of: usize) -> (Stats, DocumentReport) {
    let ease = i as f64 / of.max(2) as f64;
    let per_sentence = 38.0 - 24.0 * ease;
    let per_word = 1.98 - 0.45 * ease;
    let sentences = 34 + (i as u64 * 7) % 60;
    let lengths: Histogram = (0..sentences)
        .map(|s| {
            let swing = 0.35 + 1.3 * ((s * 37 + i as u64 * 11) % 29) as f64 / 28.0;
            rounded(per_sentence * swing).max(2)
        })
        .collect();
    let words = lengths.sum();
    let stats = Stats {
        documents: 1,
        paragraphs: sentences / 4,
        sentences,
        words,
        marks: words / 7,
        characters: words * 6,
        sentence_words: lengths.clone(),
        sentence_tokens: lengths,
        ..invented::stats(sentences, words, rounded(words as f64 * per_word))
    };
    let name = NAMES.get(i).map_or_else(|| format!("articles/{:04}.md", i + 1), ToString::to_string);
    let summary = self::lengths(&stats.sentence_words);
    let (measures, difficulty) = invented::measured(&stats);
    let report = DocumentReport {
        document: name.into(),
        record: None,
        format: "markdown",
        encoding: "utf-8",
        repairs: 0,
        forced_cuts: 0,
        left_out: LeftOut::default(),
        counts: Counts { types: words / 3, hapaxes: words / 5, quantities: words / 160, ..Counts::from(&stats) },
        sentence_words_median: summary.median,
        sentence_words_p90: summary.p90,
        sentence_words_max: summary.max,
        sentence_words: stats.sentence_words.clone(),
        measures,
        difficulty,
        rhythm: invented::rhythm(&stats),
        slices: (0..60).map(|s| slice(s, per_sentence, per_word)).collect(),
        sections: (0..3).map(|s| section(i, s)).collect(),
    };
    (stats, report)
}

fn section(document: usize, i: u64) -> SectionRow {
    let title = format!("Partie {}", i + 1);
    let difficulty = (i > 0).then_some(40.0 + document as f64);
    SectionRow { title, depth: 2, line: 10 * i + 3, sentences: 2 + i, words: 60, difficulty }
}

fn slice(i: u64, per_sentence: f64, per_word: f64) -> Slice {
    let swing = 0.7 + 0.6 * ((i * 17) % 13) as f64 / 12.0;
    let words = rounded(per_sentence * 2.0 * swing);
    invented::slice(2, words, rounded(words as f64 * per_word))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "invented figures are small and positive")]
fn rounded(value: f64) -> u64 {
    value.round() as u64
}

fn lengths(histogram: &Histogram) -> LengthSummary {
    let quantile = |numerator, denominator: u64| {
        histogram
            .around(numerator, denominator)
            .map(|(low, high, rest)| low as f64 + (high - low) as f64 * rest as f64 / denominator as f64)
    };
    let count = histogram.total();
    LengthSummary {
        count,
        mean: (count > 0).then(|| histogram.sum() as f64 / count as f64),
        standard_deviation: (count > 0).then_some(9.5),
        median: quantile(1, 2),
        p90: quantile(9, 10),
        max: histogram.max(),
        bins: histogram.bins().map(|(length, count)| LengthBin { length, count }).collect(),
    }
}

fn words(tokens: u64, documents: u64) -> Vec<WordRow> {
    let row = |(rank, &(word, display, count)): (u64, &(&str, &str, u64))| WordRow {
        rank,
        word: word.into(),
        display: display.into(),
        count,
        per_million: count as f64 / tokens.max(1) as f64 * 1e6,
        documents: documents.min(count),
        content: true,
        commonness: Some(4.5),
        dispersion: None,
    };
    (1..).zip(&WORDS).map(row).collect()
}

fn distinctive(tokens: u64) -> Vec<DistinctiveWord> {
    let word = |&(word, display, count): &(&str, &str, u64)| DistinctiveWord {
        word: word.into(),
        display: display.into(),
        count,
        per_million: count as f64 / tokens.max(1) as f64 * 1e6,
        commonness: 4.5,
        log_ratio: count as f64 / 40.0,
        log_likelihood: count as f64 * 3.0,
    };
    WORDS.iter().map(word).collect()
}

fn zipf(i: u32, tokens: u64) -> ZipfPoint {
    let rank = rounded(10_f64.powf(f64::from(i) / 22.0));
    ZipfPoint { rank, count: (tokens / 18 / rank.max(1)).max(1) }
}

/// About what the points of [`zipf`] come from.
fn spectrum(tokens: u64) -> Histogram {
    (1..=tokens / 12).map(|rank| (tokens / 18 / rank).max(1)).collect()
}

fn input(documents: u64) -> InputSummary {
    let skipped = [
        ("articles/couverture.jpg", "binary", ""),
        ("articles/.brouillon.md", "hidden", ""),
        ("archives.docx", "unknown_format", ""),
    ]
    .map(|(name, reason, detail)| Skipped { name: name.into(), reason, detail: detail.into() });
    InputSummary {
        files: documents,
        bytes: documents * 5_200,
        encodings: BTreeMap::from([("utf-8", documents)]),
        repairs: 2,
        forced_cuts: 0,
        left_out: LeftOut { front_matter: documents, code_blocks: 4, tables: 7, html_blocks: 0 },
        skipped_by_reason: skipped.iter().map(|s| (s.reason, 1)).collect(),
        skipped: skipped.into(),
        documents_cut: false,
    }
}

fn place(document: &Arc<str>, line: u64) -> Place {
    Place { document: document.clone(), record: None, byte_start: line * 80, byte_end: line * 80 + 40, line, column: 1 }
}

fn sentences(documents: &[DocumentReport]) -> Vec<SentenceRecord> {
    let mut all: Vec<SentenceRecord> = documents
        .iter()
        .enumerate()
        .flat_map(|(i, document)| (0..3).map(move |n| (document, SENTENCES[(i + n) % 5], i * 4 + n)))
        .map(|(document, text, line)| sentence(&document.document, text, line as u64 + 3))
        .collect();
    all.sort_by(|a, b| b.difficulty.unwrap().total_cmp(&a.difficulty.unwrap()));
    all
}

fn sentence(document: &Arc<str>, text: &str, line: u64) -> SentenceRecord {
    let words = text.split_whitespace().count() as u64;
    let syllables = words * (19 + line % 4) / 10;
    invented::sentence(place(document, line), words, syllables, text)
}

/// Noun, mentions, not exact, values (least, median, largest), example (before, numeral, after, noun).
type NounSample = (&'static str, u64, u64, [&'static str; 3], [&'static str; 4]);

const NOUNS: [NounSample; 5] = [
    (
        "euro",
        61,
        14,
        ["0.2", "350", "12000000"],
        ["La commune y consacrera ", "3,5 millions", " d’euros en deux ans.", "euros"],
    ),
    (
        "percent",
        44,
        3,
        ["0.4", "12", "98"],
        ["Le prix du ticket augmentera de ", "4,5", " % en janvier, après deux ans de gel.", "%"],
    ),
    (
        "habitant",
        38,
        21,
        ["40", "11000", "116000"],
        ["Le canal alimente en eau ", "11 000", " habitants du val, répartis dans douze villages.", "habitants"],
    ),
    (
        "hectare",
        17,
        9,
        ["0.5", "35", "4200"],
        ["Le feu a parcouru près de ", "quatre cents", " hectares de pins.", "hectares"],
    ),
    ("élève", 12, 0, ["1", "24", "1250"], ["Chaque classe compte ", "vingt-quatre", " élèves en moyenne.", "élèves"]),
];

fn noun(&(noun, mentions, approximate, values, example): &NounSample) -> NounRow {
    let [min, median, max] = values.map(|value| value.parse().ok());
    let example = Some(number(&NAMES[0].into(), noun, example, median));
    NounRow { noun: noun.into(), mentions, approximate, documents: mentions.min(20), min, median, max, example }
}

fn magnitude(class: i32) -> MagnitudeRow {
    let size = u64::from(class.unsigned_abs());
    MagnitudeRow { class, exact: 30_u64.saturating_sub(size), approximate: size / 5 }
}

fn numbers(quantities: u64) -> NumberSummary {
    let nouns: Vec<NounRow> = NOUNS.iter().map(noun).collect();
    NumberSummary {
        quantities,
        approximate: quantities / 6,
        kinds: BTreeMap::from([(NumberKind::Cardinal, quantities), (NumberKind::Date, 31), (NumberKind::Label, 12)]),
        magnitudes: (0..30).map(magnitude).collect(),
        first: nouns.iter().filter_map(|noun| noun.example.clone()).collect(),
        conflicts: nouns.iter().zip(nouns.iter().rev()).filter_map(conflict).collect(),
        uncompared: 0,
        nouns,
    }
}

fn conflict((first, second): (&NounRow, &NounRow)) -> Option<Conflict> {
    let (first, second) = (first.example.clone()?, second.example.clone()?);
    Some(Conflict { noun: first.noun_key.clone()?, shared_words: vec!["ville".into()], first, second })
}

fn number(
    document: &Arc<str>,
    noun: &str,
    [before, text, after, surface]: [&str; 4],
    value: Option<crate::base::Decimal>,
) -> NumberRecord {
    NumberRecord {
        place: place(document, 12),
        text: text.into(),
        kind: if noun == "percent" { NumberKind::Percent } else { NumberKind::Cardinal },
        value,
        value_max: None,
        approximation: if before.ends_with("près de ") { Approximation::About } else { Approximation::Exact },
        unit: (noun == "percent").then_some("percent"),
        noun: (noun != "percent").then(|| surface.into()),
        noun_key: (noun != "percent").then(|| noun.into()),
        noun_phrase: (noun != "percent").then(|| surface.into()),
        form: if text.starts_with(char::is_numeric) { NumberForm::Digits } else { NumberForm::Words },
        before: before.into(),
        after: after.into(),
    }
}

/// A report whose every text was written by an enemy.
pub(crate) fn hostile() -> CorpusReport {
    const ENEMY: &str = "=cmd|'/C calc'!A0<script>alert(\"x\")</script>\u{202E}gpj.exe\u{1B}[2J\u{0}\r\n--></style>";
    let mut report = corpus(3);
    for document in &mut report.documents {
        document.document = format!("{ENEMY}{}", document.document).into();
    }
    for sentence in &mut report.hardest_sentences {
        sentence.text = format!("{ENEMY} {}", sentence.text);
        sentence.place.document = report.documents[0].document.clone();
    }
    for word in report.words.iter_mut().chain(&mut report.content_words) {
        word.word = format!("@{ENEMY}");
        word.display = format!("@{ENEMY}");
    }
    for word in report.words_by_part.iter_mut().flat_map(|all| &mut all.words) {
        (word.word, word.display) = (format!("@{ENEMY}"), format!("@{ENEMY}"));
    }
    for noun in &mut report.numbers.nouns {
        noun.noun = ENEMY.into();
        if let Some(example) = &mut noun.example {
            (example.before, example.text, example.after) = (ENEMY.into(), ENEMY.into(), ENEMY.into());
            example.noun = Some(ENEMY.into());
        }
    }
    for conflict in &mut report.numbers.conflicts {
        (conflict.noun, conflict.shared_words) = (ENEMY.into(), vec![ENEMY.into()]);
        for record in [&mut conflict.first, &mut conflict.second] {
            (record.before, record.text, record.after) = (ENEMY.into(), ENEMY.into(), ENEMY.into());
            record.place.document = report.documents[0].document.clone();
        }
    }
    for record in &mut report.numbers.first {
        (record.before, record.text, record.after) = (ENEMY.into(), ENEMY.into(), ENEMY.into());
    }
    report.types_left_out = Some(TypesLeftOut { types: 12_345, tokens: 23_456 });
    for skipped in &mut report.input.skipped {
        skipped.name = ENEMY.into();
        skipped.detail = ENEMY.into();
    }
    report
}
