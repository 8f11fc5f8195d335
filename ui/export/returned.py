"""The Word file that came back: what became of each statement, and every decision taken singly."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.progress import Progress
from ui.export.returned_row import Deed, ReturnedRow
from ui.session import Session
from ui.tasks import Task, TaskRunner
from ui.theme import INTERFACE_BOLD, S1, S2, S4, ControlButton, Hairline, PlainLabel, scaled

if TYPE_CHECKING:
    from briefing.jobs.returning import Returned, ReturnedStatement, ReturnedText
    from briefing.memos.edits import MemoEdit
    from briefing.memos.values import Memo
    from briefing.templates.values import BriefingTemplate

_HIGHEST = 380  # pixels of the panel at 100 %


class ReturnedPanel(QWidget):
    """Lists what changed; nothing reaches the memo but by a click on its row."""

    edit_requested = Signal(object, str)
    entry_sought = Signal(str)

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
        self._lay_out()
        session.closed.connect(self._close)
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
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        for row in self._made_rows(returned):
            row.shown.connect(self.entry_sought)
            self._column.insertWidget(self._column.count() - 1, row)
        self._area.setVisible(bool(self.rows))
        self.show()

    def _made_rows(self, returned: Returned) -> list[ReturnedRow]:
        from briefing.jobs.returning import Fate

        changed = [one for one in returned.statements if one.fate is not Fate.INTACT]
        rows = [self._statement_row(one) for one in changed]
        rows += [self._text_row(one) for one in returned.texts]
        told = {c for one in (*changed, *returned.texts) for c in one.comments}
        for comment in returned.comments:
            if comment not in told:
                title = self.tr("Comment on “%1”").replace("%1", comment.about[:60])
                entry = comment.entries[0] if comment.entries else ""
                entry = entry or self._entry_of(returned, comment.statements)
                rows.append(ReturnedRow(title, None, (comment,), entry, ()))
        return rows

    def _entry_of(self, returned: Returned, statements: tuple[str, ...]) -> str:
        owners = {one.statement: one.entry for one in returned.statements}
        return next((owners[one] for one in statements if owners.get(one)), "")

    # A row for each, with what can be done

    def _statement_row(self, one: ReturnedStatement) -> ReturnedRow:
        from briefing.jobs.returning import Fate
        from ui.export.summary import difference, fate_words

        title = fate_words(one.fate)
        if one.fate is Fate.ALTERED:
            title = f"{title}: {difference(one)}"
        wordings = (one.sent, one.came if one.fate is not Fate.DELETED else "")
        serious = one.fate not in (Fate.SHORTENED, Fate.MOVED)
        deeds = self._deeds(one) if one.entry and self._is_ours() else ()
        return ReturnedRow(title, wordings, one.comments, one.entry, deeds, serious=serious)

    def _deeds(self, one: ReturnedStatement) -> tuple[Deed, ...]:
        from briefing.jobs.returning import Fate

        restore = (self.tr("Restore"), self.tr("restored"), lambda: True)
        match one.fate:
            case Fate.ALTERED:
                paraphrase = partial(self._paraphrase, one)
                return (
                    restore,
                    (self.tr("Make it a paraphrase"), self.tr("paraphrased"), paraphrase),
                    (self.tr("Reply"), "", partial(self._reply, one)),
                )
            case Fate.SHORTENED:
                shorten = partial(self._shorten, one)
                return ((self.tr("Shorten here too"), self.tr("shortened"), shorten), restore)
            case Fate.DELETED:
                remove = partial(self._remove, one.entry)
                return ((self.tr("Remove here too"), self.tr("removed"), remove), restore)
            case _:
                return (restore,)

    def _text_row(self, text: ReturnedText) -> ReturnedRow:
        from briefing.jobs.taking_back import revised_text

        own = self._own_words(text.entry)
        revised = revised_text(own, text.sent, text.came)
        keep: Deed = (self.tr("Keep ours"), self.tr("kept"), lambda: True)
        deeds: tuple[Deed, ...] = (keep,)
        if revised is not None:
            take = partial(self._take_text, text.entry, text, revised)
            deeds = ((self.tr("Take the change"), self.tr("taken"), take), keep)
        title = self.tr("Own text changed")
        if revised is None:
            title = self.tr("Changed beside our own text: take it over by hand")
        return ReturnedRow(title, (text.sent, text.came), text.comments, text.entry, deeds)

    # Deeds

    def _paraphrase(self, one: ReturnedStatement) -> bool:
        from briefing.jobs.taking_back import make_paraphrase

        return self._ask_edit(
            lambda memo: make_paraphrase(memo, one.entry, one.came), self.tr("Make it a paraphrase")
        )

    def _shorten(self, one: ReturnedStatement) -> bool:
        from briefing.jobs.taking_back import take_shortening

        def edit(memo: Memo) -> MemoEdit:
            statement = next(each for each in memo.statements() if each.id == one.statement)
            article = self._session.article(statement.article)
            return take_shortening(memo, one.statement, one.came, article)

        return self._ask_edit(edit, self.tr("Shorten as in the returned file"))

    def _remove(self, entry: str) -> bool:
        from briefing.jobs.taking_back import take_removal

        return self._ask_edit(lambda memo: take_removal(memo, entry), self.tr("Remove entry"))

    def _take_text(self, entry: str, text: ReturnedText, revised: str) -> bool:
        from briefing.jobs.taking_back import revised_text, take_text

        # The entry may have been edited since: the change is made of what it says now.
        now = revised_text(self._own_words(entry), text.sent, text.came)
        words = revised if now is None else now
        return self._ask_edit(
            lambda memo: take_text(memo, entry, words), self.tr("Take a change of the Word file")
        )

    def _reply(self, one: ReturnedStatement) -> bool:
        from ui.export.summary import reply

        QGuiApplication.clipboard().setText(reply(one))
        self._summary.setText(self.tr("Copied: a reply to paste into an e-mail or a comment."))
        return True

    def _ask_edit(self, make: Callable[[Memo], MemoEdit], name: str) -> bool:
        memo = self._session.memo
        if memo is None:
            return False
        try:
            edit = make(memo)
        except BriefingError as error:
            self._session.problem.emit(error)
            return False
        self.edit_requested.emit(edit, name)
        return True

    def _own_words(self, entry: str) -> str:
        memo = self._session.memo
        found = next((e for e in memo.entries() if e.id == entry), None) if memo else None
        content = found.content if found is not None else None
        return getattr(content, "text", "") or getattr(content, "paraphrase", "")

    def _is_ours(self) -> bool:
        memo, returned = self._session.memo, self.returned
        return memo is not None and returned is not None and memo.id == returned.memo_id

    # How it is made

    def _lay_out(self) -> None:
        close = ControlButton(self.tr("Close the returned file"), icon="close")
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(S4, S1, S2, S1)
        head.addWidget(self._summary, 1)
        head.addWidget(close)
        self._area = QScrollArea()
        self._area.setWidget(self._rows)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFixedHeight(scaled(_HIGHEST))
        self._area.setAccessibleName(self.tr("What came back changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (Hairline(), self._area, Hairline()):
            column.addWidget(part)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if isinstance(error, BriefingError):
            self._session.problem.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _close(self) -> None:
        self.runner.shut_down()
        self.returned = None
        self.hide()


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
        raise BriefingError(f"{path} cannot be read: {error.strerror}.") from error
    order = Order(day_of(memo, template, datetime.now().astimezone().date()))
    stock = stock_of(workspace, memo, template, order)
    return read_returned(data, path.name, memo, stock.articles, template, stock.order)
