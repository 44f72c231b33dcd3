//! What the values of the lower layers are called in Chinese.

use crate::compare::{Class, LinkReason};
use crate::formats::{Repair, RepairKind};
use crate::language::local::LocalReason;
use crate::speech::{Notice, SectionKind};

pub(super) fn section_kind(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Notice => "附带文字",
        SectionKind::Title => "标题",
        SectionKind::Dateline => "日期",
        SectionKind::Speaker => "讲话人",
        SectionKind::Salutation => "称呼",
        SectionKind::Opening => "开头",
        SectionKind::Review => "回顾",
        SectionKind::Lead => "总起段",
        SectionKind::Heading => "小标题",
        SectionKind::Point => "要点",
        SectionKind::Closing => "结尾",
        SectionKind::Annex => "附件",
        SectionKind::Glossary => "名词解释",
    }
}

pub(super) fn notice_reason(reason: Notice) -> &'static str {
    match reason {
        Notice::Advertising => "广告",
        Notice::AmongAdvertising => "夹在广告之间",
        Notice::Bookmark => "文字处理软件的书签",
        Notice::PageNumber => "页码",
        Notice::Source => "文稿出处",
        Notice::WebPage => "网页残留",
        Notice::Remark => "编者按语",
        Notice::Notes => "注释",
        Notice::Watermark => "水印或页眉：在文中反复出现",
        Notice::Contents => "目录",
    }
}

pub(super) fn local_kind(reason: LocalReason) -> &'static str {
    match reason {
        LocalReason::Figure => "数字",
        LocalReason::Date => "日期",
        LocalReason::Place => "地名",
        LocalReason::Body => "机构",
        LocalReason::Person => "人名",
        LocalReason::Project => "项目",
        LocalReason::Coinage => "新提法",
        LocalReason::Redaction => "隐去的名称",
    }
}

pub(super) fn local_reason(reason: LocalReason) -> &'static str {
    match reason {
        LocalReason::Figure => "数字",
        LocalReason::Date => "日期",
        LocalReason::Place => "地名",
        LocalReason::Body => "机构",
        LocalReason::Person => "人名",
        LocalReason::Project => "项目",
        LocalReason::Coinage => "新提法",
        LocalReason::Redaction => "隐去的名称",
    }
}

pub(super) fn repair(Repair { kind, count }: Repair) -> String {
    match kind {
        RepairKind::JoinedLines => format!("接回断行 {count} 处"),
        RepairKind::CutLine => format!("无换行文本切分为 {count} 段"),
        RepairKind::PageFurniture => format!("略去页码、页眉页脚 {count} 处"),
        RepairKind::WebFurniture => format!("略去网页附属内容 {count} 处"),
        RepairKind::Deleted => format!("略去修订中已删除的文字 {count} 处"),
        RepairKind::Hidden => format!("略去隐藏文字 {count} 处"),
        RepairKind::Comments => format!("略去批注 {count} 条"),
        RepairKind::Notes => format!("脚注、尾注 {count} 条另列"),
        RepairKind::UnreadImport => format!("未能读取插入的文档 {count} 个"),
        RepairKind::UnreadObject => format!("略去图表等嵌入对象 {count} 个"),
        RepairKind::UnknownSign => format!("图形字体中的未知符号 {count} 个（显示为 □）"),
        RepairKind::OtherEncoding => format!("按另一编码读取 {count} 行"),
        RepairKind::EncodedTwice => format!("还原被重复编码的 {count} 行"),
        RepairKind::Markup => format!("略去 {count} 行中的网页源码标记"),
        RepairKind::ZeroBytes => format!("略去零字节 {count} 个"),
    }
}

pub(super) fn link_reason(reason: LinkReason) -> String {
    match reason {
        LinkReason::Manual => "手动".to_owned(),
        LinkReason::Kind => "同类段落".to_owned(),
        LinkReason::Heading => "标题".to_owned(),
        LinkReason::Words => "用词".to_owned(),
        LinkReason::Phrases(count) => format!("相同语句 {count}"),
        LinkReason::NearMatches(count) => format!("近似语句 {count}"),
        LinkReason::Outline => "结构".to_owned(),
        LinkReason::Topic => "主题".to_owned(),
    }
}

pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Shared => "相同",
        Class::Near => "近似",
        Class::Source => "出自来源",
        Class::Stock => "套话",
        Class::Local => "本地特有",
        Class::Own => "独有",
    }
}

pub(super) fn class_legend(class: Class) -> &'static str {
    match class {
        Class::Shared => "其他篇也有；篇数越多颜色越深",
        Class::Near => "其他篇有改动过的同样语句，改动处有下划线",
        Class::Stock => "别处讲话的常用语：淡色",
        Class::Source => "给定来源（--source）中的字句：不算相同",
        Class::Local => "只属于本地：名称、数字、日期；有底色的，其他篇也有同样字句",
        Class::Own => "其余：既非套用，也非本地特有",
    }
}
