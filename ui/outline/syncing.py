"""From one tree of lines to the next in as few steps as keep every row that stays.

Rows live as long as what they stand for: a row whose key is in both trees is
moved, never made anew, so that selection and expansion survive any change.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from ui.outline.lines import Line, walk

_MANY = 8  # rows that would move, beyond which a new order is one step


class Row:
    """A row of the model: its line as it is now, above and below it other rows."""

    __slots__ = ("above", "children", "line", "number")

    def __init__(self, number: int, line: Line | None, above: Row | None) -> None:
        self.number = number
        self.line = line
        self.above = above
        self.children: list[Row] = []

    def at(self) -> int:
        """Return the place of this row among its siblings."""
        return 0 if self.above is None else self.above.children.index(self)

    def is_under(self, other: Row) -> bool:
        """Tell whether *other* is this row or one above it."""
        row: Row | None = self
        while row is not None:
            if row is other:
                return True
            row = row.above
        return False


class Steps(Protocol):
    """Who makes the steps: a model that tells its views of each."""

    def insert_rows(self, parent: Row, at: int, lines: Sequence[Line]) -> list[Row]:
        """Put new rows without children for *lines* at *at*."""
        ...

    def move_rows(self, rows: Sequence[Row], parent: Row, at: int) -> None:
        """Put *rows*, neighbours in this order, before what stands at *at* of *parent*."""
        ...

    def reorder(self, parent: Row, rows: Sequence[Row]) -> None:
        """Let the children of *parent* stand in the order of *rows*, in one step."""
        ...

    def remove_rows(self, parent: Row, first: int, last: int) -> None:
        """Take away the rows from *first* to *last* with all below them."""
        ...


def sync(root: Row, lines: Sequence[Line], steps: Steps) -> None:
    """Make the rows below *root* those of *lines*, through *steps*."""
    rows = {row.line.key: row for row in all_rows(root) if row.line is not None}
    _arrange(root, lines, rows, steps)
    _remove_gone(root, {line.key for line in walk(lines)}, steps)


def all_rows(row: Row) -> list[Row]:
    """Return every row below *row*."""
    found: list[Row] = []
    for child in row.children:
        found.append(child)
        found += all_rows(child)
    return found


def _arrange(parent: Row, lines: Sequence[Line], rows: dict[str, Row], steps: Steps) -> None:
    staying = _staying(parent, lines, rows)
    if len(lines) - len(staying) > _MANY:
        wanted = [rows[line.key] for line in lines if line.key in rows]
        if len(wanted) == len(lines) and set(wanted) == set(parent.children):
            steps.reorder(parent, wanted)
            staying = {line.key for line in lines}
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
        if line.children or rows[line.key].children:
            _arrange(rows[line.key], line.children, rows, steps)


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


def _staying(parent: Row, lines: Sequence[Line], rows: dict[str, Row]) -> set[str]:
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
