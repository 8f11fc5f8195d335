"""Slabs drawn on their pages: what stands behind them, their text, their place in the structure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.document import Page
from briefing.rendering.pdf.pages import Placed, Sheet
from briefing.rendering.pdf.pen import Part, Pen
from briefing.rendering.pdf.slabs import ASCENT, Box, Cell, RowSlab, Slab, TextSlab
from briefing.rendering.pdf.structure import Structure
from briefing.rendering.pdf.styles import colour
from briefing.rendering.pdf.tree import Tree

_NOTE_RULE = (85.0, 0.5)  # length and width, in points
_PATTERNS = {"dotted": "[{w} {w}] 0 d", "dashed": "[{l} {s}] 0 d"}


class Drawing:
    """Draws the pages of one document."""

    def __init__(self, pen: Pen, page: Page, structure: Structure, *, footnotes: bool) -> None:
        self._pen = pen
        self._page = page
        self._structure = structure
        self._top = page.height - page.top
        self._tree = Tree(structure, footnotes=footnotes)

    def draw(self, sheet: Sheet) -> None:
        """Draw the text and the notes of one page."""
        slabs = list(_slabs(sheet.body))
        for box, strips in _boxes(slabs):
            self._box(box, strips)
        if sheet.rule is not None:
            length, width = _NOTE_RULE
            y = self._top - sheet.rule
            self._rules(
                [(self._page.left, self._page.left + length, y, width, "0.078 0.090 0.102")]
            )
        # Notes are painted behind the paragraph of their mark: in the order in which they are read.
        waiting = {
            slab.note: (slab, strips)
            for slab, strips in _slabs(sheet.notes)
            if isinstance(slab, TextSlab)
        }
        marked = {number for placed in sheet.body for number in placed.strip.notes}
        for number in [number for number in waiting if number not in marked]:  # carried over
            self._text(*waiting.pop(number))
        for slab, strips in slabs:
            if isinstance(slab, TextSlab):
                self._text(slab, strips)
            elif isinstance(slab, RowSlab):
                self._row(slab, strips[0])
            for placed in strips if slab.notes else ():
                for number in placed.strip.notes:
                    if number in waiting:
                        self._text(*waiting.pop(number))

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
        if slab.label_element is not None and slab.label and parts[0][0] is slab.label.copy:
            self._pen.text(slab.label_element, parts[:1])
            del parts[0]
        self._pen.text(slab.element, parts)

    def _parts(self, slab: TextSlab, strips: Sequence[Placed]) -> list[Part]:
        """Return the lines of *slab* on this page: of its label, its body, its aside."""
        left, leading = self._page.left, slab.leading
        placed, first, behind = strips[0], strips[0].strip.index, strips[-1].strip.index + 1
        y = self._top - placed.top - placed.strip.lead - ASCENT * slab.size
        parts: list[Part] = []
        if slab.label is not None and first == 0:
            parts.append(
                Part(slab.label.copy, slab.label.lines[:1], left + slab.label.x, y, leading)
            )
        if slab.body is not None:
            above = 1 if slab.label_above else 0  # strips that hold no line of the body
            lines = slab.body.lines[max(0, first - above) : behind - above]
            under = y - leading if above and first == 0 else y
            parts.append(Part(slab.body.copy, lines, left + slab.body.x, under, leading))
        if slab.aside is not None and behind == slab.count:
            last = y - (len(strips) - 1) * leading
            x = left + slab.aside.x
            parts.append(Part(slab.aside.copy, slab.aside.lines[:1], x, last, leading))
        return parts

    def _begin(self, slab: TextSlab, y: float) -> None:
        """Give *slab* its element and its place."""
        self._tree.begin(slab)
        if slab.place:
            self._structure.name(slab.place, self._page.left, y + 4)

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
                cell.element = self._structure.child(slab.element, cell.tag, _described(cell))
            parts = [
                Part(c.copy, c.lines, left + c.x, top - at - ASCENT * size, leading)
                for c, at, size, leading in cell.columns
            ]
            if cell.element is not None and any(part.copy.text for part in parts):
                self._pen.text(cell.element, parts)

    def _repeat(self, slab: RowSlab, top: float) -> None:
        """Draw a table's head again on a further page, as furniture."""
        for cell in slab.cells:
            for column, at, size, leading in cell.columns:
                y = top - at - ASCENT * size
                for line in column.lines:
                    text = column.copy.text[line.start : line.end]
                    if text:
                        style = column.copy.runs[0].style
                        x = self._page.left + column.x + line.x
                        self._pen.artifact_text(style, text, x, y, "/Type/Pagination")
                    y -= leading


def _described(cell: Cell) -> str:
    scope = f"/Scope/{cell.scope}" if cell.scope else ""
    span = f"/ColSpan {cell.span}" if cell.span > 1 else ""
    return f"/A<</O/Table{scope}{span}>>" if scope or span else ""


def _slabs(placed: Sequence[Placed]) -> Iterator[tuple[Slab, list[Placed]]]:
    """Yield each slab with its strips among *placed*."""
    slab: Slab | None = None
    strips: list[Placed] = []
    for one in placed:
        if one.strip.slab is not slab:
            if slab is not None:
                yield slab, strips
            slab, strips = one.strip.slab, []
        strips.append(one)
    if slab is not None:
        yield slab, strips


def _boxes(slabs: Sequence[tuple[Slab, list[Placed]]]) -> Iterator[tuple[Box, list[Placed]]]:
    """Yield each box that is seen, with the strips of the slabs that stand in it."""
    for box, group in groupby(slabs, key=lambda pair: pair[0].box):
        if box is not None and (box.tint or box.bar):
            yield box, [placed for _, strips in group for placed in strips]
