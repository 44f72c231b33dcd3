//! What stands on a page: each character and its place.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use unicode_normalization::UnicodeNormalization;

use crate::text::folding::unified;
use crate::text::listed_enum;

/// The most characters that are taken from one page. A newspaper page has 20,000; what has far more was made to take
/// memory.
const MOST_GLYPHS: usize = 200_000;

/// How far the baseline may tilt, as its rise over its run. A scan that was read by machine is off by a degree or two
/// (0.03), a watermark across the page by thirty or more (0.6).
const TILT: f64 = 0.2;

/// Units of glyph space on one em (ISO 32000-2, 9.2.4).
const UNITS_PER_EM: f64 = 1000.0;

/// A character on a page. Distances are in points from the left and the top of the page as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The character; `\u{FFFD}` if the font does not tell it.
    pub character: char,
    /// Where it begins.
    pub left: f64,
    /// Where the next one would begin.
    pub right: f64,
    /// What it stands on, downwards.
    pub baseline: f64,
    /// The size of its font.
    pub size: f64,
    /// Whether a space was drawn before it.
    pub after_space: bool,
}

listed_enum! {
    /// By how many quarters of a turn to the right text runs on a page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Turn {
        None,
        Right,
        UpsideDown,
        Left,
    }
}

impl Turn {
    /// How text is turned whose baseline runs so far to the right and down; `None` if it is tilted against all edges.
    fn of(run: f64, fall: f64) -> Option<Self> {
        if fall.abs() <= run.abs() * TILT {
            Some(if run > 0.0 { Self::None } else { Self::UpsideDown }).filter(|_| run != 0.0)
        } else if run.abs() <= fall.abs() * TILT {
            Some(if fall > 0.0 { Self::Right } else { Self::Left })
        } else {
            None
        }
    }

    /// Where a point lies once the sheet is turned so that this text is level.
    fn level(self, point: Point, sheet: Rect) -> Point {
        match self {
            Self::None => point,
            Self::Right => Point::new(point.y, sheet.width() - point.x),
            Self::UpsideDown => Point::new(sheet.width() - point.x, sheet.height() - point.y),
            Self::Left => Point::new(sheet.height() - point.y, point.x),
        }
    }
}

/// What was drawn on a page.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Its level text in the order in which it was drawn. Where most of the text of a page runs along another of its
    /// edges, the page was printed sideways, and that text is the level one.
    pub glyphs: Vec<Glyph>,
    /// Whether there is text that runs across or up the page, such as a watermark.
    pub has_tilted_text: bool,
    /// Whether there are pictures.
    pub has_pictures: bool,
}

/// Reads the pages of one document.
pub struct Reader<'a> {
    pdf: &'a Pdf,
    fonts: InterpreterCache<'a>,
}

impl<'a> Reader<'a> {
    /// A reader that keeps fonts from page to page.
    pub fn new(pdf: &'a Pdf) -> Self {
        Self { pdf, fonts: InterpreterCache::new() }
    }

    /// What stands on a page, invisible text that a text recognition laid over a picture included.
    pub fn read(&self, page: &Page<'a>) -> Drawn {
        let (width, height) = page.render_dimensions();
        let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = page.initial_transform(true).to_kurbo();
        let settings = InterpreterSettings::default();
        let mut context = Context::new(upright, sheet, &self.fonts, self.pdf.xref(), settings);
        let mut recorder = Recorder { sheet, ..Recorder::default() };
        interpret_page(page, &mut context, &mut recorder);
        recorder.finish()
    }
}

/// Notes text and lets everything else go by.
#[derive(Default)]
struct Recorder {
    sheet: Rect,
    /// The text that is turned in each way.
    turned: [Vec<Glyph>; Turn::ALL.len()],
    /// How many glyphs were noted.
    count: usize,
    has_tilted_text: bool,
    has_pictures: bool,
}

impl Recorder {
    /// Notes what a glyph stands for: one character, or several for a ligature, which share its width.
    fn note(&mut self, characters: &str, place: Affine, advance: f64) {
        let (start, end) = (place * Point::ZERO, place * Point::new(advance, 0.0));
        let (along, top) = (place * Point::new(1.0, 0.0), place * Point::new(0.0, UNITS_PER_EM));
        let Some(turn) = Turn::of(along.x - start.x, along.y - start.y) else {
            self.has_tilted_text |= !characters.trim().is_empty();
            return;
        };
        let beyond = !self.sheet.contains(start) || self.count >= MOST_GLYPHS;
        let count = characters.chars().count();
        if beyond || count == 0 {
            return;
        }
        self.count += count;
        let [start, end, top] = [start, end, top].map(|point| turn.level(point, self.sheet));
        let share = (end.x - start.x) / count as f64;
        let mut left = start.x;
        let glyphs = &mut self.turned[turn as usize];
        for character in characters.chars() {
            glyphs.push(Glyph {
                character,
                left,
                right: left + share,
                baseline: start.y,
                size: start.distance(top),
                after_space: false,
            });
            left += share;
        }
    }

    /// The page as it is read: turned so that most of its text is level. The rest is tilted.
    fn finish(self) -> Drawn {
        let visible =
            |glyphs: &Vec<Glyph>| glyphs.iter().filter(|glyph| !glyph.character.is_whitespace()).count();
        let mut glyphs = Vec::new();
        let mut has_tilted_text = self.has_tilted_text;
        for turned in self.turned {
            let rest = if visible(&turned) > visible(&glyphs) {
                std::mem::replace(&mut glyphs, turned)
            } else {
                turned
            };
            has_tilted_text |= visible(&rest) > 0;
        }
        Drawn { glyphs, has_tilted_text, has_pictures: self.has_pictures }
    }
}

impl<'a> Device<'a> for Recorder {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let characters = match glyph.as_unicode() {
                Some(BfString::Char(character)) => plain(character.encode_utf8(&mut [0; 4])),
                Some(BfString::String(characters)) => plain(&characters),
                None => String::from('\u{FFFD}'),
            };
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(glyph) => glyph.advance_width(),
                hayro_interpret::font::Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let advance = advance.map_or(UNITS_PER_EM / 2.0, f64::from);
            self.note(&characters, props.transform * glyph.transform(), advance);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.has_pictures = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Characters as they are typed: no signs of the Kangxi dictionary (`⼈`) or compatibility ideographs for the characters
/// that look the same, no ligatures (`ﬁ`), no control characters.
fn plain(characters: &str) -> String {
    let mut out = String::new();
    for character in characters.chars() {
        match character {
            '\u{FB00}'..='\u{FB06}' => out.extend(std::iter::once(character).nfkc()),
            '\u{A0}' => out.push(' '),
            character if character.is_control() => {}
            character => out.push(unified(character)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_level_once_its_page_is_turned() {
        let sheet = Rect::new(0.0, 0.0, 600.0, 800.0);
        // Where a line of text begins and ends, in the four ways that it may be turned.
        for (start, end) in [
            (Point::new(50.0, 100.0), Point::new(250.0, 100.0)),
            (Point::new(500.0, 50.0), Point::new(500.0, 250.0)),
            (Point::new(550.0, 700.0), Point::new(350.0, 700.0)),
            (Point::new(100.0, 750.0), Point::new(100.0, 550.0)),
        ] {
            let turn = Turn::of(end.x - start.x, end.y - start.y).unwrap();
            assert_eq!(turn.level(start, sheet), Point::new(50.0, 100.0), "{turn:?}");
            assert_eq!(turn.level(end, sheet), Point::new(250.0, 100.0), "{turn:?}");
        }
        assert_eq!(Turn::of(1.0, 1.0), None);
        assert_eq!(Turn::of(0.0, 0.0), None);
    }

    #[test]
    fn signs_that_look_like_characters_become_them() {
        assert_eq!(plain("⼈⺠"), "人民");
        assert_eq!(plain("ﬁ"), "fi");
        assert_eq!(plain("各\u{A0}位\u{0}"), "各 位");
    }
}
