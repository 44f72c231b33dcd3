//! The HTML report in Chinese.

use crate::strings::PageStrings;

pub(super) const PAGE: PageStrings = PageStrings {
    language: "zh-Hans",
    title: |speeches| format!("{speeches} 篇讲话对照"),
    percent: |fraction| format!("{:.1}%", fraction * 100.0),
    contents: "目录",
    findings: "主要发现",
    most_reused: |speech, share, other, most| {
        format!("套用最多的是第 {speech}：{share} 与其他篇相同，其中 {most} 见于第 {other}。")
    },
    nothing_left_in: "没有漏改的名称。",
    left_in: |count, names| format!("漏改 {count} 项：{names}。"),
    about: |speech, wording| format!("第 {speech} 主要涉及：{wording}。"),
    speeches: "各篇讲话",
    speech: "篇",
    pairs: "两两比较",
    pairs_hint: "每行的讲话有多少见于每列的讲话。",
    as_table: "以表格显示",
    rows_at_a_glance: "各组一览",
    rows_hint: "每组一列，每篇一行，颜色越深，见于其他篇的越多；有漏改之处加框。点击跳到该组。",
    row_cell: |row, speech, percent| format!("第 {row} 组，第 {speech} 篇：{percent} 见于其他篇"),
    table_hint: "相互对应的段落并排显示。指向有标记的语句可看到它的所有位置，按 Enter 或点击列出这些位置。",
    everything: "全部",
    fold: "折叠",
    fold_all: "折叠各组",
    unfold_all: "展开各组",
    close: "关闭",
    places: "位置",
    summary_only: "文字太多，一页放不下：这里只有总览和最相近的各对。要并排阅读，请减少篇数。",
};
