"""The room that opens between two cards for a drop, and closes when the drag goes on."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot
from PySide6.QtWidgets import QApplication, QStyle, QTreeView

from ui.outline.model import OutlineModel
from ui.theme import FAST_MS, S3, scaled

GAP = S3  # by which a drop widens the space between two cards


class Gaps(QObject):
    """Widths by the key of the line above; they grow and shrink unless the platform is still."""

    def __init__(self, view: QTreeView, model: OutlineModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._now: dict[str, int] = {}
        self._from: dict[str, int] = {}
        self._key = ""
        self._growing = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FAST_MS)
        self._growing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growing.valueChanged.connect(self._grow)

    def of(self, key: str) -> int:
        """Return how wide the gap below the line *key* is, in pixels."""
        return self._now.get(key, 0)

    def open(self, key: str) -> None:
        """Open the gap below the line *key*, and close every other; "" closes all."""
        if key == self._key:
            return
        self._key, self._from = key, dict(self._now)
        self._growing.stop()
        if is_still():
            self._grow(1.0)
        else:
            self._growing.start()

    @Slot(object)
    def _grow(self, share: float) -> None:
        keys = {*self._from, *self._now, self._key} - {""}
        for key in keys:
            wide, wanted = self._from.get(key, 0), scaled(GAP) if key == self._key else 0
            self._now[key] = round(wide + (wanted - wide) * share)
        self._now = {key: wide for key, wide in self._now.items() if wide}
        for key in keys:
            index = self._model.index_of(key)
            self._view.dataChanged(index, index, [])
        self._view.viewport().update()


def is_still() -> bool:
    """Tell whether the platform wants nothing to move by itself."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) <= 0
