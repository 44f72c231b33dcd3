"""Makes office-numbering.docx, and from it and office-report-jilin-2025.docx the .odt files beside them.

    python3 tests/formats/make_office.py

The .docx is written by hand with the standard library, so that it has just what Word's automatic numbering needs; what
it prints is office-numbering.txt. The .odt files are LibreOffice's own (Debian's libreoffice-writer), as they come
from a user; without LibreOffice they stay as they are.

office-report-jilin-2025.docx and .txt are the government work report of Jilin as published, from
alexzhu0/Jina_Embeddings_v4_RAG (MIT).
"""

import pathlib
import shutil
import subprocess
import zipfile

HERE = pathlib.Path(__file__).parent
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def level(number, form, text, more=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def paragraph(text, numbering=None, level=0, style=None):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbering is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


OFFICIAL = (
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3．")
    + level(3, "decimalEnclosedCircleChinese", "%4")
    + level(4, "decimal", "%3.%4.%5")
)
STEMS = level(0, "ideographTraditional", "%1、") + level(1, "bullet", "·") + level(2, "upperRoman", "%3.")

NUMBERING = f"""<w:numbering {WORD}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{OFFICIAL}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{STEMS}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""

STYLES = f"""<w:styles {WORD}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""

BODY = [
    paragraph("提高站位", 1),
    paragraph("加强领导", 1, 1),
    paragraph("抓好落实", 1, 2),
    paragraph("明确分工", 1, 3),
    paragraph("加强督查", 1, 3),
    paragraph("签订责任书", 1, 4),
    paragraph("压实责任", 1, 1),
    paragraph("健全机制", 1, 2),
    paragraph("狠抓落实", 1),
    paragraph("强化考核", 1, 1),
    paragraph("同志们，下面讲几点要求。"),
    paragraph("讲学习", 2),
    paragraph("讲政治", 2),
    paragraph("不编号的一点", 2, 1),
    paragraph("Article", 2, 2),
    paragraph("转变作风", 1),
    paragraph("从头再来", 3),
    paragraph("继续前进", 3),
    paragraph("样式标题", style="1"),
    paragraph("样式小标题", style="2"),
    paragraph("没有编号的标题", 0, 0, "1"),
]


def write_docx(path):
    def relationships(*targets):
        each = "".join(
            f'<Relationship Id="r{number}" Type="{RELATIONSHIP}/{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(targets)
        )
        return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'

    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")]
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>',
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(("styles", "styles.xml"), ("numbering", "numbering.xml")),
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(BODY)}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write_docx(HERE / "office-numbering.docx")
    if shutil.which("soffice"):
        for name in ["office-numbering.docx", "office-report-jilin-2025.docx"]:
            command = ["soffice", "--headless", "--convert-to", "odt", "--outdir", HERE, HERE / name]
            subprocess.run(command, check=True)
