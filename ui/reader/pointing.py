"""The mouse in the text: a click takes, a stroke marks words, what is chosen can be dragged out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from briefing.articles.values import Span

if TYPE_CHECKING:
    from ui.reader.choosing import Chooser, Standing
    from ui.reader.reading_view import ReadingView

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Pointing:
    """Follows the left button from its press to its release, and chooses in *view*.

    A stroke within the sentence that has the cursor marks words of it; once it leaves
    that sentence, the sentence is dragged.  What was marked is dragged at once.
    """

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._from = 0  # the position between two characters nearest to the press
        self._held: Standing | None = None  # the choice on which the button was pressed
        self._marks = False

    @property
    def is_down(self) -> bool:
        """Whether a stroke is under way."""
        return self._pressed is not None

    def press(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Begin a stroke at *point*, or extend what is chosen to there."""
        view, chooser = self._view, self._view.chooser
        at, character = view.position_at(point), view.character_at(point)
        if chooser is None or at is None or character is None:
            return
        if keys & _SHIFT:
            chooser.extend_to(character)
            view.tell()
            return
        span, inside = chooser.span, view.character_at(point, in_text=True)
        holds = span is not None and inside is not None and span[0] <= inside < span[1]
        self._held = chooser.standing if holds and not keys & _ALT else None
        self._pressed, self._from, self._marks = point, at, False
        view.scene.hover = None

    def move(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Mark the words up to *point*, or let what was pressed be dragged."""
        view, chooser = self._view, self._view.chooser
        if self._pressed is None or chooser is None:
            return
        moved = (point - self._pressed).manhattanLength()
        if not self._marks and moved < QApplication.startDragDistance():
            return
        if self._held is not None and self._is_dragged(self._held, point):
            chooser.stand(self._held)
            self._pressed = None
            view.tell()
            view.drag_requested.emit()
            return
        self._mark(chooser, point, exactly=bool(keys & _ALT))

    def release(self, point: QPointF) -> None:
        """End the stroke; if it was a click, take the sentence, and seek what is used there."""
        view, chooser, pressed = self._view, self._view.chooser, self._pressed
        self._pressed = None
        clicked = view.character_at(pressed) if pressed is not None else None
        if chooser is None or clicked is None or self._marks:
            return
        chooser.put_at(clicked)
        view.tell()
        mark = view.mark_at(point)
        if mark is not None:
            view.entry_sought.emit(mark.entry)

    def _mark(self, chooser: Chooser, point: QPointF, *, exactly: bool) -> None:
        self._marks = True
        self._view.scroll_along(point.y())
        at = self._view.position_at(point)
        if at is not None:
            chooser.mark(self._from, at, exactly=exactly)
            self._view.tell()

    def _is_dragged(self, held: Standing, point: QPointF) -> bool:
        return held.is_free or not self._is_over(held.span, point)

    def _is_over(self, span: Span | None, point: QPointF) -> bool:
        """Tell whether *point* is over *span*, or hardly beside it."""
        rects = self._view.rects(span) if span else []
        return any(
            rect.adjusted(0, -rect.height() / 3, 0, rect.height() / 3).contains(point)
            for rect in rects
        )
