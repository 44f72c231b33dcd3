//! What is said of errors and warnings in Chinese.

use std::io;

use crate::disk::NotRegular;
use crate::formats::corpus::{CorpusFault, FieldRole, NotJson};
use crate::formats::{Format, FormatError, OtherFormat, WorkerFailure};
use crate::notes::{LinkNote, NotesError, NotesProblem};
use crate::reference::{LearnError, ReferenceError};
use crate::speech::{LoadError, LoadWarning, STANDARD_INPUT, TooFewSpeeches, row_name};
use crate::strings::errors::ErrorStrings;

pub(super) const ERRORS: ErrorStrings = ErrorStrings {
    system,
    load,
    load_warning,
    too_few_speeches,
    notes,
    unresolved_links,
    incomplete_near_matches,
    reference,
    learn,
};

/// What the system says of files most often; the rest in its own words.
fn system(error: &io::Error) -> String {
    use io::ErrorKind;
    if error.get_ref().is_some_and(|inner| inner.is::<NotRegular>()) {
        return "不是普通文件".to_owned();
    }
    let says = match error.kind() {
        ErrorKind::NotFound => "没有这个文件或文件夹",
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::IsADirectory => "是文件夹",
        ErrorKind::NotADirectory => "路径中有一段不是文件夹",
        ErrorKind::ReadOnlyFilesystem => "文件系统只读",
        ErrorKind::StorageFull => "磁盘已满",
        ErrorKind::QuotaExceeded => "超出磁盘配额",
        ErrorKind::FileTooLarge => "文件过大",
        ErrorKind::InvalidFilename => "文件名无效",
        ErrorKind::BrokenPipe => "管道已关闭",
        _ => return error.to_string(),
    };
    says.to_owned()
}

fn load(error: &LoadError) -> String {
    let path = error.path().display();
    match error {
        LoadError::Missing { .. } => format!("{path}：没有这个文件；请检查文件名和所在文件夹"),
        LoadError::Folder { .. } => {
            format!("{path}：是文件夹；请写出其中的文件，例如 {path}/*.txt，或加 -r 读取其中全部文件")
        }
        LoadError::TooManyFiles { limit, .. } => {
            format!("{path}：文件超过 {limit} 个；请指定较小的文件夹")
        }
        LoadError::TooManySpeeches { limit, .. } => {
            format!("{path}：讲话超过 {limit} 篇；请只指定其中一部分")
        }
        LoadError::NothingSent => {
            format!("{STANDARD_INPUT}：标准输入没有内容；请送入文本，例如 `cat a.txt | refrain - b.txt`")
        }
        LoadError::NotRegular { .. } => format!("{path}：既不是文件也不是管道；请先把内容存成文件"),
        LoadError::Silent { seconds, .. } => {
            format!("{path}：管道 {seconds} 秒没有内容；请检查向它写入的命令")
        }
        LoadError::Unreadable { source, .. } => {
            format!("{path}：无法读取（{}）；请检查权限", system(source))
        }
        LoadError::TooLarge { limit, .. } => {
            format!("{path}：超过 {} MB，比任何讲话都大；请只保存其文本", limit / 1_000_000)
        }
        LoadError::TooManySections { limit, .. } => {
            format!("{path}：段落超过 {limit} 个，比任何讲话都多；请只用一篇讲话的文本")
        }
        LoadError::Row { path, row, fault } => {
            format!("{}：{}", row_name(path, *row), corpus_fault(fault))
        }
        LoadError::Format { source, .. } => format!("{path}：{}", format(source)),
    }
}

/// What is wrong with a file of many speeches, after its name and that of the row.
fn corpus_fault(fault: &CorpusFault) -> String {
    match fault {
        CorpusFault::NoTextField { names } => format!(
            "没有正文列（text、content、body、正文、内容）{}；请用 --field text=列名 指明",
            only(names)
        ),
        CorpusFault::NoSuchField { role, name, names } => {
            format!("没有名为 {name} 的{}列，只有 {}；请改正 --field", field_role(*role), names.join("、"))
        }
        CorpusFault::NoPathField { names } => format!(
            "没有路径列（path、file、filename、路径、文件）{}；请用 --field path=列名 指明",
            only(names)
        ),
        CorpusFault::NoPath => "没有路径".to_owned(),
        CorpusFault::NoSuchSpeech { path } => {
            format!("所指的 {path} 不在此表所在的文件夹，也不在当前文件夹")
        }
        CorpusFault::SameSpeech { path, first } => {
            format!("所指的 {path} 与第 {first} 行相同，以第 {first} 行为准")
        }
        CorpusFault::NoText => "没有正文".to_owned(),
        CorpusFault::NotJson { reason } => {
            let reason = match reason {
                NotJson::CutOff => "不完整".to_owned(),
                NotJson::OtherValue => "不是对象".to_owned(),
                NotJson::Grammar { character } => format!("第 {character} 个字符有误"),
            };
            format!("不是 JSON（{reason}）；每行须是一个对象：{{\"text\": \"…\"}}")
        }
        CorpusFault::UnclosedQuote => "有双引号没有结束；请补上，单元格内的双引号要写两个".to_owned(),
        CorpusFault::TextAfterQuote => "单元格的双引号结束后还有文字；单元格内的双引号要写两个".to_owned(),
        CorpusFault::ExtraCells { cells, columns } => {
            format!("有 {cells} 个单元格，而表头是 {columns} 个；含逗号或换行的单元格要加双引号")
        }
        CorpusFault::LongRow { limit } => format!("超过 {} MB，比任何讲话都长", limit / 1_000_000),
        CorpusFault::TooLarge { limit } => {
            format!("超过 {} MB；请分成几个文件", limit / 1_000_000)
        }
        CorpusFault::TooManyRows { limit } => format!("超过 {limit} 行；请分成几个文件"),
        CorpusFault::NoSuchRow { last } => format!("没有这一行；最后一篇讲话在第 {last} 行"),
        CorpusFault::ManySpeeches { example } => {
            format!("含有多篇讲话；请指明其中一行，例如 {example}")
        }
    }
}

/// Which columns there are, if any, after what is missing.
fn only(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!("，只有 {}", names.join("、")) }
}

fn field_role(role: FieldRole) -> &'static str {
    match role {
        FieldRole::Text => "正文",
        FieldRole::Title => "标题",
        FieldRole::Date => "日期",
        FieldRole::Path => "路径",
    }
}

/// What is wrong with a file, after its name.
fn format(error: &FormatError) -> String {
    const MEGABYTE: usize = 1_000_000;
    match error {
        FormatError::Empty => "是空文件，没有可比对的文本".to_owned(),
        FormatError::TooMuchText { limit } => {
            format!("文本超过 {} MB，比任何讲话都长；请只用一篇讲话的文本", limit / MEGABYTE)
        }
        FormatError::Unreadable { kind } => format!("是{}", after_han(other_format(*kind))),
        FormatError::OtherXml { root } => {
            format!("是不支持的 XML 文件（<{root}>）；请先把其中的文本存为 Word 或纯文本")
        }
        FormatError::UnknownEncoding => {
            "编码无法识别；请用 --encoding 指明（例如 --encoding big5），或先存为 UTF-8".to_owned()
        }
        FormatError::Password => "有密码保护；请另存为没有密码的文件".to_owned(),
        FormatError::Broken { format } => {
            let kind = format.map_or("Office 文档或 ZIP 压缩包", format_name);
            format!("是损坏的{}；请用原来的程序打开并重新保存", after_han(kind))
        }
        FormatError::Unpacked { limit } => {
            format!("解压后超过 {} MB，比任何讲话都大；请把文本存为纯文本", limit / 1_000_000)
        }
        FormatError::TooManyParagraphs { limit } => {
            format!("段落超过 {limit} 个，比任何讲话都多；请只用一篇讲话的文本")
        }
        FormatError::TooManyMembers { limit } => {
            format!("是含有 {limit} 个以上文件的压缩包；请解压后指定其中的文件")
        }
        FormatError::LostCharacters => {
            "大部分文字已丢失，只剩 ?、� 或“锟斤拷”；请从来源处重新获取，或在那里另存为 UTF-8".to_owned()
        }
        FormatError::UnreadEncoding { name } => format!("编码 {name} 不受支持；请先存为 UTF-8"),
        FormatError::OnlyScript => "是网页，正文要由脚本显示；请在浏览器里复制正文".to_owned(),
        FormatError::OnlyPictures => "没有文本，只有图片（扫描件）；请先做文字识别（OCR）".to_owned(),
        FormatError::UnknownCharacters => "所用字体没有说明是哪些文字；请先做文字识别（OCR）".to_owned(),
        FormatError::TooOld => "是 Word 95 或更早版本的文档；请先存为 .docx".to_owned(),
        FormatError::Worker { format, failure } => {
            let (kind, failure) = (format_name(*format), worker_failure(*failure));
            format!("无法读取：读取{}的进程{failure}；请存为纯文本", after_han(kind))
        }
        FormatError::NeedsWorker { format } => {
            format!("是{}，须由单独的进程读取；请设置 ReadOptions::worker", after_han(format_name(*format)))
        }
        FormatError::NotBuiltIn { format } => {
            format!("是{}，此版本的 refrain 不能读取；请存为纯文本", after_han(format_name(*format)))
        }
    }
}

/// A name that stands after a Chinese character: one in Latin letters is set off by a blank.
fn after_han(name: &str) -> String {
    let blank = if name.starts_with(|c: char| c.is_ascii()) { " " } else { "" };
    format!("{blank}{name}")
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::Text => "文本",
        Format::Docx | Format::Doc | Format::FlatWord | Format::Word2003Xml => "Word 文档",
        Format::Odt | Format::FlatOdt => "OpenDocument 文本",
        Format::Html => "网页",
        Format::Mhtml => "网页存档",
        Format::Rtf => "RTF 文档",
        Format::Markdown => "Markdown 文本",
        Format::Pdf => "PDF 文档",
    }
}

/// What a file is, and what to do with it.
fn other_format(kind: OtherFormat) -> &'static str {
    match kind {
        OtherFormat::Picture => "图片，不是文本；请先存为纯文本",
        OtherFormat::Program => "程序，不是文本；请先存为纯文本",
        OtherFormat::Gzip => "gzip 压缩包，不是文本；请先存为纯文本",
        OtherFormat::Binary => "二进制数据，不是文本；请先存为纯文本",
        OtherFormat::OldOffice => "旧版 Office 文档，不是文本；请先存为纯文本",
        OtherFormat::Zip => "ZIP 压缩包；请解压后指定其中的文件",
        OtherFormat::Spreadsheet => "电子表格；请先把讲话的文本存为纯文本或 Word",
        OtherFormat::Presentation => "演示文稿；请先把讲话的文本存为纯文本或 Word",
        OtherFormat::Drawing => "绘图；请先把讲话的文本存为纯文本或 Word",
        OtherFormat::EBook => "电子书；请先把讲话的文本存为纯文本或 Word",
        OtherFormat::Hangul => "Hangul 文档；请先导出为 Word",
        OtherFormat::Pages => "Pages 文档；请先导出为 Word",
        OtherFormat::Ofd => "OFD 文档；请先导出为 PDF 或 Word",
        OtherFormat::Latex => "LaTeX 源文件；请先把排出的文本存为纯文本",
        OtherFormat::Mail => "电子邮件；请在邮件程序中打开，将正文存为纯文本",
    }
}

fn worker_failure(failure: WorkerFailure) -> &'static str {
    match failure {
        WorkerFailure::NotStarted => "无法启动",
        WorkerFailure::OutOfMemory => "内存不足",
        WorkerFailure::OutOfTime => "超时",
        WorkerFailure::Crashed => "崩溃",
    }
}

fn load_warning(warning: &LoadWarning) -> String {
    match warning {
        LoadWarning::LeftOut(error) => format!("已略去：{}", load(error)),
        LoadWarning::LeftOutOfFolders { count, first } => {
            format!("已略去文件夹中的 {count} 个文件，第一个：{}", load(first))
        }
        LoadWarning::ForPassim { path } => {
            format!("已略去：{}：是为 passim 导出的文件；要读取它，请直接指定该文件", path.display())
        }
        LoadWarning::RowsLeftOut { path, count, first } => {
            let first_of = if *count == 1 { "" } else { "，第一处" };
            format!("{}：已略去 {count} 行{first_of}：{}", path.display(), load(first))
        }
        LoadWarning::NoMetadata { table, count, of, first } => format!(
            "{}：{of} 篇讲话中有 {count} 篇没有对应的行，第一篇：{}",
            table.display(),
            first.display()
        ),
        LoadWarning::OtherName { pattern, count, of, first } => format!(
            "--name-pattern {pattern}：{of} 篇讲话中有 {count} 篇的文件名不符，第一篇：{}",
            first.display()
        ),
        LoadWarning::KeptAsItWas(error) => format!("未能重新读取，仍显示原来的内容：{}", load(error)),
        LoadWarning::GivenAgain { path, first } if path == first => {
            format!("{}：给出了两次；与自身比对", path.display())
        }
        LoadWarning::GivenAgain { path, first } => {
            format!("{}：与 {} 是同一个文件；与自身比对", path.display(), first.display())
        }
        LoadWarning::Twin { path, first } => {
            format!("已略去：{}：与 {} 文本相同，只是格式不同", path.display(), first.display())
        }
        LoadWarning::OtherEncoding { path, lines } => format!(
            "{}：有 {lines} 行与其余部分编码不同，已按各自的编码读取；如果文字不对，请把文件存为 UTF-8",
            path.display()
        ),
        LoadWarning::ZeroBytes { path, bytes } => {
            format!("{}：略去 {bytes} 个零字节；如果缺少文字，请重新保存文件", path.display())
        }
        LoadWarning::UnreadImports { path, names } => format!(
            "{}：其中的 {} 无法读取，内容缺失；请在 Word 中打开后另存为文本",
            path.display(),
            names.join("、")
        ),
        LoadWarning::Damaged { path, characters } => format!(
            "{}：有 {characters} 个字符损坏，显示为 \u{FFFD}；如果文字不对，请用 --encoding 指明编码",
            path.display()
        ),
    }
}

fn too_few_speeches(error: &TooFewSpeeches) -> String {
    match (error.loaded, error.failed.is_empty()) {
        (0, true) => "没有给出讲话；请给出两个或更多文件".to_owned(),
        (_, true) => "只给出了一篇讲话；至少要有两篇才能比对，请再给出一个文件".to_owned(),
        (loaded, false) => {
            let count = if loaded == 0 { "没有能读取的讲话" } else { "只有一篇讲话能读取" };
            let listed: String = error.listed().map(|error| format!("\n  {}", load(error))).collect();
            let more = match error.unlisted() {
                0 => String::new(),
                more => format!("\n  另有 {more} 个"),
            };
            format!("{count}；至少要有两篇才能比对{listed}{more}")
        }
    }
}

fn notes(error: &NotesError) -> String {
    match error {
        NotesError::Unreadable { path, source } => {
            format!("{}：无法读取（{}）；请检查该文件及其权限", path.display(), system(source))
        }
        NotesError::Damaged { path, line, problem } => {
            let problem = match problem {
                NotesProblem::NotUtf8 => "不是 UTF-8 文本".to_owned(),
                NotesProblem::NoVersion { known } => format!("缺少 version = {known} 这一行"),
                // The reader of TOML speaks English only.
                NotesProblem::Form(words) => format!("格式有误（{words}）"),
            };
            format!("{} 第 {line} 行：{problem}；请改正或移走，程序不会改动它", path.display())
        }
        NotesError::Newer { path, line, version, known } => format!(
            "{} 第 {line} 行：版本是 {version}，本程序只认得版本 {known}；请使用较新的 refrain，或移走此文件，程序不会改动它",
            path.display()
        ),
        NotesError::ReadOnly { path } => {
            format!("{}：无法读取，程序不会改动它；请改正或移走，然后重新启动", path.display())
        }
        NotesError::ChangedElsewhere { path } => {
            format!("{}：已被别处改动；请按 R 读入，然后再作决定", path.display())
        }
        NotesError::Unwritable { path, source } => {
            format!("{}：无法写入（{}）；请检查文件夹的权限", path.display(), system(source))
        }
    }
}

fn unresolved_links(LinkNote { a, b }: &LinkNote, more: usize) -> String {
    let more = if more == 0 { String::new() } else { format!("，另有 {more} 处") };
    format!(
        "手动连接的段落找不到了，仍保留在记录中：{}（{}）与 {}（{}）{more}",
        a.section, a.speech, b.section, b.speech
    )
}

fn incomplete_near_matches((a, b, more): (&str, &str, usize)) -> String {
    let more = if more == 0 { String::new() } else { format!("，另有 {more} 对") };
    format!("“{a}”与“{b}”重复太多，近似语句可能没有找全{more}")
}

fn reference(error: &ReferenceError) -> String {
    match error {
        ReferenceError::Unreadable { path, source } => {
            format!("{}：无法读取（{}）；请检查文件名和权限", path.display(), system(source))
        }
        ReferenceError::TooLarge { path, limit } => {
            format!("{}：超过 {} MB，比任何模型都大；请检查文件名", path.display(), limit / 1_000_000)
        }
        ReferenceError::Foreign { path } => {
            format!("{}：不是模型；请用 `refrain learn` 生成", path.display())
        }
        ReferenceError::Version { path, found, expected } => {
            format!(
                "{path}：模型格式是 {found}，本程序读取格式 {expected}；请用 `refrain learn FOLDER... -o {path}` 重新学习",
                path = path.display()
            )
        }
        ReferenceError::Damaged { path } => format!("{}：已损坏；请重新复制或重新学习", path.display()),
        ReferenceError::Unwritable { path, source } => {
            format!("{}：无法写入（{}）；请检查文件夹及其权限", path.display(), system(source))
        }
        ReferenceError::Bundled { name } => format!("随程序附带的参考 {name} 已损坏；请重新安装 refrain"),
        ReferenceError::BundledWeights { language } => {
            format!("随程序附带的权重 {language} 已损坏；请重新安装 refrain")
        }
    }
}

fn learn(error: &LearnError) -> String {
    match error {
        LearnError::Unreadable { path, source } => {
            format!("{}：无法读取（{}）；请检查名称和权限", path.display(), system(source))
        }
        LearnError::TooFew { documents, failed } => {
            let count = if *documents == 0 { "没有" } else { "只有一篇" };
            let failed: String = failed.iter().map(|error| format!("\n  {}", load(error))).collect();
            format!("{count}可供学习的讲话；请给出含有 .txt 文件的文件夹{failed}")
        }
    }
}
