//! What goes to passim and comes back from it, in Chinese.

use crate::passim::LineProblem;
use crate::strings::passim::PassimStrings;

pub(super) const PASSIM: PassimStrings = PassimStrings {
    written: |path, speeches, characters| format!("{path}：{speeches} 篇讲话，{characters} 个字符"),
    run_then: |passim, clusters| format!("用 passim 查找相同段落，再读取结果：\n  {passim}\n  {clusters}"),
    more_warnings: |more| format!("另有 {more} 条警告"),
    dropped: |recurring, documents| {
        format!(
            "passim 不匹配以下内容：\n  \
             在同一篇中重复出现的 n 元组，如一篇中反复说的话（此处占全部 n 元组的 {recurring}）\n  \
             见于 {documents} 篇以上的 n 元组；可用 -u NUMBER 调整\n  \
             数字，以及同一系列的文件（此处指同一文本的两种格式）"
        )
    },

    clusters: |clusters, passages, documents| {
        format!("{clusters} 个聚类，{passages} 处段落，见于 {documents} 个文件")
    },
    cluster: |id, documents, size| match size {
        Some(size) => format!("聚类 {id}：{size} 个文件中的 {documents} 个"),
        None => format!("聚类 {id}：{documents} 个文件"),
    },
    boiler: |share| format!("系列内的联系占 {share}"),
    more: |more| format!("另有 {more} 个；--top NUMBER 可多列"),
    how_to_open: "--open CLUSTER 并排打开一个聚类的各个文件",
    cut: "段落过多，没有全部读取；请逐个给出 passim 的文件",
    bad_line: |path, number, problem| {
        let why = match problem {
            LineProblem::TooLong { limit } => format!("超过 {limit} 字节"),
            LineProblem::NotText => "不是 UTF-8".to_owned(),
            LineProblem::NotPassage(why) => format!("不是 passim 的段落：{why}"),
            LineProblem::Reversed { begin, end } => format!("段落始于 {begin}，却止于 {end}"),
        };
        format!("略过：{path}，第 {number} 行：{why}")
    },
    more_bad_lines: |more| format!("另有 {more} 行略过"),
    no_clusters: |path| format!("{path}：没有 passim 的段落；请给出 passim 的 out.json（文件或文件夹）"),
    no_such_cluster: |id| format!("没有聚类 {id}；不加 --open 则列出全部聚类"),
    unreadable: |path, why| format!("{path}：无法读取（{why}）"),
    moved: |passages| format!("{passages} 处段落已不在 passim 找到的位置：请重新导出并运行 passim"),
    opened_in_part: |opened, all| format!("该聚类的 {all} 个文件只打开了 {opened} 个"),
};
