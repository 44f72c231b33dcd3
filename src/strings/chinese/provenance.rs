//! How a report was made, in Chinese.

use crate::strings::ProvenanceStrings;

pub(super) const PROVENANCE: ProvenanceStrings = ProvenanceStrings {
    title: "本报告的生成方式",
    program: |program| format!("程序：{program}"),
    command: |command| format!("命令：{command}"),
    settings: |minimum, spread, base| {
        format!("设置：{minimum} 字以上，见于 {spread} 篇以上，以第 {base} 篇为基准")
    },
    input: |name, hash| format!("输入：{name}，{}", hashed(hash)),
    model: |name, hash| format!("模型：{name}，{}", hashed(hash)),
    offline: "全部在本机完成，没有向外发送任何内容。",
};

fn hashed(hash: Option<&str>) -> String {
    hash.map_or("只读一次，无校验和".to_owned(), |hash| format!("SHA-256 {hash}"))
}
