"""The thread that brings every step to the disk, in order, while the window goes on.

It owns its own ``Store``.  A step that fails for want of room, of a drive or of
a lock stays first in the line until ``retry``: nothing that the analyst did is
dropped, and nothing overtakes it.  A step that does not fit is told and passed over.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefing.errors import BriefingError, StaleMemo, StoreError, WorkspaceDamaged, WorkspaceTooNew

if TYPE_CHECKING:
    from briefing.store import Store


_REST_SECONDS = 1.0  # without a step, before the desk is made ready
# Between an edit and its writing, after a rest: showing it has the interpreter for itself.
_BREATH_SECONDS = 0.05


@dataclass
class Desk:
    """What lies before the writing thread: its store, and the revisions that it wrote last."""

    store: Store
    revisions: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be written; *work* runs on the writing thread.

    *changes*: it makes something that would be lost if it were never written.
    """

    work: Callable[[Desk], Any]
    kind: str
    changes: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """A step that is on the disk, with what it gave back."""

    step: Step
    result: Any
    left: int


@dataclass(frozen=True, slots=True)
class NotWritten:
    """A step that is not on the disk.  *waits*: it is first in the line, until ``retry``."""

    step: Step
    error: Exception
    waits: bool
    left: int


class Writer(QObject):
    """Takes steps from the window's thread and tells what became of each, in order."""

    written = Signal(object)
    not_written = Signal(object)

    def __init__(self, path: Path, revisions: dict[str, int], *, read_only: bool = False) -> None:
        super().__init__()
        self._path = path
        self._read_only = read_only
        self._revisions = dict(revisions)
        self._steps: queue.Queue[Step | None] = queue.Queue()
        self._again = threading.Event()
        self._closing = threading.Event()
        self._unwritten = 0
        self._stands = False  # a step waits for ``retry``
        self._is_ready = False  # what changing needs is loaded
        self._count = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def left(self) -> int:
        """How many changes are not on the disk yet."""
        with self._count:
            return self._unwritten

    def put(self, step: Step) -> None:
        """Put *step* at the end of the line."""
        with self._count:
            self._unwritten += step.changes
        self._steps.put(step)

    def retry(self) -> None:
        """Try the step again that waits."""
        self._again.set()

    def settle(self, timeout: float) -> bool:
        """Return whether all is written, at the latest after *timeout* seconds.

        A step that waits for ``retry`` is not waited for.
        """
        with self._count:
            self._count.wait_for(lambda: self._unwritten == 0 or self._stands, timeout)
            return self._unwritten == 0

    def close(self, timeout: float = 10.0) -> bool:
        """Write what is in the line, then end; return whether all of it was written.

        A step that waits is tried once more and then given up: the caller has
        asked the analyst before.
        """
        self._closing.set()
        self._again.set()
        self._steps.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive() and self.left == 0

    def _run(self) -> None:
        desk: Desk | None = None
        try:
            with suppress(BriefingError):  # told once there is something to write
                desk = self._open()
            while (step := self._take(desk)) is not None:
                desk = self._bring_to_disk(step, desk)
        finally:
            if desk is not None:
                desk.store.close()

    def _take(self, desk: Desk | None) -> Step | None:
        """Return the next step; None for the end.

        In the first rest the desk is made ready; after a rest an edit waits for a breath.
        """
        with suppress(queue.Empty):
            return self._steps.get(timeout=0 if self._is_ready else _REST_SECONDS)
        if not self._is_ready:
            self._is_ready = True
            if desk is not None:
                with suppress(Exception):  # what fails here is told by the step that needs it
                    desk.store.make_ready(tuple(self._revisions))
        step = self._steps.get()
        if step is not None and step.kind == "memo":
            self._closing.wait(_BREATH_SECONDS)
        return step

    def _bring_to_disk(self, step: Step, desk: Desk | None) -> Desk | None:
        while True:
            try:
                desk = desk or self._open()
                result = step.work(desk)
            except Exception as error:
                waits = step.changes and (desk is None or may_pass(error))
                if waits and not self._closing.is_set():
                    self._again.clear()
                    self._stand(True)
                    self.not_written.emit(NotWritten(step, error, True, self.left))
                    self._again.wait()
                    self._stand(False)
                    continue
                self._tell_of(step, error, lost=desk is None or may_pass(error))
                return desk
            self._count_off(step)
            self.written.emit(Written(step, result, self.left))
            return desk

    def _tell_of(self, step: Step, error: Exception, *, lost: bool) -> None:
        """Tell of a step that is given up; one that is *lost* still counts as not written."""
        if not lost:
            self._count_off(step)
        self.not_written.emit(NotWritten(step, error, False, self.left))

    def _count_off(self, step: Step) -> None:
        with self._count:
            self._unwritten -= step.changes
            self._count.notify_all()

    def _stand(self, stands: bool) -> None:
        with self._count:
            self._stands = stands
            self._count.notify_all()

    def _open(self) -> Desk:
        from briefing.store import Store

        store = Store.open(self._path, read_only=self._read_only)
        return Desk(store, dict(self._revisions))


def may_pass(error: Exception) -> bool:
    """Tell whether the same step may succeed later: the disk or a lock stood in the way."""
    lasting = (StaleMemo, WorkspaceDamaged, WorkspaceTooNew)
    return isinstance(error, StoreError | OSError) and not isinstance(error, lasting)
