"""Where the characters of a laid line are drawn, when its scripts run both ways.

Qt's own cursor positions do not agree there with what it draws, and the indexes that
come with its glyphs are wrong where two fonts meet: only what it answers for a single
range of characters is right.  So each range is asked for by itself.

Positions are UTF-16 units of the layout's text; lengths are device-independent pixels.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

_TOUCHING = 1.5  # pixels between glyphs that stand side by side: kerning parts or overlaps them


class Cell(NamedTuple):
    """``text[start:end]``, which a cursor cannot enter, drawn from *left* to *right*."""

    left: float
    right: float
    start: int
    end: int
    leftwards: bool


def stretches(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return where the glyphs of ``text[start:end]`` stand in *line*, from left to right.

    A glyph that several characters share is there whole for each of them.
    """
    if end <= start:
        return []
    return _joined(_extent(run) for run in line.glyphRuns(start, end - start))


def cells(layout: QTextLayout, line: QTextLine) -> tuple[Cell, ...]:
    """Return the cells of *line* in the order in which the eye meets them from the left."""
    found: list[Cell] = []
    at, end = line.textStart(), line.textStart() + line.textLength()
    while at < end:
        following = max(layout.nextCursorPosition(at), at + 1)
        runs = line.glyphRuns(at, following - at)
        extents = [_extent(run) for run in runs]
        if extents:
            left, right = min(a for a, _ in extents), max(b for _, b in extents)
            found.append(Cell(left, right, at, following, runs[0].isRightToLeft()))
        at = following
    return tuple(sorted(found))


def cell_at(row: Iterable[Cell], x: float) -> Cell | None:
    """Return the cell of *row* under *x*, else the nearest; the narrowest where two overlap."""
    return min(
        row,
        key=lambda cell: (max(cell.left - x, x - cell.right, 0.0), cell.right - cell.left),
        default=None,
    )


def _extent(run: QGlyphRun) -> tuple[float, float]:
    """Return from where to where the glyphs of *run* reach; signs above or below do not count."""
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    places = [(at.x(), at.x() + by.x()) for at, by in zip(run.positions(), advances, strict=True)]
    wide = [place for place in places if place[0] < place[1]] or places
    return min(left for left, _ in wide), max(right for _, right in wide)


def _joined(extents: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for left, right in sorted(extents):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        elif left < right:
            found.append((left, right))
    return found
