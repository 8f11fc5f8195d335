"""How a page and the entry that is chosen on it are drawn; paper is white in both themes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.theme import LIGHT, LINE_DROP

_SHADOW = ((3.0, 14), (2.0, 18), (1.0, 26))  # how far it reaches, its opacity of 255


def paint_page(painter: QPainter, rect: QRectF, image: QImage | None) -> None:
    """Paint a page into *rect* with its shadow; white while its *image* is being made."""
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, opacity in _SHADOW:
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(opacity)
        painter.fillRect(rect.adjusted(-reach / 2, 0, reach / 2, reach), shade)
    painter.fillRect(rect, Qt.GlobalColor.white)
    if image is not None:
        painter.drawImage(rect, image)


def paint_band(painter: QPainter, rect: QRectF) -> None:
    """Tint *rect* like the sentence that is selected, words untouched, with a bar before it."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(rect, LIGHT.selected_sentence)
    painter.restore()
    bar = QRectF(rect.left() - LINE_DROP, rect.top(), LINE_DROP, rect.height())
    painter.fillRect(bar, LIGHT.accent)
