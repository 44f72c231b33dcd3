//! What reports have of each class: its share and its spans in JSON, its look on the page and in the workbook.

use std::fmt;

use serde::Serialize;

use crate::compare::{Class, LeftIn, Shares, Span, SpanDetail};
use crate::language::local::LocalReason;

/// How a class looks.
pub(super) struct ClassLook {
    /// What fills its part of a bar, in CSS.
    fill: &'static str,
    /// How its text looks, in CSS: told by a line as well as by a colour.
    text: &'static str,
    /// The ground of its heads in a workbook and in a Word document, red, green and blue.
    pub(super) ground: u32,
    /// Whether its text in a Word document stands on that ground, too.
    pub(super) fills_text: bool,
    /// The colour of its text there, where it has one of its own.
    pub(super) ink: Option<u32>,
    /// How its text is underlined there, as `w:u` names it.
    pub(super) underline: Option<&'static str>,
}

/// The ground of what was left in, in a workbook and in a Word document.
pub(super) const LEFT_IN_GROUND: u32 = 0xFF_C4_C4;

/// How a class looks on the page, whose style has the colours, and in the workbook.
pub(super) fn look(class: Class) -> ClassLook {
    match class {
        Class::Shared => ClassLook {
            fill: "var(--shared-ink)",
            text: "color: var(--text); background: var(--shared); \
                   text-decoration: underline solid 1px var(--shared-ink); text-underline-offset: .2em;",
            ground: 0xD6_EA_F5,
            fills_text: true,
            ink: None,
            underline: None,
        },
        Class::Near => ClassLook {
            fill: "var(--near-ink)",
            text: "color: var(--text); background: var(--near); \
                   text-decoration: underline dotted 2px var(--near-ink); text-underline-offset: .2em;",
            ground: 0xEC_E0_F6,
            fills_text: true,
            ink: None,
            underline: Some("dotted"),
        },
        Class::Stock => ClassLook {
            fill: "var(--rule)",
            text: "color: var(--quiet); text-decoration: underline dotted 1px; text-underline-offset: .2em;",
            ground: 0xE0_E2_E6,
            fills_text: false,
            ink: Some(0x60_64_6C),
            underline: None,
        },
        Class::Source => ClassLook {
            fill: "var(--quiet)",
            text: "color: var(--quiet); text-decoration: underline double 1px; text-underline-offset: .2em;",
            ground: 0xE8_E4_D8,
            fills_text: false,
            ink: Some(0x6A_5A_2C),
            underline: Some("double"),
        },
        Class::Local => ClassLook {
            fill: "var(--local)",
            text: "color: var(--local); text-decoration: underline dashed 1px; text-underline-offset: .2em;",
            ground: 0xCF_EA_D6,
            fills_text: false,
            ink: Some(0x00_5C_26),
            underline: Some("dash"),
        },
        Class::Own => ClassLook {
            fill: "var(--h0)",
            text: "",
            ground: 0xFC_FC_FA,
            fills_text: false,
            ink: None,
            underline: None,
        },
    }
}

/// The rules of the page's style for all classes: in bars, in text, and where a filter shows nothing else.
pub(super) fn style_rules() -> String {
    Class::LISTED
        .iter()
        .map(|&class| {
            let (name, ClassLook { fill, text, .. }) = (class.name(), look(class));
            let rules = format!("rect.{name} {{ fill: {fill}; }}\n");
            match text {
                "" => rules,
                _ => rules + &format!(".{name}, [data-filter=\"{name}\"] .text .{name} {{ {text} }}\n"),
            }
        })
        .collect()
}

/// What a speech is made of: shares of its letters and figures, which add up to 1; notices are left out.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "shares"))]
pub(super) struct SharesEntry {
    /// Another of the speeches has it.
    shared: f64,
    /// Another of the speeches has it with edits.
    near: f64,
    /// Speeches of the reference corpus have it; absent where this was not measured, for want of a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    stock: Option<f64>,
    /// A text that was named as a source has it; absent where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<f64>,
    /// It belongs to the place; absent where this was not measured, for want of rules for the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<f64>,
    /// What is left.
    own: f64,
    /// How many letters and figures there are.
    characters: usize,
}

impl SharesEntry {
    pub(super) fn of(shares: Shares, measures: impl Fn(Class) -> bool) -> Self {
        let measured = |class| measures(class).then(|| shares.of(class));
        Self {
            shared: shares.of(Class::Shared),
            near: shares.of(Class::Near),
            stock: measured(Class::Stock),
            source: measured(Class::Source),
            local: measured(Class::Local),
            own: shares.of(Class::Own),
            characters: shares.characters,
        }
    }
}

/// A stretch of text of one class.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "span"))]
pub(super) struct SpanEntry {
    /// Where it starts.
    start: usize,
    /// Where it ends.
    end: usize,
    /// Its class, and what is known of it.
    #[serde(flatten)]
    detail: DetailEntry,
}

/// The class of a span, and what is known of it.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum DetailEntry {
    /// Another of the speeches has it.
    Shared {
        /// In how many speeches it stands.
        spread: usize,
        /// The phrases that cover it; none where two linked sections have it in common and it is too short to be one.
        phrases: Vec<usize>,
    },
    /// Another of the speeches has it with edits.
    Near {
        /// The near matches that cover it.
        near_matches: Vec<usize>,
    },
    /// Speeches of the reference corpus have it.
    Stock {
        /// In how many of its documents the phrases stand that it is made of, the rarest of them: no more have the whole.
        /// 0 if some word of it stands in no phrase, so that its make-up says that it is formulaic.
        documents: usize,
    },
    /// Texts that were named as sources have it; it does not count as shared.
    Source {
        /// The numbers of these, in the order in which they were named.
        sources: Vec<usize>,
    },
    /// It belongs to the place.
    Local {
        /// Why.
        reason: LocalReasonName,
        /// Whether it was left in: it stands in another speech too.
        carried_over: bool,
        /// The number of the speech that what was left in belongs to; null where nothing tells.
        belongs_to: Option<usize>,
        /// Whether it is a date or figure that stands alike in another text of the same office.
        unchanged: bool,
    },
}

impl SpanEntry {
    pub(super) fn of(span: &Span) -> Self {
        let detail = match &span.detail {
            SpanDetail::Shared { spread, phrases } => DetailEntry::Shared {
                spread: *spread,
                phrases: phrases.iter().map(|phrase| phrase.0).collect(),
            },
            SpanDetail::Near { near_matches } => {
                DetailEntry::Near { near_matches: near_matches.iter().map(|near| near.0).collect() }
            }
            SpanDetail::Stock { documents } => DetailEntry::Stock { documents: *documents },
            SpanDetail::Source { sources } => {
                DetailEntry::Source { sources: sources.iter().map(|source| source.0).collect() }
            }
            SpanDetail::Local { reason, left_in } => DetailEntry::Local {
                reason: LocalReasonName::of(*reason),
                carried_over: span.is_left_in(),
                belongs_to: match left_in {
                    Some(LeftIn::Foreign(owner)) => owner.map(|speech| speech.0),
                    _ => None,
                },
                unchanged: *left_in == Some(LeftIn::Unchanged),
            },
        };
        Self { start: span.range.start, end: span.range.end, detail }
    }
}

/// Why a stretch of text is local.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "local_reason"))]
pub(super) enum LocalReasonName {
    /// A number with its unit.
    Figure,
    /// A date or a meeting.
    Date,
    /// The name of a place.
    Place,
    /// An office, a company, a school.
    Body,
    /// A person's name.
    Person,
    /// A named project.
    Project,
    /// A wording made up here.
    Coinage,
    /// What has been blacked out.
    Redaction,
}

/// As JSON has it.
impl fmt::Display for LocalReasonName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}

impl LocalReasonName {
    pub(super) fn of(reason: LocalReason) -> Self {
        match reason {
            LocalReason::Figure => Self::Figure,
            LocalReason::Date => Self::Date,
            LocalReason::Place => Self::Place,
            LocalReason::Body => Self::Body,
            LocalReason::Person => Self::Person,
            LocalReason::Project => Self::Project,
            LocalReason::Coinage => Self::Coinage,
            LocalReason::Redaction => Self::Redaction,
        }
    }
}
