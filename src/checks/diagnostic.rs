//! What a rule finds, with its place, its limit and its remedy.

use super::fingerprint::fingerprint;
use super::{Rule, Text};
use crate::base::{Message, Prose, Source, Span};
use serde::Serialize;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not looked for.
    #[default]
    Off,
    /// Worth knowing.
    Info,
    /// To be mended.
    Warning,
    /// Wrong.
    Error,
}

impl Level {
    /// Every level, the mildest first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Info, Self::Warning, Self::Error];

    /// Its identifier, as in a configuration.
    pub fn id(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level of an identifier; `None` for one we do not know.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// Whether a fix may be applied without a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// It changes typography alone.
    Safe,
    /// It may change what is said: a writer should read it.
    Unsafe,
}

/// One change of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span<Source>,
    /// What stands there afterwards.
    pub replacement: String,
}

/// What mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Whether it needs a look.
    pub safety: Safety,
    /// Changes in the order of the text; they do not overlap.
    pub edits: Vec<Edit>,
}

/// A finding of a rule in a text.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// How serious it is here.
    pub level: Level,
    /// Where: in the source; nothing long for a finding on the whole document.
    pub span: Span<Source>,
    /// The sentence or block it stands in; nothing for one on the whole document.
    pub context: Option<Span<Source>>,
    /// What is wrong and what to do.
    pub message: Message,
    /// What was measured, where the rule measures.
    pub measured: Option<f64>,
    /// The limit it passes.
    pub limit: Option<f64>,
    /// What mends it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Names the finding in its `source` by rule, context and words: it survives a move to other lines. Two alike in one
    /// document have the same. It is worked out for who asks: few outputs show it.
    pub fn fingerprint(&self, source: &str) -> u64 {
        fingerprint(self.rule.id, source, self.span, self.context)
    }
}

/// Where a finding stands, as its rule knows it.
#[derive(Clone, Copy, Debug)]
enum At {
    Prose(Span<Prose>),
    Source(Span<Source>),
    Document,
}

/// What a rule says of one place.
#[derive(Debug)]
pub struct Finding {
    at: At,
    message: Message,
    measured: Option<f64>,
    limit: Option<f64>,
    fix: Option<(Safety, Vec<(At, String)>)>,
}

impl Finding {
    /// Something in the prose.
    pub fn at(span: Span<Prose>, message: Message) -> Self {
        Self::new(At::Prose(span), message)
    }

    /// Something in the source that is no prose: markup.
    pub fn in_source(span: Span<Source>, message: Message) -> Self {
        Self::new(At::Source(span), message)
    }

    /// Something of the whole document.
    pub fn of_document(message: Message) -> Self {
        Self::new(At::Document, message)
    }

    fn new(at: At, message: Message) -> Self {
        Self { at, message, measured: None, limit: None, fix: None }
    }

    /// What was measured, and its limit.
    #[must_use]
    pub fn measured(self, measured: f64, limit: f64) -> Self {
        Self { measured: Some(measured), limit: Some(limit), ..self }
    }

    /// What mends it: stretches of prose in order, and what to put there. It is dropped where the source is written in
    /// another way than the prose (an entity).
    #[must_use]
    pub fn fix(self, safety: Safety, edits: impl IntoIterator<Item = (Span<Prose>, String)>) -> Self {
        let edits = edits.into_iter().map(|(span, text)| (At::Prose(span), text)).collect();
        Self { fix: Some((safety, edits)), ..self }
    }

    /// What mends it in the source.
    #[must_use]
    pub fn fix_source(self, safety: Safety, edits: impl IntoIterator<Item = (Span<Source>, String)>) -> Self {
        let edits = edits.into_iter().map(|(span, text)| (At::Source(span), text)).collect();
        Self { fix: Some((safety, edits)), ..self }
    }
}

/// Takes what one rule finds in one text.
#[derive(Debug)]
pub struct Findings<'a> {
    text: &'a Text<'a>,
    rule: &'static Rule,
    level: Level,
    out: &'a mut Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(text: &'a Text<'a>, rule: &'static Rule, level: Level, out: &'a mut Vec<Diagnostic>) -> Self {
        Self { text, rule, level, out }
    }

    /// Takes a finding.
    pub fn add(&mut self, finding: Finding) {
        let text = self.text;
        let span = match finding.at {
            At::Prose(span) => text.source_of(span),
            At::Source(span) => span,
            At::Document => Span::new(0, 0),
        };
        let context = match finding.at {
            At::Prose(span) => text.context_of(span).map(|span| text.source_of(span)),
            At::Source(span) => Some(span),
            At::Document => None,
        };
        let fix = finding.fix.and_then(|(safety, edits)| {
            let edits = edits.into_iter().map(|(at, replacement)| Some(Edit { span: self.editable(at)?, replacement }));
            Some(Fix { safety, edits: edits.collect::<Option<_>>()? })
        });
        self.out.push(Diagnostic {
            rule: self.rule,
            level: self.level,
            span,
            context,
            message: finding.message,
            measured: finding.measured,
            limit: finding.limit,
            fix,
        });
    }

    /// The stretch of the source that an edit replaces; none where the source is not written as the prose is.
    fn editable(&self, at: At) -> Option<Span<Source>> {
        match at {
            At::Prose(span) => {
                let source = self.text.source_of(span);
                (source.of(self.text.source) == span.of(self.text.prose())).then_some(source)
            }
            At::Source(span) => Some(span),
            At::Document => None,
        }
    }
}
