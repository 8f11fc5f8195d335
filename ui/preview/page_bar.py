"""The page bar: which page, how large, fit width, print."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.actions import record
from ui.theme import (
    HEIGHT_TOOLBAR,
    INTERFACE_BOLD,
    RADIUS_CONTROL,
    S1,
    S2,
    S4,
    ControlButton,
    Hairline,
    PlainLabel,
    Theme,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
    type_font,
)
from ui.theme.tips import act_tip

_LARGER = 1.25


class PageBar(QWidget):
    """Tells and asks; the desk decides."""

    page_wanted = Signal(int)  # from 0
    zoom_wanted = Signal(float)
    fit_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Page bar"))
        self._page, self._pages, self._zoom = 0, 0, 1.0
        self._before = ControlButton(self.tr("Previous page"), icon="left")
        self._after = ControlButton(self.tr("Next page"), icon="right")
        self._number = QLineEdit()
        self._of = PlainLabel(muted=True)
        self._smaller = ControlButton(self.tr("Smaller"), icon="minus")
        self._larger = ControlButton(self.tr("Larger"), icon="add")
        self._percent = PlainLabel()
        self._fit = _FitButton(self.tr("Fit width"))
        self._print = ControlButton(self.tr("Print"), icon="print", text=self.tr("Print"))
        self._print.setToolTip(act_tip(self.tr("Print"), record("file.print").keys))
        self._lay_out()
        self._connect()
        self.show_pages(0)

    def show_pages(self, pages: int) -> None:
        """Show of how many pages one is seen."""
        self._pages = pages
        self._of.setText(self.tr("of %1").replace("%1", str(pages)))
        self._make_room()
        self._number.setValidator(QIntValidator(1, max(1, pages), self))
        for part in (self._number, self._smaller, self._larger, self._fit, self._print):
            part.setEnabled(pages > 0)
        self.show_page(min(self._page, max(0, pages - 1)))

    def show_page(self, page: int) -> None:
        """Show which page is seen, from 0."""
        self._page = page
        if not self._number.hasFocus():
            self._number.setText(str(page + 1) if self._pages else "")
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < self._pages)

    def show_zoom(self, zoom: float, fits: bool) -> None:
        """Show how large pages are."""
        self._zoom = zoom
        self._percent.setText(self.tr("%1 %").replace("%1", str(round(zoom * 100))))
        self._fit.setChecked(fits)

    def _lay_out(self) -> None:
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setAccessibleName(self.tr("Page number"))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = self._line = Hairline(upright=True)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(S2, 0, S4, 0)
        row.setSpacing(S1)
        self._page_word = PlainLabel(self.tr("Page"), muted=True)
        for part in (self._before, self._page_word, self._number, self._of):
            row.addWidget(part)
        row.addWidget(self._after)
        row.addStretch(1)
        for part in (self._smaller, self._percent, self._larger, line, self._fit):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._print)
        keep_measured(self, self._measure)

    def _measure(self) -> None:
        self._number.setFixedWidth(scaled(36))
        self._percent.setMinimumWidth(scaled(40))
        self._line.setFixedHeight(scaled(S4))
        self.setFixedHeight(scaled(HEIGHT_TOOLBAR - S1))
        self._make_room()

    def _make_room(self) -> None:
        """Let go what is missed least where there is no room; all of it is in the menus too."""
        parts: tuple[tuple[QWidget, ...], ...] = (
            (self._page_word, self._of),
            (self._percent, self._line),
            (self._print,),
            (self._smaller, self._larger),
        )
        gone = 0
        while True:
            brief = gone > 0
            self._print.setText("" if brief else self._print.accessibleName())
            self._print.updateGeometry()
            for number, group in enumerate(parts):
                for part in group:
                    part.setVisible(number >= gone - 1)
            if gone > len(parts) or self._row.sizeHint().width() <= self.width():
                return
            gone += 1

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._before.clicked.connect(self.go_back)
        self._after.clicked.connect(self.go_on)
        self._number.returnPressed.connect(self._go)
        self._number.editingFinished.connect(lambda: self.show_page(self._page))
        self._smaller.clicked.connect(self.reduce)
        self._larger.clicked.connect(self.enlarge)
        self._fit.clicked.connect(self.fit)
        self._print.clicked.connect(self.print_wanted)

    # What buttons and actions call

    @Slot()
    def go_on(self) -> None:
        """Ask for the next page."""
        if self._page + 1 < self._pages:
            self.page_wanted.emit(self._page + 1)

    @Slot()
    def go_back(self) -> None:
        """Ask for the page before."""
        if self._page > 0:
            self.page_wanted.emit(self._page - 1)

    @Slot()
    def enlarge(self) -> None:
        """Ask for larger pages."""
        self.zoom_wanted.emit(self._zoom * _LARGER)

    @Slot()
    def reduce(self) -> None:
        """Ask for smaller pages."""
        self.zoom_wanted.emit(self._zoom / _LARGER)

    @Slot()
    def fit(self) -> None:
        """Ask for pages as wide as the desk."""
        self.fit_wanted.emit()

    def _go(self) -> None:
        text = self._number.text()
        if text.isdecimal():
            self.page_wanted.emit(int(text) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)


class _FitButton(ControlButton):
    """Words, and a tick behind them while pages fill the width."""

    def __init__(self, name: str) -> None:
        super().__init__(name, icon="check", text=name)
        self.kind = INTERFACE_BOLD
        self.setCheckable(True)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover(theme.base))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(type_font(self.kind))
        painter.setPen(theme.text)
        words = QRectF(self.rect()).adjusted(S2, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            size = scaled(S4)
            tick = QRectF(self.width() - size - S2, (self.height() - size) / 2, size, size)
            draw_icon(painter, "check", tick, theme.text)
