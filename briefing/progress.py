"""How long work reports back and how it is stopped, without knowing of any window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

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
        self._guard = threading.Lock()
        self._calls: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Ask the job to stop at its next step; safe from any thread."""
        with self._guard:
            self._stop.set()
            calls = tuple(self._calls)
        for call in calls:
            call()

    @contextmanager
    def heeded_by(self, call: Callable[[], None]) -> Generator[None]:
        """Wait inside for what takes no steps: *call* is called by whoever cancels meanwhile.

        It must not wait itself.  Raises ``Cancelled`` if the job was asked to stop before.
        """
        with self._guard:
            if self._stop.is_set():
                raise Cancelled
            self._calls.append(call)
        try:
            yield
        finally:
            with self._guard:
                self._calls.remove(call)

    @property
    def cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def step(self, done: int, total: int, label: str = "") -> None:
        """Tell how far the job is; raise ``Cancelled`` if it was asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total, label)
