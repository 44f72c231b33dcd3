//! Words that any place uses: they are no part of a name.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::language::chinese::words::is_verbal;
use crate::text::folding::folded;

/// Words that many government reports have, made by `src/language/chinese/data/common_words.py`.
const COMMON_WORDS: &str = include_str!("../data/common_words.txt");

/// Words and characters that have a place in a sentence but not in a name.
const FUNCTION_WORDS: &str = "的 了 和 与 在 是 要 为 对 把 将 等 及 以及 并 也 都 就 而 从 向 于 中 上 下 之 其 使 让 着 地 得 同 \
    各 本 该 全 我 你 他 这 那 到 由 用 以 有 给 被 或 又 再 更 最 很 已 正 正在 我们 他们 各项 各类 各级 各个 所有 全体 一批 \
    一些 一个 这个 每个 多个 几个 成为 作为 通过 按照 根据 围绕 依托 立足 聚焦 结合 针对 关于 以来 期间 过程 当前 目前 今年 去年";

/// Verbs that name what is done to a project and are no part of its name.
const PROJECT_VERBS: &str = "推进 推动 打造 创建 争创 申报 设立 成立 支持 加快 深化 入选 获批 深入 解读 建成 新建 新增 实施 启动 依托 构建 \
    办好 抓好 做好 落实 高标准 全国 全省 全市 全区 市委 区委 省委 县委 党委 首创 服务 推广 召开 融入 加大 提升 优化 培育 激发 调整 共建 其中 大力 全面 一批 国家级 省级";

/// Ordinary words that reports of governments above the township do not use, or not by themselves.
const ORDINARY_WORDS: &str = "启用 配齐 配强 建强 走进 带领 下沉 准确把握 全市 全区 全县 村居 居民 辖区 老旧 示范 试点 区级 村级 \
    新 老 旧 大 小 好 省 市 区 县 村 镇 乡 党 个 家 所 座 条 处 名 级 进 出 抓 建 做 入 来 去 住 型 性 化 这里 那里 \
    物业 商住 党建 支部 融入 自贸 自贸试验区 试验区 示范区 先行区";

/// Common words that do make names: `西部新城`.
pub(super) const COMPASS: [&str; 4] = ["东部", "西部", "南部", "北部"];

/// Longer words are set phrases (`充分发挥`).
const LONGEST_WORD: usize = 3;

/// Whether a word has a place in a sentence but not in a name.
pub(super) fn is_function_word(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| FUNCTION_WORDS.split_whitespace().collect()).contains(word)
}

/// Whether a word is no part of the name of a project that it stands before.
pub(super) fn stops_project_name(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| PROJECT_VERBS.split_whitespace().collect()).contains(word) || is_function_word(word)
}

/// Whether speeches everywhere use a word.
pub(super) fn is_common_word(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    WORDS
        .get_or_init(|| COMMON_WORDS.lines().chain(ORDINARY_WORDS.split_whitespace()).map(folded).collect())
        .contains(word)
}

/// Whether a word makes no name of the type word that follows it: `推动社区`, `老旧小区`, `农村社区`.
pub(super) fn is_ordinary_word(word: &str) -> bool {
    !COMPASS.contains(&word)
        && (is_common_word(word)
            || is_function_word(word)
            || is_number(word)
            || word.chars().count() > LONGEST_WORD
            || is_verbal(word))
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_numeric() || "一二两三四五六七八九十百千万几多个".contains(c))
}
