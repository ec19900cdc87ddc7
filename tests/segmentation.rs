//! The phenomena of French that a tokenizer and a sentence splitter must get right, one named test each.
//!
//! Every text is written for the test, or names a fact of spelling. `▮` stands where a sentence ends, `|` parts tokens.
//! The rules themselves have their tests beside them; broad agreement with treebanks is measured elsewhere.

use lisible::extract;
use lisible::text::Document;

fn cut(text: &str) -> (Vec<&str>, Vec<&str>) {
    let extracted = (extract::plain().extract)(text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    let sentences = document.sentences.iter().map(|sentence| &text[sentence.span.range()]).collect();
    let tokens = document.tokens.iter().map(|token| &text[token.span.range()]).collect();
    (sentences, tokens)
}

/// The texts with their sentence ends marked: taking the marks out and cutting puts them back.
fn assert_sentences(marked: &[&str]) {
    for marked in marked {
        let text = marked.replace(" ▮ ", " ").replace("▮\n", "\n");
        let expected: Vec<&str> = marked.split('▮').map(str::trim).collect();
        assert_eq!(cut(&text).0, expected, "{text}");
    }
}

fn assert_tokens(marked: &[&str]) {
    for marked in marked {
        let text = marked.replace('|', "");
        let expected: Vec<&str> = marked.split(['|', ' ']).filter(|token| !token.is_empty()).collect();
        let joined: Vec<String> = expected.iter().map(|token| token.replace('~', " ")).collect();
        assert_eq!(cut(&text.replace('~', " ")).1, joined, "{text}");
    }
}

/// `name: [texts];` each a test.
macro_rules! phenomena {
    ($check:ident: $($name:ident: [$($text:expr),+ $(,)?];)+) => {
        $(#[test] fn $name() { $check(&[$($text),+]); })+
    };
}

mod sentences {
    use super::assert_sentences;

    phenomena! { assert_sentences:
        titles_before_names: [
            "M. Durand et MM. Roux et Petit saluent Mme. Lenoir. ▮ Mlle Petit sourit.",
            "Mgr. Roux, Me. Petit, le Dr. Blanc et le Pr. Noir dînent. ▮ St. Louis attend.",
            "M. le maire arrive. ▮ M. de X*** le suit.",
        ];
        par_exemple: ["On y trouve des fruits, p. ex. Des pommes rouges et des poires.", "Un fruit, par ex. une poire, suffit."];
        cest_a_dire: ["Il viendra lundi, c.-à-d. demain. ▮ Tant mieux."];
        etc_ends_before_a_capital: ["Des pommes, des poires, etc. ▮ Le marché ferme.", "Des noix, etc., et du pain (miel, etc.) au goûter."];
        references: [
            "Voir l’art. 12, le chap. IV, la fig. 3, le vol. 2, les p. 4 et pp. 5-9, éd. 3. ▮ Le reste suit.",
            "Roux et al. 2004 le disent (cf. infra). ▮ Lire aussi le no. 5 de la coll. 2.",
        ];
        before_and_after_christ: ["Il naquit en 50 av. J.-C. à Lyon et mourut en 20 apr. J.-C. ▮ Le reste est perdu."];
        telephone_and_boulevard: ["Écrire au 3, bd. Hugo, tél. 01 23 45 67 89. ▮ Merci."];
        months: ["Du 3 janv. 2004 au 5 déc. 2005, il voyage. ▮ Puis il rentre."];
        companies: ["La firme Petit Inc. a racheté Blanc Ltd. ▮ Elle emploie dix personnes."];
        initials: [
            "J.-P. Dupont et H.R.F. Keating écrivent à LL.AA.II.RR. le prince et la princesse. ▮ Ils répondent.",
            "L’usine appartient à une S.A. ▮ Elle ferme.",
        ];
        list_numbers: ["1. Les mots. ▮\n2. Les phrases.", "IV. Les nombres. ▮ Suite.", "3.2. Les véhicules. ▮ Suite."];
        ordinals: ["Napoléon Ier. ▮ Il régna.", "Le 1er. mai, on défile."];
        decimals_and_times: ["Le taux est de 4.2 pour 1.000 habitants. ▮ Il part à 11h30. ▮ Puis rien."];
        addresses_and_names_with_marks: [
            "Voir https://exemple.fr/a.b?c=d. ▮ Écrire à jean.petit@exemple.fr. ▮ Yahoo! Japon recrute.",
        ];
        ellipsis: [
            "Il part... ▮ Elle reste… ▮ Personne… ne sait.",
            "Il vit […] Paris, puis (...) Lyon.",
        ];
        runs_of_marks: ["Quoi ?! ▮ Vraiment ?? ▮ Non !!! ▮ Si."];
        marks_after_every_space: ["Où ? ▮ Là\u{A0}! ▮ Quand\u{202F}? ▮ Tôt."];
        incises: ["« Quoi ? » dit-il. ▮ « Ah ! mon Dieu ! » s’écria-t-elle. ▮ — Où ? demanda Paul."];
        closers: [
            "« Oui. » ▮ “Non.” ▮ \"Si.\" ▮ (Peut-être.) ▮ [Jamais.] ▮ Fin.",
            "«\u{A0}Oui.\u{A0}» ▮ Il sourit.",
        ];
        comma_inside_the_closing_quote: ["C’est « la fin de la guerre,” dit-il. ▮ Puis il part."];
        quote_with_its_verb: ["« Venez ! », dit-elle en riant. ▮ Ils vinrent."];
        dialogue_dashes: ["— Viens-tu ? ▮ — Non. ▮ – Alors reste."];
        no_end_at_semicolons: ["Il pleut ; elle sort ; on rit : tout va bien."];
        headings: ["Le port ▮\n\nIl est grand. ▮ Il est vieux."];
        items: ["Il faut : ▮\n- de la farine ; ▮\n- du sel ; ▮\n- de l’eau."];
        hard_wrapped_lines: [
            "Le conseil municipal s’est réuni hier soir dans la grande salle de la\nmairie pour voter le budget de \
             l’année, qui prévoit la rénovation de\nl’école. ▮ La séance a duré deux heures et personne n’a quitté la salle.",
        ];
        a_blank_line_always_ends: ["La liste des travaux ▮\n\nla suite demain"];
        quotes_are_bounded_by_their_paragraph: ["Il dit « Oui. ▮ Puis il part. ▮\n\nElle reste. ▮ On dort."];
        law: ["Il doit : 1° payer ; 2° partir. ▮ L’article L. 121-1 bis s’applique. ▮ L’art. R. 12 aussi."];
        typed_without_capitals: ["Il habite la vallée. ▮ à l’époque, on marchait. ▮ il fallait deux jours."];
        dates_of_novels: ["C’était en 18.. à Paris, chez M. de X***. ▮ Il neigeait."];
    }
}

mod tokens {
    use super::assert_tokens;

    phenomena! { assert_tokens:
        elision_with_every_apostrophe: [
            "l'|homme qu'|il d'|abord", "l’|homme qu’|il j’|ai", "lʼ|homme",
            "jusqu’|à lorsqu’|on puisqu’|elle quoiqu’|il s’|y",
        ];
        words_with_an_apostrophe_of_their_own: [
            "aujourd’hui", "prud’homme", "entr’acte", "quelqu’un", "l’on", "c’est-à-dire", "grand’mère", "N’Diaye",
            "presqu’île",
        ];
        clitics: [
            "dit|-il", "viens|-tu", "est|-ce", "parlons|-en", "vas|-y", "donne|-moi", "dis|-je", "sont|-elles",
            "prends|-la", "parle|-leur",
        ];
        euphonic_t: ["a|-t-il", "parle|-t-elle", "y a|-t-il", "va|-t-on"];
        chained_clitics: ["donne|-le|-moi", "va|-t'|en", "allez|-vous|-en"];
        ci_and_la: ["celui-ci", "celles-là", "cet homme|-là", "là-bas", "ci-dessous", "jusque-là"];
        compounds: [
            "nord-coréennes", "vingt-et-un", "porte-parole", "Royaume-Uni", "week-end", "Côte-d’Or", "rendez-vous",
            "arc-en-ciel",
        ];
        numbers_with_grouping_spaces: ["11~000 soldats", "1~234~567", "11\u{A0}000", "11\u{202F}000", "1,75 m", "4.2", "1.000"];
        times_units_symbols: ["11|h|30", "20 °C", "20|°C", "n° 5", "50 %", "50|%", "1er", "160|km", "12 €"];
        contracted_articles: ["du pain au lait des villes aux champs"];
        invisible_characters: ["co\u{AD}opé\u{AD}rer", "por\u{200D}te"];
        ligatures: ["œuvre oeuvre Œil cæcum"];
        canonical_forms: ["e\u{301}te\u{301}", "L’|E\u{301}TAT"];
        capitals: ["L’|ÉTAT", "QU’|IL", "C’|EST", "DIT|-IL", "AUTRE(S)", "J.-C."];
        inclusive_forms: ["étudiant·e·s", "étudiant(e)s", "directeur(rice)", "tou·te·s", "acteur·rice"];
        ellipses_and_dashes: ["Ah|... Oh|…", "oui -- non", "— Quoi|?|!"];
        addresses: ["https://exemple.fr/a?b=c", "www.exemple.fr", "jean.petit@exemple.fr", "package.json"];
        ranges_and_years: ["1971-72", "1999-2001", "3/4"];
        initials_and_acronyms: ["H.R.F. Keating", "J.-P. Dupont", "S.N.C.F.", "R&D"];
    }

    #[test]
    fn zero_width_space_parts_nothing_and_is_in_no_token() {
        let (_, tokens) = super::cut("mot\u{200B} \u{FEFF}suivant");
        assert_eq!(tokens, ["mot", "suivant"]);
    }
}
