//! Marks in a reader's own document, in Chinese.

use crate::strings::marked::MarkedStrings;

pub(super) const MARKED: MarkedStrings = MarkedStrings {
    left_in: |reason, places| format!("漏改？{reason}，亦见于 {places}"),
    also_in: |places| format!("亦见于 {places}"),
    unchanged: "与同一单位的另一篇相同，未更新",
    placeholder: "隐去的名称或待填写之处",
    written: |path, comments, unmarked| {
        let unmarked = match unmarked {
            0 => String::new(),
            _ => format!("；{unmarked} 字未能标注：自动编号和脚注"),
        };
        format!("{path}：{comments} 条批注{unmarked}")
    },
    signed: |path| format!("{path}：有数字签名；签名只对原稿有效，对标注后的副本无效"),
    no_word: |path| {
        format!("{path}：只能标注 Word 文档（.docx）；请另存为该格式，或使用 `refrain report --format docx`")
    },
};
