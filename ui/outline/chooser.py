"""A list that one types into: where to move, where to repeat, of what to be a source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefing.memos.tree import Path
from ui.theme import INTERFACE, S1, S2, leading, scaled, theme_of

_WIDTH, _ROWS = 380, 10
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choice(NamedTuple):
    """A place of the memo, and its words."""

    words: str
    path: Path


class Chooser(QDialog):
    """Lists those of *choices* that hold every word typed; Enter chooses, Escape closes."""

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        chosen: Callable[[Path], object],
        above: QWidget,
    ) -> None:
        super().__init__(above, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices, self._chosen = choices, chosen
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(S2, S2, S2, S2)
        column.setSpacing(S1)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self.seek)
        self.seek("")
        rows = min(_ROWS, max(2, len(choices)))
        width = min(scaled(_WIDTH), above.width() - 2 * S2)
        self.resize(width, scaled(52) + rows * (leading(INTERFACE) + S2))
        self.move(above.mapToGlobal(QPoint((above.width() - width) // 2, S2)))

    def seek(self, typed: str) -> None:
        """Show only what holds every word of *typed*."""
        wanted = typed.casefold().split()
        self.list.clear()
        for choice in self._choices:
            if all(word in choice.words.casefold() for word in wanted):
                item = QListWidgetItem(choice.words)
                item.setData(Qt.ItemDataRole.UserRole, choice.path)
                self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._say_none(typed)

    def _say_none(self, typed: str) -> None:
        """Say in the list that nothing holds what was *typed*; that line cannot be chosen."""
        words = self.tr("Nothing here holds “%1”.") if typed.strip() else self.tr("Nothing here.")
        item = QListWidgetItem(words.replace("%1", typed.strip()))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(theme_of(self.palette()).muted)  # a disabled one is too faint to read
        self.list.addItem(item)

    def open_at_field(self) -> None:
        """Show the list, ready to be typed into."""
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                if (item := self.list.currentItem()) is not None:
                    self._take(item)
                return True
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem) -> None:
        if item.data(Qt.ItemDataRole.UserRole) is None:
            return  # the line that says that there is nothing
        path = tuple(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self._chosen(path)
