//! Known formulas that are left out, and why: so that `explain` answers for them too.

use crate::base::Texts;

/// Formulas a reader may ask for by id and that are not computed, with the reason. In alphabetical order.
///
/// ```
/// use lisible::measures::NOT_IMPLEMENTED;
/// let henry = NOT_IMPLEMENTED.iter().find(|(id, _)| *id == "henry").unwrap();
/// assert!(henry.1.en.contains("1975"));
/// ```
pub static NOT_IMPLEMENTED: &[(&str, Texts)] = &[
    (
        "cordial",
        Texts {
            fr: "L’indice de Cordial combine dix variables (mots rares, longueur des phrases, subordonnées, noms \
                 abstraits…) avec des poids que l’éditeur n’a pas publiés.",
            en: "Cordial’s index combines ten variables (rare words, sentence length, subordinate clauses, abstract \
                 nouns…) with weights its publisher has not made public.",
        },
    ),
    (
        "dale_chall",
        Texts {
            fr: "La formule de Dale et Chall repose sur une liste de mots anglais connus des élèves\u{202F}; aucune \
                 adaptation française, liste et coefficients, n’a été trouvée.",
            en: "Dale and Chall’s formula rests on a list of English words that pupils know; no French adaptation, \
                 list and coefficients, was found.",
        },
    ),
    (
        "de_landsheere",
        Texts {
            fr: "De Landsheere (1963) adapte au français les règles de comptage de Flesch, sur une échelle qui monte à \
                 120. Ses règles et ses coefficients exacts n’ont pas pu être consultés.",
            en: "De Landsheere (1963) adapts Flesch’s counting rules to French, on a scale that goes up to 120. Its \
                 exact rules and coefficients could not be seen.",
        },
    ),
    (
        "henry",
        Texts {
            fr: "Les formules d’Henry (1975) sont neuf, dont trois automatisables\u{202F}; elles demandent une liste de \
                 vocabulaire de base et la part du dialogue. Leurs coefficients n’ont été trouvés dans aucune source \
                 accessible\u{A0}: il faut le livre, Comment mesurer la lisibilité (Bruxelles, Labor).",
            en: "Henry’s formulas (1975) are nine, three of which can be automated; they need a basic word list and the \
                 share of dialogue. Their coefficients were found in no source within reach: it takes the book, \
                 Comment mesurer la lisibilité (Brussels, Labor).",
        },
    ),
    (
        "mesnager",
        Texts {
            fr: "La formule de Mesnager (1989) s’appuie sur la longueur des phrases et la part des mots absents d’une \
                 liste de base, pour des textes d’enfants. Ses coefficients n’ont pas été trouvés.",
            en: "Mesnager’s formula (1989) rests on sentence length and the share of words missing from a basic list, \
                 for children’s texts. Its coefficients were not found.",
        },
    ),
    (
        "richaudeau",
        Texts {
            fr: "La formule d’efficacité de Richaudeau (1979) tient compte de la construction des phrases. Ses \
                 coefficients n’ont pas été trouvés.",
            en: "Richaudeau’s efficiency formula (1979) takes the construction of sentences into account. Its \
                 coefficients were not found.",
        },
    ),
    (
        "sato_calibrage",
        Texts {
            fr: "SATO-CALIBRAGE (Daoust, Laroche et Ouellet, 1996) est une régression sur des textes scolaires \
                 québécois. Ses coefficients n’ont pas été trouvés.",
            en: "SATO-CALIBRAGE (Daoust, Laroche and Ouellet, 1996) is a regression on school texts from Québec. Its \
                 coefficients were not found.",
        },
    ),
    (
        "scolarius",
        Texts {
            fr: "Scolarius (Influence Communication, 2010) n’est pas public\u{A0}: on sait qu’il emploie la longueur \
                 des mots, des phrases et des paragraphes, non comment.",
            en: "Scolarius (Influence Communication, 2010) is not public: it is known to use the length of words, \
                 sentences and paragraphs, not how.",
        },
    ),
];
