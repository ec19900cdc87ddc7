//! The pages of a signal and of the set of thresholds, as plain text: what `explain` prints.

use super::{PRESET, SIGNALS, Signal};
use crate::base::{Language, Texts};

const LIMIT: Texts = Texts { fr: "Seuil", en: "Threshold" };
const DIFFERENCE: Texts = Texts { fr: "À savoir\u{A0}: ", en: "Caution: " };
const SOURCE: Texts = Texts {
    fr: "Source\u{A0}: configuration fra_Latn de FineWeb-2, révision d0defb2 (Apache-2.0)",
    en: "Source: configuration fra_Latn of FineWeb-2, revision d0defb2 (Apache-2.0)",
};
const DEFINITION: Texts =
    Texts { fr: "Définition\u{A0}: datatrove 0.10.1 (Apache-2.0)", en: "Definition: datatrove 0.10.1 (Apache-2.0)" };
const GOPHER: &str = "Rae, J. W. et al. (2021), Scaling language models: methods, analysis & insights from training \
                      Gopher, arXiv:2112.11446.";
const FINEWEB: &str = "Penedo, G. et al. (2024), The FineWeb datasets, arXiv:2406.17557.";
/// The name of the set of thresholds.
pub const PRESET_NAME: Texts = Texts { fr: "Seuils français de FineWeb-2", en: "The French thresholds of FineWeb-2" };
/// What the set of thresholds is, and what it leaves out.
pub const PRESET_SUMMARY: Texts = Texts {
    fr: "Ce que FineWeb-2 demande à une page pour la garder dans son corpus français. Les seuils sont ceux qu’il publie. \
         Il leur ajoute ce que lisible ne fait pas\u{A0}: un score de langue d’au moins 0,824, que donne un détecteur de \
         langue, et le retrait des doublons entre documents. Les règles de Gopher que la configuration française ne fixe \
         pas (nombre de mots, puces, points de suspension, dièses) ne sont pas appliquées non plus. Sur 1\u{202F}525 textes \
         et extraits de romans, de codes et de documentation, qui ont servi à régler la coupe des mots, la décision n’a \
         différé que deux fois de celle de datatrove 0.10.1.",
    en: "What FineWeb-2 asks of a page to keep it in its French corpus. The thresholds are those it publishes. It adds \
         what lisible does not do: a language score of 0.824 at least, which a language detector gives, and the removal of \
         duplicates among documents. The rules of Gopher that the French configuration does not set (number of words, \
         bullets, ellipses, hashes) are not applied either. On 1,525 texts and extracts of novels, legal codes and \
         documentation, which served to tune the cutting of words, the decision differed twice from that of datatrove \
         0.10.1.",
};

impl Signal {
    /// Everything a reader must know of the signal. One paragraph a line, ends with a line feed.
    ///
    /// ```
    /// use lisible::{base::Language, measures::quality::by_id};
    /// let page = by_id("duplicate_lines").unwrap().explain(Language::En);
    /// assert!(page.starts_with("Duplicate lines (duplicate_lines)\n"));
    /// assert!(page.contains("Threshold (fineweb2-fr): at most 26.4%\n"));
    /// ```
    pub fn explain(&self, language: Language) -> String {
        let colon = colon(language);
        let limit = format!("{} ({PRESET}){colon} {}", LIMIT.get(language), self.shown_limit(language));
        let mut lines = vec![
            format!("{} ({})", self.name.get(language), self.id),
            String::new(),
            self.summary.get(language).to_owned(),
            String::new(),
            limit,
        ];
        if !self.difference.get(language).is_empty() {
            lines.push(format!("{}{}", DIFFERENCE.get(language), self.difference.get(language)));
        }
        let paper = if self.filter.starts_with("Gopher") { GOPHER } else { FINEWEB };
        lines.push(format!("{}, {}.", SOURCE.get(language), self.original));
        lines.push(format!("{}, {}. {paper}", DEFINITION.get(language), self.filter));
        lines.join("\n") + "\n"
    }
}

/// French sets a space before a colon.
fn colon(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{A0}:",
        Language::En => ":",
    }
}

/// The page of the set of thresholds: each signal with its own.
///
/// ```
/// use lisible::{base::Language, measures::quality::explain_preset};
/// assert!(explain_preset(Language::En).contains("  stop_words: at least 2\n"));
/// ```
pub fn explain_preset(language: Language) -> String {
    let colon = colon(language);
    let limits = SIGNALS.iter().map(|signal| format!("  {}{colon} {}", signal.id, signal.shown_limit(language)));
    let mut lines = vec![
        format!("{} ({PRESET})", PRESET_NAME.get(language)),
        String::new(),
        PRESET_SUMMARY.get(language).to_owned(),
    ];
    lines.push(String::new());
    lines.extend(limits);
    lines.extend([String::new(), format!("{}.", SOURCE.get(language)), format!("{}.", DEFINITION.get(language))]);
    lines.join("\n") + "\n"
}
