"""Where the margin stands: beside the chosen sentence, or in a strip below the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.reader.margin import Margin
from ui.reader.reading_view import ReadingView
from ui.theme import S2, S4, S6, WIDTH_MARGIN, scaled

_STRIP = 168  # highest that the strip may be
_LIFT = 3  # so that its first line stands on the sentence's first


class MarginPlace:
    """Moves *margin* with the text of *view*; *column* takes it where there is no room beside."""

    def __init__(
        self, view: ReadingView, margin: Margin, column: QVBoxLayout, line: QWidget
    ) -> None:
        self._view = view
        self._margin = margin
        self._column = column
        self._line = line
        self._putting = False

    def put(self) -> None:
        """Put the margin where it belongs by now."""
        if self._putting:
            return
        self._putting = True
        shown = not self._margin.is_empty and self._view.scene.choice is not None
        self._view.tied_at = None
        self._line.setVisible(shown and not self._view.is_wide)
        (self._put_beside if self._view.is_wide else self._put_below)(shown)
        self._putting = False

    def _put_beside(self, shown: bool) -> None:
        view, margin = self._view, self._margin
        if margin.parentWidget() is not view.viewport():
            self._column.removeWidget(margin)
            margin.setMinimumHeight(0)
            margin.setMaximumHeight(16_777_215)  # Qt's own for "any"
            margin.setParent(view.viewport())
        rects = view.rects(view.scene.choice) if shown and view.scene.choice else []
        height = view.viewport().height()
        seen = bool(rects) and rects[-1].bottom() > 0 and rects[0].top() < height
        if not seen:
            margin.hide()
            return
        width, edge = scaled(WIDTH_MARGIN), scaled(S2)
        wanted = min(margin.wanted_height(width), height - 2 * edge)
        top = max(edge, min(int(rects[0].top()) + _LIFT, height - wanted - edge))
        left = int(view.left + view.column + scaled(S6))
        margin.setGeometry(QRect(left, top, width, wanted))
        margin.show()
        if top <= rects[0].center().y() <= top + wanted:
            view.tied_at = QPointF(left, top)
        view.viewport().update()

    def _put_below(self, shown: bool) -> None:
        margin = self._margin
        if self._column.indexOf(margin) < 0:
            self._column.addWidget(margin)
        if shown:
            width = self._view.width() - 2 * scaled(S4)
            margin.setFixedHeight(min(margin.wanted_height(width), scaled(_STRIP)))
        margin.setVisible(shown)
