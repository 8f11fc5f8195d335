"""Which part of a page belongs to an entry: what is tinted, and what a click there means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.proof.pages import Area

Places = Mapping[str, tuple[Area, ...]]
"""Where entries stand, line by line, by their ids."""

_APART = 18.0  # points between two lines of one paragraph at most
_AROUND = 3.0  # points that a band reaches beyond its lines


class Bands:
    """The bands of all entries on the pages of one layout.

    *column* is where text begins and ends on a page, in points: a band runs
    across all of it, with the label beside the words, unless another entry
    stands at the same height, as in a table.
    """

    def __init__(self, places: Places, column: tuple[float, float]) -> None:
        self._column = column
        self._narrow = {entry: tuple(_blocks(areas)) for entry, areas in places.items()}
        self._by_page: dict[int, list[tuple[str, Area]]] = {}
        for entry, blocks in self._narrow.items():
            for block in blocks:
                self._by_page.setdefault(block.page, []).append((entry, block))

    def of(self, entry: str) -> tuple[Area, ...]:
        """Return the bands of *entry* in order of reading; none if it is not printed."""
        return tuple(self._widened(entry, block) for block in self._narrow.get(entry, ()))

    def entry_at(self, page: int, x: float, y: float) -> str:
        """Return the entry at a point of *page*, "" for none."""
        here = self._by_page.get(page, [])
        for entry, block in here:
            if block.holds(x, y):
                return entry
        for entry, block in here:
            if self._widened(entry, block).holds(x, y):
                return entry
        return ""

    def _widened(self, entry: str, block: Area) -> Area:
        left, right = self._column
        alone = not any(
            other != entry and area.top < block.bottom and block.top < area.bottom
            for other, area in self._by_page[block.page]
        )
        if alone:
            block = replace(block, left=min(left, block.left), right=max(right, block.right))
        return replace(
            block,
            left=block.left - _AROUND,
            top=block.top - _AROUND,
            right=block.right + _AROUND,
            bottom=block.bottom + _AROUND,
        )


def _blocks(areas: Iterable[Area]) -> list[Area]:
    """Return *areas* with the lines of one paragraph put together."""
    blocks: list[Area] = []
    for area in sorted(areas, key=lambda one: (one.page, one.top)):
        last = blocks[-1] if blocks else None
        if last is None or last.page != area.page or area.top - last.bottom > _APART:
            blocks.append(area)
        else:
            blocks[-1] = replace(
                last,
                left=min(last.left, area.left),
                right=max(last.right, area.right),
                bottom=max(last.bottom, area.bottom),
            )
    return blocks
