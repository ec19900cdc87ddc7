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
    all("Il laissa 12,500 francs à sa nièce.", &["12,500: money 12500 [FRF] francs"]);
    all("La ville compte 12,000 âmes.", &["12,000: cardinal 12000 âmes"]);
    all("La ville compte 1,234,567 âmes.", &["1,234,567: cardinal 1234567 âmes"]);
    all("Un taux de 2,000 %.", &["2,000: percent 2 [percent]"]);
    all("Une masse de 2,500 kg.", &["2,500: measure 2.5 [kg]"]);
    all("La balance marque 2,000 kg, puis 1,000.", &["2,000: measure 2 [kg]", "1,000: cardinal 1"]);
}

#[test]
fn commas_that_a_space_follows() {
    all("Une façade de 18, 75 mètres.", &["18, 75: measure 18.75 [m] mètres"]);
    all("Il doit 12, 50 euros.", &["12, 50: money 12.5 [EUR] euros"]);
    all("Les articles 18, 75 et 76.", &["18: label 18", "75: label 75", "76: label 76"]);
    all("En 2018, 75 voisins dînaient.", &["2018: year 2018", "75: cardinal 75 voisins"]);
    all("Il en voit à 15, 20 mètres.", &["15: measure 15 [m] mètres", "20: measure 20 [m] mètres"]);
    all("Des planches de 10, 20 et 35 cm.", &["10: measure 10 [cm]", "20: measure 20 [cm]", "35: measure 35 [cm]"]);
}

#[test]
fn headings_and_steps() {
    all("1.5 - Semailles", &["1.5: label 1.5"]);
    all("2.3. Récoltes", &["2.3: label 2.3"]);
    all("2.4 Récoltes de l’été", &["2.4: label 2.4"]);
    all("L’étape 4/5 et la partie 2/3.", &["4/5: label", "2/3: label"]);
    all("Reprenez au point 3 (ou 4.) du plan.", &["3: label 3", "4: label 4"]);
    all("1.5 Mo suffisent.", &["1.5: measure 1.5 [Mo]"]);
    all("Ajoutez 2/3 du lait.", &["2/3: fraction 0.666666666667 lait"]);
}

#[test]
fn articles_of_codes_with_letters_and_stars() {
    for article in ["L.110-4", "L. 110-4", "L110-4", "R.*110-4", "R. * 110-4", "R*110-4"] {
        all(&format!("Selon l’article {article} du code, il paie."), &["110-4: label"]);
    }
}

#[test]
fn centuries_joined() {
    all("Aux XVIe-XVIIe siècles, il plut.", &["XVIe-XVIIe siècles: century 16..17"]);
    all("Le XIX-XXe siècle.", &["XIX-XXe siècle: century 19..20"]);
    all("Du XVIe au XVIIIe siècle.", &["XVIe: century 16", "XVIIIe siècle: century 18"]);
    all("Le duc de Berry-XVI dort.", &[]);
}

#[test]
fn ranks_share_their_noun() {
    all("Aux quatrième et cinquième rangs.", &["quatrième: ordinal 4 rangs", "cinquième: ordinal 5 rangs"]);
    all("Les 2e, 3e et 4e ponts.", &["2e: ordinal 2 ponts", "3e: ordinal 3 ponts", "4e: ordinal 4 ponts"]);
    all("Le premier ou le second tour.", &["premier: ordinal 1 tour", "second: ordinal 2 tour"]);
    all("Il y a deux collèges, le premier constitué des maires.", &["deux: cardinal 2 collèges", "premier: ordinal 1"]);
}

#[test]
fn hours_around_noon_and_by_quarters() {
    all("Il est onze heures un quart.", &["onze heures un quart: time"]);
    all("Il dîne à midi et demi.", &["midi et demi: time"]);
    all("Il rentre à minuit moins dix.", &["minuit moins dix: time"]);
    all("À midi, deux chats dorment.", &["deux: cardinal 2 chats"]);
    all("À midi et deux fois le soir.", &["deux fois: multiplicative 2 fois"]);
}

#[test]
fn minutes_and_seconds_in_primes() {
    for text in ["2'30''", "2'30\"", "2′30″", "2’30", "2'30"] {
        all(&format!("Il court en {text}."), &[&format!("{text}: duration 150 [second]")]);
    }
    all("Comptez 1 h 30 de marche.", &["1 h 30: duration 5400 [second]"]);
    all("Il a versé 2'300 francs.", &["2'300: money 2300 [FRF] francs"]);
}

#[test]
fn ranges_by_slashes_and_in_two_units() {
    all("Il vient 20/30 voisins.", &["20/30: range 20..30 voisins"]);
    all("Comptez 5/6 jours.", &["5/6: range 5..6 [day] jours"]);
    all("Versez 3/4 litre.", &["3/4: fraction 0.75"]);
    all("De 500 m à 2 km.", &["500 m à 2: range 500..2000 [m]"]);
    all("Entre 1 h et 90 minutes.", &["1 h et 90: range 1..1.5 [hour] h"]);
    all("De 30 minutes à 2 heures.", &["30 minutes à 2: range 30..120 [minute] minutes"]);
    all("De 2 km à 500 m.", &["2: measure 2 [km]", "500: measure 500 [m]"]);
}

#[test]
fn years_that_are_near() {
    all("Né vers 1810, mort autour de 1900.", &["1810: year 1810 about", "1900: year 1900 about"]);
    all("Vers les années 80, puis en 1990.", &["80: year 80 about", "1990: year 1990"]);
    all("Aux environs de l’an 1000.", &["1000: year 1000 about"]);
    all("Vers le XIIe siècle.", &["XIIe siècle: century 12 about"]);
    all("En mai 68, il avait 12 euros.", &["68: year 68", "12: money 12 [EUR] euros"]);
}

#[test]
fn bounds_behind_the_noun() {
    all("Cinq pages maximum chacun.", &["Cinq: cardinal 5 at_most pages"]);
    all("Il reste dix jours tout au plus.", &["dix: duration 10 at_most [day] jours"]);
    all("Une hauteur maximale de 12 m.", &["12: measure 12 at_most [m]"]);
    all("Des groupes d’au moins 2 et d’au plus 5 élèves.", &["2: cardinal 2 at_least", "5: cardinal 5 at_most élèves"]);
}

#[test]
fn powers_as_programs_write_them() {
    all("Il y a 1e10 grains.", &["1e10: cardinal 10000000000 grains"]);
    all("Un pas de 1,5e-3.", &["1,5e-3: cardinal 0.0015"]);
    all("Il y a 10**6 grains, ou 10^6.", &["10**6: cardinal 1000000 grains", "10^6: cardinal 1000000"]);
    all("Il y a 1e999 grains.", &["1e999: cardinal grains"]);
    all("La 2e porte.", &["2e: ordinal 2 porte"]);
}

#[test]
fn identifiers_of_several_parts() {
    all("Versez sur FR76 3000 6000 0112 3456 7890 189.", &["76 3000 6000 0112 3456 7890 189: label"]);
    all("ISBN : 2-07-000000-X", &["2-07-000000-X: label"]);
    all("La carte 00:1A:2B:3C:4D:5E répond.", &["00:1A:2B:3C:4D:5E: label"]);
    all("La zone UTM 31N et le fuseau 30 N.", &["31: label 31", "30: label 30"]);
    all("Les fonds SCAN 1000® et TOPO® 3.0.", &["1000: label 1000", "3.0: label 3"]);
    all("Le modèle {16} suffit.", &["16: label 16"]);
    all("Les départements 73 (Savoie), 68 (Haut-Rhin), 02 (Aisne).", &["73: label 73", "68: label 68", "02: label 2"]);
    all("Le règlement n° 1234/2008.", &["1234/2008: label"]);
    all("Il est 12:30:45.", &["12:30:45: time"]);
}

#[test]
fn millions_that_are_only_named() {
    quantities("On parle en millions ; le mot « millions » revient.", &[]);
    all("Il compte des millions de grains.", &["millions: collective about grains"]);
    all("C’est un seul et même appel.", &["un: cardinal 1 appel"]);
    quantities("En un jour de terreur, tout brûla.", &[]);
    all("Il arriva en un jour de marche.", &["un: duration 1 [day] jour"]);
}

#[test]
fn livres_that_pay_and_livres_that_are_read() {
    all("Cela vaut cinq cents livres.", &["cinq cents: money 500 [livre] livres"]);
    all("Une rente de douze mille livres.", &["douze mille: money 12000 [livre] livres"]);
    all("Il a dix mille livres de rente.", &["dix mille: money 10000 [livre] livres"]);
    all("Cent livres tournois.", &["Cent: money 100 [livre] livres"]);
    all("Il a perdu vingt livres sterling.", &["vingt: money 20 [GBP] livres"]);
    all("Il a lu trois livres de voyage.", &["trois: cardinal 3 livres"]);
    all("Un sac de vingt livres.", &["vingt: cardinal 20 livres"]);
    all("Ça coûte mille balles.", &["mille: money 1000 [balle] balles"]);
    all("Il ramassa dix balles.", &["dix: cardinal 10 balles"]);
}

#[test]
fn halves_of_times_and_of_marks() {
    all("Deux fois et demie plus.", &["Deux fois et demie: multiplicative 2.5 fois"]);
    all("Elle a eu 15,5/20.", &["15,5/20: score"]);
    all("Les 80 ans et plus.", &["80: age 80 at_least [year] ans"]);
    all("Moins de 26 ans", &["26: age 26 less_than [year] ans"]);
}

#[test]
fn limits_that_are_never_passed() {
    all("Le bail ne peut jamais excéder trente ans.", &["trente: duration 30 at_most [year] ans"]);
    all("A partir de 40 tonnes, on pèse.", &["40: measure 40 at_least [t] tonnes"]);
}

#[test]
fn letters_of_a_class_are_no_numbers() {
    all("Un engin de catégorie L ou de catégorie M.", &[]);
    all("Le chapitre V et le chapitre XL.", &["V: label 5", "XL: label 40"]);
    all("Le site Natura 2000.", &["2000: label 2000"]);
    all("Départements repris en mai : 67 (PVA), 73 (PVA).", &["67: label 67", "73: label 73"]);
}

#[test]
fn steps_and_feet() {
    all("À quelques centaines de pas, il vit un feu.", &["centaines: collective about pas"]);
    all("Le sol manque de plus de cent pieds.", &["cent: measure 100 more_than [ft] pieds"]);
    all("Il a planté cent pieds de vigne.", &["cent: cardinal 100 pieds"]);
    quantities("Elle descend les marches quatre à quatre.", &[]);
    all("Il vient quatre à cinq oies.", &["quatre à cinq: range 4..5 oies"]);
}

#[test]
fn articles_of_codes_without_their_word() {
    all(
        "Les délits prévus (art. 222-36 [1er alinéa], 222-37 à 222-40) sont graves.",
        &["222-36: label", "1er: ordinal 1 alinéa", "222-37: label", "222-40: label"],
    );
    all("L’article 702-1 d’un code et 133-16 du code rural.", &["702-1: label", "133-16: label"]);
    all("2-8. La coopérative vend son blé.", &["2-8: label"]);
    all("Les mots : « 831 à 832-1 » sont supprimés.", &["831: cardinal 831", "832-1: label"]);
    all("Nantes gagne 3-1, puis 102-98.", &["3-1: score", "102-98: score"]);
}

#[test]
fn steps_of_something_and_names_with_strokes() {
    all("À l’étape 4/5 de l’inscription.", &["4/5: label"]);
    all("Le fonds SCAN 25/100 sous licence.", &["25/100: label"]);
}

#[test]
fn hundreds_that_a_range_shares() {
    all("Il doit sept à huit cent mille francs.", &["sept à huit cent mille: range 700000..800000 [FRF] francs"]);
    all("Il a cinq à cent mille francs.", &["cinq à cent mille: range 5000..100000 [FRF] francs"]);
}

#[test]
fn days_of_this_month_and_hours_from_now() {
    all("Elle est née le 15 de ce mois.", &["15: date"]);
    all("D’ici à vingt-quatre heures, ils seront loin.", &["vingt-quatre: duration 24 [hour] heures"]);
    all("Une dizaine d’autres couvents.", &["Une dizaine: collective 10 about couvents"]);
}
