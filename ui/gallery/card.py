"""One template in the gallery: its first page, its name, whether it is in use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.gallery.pictures import Sample
from ui.theme import (
    ASIDE,
    HEADING,
    INTERFACE,
    LINE_DROP,
    META_BOLD,
    RADIUS_CARD,
    S1,
    S2,
    S4,
    draw_icon,
    leading,
    paint_focus,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import plural, template_name

_A4 = 297 / 210
WIDTH = 300
_SHADOW = 40  # of 255


class TemplateCard(QAbstractButton):
    """A page to be chosen; a double click uses the template."""

    used = Signal()

    def __init__(self, sample: Sample, in_use: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._in_use = in_use
        self.show_sample(sample)
        self.toggled.connect(self._name_itself)

    @property
    def name(self) -> str:
        """What people call the template."""
        template = self.sample.template
        if template is None:
            return self.sample.file.id
        return template.name if self.sample.file.own else template_name(template.name)

    @property
    def in_use(self) -> bool:
        """Whether the memo has this form now."""
        return self._in_use

    @in_use.setter
    def in_use(self, in_use: bool) -> None:
        self._in_use = in_use
        self._name_itself()
        self.update()

    def show_sample(self, sample: Sample) -> None:
        """Show *sample*."""
        self.sample = sample
        self._name_itself()
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    @Slot()
    def _name_itself(self) -> None:
        """Tell a screen reader what is seen: also whether it is chosen, or in use."""
        parts = [self.name, self._state(), self._pages(), self._description()]
        self.setAccessibleName(", ".join(filter(None, parts)))

    def sizeHint(self) -> QSize:
        width = scaled(WIDTH)
        below = leading(HEADING) + leading(INTERFACE) * 2 + S4
        return QSize(width, round((width - 2 * S1) * _A4) + 2 * S1 + below)

    def _state(self) -> str:
        return self.tr("In use") if self.in_use else self.tr("selected") if self.isChecked() else ""

    def _pages(self) -> str:
        pages = self.sample.pages
        return plural(pages, self.tr("1 page"), self.tr("%1 pages")) if pages else ""

    def _description(self) -> str:
        if self.sample.trouble:
            return self.sample.trouble
        template = self.sample.template
        words = template.description if template is not None else ""
        return words if self.sample.file.own else QCoreApplication.translate("Templates", words)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self.width() - 2 * S1
        page = QRectF(S1, S1, width, round(width * _A4))
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(_SHADOW)
        painter.fillRect(page.adjusted(0, 0, 1.5, 2), shade)
        painter.fillRect(page, Qt.GlobalColor.white)
        if self.sample.image is not None:
            image = self.sample.image
            height = page.width() * image.height() / image.width()
            target = QRectF(page.x(), page.y(), page.width(), min(height, page.height()))
            if height > page.height():
                wide = page.width() * page.height() / height
                target = QRectF(page.center().x() - wide / 2, page.y(), wide, page.height())
            painter.drawImage(target, image)
        if self.isChecked():
            painter.setPen(QPen(theme.accent, LINE_DROP))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = page.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(around, RADIUS_CARD, RADIUS_CARD)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme)
        self._paint_words(painter, page.bottom() + S2)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        theme = theme_of(self.palette())
        left, right = S1, self.width() - S1
        line = QRectF(left, top, right - left, leading(HEADING))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(type_font(INTERFACE))
        painter.setPen(theme.muted)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self._pages())
        painter.setFont(type_font(HEADING))
        painter.setPen(theme.text)
        room = line.width() - scaled(120)
        name = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(line, middle, name)
        after = left + painter.fontMetrics().horizontalAdvance(name) + S4
        state = self._state()
        if self.in_use:
            icon = QRectF(after, line.center().y() - S2, S4, S4)
            draw_icon(painter, "check", icon, theme.text)
            after += S4 + S1
        painter.setFont(type_font(META_BOLD if self.in_use else ASIDE))
        painter.setPen(theme.text if self.in_use else theme.accent)
        painter.drawText(line.adjusted(after - left, 0, 0, 0), middle, state)
        self._paint_description(painter, line.bottom() + S1)

    def _paint_description(self, painter: QPainter, top: float) -> None:
        theme = theme_of(self.palette())
        left = float(S1)
        if self.sample.trouble:
            size = scaled(S4)
            draw_icon(
                painter, "warning", QRectF(QPointF(left, top), QSize(size, size)), theme.warning
            )
            left += size + S1
        painter.setFont(type_font(INTERFACE))
        painter.setPen(theme.muted)
        width = round(self.width() - S1 - left)
        for line in _two_lines(self._description(), painter.fontMetrics(), width):
            rect = QRectF(left, top, width, leading(INTERFACE))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line)
            top += leading(INTERFACE)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.used.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setChecked(True)


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return *text* broken to *width*; what does not fit in two lines ends in an ellipsis."""
    first: list[str] = []
    words = text.split()
    while words and metrics.horizontalAdvance(" ".join([*first, words[0]])) <= width:
        first.append(words.pop(0))
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return " ".join(first), rest
