//! Sentences of a speech that look like lines of a page: `Source: my grandmother. That is how she signed every recipe.`

use super::line::Line;
use super::notice::Notice;
use super::page::{may_be_said, mentions_offer};
use crate::language::Grammar;
use crate::text::folding::folded;
use crate::text::line_end::{ends_clause, ends_sentence};

/// How many lines at the top of a file are searched for the address; below it the speech has begun.
const LINES_ABOVE_ADDRESS: usize = 60;

/// Takes the notice from sentences with the speech above and below them: a page has its own lines at the edges of a
/// speech, or says in few words what they are.
pub fn clear_spoken(lines: &mut [Line], grammar: &dyn Grammar) {
    let is_candidate = |line: &Line| {
        let told_by_words =
            matches!(line.notice, Some(Notice::WebPage | Notice::Source | Notice::Advertising));
        let in_passing = || line.notice == Some(Notice::Advertising) && mentions_offer(line.text);
        told_by_words && ends_sentence(line.text) && (may_be_said(line.text) || in_passing())
    };
    let candidates: Vec<usize> =
        (0..).zip(lines.iter()).filter(|(_, line)| is_candidate(line)).map(|(place, _)| place).collect();
    if candidates.is_empty() {
        return;
    }
    let addressed = |line: &Line| line.notice.is_none() && grammar.salutation(&folded(line.text)).is_some();
    let address = lines.iter().take(LINES_ABOVE_ADDRESS).position(addressed);
    let runs: Vec<(usize, usize)> = candidates
        .chunk_by(|before, after| before + 1 == *after)
        .filter_map(|run| Some((*run.first()?, *run.last()?)))
        .collect();
    for (first, last) in runs {
        if stand_in_speech(lines, first, last, address, grammar) {
            for line in lines.get_mut(first..=last).unwrap_or_default() {
                line.notice = None;
            }
        }
    }
}

/// Whether the lines from `first` to `last` have lines of the speech above and below them.
fn stand_in_speech(
    lines: &[Line],
    first: usize,
    last: usize,
    address: Option<usize>,
    grammar: &dyn Grammar,
) -> bool {
    let below = lines.get(last + 1..).unwrap_or_default();
    let Some(next) = below.first() else { return false };
    let Some(above) = first.checked_sub(1).and_then(|above| lines.get(above)) else {
        // A mail has several such lines above its address, and a page its title.
        return last == 0 && address == Some(1);
    };
    let has_begun = match address {
        Some(address) => address < first,
        None => ends_sentence(above.text),
    };
    let goes_on = ends_clause(next.text) || next.heading.is_some() || next.label(grammar).is_some();
    // What stands below the thanks at the end belongs to the page.
    let closes = |line: &Line| line.notice.is_none() && grammar.closes(&folded(line.text));
    let is_over = || closes(above) && !below.iter().any(closes);
    above.notice.is_none() && next.notice.is_none() && has_begun && goes_on && !is_over()
}

#[cfg(test)]
mod tests {
    use crate::speech::{SectionKind, Speech};

    /// The notices of a speech with a paragraph in its middle.
    fn notices(middle: &str, [address, before, after, thanks]: [&str; 4]) -> Vec<String> {
        let text = format!("{address}\n\n{before}\n\n{middle}\n\n{after}\n\n{thanks}");
        let speech = Speech::from_string("speech.txt", text);
        let notices = speech.sections.iter().filter(|section| section.kind == SectionKind::Notice);
        notices.map(|section| speech.text.slice(section.range).to_owned()).collect()
    }

    const ENGLISH: [&str; 4] = [
        "Good evening, everyone.",
        "The mill has stood at this weir for a hundred years, and so have we.",
        "Next spring the wheel will turn again, and the bread will be ours.",
        "Thank you, and mind the step.",
    ];

    const CHINESE: [&str; 4] = [
        "各位乡亲：",
        "磨坊在这条河边站了一百年，我们也站了一百年。",
        "明年开春，水轮还要转起来，面粉还是自己磨的。",
        "谢谢大家！",
    ];

    #[test]
    fn a_sentence_with_the_speech_around_it_is_the_speaker_s_whatever_it_starts_with() {
        for line in [
            "Source: the miller. That is all the label ever said, and we believed it.",
            "All rights reserved? Not here. The river belongs to everybody.",
            "Subject: flour. From: the mill. To: whoever is hungry. So the tickets read.",
            "Editor's note: the miller could not read.",
            "Tags: so the boys called the tickets, and they fought over them.",
            "The miller wrote that bread > gold and that gold > words.",
            "Home.",
            "Share.\n\nPrint.",
        ] {
            assert_eq!(notices(line, ENGLISH), [""; 0], "{line}");
        }
        for line in [
            "联系电话：5566，这是磨坊的老号码，谁家断了粮都打这个电话，从来有人接。",
            "编者按：水轮不停，面粉不断。这句话登在县报上，我背到今天。",
            "责任编辑四个字，是磨坊小报上最大的字！",
            "来源：河水。去处：千家万户的锅台。",
            "面粉可以免费下载图样，可是手艺不能免费下载，要一袋一袋磨出来！",
        ] {
            assert_eq!(notices(line, CHINESE), [""; 0], "{line}");
        }
    }

    #[test]
    fn a_page_s_own_sentences_in_the_middle_of_a_speech_stay_its_own() {
        for line in [
            "Sign up for our newsletter to get stories like this one.",
            "Advertisement",
            "Source: Weir Gazette",
        ] {
            assert_eq!(notices(line, ENGLISH), [line], "{line}");
        }
        for line in [
            "更多范文请关注公众号：磨坊文库！",
            "海量范文免费下载，更多材料请加微信，先到先得！",
            "责任编辑：小禾",
            "联系电话：5566",
        ] {
            assert_eq!(notices(line, CHINESE), [line], "{line}");
        }
    }

    #[test]
    fn a_sentence_right_above_the_address_is_the_speaker_s_where_no_other_line_is() {
        let text = |first: &str| {
            let [address, before, after, thanks] = ENGLISH;
            let text = format!("{first}\n\n{address}\n\n{before}\n\n{after}\n\n{thanks}");
            let speech = Speech::from_string("speech.txt", text);
            speech.sections.iter().map(|section| section.kind).next()
        };
        assert_eq!(text("Subject: that is all the letter ever said."), Some(SectionKind::Title));
        assert_eq!(text("Subject: speech for Friday"), Some(SectionKind::Notice));
        assert_eq!(
            text("From: the miller\nSubject: I send you what I am going to say."),
            Some(SectionKind::Notice)
        );
    }

    #[test]
    fn a_note_above_the_address_or_below_the_thanks_is_the_page_s() {
        let note = "编者按：磨坊的故事，说的是一条河。";
        let [address, before, after, thanks] = CHINESE;
        let text =
            format!("在磨坊年会上的讲话\n{note}\n{address}\n{before}\n{after}\n{thanks}\n{note}\n讲得好。");
        let speech = Speech::from_string("speech.txt", text);
        let notices = speech.sections.iter().filter(|section| section.kind == SectionKind::Notice);
        assert_eq!(notices.count(), 2);
    }
}
