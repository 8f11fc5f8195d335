"""How pages lie on the desk: one below the other, in the middle; lengths in pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

from ui.theme import S4, S8

_PIXELS_A_POINT = 96 / 72  # of a page in its real size on a screen of 96 dpi
SMALLEST, LARGEST = 0.25, 4.0
_GAP, _EDGE = S4, S8


class Stack:
    """Pages of *sizes* in points at *zoom*, on a desk at least *width* pixels wide."""

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, width: float) -> None:
        self.sizes = tuple(sizes)
        self.zoom = zoom
        self.scale = zoom * _PIXELS_A_POINT  # pixels of the desk to the point
        self._widest = max((one for one, _ in self.sizes), default=0.0)
        self._width = width
        self.whole_width = max(width, self._widest * self.scale + 2 * _EDGE)
        heights = (height * self.scale + _GAP for _, height in self.sizes)
        self._tops = list(accumulate(heights, initial=float(_GAP)))
        self.whole_height = self._tops[-1]

    def rect(self, page: int) -> QRectF:
        """Return where *page* lies."""
        width, height = (length * self.scale for length in self.sizes[page])
        return QRectF((self.whole_width - width) / 2, self._tops[page], width, height)

    def page_at(self, y: float) -> int:
        """Return the page at height *y*, or the one nearest in the gap there; 0 without pages."""
        last = max(0, len(self.sizes) - 1)
        return min(last, max(0, bisect_right(self._tops, y + _GAP / 2) - 1))

    def visible(self, top: float, bottom: float) -> range:
        """Return the pages between two heights."""
        if not self.sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def fitting(self) -> float:
        """Return the zoom at which the widest page fills the desk."""
        if not self._widest:
            return self.zoom
        zoom = (self._width - 2 * _EDGE) / (self._widest * _PIXELS_A_POINT)
        return min(LARGEST, max(SMALLEST, zoom))
