"""The ring around those controls of the platform that hardly show where the keys are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.colours import theme_of
from ui.theme.controls import paint_focus

_KINDS = (QAbstractItemView, QCheckBox, QComboBox, QPushButton, QRadioButton, QTabBar)
_OUT = 2  # pixels by which the ring stands around its control
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Follows the focus; controls that are drawn here show it themselves."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._on: QWidget | None = None
        self._ring: _Ring | None = None
        application.focusChanged.connect(self.go_to)

    @Slot("QWidget*", "QWidget*")
    def go_to(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Stand around *now*, if it wants a ring."""
        self._leave()
        above = now.parentWidget() if now is not None else None
        if now is None or above is None or not _wants_ring(now):
            return
        self._on, self._ring = now, _Ring(above)
        now.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and watched is self._on:
            self._place()
        return False

    def _place(self) -> None:
        if self._on is not None and self._ring is not None and isValid(self._ring):
            out = 0 if isinstance(self._on, QAbstractScrollArea) else _OUT  # a list fills its room
            self._ring.setGeometry(self._on.geometry().adjusted(-out, -out, out, out))
            self._ring.setVisible(self._on.isVisible())
            self._ring.raise_()

    def _leave(self) -> None:
        on, ring = self._on, self._ring
        self._on = self._ring = None
        if on is not None and isValid(on):  # a dialog that closed took both along
            on.removeEventFilter(self)
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()


def _wants_ring(widget: QWidget) -> bool:
    if type(widget).__module__.startswith("ui."):
        return False
    if isinstance(widget, QPlainTextEdit):
        return widget.isReadOnly()  # there is no cursor to be seen
    return isinstance(widget, _KINDS)


class _Ring(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_focus(painter, QRectF(self.rect()), theme_of(self.palette()))
