"""How long work reports back and how it is stopped, without knowing of any window."""

from __future__ import annotations

import threading
from collections.abc import Callable

from briefing.errors import Cancelled


def _silence(done: int, total: int, label: str) -> None:
    """Report to nobody."""


class Progress:
    """Handed to a long job as its last argument, and called between its steps.

    *report* receives ``(done, total, label)`` on the job's own thread.
    """

    def __init__(self, report: Callable[[int, int, str], None] = _silence) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; safe from any thread."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def step(self, done: int, total: int, label: str = "") -> None:
        """Tell how far the job is; raise ``Cancelled`` if it was asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total, label)
