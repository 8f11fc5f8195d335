"""``python -m benchmarks [PART...]``: measure, print tables, write ``out/bench.json``.

Exits with 1 if a bound is missed.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from benchmarks.asked import Asked
from benchmarks.bounds import keep, machine, print_table

PARTS = ("starting", "adding", "searching", "export")
_MORE = ("window",)


def main() -> int:
    """Run the parts that were asked for, all but the window's by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join((*PARTS, *_MORE)))
    parser.add_argument("--out", type=Path, default=Path("out"), help="where bench.json goes")
    parser.add_argument("--gold", type=Path, help="a folder of labelled data, for its web pages")
    options = parser.parse_args()
    asked = Asked(out=options.out, gold=options.gold)
    for part in options.parts:
        if part not in (*PARTS, *_MORE):
            parser.error(f"there is no part {part}; there are {', '.join((*PARTS, *_MORE))}")
    bounds = [
        bound
        for part in options.parts or PARTS
        for bound in importlib.import_module(f"benchmarks.{part}").run(asked)
    ]
    print_table(
        f"Bounds ({machine()})",
        ("what", "measured", "promised", ""),
        [bound.words for bound in bounds],
    )
    keep(bounds, asked.out / "bench.json")
    return 0 if all(bound.ok for bound in bounds) else 1


if __name__ == "__main__":
    sys.exit(main())
