//! Words that are numbers only sometimes: un and une, neuf, second.

use super::NumberForm;
use super::atoms::Atoms;
use super::facts::{Facts, Known, Trait};
use super::numeral::{Numeral, Shape};
use super::{facts, shape, units};
use crate::lexicon::number_context::Role;
use crate::lexicon::units::UnitClass;
use crate::numerals::words::Worth;
use crate::text::{Token, TokenKind};

/// What may make a number of un and une when it stands after them, beside number words, units and adjectives; the rest
/// of the numeral, of a range or of a time, or what [`one_counts`] asks for.
pub(super) const AFTER_ONE: [&str; 19] = [
    "seul", "seule", "sur", "des", "de", "d'", "à", "ou", "et", "heure", "hr", "h", "j", ",", ":", "/", "-", "–",
    "\u{2011}",
];

/// A number that is a sentence by itself has few marks beside it.
const MOST_MARKS: usize = 4;

/// True for un or une that no rule can make a number: told by the tokens beside it, before any atom is cut, for nine in
/// ten of them. A neighbour that is not what it is by its bytes alone leaves the matter open.
pub(super) fn is_plain_article(prose: &[u8], tokens: &[Token], i: usize) -> bool {
    let near = Neighbours { prose, tokens, known: Known::get() };
    if !matches!(near.bytes(i), b"un" | b"une" | b"Un" | b"Une") {
        return false;
    }
    let after = match near.bytes(i + 1) {
        // « un des quatre », « un de ces trois », « un à trois », « un, deux »: a number must follow des, de, d’, à, ou.
        b"des" | b"de" | b"d'" | b"d\xE2\x80\x99" | b"\xC3\xA0" | b"ou" | b"," => {
            !near.may_be_number(i + 2) && !near.may_be_number(i + 3)
        }
        _ => near.facts(i + 1).is_some_and(|facts| {
            // « un petit kilo », « un bon gros kilo »: a unit may stand behind adjectives.
            let adjective = facts.roles.has(Role::Adjective);
            !(facts.is(Trait::FollowsOne) || adjective && near.may_be_measured(i + 2))
        }),
    };
    if near.stands_alone(i) || near.ends_numbers(i) {
        return false;
    }
    // « un Français sur trois »
    let of = near.bytes(i + 2);
    let sur = matches!(of.first(), Some(b's' | b'S')) && (of == b"sur" || !shape::is_plain(of));
    after && !sur && (i == 0 || near.is_plain_before(i - 1))
}

/// The tokens beside un or une.
struct Neighbours<'a> {
    prose: &'a [u8],
    tokens: &'a [Token],
    known: &'static Known,
}

impl<'a> Neighbours<'a> {
    /// The token as written, empty past both ends.
    fn bytes(&self, at: usize) -> &'a [u8] {
        self.tokens.get(at).map_or(b"", |token| &self.prose[token.span.range()])
    }

    /// What is known of a word or a mark; `None` when that is not told by its bytes.
    fn facts(&self, at: usize) -> Option<&'static Facts> {
        match self.tokens.get(at).map(|token| token.kind) {
            None => Some(self.known.facts(facts::NONE)),
            Some(TokenKind::Word) if !shape::is_plain(self.bytes(at)) => self.facts_of_capitals(self.bytes(at)),
            Some(TokenKind::Word | TokenKind::Mark) => Some(self.known.facts(self.known.id(self.bytes(at)))),
            Some(_) => None,
        }
    }

    /// What is known of a word with capitals, when it is neither a symbol of a unit nor a scale (Mds).
    fn facts_of_capitals(&self, word: &[u8]) -> Option<&'static Facts> {
        let mut small = [0; 24];
        let small = small.get_mut(..word.len())?;
        small.copy_from_slice(word);
        small.make_ascii_lowercase();
        let scale = matches!(word, [b'k' | b'K' | b'M' | b'G', ..]) && word.len() < 5;
        let told = !scale && shape::is_plain(small) && self.known.id(word) == facts::NONE;
        told.then(|| self.known.facts(self.known.id(small)))
    }

    /// « Un ! », « – Une. »: nothing but marks beside it.
    fn stands_alone(&self, at: usize) -> bool {
        let others = |(other, token): (usize, &Token)| other == at || token.kind == TokenKind::Mark;
        self.tokens.len() <= MOST_MARKS && self.tokens.iter().enumerate().all(others)
    }

    /// « sept un », « chapitre un »: after a number or a label word, with nothing to count behind.
    fn ends_numbers(&self, at: usize) -> bool {
        let closes = self.tokens.get(at + 1).is_none_or(|token| token.kind == TokenKind::Mark);
        let named = || self.facts(at - 1).is_none_or(|facts| facts.label.has(Role::Label));
        closes && at > 0 && self.tokens[at - 1].kind != TokenKind::Mark && (self.may_be_number(at - 1) || named())
    }

    fn may_be_number(&self, at: usize) -> bool {
        let word = |facts: &Facts| facts.is(Trait::NumberWord) || facts.has_number_words();
        self.facts(at).map_or_else(|| self.tokens[at].kind != TokenKind::Elided, word)
    }

    /// True where a unit may stand, or another adjective before it.
    fn may_be_measured(&self, at: usize) -> bool {
        let unit = |facts: &Facts| facts.is(Trait::BeginsUnit) || facts.roles.has(Role::Adjective);
        self.facts(at).is_none_or(unit)
    }

    /// True for a word or a mark that makes no number of the un or une after it.
    fn is_plain_before(&self, at: usize) -> bool {
        let word = self.bytes(at);
        let first = word.first().map(u8::to_ascii_lowercase);
        match self.tokens[at].kind {
            // « plus d’un », « moins d’une »; also « 12plus d’un », of which plus is an atom.
            TokenKind::Elided => {
                let earlier = at.checked_sub(1).map_or(b"".as_slice(), |at| self.bytes(at));
                let may_measure =
                    matches!(earlier.first(), Some(b'p' | b'm' | b'P' | b'M')) || shape::has_digit(earlier);
                let plain = shape::is_plain(earlier) && !matches!(earlier, b"plus" | b"moins");
                first != Some(b'd') || !may_measure || plain
            }
            TokenKind::Word if shape::has_digit(word) => false,
            // « environ un », « au moins un », « au plus un », « numéro un », « n° un »
            TokenKind::Word => match first {
                Some(b'e' | b'm' | b'n' | b'p') => {
                    let told = matches!(word, b"environ" | b"moins" | b"plus" | b"maximum" | b"minimum");
                    let label = word.starts_with(b"num") || !word.is_ascii();
                    shape::is_plain(word) && !told && !(first == Some(b'n') && label)
                }
                _ => true,
            },
            TokenKind::Mark => first != Some(b'n') && !matches!(word, b"=" | b"/" | b"." | b":"),
            TokenKind::Clitic => true,
            TokenKind::Number | TokenKind::Address => false,
        }
    }
}

/// True when the numeral is not meant as one.
pub(super) fn is_no_number(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    match numeral.shape {
        Shape::Article => !one_counts(s, numeral),
        Shape::Cardinal
            if numeral.form == NumberForm::Words
                && numeral.end == numeral.first + 1
                && s.folded(numeral.first) == "neuf" =>
        {
            is_new(s, numeral)
        }
        // « descendre les marches quatre à quatre »: in haste.
        Shape::Cardinal if numeral.form == NumberForm::Words && s.folded(numeral.first) == "quatre" => {
            let at = numeral.end;
            let ahead = s.folded(at) == "à" && s.folded(at + 1) == "quatre" && !s.has_number_words(at + 2);
            let behind = s.before(numeral.first, 1) == "à" && s.before(numeral.first, 2) == "quatre";
            numeral.end == numeral.first + 1 && (ahead || behind)
        }
        // « une seconde » is a time, « la seconde fois » a rank: the noun after it decides.
        Shape::Ordinal => {
            let second = s.folded(numeral.first) == "seconde" && s.before(numeral.first, 1) != "la";
            second && super::noun::counted(s, numeral.end, false, false).is_none()
        }
        _ => false,
    }
}

/// un and une count: after words of measure (« au moins un », « plus d’un »), before seul, « sur trois », « des quatre »
/// or another number word, and before a unit that has no other sense (« un kilo », « en un an »).
fn one_counts(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let (i, at) = (numeral.first, numeral.end);
    if matches!(s.folded(at), "seul" | "seule") && s.before(i, 1) != "l'" || is_alone(s, i) || is_dictated(s, i, at) {
        return true;
    }
    if s.folded(at) == "sur" && is_number(s, at + 1)
        || s.folded(at + 1) == "sur" && s.is_word(at) && is_bare_number(s, at + 2)
    {
        return true;
    }
    // « un des quatre », « une de ces trois »: one out of so many.
    let of = s.folded(at) == "des" && is_number(s, at + 1)
        || s.is_de(at)
            && matches!(s.folded(at + 1), "ces" | "ses" | "nos" | "vos" | "mes" | "tes" | "leurs")
            && is_number(s, at + 2);
    if of && s.before(i, 1) != "l'" || is_enumerated(s, i, at) {
        return true;
    }
    is_measured(s, i) && !matches!(s.folded(at), "autre" | "certain" | "tel") || unit_counts(s, numeral)
}

/// « Un. », « – Une ! »: an article has a noun, so alone in its sentence un is a number.
fn is_alone(s: &Atoms<'_>, i: usize) -> bool {
    s.len() <= MOST_MARKS && (0..s.len()).all(|at| at == i || s.is_mark(at))
}

/// « sept un zéro », « un sept neuf neuf »: digits said one by one, with nothing to count behind.
fn is_dictated(s: &Atoms<'_>, i: usize, at: usize) -> bool {
    let one = |at: usize| matches!(s.folded(at), "un" | "une");
    let digit = |at: usize| {
        let worth = s.facts(at).word.filter(|word| !word.ordinal).map(|word| word.worth);
        matches!(worth, Some(Worth::Zero | Worth::Unit(_))) && !one(at)
    };
    let number =
        |at: usize| s.first_number_word(at).is_some_and(|word| !word.ordinal) && !one(at) && s.folded(at) != "et";
    let closes = |at: usize| !s.is_word(at) && !s.is_digits(at);
    i > 0 && number(i - 1) && (closes(at) || digit(at) && closes(at + 1))
        || digit(at) && (digit(at + 1) || i > 0 && number(i - 1))
}

/// « au moins un », « plus d’une », « moins d’un », « environ une »: who says so is counting. « près d’un » may be a place.
fn is_measured(s: &Atoms<'_>, i: usize) -> bool {
    let two = (s.before(i, 2), s.before(i, 1));
    matches!(two, ("au", "moins" | "plus" | "maximum" | "minimum") | ("plus" | "moins", "d'")) || two.1 == "environ"
}

/// « un, deux, trois ».
fn is_enumerated(s: &Atoms<'_>, i: usize, at: usize) -> bool {
    s.text(at) == "," && s.folded(at + 1) == "deux" || i > 0 && s.is_glued(i) && s.before(i, 1) == "="
}

fn is_number(s: &Atoms<'_>, at: usize) -> bool {
    s.is_digits(at)
        || s.first_number_word(at).is_some_and(|word| !word.ordinal)
            && !matches!(s.folded(at), "un" | "une" | "et" | "point")
}

/// A number with no noun of its own: « un Français sur trois », not « un pont sur trois arches ».
fn is_bare_number(s: &Atoms<'_>, at: usize) -> bool {
    is_number(s, at) && super::noun::counted(s, at + 1, true, false).is_none()
}

/// « un kilo », « un euro », « un mètre »; of times only where something says how long: « en un an », « un an et demi ».
fn unit_counts(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let Some(found) = units::after(s, numeral).filter(|found| !found.unit.common) else { return false };
    let (before, at) = (s.before(numeral.first, 1), found.end);
    // « un franc rire », « une seconde pirogue »: an adjective before its noun.
    let noun_behind = s.is_word(at) && !s.has(at, Role::Function);
    let adjective = s.is_word(at) && s.has(at, Role::Adjective)
        || matches!(s.folded(found.first), "franc" | "seconde") && noun_behind;
    match found.unit.class {
        UnitClass::Time => {
            let half = s.folded(at) == "et" && matches!(s.folded(at + 1), "demi" | "demie" | "quart");
            let span = matches!(
                before,
                "en" | "pendant" | "durant" | "dans" | "depuis" | "après" | "presque" | "sous" | "a" | "dure" | "duré"
            ) || matches!(before, "de" | "d'");
            let later = matches!(s.folded(at), "plus" | "après" | "avant")
                && matches!(s.folded(at + 1), "tard" | "tôt" | "" | "," | ".");
            // « un jour », « une nuit » tell when more often than how long.
            // « en un jour de terreur » tells when too, « en un jour de marche » how long.
            let filled = s.is_de(at) && !is_pastime(s.folded(at + 1));
            let day = matches!(found.unit.name, "day" | "night") && (!matches!(before, "en" | "dans") || filled)
                || found.unit.name == "century";
            // « une heure de repos »: what the time is spent on.
            // « d’une année à l’autre », « d’un jour sur l’autre »: a turn of phrase.
            let other = matches!(s.folded(at), "à" | "sur") && s.folded(at + 1) == "l'";
            let spent = s.is_de(at) && s.is_word(at + 1) && !s.has(at + 1, Role::Function);
            // « Une minute. » is a sentence by itself; with « ! » it asks to wait.
            let alone = numeral.first == 0 && (at == s.len() || at + 1 == s.len() && s.text(at) == ".");
            half || alone || (span || later || spent) && !day && !adjective && !other
        }
        UnitClass::Percent => true,
        UnitClass::Money | UnitClass::Other => found.unit.word && !adjective,
    }
}

/// What a day is spent on.
fn is_pastime(word: &str) -> bool {
    matches!(word, "marche" | "route" | "voyage" | "travail" | "vol" | "train" | "cheval" | "mer" | "repos" | "plus")
}

/// « un vélo neuf », « quoi de neuf », « remettre à neuf »: neuf is nine before a noun, a unit or another sign of counting.
fn is_new(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let (i, at) = (numeral.first, numeral.end);
    if is_dictated(s, i, at) {
        return false;
    }
    if matches!(s.before(i, 1), "tout" | "flambant" | "battant" | "quoi" | "comme" | "état") || s.before(i, 2) == "quoi"
    {
        return true;
    }
    let counts = super::noun::counted(s, at, true, false).is_some()
        || units::find(s, at).is_some()
        || matches!(s.folded(at), "heures" | "heure" | "sur" | "fois" | "autres");
    let listed = matches!(
        s.before(i, 1),
        "les"
            | "ces"
            | "ses"
            | "nos"
            | "vos"
            | "leurs"
            | "des"
            | "aux"
            | "sont"
            | "étaient"
            | "huit"
            | "ou"
            | ","
            | "sommes"
            | "êtes"
            | "par"
            | "trente-neuf"
            | "numéro"
    ) || i == 0;
    !counts && !listed
}
