"""How a statement of the list is drawn: its words in two lines, below them whose and from where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.crash import guarded
from ui.offsets import Offsets
from ui.reader.listing.model import ROW, StatementsModel
from ui.reader.listing.rows import Row
from ui.reader.painting import paint_chip
from ui.theme import (
    ASIDE,
    LINE_ICON,
    META,
    META_BOLD,
    QUOTATION,
    RADIUS_CARD,
    S1,
    S2,
    S3,
    Theme,
    Type,
    leading,
    paint_focus,
    scaled,
    theme_of,
    type_font,
)

_LINES = 2
_GUTTER, _BAR = 32, 3
_SPEAKER = 0.5  # of the line, at most
_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class StatementDelegate(QStyledItemDelegate):
    """Draws rows of one height."""

    def __init__(self, view: QListView, model: StatementsModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    @guarded(QSize(1, 1))
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(1, _LINES * leading(QUOTATION) + leading(META) + scaled(S3) + 2 * scaled(S1))

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        theme = theme_of(self._view.palette())
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, theme)
        top = rect.top() + scaled(S2)
        if row.number:
            at = QPointF(rect.left() + scaled(S2), top)
            paint_chip(painter, at.x(), at.y(), leading(QUOTATION), row.number, theme)
        left = rect.left() + scaled(_GUTTER)
        room = QRectF(left, top, rect.right() - left - scaled(S3), leading(QUOTATION))
        drawn = self._paint_words(painter, room, row, theme)
        self._paint_details(painter, room.translated(0, drawn * room.height()), row, theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        ground, flag = QRectF(rect).adjusted(1, 1, -1, -1), QStyle.StateFlag
        active = self._view.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        if flag.State_Selected in state:
            painter.setBrush(theme.selected_row if active else theme.pressed(theme.base))
            painter.drawRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)
            painter.setBrush(theme.accent if active else theme.muted)
            painter.drawRect(QRectF(ground.left(), ground.top() + 3, _BAR, ground.height() - 6))
        elif flag.State_MouseOver in state:
            painter.setBrush(theme.hover(theme.base))
            painter.drawRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)
        if flag.State_HasFocus in state and active:
            paint_focus(painter, ground, theme, RADIUS_CARD)

    def _paint_words(self, painter: QPainter, room: QRectF, row: Row, theme: Theme) -> int:
        """Paint the words; return in how many lines."""
        font = type_font(QUOTATION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        lines = lines_of(row.words, font, room.width())
        for number, words in enumerate(lines):
            line = room.translated(0, number * room.height())
            if row.number:
                width = min(metrics.horizontalAdvance(words), room.width())
                used = QRectF(line.left() - 1, line.top() + 2, width + 2, line.height() - 4)
                painter.fillRect(used, theme.tint(row.number))
                painter.setPen(QPen(theme.hue(row.number), LINE_ICON))
                painter.drawLine(used.bottomLeft(), used.bottomRight())
            painter.setPen(theme.text)
            painter.drawText(line, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), words)
        return len(lines)

    def _paint_details(self, painter: QPainter, room: QRectF, row: Row, theme: Theme) -> None:
        place = QRectF(room.left(), room.top() + scaled(S1), room.width(), leading(META))
        model, named = self._model, bool(row.speaker)
        speaker = QRectF(place)
        speaker.setWidth(room.width() * _SPEAKER)
        kind, colour = (META_BOLD, theme.text) if named else (ASIDE, theme.muted)
        width = _draw(painter, speaker, model.speaker_of(row), kind, colour)
        for words in (model.place_of(row), model.kind_of(row)):
            place.setLeft(min(place.right(), place.left() + width + scaled(S3)))
            width = _draw(painter, place, words, META, theme.muted)


def _draw(painter: QPainter, place: QRectF, words: str, kind: Type, colour: QColor) -> float:
    """Draw *words*, cut where there is no room; return how wide they are."""
    font = type_font(kind)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), shown)
    return metrics.horizontalAdvance(shown)


def lines_of(words: str, font: QFont, width: float) -> list[str]:
    """Return *words* in at most two lines of *width*, the last one cut with an ellipsis."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(max(1.0, width))
    layout.endLayout()
    end = Offsets(words).from_qt(line.textLength()) if line.isValid() else len(words)
    parts = [words[:end].rstrip(), words[end:]]
    metrics, cut = QFontMetricsF(font), Qt.TextElideMode.ElideRight
    return [metrics.elidedText(part, cut, width + 1) for part in parts if part]
