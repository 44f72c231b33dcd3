//! What is said in Chinese where the command line cannot be understood.

use crate::speech::PatternFault;
use crate::strings::usage_errors::UsageErrorStrings;

pub(super) const USAGE_ERRORS: UsageErrorStrings = UsageErrorStrings {
    error: |what| format!("错误：{what}"),
    tip: |advice| format!("提示：{advice}"),
    separator: "、",
    unknown_argument: |argument| format!("无法识别的参数 '{argument}'"),
    unknown_subcommand: |name| format!("无法识别的子命令 '{name}'"),
    missing_arguments: "缺少以下参数：",
    missing_value: |argument| format!("'{argument}' 缺少值"),
    invalid_value: |value, argument| format!("'{argument}' 的值 '{value}' 无效"),
    invalid_value_because: |value, argument, why| format!("'{argument}' 的值 '{value}' 无效：{why}"),
    too_many_values: |value, argument| format!("'{argument}' 多出一个值 '{value}'"),
    too_few_values: |needed, argument, given| {
        format!("'{argument}' 至少要有 {needed} 个值，只给出了 {given} 个")
    },
    given_twice: |argument| format!("参数 '{argument}' 只能给出一次"),
    conflict: |argument, other| format!("参数 '{argument}' 不能与 {other} 同时使用"),
    similar: |names| format!("名称相近的有 {names}"),
    as_value: |typed| format!("如果 '{typed}' 是一个值，请写作 '-- {typed}'"),
    belongs_to: |typed| format!("可以用 '{typed}'"),
    see_help: |option| format!("详细说明见 '{option}'。"),
    unknown_encoding: "没有这种编码；可用的例如 utf-8、gb18030、big5、shift_jis、euc-kr、utf-16le、windows-1252、hz",
    expected_field: "应为 text=、title=、date= 或 path=，后接列名",
    pattern_fault: |fault| match fault {
        PatternFault::Brace => "花括号不成对；字段写作 {place}",
        PatternFault::NoField => "没有字段；字段写在花括号中：{place}_{year}",
        PatternFault::Twice => "有一个字段出现了两次；请给每个字段不同的名称",
        PatternFault::SideBySide => "两个字段紧挨着；请在它们之间放一个符号，例如 {place}_{year}",
        PatternFault::TooLong => "太长",
    },
};
