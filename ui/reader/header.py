"""The fixed line above the text: title, outlet, date, how much of it is used; size of the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.actions import record
from ui.reader.controls import LetterButton
from ui.theme import (
    ASIDE,
    LINE_PANE,
    META,
    META_BOLD,
    READING_TITLE,
    S1,
    S2,
    S3,
    S4,
    ControlButton,
    keep_measured,
    leading,
    plain_tip,
    scaled,
    theme_of,
    type_font,
)
from ui.theme.tips import act_tip

_HEIGHT = 58
_ROOM_FOR_WORDS = 560  # from this width on the button of the list carries words


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail of the source; a guess is dotted and says so."""

    text: str
    guessed: bool = False
    bold: bool = False
    field: str = ""  # of the source; a click on a guess of it confirms it


class Header(QWidget):
    """Shows whose text this is."""

    size_stepped = Signal(int)  # 1 larger, -1 smaller
    left_out_toggled = Signal()
    detail_clicked = Signal(str)  # field of the source that is a guess

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._details: tuple[Detail, ...] = ()
        self._guesses: list[tuple[QRectF, str]] = []  # where they were drawn
        self.indent = 0.0
        self.setMouseTracking(True)
        self.left_out = ControlButton(self.tr("Show what is left out"), icon="article")
        self.left_out.setCheckable(True)
        self.left_out.clicked.connect(self.left_out_toggled)
        self.statements = ControlButton(self.tr("List of statements"), icon="list")
        self.statements.setCheckable(True)
        tip = act_tip(self.statements.accessibleName(), record("view.statements").keys)
        self.statements.setToolTip(tip)
        smaller = LetterButton(self.tr("Smaller text"), 0.85)
        larger = LetterButton(self.tr("Larger text"), 1.25)
        smaller.clicked.connect(lambda: self.size_stepped.emit(-1))
        larger.clicked.connect(lambda: self.size_stepped.emit(1))
        row = QHBoxLayout(self)
        keep_measured(self, partial(_measure, row))
        row.addStretch(1)
        self._controls = (self.statements, self.left_out, smaller, larger)
        for control in self._controls:
            row.addWidget(control)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_source(self, title: str, details: tuple[Detail, ...]) -> None:
        """Show *title* and *details*."""
        self._title, self._details = title, details
        guess = self.tr("guess")
        told = [f"{d.text} ({guess})" if d.guessed else d.text for d in details]
        self.setAccessibleName(". ".join([title, *told]))
        self.setToolTip(plain_tip(title))
        self.update()

    def set_indent(self, indent: float) -> None:
        """Begin where the lines of the text begin."""
        if indent != self.indent:
            self.indent = indent
            self.update()

    def guess_at(self, point: QPointF) -> str:
        """Return the field of the guess at *point*, "" for none."""
        return next((field for place, field in self._guesses if place.contains(point)), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self.tr("Statements") if self.width() >= scaled(_ROOM_FOR_WORDS) else ""
        if words != self.statements.text():
            self.statements.setText(words)
            self.statements.updateGeometry()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()  # the title ends where the controls begin, which may have moved
        return done

    def mousePressEvent(self, event: QMouseEvent) -> None:
        field = self.guess_at(event.position())
        if field and event.button() == Qt.MouseButton.LeftButton:
            self.detail_clicked.emit(field)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = Qt.CursorShape.PointingHandCursor
        arrow = Qt.CursorShape.ArrowCursor
        self.setCursor(hand if self.guess_at(event.position()) else arrow)

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.fillRect(self.rect(), theme.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
        room = self._controls[0].x() - self.indent - S2
        font = type_font(READING_TITLE)
        line = leading(READING_TITLE)
        top = (self.height() - line - leading(META)) / 2 - 1
        painter.setFont(font)
        painter.setPen(theme.text)
        title = QFontMetrics(font).elidedText(
            self._title, Qt.TextElideMode.ElideRight, max(0, int(room))
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.indent, top, room, line), middle, title)
        self._paint_details(painter, top + line, room)

    def _paint_details(self, painter: QPainter, top: float, room: float) -> None:
        theme, left = theme_of(self.palette()), self.indent
        self._guesses.clear()
        for detail in self._details:
            font = type_font(META_BOLD if detail.bold else META)
            width = QFontMetrics(font).horizontalAdvance(detail.text)
            guess = self.tr("guess")
            aside = type_font(ASIDE)
            beside = S2 + QFontMetrics(aside).horizontalAdvance(guess) if detail.guessed else 0
            if left + width + beside > self.indent + room:
                return
            painter.setPen(theme.text if detail.bold else theme.muted)
            self._write(painter, detail.text, font, left, top)
            if detail.guessed:
                begin = left
                y = top + leading(META) - 1
                painter.setPen(QPen(theme.border, LINE_PANE, Qt.PenStyle.DotLine))
                painter.drawLine(int(left), int(y), int(left + width), int(y))
                left += width + S2
                painter.setPen(theme.muted)
                self._write(painter, guess, aside, left, top)
                width = QFontMetrics(aside).horizontalAdvance(guess)
                place = QRectF(begin, top - 2, left + width - begin, leading(META) + 4)
                self._guesses.append((place, detail.field))
            left += width + scaled(S3) + 2

    def _write(self, painter: QPainter, text: str, font: QFont, left: float, top: float) -> None:
        painter.setFont(font)
        box = QRectF(left, top, self.width(), leading(META))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


def _measure(row: QHBoxLayout) -> None:
    row.setContentsMargins(0, 0, scaled(S4), 0)
    row.setSpacing(scaled(S1))
