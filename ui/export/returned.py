"""The Word file that came back: what became of each statement, and every decision taken singly."""

from __future__ import annotations

import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.progress import Progress
from briefing.telling import Worded, words_of
from ui.export.decisions import Decisions
from ui.export.returned_row import ReturnedRow
from ui.session import Session
from ui.tasks import Task, TaskRunner
from ui.theme import (
    INTERFACE_BOLD,
    S1,
    S2,
    S4,
    ControlButton,
    Hairline,
    LinkButton,
    PlainLabel,
    keep_measured,
    scaled,
)
from ui.wording import plural

if TYPE_CHECKING:
    from briefing.jobs.returning import Returned
    from briefing.memos.values import Memo
    from briefing.templates.values import BriefingTemplate

_HIGHEST, _LEAST = 380, 64  # pixels of the panel at 100 %
_SHARE = 0.42  # of the window that it may take: the text stays to be read beside it


class ReturnedPanel(QWidget):
    """Lists what changed; nothing reaches the memo but by a click on its row."""

    edit_requested = Signal(object, str)
    entry_sought = Signal(str)
    told = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Returned Word file"))
        self._session = session
        self.runner = TaskRunner(self, threads=1)
        self.returned: Returned | None = None
        self._summary = PlainLabel("", INTERFACE_BOLD)
        self._summary.setWordWrap(True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.other = LinkButton(self.tr("Show that memo"), text=self.tr("Show that memo"))
        self.other.clicked.connect(self._show_other)
        self._path: Path | None = None
        self._awaited: Path | None = None  # to be read once its memo is shown
        self.decisions = Decisions(session, self)
        self.decisions.edit_requested.connect(self.edit_requested)
        self._lay_out()
        session.closed.connect(self._close)
        session.opened.connect(self._read_awaited)
        self.hide()

    @property
    def summary(self) -> str:
        """What is said of the file in one sentence."""
        return self._summary.text()

    @property
    def rows(self) -> list[ReturnedRow]:
        """The rows, in order."""
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, ReturnedRow)]

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Read the Word file at *path* that a colleague sent back."""
        session = self._session
        if session.path is None or session.memo is None:
            return
        self._path = path
        work = partial(read_file, path, session.path, session.memo, session.template)
        task = Task(work, self.tr("Reading %1").replace("%1", path.name))
        task.succeeded.connect(self.show_returned)
        task.failed.connect(self._tell)
        self.runner.start(task)

    @Slot(object)
    def show_returned(self, returned: Returned) -> None:
        """Show what came back."""
        from ui.export.summary import summary

        self.returned = returned
        memo = self._session.memo
        words = f"{returned.name} – {summary(returned)}"
        if memo is None or returned.memo_id != memo.id:
            words += " " + self.tr("It printed another memo; here it can only be looked at.")
        self._summary.setText(words)
        known = {row.id for row in self._session.memos}
        self.other.setVisible(not self._is_ours() and returned.memo_id in known)
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        for row in self._made_rows(returned):
            row.shown.connect(self.entry_sought)
            row.settled.connect(self._fit)
            self._column.insertWidget(self._column.count() - 1, row)
        self._area.setVisible(bool(self.rows))
        self.show()
        self._fit()
        self.told.emit()

    def _made_rows(self, returned: Returned) -> list[ReturnedRow]:
        from briefing.jobs.returning import Fate
        from ui.export.summary import shortened

        changed = [one for one in returned.statements if one.fate is not Fate.INTACT]
        ours = self._is_ours()
        rows = [self.decisions.statement_row(one, ours=ours) for one in changed]
        rows += [self.decisions.text_row(one) for one in returned.texts]
        rows += [self.decisions.change_row(one, ours=ours) for one in returned.changes]
        rows += [self.decisions.tracked_row(one) for one in returned.tracked]
        if returned.floating:
            words = plural(
                returned.floating,
                self.tr("1 shape lies in front of the text: what it covers cannot be checked"),
                self.tr("%1 shapes lie in front of the text: what they cover cannot be checked"),
            )
            rows.append(ReturnedRow(words, None, (), "", (), serious=True))
        told = {c for one in (*changed, *returned.texts) for c in one.comments}
        for comment in returned.comments:
            if comment not in told:
                title = self.tr("Comment on “%1”").replace("%1", shortened(comment.about))
                entry = comment.entries[0] if comment.entries else ""
                entry = entry or self._entry_of(returned, comment.statements)
                rows.append(ReturnedRow(title, None, (comment,), entry, ()))
        return rows

    def _entry_of(self, returned: Returned, statements: tuple[str, ...]) -> str:
        owners = {one.statement: one.entry for one in returned.statements}
        return next((owners[one] for one in statements if owners.get(one)), "")

    def _is_ours(self) -> bool:
        memo, returned = self._session.memo, self.returned
        return memo is not None and returned is not None and memo.id == returned.memo_id

    @Slot()
    def _show_other(self) -> None:
        """Show the memo that the file printed, and then what became of it."""
        if self.returned is not None:
            self._awaited = self._path
            self._session.choose_memo(self.returned.memo_id)

    @Slot()
    def _read_awaited(self) -> None:
        path, self._awaited = self._awaited, None
        if path is not None:
            self.open_file(path)

    # How it is made

    def _lay_out(self) -> None:
        close = ControlButton(self.tr("Close the returned file"), icon="close")
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(S4, S1, S2, S1)
        head.addWidget(self._summary, 1)
        head.addWidget(self.other)
        head.addWidget(close)
        self._area = _Area()
        self._area.setWidget(self._rows)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the links in it take the keys
        keep_measured(self, self._fit)
        self._area.setAccessibleName(self.tr("What came back changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (Hairline(), self._area, Hairline()):
            column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows are, up to what leaves room for the text."""
        most = min(scaled(_HIGHEST), round(self.window().height() * _SHARE))
        needed = self._column.totalHeightForWidth(max(1, self._area.viewport().width()))
        self._area.wanted = min(most, max(1, needed))
        self._area.setMaximumHeight(self._area.wanted)
        self._area.updateGeometry()

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if isinstance(error, BriefingError):
            self._session.problem.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _close(self) -> None:
        self.runner.drop()
        self.returned = None
        self.hide()


class _Area(QScrollArea):
    """As high as is *wanted*, and lower where the window is."""

    wanted = 0

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.wanted, scaled(_LEAST)))


def read_file(
    path: Path, workspace: Path, memo: Memo, template: BriefingTemplate, _: Progress
) -> Returned:
    """Return what came back in the Word file at *path*.  Raises ``BriefingError``."""
    from briefing.jobs.exporting import Order
    from briefing.jobs.from_workspace import stock_of
    from briefing.jobs.naming import day_of
    from briefing.jobs.returning import read_returned

    try:
        data = path.read_bytes()
    except OSError as error:
        raise BriefingError(Worded("%1 cannot be read: %2.", path, words_of(error))) from error
    order = Order(day_of(memo, template, datetime.now().astimezone().date()))
    stock = stock_of(workspace, memo, template, order)
    return read_returned(data, path.name, memo, stock.articles, template, stock.order)
