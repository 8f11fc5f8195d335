"""Collecting what is wrong in a file, and the nearest right word for it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Protocol

from briefing.errors import Problem
from briefing.strict_yaml.nodes import Node
from briefing.telling import Worded


class Reading:
    """Collects the problems of one file; *where* is the way down to what is being read."""

    def __init__(self, file: str, problems: list[Problem], where: str = "") -> None:
        self._file = file
        self._problems = problems
        self.where = where

    def at(self, step: str) -> Reading:
        """Return the reading of what lies one *step* further down: a key, or ``[2]``."""
        dot = "." if self.where and not step.startswith("[") else ""
        return Reading(self._file, self._problems, self.where + dot + step)

    def refuse(self, line: int, message: Worded) -> None:
        """Note a problem that refuses the file."""
        self._problems.append(Problem(self._file, line, message))

    def warn(self, line: int, message: Worded) -> None:
        """Note a warning."""
        self._problems.append(Problem(self._file, line, message, fatal=False))


class Value(Protocol):
    """What stands under a key: reads a node to a Python value."""

    @property
    def type_name(self) -> str:
        """The type as the tables in the docs print it."""
        ...

    @property
    def allowed(self) -> str:
        """The allowed values as the tables print them, or ""."""
        ...

    def read(self, node: Node, reading: Reading) -> object | None:
        """Return the value of *node*, or None with a problem noted."""
        ...


def nearest(word: str, words: Iterable[str]) -> str:
    """Return "; did you mean …?" for the word of *words* nearest to *word*, or ""."""
    listed = {known.lower(): known for known in words}
    close = get_close_matches(word.strip().lower(), list(listed), n=1, cutoff=0.6)
    return Worded('; did you mean "%1"?', listed[close[0]]) if close else ""
