//! Puts the paragraphs of an office document in reading order: what stands in a paragraph (notes, text boxes) comes
//! after it, and a row of a table is one paragraph.

use super::{FormatError, LARGEST_TEXT, Paragraph, Repair, RepairKind, Start};

/// The most paragraphs and cells of tables that a document may have, empty ones too. The longest report of the corpora
/// has 600; each takes some 100 bytes of memory.
const MOST_PARAGRAPHS: usize = 200_000;

/// What stands between the cells of a row.
const BETWEEN_CELLS: &str = "\t";

/// What stands between the paragraphs and lines of a cell.
const BETWEEN_LINES_OF_A_CELL: &str = " ";

/// A place of a document that is being read, inside the places that were opened before it.
enum Place {
    Paragraph(OpenParagraph),
    Row(Vec<Vec<Paragraph>>),
    Cell(Vec<Paragraph>),
    /// Text that is not in its place yet: a note, which stands in a part of its own.
    Apart(Vec<Paragraph>),
}

/// A paragraph that is being read.
#[derive(Default)]
struct OpenParagraph {
    text: String,
    line: usize,
    after: Vec<Paragraph>,
    /// Whether the last passage of it was hidden.
    after_hidden: bool,
    is_contents: bool,
    is_note: bool,
}

/// A document's paragraphs while they are being read.
#[derive(Default)]
pub struct Flow {
    done: Vec<Paragraph>,
    open: Vec<Place>,
    /// How many paragraphs were started: the number of the last one.
    started: usize,
    cells: usize,
    /// How many bytes of text were written.
    written: usize,
    /// The text of a paragraph whose end was deleted or is hidden, so that the next one goes on with it.
    carried: OpenParagraph,
    /// What was left out.
    repairs: Vec<Repair>,
}

impl Flow {
    /// Starts a paragraph.
    ///
    /// # Errors
    ///
    /// Fails if there are more than any document has.
    pub fn open_paragraph(&mut self) -> Result<(), FormatError> {
        self.started += 1;
        self.check_count()?;
        let carried = std::mem::take(&mut self.carried);
        let line = if carried.text.is_empty() { self.started } else { carried.line };
        self.open.push(Place::Paragraph(OpenParagraph { line, ..carried }));
        Ok(())
    }

    /// Adds text to the paragraph that is open; a line end in it starts a new line. Text outside of paragraphs is
    /// only white space between elements.
    ///
    /// # Errors
    ///
    /// Fails if there is more text than any speech has.
    pub fn write(&mut self, text: &str) -> Result<(), FormatError> {
        self.measure(text)?;
        if let Some(Place::Paragraph(paragraph)) = self.open.last_mut() {
            paragraph.text.push_str(text);
            paragraph.after_hidden = false;
        }
        Ok(())
    }

    /// Leaves out hidden text; without other text between, one piece after the other counts as one passage.
    pub fn hide(&mut self) {
        if let Some(Place::Paragraph(paragraph)) = self.open.last_mut()
            && !std::mem::replace(&mut paragraph.after_hidden, true)
        {
            self.leave_out(RepairKind::Hidden);
        }
    }

    /// Tells that something was left out.
    pub fn leave_out(&mut self, kind: RepairKind) {
        self.leave_out_places(kind, 1);
    }

    fn leave_out_places(&mut self, kind: RepairKind, count: usize) {
        match self.repairs.iter_mut().find(|repair| repair.kind == kind) {
            Some(repair) => repair.count += count,
            None => self.repairs.push(Repair { kind, count }),
        }
    }

    /// Adds a document that stands here, and what was left out of it.
    ///
    /// # Errors
    ///
    /// Fails if there is more text, or if there are more paragraphs, than any speech has.
    pub fn import(&mut self, paragraphs: Vec<Paragraph>, repairs: Vec<Repair>) -> Result<(), FormatError> {
        for paragraph in paragraphs {
            self.measure(&paragraph.text)?;
            self.started += 1;
            self.check_count()?;
            self.put(Paragraph { line: self.started, ..paragraph });
        }
        for Repair { kind, count } in repairs {
            self.leave_out_places(kind, count);
        }
        Ok(())
    }

    fn measure(&mut self, text: &str) -> Result<(), FormatError> {
        self.written += text.len();
        if self.written > LARGEST_TEXT {
            Err(FormatError::TooMuchText { limit: LARGEST_TEXT })
        } else {
            Ok(())
        }
    }

    /// The text so far of the paragraph that is open.
    pub fn text(&self) -> &str {
        match self.open.last() {
            Some(Place::Paragraph(paragraph)) => &paragraph.text,
            _ => "",
        }
    }

    /// Has the paragraphs of a note from elsewhere follow the paragraph that is open.
    pub fn put_note_after(&mut self, paragraphs: Vec<Paragraph>) {
        if let Some(Place::Paragraph(open)) = self.open.last_mut() {
            let line = open.line;
            let note = |paragraph| Paragraph { line, is_note: true, ..paragraph };
            open.after.extend(paragraphs.into_iter().map(note));
        }
    }

    /// Has the paragraph that is open belong to a table of contents.
    pub fn mark_contents(&mut self) {
        if let Some(Place::Paragraph(paragraph)) = self.open.last_mut() {
            paragraph.is_contents = true;
        }
    }

    /// Has the paragraph that is open belong to a note.
    pub fn mark_note(&mut self) {
        if let Some(Place::Paragraph(paragraph)) = self.open.last_mut() {
            paragraph.is_note = true;
        }
    }

    /// Ends the paragraph that is open. A line break in a paragraph makes two of it, in a heading a space.
    ///
    /// # Errors
    ///
    /// Fails as [`Flow::write`] if the label is too much.
    pub fn close_paragraph(&mut self, label: Option<&str>, heading: Option<u8>) -> Result<(), FormatError> {
        self.measure(label.unwrap_or_default())?;
        let Some(paragraph) = self.take_paragraph() else { return Ok(()) };
        let text = format!("{}{}", label.unwrap_or_default(), paragraph.text);
        let text = match heading {
            Some(_) => text.trim_matches('\n').replace('\n', BETWEEN_LINES_OF_A_CELL),
            None => text,
        };
        let OpenParagraph { line, after, is_contents, is_note, .. } = paragraph;
        let whole = Paragraph { line, heading, is_contents, is_note, ..Paragraph::default() };
        let part = |part: Paragraph| Paragraph { text: part.text, start: part.start, ..whole.clone() };
        self.put_all(broken(&text).map(part));
        self.put_all(after);
        Ok(())
    }

    /// Ends the paragraph that is open without an end of its own: the next one goes on with its text.
    pub fn carry_paragraph(&mut self) {
        self.carried = self.take_paragraph().unwrap_or_default();
    }

    fn take_paragraph(&mut self) -> Option<OpenParagraph> {
        match self.open.pop() {
            Some(Place::Paragraph(paragraph)) => Some(paragraph),
            other => {
                self.open.extend(other);
                None
            }
        }
    }

    /// Starts a row of a table.
    pub fn open_row(&mut self) {
        self.open.push(Place::Row(Vec::new()));
    }

    /// Starts a cell of a row.
    ///
    /// # Errors
    ///
    /// As [`Flow::open_paragraph`].
    pub fn open_cell(&mut self) -> Result<(), FormatError> {
        self.cells += 1;
        self.check_count()?;
        self.open.push(Place::Cell(Vec::new()));
        Ok(())
    }

    fn check_count(&self) -> Result<(), FormatError> {
        if self.started + self.cells > MOST_PARAGRAPHS {
            return Err(FormatError::TooManyParagraphs { limit: MOST_PARAGRAPHS });
        }
        Ok(())
    }

    /// Starts text that is not in its place yet.
    pub fn open_apart(&mut self) {
        self.open.push(Place::Apart(Vec::new()));
    }

    /// Ends the row, the cell or the text apart that is open, and gives the paragraphs of the latter.
    pub fn close(&mut self) -> Vec<Paragraph> {
        match self.open.pop() {
            Some(Place::Row(cells)) => self.put_all(one_paragraph(cells)),
            Some(Place::Cell(paragraphs)) => match self.open.last_mut() {
                Some(Place::Row(cells)) => cells.push(paragraphs),
                _ => self.put_all(paragraphs),
            },
            Some(Place::Apart(paragraphs)) => return paragraphs,
            other => self.open.extend(other),
        }
        Vec::new()
    }

    /// Forgets the row or the cell that is open: it was deleted.
    pub fn discard(&mut self) {
        self.open.pop();
    }

    /// All paragraphs, in order, and what was left out.
    pub fn finish(mut self) -> (Vec<Paragraph>, Vec<Repair>) {
        // A document whose very last paragraph has no end.
        let OpenParagraph { text, line, after, .. } = std::mem::take(&mut self.carried);
        if !text.is_empty() {
            self.put_all(broken(&text).map(|paragraph| Paragraph { line, ..paragraph }));
        }
        self.put_all(after);
        (self.done, self.repairs)
    }

    fn put_all(&mut self, paragraphs: impl IntoIterator<Item = Paragraph>) {
        paragraphs.into_iter().for_each(|paragraph| self.put(paragraph));
    }

    /// Adds a paragraph to the innermost place.
    fn put(&mut self, paragraph: Paragraph) {
        match self.open.last_mut() {
            Some(Place::Paragraph(open)) => open.after.push(paragraph),
            Some(Place::Row(cells)) => cells.push(vec![paragraph]),
            Some(Place::Cell(paragraphs) | Place::Apart(paragraphs)) => paragraphs.push(paragraph),
            None => self.done.push(paragraph),
        }
    }
}

/// The text of a paragraph, cut at its line breaks.
pub fn broken(text: &str) -> impl Iterator<Item = Paragraph> {
    let start = |place| if place == 0 { Start::Paragraph } else { Start::Break };
    let line = move |(place, text): (usize, &str)| Paragraph {
        text: text.to_owned(),
        start: start(place),
        ..Paragraph::default()
    };
    text.split('\n').enumerate().map(line)
}

/// A row as one paragraph, its cells side by side. Where only one cell has text, the table frames a text, and its
/// paragraphs stay as they are.
fn one_paragraph(cells: Vec<Vec<Paragraph>>) -> Vec<Paragraph> {
    let has_text = |cell: &&Vec<Paragraph>| cell.iter().any(|paragraph| !paragraph.text.trim().is_empty());
    if cells.iter().filter(has_text).count() <= 1 {
        return cells.into_iter().find(|cell| has_text(&cell)).unwrap_or_default();
    }
    let line = cells.iter().flatten().map(|paragraph| paragraph.line).next().unwrap_or_default();
    let of_a_cell = |cell: &Vec<Paragraph>| {
        let lines = cell.iter().map(|paragraph| paragraph.text.trim()).filter(|text| !text.is_empty());
        lines.collect::<Vec<_>>().join(BETWEEN_LINES_OF_A_CELL)
    };
    let text = cells.iter().map(of_a_cell).collect::<Vec<_>>().join(BETWEEN_CELLS);
    vec![Paragraph { text, line, start: Start::Paragraph, ..Paragraph::default() }]
}
