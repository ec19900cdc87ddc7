//! One test for each phenomenon of numbers in French texts, on sentences of our own, through the real tokenizer.

use super::*;
use crate::extract;
use crate::text::Document;
use proptest::prelude::*;
use std::fmt::Write;

fn mentions(text: &str) -> Vec<NumberMention> {
    let extracted = (extract::plain().extract)(text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    let mut out = Vec::new();
    for sentence in &document.sentences {
        find(text, &document.tokens[sentence.tokens.clone()], &mut out);
    }
    out
}

fn name(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap().trim_matches('"').to_owned()
}

/// A mention in one line: text, kind, value, approximation when not exact, unit, noun.
fn line(text: &str, m: &NumberMention) -> String {
    let mut out =
        format!("{}: {}", m.span.of(text).replace(['\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}'], " "), name(m.kind));
    if let Some(value) = m.value {
        write!(out, " {value}").unwrap();
    }
    if let Some(value) = m.value_max {
        write!(out, "..{value}").unwrap();
    }
    if !m.approximation.is_exact() {
        write!(out, " {}", name(m.approximation)).unwrap();
    }
    if let Some(unit) = m.unit {
        write!(out, " [{unit}]").unwrap();
    }
    if let Some(noun) = m.noun {
        write!(out, " {}", noun.of(text)).unwrap();
    }
    out
}

/// Every mention of the text, in lines.
#[track_caller]
pub(super) fn all(text: &str, expected: &[&str]) {
    let found: Vec<String> = mentions(text).iter().map(|m| line(text, m)).collect();
    assert_eq!(found, expected, "{text}");
}

/// The quantities of the text alone.
#[track_caller]
pub(super) fn quantities(text: &str, expected: &[&str]) {
    let found: Vec<String> = mentions(text).iter().filter(|m| m.kind.is_quantity()).map(|m| line(text, m)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_apostrophe_inside_a_number_is_none_of_its_letters() {
    let read = |text: &str| mentions(text).iter().map(|m| (m.kind, m.value, m.unit)).collect::<Vec<_>>();
    let straight = read("Il boit 5l'eau.");
    assert!(!straight.is_empty());
    for apostrophe in ["’", "ʼ"] {
        assert_eq!(read(&format!("Il boit 5l{apostrophe}eau.")), straight, "{apostrophe}");
    }
}

#[test]
fn every_grouping_space_gives_the_same_record() {
    for space in [' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}', '.', '\'', '’', 'ʼ'] {
        all(
            &format!("Le port compte 14{space}250 caisses."),
            &[&format!("14{}250: cardinal 14250 caisses", if space.is_whitespace() { ' ' } else { space })],
        );
    }
}

#[test]
fn decimal_comma_and_point() {
    all("Prenez 0.5 mg, puis 4,2 mg.", &["0.5: measure 0.5 [mg]", "4,2: measure 4.2 [mg]"]);
    all("Il en coûte 1.200.000 euros.", &["1.200.000: money 1200000 [EUR] euros"]);
}

#[test]
fn what_must_not_be_joined() {
    all("En 2019 430 élèves sont partis.", &["2019: year 2019", "430: cardinal 430 élèves"]);
    all("Lisez les 3, 4 et 5.", &["3: cardinal 3", "4: cardinal 4", "5: cardinal 5"]);
    all("À la page 12 300 élèves sourient.", &["12: label 12", "300: cardinal 300 élèves"]);
    all("Appelez le 02 40 11 22 33.", &["02 40 11 22 33: label"]);
}

#[test]
fn words_of_both_orthographies_and_every_region() {
    for text in ["vingt-et-un-mille", "vingt et un mille", "Vingt-et-un mille"] {
        all(&format!("On a vu {text} oies."), &[&format!("{text}: cardinal 21000 oies")]);
    }
    all("Septante oies, huitante canes.", &["Septante: cardinal 70 oies", "huitante: cardinal 80 canes"]);
    all(
        "Quatre-vingt-dix-neuf oies, deux cent canes.",
        &["Quatre-vingt-dix-neuf: cardinal 99 oies", "deux cent: cardinal 200 canes"],
    );
    all("Il mesure trois virgule cinq mètres.", &["trois virgule cinq: measure 3.5 [m] mètres"]);
    all("Ze\u{301}ro faute.", &["Ze\u{301}ro: cardinal 0 faute"]);
}

#[test]
fn mixed_numbers() {
    all("Il a coûté 3,5 millions d’euros.", &["3,5 millions: money 3500000 [EUR] euros"]);
    all("Il a coûté 12 k€, puis 2 Md€.", &["12 k: money 12000 [EUR]", "2 Md: money 2000000000 [EUR]"]);
    all("Ces 5,5 milliards manquent.", &["5,5 milliards: cardinal 5500000000"]);
    all("On en compte 1 milliard 200 millions.", &["1 milliard 200 millions: cardinal 1200000000"]);
    all("La ville a 11 mille habitants.", &["11 mille: cardinal 11000 habitants"]);
}

#[test]
fn ordinals_are_no_quantities() {
    all(
        "La 1re page, le 2nd tour et la 3ᵉ porte.",
        &["1re: ordinal 1 page", "2nd: ordinal 2 tour", "3ᵉ: ordinal 3 porte"],
    );
    all("Le vingt et unième candidat.", &["vingt et unième: ordinal 21 candidat"]);
    all("La IIe République.", &["IIe: ordinal 2 République"]);
    quantities("Le premier venu et la seconde porte.", &[]);
    all("Attendez une seconde.", &[]);
}

#[test]
fn percentages_and_what_they_are_of() {
    all("Elle a 12 % des suffrages.", &["12: percent 12 [percent] suffrages"]);
    all("Elle a douze pour cent des voix.", &["douze: percent 12 [percent] voix"]);
    all("Un taux de 3 ‰.", &["3: percent 3 [permille]"]);
    all("Il perd 2 points de pourcentage.", &["2: percent 2 [percentage_point] points"]);
}

#[test]
fn fractions() {
    all("Les trois quarts de nos vignes.", &["trois quarts: fraction 0.75 vignes"]);
    all("Il reste un tiers de la farine.", &["un tiers: fraction 0.333333333333 farine"]);
    all("Plus de la moitié des rues.", &["la moitié: fraction 0.5 more_than rues"]);
    all("Ajoutez 1/2 tasse et ½ citron.", &["1/2: fraction 0.5", "½: fraction 0.5"]);
    all("Il cède un cinquième de ses terres.", &["un cinquième: fraction 0.2 terres"]);
    all("Sept dixièmes du prix.", &["Sept dixièmes: fraction 0.7 prix"]);
    quantities("Le contrat lie un tiers au vendeur.", &[]);
    quantities("Un cinquième enfant est né.", &[]);
}

#[test]
fn multiplicatives() {
    all("Il gagne le double de son frère.", &["double: multiplicative 2"]);
    all("C’est trois fois plus.", &["trois fois: multiplicative 3 fois"]);
    quantities("Une fois la porte fermée, il partit.", &[]);
    quantities("Il double la mise.", &[]);
}

#[test]
fn collectives() {
    all("Une vingtaine de passants.", &["Une vingtaine: collective 20 about passants"]);
    all("Des dizaines de milliers de mouettes.", &["dizaines de milliers: collective about mouettes"]);
    all("Une douzaine d’œufs.", &["Une douzaine: collective 12 œufs"]);
    all("Deux centaines de pages.", &["Deux centaines: collective 200 about pages"]);
    all("Revenez dans une quinzaine.", &["une quinzaine: duration 15 about [day]"]);
    all("Une demi-douzaine de barques.", &["Une demi-douzaine: collective 6 about barques"]);
    quantities("Il chausse une paire de lunettes ; un couple danse.", &[]);
}

#[test]
fn approximation_before() {
    for (words, sense) in [
        ("environ", "about"),
        ("près de", "about"),
        ("quelque", "about"),
        ("autour de", "about"),
        ("à peu près", "about"),
        ("plus ou moins", "about"),
        ("presque", "less_than"),
        ("moins de", "less_than"),
        ("plus de", "more_than"),
        ("au moins", "at_least"),
        ("pas moins de", "at_least"),
        ("au plus", "at_most"),
        ("jusqu’à", "at_most"),
        ("~", "about"),
        ("≈", "about"),
        ("±", "about"),
    ] {
        all(&format!("On en voit {words} 300 ici."), &[&format!("300: cardinal 300 {sense}")]);
    }
    all("Plus des deux tiers du lot.", &["deux tiers: fraction 0.666666666667 more_than lot"]);
}

#[test]
fn approximation_after() {
    all("Deux milliards de francs environ.", &["Deux milliards: money 2000000000 about [FRF] francs"]);
    all("Il faut 20 ans au moins.", &["20: duration 20 at_least [year] ans"]);
    all("Trois rames ou plus.", &["Trois: cardinal 3 at_least rames"]);
}

#[test]
fn ranges() {
    all("De 10 à 15 chênes.", &["10 à 15: range 10..15 chênes"]);
    all("Entre 10 et 20 % des lots.", &["10 et 20: range 10..20 [percent] lots"]);
    all("Comptez 10-15 clous ou 20–25 vis.", &["10-15: range 10..15 clous", "20–25: range 20..25 vis"]);
    all("Dix à quinze mille oies.", &["Dix à quinze mille: range 10000..15000 oies"]);
    all("Deux ou trois barques.", &["Deux ou trois: range 2..3 barques"]);
    all("Gardez-le entre 2 °C et 8 °C.", &["2 °C et 8: range 2..8 [degree_celsius]"]);
    all("Il passe de 12 km à 16 km.", &["12: measure 12 [km]", "16: measure 16 [km]"]);
}

#[test]
fn coordination() {
    all("On y compte 1 318 cousins et cousines.", &["1 318: cardinal 1318 cousins"]);
    all(
        "Ils ont 38,4 %, 21,9 % et 12,3 %.",
        &["38,4: percent 38.4 [percent]", "21,9: percent 21.9 [percent]", "12,3: percent 12.3 [percent]"],
    );
    all("Des boîtes de 2 et 10 fioles.", &["2: cardinal 2 fioles", "10: cardinal 10 fioles"]);
    all(
        "Cinq ponts en 2013 et quatre en 2014.",
        &["Cinq: cardinal 5 ponts", "2013: year 2013", "quatre: cardinal 4 ponts", "2014: year 2014"],
    );
}

#[test]
fn units() {
    all("Il fait 20 °C, ou 20°C.", &["20: measure 20 [degree_celsius]", "20: measure 20 [degree_celsius]"]);
    all(
        "Moins cinq degrés ce matin, -6 °C hier.",
        &["Moins cinq: measure -5 [degree] degrés", "-6: measure -6 [degree_celsius]"],
    );
    all("Une pièce de 5 m² à 3 m/s.", &["5: measure 5 [m2]", "3: measure 3 [m/s] m"]);
    all("Une dose de 0,25 mg/kg/h.", &["0,25: measure 0.25 [mg/kg/h] mg"]);
    all("Un disque de 16 Go pèse trois kilos.", &["16: measure 16 [Go]", "trois: measure 3 [kg] kilos"]);
    all("Les cinq dernières minutes.", &["cinq: duration 5 [minute] minutes"]);
    all("Le navire est à vingt milles de la côte.", &["vingt: measure 20 [mi] milles"]);
}

#[test]
fn money_before_and_after() {
    all("Il doit 5 $ US, € 1 000 et CHF 20.", &["5: money 5 [USD]", "1 000: money 1000 [EUR]", "20: money 20 [CHF]"]);
    all("Il doit 12 euros et 50 centimes.", &["12 euros et 50: money 12.5 [EUR] euros"]);
    all("Il doit 3 G$ au fisc.", &["3 G: money 3000000000 [USD]"]);
    all("Il a cent francs suisses.", &["cent: money 100 [CHF] francs"]);
}

#[test]
fn ages_and_durations() {
    all("Âgée de 12 ans, elle chante.", &["12: age 12 [year] ans"]);
    all("Un enfant de huit ans.", &["huit: age 8 [year] ans"]);
    all("Les moins de 18 ans.", &["18: age 18 less_than [year] ans"]);
    all("Il a plu trois ans et demi.", &["trois ans et demi: duration 3.5 [year] ans"]);
    all("Elle a couru 2 min 30 s.", &["2 min 30 s: duration 150 [second]"]);
    all("La pièce dure 1 h 30.", &["1 h 30: duration 5400 [second]"]);
    all("Comptez une demi-heure.", &["une demi-heure: duration 0.5 [hour] demi-heure"]);
}

#[test]
fn dates_and_times() {
    all("Le 24 février 2022, puis le 1er mars.", &["24 février 2022: date", "1er mars: date"]);
    all("Le 24/02/2022, soit 2022-02-24 ou 24.02.2022.", &["24/02/2022: date", "2022-02-24: date", "24.02.2022: date"]);
    all("Du 9 au 11 mai et lundi 4.", &["9 au 11 mai: date", "4: date"]);
    all("Venez à 19 h 30 ou à 19h30.", &["19 h 30: time", "19h30: time"]);
    all("Ouvert de 14 h à 18 h.", &["14 h: time", "18 h: time"]);
    all("Il dîne à huit heures et demie.", &["huit heures et demie: time"]);
    quantities("Rendez-vous à midi.", &[]);
}

#[test]
fn years_and_centuries() {
    all("En 2014, puis 1914-1918.", &["2014: year 2014", "1914-1918: year 1914..1918"]);
    all("Les années 1990 et les années 90.", &["1990: year 1990", "90: year 90"]);
    all("Bâti en 493 av. J.-C.", &["493: year 493"]);
    all(
        "Au XXIe siècle et aux XVIIe et XVIIIe siècles.",
        &["XXIe siècle: century 21", "XVIIe: century 17", "XVIIIe siècles: century 18"],
    );
    all("On compta 1500 soldats.", &["1500: cardinal 1500 soldats"]);
}

#[test]
fn the_counted_noun() {
    all("Les deux premiers tours.", &["deux: cardinal 2 tours", "premiers: ordinal 1 tours"]);
    all("Dix-neuf millions de moineaux.", &["Dix-neuf millions: cardinal 19000000 moineaux"]);
    all("Trois d’entre eux et deux des soldats.", &["Trois: cardinal 3 eux", "deux: cardinal 2 soldats"]);
    all("Deux de ses quatre voies.", &["Deux: cardinal 2 voies", "quatre: cardinal 4 voies"]);
    all("Cent pas plus loin.", &["Cent: cardinal 100 pas"]);
    all("Tous deux sont partis.", &["deux: cardinal 2"]);
}

#[test]
fn un_is_an_article_unless_something_says_otherwise() {
    quantities("Un homme et une femme attendent ; l’un dort, l’une des deux lit.", &["deux: cardinal 2"]);
    all("Un ou deux chats.", &["Un ou deux: range 1..2 chats"]);
    all("Un élève sur trois.", &["Un: cardinal 1 élève", "trois: cardinal 3"]);
    all("Un des quatre dort.", &["Un: cardinal 1", "quatre: cardinal 4"]);
    all("La rue numéro un.", &["un: label 1"]);
    all("Pas une seule barque.", &["une: cardinal 1 barque"]);
    all("Un million de mots.", &["Un million: cardinal 1000000 mots"]);
    all("Un kilo de sel.", &["Un: measure 1 [kg] kilo"]);
    all("Bâti en un an.", &["un: duration 1 [year] an"]);
    all("Au moins un témoin.", &["un: cardinal 1 at_least témoin"]);
    quantities("Un jour, une franche gaieté le prit, puis un franc rire.", &[]);
}

/// Whether un counts was once asked only where some word looked like a Roman numeral, as Le, Mer and Dès do.
#[test]
fn un_counts_whatever_else_stands_in_its_sentence() {
    for text in ["Il a duré une grande heure.", "Le combat a duré une grande heure."] {
        quantities(text, &["une: duration 1 [hour] heure"]);
    }
    quantities("À une petite lieue de là, il attend.", &["une: measure 1 [league] lieue"]);
    quantities("Il vend un vieux kilo de clous et dort.", &["un: measure 1 [kg] kilo"]);
}

#[test]
fn neuf_is_new_or_nine() {
    quantities("Un vélo neuf, quoi de neuf, remis à neuf.", &[]);
    quantities("Neuf vélos et les neuf autres.", &["Neuf: cardinal 9 vélos", "neuf: cardinal 9 autres"]);
}

#[test]
fn labels_of_law() {
    all("L’article 12-3 et l’article L. 121-1.", &["12-3: label", "121-1: label"]);
    all("Les articles 3, 4 et 5 du code.", &["3: label 3", "4: label 4", "5: label 5"]);
    quantities("Les cas prévus aux 1°, 2° et 6° du II, au 4° et aux 3° à 8° de l'article 12 sont exclus.", &[]);
    quantities(
        "L'île est à 27° de latitude sud et la pente de 12°.",
        &["27: measure 27 [degree]", "12: measure 12 [degree]"],
    );
    all("1° Les communes ; le 49.3.", &["1: label 1", "49.3: label 49.3"]);
    all("Le chapitre IV et Louis XIV.", &["IV: label 4", "XIV: label 14"]);
}

#[test]
fn labels_of_news_and_web() {
    for (text, expected) in [
        ("Un A380 décolle.", "380: label 380"),
        ("Le G7 se réunit.", "7: label 7"),
        ("La norme ISO 19115.", "19115: label 19115"),
        ("La version 2.1.0 sort.", "2.1.0: label"),
        ("Écrivez à BP 40.", "40: label 40"),
        ("Habite 44000 Nantes.", "44000: label 44000"),
        ("Il vit 12 rue Haute.", "12: label 12"),
        ("Voir la note [1].", "1: label 1"),
        ("Elle est dans le 93.", "93: label 93"),
        ("Un niveau bac +5.", "+5: label 5"),
        ("Il a eu 15/20.", "15/20: score"),
        ("Une carte au 1:25 000.", "1:25 000: label"),
        ("Le code EPSG:2154.", "2154: label 2154"),
        ("Une archive 7-Zip.", "7: label 7"),
        ("Paru en 2025-10.", "2025-10: date"),
        ("Victoire 3-1.", "3-1: score"),
        ("Une finale à 13-12.", "13-12: score"),
    ] {
        all(text, &[expected]);
    }
    quantities("Ouvert 24h/24 et 7j/7 pour un quart de finale en 4×4.", &[]);
}

#[test]
fn articles_and_determiners_of_a_news_text_are_none() {
    quantities("Dans un tournant, lors d’une interview, aucune réponse cette semaine.", &[]);
    let text =
        "Elle a convaincu trois de ses voisins les plus têtus qu’environ 12 000 harengs nord-atlantiques passent.";
    all(text, &["trois: cardinal 3 voisins", "12 000: cardinal 12000 about harengs"]);
    assert_eq!(mentions(text)[1].noun_phrase.unwrap().of(text), "harengs nord-atlantiques");
}

#[test]
fn how_it_is_written() {
    for (text, form) in [
        ("3 oies", NumberForm::Digits),
        ("trois oies", NumberForm::Words),
        ("3 millions d’oies", NumberForm::Mixed),
        ("Louis XIV", NumberForm::Roman),
    ] {
        assert_eq!(mentions(text)[0].form, form, "{text}");
    }
}

#[test]
fn long_runs_are_linear_and_safe() {
    for piece in ["mille ", "1-", "1 million ", "et un ", "de 5 ans ", "3, ", "1/", "deux ou ", "vingt-", "« "] {
        let text = piece.repeat(4_000);
        let count = mentions(&text).len();
        assert!(count <= 8_000, "{piece}");
    }
    assert_eq!(mentions(&"mille ".repeat(5_000)).len(), 5_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_panics_and_mentions_are_in_order(at in prop::collection::vec(0_usize..PIECES.len(), 0..24)) {
        let text: String = at.iter().map(|&i| PIECES[i]).collect();
        let found = mentions(&text);
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.start < pair[1].span.start, "{text:?}");
        }
        for m in &found {
            prop_assert!(!m.span.of(&text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_sentence_without_trigger_has_no_number(words in prop::collection::vec("(un|une|chat|le|joue|dort|,)", 1..12)) {
        let sentence = format!("chat {}", words.join(" "));
        prop_assert!(mentions(&sentence).is_empty(), "{sentence}");
    }
}

const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    " ",
    "\u{A0}",
    "-",
    "1",
    "12",
    "000",
    "2014",
    "3,5",
    "1er",
    "½",
    "un ",
    "une ",
    "deux ",
    "vingt",
    "cent ",
    "mille ",
    "millions ",
    "et ",
    "demi ",
    "de ",
    "d’",
    "à ",
    "entre ",
    "%",
    "€",
    " k€",
    "°C",
    "h",
    "/",
    ".",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "XIV",
    "Ve ",
    "tiers ",
    "quarts ",
    "moitié ",
    "dizaine ",
    "la ",
    "article ",
    "mars ",
    "ans ",
    "heures ",
    "moins ",
    "plus ",
    "soldats ",
    "L",
    "×",
    "10¹⁶",
    "1e10",
    "18, 75 ",
    "livres ",
    "midi ",
    "+",
    "−",
    "siècle ",
    "sur ",
    "des ",
    "demi-heure ",
    "euros ",
    "centimes ",
    "fois ",
    "n° ",
    "seul ",
];
