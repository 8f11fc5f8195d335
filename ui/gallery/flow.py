"""Widgets in rows, as many in each as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme.flowing import FlowingLayout, place_in_rows


class Flow(QWidget):
    """Holds widgets in rows; as high as all of its rows, so that none is cut."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.rows = FlowLayout(self, gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the rows need, after what is in them changed."""
        self.setMinimumHeight(self.rows.heightForWidth(self.width()) if self.rows.count() else 0)


class FlowLayout(FlowingLayout):
    """Rows from the left, *gap* pixels apart."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._gap = gap

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Return the size of all in one row."""
        sizes = [item.sizeHint() for item in self.items]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def place(self, rect: QRect, *, move: bool) -> int:
        return place_in_rows(self.items, rect, self._gap, self._gap, move=move)
