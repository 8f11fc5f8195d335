"""Tables as data for the page's form: the field table, judgements, sides, timelines, scales."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from briefing.document import (
    Cell,
    Fields,
    Inline,
    LineBreak,
    Look,
    Paragraph,
    Quotation,
    Role,
    StyleSheet,
    Table,
    TableKind,
    Text,
)
from briefing.rendering.pdf.page_measures import (
    FIELDS,
    GUTTER,
    HEAD_PADDING,
    NUMBER_COLUMN,
    TABLE_PADDING,
)
from briefing.rendering.pdf.typeset.inlines import Inlines, Piece, shown

_LETTER = 5.0  # points, of the width of a letter on the average
_WHOLE = 30  # lines: rows up to this stay on one page

ParagraphWriter = Callable[[Iterable[Inline], Look], Piece]


class TableWriter:
    """Writes the tables of one document."""

    def __init__(self, sheet: StyleSheet, paragraph: ParagraphWriter, inlines: Inlines) -> None:
        self._sheet = sheet
        self._paragraph = paragraph
        self._inlines = inlines

    def table(self, table: Table) -> Piece:
        """Return *table*; a scale is a grid of names over ranges."""
        if table.kind is TableKind.SCALE:
            return self._scale(table)
        hung = [
            any(p.label for row in table.rows if at < len(row) for p in row[at].paragraphs)
            for at in range(len(table.widths))
        ]
        return self._framed(table) | {
            "head": [self._cell(cell, hung=False) for cell in table.head],
            "rows": [
                [
                    self._cell(cell, hung=hung[at], width=table.widths[at])
                    for at, cell in enumerate(row[: len(hung)])
                ]
                for row in table.rows
            ],
            "head-padding": HEAD_PADDING,
            "gutter": GUTTER,
            "grid": False,
        }

    def _framed(self, table: Table) -> Piece:
        measure = self._sheet.page.measure
        total = sum(table.widths) or 1.0
        part = min(1.0, measure / total)
        return {
            "kind": "table",
            "widths": [width * part for width in table.widths],
            "padding": TABLE_PADDING[table.kind],
            "caption": shown(table.caption),
            "ink": self._sheet[Role.BODY].colour,
        }

    def _scale(self, table: Table) -> Piece:
        """Return each row as two: names, which are headers, over ranges."""
        rows: list[list[Piece]] = []
        for cells in table.rows:
            parted = [_parted(cell) for cell in cells]
            rows.append(
                [self._cell(above, hung=False) | {"header": "Column"} for above, _ in parted]
            )
            rows.append([self._cell(below, hung=False) for _, below in parted])
        return self._framed(table) | {
            "head": [],
            "rows": rows,
            "head-padding": 0.0,
            "gutter": 0.0,
            "grid": True,
        }

    def _cell(self, cell: Cell, *, hung: bool, width: float = 0.0) -> Piece:
        """Return *cell*; in its column of *width* it stands on one page unless it is long."""
        written: list[Piece] = []
        for paragraph in cell.paragraphs:
            look = self._look(paragraph)
            label = self._inlines.pieces(paragraph.label, look) if paragraph.label else None
            aside = (Text(" "), *paragraph.aside) if paragraph.aside else ()
            piece = self._paragraph((*paragraph.content, *aside), look)
            piece["indent"] = NUMBER_COLUMN if hung else 0.0
            if label:
                piece["label"] = {"content": label, "size": look.size, "gap": 0.0, "hung": True}
            written.append(piece)
        lines = sum(piece["length"] for piece in written) * _LETTER / (width or _LETTER)
        header = "Row" if cell.header else ""
        return {"paragraphs": written, "header": header, "whole": lines <= _WHOLE}

    def _look(self, paragraph: Paragraph) -> Look:
        """Return the look of *paragraph* in a cell: a source's words in serif, all flush left."""
        look = self._sheet[paragraph.role]
        cell = self._sheet[Role.TABLE_CELL]
        if paragraph.role is Role.BASIS:
            quiet = self._sheet[Role.SOURCE_TAG].colour
            look = replace(look, size=8.75, leading=12.75, colour=quiet)
        elif look.size > cell.size or paragraph.role is Role.PARAPHRASE:
            look = replace(look, size=cell.size, leading=cell.leading)
        if any(isinstance(inline, Quotation) for inline in paragraph.content):
            look = replace(look, font=self._sheet[Role.QUOTATION_DIRECT].font)
        return replace(look, align="left", hyphenate=False, indent=0.0, hang=0.0)

    def fields(self, fields: Fields) -> Piece:
        """Return the field table: labels and values in one or two pairs of columns."""
        label, value = FIELDS
        rest = self._sheet.page.measure - 2 * label - value
        rows = [self._pairs(row) for row in fields.rows]
        return {
            "kind": "fields",
            "widths": [label, rest, label, value],
            "rows": rows,
            "padding": 6.0,
            "between": self._sheet[Role.FIELD_VALUE].leading - self._sheet[Role.FIELD_VALUE].size,
            "gutter": GUTTER,
            "ink": self._sheet[Role.BODY].colour,
        }

    def _pairs(self, row: Sequence[tuple[str, tuple[Inline, ...]]]) -> list[dict[str, Any]]:
        name_look = replace(self._sheet[Role.FIELD_LABEL], hyphenate=False)
        look = self._sheet[Role.FIELD_VALUE]
        return [
            {
                "label": self._paragraph((Text(name),), name_look) | {"size": look.size},
                "value": self._paragraph(content, look),
                "wide": len(row) == 1,
            }
            for name, content in row[:2]
        ]


def _parted(cell: Cell) -> tuple[Cell, Cell]:
    """Return *cell* as two: what stands before its first line break, and what follows."""
    first, *others = cell.paragraphs
    content = first.content
    at = next((i for i, one in enumerate(content) if isinstance(one, LineBreak)), len(content))
    above = Cell((replace(first, content=content[:at]),))
    return above, Cell((replace(first, content=content[at + 1 :]), *others))
