//! The page of a comparison: which side is harder, the charts, figures side by side, the words, the numbers that differ.

use super::charts::drawn;
use super::markup::{Cell, Table, details, document_name, prose, say, section};
use super::nouns::example;
use super::{Section, whole};
use crate::base::{Language, format_decimal};
use crate::charts::{COMPARISON_CHARTS, ComparisonChart};
use crate::measures::MEASURES;
use crate::output::compared::{change, place, shown_p};
use crate::output::escape;
use crate::output::marks::is_counted;
use crate::report::findings::causes::signed;
use crate::report::findings::compared::{self, causes, keyness, lengths, numbers, times_more, title};
use crate::report::findings::counts::{COUNTS, DOCUMENTS};
use crate::report::findings::facts::counted;
use crate::report::findings::words::{grouped, plural};
use crate::report::{ComparedCorpus, CorpusComparison, Keyword, NumberRecord};

/// Words of each side in the table.
const WORDS: usize = 100;
/// Pairs of numbers, and numbers of one side.
const NUMBERS: usize = 50;

/// A comparison as one page that stands alone.
///
/// ```
/// use lisible::base::Language;
/// use lisible::output::page;
/// use lisible::report::{ComparedCorpus, CorpusComparison, InputSummary, Keywords, NumberChanges};
/// use lisible::stats::Stats;
/// let side = |path: &str| ComparedCorpus::new(vec![path.into()], InputSummary::default(), &Stats::default());
/// let nothing =
///     CorpusComparison::new(side("a.txt"), side("b.txt"), Keywords::default(), NumberChanges::default());
/// assert!(page::comparison(&nothing, Language::Fr).contains("trop courts"));
/// ```
pub fn comparison(comparison: &CorpusComparison, language: Language) -> String {
    let mut sections: Vec<Section> =
        COMPARISON_CHARTS.iter().filter_map(|chart| chart_section(chart, comparison, language)).collect();
    sections.push(figures(comparison, language));
    sections.extend(differing(comparison, language));
    sections.push(method(comparison, language));
    whole(&title(comparison, language), &opening(comparison, language), &sections, language)
}

/// What the sides are called, nothing in it that could turn the text around.
fn names(comparison: &CorpusComparison, language: Language) -> [String; 2] {
    compared::names(comparison, language).map(|name| escape::visible(&name).into_owned())
}

/// Title, what was read, and what is worth knowing.
fn opening(comparison: &CorpusComparison, language: Language) -> String {
    let [first, second] = names(comparison, language).map(|name| escape::html(&name).into_owned());
    let [a, b] = [&comparison.first, &comparison.second].map(|side| read(side, language));
    let lead = match language {
        Language::Fr => {
            format!("D’un côté <b class=\"g0t\">{first}</b> ({a}), de l’autre <b class=\"g1t\">{second}</b> ({b}).")
        }
        Language::En => {
            format!("On one side <b class=\"g0t\">{first}</b> ({a}), on the other <b class=\"g1t\">{second}</b> ({b}).")
        }
    };
    let mut found = Vec::new();
    let causes = causes(comparison, language);
    if !causes.is_empty() {
        let lead = say(language, "D’où vient l’écart, en points :", "Where the gap comes from, in points:");
        found.push(format!("{lead} {causes}"));
    }
    found.extend([lengths(comparison, language), keyness(comparison, language), numbers(comparison, language)]);
    let item = |text: &String| format!("<li>{}.</li>\n", prose(text, language));
    let found = found.iter().map(item).collect::<Vec<_>>().concat();
    format!(
        "<h1>{}</h1>\n<p class=\"dek\">{lead}</p>\n<ol class=\"find\">\n{found}</ol>\n",
        prose(&title(comparison, language), language)
    )
}

fn read(side: &ComparedCorpus, language: Language) -> String {
    let (documents, words) = (side.counts.documents, side.counts.words);
    let ([n, w], [s, ws]) =
        ([documents, words].map(|n| grouped(n, language)), [documents, words].map(|n| plural(n, language)));
    match language {
        Language::Fr => format!("{n}\u{A0}document{s}, {w}\u{A0}mot{ws}"),
        Language::En => format!("{n} document{s}, {w} word{ws}"),
    }
}

fn chart_section(chart: &ComparisonChart, comparison: &CorpusComparison, language: Language) -> Option<Section> {
    let figure = drawn(chart, comparison, language)?;
    let data = match chart.id {
        "keyness" => words(comparison, language),
        _ => None,
    };
    let data = data.map(|table| details(say(language, "Voir les mots", "Show the words"), &table, language));
    let body = format!("{figure}<div class=\"more\">{}</div>", data.unwrap_or_default());
    let (title, subtitle) = ((chart.title)(comparison, language), (chart.subtitle)(comparison, language));
    Some(section(chart.id, chart.name.get(language), &title, &subtitle, &body, language))
}

/// The words of both sides.
fn words(comparison: &CorpusComparison, language: Language) -> Option<String> {
    let [first, second] = names(comparison, language);
    let mut out = String::new();
    for (name, words) in [(&first, &comparison.keywords.first), (&second, &comparison.keywords.second)] {
        let caption = format!("{} {name}", say(language, "Plus dans", "More in"));
        let mut table = Table::new(&caption, "sort", language)
            .column(say(language, "Mot", "Word"), "")
            .column(&first, "r")
            .column(&second, "r")
            .column(say(language, "Fois plus", "Times more"), "r")
            .column("Log ratio", "r opt")
            .column("G²", "r opt")
            .column(say(language, "Spécificité", "Specificity"), "r opt")
            .column(say(language, "p corrigé", "Corrected p"), "r opt");
        words.iter().take(WORDS).for_each(|word| table.row(row(word, language)));
        out.extend(table.html());
    }
    (!out.is_empty()).then_some(out)
}

fn row(word: &Keyword, language: Language) -> [Cell; 8] {
    [
        Cell::Text(word.display.clone()),
        Cell::count(word.first_count, language),
        Cell::count(word.second_count, language),
        Cell::Number(times_more(word, language), word.log_ratio.map(f64::abs)),
        Cell::decimal(word.log_ratio, 2, language),
        Cell::decimal(Some(word.log_likelihood.abs()), 1, language),
        Cell::decimal(word.specificity, 1, language),
        Cell::Number(shown_p(word.p_holm, language), Some(word.p_holm)),
    ]
}

/// Counts and measures side by side.
fn figures(comparison: &CorpusComparison, language: Language) -> Section {
    let [first, second] = names(comparison, language);
    let sides = [&comparison.first, &comparison.second];
    let caption = say(language, "Comptes et mesures des deux côtés", "Counts and measures of both sides");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Mesure", "Measure"), "")
        .column(&first, "r")
        .column(&second, "r")
        .column(say(language, "Écart", "Change"), "r");
    let text = |text: &str| Cell::Text(text.to_owned());
    for (name, count) in [DOCUMENTS].into_iter().chain(COUNTS) {
        let [a, b] = sides.map(|side| count(&side.counts));
        let gap = Cell::Number(signed(b as f64 - a as f64, language), None);
        table.row([text(name.get(language)), Cell::count(a, language), Cell::count(b, language), gap]);
    }
    for measure in MEASURES.iter().filter(|measure| measure.usual) {
        let scores = sides.map(|side| side.measures.get(measure.id));
        if !scores.iter().flatten().zip(sides).any(|(score, side)| is_counted(score, side.counts.tokens)) {
            continue;
        }
        let [a, b] = scores.map(|score| score.and_then(|score| score.value));
        let gap = a.zip(b).map_or_else(|| "—".into(), |(a, b)| change(b - a, measure.places, language));
        let shown = |value| Cell::decimal(value, measure.places, language);
        table.row([text(measure.name.get(language)), shown(a), shown(b), Cell::Number(gap, None)]);
        if measure.id == "difficulty" {
            let level =
                |side: &ComparedCorpus| side.difficulty.as_ref().and_then(|summary| summary.shown_levels(language));
            let [a, b] = sides.map(|side| text(&level(side).unwrap_or_else(|| "—".into())));
            table.row([text(say(language, "Niveau (CECR)", "Level (CEFR)")), a, b, text("")]);
        }
    }
    let (name, title) = (
        say(language, "Chiffres", "Figures"),
        say(language, "Les deux côtés, chiffre par chiffre", "Both sides, figure by figure"),
    );
    let subtitle = say(
        language,
        "L’écart va du premier côté au second. Le rapport de chaque côté explique les mesures.",
        "The change goes from the first side to the second. The report on each side explains the measures.",
    );
    section("figures", name, title, subtitle, &table.html().unwrap_or_default(), language)
}

/// The numbers that differ; `None` where there is none to show.
fn differing(comparison: &CorpusComparison, language: Language) -> Option<Section> {
    let changes = &comparison.numbers;
    let [first, second] = names(comparison, language);
    let caption = say(language, "Les nombres qui diffèrent, avec leur place", "Numbers that differ, with their places");
    let mut table = Table::new(caption, "stack", language)
        .column(say(language, "Nom compté", "Counted noun"), "")
        .column(&first, "long")
        .column(&second, "long");
    for pair in changes.changed.iter().take(NUMBERS) {
        let noun = Cell::Text(counted(&pair.noun, language).to_owned());
        table.row([noun, Cell::Html(placed(&pair.first, language)), Cell::Html(placed(&pair.second, language))]);
    }
    let mut body = table.html().unwrap_or_default();
    for (name, alone) in [(&first, &changes.only_first), (&second, &changes.only_second)] {
        body.extend(alone.as_deref().and_then(|alone| of_one_side(name, alone, language)));
    }
    let subtitle = say(
        language,
        "Le même nom compté, à peu près les mêmes mots autour, et aucune valeur qui convienne aux deux.",
        "The same counted noun, about the same words around it, and no value that fits both.",
    );
    let name = say(language, "Nombres", "Numbers");
    (!body.is_empty()).then(|| section("numbers", name, &numbers(comparison, language), subtitle, &body, language))
}

/// The numbers that only one version has.
fn of_one_side(name: &str, alone: &[NumberRecord], language: Language) -> Option<String> {
    let caption = format!("{} {name}", say(language, "Nombres qui ne sont que dans", "Numbers that are only in"));
    let mut table = Table::new(&caption, "tight", language).column(say(language, "Nombre", "Number"), "");
    alone.iter().take(NUMBERS).for_each(|number| table.row([Cell::Html(placed(number, language))]));
    table.html()
}

/// The mention in its sentence, with its place below.
fn placed(number: &NumberRecord, language: Language) -> String {
    format!("{}<br><small>{}</small>", example(number, language), document_name(&place(number)))
}

fn method(comparison: &CorpusComparison, language: Language) -> Section {
    let keywords = &comparison.keywords;
    let (tested, least) = (grouped(keywords.tested, language), grouped(keywords.least, language));
    let (passed, p) = (grouped(keywords.passed, language), format_decimal(keywords.most_p, 2, language));
    let content = match (keywords.content_only, language) {
        (true, Language::Fr) => " pleins",
        (true, Language::En) => "content ",
        _ => "",
    };
    let text = match language {
        Language::Fr => format!(
            "{tested} mots{content} de {least} occurrences ou plus, des deux côtés ensemble, ont été testés ; {passed} passent : \
             leur p, corrigé par la méthode de Holm pour le nombre de tests, ne dépasse pas {p}. G² est le rapport de \
             vraisemblance à quatre cases (Dunning) ; le log ratio (Hardie) dit combien de fois plus, sur une échelle où \
             un pas double, zéro étant pris pour un demi ; la spécificité est celle de Lafon, en puissances de dix. La \
             difficulté est dite différente quand l’écart dépasse ce qu’un autre choix de phrases expliquerait (95 %). Les \
             nombres sont rapprochés comme le dit « lisible explain conflict »."
        ),
        Language::En => format!(
            "{tested} {content}words of {least} occurrences or more, on both sides together, were tested; {passed} pass: their \
             p, corrected for the number of tests by Holm’s method, is at most {p}. G² is the log-likelihood of four cells \
             (Dunning); the log ratio (Hardie) says how many times more, on a scale where a step doubles, none being taken for \
             a half; the specificity is Lafon’s, in powers of ten. The difficulty is said to differ when the gap is more than \
             another choice of sentences would explain (95%). Numbers are set side by side as “lisible explain conflict” says."
        ),
    };
    let body = format!("<div><p>{}</p></div>", prose(&text, language));
    let (name, title) = (say(language, "Méthode", "Method"), say(language, "Méthode", "Method"));
    section(
        "method",
        name,
        title,
        say(language, "De quoi discuter ces chiffres.", "What it takes to dispute these figures."),
        &body,
        language,
    )
}
