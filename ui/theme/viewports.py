"""The viewport of a scrolled view, made here, so that Qt's own need not be recognised."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give *area* a viewport of ours, in all like the one that Qt gave it.

    The first time that PySide is handed a widget which Qt made, it prepares
    every class of widgets there is to find which one it may be: a fiftieth of
    the start.  It knows a widget that was made here.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
