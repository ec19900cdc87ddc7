//! One test for each way in which numbers of real texts were once misread, on sentences of our own.

use super::tests::{all, quantities};

#[test]
fn words_go_on_in_digits() {
    all("Il y vit trois mille 500 oies.", &["trois mille 500: cardinal 3500 oies"]);
    all("Il a versé deux millions 500 000 euros.", &["deux millions 500 000: money 2500000 [EUR] euros"]);
    all(
        "La digue a coûté 3,2 Md d’euros et 15 M d’euros.",
        &["3,2 Md: money 3200000000 [EUR] euros", "15 M: money 15000000 [EUR] euros"],
    );
    all("Un stock de 3 × 10^6 billes.", &["3 × 10^6: cardinal 3000000 billes"]);
    all("Versez 1 1/2 verre.", &["1 1/2: cardinal 1.5 verre"]);
}

#[test]
fn ranks_of_scales() {
    all("Le millionième visiteur.", &["millionième: ordinal 1000000 visiteur"]);
    all("Un millionième de seconde.", &["Un millionième: duration 0.000001 [second] seconde"]);
    all("Il a raté la marche d’un dixième.", &["un dixième: fraction 0.1"]);
}

#[test]
fn signs_set_apart() {
    all("Température : - 5 °C.", &["- 5: measure -5 [degree_celsius]"]);
    all("Il fait moins dix.", &["moins dix: cardinal -10"]);
    all("La vente recule (- 4 %).", &["- 4: percent -4 [percent]"]);
    all("Gardez-le de -5 à -2 °C.", &["-5 à -2: range -5..-2 [degree_celsius]"]);
    all("- 3 œufs", &["3: cardinal 3 œufs"]);
    all("Un volume in-4° relié.", &["4: label 4"]);
}

#[test]
fn un_alone_and_among_digits() {
    all("Un.", &["Un: cardinal 1"]);
    all("Tapez sept un zéro.", &["sept: cardinal 7", "un: cardinal 1", "zéro: cardinal 0"]);
    all("Chapitre un", &["un: label 1"]);
    quantities("C’est un. homme", &[]);
    quantities("Il en voit un, puis il s’endort.", &[]);
}

#[test]
fn lists_of_labels() {
    all(
        "Les articles 144, 146-1, 162 et 163 du code.",
        &["144: label 144", "146-1: label", "162: label 162", "163: label 163"],
    );
    all("Les articles 1952 et 1953, l’article 1601-1.", &["1952: label 1952", "1953: label 1953", "1601-1: label"]);
    all("Les articles 131-22 à 131-24.", &["131-22: label", "131-24: label"]);
    all("L’article A. 112-10 et l’article L. 110-4.", &["112-10: label", "110-4: label"]);
    all("La sous-section 5 et le règlement 2016/679.", &["5: label 5", "2016/679: label"]);
    all("Les départements 01, 02 et 17.", &["01: label 1", "02: label 2", "17: label 17"]);
    all("L’alinéa 3 ter et le 2 bis.", &["3 ter: label", "2 bis: label"]);
    all("À la page 12, 25 moutons broutent.", &["12: label 12", "25: cardinal 25 moutons"]);
}

#[test]
fn degrees_that_mark_a_place() {
    all("L’exclusion prévue (1°) par l’arrêté.", &["1: label 1"]);
    all("Un élève du collège 6° ou en classe de 5°.", &["6: label 6", "5: label 5"]);
    all("Il a 37°2 le matin.", &["37°2: measure 37.2 [degree]"]);
}

#[test]
fn labels_at_the_head_of_a_sentence() {
    all("ZAC 4 : les jardins.", &["4: label 4"]);
    all("Le plan J+1 est au 1 : 25 000.", &["1: label 1", "1 : 25 000: label"]);
    all("5.3. Les remorques.", &["5.3: label 5.3"]);
    all("François Ier appela le 115.", &["Ier: label 1", "115: label 115"]);
    all("Une image de résolution 20 cm.", &["20: measure 20 [cm]"]);
}

#[test]
fn hours_that_strike_and_hours_of_road() {
    all("Onze heures venaient de sonner.", &["Onze heures: time"]);
    all("Quand dix heures sonnèrent, il partit.", &["dix heures: time"]);
    all("Il viendra vers les neuf heures.", &["neuf heures: time"]);
    all("Il n’est pas encore dix heures.", &["dix heures: time"]);
    all("Le gué est à une heure de marche.", &["une: duration 1 [hour] heure"]);
    all("À une heure de l’après-midi.", &["une heure de l’après-midi: time"]);
}

#[test]
fn years_in_words_and_years_half_hidden() {
    all("Bâti en mil neuf cent quatorze.", &["mil neuf cent quatorze: year 1914"]);
    all("En dix-neuf cent deux, il plut.", &["dix-neuf cent deux: year 1902"]);
    all("Né en 18.., il mourut en 19**.", &["18..: year", "19**: year"]);
    all("La saison 2010/2011 fut belle.", &["2010/2011: year 2010..2011"]);
    all("L’édition 2026 paraît.", &["2026: year 2026"]);
    all("Le 12, elle repartit le 3 et le 5 mai.", &["12: date", "3 et le 5 mai: date"]);
}

#[test]
fn ages_of_those_who_have_years() {
    all("Elle avait dix-huit ans.", &["dix-huit: age 18 [year] ans"]);
    all("N’a-t-il que douze ans ?", &["douze: age 12 [year] ans"]);
    all("Un vieillard d’une soixantaine d’années.", &["une soixantaine: age 60 about [year] années"]);
    all("Il resta chez eux jusqu’à douze ans.", &["douze: age 12 at_most [year] ans"]);
    all("Elle a fêté ses vingt ans.", &["vingt: age 20 [year] ans"]);
    all("Il y a dix ans.", &["dix: duration 10 [year] ans"]);
    all("Elle a vingt ans de métier.", &["vingt: duration 20 [year] ans"]);
    all("Il a deux ans pour payer.", &["deux: duration 2 [year] ans"]);
}

#[test]
fn the_rest_of_a_measure_goes_without_its_unit() {
    all("Il mesure 1 m 80.", &["1 m 80: measure 1.8 [m]"]);
    all("Il mesure un mètre quatre-vingts.", &["un mètre quatre-vingts: measure 1.8 [m] mètre"]);
    all("Un pain de 3 kg 500.", &["3 kg 500: measure 3.5 [kg]"]);
    all("Elle gagne en 1 min 2 s 4.", &["1 min 2 s 4: duration 62.4 [second]"]);
    all("À 5 m 20 bœufs paissent.", &["5: measure 5 [m]", "20: cardinal 20 bœufs"]);
    all("Un champ de trois hectares et demi.", &["trois hectares et demi: measure 3.5 [ha] hectares"]);
    all("Il a lu deux pages et demie.", &["deux pages et demie: cardinal 2.5 pages"]);
    all("Une demi heure.", &["Une demi: duration 0.5 [hour] heure"]);
}

#[test]
fn miles_have_an_s() {
    all("La côte est à deux mille neuf cents milles.", &["deux mille neuf cents: measure 2900 [mi] milles"]);
    all("À un ou deux milles de là.", &["un ou deux: range 1..2 [mi] milles"]);
    all("On dut faire un mille à pied.", &["un: measure 1 [mi] mille"]);
    all("Il navigua dix milles marins.", &["dix: measure 10 [nmi] milles"]);
}

#[test]
fn old_francs_and_cents() {
    all("Le litre vaut 2 fr. 50 ou 50 cents.", &["2 fr. 50: money 2.5 [FRF]", "50: money 50 [cent] cents"]);
    all("Il doit un euro et demi.", &["un euro et demi: money 1.5 [EUR] euro"]);
}

#[test]
fn capitals_without_accents() {
    all(
        "LA PREMIERE RUE A 12 METRES, DEUXIEME A 20 DEGRES",
        &[
            "PREMIERE: ordinal 1 RUE",
            "12: measure 12 [m] METRES",
            "DEUXIEME: ordinal 2",
            "20: measure 20 [degree] DEGRES",
        ],
    );
}

#[test]
fn near_in_number_and_near_in_place() {
    all("Il passa près de deux hameaux.", &["deux: cardinal 2 hameaux"]);
    all("Il a près de deux heures de retard.", &["deux: duration 2 about [hour] heures"]);
    all("Cela vaut dans les 300 euros.", &["300: money 300 about [EUR] euros"]);
    all("Un écart de l’ordre de 20 mètres.", &["20: measure 20 about [m] mètres"]);
    all("Il a trente et quelques tableaux.", &["trente: cardinal 30 more_than tableaux"]);
    all("Comptez 20 clous tout au plus.", &["20: cardinal 20 at_most clous"]);
    all("Il y a 20 clous au bas mot.", &["20: cardinal 20 at_least clous"]);
    all("Plus de 300 à 400 grévistes.", &["300 à 400: range 300..400 more_than grévistes"]);
}

#[test]
fn hyphens_and_scores() {
    all("Il invite deux-trois amis.", &["deux-trois: range 2..3 amis"]);
    all("Ils ont battu Nantes 3 à 0.", &["3 à 0: score"]);
    all("Un carton de 3 x 4 m.", &["3: measure 3 [m]", "4: measure 4 [m]"]);
    all("Une cour de 12 mètres sur 8.", &["12: measure 12 [m] mètres", "8: measure 8 [m]"]);
}

#[test]
fn nouns_that_are_none() {
    all("C’est la cause première de ses ennuis.", &["première: ordinal 1"]);
    all("Le premier regard de M. Leduc.", &["premier: ordinal 1 regard"]);
    all("On soigna 356 (7,7 %) brebis malades.", &["356: cardinal 356 brebis", "7,7: percent 7.7 [percent]"]);
    all(
        "Un sur dix, deux voisins sur cinq.",
        &["Un: cardinal 1", "dix: cardinal 10", "deux: cardinal 2 voisins", "cinq: cardinal 5"],
    );
    all("Elle prit la moitié, puis 40 pour cent.", &["la moitié: fraction 0.5", "40: percent 40 [percent]"]);
    all("Une roue fait dix tours à la seconde.", &["dix: cardinal 10 tours"]);
}

#[test]
fn what_changes_is_no_range() {
    all(
        "Le budget passe de 3 à 2,5 milliards d’euros.",
        &["3: money 3000000000 [EUR] euros", "2,5 milliards: money 2500000000 [EUR] euros"],
    );
    all("La vigne est passée de 12 à 16 hectares.", &["12: measure 12 [ha] hectares", "16: measure 16 [ha] hectares"]);
    all("Un recul de 3 à 5 %.", &["3 à 5: range 3..5 [percent]"]);
    all("Un séisme de magnitude 6,2 à 10 km de la côte.", &["6,2: label 6.2", "10: measure 10 [km]"]);
}

#[test]
fn ages_in_a_list_and_of_babies() {
    all(
        "Trois enfants de 8, 10 et 12 ans.",
        &["Trois: cardinal 3 enfants", "8: age 8 [year] ans", "10: age 10 [year] ans", "12: age 12 [year] ans"],
    );
    all("Un bébé de six mois.", &["six: age 6 [month] mois"]);
}

#[test]
fn scores_out_of_twenty_and_numbers_of_laws() {
    all("Elle a obtenu 12 sur 20.", &["12 sur 20: score"]);
    all("Le 49-3 fut invoqué.", &["49-3: label"]);
    all("La moitié d’entre eux.", &["La moitié: fraction 0.5 eux"]);
}

#[test]
fn numbers_that_name_one_thing() {
    all("Le serveur renvoie une erreur 500.", &["500: label 500"]);
    all("Le zoom 14 suffit, voir image 1.", &["14: label 14", "1: label 1"]);
    all("La loi compte 12 articles.", &["12: cardinal 12 articles"]);
    all(
        "Les départements 01, 02, 2A et 17, la 5G.",
        &["01: label 1", "02: label 2", "2: label 2", "17: label 17", "5: label 5"],
    );
}

#[test]
fn third_parties_and_thirds() {
    quantities("L’accord d’un tiers suffit ; on l’a confié à un tiers digne de foi.", &[]);
    all(
        "Plus d’un tiers a fui, le stock a baissé d’un tiers.",
        &["un tiers: fraction 0.333333333333 more_than", "un tiers: fraction 0.333333333333"],
    );
}

#[test]
fn measures_around_the_noun() {
    all("La moitié au moins des votants.", &["La moitié: fraction 0.5 at_least votants"]);
    all("Il faut deux ou plusieurs rames.", &["deux: cardinal 2 at_least rames"]);
    all("Au plus de dix jours.", &["dix: duration 10 at_most [day] jours"]);
    all("Entre 40 et moins de 50 km.", &["40: cardinal 40", "50: measure 50 less_than [km]"]);
    all("Les dix plus grandes villes.", &["dix: cardinal 10 villes"]);
    all("A neuf heures du soir, il rentra.", &["neuf heures du soir: time"]);
}

#[test]
fn bounds_as_laws_and_advertisements_write_them() {
    all("Une charge supérieure ou égale à 3,5 tonnes.", &["3,5: measure 3.5 at_least [t] tonnes"]);
    all("Un taux inférieur ou égal à 10 %.", &["10: percent 10 at_most [percent]"]);
    all(
        "Plus de 300+ élèves, + de 20 clubs.",
        &["300: cardinal 300 more_than élèves", "20: cardinal 20 more_than clubs"],
    );
    all("Il a 10+ ans de métier.", &["10: duration 10 at_least [year] ans"]);
    all("Un bon millier de moutons.", &["millier: collective 1000 about moutons"]);
}

#[test]
fn ceilings_of_laws() {
    all("La hauteur ne peut excéder 18 mètres.", &["18: measure 18 at_most [m] mètres"]);
    all("Un délai n’excédant pas deux mois.", &["deux: duration 2 at_most [month] mois"]);
    all("Roulez sans dépasser 30 km/ h.", &["30: measure 30 at_most [km/h] km"]);
    all("Il va dépasser 30 km.", &["30: measure 30 [km]"]);
}

#[test]
fn problems_have_numbers() {
    all("Il cherche la solution du problème 77.", &["77: label 77"]);
    all("Il a deux problèmes.", &["deux: cardinal 2 problèmes"]);
}

#[test]
fn shares_beside_whole_numbers() {
    all("Il a bu cinq et un quart.", &["cinq et un quart: cardinal 5.25"]);
    all("Une demi douzaine de pots.", &["Une demi douzaine: collective 6 about pots"]);
    all("Entre un et deux tiers.", &["deux tiers: fraction 0.666666666667"]);
    all("Il reste .25 ml.", &[".25: measure 0.25 [ml]"]);
    all("Une perte de ,08 %.", &[",08: percent 0.08 [percent]"]);
    all("Il fait 37 ° C ici.", &["37: measure 37 [degree_celsius]"]);
    all("Un chêne vieux de cent ans.", &["cent: age 100 [year] ans"]);
    all("Une minute.", &["Une: duration 1 [minute] minute"]);
    quantities("Une minute !", &[]);
}

#[test]
fn commas_of_old_printers() {
    all("Il laissa 900,000 fr. à sa nièce.", &["900,000: money 900000 [FRF] fr"]);
    all("Un taux de 2,000 %.", &["2,000: percent 2 [percent]"]);
    all("Une masse de 2,500 kg.", &["2,500: measure 2.5 [kg]"]);
}
