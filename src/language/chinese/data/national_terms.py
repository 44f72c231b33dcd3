"""Makes the first part of national_terms.txt: wording in quotation marks that at least two of the given speeches have.

python3 national_terms.py FOLDER... > national_terms.txt

Made from government work reports (national 1978 to 2025, provinces 2025) and reports to party congresses. The second part,
set terms of party building and of services that those reports do not quote, is kept by hand in party_terms.txt.
"""
import collections
import pathlib
import re
import sys

MINIMUM_SPEECHES = 2


def main() -> None:
    counts: collections.Counter[str] = collections.Counter()
    for folder in sys.argv[1:]:
        for file in sorted(pathlib.Path(folder).glob("*.txt")):
            counts.update(set(re.findall(r"[“\"]([^“”\"，。；]{2,16}?)[”\"]", file.read_text())))
    for wording in sorted(w for w, count in counts.items() if count >= MINIMUM_SPEECHES):
        print(re.sub(r"\W", "", wording) if "+" not in wording and "×" not in wording else wording)


main()
