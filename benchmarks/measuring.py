"""Run an alternative in processes of its own, several times, and keep the median.

A process of its own starts with nothing in its caches but its imports and one
small memo, and its peak of memory is its own.
"""

from __future__ import annotations

import importlib
import json
import math
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

from benchmarks.long_memo import LongMemo, long_memo

_PATIENCE = 3.0  # seconds in one process; slow alternatives are run less often
_MOST = 5
_MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass(frozen=True, slots=True)
class Size:
    """How long the memo is."""

    statements: int
    headings: int = 150
    sources: int = 200

    def memo(self) -> LongMemo:
        """Return a memo of this size."""
        return long_memo(self.statements, self.headings, self.sources)


SMALL = Size(300)
LARGE = Size(3_000)
HUGE = Size(30_000, headings=1_500, sources=2_000)
USUAL = Size(40, headings=4, sources=5)


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians of the *runs*, in seconds; *memory* is the peak in MB, *size* in bytes."""

    wall: float
    cpu: float
    memory: float
    size: int
    runs: int


FAILED = Measured(wall=math.nan, cpu=math.nan, memory=math.nan, size=0, runs=0)


def measure(alternative: str, size: Size) -> Measured:
    """Return what the module *alternative* of ``benchmarks`` needs for a memo of *size*.

    An alternative that fails tells why on standard error and is ``FAILED``,
    with which no bound holds.
    """
    command = [sys.executable, "-m", __spec__.name, alternative, json.dumps(asdict(size))]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    return FAILED if run.returncode else Measured(**json.loads(run.stdout))


def over_all(rounds: list[Measured]) -> Measured:
    """Return the medians over several processes of one alternative, and the most memory."""
    if FAILED in rounds:
        return FAILED
    return Measured(
        wall=statistics.median(measured.wall for measured in rounds),
        cpu=statistics.median(measured.cpu for measured in rounds),
        memory=max(measured.memory for measured in rounds),
        size=rounds[0].size,
        runs=sum(measured.runs for measured in rounds),
    )


def measure_here(alternative: str, size: Size) -> Measured:
    """Measure in this process; ``measure`` starts one for it."""
    module = importlib.import_module(f"benchmarks.{alternative}")
    module.write(module.prepare(USUAL.memo()))
    prepared = module.prepare(size.memo())
    walls: list[float] = []
    cpus: list[float] = []
    written = b""
    while not walls or (len(walls) < _MOST and sum(walls) < _PATIENCE):
        wall, cpu = time.perf_counter(), time.process_time()
        written = module.write(prepared)
        cpus.append(time.process_time() - cpu)
        walls.append(time.perf_counter() - wall)
    return Measured(
        wall=statistics.median(walls),
        cpu=statistics.median(cpus),
        memory=_peak(),
        size=len(written),
        runs=len(walls),
    )


def _peak() -> float:
    """Return the most memory that this process, or a program it ran, has held, in MB."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(each).ru_maxrss for each in who) / _MEGABYTE


if __name__ == "__main__":
    print(json.dumps(asdict(measure_here(sys.argv[1], Size(**json.loads(sys.argv[2]))))))
