//! What site generators read in Markdown and CommonMark does not know: template tags, containers, attribute lists.
//!
//! Nothing here is prose; `markdown.rs` leaves out what these functions find.

use std::borrow::Cow;
use std::ops::Range;

/// A template tag that stands alone may run over this many bytes: enough for a table of data, not for a chapter.
const MAX_TAG: usize = 64 << 10;
/// A tag or attribute list inside a line is at most this long.
const MAX_INLINE: usize = 2048;

/// Stretches of whole lines that hold nothing but template tags (`{{ … }}`, `{% … %}`, over one or several lines) or
/// the fence of a container (`:::`, `???`, `!!!`), in order.
pub(super) fn standalone(source: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut closing = ["}}", "%}"].map(|mark| Marks::new(source, mark));
    let mut start = 0;
    while start < source.len() {
        let end = memchr::memchr(b'\n', &source.as_bytes()[start..]).map_or(source.len(), |at| start + at + 1);
        let bare = source[start..end].trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let tag = match bare.as_bytes() {
            [b'{', b'{', ..] => closing[0].line_end_after(end - bare.len()),
            [b'{', b'%', ..] => closing[1].line_end_after(end - bare.len()),
            _ if is_fence(bare) => Some(end),
            _ => None,
        };
        if let Some(tag_end) = tag {
            found.push(start..tag_end);
        }
        start = tag.unwrap_or(end);
    }
    found
}

/// `:::info`, `::: warning`, `??? Réponse`, `!!! note`, and the same without a name.
fn is_fence(line: &str) -> bool {
    let named = |mark: char| line.starts_with(&[mark; 3].iter().collect::<String>());
    let rest = line.trim_start_matches([':', '?', '!']);
    named(':') || (named('?') || named('!')) && (rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Where a closing mark stands. Asked for growing places, it reads the source once.
struct Marks<'a> {
    source: &'a str,
    finder: memchr::memmem::FindIter<'a, 'a>,
    mark_length: usize,
    next: Option<usize>,
    /// For the mark that was asked for last: where it stands, and the end of its line when nothing but tags follows.
    answer: Option<(usize, Option<usize>)>,
}

impl<'a> Marks<'a> {
    fn new(source: &'a str, mark: &'a str) -> Self {
        let mut finder = memchr::memmem::find_iter(source.as_bytes(), mark);
        let next = finder.next();
        Self { source, finder, mark_length: mark.len(), next, answer: None }
    }

    /// The end of the line on which the tag opened at `from` closes; `None` when more follows on that line than
    /// tags, or when the tag runs on for too long.
    fn line_end_after(&mut self, from: usize) -> Option<usize> {
        while self.next.is_some_and(|at| at < from + 2) {
            self.next = self.finder.next();
        }
        let mark = self.next?;
        let source = self.source;
        let (_, end) = match self.answer {
            Some(answer) if answer.0 == mark => answer,
            _ => *self.answer.insert((mark, only_tags_follow(source, mark + self.mark_length))),
        };
        end.filter(|end| end - from <= MAX_TAG)
    }
}

/// The end of the line that `at` is on, when nothing but tags and white space stands between.
fn only_tags_follow(source: &str, at: usize) -> Option<usize> {
    let end = memchr::memchr(b'\n', &source.as_bytes()[at..]).map_or(source.len(), |length| at + length + 1);
    let mut rest = source[at..end].trim_start();
    while !rest.is_empty() {
        rest = rest[inline_tag(rest)?..].trim_start();
    }
    Some(end)
}

/// A template tag or an attribute list inside a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InlineTag {
    /// Where it stands, whole characters.
    pub(super) range: Range<usize>,
    /// True for `{{ … }}`, which puts something in its place; the others put nothing.
    pub(super) is_value: bool,
}

/// Every template tag and attribute list that opens and closes on one line, in order.
pub(super) fn inline(source: &str) -> Vec<InlineTag> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'{', &source.as_bytes()[from..]) {
        let at = from + at;
        let rest = &source[at..];
        let length = inline_tag(rest).or_else(|| attribute_list(rest));
        if let Some(length) = length {
            found.push(InlineTag { range: at..at + length, is_value: rest.starts_with("{{") });
        }
        from = at + length.unwrap_or(1);
    }
    found
}

/// The source with every byte of the tags replaced by a letter: white space, underscores and bars in a tag would
/// mean something to the parser of Markdown, as in `[lien]({{ adresse }}/page)`. Offsets stay the same.
pub(super) fn masked<'a>(source: &'a str, tags: &[InlineTag]) -> Cow<'a, str> {
    if tags.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut out = String::with_capacity(source.len());
    let mut from = 0;
    for InlineTag { range, .. } in tags {
        out.push_str(&source[from..range.start]);
        out.extend(std::iter::repeat_n('x', range.len()));
        from = range.end;
    }
    out.push_str(&source[from..]);
    Cow::Owned(out)
}

/// The length of the template tag (`{{ … }}`, `{% … %}`, `{# … #}`) or comment of MDX (`{/* … */}`) that `text` begins
/// with, on one line.
fn inline_tag(text: &str) -> Option<usize> {
    let close = match text.as_bytes() {
        [b'{', b'{', ..] => "}}",
        [b'{', b'%', ..] => "%}",
        [b'{', b'#', b' ', ..] => "#}",
        [b'{', b'/', b'*', ..] => "*/}",
        _ => return None,
    };
    let line = first_line(text);
    let at = memchr::memmem::find(line.get(2..)?.as_bytes(), close.as_bytes())?;
    Some(2 + at + close.len())
}

/// The length of the attribute list that `text` begins with: `{.class #id key=value key="value"}`, `{: .class}`.
///
/// A brace with plain words, such as `{identifiant}`, is none.
fn attribute_list(text: &str) -> Option<usize> {
    let line = first_line(text);
    let mut rest = line.strip_prefix('{')?;
    rest = rest.strip_prefix(':').unwrap_or(rest);
    let mut attributes = 0;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        if let Some(after) = rest.strip_prefix('}') {
            return (attributes > 0).then_some(line.len() - after.len());
        }
        rest = &rest[attribute(rest)?..];
        attributes += 1;
    }
}

/// The length of one attribute.
fn attribute(text: &str) -> Option<usize> {
    let name = |text: &str| text.bytes().take_while(|&b| b.is_ascii_alphanumeric() || b"-_:@".contains(&b)).count();
    if text.starts_with(['.', '#']) {
        return Some(1 + name(&text[1..])).filter(|&length| length > 1);
    }
    let key = Some(name(text)).filter(|&length| length > 0)?;
    let value = text[key..].strip_prefix('=')?;
    let length = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].find(quote)? + 2,
        _ => value.find([' ', '\t', '}'])?,
    };
    Some(key + 1 + length)
}

/// The first line of `text`, cut where nothing we look for reaches.
fn first_line(text: &str) -> &str {
    let window = &text.as_bytes()[..text.len().min(MAX_INLINE)];
    let mut end = memchr::memchr(b'\n', window).unwrap_or(window.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(source: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for range in standalone(source) {
            out.push_str(&source[from..range.start]);
            from = range.end;
        }
        out + &source[from..]
    }

    #[test]
    fn tags_that_stand_alone() {
        assert_eq!(left("Avant\n{{ menu }}\nAprès\n"), "Avant\nAprès\n");
        assert_eq!(left("{% if a %} {{ b }} {% endif %}\nAprès"), "Après");
        assert_eq!(left("> {{ carte(\"x\", {\n>   a: 1\n> }) }}\n> Oui"), "> Oui");
        assert_eq!(left("{{ carte }} montre la ville\n"), "{{ carte }} montre la ville\n");
        assert_eq!(left("{{ jamais fermé\nsuite\n"), "{{ jamais fermé\nsuite\n");
        assert_eq!(left("{% sans\n\nfin"), "{% sans\n\nfin");
    }

    #[test]
    fn fences_of_containers() {
        assert_eq!(left(":::info\nÀ savoir.\n:::\n??? Réponse\n??? \n"), "À savoir.\n");
        assert_eq!(left("???!\nQuoi ???\n"), "Quoi ???\n");
        assert_eq!(left(":: deux\n"), ":: deux\n");
    }

    #[test]
    fn attribute_lists() {
        for list in
            ["{.image .grande}", "{#titre}", "{target=\"_blank\" rel=\"noopener noreferrer\"}", "{: .note }", "{a=b}"]
        {
            assert_eq!(attribute_list(&format!("{list} suite")), Some(list.len()), "{list}");
        }
        for text in ["{identifiant}", "{}", "{.}", "{.image", "{a=\"b}", "{a = b}", "a"] {
            assert_eq!(attribute_list(text), None, "{text}");
        }
    }

    #[test]
    fn masks_keep_offsets() {
        let source = "Voir [l’été]({{ adresse_été }}/page){.btn} et {mot}.";
        let tags = inline(source);
        assert_eq!(tags.iter().map(|tag| tag.is_value).collect::<Vec<_>>(), [true, false]);
        let masked = masked(source, &tags);
        assert_eq!(masked.len(), source.len());
        assert_eq!(masked, format!("Voir [l’été]({}/page)xxxxxx et {{mot}}.", "x".repeat("{{ adresse_été }}".len())));
    }

    #[test]
    fn many_open_tags_take_linear_time() {
        let source = "{{ a\n{% b\n".repeat(1 << 18);
        assert!(standalone(&source).is_empty());
        assert!(standalone(&format!("{source}}}}} %}} fin")).is_empty());
    }
}
