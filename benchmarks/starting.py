"""How fast the command line answers."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.asked import Asked
from benchmarks.bounds import Bound, at_most, print_table

_RUNS = 9


def run(_asked: Asked) -> Iterator[Bound]:
    """Measure ``briefing --help``, print the table, and yield the bound."""
    command = [str(Path(sys.executable).with_name("briefing")), "--help"]
    taken = [_seconds(command) for _ in range(_RUNS + 1)][1:]  # the first one compiles
    median = statistics.median(taken)
    print_table("Start", ("command", "median", "slowest"), [_row(median, max(taken))])
    yield at_most("Start: briefing --help", median, 0.3, "s")


def _row(median: float, slowest: float) -> tuple[str, ...]:
    return "briefing --help", f"{median:.3f} s", f"{slowest:.3f} s"


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
