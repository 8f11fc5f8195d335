"""Cards are laid out when they come into sight, and the rest of them while nothing else is done.

Until then the height of a card is estimated, so that a memo of a thousand
entries stands at once.  When a card turns out higher or lower than estimated,
what the analyst looks at stays where it is: the view is scrolled by as much.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QTreeView

from ui.outline.delegate import OutlineDelegate
from ui.outline.lines import Line, LineKind
from ui.outline.model import OutlineModel

_REST_MS = 300  # before cards out of sight are laid out
_PAUSE_MS = 10  # between two slices of that
_SLICE = 0.006  # seconds
_PASSES = 6  # in which what is in sight comes to rest


class Anchor(NamedTuple):
    """The line *key*, which stays at the height *top* of the window; "" for the very end."""

    key: str
    top: int


class Settling(QObject):
    """Gives the rows of *view* the height that their cards have."""

    def __init__(self, view: QTreeView, model: OutlineModel, delegate: OutlineDelegate) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate = view, model, delegate
        self._busy = False
        self._left: list[str] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._go_on)
        model.rowsInserted.connect(self.wake)
        view.expanded.connect(self.wake)

    @property
    def is_done(self) -> bool:
        """Whether every card that is shown has been laid out, or will be when it is seen."""
        return not self._later.isActive()

    def settle(self) -> bool:
        """Lay out the cards in sight; return whether that changed the height of any."""
        if self._busy or not self._view.isVisible():
            return False
        self._busy = True
        try:
            moved, anchor = False, None
            for _ in range(_PASSES):
                fresh = [each for each in self._seen() if not self._delegate.is_laid(each[1])]
                if not fresh:
                    break
                anchor = anchor or self.anchor()
                if sum(self._measure(*each) for each in fresh):
                    moved = True
                    self.hold(anchor)
            return moved
        finally:
            self._busy = False

    @Slot()
    def wake(self) -> None:
        """Lay out what is out of sight once nothing else is done."""
        self._left = None
        self._later.start(_REST_MS)

    def anchor(self) -> Anchor | None:
        """Return what shall stay where it is: the end, or the first card that is laid out."""
        bar, first = self._view.verticalScrollBar(), None
        if bar.value() == bar.maximum() > 0:
            return Anchor("", 0)
        for index, line in self._seen():
            found = Anchor(line.key, self._view.visualRect(index).top())
            if line.kind is LineKind.ENTRY and self._delegate.is_laid(line):
                return found
            first = first or found
        return first

    def hold(self, anchor: Anchor | None) -> None:
        """Scroll so that *anchor* stands where it stood."""
        bar = self._view.verticalScrollBar()
        if anchor is None:
            return
        if not anchor.key:
            bar.setValue(bar.maximum())
            return
        index = self._model.index_of(anchor.key)
        if index.isValid():
            bar.setValue(bar.value() + self._view.visualRect(index).top() - anchor.top)

    def _seen(self) -> Iterator[tuple[QModelIndex, Line]]:
        bottom = self._view.viewport().height()
        index = self._view.indexAt(QPoint(1, 0))
        while index.isValid() and self._view.visualRect(index).top() <= bottom:
            line = self._model.line(index)
            if line is not None:
                yield index, line
            index = self._view.indexBelow(index)

    def _measure(self, index: QModelIndex, line: Line) -> bool:
        """Lay out the card on *line*; return whether its row has another height now."""
        if self._delegate.is_laid(line):
            return False
        before = self._delegate.height(line)
        self._delegate.lay(line)
        if self._delegate.height(line) == before:
            return False
        self._view.dataChanged(index, index, [])
        return True

    @Slot()
    def _go_on(self) -> None:
        if not self._view.isVisible():
            return
        if self._left is None:
            self._left = list(filter(self._is_fresh, self._model.keys()))
            self._left.reverse()
        end, anchor, moved = perf_counter() + _SLICE, self.anchor(), False
        while self._left and perf_counter() < end:
            index = self._model.index_of(self._left.pop())
            line = self._model.line(index)
            moved |= line is not None and self._measure(index, line)
        if moved:
            self.hold(anchor)
        if self._left:
            self._later.start(_PAUSE_MS)

    def _is_fresh(self, key: str) -> bool:
        index = self._model.index_of(key)
        line = self._model.line(index)
        return line is not None and not self._delegate.is_laid(line)
