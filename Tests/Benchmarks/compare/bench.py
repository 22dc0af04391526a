"""Measures one part or all, and prints the table."""

import argparse
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PARTS = ["rpc", "postgres", "way", "trail", "scope", "decisions", "start"]


def arguments():
    parser = argparse.ArgumentParser(prog="script/bench")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all of them where none is named")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5, help="that each run is measured for")
    parser.add_argument("--out", type=Path, help="a file for the same as JSON")
    return parser.parse_args()


def groups_of(part, binaries, seconds):
    import calls
    import database
    import decisions
    import scope
    import start
    import trail
    import way

    match part:
        case "rpc":
            return calls.groups(binaries, seconds)
        case "postgres":
            return database.groups(binaries, max(1, round(seconds)))
        case "way":
            return way.groups(max(1, round(seconds)))
        case "trail":
            return trail.groups(max(1, round(seconds)))
        case "scope":
            return scope.groups(max(1, round(seconds)))
        case "decisions":
            return decisions.groups(binaries, seconds)
        case "start":
            return start.groups()


def main():
    options = arguments()
    binaries = Path(os.environ["VANQUAN_BINARIES"])
    sys.path.insert(0, str(ROOT / "Tests" / "SystemTests"))
    from group import measure
    from table import lines

    results = []
    for part in options.parts or PARTS:
        with groups_of(part, binaries, options.seconds) as groups:
            found = measure(groups, options.rounds, lambda text: print(text, file=sys.stderr))
        print("\n".join(lines(found)), flush=True)
        results += found
    if options.out:
        options.out.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")


main()
