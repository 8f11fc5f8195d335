"""The press of a window: made when pages are first wanted, ended with the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.jobs.press import Press
    from briefing.memos.values import Memo
    from briefing.templates.values import BriefingTemplate

_FEW = 200  # entries of a memo that is laid out before anybody asks


class Pressroom(QObject):
    """Holds one press for all panes; nothing of it is loaded before it is needed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._press: Press | None = None
        self._runner = TaskRunner(self, threads=1)

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
        somebody asks for pages.
        """
        if sum(1 for _ in memo.entries()) > _FEW:
            memo = replace(memo, sections=())
        press, today = self.press, datetime.now().astimezone().date()
        task = Task(lambda _: press.lay_out(path, memo, template, today).close())
        self._runner.start(task)

    def interrupt(self) -> None:
        """Break off what is being laid out or drawn."""
        if self._press is not None:
            self._press.interrupt()

    def stop(self) -> None:
        """End the process."""
        if self._press is not None:
            self._press.stop()
            self._runner.drop()
