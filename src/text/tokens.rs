//! HOT. From prose to tokens, as the French Universal Dependencies cut surface tokens.
//!
//! ```text
//! at each place, by the class of its character:
//!     white space, invisible      pass over
//!     letter                      take the run of letters and what joins them; cut elided words and clitics off
//!     digit                       take the number with its grouping spaces, decimals, dashes
//!     mark                        take it, or the run of equal full stops or dashes
//! ```
//! The common cases are taken by `scan`, by their bytes. What a stop after a word means is told in `abbreviations`,
//! which words elide in `clitics`, how far an address or a number in digits goes in `addresses` and `figures`.

use super::abbreviations::takes_stop;
use super::addresses::{address, email};
use super::bytes::{Class, class};
use super::figures::number_length;
use super::letters::Letters;
use super::runs::run;
use super::scan::{self, Scan, Step};
use super::sentences::is_stop;
use super::{Token, TokenKind, clitics, fold::fold};
use crate::base::Span;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Folded forms with stops and hyphens that no general rule takes whole. All begin with c and end with a stop.
pub(super) const LITERAL: &[&str] = &["c.-à-d.", "c-à-d."];

/// Appends the tokens of one block of prose, and to `stops` the indices of those at which a sentence may end.
/// `letters` are those of the prose.
pub(super) fn tokenize(
    prose: &str,
    block: Range<usize>,
    letters: &Letters,
    tokens: &mut Vec<Token>,
    stops: &mut Vec<usize>,
) {
    let prose = &prose[..block.end];
    let scan = Scan { bytes: prose.as_bytes(), letters };
    let mut scanner = Scanner { prose, scan, at: block.start, start: block.start, gap: true, tokens, stops };
    while scanner.step() {}
}

struct Scanner<'a> {
    /// The prose up to the end of the block.
    prose: &'a str,
    scan: Scan<'a>,
    at: usize,
    /// Where the block begins.
    start: usize,
    /// True when white space stands between the last lexical token and here.
    gap: bool,
    tokens: &'a mut Vec<Token>,
    stops: &'a mut Vec<usize>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.prose[self.at..]
    }

    /// Takes a few tokens that need no rule, or one that does; false at the end.
    #[inline]
    fn step(&mut self) -> bool {
        let end = self.plain_words();
        match scan::step(self.scan, self.at, end) {
            Some(Step::Word(end)) => {
                self.push_lexical(end, TokenKind::Word);
                self.pass_space();
            }
            Some(Step::Gap(end)) => (self.at, self.gap) = (end, true),
            Some(Step::Mark(end)) => {
                self.push_mark(end);
                self.pass_space();
            }
            Some(Step::Stop(end)) => {
                self.stops.push(self.tokens.len());
                self.push_mark(end);
                self.pass_space();
            }
            Some(Step::Joined { elided, word, clitic }) => {
                if let Some(apostrophe) = elided {
                    self.push_lexical(apostrophe, TokenKind::Elided);
                }
                self.push_lexical(word, TokenKind::Word);
                if let Some(end) = clitic {
                    self.push_lexical(end, TokenKind::Clitic);
                }
                self.pass_space();
            }
            Some(Step::Number(end)) => self.push_lexical(end, TokenKind::Number),
            None => return self.step_by_rule(),
        }
        true
    }

    /// Takes words of letters with a space behind them, two tokens in three, and gives where the letters after them end.
    #[inline]
    fn plain_words(&mut self) -> usize {
        let Scan { bytes, letters } = self.scan;
        let (mut at, mut gap) = (self.at, self.gap);
        loop {
            let end = letters.end(at);
            if end == at || bytes.get(end) != Some(&b' ') {
                (self.at, self.gap) = (at, gap);
                return end.min(bytes.len());
            }
            self.tokens.push(Token { span: Span::narrow(at, end), kind: TokenKind::Word, opens_word: gap });
            (at, gap) = (end + 1, true);
        }
    }

    /// Passes over the space that stands behind most tokens.
    #[inline]
    fn pass_space(&mut self) {
        let space = self.scan.bytes.get(self.at) == Some(&b' ');
        self.at += usize::from(space);
        self.gap |= space;
    }

    #[inline]
    fn push_lexical(&mut self, end: usize, kind: TokenKind) {
        let opens_word = std::mem::take(&mut self.gap);
        self.tokens.push(Token { span: Span::narrow(self.at, end), kind, opens_word });
        self.at = end;
    }

    #[inline]
    fn push_mark(&mut self, end: usize) {
        self.tokens.push(Token { span: Span::narrow(self.at, end), kind: TokenKind::Mark, opens_word: false });
        self.at = end;
    }

    /// Takes one token or passes over one character; false at the end.
    fn step_by_rule(&mut self) -> bool {
        let Some(c) = self.rest().chars().next() else { return false };
        match class(c) {
            Class::Space => {
                self.at += c.len_utf8();
                self.gap = true;
            }
            Class::Invisible => self.at += c.len_utf8(),
            Class::Letter => self.word(),
            Class::Digit => match email(self.rest()) {
                Some(length) => self.push(self.at + length, TokenKind::Address),
                None => self.number(self.at),
            },
            Class::Apostrophe | Class::Hyphen | Class::Inner | Class::Mark => self.mark(c),
        }
        true
    }

    fn push(&mut self, end: usize, kind: TokenKind) {
        if is_stop(&self.prose[self.at..end], kind) {
            self.stops.push(self.tokens.len());
        }
        match kind {
            TokenKind::Mark => self.push_mark(end),
            _ => self.push_lexical(end, kind),
        }
    }

    fn word(&mut self) {
        let rest = self.rest();
        if let Some(length) = address(rest).or_else(|| email(rest)) {
            return self.push(self.at + length, TokenKind::Address);
        }
        if let Some(length) = literal(rest) {
            return self.push(self.at + length, TokenKind::Word);
        }
        if self.is_hour_sign() {
            return self.push(self.at + 1, TokenKind::Word);
        }
        let end = self.at + run(rest, self.scan.letters_end(self.at) - self.at);
        self.cut_elisions(end);
        self.cut_clitics(end);
        self.finish_word(end);
    }

    /// The h of 14h30: a letter h between two digits, the first just before it.
    fn is_hour_sign(&self) -> bool {
        let mut ahead = self.rest().chars();
        let hour = matches!(ahead.next(), Some('h' | 'H')) && ahead.next().is_some_and(|c| c.is_ascii_digit());
        hour && self.prose[self.start..self.at].ends_with(|c: char| c.is_ascii_digit())
    }

    /// Cuts l', qu', jusqu' … off the beginning of the run that ends at `end`.
    fn cut_elisions(&mut self, end: usize) {
        while let Some((apostrophe, after)) = find_class(&self.prose[self.at..end], Class::Apostrophe) {
            let run = &self.prose[self.at..end];
            let (prefix, next) = (&run[..apostrophe], &run[after..]);
            // Twenty characters tell the words that stay whole, however long the run is.
            if clitics::is_whole(&fold(&run.chars().take(20).collect::<String>())) {
                return;
            }
            if clitics::is_elided(&fold(prefix)) && elides_before(prefix, next) {
                self.push(self.at + after, TokenKind::Elided);
            } else if let Some(hyphen) = elided_pronoun(prefix, next) {
                let pronoun_end = self.at + after;
                self.push(self.at + hyphen, TokenKind::Word);
                self.push(pronoun_end, TokenKind::Clitic);
            } else {
                return;
            }
        }
    }

    /// Cuts -il, -t-elle, -le-moi off the end of the run that ends at `end`, and takes them as tokens.
    fn cut_clitics(&mut self, end: usize) {
        let run = &self.prose[self.at..end];
        if find_class(run, Class::Hyphen).is_none() {
            return;
        }
        let base = self.at;
        let folded = fold(run);
        let hyphens = |text: &str| {
            text.char_indices().filter(|&(_, c)| class(c) == Class::Hyphen).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let (raw_hyphens, folded_hyphens) = (hyphens(run), hyphens(&folded));
        let starts: Vec<usize> = clitics::clitic_starts(&folded)
            .into_iter()
            .filter_map(|at| Some(base + raw_hyphens[folded_hyphens.binary_search(&at).ok()?]))
            .collect();
        for (i, &start) in starts.iter().enumerate() {
            if i == 0 {
                self.push(start, TokenKind::Word);
            }
            self.push(starts.get(i + 1).copied().unwrap_or(end), TokenKind::Clitic);
        }
    }

    /// Takes what is left of the run, with its full stop when it is an abbreviation.
    fn finish_word(&mut self, end: usize) {
        if self.at >= end {
            return;
        }
        let after = &self.prose[end..];
        let word = &self.prose[self.at..end];
        let stop = after.starts_with('.')
            && !after.starts_with("..")
            && (takes_stop(word, &after[1..]) || self.ends_par_exemple(word));
        self.push(end + usize::from(stop), TokenKind::Word);
    }

    /// « p. ex. » before a capital too.
    fn ends_par_exemple(&self, word: &str) -> bool {
        let before = self.tokens.last().filter(|token| token.span.start as usize >= self.start);
        word == "ex" && before.is_some_and(|token| token.span.of(self.prose) == "p.")
    }

    /// Takes a number whose first digit stands at `digits`; a sign may stand between here and there.
    fn number(&mut self, digits: usize) {
        let end = digits + number_length(&self.prose[digits..]);
        self.push(end, TokenKind::Number);
    }

    fn mark(&mut self, c: char) {
        let rest = self.rest();
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next();
        if matches!(c, '-' | '+' | '\u{2212}') && next.is_some_and(|n| class(n) == Class::Digit) && self.may_be_signed()
        {
            return self.number(self.at + c.len_utf8());
        }
        if c == '°' && matches!(next, Some('C' | 'F')) && !begins(&after[1..], &[Class::Letter, Class::Inner]) {
            return self.push(self.at + "°C".len(), TokenKind::Word);
        }
        let length = match c {
            '.' | '-' => rest.len() - rest.trim_start_matches(c).len(),
            '+' if rest.starts_with("+/-") => 3,
            _ => c.len_utf8() + inner_length(after),
        };
        self.push(self.at + length, TokenKind::Mark);
    }

    /// A sign belongs to a number at the beginning, after white space or an opening bracket.
    fn may_be_signed(&self) -> bool {
        let before = self.prose[self.start..self.at].chars().next_back();
        before.is_none_or(|b| b.is_whitespace() || b == '(' || b == '[')
    }
}

/// True when `text` begins with a character of one of the classes.
pub(super) fn begins(text: &str, classes: &[Class]) -> bool {
    text.chars().next().is_some_and(|c| classes.contains(&class(c)))
}

/// Length of the literal form at the beginning of `text`, however it is composed.
fn literal(text: &str) -> Option<usize> {
    let near = text.char_indices().take_while(|&(_, c)| !matches!(class(c), Class::Space | Class::Invisible)).take(12);
    let mut ends = near.filter(|&(_, c)| c == '.').map(|(at, _)| at + 1);
    text.starts_with(['c', 'C']).then(|| ends.find(|&end| LITERAL.contains(&fold(&text[..end]).as_str())))?
}

/// Where the first character of a class begins and ends.
fn find_class(text: &str, wanted: Class) -> Option<(usize, usize)> {
    text.char_indices().find(|&(_, c)| class(c) == wanted).map(|(at, c)| (at, at + c.len_utf8()))
}

/// Bytes of combining marks and joiners at the beginning of `text`.
fn inner_length(text: &str) -> usize {
    text.chars().take_while(|&c| class(c) == Class::Inner && !matches!(c, '²' | '³')).map(char::len_utf8).sum()
}

/// Elision stands before a vowel, an h, a digit or a mark. Before a consonant it is familiar speech (j'veux);
/// a capital before a capital consonant is a name (N'Diaye).
fn elides_before(prefix: &str, next: &str) -> bool {
    // Letters without their marks, so that Á is a vowel however it is composed.
    let mut ahead = next.nfd().filter(|&c| class(c) != Class::Inner);
    let Some(first) = ahead.next().filter(|c| c.is_uppercase()) else { return true };
    let consonant = !"AEIOUYHŒÆ".contains(first);
    let name = consonant && prefix.starts_with(char::is_uppercase) && ahead.next().is_some_and(char::is_lowercase);
    !name
}

/// « va-t'en », « donne-m'en »: the hyphen of the pronoun, when a verb stands before it and en or y after it.
fn elided_pronoun(prefix: &str, next: &str) -> Option<usize> {
    let hyphen = prefix.char_indices().rev().find(|&(_, c)| class(c) == Class::Hyphen)?.0;
    let pronoun = fold(&prefix[hyphen..]);
    (hyphen > 0 && matches!(pronoun.as_str(), "-t" | "-m" | "-l") && matches!(fold(next).as_str(), "en" | "y"))
        .then_some(hyphen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(text: &str) -> Vec<Token> {
        let (mut letters, mut tokens) = (Letters::default(), Vec::new());
        letters.find(text, 0..text.len());
        tokenize(text, 0..text.len(), &letters, &mut tokens, &mut Vec::new());
        tokens
    }

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.span.of(text)).collect()
    }

    fn words(text: &str) -> usize {
        tokens(text).iter().filter(|token| token.opens_word).count()
    }

    #[test]
    fn elided_words_stand_alone() {
        for (text, expected) in [
            ("l'homme qu’il", vec!["l'", "homme", "qu’", "il"]),
            ("L’ÉTAT", vec!["L’", "ÉTAT"]),
            ("jusqu'à aujourd'hui", vec!["jusqu'", "à", "aujourd'hui"]),
            ("quelqu’un d'abord l'on", vec!["quelqu’un", "d'", "abord", "l'on"]),
            ("N'Diaye en Côte-d'Or", vec!["N'Diaye", "en", "Côte-d'Or"]),
            ("l'« avenir »", vec!["l'", "«", "avenir", "»"]),
            ("qu'aujourd'hui", vec!["qu'", "aujourd'hui"]),
            ("j'veux", vec!["j'", "veux"]),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn capitals_elide_before_every_vowel_however_composed() {
        assert_eq!(cut("D'Ávila D'A\u{301}vila"), ["D'", "Ávila", "D'", "A\u{301}vila"]);
        assert_eq!(cut("N'Ǵala N'G\u{301}ala"), ["N'Ǵala", "N'G\u{301}ala"]);
    }

    #[test]
    fn clitics_and_compounds() {
        for (text, expected) in [
            ("dit-il", vec!["dit", "-il"]),
            ("A-t-elle", vec!["A", "-t-elle"]),
            ("qu'est-ce", vec!["qu'", "est", "-ce"]),
            ("va-t'en donne-m'en", vec!["va", "-t'", "en", "donne", "-m'", "en"]),
            ("donne-le-moi", vec!["donne", "-le", "-moi"]),
            ("celui-ci rendez-vous porte-parole", vec!["celui-ci", "rendez-vous", "porte-parole"]),
            ("vingt-et-un nord-coréennes", vec!["vingt-et-un", "nord-coréennes"]),
            ("cet homme-là", vec!["cet", "homme", "-là"]),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn numbers_keep_their_spaces() {
        for space in [' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}'] {
            let text = format!("11{space}000 soldats");
            assert_eq!(cut(&text), [&text[..text.len() - 8], "soldats"]);
            assert_eq!(words(&text), 2);
        }
        for (text, expected) in [
            ("en 2014 250 personnes", vec!["en", "2014", "250", "personnes"]),
            ("01 42 34 56 78", vec!["01", "42", "34", "56", "78"]),
            ("1.200.000 et 3,5", vec!["1.200.000", "et", "3,5"]),
            ("14h30 à 20°C", vec!["14", "h", "30", "à", "20", "°C"]),
            ("12 % le 1er, -6 °C", vec!["12", "%", "le", "1er", ",", "-6", "°C"]),
            ("1971-72, 24/02/2022", vec!["1971-72", ",", "24/02/2022"]),
            ("les 3, 4 et 5", vec!["les", "3", ",", "4", "et", "5"]),
            ("n° 5 et A380", vec!["n°", "5", "et", "A380"]),
            ("160km, 2m et 4G", vec!["160", "km", ",", "2", "m", "et", "4G"]),
            ("10.JPG en 2010.Il", vec!["10.JPG", "en", "2010", ".", "Il"]),
            ("PLANS.COMMUNES fin.Le", vec!["PLANS.COMMUNES", "fin", ".", "Le"]),
            ("y'a et J'Y'AI", vec!["y'", "a", "et", "J'", "Y'", "AI"]),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn digits_are_grouped_by_number_not_by_bytes() {
        assert_eq!(cut("5 ① 2 １ ½ 000"), ["5", "①", "2", "１", "½", "000"]);
        assert_eq!(cut("1 ½ et 1 ⅓"), ["1", "½", "et", "1", "⅓"]);
        assert_eq!(cut("10² 000"), ["10²", "000"]);
        assert_eq!(cut("9:30 ½:30"), ["9:30", "½", ":", "30"]);
    }

    #[test]
    fn the_letter_apostrophe_and_the_ordinal_sign_are_no_letters() {
        assert_eq!(cut("14hʼ 14h'"), ["14", "h", "ʼ", "14", "h", "'"]);
        assert_eq!(cut("3-º 5-ʼx"), ["3", "-", "º", "5", "-", "ʼ", "x"]);
        assert_eq!(cut("20°Cʼ"), ["20", "°C", "ʼ"]);
    }

    #[test]
    fn a_degree_and_an_hour_are_no_letters_with_a_mark() {
        assert_eq!(cut("0H\u{30C}"), ["0H\u{30C}"]);
        assert_eq!(cut("°Ça °C\u{327}a"), ["°", "Ça", "°", "C\u{327}a"]);
    }

    #[test]
    fn stops_addresses_inclusive_forms() {
        for (text, expected) in [
            ("av. J.-C. et etc.", vec!["av.", "J.-C.", "et", "etc."]),
            ("M. Durand. Fin.", vec!["M.", "Durand", ".", "Fin", "."]),
            ("Ah... -- Oui ?!", vec!["Ah", "...", "--", "Oui", "?", "!"]),
            ("voir https://exemple.fr/a(b), puis", vec!["voir", "https://exemple.fr/a(b)", ",", "puis"]),
            ("à a.b@exemple.fr.", vec!["à", "a.b@exemple.fr", "."]),
            ("étudiant·e·s et étudiant(e)s", vec!["étudiant·e·s", "et", "étudiant(e)s"]),
            ("(voir package.json)", vec!["(", "voir", "package.json", ")"]),
            ("co\u{AD}opé\u{AD}rer", vec!["co\u{AD}opé\u{AD}rer"]),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn an_inclusive_ending_holds_no_space() {
        assert_eq!(cut("mot( e ) mot(e s)"), ["mot", "(", "e", ")", "mot", "(", "e", "s", ")"]);
        assert_eq!(cut("mot(\u{200B}e)"), ["mot", "(", "e", ")"]);
    }

    #[test]
    fn literal_forms_have_capitals_too() {
        assert_eq!(cut("c.-à-d. C.-à-d. C-À-D."), ["c.-à-d.", "C.-à-d.", "C-À-D."]);
    }

    #[test]
    fn initials_stay_whole_after_an_elision() {
        assert_eq!(cut("l'O.N.U. vote"), ["l'", "O.N.U.", "vote"]);
        assert_eq!(cut("d'A.-M. Ampère"), ["d'", "A.-M.", "Ampère"]);
        assert_eq!(cut("qu'U.K. et l’É.N.A."), ["qu'", "U.K.", "et", "l’", "É.N.A."]);
    }

    #[test]
    fn initials_are_joined_by_every_hyphen() {
        for hyphen in ['-', '\u{2010}', '\u{2011}'] {
            assert_eq!(cut(&format!("av. J.{hyphen}C.")), ["av.".to_owned(), format!("J.{hyphen}C.")]);
        }
    }

    #[test]
    fn an_address_ends_before_the_bracket_around_it() {
        for (text, address) in [
            ("(https://exemple.fr/a_(b))", "https://exemple.fr/a_(b)"),
            ("(https://exemple.fr!)", "https://exemple.fr"),
            ("(voir https://exemple.fr/)?!", "https://exemple.fr/"),
            ("'https://exemple.frʼ", "https://exemple.fr"),
        ] {
            assert!(cut(text).contains(&address), "{text}");
        }
    }

    #[test]
    fn an_email_address_begins_with_a_digit_and_ends_with_a_letter() {
        assert_eq!(cut("2cv@exemple.fr"), ["2cv@exemple.fr"]);
        assert_eq!(cut("5@2.50"), ["5", "@", "2.50"]);
        assert_eq!(cut("a@b.frʼx"), ["a@b.fr", "ʼ", "x"]);
        assert_eq!(cut("a@e\u{301}lyse\u{301}e.fr"), ["a@e\u{301}lyse\u{301}e.fr"]);
        let local = "a".repeat(64);
        assert_eq!(cut(&format!("{local}@b.fr")).len(), 1);
        assert_eq!(cut(&format!("{local}a@bc.fr")).len(), 3);
    }

    #[test]
    fn graphic_words_stand_between_white_space() {
        assert_eq!(words("« L'homme, dit-il, est nord-coréen — 11 000 ! »"), 5);
        assert_eq!(words("... — !"), 0);
    }

    #[test]
    fn hostile_runs_take_linear_time() {
        for piece in ["l'", "a-le-", "x.", "1 234 ", "!", "\"", "a(e)", "1,", "a@", "-"] {
            let text = piece.repeat(40_000);
            assert!(!cut(&text).is_empty(), "{piece}");
        }
        // A megabyte each: in quadratic time they would take minutes.
        assert_eq!(cut(&"mot(".repeat(250_000)).len(), 500_000);
        assert_eq!(cut(&format!("{}{}", "a".repeat(500_000), ".b.c".repeat(125_000))).len(), 1);
    }

    proptest! {
        #[test]
        fn tokens_and_gaps_spell_the_text(text in "(\\PC|[a-zéL0-9 .'’\\-!?«»\u{AD}\u{301}\u{202F}\u{200B}\n@(){}]){0,60}") {
            let tokens = tokens(&text);
            let mut at = 0;
            for token in &tokens {
                let range = token.span.range();
                prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end) && !range.is_empty());
                prop_assert!(text[at..range.start].chars().all(|c| c.is_whitespace() || class(c) == Class::Invisible));
                at = range.end;
            }
            prop_assert!(text[at..].chars().all(|c| c.is_whitespace() || class(c) == Class::Invisible));
        }
    }
}
