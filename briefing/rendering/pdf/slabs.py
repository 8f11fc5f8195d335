"""What the pages are filled with: slabs, and the strips that they are cut into.

A slab is a paragraph, a table's row or an entry of the contents, measured.
Its strips are what may stand on different pages: a line, a row.  The first
line of a paragraph takes the height of its type size, each further line its
leading, so that spaces between paragraphs are those that the eye sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from briefing.document import Bar, Rule
from briefing.rendering.pdf.copy import Copy
from briefing.rendering.pdf.lines import Line
from briefing.rendering.pdf.structure import Element

ASCENT = 0.8  # of the type size, from a strip's top to its baseline


class Parting(IntEnum):
    """Whether a page may end after a strip."""

    FREE = 0
    UNWANTED = 1  # inside a short entry
    EMERGENCY = 2  # a widow, a heading alone, a divided word


@dataclass(slots=True, eq=False)
class Strip:
    """A piece of a slab that is never divided.  Lengths in points.

    *gap* stands above it except at the top of a page, *lead* inside it above
    its text.  *notes* are those whose marks stand in it.
    """

    slab: Slab
    index: int
    gap: float
    height: float
    lead: float = 0.0
    parting: Parting = Parting.FREE
    notes: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class Box:
    """A tint and a bar that one or more neighbouring slabs share."""

    left: float
    right: float
    tint: str = ""
    bar: Bar | None = None
    padding: float = 0.0


@dataclass(slots=True, eq=False)
class Column:
    """Lines of a copy, *x* points from the left edge of the text block."""

    copy: Copy
    lines: list[Line]
    x: float


@dataclass(slots=True, eq=False)
class Slab:
    """What all slabs have: the space they want around them, their box.

    *count* is how many strips it was cut into, *notes* those whose marks stand
    in it.  Strips know their slab, not the other way round: without circles,
    memory is given back at once.
    """

    before: float = 0.0
    after: float = 0.0
    count: int = 0
    notes: tuple[int, ...] = ()
    box: Box | None = None
    element: Element | None = None  # set while drawing
    keep_with_next: bool = False


@dataclass(slots=True, eq=False)
class TextSlab(Slab):
    """A paragraph: its lines, a label on the left, an aside on the right of its last line."""

    tag: str = "P"
    size: float = 10.0
    leading: float = 14.0
    body: Column | None = None
    label: Column | None = None
    label_above: bool = False  # the label has a line of its own
    aside: Column | None = None
    rule: Rule | None = None
    rule_below: Rule | None = None
    place: str = ""  # the name of the place that this is, for links
    note: int = 0  # the number of the note that this is
    bookmark: tuple[int, str] | None = None  # level, title
    item: bool = False  # of a list, its label being the number
    label_element: Element | None = None  # set while drawing, where the label is a number


@dataclass(slots=True, eq=False)
class Cell:
    """A cell of a row: *columns* with the top of each, *tag* TH or TD.

    *origin* is the cell that this one goes on with, in a row cut in parts.
    """

    columns: Sequence[tuple[Column, float, float, float]]  # column, top, size, leading
    tag: str = "TD"
    scope: str = ""
    span: int = 1
    origin: Cell | None = None
    element: Element | None = None  # set while drawing


@dataclass(slots=True, eq=False)
class RowSlab(Slab):
    """A row of a table, or, where it *continues* one, a further part of that."""

    cells: Sequence[Cell] = ()
    table: TableFrame | None = None
    height: float = 0.0
    rules: Sequence[tuple[float, float, str]] = ()  # from the row's top, width, colour
    continues: bool = False


@dataclass(slots=True, eq=False)
class TableFrame:
    """What the rows of a table share: its edges, its head, its element."""

    left: float
    right: float
    columns: Sequence[float] = ()  # x of each vertical hairline, where it has any
    head: RowSlab | None = None
    caption: str = ""
    element: Element | None = None
