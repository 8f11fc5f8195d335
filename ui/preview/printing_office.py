"""Memos laid out and pages drawn by the press, a process of its own, in order.

A thread waits for it, so that nothing of it is felt in the window.  Only the
latest memo counts: a newer one breaks off what is being laid out, and the search
for entries on pages that will not stay.  Pictures of pages that are gone are skipped.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from ui.session import Session
from ui.tasks import Task, TaskRunner, Work

if TYPE_CHECKING:
    from briefing.jobs.press import Press, Pressed
    from briefing.memos.values import Memo
    from briefing.progress import Progress
    from briefing.proof.pages import Area
    from briefing.templates.values import BriefingTemplate

_REST_MS = 40  # after an edit, so that several in one breath are laid out once
_OVERTAKEN = 3  # layouts broken off in a row: who never pauses sees pages too


class Wanted(NamedTuple):
    """What is to be laid out: *memo* with the articles of the workspace at *path*."""

    path: Path
    memo: Memo
    template: BriefingTemplate


class Edition(NamedTuple):
    """A memo laid out: its *pages*, which the press holds open."""

    number: int
    wanted: Wanted
    pages: Pressed


class PagePicture(NamedTuple):
    """The picture of *page* of edition *number* with *scale* pixels to the point."""

    number: int
    page: int
    scale: float
    image: QImage


class PrintingOffice(QObject):
    """Lays out the memo that it was given last, and draws pages of it."""

    laid_out = Signal(object)  # Edition
    drawn = Signal(object)  # PagePicture; None for a page that is gone
    placed = Signal(int, object)  # number of the edition, areas by entry
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pressroom = session.pressroom
        self._runner = TaskRunner(self, threads=1)
        self._renew = False
        self._wanted: Wanted | None = None
        self._laying: Task | None = None
        self._placing: Task | None = None
        self._overtaken = 0
        self._number = self._placed = 0
        self._edition: Edition | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)
        # First the pictures of the pages that are seen, then where entries stand on all pages.
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._find_places)

    @property
    def edition(self) -> Edition | None:
        """The latest layout, None before the first."""
        return self._edition

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        waits = self._rest.isActive() or self._later.isActive()
        return not (waits or self._runner.running)

    def take(self, wanted: Wanted) -> None:
        """Lay *wanted* out soon; what is laid out of an older one is broken off."""
        self._wanted = wanted
        if self._placing is not None:
            self._placing.cancel()
        if self._laying is None:
            self._rest.start(_REST_MS if self._edition is not None else 0)
        elif self._overtaken < _OVERTAKEN and not self._laying.progress.cancelled:
            self._overtaken += 1
            self._laying.cancel()

    def forget_articles(self) -> None:
        """Read articles again when they are next needed: their details were changed."""
        self._renew = True

    def draw(self, page: int, scale: float) -> None:
        """Draw *page* of the latest edition; ``drawn`` tells when it is done."""
        edition = self._edition
        if edition is not None:
            self._start(lambda _: self._picture(edition, page, scale), self.drawn)

    def run(self, work: Work) -> None:
        """Run *work* after what is waiting, on the same thread."""
        self._start(work)

    def close(self) -> bool:
        """Stop; return whether nothing runs any more.  The pages are given back."""
        self._rest.stop()
        self._later.stop()
        self._wanted = None
        if self._runner.running:
            self._pressroom.interrupt()
        stopped = self._runner.drop()
        if self._edition is not None:
            self._edition.pages.close()
        self._edition = self._laying = self._placing = None
        return stopped

    @Slot()
    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self._number += 1
        press, number, renew = self._pressroom.press, self._number, self._renew
        self._renew = False
        task = Task(lambda progress: _edition(press, number, wanted, renew, progress))
        task.succeeded.connect(self._take_edition)
        task.failed.connect(self.failed)
        if renew:
            task.cancelled.connect(self.forget_articles)
        task.finished.connect(self._end)
        self._laying = self._runner.start(task)

    @Slot(object)
    def _take_edition(self, edition: Edition) -> None:
        before, self._edition, self._overtaken = self._edition, edition, 0
        self.laid_out.emit(edition)
        if before is not None:
            before.pages.close()

    @Slot()
    def _find_places(self) -> None:
        edition = self._edition
        if edition is not None and self._wanted is None and self._laying is None:
            task = self._start(lambda p: self._places(edition, p), self._take_places)
            task.finished.connect(self._end_placing)
            self._placing = task

    @Slot(object)
    def _take_places(self, found: tuple[int, dict[str, tuple[Area, ...]]]) -> None:
        if self._edition is not None and self._edition.number == found[0]:
            self._placed = found[0]
            self.placed.emit(*found)

    @Slot()
    def _end_placing(self) -> None:
        self._placing = None

    @Slot()
    def _end(self) -> None:
        self._laying = None
        if self._wanted is not None:
            self._rest.start()
        elif self._edition is not None and self._placed != self._edition.number:
            self._later.start()

    def _picture(self, edition: Edition, page: int, scale: float) -> PagePicture | None:
        if edition is not self._edition or page >= len(edition.pages.sizes):
            return None
        picture = edition.pages.picture(page, scale)
        size = (picture.width, picture.height, picture.stride)
        image = QImage(picture.data, *size, QImage.Format.Format_RGB32).copy()
        return PagePicture(edition.number, page, scale, image)

    def _places(
        self, edition: Edition, progress: Progress
    ) -> tuple[int, dict[str, tuple[Area, ...]]]:
        if edition is not self._edition:
            return 0, {}
        return edition.number, edition.pages.places(progress)

    def _start(self, work: Work, done: Any = None) -> Task:
        """Run *work*; *done*, a signal or a slot of a ``QObject``, hears the result."""
        task = Task(work)
        if done is not None:
            task.succeeded.connect(done)
        task.failed.connect(self.failed)
        return self._runner.start(task)


def _edition(press: Press, number: int, wanted: Wanted, renew: bool, progress: Progress) -> Edition:
    today = datetime.now().astimezone().date()
    path, memo, template = wanted
    pages = press.lay_out(path, memo, template, today, progress, renew=renew)
    return Edition(number, wanted, pages)
