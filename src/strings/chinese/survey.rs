//! The overview of many speeches in Chinese.

use crate::strings::survey::{SurveyHeadings, SurveyStrings};

pub(super) const SURVEY: SurveyStrings = SurveyStrings {
    speeches: |count, letters| format!("共 {count} 篇讲话，{letters} 字"),
    unread: |files| format!("已中止：{files} 个文件没有读取"),
    not_surveyed: "已中止：各篇没有比对",
    about_coverage: |characters, words| {
        format!(
            "覆盖率：一篇中见于此处其他篇或参考语料的比例，按连续 {characters} 个字或 {words} 个词以上计算"
        )
    },
    headings: SurveyHeadings {
        number: "篇号",
        title: "标题",
        date: "日期",
        length: "字数",
        coverage: "覆盖率",
        most_shared_with: "相同最多",
        nearest: "主题最近",
    },
    group: |value, speeches, letters, share| {
        let coverage = share.map(|share| format!("，覆盖率 {share}")).unwrap_or_default();
        format!("{}：{speeches} 篇，{letters} 字{coverage}", value.unwrap_or("未知"))
    },
    no_such_field: |name, names| match names {
        "" => format!("各篇都没有 {name} 这一列；请用 --meta 或 --name-pattern 给出"),
        names => {
            format!("各篇都没有 {name} 这一列；可用的有 path、coverage、length、date、title、{names}")
        }
    },
    copies: |groups| match groups {
        0 => "没有重复的讲话".to_owned(),
        groups => format!("重复的讲话：{groups} 组"),
    },
    copy_group: |number, speeches| format!("第 {number} 组：{speeches} 篇"),
    copy_mark: |number| format!("（重复，第 {number} 组）"),
    left_out: |files| format!("略去 {files} 个文件"),
    more_warnings: |more| format!("另有 {more} 条警告；--format json 列出全部"),

    reading: "读取",

    files_read: "已读 {pos}/{len} 个文件，{elapsed}",
    comparing: "比对",
    time_left: "剩余 {eta}",

    cache_failed: |folder, why| format!("{folder}：无法写入缓存（{why}）；不用缓存也能运行，只是较慢"),
    cache_cleared: |folder, entries, bytes| format!("{folder}：已删除 {entries} 条，{} kB", bytes / 1000),

    no_speeches: |files| match files {
        0 => "没有可读取的文件；请指定有讲话的文件夹".to_owned(),
        files => format!("{files} 个文件都不是讲话"),
    },
};
