//! The configuration file to start from.

use crate::base::Language;
use crate::checks::Profile;

/// A commented `lisible.toml` for a profile: what is not commented out is all that it says.
///
/// ```
/// use lisible::base::Language;
/// use lisible::checks::Profile;
/// assert!(lisible::config::template(Profile::Press, Language::En).contains("profile = \"press\""));
/// ```
pub fn template(profile: Profile, language: Language) -> String {
    let profiles = |separator: &str| {
        let names = Profile::ALL.map(|profile| format!("{} ({})", profile.id(), profile.name().get(language)));
        names.join(separator)
    };
    let text = match language {
        Language::Fr => FRENCH,
        Language::En => ENGLISH,
    };
    text.replace("{profiles}", &profiles(",\n# ")).replace("{profile}", profile.id())
}

const FRENCH: &str = "\
# Configuration de lisible\u{A0}: contrôle du style des textes français.
# Le fichier le plus proche d’un texte, en remontant les dossiers, vaut seul.
# «\u{202F}lisible config show\u{202F}» dit ce qui vaut pour un fichier, «\u{202F}lisible list rules\u{202F}» donne les règles.

# Pour qui les textes sont écrits\u{A0}:
# {profiles}.
profile = \"{profile}\"

# Usage typographique\u{A0}: fr-FR, fr-CA, fr-CH ou fr-BE.
locale = \"fr-FR\"

# Gravité à partir de laquelle la commande échoue\u{A0}: info, warning, error ou never.
fail_level = \"warning\"

# Fichiers à ne pas contrôler, vus de ce dossier.
exclude = []

# Lance aussi les règles en préversion, dont la précision n’est pas encore établie.
# preview = true

# Un autre fichier dont celui-ci part.
# extend = \"../lisible.toml\"

[rules]
# Une gravité (off, info, warning, error), ou une table avec des réglages\u{202F}; «\u{202F}lisible explain\u{202F}» les donne.
# \"length/sentence\" = { max = 30, level = \"info\" }
# \"typo/*\" = \"error\"

# Limites des mesures d’un document.
# [measures]
# kandel_moles_207 = { min = 40 }

# Les mots du projet.
# [vocabulary]
# acronyms = [\"RGAA\"]
# terms = { \"e-mail\" = \"courriel\" }

# Ce qui vaut pour certains fichiers ou certaines sections.
# [[overrides]]
# files = [\"docs/juridique/**\"]
# sections = [\"Annexe*\", \"Mentions légales\"]
# rules = { \"length/sentence\" = { max = 40 } }
";

const ENGLISH: &str = "\
# Configuration of lisible: style checks of French texts.
# The file that is closest to a text, going up through the folders, holds alone.
# 'lisible config show' says what holds for a file, 'lisible list rules' gives the rules.

# Whom the texts are for:
# {profiles}.
profile = \"{profile}\"

# Typographic usage: fr-FR, fr-CA, fr-CH or fr-BE.
locale = \"fr-FR\"

# Level from which the command fails: info, warning, error or never.
fail_level = \"warning\"

# Files not to check, seen from this folder.
exclude = []

# Runs rules in preview too, whose precision is not established yet.
# preview = true

# Another file from which this one starts.
# extend = \"../lisible.toml\"

[rules]
# A level (off, info, warning, error), or a table with parameters; 'lisible explain' gives them.
# \"length/sentence\" = { max = 30, level = \"info\" }
# \"typo/*\" = \"error\"

# Limits of the measures of a document.
# [measures]
# kandel_moles_207 = { min = 40 }

# The words of the project.
# [vocabulary]
# acronyms = [\"RGAA\"]
# terms = { \"e-mail\" = \"courriel\" }

# What holds for some files or sections.
# [[overrides]]
# files = [\"docs/legal/**\"]
# sections = [\"Annexe*\", \"Mentions légales\"]
# rules = { \"length/sentence\" = { max = 40 } }
";
