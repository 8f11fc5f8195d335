"""What the library says where it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import INTERFACE, INTERFACE_BOLD, META, S2, S4, LinkButton, PlainLabel

_LONGEST = 40  # code points of what was sought that are repeated


class EmptyState(QWidget):
    """Two lines and, where the library is empty, a way to fill it."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", INTERFACE_BOLD)
        self._words = PlainLabel("", META, muted=True)
        self._add = LinkButton(self.tr("Add articles"), text=self.tr("Add articles"))
        self._add.kind = INTERFACE
        self._add.clicked.connect(self.add_requested)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S4, S4, S4)
        column.setSpacing(S2)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def show_for(self, sought: str, there_are: bool) -> None:
        """Say that nothing holds what was *sought*, or that nothing is there yet."""
        if sought:
            words = self.tr("Nothing holds “%1”").replace("%1", sought[:_LONGEST])
            self._title.setText(words)
            self._words.setText(self.tr("Every word must be there, in any order."))
        elif there_are:
            self._title.setText(self.tr("Nothing to show"))
            self._words.setText(self.tr("No article passes the filter above."))
        else:
            self._title.setText(self.tr("No articles yet"))
            self._words.setText(
                self.tr("Drop files, folders or a page here, or paste text with Ctrl+Shift+V.")
            )
        self._add.setVisible(not there_are)
