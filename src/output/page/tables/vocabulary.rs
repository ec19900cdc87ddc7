//! The data under the charts of the vocabulary as a whole, ranks and growth, with the laws fitted to them.

use crate::base::{Language, format_decimal};
use crate::output::page::markup::{Cell, Table, prose, say};
use crate::report::CorpusReport;
use crate::report::findings::growth::is_drawn;

/// The points at about 1, 2 and 5 times each power of ten.
pub(super) fn zipf(report: &CorpusReport, language: Language) -> Option<String> {
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
    Some(table.html()? + &zipf_mandelbrot(report, language))
}

/// Every fourth point of the curve, and the law fitted to it.
pub(super) fn growth(report: &CorpusReport, language: Language) -> Option<String> {
    if !is_drawn(report) {
        return None;
    }
    let caption = say(language, "Mots distincts attendus selon les mots lus", "Distinct words expected by words read");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Mots lus", "Words read"), "r")
        .column(say(language, "Mots distincts", "Distinct words"), "r");
    let curve = &report.growth.curve;
    let every = curve.len().div_ceil(10).max(1);
    for point in curve.iter().rev().step_by(every).collect::<Vec<_>>().into_iter().rev() {
        table.row([Cell::count(point.tokens, language), Cell::decimal(Some(point.types), 0, language)]);
    }
    Some(table.html()? + &heaps(report, language))
}

fn heaps(report: &CorpusReport, language: Language) -> String {
    let Some((k, beta)) = report.growth.heaps_k.zip(report.growth.heaps_beta) else { return String::new() };
    let (k, beta) = (format_decimal(k, 2, language), format_decimal(beta, 3, language));
    let text = match language {
        Language::Fr => format!(
            "Loi de Herdan-Heaps, par les moindres carrés sur la courbe, du centième du texte au texte entier : {k} × n^{beta}."
        ),
        Language::En => {
            format!(
                "Herdan–Heaps law, by least squares on the curve, from a hundredth of the text to all of it: {k} × n^{beta}."
            )
        }
    };
    let raised = format!("n<sup>{beta}</sup>");
    format!("<p class=\"src\">{}</p>", prose(&text, language).replace(&format!("n^{beta}"), &raised))
}

/// The law of Zipf and Mandelbrot in a line.
fn zipf_mandelbrot(report: &CorpusReport, language: Language) -> String {
    let Some(law) = report.zipf_mandelbrot else { return String::new() };
    let figure = |value, places| format_decimal(value, places, language);
    let (alpha, beta, nll) = (figure(law.alpha, 3), figure(law.beta, 2), figure(law.mean_nll, 4));
    let weak = match (law.weakly_identified, language) {
        (false, _) => "",
        (true, Language::Fr) => " Paramètres mal déterminés : d’autres conviendraient aussi bien.",
        (true, Language::En) => " Weakly identified: other parameters would do as well.",
    };
    let text = match language {
        Language::Fr => format!(
            "Loi de Zipf-Mandelbrot, au maximum de vraisemblance : α = {alpha}, β = {beta}, log-vraisemblance négative moyenne \
             {nll} par occurrence.{weak}"
        ),
        Language::En => format!(
            "Zipf–Mandelbrot law by maximum likelihood: α = {alpha}, β = {beta}, mean negative log-likelihood {nll} a \
             token.{weak}"
        ),
    };
    format!("<p class=\"src\">{}</p>", prose(&text, language))
}
