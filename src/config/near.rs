//! What is said of a name that does not exist.

use crate::base::{Message, Texts, nearest};

/// So many names fit into a message.
const FEW: usize = 16;

/// What is said of an unknown name: the nearest one that exists, or all of them where they are few.
pub(super) fn unknown(what: Texts, name: &str, known: &[&str], list: &str) -> Message {
    let (fr, en) = match nearest(name, known.iter().copied()) {
        Some(near) => {
            (format!("vouliez-vous dire «\u{202F}{near}\u{202F}»\u{202F}?"), format!("did you mean '{near}'?"))
        }
        None if known.len() <= FEW || list.is_empty() => {
            (format!("possibles\u{A0}: {}", known.join(", ")), format!("possible: {}", known.join(", ")))
        }
        None => (format!("«\u{202F}{list}\u{202F}» les donne tous"), format!("'{list}' gives them all")),
    };
    let (what_fr, what_en) = (what.fr, what.en);
    Message::new(format!("{what_fr} «\u{202F}{name}\u{202F}»\u{202F}; {fr}"), format!("{what_en} '{name}'; {en}"))
}
