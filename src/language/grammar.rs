//! How a language marks the parts of a speech: labels, titles, salutations, closings.

use crate::text::WordList;

/// The way in which a section is numbered. Styles with a lower [`LabelStyle::rank`] stand above those with a higher
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelStyle {
    /// `# `, `## `: a Markdown heading and its depth.
    Markdown(u8),
    /// `第一部分`, `Part One`.
    Part,
    /// `一、`.
    Ideographic,
    /// `II.`
    Roman,
    /// `（一）`.
    ParenthesizedIdeographic,
    /// `1.`, `１．`, `3、`.
    Decimal,
    /// `（1）`, `1)`, `①`.
    ParenthesizedDecimal,
    /// `(a)`.
    Letter,
    /// `第一，`, `First,`.
    Ordinal,
    /// `首先`, `其次`, `最后`.
    Sequence,
    /// `一是`, `一要`: a numeral and the verb that follows it.
    Item(char),
    /// `——`, `•`: an item of a list without numbers.
    Dash,
}

impl LabelStyle {
    /// Where the style stands in an outline, the top first.
    pub fn rank(self) -> u8 {
        match self {
            Self::Markdown(depth) => depth,
            Self::Part => 10,
            Self::Ideographic => 20,
            Self::Roman => 21,
            Self::ParenthesizedIdeographic => 30,
            Self::Decimal => 40,
            Self::ParenthesizedDecimal => 50,
            Self::Letter => 51,
            Self::Ordinal => 60,
            Self::Sequence => 61,
            Self::Item(_) => 62,
            Self::Dash => 70,
        }
    }

    /// Whether a short line that is numbered so is a heading of what follows it, and not an item of a list.
    pub fn makes_headings(self) -> bool {
        self.rank() < Self::Ordinal.rank()
    }
}

/// A section's numbering as it stands at the section's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// How it is written.
    pub style: LabelStyle,
    /// Its place in its list, from 1; `None` where the style has no numbers.
    pub number: Option<u32>,
    /// Its length in characters.
    pub length: usize,
}

/// The number of the item that a list ends with in words, `最后`, `Finally`: it follows whatever came before.
pub const LAST: u32 = 1_000;

impl Label {
    /// Whether this label comes next after `earlier` in one list.
    pub fn follows(self, earlier: Self) -> bool {
        if self.style != earlier.style {
            return false;
        }
        match (earlier.number, self.number) {
            (Some(before), Some(after)) if self.style == LabelStyle::Sequence || after == LAST => {
                before < after
            }
            (Some(before), Some(after)) => before + 1 == after,
            (None, None) => true,
            _ => false,
        }
    }

    /// Whether a list may start with this label.
    pub fn is_first(self) -> bool {
        self.number.is_none_or(|number| number == 1)
    }
}

/// Who speaks, as a record has it in front of what somebody said: `THE PRESIDENT:`, `主持人：`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its length in characters, the colon included.
    pub length: usize,
    /// The name without what stands in brackets after it, in lower case.
    pub name: String,
    /// Whether it is a name of a record wherever it stands; others have to stand in a text more than once.
    pub is_sure: bool,
    /// Whether it names somebody who asks.
    pub asks: bool,
    /// Whether it names who leads through the event.
    pub is_host: bool,
    /// How it names whoever says it.
    pub naming: Naming,
}

/// How a record names who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// It says only that somebody asks or answers, `Q:`, as a speaker may in mid-speech.
    Nobody,
    /// A role or a word for listeners.
    Role,
    /// A person with a title or an office: `Cllr Vane`, `何县长`.
    Titled,
    /// A person's name and no more, which a topic may look like.
    Bare,
}

/// What a line of the speech's frame is, detected from its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameLine {
    /// It names itself a speech, a report, an address.
    Title,
    /// It names the date or the occasion.
    Dateline,
    /// It names an office or a person.
    Speaker,
}

/// The names of the fields above a speech, what stands before a colon, in lower case and without blanks.
pub(super) struct FrameFields {
    /// `题目`, `title`.
    pub titles: WordList,
    /// `讲话人`, `speaker`.
    pub speakers: WordList,
    /// `时间`, `date`.
    pub dates: WordList,
}

impl FrameFields {
    /// What the field of a name tells.
    pub fn named(&self, name: &str) -> Option<FrameLine> {
        let fields = [
            (&self.titles, FrameLine::Title),
            (&self.speakers, FrameLine::Speaker),
            (&self.dates, FrameLine::Dateline),
        ];
        fields.into_iter().find(|(names, _)| names.has(name)).map(|(_, told)| told)
    }
}

/// How headings, lists and the frame of a speech look in a language. What it is asked about holds no character that takes
/// up no room. The methods' own answers are those for a language that nothing is known about.
pub trait Grammar: Sync {
    /// The numbering at the start of a paragraph.
    fn label(&self, paragraph: &str) -> Option<Label>;

    /// The numbering at a place inside a paragraph that a clause or sentence starts at. Only the styles that are
    /// used in running text.
    fn running_label(&self, _clause: &str) -> Option<Label> {
        None
    }

    /// The length in characters of the address (`同志们：`) at the start of a paragraph.
    fn salutation(&self, _paragraph: &str) -> Option<usize> {
        None
    }

    /// Who speaks, where a paragraph starts with that as in a record.
    fn turn(&self, _paragraph: &str) -> Option<Turn> {
        None
    }

    /// What a line before the speech proper is.
    fn frame_line(&self, _line: &str) -> Option<FrameLine> {
        None
    }

    /// What a field above a speech names by its name, what stands before the colon in lower case and without blanks:
    /// `title`, `讲话人`.
    fn frame_field(&self, _name: &str) -> Option<FrameLine> {
        None
    }

    /// Whether a line names a speech and, after a colon, what it says, as newspapers do: `校长在开学典礼致词：大学怎么读`.
    fn is_headline(&self, _line: &str) -> bool {
        false
    }

    /// Whether a line below a title names a body and nothing else, for which somebody speaks: `新桥街道办事处`.
    fn names_body(&self, _line: &str) -> bool {
        false
    }

    /// Whether a line of the frame names the occasion of a speech, or starts to: `副县长在全县防汛工作`, `at the General
    /// Debate`.
    fn names_occasion(&self, _line: &str) -> bool {
        false
    }

    /// Whether a line of the frame ends with an occasion at which somebody speaks, who stands on the next one: `立法会会议上`.
    fn ends_with_occasion(&self, _line: &str) -> bool {
        false
    }

    /// Whether a line ends with a word that wants another one after it, so that the sentence goes on.
    fn leads_on(&self, _line: &str) -> bool {
        false
    }

    /// Where the lines of the frame and the speech after them start, in characters, in a speech on one line whose words
    /// are separated by spaces, so that a space says nothing of lost line ends; nothing where no address is sure.
    fn frame_in_line(&self, _line: &str) -> Vec<usize> {
        Vec::new()
    }

    /// Whether the paragraph announces the points that follow.
    fn announces(&self, paragraph: &str) -> bool {
        paragraph.ends_with([':', '：'])
    }

    /// Whether the paragraph starts by looking back on past work.
    fn looks_back(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a paragraph near the front of a speech speaks of what was done. Broader than [`Grammar::looks_back`]:
    /// further on the same words start a point.
    fn reviews(&self, paragraph: &str) -> bool {
        self.looks_back(paragraph)
    }

    /// Whether a paragraph says what is to come, not what was done.
    fn looks_ahead(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a paragraph ends by asking something of the listeners, however it starts.
    fn asks(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a heading stands over a part that looks back on past work.
    fn heading_looks_back(&self, _heading: &str) -> bool {
        false
    }

    /// Whether a paragraph is a greeting and nothing else.
    fn greets(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a paragraph welcomes, thanks or says what the meeting is about, as openings do.
    fn welcomes(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a paragraph at the end of the speech winds it up.
    fn closes(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a line without a mark at its end has the words of a sentence: a verb, or who speaks and is spoken to.
    fn has_words_of_sentence(&self, _line: &str) -> bool {
        false
    }

    /// Whether a line takes leave as letters do, above the writer's name: `Yours sincerely,`, `此致`.
    fn signs_off(&self, _line: &str) -> bool {
        false
    }

    /// Whether a paragraph turns to the listeners, or from one thing to the next, so that it does not belong under
    /// the item before it.
    fn turns(&self, _paragraph: &str) -> bool {
        false
    }

    /// Whether a line says what a year or a time is, as the first sentence of a part does: `2022年是…之年`.
    fn opens_part(&self, _line: &str) -> bool {
        false
    }

    /// Whether writers put a paragraph's topic into its first sentence, so that a short one serves as heading.
    fn has_topic_sentences(&self) -> bool {
        false
    }
}
