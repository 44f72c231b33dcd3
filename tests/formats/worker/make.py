#!/usr/bin/env python3
"""Makes the documents of this folder anew: `python3 make.py` in it. Needs qpdf and LibreOffice (`soffice`).

The texts are those of ../../planted and of ../../../samples/en. The PDF documents are written by hand, with fonts that
every reader has and that need not be in the file, so that they stay small and their lines stand where they are put.
"""

import subprocess
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
CHINESE = [
    "政府工作报告",
    "各位代表：",
    "现在，我代表上海市人民政府，向大会报告工作，请予审议。请各位政协委员和其他列席人员提出意见。",
    "一、2024年工作回顾",
    "过去一年，我们坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大和二十届二中、三中全会精神，深入学习贯彻"
    "习近平总书记考察上海重要讲话精神，坚决贯彻落实党中央、国务院的决策部署，在中共上海市委的坚强领导下，坚持稳中求进工作总基调。",
    "一年来，全市经济社会发展总体平稳、稳中有进。一是经济运行回升向好。全市生产总值增长5%，城市经济规模进入了5万亿元以上的新"
    "阶段。地方一般公共预算收入达到8374.2亿元、增长0.7%，居民消费价格与上年基本持平，城镇调查失业率平均为4.2%。",
    "过去一年，我们主要做了以下工作。",
    "（一）奋力落实“五个中心”建设重要使命，城市核心功能进一步强化",
    "加快国际经济中心建设，产业体系现代化水平持续提升。重点围绕发展新质生产力，制定实施推进新型工业化“五大行动”，全力落实三"
    "大先导产业新一轮“上海方案”，出台实施区块链、低空经济、大飞机、新型储能、新材料、超高清、核电等产业支持政策，打造28个未来"
    "产业试验场。",
    "我们要坚持稳中求进。",
]
ENGLISH = [
    "I am certain that my fellow Americans expect that on my induction into the Presidency I will address them with a "
    "candor and a decision which the present situation of our Nation impels.",
    "This is preeminently the time to speak the truth, the whole truth, frankly and boldly. Nor need we shrink from "
    "honestly facing conditions in our country today. This great Nation will endure as it has endured, will revive and "
    "will prosper.",
    "So, first of all, let me assert my firm belief that the only thing we have to fear is fear itself-nameless, "
    "unreasoning, unjustified terror which paralyzes needed efforts to convert retreat into advance.",
    "In every dark hour of our national life a leadership of frankness and vigor has met with that understanding and "
    "support of the people themselves which is essential to victory.",
]
# Where the English text may be parted at the end of a line.
SYLLABLES = {"Presidency": "Presi-dency", "situation": "situ-ation", "preeminently": "preemi-nently",
             "conditions": "condi-tions", "unreasoning": "unrea-soning", "paralyzes": "para-lyzes",
             "leadership": "leader-ship", "understanding": "under-standing", "certain": "cer-tain",
             "unjustified": "unjusti-fied", "honestly": "hon-estly", "victory": "vic-tory", "country": "coun-try"}


def pdf(path, pages, pictures=()):
    """Writes pages of lines, each (left, top, size, text), in points; pictures are drawn on the pages named."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[1 95 500]>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 700/StemV 80>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        b"<</Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Length 8>>stream\n"
        + bytes([0x18, 0x3C, 0x7E, 0xFF, 0xFF, 0x7E, 0x3C, 0x18]) + b"\nendstream",
    ]
    kids = []
    for number, lines in enumerate(pages):
        parts = [b"q 400 0 0 600 90 120 cm /P Do Q"] if number in pictures else []
        for left, top, size, text in lines:
            latin = text.isascii()
            shown = f"({text.translate({40: '(', 41: ')'})})" if latin else f"<{text.encode('utf-16-be').hex()}>"
            shown = shown.replace("\\", "")
            parts.append(f"BT /{'L' if latin else 'C'} {size} Tf {left:.1f} {842 - top:.1f} Td {shown} Tj ET".encode())
        stream = b"\n".join(parts)
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
                       b"/Resources<</Font<</C 3 0 R/L 6 0 R>>/XObject<</P 7 0 R>>>>>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    (HERE / path).write_bytes(out)


def chinese_lines(paragraph, size, width, indent):
    """Cuts a paragraph into lines as wide as `width`. Latin letters and figures are half as wide and not parted."""
    wide = lambda text: sum(size / 2 if c.isascii() else size for c in text)
    units, line, lines = [], "", []
    for c in paragraph:
        if units and (c in "，。、；：？！）”%" or c.isascii() and units[-1][-1:].isascii() or units[-1][-1:] in "（“"):
            units[-1] += c
        else:
            units.append(c)
    room = width - indent
    for unit in units:
        if line and wide(line) + wide(unit) > room:
            lines.append(line)
            line, room = "", width
        line += unit
    return lines + [line]


def chinese():
    """Three pages of A4 with a running head and a page number, as Chinese offices lay out a report."""
    size, left, width, pitch, pages, top = 16, 90, 416, 29, [[]], 100
    for number, paragraph in enumerate(CHINESE * 3):
        title = paragraph == CHINESE[0]
        if title and number:
            continue
        letters = 22 if title else size
        indent = 150 if title else 0 if paragraph.endswith("代表：") else 2 * size
        for row, text in enumerate(chinese_lines(paragraph, letters, width, indent)):
            if top > 740:
                pages.append([])
                top = 100
            at = left + (indent if row == 0 else 0)
            # One font to a stretch: figures and letters in half the width.
            pages[-1].append((at, top, letters, text))
            top += pitch * (2 if title else 1)
    for number, lines in enumerate(pages, 1):
        lines.insert(0, (240, 50, 10, "二〇二五年政府工作报告"))
        lines.append((270, 800, 10, f"— {number} —"))
    assert len(pages) >= 3, len(pages)
    pdf("heads.pdf", pages)


def english():
    """A page of two columns in Courier, justified to the left, with words parted at the ends of lines."""
    size, wide, most = 10, 6.0, 36
    lines, text = [(200, 60, 14, "Inaugural Address")], []
    for paragraph in ENGLISH:
        row, rows = "  ", []
        for word in paragraph.split():
            if len(row.strip()) and len(row) + 1 + len(word) > most:
                head = SYLLABLES.get(word.strip(".,"), "").split("-")[0]
                if head and len(row) + 2 + len(head) <= most:
                    row += f" {head}-"
                    word = word[len(head):]
                rows.append(row)
                row = word
            else:
                row += ("" if not row.strip() else " ") + word
        text += rows + [row]
    half = (len(text) + 1) // 2
    for number, row in enumerate(text):
        column, top = divmod(number, half)
        indent = len(row) - len(row.lstrip())
        lines.append((60 + column * 260 + indent * wide, 100 + top * 13, size, row.strip()))
    pdf("columns.pdf", [lines])


def bomb(path):
    """A page whose content unpacks twice, to two gigabytes."""
    packer, once = zlib.compressobj(9), b""
    for _ in range(2000):
        once += packer.compress(b" " * 1_000_000)
    twice = zlib.compress(once + packer.flush(), 9)
    (HERE / path).write_bytes(
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n" % len(twice) + twice
        + b"\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n")


def docx(path):
    """A document with automatic numbering and with what is not to be read."""
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    run = lambda text, props="": f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    item = lambda text, level: (f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
                                f'{run(text)}</w:p>')
    plain = lambda text: f"<w:p>{run(text)}</w:p>"
    cell = lambda text: f"<w:tc><w:p>{run(text)}</w:p></w:tc>"
    level = lambda number, form, wording: (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{wording}"/></w:lvl>')
    change = 'w:id="9" w:author="x" w:date="2025-01-01T00:00:00Z"'
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025</w:t></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = "".join([
        plain(CHINESE[0]), plain(CHINESE[1]), plain(CHINESE[2]),
        item("2024年工作回顾", 0), plain(CHINESE[6]),
        item("奋力落实“五个中心”建设重要使命，城市核心功能进一步强化", 1),
        f'<w:p>{run("加快国际经济中心建设")}<w:del {change}><w:r><w:delText>（删去的话）</w:delText></w:r></w:del>'
        f'{run("，产业体系现代化水平持续提升。")}{run("看不见的话", "<w:vanish/>")}</w:p>',
        item("全方位推进高水平改革开放，市场活力和社会创造力进一步激发", 1),
        f"<w:p>{field}{run('年，浦东引领区加快打造。')}</w:p>",
        item("2025年主要任务", 0),
        item("多措并举扩大有效需求，经济发展质量效益进一步增强", 1),
        f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        f'<w:tr>{cell("指标")}{cell("目标")}</w:tr><w:tr>{cell("生产总值")}{cell("增长5%左右")}</w:tr></w:tbl>',
        plain(CHINESE[9]),
    ])
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kind}+xml"/>' for part, kind in (("document", "document.main"), ("numbering", "numbering")))
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = lambda kind, target: (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{relation}/{kind}" Target="{target}"/></Relationships>')
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                         'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                         f'relationships+xml"/>{types}</Types>')
        archive.writestr("_rels/.rels", relations("officeDocument", "word/document.xml"))
        archive.writestr("word/_rels/document.xml.rels", relations("numbering", "numbering.xml"))
        archive.writestr("word/document.xml", f"<w:document {ns}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", f'<w:numbering {ns}><w:abstractNum w:abstractNumId="1">'
                         f'{level(0, "chineseCountingThousand", "%1、")}{level(1, "chineseCountingThousand", "（%2）")}'
                         '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


def main():
    chinese()
    english()
    pdf("scan.pdf", [[], []], pictures=(0, 1))
    subprocess.run(["qpdf", "--encrypt", "geheim", "geheim", "256", "--", "columns.pdf", "password.pdf"], cwd=HERE,
                   check=True)
    bomb("bomb.pdf")
    docx(HERE / "numbered.docx")
    subprocess.run(["soffice", "--headless", "--convert-to", "doc", "numbered.docx"], cwd=HERE, check=True)
    (HERE / "numbered.docx").unlink()


main()
