"""Widgets in rows, as many in each as there is room for."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme.flowing import FlowingLayout


class Flow(QWidget):
    """Holds widgets in rows; as high as all of its rows, so that none is cut."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.rows = FlowingLayout(self, gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the rows need, after what is in them changed."""
        self.setMinimumHeight(self.rows.heightForWidth(self.width()) if self.rows.count() else 0)
