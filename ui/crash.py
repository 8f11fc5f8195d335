"""Mistakes of ours: written down with their traceback, told once, and survived.

Failures that the user can act on never come here; they are ``BriefingError``.
A method that Qt calls must not let an exception out: ``guarded`` reports it
and gives Qt something harmless.
"""

from __future__ import annotations

import functools
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

P = ParamSpec("P")
R = TypeVar("R")

_KEPT = 20  # reports


def guarded(otherwise: Any) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a method that Qt calls return *otherwise* when it fails, once that is reported."""

    def around(method: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise

        return call

    return around


class CrashReporter(QObject):
    """Writes a report of every exception that nobody expected, and tells the window."""

    reported = Signal(str, object)  # what happened, and the report's path or None

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._told: set[str] = set()

    def install(self) -> None:
        """Take every exception that reaches the end of a thread."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write a report; tell of it unless the same happened before."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        place = _place(kind, trace)
        if place in self._told:
            return
        self._told.add(place)
        self.reported.emit(f"{kind.__name__}: {error}", self._write(text))

    def _take_from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _write(self, text: str) -> Path | None:
        import platform  # it is dear, and needed only now

        now = datetime.now(UTC)
        path = self._folder / f"{now:%Y-%m-%dT%H%M%S.%fZ}.txt"
        head = f"Python {platform.python_version()}, {platform.platform()}, {now.isoformat()}\n\n"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_text(head + text, encoding="utf-8", errors="backslashreplace")
            for old in sorted(self._folder.glob("*Z.txt"))[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what tells one mistake from another: its kind and the line it comes from."""
    frames = traceback.extract_tb(trace)
    last = frames[-1] if frames else None
    return f"{kind.__name__} {last.filename}:{last.lineno}" if last else kind.__name__
