//! The page as a whole: what it must hold, and what no document may put into it.

use super::*;
use crate::measures::MEASURES;
use crate::report::{CorpusComparison, InputSummary, Keywords};
use crate::stats::Stats;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::Fr, Language::En];

fn reports() -> Vec<CorpusReport> {
    vec![CorpusReport::default(), sample::corpus(1), sample::corpus(2), sample::corpus(20), sample::hostile()]
}

/// The page without the style sheet and the script.
fn content(page: &str) -> String {
    page.replace(STYLE, "").replace(SCRIPT, "")
}

/// The elements of the page in order, with their attributes; closing ones begin with a slash.
fn tags(page: &str) -> Vec<String> {
    let pieces = page.split('<').skip(1);
    pieces.map(|piece| piece.split_once('>').expect("every < is closed").0.to_owned()).collect()
}

fn text(page: &str) -> String {
    page.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text)).collect::<Vec<_>>().join("\n")
}

fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_element_is_closed_in_its_place() {
    for page in reports().iter().map(|report| html(report, Language::Fr)) {
        let mut open: Vec<String> = Vec::new();
        for tag in tags(&content(&page)) {
            let name = tag.split_whitespace().next().unwrap_or_default().to_owned();
            let void = ["!doctype", "meta", "wbr", "br"].contains(&name.as_str()) || tag.ends_with('/');
            match name.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed)),
                None if void => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn no_document_writes_markup_into_the_page() {
    for language in LANGUAGES {
        let page = html(&sample::hostile(), language);
        assert_eq!(page.matches("<script>").count(), 1);
        assert_eq!(page.matches("</style>").count(), 1);
        assert!(!content(&page).contains("alert(\"x\")") && content(&page).contains("&lt;script&gt;"));
        let direction =
            |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let hidden = |c: char| c.is_control() && c != '\n' || direction(c);
        assert!(!page.contains(hidden), "{:?}", page.chars().find(|c| hidden(*c)));
    }
}

#[test]
fn ids_are_unique_and_links_lead_somewhere() {
    for report in reports() {
        let page = content(&html(&report, Language::Fr));
        let ids = attributes(&page, "id");
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len());
        let links = attributes(&page, "href").into_iter().chain(attributes(&page, "aria-labelledby"));
        for link in links {
            let known = ids.contains(&link.trim_start_matches('#')) || crate::output::folder::FILES.contains(&link);
            assert!(known, "{link}");
        }
        assert_eq!(page.matches("<h1>").count(), 1);
    }
}

/// The digest of a script as a policy names it.
fn digest(script: &str) -> String {
    BASE64.encode(Sha256::digest(script))
}

#[test]
fn no_script_runs_but_ours() {
    let allowed = digest(&format!("\n{SCRIPT}"));
    assert!(POLICY.contains(&format!("script-src 'sha256-{allowed}'")), "the policy must name 'sha256-{allowed}'");
    let page = html(&sample::corpus(2), Language::Fr);
    let script = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next());
    assert_eq!(script.map(digest), Some(allowed));
    assert!(!content(&page).contains(" onclick=") && !SCRIPT.contains("innerHTML"));
}

#[test]
fn the_contents_lead_to_every_section_in_the_order_of_the_page() {
    let nothing = crate::report::ComparedCorpus::new(vec!["a".into()], InputSummary::default(), &Stats::default());
    let compared =
        CorpusComparison::new(nothing.clone(), nothing, Keywords::default(), crate::report::NumberChanges::default());
    let pages = reports().into_iter().map(|report| html(&report, Language::Fr));
    for page in pages.chain([comparison(&compared, Language::Fr)]) {
        let nav = page.split("<nav").nth(1).and_then(|rest| rest.split("</nav>").next()).unwrap_or_default();
        let links: Vec<&str> = attributes(nav, "href").into_iter().map(|link| link.trim_start_matches('#')).collect();
        let sections: Vec<&str> = page.split("<section id=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
        assert_eq!(links, sections);
        let families: Vec<&str> = nav.split("<b>").skip(1).filter_map(|rest| rest.split("</b>").next()).collect();
        let all: BTreeSet<&str> = families.iter().copied().collect();
        assert!(all.len() == families.len() && !all.contains(""), "one line a family: {families:?}");
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    let page = html(&sample::corpus(20), Language::Fr);
    for foreign in ["http:", "https:", "src=", "url(", "@import", "//cdn"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

#[test]
fn every_chart_has_both_widths_and_its_data() {
    for language in LANGUAGES {
        let page = html(&sample::corpus(20), language);
        let charts = crate::charts::CHARTS.len();
        assert_eq!(page.matches("<svg class=\"w\"").count(), charts);
        assert_eq!(page.matches("<svg class=\"n\"").count(), charts);
        for chart in crate::charts::CHARTS {
            let section = page.split(&format!("<section id=\"{}\"", chart.id)).nth(1).unwrap();
            let section = section.split("</section>").next().unwrap();
            assert!(section.contains("<table") && section.contains("role=\"img\""), "{}", chart.id);
        }
    }
}

#[test]
fn empty_data_draws_no_frame() {
    for language in LANGUAGES {
        let nothing = html(&CorpusReport::default(), language);
        assert!(!nothing.contains("<svg") && !nothing.contains("<table"));
        let mut wordless = sample::corpus(1);
        wordless.sentence_words = crate::report::LengthSummary::default();
        wordless.content_words.clear();
        wordless.numbers = crate::report::NumberSummary::default();
        let page = html(&wordless, language);
        let lines = page.split("<section id=\"undrawn\"").nth(1).expect("what is not drawn is told");
        for id in ["sentence_lengths", "words", "numbers", "nouns"] {
            assert!(lines.contains(&format!("<div id=\"{id}\"><dt>")), "links to {id} lead to its line");
            assert!(!page.contains(&format!("<section id=\"{id}\"")), "{id}");
        }
        assert!(!page.contains("<figure></figure>") && !page.contains("<tbody>\n</tbody>"));
    }
}

#[test]
fn every_usual_measure_is_told_and_no_other() {
    for language in LANGUAGES {
        let page = html(&sample::corpus(2), language);
        for measure in MEASURES {
            let named = page.contains(&format!("<dt>{}</dt>", prose(measure.name.get(language), language)));
            assert_eq!(named, measure.usual, "{}", measure.id);
        }
        for measure in MEASURES.iter().filter(|measure| measure.usual) {
            assert!(page.contains(&*escape::html(&measure.notation(language))), "{}", measure.id);
            assert!(page.contains(&prose(measure.warning.get(language), language)), "{}", measure.id);
        }
    }
}

#[test]
fn a_thousand_documents_stay_under_a_megabyte_and_say_what_is_cut() {
    let mut report = sample::corpus(1000);
    for document in &mut report.documents {
        document.document = format!("{}/{}", "dossier-au-nom-assez-long".repeat(3), document.document).into();
    }
    let page = html(&report, Language::Fr);
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    let table = page.split("<section id=\"documents\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(table.matches("<tr>").count(), MOST_ROWS + 1);
    let plain = text(table).replace(crate::base::NARROW, " ");
    assert!(plain.contains("Les 200 documents les plus difficiles ; les 1 000 documents sont dans"), "{plain}");
    assert!(table.contains("<a href=\"documents.csv\">"));
}

#[test]
fn paper_has_the_method_and_what_was_skipped() {
    let page = html(&sample::corpus(20), Language::Fr);
    for id in ["method", "left-out"] {
        let section =
            page.split(&format!("<section id=\"{id}\"")).nth(1).and_then(|rest| rest.split("</section>").next());
        assert!(section.is_some_and(|html| html.contains("<details class=\"print\">")), "{id}");
    }
}

#[test]
fn sentences_are_quoted_once_and_from_different_documents() {
    let page = html(&sample::corpus(20), Language::Fr);
    let quoted: Vec<&str> =
        page.split("<blockquote>").skip(1).filter_map(|q| q.split("</blockquote>").next()).collect();
    assert_eq!(quoted.len(), 3);
    assert!(quoted.iter().enumerate().all(|(i, quote)| !quoted[..i].contains(quote)));
    assert!(quoted.iter().any(|quote| quote.contains(" […] ")));
    let places: Vec<&str> = page.split("<p class=\"who\">").skip(1).filter_map(|p| p.split(", ligne").next()).collect();
    assert!(places.iter().enumerate().all(|(i, place)| !places[..i].contains(place)), "{places:?}");
}

#[test]
fn our_french_has_its_spaces() {
    let page = content(&html(&sample::corpus(20), Language::Fr));
    for line in text(&page).lines() {
        for bad in [" :", " ;", " !", " »", "« ", "  "] {
            assert!(!line.contains(bad), "{bad:?} in {line:?}");
        }
    }
}

#[test]
fn the_other_language_is_whole() {
    let page = content(&html(&sample::corpus(20), Language::En));
    assert!(page.contains("<html lang=\"en\">") && page.contains("<blockquote lang=\"fr\">"));
    for french in ["Mots", "Lire ce graphique", "Voir les données", "Méthode", "Écarté", "ligne", "«"] {
        assert!(!text(&page).contains(french), "{french}");
    }
}
