"""First pages of the memo in every template, laid out by the press and kept."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from briefing.errors import BriefingError
from briefing.progress import Progress
from ui.tasks import Task, TaskRunner
from ui.wording import told

if TYPE_CHECKING:
    from briefing.jobs.press import Press
    from briefing.memos.values import Memo
    from briefing.templates import TemplateFile
    from briefing.templates.values import BriefingTemplate

_KEPT = 60


class Sample(NamedTuple):
    """The memo in the form of the template *file*; without image and template, what is wrong."""

    file: TemplateFile
    template: BriefingTemplate | None
    image: QImage | None
    pages: int
    trouble: str


class Request(NamedTuple):
    """The *memo* of the workspace at *path*, its first page *width* pixels wide, from *press*."""

    path: Path
    memo: Memo
    width: int
    press: Press


class Pictures(QObject):
    """Makes samples one after the other; those of the same memo and file are made once."""

    made = Signal(object)  # Sample
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self, threads=1)
        self._kept: dict[tuple[object, ...], Sample] = {}
        self._asked: list[Progress] = []

    @property
    def running(self) -> bool:
        """Whether samples are being made."""
        return self._runner.running > 0

    def ask(self, request: Request, files: tuple[TemplateFile, ...]) -> None:
        """Make samples of *files*; ``made`` tells of each."""
        self.cancel()
        for file in files:
            key = _key(request, file)
            kept = self._kept.get(key)
            if kept is not None:
                self.made.emit(kept)
                continue
            task = Task(partial(sample, request, file, key))
            task.succeeded.connect(self._take)
            task.failed.connect(self.failed)
            self._asked.append(task.progress)
            self._runner.start(task)

    def cancel(self) -> None:
        """Make no more of what waits."""
        for progress in self._asked:
            progress.cancel()
        self._asked.clear()

    def close(self) -> bool:
        """Stop; return whether nothing runs any more."""
        return self._runner.drop()

    @Slot(object)
    def _take(self, result: tuple[tuple[object, ...], Sample]) -> None:
        key, made = result
        self._kept[key] = made
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        self.made.emit(made)


def _key(request: Request, file: TemplateFile) -> tuple[object, ...]:
    try:
        stat = file.path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
    except OSError:
        stamp = (0, 0)
    return (file, stamp, request.memo, request.width)


def sample(
    request: Request, file: TemplateFile, key: tuple[object, ...], progress: Progress
) -> tuple[tuple[object, ...], Sample]:
    """Return the memo of *request* in the template *file*, under *key*."""
    from briefing.templates import read_template

    progress.step(0, 1)
    try:
        template, _ = read_template(file.path)
    except BriefingError as error:
        return key, Sample(file, None, None, 0, told(error))
    try:
        image, pages = first_page(request, template)
    except BriefingError as error:
        return key, Sample(file, template, None, 0, told(error))
    return key, Sample(file, template, image, pages, "")


def first_page(request: Request, template: BriefingTemplate) -> tuple[QImage, int]:
    """Return the first page of the memo in the form *template*, and how many pages it has."""
    from briefing.jobs.changing_template import in_template

    memo = in_template(request.memo, template, lambda: str(uuid4()))
    today = datetime.now().astimezone().date()
    pages = request.press.lay_out(request.path, memo, template, today)
    try:
        picture = pages.picture(0, request.width / pages.sizes[0][0])
        size = (picture.width, picture.height, picture.stride)
        image = QImage(picture.data, *size, QImage.Format.Format_RGB32).copy()
        return image, len(pages.sizes)
    finally:
        pages.close()
