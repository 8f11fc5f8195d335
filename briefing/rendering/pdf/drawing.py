"""Slabs drawn on their pages: what stands behind them, their text, their place in the structure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.document import Page
from briefing.rendering.pdf.pages import Placed, Sheet
from briefing.rendering.pdf.pen import LinePlace, Pen
from briefing.rendering.pdf.slabs import ASCENT, Box, Cell, Column, RowSlab, Slab, TextSlab
from briefing.rendering.pdf.structure import Recorded
from briefing.rendering.pdf.styles import colour
from briefing.rendering.pdf.tree import Tree

_NOTE_RULE = (85.0, 0.5)  # length and width, in points
_PATTERNS = {"dotted": "[{w} {w}] 0 d", "dashed": "[{l} {s}] 0 d"}


class Drawing:
    """Draws the pages of one document."""

    def __init__(self, pen: Pen, page: Page, recorded: Recorded, *, footnotes: bool) -> None:
        self._pen = pen
        self._page = page
        self._recorded = recorded
        self._top = page.height - page.top
        self._tree = Tree(recorded.root, footnotes=footnotes)

    def draw(self, sheet: Sheet) -> None:
        """Draw the text and the notes of one page."""
        for box, strips in _boxes(sheet.body):
            self._box(box, strips)
        if sheet.rule is not None:
            length, width = _NOTE_RULE
            y = self._top - sheet.rule
            self._rules(
                [(self._page.left, self._page.left + length, y, width, "0.078 0.090 0.102")]
            )
        # Notes are painted behind the paragraph of their mark: in the order in which they are read.
        waiting = {slab.place: (slab, strips) for slab, strips in _notes(sheet.notes)}
        marked = {f"note-{n}" for placed in sheet.body for n in placed.strip.notes}
        for place in [place for place in waiting if place not in marked]:  # carried over
            self._text(*waiting.pop(place))
        for slab, strips in _slabs(sheet.body):
            if isinstance(slab, TextSlab):
                self._text(slab, strips)
            elif isinstance(slab, RowSlab):
                self._row(slab, strips[0])
            for place in [f"note-{n}" for placed in strips for n in placed.strip.notes]:
                if place in waiting:
                    self._text(*waiting.pop(place))

    def _box(self, box: Box, strips: Sequence[Placed]) -> None:
        top = self._top - strips[0].top
        bottom = self._top - strips[-1].top - strips[-1].strip.height
        left, right = self._page.left + box.left, self._page.left + box.right
        operators: list[str] = []
        if box.tint:
            area = f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f"
            operators.append(f"{colour(box.tint)} rg {area}")
        if box.bar:
            bar = box.bar
            operators.append(f"{colour(bar.colour)} RG {bar.width:g} w")
            if bar.line in _PATTERNS:
                pattern = _PATTERNS[bar.line]
                operators.append(pattern.format(w=f"{1.4 * bar.width:g}", l="4.5", s="3"))
            operators.append(f"{left:.2f} {top:.2f} m {left:.2f} {bottom:.2f} l S")
        self._pen.artifact(operators)

    def _rules(self, rules: Sequence[tuple[float, float, float, float, str]]) -> None:
        operators = [
            f"{ink} RG {width:g} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S"
            for left, right, y, width, ink in rules
        ]
        self._pen.artifact(operators)

    def _text(self, slab: TextSlab, strips: Sequence[Placed]) -> None:
        """Draw the strips of *slab* that stand on this page."""
        left, right = self._page.left, self._page.width - self._page.right
        first = strips[0]
        if slab.rule and first.strip.index == 0:
            y = self._top - first.top - slab.rule.width / 2
            self._rules([(left, right, y, slab.rule.width, colour(slab.rule.colour))])
        if slab.rule_below and strips[-1].strip.index == slab.count - 1:
            rule = slab.rule_below
            y = self._top - strips[-1].top - strips[-1].strip.height + rule.width / 2
            self._rules([(left, right, y, rule.width, colour(rule.colour))])
        if slab.element is None:
            self._begin(slab, self._top - first.top)
        assert slab.element is not None
        parts = self._parts(slab, strips)
        if slab.label_element is not None and parts and parts[0][0] is slab.label:
            self._pen.text(slab.label_element, [(parts[0][0].copy, parts[0][1])])
            parts = parts[1:]
        self._pen.text(slab.element, [(column.copy, places) for column, places in parts])

    def _parts(
        self, slab: TextSlab, strips: Sequence[Placed]
    ) -> list[tuple[Column, list[LinePlace]]]:
        """Return the lines of *slab* on this page by column: label, body, aside."""
        left = self._page.left
        offset = 1 if slab.label_above else 0
        baselines = {
            p.strip.index: self._top - p.top - p.strip.lead - ASCENT * slab.size for p in strips
        }
        parts: list[tuple[Column, list[LinePlace]]] = []
        if slab.label is not None and 0 in baselines:
            line = slab.label.lines[0]
            parts.append((slab.label, [(line, left + slab.label.x, baselines[0])]))
        if slab.body is not None:
            lines = slab.body.lines
            x = left + slab.body.x
            body: list[LinePlace] = [
                (lines[index - offset], x + lines[index - offset].x, y)
                for index, y in baselines.items()
                if index >= offset
            ]
            parts.append((slab.body, body))
        if slab.aside is not None and strips[-1].strip.index == slab.count - 1:
            line = slab.aside.lines[0]
            parts.append(
                (slab.aside, [(line, left + slab.aside.x, baselines[strips[-1].strip.index])])
            )
        return parts

    def _begin(self, slab: TextSlab, y: float) -> None:
        """Give *slab* its element, its place and its bookmark."""
        recorded = self._recorded
        self._tree.begin(slab)
        if slab.place:
            recorded.places.setdefault(slab.place, (self._pen.page, self._page.left, y + 4))
        if slab.bookmark:
            level, title = slab.bookmark
            recorded.outline.append((level, title, slab.place))

    def _row(self, slab: RowSlab, placed: Placed) -> None:
        left = self._page.left
        table = slab.table
        assert table is not None
        top = self._top - placed.top
        rules = [
            (left + table.left, left + table.right, top - at, width, ink)
            for at, width, ink in slab.rules
        ]
        if rules:
            self._rules(rules)
        if table.columns:
            ink = slab.rules[0][2]
            bottom = top - slab.height
            self._pen.artifact(
                f"{ink} RG 0.5 w {left + x:.2f} {top:.2f} m {left + x:.2f} {bottom:.2f} l S"
                for x in table.columns
            )
        if placed.strip.index < 0:
            self._repeat(slab, top)
            return
        self._tree.begin(slab)
        for cell in slab.cells:
            if cell.origin is not None:
                cell.element = cell.origin.element
            elif slab.element is not None:
                cell.element = slab.element.child(cell.tag, **_attributes(cell))
            parts = [
                (c.copy, self._cell_lines(c, top - at, size, leading))
                for c, at, size, leading in cell.columns
            ]
            if cell.element is not None and any(copy.text for copy, _ in parts):
                self._pen.text(cell.element, parts)

    def _repeat(self, slab: RowSlab, top: float) -> None:
        """Draw a table's head again on a further page, as furniture."""
        for cell in slab.cells:
            for column, at, size, leading in cell.columns:
                for line, x, y in self._cell_lines(column, top - at, size, leading):
                    text = column.copy.text[line.start : line.end]
                    if text:
                        style = column.copy.runs[0].style
                        self._pen.artifact_text(style, text, x, y, "/Type/Pagination")

    def _cell_lines(
        self, column: Column, top: float, size: float, leading: float
    ) -> list[LinePlace]:
        x = self._page.left + column.x
        return [
            (line, x + line.x, top - ASCENT * size - index * leading)
            for index, line in enumerate(column.lines)
        ]


def _attributes(cell: Cell) -> dict[str, str | int]:
    scope: dict[str, str | int] = {"Scope": cell.scope} if cell.scope else {}
    return scope | {"ColSpan": cell.span} if cell.span > 1 else scope


def _slabs(placed: Sequence[Placed]) -> Iterator[tuple[Slab, list[Placed]]]:
    for _, group in groupby(placed, key=lambda p: id(p.strip.slab)):
        strips = list(group)
        yield strips[0].strip.slab, strips


def _notes(placed: Sequence[Placed]) -> Iterator[tuple[TextSlab, list[Placed]]]:
    for slab, strips in _slabs(placed):
        if isinstance(slab, TextSlab):
            yield slab, strips


def _boxes(placed: Sequence[Placed]) -> Iterator[tuple[Box, list[Placed]]]:
    for _, group in groupby(placed, key=lambda p: id(p.strip.slab.box)):
        strips = list(group)
        box = strips[0].strip.slab.box
        if box is not None and (box.tint or box.bar):
            yield box, strips
