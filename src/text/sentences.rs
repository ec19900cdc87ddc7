//! From tokens to sentences: numbered rules, tried at each token that could end one.
//!
//! A block (paragraph, heading, list item, table cell) always ends its last sentence. Nothing here reaches beyond a
//! block, so an unbalanced quote never swallows what follows its paragraph. Which lines make a block is told in
//! `extract`, which stops belong to abbreviations in `abbreviations`, which words open sentences in `openers`.
//!
//! The rules follow the use of the Imprimerie nationale (*Lexique des règles typographiques*, « Ponctuation »,
//! « Guillemets », « Abréviations ») and Grevisse & Goosse, *Le Bon Usage*, §§ 118-136; where a source says nothing
//! the comment gives the reason. A semicolon and a colon end no sentence.

use super::abbreviations::{Company, company, is_initials};
use super::bytes::{Class, class, lone_letter};
use super::openers::{is_opener, opens_in_lower_case};
use super::{Sentence, Token, TokenKind, fold::fold};
use crate::base::Span;

/// Words with an exclamation mark of their own.
const EXCLAIMING_NAMES: &[&str] = &["jeopardy", "yahoo"];

/// Appends the sentences of one block, whose tokens are `tokens[first..]`; `stops` are those for which [`is_stop`] holds.
pub(super) fn split(
    prose: &str,
    tokens: &[Token],
    first: usize,
    stops: &[usize],
    block: usize,
    sentences: &mut Vec<Sentence>,
) {
    let view = View { prose, tokens, first };
    let mut quotes = StraightQuotes { at: first, open: false };
    let (mut start, mut next) = (first, first);
    for &at in stops {
        // A stop that closes after another belongs to it.
        if at < next {
            continue;
        }
        let Stop { end, ends } = view.stop(start, at, &mut quotes);
        next = end;
        if ends {
            sentences.push(view.sentence(start, end, block));
            start = end;
        }
    }
    if start < tokens.len() {
        sentences.push(view.sentence(start, tokens.len(), block));
    }
}

/// Rule 1. A sentence can end at . ? ! … and after an abbreviation that keeps its stop.
pub(super) fn is_stop(text: &str, kind: TokenKind) -> bool {
    match kind {
        TokenKind::Mark => is_terminator(text),
        TokenKind::Word => text.ends_with('.'),
        _ => false,
    }
}

/// A token that could end a sentence, with all that closes after it.
struct Stop {
    /// One past its last token.
    end: usize,
    /// Whether the sentence ends here.
    ends: bool,
}

#[derive(Clone, Copy)]
struct View<'a> {
    prose: &'a str,
    tokens: &'a [Token],
    first: usize,
}

/// Whether a straight quote stands open, from the start of the block to the token `at`; it only moves on, so a whole
/// block takes linear time.
struct StraightQuotes {
    at: usize,
    open: bool,
}

impl StraightQuotes {
    /// Whether a straight quote stands open before the token `at`. Space on one side only tells what a quote does;
    /// with space on both sides or on none it does the opposite of the one before.
    fn are_open(&mut self, at: usize, view: View<'_>) -> bool {
        while self.at < at {
            if view.text(self.at) == "\"" {
                self.open = match (view.touches_before(self.at), view.touches_after(self.at)) {
                    (false, true) => true,
                    (true, false) => false,
                    _ => !self.open,
                };
            }
            self.at += 1;
        }
        self.open
    }
}

impl View<'_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.prose))
    }

    fn sentence(&self, start: usize, end: usize, block: usize) -> Sentence {
        let span = Span::new(self.tokens[start].span.start as usize, self.tokens[end - 1].span.end as usize);
        Sentence { span, tokens: start..end, block }
    }

    /// True when no white space stands before the token.
    fn touches_before(&self, at: usize) -> bool {
        at > self.first && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    fn touches_after(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.span.start == self.tokens[at].span.end)
    }

    /// The stop at the token `at` of a sentence that began at `start`.
    fn stop(&self, start: usize, at: usize, quotes: &mut StraightQuotes) -> Stop {
        let more = self.tokens[at + 1..].iter().take_while(|token| is_terminator(token.span.of(self.prose))).count();
        let end = self.past_closers(at + 1 + more, quotes);
        let goes_on = self.is_label(start, at)
            || self.is_inside_identifier(at)
            || self.is_bracketed_ellipsis(at, end)
            || self.is_exclaiming_name(at)
            || self.is_decimal_point(at)
            || self.goes_on(at, end)
            || self.is_abbreviation_inside(at, end);
        Stop { end, ends: !goes_on }
    }

    /// Rule 2. What closes after the stop belongs to the sentence: » ” ) ] always, " and ' when they close; and the
    /// stops after that.
    fn past_closers(&self, mut end: usize, quotes: &mut StraightQuotes) -> usize {
        while end < self.tokens.len() && self.closes(end, quotes) {
            end += 1;
            while is_terminator(self.text(end)) {
                end += 1;
            }
        }
        end
    }

    fn closes(&self, at: usize, quotes: &mut StraightQuotes) -> bool {
        match self.text(at) {
            "»" | "”" | ")" | "]" | "}" | "›" => true,
            "\"" => quotes.are_open(at, *self) && (self.touches_before(at) || !self.touches_after(at)),
            "'" | "’" | "ʼ" | "“" | "*" | "_" => self.touches_before(at),
            _ => false,
        }
    }

    /// Rule 3. A label at the start and its stop open an item: « 1. Les mots », « 3.2. Les phrases », « II-2 a. ».
    fn is_label(&self, start: usize, at: usize) -> bool {
        let letter = || lone_letter(self.text(start + 1)).is_some_and(char::is_lowercase);
        let short = at == start + 1 || at == start + 2 && letter();
        short && self.text(at) == "." && at + 1 < self.tokens.len() && is_label(self.text(start))
    }

    /// Rule 4. An ellipsis in brackets stands for words left out: « […] », « (...) ». A stop after it ends the
    /// sentence all the same.
    fn is_bracketed_ellipsis(&self, at: usize, end: usize) -> bool {
        let ellipsis = matches!(self.text(at), "…" | "..." | ". . .");
        let bracketed = at > self.first && matches!(self.text(at - 1), "[" | "(");
        ellipsis && bracketed && end < self.tokens.len() && !is_terminator(self.text(end - 1))
    }

    /// Rule 5. Names that end with an exclamation mark: « Yahoo! ».
    fn is_exclaiming_name(&self, at: usize) -> bool {
        self.text(at) == "!" && self.touches_before(at) && EXCLAIMING_NAMES.contains(&fold(self.text(at - 1)).as_str())
    }

    /// A stop between capitals, with no space on either side, joins the parts of an identifier: « MAPS.BDUNI.J1 ». A
    /// word of one letter is left to initials, and two sentences that were typed without the space between them have
    /// small letters on one side at least.
    fn is_inside_identifier(&self, at: usize) -> bool {
        let text = self.text(at);
        let before = if text == "." { self.text(at.saturating_sub(1)) } else { text };
        let joined = text == "." && at > self.first && self.touches_before(at) || text.len() > 1;
        text.ends_with('.')
            && joined
            && self.touches_after(at)
            && is_capital_code(before.trim_end_matches('.'))
            && is_capital_code(self.text(at + 1).trim_end_matches('.'))
    }

    /// A point before a digit, with space before it, stands for the zero and the comma: « .25 ml ».
    fn is_decimal_point(&self, at: usize) -> bool {
        let digits = self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        digits && self.text(at) == "." && self.touches_after(at) && at > self.first && !self.touches_before(at)
    }

    /// Rule 6. What goes on in lower case, or with a comma, semicolon, colon or slash, is the same sentence:
    /// « Ah ! mon Dieu ! » s'écria-t-il. Opening quotes, brackets and dashes are looked through.
    fn goes_on(&self, at: usize, end: usize) -> bool {
        let mut next = end;
        while next < self.tokens.len()
            && matches!(self.text(next), "«" | "“" | "\"" | "(" | "[" | "—" | "–" | "-" | "--" | "'" | "’" | "ʼ" | "‘")
        {
            next += 1;
        }
        let Some(first) = self.text(next).chars().next() else { return false };
        match class(first) {
            Class::Letter => first.is_lowercase() && !self.opens_in_lower_case(at, end, next),
            _ => matches!(first, ',' | ';' | ':' | '/'),
        }
    }

    /// Rule 7. After one full stop that is no abbreviation's, lower case opens a sentence where a grammatical word
    /// stands that rarely goes on (« … dans la vallée. à l'époque, … »), and where a hyphen opens an item
    /// (« … par votre médecin. - si vous êtes enceinte »). Typists leave capitals out, above all À.
    fn opens_in_lower_case(&self, at: usize, end: usize, next: usize) -> bool {
        let spaced = next < self.tokens.len() && !self.touches_before(end);
        if self.text(at) != "." || !spaced || at == self.first || is_terminator(self.text(at + 1)) {
            return false;
        }
        let item = self.text(end) == "-" && next == end + 1 && !self.touches_after(end);
        let opener = next == end && opens_in_lower_case(&fold(self.text(end)));
        (item || opener) && self.is_whole_before(at)
    }

    /// True when what stands before the stop is no shortened word: a bracket or quote closed, or a word with a vowel
    /// and without stops that is no abbreviation, or a number of one piece.
    fn is_whole_before(&self, at: usize) -> bool {
        let token = self.tokens[at - 1];
        let text = self.text(at - 1);
        let shortened = || lone_letter(text).is_some() || text.contains('.') || company(&fold(text)).is_some();
        match token.kind {
            TokenKind::Word | TokenKind::Clitic => !shortened() && text.chars().any(is_vowel),
            TokenKind::Number => !text.contains('.'),
            TokenKind::Mark => matches!(text, ")" | "]" | "»" | "”" | "\"" | "%" | "€"),
            TokenKind::Address => true,
            TokenKind::Elided => false,
        }
    }

    /// Rule 8. After an abbreviation with its stop, only a capital can begin a sentence: for etc. any capital, for
    /// initials a capitalised grammatical word; titles and references never end one.
    fn is_abbreviation_inside(&self, at: usize, end: usize) -> bool {
        let text = self.text(at);
        if self.tokens[at].kind != TokenKind::Word || end >= self.tokens.len() {
            return false;
        }
        let word = text.trim_end_matches('.');
        let opener = is_opener(&fold(self.text(end)));
        if is_initials(word) {
            return !opener && end == at + 1;
        }
        match company(&fold(word)) {
            Some(Company::Either) => !self.text(end).starts_with(|c: char| c.is_uppercase() || "«“\"—–-".contains(c)),
            Some(Company::Name | Company::Number | Company::Inside) => true,
            None => lone_letter(word).is_some() || !opener,
        }
    }
}

/// True for numbers of three digits at most, Roman numerals and letters, alone or joined by stops and hyphens.
fn is_label(text: &str) -> bool {
    let piece = |piece: &str| {
        let digits = (1..=3).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_digit());
        let roman = (1..=5).contains(&piece.len()) && piece.bytes().all(|b| b"IVX".contains(&b));
        digits || roman || lone_letter(piece).is_some()
    };
    text.len() <= 16 && text.split(['.', '-']).all(piece)
}

/// True for two characters and more, capitals and digits with what joins them in a code, a capital among them.
fn is_capital_code(text: &str) -> bool {
    let own = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
    text.chars().all(own) && text.chars().nth(1).is_some() && text.contains(char::is_uppercase)
}

/// True for a letter that is no consonant of the Latin alphabet; marks on it do not matter.
fn is_vowel(letter: char) -> bool {
    letter.is_alphabetic() && !"bcdfghjklmnpqrstvwxz".contains(letter.to_lowercase().next().unwrap_or(letter))
}

/// True for a token of stops: . ? ! … and their runs.
fn is_terminator(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '.' | '?' | '!' | '…' | '‽' | '⁈' | '⁉' | '⁇' | '‼' | '。'))
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use crate::base::Span;
    use crate::extract::{Block, BlockKind};

    fn sentences(text: &str) -> Vec<&str> {
        let mut document = Document::default();
        document.cut(text, &[Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, depth: 0 }]);
        document.sentences.iter().map(|s| s.span.of(text)).collect()
    }

    fn assert_ends(expected: &[&str]) {
        assert_eq!(sentences(&expected.join(" ")), expected);
    }

    #[test]
    fn rule_1_stops() {
        assert_ends(&["Il part.", "Où va-t-il ?", "Loin !", "Qui sait…", "Personne...", "Ah ?!", "Fin"]);
    }

    #[test]
    fn rule_2_closers_belong_to_the_sentence() {
        assert_ends(&[
            "« Oui. »",
            "Puis il partit.",
            "(Il pleuvait.)",
            "\"Non.\"",
            "Il a dit \"non.\"",
            "“Oui.”",
            "Voilà.",
        ]);
        assert_ends(&["Il demanda : « Viens-tu ? »", "Elle vint."]);
    }

    #[test]
    fn rule_3_items() {
        assert_ends(&["1. Les mots.", "2. Les phrases."]);
        assert_ends(&["IV. Les nombres.", "B. Les autres."]);
        assert_ends(&["3.2. Les véhicules.", "1.1.3. La date.", "III-1. Le lieu.", "II-2 a. L’ordre du jour."]);
        assert_ends(&["1919.", "L’année passa."]);
    }

    #[test]
    fn rule_4_words_left_out() {
        assert_ends(&["Il vit […] Paris et repartit.", "Elle (...) Non."]);
        assert_ends(&["On trie les déchets (...).", "Les autres partent […].", "[…] Le soir tombe."]);
    }

    #[test]
    fn rule_5_names_and_decimal_points() {
        assert_ends(&["Le groupe Yahoo! Japon recrute.", "Bravo !"]);
        assert_ends(&["Il reste .25 ml de sérum.", "Il faut attendre .", "25 ml suffisent."]);
    }

    #[test]
    fn a_stop_between_capitals_joins_an_identifier() {
        assert_ends(&["La couche PORT.QUAIS.J1 (voir CARTE.NORD) est à jour.", "Le reste attend."]);
        assert_ends(&["Le flux RADE.BALISES_2024.V2 ferme.", "FIN.", "LE PORT DORT."]);
        assert_eq!(sentences("Il pleut sur le port.Le quai est vide."), ["Il pleut sur le port.", "Le quai est vide."]);
        assert_ends(&["Elle travaille à la S.A.", "Le soir, elle lit."]);
    }

    #[test]
    fn rule_6_lower_case_goes_on() {
        assert_ends(&["« Ah ! mon Dieu ! » s'écria-t-il.", "— Quoi ? dit-il.", "— Rien."]);
        assert_ends(&["« Viens ! », dit-elle.", "« Où ? » — « ici. »"]);
        assert_ends(&["Vendu le .../.../... à Lyon.", "Signé."]);
    }

    #[test]
    fn rule_7_openers_in_lower_case() {
        assert_ends(&["Elle vit dans la vallée.", "à l’époque, on y allait à pied."]);
        assert_ends(&["Le délai est court (trois mois).", "il faut écrire vite."]);
        assert_ends(&["Prévenez votre médecin.", "- si vous êtes enceinte.", "- si vous toussez."]);
        assert_ends(&["« Tu viens ? à moi ! » dit-il… à voix basse."]);
        assert_ends(&["Voir le 6.13. de la notice et l’art. le plus long, boul. des Arts."]);
        assert_ends(&["Le P. le croit, le gén. le sait."]);
    }

    #[test]
    fn straight_quotes_with_space_inside_close() {
        assert_ends(&["Il dit : \" Tu es bête.", "Va ! \"", "Les autres rient."]);
        assert_ends(&["Il part.", "\" Non ! \"", "\"Si.\"", "Elle reste."]);
    }

    #[test]
    fn rule_8_abbreviations() {
        assert_ends(&["M. Durand et Mme. Petit lisent.", "Le Dr. Roux (cf. p. 12) écrit.", "Fin."]);
        assert_ends(&["Des pommes, des poires, etc.", "Puis rien.", "Des noix, etc., et du pain."]);
        assert_ends(&["Il naquit en 50 av. J.-C.", "Le reste est perdu."]);
        assert_ends(&["J.-P. Martin et H.R.F. Keating vivent à la S.A. Durand."]);
        assert_ends(&["Le plan B.", "Il échoua."]);
        assert_ends(&["Le café coûte Fr. 2.50 à Vevey.", "Il est bon."]);
        assert_ends(&["Voir l'art. 12, l'art. R. 121-1, l'art. A212-25 et le vol. IV de l'éd. 3."]);
    }

    #[test]
    fn quotes_end_with_their_block() {
        let text = "Il dit « Oui.\n\nNon. Si.";
        let mut document = Document::default();
        let block = |start, end| Block { span: Span::new(start, end), kind: BlockKind::Paragraph, depth: 0 };
        document.cut(text, &[block(0, 15), block(17, text.len())]);
        assert_eq!(document.sentences.len(), 3);
    }

    #[test]
    fn hostile_runs_take_linear_time() {
        for piece in ["a.\" b", "! — a ", "« a ? » b", "...", "M. "] {
            assert!(!sentences(&piece.repeat(30_000)).is_empty());
        }
    }
}
