//! Lists of an OpenDocument text: those that are open, and how far each has counted.

use std::collections::HashMap;

use super::styles::Styles;
use crate::formats::numbering::{Counters, Levels};
use crate::formats::xml::Element;

/// How many lists are counted by themselves, which is a matter of memory; those beyond go on with the last.
const MOST_LISTS: usize = 100_000;

/// A label, and whether it touches the text.
pub struct Label {
    /// The label as it is printed.
    pub label: String,
    /// Whether it touches the text.
    pub tight: bool,
}

/// A list that is open.
#[derive(Default)]
struct OpenList {
    style: Option<String>,
    /// Whether the item that is open has no paragraph yet: its first one gets the label.
    fresh: bool,
    /// The number that the item starts from.
    from: Option<u32>,
    /// The item's own style of lists.
    item_style: Option<String>,
}

/// Lists that are open, each in the one before it, and those that may go on later.
pub struct Lists<'a> {
    styles: &'a Styles,
    open: Vec<OpenList>,
    counters: Vec<Counters>,
    /// The place in `counters` of the list that is open.
    current: usize,
    /// The places in `counters` of lists that may be continued, by id and by style.
    of_ids: HashMap<String, usize>,
    of_styles: HashMap<String, usize>,
    headings: Counters,
}

impl<'a> Lists<'a> {
    /// No list is open.
    pub fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            open: Vec::new(),
            counters: Vec::new(),
            current: 0,
            of_ids: HashMap::new(),
            of_styles: HashMap::new(),
            headings: Counters::default(),
        }
    }

    /// A list starts. One inside of another is its next level.
    pub fn open(&mut self, element: &Element) {
        let style = element.attribute("style-name");
        if self.open.is_empty() && self.counters.len() < MOST_LISTS {
            self.current = self.continued(element, style.as_deref()).unwrap_or_else(|| self.new_counters());
            self.of_ids.extend(element.attribute("id").map(|id| (id, self.current)));
            self.of_styles.extend(style.clone().map(|style| (style, self.current)));
        }
        self.open.push(OpenList { style, ..OpenList::default() });
    }

    /// The list that is open ends.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// An item of the list starts.
    pub fn open_item(&mut self, element: &Element) {
        if let Some(list) = self.open.last_mut() {
            list.fresh = element.name() == "list-item";
            list.from = element.number("start-value");
            list.item_style = element.attribute("style-override");
        }
    }

    /// Counts a paragraph, and gives its label; `None` if it has none.
    pub fn label(&mut self, paragraph: &Element) -> Option<Label> {
        let style = paragraph.attribute("style-name");
        match self.open.len().checked_sub(1) {
            Some(level) => self.label_of_item(level, style.as_deref()),
            None if paragraph.name() == "h" => self.label_of_heading(paragraph, style.as_deref()),
            None => None,
        }
    }

    fn label_of_item(&mut self, level: usize, paragraph_style: Option<&str>) -> Option<Label> {
        let list = self.open.last_mut().filter(|list| list.fresh)?;
        list.fresh = false;
        let from = list.from;
        let of_lists = || self.open.iter().rev().find_map(|list| list.style.as_deref());
        let of_item = self.open.last().and_then(|list| list.item_style.as_deref());
        let style = of_item.or_else(of_lists).or_else(|| self.styles.list_of(paragraph_style))?;
        let levels = self.styles.levels(style);
        let counters = self.counters.get_mut(self.current)?;
        counters.count(level, &levels, from);
        label(counters, level, &levels)
    }

    fn label_of_heading(&mut self, heading: &Element, style: Option<&str>) -> Option<Label> {
        let is_true = |name| heading.attribute(name).is_some_and(|value| value == "true");
        let switched_off = is_true("is-list-header") || self.styles.list_of(style) == Some("");
        let level =
            heading.number::<usize>("outline-level").unwrap_or(1).checked_sub(1).filter(|_| !switched_off)?;
        let levels = self.styles.outline();
        let from = heading.number("start-value").filter(|_| is_true("restart-numbering"));
        self.headings.count(level, &levels, from);
        label(&self.headings, level, &levels)
    }

    /// The counters of the list that this one continues.
    fn continued(&self, element: &Element, style: Option<&str>) -> Option<usize> {
        let of_id = || self.of_ids.get(&element.attribute("continue-list")?);
        let continues = element.attribute("continue-numbering").is_some_and(|value| value == "true");
        let of_style = || self.of_styles.get(style.filter(|_| continues)?);
        of_id().or_else(of_style).copied()
    }

    fn new_counters(&mut self) -> usize {
        self.counters.push(Counters::default());
        self.counters.len() - 1
    }
}

fn label(counters: &Counters, level: usize, levels: &Levels) -> Option<Label> {
    let label = counters.label(level, levels)?;
    Some(Label { label, tight: levels.get(level).copied().flatten().is_some_and(|level| level.tight) })
}
