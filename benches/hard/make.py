#!/usr/bin/env python3
"""Write hard inputs: legal files that are long, odd or many.

usage: make.py OUT [CORPUS]
CORPUS is a folder of Chinese speeches (*.txt); the samples of this repository unless told. Deterministic.
"""
import pathlib, random, re, sys

HERE = pathlib.Path(__file__).resolve().parent
OUT = pathlib.Path(sys.argv[1])
CORPUS = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parents[1] / "samples"
R = random.Random(20261128)
COMMON = [chr(c) for c in range(0x4E00, 0x4E00 + 500)]
some = lambda n: "".join(R.choices(COMMON, k=n))


def write(name, text):
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8")[:999_000].decode("utf-8", "ignore").encode("utf-8"))


def edit(text, rate):
    out = list(text)
    for i in R.sample(range(len(out)), int(len(out) * rate)):
        out[i] = R.choice(COMMON)
    return "".join(out)


reports = [f.read_text(encoding="utf-8") for f in sorted(CORPUS.glob("*.txt"))]
everything = "\n".join(reports)
clauses = [c for c in re.split(r"[，。；\n]", everything) if len(c) > 3]

# One clause a line: many sections. A small corpus has to repeat itself.
take = lambda n: R.sample(clauses, n) if n <= len(clauses) else R.choices(clauses, k=n)
for n in (2000, 4000, 8000):
    for side in "ab":
        write(f"clauses-{n}-{side}.txt", "\n".join(take(n)) + "\n")
# One character a line, 200,000 short lines, equal paragraphs.
for side in "ab":
    write(f"one-character-{side}.txt", "".join(R.choice(COMMON) + "\n" for _ in range(5000)))
write("short-lines.txt", "".join(R.choice(COMMON) + "\n" for _ in range(200_000)))
write("crlf.txt", "".join(some(1) + "\r\n" for _ in range(190_000)))
write("equal-paragraphs.txt", "坚持党的领导不动摇。\n\n" * 30_000)
write("list.html", "<html><body><ol>" + "<li>条" * 150_000 + "</ol></body></html>")
write("setext.md", "a\n=\n" * 240_000)
# A list of names, and numbered lines of words: may each line go on with the one before?
write("names.txt", "".join(f"harbourmaster{i}\n" for i in range(60_000)))
write("numbered.txt", "".join(f"{i}. the wheel of {i}\n\n" for i in range(40_000)))
# One endless word, in Markdown.
write("endless-word.md", "# a\n\n# b\n\n" + "**a_" * 240_000)
# Repetitive text: titles, one report forty times with edits.
write("titles.txt", "".join(f"{R.choice('一二三四五六七八九十')}、坚持{R.choice(['党的领导', '人民至上', '改革开放'])}\n" for _ in range(28_000)))
for side in "ab":
    write(f"one-report-forty-times-{side}.txt", "".join(edit(reports[0], 0.05) for _ in range(40)))
# Ordinary and long: 1 MB and its copy with 1 % edits.
while len(everything) < 330_000:
    everything += "\n" + everything
long = everything[:330_000]
write("long.txt", long)
write("long-edited.txt", edit(long, 0.01))
# Many: speeches of 5,000 characters made of real paragraphs; every twentieth is an edited copy of the one before.
paragraphs = [p for p in everything.split("\n") if len(p) > 40]
for n in (100, 200, 1000, 10_000):
    last = ""
    for i in range(n):
        if i % 20 == 19:
            text = edit(last, 0.03)
        else:
            text, size = "", 0
            while size < 5000:
                p = R.choice(paragraphs); text += p + "\n"; size += len(p)
        write(f"many-{n}/{i:05d}.txt", text)
        last = text
