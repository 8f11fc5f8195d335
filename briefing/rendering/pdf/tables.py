"""Tables as rows: the field table of the title block, judgements, sides, timelines, scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from briefing.document import (
    Cell,
    Fields,
    Inline,
    LineBreak,
    Look,
    Paragraph,
    Quotation,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
)
from briefing.rendering.pdf.page_measures import (
    FIELDS,
    GUTTER,
    HEAD_PADDING,
    NUMBER_COLUMN,
    TABLE_PADDING,
)
from briefing.rendering.pdf.paragraphs import Setter
from briefing.rendering.pdf.slabs import Cell as CellSet
from briefing.rendering.pdf.slabs import Column, RowSlab, TableFrame
from briefing.rendering.pdf.styles import colour
from briefing.rendering.pdf.tall_rows import parts_of

_AFTER = 7.5
_FIELDS_PADDING = 6.0
_HEAD_RULE, _ROW_RULE = 0.75, 0.5
_Placed = tuple[Column, float, float, float]


@dataclass(frozen=True, slots=True)
class _Edge:
    left: float
    width: float


class TableSetter:
    """Sets the tables of one document."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self._sheet = setter.sheet
        self._looks: dict[tuple[Role, bool], Look] = {}
        self._ink = colour(self._sheet[Role.BODY].colour)
        self._hairline = colour("#8A929C")

    def rows(self, table: Table) -> list[RowSlab]:
        """Return *table* as rows, its head first and marked to be repeated."""
        if table.kind is TableKind.SCALE:
            return self._scale(table)
        frame = TableFrame(0.0, min(sum(table.widths), self._sheet.page.measure))
        frame.caption = table.caption
        edges = self._edges(table, frame)
        hung = [self._hangs(table, column) for column in range(len(table.widths))]
        rows: list[RowSlab] = []
        if table.head:
            frame.head = self._row(table, table.head, edges, hung, frame, head=True)
            rows.append(frame.head)
        page = self._sheet.page
        limit = page.height - page.top - page.bottom - (frame.head.height if frame.head else 0.0)
        for cells in table.rows:
            row = self._row(table, cells, edges, hung, frame, head=False)
            rows += parts_of(row, limit, TABLE_PADDING[table.kind])
        if rows:
            rows[-1].after = _AFTER
        return rows

    def _scale(self, table: Table) -> list[RowSlab]:
        """Return a scale as a grid: each step's name over its range, standing on one line.

        For a screen reader the names are the head of the ranges.
        """
        frame = TableFrame(0.0, min(sum(table.widths), self._sheet.page.measure))
        frame.caption = table.caption
        edges = self._edges(table, frame)
        frame.columns = [*(edge.left for edge in edges), frame.right]
        rows: list[RowSlab] = []
        for cells in table.rows:
            names, ranges = zip(*(_parted(cell) for cell in cells), strict=True)
            rows += [self._steps(part, edges, frame) for part in (names, ranges)]
        look = self._sheet[Role.SCALES]
        for above, below in zip(rows[::2], rows[1::2], strict=True):
            above.rules = [(0.0, _ROW_RULE, self._hairline)]
            above.keep_with_next = True
            above.cells = [replace(cell, tag="TH", scope="Column") for cell in above.cells]
            below.cells = [_lowered(cell, look.leading - look.size) for cell in below.cells]
            below.height += look.leading - look.size + TABLE_PADDING[TableKind.SCALE]
            below.rules = [(below.height, _ROW_RULE, self._hairline)]
            above.cells = [_lowered(cell, TABLE_PADDING[TableKind.SCALE]) for cell in above.cells]
            above.height += TABLE_PADDING[TableKind.SCALE]
        if rows:
            rows[-1].after = _AFTER
        return rows

    def _steps(self, cells: Sequence[Cell], edges: Sequence[_Edge], frame: TableFrame) -> RowSlab:
        inset = TABLE_PADDING[TableKind.SCALE]
        found = [
            self._cell(cell, _Edge(edge.left + inset, edge.width - 2 * inset), 0.0, 0.0)
            for cell, edge in zip(cells, edges, strict=True)
        ]
        height = max((reach for _, reach in found), default=0.0)
        lowered = [_lowered(CellSet(columns), height - reach) for columns, reach in found]
        return RowSlab(cells=lowered, table=frame, height=height)

    def _edges(self, table: Table, frame: TableFrame) -> list[_Edge]:
        """Return where each column stands, narrowed where the widths exceed the page."""
        total = sum(table.widths) or 1.0
        widths = [width * frame.right / total for width in table.widths]
        return [
            _Edge(left, width)
            for left, width in zip(accumulate(widths, initial=0.0), widths, strict=False)
        ]

    @staticmethod
    def _hangs(table: Table, column: int) -> bool:
        cells = (row[column] for row in table.rows if column < len(row))
        return any(paragraph.label for cell in cells for paragraph in cell.paragraphs)

    def _row(
        self,
        table: Table,
        cells: Sequence[Cell],
        edges: Sequence[_Edge],
        hung: Sequence[bool],
        frame: TableFrame,
        *,
        head: bool,
    ) -> RowSlab:
        padding = HEAD_PADDING if head else TABLE_PADDING[table.kind]
        set_cells: list[CellSet] = []
        heights: list[float] = []
        for index, (cell, edge) in enumerate(zip(cells, edges, strict=False)):
            gutter = GUTTER if index < len(cells) - 1 else 0.0
            hang = NUMBER_COLUMN if hung[index] else 0.0
            place = _Edge(edge.left, edge.width - gutter)
            columns, height = self._cell(cell, place, hang, padding)
            heights.append(height)
            scope = "Column" if head else "Row" if cell.header else ""
            set_cells.append(CellSet(columns, "TH" if scope else "TD", scope))
        height = max(heights, default=0.0) + padding
        rule = (_HEAD_RULE, self._ink) if head else (_ROW_RULE, self._hairline)
        return RowSlab(
            cells=set_cells,
            table=frame,
            height=height,
            rules=[(height, *rule)],
            keep_with_next=head,
        )

    def _cell(
        self, cell: Cell, place: _Edge, hang: float, padding: float
    ) -> tuple[list[_Placed], float]:
        """Return the columns of *cell* with their tops, and the height that they reach."""
        placed: list[_Placed] = []
        top = padding
        for index, paragraph in enumerate(cell.paragraphs):
            look = self._look(paragraph)
            if index:
                top += look.leading - look.size
            if paragraph.label:
                label = self._setter.column(paragraph.label, look, place.left, hang)
                placed.append((label, top, look.size, look.leading))
            body = self._setter.column(
                (*paragraph.content, *_aside(paragraph)),
                look,
                place.left + hang,
                place.width - hang,
            )
            placed.append((body, top, look.size, look.leading))
            top += look.size + (len(body.lines) - 1) * look.leading
        return placed, top

    def _look(self, paragraph: Paragraph) -> Look:
        """Return the look of *paragraph* in a cell: a source's words in serif, all flush left."""
        quoted = any(isinstance(inline, Quotation) for inline in paragraph.content)
        key = (paragraph.role, quoted)
        if key not in self._looks:
            look = self._sheet[paragraph.role]
            cell = self._sheet[Role.TABLE_CELL]
            if paragraph.role is Role.BASIS:
                look = replace(
                    look, size=8.75, leading=12.75, colour=self._sheet[Role.SOURCE_TAG].colour
                )
            elif look.size > cell.size or paragraph.role is Role.PARAPHRASE:
                look = replace(look, size=cell.size, leading=cell.leading)
            if quoted:
                look = replace(look, font=self._sheet[Role.QUOTATION_DIRECT].font)
            self._looks[key] = replace(look, align="left", hyphenate=False)
        return self._looks[key]

    def fields(self, fields: Fields) -> list[RowSlab]:
        """Return the field table: labels and values in one or two pairs of columns."""
        measure = self._sheet.page.measure
        frame = TableFrame(0.0, measure, caption="")
        label, value = FIELDS
        lefts = (0.0, label, measure - label - value, measure - value)
        widths = (label, measure - 2 * label - value - GUTTER, label, value)
        rows = [self._field_row(row, lefts, widths, frame) for row in fields.rows]
        if not rows:
            return []
        first, last = rows[0], rows[-1]
        first.cells = [_lowered(cell, _FIELDS_PADDING) for cell in first.cells]
        first.height += _FIELDS_PADDING
        first.rules = [(0.0, 1.5, self._ink)]
        last.height += _FIELDS_PADDING
        last.rules = [*last.rules, (last.height, 0.5, self._ink)]
        for row in rows[1:]:
            row.before = self._sheet[Role.FIELD_VALUE].leading - self._sheet[Role.FIELD_VALUE].size
        for row in rows[:-1]:
            row.keep_with_next = True
        last.after = _AFTER
        return rows

    def _field_row(
        self,
        pairs: Sequence[tuple[str, tuple[Inline, ...]]],
        lefts: Sequence[float],
        widths: Sequence[float],
        frame: TableFrame,
    ) -> RowSlab:
        label, value = self._sheet[Role.FIELD_LABEL], self._sheet[Role.FIELD_VALUE]
        alone = len(pairs) == 1
        cells: list[CellSet] = []
        height = value.size
        for index, (name, content) in enumerate(pairs[:2]):
            wide = self._sheet.page.measure - lefts[1] if alone else widths[2 * index + 1]
            named = self._setter.column(
                (Text(name, Tone.PLAIN),), label, lefts[2 * index], widths[2 * index]
            )
            body = self._setter.column(content, value, lefts[2 * index + 1], wide)
            cells.append(CellSet([(named, 0.0, value.size, value.leading)], "TH", "Row"))
            cells.append(
                CellSet([(body, 0.0, value.size, value.leading)], "TD", span=3 if alone else 1)
            )
            height = max(height, value.size + (len(body.lines) - 1) * value.leading)
        return RowSlab(cells=cells, table=frame, height=height)


def _parted(cell: Cell) -> tuple[Cell, Cell]:
    """Return *cell* as two: what stands before its first line break, and what follows."""
    first, *others = cell.paragraphs
    content = first.content
    at = next((i for i, one in enumerate(content) if isinstance(one, LineBreak)), len(content))
    above = Cell((replace(first, content=content[:at]),))
    return above, Cell((replace(first, content=content[at + 1 :]), *others))


def _lowered(cell: CellSet, by: float) -> CellSet:
    columns = [(column, top + by, size, leading) for column, top, size, leading in cell.columns]
    return replace(cell, columns=columns)


def _aside(paragraph: Paragraph) -> tuple[Inline, ...]:
    return (Text(" "), *paragraph.aside) if paragraph.aside else ()
