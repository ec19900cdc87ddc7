//! `structure/list-depth`: a list inside a list inside a list.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;

pub(super) static LIST_DEPTH: Rule = Rule {
    id: "structure/list-depth",
    name: Texts { fr: "Liste trop profonde", en: "List too deep" },
    summary: Texts {
        fr: "Un élément qui se trouve dans plus de listes emboîtées que la limite\u{A0}; le constat est posé sur le premier.",
        en: "An item inside more nested lists than the limit; the finding stands at the first.",
    },
    rationale: Texts {
        fr: "Au-delà, le lecteur ne sait plus de quoi un élément fait partie\u{A0}: un titre ou un tableau le dit mieux.",
        en: "Beyond it, readers no longer know what an item is part of: a heading or a table says it better.",
    },
    source: Texts { fr: "La règle et ses limites sont les nôtres.", en: "The rule and its limits are ours." },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Warning]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "listes emboîtées, au plus", en: "nested lists, at most" },
        default: Initial::Number(PerProfile([3.0, 2.0, 1.0, 3.0, 3.0])),
    }],
    precision: Some(Precision { right: 3, read: 3 }),
    examples: &[
        Example::good("- le port\n  - le quai\n    - la grue\n- la ville").markdown(),
        Example::bad(
            "- le port\n  - le quai\n    - la grue\n      - le crochet\n      - le câble\n- la ville",
            &["le crochet"],
        )
        .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    let mut inside = false;
    for block in text.blocks() {
        let depth = f64::from(block.depth);
        let deep = block.kind == BlockKind::ListItem && depth > max;
        if deep && !inside {
            findings.add(Finding::at(block.span, message(block.depth, max)).measured(depth, max));
        }
        inside = deep;
    }
}

fn message(depth: u8, max: f64) -> Message {
    Message::new(
        format!("liste de profondeur {depth}, {max} au plus\u{A0}: sortez-la, ou donnez-lui un titre"),
        format!("list of depth {depth}, at most {max}: take it out, or give it a heading"),
    )
}
