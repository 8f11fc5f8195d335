"""What was promised and what was measured, side by side."""

from __future__ import annotations

import json
import math
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bound:
    """A promise: *value*, in *unit*, is at most *limit* (or at least, if *least*)."""

    name: str
    value: float
    limit: float
    unit: str
    least: bool = False

    @property
    def ok(self) -> bool:
        """Whether the promise holds."""
        return self.value >= self.limit if self.least else self.value <= self.limit

    @property
    def words(self) -> tuple[str, str, str, str]:
        """The row of the table: what, measured, promised, held or missed."""
        promised = f"{'at least' if self.least else 'at most'} {self.limit:g} {self.unit}"
        verdict = "held" if self.ok else "MISSED"
        return self.name, f"{self.value:.3g} {self.unit}", promised, verdict


def at_most(name: str, value: float, limit: float, unit: str) -> Bound:
    """Return the promise that *value* stays within *limit*."""
    return Bound(name, value, limit, unit)


def at_least(name: str, value: float, limit: float, unit: str = "times") -> Bound:
    """Return the promise that *value* reaches *limit*."""
    return Bound(name, value, limit, unit, least=True)


def print_table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print *rows* as a Markdown table, so that it can stand in a document as it is."""
    table = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    print(f"\n{title}\n")
    for place, row in enumerate(table):
        print(
            "| "
            + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            + " |"
        )
        if not place:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def machine() -> str:
    """Return the size of this machine in words."""
    cores = f"{os.cpu_count()} cores"
    version = f"Python {platform.python_version()}"
    if not hasattr(os, "sysconf"):
        return f"{cores}, {version}"
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cores}, {memory:.0f} GB, {version}"


def keep(bounds: Iterable[Bound], target: Path) -> None:
    """Write the *bounds* to *target* as ``{name: {value, bound, ok}}``.

    A value that could not be measured is null, and its bound is missed.
    """
    kept = {
        b.name: {
            "value": None if math.isnan(b.value) else b.value,
            "bound": b.limit,
            "ok": b.ok,
        }
        for b in bounds
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
