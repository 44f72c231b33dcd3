//! What the themes emit can be read on what it stands on, and told apart by eyes without green receptors.

use ratatui::style::{Color, Style};

use super::Theme;
use super::colour::Rgb;
use crate::app::{Appearance, ClassMark, Colours, Theme as Choice};
use crate::compare::Class;

/// The contrast that text needs on its ground (WCAG 2.2, success criterion 1.4.3).
const READABLE: f64 = 4.5;

/// The contrast that text needs for readers with low vision (the same, 1.4.6).
const EASILY_READABLE: f64 = 7.0;

/// How far two classes of text lie apart at least, in ink or in ground, as a distance in CIELAB. A difference of 2.3 can
/// just be seen side by side (Mahy et al. 1994); classes stand apart from each other, in small patches.
const APART: f64 = 20.0;

/// In how many speeches text may stand, as far as its style shows it.
const SPREADS: [usize; 3] = [2, 3, 4];

/// All themes that have colours, in both ranges of colours.
fn themes() -> Vec<(String, Choice, Theme)> {
    let coloured = Choice::ALL.into_iter().filter(|&choice| choice != Choice::Mono);
    let in_colours = coloured.flat_map(|choice| {
        [Colours::True, Colours::Indexed].map(|colours| {
            let appearance = Appearance { theme: choice, colours, ..Appearance::default() };
            (format!("{choice:?} in {colours:?} colours"), choice, Theme::of(appearance))
        })
    });
    in_colours.collect()
}

/// A colour as the terminal shows it.
fn shown(color: Option<Color>) -> Rgb {
    match color {
        Some(Color::Rgb(red, green, blue)) => Rgb(red, green, blue),
        Some(Color::Indexed(index)) => Rgb::of_index(index),
        other => panic!("{other:?} looks different on every terminal"),
    }
}

fn ink(style: Style) -> Rgb {
    shown(style.fg)
}

fn ground(style: Style) -> Rgb {
    shown(style.bg)
}

/// Linear light of red, green and blue, 0 to 1 (IEC 61966-2-1).
fn linear(Rgb(red, green, blue): Rgb) -> [f64; 3] {
    [red, green, blue].map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Each ink, what it is called, and the grounds that it stands on.
fn pairs(theme: &Theme) -> Vec<(&'static str, Style, Vec<Style>)> {
    let page = vec![theme.text, theme.focused];
    let frame = [page.clone(), vec![theme.bar]].concat();
    let lists = [frame.clone(), vec![theme.chosen_line]].concat();
    let spreads = |mark| SPREADS.map(move |spread| theme.marked(mark, spread));
    let in_others = Class::ALL.into_iter().filter(|class| class.is_in_others());
    let in_others: Vec<Style> = in_others.flat_map(|class| spreads(ClassMark::Of(class))).collect();
    let tinted = [page.clone(), in_others.clone()].concat();
    let left_in = theme.marked(ClassMark::LeftIn, 2);
    let mut out = vec![
        ("quiet", theme.quiet, lists.clone()),
        ("focus", theme.focus, frame.clone()),
        ("key", theme.key, frame.clone()),
        ("warning", theme.warning, frame.clone()),
        ("alarm", theme.alarm, frame.clone()),
        ("local", theme.marked(ClassMark::Of(Class::Local), 1), tinted.clone()),
        ("differing", theme.differing, [tinted, vec![left_in]].concat()),
        ("text", theme.text, [lists.clone(), in_others, vec![left_in, theme.hit, theme.chosen]].concat()),
    ];
    let marks = Class::ALL.into_iter().flat_map(|class| SPREADS.map(|spread| (class, spread)));
    out.extend(
        marks.map(|(class, spread)| (class.name(), theme.gutter(ClassMark::Of(class), spread), page.clone())),
    );
    out.extend(theme.speeches.map(|speech| ("speech", speech, lists.clone())));
    out
}

#[test]
fn everything_can_be_read_on_its_ground() {
    for (name, _, theme) in themes() {
        for (what, style, grounds) in pairs(&theme) {
            for style_below in grounds {
                let found = contrast(ink(style), ground(style_below));
                assert!(found >= READABLE, "{what} on {style_below:?} has {found:.2} in {name}");
            }
        }
    }
}

#[test]
fn high_contrast_is_high() {
    let high = [Choice::HighContrast, Choice::HighContrastLight];
    for (name, _, theme) in themes().into_iter().filter(|(_, choice, _)| high.contains(choice)) {
        for (what, style, _) in pairs(&theme) {
            let found = contrast(ink(style), ground(theme.text));
            assert!(found >= EASILY_READABLE, "{what} has {found:.2} in {name}");
        }
    }
}

/// What eyes without green receptors see, in linear light: the matrix for deuteranopia of severity 1.0 in Machado,
/// Oliveira & Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE Transactions on
/// Visualization and Computer Graphics 15 (2009) 6.
const DEUTERANOPIA: [[f64; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];

fn seen_with_deuteranopia(colour: Rgb) -> [f64; 3] {
    let light = linear(colour);
    DEUTERANOPIA
        .map(|row| row.iter().zip(light).map(|(weight, light)| weight * light).sum::<f64>().clamp(0.0, 1.0))
}

/// CIELAB of linear sRGB light, by the white of D65 (CIE 15:2004).
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let curve = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (lab(seen_with_deuteranopia(a)), lab(seen_with_deuteranopia(b)));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn the_classes_stay_apart_for_eyes_without_green_receptors() {
    let meant = [Choice::Deuteranopia, Choice::DeuteranopiaLight];
    for (name, _, theme) in themes().into_iter().filter(|(_, choice, _)| meant.contains(choice)) {
        let classes = Class::ALL.into_iter().filter(|&class| class != Class::Stock).map(ClassMark::Of);
        let marks = classes.chain([ClassMark::LeftIn]);
        let marks = marks.flat_map(|mark| SPREADS.map(|spread| (mark, spread)));
        let styled: Vec<(ClassMark, Style)> =
            marks.map(|(mark, spread)| (mark, theme.text.patch(theme.marked(mark, spread)))).collect();
        for (index, (mark, style)) in styled.iter().enumerate() {
            for (other, other_style) in styled.iter().skip(index + 1).filter(|(other, _)| other != mark) {
                let (inks, grounds) = (
                    distance(ink(*style), ink(*other_style)),
                    distance(ground(*style), ground(*other_style)),
                );
                assert!(
                    inks.max(grounds) >= APART,
                    "{mark:?} and {other:?}: {inks:.1}, {grounds:.1} in {name}"
                );
            }
        }
    }
}

#[test]
fn the_simulation_sees_red_and_green_as_alike_and_blue_apart() {
    let [red, green, blue] = [Rgb(170, 60, 0), Rgb(90, 110, 0), Rgb(0, 60, 200)];
    assert!(distance(red, green) < APART);
    assert!(distance(red, blue) > 3.0 * APART);
}
