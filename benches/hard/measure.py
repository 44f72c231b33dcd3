#!/usr/bin/env python3
"""Processor seconds and peak memory of the program on the files of make.py.

usage: measure.py [--folder NAME=FOLDER...] REFRAIN OUT [NAME...]
At most 240 s and 4 GB a case; NAME picks cases. Each --folder is a case of its own: all speeches of that folder, for
instance of 25 reports or of all State of the Union addresses.
"""
import argparse, os, pathlib, resource, shutil, subprocess, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument("--folder", action="append", default=[])
parser.add_argument("refrain")
parser.add_argument("out", type=pathlib.Path)
parser.add_argument("names", nargs="*")
arguments = parser.parse_args()
refrain, out, names = arguments.refrain, arguments.out, arguments.names
pair = lambda stem, ext="txt": [out / f"{stem}-a.{ext}", out / f"{stem}-b.{ext}"]
CASES = {
    "clauses-2000": pair("clauses-2000"), "clauses-4000": pair("clauses-4000"), "clauses-8000": pair("clauses-8000"),
    "one-character": pair("one-character"), "short-lines": [out / "short-lines.txt", out / "long.txt"], "crlf": [out / "crlf.txt", out / "long.txt"],
    "equal-paragraphs": [out / "equal-paragraphs.txt"] * 2, "list": [out / "list.html", out / "clauses-2000-a.txt"],
    "setext": [out / "setext.md", out / "clauses-2000-a.txt"], "endless-word": [out / "endless-word.md", out / "clauses-2000-a.txt"],
    "names": [out / "names.txt", out / "clauses-2000-a.txt"], "numbered": [out / "numbered.txt", out / "clauses-2000-a.txt"],
    "titles": [out / "titles.txt", out / "clauses-2000-a.txt"], "titles-twice": [out / "titles.txt"] * 2,
    "one-report-forty-times": pair("one-report-forty-times"), "long-edited": [out / "long.txt", out / "long-edited.txt"],
    "many-100": ["-r", out / "many-100"], "many-200": ["-r", out / "many-200"],
}
REPORT = ["report", "--format", "json", "-o", os.devnull]
# Of folders: first without a cache, then with the one that the case before has left.
OF_FOLDERS = {}
for n in ("1000", "10000"):
    for again in ("", "-again"):
        OF_FOLDERS[f"overview-{n}{again}"] = ["overview", "--format", "json", out / f"many-{n}"]
for again in ("", "-again"):
    OF_FOLDERS[f"sources-1000{again}"] = ["sources", "--format", "json", out / "many-1000/00019.txt", out / "many-1000"]
CASES |= {name: arguments[3:] for name, arguments in OF_FOLDERS.items()}
CASES |= {name: ["-r", folder] for name, _, folder in (given.partition("=") for given in arguments.folder)}


LIMIT = 240
cache = tempfile.mkdtemp()


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


for name, files in CASES.items():
    if names and name not in names:
        continue
    copies = [str(f) for f in files]
    if len(copies) == 2 and copies[0] == copies[1]:  # the same text twice, as two files
        twin = pathlib.Path(copies[0]).with_suffix(".copy" + pathlib.Path(copies[0]).suffix)
        twin.write_bytes(pathlib.Path(copies[0]).read_bytes()); copies[1] = str(twin)
    start = time.time()
    command = OF_FOLDERS[name][:3] if name in OF_FOLDERS else REPORT
    if name in OF_FOLDERS and not name.endswith("-again"):
        shutil.rmtree(cache, ignore_errors=True)
    process = subprocess.Popen([refrain, *command, *copies], stdout=subprocess.DEVNULL, env=os.environ | {"XDG_CACHE_HOME": cache},
                               stderr=subprocess.PIPE, preexec_fn=limits)
    killed = ""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.time() - start > LIMIT:
            process.kill(); _, status, usage = os.wait4(process.pid, 0); killed = f" stopped at {LIMIT} s"; break
        time.sleep(0.02)
    message = process.stderr.read().decode("utf-8", "replace").strip().splitlines()
    code = os.waitstatus_to_exitcode(status)
    print(f"{name:24} exit {code:3}  cpu {usage.ru_utime + usage.ru_stime:6.1f} s  peak {usage.ru_maxrss / 1024:6.0f} MB{killed}  {message[-1][:90] if message else ''}", flush=True)
shutil.rmtree(cache, ignore_errors=True)
