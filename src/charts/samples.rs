//! Reports of our own invention, for the tests of charts: a corpus, one article, and what nobody expects.

use crate::base::Decimal;
use crate::measures::heaps::{GrowthPoint, VocabularyGrowth};
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::numbers::{Approximation, NumberForm, NumberKind};
use crate::report::{
    BY_PART, BenchCorpus, BenchReport, ComparedCorpus, CorpusComparison, CorpusReport, Counts, Dispersion,
    DistinctiveWord, DocumentReport, KeywordSelection, Keywords, LengthBin, LengthSummary, Machine, MagnitudeRow,
    Measurement, NounRow, NumberChanges, NumberRecord, Place, SCHEMA_VERSION, SectionRow, Slice, Spread, Stage,
    WordByPart, WordRow, WordsByPart, ZipfPoint, invented,
};
use crate::stats::{FrequencyTable, MOST_PARTS, PartKind, TypeCount};

/// A repeatable wave between −1 and 1, for what must not look drawn with a ruler.
fn wave(seed: usize) -> f64 {
    let x = (seed as f64 * 12.9898 + 4.137).sin() * 43_758.545;
    (x - x.floor()) * 2.0 - 1.0
}

/// A document of 1,200 sentences in 60 slices.
pub(super) fn document(path: &str, words_per_sentence: f64, syllables_per_word: f64) -> DocumentReport {
    document_of(path, 60, 20, words_per_sentence, syllables_per_word)
}

fn document_of(path: &str, slices: usize, sentences: u64, length: f64, syllables: f64) -> DocumentReport {
    let seed = path.len() * 131 + path.bytes().map(usize::from).sum::<usize>();
    let slice = |i: usize| {
        let words = (sentences as f64 * length * (1.0 + 0.28 * wave(seed + i))).max(1.0).round();
        let spoken = (words * (syllables + 0.09 * wave(seed + 7 * i + 3))).max(1.0).round();
        invented::slice(sentences, words as u64, spoken as u64)
    };
    let slices: Vec<Slice> = (0..slices).map(slice).collect();
    of_slices(path, slices)
}

fn of_slices(path: &str, mut slices: Vec<Slice>) -> DocumentReport {
    let sum = |part: fn(&Slice) -> u64| slices.iter().map(part).sum();
    let stats = invented::stats(sum(|s| s.sentences), sum(|s| s.words), sum(|s| s.syllables));
    let document = invented::document(path, &stats);
    if document.headline().is_none() {
        for slice in &mut slices {
            slice.difficulty = None;
        }
    }
    DocumentReport { slices, sections: sections(path), ..document }
}

/// A document of thirty words: no score, nor has its only passage one.
pub(super) fn short(path: &str) -> DocumentReport {
    of_slices(path, vec![invented::slice(3, 30, 45)])
}

/// Three to 24 sections of a Markdown text, one in five without a difficulty.
fn sections(path: &str) -> Vec<SectionRow> {
    let seed = path.len();
    let section = |i: usize| SectionRow {
        title: format!("Chapitre {}, {}", i + 1, "où il est question de plusieurs choses ".repeat(1 + seed % 3)),
        depth: 2,
        line: 12 * i as u64 + 1,
        sentences: if i % 5 == 4 { 2 } else { 9 },
        words: 180,
        difficulty: (i % 5 != 4).then(|| 60.0 + 70.0 * wave(seed + 3 * i)),
    };
    (0..3 + seed % 22).map(section).collect()
}

/// Sentence lengths from pairs of a length and how many have it.
fn lengths(bins: impl IntoIterator<Item = (u64, u64)>) -> LengthSummary {
    let bins: Vec<LengthBin> =
        bins.into_iter().filter(|b| b.1 > 0).map(|(length, count)| LengthBin { length, count }).collect();
    let count: u64 = bins.iter().map(|bin| bin.count).sum();
    let at = |rank: u64| {
        let mut seen = 0;
        let reached = bins.iter().find(|bin| {
            seen += bin.count;
            seen > rank
        });
        reached.map(|bin| bin.length as f64)
    };
    let quantile = |numerator: u64, denominator: u64| {
        let scaled = count.checked_sub(1)? * numerator;
        let (low, rest) = (scaled / denominator, (scaled % denominator) as f64 / denominator as f64);
        let from = at(low)?;
        let to = at(low + 1).filter(|_| rest > 0.0).unwrap_or(from);
        Some(from + (to - from) * rest)
    };
    let (median, p90) = (quantile(1, 2), quantile(9, 10));
    let max = bins.last().map(|bin| bin.length);
    LengthSummary { count, median, p90, max, bins, ..LengthSummary::default() }
}

/// Many sentences, as prose has them: many short, few long.
fn prose_lengths(mode: f64, scale: u64) -> LengthSummary {
    lengths((1..=140_u64).map(|n| {
        let x = n as f64 / mode;
        (n, (x * (1.0 - x).exp() * scale as f64 * (1.0 + 0.05 * wave(n as usize))).round() as u64)
    }))
}

fn word(rank: u64, display: &str, count: u64, tokens: u64) -> WordRow {
    WordRow {
        rank,
        word: display.to_lowercase(),
        display: display.into(),
        count,
        per_million: count as f64 * 1e6 / tokens.max(1) as f64,
        documents: 1,
        content: true,
        commonness: None,
        dispersion: None,
    }
}

fn distinctive(row: &WordRow) -> DistinctiveWord {
    DistinctiveWord {
        word: row.word.clone(),
        display: row.display.clone(),
        count: row.count,
        per_million: row.per_million,
        commonness: 5.0,
        log_ratio: 1.0 + (row.count as f64).sqrt() / 20.0,
        log_likelihood: row.count as f64,
    }
}

fn words(rows: &[(&str, u64)], tokens: u64) -> Vec<WordRow> {
    (1..).zip(rows).map(|(rank, (display, count))| word(rank, display, *count, tokens)).collect()
}

/// A curve of Zipf's law with a plateau of hapaxes, 22 points to the decade.
fn zipf(first: u64, types: u64, hapaxes: u64) -> Vec<ZipfPoint> {
    let slope = (first as f64).ln() / ((types - hapaxes).max(2) as f64).ln();
    let mut points: Vec<ZipfPoint> = Vec::new();
    for i in 0_i32..240 {
        let rank = 10_f64.powf(f64::from(i) / 22.0).round() as u64;
        if rank <= types && points.last().is_none_or(|p| p.rank < rank) {
            let shape = 1.0 + 0.12 * (f64::from(i) / 22.0).sin();
            let count = (first as f64 * shape / (rank as f64).powf(slope)).floor() as u64;
            let count = if rank + hapaxes > types { 1 } else { count.max(2) };
            points.push(ZipfPoint { rank, count });
        }
    }
    points
}

/// The growth of a vocabulary of so many types in so many tokens, none of which the samples list.
fn growth(tokens: u64, types: u64) -> VocabularyGrowth {
    // Of a four-thousandth of the text, most of them forty equal steps.
    let point = |part: u64| GrowthPoint {
        tokens: (tokens / 4_000).saturating_mul(part).saturating_add((tokens % 4_000 * part).div_ceil(4_000)),
        types: types as f64 * (part as f64 / 4_000.0).powf(0.6),
    };
    let parts = [4, 10, 25, 50, 100, 150, 200, 250].into_iter().chain((3..=40).map(|step| 100 * step));
    let (last_tokens, last_types) = (1_000, types as f64 * 600.0 / tokens.max(1) as f64);
    let curve = if tokens < 40 { Vec::new() } else { parts.map(point).collect() };
    VocabularyGrowth { curve, last_tokens, last_types, heaps_k: Some(9.5), heaps_beta: Some(0.6) }
}

/// A law for a vocabulary whose commonest type occurs so often.
fn law(first: u64, alpha: f64, beta: f64) -> ZipfMandelbrot {
    let scale = first as f64 * (1.0 + beta).powf(alpha);
    ZipfMandelbrot { alpha, beta, scale, mean_nll: 6.5, weakly_identified: first < 1_000 }
}

/// A quantity with its noun.
fn quantity(value: i128, noun: &str, approximation: Approximation) -> NumberRecord {
    let place = Place { document: "article".into(), record: None, byte_start: 0, byte_end: 1, line: 1, column: 1 };
    NumberRecord {
        place,
        text: value.to_string(),
        kind: NumberKind::Cardinal,
        value: Some(Decimal::from(value)),
        value_max: None,
        approximation,
        unit: None,
        noun: Some(noun.into()),
        noun_key: Some(noun.into()),
        noun_phrase: None,
        form: NumberForm::Digits,
        before: String::new(),
        after: String::new(),
    }
}

fn noun(noun: &str, mentions: u64, approximate: u64) -> NounRow {
    NounRow { noun: noun.into(), mentions, approximate, ..NounRow::default() }
}

const NOUNS: [(&str, u64, u64); 16] = [
    ("year", 1_206, 210),
    ("percent", 744, 96),
    ("EUR", 690, 141),
    ("mois", 655, 12),
    ("personne", 402, 118),
    ("jour", 398, 20),
    ("homme", 240, 88),
    ("pas", 201, 64),
    ("mètre", 187, 41),
    ("fois", 166, 9),
    ("kg", 120, 11),
    ("véhicule", 118, 0),
    ("heure", 103, 37),
    ("enfant", 77, 5),
    ("siège", 60, 0),
    ("lieue", 58, 31),
];

const CONTENT: [(&str, u64); 18] = [
    ("article", 5_237),
    ("conditions", 2_041),
    ("véhicule", 1_742),
    ("code", 1_491),
    ("présent", 1_419),
    ("dispositions", 1_393),
    ("personne", 1_344),
    ("articles", 1_264),
    ("véhicules", 1_178),
    ("ministre", 1_174),
    ("chargé", 1_139),
    ("application", 1_110),
    ("formation", 1_079),
    ("État", 1_037),
    ("sportif", 952),
    ("mariage", 910),
    ("peine", 876),
    ("route", 833),
];

const NAMES: [&str; 28] = [
    "romans/aubépine.txt",
    "romans/le-phare.txt",
    "romans/saisons.txt",
    "romans/la-colline.txt",
    "romans/mirabelle.txt",
    "romans/nuit-blanche.txt",
    "romans/les-voisins.txt",
    "romans/orage.txt",
    "romans/petit-matin.txt",
    "romans/quai-nord.txt",
    "romans/retour.txt",
    "romans/sept-lettres.txt",
    "romans/tante-rose.txt",
    "romans/un-hiver.txt",
    "romans/vent-debout.txt",
    "romans/la-verrerie.txt",
    "romans/moulin.txt",
    "romans/fenêtres.txt",
    "romans/îles.txt",
    "romans/l-héritage.txt",
    "romans/journal.txt",
    "romans/les-deux-rives.txt",
    "romans/carnets.txt",
    "romans/bal.txt",
    "romans/cendres.txt",
    "lois/code-civil.md",
    "lois/code-du-sport.md",
    "lois/code-de-la-route.md",
];

/// 28 documents of three million words: 25 easy ones, three hard ones.
pub(super) fn corpus() -> CorpusReport {
    let document = |(i, path): (usize, &&str)| match i {
        25 => document(path, 28.9, 1.571),
        26 => document(path, 22.7, 1.711),
        27 => document(path, 33.1, 1.712),
        i => document(path, 17.5 + 4.6 * wave(i * 3), 1.44 + 0.07 * wave(i * 5 + 1)),
    };
    let documents: Vec<DocumentReport> = NAMES.iter().enumerate().map(document).collect();
    with_documents(documents, 3_011_807)
}

fn with_documents(documents: Vec<DocumentReport>, words_read: u64) -> CorpusReport {
    let mut report = CorpusReport {
        sentence_words: prose_lengths(7.0, 7_000),
        content_words: words(&CONTENT, 3_140_000),
        words: words(&[("de", 95_406), ("la", 61_200), ("l'", 44_100)], 3_140_000),
        zipf: zipf(95_406, 53_449, 19_242),
        zipf_mandelbrot: Some(law(95_406, 1.07, 2.7)),
        growth: growth(3_140_000, 53_449),
        documents,
        ..CorpusReport::default()
    };
    if let Some(first) = report.documents.first() {
        report.measures = first.measures.clone();
    }
    report.distinctive_words = report.content_words.iter().map(distinctive).collect();
    report.difficulty = report.documents.first().and_then(|document| document.difficulty.clone());
    report.counts = Counts {
        documents: report.documents.len() as u64,
        sentences: report.sentence_words.count,
        words: words_read,
        tokens: 3_140_000,
        types: 53_449,
        hapaxes: 19_242,
        quantities: 14_716,
        ..Counts::default()
    };
    report.numbers.quantities = 14_716;
    report.numbers.approximate = 1_511;
    report.numbers.magnitudes = (-4..42)
        .map(|class: i32| {
            let n = (6_000.0
                * (-(f64::from(class) - 2.5).powi(2) / 60.0).exp()
                * (1.1 + wave(class.unsigned_abs() as usize))) as u64;
            MagnitudeRow { class, exact: n - n / 9, approximate: n / 9 }
        })
        .filter(|row| row.exact > 0)
        .collect();
    report.numbers.nouns = NOUNS.iter().map(|&(name, all, some)| noun(name, all, some)).collect();
    let kind = if report.documents.len() > MOST_PARTS { PartKind::Buckets } else { PartKind::Documents };
    report.words_by_part = Some(by_part(&report, kind, report.documents.len().min(MOST_PARTS)));
    report
}

/// Where the content words of a report stand: in `parts` parts, the first word in one of them alone.
fn by_part(report: &CorpusReport, kind: PartKind, parts: usize) -> WordsByPart {
    let sizes: Vec<u64> = (0..parts).map(|i| 1_000 + (900.0 * wave(i)) as u64).collect();
    let word = |(at, row): (usize, &WordRow)| {
        let share = |i: usize| match at {
            0 => usize::from(i == parts / 3) as f64,
            _ => (1.0 + wave(i * (at + 1))).max(0.0) / parts as f64,
        };
        let counts: Vec<u64> = (0..parts).map(|i| (row.count.min(90_000) as f64 * share(i)).round() as u64).collect();
        let dispersion = Dispersion::of(&counts, &sizes);
        WordByPart { word: row.word.clone(), display: row.display.clone(), counts, dispersion }
    };
    let words = report.content_words.iter().take(BY_PART).enumerate().map(word).collect();
    WordsByPart { kind, sizes, words }
}

/// One press article: 18 sentences, 664 words, two quantities.
pub(super) fn article() -> CorpusReport {
    let slices: Vec<Slice> = (0..18)
        .map(|i| {
            let words = (35.0 + 16.0 * wave(i + 40)).round();
            invented::slice(1, words as u64, (words * (1.78 + 0.14 * wave(i + 90))) as u64)
        })
        .collect();
    let mut report = with_documents(vec![of_slices("presse/article.txt", slices)], 664);
    report.sentence_words = lengths([
        (17, 1),
        (18, 1),
        (26, 1),
        (27, 1),
        (33, 4),
        (35, 1),
        (36, 1),
        (41, 1),
        (43, 1),
        (45, 2),
        (47, 1),
        (49, 1),
        (51, 1),
        (52, 1),
    ]);
    report.counts.sentences = 18;
    report.counts.tokens = 719;
    report.counts.types = 319;
    report.counts.hapaxes = 223;
    report.content_words = words(
        &[
            ("troupes", 8),
            ("nord-coréennes", 6),
            ("Poutine", 5),
            ("forces", 4),
            ("russes", 4),
            ("soldats", 4),
            ("nord-coréens", 4),
            ("Russie", 4),
            ("conflit", 3),
            ("Ukraine", 3),
            ("russe", 3),
            ("alliés", 3),
        ],
        719,
    );
    report.words_by_part = Some(by_part(&report, PartKind::Slices, 7));
    report.words = words(&[("de", 36)], 719);
    report.zipf = zipf(36, 319, 223);
    report.zipf_mandelbrot = Some(law(36, 0.74, 0.5));
    report.growth = VocabularyGrowth { last_tokens: 72, last_types: 24.2, ..growth(719, 319) };
    report.numbers.quantities = 2;
    report.numbers.approximate = 1;
    report.numbers.magnitudes =
        vec![MagnitudeRow { class: 1, exact: 1, approximate: 0 }, MagnitudeRow { class: 20, exact: 0, approximate: 1 }];
    report.numbers.nouns = vec![noun("soldat", 1, 1), noun("allié", 1, 0)];
    report.numbers.first =
        vec![quantity(2, "alliés", Approximation::Exact), quantity(11_000, "soldats", Approximation::About)];
    report
}

/// `count` documents, spread wide.
pub(super) fn many(count: usize) -> CorpusReport {
    let document = |i: usize| {
        let path = format!("archives/{}/texte-{i:05}.txt", i % 97);
        document_of(&path, 6, 20, 19.0 + 5.0 * (wave(i) + wave(i + 5)), 1.55 + 0.08 * (wave(2 * i) + wave(2 * i + 9)))
    };
    with_documents((0..count).map(document).collect(), 61_000_000)
}

/// Three documents.
fn three() -> CorpusReport {
    let mut report = with_documents(
        vec![document("a.txt", 14.0, 1.4), document("b.txt", 15.0, 1.41), document("c.txt", 14.5, 1.42)],
        48_000,
    );
    report.numbers.quantities = 9;
    report.numbers.approximate = 0;
    report.numbers.first = (0..9)
        .map(|i| quantity(10_i128.pow(i % 4) * (3 + i128::from(i)), "objets fort divers", Approximation::Exact))
        .collect();
    report
}

/// Names of 200 characters, controls in names, nouns of 300 characters, scores far below 0, an endless sentence.
fn hostile() -> CorpusReport {
    let long = format!("dossier/{}.txt", "interminable-nom-de-fichier-".repeat(8));
    let mut report = with_documents(
        vec![
            document(&long, 15.0, 1.4),
            document("e\u{301}te\u{301}\u{202E}\u{7}<&>\"'.txt", 60.0, 3.6),
            of_slices("phrase.txt", vec![invented::slice(1, 1_000_000, 1_500_000); 5]),
            document(&format!("{long}.bis"), 1.0, 1.0),
            document("", 12.0, 1.5),
        ],
        u64::MAX / 4,
    );
    report.sentence_words = lengths([(1, 3), (2, 90), (79, 40), (80, 60), (1_000_000, 1)]);
    report.content_words = words(&[(&"anticonstitutionnellement".repeat(12), u64::MAX / 9), ("<b>&", 2)], 9);
    report.words = report.content_words.clone();
    report.words_by_part = Some(by_part(&report, PartKind::Documents, 3));
    report.zipf = zipf(u64::MAX / 9, 9_000_000_000, 0);
    report.zipf_mandelbrot = Some(law(u64::MAX / 9, 30.0, 9e9));
    report.growth = growth(u64::MAX - 1, 9_000_000_000);
    report.counts.tokens = u64::MAX - 1;
    report.counts.types = 9_000_000_000;
    report.counts.hapaxes = 0;
    report.numbers.magnitudes = vec![
        MagnitudeRow { class: -190, exact: 1, approximate: 1 },
        MagnitudeRow { class: 0, exact: u64::MAX / 9, approximate: 1 },
        MagnitudeRow { class: 189, exact: 0, approximate: 5 },
    ];
    report.numbers.nouns = vec![noun(&"n".repeat(300), 9, 9), noun("x\ny", 1, 0)];
    report
}

/// Everything equal: one sentence length, one frequency, equal documents.
fn level() -> CorpusReport {
    let twin = |name: &str| of_slices(name, vec![invented::slice(10, 150, 225); 10]);
    let mut report = with_documents(vec![twin("x/un.txt"), twin("y/un.txt"), twin("deux.txt")], 4_500);
    report.sentence_words = lengths([(15, 300)]);
    report.content_words = words(&[("pain", 7), ("vin", 7), ("sel", 7), ("eau", 7)], 28);
    report.zipf = (1..=20).map(|rank| ZipfPoint { rank, count: 7 }).collect();
    report.zipf_mandelbrot = None;
    report.growth = growth(140, 20);
    report.counts.types = 20;
    report.counts.hapaxes = 0;
    report.numbers.nouns = vec![noun("pain", 3, 3), noun("vin", 3, 0)];
    report
}

/// Few sentences, all short; every word once; short documents without a score.
fn tiny() -> CorpusReport {
    let short = |name: &str| of_slices(name, vec![invented::slice(3, 9, 12)]);
    let mut report = with_documents(vec![short("un.txt"), short("deux.txt")], 18);
    report.sentence_words = lengths([(1, 2), (2, 2), (5, 1), (6, 75)]);
    report.content_words = words(&[("sel", 1)], 18);
    report.words_by_part = Some(by_part(&report, PartKind::Documents, 2));
    report.zipf = (1..=16).map(|rank| ZipfPoint { rank, count: 1 }).collect();
    report.zipf_mandelbrot = None;
    let every = |tokens: u64| GrowthPoint { tokens, types: tokens as f64 };
    report.growth = VocabularyGrowth { curve: (1..=16).map(every).collect(), ..VocabularyGrowth::default() };
    report.counts.types = 16;
    report.counts.hapaxes = 16;
    report.numbers.quantities = 1;
    report.numbers.approximate = 1;
    report.numbers.magnitudes = vec![MagnitudeRow { class: -3, exact: 0, approximate: 1 }];
    report.numbers.nouns = vec![noun("sel", 1, 1)];
    report
}

/// Every sample with its name; the empty report first.
pub(super) fn all() -> Vec<(&'static str, CorpusReport)> {
    vec![
        ("empty", CorpusReport::default()),
        ("article", article()),
        ("three", three()),
        ("corpus", corpus()),
        ("sixty", many(60)),
        ("hundred", many(100)),
        ("thousands", many(10_000)),
        ("hostile", hostile()),
        ("level", level()),
        ("tiny", tiny()),
    ]
}

/// A benchmark on these numbers of threads; `scale` seconds for the full analysis of 200 MB on one.
pub(super) fn bench(threads: &[u64], scale: f64) -> BenchReport {
    let shares = [0.02, 0.07, 0.14, 0.5, 0.88, 0.95, 1.0];
    let measurement = |(i, stage): (usize, Stage), threads: u64| {
        let gain = (threads as f64).sqrt();
        let median = scale * shares[i] / gain;
        Measurement {
            stage,
            threads,
            seconds: Spread { median, min: median * 0.9, max: median * (1.15 + 0.1 * wave(i)) },
            megabytes_per_second: 200.0 / median,
            tokens_per_second: 33e6 / median,
            speedup: Some(gain),
            peak_memory_bytes: Some(40 << 20),
        }
    };
    let processor = Some("Processeur inventé à douze cœurs et à longue marque de fabrique 9B14, 3,7 GHz".to_owned());
    BenchReport {
        schema_version: SCHEMA_VERSION,
        lisible: "0.1.0".into(),
        machine: Machine { os: "linux".into(), architecture: "x86_64".into(), processor, cores: 12 },
        corpus: BenchCorpus { files: 16, bytes: 200_000_000, tokens: 33_000_000, ..BenchCorpus::default() },
        repetitions: 5,
        measurements: threads
            .iter()
            .flat_map(|&n| Stage::ALL.into_iter().enumerate().map(move |stage| (stage, n)))
            .map(|(stage, n)| measurement(stage, n))
            .collect(),
        comparison: None,
    }
}

/// Every sample of a benchmark with its name.
pub(super) fn benches() -> Vec<(&'static str, BenchReport)> {
    let mut equal = bench(&[1, 2], 3.0);
    for m in &mut equal.measurements {
        (m.megabytes_per_second, m.speedup) = (50.0, Some(0.99));
        m.seconds = Spread { median: 4.0, min: 4.0, max: 4.0 };
    }
    vec![
        ("no bench", bench(&[], 1.0)),
        ("one thread", bench(&[1], 2.0)),
        ("two threads", bench(&[1, 2], 2.4)),
        ("many threads", bench(&[1, 2, 4, 8, 16, 32, 256], 0.001)),
        ("slow", bench(&[1, 6], 90_000.0)),
        ("all equal", equal),
    ]
}

/// One side of a comparison: the counts of a report.
fn side(path: &str, report: CorpusReport) -> ComparedCorpus {
    ComparedCorpus {
        paths: vec![path.into()],
        input: report.input,
        counts: report.counts,
        measures: report.measures,
        difficulty: report.difficulty,
        sentence_words: report.sentence_words,
        word_letters: report.word_letters,
    }
}

/// So many words on each side, the `i`-th of `name(i)`.
fn keywords(first: usize, second: usize, name: &dyn Fn(usize) -> String) -> Keywords {
    let table = |words: std::ops::Range<usize>| {
        let mut table = FrequencyTable::default();
        for i in words {
            let count = 40 + 7 * i as u64;
            table.add(&name(i), TypeCount { count, documents: 1, inside: count, ..TypeCount::default() });
        }
        table
    };
    let (a, b) = (table(0..first), table(first / 2..first / 2 + second));
    let selection = KeywordSelection { all: true, most_p: 1.0, ..KeywordSelection::default() };
    Keywords::of((&a, 9_000), (&b, 70_000), selection).unwrap()
}

/// Every sample of a comparison with its name.
pub(super) fn comparisons() -> Vec<(&'static str, CorpusComparison)> {
    let of = |[a, b]: [&str; 2], [first, second]: [CorpusReport; 2], keywords| {
        CorpusComparison::new(side(a, first), side(b, second), keywords, NumberChanges::default())
    };
    let word = |i: usize| format!("mot{i}");
    let long = "dossier/".repeat(40) + "un-nom-de-fichier-qui-ne-finit-pas-et-<b>-\u{202E}-encore";
    let hostile_word = |i: usize| format!("{}{i}", "anticonstitutionnellement".repeat(8));
    let nothing = [CorpusReport::default(), CorpusReport::default()];
    vec![
        ("nothing compared", of(["a", "b"], nothing, Keywords::default())),
        ("no keyword", of(["avant.md", "apres.md"], [article(), corpus()], Keywords::default())),
        ("versions", of(["v1/texte.md", "v2/texte.md"], [article(), article()], keywords(3, 0, &word))),
        ("corpora", of(["romans", "codes"], [corpus(), many(100)], keywords(12, 15, &word))),
        ("hostile sides", of([&long, &long], [hostile(), level()], keywords(30, 30, &hostile_word))),
    ]
}
