"""Every step, by day, the latest first; any earlier state of the memo can be brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.errors import BriefingError
from briefing.memos.values import Cited, Entry, Memo, OwnText, Section
from briefing.store import StepRow
from ui.dialogs import Sheet
from ui.session import Session
from ui.theme import META, PlainLabel, scaled
from ui.wording import date_words, plural, step_words, told

_STEP = Qt.ItemDataRole.UserRole


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)


class History(QWidget):
    """The list of steps, and beside it the memo as it was after the chosen one."""

    chosen = Signal(bool)  # whether there is a state to go back to

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._store = session.shelf.reader
        self._memo = session.memo.id if session.memo else ""
        self.earlier: Memo | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(_tr("Steps, the latest first"))
        self.list.setUniformItemSizes(True)
        self._then = PlainLabel("", META, muted=True)
        self.then = QPlainTextEdit()
        self.then.setReadOnly(True)
        self.then.setTabChangesFocus(True)
        self.then.setAccessibleName(_tr("The memo after this step"))
        right = QVBoxLayout()
        right.addWidget(self._then)
        right.addWidget(self.then, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addLayout(right, 1)
        self._fill()
        self.list.currentItemChanged.connect(self._tell)
        self.list.setCurrentRow(1)  # the latest step; a day stands above it

    def _fill(self) -> None:
        day = ""
        for step in self._store.history(self._memo):
            at = step.at.astimezone()
            if at.date().isoformat() != day:
                day = at.date().isoformat()
                heading = QListWidgetItem(date_words(day))
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.list.addItem(heading)
            clock = QTime(at.hour, at.minute)
            time = QLocale().toString(clock, QLocale.FormatType.ShortFormat)
            item = QListWidgetItem(f"    {time}   {_words(step)}")
            item.setData(_STEP, step.number)
            self.list.addItem(item)

    def _tell(self) -> None:
        """Say what the memo held after the step that is chosen."""
        item = self.list.currentItem()
        number = int(item.data(_STEP) or 0) if item else 0
        self.earlier = None
        try:
            if number and self._memo:
                self.earlier = self._store.memo_at(self._memo, number)
        except BriefingError as error:
            self._then.setText(told(error))
        if self.earlier is not None:
            count = sum(1 for _ in self.earlier.statements())
            self._then.setText(plural(count, _tr("Then: 1 statement"), _tr("Then: %1 statements")))
        self.then.setPlainText(memo_words(self.earlier) if self.earlier is not None else "")
        self.chosen.emit(self.earlier is not None)


def memo_words(memo: Memo) -> str:
    """Return *memo* as plain lines: title, headings, and each entry in short."""
    lines = [memo.title, ""]
    lines += [_entry_words(entry) for entry in memo.opening]

    def put(sections: Sequence[Section], depth: int) -> None:
        for number, section in enumerate(sections, start=1):
            lines.extend(["", f"{'    ' * depth}{number}  {section.heading}"])
            lines.extend(f"{'    ' * depth}    {_entry_words(e)}" for e in section.entries)
            put(section.sections, depth + 1)

    put(memo.sections, 0)
    return "\n".join(lines)


def _entry_words(entry: Entry) -> str:
    match entry.content:
        case Cited(statements=statements, paraphrase=paraphrase):
            said = paraphrase or f"“{statements[0].shown}”"
            return f"{statements[0].speaker}: {said}" if statements[0].speaker else said
        case OwnText(text=text):
            return text
        case _:
            return "↑"


def _words(step: StepRow) -> str:
    name = step_words(step.name)
    match step.kind:
        case "undo":
            return _tr("Undone: %1").replace("%1", name)
        case "redo":
            return _tr("Made again: %1").replace("%1", name)
        case _:
            undone = step.standing != "done"
            return f"{name}  ({_tr('undone')})" if undone else name


def show_history(session: Session, window: QWidget) -> None:
    """Open the list; Restore makes the memo what it was after the chosen step."""
    history = History(session)
    sheet = Sheet(_tr("History"), history, window, QSize(scaled(790), scaled(510)))
    restore = sheet.buttons.addButton(
        _tr("Restore this state"), sheet.buttons.ButtonRole.ActionRole
    )
    restore.setEnabled(history.earlier is not None)
    history.chosen.connect(restore.setEnabled)
    restore.clicked.connect(lambda: history.earlier and session.restore(history.earlier))
    restore.clicked.connect(sheet.accept)
    sheet.open()
