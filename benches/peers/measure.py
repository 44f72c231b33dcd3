#!/usr/bin/env python3
"""How long a program takes for the five samples, and how many of the known phrases it finds.

usage: measure.py PROGRAM files|letters
Places are counted in letters and figures of a file, which all forms of it have in common.
"""
import itertools, json, pathlib, re, resource, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
# How much of a phrase a match must have: programs leave an empty word at its end away.
SHARE = 0.8
# The shortest phrases, in letters.
SHORTEST = 6
# Seconds that one run may take.
PATIENCE = 120


def letters_before(text):
    """For each position in a text how many letters and figures stand before it."""
    out = [0]
    for character in text:
        out.append(out[-1] + character.isalnum())
    return out


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, **options)
    return done.stdout.decode("utf-8", "replace")


def refrain(program, files, _folder):
    """Each phrase of the report is a match."""
    report = json.loads(run([program, "report", "--format", "json", *files]))
    before = [letters_before(speech["text"]) for speech in report["speeches"]]
    place = lambda one: (one["speech"], before[one["speech"]][one["start"]], before[one["speech"]][one["end"]])
    return [[place(one) for one in phrase["occurrences"]] for phrase in report["phrases"]]


# What vimdiff does not mark, character by character: in a changed line that is what both sides have.
VIM = """
set nomore
let out = []
for window in [1, 2]
  exe window . 'wincmd w'
  for line in range(1, line('$'))
    let text = getline(line)
    for index in range(strchars(text))
      let name = synIDattr(diff_hlID(line, byteidx(text, index) + 1), 'name')
      if name ==# '' || name ==# 'DiffChange'
        call add(out, window . ' ' . line . ' ' . index)
      endif
    endfor
  endfor
endfor
call writefile(out, 'unmarked')
qa!
"""


def vimdiff(program, files, folder):
    """Two files at a time; what is not marked is one match."""
    (folder / "unmarked.vim").write_text(VIM)
    lines = [pathlib.Path(file).read_text(encoding="utf-8").split("\n") for file in files]
    starts = [list(itertools.accumulate((sum(map(str.isalnum, line)) for line in text), initial=0)) for text in lines]
    matches = []
    for pair in itertools.combinations(range(len(files)), 2):
        both = [files[file] for file in pair]
        run([program, "-N", "-u", "NONE", "-i", "NONE", *both, "-es", "-S", "unmarked.vim"], cwd=folder, stdin=subprocess.DEVNULL)
        match = []
        for line in (folder / "unmarked").read_text().split("\n")[:-1]:
            window, number, index = map(int, line.split())
            file = pair[window - 1]
            text = lines[file][number - 1]
            if text[index].isalnum():
                at = starts[file][number - 1] + sum(map(str.isalnum, text[:index]))
                match.append((file, at, at + 1))
        matches.append(match)
    return matches


def sim_text(program, files, _folder):
    """Each run is a match, told by lines."""
    said = run([program, "-n", "-e", "-s", "-r", str(SHORTEST), *files])
    starts = {}
    for number, file in enumerate(files):
        text = pathlib.Path(file).read_text(encoding="utf-8").split("\n")
        starts[file] = (number, list(itertools.accumulate((sum(map(str.isalnum, line)) for line in text), initial=0)))
    matches = []
    for line in said.split("\n"):
        match = []
        for file, first, last in re.findall(r"([^|]+?): line (\d+)-(\d+)", line):
            number, before = starts[file]
            match.append((number, before[int(first) - 1], before[int(last)]))
        if match:
            matches.append(match)
    return matches


def covered(occurrence, match):
    file, start, end = occurrence
    have = set()
    for number, first, last in match:
        if number == file:
            have.update(range(max(first, start), min(last, end)))
    return len(have) >= SHARE * (end - start)


def found(phrase, matches):
    """Whether one match has it in two speeches."""
    return any(len({one[0] for one in phrase if covered(one, match)}) > 1 for match in matches)


def main():
    program, form = sys.argv[1:]
    name = pathlib.Path(program).name
    known = json.loads((ROOT / "tests/gold/phrases.json").read_text(encoding="utf-8"))
    texts = [(SAMPLES / file).read_text(encoding="utf-8") for file in known["files"]]
    before = [letters_before(text) for text in texts]
    phrases = [[(file, before[file][start], before[file][end]) for file, start, end in phrase["occurrences"]]
               for phrase in known["phrases"]]
    find = {"vimdiff": vimdiff, "sim_text": sim_text}.get(name, refrain)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = []
        for file, text in zip(known["files"], texts):
            path = folder / file
            letters = "".join(character + "\n" for character in text if character.isalnum())
            path.write_text(text if form == "files" else letters, encoding="utf-8")
            files.append(str(path))
        try:
            matches = find(program, files, folder)
        except (subprocess.TimeoutExpired, OSError, ValueError, KeyError) as error:
            print(f"{name}, {form}: failed: {error}")
            return 1
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    share = sum(found(phrase, matches) for phrase in phrases)
    print(f"{name + ', ' + form:28} {usage.ru_utime + usage.ru_stime:10.2f} {share:6} of {len(phrases)}")
    return 0


sys.exit(main())
