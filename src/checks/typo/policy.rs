//! What rules on spaces share: the parameter that says how strict they are.

use crate::base::Texts;
use crate::checks::{Initial, Parameter, Settings};

/// `spaces`: whether every no-break space will do.
pub(in crate::checks) const SPACES: Parameter = Parameter {
    name: "spaces",
    summary: Texts {
        fr: "lenient\u{A0}: toute espace insécable convient\u{202F}; strict\u{A0}: U+202F ou U+00A0 selon l’usage du pays",
        en: "lenient: any no-break space will do; strict: U+202F or U+00A0 by the usage of the country",
    },
    default: Initial::Choice(&["lenient", "strict"]),
};

/// True when only the space of the usage will do.
pub(in crate::checks) fn is_strict(settings: &Settings) -> bool {
    settings.choice("spaces") == "strict"
}
