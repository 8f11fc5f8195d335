"""A title with links at its right, and below it where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui.theme import S1, S4


class RowTop(QLayout):
    """Its first widget is the title, whose words may wrap; the others are the links."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        title, *links = self._items
        widest = max((link.sizeHint().width() for link in links if not link.isEmpty()), default=0)
        height = max(item.sizeHint().height() for item in self._items)
        return QSize(max(title.minimumSize().width(), widest), height)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place title and links, or only measure; return how high they are together."""
        title, links = self._items[0], [each for each in self._items[1:] if not each.isEmpty()]
        beside = sum(link.sizeHint().width() + S4 for link in links)
        left = rect.width() - beside
        if left >= self._whole_title():
            height = max(
                title.heightForWidth(left), *(each.sizeHint().height() for each in links), 0
            )
            if move:
                title.setGeometry(QRect(rect.x(), rect.y(), left, height))
                self._line_up(links, rect.x() + left + S4, rect.y(), height)
            return height
        above = title.heightForWidth(rect.width())
        if move:
            title.setGeometry(QRect(rect.x(), rect.y(), rect.width(), above))
        below = rect.adjusted(0, above + S1, 0, 0)
        return above + S1 + self._flow(links, below, move=move)

    def _whole_title(self) -> int:
        """Return how wide the title is on one line."""
        label = self._items[0].widget()
        words = label.text()  # type: ignore[attr-defined]
        return label.fontMetrics().horizontalAdvance(words) + 2

    def _line_up(self, links: list[QLayoutItem], x: int, y: int, height: int) -> None:
        for link in links:
            size = link.sizeHint()
            link.setGeometry(
                QRect(x, y + (height - size.height()) // 2, size.width(), size.height())
            )
            x += size.width() + S4

    def _flow(self, links: list[QLayoutItem], rect: QRect, *, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        for link in links:
            size = link.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, height = rect.x(), y + height + S1, 0
            if move:
                link.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + S4
            height = max(height, size.height())
        return y + height - rect.y()
