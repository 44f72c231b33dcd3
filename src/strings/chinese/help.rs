//! The help in Chinese.

use crate::strings::help::HelpStrings;

pub(super) const HELP: HelpStrings = HelpStrings {
    usage: "用法：",
    commands: "命令：",
    arguments: "参数：",
    options: "选项：",
    default_value: |value| format!("[默认值：{value}]"),
    possible_values: |values| format!("[可选值：{values}]"),
    possible_values_heading: "可选值：",
    placeholder,
    about,
    more_about: |command| match command {
        "refrain" => Some("在终端中并排打开各篇讲话；输出不是终端时，打印文本报告。"),
        _ => None,
    },
    argument: |command, id| argument(command, id).or_else(|| option(id)),
    value,
    after,
    examples: "示例：",
    example,
};

fn placeholder(name: &str) -> Option<&'static str> {
    Some(match name {
        "OPTIONS" => "选项",
        "COMMAND" => "命令",
        "FILE" => "文件",
        "FOLDER" => "文件夹",
        "DRAFT" => "稿子",
        "EARLIER" => "以往讲话",
        "MARKED" => "标注稿",
        "MODEL" => "模型",
        "CHARACTERS" => "字数",
        "SPEECHES" => "篇数",
        "NUMBER" => "数字",
        "CLASS" => "类别",
        "PATTERN" => "模式",
        "SCORE" => "程度",
        "ROLE" => "用途",
        "NAME" => "名称",
        "COLUMN" => "列名",
        "CLUSTER" => "聚类",
        "THEME" => "配色",
        "LANG" => "语言",
        "LAYOUT" => "布局",
        "MOUSE" => "鼠标",
        "AMBIGUOUS_WIDTH" => "列数",
        "FORMAT" => "格式",
        "ACTION" => "操作",
        "OF" => "输出",
        "WHAT" => "内容",
        _ => return None,
    })
}

fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "refrain" => "比对讲话：哪些段落相互对应，哪些语句人人都说，哪些只属于本地。",
        "report" => "打印报告，不打开界面",
        "check" => "列出稿子发出前需要查看之处：以往讲话留下的漏改。有需要查看之处时，退出码为 1",
        "phrases" => "打印几篇讲话的相同语句，每行一条",
        "sections" => "打印各个段落，每行一段，并说明其中有多少见于其他篇",
        "local" => "打印本地特有内容，每行一条：名称、数字、日期",
        "matrix" => "打印每篇讲话有多少见于其他各篇，每行一篇",
        "mark" => "在稿子的 Word 文档副本中加标记和批注，版式不变",
        "overview" => "把文件夹中的全部讲话列成表：每篇有多少见于其他篇，哪些是副本，哪些主题相近",
        "sources" => "说明稿子取自文件夹中的哪些讲话：按多少排列，列出取自每篇的语句，以及各篇都没有的内容",
        "export" => "把文件夹中的讲话写成 passim 的输入；passim 可用多台机器查找相同段落",
        "clusters" => "列出 passim 找到的相同段落的聚类，或并排打开一个聚类的各篇",
        "learn" => "从文件夹中的讲话学习参考模型",
        "cache" => "清空讲话的缓存",
        "config" => "打印生效的设置和按键，以及各自在哪里设定，可直接用作配置文件",
        "schema" => "打印 JSON 报告、JSON 总览或 JSON 来源的 JSON Schema",
        "generate" => "打印手册页或 shell 的补全脚本",
        "help" => "打印本帮助，或子命令的帮助",
        _ => return None,
    })
}

/// What belongs to a subcommand.
fn argument(command: &str, id: &str) -> Option<&'static str> {
    Some(match (command, id) {
        ("refrain", "files") => {
            "两篇以上的讲话，`-` 是标准输入，文件夹要加 -r；或一个文件夹、一个语料文件（.jsonl、.csv），\
            以列表打开。语料文件中的一篇写作 corpus.csv#12（第 12 行）；与子命令同名的文件，前面要加 ./"
        }
        ("check", "files") => "稿子可能取自的以往讲话，最后是稿子",
        ("phrases" | "sections" | "local" | "matrix" | "report", "files") => {
            "两篇以上的讲话；`-` 是标准输入，文件夹要加 -r"
        }
        ("mark", "draft") => "稿子，Word 文档（.docx）",
        ("mark", "against") => "稿子可能取自的以往讲话；文件夹要加 -r",
        ("mark", "output") => "要写入的 Word 文档",
        ("overview", "folders") => {
            "讲话的文件夹，连同其中的文件夹；也可以是含有多篇讲话的文件（.jsonl、.csv）：最多 100,000 篇"
        }
        ("overview" | "sources", "format") => "输出什么：供阅读的文本，或供计算的 JSON",
        ("overview", "sort") => {
            "讲话按什么排列：coverage（覆盖率）、length（长度）、date（日期）、title（标题）、path（路径），\
            或另行给出的资料的一列（--meta、--name-pattern）；前面加 - 则倒序"
        }
        ("overview", "group") => {
            "把这一列相同的讲话列为一组：另行给出的资料的一列、date（按年份）或 path（按文件夹）"
        }
        ("sources", "draft") => "稿子",
        ("sources", "folders") => "稿子可能取自的讲话的文件夹，连同其中的文件夹；也可以是含有多篇讲话的文件",
        ("export", "folders") => {
            "写成 passim 的文档：这些文件夹、其中全部文件夹、含有多篇讲话的文件中的讲话，最多 100,000 篇"
        }
        ("export", "output") => "要写入的文件，每行一篇",
        ("clusters", "files") => "passim 的输出：out.json，是文件，或存放 part-* 文件的文件夹",
        ("clusters", "open") => "并排打开这个聚类的各篇，停在相同段落开始之处；不在终端时，只列出这个聚类",
        ("clusters", "from") => "导出讲话时所用的文件夹，如果不是当前文件夹",
        ("learn", "folders") => "同一种语言的讲话的文件夹，讲话为文本文件",
        ("learn", "output") => "要写入的模型文件",
        ("report", "format") => "输出什么",
        ("report", "output") => "写入这个文件，而不是标准输出；表格写入这个文件夹",
        ("report", "excel") => "写出 Excel 能正确打开的 CSV：标明编码，文字不会被当作公式",
        ("cache", "action") => "做什么",
        ("schema", "of") => "哪一种输出的 JSON Schema",
        ("generate", "what") => "打印什么",
        _ => return None,
    })
}

/// What every command takes.
fn option(id: &str) -> Option<&'static str> {
    Some(match id {
        "minimum" => {
            "多少字以上才算相同文字（以空格分词的语言按词计，词数为字数的三分之二）：4 到 40，默认 6"
        }
        "spread" => "至少见于几篇才算相同文字：2 以上",
        "base" => "以第几篇的次序排列各组",
        "against" => "其他篇只与这一篇比对，它们之间的相同之处不计。这一篇同时是基准，除非用 --base 另行指定",
        "only" => "只列出这一类文字，以及含有这类文字的段落；占比仍按全篇计算",
        "section" => "只列出名称含有这些字的段落，连同其下各段和与之对应的段落",
        "min_score" => "程度低于此值的对应不计，0 到 1",
        "top" => "报告中每个列表最多几条；文本报告默认 30 条",
        "source" => {
            "讲话写作时依据的文本：模板、上级文件、去年的文件。其中的语句不算相同文字。可给出多次，\
            也可写在第一篇讲话的笔记中（`sources`）"
        }
        "reference" => {
            "用 `refrain learn` 学得的模型，用来识别套话和主题，代替程序自带的同语言模型；`none` 不用自带的模型。\
            可给出多次"
        }
        "recursive" => "也读取文件夹：其中的和下级文件夹中的每一篇讲话；隐藏的除外",
        "count_notices" => "非讲话内容也参与比对：广告、页码、网页残留",
        "theme" => "界面的配色",
        "lang" => "界面和文本报告的语言",
        "columns" => "最多几篇并排，2 到 9",
        "layout" => "界面最初的布局；按 `v` 切换",
        "mouse" => "鼠标做什么；选取文字由终端处理，`full` 时要按住 Shift",
        "characters_per_minute" => "每分钟念多少字，用于不以空格分词的语言：50 到 1000，默认 200",
        "words_per_minute" => "每分钟念多少词，用于其他语言：30 到 500，默认 130",
        "watch" => "文件有改动时，界面即重新读取；按 `W` 开始或停止",
        "ambiguous_width" => "终端中 “ 和 — 这类字符占几列",
        "encoding" => {
            "不是 UTF-8 的文件用什么编码，不按内容判断：例如 gb18030、big5、shift_jis、euc-kr、utf-16le、\
            windows-1252、hz"
        }
        "field" => {
            "含有多篇讲话的文件（.jsonl、.csv）中，不用惯常名称的列叫什么：在 text=、title=、date= 或 path= 之后\
            写列名。可给出多次"
        }
        "meta" => {
            "关于讲话的资料表（CSV）：一列 `path`，相对于表所在的文件夹，否则相对于当前文件夹；其他列任意；\
            `title` 和 `date` 取代讲话中的标题和日期"
        }
        "name_pattern" => {
            "从文件名（不含扩展名）中取得讲话的资料：{place}_{year}；{} 处略去；模式中有 / 时，也看文件夹的名称"
        }
        "no_cache" => "不读取也不保存文件夹中讲话的缓存",
        "config" => "配置文件，代替配置文件夹中的 refrain/config.toml",
        "help" => "打印帮助（-h 简要，--help 完整）",
        "version" => "打印版本",
        _ => return None,
    })
}

fn value(id: &str, value: &str) -> Option<&'static str> {
    Some(match (id, value) {
        ("theme", "auto") => "深色或浅色，随终端",
        ("theme", "high-contrast") => "黑底白字",
        ("theme", "high-contrast-light") => "白底黑字",
        ("theme", "deuteranopia") => "蓝色和橙色，供绿色盲使用",
        ("theme", "mono") => "不用颜色，只用粗细、下划线和标记",
        ("lang", "auto") => "由 LC_ALL、LC_MESSAGES 或 LANG 决定",
        ("lang", "en") => "英文",
        ("lang", "zh") => "中文",
        ("layout", "rows") => "相互对应的段落并排",
        ("layout", "columns") => "每篇按自己的次序",
        ("mouse", "off") => "什么也不做",
        ("mouse", "scroll") => "滚轮滚动",
        ("mouse", "full") => "点击也有效；按住 Shift 可选取文字",
        ("ambiguous_width", "auto") => "由终端回答",
        ("format", "text") => "供阅读的文本",
        ("format", "html") => "一个网页，可转交他人",
        ("format", "json") => "全部数据，供计算",
        ("format", "docx") => "Word 文档，段落并排",
        ("format", "xlsx") => "电子表格的工作簿",
        ("format", "csv") => "文件夹中的表格，每表一个文件，供电子表格和统计软件使用",
        ("format", "jsonl") => "同样的表格，每行一个 JSON 对象",
        ("action", "clear") => "删除其中全部内容",
        ("of", "report") => "报告",
        ("of", "overview") => "总览",
        ("of", "sources") => "稿子的来源",
        ("what", "man") => "手册页，roff 格式",
        ("what", "bash") => "bash 的补全",
        ("what", "zsh") => "zsh 的补全",
        ("what", "fish") => "fish 的补全",
        ("what", "powershell") => "PowerShell 的补全",
        _ => return None,
    })
}

/// What stands below the help of a command that prints one answer a line.
macro_rules! answers_help {
    ($columns:literal) => {
        concat!(
            "各列以制表符分隔；在终端上对齐、着色，并按宽度截短：\n  ",
            $columns,
            "\n\n位置写作 文件:行号；没有行的文件用段落的编号。\n退出码：0 找到，1 没有找到，2 出错。"
        )
    };
}

fn after(command: &str) -> Option<&'static str> {
    Some(match command {
        "phrases" => {
            answers_help!(
                "见于几篇，长度（字数；以空格分词的语言一词计一字半），语句，然后是全部位置，每个占一列"
            )
        }
        "sections" => answers_help!("位置，第几组，类别，见于其他篇的比例（0 到 1），名称"),
        "local" => answers_help!("位置，为何是本地特有，left_in（漏改）或 unchanged（未更新）或空，文字"),
        "matrix" => answers_help!("文件，然后按文件的次序，见于各个文件的比例（0 到 1），自身为 -"),
        _ => return None,
    })
}

fn example(command_line: &str) -> Option<&'static str> {
    Some(match command_line {
        "refrain a.txt b.docx" => "并排打开两篇讲话",
        "refrain speeches" => "列出文件夹中的全部讲话",
        "refrain -r speeches" => "并排打开文件夹中的全部讲话",
        "refrain check last-year.docx draft.docx" => "列出稿子中的漏改；有则退出码为 1",
        "refrain report a.txt b.docx" => "打印两篇的相同之处",
        "refrain report --format json a.txt b.docx" => "打印全部数据，供计算",
        "refrain phrases a.txt b.docx" => "打印相同语句，供其他程序使用",
        "refrain overview speeches" => "列出全部讲话、相同多少和副本",
        "refrain sources a.txt speeches" => "说明稿子取自文件夹中的哪些讲话",
        "refrain export --passim speeches -o in.jsonl" => "供 passim 在多台机器上查找",
        "refrain learn speeches -o mine.refrain" => "从自己的讲话学习套话",
        _ => return None,
    })
}
