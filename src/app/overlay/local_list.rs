use super::{Material, Reaction, stepped};
use crate::app::commands::Command;
use crate::app::key::Key;
use crate::compare::{Place, Span, SpanDetail, SpeechId};
use crate::language::local::LocalReason;

/// Under which heading a find stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalKind {
    /// Another speech has it too, whatever it is.
    CarriedOver,
    /// Local for this reason.
    Of(LocalReason),
}

impl LocalKind {
    /// The order of the list: names before figures, of which a report has hundreds.
    const ORDER: [Self; 9] = [
        Self::CarriedOver,
        Self::Of(LocalReason::Place),
        Self::Of(LocalReason::Body),
        Self::Of(LocalReason::Person),
        Self::Of(LocalReason::Project),
        Self::Of(LocalReason::Coinage),
        Self::Of(LocalReason::Figure),
        Self::Of(LocalReason::Date),
        Self::Of(LocalReason::Redaction),
    ];

    fn rank(self) -> Option<usize> {
        Self::ORDER.iter().position(|&kind| kind == self)
    }
}

/// Something that a speech says of its own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalFind {
    /// Under which heading it stands.
    pub kind: LocalKind,
    /// Where it stands.
    pub place: Place,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalLine {
    /// A heading, and how many finds stand under it.
    Heading(LocalKind, usize),
    /// A find, as an index of [`LocalList::finds`].
    Find(usize),
}

/// What a speech says of its own place, by kind.
#[derive(Clone, Debug)]
pub struct LocalList {
    /// Which speech.
    pub speech: SpeechId,
    /// All that is local in it: what was carried over first, then by kind, each in the order of the text.
    pub finds: Vec<LocalFind>,
    /// The chosen one, as an index of `finds`.
    pub chosen: usize,
}

impl LocalList {
    /// The list of a speech.
    pub fn new(speech: SpeechId, material: Material<'_>) -> Self {
        let mut list = Self { speech, finds: Vec::new(), chosen: 0 };
        list.refresh(material);
        list
    }

    /// The lines of the list.
    pub fn lines(&self) -> Vec<LocalLine> {
        let mut out = Vec::new();
        let mut first = 0;
        for group in self.finds.chunk_by(|a, b| a.kind == b.kind) {
            out.extend(group.first().map(|find| LocalLine::Heading(find.kind, group.len())));
            out.extend((first..first + group.len()).map(LocalLine::Find));
            first += group.len();
        }
        out
    }

    pub(super) fn refresh(&mut self, material: Material<'_>) {
        let spans = material.shown.spans.get(self.speech.0).map_or(&[][..], Vec::as_slice);
        let find = |span: &Span| {
            let kind = match span.detail {
                SpanDetail::Local { carried_over: true, .. } => LocalKind::CarriedOver,
                SpanDetail::Local { reason, .. } => LocalKind::Of(reason),
                _ => return None,
            };
            Some(LocalFind { kind, place: Place { speech: self.speech, range: span.range } })
        };
        self.finds = spans.iter().filter_map(find).collect();
        self.finds.sort_by_key(|find| (find.kind.rank(), find.place));
        self.chosen = self.chosen.min(self.finds.len().saturating_sub(1));
    }

    pub(super) fn command(&mut self, command: Command, key: Key, material: Material<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::GoThere => {
                let chosen = self.finds.get(self.chosen);
                return chosen.map_or(Reaction::Stay, |find| Reaction::GoTo(find.place));
            }
            Command::FocusSpeech => return self.turn_to(key, material),
            _ => self.chosen = stepped(command, self.chosen, self.finds.len()).unwrap_or(self.chosen),
        }
        Reaction::Stay
    }

    /// Shows the speech whose number was typed.
    fn turn_to(&mut self, key: Key, material: Material<'_>) -> Reaction {
        let number = key.digit();
        match number.checked_sub(1).filter(|&index| index < material.comparison.speeches.len()) {
            Some(index) => {
                *self = Self::new(SpeechId(index), material);
                Reaction::Stay
            }
            None => Reaction::Tell((material.words.no_such_speech)(number)),
        }
    }
}
