//! What is said in Chinese where the program itself cannot go on.

use crate::strings::program::ProgramStrings;

pub(super) const PROGRAM: ProgramStrings = ProgramStrings {
    subcommand_after_files: "子命令的名称要写在所有文件之前：refrain report 文件…",
    mistyped: |typed, meant| format!("没有文件 {typed}；是否要用 refrain {meant}？"),
    learn_takes_no_options: "`refrain learn` 不接受用于比对的选项",
    input_twice: |name| format!("{name} 给出了两次；标准输入只能读取一次"),
    too_many_speeches: |count, most| format!("{count} 篇讲话太多，无法一次比对；请给出 {most} 篇以内"),
    no_draft: "最后一个文件是要检查的稿子，但它与另一个文件文字相同，没有读入",
    no_such_base: |number, count| format!("没有第 {number} 篇讲话可作基准；请给出 1 到 {count} 的数字"),
    no_such_speech: |typed, count| {
        format!("没有讲话 {typed} 可作比对对象；请给出 1 到 {count} 的数字，或其中一个文件")
    },
    spread_too_large: |spread, count| {
        let possible = if count == 2 {
            "篇数只能是 2".to_owned()
        } else {
            format!("请给出 2 到 {count} 的篇数")
        };
        format!("共 {count} 篇讲话，语句不可能见于 {spread} 篇；{possible}")
    },

    configuration_unreadable: |path, why| format!("{path}：无法读取配置：{why}"),
    invalid_value: |value, expected| format!("无效的值 {value}：{expected}"),
    expected_name: |names| format!("应为其中之一：{names}"),
    expected_at_least: |least| format!("应为整数，不小于 {least}"),
    expected_from_to: |least, most| format!("应为 {least} 到 {most} 的整数"),
    expected_score: "应为 0 到 1 的数",
    expected_text: "应为引号中的文本，或由其组成的列表：[\"one\", \"two\"]",
    written_as: |value| format!("请写作 {value}"),
    unknown_command: |name| format!("没有名为 {name} 的命令；`refrain config` 列出全部命令"),
    unknown_key: |name| {
        format!(
            "没有名为 {name:?} 的键；键写作 j、J、+、Ctrl-d、Space、Enter、Esc、Tab、Shift-Tab、Backspace、Delete、\
            Up、Down、Left、Right、PgUp、PgDn、Home、End"
        )
    },
    no_digit: |command, key| format!("{command} 只接受数字 1 到 9，不接受 {key}"),
    types_text: |command| format!("{command} 在输入框中也可用，所以至少要有一个不输入字符的键"),
    conflicting_keys: |key, first, second| {
        format!("键 {key} 同时对应 {first} 和 {second}；请为其中之一改用别的键")
    },

    tables_need_folder: "表格写入文件夹；请用 `-o 文件夹` 指定",
    archive_needs_file: "文档或工作簿无法在终端显示；请用 `-o 文件` 指定",
    excel_is_for_csv: "`--excel` 只用于 CSV；请加上 `--format csv`",
    output_was_read: |path| format!("{path}：是读入的文件之一，写入会丢失其内容；请另取输出文件名"),
    output_is_for_notes: |path| format!("{path}：是存放讲话笔记的文件名；请另取输出文件名"),
    output_is_no_model: |path| format!("{path}：不是模型，写入会丢失其内容；请另取输出文件名"),
    output_is_no_export: |path| {
        format!("{path}：不是为 passim 导出的文件，写入会丢失其内容；请另取输出文件名，或换一个文件夹")
    },
    output_would_be_read: |path| {
        format!("{path}：在所读取的文件夹中，下次会被当作讲话；请让文件名以 .jsonl 结尾，或换一个文件夹")
    },
    no_output_folder: |path, folder| {
        format!("{path}：无法写入，没有文件夹 {folder}；请先建立它，或另取输出位置")
    },
    model_needs_file: "模型须写入文件；请用 `-o FILE` 指定",
    unwritable: |path, why| format!("{path}：无法写入（{why}）"),
    standard_output: |why| format!("无法写入标准输出（{why}）"),
    report_failed: |why| format!("无法生成报告（{why}）"),

    incapable_terminal: |name| format!("此终端（TERM={name}）无法显示界面；请改用 `refrain report 文件…`"),
    screen_killed: |signal| {
        format!("界面被 {signal} 终止；终端已恢复，手动对应关系已保存；如因内存不足，请减少比较的讲话篇数")
    },
    terminal_failed: |why| format!("终端出错：{why}；`refrain report 文件…` 不需要终端"),
    editor_not_started: |editor, why| {
        format!("无法启动 {editor}（{why}）；请将 VISUAL 或 EDITOR 设为您的编辑器")
    },
    editor_misquoted: |editor| format!("VISUAL 或 EDITOR 的值是 {editor}，其中的引号不成对；请改正"),
    editor_ended: |editor, status| format!("{editor}：{status}"),

    no_program_over_ssh: "此文件不是文本，其程序会在远程机器上打开；请在那里打开",
    no_system_program: |opener| {
        format!("此文件不是文本，此处无法打开其程序（{opener} 需要窗口环境）；请自行打开")
    },
    system_program_failed: |why| format!("无法用其程序打开此文件（{why}）"),

    other_language: |path| format!("已略去：{path}：与大多数讲话语言不同"),
    same_text: |path| format!("已略去：{path}：与另一个文件文本相同"),
    learned: |path, documents, language, words, phrases| {
        format!("{path}：{documents} 篇（{language}），总词数 {words}，套话 {phrases} 条")
    },
};
