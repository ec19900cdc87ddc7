//! The kinds of number mentions explained to a reader. How each is found is told in the other files of this folder.

use super::NumberKind;
use crate::base::Texts;

impl NumberKind {
    /// What mentions of this kind are, with examples, what their value is, and what is no such mention.
    ///
    /// ```
    /// use lisible::{base::Language, numbers::NumberKind};
    /// assert!(NumberKind::Percent.summary().get(Language::Fr).contains("12\u{A0}%"));
    /// ```
    pub fn summary(self) -> Texts {
        let (fr, en) = match self {
            Self::Cardinal => CARDINAL,
            Self::Percent => PERCENT,
            Self::Money => MONEY,
            Self::Measure => MEASURE,
            Self::Fraction => FRACTION,
            Self::Multiplicative => MULTIPLICATIVE,
            Self::Collective => COLLECTIVE,
            Self::Range => RANGE,
            Self::Duration => DURATION,
            Self::Age => AGE,
            Self::Ordinal => ORDINAL,
            Self::Date => DATE,
            Self::Year => YEAR,
            Self::Time => TIME,
            Self::Century => CENTURY,
            Self::Score => SCORE,
            Self::Label => LABEL,
        };
        Texts { fr, en }
    }
}

/// In French, in English.
type Summary = (&'static str, &'static str);

const CARDINAL: Summary = (
    "Ce que l’on compte\u{A0}: «\u{202F}11\u{202F}000 soldats\u{202F}», «\u{202F}deux de ses alliés\u{202F}», \
     «\u{202F}3,5 millions de lecteurs\u{202F}». La valeur est exacte, le nom compté est donné tel qu’il est écrit. \
     L’article «\u{202F}un, une\u{202F}» n’est pas un nombre, sauf dans «\u{202F}un ou deux\u{202F}», «\u{202F}un \
     sur trois\u{202F}», «\u{202F}un seul\u{202F}».",
    "What is counted: « 11 000 soldats », « deux de ses alliés », « 3,5 millions de lecteurs ». The value is exact, \
     the counted noun is given as written. The article « un, une » is no number but in « un ou deux », « un sur \
     trois », « un seul ».",
);
const PERCENT: Summary = (
    "«\u{202F}12\u{A0}%\u{202F}», «\u{202F}douze pour cent\u{202F}», «\u{202F}3\u{A0}‰\u{202F}», avec ce dont c’est \
     la part\u{A0}: «\u{202F}12\u{A0}% des suffrages\u{202F}». La valeur reste celle que l’on lit\u{A0}: 12 pour \
     12\u{A0}%.",
    "« 12 % », « douze pour cent », « 3 ‰ », with what it is a share of: « 12 % des suffrages ». The value stays the \
     figure that is read: 12 for 12 %.",
);
const MONEY: Summary = (
    "Une somme, dans la monnaie d’avant ou d’après\u{A0}: «\u{202F}12 k€\u{202F}», «\u{202F}5 $ US\u{202F}», \
     «\u{202F}CHF 20\u{202F}», «\u{202F}12 euros et 50 centimes\u{202F}». Le symbole $ seul est le dollar américain.",
    "A sum, with its currency before or after: « 12 k€ », « 5 $ US », « CHF 20 », « 12 euros et 50 centimes ». The \
     sign $ alone is the American dollar.",
);
const MEASURE: Summary = (
    "Un nombre et une unité qui n’est ni une monnaie ni une durée\u{A0}: «\u{202F}3 km\u{202F}», «\u{202F}20 \
     °C\u{202F}», «\u{202F}5 mg/l\u{202F}», «\u{202F}deux hectares\u{202F}». L’unité est ramenée à un seul \
     nom\u{202F}; la valeur n’est pas convertie.",
    "A number and a unit that is neither money nor time: « 3 km », « 20 °C », « 5 mg/l », « deux hectares ». The \
     unit is brought to one name; the value is not converted.",
);
const FRACTION: Summary = (
    "«\u{202F}un tiers\u{202F}», «\u{202F}la moitié\u{202F}», «\u{202F}trois quarts\u{202F}», «\u{202F}1/2\u{202F}», \
     «\u{202F}½\u{202F}». La valeur est arrondie à douze décimales. «\u{202F}un tiers\u{202F}» qui est une personne \
     n’en est pas une.",
    "« un tiers », « la moitié », « trois quarts », « 1/2 », « ½ ». The value is rounded to twelve decimals. « un \
     tiers » who is a person is none.",
);
const MULTIPLICATIVE: Summary = (
    "«\u{202F}deux fois\u{202F}», «\u{202F}le double\u{202F}», «\u{202F}triple\u{202F}»\u{A0}: par combien on \
     multiplie, ou combien de fois une chose arrive.",
    "« deux fois », « le double », « triple »: by how much one multiplies, or how often something happens.",
);
const COLLECTIVE: Summary = (
    "«\u{202F}une dizaine\u{202F}», «\u{202F}une centaine\u{202F}», «\u{202F}une douzaine\u{202F}», «\u{202F}un \
     millier\u{202F}». La valeur est approchée, sauf pour les douzaines d’œufs et les paires. «\u{202F}des \
     dizaines\u{202F}» n’a pas de valeur\u{A0}: un ordre de grandeur.",
    "« une dizaine », « une centaine », « une douzaine », « un millier ». The value is approximate, but for dozens \
     of eggs and pairs. « des dizaines » has no value: an order of magnitude.",
);
const RANGE: Summary = (
    "Deux bornes\u{A0}: «\u{202F}de 10 à 15\u{202F}», «\u{202F}entre 10 et 20\u{A0}%\u{202F}», «\u{202F}dix à quinze \
     mille\u{202F}», «\u{202F}deux ou trois\u{202F}». L’échelle et l’unité de la seconde valent pour les deux.",
    "Two bounds: « de 10 à 15 », « entre 10 et 20 % », « dix à quinze mille », « deux ou trois ». The scale and the \
     unit of the second hold for both.",
);
const DURATION: Summary = (
    "«\u{202F}trois ans et demi\u{202F}», «\u{202F}90 minutes\u{202F}», «\u{202F}1 h 30\u{202F}». La valeur est dans \
     l’unité donnée\u{202F}; «\u{202F}1 h 30\u{202F}» est en secondes ou en minutes, sa plus petite unité.",
    "« trois ans et demi », « 90 minutes », « 1 h 30 ». The value is in the unit given; « 1 h 30 » is in seconds or \
     minutes, its smallest unit.",
);
const AGE: Summary = (
    "«\u{202F}âgé de 12 ans\u{202F}», «\u{202F}Hélène Astorg, 58 ans\u{202F}»\u{A0}: une durée qui dit l’âge.",
    "« âgé de 12 ans », « Hélène Astorg, 58 ans »: a duration that tells an age.",
);
const ORDINAL: Summary = (
    "Un rang\u{A0}: «\u{202F}premier\u{202F}», «\u{202F}3e\u{202F}», «\u{202F}vingt et unième\u{202F}». Ce n’est pas \
     une quantité.",
    "A rank: « premier », « 3e », « vingt et unième ». It is no quantity.",
);
const DATE: Summary = (
    "«\u{202F}24 février 2022\u{202F}», «\u{202F}1er mars\u{202F}», «\u{202F}24/02/2022\u{202F}», \
     «\u{202F}2022-02-24\u{202F}». Ce n’est pas une quantité et n’a pas de valeur.",
    "« 24 février 2022 », « 1er mars », « 24/02/2022 », « 2022-02-24 ». It is no quantity and has no value.",
);
const YEAR: Summary = (
    "«\u{202F}en 2014\u{202F}», «\u{202F}les années 1990\u{202F}», «\u{202F}les années 90\u{202F}», \
     «\u{202F}1914-1918\u{202F}». Ce n’est pas une quantité.",
    "« en 2014 », « les années 1990 », « les années 90 », « 1914-1918 ». It is no quantity.",
);
const TIME: Summary = (
    "L’heure de l’horloge\u{A0}: «\u{202F}19 h 30\u{202F}», «\u{202F}19h30\u{202F}», «\u{202F}à huit \
     heures\u{202F}». Ce n’est pas une durée.",
    "The time of the clock: « 19 h 30 », « 19h30 », « à huit heures ». It is no duration.",
);
const CENTURY: Summary = (
    "«\u{202F}le XXIe siècle\u{202F}», «\u{202F}IIᵉ siècle avant J.-C.\u{202F}». Ce n’est pas une quantité.",
    "« le XXIe siècle », « IIᵉ siècle avant J.-C. ». It is no quantity.",
);
const SCORE: Summary = (
    "Le résultat d’une rencontre ou d’une manche\u{A0}: «\u{202F}3-1\u{202F}», «\u{202F}6-4\u{202F}». Ce n’est pas \
     une fourchette.",
    "The result of a match or a set: « 3-1 », « 6-4 ». It is no range.",
);
const LABEL: Summary = (
    "Un nombre qui nomme et ne compte pas\u{A0}: «\u{202F}article 12-3\u{202F}», «\u{202F}A380\u{202F}», \
     «\u{202F}ISO 9002\u{202F}», «\u{202F}Louis XIV\u{202F}», un téléphone, un code postal, une version. Il est \
     reconnu pour n’être pas pris pour une quantité.",
    "A number that names and does not count: « article 12-3 », « A380 », « ISO 9002 », « Louis XIV », a telephone \
     number, a postcode, a version. It is recognised so that it is taken for no quantity.",
);
