"""What stands below one another: headings, paragraphs, tables, lists of notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.document.inlines import Inline
from briefing.document.roles import Role


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of *level* 1 to 3 (the title is a ``Paragraph`` of its own role).

    *identity* names its bookmark and is unique in the document.  *aside* stands
    at the right margin of the same line.
    """

    level: int
    content: tuple[Inline, ...]
    identity: str
    role: Role = Role.HEADING_1
    aside: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    *label* stands in the left column (a speaker, "Judgement", a list number),
    *aside* at the right margin of the last line (a grade, "Ukraine, para. 8").
    *box* is the role whose tint and bar it shares with the paragraph before it:
    the basis of a judgement stands in the judgement's box.  *entry* is the id
    of the memo's entry that it prints, where there is one.
    """

    role: Role
    content: tuple[Inline, ...]
    label: tuple[Inline, ...] = ()
    aside: tuple[Inline, ...] = ()
    box: Role | None = None
    keep_with_next: bool = False
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """The field table of the title block: rows of one or two (label, value) pairs."""

    rows: tuple[tuple[tuple[str, tuple[Inline, ...]], ...], ...]


class TableKind(StrEnum):
    """What a table is for; renderers give each its own rules and padding."""

    JUDGEMENTS = "judgements"
    SIDES = "sides"
    TIMELINE = "timeline"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: one or more paragraphs; *header* marks a row's label."""

    paragraphs: tuple[Paragraph, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table.  *widths* in points, as many as columns; *head* is repeated on each page."""

    kind: TableKind
    widths: tuple[float, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""  # for screen readers


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents stands; its entries are the headings up to *depth*."""

    depth: int = 2
    page_numbers: bool = True


@dataclass(frozen=True, slots=True)
class NotesHere:
    """Where endnotes are printed."""


Block = Heading | Paragraph | Fields | Table | Contents | NotesHere
