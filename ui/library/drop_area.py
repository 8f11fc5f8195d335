"""A pane that takes what is dropped on it, anywhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if taking.can_take(event.mimeData()) and not _holds_workspace(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = taking.what_is_in(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.dropped.emit(found)


def _holds_workspace(event: QDragEnterEvent) -> bool:
    """Tell whether a workspace is dragged: the window opens it, the library would refuse it."""
    return any(url.path().endswith(".briefing") for url in event.mimeData().urls())
