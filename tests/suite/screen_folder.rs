//! The table of a folder of speeches on the screen.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use refrain::app::folder::{
    FolderEffect, FolderMessage, FolderScreen, FolderSources, FolderSurvey, RankedSource, SpeechBrief,
};
use refrain::app::{Appearance, Keymap, Size};
use refrain::collection::{SpeechFacts, Survey};
use refrain::speech::{Metadata, Speech};
use refrain::strings::InterfaceLanguage;
use refrain::ui::draw_folder;

use crate::support::{key_named, text_of};

/// Speeches of a valley, two of them copies, and a file that is none.
const FILES: [(&str, &str); 6] = [
    (
        "2023/2023-06-12 flood.txt",
        "在全县防汛工作会议上的讲话\n\n同志们：\n入汛以来全县连降大雨，三座水库超过了汛限水位。\n\
         各村支部书记是第一责任人，巡堤查险要落实到人，夜里也要有人值守。\n转移路线要再走一遍，行动不便的老人要有专人负责。",
    ),
    (
        "2023/flood, draft.txt",
        "防汛讲话稿\n\n同志们：\n入汛以来全县连降大雨，三座水库超过了汛限水位。\n\
         各村支部书记是第一责任人，巡堤查险要落实到人，夜里也要有人值守。\n转移路线要再走一遍，行动不便的老人要有专人照料。",
    ),
    (
        "2024/schools.txt",
        "在教育工作座谈会上的讲话\n2024年9月\n\n各位老师：\n校车要逐辆检修，食堂的账目每周公布一次。\n\
         汛期还没有过去，转移路线要再走一遍，行动不便的老人要有专人负责。",
    ),
    ("2024/picture.png", ""),
    ("2024/harvest 2024-10-01.txt", "秋收动员\n\n乡亲们：\n玉米已经黄了，收割机明天进村，先收低洼地块。"),
    (
        "harbour.txt",
        "Remarks on the harbour\n\nMarch 5, 2024\n\nMy friends, the old harbour wall will not survive another winter.",
    ),
];

/// A reader at the table.
struct FolderReader {
    screen: FolderScreen,
    effects: Vec<FolderEffect>,
}

impl FolderReader {
    /// Before anything is read.
    fn waiting(columns: u16, lines: u16, language: InterfaceLanguage) -> Self {
        let files = FILES.map(|(name, _)| PathBuf::from("speeches").join(name)).into();
        let appearance = Appearance { language, ..Appearance::default() };
        let screen = FolderScreen::new("speeches".to_owned(), files, appearance, Size { columns, lines });
        Self { screen, effects: Vec::new() }
    }

    /// After everything is read and compared.
    fn new(columns: u16, lines: u16) -> Self {
        Self::speaking(columns, lines, InterfaceLanguage::English)
    }

    fn speaking(columns: u16, lines: u16, language: InterfaceLanguage) -> Self {
        let mut reader = Self::waiting(columns, lines, language);
        reader.read(FILES.len());
        let speeches: Vec<(usize, SpeechFacts)> =
            (0..FILES.len()).filter_map(|row| Some((row, facts(row)?))).collect();
        let of_all: Vec<&SpeechFacts> = speeches.iter().map(|(_, facts)| facts).collect();
        let survey = Survey::of(&of_all, &AtomicBool::new(false), &|_| {}).unwrap();
        let row = |index: usize| speeches[index].0;
        let mut rows: Vec<_> =
            survey.rows.into_iter().enumerate().map(|(index, one)| (row(index), one)).collect();
        for (_, survey) in &mut rows {
            survey.shared_with.iter_mut().for_each(|with| with.index = row(with.index));
        }
        let copies = survey.copies.into_iter().map(|group| group.into_iter().map(row).collect()).collect();
        reader.tell(FolderMessage::Surveyed(FolderSurvey { rows, copies, left_out: Vec::new() }));
        reader
    }

    /// Reads the first files.
    fn read(&mut self, count: usize) {
        for row in 0..count {
            let speech = facts(row).map(|facts| SpeechBrief::of(&facts));
            self.tell(FolderMessage::Read { row, speech });
        }
    }

    fn tell(&mut self, message: FolderMessage) {
        self.effects.extend(self.screen.update(message));
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        keys.split_whitespace().for_each(|key| self.tell(FolderMessage::Key(key_named(key))));
        self
    }

    fn shown(&mut self) -> String {
        self.screen.settle();
        let Size { columns, lines } = self.screen.size();
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, lines));
        draw_folder(&self.screen, &mut buffer);
        text_of(&buffer)
    }

    /// The titles of the rows that are shown, in their order.
    fn titles(&mut self) -> Vec<String> {
        self.screen.settle();
        self.screen.order().iter().map(|row| self.screen.row(*row).unwrap().title()).collect()
    }
}

fn facts(row: usize) -> Option<SpeechFacts> {
    let (name, text) = FILES[row];
    let speech = Speech::from_string(PathBuf::from("speeches").join(name), text.to_owned());
    (!text.is_empty()).then(|| SpeechFacts::of(&speech, None))
}

#[test]
fn the_table_is_there_before_anything_is_read_and_fills() {
    let mut reader = FolderReader::waiting(80, 24, InterfaceLanguage::English);
    assert!(reader.shown().contains("schools.txt"));
    reader.read(2);
    reader.tell(FolderMessage::TimeLeft(Some(3)));
    assert_snapshot!(reader.shown());
}

#[test]
fn the_table_of_a_folder() {
    assert_snapshot!(FolderReader::new(80, 24).press("j Space").shown());
}

#[test]
fn the_table_on_a_large_screen_has_the_focused_speech_beside_it() {
    assert_snapshot!(FolderReader::new(120, 40).shown());
}

#[test]
fn the_table_on_a_very_large_screen() {
    assert_snapshot!(FolderReader::new(200, 50).press("2").shown());
}

#[test]
fn the_table_in_chinese() {
    assert_snapshot!(FolderReader::speaking(80, 24, InterfaceLanguage::Chinese).press("Space").shown());
}

#[test]
fn the_help_of_the_table() {
    let mut reader = FolderReader::new(80, 24);
    assert_snapshot!(reader.press("?").shown());
    assert!(!reader.press("q").shown().contains("Keys of the table") && reader.effects.is_empty());
}

#[test]
fn the_help_of_the_table_can_be_searched_and_scrolled() {
    let mut reader = FolderReader::new(80, 24);
    reader.press("? / s o u r");
    let shown = reader.shown();
    assert!(shown.contains("sources") && !shown.contains("a line down"), "{shown}");
    assert!(reader.press("Enter Esc").shown().contains("a line down"), "the first Esc ends the search");
    assert!(!reader.press("Esc").shown().contains("Keys of the table"));
    assert!(reader.press("? / z z z").shown().contains("nothing in the help"));
    let mut small = FolderReader::new(80, 14);
    assert!(!small.press("?").shown().contains("redraw the screen"));
    assert!(small.press("G").shown().contains("redraw the screen"));
    assert!(small.press("g k").shown().contains("mark"));
}

#[test]
fn keys_of_the_table_can_be_bound_and_the_key_line_and_the_help_say_so() {
    let mut reader = FolderReader::new(80, 24);
    let mut keymap = Keymap::default();
    keymap.bind("folder-mark", &["m".parse().unwrap()]).unwrap();
    keymap.bind("folder-down", &["n".parse().unwrap()]).unwrap();
    assert_eq!(keymap.conflict(), None, "what is bound in the comparison is another thing");
    reader.screen = reader.screen.with_keymap(keymap.folder().clone());
    assert!(reader.shown().contains("m mark"));
    reader.press("m n Space");
    assert_eq!((reader.screen.marks().len(), reader.screen.place()), (1, 2));
    assert!(reader.press("?").shown().contains("m               mark"));
    keymap.bind("folder-up", &["m".parse().unwrap()]).unwrap();
    assert_eq!(keymap.conflict().unwrap().commands, ["folder-mark", "folder-up"]);
}

#[test]
fn what_is_wrong_with_the_folder_is_said_until_a_key_is_pressed() {
    let mut reader = FolderReader::waiting(80, 24, InterfaceLanguage::English);
    reader.screen.update(FolderMessage::Warned("speeches/2022: permission denied".to_owned()));
    assert!(reader.shown().contains("speeches/2022: permission denied"));
    reader.press("j");
    assert!(!reader.shown().contains("permission denied"));
}

#[test]
fn each_column_sorts_and_sorts_the_other_way_and_the_focus_stays() {
    let mut reader = FolderReader::new(80, 24);
    let focused = reader.screen.focused().unwrap().title();
    assert_eq!(reader.press("3").titles()[4], "秋收动员", "the longest come first");
    assert_eq!(reader.press("3").titles()[0], "秋收动员");
    let by_date = reader.press("4").titles();
    assert_eq!(by_date[0], "在全县防汛工作会议上的讲话");
    assert_eq!(by_date[4], "防汛讲话稿", "what has no date comes last");
    assert_eq!(reader.press("4").titles()[4], "防汛讲话稿", "the other way, too");
    let number = reader.press("1").titles();
    assert_eq!(reader.press("1").titles(), number.into_iter().rev().collect::<Vec<_>>());
    reader.press("2 5 6 5");
    assert_eq!(reader.screen.focused().unwrap().title(), focused);
}

#[test]
fn search_and_filter_narrow_the_table_and_escape_widens_it_again() {
    let mut reader = FolderReader::new(80, 24);
    reader.press("/");
    "讲话".chars().for_each(|character| reader.tell(FolderMessage::Key(refrain::app::Key::char(character))));
    assert_eq!(reader.press("Enter").titles().len(), 3);
    assert!(reader.shown().contains("with “讲话”"));
    assert_eq!(reader.press("f").titles().len(), 2, "the copies among them");
    assert_eq!(reader.press("f").titles().len(), 0, "nothing is marked");
    assert!(reader.shown().contains("nothing to show"));
    assert_eq!(reader.press("Esc").titles().len(), 5);
    reader.press("/ h a r b Enter");
    assert_eq!(reader.titles(), ["Remarks on the harbour"], "letters in any case");
    reader.press("Esc / p i c t u r e");
    assert_eq!(reader.titles().len(), 0, "what is left out is not found");
    reader.press("Esc");
    assert_eq!(reader.titles().len(), 5);
}

#[test]
fn speeches_have_the_numbers_of_an_overview_which_has_none_for_what_is_left_out() {
    let mut reader = FolderReader::new(80, 24);
    reader.shown();
    let numbers: Vec<usize> = reader.screen.order().iter().map(|row| reader.screen.number(*row)).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5], "the fourth of six files is no speech");
}

#[test]
fn marked_speeches_are_compared_in_the_order_of_their_marks() {
    let mut reader = FolderReader::new(80, 24);
    reader.press("G Enter");
    assert!(
        reader.effects.is_empty() && reader.shown().contains("mark two to nine"),
        "nothing shared, no mark"
    );
    reader.press("Space g Space Enter");
    let path = |name: &str| PathBuf::from("speeches").join(name);
    assert_eq!(
        reader.effects,
        [FolderEffect::Compare(vec![path("harbour.txt"), path("2023/2023-06-12 flood.txt")])]
    );
    reader.effects.clear();
    // The marks stay, for the next comparison; without any the speech is held against the one that has most of it.
    reader.press("Esc Enter");
    assert_eq!(reader.effects.len(), 1);
    reader.tell(FolderMessage::Returned(Some("SIGKILL".to_owned())));
    assert!(reader.shown().contains("the comparison failed: SIGKILL"));
}

#[test]
fn the_reader_goes_to_the_speech_that_has_most() {
    let mut reader = FolderReader::new(80, 24);
    reader.press("s");
    assert_eq!(reader.screen.focused().unwrap().title(), "防汛讲话稿");
    assert!(reader.press("G t").shown().contains("there is none"));
    reader.press("q");
    assert_eq!(reader.effects, [FolderEffect::Quit]);
}

#[test]
fn the_sources_of_a_speech_are_listed_and_one_is_compared_with_it() {
    let mut reader = FolderReader::waiting(80, 24, InterfaceLanguage::English);
    assert!(reader.press("o").shown().contains("not read yet"));
    let mut reader = FolderReader::new(80, 24);
    reader.press("j o");
    assert_eq!(reader.effects, [FolderEffect::FindSources(1)]);
    assert!(reader.shown().contains("Sources of 防汛讲话稿: looking"));
    let ranked = vec![
        RankedSource { row: 0, share: 0.91, adds: 0.91 },
        RankedSource { row: 2, share: 0.2, adds: 0.02 },
    ];
    // Of another speech, which the reader has left again.
    reader.tell(FolderMessage::Sources(FolderSources { draft: 4, covered: 0.0, ranked: Vec::new() }));
    reader.tell(FolderMessage::Sources(FolderSources { draft: 1, covered: 0.93, ranked }));
    assert_snapshot!(reader.press("j").shown());
    reader.effects.clear();
    reader.press("Enter");
    let path = |name: &str| PathBuf::from("speeches").join(name);
    let files = vec![path("2024/schools.txt"), path("2023/flood, draft.txt")];
    assert_eq!(reader.effects, [FolderEffect::Compare(files)]);
    assert!(reader.press("Esc").shown().contains("coverage"));
}

#[test]
fn any_size_can_be_drawn() {
    for (columns, lines) in [(1, 1), (20, 3), (60, 8), (80, 15), (117, 16), (118, 9), (300, 3)] {
        let mut reader = FolderReader::new(columns, lines);
        assert_eq!(reader.press("j ? Space G o").shown().lines().count(), usize::from(lines));
    }
}

#[test]
fn coverage_fills_while_files_are_read_and_ctrl_c_keeps_what_is_known() {
    let mut reader = FolderReader::waiting(120, 20, InterfaceLanguage::English);
    reader.read(2);
    let known: Vec<SpeechFacts> = (0..2).filter_map(facts).collect();
    let survey = Survey::of(&known.iter().collect::<Vec<_>>(), &AtomicBool::new(false), &|_| {}).unwrap();
    let rows: Vec<_> = survey.rows.into_iter().enumerate().collect();
    let so_far = FolderSurvey { rows: rows.clone(), copies: survey.copies.clone(), left_out: Vec::new() };
    reader.tell(FolderMessage::SurveyedSoFar(so_far.clone()));
    reader.tell(FolderMessage::TimeLeft(Some(7)));
    let shown = reader.shown();
    assert!(shown.contains("reading 2 of 6, 7 s left") && shown.contains('%'), "{shown}");
    // The first time it ends the reading, the second time the program.
    reader.press("Ctrl-c");
    assert_eq!(reader.effects, [FolderEffect::StopReading]);
    assert!(reader.shown().contains("Ctrl-c again quits"), "{}", reader.shown());
    reader.tell(FolderMessage::Comparing);
    reader.tell(FolderMessage::ComparedSoFar { percent: 40, left: Some(3) });
    assert!(reader.shown().contains("comparing 40%, 3 s left"), "{}", reader.shown());
    reader.tell(FolderMessage::Surveyed(FolderSurvey { left_out: (2..6).collect(), ..so_far }));
    assert_eq!(reader.titles().len(), 6, "what was not read is not left out");
    let shown = reader.shown();
    assert!(shown.contains("stopped: 4 files not read") && !shown.contains("comparing"), "{shown}");
    reader.press("Ctrl-c");
    assert_eq!(reader.effects.last(), Some(&FolderEffect::Quit));
}

#[test]
fn what_is_known_of_speeches_has_columns_to_sort_and_group_by() {
    let mut reader = FolderReader::new(150, 24);
    let known = [Some(("河口", "2023")), Some(("桥头", "2019")), None, None, Some(("河口", "1998")), None];
    for (row, known) in known.into_iter().enumerate() {
        let Some(facts) = facts(row) else { continue };
        let fields = known.map_or_else(Vec::new, |(place, year)| {
            [("地点", place), ("year", year)].map(|(name, value)| (name.into(), value.to_owned())).into()
        });
        let facts = facts.with_metadata(Metadata { fields, ..Metadata::default() });
        reader.tell(FolderMessage::Read { row, speech: Some(SpeechBrief::of(&facts)) });
    }
    let shown = reader.shown();
    assert!(shown.contains("地点") && shown.contains("year") && shown.contains("1998"), "{shown}");
    let first = reader.press("7").titles();
    assert!(reader.shown().contains("sorted by 地点"), "{}", reader.shown());
    // Speeches of one place stand together, those of which it is not known last.
    assert_eq!(first[..3], ["防汛讲话稿", "在全县防汛工作会议上的讲话", "秋收动员"]);
    assert_eq!(reader.press("8").titles()[0], "秋收动员");
    assert_eq!(reader.press("8").titles()[0], "在全县防汛工作会议上的讲话");
    reader.press("9");
    assert!(reader.shown().contains("no such column; give columns with --meta"), "{}", reader.shown());
    reader.press("/ 1 9 9 8 Enter");
    assert_eq!(reader.titles(), ["秋收动员"]);
}
