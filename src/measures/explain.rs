//! The page of one measure as plain text: what `explain` prints. Wrapping to a width is left to the caller.

use super::measure::{Direction, Measure, Reliability};
use super::{evidence, registers, symbols};
use crate::base::{Language, NARROW, Texts, format_decimal, format_grouped};

impl Measure {
    /// The formula with its numbers as `language` writes them.
    ///
    /// ```
    /// use lisible::{base::Language, measures};
    /// let measure = measures::by_id("kandel_moles_209").unwrap();
    /// assert_eq!(measure.notation(Language::Fr), "209 − 1,15 W/S − 68 Sy/W");
    /// ```
    pub fn notation(&self, language: Language) -> String {
        match language {
            // A point stands nowhere but inside a number: a test holds it.
            Language::Fr => self.formula.replace('.', ","),
            Language::En => self.formula.to_owned(),
        }
    }

    /// The reference with the punctuation of `language`; titles stay as they are.
    fn source(&self, language: Language) -> String {
        match language {
            // Authors are joined by “&”, references by “;”; no title has either.
            Language::Fr => self.reference.replace("; ", &format!("{NARROW}; ")).replace(" & ", " et "),
            Language::En => self.reference.to_owned(),
        }
    }

    /// Everything a reader must know of the measure, as plain text: name and id, what it says, formula with the
    /// meaning of each symbol, how to read it, when to believe it, what public texts have, source. One paragraph a line, ends with a line feed.
    ///
    /// ```
    /// use lisible::{base::Language, measures};
    /// let page = measures::by_id("rix").unwrap().explain(Language::En);
    /// assert!(page.starts_with("RIX (rix)\n"));
    /// assert!(page.contains("Formula: W₇ / S\n"));
    /// ```
    pub fn explain(&self, language: Language) -> String {
        let labelled = |label: Texts, text: &str| format!("{}{text}", label.get(language));
        let mut lines = vec![format!("{} ({})", self.name.get(language), self.id), String::new()];
        lines.extend([self.summary.get(language).to_owned(), String::new()]);
        lines.push(labelled(FORMULA, &self.notation(language)));
        lines.extend(
            symbols::of(self.formula).map(|known| format!("  {:<4}  {}", known.symbol, known.meaning.get(language))),
        );
        lines.extend([String::new(), labelled(READING, self.direction.meaning().get(language))]);
        lines.push(labelled(RELIABILITY, &self.reliability.describe(language)));
        if !self.warning.get(language).is_empty() {
            lines.push(labelled(WARNING, self.warning.get(language)));
        }
        lines.extend(registers::landmarks(self, language));
        lines.push(labelled(SOURCE, &self.source(language)));
        lines.extend(evidence::lines(self.id, language));
        lines.push(String::new());
        lines.join("\n")
    }
}

const FORMULA: Texts = Texts { fr: "Formule\u{A0}: ", en: "Formula: " };
const READING: Texts = Texts { fr: "Lecture\u{A0}: ", en: "Reading: " };
const RELIABILITY: Texts = Texts { fr: "Fiabilité\u{A0}: ", en: "Reliability: " };
const WARNING: Texts = Texts { fr: "À savoir\u{A0}: ", en: "Caution: " };
const SOURCE: Texts = Texts { fr: "Source\u{A0}: ", en: "Source: " };

impl Direction {
    /// What a high value says, as a sentence.
    pub fn meaning(self) -> Texts {
        match self {
            Self::HighIsHard => {
                Texts { fr: "plus la valeur est haute, plus le texte est difficile.", en: "high means hard to read." }
            }
            Self::HighIsEasy => {
                Texts { fr: "plus la valeur est haute, plus le texte est facile.", en: "high means easy to read." }
            }
            Self::HighIsVaried => Texts {
                fr: "plus la valeur est haute, plus le vocabulaire est varié.",
                en: "high means varied vocabulary.",
            },
            Self::HighIsRepetitive => Texts {
                fr: "plus la valeur est haute, plus le vocabulaire se répète.",
                en: "high means repetitive vocabulary.",
            },
            Self::Neutral => Texts { fr: "ni haut ni bas n’est meilleur.", en: "neither high nor low is better." },
        }
    }
}

impl Reliability {
    /// When to believe the value, as a sentence.
    ///
    /// ```
    /// use lisible::{base::Language, measures::Reliability};
    /// assert_eq!(Reliability::PASSAGE.describe(Language::En), "from 100 words and 5 sentences on.");
    /// ```
    pub fn describe(&self, language: Language) -> String {
        let mut out = match (self.words, self.sentences, language) {
            (0, 0, Language::Fr) => "quelle que soit la longueur du texte".to_owned(),
            (0, 0, Language::En) => "whatever the length of the text".to_owned(),
            (words, sentences, Language::Fr) => format!("à partir de {}", least(words, sentences, language)),
            (words, sentences, Language::En) => format!("from {} on", least(words, sentences, language)),
        };
        if let Some((low, high)) = self.range {
            let (low, high) = (format_decimal(low, 0, language), format_decimal(high, 0, language));
            let scale = match language {
                Language::Fr => format!("{NARROW}; hors de l’échelle sous {low} et au-dessus de {high}"),
                Language::En => format!("; off the scale below {low} and above {high}"),
            };
            out.push_str(&scale);
        }
        if self.per_document {
            out.push_str(Texts { fr: ", par document seulement", en: ", per document only" }.get(language));
        }
        out + "."
    }
}

/// “100 words and 5 sentences”; what is not asked for is left out.
fn least(words: u64, sentences: u64, language: Language) -> String {
    let names = match language {
        Language::Fr => [" mot", " phrase"],
        Language::En => [" word", " sentence"],
    };
    let counted = [words, sentences].into_iter().zip(names).filter(|&(count, _)| count > 0);
    let plural = |count: u64| if count > 1 { "s" } else { "" };
    let parts: Vec<String> = counted
        .map(|(count, name)| format!("{}{name}{}", format_grouped(count.into(), language), plural(count)))
        .collect();
    parts.join(if language == Language::Fr { " et " } else { " and " })
}

#[cfg(test)]
mod tests {
    use super::super::{MEASURES, by_id};
    use super::*;

    #[test]
    fn a_page_in_french() {
        let page = by_id("kandel_moles_207").unwrap().explain(Language::Fr);
        let expected = "Kandel-Moles (variante 207) (kandel_moles_207)\n\n\
            Facilité de lecture\u{A0}: la formule de Flesch ajustée au français. De 0, très difficile, à 100, très facile.\n\n\
            Formule\u{A0}: 207 − 1,015 W/S − 73,6 Sy/W\n\
            \u{20} W     mots\u{A0}: ce qui tient entre deux blancs et contient une lettre ou un chiffre\n\
            \u{20} S     phrases d’un mot au moins\n\
            \u{20} Sy    syllabes prononcées de tous les mots\n\n\
            Lecture\u{A0}: plus la valeur est haute, plus le texte est facile.\n\
            Fiabilité\u{A0}: à partir de 100 mots et 5 phrases\u{202F}; hors de l’échelle sous 0 et au-dessus de 100.\n\
            À savoir\u{A0}: L’article de 1958 n’a pas été consulté.";
        assert!(page.starts_with(expected), "{page}");
        assert!(page.ends_with("Cahiers Études de Radio-Télévision 19, 253–274.\n"), "{page}");
    }

    #[test]
    fn a_page_in_english() {
        let page = by_id("words_per_sentence").unwrap().explain(Language::En);
        let expected = "Words per sentence (words_per_sentence)\n\n\
            Mean sentence length. The best single predictor of how hard a text is.\n\n\
            Formula: W / S\n\
            \u{20} W     words: what stands between white space and holds a letter or a digit\n\
            \u{20} S     sentences of one word at least\n\n\
            Reading: high means hard to read.\n\
            Reliability: whatever the length of the text.\n\
            Landmarks: median of public texts and, in brackets, what holds nine in ten of them (headings and list items \
            counted as sentences).\n\
            \u{20} 14.0 (9.7 to 19.3): help pages of GNOME and GIMP\n\
            \u{20} 12.9 (9.6 to 17.2): pages of service-public.fr for private persons\n\
            \u{20} 17.2 (13.8 to 23.3): stories of the game The Battle for Wesnoth\n\
            \u{20} 16.8 (11.8 to 22.9): pages of Debian’s manuals\n\
            \u{20} 21.9 (13.7 to 32.9): chapters of Madame Bovary (Flaubert) and La chasse-galerie (Beaugrand)\n\
            \u{20} 15.1 (11.3 to 20.4): pages of service-public.fr for companies\n\
            \u{20} 22.3 (17.0 to 31.8): introductions of articles of the French Wikipedia\n\
            \u{20} 18.7 (11.5 to 25.8): pages of the French Ministry of Labour\n\
            \u{20} 29.4 (18.5 to 44.8): sections of French codes (labour, social security, rural)\n\
            Source: Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233.\n";
        assert_eq!(page, expected);
    }

    #[test]
    fn sources_have_the_punctuation_of_the_language() {
        let source = |id: &str, language| by_id(id).unwrap().source(language);
        assert!(source("lix", Language::Fr).contains("Liber\u{202F}; Björnsson"));
        assert!(source("ari", Language::Fr).starts_with("Smith, E. A. et Senter, R. J. (1967)"));
        assert!(source("ari", Language::En).starts_with("Smith, E. A. & Senter, R. J. (1967)"));
    }

    #[test]
    fn points_stand_only_inside_numbers() {
        for measure in MEASURES {
            let parts: Vec<&str> = measure.formula.split('.').collect();
            for pair in parts.windows(2) {
                let (before, after) = (pair[0].chars().last(), pair[1].chars().next());
                assert!(
                    before.zip(after).is_some_and(|(a, b)| a.is_ascii_digit() && b.is_ascii_digit()),
                    "{}",
                    measure.id
                );
            }
        }
    }

    #[test]
    fn what_is_not_asked_for_is_not_said() {
        assert_eq!(Reliability::VOCABULARY.describe(Language::Fr), "à partir de 100 mots.");
        let one = Reliability { sentences: 1, ..Reliability::ALWAYS };
        assert_eq!(one.describe(Language::En), "from 1 sentence on.");
    }
}
