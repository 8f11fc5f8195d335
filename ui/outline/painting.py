"""Painting the lines of the outline: headings, cards, and what is still wanting."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.outline.cards import Card, Style
from ui.outline.layout import CardLayout, Ink, Placed
from ui.outline.lines import Line
from ui.theme import (
    HEADING,
    INTERFACE,
    INTERFACE_BOLD,
    LINE_FOCUS,
    LINE_ICON,
    LINE_PANE,
    META,
    META_BOLD,
    QUOTATION,
    RADIUS_CARD,
    RADIUS_CHIP,
    RADIUS_JUDGEMENT,
    S1,
    S2,
    S3,
    S4,
    S8,
    Theme,
    Type,
    blend,
    draw_icon,
    scaled,
    type_font,
)

_CHIP, _CHEVRON, _LEVEL = 18, 16, 18
_LEFT, _RIGHT = 18, 16
TOP_BAR = 3.0  # of a judgement
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class State:
    """How a line stands: *active* tells whether its pane has the keys."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    active: bool = True
    expanded: bool = False
    flash: float = 0.0  # 1 at its beginning
    onto: str = ""  # what dropping on it would do


def card_rect(row: QRectF) -> QRectF:
    """Return where the card stands in its row."""
    left, top = scaled(_LEFT + _CHEVRON + 6), scaled(S1)
    return QRectF(row.left() + left, row.top() + top, card_width(row.width()), row.height())


def card_width(row: float) -> float:
    """Return how wide a card is in a row *row* wide."""
    return row - scaled(_LEFT + _CHEVRON + 6) - scaled(_RIGHT)


def chevron_left(depth: int) -> float:
    """Return where the chevron of a heading at *depth*, from 1, stands; the ring of a drop too."""
    return scaled(_LEFT + _LEVEL * max(0, depth - 1))


def heading_height(line: Line) -> int:
    """Return how high the row of a heading is."""
    return scaled(32 if line.depth <= 1 else 28)


def paint_heading(
    painter: QPainter, row: QRectF, line: Line, words: str, count: str, theme: Theme, state: State
) -> None:
    """Paint a heading: chevron, chip with its number, words, count."""
    paint_row_state(painter, row, theme, state)
    height = heading_height(line)
    left, middle = row.left() + chevron_left(line.depth), row.top() + height / 2
    size = scaled(_CHEVRON)
    icon = "down" if state.expanded else "right"
    if line.children:
        box = QRectF(left - 2, middle - size / 2, size, size)
        draw_icon(painter, icon, box, theme.muted)
    left += scaled(_CHEVRON + 6)
    main = line.depth <= 1
    if main and line.number:
        paint_chip(painter, QPointF(left, middle), line.number, theme)
        left += scaled(_CHIP + 10)
    elif not main:
        left -= scaled(4)
    kind = HEADING if main else (INTERFACE_BOLD if state.expanded else INTERFACE)
    right = _count(painter, row, height, count, theme)
    _elided(painter, QRectF(left, row.top(), right - left, height), words, kind, theme.text)


def _count(painter: QPainter, row: QRectF, height: float, count: str, theme: Theme) -> float:
    painter.setFont(type_font(META))
    painter.setPen(theme.muted)
    right = row.right() - scaled(_RIGHT)
    width = QFontMetricsF(painter.font()).horizontalAdvance(count) + 1
    box = QRectF(right - width, row.top(), width, height)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, count)
    return right - width - scaled(S2)


def paint_chip(painter: QPainter, at: QPointF, number: int, theme: Theme) -> None:
    """Paint the number of a main heading in its hue, its left middle at *at*."""
    size = scaled(_CHIP)
    box = QRectF(at.x(), at.y() - size / 2, size, size)
    hue = theme.hue(number)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue)
    painter.drawRoundedRect(box, RADIUS_CHIP, RADIUS_CHIP)
    painter.setPen(theme.base)
    painter.setFont(type_font(META_BOLD))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _elided(painter: QPainter, box: QRectF, words: str, kind: Type, colour: QColor) -> None:
    painter.setFont(type_font(kind))
    painter.setPen(colour)
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def paint_row_state(painter: QPainter, row: QRectF, theme: Theme, state: State) -> None:
    """Paint what shows that a heading is chosen, under the mouse, or has the keys."""
    box = row.adjusted(scaled(S2), 1, -scaled(S2), -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state.selected:
        painter.setBrush(theme.selected_row if state.active else theme.pressed(theme.window))
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        if state.active:
            painter.setBrush(theme.accent)
            painter.drawRect(QRectF(box.left(), box.top(), LINE_FOCUS, box.height()))
    elif state.hovered or state.onto:
        painter.setBrush(theme.hover(theme.window))
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
    if state.onto or (state.focused and state.active):
        _outline(painter, box, theme.accent, LINE_FOCUS, RADIUS_CARD)


def paint_card(
    painter: QPainter, box: QRectF, card: Card, laid: CardLayout, theme: Theme, state: State
) -> None:
    """Paint *card* into *box*."""
    _ground(painter, box, card, theme, state)
    painter.translate(box.topLeft())
    for text in laid.texts:
        painter.setPen(_ink(theme, text))
        text.layout.draw(painter, text.at)
    if laid.mark_at is not None:
        _hanging_mark(painter, laid.mark_at, theme)
    if laid.scale_at is not None and card.step is not None:
        _scale(painter, laid.scale_at, card.step.at, card.step.of, theme)
    if laid.warning_at is not None:
        size = scaled(15)
        draw_icon(
            painter,
            "warning",
            QRectF(laid.warning_at, laid.warning_at).adjusted(0, 0, size, size),
            theme.warning,
        )
    painter.translate(-box.topLeft())
    if state.onto:
        _say_onto(painter, box, state.onto, theme)


def _ink(theme: Theme, text: Placed) -> QColor:
    return {Ink.TEXT: theme.text, Ink.MUTED: theme.muted, Ink.WARNING: theme.warning}[text.ink]


def _ground(painter: QPainter, box: QRectF, card: Card, theme: Theme, state: State) -> None:
    judged = card.style is Style.JUDGEMENT
    radius = RADIUS_JUDGEMENT if judged else RADIUS_CARD
    ground = theme.judgement if judged else theme.card
    if card.style is Style.OWN:
        ground = blend(theme.judgement, theme.window, 0.5)
    if state.selected:
        ground = blend(theme.accent if state.active else theme.text, ground, 0.10)
    elif state.hovered:
        ground = theme.hover(ground)
    if state.flash:
        ground = blend(theme.accent, ground, 0.35 * state.flash)
    line = QPen(theme.hairline if not judged else theme.border, LINE_PANE)
    if card.draft or card.altered:
        line = QPen(theme.warning if card.altered else theme.border, LINE_ICON)
    if card.draft:
        line.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(line)
    painter.setBrush(ground)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, radius, radius)
    if judged:
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), TOP_BAR), theme.text)
    if state.selected or state.onto:
        chosen = theme.accent if state.active or state.onto else theme.border
        wide = LINE_FOCUS if state.focused or state.onto else LINE_ICON
        _outline(painter, box, chosen, wide, radius)
    elif state.focused and state.active:
        _outline(painter, box, theme.accent, LINE_FOCUS, radius)


def _outline(painter: QPainter, box: QRectF, colour: QColor, width: float, radius: float) -> None:
    half = width / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def _hanging_mark(painter: QPainter, at: QPointF, theme: Theme) -> None:
    font = type_font(QUOTATION, 1.35)
    painter.setFont(font)
    painter.setPen(theme.muted)
    metrics = QFontMetricsF(font)
    left = at.x() - metrics.horizontalAdvance("“") - scaled(S1)
    painter.drawText(QPointF(left, at.y() + scaled(20)), "“")


def _scale(painter: QPainter, at: QPointF, step: int, of: int, theme: Theme) -> None:
    size = scaled(S2)
    for n in range(of):
        box = QRectF(at.x() + n * scaled(S2 + 2.5) + 0.5, at.y() + scaled(4) + 0.5, size, size)
        painter.setPen(QPen(theme.muted if n != step else theme.text, LINE_PANE))
        painter.setBrush(theme.text if n == step else Qt.BrushStyle.NoBrush)
        painter.drawRect(box)


def _say_onto(painter: QPainter, box: QRectF, words: str, theme: Theme) -> None:
    painter.setFont(type_font(META_BOLD))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2 * scaled(S2)
    bottom = min(box.bottom(), float(painter.device().height()))  # in sight if the card's is not
    tag = QRectF(box.right() - width - scaled(S2), bottom - scaled(28), width, scaled(20))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.button)
    painter.drawRoundedRect(tag, RADIUS_CHIP, RADIUS_CHIP)
    painter.setPen(theme.on_button())
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)


def empty_height(words: str, width: float) -> int:
    """Return how high the box *width* wide is that says *words* where something is wanting."""
    room = QRectF(0, 0, width - 2 * scaled(S3), 1e6)
    below = QFontMetricsF(type_font(META)).boundingRect(room, _WRAPPED, words).height()
    return max(scaled(64), ceil(below) + scaled(S4 + 2) + 2 * scaled(S2))


def paint_empty(
    painter: QPainter, box: QRectF, head: str, words: str, theme: Theme, state: State
) -> None:
    """Paint the dashed box of a required heading that is empty, with its guidance."""
    pen = QPen(theme.accent if state.selected or state.onto else theme.border, LINE_ICON)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(theme.hover(theme.window) if state.hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
    inner = box.adjusted(scaled(S3), scaled(S2), -scaled(S3), -scaled(S2))
    painter.setPen(theme.warning)
    painter.setFont(type_font(META_BOLD))
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop, head)
    painter.setPen(theme.muted)
    painter.setFont(type_font(META))
    painter.drawText(inner.adjusted(0, scaled(S4 + 2), 0, 0), _WRAPPED, words)


def group_height(line: Line) -> int:
    """Return how much room the words of a group take above its first card."""
    return scaled(S8 - S1) if line.group else 0


def paint_group(painter: QPainter, row: QRectF, line: Line, theme: Theme) -> None:
    """Paint the words of the group that begins with *line*."""
    left = row.left() + scaled(_LEFT + _CHEVRON + 6)
    box = QRectF(left, row.top(), card_width(row.width()), group_height(line))
    _elided(painter, box, line.group, META_BOLD, theme.muted)
