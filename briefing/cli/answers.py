"""Answers: JSON for programs on standard output, progress for people on standard error."""

from __future__ import annotations

import json
import sys
from typing import Any

from briefing.progress import Progress

_WIDTH = 24


def print_json(value: Any) -> None:
    """Print *value* as one JSON document."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def warn(text: str) -> None:
    """Say *text* on standard error."""
    print(text, file=sys.stderr)


def counted(statements: int, entries: int) -> str:
    """Return how many *statements* stand in how many *entries*, as every command says it.

    An entry may cite further sources for the same words, each a statement.
    """
    told = "1 statement" if statements == 1 else f"{statements} statements"
    if entries == statements:
        return told
    return f"{told} in {entries} {'entry' if entries == 1 else 'entries'}"


def progress_bar() -> Progress:
    """Return a progress that draws a bar on a terminal, and says nothing elsewhere."""
    return Progress(_draw) if sys.stderr.isatty() else Progress()


def _draw(done: int, total: int, label: str) -> None:
    filled = _WIDTH * done // max(1, total)
    bar = "█" * filled + "·" * (_WIDTH - filled)
    end = "\n" if done >= total else ""
    name = label if len(label) <= 40 else f"…{label[-39:]}"
    print(f"\r{bar} {done}/{total} {name:<40}", end=end, file=sys.stderr, flush=True)
