//! The interface in Chinese.

mod commands;
mod errors;
mod folder;
mod help;
mod marked;
mod names;
mod narrowing;
mod page;
mod passim;
mod program;
mod provenance;
mod sources;
mod survey;
mod tables;
mod usage_errors;

use super::screen::{
    ClosingNames, FilterNames, LegendSigns, NextNames, OrderNames, OutlineHeadings, OverviewHeadings,
    Questions, StepCounts, TaskHeadings, ThemeNames,
};
use super::{ChecklistStrings, ManualCount, PhraseCount, ReportStrings, ShownLength, Strings};
use crate::compare::CheckReason;
use crate::speech::FilePlace;

pub(super) static CHINESE: Strings = Strings {
    program: "refrain",
    base: |speech| format!("基准 {speech}"),
    no_counterpart: "无对应段落",
    folded: |further, length| match further {
        0 => length.to_owned(),
        _ => format!("另 {further} 段，共 {length}"),
    },
    only_in: |speeches| format!("仅见于 {speeches}"),
    moved: "次序不同",
    further: |speech, row| format!("{speech} 第 {row} 组"),
    notice: |reason| format!("不属正文：{reason}"),
    too_small: |columns, lines| format!("refrain 需要 {columns} 列、{lines} 行"),

    row: |row, rows| format!("第 {row}/{rows} 组"),
    columns_layout: |section, sections| format!("分栏  第 {section}/{sections} 段"),
    link_reason: names::link_reason,
    unanswered: "没有与本段对应的段落",
    nothing_here: |speech| format!("第 {speech} 篇在此无内容"),
    working: "正在比对相同语句和对应段落 …",
    failed: |why| format!("比对失败：{why}"),
    class: names::class,
    boilerplate: "套用率",
    left_in: "漏改",
    left_in_count: |count| format!("漏改 {count} 项"),
    left_in_names: |count| format!("漏改 {count} 项"),
    left_in_places: |count| format!("漏改 {count} 处"),
    manual_count: |count| format!("手动 {count} 处"),
    length: |length| match length {
        ShownLength::Characters(characters) => format!("{characters} 字"),
        ShownLength::Words(words) => format!("{words} 词"),
        ShownLength::Either { characters, words } => format!("{characters} 字或 {words} 词"),
    },
    measure: |minimum, spread, expected| {
        let chance = expected.map(|count| format!("  偶合约 {count:.1} 处")).unwrap_or_default();
        format!("最短 {minimum}  至少 {spread} 篇{chance}")
    },
    warning: |warning, key| format!("{warning}（按 {key} 收起）"),
    several_warnings: |count, key, first| format!("提醒 {count} 条，按 {key} 查看：{first}"),
    searching: |query, hits| format!("/{query}  {hits}"),
    no_hits: |query| format!("没有找到：{query}"),
    no_more_phrases: "本篇在这个方向上没有更多相同语句",
    from_the_first_hit: "已到最后一处，回到第一处",
    from_the_last_hit: "已到第一处，转到最后一处",
    no_more_of_class: "本篇在这个方向上没有更多",
    no_more_local: "本篇在这个方向上没有更多本地特有内容",
    no_more_left_in: "这个方向上没有更多漏改之处",
    no_more_unanswered: "这个方向上没有更多无对应的组",
    questions: Questions {
        who_copied: "谁抄了谁",
        left_in: "有无漏改",
        its_own: "独有什么",
        where_else: "还见于何处",
        unanswered: "哪些段落没有对应",
    },
    next_names: NextNames { phrase: "语句", hit: "结果", place: "下一处", row: "下一组" },
    step_counts: StepCounts {
        phrases: |count| format!("语句 {count} 处"),
        hits: |count| format!("结果 {count} 处"),
        local: |count| format!("本地特有 {count} 处"),
        of_class: |count| format!("共 {count} 处"),
        left_in: |count| format!("共 {count} 处"),
        unanswered_rows: |count| format!("共 {count} 组"),
    },
    not_measured: "未测",
    local_not_measured: "未测：无法判断这种语言的名称",
    in_sources: |sources| format!("出自来源：{sources}"),
    stock_in: |documents, of, reference| {
        format!("套话：见于参考语料 {reference} 的 {of} 篇中的 {documents} 篇")
    },
    stock_by_make_up: |reference| format!("套话：据措辞判断，参考语料 {reference} 中没有这样的语句"),
    local_here: |wordings| format!("本地特有：{wordings}"),
    local_and_why: |wording, reason| format!("{wording}（{reason}）"),
    no_phrase_here: "本段没有相同语句",
    no_phrase_but_common: "与对应段落相同，但太短，不算相同语句",
    no_diff: "没有与本段对应的段落，无从对照",
    no_answer_in: |speech| format!("第 {speech} 篇没有与本段对应的段落"),
    not_yet: "稍候：还在比对",
    no_such_speech: |speech| format!("没有第 {speech} 篇"),
    folds_only_filtered: "分栏时只折叠筛选掉的段落",
    nowhere_back: "没有可以返回的位置",
    themes: ThemeNames {
        dark: "配色：深色",
        light: "配色：浅色",
        high_contrast: "配色：高对比度",
        high_contrast_light: "配色：高对比度（浅色）",
        deuteranopia: "配色：绿色盲（蓝橙）",
        deuteranopia_light: "配色：绿色盲（浅色）",
        mono: "配色：无色",
    },
    no_colours: "已设 NO_COLOR，不用颜色",
    limit: "已到极限",

    phrases_title: |shown, all| {
        if shown == all { format!("相同语句：{all}") } else { format!("相同语句：{shown}/{all}") }
    },
    in_all_of: |speeches| format!("见于 {speeches}"),
    filter: "筛选",
    sorted_by: "排序",
    orders: OrderNames { weight: "权重", length: "长度", spread: "篇数", place: "位置" },
    occurrences_title: |count| format!("出处 {count} 处"),
    occurrence_place: |speech, row| format!("{speech} 第 {row} 组"),
    no_phrases: "没有含这些字的语句",
    no_phrases_so_long: |length, spread, key| {
        format!("没有 {spread} 篇相同、长达{length}的语句；关闭列表后按 {key} 可缩短最短长度")
    },
    no_phrases_in_all: "这几篇没有相同语句",
    type_in_phrases: "在语句列表中输入文字可筛选，按 Tab 回到列表",
    type_to_filter: "输入文字筛选",

    filter_title: "筛选",
    filters: FilterNames {
        local: "只看本地特有内容",
        boilerplate: "只看套用内容",
        unanswered: "只看无对应段落",
        left_in: "只看漏改",
    },
    nothing_to_show: FilterNames {
        local: "没有本地特有内容",
        boilerplate: "没有套用内容",
        unanswered: "各段都有对应段落",
        left_in: "没有漏改之处",
    },
    closing: ClosingNames {
        search: "结束查找",
        filter: "全部显示",
        warnings: "收起提醒",
        folder: "返回文件夹",
    },

    local_title: |speech, title| format!("本地特有：{speech} {title}"),
    local_kind: names::local_kind,
    local_reason: names::local_reason,
    own_sentences: "本段独有的句子",
    nothing_local: "本篇没有本地特有内容",
    local_row_title: |row| format!("各篇的本地特有内容：第 {row} 组"),
    nothing_local_in_row: "本组没有本地特有内容",
    belongs_to: |speech| format!("属于 {speech}"),
    owner_unclear: |speeches| format!("又见于 {speeches}，归属不明"),
    unchanged: "未更新",

    diff_title: "逐词对照：标出不同之处",
    diff_side: |speech, title, heading| format!("{speech} {title}  {heading}"),
    diff_too_long: "两段太长，无法逐词对照。",
    diff_common_title: "逐词对照：两段相似度低，标出相同语句",
    diff_nothing_common: "没有逐字相同的语句。",
    diff_equal: "一字不差。",

    map_title: |base| format!("对应图：第 {base} 篇各段在其他篇的对应"),
    no_such_column: |speech| format!("图中没有第 {speech} 篇的一列"),
    out_of_order: "次序不同",
    further_answers: |count| format!("该篇另有 {count} 段也对应"),

    outline_title: |speech, title| format!("目录：{speech} {title}"),
    outline_columns: OutlineHeadings {
        section: "段落",
        kind: "类别",
        length: "字数",
        words: "词数",
        time: "时长",
        boilerplate: "套用率",
        local: "本地特有",
        answered_in: "对应于",
    },

    overview_title: |speeches| format!("{speeches} 篇总览"),
    most_in_common: |speech, title, share, other, most| {
        format!("套用最多的是第 {speech} 篇：{share} 与其他篇相同，其中 {most} 见于第 {other} 篇  {title}")
    },
    nothing_in_common: "各篇之间没有相同的语句。",
    overview_columns: OverviewHeadings {
        date: "日期",
        sections: "段数",
        length: "字数",
        words: "词数",
        time: "时长",
    },
    of_it_in: "见于各篇的比例",
    phrases_of: |count, speeches| format!("{speeches} 的相同语句 {count}"),
    by_chance: |count, minimum| format!("{minimum}以上偶合约 {count:.1} 处"),

    search: "查找",
    speech_hits: |speech, hits| format!("{speech}: {hits}"),

    errors: errors::ERRORS,
    report: ReportStrings {
        warning: |warning| format!("提醒：{warning}"),
        speeches: |speeches, base| format!("共 {speeches} 篇讲话，以第 {base} 篇为基准"),
        source: |title, file| format!("来源《{title}》：{file}"),
        reference: |name, documents| format!("参考语料 {name}：{documents} 篇"),
        no_reference: "没有参考语料，无法识别套话",
        manual: |from, ManualCount { linked, unlinked, dismissed }| {
            format!("手动处理（{from}）：连接 {linked} 处，取消连接 {unlinked} 处，排除语句 {dismissed} 条")
        },
        length: |length, sections| format!("{length}，{sections} 段"),
        share: |class, percent| format!("{class} {percent:.1}%"),
        not_measured: |class| format!("{class}未测"),
        left_out: |place, why| format!("{place}：不计入占比：{why}"),
        counted_in: |place, why| format!("{place}：计入占比：{why}"),
        pairs: |count| format!("有相同文字的讲话 {count} 对，按多少排列"),
        pair: |percent, speech, other| format!("第 {speech} 有 {percent:.1}% 见于第 {other}"),
        phrases: |PhraseCount { phrases, characters, words, spread, by_chance }| {
            let by_chance = by_chance.map_or("未测".to_owned(), |count| format!("约 {count:.1} 条"));
            format!(
                "相同语句 {phrases} 条：取自 {characters} 字以上（以空格分词的语言为 {words} 词以上）的相同文字，\
                两端截到完整的词，见于 {spread} 篇以上；偶合{by_chance}"
            )
        },
        in_speeches: |spread, places| format!("见于 {spread} 篇：{places}"),
        near_matches: |count| format!("近似语句 {count} 对"),
        edits: |count, differences| format!("改动 {count} 处：{differences}"),
        left_in_title: |count| format!("漏改 {count} 项：属于一地，却也见于另一篇"),
        left_in: |wording, reason, owner, places| match owner {
            Some(owner) => format!("{wording}（{reason}，属于第 {owner} 篇）：{places}"),
            None => format!("{wording}（{reason}，归属不明）：{places}"),
        },
        unchanged: |count| format!("未更新 {count} 处：日期和数字与同一单位的另一篇相同"),
        own_place: |speech, title| format!("第 {speech} 篇的本地特有内容：{title}"),
        times: |wording, times| format!("{wording}（{times} 次）"),
        table: "相互对应的段落",
        strongest_links: |count| format!("段落对应 {count} 处，按强弱排列"),
        row: |row| format!("第 {row} 组"),
        unanswered_row: |row| format!("第 {row} 组：无对应段落"),
        answers: |speech, section, score, why| format!("对应第 {speech} 篇 {section}（{score:.2}：{why}）"),
        place: |speech, place| format!("第 {speech} 篇{place}"),
        more: |count| format!("另有 {count} 条"),
    },
    page: page::PAGE,
    marked: marked::MARKED,
    narrowing: narrowing::NARROWING,
    provenance: provenance::PROVENANCE,
    tables: tables::TABLES,
    checklist: ChecklistStrings {
        title: |draft, count| match count {
            0 => format!("{draft}：没有需要查看之处"),
            _ => format!("{draft}：需要查看 {count} 项"),
        },
        against: |number, title| format!("对照第 {number} 篇：{title}"),
        group: |reason, count| match reason {
            CheckReason::LeftIn(_) => format!("漏改 {count} 项：属于其他篇"),
            CheckReason::Unchanged => format!("未更新 {count} 项：与同一单位的另一篇相同"),
            CheckReason::Placeholder => format!("隐去或待填 {count} 项"),
            CheckReason::Leftover(_) => format!("网页或下载留下的内容 {count} 项"),
        },
        entry: |wording, why, places| match why {
            Some(why) => format!("{wording}（{why}）：{places}"),
            None => format!("{wording}：{places}"),
        },
        also: |entry, forms| format!("{entry}；也写作{forms}"),
        names_in_all: |count| format!("各篇共 {count} 项"),
        ticked: |count| format!("已核对 {count} 项"),
        looked_for: "已查：其他篇的名称、单位、项目和自造词；与同一单位另一篇相比没有更新的日期、年份和数字；隐去的名称和\
            占位符；网页和下载留下的内容。",
        not_looked_for: "未查：其他篇都没有的名称；所说是否属实。",
        names_not_told: "这一篇的语言无法识别地名和人名。",
    },
    list_separator: "，",
    field_separator: "；",
    field: |name, value| format!("{name}：{value}"),
    section_kind: names::section_kind,
    repair: names::repair,
    notices_counted: "非讲话内容计入占比",
    sections_left_out: |kind, length| format!("{}{length}字不计入", names::section_kind(kind)),
    watching: |is_on| match is_on {
        true => "正在监视文件：有改动即重新读取",
        false => "不再监视文件",
    },
    watched: "监视",
    opened_elsewhere: "已用其程序打开；R 重新读取，W 监视改动",
    edits_only_text: "e 只能打开文件，不能打开标准输入",
    notice_reason: names::notice_reason,

    picking: |section| format!("为 {section} 选对应段落：移到另一篇的段落，Enter 连接，Esc 放弃"),
    no_section_here: "这里没有段落",
    same_speech: "这是同一篇，请移到另一篇的段落",
    linked: |one, other| format!("已连接：{one} 与 {other}"),
    unlinked: |one, other| format!("已取消连接：{one} 与 {other}"),
    nothing_to_unlink: "没有与本段对应的段落，无连接可取消",
    dismissed: |phrase| format!("不再算作相同语句：{phrase}（在列表末尾按 Delete 恢复）"),
    left_in_stays: "漏改之处不能排除，只能排除相同语句和近似语句",
    taken_back: |phrase| format!("重新算作相同语句：{phrase}"),
    copy_title: "复制",
    copied_section: |characters| format!("已复制本段，{characters} 字"),
    copied_row: |characters| format!("已复制本组，{characters} 字"),
    copied_checklist: |characters| format!("已复制查看清单，{characters} 字"),
    copied_phrase: |characters| format!("已复制语句及出处，{characters} 字"),
    too_much_to_copy: |bytes, limit| {
        format!("未复制：有 {bytes} 字节，许多终端最多接受 {limit} 字节，请只复制本段")
    },
    copy_source: |number, title, file, place| format!("{number} {title}，{file} {place}"),
    file_place: |place| match place {
        FilePlace::Line(line) => format!("第 {line} 行"),
        FilePlace::Character { line, character } => format!("第 {line} 行第 {character} 字"),
        FilePlace::Paragraph(paragraph) => format!("第 {paragraph} 段"),
        FilePlace::Page(page) => format!("第 {page} 页"),
    },
    under_heading: |place, heading| format!("{place}（{heading}）"),
    copy_row: |row| format!("第 {row} 组"),
    copy_phrase: |speeches, occurrences| format!("见于 {speeches} 篇，{occurrences} 处"),
    reloaded: "已重新读取",
    reloaded_in_part: |read, files| format!("{files} 个文件中重新读取了 {read} 个"),
    editor_failed: |why| format!("编辑器未能正常打开：{why}"),
    nothing_to_undo: |undo| if undo { "没有可撤销的操作" } else { "没有可重做的操作" },
    undone: |undo, left| match undo {
        true => format!("已撤销，还可撤销 {left} 步"),
        false => format!("已重做，还可重做 {left} 步"),
    },
    saved_in: |path| format!("已保存在 {path}"),
    not_kept: |why| format!("未保存，退出前有效：{why}"),

    help_title: "帮助",
    nothing_in_help: "帮助中没有，Esc 显示全部",
    legend_title: "标记",
    class_legend: names::class_legend,
    left_in_legend: "属于其他篇的名称、数字、提法：忘了改的地方？",
    legend_signs: LegendSigns {
        focused_edge: "当前段落",
        focused_line: "光标所在的一行",
        folded: "已折叠：首段、另有多少段、多少字",
        elsewhere: "另一篇在那一组也有对应段落",
        moved: "在本篇中的次序不同",
        only_in: "屏幕上各篇都不在这一组，只有那一篇在",
        ruler_shades: "右边的标尺：全表或全篇，颜色越深相同越多",
        ruler_unanswered: "标尺上：无对应段落",
        ruler_here: "标尺上：屏幕所显示的部分",
        boilerplate_share: "篇名旁：套用率，即相同、近似、套话所占比例",
        link_score: "与哪一段对应，程度如何（0 至 1），然后是理由",
        minimum: "多长才算相同语句",
        spread: "至少见于几篇才算相同语句",
        by_chance: "纯属偶然的相同语句约有几处",
        slots: "近似语句的不同之处：前一篇的说法｜另一篇的说法；此例中另一篇没有",
    },
    legend_hidden: |key| format!("有几篇不在屏幕上，按 {key} 查看"),
    minimum_name: "最短",
    spread_name: "至少",
    by_chance_name: "偶合",
    slots_example: "（基层｜）",
    warnings_title: "提醒",
    tasks: TaskHeadings {
        reading: "阅读",
        speeches: "各篇讲话",
        finding: "查找",
        measure: "相同的判定标准",
        links: "连接、复制、文件",
        program: "程序",
        phrase_list: "语句列表",
        filter: "筛选菜单",
        local_list: "本地特有内容",
        checklist: "发出前的查看清单",
        word_diff: "逐词对照",
        search_line: "查找框",
        link_map: "对应图",
        outline_tree: "目录",
        overview: "总览",
        pick: "选对应段落时",
        copy: "复制菜单",
    },
    commands: commands::COMMANDS,
    program_errors: program::PROGRAM,
    usage_errors: Some(usage_errors::USAGE_ERRORS),
    help: Some(help::HELP),
    survey: survey::SURVEY,
    folder: folder::FOLDER,
    sources: sources::SOURCES,
    passim: passim::PASSIM,
};
