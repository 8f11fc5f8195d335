"""Lengths that go with the size of type, kept right while the window stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _Keeper(QObject):
    """Lives with its widget."""

    def __init__(self, widget: QWidget, measure: Callable[[], object]) -> None:
        super().__init__(widget)
        self._measure = measure
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        return False


def keep_measured(widget: QWidget, measure: Callable[[], object]) -> None:
    """Call *measure*, which sets lengths of *widget*, now and at every change of the size."""
    measure()
    _Keeper(widget, measure)
