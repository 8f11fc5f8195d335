"""The reader's own controls: a button that names its key, and a button that is a letter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import (
    HEIGHT_CONTROL,
    INTERFACE_BOLD,
    LINE_ICON,
    LINE_PANE,
    META,
    META_BOLD,
    RADIUS_CHIP,
    RADIUS_CONTROL,
    S1,
    S2,
    ControlButton,
    PlainLabel,
    Theme,
    draw_icon,
    keep_measured,
    plain_tip,
    scaled,
    theme_of,
    type_font,
)

_CAP, _TRIANGLE = 20, 14


class KeyButton(ControlButton):
    """Words in the accent with a border, and the key that does the same."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, text=text, parent=parent)
        self.kind = INTERFACE_BOLD
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show *text*."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(f"{text} ({self._key})"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(type_font(self.kind)).horizontalAdvance(self.text())
        return QSize(width + scaled(_CAP) + 3 * scaled(S2), scaled(HEIGHT_CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_CAP) * 3, scaled(HEIGHT_CONTROL))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        over = self.underMouse() or self.isDown()
        painter.setBrush(theme.hover(theme.card) if over else theme.card)
        painter.setPen(QPen(theme.accent, LINE_ICON))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        cap, pad = scaled(_CAP), scaled(S2)
        box = QRectF(self.width() - cap - pad + S1, (self.height() - cap) / 2, cap, cap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, LINE_PANE))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CHIP, RADIUS_CHIP)
        painter.setFont(type_font(META_BOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        font = type_font(self.kind)
        painter.setFont(font)
        room = QRectF(pad, 0, box.left() - pad - S1, self.height())
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


class LetterButton(ControlButton):
    """A single letter, large or small: the size of the text."""

    def __init__(self, name: str, size: float, parent: QWidget | None = None) -> None:
        super().__init__(name, text="A", parent=parent)
        self._size = size

    def sizeHint(self) -> QSize:
        return QSize(scaled(24), scaled(28))

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        font = type_font(self.kind, self._size)
        painter.setFont(font)
        painter.setPen(theme.text)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class WarningWords(QWidget):
    """Words of warning beside their triangle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel("", META)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        keep_measured(self, lambda: row.setContentsMargins(scaled(_TRIANGLE) + scaled(S2), 0, 0, 0))
        row.addWidget(self._label)

    def say(self, words: str) -> None:
        """Show *words*."""
        self._label.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = scaled(_TRIANGLE)
        draw_icon(
            QPainter(self), "warning", QRectF(0, 1, size, size), theme_of(self.palette()).warning
        )
