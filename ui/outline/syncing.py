"""From one tree of lines to the next in as few steps as keep every row that stays.

Rows live as long as what they stand for: a row whose key is in both trees is
moved, never made anew, so that selection and expansion survive any change.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from ui.outline.lines import Line, walk

MANY = 24  # steps, beyond which rows come at the end, find their places in one, and go together


class Row:
    """A row of the model: its line as it is now, above and below it other rows."""

    __slots__ = ("_place", "above", "children", "line", "number")

    def __init__(self, number: int, line: Line | None, above: Row | None) -> None:
        self.number = number
        self.line = line
        self.above = above
        self.children: list[Row] = []
        self._place = 0  # where it stood when somebody asked last

    def at(self) -> int:
        """Return the place of this row among its siblings."""
        if self.above is None:
            return 0
        siblings = self.above.children
        if self._place >= len(siblings) or siblings[self._place] is not self:
            for place, row in enumerate(siblings):
                row._place = place
        return self._place

    def is_under(self, other: Row) -> bool:
        """Tell whether *other* is this row or one above it."""
        row: Row | None = self
        while row is not None:
            if row is other:
                return True
            row = row.above
        return False


_NO_ROW = Row(-1, None, None)

Family = tuple[Row, list[Row]]
"""A row, and those that shall be its children."""


class Steps(Protocol):
    """Who makes the steps: a model that tells its views of each."""

    def insert_rows(self, parent: Row, at: int, lines: Sequence[Line]) -> list[Row]:
        """Put new rows without children for *lines* at *at*."""
        ...

    def move_rows(self, rows: Sequence[Row], parent: Row, at: int) -> None:
        """Put *rows*, neighbours in this order, before what stands at *at* of *parent*."""
        ...

    def rearrange(self, families: Sequence[Family]) -> None:
        """Let rows have other children, all of them in one step; none comes and none goes."""
        ...

    def remove_rows(self, parent: Row, first: int, last: int) -> None:
        """Take away the rows from *first* to *last* with all below them."""
        ...


def sync(root: Row, lines: Sequence[Line], steps: Steps, many: int = MANY) -> None:
    """Make the rows below *root* those of *lines*, through *steps*.

    Each step costs views as much as there are rows, so there are never more
    than *many* and a few for each row that has children.
    """
    rows = {row.line.key: row for row in all_rows(root) if row.line is not None}
    wanted = {line.key for line in walk(lines)}
    if _steps(root, lines, rows, wanted) > many:
        _append(root, lines, rows, steps)
        steps.rearrange(_families(root, lines, rows))
    else:
        _arrange(root, lines, rows, steps)
    _remove_gone(root, wanted, steps)


def all_rows(row: Row) -> list[Row]:
    """Return every row below *row*."""
    found: list[Row] = []
    for child in row.children:
        found.append(child)
        found += all_rows(child)
    return found


def _arrange(parent: Row, lines: Sequence[Line], rows: dict[str, Row], steps: Steps) -> None:
    staying = _staying(parent, lines)
    at = 0
    fresh: list[Line] = []

    def put_fresh(before: int) -> int:
        made = steps.insert_rows(parent, before, fresh) if fresh else []
        rows.update((row.line.key, row) for row in made if row.line is not None)
        fresh.clear()
        return before + len(made)

    left = list(reversed(lines))
    while left:
        line = left.pop()
        row = rows.get(line.key)
        if row is None:
            fresh.append(line)
            continue
        at = put_fresh(at)
        if line.key in staying:
            while parent.children[at] is not row:
                at += 1
            at += 1
            continue
        run = [row, *_neighbours(row, left, rows, staying)]
        before = sum(each.above is parent and each.at() < at for each in run[:1]) * len(run)
        steps.move_rows(run, parent, at)
        at += len(run) - before
    put_fresh(at)
    for line in lines:
        row = rows[line.key]
        if not _stands(row, line):
            _arrange(row, line.children, rows, steps)


def _neighbours(row: Row, left: list[Line], rows: dict[str, Row], staying: set[str]) -> list[Row]:
    """Take from *left* the lines whose rows follow *row* now and shall follow it, and return them.

    They can be moved together with it.
    """
    assert row.above is not None
    siblings, at = row.above.children, row.at()
    found: list[Row] = []
    while left and left[-1].key not in staying:
        at += 1
        after = rows.get(left[-1].key)
        if after is None or at >= len(siblings) or siblings[at] is not after:
            break
        found.append(after)
        left.pop()
    return found


def _steps(parent: Row, lines: Sequence[Line], rows: dict[str, Row], wanted: set[str]) -> int:
    """Return about how many steps ``_arrange`` and ``_remove_gone`` would take."""
    staying = _staying(parent, lines)
    fresh = [line.key not in rows for line in lines]
    gone = [_is_gone(row, wanted) for row in parent.children]
    found = _runs(fresh) + _runs(gone) + len(lines) - len(staying) - sum(fresh)
    for line in lines:
        row = rows.get(line.key, _NO_ROW)
        if not _stands(row, line):
            found += _steps(row, line.children, rows, wanted)
    return found


def _stands(row: Row, line: Line) -> bool:
    """Tell whether nothing is to be done below *row* to make it *line*."""
    if not line.children and not row.children:
        return True
    return row.line is line and len(row.children) == len(line.children)


def _runs(flags: Sequence[bool]) -> int:
    """Return how many runs of true ones there are."""
    return sum(flag and not before for before, flag in pairwise((False, *flags)))


def _append(parent: Row, lines: Sequence[Line], rows: dict[str, Row], steps: Steps) -> None:
    """Put what is not there yet at the end of where it belongs."""
    fresh = [line for line in lines if line.key not in rows]
    if fresh:
        made = steps.insert_rows(parent, len(parent.children), fresh)
        rows.update((row.line.key, row) for row in made if row.line is not None)
    for line in lines:
        if line.children:
            _append(rows[line.key], line.children, rows, steps)


def _families(root: Row, lines: Sequence[Line], rows: dict[str, Row]) -> list[Family]:
    """Return the children that *root* and each row below it shall have.

    What shall go stands at the very end, to be taken away at once.
    """
    families: dict[int, Family] = {}

    def place(parent: Row, wanted: Sequence[Line]) -> None:
        families[parent.number] = (parent, [rows[line.key] for line in wanted])
        for line in wanted:
            place(rows[line.key], line.children)

    place(root, lines)
    gone = [row for row in all_rows(root) if row.number not in families]
    families[root.number][1].extend(gone)
    families |= {row.number: (row, []) for row in gone}
    return list(families.values())


def _staying(parent: Row, lines: Sequence[Line]) -> set[str]:
    """Return the keys of the most rows of *parent* that can stay where they are."""
    places = {row.line.key: at for at, row in enumerate(parent.children) if row.line is not None}
    wanted = [line.key for line in lines if line.key in places]
    order = [places[key] for key in wanted]
    ends: list[int] = []  # the smallest place that ends a rising run of each length
    runs: list[int] = []
    for place in order:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        runs.append(length)
    staying: set[str] = set()
    left = len(ends) - 1
    for key, run in zip(reversed(wanted), reversed(runs), strict=True):
        if run == left:
            staying.add(key)
            left -= 1
    return staying


def _remove_gone(parent: Row, wanted: set[str], steps: Steps) -> None:
    last = len(parent.children) - 1
    while last >= 0:
        row = parent.children[last]
        if row.line is not None and row.line.key in wanted:
            _remove_gone(row, wanted, steps)
            last -= 1
            continue
        first = last
        while first > 0 and _is_gone(parent.children[first - 1], wanted):
            first -= 1
        steps.remove_rows(parent, first, last)
        last = first - 1


def _is_gone(row: Row, wanted: set[str]) -> bool:
    return row.line is None or row.line.key not in wanted
