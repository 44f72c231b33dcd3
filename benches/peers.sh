#!/bin/sh
# What other programs of Debian find in the five samples: processor time, and the share of the 77 known phrases of
# tests/gold/phrases.json.
#
# usage: benches/peers.sh [REFRAIN]      the program; target/release/refrain by default
#
# A phrase counts as found if one match has at least four fifths of its letters in two speeches. Files go to each program
# as they are; and once more, where it works by lines or words, with one letter a line, which Chinese as it is written does
# not have.
set -u
here=$(cd "$(dirname "$0")" && pwd)
refrain=${1:-$here/../target/release/refrain}

if ! command -v python3 >/dev/null; then
    echo "not installed: python3, which counts what is found" >&2
    exit 2
fi
printf '%-28s %10s %10s\n' program seconds found
measure() {
    # The program, the package that has it, then how its files are prepared.
    program=$1 package=$2
    shift 2
    if ! command -v "$program" >/dev/null; then
        printf '%-28s not installed (%s)\n' "$(basename "$program")" "$package"
        return
    fi
    for form in "$@"; do
        python3 "$here/peers/measure.py" "$program" "$form" || status=1
    done
}
status=0
measure "$refrain" "cargo build --release" files
measure vimdiff "package vim" files letters
measure sim_text "package similarity-tester" files letters
exit $status
