"""Above the list: the field that finds rows, how many there are, their order, whose they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import (
    HEIGHT_CONTROL,
    INTERFACE,
    INTERFACE_BOLD,
    S1,
    S2,
    S3,
    ControlButton,
    PlainLabel,
    Theme,
    keep_measured,
    scaled,
    type_font,
)

_NARROWEST = 56


class FindField(QLineEdit):
    """A field for words; Down goes to what was found, Escape empties it, then leaves."""

    left_downwards = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Find statements by words or speaker")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the field"))
        keep_measured(self, self._measure)

    def _measure(self) -> None:
        self.setFont(type_font(INTERFACE))
        self.setFixedHeight(scaled(HEIGHT_CONTROL))
        self.setTextMargins(S1, 0, S1, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class ListHead(QWidget):
    """Says what is to be shown."""

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField()
        self.field.textChanged.connect(lambda: self.arranged.emit())
        self._count = _Count()
        self.by_speaker = self._turned(self.tr("By speaker"), self.tr("Sort by speaker"))
        self.all_articles = self._turned(
            self.tr("All articles"), self.tr("Show the statements of all articles")
        )
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(S1)
        below.addWidget(self._count, 1)
        below.addWidget(self.by_speaker)
        below.addWidget(self.all_articles)
        column = QVBoxLayout(self)
        keep_measured(self, partial(_measure, column))
        column.addWidget(self.field)
        column.addLayout(below)

    def say(self, words: str) -> None:
        """Show how many there are."""
        self._count.say(words)

    def _turned(self, text: str, name: str) -> ControlButton:
        """Return a button that stays down; what is shown follows it."""
        button = _Turned(name, text=text)
        button.setCheckable(True)

        def turn() -> None:
            button.setChecked(not button.isChecked())
            self.arranged.emit()

        button.clicked.connect(turn)
        return button


class _Count(PlainLabel):
    """How many there are: in words, as a number where the pane is narrow, or not at all."""

    def __init__(self) -> None:
        super().__init__("", INTERFACE_BOLD)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show *words*."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, metrics = self.width(), QFontMetricsF(self.font())
        forms = (self._words, self._words.partition(" ")[0])  # a number is never cut
        self.setText(next((w for w in forms if metrics.horizontalAdvance(w) <= width), ""))


class _Turned(ControlButton):
    """A button whose words are cut where the pane is narrow."""

    def __init__(self, name: str, *, text: str) -> None:
        super().__init__(name, text=text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST), self.sizeHint().height())

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        font = type_font(self.kind)
        room = QRectF(self.rect()).adjusted(S2, 0, -S2, 0)
        metrics, cut = QFontMetricsF(font), Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(self.foreground(theme))
        words = metrics.elidedText(self.text(), cut, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


def _measure(column: QVBoxLayout) -> None:
    column.setContentsMargins(scaled(S3), scaled(S2), scaled(S3), scaled(S2))
    column.setSpacing(scaled(S1))
