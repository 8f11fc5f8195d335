"""Layouts whose height follows from their width: items in rows, as many in each as have room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowingLayout(QLayout):
    """Rows from the left, *gap* pixels apart, as are the items of a row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 0) -> None:
        super().__init__(parent)
        self._gap = gap
        self.items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def place(self, rect: QRect, *, move: bool) -> int:
        """Place each item in *rect*, or only measure; return how high all is."""
        return place_in_rows(self.items, rect, self._gap, self._gap, move=move)

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

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.place(rect, move=True)


def place_in_rows(
    items: Iterable[QLayoutItem], rect: QRect, across: int, between: int, *, move: bool
) -> int:
    """Place *items* in rows from the left of *rect*, or only measure; return the rows' height.

    They stand *across* pixels apart, their rows *between*.
    """
    x, y, height = rect.x(), rect.y(), 0
    for item in items:
        size = item.sizeHint()
        if x > rect.x() and x + size.width() > rect.right() + 1:
            x, y, height = rect.x(), y + height + between, 0
        if move:
            item.setGeometry(QRect(x, y, size.width(), size.height()))
        x += size.width() + across
        height = max(height, size.height())
    return y + height - rect.y()
