//! What web pages and download sites put around a speech: where the page stands in the site, who published it and how
//! often it was read, what it is about, and what to read next. Cue words are data; the rest is told by form.

use super::notice::Notice;
use crate::text::folding::folded;

/// What opens a line that belongs to the page wherever it stands, in simplified characters and lower case, without the
/// brackets and marks in front of it. No sentence of a speech starts so.
const OPENS_PAGE_LINE: [&str; 116] = [
    "上一篇",
    "下一篇",
    "上一则",
    "下一则",
    "上一条",
    "下一条",
    "下篇：",
    "相关文章",
    "相关阅读",
    "相关链接",
    "相关新闻",
    "相关主题",
    "相关资料",
    "相关推荐",
    "相关专题",
    "相关附件",
    "推荐阅读",
    "延伸阅读",
    "拓展阅读",
    "扩展阅读",
    "热门文章",
    "热门推荐",
    "猜你喜欢",
    "责任编辑",
    "责编",
    "编辑：",
    "版权声明",
    "版权所有",
    "版权归",
    "免责声明",
    "声明】",
    "转载请",
    "转载须",
    "导语：",
    "导读：",
    "编者按",
    "编者的话",
    "摘要：",
    "内容提要",
    "内容摘要",
    "内容简介",
    "文章摘要",
    "标签：",
    "关键词：",
    "关键字：",
    "未完待续",
    "未完，",
    "未完）",
    "本站整理",
    "本站编辑",
    "主办单位",
    "主办：",
    "承办单位",
    "承办：",
    "技术支持",
    "备案号",
    "网站地图",
    "联系我们",
    "关于我们",
    "收藏本",
    "加入收藏",
    "设为首页",
    "返回首页",
    "回首页",
    "回上一页",
    "返回列表",
    "返回顶部",
    "返回页首",
    "关闭窗口",
    "打印本页",
    "打印本文",
    "您的位置",
    "您现在的位置",
    "您当前的位置",
    "当前位置",
    "现在位置",
    "所在位置",
    "栏目导航",
    "正文复制",
    "字体大小",
    "字体：",
    "字号：",
    "字级",
    "字型大小",
    "复制链接",
    "点击下载",
    "下载全文",
    "下载本文",
    "下载次数",
    "档案下载",
    "文件下载",
    "附件下载",
    "文档编号",
    "本文共",
    "全文共",
    "本文由",
    "本文来自",
    "本文来源",
    "本文转自",
    "本文为",
    "文章来自",
    "文章来源",
    "文章出处",
    "阅读全文",
    "展开全文",
    "剩余内容",
    "以上内容由",
    "注册会员",
    "更新日期",
    "更新时间",
    "发布日期",
    "发布时间",
    "发布单位",
    "张贴人",
    "下转第",
    "上接第",
];

/// What opens a line below a speech that belongs to the page, in simplified characters and lower case; a speech may say
/// the same.
const OPENS_TAIL_LINE: [&str; 44] = [
    "您可能",
    "本站",
    "本网",
    "温馨提示",
    "举报",
    "标签",
    "下载",
    "附：",
    "附:",
    "附件：",
    "附件:",
    "扫码",
    "关注",
    "分享",
    "审核",
    "校对",
    "供稿",
    "监制",
    "友情链接",
    "小编",
    "完／",
    "完/",
    "（责",
    "更多",
    "related",
    "share",
    "back to",
    "download",
    "sign up",
    "follow us",
    "contact",
    "more",
    "previous",
    "next",
    "tags",
    "print",
    "ends",
    "end of",
    "cookie",
    "copyright",
    "subscribe",
    "see also",
    "read more",
    "notes:",
];

/// The same in English.
const OPENS_PAGE_LINE_ENGLISH: [&str; 52] = [
    "skip to",
    "toggle ",
    "you are here",
    "posted on",
    "posted by",
    "posted:",
    "posted in",
    "published on",
    "published by",
    "published:",
    "share:",
    "share on",
    "print this",
    "email this",
    "related:",
    "previous post",
    "next post",
    "previous:",
    "next:",
    "back to top",
    "more from",
    "more news",
    "media contact",
    "media enquiries",
    "press contact",
    "last updated",
    "last modified",
    "was this page",
    "word count",
    "tags:",
    "tagged",
    "filed under",
    "category:",
    "categories:",
    "download this",
    "download pdf",
    "download (",
    "download:",
    "advertisement",
    "subscribe to",
    "check against delivery",
    "transcript:",
    "notes to editors",
    "note to editors",
    "for immediate release",
    "press release",
    "embargoed",
    "views:",
    "all rights reserved",
    "the meeting rose",
    "cautionary note",
    "site by",
];

/// Names of what a page says about itself: `时间：`, `浏览(873)`, `点赞 45`.
const FIELDS: [&str; 62] = [
    "时间",
    "日期",
    "作者",
    "来源",
    "出处",
    "浏览",
    "浏览次数",
    "浏览量",
    "点击",
    "点击数",
    "点击率",
    "点击量",
    "点阅数",
    "点阅",
    "阅读",
    "阅读量",
    "阅读数",
    "阅读次数",
    "人气",
    "编辑",
    "责编",
    "责任编辑",
    "审核",
    "录入",
    "发布",
    "发布人",
    "发布者",
    "发布时间",
    "发布日期",
    "发布单位",
    "更新",
    "更新时间",
    "更新日期",
    "栏目",
    "分类",
    "类别",
    "字号",
    "字体",
    "字级",
    "分享到",
    "标签",
    "关键词",
    "信息来源",
    "稿件来源",
    "文章来源",
    "页数",
    "页码",
    "字数",
    "评论",
    "点赞",
    "转发",
    "收藏",
    "摄影",
    "通讯员",
    "张贴人",
    "供稿",
    "posted",
    "签批",
    "密级",
    "共印",
    "文号",
    "抄送",
];

/// What a page counts or offers, behind a figure or beside other links.
const COUNTERS: [&str; 9] =
    ["人已读", "人阅读", "人已阅读", "次阅读", "人浏览", "次浏览", "在看", " views", " comments"];

/// Words that stand in a list of links and in no speech.
const LINKS: [&str; 52] = [
    "首页",
    "登录",
    "注册",
    "投稿",
    "网站导览",
    "网站地图",
    "双语词汇",
    "收藏本站",
    "设为首页",
    "加入收藏",
    "友善打印",
    "友善列印",
    "转寄",
    "打印",
    "列印",
    "打印本页",
    "关闭",
    "关闭窗口",
    "收藏",
    "分享",
    "全屏",
    "复制",
    "正文复制",
    "返回",
    "返回顶部",
    "下载",
    "举报",
    "纠错",
    "我要纠错",
    "点赞",
    "在看",
    "复制链接",
    "生成海报",
    "回首页",
    "回上一页",
    "rss",
    "联系我们",
    "home",
    "search",
    "menu",
    "login",
    "log in",
    "contact",
    "print",
    "email",
    "share",
    "tweet",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "copy link",
];

/// Ends of the name of a site or a gazette.
const SITES: [&str; 15] = [
    "网", "网站", "在线", "之窗", "之家", "频道", "公报", "门户", "文库", "论坛", "官网", "小站", "平台",
    "网讯", "website",
];

/// How a paragraph starts that says what the speech below it is about.
const ABSTRACTS: [&str; 24] = [
    "导语",
    "导读",
    "编者按",
    "编者的话",
    "摘要",
    "内容提要",
    "内容摘要",
    "内容简介",
    "前言：",
    "前言:",
    "提纲",
    "讲话要点",
    "要点：",
    "本文",
    "这篇",
    "本篇",
    "以下是",
    "以下为",
    "下面是",
    "下面为",
    "小编",
    "本站",
    "the full text",
    "the following is",
];

/// What such a paragraph speaks of, two of which tell one in any wording.
const SPEAKS_OF_TEXT: [&str; 25] = [
    "讲话稿",
    "本文",
    "这篇",
    "全文",
    "欢迎阅读",
    "参考",
    "借鉴",
    "整理",
    "收集",
    "分享",
    "范文",
    "读者",
    "点击",
    "下载",
    "小编",
    "适合",
    "录音",
    "审阅",
    "未经",
    "full text",
    "the speech",
    "transcript",
    "remarks",
    "follows",
    "delivered",
];

/// The longest part of a path of links or a list of them, in characters.
const LONGEST_LINK: usize = 24;

/// The longest line that is told by its form, in characters: a row of links with counters.
const LONGEST_PAGE_LINE: usize = 160;

/// Why a whole line belongs to a web page, wherever it stands in the file.
pub fn told_anywhere(line: &str) -> Option<Notice> {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let opens = OPENS_PAGE_LINE.iter().chain(&OPENS_PAGE_LINE_ENGLISH).any(|words| bare.starts_with(words));
    let long = line.chars().count() > LONGEST_PAGE_LINE;
    let is_page = opens
        || bare.starts_with('©')
        || !long
            && (is_path(&line)
                || fields(&line) > 1
                || counts(&line)
                || is_links(&line)
                || is_long_row(&line));
    is_page.then_some(Notice::WebPage)
}

/// Why a line above the speech belongs to a web page: what says about a page what a speech could say as well.
pub fn told_above(line: &str) -> Option<Notice> {
    let folded = normalized(line);
    let marks = !folded.is_empty() && !folded.contains(char::is_alphanumeric);
    let named = marks || fields(&folded) > 0 || has_time(&folded) || is_site(&folded) || is_row(&folded);
    (named && folded.chars().count() <= LONGEST_PAGE_LINE).then_some(Notice::WebPage)
}

/// Whether a line starts what a page puts below a speech.
pub fn starts_tail(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let marks = !line.is_empty() && line.chars().all(|c| matches!(c, '#' | '*' | '＊' | '=' | '_'));
    marks || OPENS_TAIL_LINE.iter().any(|words| bare.starts_with(words)) || is_site(&line) && is_row(&line)
}

/// Whether a line announces the speech below it: `以下是…的致辞全文：`. It may end like a title.
pub fn announces_text(line: &str) -> bool {
    const WORDS: [&str; 8] =
        ["以下是", "以下为", "下面是", "下面为", "全文如下", "the full text", "the following is", "below is"];
    let line = normalized(line);
    WORDS.iter().any(|words| line.starts_with(words))
}

/// Whether a paragraph above the speech says what the speech is about.
pub fn is_abstract(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    ABSTRACTS.iter().any(|words| bare.starts_with(words))
        || SPEAKS_OF_TEXT.iter().filter(|words| line.contains(**words)).count() > 1
}

/// A line as the cue words are written.
fn normalized(line: &str) -> String {
    folded(line).to_lowercase()
}

/// The parts of a line between white space and the marks that part links.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || "|｜/·[]【】()（）".contains(c))
        .filter(|token| !token.is_empty())
}

/// `首页 > 讲话 > 正文`: names of pages, one inside the other.
fn is_path(line: &str) -> bool {
    const SURE: [&str; 12] = [">", "＞", "›", "»", "→", "〉", "->", ">>", " :: ", "＞＞", "》》", "｜"];
    let parted = SURE.iter().any(|mark| line.contains(mark));
    parted && !line.contains(['。', '；', '！', '？']) && {
        let marks = |c: char| ">＞›»→〉-:》｜|".contains(c);
        let mut parts = line.split(marks).map(str::trim).filter(|part| !part.is_empty());
        parts.clone().count() > 1 && parts.all(|part| part.chars().count() <= LONGEST_LINK)
    }
}

/// How many things a page says about itself: `来源：乡党政办　作者：佚名　点击：1186次`.
fn fields(line: &str) -> usize {
    let named = |token: &&str| {
        FIELDS.iter().any(|field| {
            token.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['：', ':']))
        })
    };
    let valued = line.contains(['：', ':', '(', '（']) || line.contains(|c: char| c.is_ascii_digit());
    if valued { tokens(line).filter(named).count() } else { 0 }
}

/// `118人已读`.
fn counts(line: &str) -> bool {
    COUNTERS.iter().any(|words| {
        line.split_once(words).is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()))
    })
}

/// A row of links: at least two, and no less than half of what stands on the line.
fn is_links(line: &str) -> bool {
    let links = tokens(line).filter(|token| LINKS.contains(token)).count();
    let all = tokens(line).count();
    links > 1 && links * 2 >= all && !line.contains(['。', '，'])
}

/// `新聞稿 / 鄉長的話`, `首页 · 家长会讲话`: short names with marks between them that part links.
fn is_row(line: &str) -> bool {
    const MARKS: [&str; 7] = [" | ", " / ", " · ", " • ", " — ", "　|　", "　·　"];
    let parts = |mark: &str| {
        let mut parts = line.split(mark).map(str::trim);
        parts.clone().count() > 1 && parts.all(|part| (1..=LONGEST_LINK).contains(&part.chars().count()))
    };
    MARKS.iter().any(|mark| parts(mark)) && !line.contains(['。', '，'])
}

/// A row of three and more such names: no title has so many.
fn is_long_row(line: &str) -> bool {
    const MARKS: [char; 5] = ['|', '/', '·', '•', '—'];
    is_row(line) && MARKS.iter().any(|&mark| line.matches(mark).count() > 1)
}

/// A time of day behind a date, when a page was published: `2019-05-13 14:06`.
fn has_time(line: &str) -> bool {
    let characters: Vec<char> = line.chars().collect();
    let digit = |place: usize| characters.get(place).is_some_and(char::is_ascii_digit);
    let clock = (1..characters.len()).any(|place| {
        matches!(characters.get(place), Some(':' | '：'))
            && digit(place - 1)
            && digit(place + 1)
            && digit(place + 2)
    });
    clock && line.contains(['-', '/', '.', '年'])
}

/// `汀溪在线`, `县人民政府公报　2020年第3期`.
fn is_site(line: &str) -> bool {
    line.chars().count() <= LONGEST_LINK * 2
        && (SITES.iter().any(|end| line.trim_end().ends_with(end)) || is_issue(line))
        && !line.contains(['，', '。'])
}

/// `2020年第3期`: an issue of a gazette.
fn is_issue(line: &str) -> bool {
    line.contains('第') && line.trim_end().ends_with('期') && line.contains(|c: char| c.is_ascii_digit())
}
