//! How everything was counted, and every measure with its formula and what to know before believing it.

use super::Section;
use super::markup::{Cell, Table, details_in_print, prose, say, section};
use super::opening::WORDS_PER_MINUTE;
use crate::base::{Language, Texts};
use crate::measures::{MEASURES, Measure, Status};
use crate::output::escape;
use crate::report::CorpusReport;
use crate::report::findings::words::grouped;

/// The section.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Section {
    let notes = notes(report, language);
    let summary = say(
        language,
        "Ce que dit chaque mesure, quand y croire, qui l’a publiée",
        "What each measure says, when to believe it, who published it",
    );
    let values = if report.counts.words > 0 { table(report, language) } else { None };
    let measures = values.unwrap_or_default() + &details_in_print(summary, &explained(language), language);
    let body = format!("<div><div class=\"cols\">\n{notes}</div>{measures}</div>");
    let name = say(language, "Méthode", "Method");
    let title = say(language, "Méthode et mesures", "Method and measures");
    let subtitle =
        say(language, "De quoi refaire et discuter chaque calcul.", "What it takes to redo and dispute each figure.");
    section("method", name, title, subtitle, &body, language)
}

/// A note of the method: its term and its text.
struct Note {
    term: Texts,
    text: Texts,
    /// True for what only makes sense of several documents.
    several: bool,
}

const NOTES: &[Note] = &[
    Note {
        term: Texts { fr: "Mots.", en: "Words." },
        text: Texts {
            fr: "Ce qui se tient entre deux blancs et contient une lettre ou un chiffre : « l’homme », « dit-il » et \
                 « 11\u{202F}000 » comptent chacun pour un. Les longueurs de phrase et les formules classiques comptent \
                 ces mots.",
            en: "What stands between white space and holds a letter or a digit: “l’homme”, “dit-il” and “11\u{202F}000” are \
                 one each. Sentence lengths and the classic formulas count these words.",
        },
        several: false,
    },
    Note {
        term: Texts { fr: "Formes.", en: "Forms." },
        text: Texts {
            fr: "Les fréquences et la diversité coupent l’élision et le pronom : « l’homme » et « dit-il » y comptent \
                 pour deux. Les formes sont prises telles qu’écrites, sans lemmatisation.",
            en: "Frequencies and diversity set elided words and clitics apart: “l’homme” and “dit-il” are two each. Forms \
                 are taken as written, not lemmatised.",
        },
        several: false,
    },
    Note {
        term: Texts { fr: "Phrases.", en: "Sentences." },
        text: Texts {
            fr: "Elles finissent sur un point, simple, d’exclamation, d’interrogation ou de suspension, quand la suite ne \
                 commence pas par une minuscule, et à la fin d’un paragraphe, d’un titre ou d’un élément de liste. \
                 Abréviations et initiales sont reconnues.",
            en: "They end at a full stop, an exclamation or question mark or an ellipsis when what follows does not begin \
                 in lower case, and at the end of a paragraph, heading or list item. Abbreviations and initials are known.",
        },
        several: false,
    },
    Note {
        term: Texts { fr: "Syllabes.", en: "Syllables." },
        text: Texts {
            fr: "Prononcées, comptées par règles ; le e muet final ne compte pas.",
            en: "As spoken, counted by rules; a mute e at the end does not count.",
        },
        several: false,
    },
    Note {
        term: Texts { fr: "Bandes.", en: "Bands." },
        text: Texts {
            fr: "D’après la difficulté, score expérimental de lisible : moins de 10, facile (A1) ; 10, assez facile (A2) ; 30, \
                 standard (B1) ; 50, assez difficile (B2) ; 70, difficile (C1) ; 90 et plus, très difficile (C2). Deux jeux \
                 de textes gradués diffèrent d’un demi-niveau : les niveaux donnés ensemble (« B2–C1 ») tiennent compte de \
                 ce doute et de celui du choix des phrases (jackknife sur seize groupes). « lisible explain difficulty » dit \
                 ce que vaut ce score.",
            en: "By the difficulty, an experimental score of lisible: below 10, easy (A1); 10, fairly easy (A2); 30, standard \
                 (B1); 50, fairly difficult (B2); 70, difficult (C1); 90 and above, very difficult (C2). Two sets of graded \
                 texts disagree by half a level: the levels given together (“B2–C1”) allow for this doubt and for the choice \
                 of sentences (jackknife over sixteen groups). “lisible explain difficulty” tells what the score is worth.",
        },
        several: false,
    },
    Note {
        term: Texts { fr: "Score d’ensemble.", en: "Score of the whole." },
        text: Texts {
            fr: "Calculé sur tous les mots et toutes les phrases réunis ; ce n’est pas la moyenne des documents.",
            en: "Computed on all words and sentences together; it is not the mean of the documents.",
        },
        several: true,
    },
    Note {
        term: Texts { fr: "Quantités.", en: "Quantities." },
        text: Texts {
            fr: "Nombres qui comptent ou mesurent, en chiffres ou en lettres ; dates, rangs et numéros n’en sont pas. Une \
                 mention approximative (« environ », « près de ») est signalée par ≈, jamais corrigée.",
            en: "Numbers that count or measure, in digits or in words; dates, ordinals and labels do not. An approximate \
                 mention (“environ”, “près de”) is marked ≈, never corrected.",
        },
        several: false,
    },
];

fn notes(report: &CorpusReport, language: Language) -> String {
    let note =
        |term: &str, text: &str| format!("<p><dfn>{}</dfn> {}</p>\n", prose(term, language), prose(text, language));
    let several = report.counts.documents > 1;
    let fixed = NOTES.iter().filter(|n| several || !n.several);
    let mut out: String = fixed.map(|n| note(n.term.get(language), n.text.get(language))).collect();
    if report.counts.words > 0 {
        out += &note(say(language, "Lecture.", "Reading."), &reading(language));
        out += &note(say(language, "Comptes.", "Counts."), &counts(report, language));
    }
    out
}

fn reading(language: Language) -> String {
    match language {
        Language::Fr => format!("{WORDS_PER_MINUTE} mots par minute, lecture silencieuse d’un adulte."),
        Language::En => format!("{WORDS_PER_MINUTE} words per minute, silent reading of an adult."),
    }
}

/// What no other part of the page counts.
fn counts(report: &CorpusReport, language: Language) -> String {
    let counts = &report.counts;
    let n = |count: u64| grouped(count, language);
    let (tokens, types, hapaxes) = (n(counts.tokens), n(counts.types), n(counts.hapaxes));
    let (letters, syllables, marks) = (n(counts.letters), n(counts.syllables), n(counts.marks));
    match language {
        Language::Fr => format!(
            "{tokens} occurrences de {types} formes, dont {hapaxes} vues une seule fois ; {syllables} syllabes, {letters} \
             lettres et chiffres, {marks} signes de ponctuation et symboles."
        ),
        Language::En => format!(
            "{tokens} occurrences of {types} forms, {hapaxes} of them seen once; {syllables} syllables, {letters} letters \
             and digits, {marks} punctuation marks and symbols."
        ),
    }
}

/// What the page shows: programs read the others in `report.json`.
fn usual() -> impl Iterator<Item = &'static Measure> {
    MEASURES.iter().copied().filter(|measure| measure.usual)
}

/// Every usual measure on one line: name, value, formula, and what keeps the value from being believed.
fn table(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(
        language,
        "Les mesures usuelles. W : mots ; S : phrases ; Sy : syllabes ; C : lettres ; N : occurrences ; V : formes",
        "The usual measures. W: words; S: sentences; Sy: syllables; C: letters; N: occurrences; V: forms",
    );
    let mut table = Table::new(caption, "", language)
        .column(say(language, "Mesure", "Measure"), "")
        .column(say(language, "Valeur", "Value"), "r")
        .column(say(language, "Formule", "Formula"), "opt")
        .column(say(language, "Réserve", "Caution"), "keep");
    for measure in usual() {
        let score = report.measures.get(measure.id);
        let value = score.and_then(|score| score.value);
        let status = score.map_or(Status::Undefined, |score| score.status);
        table.row([
            Cell::Text(measure.name.get(language).to_owned()),
            Cell::decimal(value, measure.places, language),
            Cell::Html(format!("<code>{}</code>", escape::html(&measure.notation(language)))),
            Cell::Text(caution(status, language).to_owned()),
        ]);
    }
    table.html()
}

fn caution(status: Status, language: Language) -> &'static str {
    match status {
        Status::Ok => "",
        Status::ShortText => say(language, "texte trop court", "text too short"),
        Status::OutOfRange => say(language, "hors du domaine", "out of range"),
        Status::Undefined => say(language, "non définie", "undefined"),
        Status::PerDocument => say(language, "par document seulement", "per document only"),
        Status::NotCounted => say(language, "sur demande (--mtld)", "on demand (--mtld)"),
    }
}

/// Every usual measure in full, as `explain` says it; there the symbols of a formula are indented.
fn explained(language: Language) -> String {
    let line = |line: &str| match line.strip_prefix("  ").and_then(|symbol| symbol.split_once(' ')) {
        Some((symbol, meaning)) => {
            format!("<dd class=\"in\"><b>{}</b> {}</dd>", prose(symbol, language), prose(meaning.trim(), language))
        }
        None => format!("<dd>{}</dd>", prose(line, language)),
    };
    let one = |measure: &Measure| {
        let text = measure.explain(language);
        let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(line);
        format!("<dt>{}</dt>{}\n", prose(measure.name.get(language), language), lines.collect::<String>())
    };
    format!("<dl class=\"explain\">\n{}</dl>", usual().map(one).collect::<String>())
}
