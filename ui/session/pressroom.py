"""The press of a window: made when pages are first wanted, ended with the window.

It also counts the pages of the memo once the hand rests: how many there are is
told, and checked against the template's limit, also where nobody looks at them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.jobs.press import Press
    from briefing.memos.values import Memo
    from briefing.progress import Progress
    from briefing.templates.values import BriefingTemplate
    from ui.session.session import Session

_FEW = 200  # entries of a memo that is laid out before anybody asks
_REST_MS = 1_500  # after the last edit: who looks at the pages has counted them by then


class Pressroom(QObject):
    """Holds one press for all panes; nothing of it is loaded before it is needed."""

    counted = Signal(int)  # pages of the memo; 0 while nobody knows

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._press: Press | None = None
        self._runner = TaskRunner(self, threads=1)
        self._counts = self._renew = False
        self._counting: Task | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)
        session.memo_changed.connect(self._take_memo)
        session.template_changed.connect(self._wait)
        session.library_changed.connect(self._take_library)
        session.closed.connect(self._stop_counting)

    @property
    def press(self) -> Press:
        """The press, whose methods are for threads that may wait."""
        if self._press is None:
            from briefing.jobs.press import Press

            self._press = Press()
        return self._press

    @property
    def pid(self) -> int | None:
        """The number of the process that lays out; None while there is none."""
        return self._press.pid if self._press is not None else None

    def make_ready(self, path: Path, memo: Memo, template: BriefingTemplate) -> None:
        """Lay *memo* out once, so that its first pages come as fast as later ones.

        Of a long memo that is the head alone.  What goes wrong is told when
        somebody asks for pages.  From now on pages are counted.
        """
        self._counts = True
        if sum(1 for _ in memo.entries()) > _FEW:
            self._start(path, replace(memo, sections=()), template)
            self._wait()
        else:
            self._count()

    # Counting

    @Slot(int)
    def note(self, pages: int) -> None:
        """Take it that somebody laid the memo out on as many *pages*."""
        self._stop_counting()
        self.counted.emit(pages)

    @Slot(object, object)
    def _take_memo(self, before: Memo | None, after: Memo | None) -> None:
        if before is None or after is None or before.id != after.id:
            self.counted.emit(0)
        self._wait()

    @Slot()
    def _take_library(self) -> None:
        self._renew = True
        self._wait()

    @Slot()
    def _wait(self) -> None:
        self._stop_counting()
        if self._counts and self._session.memo is not None:
            self._rest.start()

    @Slot()
    def _stop_counting(self) -> None:
        self._rest.stop()
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    @Slot()
    def _count(self) -> None:
        session = self._session
        if session.path is not None and session.memo is not None:
            self._stop_counting()
            self._counting = self._start(session.path, session.memo, session.template)
            self._counting.succeeded.connect(self._take_count)
            self._counting.failed.connect(self._take_no_count)

    @Slot(object)
    def _take_count(self, pages: int) -> None:
        if self.sender() is self._counting:
            self.note(pages)

    @Slot()
    def _take_no_count(self) -> None:
        if self.sender() is self._counting:
            self.note(0)

    def _start(self, path: Path, memo: Memo, template: BriefingTemplate) -> Task:
        press, renew, self._renew = self.press, self._renew, False
        today = datetime.now().astimezone().date()

        def work(progress: Progress) -> int:
            pages = press.lay_out(path, memo, template, today, progress, renew=renew)
            pages.close()
            return len(pages.sizes)

        return self._runner.start(Task(work))

    def interrupt(self) -> None:
        """Break off what is being laid out or drawn."""
        if self._press is not None:
            self._press.interrupt()

    def stop(self) -> None:
        """End the process."""
        if self._press is not None:
            self._press.stop()
            self._runner.drop()
