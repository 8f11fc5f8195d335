"""A collation as it is drawn: origin, shared words, outlets with the words in which they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from briefing.articles.values import Span
from ui.offsets import Offsets
from ui.reader.slot_words import SlotLine, in_one_line, lines_of
from ui.theme import (
    INTERFACE_BOLD,
    META,
    META_BOLD,
    QUOTATION,
    S1,
    S2,
    Theme,
    draw_icon,
    leading,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import plural

if TYPE_CHECKING:
    from ui.reader.collating import Collation

_OUTLET = 56  # where the words of an outlet begin
_MOST_SLOTS, _MOST_LYING = 4, 2


@dataclass(slots=True)
class _Line:
    """One laid piece of text at its place."""

    layout: QTextLayout
    at: QPointF
    muted: bool


class CollationBody(QWidget):
    """Draws one collation in a column; *full* shows every rendering whole."""

    drag_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collation: Collation | None = None
        self._full = False
        self.lying = False
        self._lines: list[_Line] = []
        self._rule = 0.0
        self._height = 0.0
        self._pressed: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag all of it as one entry"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_collation(self, collation: Collation | None, *, full: bool) -> None:
        """Show *collation*."""
        self._collation, self._full = collation, full
        self.setVisible(collation is not None)
        self.setAccessibleName(self._spoken())
        self.lay_out(self.width())

    def set_lying(self, lying: bool) -> None:
        """Set each slot as one line of words, for a strip."""
        if lying is not self.lying:
            self.lying = lying
            self.lay_out(self.width())

    def lay_out(self, width: int) -> None:
        """Set the text for a column of *width*."""
        self._lines.clear()
        y = 0.0
        if self._collation is not None:
            y = self._head(self._collation, width)
            body = self._lying_slots if self.lying else self._slots
            if self._full or not self._collation.slots:
                body = self._whole
            y = body(self._collation, y + scaled(S2), width)
        self._height = y
        self.setFixedHeight(max(1, round(y)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_OUTLET) * 3, round(self._height))

    def origin_words(self) -> str:
        """Return how many origins there are, and whose words they are."""
        assert self._collation is not None
        names = [name for name in self._collation.origins if name]
        count = len(self._collation.origins)
        words = plural(count, self.tr("1 origin"), self.tr("%1 origins"))
        return f"{words}: {', '.join(names)}" if names else words

    def _outlets_words(self) -> str:
        assert self._collation is not None
        count = len(self._collation.renderings)
        if self._collation.slots:
            return plural(count, "", self.tr("%1 outlets, rendered differently"))
        return plural(count, "", self.tr("%1 outlets"))

    def _spoken(self) -> str:
        if self._collation is None:
            return ""
        told = [
            f"{slot.shared} " + ", ".join(f"{line.outlet}: {line.words}" for line in lines_of(slot))
            for slot in self._collation.slots
        ]
        return ". ".join([self.origin_words(), self._outlets_words(), *told])

    def _head(self, collation: Collation, width: int) -> float:
        indent = scaled(20)
        y = self._put(
            self.origin_words(),
            type_font(INTERFACE_BOLD),
            indent,
            0,
            width,
            leading(INTERFACE_BOLD),
        )
        y = self._put(
            self._outlets_words(), type_font(META), 0, y + 2, width, leading(META), muted=True
        )
        self._rule = y + S1
        return self._rule

    def _slots(self, collation: Collation, y: float, width: int) -> float:
        left, own = self._outlet_width(collation), collation.renderings[0].outlet
        for slot in collation.slots[:_MOST_SLOTS]:
            y = self._put(slot.shared, _aside(), left, y, width, leading(META), muted=True)
            for line in lines_of(slot):
                y = self._put_line(line, y, left, width, own=line.outlet == own)
            y += S1
        return y

    def _put_line(self, line: SlotLine, y: float, left: int, width: int, *, own: bool) -> float:
        """Set an outlet, bold if it is the one that is read, and its words beside it."""
        label = type_font(META_BOLD if own else META)
        name = QFontMetrics(label).elidedText(line.outlet, Qt.TextElideMode.ElideRight, left - S1)
        self._put(name, label, 0, y + 2 * line.stated, left, leading(META), muted=not own)
        if not line.stated:
            return self._put(line.words, _aside(), left, y, width, leading(META), muted=True)
        wording = type_font(QUOTATION)
        wording.setBold(True)
        return self._put(line.words, wording, left, y, width, leading(QUOTATION))

    def _lying_slots(self, collation: Collation, y: float, width: int) -> float:
        font = type_font(QUOTATION)
        for slot in collation.slots[:_MOST_LYING]:
            text, bold = in_one_line(slot)
            shared = [(0, len(slot.shared))]
            y = self._put(text, font, 0, y, width, leading(QUOTATION), bold=bold, italic=shared)
        return y

    def _whole(self, collation: Collation, y: float, width: int) -> float:
        font = type_font(QUOTATION)
        for number, rendering in enumerate(collation.renderings):
            label = type_font(META_BOLD)
            y = self._put(rendering.outlet, label, 0, y, width, leading(META))
            bold = [d.spans[number] for d in collation.differences]
            spans = [span for span in bold if span is not None]
            shared = _between(spans, len(rendering.text))
            y = self._put(
                rendering.text, font, 0, y, width, leading(QUOTATION), bold=spans, italic=shared
            )
            y += S2
        return y

    def _outlet_width(self, collation: Collation) -> int:
        metrics = QFontMetrics(type_font(META_BOLD))
        widest = max(metrics.horizontalAdvance(r.outlet) for r in collation.renderings)
        return min(max(widest + scaled(S2), scaled(_OUTLET)), scaled(_OUTLET) + scaled(20))

    def _put(
        self,
        text: str,
        font: QFont,
        left: float,
        top: float,
        right: float,
        line_height: float,
        *,
        muted: bool = False,
        bold: Sequence[Span] = (),
        italic: Sequence[Span] = (),
    ) -> float:
        """Set *text* between *left* and *right* from *top* on; return where it ends."""
        layout = QTextLayout(text.replace("\n", " "), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(_formats(text, font, bold, italic))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, right - left))
            line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
            y += line_height
        layout.endLayout()
        self._lines.append(_Line(layout, QPointF(left, top), muted))
        return top + y

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._collation is None:
            return
        painter = QPainter(self)
        theme: Theme = theme_of(self.palette())
        size = scaled(14)
        draw_icon(painter, "link", QRectF(0, 2, size, size), theme.text)
        painter.fillRect(QRectF(0, self._rule, self.width(), 1), theme.hairline)
        for line in self._lines:
            painter.setPen(theme.muted if line.muted else theme.text)
            line.layout.draw(painter, line.at)


def _aside() -> QFont:
    font = type_font(META)
    font.setItalic(True)
    return font


def _between(spans: Sequence[Span], length: int) -> list[Span]:
    """Return what of a text of *length* lies outside *spans*."""
    edges = [0, *(edge for span in sorted(spans) for edge in span), length]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _formats(
    text: str, font: QFont, bold: Sequence[Span], italic: Sequence[Span]
) -> list[QTextLayout.FormatRange]:
    """Return the formats that set these spans, in code points, bold or italic."""
    offsets = Offsets(text)
    made: list[QTextLayout.FormatRange] = []
    for spans, is_bold in ((bold, True), (italic, False)):
        for start, end in spans:
            one = QTextLayout.FormatRange()
            one.start = offsets.to_qt(start)
            one.length = offsets.to_qt(end) - one.start
            look = QFont(font)
            look.setBold(is_bold)
            look.setItalic(not is_bold)
            one.format.setFont(look)
            made.append(one)
    return made
