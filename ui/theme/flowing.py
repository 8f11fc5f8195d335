"""Layouts whose height follows from their width: items in rows, as many in each as have room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowingLayout(QLayout):
    """Keeps the items; ``place`` says where they stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def place(self, rect: QRect, *, move: bool) -> int:
        """Place each item in *rect*, or only measure; return how high all is."""
        raise NotImplementedError

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
