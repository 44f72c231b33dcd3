"""Makes common_words.txt: words of two or more characters that at least ten of the given speeches have, no places.

python3 common_words.py FOLDER... > common_words.txt

Made from government work reports (national 1978 to 2025, provinces 2025), resolutions on them and reports to party
congresses, 89 speeches, cut into words with jieba 0.42.1 (MIT).
"""
import collections
import pathlib
import re
import sys

import jieba

MINIMUM_SPEECHES = 10


def main() -> None:
    counts: collections.Counter[str] = collections.Counter()
    for folder in sys.argv[1:]:
        for file in sorted(pathlib.Path(folder).glob("*.txt")):
            counts.update(set(jieba.cut(file.read_text())))
    places = set((pathlib.Path(__file__).parent / "places.txt").read_text().split())
    for word in sorted(word for word, count in counts.items() if count >= MINIMUM_SPEECHES):
        if re.fullmatch("[\u4e00-\u9fff]{2,}", word) and word not in places:
            print(word)


main()
