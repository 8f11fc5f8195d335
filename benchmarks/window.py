"""How fast the window stands, and how long it ever keeps its user waiting."""

from __future__ import annotations

import compileall
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.asked import Asked
from benchmarks.bounds import Bound, at_most, print_table
from benchmarks.searching import large_workspace
from benchmarks.window_screen import screen
from benchmarks.window_workspaces import long_memo_workspace, sample_workspace

_STARTS = 11
_ROUNDS = 3
_PATIENCE = 180  # seconds for one process
_BOUNDS = {"library": 50.0, "memo": 100.0, "long pages": 100.0}  # ms, of the longest pause
_EACH = {"clicks": 50.0, "pages": 300.0}  # ms, of each time something is asked for

Environment = Mapping[str, str]
Steps = dict[str, list[tuple[float, float]]]


def run(asked: Asked) -> Iterator[Bound]:
    """Measure, print the tables, and yield the bounds."""
    for package in ("briefing", "ui"):  # an installed program starts from compiled modules
        compileall.compile_dir(package, quiet=1)
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder)) as environment:
        home = Path(folder)
        sample = sample_workspace(home)
        yield from _start(sample, environment)
        paths = {
            "idle": sample,
            "clicks": sample,
            "pages": sample,
            "library": large_workspace(asked.build),
            "memo": long_memo_workspace(home),
            "long pages": home / "Long.briefing",
        }
        rounds = {part: _worked(part, path, environment) for part, path in paths.items()}
        rows = [_row(step, taken) for steps in rounds.values() for step, taken in steps.items()]
        head = ("step", "times", "longest, median of rounds", "at work of it")
        print_table("Pauses of the window's event loop", head, rows)
        for part, limit in _EACH.items():
            for step, taken in rounds[part].items():
                middle = statistics.median(wall for wall, _ in taken)
                yield at_most(f"Window: {step}", middle or math.nan, limit, "ms")
        for part, limit in _BOUNDS.items():
            worst = max((_middle(taken)[0] for taken in rounds[part].values()), default=math.nan)
            yield at_most(f"Window: longest pause, {part}", worst, limit, "ms")


def _start(workspace: Path, environment: Environment) -> Iterator[Bound]:
    """Measure starts, ours and a bare window's in turn, the first of each not counted."""
    bare, visible, ready = [], [], []
    for _ in range(_STARTS):
        bare.append(_started("bare", workspace, environment)["visible"])
        ours = _started("ours", workspace, environment)
        visible.append(ours["visible"])
        ready.append(ours["ready"])
    measured = {
        "a bare QMainWindow with three panes": bare[1:],
        "ours, visible": visible[1:],
        "ours, the sample ready for work": ready[1:],
    }
    median = {name: statistics.median(taken) for name, taken in measured.items()}
    base = median["a bare QMainWindow with three panes"]
    rows = [
        (name, f"{median[name]:.3f} s", f"{max(taken):.3f} s", f"{median[name] / base:.2f}")
        for name, taken in measured.items()
    ]
    print_table("Start of the window", ("what", "median", "slowest", "times the bare one"), rows)
    yield at_most("Window: visible", median["ours, visible"] / base, 1.8, "times a bare one")
    finished = median["ours, the sample ready for work"] / base
    yield at_most("Window: sample ready", finished, 3, "times a bare one")


def _started(which: str, workspace: Path, environment: Environment) -> dict[str, float]:
    """Return the seconds from the start of a process to each of its moments."""
    began = time.monotonic()
    answer = _answer("window_start", which, workspace, environment)
    return {name: moment - began for name, moment in json.loads(answer).items()}


def _worked(part: str, workspace: Path, environment: Environment) -> Steps:
    """Return for each step of *part* (longest pause, of that at work) in ms of each round."""
    steps: Steps = defaultdict(list)
    for _ in range(_ROUNDS):
        rounds: Steps = defaultdict(list)
        for step, wall, cpu in json.loads(_answer("window_work", part, workspace, environment)):
            rounds[step].append((wall, cpu))
        for step, taken in rounds.items():
            steps[step] += taken if part in _EACH else [max(taken)]
    return steps


def _answer(program: str, what: str, workspace: Path, environment: Environment) -> str:
    command = [sys.executable, "-m", f"benchmarks.{program}", what, str(workspace)]
    run = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, check=True, timeout=_PATIENCE
    )
    return run.stdout.decode()


def _middle(taken: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the median pause, with what of it was work."""
    return sorted(taken)[len(taken) // 2]


def _row(step: str, taken: list[tuple[float, float]]) -> tuple[str, ...]:
    wall, cpu = _middle(taken)
    return step, str(len(taken)), f"{wall:.0f} ms", f"{cpu:.0f} ms"
