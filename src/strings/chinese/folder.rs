//! The folder screen in Chinese.

use crate::strings::commands::words;
use crate::strings::folder::{FolderCommandStrings, FolderStrings};

pub(super) const FOLDER: FolderStrings = FolderStrings {
    counts: |speeches, left_out| match left_out {
        0 => format!("{speeches} 篇讲话"),
        _ => format!("{speeches} 篇讲话，略去 {left_out} 个文件"),
    },
    comparing: |percent, left| match left {
        Some(seconds) => format!("比对 {percent}%，剩余 {seconds} 秒"),
        None => format!("比对 {percent}%"),
    },
    stopping: "不再读取其余文件；再按 Ctrl-c 退出",
    reading: |read, all, left| match left {
        Some(seconds) => format!("已读取 {read}/{all}，剩余 {seconds} 秒"),
        None => format!("已读取 {read}/{all}"),
    },
    marked: |count| format!("已标记 {count} 篇"),
    sought: |text| format!("含“{text}”"),
    shared_heading: "相同最多",
    no_rows: "没有可显示的讲话；按 Esc 取消查找和筛选",
    only_copies: "只看重复",
    only_marked: "只看已标记",

    mark_two: "请用空格键标记二到九篇讲话，再按 Enter",
    enough_marked: |most| format!("已标记 {most} 篇，达到比对上限；空格键取消标记"),
    not_read_yet: "尚未读取",
    sorted_by: |name| {
        format!(
            "按{}排序",
            if name.starts_with(|c: char| c.is_ascii()) { format!(" {name} ") } else { name.to_owned() }
        )
    },
    no_field: "没有这一列；可用 --meta 或 --name-pattern 给出",
    no_such: "没有这样的讲话",
    hidden: "被查找或筛选隐藏；按 Esc 取消",
    compare_failed: |why| format!("比对失败：{why}"),

    coverage: |share| format!("覆盖率 {share}"),
    in_others: |share| format!("见于其他篇 {share}"),
    in_reference: |share| format!("见于参考语料 {share}"),
    shared_with: "相同最多",
    nearest: "主题最近",
    copies: |count| format!("重复：{count} 篇"),

    sources_of: |title, covered| format!("《{title}》的来源：{covered} 见于其他篇"),
    looking_for_sources: |title| format!("《{title}》的来源：正在查找"),
    no_sources: "其他篇都没有相同的内容",
    share_heading: "含本稿",
    adds_heading: "新增",

    help: "表格的按键",
    commands: FolderCommandStrings {
        down: words("下一行", ""),
        up: words("上一行", ""),
        page_down: words("下一页", ""),
        page_up: words("上一页", ""),
        first: words("到第一行", ""),
        last: words("到最后一行", ""),
        mark: words("标记", "标记"),
        compare: words("比对", "比对"),
        sort: words("排序；按该列，再按一次倒序", "排序"),
        sort_by_field: words("按 --meta、--name-pattern 或语料的列排序", ""),
        search: words("查找", "查找"),
        filter: words("筛选：重复、已标记、全部", "筛选"),
        sources: words("来源", "来源"),
        to_shared: words("相同最多：到这一篇", "相同最多"),
        to_nearest: words("主题最近：到这一篇", "主题最近"),
        theme: words("换主题", ""),
        help: words("帮助", "帮助"),
        reset: words("取消查找和筛选，再取消标记", ""),
        close: words("关闭", "关闭"),
        quit: words("退出", "退出"),
        quit_at_once: words("停止读取文件；再按一次退出", ""),
        suspend: words("挂起；fg 恢复", ""),
        repaint: words("重画屏幕", ""),
    },
};
