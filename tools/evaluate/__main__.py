"""``python -m tools.evaluate [GOLD]``: score, print a table, write ``out/evaluate.json``.

GOLD is a folder of labelled data; without it only ``tests/data`` is scored.
Exit status 1 if a bound is missed, 2 if GOLD is no folder.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from pathlib import Path

from tools.evaluate import Scores

MODULES = ("reading_aids", "details_and_dates")
OUT = Path("out") / "evaluate.json"


def all_scores(gold: Path | None) -> Scores:
    """Return the scores of every module that is there."""
    scores: Scores = {}
    for name in MODULES:
        full = f"tools.evaluate.{name}"
        if importlib.util.find_spec(full) is not None:
            scores.update(importlib.import_module(full).score(gold))
    return scores


def main(arguments: list[str]) -> int:
    """Score, print and write; return the exit status."""
    gold = Path(arguments[0]) if arguments else None
    if gold is not None and not gold.is_dir():
        print(f"{gold}: no such folder of labelled data", file=sys.stderr)
        return 2
    scores = all_scores(gold)
    rows = {
        name: {"value": round(value, 4), "bound": bound, "ok": value >= bound}
        for name, (value, bound) in scores.items()
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    width = max(map(len, rows), default=0)
    for name, row in rows.items():
        verdict = "" if row["ok"] else "  MISSED"
        print(f"{name:{width}}  {row['value']:>14,.4f}  at least {row['bound']:>12,g}{verdict}")
    missed = [name for name, row in rows.items() if not row["ok"]]
    for name in missed:
        print(f"missed: {name}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
