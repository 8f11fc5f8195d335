"""A title with links at its right, and below it where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayoutItem

from ui.theme import S1, S4
from ui.theme.flowing import FlowingLayout, place_in_rows


class RowTop(FlowingLayout):
    """Its first widget is the title, whose words may wrap; the others are the links."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        title, *links = self.items
        widest = max((link.sizeHint().width() for link in links if not link.isEmpty()), default=0)
        height = max(item.sizeHint().height() for item in self.items)
        return QSize(max(title.minimumSize().width(), widest), height)

    def place(self, rect: QRect, *, move: bool) -> int:
        """Place title and links, or only measure; return how high they are together."""
        title, links = self.items[0], [each for each in self.items[1:] if not each.isEmpty()]
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
        return above + S1 + place_in_rows(links, below, S4, S1, move=move)

    def _whole_title(self) -> int:
        """Return how wide the title is on one line."""
        label = self.items[0].widget()
        assert isinstance(label, QLabel)
        return label.fontMetrics().horizontalAdvance(label.text()) + 2

    def _line_up(self, links: list[QLayoutItem], x: int, y: int, height: int) -> None:
        for link in links:
            size = link.sizeHint()
            link.setGeometry(
                QRect(x, y + (height - size.height()) // 2, size.width(), size.height())
            )
            x += size.width() + S4
