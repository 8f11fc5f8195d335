"""Rows of tables that are taller than a page, cut into parts that are not."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.rendering.pdf.slabs import Cell, Column, RowSlab

_Placed = tuple[Column, float, float, float]


def parts_of(row: RowSlab, limit: float, padding: float) -> Iterator[RowSlab]:
    """Yield *row*, in parts of at most *limit* points if it is taller, with one set of rules.

    Each part but the first goes on in the cells of the one before.
    """
    rest = row
    while rest.height > limit:
        upper, lower = _cut(rest, limit - padding, padding)
        if not any(lines for cell in upper.cells for lines in cell.columns) or lower is None:
            break
        yield upper
        rest = lower
    yield rest


def _cut(row: RowSlab, limit: float, padding: float) -> tuple[RowSlab, RowSlab | None]:
    above: list[Cell] = []
    below: list[Cell] = []
    reach = 0.0
    for cell in row.cells:
        upper: list[_Placed] = []
        lower: list[_Placed] = []
        top_below = padding
        for column, top, size, leading in cell.columns:
            count = _fitting(len(column.lines), limit - top, size, leading)
            if count:
                upper.append(
                    (Column(column.copy, column.lines[:count], column.x), top, size, leading)
                )
            if count < len(column.lines):
                kept = Column(column.copy, column.lines[count:], column.x)
                lower.append((kept, top_below, size, leading))
                top_below += size + (len(kept.lines) - 1) * leading + leading - size
                reach = max(reach, top_below - leading + size)
        above.append(Cell(upper, cell.tag, cell.scope, cell.span, cell.origin))
        below.append(Cell(lower, cell.tag, cell.scope, cell.span, cell.origin or above[-1]))
    first = RowSlab(cells=above, table=row.table, height=limit + padding, before=row.before)
    if not any(cell.columns for cell in below):
        return first, None
    height = reach + padding
    rules = [(height, width, ink) for _, width, ink in row.rules]
    rest = RowSlab(cells=below, table=row.table, height=height, rules=rules, continues=True)
    rest.after, rest.keep_with_next = row.after, row.keep_with_next
    return first, rest


def _fitting(lines: int, room: float, size: float, leading: float) -> int:
    """Return how many of *lines* fit into *room* points."""
    if room < size:
        return 0
    return min(lines, int((room - size) // leading) + 1)
