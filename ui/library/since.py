"""Finds what came in since the edition before, away from the window, as the library changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from briefing.errors import BriefingError
from briefing.progress import Progress
from ui.session import Session
from ui.tasks import Task, TaskRunner, Work

if TYPE_CHECKING:
    from briefing.jobs.since_edition import SaidAgain, SinceEdition
    from briefing.memos.values import Memo

_SOON_MS = 400  # once all stands on the screen, and between two looks while files come in


class SinceBefore(QObject):
    """What is new in the open memo: told first alone, then with what says again what was cited.

    The latest are compared first, some at a time, until none waits.
    """

    found = Signal(object)  # SinceEdition, or None where nothing is new

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = TaskRunner(self, threads=1)
        self._reading = _Reading()
        self._known: SinceEdition | None = None
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        session.closed.connect(self._forget)
        session.library_changed.connect(self._plan)
        session.memo_changed.connect(self._plan_for_day)

    def close(self) -> None:
        """Stop what runs."""
        self._forget()
        self._runner.shut_down()

    @Slot()
    def _plan(self) -> None:
        memo = self._session.memo
        if memo is not None and memo.follows and not self._soon.isActive():
            self._soon.start()

    @Slot(object, object)
    def _plan_for_day(self, before: Memo | None, after: Memo | None) -> None:
        """Look again where the words for the edition before hang on another day."""
        if before is not None and after is not None and before.field("date") != after.field("date"):
            self._plan()

    @Slot()
    def _forget(self) -> None:
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        self._task, self._reading, known = None, _Reading(), self._known
        self._known = None
        if known is not None:
            self.found.emit(None)

    @Slot()
    def _look(self) -> None:
        path, memo = self._session.path, self._session.memo
        if self._task is not None:
            self._soon.start()
        elif path is not None and memo is not None:
            self._start(partial(_new, path, memo), self._take_new)

    def _start(self, work: Work, take: Callable[[SinceEdition | None], None]) -> None:
        task = self._task = Task(work)
        task.succeeded.connect(lambda found: take(found) if self._ends(task) else None)
        task.failed.connect(lambda error: self._tell(error) if self._ends(task) else None)
        self._runner.start(task)

    def _ends(self, task: Task) -> bool:
        """Tell whether *task* still is wanted; it is not the one that runs any more."""
        wanted = task is self._task
        self._task = None if wanted else self._task
        return wanted

    def _take_new(self, found: SinceEdition | None) -> None:
        known = self._known
        same = found is not None and known is not None and known.before == found.before
        if found is not None and known is not None and same:
            compared = known.articles.keys() - known.waiting
            said = {id_: known.articles[id_] if id_ in compared else () for id_ in found.articles}
            found = replace(found, articles=said, waiting=found.waiting - compared)
        self._take(found)

    def _take(self, found: SinceEdition | None) -> None:
        """Tell what was *found*; then go on with those that wait to be compared."""
        changed, self._known = found != self._known, found
        if changed:
            self.found.emit(found)
        path = self._session.path
        if self._soon.isActive():
            return  # the next look goes on with them
        if path is not None and found is not None and found.waiting:
            self._start(partial(self._reading.find, path, found), self._take)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, BriefingError):
            self._session.problem.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def _new(path: Path, memo: Memo, _: Progress) -> SinceEdition | None:
    from briefing.jobs.since_edition import since_edition
    from briefing.store import Store

    with Store.open(path, read_only=True) as store:
        return since_edition(store, memo, datetime.now().astimezone().tzinfo or UTC)


class _Reading:
    """Compares, and keeps what it has read; at work on one background thread only."""

    def __init__(self) -> None:
        self._saying: SaidAgain | None = None

    def find(self, path: Path, since: SinceEdition, progress: Progress) -> SinceEdition:
        """Return *since* with what its articles say again."""
        from briefing.jobs.since_edition import SaidAgain
        from briefing.store import Store

        if self._saying is None:
            self._saying = SaidAgain()
        with Store.open(path, read_only=True) as store:
            return self._saying.find(store, since, progress)
