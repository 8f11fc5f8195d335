"""What is done once the window stands on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 400  # a window that is shown minimised is never painted
_HANDED_OVER_MS = 1  # from painting to the picture on the screen


def once_painted(window: QWidget, then: Callable[[], object]) -> None:
    """Call *then* once, when *window* was painted for the first time, or soon at the latest."""
    window.installEventFilter(_Waiting(window, then))


class _Waiting(QObject):
    """Waits as a child of the window; holding it besides, its end would be the window's."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        self._is_done = False
        QTimer.singleShot(_PATIENCE_MS, self, self._do)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self.parent():
            QTimer.singleShot(_HANDED_OVER_MS, self, self._do)
        return False

    def _do(self) -> None:
        if self._is_done:
            return
        self._is_done = True
        if (window := self.parent()) is not None:
            window.removeEventFilter(self)
        self._then()
        self.deleteLater()
