//! What a draft was made from, in Chinese.

use crate::strings::sources::SourcesStrings;

pub(super) const SOURCES: SourcesStrings = SourcesStrings {
    covered: |share, sources, speeches| format!("{share} 见于 {speeches} 篇讲话；列出来源 {sources} 篇"),
    about: |characters, words| {
        format!("按连续 {characters} 个字或 {words} 个词以上计算；比前面各篇多出内容的才列为来源")
    },
    shares: |share, adds, of_source| format!("含本稿 {share}，新增 {adds}，其中 {of_source} 用入本稿"),
    place: |line, source| match source {
        Some(source) => format!("第 {line} 行，来源第 {source} 行"),
        None => format!("第 {line} 行"),
    },
    uncovered: |count| match count {
        0 => "全文见于其他讲话".to_owned(),
        _ => format!("不见于其他讲话：{count} 处"),
    },
};
