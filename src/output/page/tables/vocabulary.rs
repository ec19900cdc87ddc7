//! The data under the chart of the vocabulary as a whole, with the law fitted to it.

use crate::base::{Language, format_decimal};
use crate::output::page::markup::{Cell, Table, prose, say};
use crate::report::CorpusReport;

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
