"""Where a drag would land: from a place in the view to a place in the memo; no events here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect

from ui.outline.lines import Line, LineKind
from ui.outline.model import OutlineModel
from ui.outline.painting import card_rect, chevron_left
from ui.theme import S8, scaled

EDGE = 0.3  # of a line's height, at its top and bottom, where a drop goes between; S8 at most


@dataclass(frozen=True, slots=True)
class Landing:
    """A place for a drop.

    On the line *onto* if it is not "", else at *row* below the line *parent*
    ("" for the memo itself), which is drawn behind the line *after*, its ring
    at *ring* from the left.
    """

    parent: str
    row: int
    after: str = ""
    ring: float = 0.0
    onto: str = ""


def landing_at(
    model: OutlineModel, index: QModelIndex, rect: QRect, y: int, above: QModelIndex, sections: bool
) -> Landing | None:
    """Return where a drop at height *y* lands, on the row of *index* at *rect*.

    *above* is the row drawn above it.  *sections*: headings are dragged, which
    stand beside headings; entries stand beside entries.
    """
    line = model.line(index)
    if line is None:
        return None
    share = (y - rect.top()) / max(1, rect.height())
    if sections:
        return _for_sections(model, index, line, share, above)
    match line.kind:
        case LineKind.ENTRY:
            edge = min(EDGE, scaled(S8) / max(1, rect.height()))
            return _at_entry(model, index, line, (share, edge), above)
        case LineKind.EMPTY:
            parent = model.parent(index)
            return Landing(_key(model, parent), 0, onto=line.key)
        case LineKind.SECTION | LineKind.OPENING:
            if share < EDGE and above.isValid():
                return behind(model, above)
            return Landing(line.key, 0, line.key, _ring(line))
        case _:
            return None


def behind(model: OutlineModel, index: QModelIndex) -> Landing | None:
    """Return the place for an entry right behind the row of *index*."""
    line = model.line(index)
    if line is None or line.kind in (LineKind.MISSING, LineKind.EMPTY):
        return None
    if line.kind is LineKind.ENTRY:
        parent = model.parent(index)
        return Landing(_key(model, parent), index.row() + 1, line.key, _ring(line))
    return Landing(line.key, 0, line.key, _ring(line))


def _at_entry(
    model: OutlineModel, index: QModelIndex, line: Line, at: tuple[float, float], above: QModelIndex
) -> Landing | None:
    parent, (share, edge) = _key(model, model.parent(index)), at
    if share < edge:
        behind_line = model.line(above)
        after = behind_line.key if behind_line else ""
        return Landing(parent, index.row(), after, _ring(line))
    if share > 1 - edge:
        return Landing(parent, index.row() + 1, line.key, _ring(line))
    return Landing(parent, index.row() + (share > 0.5), line.key, _ring(line), onto=line.key)


def _for_sections(
    model: OutlineModel, index: QModelIndex, line: Line, share: float, above: QModelIndex
) -> Landing | None:
    if line.kind is LineKind.SECTION:
        parent = _key(model, model.parent(index))
        behind_line = model.line(above)
        ring = chevron_left(line.depth)
        if share < EDGE:
            return Landing(parent, index.row(), behind_line.key if behind_line else "", ring)
        if share > 1 - EDGE:
            return Landing(parent, index.row() + 1, line.key, ring)
        return Landing(line.key, len(line.children), line.key, ring, onto=line.key)
    heading = model.parent(index)
    above_line = model.line(heading)
    if above_line is None or above_line.kind is not LineKind.SECTION:
        return None
    return Landing(above_line.key, index.row() + 1, line.key, chevron_left(line.depth))


def _ring(line: Line) -> float:
    """Return where the line of a drop begins: where the cards do."""
    return card_rect(QRect(0, 0, 100, 10).toRectF()).left()


def _key(model: OutlineModel, index: QModelIndex) -> str:
    line = model.line(index)
    return line.key if line else ""
