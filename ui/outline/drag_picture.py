"""The picture under the mouse while cards are dragged: a small card, and more behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from briefing.memos.values import Entry
from ui.outline.cards import Style
from ui.outline.delegate import OutlineDelegate
from ui.outline.lines import Line, LineKind
from ui.outline.words import tr
from ui.theme import (
    INTERFACE_BOLD,
    LINE_ICON,
    META_BOLD,
    QUOTATION,
    RADIUS_CARD,
    S1,
    S2,
    S3,
    Theme,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import plural

_WIDTH, _HEIGHT = 288, 56


def drag_picture(widget: QWidget, delegate: OutlineDelegate, lines: Sequence[Line]) -> QPixmap:
    """Return the picture of dragging *lines*."""
    ratio = widget.devicePixelRatioF()
    behind = min(2, len(lines) - 1)
    width, height = scaled(_WIDTH) + behind * S1, scaled(_HEIGHT) + behind * S1
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme = theme_of(widget.palette())
    for n in range(behind, -1, -1):
        box = QRectF(n * S1 + 1, n * S1 + 1, scaled(_WIDTH) - 2, scaled(_HEIGHT) - 2)
        painter.setPen(QPen(theme.accent, LINE_ICON))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
    _words(painter, delegate, lines, theme)
    painter.end()
    return pixmap


def _words(
    painter: QPainter, delegate: OutlineDelegate, lines: Sequence[Line], theme: Theme
) -> None:
    first = lines[0]
    head, below, kind = first.words, plural(first.count, tr("1 entry"), tr("%1 entries")), None
    if first.kind is LineKind.ENTRY and isinstance(first.node, Entry):
        card = delegate.card_of(first)
        quoted = card.style is Style.QUOTATION
        head, below = (f"“{card.words}" if quoted else card.words), card.speaker or card.label
        kind = QUOTATION if quoted else INTERFACE_BOLD
    if len(lines) > 1:
        below = plural(len(lines), tr("1 entry"), tr("%1 entries"))
    inner = QRectF(scaled(S3), scaled(S1), scaled(_WIDTH - 2 * S3), scaled(_HEIGHT - S2))
    painter.setPen(theme.text)
    half = inner.height() / 2
    for n, (words, look) in enumerate(((head, kind or INTERFACE_BOLD), (below, META_BOLD))):
        painter.setFont(type_font(look))
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        box = QRectF(inner.left(), inner.top() + n * half, inner.width(), half)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
