"""Memos laid out and pages drawn by the press, a process of its own, in order.

A thread waits for it, so that nothing of it is felt in the window.  Only the
latest memo counts: while one is being laid out the next waits, and what came
between is never begun.  Pictures of pages that are gone are skipped.
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
    from briefing.proof.pages import Area
    from briefing.templates.values import BriefingTemplate

_REST_MS = 40  # after an edit, so that several in one breath are laid out once


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
        self._busy = False
        self._number = 0
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
        return not (self._busy or waits or self._runner.running)

    def take(self, wanted: Wanted) -> None:
        """Lay *wanted* out soon."""
        self._wanted = wanted
        if not self._busy:
            self._rest.start(_REST_MS if self._edition is not None else 0)

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
        self._edition, self._busy = None, False
        return stopped

    @Slot()
    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self._busy = True
        self._number += 1
        press, number, renew = self._pressroom.press, self._number, self._renew
        self._renew = False
        task = Task(lambda _: _edition(press, number, wanted, renew))
        task.succeeded.connect(self._take_edition)
        task.failed.connect(self.failed)
        task.finished.connect(self._end)
        self._runner.start(task)

    @Slot(object)
    def _take_edition(self, edition: Edition) -> None:
        before, self._edition = self._edition, edition
        self.laid_out.emit(edition)
        if before is not None:
            before.pages.close()
        self._later.start()

    @Slot()
    def _find_places(self) -> None:
        edition = self._edition
        if edition is not None:
            self._start(lambda _: self._places(edition), self._take_places)

    @Slot(object)
    def _take_places(self, found: tuple[int, dict[str, tuple[Area, ...]]]) -> None:
        if self._edition is not None and self._edition.number == found[0]:
            self.placed.emit(*found)

    @Slot()
    def _end(self) -> None:
        self._busy = False
        if self._wanted is not None:
            self._rest.start(0)

    def _picture(self, edition: Edition, page: int, scale: float) -> PagePicture | None:
        if edition is not self._edition or page >= len(edition.pages.sizes):
            return None
        picture = edition.pages.picture(page, scale)
        size = (picture.width, picture.height, picture.stride)
        image = QImage(picture.data, *size, QImage.Format.Format_RGB32).copy()
        return PagePicture(edition.number, page, scale, image)

    def _places(self, edition: Edition) -> tuple[int, dict[str, tuple[Area, ...]]]:
        if edition is not self._edition:
            return 0, {}
        return edition.number, edition.pages.places()

    def _start(self, work: Work, done: Any = None) -> None:
        """Run *work*; *done*, a signal or a slot of a ``QObject``, hears the result."""
        task = Task(work)
        if done is not None:
            task.succeeded.connect(done)
        task.failed.connect(self.failed)
        self._runner.start(task)


def _edition(press: Press, number: int, wanted: Wanted, renew: bool) -> Edition:
    today = datetime.now().astimezone().date()
    path, memo, template = wanted
    return Edition(number, wanted, press.lay_out(path, memo, template, today, renew=renew))
