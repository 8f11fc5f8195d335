"""What stands below one another: headings, paragraphs, tables, lists of notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.document.inlines import Inline


class Role(StrEnum):
    """What a block is for; the key into a style sheet and of a named style in Word."""

    MEMO_KIND = "memo-kind"
    TITLE = "title"
    FIELD_LABEL = "field-label"
    FIELD_VALUE = "field-value"
    BOTTOM_LINE = "bottom-line"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    OUTLET = "outlet"  # a heading of level 1 that names a source
    ARTICLE_TITLE = "article-title"
    ARTICLE_DETAILS = "article-details"
    QUOTATION_DIRECT = "quotation-direct"
    STATEMENT_INDIRECT = "statement-indirect"
    STATEMENT_REPORT = "statement-report"
    QUOTATION_BLOCK = "quotation-block"  # a long quotation, set off
    TRANSLATION = "translation"
    PARAPHRASE = "paraphrase"
    JUDGEMENT = "judgement"
    BASIS = "basis"
    COMMENT = "comment"
    ASSUMPTION = "assumption"
    GAP = "gap"
    ALTERNATIVE = "alternative"
    INDICATOR = "indicator"
    ACTION = "action"
    BODY = "body"
    NOTICE = "notice"  # "12 further statements in the full memo"
    SOURCE_SUMMARY = "source-summary"
    SOURCE_LIST = "source-list"
    FOOTNOTE_TEXT = "footnote-text"
    ENDNOTE_TEXT = "endnote-text"
    CONTENTS_1 = "contents-1"
    CONTENTS_2 = "contents-2"
    TABLE_HEAD = "table-head"
    TABLE_LABEL = "table-label"
    TABLE_CELL = "table-cell"
    SCALES = "scales"
    HEADER = "header"
    FOOTER = "footer"
    MARKING = "marking"
    LABEL = "label"
    SOURCE_TAG = "source-tag"
    GRADE = "grade"
    PORTION = "portion"
    FOOTNOTE_REFERENCE = "footnote-reference"
    LINK = "link"


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
