//! In which order the speeches of an overview are listed, and in which groups.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::SurveySource;
use crate::collection::CollectedSpeech;
use crate::text::{known_first, natural_order};

/// What the speeches of an overview can be sorted and grouped by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverviewColumn {
    /// The order of the files.
    Path,
    /// How much stands elsewhere.
    Coverage,
    /// How long it is.
    Length,
    /// Its date; in groups its year.
    Date,
    /// Its title.
    Title,
    /// What else is known of it, by name.
    Field(String),
}

/// A column to sort by, and whether the other way than a reader expects first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewSorting {
    /// The column.
    pub column: OverviewColumn,
    /// Whether it is the other way.
    pub is_reversed: bool,
}

/// In which order and groups speeches are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewOrder {
    /// By what they are sorted; by their files if by nothing else.
    pub sorting: Option<OverviewSorting>,
    /// By what they are grouped.
    pub group: Option<OverviewColumn>,
}

/// Speeches that have the same in the column that they are grouped by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewGroup {
    /// What they have; `None` for those that have nothing.
    pub value: Option<String>,
    /// Their indices, in their order.
    pub speeches: Vec<usize>,
}

impl OverviewColumn {
    /// The column of a name as it is typed: one that the overview has itself, or else a field.
    pub fn of_name(name: &str) -> Self {
        match name {
            "path" => Self::Path,
            "coverage" => Self::Coverage,
            "length" => Self::Length,
            "date" => Self::Date,
            "title" => Self::Title,
            field => Self::Field(field.to_owned()),
        }
    }

    /// The name of the field that it is, if it is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Field(name) => Some(name),
            _ => None,
        }
    }

    fn group_of(&self, speech: &CollectedSpeech) -> Option<String> {
        let facts = &speech.facts;
        match self {
            Self::Path => speech.path.parent().map(|folder| folder.display().to_string()),
            Self::Coverage => None,
            Self::Length => Some(facts.letters.to_string()),
            Self::Date => facts.date.map(|date| date.year.to_string()),
            Self::Title => Some(facts.title.clone()),
            Self::Field(name) => facts.metadata.value(name).map(str::to_owned),
        }
    }
}

impl OverviewSorting {
    /// The column of a name, the other way with `-` in front of it.
    pub fn of_name(typed: &str) -> Self {
        let (name, is_reversed) = typed.strip_prefix('-').map_or((typed, false), |name| (name, true));
        Self { column: OverviewColumn::of_name(name), is_reversed }
    }
}

impl OverviewOrder {
    /// The names of the fields that it asks for.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        let sorted = self.sorting.as_ref().map(|sorting| &sorting.column);
        sorted.into_iter().chain(&self.group).filter_map(OverviewColumn::field)
    }

    /// The speeches of an overview in their order.
    pub fn sorted(&self, source: SurveySource<'_>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..source.collected.speeches.len()).collect();
        if let Some(OverviewSorting { column, is_reversed }) = &self.sorting {
            order.sort_by(|&a, &b| compare(source, column, *is_reversed, a, b));
            if *column == OverviewColumn::Path && *is_reversed {
                order.reverse();
            }
        }
        order
    }

    /// The groups of an overview, each in its order; none if it has no groups.
    pub fn groups(&self, source: SurveySource<'_>) -> Vec<OverviewGroup> {
        let Some(column) = &self.group else { return Vec::new() };
        let mut groups: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
        for index in self.sorted(source) {
            let value = source.collected.speeches.get(index).and_then(|speech| column.group_of(speech));
            groups.entry(value).or_default().push(index);
        }
        let group = |(value, speeches)| OverviewGroup { value, speeches };
        let mut groups: Vec<OverviewGroup> = groups.into_iter().map(group).collect();
        groups
            .sort_by(|a, b| known_first(a.value.as_deref(), b.value.as_deref(), |a, b| natural_order(a, b)));
        groups
    }
}

fn compare(
    source: SurveySource<'_>,
    column: &OverviewColumn,
    is_reversed: bool,
    a: usize,
    b: usize,
) -> Ordering {
    let directed = |order: Ordering| if is_reversed { order.reverse() } else { order };
    let speech = |index: usize| source.collected.speeches.get(index);
    let coverage = |index: usize| Some(source.survey?.rows.get(index)?.coverage.total);
    match column {
        OverviewColumn::Path => Ordering::Equal,
        // Of measures a reader looks for the largest.
        OverviewColumn::Coverage => known_first(coverage(a), coverage(b), |a, b| directed(b.total_cmp(a))),
        OverviewColumn::Length => {
            let letters = |index| speech(index).map(|speech| Reverse(speech.facts.letters));
            known_first(letters(a), letters(b), |a, b| directed(a.cmp(b)))
        }
        OverviewColumn::Date => {
            let date = |index| speech(index).and_then(|speech| speech.facts.date);
            known_first(date(a), date(b), |a, b| directed(a.cmp(b)))
        }
        OverviewColumn::Title => {
            let title = |index| speech(index).map(|speech| speech.facts.title.as_str());
            known_first(title(a), title(b), |a, b| directed(natural_order(a, b)))
        }
        OverviewColumn::Field(name) => {
            let value = |index| speech(index).and_then(|speech| speech.facts.metadata.value(name));
            known_first(value(a), value(b), |a, b| directed(natural_order(a, b)))
        }
    }
}
