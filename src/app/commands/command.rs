//! What a reader can ask for.

use crate::app::overlay::OverlayKind;

/// What a reader can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// One line down.
    LineDown,
    /// One line up.
    LineUp,
    /// Half a page down.
    HalfPageDown,
    /// Half a page up.
    HalfPageUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the start.
    Top,
    /// To the end.
    Bottom,
    /// To the next section, or else the next row.
    NextSection,
    /// To the previous section, or else the previous row.
    PreviousSection,
    /// To the next top-level part of the focused speech.
    NextPart,
    /// To the previous top-level part of the focused speech.
    PreviousPart,
    /// Fold the focused row, or unfold it.
    Fold,
    /// The other layout: rows of the table, or speeches that run on.
    SwitchLayout,
    /// Back to where the last jump started.
    Back,
    /// Focus the column to the left.
    PreviousColumn,
    /// Focus the column to the right.
    NextColumn,
    /// Focus the speech whose number was typed.
    FocusSpeech,
    /// Make the focused speech the base.
    MakeBase,
    /// To the next phrase, or search hit.
    NextItem,
    /// To the previous phrase, or search hit.
    PreviousItem,
    /// All occurrences of the phrase under the focus.
    Occurrences,
    /// A longer minimum length.
    LongerMinimum,
    /// A shorter minimum length.
    ShorterMinimum,
    /// Wording has to stand in more speeches.
    MoreSpread,
    /// Wording may stand in fewer speeches.
    LessSpread,
    /// The next theme.
    SwitchTheme,
    /// Close what is on top: an overlay, the search, the warnings.
    Close,
    /// Close the overlay on top, or quit.
    Quit,
    /// Quit at once.
    QuitAtOnce,
    /// Suspend the program.
    Suspend,
    /// Paint the whole screen again.
    Repaint,
    /// Link the focused section to another.
    Link,
    /// Take away the link between the focused section and its counterpart.
    Unlink,
    /// Take back what was decided last manually.
    Undo,
    /// Decide again what was taken back.
    Redo,
    /// Take the focused section as the one to link to.
    LinkHere,
    /// Open the focused line in an editor.
    Edit,
    /// Read all files again.
    Reload,
    /// Read files again when they change, or no longer.
    Watch,
    /// Open an overlay.
    Open(OverlayKind),
    /// Something that only an overlay does.
    Overlay(OverlayCommand),
}

/// What a reader can ask of an overlay, besides moving in it and closing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OverlayCommand {
    /// Everything.
    ShowAll,
    /// Only what is local.
    ShowLocal,
    /// Only boilerplate.
    ShowBoilerplate,
    /// Only rows without counterpart.
    ShowUnanswered,
    /// Only rows with finds left in.
    ShowLeftIn,
    /// Down in a list.
    ListDown,
    /// Up in a list.
    ListUp,
    /// The next order of a list.
    NextOrder,
    /// The previous order of a list.
    PreviousOrder,
    /// From the phrases to their occurrences and back.
    SwitchList,
    /// Go to what is chosen.
    GoThere,
    /// Take back the last character typed.
    DeleteCharacter,
    /// Take what was typed.
    Accept,
    /// Set the focused section against that of the speech whose number was typed.
    DiffWith,
    /// The two sections of the word diff side by side, or in one column.
    DiffForm,
    /// Dismiss the chosen phrase, or take it back.
    Dismiss,
    /// Tick off what is chosen, or take the tick back.
    Tick,
    /// Copy all that is to be looked at.
    CopyChecklist,
    /// Copy the focused section.
    CopySection,
    /// Copy the focused row.
    CopyRow,
    /// Copy the phrase under the focus, or the chosen one.
    CopyPhrase,
}
