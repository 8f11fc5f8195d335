"""A pane that takes what is dropped on it, anywhere."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.library import taking
from ui.theme import theme_of


class DropArea(QWidget):
    """Paints the ground of the library and says what was dropped on it."""

    dropped = Signal(object)  # taking.Files, taking.Pasted or taking.Address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def may_take(self, mime: QMimeData) -> bool:
        """Tell whether *mime* may hold something for the library.

        A workspace it would refuse: the window opens that.
        """
        workspace = any(url.path().endswith(".briefing") for url in mime.urls())
        return taking.can_take(mime) and not workspace

    def take_dropped(self, mime: QMimeData) -> bool:
        """Take in what was dropped, here or elsewhere on the window; return whether it can be."""
        found = taking.what_is_in(mime) if self.may_take(mime) else None
        if found is not None:
            self.dropped.emit(found)
        return found is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.may_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take_dropped(event.mimeData()):
            event.acceptProposedAction()
