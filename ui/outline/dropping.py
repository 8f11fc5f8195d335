"""The drag over the outline: where it would land, the line that shows it, scrolling, opening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from ui.outline.delegate import OutlineDelegate
from ui.outline.landing import EDGE, Landing, landing_at
from ui.outline.lines import LineKind
from ui.outline.model import OutlineModel
from ui.outline.painting import heading_height
from ui.outline.words import ordinal
from ui.theme import LINE_DROP, S1, S4, S8, Theme, scaled

_SCROLL_MS, _OPEN_MS = 25, 600
_AGAIN = Qt.KeyboardModifier.ControlModifier


class DropGuide(QObject):
    """Follows one drag over *view*; the model says whether and as what it may land."""

    landing_changed = Signal(str)  # in words, "" for none

    def __init__(self, view: QTreeView, model: OutlineModel, delegate: OutlineDelegate) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate = view, model, delegate
        self.landing: Landing | None = None
        self.are_sections: Callable[[QMimeData], bool] = lambda _: False
        self.onto_words: Callable[[str], str] = lambda _: ""
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self._step = 0
        self._last: tuple[QPoint, QMimeData, Qt.DropAction, bool] | None = None  # while it is over
        self._open = QTimer(self, singleShot=True, interval=_OPEN_MS)
        self._open.timeout.connect(self._open_hovered)
        self._hovered = ""

    def follow(self, event: QDropEvent) -> None:
        """Find the place under *event*, accept it if the drag may land there, and show it."""
        at, data = event.position().toPoint(), event.mimeData()
        action = self.action_of(event)
        again = bool(event.modifiers() & _AGAIN)
        landing = self._find(at, data, action, again)
        self._last = (at, data, action, again)
        self._autoscroll(at)
        self._hover(at)
        self._show(landing)
        if landing is None:
            event.ignore()
        else:
            event.setDropAction(action)
            event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Ask for what the drop means; the change arrives through the session."""
        landing, action = self.landing, self.action_of(event)
        data = event.mimeData()
        self.leave()
        if landing is None:
            event.ignore()
            return
        row, parent = self._place(landing)
        self._model.dropMimeData(data, action, row, 0, parent)
        event.setDropAction(action)
        event.accept()

    def leave(self) -> None:
        """Show no place any more."""
        self._scroll.stop()
        self._open.stop()
        self._last = None
        self._show(None)

    @staticmethod
    def action_of(event: QDropEvent) -> Qt.DropAction:
        """Return Copy where Ctrl is held, "also under", or nothing else is possible; else Move."""
        moves = event.possibleActions() & Qt.DropAction.MoveAction
        if moves and not event.modifiers() & _AGAIN:
            return Qt.DropAction.MoveAction
        return Qt.DropAction.CopyAction

    def _find(
        self, at: QPoint, data: QMimeData, action: Qt.DropAction, again: bool
    ) -> Landing | None:
        index, sections = self._view.indexAt(at), self.are_sections(data)
        heading = QModelIndex() if sections else self._heading_pushed_away(index, at)
        if heading.isValid():
            index, at = heading, self._view.visualRect(heading).center()
        elif self.landing and self._is_in_gap(index, at) and self._may(self.landing, data, action):
            return self.landing
        if not index.isValid():
            landing = self._at_end(sections)
        else:
            rect = self._view.visualRect(index)
            above = self._view.indexAbove(index)
            landing = landing_at(self._model, index, rect, at.y(), above, sections)
        if landing is None:
            return None
        if landing.onto and not again and self._may(landing, data, action):
            return landing
        between = self._between(landing)
        return between if between and self._may(between, data, action) else None

    def _is_in_gap(self, index: QModelIndex, at: QPoint) -> bool:
        """Tell whether *at* is in the gap that the line of the drop has opened below *index*."""
        line, landing = self._model.line(index), self.landing
        if line is None or landing is None or landing.onto or landing.after != line.key:
            return False
        return at.y() > self._view.visualRect(index).bottom() - self._delegate.gaps.of(line.key)

    def _heading_pushed_away(self, index: QModelIndex, at: QPoint) -> QModelIndex:
        """Return the heading that *at* would be well on had no gap opened above it, if one has."""
        line = self._model.line(index)
        if line is not None and line.kind is LineKind.SECTION:
            index = self._view.indexAbove(index)
        above, below = self._model.line(index), self._view.indexBelow(index)
        heading = self._model.line(below)
        if above is None or heading is None or heading.kind is not LineKind.SECTION:
            return QModelIndex()
        gap = self._delegate.gaps.of(above.key)
        beyond = at.y() - (self._view.visualRect(index).bottom() - gap)
        return below if gap and beyond > EDGE * heading_height(heading) else QModelIndex()

    def _between(self, landing: Landing) -> Landing | None:
        """Return the place beside the line that *landing* lies on."""
        if not landing.onto:
            return landing
        line = self._model.line(self._model.index_of(landing.onto))
        if line is None or line.kind is LineKind.EMPTY:
            return None
        if line.kind is LineKind.SECTION:
            return replace(landing, onto="")
        index = self._model.index_of(landing.onto)
        above = self._model.line(self._view.indexAbove(index))
        first = landing.row == index.row()
        return replace(landing, onto="", after=(above.key if above else "") if first else line.key)

    def _at_end(self, sections: bool) -> Landing | None:
        """Return the place below everything: the end of the last heading, or of the memo."""
        last = self._model.rowCount() - 1
        while last >= 0:
            index = self._model.index(last, 0)
            line = self._model.line(index)
            if line is not None and line.kind is LineKind.SECTION:
                ring = scaled(S4)
                if sections:
                    return Landing("", last + 1, line.key, ring)
                return Landing(line.key, self._model.rowCount(index), line.key, ring, line.key)
            last -= 1
        return None

    def _may(self, landing: Landing, data: QMimeData, action: Qt.DropAction) -> bool:
        row, parent = self._place(landing)
        return self._model.canDropMimeData(data, action, row, 0, parent)

    def _place(self, landing: Landing) -> tuple[int, QModelIndex]:
        """Return (row, parent) as Qt's models know them: row -1 is on the parent itself."""
        if landing.onto:
            return -1, self._model.index_of(landing.onto)
        return landing.row, self._model.index_of(landing.parent)

    # What is seen of it

    def _show(self, landing: Landing | None) -> None:
        if landing == self.landing:
            return
        before, self.landing = self.landing, landing
        gap = landing.after if landing and not landing.onto else ""
        self._delegate.gaps.open(gap)
        words = self._onto_words(landing)
        self._delegate.onto = (landing.onto if landing else "", words)
        keys = {before.onto if before else "", landing.onto if landing else ""}
        for key in keys - {""}:
            index = self._model.index_of(key)
            self._view.dataChanged(index, index, [])
        self._view.viewport().update()
        self.landing_changed.emit(self.words(landing))

    def _onto_words(self, landing: Landing | None) -> str:
        if landing is None or not landing.onto:
            return ""
        line = self._model.line(self._model.index_of(landing.onto))
        if line is None or line.kind is not LineKind.ENTRY:
            return self.tr("File here")
        return self.onto_words(line.key)

    def words(self, landing: Landing | None) -> str:
        """Return where a release would put what is dragged."""
        if landing is None:
            return ""
        if landing.onto:
            return self.tr("Release: %1").replace("%1", self._onto_words(landing))
        names: list[str] = []
        index = self._model.index_of(landing.parent)
        while (line := self._model.line(index)) is not None:
            name = line.words or self.tr("Bottom line")
            names.insert(0, f"{line.number} {name}" if line.depth == 1 and line.number else name)
            index = self._model.parent(index)
        place = self.tr("Release: %1 in %2").replace("%1", ordinal(landing.row + 1))
        return place.replace("%2", ", ".join(names) or self.tr("the memo"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the line at which the drop would land, with its ring."""
        landing = self.landing
        if landing is None or landing.onto or not landing.after:
            return
        rect = self._view.visualRect(self._model.index_of(landing.after))
        y = rect.bottom() - self._delegate.gaps.of(landing.after) / 2 - scaled(S1) / 2
        right = self._view.viewport().width() - scaled(S4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, LINE_DROP))
        radius = scaled(S1) + 1.0
        painter.drawLine(QPointF(landing.ring + radius, y), QPointF(right, y))
        painter.setPen(QPen(theme.accent, LINE_DROP - 1))
        painter.setBrush(theme.window)
        painter.drawEllipse(QPointF(landing.ring, y), radius, radius)

    def _autoscroll(self, at: QPoint) -> None:
        edge, height = scaled(S8), self._view.viewport().height()
        step = at.y() - edge if at.y() < edge else max(0, at.y() - (height - edge))
        self._step = round(step / 2)
        if self._step and not self._scroll.isActive():
            self._scroll.start()
        elif not self._step:
            self._scroll.stop()

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step)
        if bar.value() != before and self._last is not None:  # other lines are under the hand now
            self._show(self._find(*self._last))

    def _hover(self, at: QPoint) -> None:
        line = self._model.line(self._view.indexAt(at))
        key = line.key if line is not None and line.children else ""
        if key != self._hovered:
            self._hovered = key
            self._open.start()

    def _open_hovered(self) -> None:
        index = self._model.index_of(self._hovered)
        if index.isValid() and not self._view.isExpanded(index):
            self._view.expand(index)
