//! Every simple form of a French verb, from its infinitive: the regular groups by rule, a few irregular verbs by their
//! principal parts. No compound tense, and no guess at a verb that is neither regular nor listed.

/// How many forms a verb has here: infinitive, present participle, four past participles, six persons of the present,
/// imperfect, future, conditional, subjunctive and simple past.
pub const FORMS: usize = 42;

/// Place of the masculine singular past participle among the forms; the feminine and both plurals follow it.
pub const PARTICIPLE: usize = 2;

/// The principal parts of an irregular verb.
struct Irregular {
    infinitive: &'static str,
    /// Present participle and masculine singular past participle.
    participles: [&'static str; 2],
    present: [&'static str; 6],
    imperfect: &'static str,
    future: &'static str,
    subjunctive: [&'static str; 6],
    /// Up to its endings -s, -s, -t, -^mes, -^tes, -rent.
    past: &'static str,
}

const IRREGULAR: &[Irregular] = &[
    Irregular {
        infinitive: "être",
        participles: ["étant", "été"],
        present: ["suis", "es", "est", "sommes", "êtes", "sont"],
        imperfect: "ét",
        future: "ser",
        subjunctive: ["sois", "sois", "soit", "soyons", "soyez", "soient"],
        past: "fu",
    },
    Irregular {
        infinitive: "avoir",
        participles: ["ayant", "eu"],
        present: ["ai", "as", "a", "avons", "avez", "ont"],
        imperfect: "av",
        future: "aur",
        subjunctive: ["aie", "aies", "ait", "ayons", "ayez", "aient"],
        past: "eu",
    },
    Irregular {
        infinitive: "faire",
        participles: ["faisant", "fait"],
        present: ["fais", "fais", "fait", "faisons", "faites", "font"],
        imperfect: "fais",
        future: "fer",
        subjunctive: ["fasse", "fasses", "fasse", "fassions", "fassiez", "fassent"],
        past: "fi",
    },
    Irregular {
        infinitive: "pouvoir",
        participles: ["pouvant", "pu"],
        present: ["peux", "peux", "peut", "pouvons", "pouvez", "peuvent"],
        imperfect: "pouv",
        future: "pourr",
        subjunctive: ["puisse", "puisses", "puisse", "puissions", "puissiez", "puissent"],
        past: "pu",
    },
    Irregular {
        infinitive: "devoir",
        participles: ["devant", "dû"],
        present: ["dois", "dois", "doit", "devons", "devez", "doivent"],
        imperfect: "dev",
        future: "devr",
        subjunctive: ["doive", "doives", "doive", "devions", "deviez", "doivent"],
        past: "du",
    },
    Irregular {
        infinitive: "savoir",
        participles: ["sachant", "su"],
        present: ["sais", "sais", "sait", "savons", "savez", "savent"],
        imperfect: "sav",
        future: "saur",
        subjunctive: ["sache", "saches", "sache", "sachions", "sachiez", "sachent"],
        past: "su",
    },
    Irregular {
        infinitive: "prévoir",
        participles: ["prévoyant", "prévu"],
        present: ["prévois", "prévois", "prévoit", "prévoyons", "prévoyez", "prévoient"],
        imperfect: "prévoy",
        future: "prévoir",
        subjunctive: ["prévoie", "prévoies", "prévoie", "prévoyions", "prévoyiez", "prévoient"],
        past: "prévi",
    },
    Irregular {
        infinitive: "mettre",
        participles: ["mettant", "mis"],
        present: ["mets", "mets", "met", "mettons", "mettez", "mettent"],
        imperfect: "mett",
        future: "mettr",
        subjunctive: ["mette", "mettes", "mette", "mettions", "mettiez", "mettent"],
        past: "mi",
    },
    Irregular {
        infinitive: "prendre",
        participles: ["prenant", "pris"],
        present: ["prends", "prends", "prend", "prenons", "prenez", "prennent"],
        imperfect: "pren",
        future: "prendr",
        subjunctive: ["prenne", "prennes", "prenne", "prenions", "preniez", "prennent"],
        past: "pri",
    },
    Irregular {
        infinitive: "venir",
        participles: ["venant", "venu"],
        present: ["viens", "viens", "vient", "venons", "venez", "viennent"],
        imperfect: "ven",
        future: "viendr",
        subjunctive: ["vienne", "viennes", "vienne", "venions", "veniez", "viennent"],
        past: "vin",
    },
    Irregular {
        infinitive: "tenir",
        participles: ["tenant", "tenu"],
        present: ["tiens", "tiens", "tient", "tenons", "tenez", "tiennent"],
        imperfect: "ten",
        future: "tiendr",
        subjunctive: ["tienne", "tiennes", "tienne", "tenions", "teniez", "tiennent"],
        past: "tin",
    },
    Irregular {
        infinitive: "conclure",
        participles: ["concluant", "conclu"],
        present: ["conclus", "conclus", "conclut", "concluons", "concluez", "concluent"],
        imperfect: "conclu",
        future: "conclur",
        subjunctive: ["conclue", "conclues", "conclue", "concluions", "concluiez", "concluent"],
        past: "conclu",
    },
    Irregular {
        infinitive: "produire",
        participles: ["produisant", "produit"],
        present: ["produis", "produis", "produit", "produisons", "produisez", "produisent"],
        imperfect: "produis",
        future: "produir",
        subjunctive: ["produise", "produises", "produise", "produisions", "produisiez", "produisent"],
        past: "produisi",
    },
    Irregular {
        infinitive: "suivre",
        participles: ["suivant", "suivi"],
        present: ["suis", "suis", "suit", "suivons", "suivez", "suivent"],
        imperfect: "suiv",
        future: "suivr",
        subjunctive: ["suive", "suives", "suive", "suivions", "suiviez", "suivent"],
        past: "suivi",
    },
    Irregular {
        infinitive: "écrire",
        participles: ["écrivant", "écrit"],
        present: ["écris", "écris", "écrit", "écrivons", "écrivez", "écrivent"],
        imperfect: "écriv",
        future: "écrir",
        subjunctive: ["écrive", "écrives", "écrive", "écrivions", "écriviez", "écrivent"],
        past: "écrivi",
    },
];

/// Beginnings that make other verbs of an irregular one: permettre, comprendre, reproduire, convenir, décrire.
const PREFIXES: &[&str] = &[
    "re", "r", "re-", "per", "com", "sou", "entre", "con", "par", "inter", "main", "ob", "dé", "d", "appar", "ad",
    "trans", "pro",
];
/// Verbs of the first group that double their consonant before a mute e.
const DOUBLING: &[&str] = &["appel", "rappel", "jet", "rejet", "projet", "renouvel"];
/// Verbs of the third group in -ir that would look like the second.
const THIRD_GROUP: &[&str] = &[
    "offrir",
    "ouvrir",
    "couvrir",
    "découvrir",
    "recouvrir",
    "souffrir",
    "cueillir",
    "accueillir",
    "partir",
    "sortir",
    "servir",
    "sentir",
    "dormir",
    "courir",
    "mourir",
    "acquérir",
    "recourir",
    "parcourir",
    "mentir",
    "fuir",
];

const IMPERFECT: [&str; 6] = ["ais", "ais", "ait", "ions", "iez", "aient"];
const FUTURE: [&str; 6] = ["ai", "as", "a", "ons", "ez", "ont"];

/// The forms of a verb, as many as [`FORMS`]: infinitive, present participle, past participles (masculine, feminine,
/// masculine plural, feminine plural), then six persons of present, imperfect, future, conditional, subjunctive, simple
/// past. `None` for a verb that is neither regular nor known here, and for what is no infinitive.
///
/// ```
/// use lisible::lexicon::conjugation::{PARTICIPLE, forms};
/// let forms = forms("procéder").unwrap();
/// assert!(forms.contains(&"procède".into()) && forms.contains(&"procédera".into()));
/// assert_eq!(forms[PARTICIPLE + 1], "procédée");
/// assert_eq!(lisible::lexicon::conjugation::forms("table"), None);
/// ```
pub fn forms(infinitive: &str) -> Option<Vec<String>> {
    if let Some(forms) = irregular(infinitive) {
        return Some(forms);
    }
    if let Some(stem) = infinitive.strip_suffix("er").filter(|stem| stem.len() > 1) {
        return Some(first_group(stem));
    }
    if let Some(stem) = infinitive.strip_suffix("ir").filter(|stem| stem.len() > 1) {
        return (!THIRD_GROUP.contains(&infinitive) && !stem.ends_with('o')).then(|| second_group(stem));
    }
    let stem = infinitive.strip_suffix("re").filter(|stem| stem.ends_with("nd") || stem.ends_with("rd"))?;
    Some(third_group(stem))
}

fn irregular(infinitive: &str) -> Option<Vec<String>> {
    let of = |prefix: &str| {
        let bare = infinitive.strip_prefix(prefix)?;
        let verb = IRREGULAR.iter().find(|verb| verb.infinitive == bare)?;
        // Rêtre is no verb: être, avoir and pouvoir have no compounds.
        let compounds = prefix.is_empty() || !matches!(bare, "être" | "avoir" | "pouvoir" | "savoir" | "faire");
        (compounds || (prefix == "re" && bare == "faire")).then(|| verb.forms(prefix))
    };
    of("").or_else(|| PREFIXES.iter().find_map(|prefix| of(prefix)))
}

impl Irregular {
    fn forms(&self, prefix: &str) -> Vec<String> {
        let with = |form: &&str| format!("{prefix}{form}");
        let mut forms = vec![format!("{prefix}{}", self.infinitive), with(&self.participles[0])];
        forms.extend(participles(&with(&self.participles[1])));
        forms.extend(self.present.iter().map(with));
        forms.extend(endings(&with(&self.imperfect), IMPERFECT));
        forms.extend(endings(&with(&self.future), FUTURE));
        forms.extend(endings(&with(&self.future), IMPERFECT));
        forms.extend(self.subjunctive.iter().map(with));
        forms.extend(past(&with(&self.past)));
        forms
    }
}

fn first_group(stem: &str) -> Vec<String> {
    let weak = before_mute_e(stem);
    let soft = before_a(stem);
    // é keeps its accent in the future (procédera), e takes one (mènera), y becomes i (emploiera).
    let accents = |text: &str| text.chars().filter(|&c| c == 'é').count();
    let future = format!("{}er", if accents(stem) > accents(&weak) { stem } else { &weak });
    let mut forms = vec![format!("{stem}er"), format!("{soft}ant")];
    forms.extend(participles(&format!("{stem}é")));
    forms.extend(["e", "es", "e"].map(|ending| format!("{weak}{ending}")));
    forms.extend([format!("{soft}ons"), format!("{stem}ez"), format!("{weak}ent")]);
    forms.extend(IMPERFECT.map(|ending| {
        let before = if ending.starts_with('a') { &soft } else { stem };
        format!("{before}{ending}")
    }));
    forms.extend(endings(&future, FUTURE));
    forms.extend(endings(&future, IMPERFECT));
    forms.extend(["e", "es", "e"].map(|ending| format!("{weak}{ending}")));
    forms.extend([format!("{stem}ions"), format!("{stem}iez"), format!("{weak}ent")]);
    forms.extend(["ai", "as", "a", "âmes", "âtes"].map(|ending| format!("{soft}{ending}")));
    forms.push(format!("{stem}èrent"));
    forms
}

/// The stem as it is before a mute e: procèd-, mèn-, appell-, emploi-.
fn before_mute_e(stem: &str) -> String {
    if DOUBLING.contains(&stem) {
        return format!("{stem}{}", &stem[stem.len() - 1..]);
    }
    if let Some(start) = stem.strip_suffix("oy").or_else(|| stem.strip_suffix("uy")) {
        return format!("{start}{}i", &stem[start.len()..=start.len()]);
    }
    let mut letters: Vec<char> = stem.chars().collect();
    let last = letters.len().saturating_sub(1);
    let is_consonant = |c: char| c.is_alphabetic() && !"aeiouyéèêâîôûï".contains(c);
    let opens = |at: usize| letters.get(at + 1..).is_some_and(|rest| rest.iter().all(|&c| is_consonant(c)));
    let vowel = (0..last).rev().find(|&at| !is_consonant(letters[at]));
    if let Some(at) = vowel.filter(|&at| opens(at) && is_consonant(letters[last])) {
        let single = last - at == 1;
        let before = at.checked_sub(1).map(|at| letters[at]);
        if letters[at] == 'é' || (letters[at] == 'e' && single && before.is_some_and(is_consonant)) {
            letters[at] = 'è';
        }
    }
    letters.into_iter().collect()
}

/// The stem as it is before a and o: commenç-, mange-.
fn before_a(stem: &str) -> String {
    match stem.strip_suffix('c') {
        Some(start) => format!("{start}ç"),
        None if stem.ends_with('g') => format!("{stem}e"),
        None => stem.to_owned(),
    }
}

fn second_group(stem: &str) -> Vec<String> {
    let mut forms = vec![format!("{stem}ir"), format!("{stem}issant")];
    forms.extend(participles(&format!("{stem}i")));
    forms.extend(endings(stem, ["is", "is", "it", "issons", "issez", "issent"]));
    forms.extend(endings(&format!("{stem}iss"), IMPERFECT));
    forms.extend(endings(&format!("{stem}ir"), FUTURE));
    forms.extend(endings(&format!("{stem}ir"), IMPERFECT));
    forms.extend(endings(&format!("{stem}iss"), ["e", "es", "e", "ions", "iez", "ent"]));
    forms.extend(past(&format!("{stem}i")));
    forms
}

fn third_group(stem: &str) -> Vec<String> {
    let mut forms = vec![format!("{stem}re"), format!("{stem}ant")];
    forms.extend(participles(&format!("{stem}u")));
    forms.extend(endings(stem, ["s", "s", "", "ons", "ez", "ent"]));
    forms.extend(endings(stem, IMPERFECT));
    forms.extend(endings(&format!("{stem}r"), FUTURE));
    forms.extend(endings(&format!("{stem}r"), IMPERFECT));
    forms.extend(endings(stem, ["e", "es", "e", "ions", "iez", "ent"]));
    forms.extend(past(&format!("{stem}i")));
    forms
}

/// Masculine, feminine, masculine plural, feminine plural. Dû loses its accent but in the first.
fn participles(masculine: &str) -> [String; 4] {
    let bare = if masculine == "dû" { "du" } else { masculine };
    let plural = if masculine.ends_with('s') { masculine.to_owned() } else { format!("{bare}s") };
    [masculine.to_owned(), format!("{bare}e"), plural, format!("{bare}es")]
}

fn endings(stem: &str, endings: [&str; 6]) -> [String; 6] {
    endings.map(|ending| format!("{stem}{ending}"))
}

/// The simple past: fus, fut, fûmes; vins, vint, vînmes.
fn past(stem: &str) -> [String; 6] {
    let vowel = stem.trim_end_matches('n').len();
    let (start, nasal) = (&stem[..vowel], &stem[vowel..]);
    let hat = match start.chars().last() {
        Some('u') => format!("{}û", &start[..start.len() - 1]),
        Some('i') => format!("{}î", &start[..start.len() - 1]),
        _ => start.to_owned(),
    };
    let long = |ending: &str| format!("{hat}{nasal}{ending}");
    [format!("{stem}s"), format!("{stem}s"), format!("{stem}t"), long("mes"), long("tes"), format!("{stem}rent")]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(infinitive: &str) -> Vec<String> {
        let forms = forms(infinitive).unwrap();
        assert_eq!(forms.len(), FORMS, "{infinitive}");
        forms
    }

    #[test]
    fn regular_verbs_follow_their_group() {
        for (infinitive, expected) in [
            ("mener", "mène mènera menons"),
            ("analyser", "analyse analysa analysions"),
            ("commencer", "commençons commença commencions"),
            ("aménager", "aménageons aménageait aménagions"),
            ("créer", "crée créera créée"),
            ("employer", "emploie emploiera employons"),
            ("vérifier", "vérifie vérifiions vérifièrent"),
            ("renouveler", "renouvelle renouvellera renouvelons"),
            ("célébrer", "célèbre célébrera"),
            ("challenger", "challenge challengeons"),
            ("définir", "définit définissent définîmes"),
            ("répondre", "répond répondu répondîmes"),
        ] {
            let forms = all(infinitive);
            for form in expected.split(' ') {
                assert!(forms.iter().any(|own| own == form), "{infinitive}: {form}: {forms:?}");
            }
        }
    }

    #[test]
    fn irregular_verbs_are_known_with_their_compounds() {
        assert_eq!(all("être")[8], "est");
        assert_eq!(all("permettre")[PARTICIPLE + 1], "permise");
        assert_eq!(all("devoir")[PARTICIPLE..PARTICIPLE + 4], ["dû", "due", "dus", "dues"]);
        assert!(all("convenir").contains(&"convînmes".to_owned()));
        for none in ["", "er", "ouvrir", "voir", "table", "perpouvoir", "réavoir"] {
            assert_eq!(forms(none), None, "{none}");
        }
    }
}
