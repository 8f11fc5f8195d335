"""Where the margin stands: beside the chosen sentence, or in a strip below the text.

It is a child of the view in both places: a widget that changes its parent while
its window is laid out takes the program with it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect

from ui.reader.margin import Margin
from ui.reader.reading_view import ReadingView
from ui.theme import S2, S6, WIDTH_MARGIN, scaled

_STRIP = 168  # highest that the strip may be
_LIFT = 3  # so that its first line stands on the sentence's first


class MarginPlace:
    """Moves *margin* with the text of *view*."""

    def __init__(self, view: ReadingView, margin: Margin) -> None:
        self._view = view
        self._margin = margin
        self._putting = False

    def put(self) -> None:
        """Put the margin where it belongs by now."""
        if self._putting:
            return
        self._putting = True
        shown = not self._margin.is_empty and self._view.scene.choice is not None
        self._view.tied_at = None
        if self._view.is_wide:
            self._view.set_strip(0)
            self._put_beside(shown)
        else:
            self._put_below(shown)
        self._putting = False

    def _put_beside(self, shown: bool) -> None:
        view, margin = self._view, self._margin
        margin.set_lying(False, 0)
        rects = view.rects(view.scene.choice) if shown and view.scene.choice else []
        height = view.viewport().height()
        if not rects or rects[-1].bottom() <= 0 or rects[0].top() >= height:
            margin.hide()
            return
        width, edge = scaled(WIDTH_MARGIN), scaled(S2)
        wanted = min(margin.wanted_height(width), height - 2 * edge)
        top = max(edge, min(int(rects[0].top()) + _LIFT, height - wanted - edge))
        left = int(view.left + view.column + scaled(S6))
        margin.setGeometry(QRect(left, top, width, wanted))
        margin.show()
        margin.settle()
        if top <= rects[0].center().y() <= top + wanted:
            view.tied_at = QPointF(left, top)
        view.viewport().update()

    def _put_below(self, shown: bool) -> None:
        view, margin = self._view, self._margin
        margin.set_lying(True, int(view.left), view.width())
        margin.setVisible(shown)
        wanted = margin.wanted_height(view.width()) if shown else 0
        height = min(wanted, scaled(_STRIP), view.height() // 3)
        self._set_strip(height)
        if shown:
            margin.setGeometry(QRect(0, view.height() - height, view.width(), height))
            margin.settle()

    def _set_strip(self, height: int) -> None:
        """Leave room for the strip; what is chosen stays in sight if it was."""
        view, choice = self._view, self._view.scene.choice
        before = view.viewport().height()
        rects = view.rects(choice) if choice is not None else []
        view.set_strip(height)
        if choice and rects and view.viewport().height() < rects[-1].bottom() <= before:
            view.bring_into_view(choice)
