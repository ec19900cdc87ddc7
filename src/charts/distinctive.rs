//! The words that set a text apart from ordinary written French.

use super::Chart;
use super::bars::{self, Bar, Bars};
use super::label::cut;
use super::picture::PLOT_HEIGHT;
use super::scene::{Scene, Width};
use crate::base::{Language, NO_BREAK, Texts};
use crate::report::findings::why;
use crate::report::findings::words::{grouped, plural};
use crate::report::{CorpusReport, DistinctiveWord};

pub(super) static DISTINCTIVE: Chart = Chart {
    id: "distinctive",
    name: Texts { fr: "Mots propres au texte", en: "Words of its own" },
    summary: Texts {
        fr: "Les mots que le texte emploie bien plus que le français écrit courant (romans, théâtre, débats, codes, \
             manuels)\u{A0}: combien de fois plus, sur une échelle où chaque pas double. Les noms propres et les \
             mots hors des 30\u{202F}000 formes courantes n’y sont pas\u{A0}: leur fréquence ailleurs n’est pas connue.",
        en: "The words that the text has far more often than ordinary written French (novels, plays, debates, legal codes, \
             manuals): how many times more, on a scale where each step doubles. Names and words outside the 30,000 common forms \
             are left out: how frequent they are elsewhere is not known.",
    },
    title: why::distinctive,
    subtitle,
    draw,
};

/// A word is cut after so many characters.
const WORD: usize = 24;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let tokens = report.counts.tokens;
    let (n, s) = (grouped(tokens, language), plural(tokens, language));
    match language {
        Language::Fr => format!(
            "Mots pleins de trois occurrences ou plus, les plus sûrs par leur rapport de vraisemblance. \
             n{NO_BREAK}={NO_BREAK}{n} occurrence{s}."
        ),
        Language::En => format!(
            "Content words of three occurrences or more, the surest by their likelihood ratio. \
             n{NO_BREAK}={NO_BREAK}{n} token{s}."
        ),
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let words = why::distinctive_words(report);
    let bar = |word: &&DistinctiveWord| Bar {
        name: cut(&word.display, WORD),
        value: word.log_ratio,
        muted: 0.0,
        shown: times_more(word, language),
        second: grouped(word.count, language),
    };
    let heading =
        if language == Language::Fr { "fois plus qu’en français courant" } else { "times ordinary French" };
    let rows: Vec<Bar> = words.iter().map(bar).collect();
    let bars = Bars {
        heading: heading.into(),
        second_heading: if width == Width::Narrow { "occ.".into() } else { "occurrences".into() },
        found: why::named(&words).into_iter().collect(),
        rows,
        description: describe(&words, language),
    };
    bars::draw(&bars, width, (width == Width::Picture).then_some(PLOT_HEIGHT))
}

/// « ×34 ».
fn times_more(word: &DistinctiveWord, language: Language) -> String {
    format!("×{}", why::times_more(word.log_ratio, language))
}

fn describe(words: &[&DistinctiveWord], language: Language) -> String {
    let list: Vec<String> =
        words.iter().map(|word| format!("{} {}", cut(&word.display, WORD), times_more(word, language))).collect();
    match language {
        Language::Fr => {
            format!("Mots propres au texte, et combien de fois plus qu’ailleurs{NO_BREAK}: {}.", list.join(", "))
        }
        Language::En => format!("Words of its own, and how many times more than elsewhere: {}.", list.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scene::{Role, Shape};
    use super::*;

    #[test]
    fn the_word_of_the_title_has_the_longest_bar_but_for_rare_words() {
        let mut report = samples::corpus();
        // The surest words have the smallest ratios.
        report.distinctive_words.truncate(5);
        (0_u8..).zip(&mut report.distinctive_words).for_each(|(i, word)| word.log_ratio = 1.0 + f64::from(i));
        report.distinctive_words[4].count = 3;
        for width in Width::ALL {
            let scene = draw(&report, width, Language::Fr).unwrap();
            let bars: Vec<Role> = scene
                .marks
                .iter()
                .filter_map(|mark| match mark.shape {
                    Shape::Rectangle { role, .. } => Some(role),
                    _ => None,
                })
                .collect();
            assert_eq!(bars, [Role::Bar, Role::Highlight, Role::Bar, Role::Bar, Role::Bar]);
        }
        let longest = &report.distinctive_words[3].display;
        let title = why::distinctive(&report, Language::Fr);
        assert!(title.to_lowercase().contains(longest) && title.contains("16 fois plus"), "{title}");
    }
}
