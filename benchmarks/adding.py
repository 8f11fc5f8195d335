"""A thousand web pages into a workspace, beside trafilatura alone on one core."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.asked import Asked
from benchmarks.bounds import Bound, at_most, print_table
from benchmarks.web_pages import write_pages

_PAGES = 1_000
_RUNS = 3

# Its own defaults, no workspace, no dates, no checks: the story and nothing else.
_ALONE = """
import sys
from pathlib import Path
from trafilatura import extract
for page in sorted(Path(sys.argv[1]).iterdir()):
    extract(page.read_bytes())
"""


def run(asked: Asked) -> Iterator[Bound]:
    """Measure both by turns, print the table, and yield the bound."""
    with tempfile.TemporaryDirectory() as name:
        pages = Path(name, "pages")
        kind = write_pages(pages, _PAGES, asked.gold)
        ours: list[float] = []
        alone: list[float] = []
        for turn in range(_RUNS):
            alone.append(_seconds([sys.executable, "-c", _ALONE, str(pages)]))
            ours.append(_seconds([*_briefing(), "add", f"{name}/{turn}.briefing", str(pages)]))
    both = statistics.median(ours), statistics.median(alone)
    rows = [("briefing add", f"{both[0]:.1f} s"), ("trafilatura alone", f"{both[1]:.1f} s")]
    print_table(f"Adding {_PAGES:,} articles ({kind})", ("program", "time"), rows)
    yield at_most("Adding 1,000 web pages: against trafilatura", both[0] / both[1], 1.3, "times")


def _briefing() -> list[str]:
    return [str(Path(sys.executable).with_name("briefing"))]


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
