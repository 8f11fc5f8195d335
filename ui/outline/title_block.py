"""The head of the outline: title, template, date, edition, marking; a click edits them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.memos.values import Memo
from briefing.templates.values import BriefingTemplate
from ui.offsets import Offsets
from ui.theme import (
    LINE_PANE,
    META,
    META_BOLD,
    RADIUS_CHIP,
    READING_TITLE,
    S1,
    S2,
    S3,
    S4,
    ControlButton,
    PlainLabel,
    Theme,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import date_words, template_name

_ICON, _LEAST = 14, 200  # pixels at 100 %
_FEWEST, _SHARE = 2, 4  # lines that are shown of a title; of the pane's height those beyond


class TitleBlock(QWidget):
    """Shows what the memo says of itself."""

    details_requested = Signal()
    gallery_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", READING_TITLE)
        self._title.setWordWrap(True)
        self._title.setToolTip(self.tr("Edit title and fields"))
        self._title.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title.installEventFilter(self)
        self._words = ""
        self._template = _Choice(self.tr("Template"))
        self._template.clicked.connect(self.gallery_requested)
        self._date, self._edition = (
            PlainLabel("", META, muted=True),
            PlainLabel("", META, muted=True),
        )
        self._marking = _Marking()
        self.details = ControlButton(self.tr("Edit title and fields"), icon="edit")
        self.details.clicked.connect(self.details_requested)
        self._lay_out()
        if parent is not None:
            parent.installEventFilter(self)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout()
        row.addWidget(self._template)
        row.addWidget(self._date)
        row.addWidget(self._edition)
        row.addStretch(1)
        row.addWidget(self._marking)
        head = QHBoxLayout()
        head.setSpacing(S1)
        head.addWidget(self._title, 1)
        head.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(row)
        self._column = column
        keep_measured(self, self._measure)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let edition and date, and the end of the title, give way where there is no room."""
        self._fit_title()
        inner = self.width() - scaled(18) - scaled(S4)
        parts = (self._template, self._marking, self._date, self._edition)
        needed = 0
        for part in parts:
            needed += part.sizeHint().width() + (scaled(S4) if needed else 0)
            if part in (self._date, self._edition):
                part.setVisible(needed <= inner)

    def _fit_title(self) -> None:
        """Show as many lines of the title as leave the memo most of a low window."""
        font, pane = type_font(READING_TITLE), self.parentWidget()
        room = pane.height() / _SHARE if pane is not None else self.height()
        lines = max(_FEWEST, int(room / QFontMetrics(font).lineSpacing()))
        words = first_lines(self._words, font, self._title.width(), lines)
        if words != self._title.text():
            self._title.setText(words)

    def _measure(self) -> None:
        self._row.setSpacing(scaled(S4))
        self._column.setContentsMargins(scaled(18), scaled(S3 - 1), scaled(S4), scaled(S2))
        self._column.setSpacing(scaled(S1 - 2))
        self._marking.setIndent(scaled(S1))

    def show_memo(self, memo: Memo, template: BriefingTemplate) -> None:
        """Show what *memo* says of itself."""
        self._words = memo.title or self.tr("Untitled memo")
        self._title.setAccessibleName(self._words)
        name = template_name(template.name)
        self._template.setText(name)
        self._template.setAccessibleName(self.tr("Template: %1").replace("%1", name))
        self._template.updateGeometry()
        self._date.setText(date_words(_day_of(memo)))
        self._edition.setText(self.tr("Edition %1").replace("%1", str(memo.edition)))
        marked = memo.marking or template.marking.default
        self._marking.show_text(marked if template.marking.scheme != "none" else "")
        self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is not self._title:
            if event.type() == QEvent.Type.Resize:
                self._fit()
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self.details_requested.emit()
        return False


def first_lines(text: str, font: QFont, width: int, lines: int) -> str:
    """Return what of *text*, broken at *width*, stands in *lines* lines; the last one elided."""
    plain, start = " ".join(text.split()), 0
    layout = QTextLayout(plain, font)
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return plain
        line.setLineWidth(max(1, width))
        start = line.textStart()
    goes_on = layout.createLine().isValid()
    layout.endLayout()
    if not goes_on:
        return plain
    at = Offsets(plain).from_qt(start)
    last = QFontMetrics(font).elidedText(plain[at:], Qt.TextElideMode.ElideRight, width)
    return plain[:at] + last


def _day_of(memo: Memo) -> str:
    if day := memo.field("date"):
        return day
    return memo.cut_off.iso() if memo.cut_off is not None else ""


class _Choice(ControlButton):
    """A name with a small arrow: leads to what else could stand there."""

    def __init__(self, name: str) -> None:
        super().__init__(name, text=" ")
        self.kind = META_BOLD

    def sizeHint(self) -> QSize:
        width = QFontMetrics(type_font(self.kind)).horizontalAdvance(self.text())
        return QSize(width + scaled(_ICON + S1), scaled(24))

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(type_font(self.kind))
        painter.setPen(theme.text)
        width = self.width() - scaled(_ICON)
        box = QRectF(0, 0, width, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._shown(width))
        top = (self.height() - scaled(_ICON)) / 2
        arrow = QRectF(width, top, scaled(_ICON), scaled(_ICON))
        draw_icon(painter, "down", arrow, theme.muted)

    def _shown(self, width: float) -> str:
        metrics = QFontMetrics(type_font(self.kind))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(width))


class _Marking(PlainLabel):
    """The marking in its frame."""

    def __init__(self) -> None:
        super().__init__("", META_BOLD)
        self.setMargin(2)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + scaled(S1), size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_text(self, text: str) -> None:
        """Show *text*, or nothing at all."""
        self.setText(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self.palette()).text, LINE_PANE))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS_CHIP, RADIUS_CHIP)
        painter.end()
        super().paintEvent(event)
