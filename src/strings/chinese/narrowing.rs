//! What of a comparison is listed, in Chinese.

use crate::strings::narrowing::NarrowingStrings;

pub(super) const NARROWING: NarrowingStrings = NarrowingStrings {
    narrowed: |what| format!("范围限于：{what}"),
    only: |class| format!("“{class}”文字"),
    section_lifted: |pattern| format!("显示全部段落，不再只看名称含“{pattern}”的段落"),
    section: |pattern| format!("名称含“{pattern}”的段落"),
    against: |speech| format!("第 {speech} 篇也有的内容"),
    min_score: |score| format!("得分不低于 {score} 的对应"),
    no_section: |pattern| format!("没有名称含“{pattern}”的段落；`refrain sections 文件…` 列出全部段落"),
};
