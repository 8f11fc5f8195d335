"""The desk: white pages in both themes, that scroll, grow and tell which entry was clicked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefing.proof.pages import Area
from ui.preview.bands import Bands
from ui.preview.painting import paint_band, paint_page
from ui.preview.stack import LARGEST, SMALLEST, Stack
from ui.theme import S3, S6, keep_measured, paint_focus, scaled, theme_of

_STEP = 1.1  # of a turn of the wheel
_KEPT = 6  # pages whose pictures are kept, beside those that are seen
_LEAST, _LEAST_LARGE = 320, 200  # pixels of the desk's width; the latter go with the type


class Desk(QAbstractScrollArea):
    """Shows pages; asks for the pictures that it lacks."""

    picture_wanted = Signal(int, float)  # page, pixels to the point
    entry_clicked = Signal(str)
    page_changed = Signal(int)  # from 0
    zoom_changed = Signal(float)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages of the memo"))
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        keep_measured(self, lambda: self.setMinimumWidth(max(_LEAST, scaled(_LEAST_LARGE))))
        self.fits_width = True
        self._stack = Stack((), 1.0, 0.0)
        self._bands = Bands({}, (0.0, 0.0))
        self._pictures: dict[int, tuple[int, float, QImage]] = {}
        self._asked: set[tuple[int, int, float]] = set()
        self._number = 0
        self._page = 0
        self.entry = ""
        self._seek = False
        self._by_keyboard = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # What it is given

    def show_pages(self, number: int, sizes: tuple[tuple[float, float], ...]) -> None:
        """Lay edition *number* on the desk; the place that was read stays where it was."""
        self._number = number
        self._bands = Bands({}, (0.0, 0.0))  # where entries stood is not where they stand
        self._asked.clear()
        self._lay(sizes, self._stack.zoom)

    def show_picture(self, number: int, page: int, scale: float, image: QImage) -> None:
        """Put *image* on *page*, unless the page has been laid out anew since."""
        self._asked.discard((number, page, scale))  # it is asked for again at a size come back to
        if number == self._number:
            self._pictures[page] = (number, scale, image)
            self._forget_far()
            self.viewport().update()

    def show_places(self, places: Mapping[str, tuple[Area, ...]], column: object) -> None:
        """Know where entries stand; *column* is (left, right) of the text in points."""
        self._bands = Bands(places, column)  # type: ignore[arg-type]
        if self._seek:
            self._seek = False
            self._reveal()
        self.viewport().update()

    def show_entry(self, entry: str) -> None:
        """Mark *entry*, and bring it into view if it is not."""
        self.entry = entry
        self._seek = not self._reveal()
        self.viewport().update()

    def clear(self) -> None:
        """Show no page."""
        self._pictures.clear()
        self.entry, self._seek = "", False
        self.show_pages(0, ())

    # Where it stands

    @property
    def zoom(self) -> float:
        """How large pages are; 1.0 is their real size."""
        return self._stack.zoom

    @property
    def page(self) -> int:
        """The page at the middle of the desk, from 0."""
        return self._page

    @property
    def seen(self) -> range:
        """The pages that are in sight, from 0."""
        return self._seen()

    @property
    def drawn(self) -> dict[int, int]:
        """The pages of which there is a picture, each with the edition that it is of."""
        return {page: number for page, (number, _, _) in self._pictures.items()}

    def place(self) -> tuple[int, float]:
        """Return the page at the upper edge, and how many points of it are above."""
        top = self.verticalScrollBar().value()
        page = self._stack.page_at(top)
        above = self._stack.rect(page).top() if self._stack.sizes else 0.0
        return page, (top - above) / self._stack.scale

    def go_to(self, page: int, offset: float = 0.0) -> None:
        """Bring *page* to the upper edge, *offset* points of it above."""
        if not self._stack.sizes:
            return
        page = min(max(0, page), len(self._stack.sizes) - 1)
        top = self._stack.rect(page).top() + offset * self._stack.scale
        self.verticalScrollBar().setValue(round(top - (0 if offset else S3)))

    def set_zoom(self, zoom: float) -> None:
        """Show pages at *zoom* from now on, whatever the width."""
        self.fits_width = False
        self._lay(self._stack.sizes, min(LARGEST, max(SMALLEST, zoom)))

    def fit_width(self) -> None:
        """Let pages fill the width, and go on doing so."""
        self.fits_width = True
        self._lay(self._stack.sizes, self._stack.zoom)

    def _lay(self, sizes: tuple[tuple[float, float], ...], zoom: float) -> None:
        place, before = self.place(), self._stack.zoom
        width, height = self.viewport().width(), self.viewport().height()
        self._stack = Stack(sizes, zoom, width)
        if self.fits_width and sizes:
            self._stack = Stack(sizes, self._stack.fitting(), width)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        down.setRange(0, max(0, round(self._stack.whole_height) - height))
        down.setPageStep(height)
        down.setSingleStep(scaled(S6))
        across.setRange(0, max(0, round(self._stack.whole_width) - width))
        across.setPageStep(width)
        if sizes and place != (0, 0.0):
            page = min(place[0], len(sizes) - 1)
            down.setValue(round(self._stack.rect(page).top() + place[1] * self._stack.scale))
        if self._stack.zoom != before:
            self.zoom_changed.emit(self._stack.zoom)
        self._scrolled()

    def _reveal(self) -> bool:
        """Bring the marked entry into view; return whether its place is known."""
        bands = self._bands.of(self.entry)
        if not bands or bands[0].page >= len(self._stack.sizes):
            return False
        rects = [self._on_desk(band) for band in bands]
        bar, height = self.verticalScrollBar(), self.viewport().height()
        seen = QRectF(0, bar.value(), self._stack.whole_width, height)
        if not any(seen.contains(rect) for rect in rects):
            bar.setValue(round(rects[0].top() - height / 4))
        return True

    def _on_desk(self, area: Area) -> QRectF:
        page, scale = self._stack.rect(area.page), self._stack.scale
        top_left = page.topLeft() + QPointF(area.left, area.top) * scale
        return QRectF(top_left, page.topLeft() + QPointF(area.right, area.bottom) * scale)

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = self._stack.page_at(middle)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.viewport().update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.desk)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page in self._seen():
            self._want(page)
            picture = self._pictures.get(page)
            paint_page(painter, self._stack.rect(page), picture[2] if picture else None)
        for band in self._bands.of(self.entry):
            if band.page in self._seen() and self._pictures.get(band.page, (0,))[0] == self._number:
                paint_band(painter, self._on_desk(band))
        painter.restore()
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.viewport().rect()), theme, 0)

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.visible(top, top + self.viewport().height())

    def _want(self, page: int) -> None:
        scale = self._stack.scale * self.devicePixelRatioF()
        key = (self._number, page, scale)
        picture = self._pictures.get(page)
        if key not in self._asked and (picture is None or picture[:2] != (self._number, scale)):
            self._asked.add(key)
            self.picture_wanted.emit(page, scale)

    def _forget_far(self) -> None:
        seen = self._seen()
        far = sorted(self._pictures, key=lambda page: abs(page - self._page))[_KEPT:]
        for page in far:
            if page not in seen:
                del self._pictures[page]
                self._asked = {key for key in self._asked if key[1] != page}

    # Mouse and keys

    def _entry_at(self, where: QPointF) -> str:
        x = where.x() + self.horizontalScrollBar().value()
        y = where.y() + self.verticalScrollBar().value()
        for page in self._seen():
            rect = self._stack.rect(page)
            if rect.contains(x, y):
                scale = self._stack.scale
                return self._bands.entry_at(page, (x - rect.x()) / scale, (y - rect.y()) / scale)
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = Qt.CursorShape.PointingHandCursor
        arrow = Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if self._entry_at(event.position()) else arrow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._entry_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and entry:
            self.entry = entry
            self.viewport().update()
            self.entry_clicked.emit(entry)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * _STEP**turned)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in (*tabbed, Qt.FocusReason.ShortcutFocusReason)
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay(self._stack.sizes, self._stack.zoom)
