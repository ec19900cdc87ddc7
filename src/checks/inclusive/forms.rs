//! `inclusive/forms`: inclusive forms, as the project wants them. Whether a text should use them is not ours to say.

use super::form::{Form, Separator, form_at};
use crate::base::Texts;
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Rule, Safety};
use crate::checks::{Settings, Text};

pub(super) static FORMS: Rule = Rule {
    id: "inclusive/forms",
    name: Texts { fr: "Formes inclusives", en: "Inclusive forms" },
    summary: Texts {
        fr: "Les formes inclusives abrégées\u{A0}: étudiant·e·s, étudiant.e.s, étudiant-e-s, étudiant(e)s, étudiantEs, lecteur/trice. Par défaut, celles qui ne s’écrivent pas comme les autres du même texte\u{202F}; au choix, toutes, ou celles qui n’ont pas le signe voulu.",
        en: "Abridged inclusive forms: étudiant·e·s, étudiant.e.s, étudiant-e-s, étudiant(e)s, étudiantEs, lecteur/trice. By default those that are not written as the others of the same text; if wanted all, or those without the mark that is asked for.",
    },
    rationale: Texts {
        fr: "Un texte qui mélange les signes se lit moins bien, surtout par un lecteur d’écran. Que l’on accepte ou non ces formes est une décision du projet.",
        en: "A text that mixes marks reads less well, by a screen reader above all. Whether such forms are welcome is for the project to decide.",
    },
    source: Texts {
        fr: "La règle est la nôtre\u{A0}; les administrations et les maisons choisissent\u{202F}: certaines les refusent, d’autres demandent le point médian.",
        en: "The rule is ours; administrations and publishers choose: some refuse such forms, others ask for the middle dot.",
    },
    level: PerProfile::all(Level::Info),
    parameters: &[Parameter {
        name: "policy",
        summary: Texts {
            fr: "formes voulues\u{A0}: comme les autres du texte (consistent), toutes (allow), aucune (forbid), ou un seul signe",
            en: "forms that are wanted: as the others of the text (consistent), all (allow), none (forbid), or one mark alone",
        },
        default: Initial::Choice(&["consistent", "allow", "forbid", "middle-dot", "full-stop", "hyphen", "brackets"]),
    }],
    precision: None,
    examples: &[
        Example::good("Les étudiant·e·s et les lecteur·rice·s, le(s) document(s) et le porte-parole de l’O.N.U."),
        Example::bad(
            "Les étudiant·e·s, les salarié·e·s et les avocat.e.s écoutent un(e) invité·e.",
            &["avocat.e.s", "un(e)"],
        )
        .fixed("Les étudiant·e·s, les salarié·e·s et les avocat·e·s écoutent un·e invité·e."),
        Example::bad("Un(e) étudiant(e), une directeur(rice), des lecteur/trice.", &["lecteur/trice"])
            .fixed("Un(e) étudiant(e), une directeur(rice), des lecteur(trice)."),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let policy = settings.choice("policy");
    if policy == "allow" {
        return;
    }
    let forms: Vec<Form> = (0..text.tokens().len()).filter_map(|at| form_at(text, at)).collect();
    if policy == "forbid" {
        for form in &forms {
            let message = form.message(
                text,
                "écrivez les deux noms en entier, ou un mot qui vaut pour tous",
                "write both nouns in full, or a word that stands for all",
            );
            findings.add(Finding::at(form.span, message));
        }
        return;
    }
    let wanted = if policy == "consistent" { usual(&forms) } else { chosen(policy) };
    let Some(wanted) = wanted else { return };
    for form in forms.iter().filter(|form| form.separator != wanted) {
        findings.add(other(text, form, wanted, policy == "consistent"));
    }
}

fn chosen(policy: &str) -> Option<Separator> {
    match policy {
        "middle-dot" => Some(Separator::MiddleDot),
        "full-stop" => Some(Separator::FullStop),
        "hyphen" => Some(Separator::Hyphen),
        "brackets" => Some(Separator::Brackets),
        _ => None,
    }
}

/// The separator that most forms have; of two as common, that of the earlier form.
fn usual(forms: &[Form]) -> Option<Separator> {
    let count = |separator: Separator| forms.iter().filter(|form| form.separator == separator).count();
    let counts = Separator::ALL.map(count);
    let most = counts.into_iter().max()?;
    forms.iter().map(|form| form.separator).find(|&separator| counts[separator as usize] == most)
}

/// A form that is not written with the separator that is wanted.
fn other(text: &Text<'_>, form: &Form, wanted: Separator, is_usual: bool) -> Finding {
    let name = wanted.name();
    let (fr, en) = if is_usual {
        (format!("le texte emploie surtout {}", name.fr), format!("the text mostly uses {}", name.en))
    } else {
        (format!("employez {}", name.fr), format!("use {}", name.en))
    };
    let finding = Finding::at(form.span, form.message(text, &fr, &en));
    match form.with(wanted) {
        Some(fixed) => finding.fix(Safety::Safe, [(form.span, fixed)]),
        None => finding,
    }
}
