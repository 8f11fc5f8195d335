"""Writes the content stream of one page after the other, and the structure as it goes.

Every piece of text is marked content of an element, or an artifact.  The words
of a statement are ``/Quote`` content that names the statement in its property
list, so that they can be found and read on the page itself::

    /Quote <</MCID 4/Statement (id)/Piece 0/Note 2>> BDC ... EMC

``Piece`` counts what pages cut the words into, from 0; ``Note`` is the note
whose mark follows, the mark itself says ``/Mark 2``, the number of the printed
note ``/NoteNumber 2``.  A hyphen of ours at a line's end is written as U+00AD,
which the text of a source never is, and every other line's end as a space, so
that the words can be joined again.

Source: ISO 32000-1, 9 (text), 14.6 (marked content).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.rendering.pdf.copy import Copy, Kind, Owner, Run, width_between
from briefing.rendering.pdf.fonts import SOFT_HYPHEN, SUBSET_MARK, SUBSET_ZERO
from briefing.rendering.pdf.lines import Line
from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.structure import Element, Structure
from briefing.rendering.pdf.styles import Style


class Part(NamedTuple):
    """Lines of *copy* in a column at *x*, the first on baseline *y*, *leading* points apart."""

    copy: Copy
    lines: Sequence[Line]
    x: float
    y: float
    leading: float


class Pen:
    """Draws on pages in order; ``take_page`` hands over the operators of the one drawn last."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._code: list[str] = []
        self._style: Style | None = None
        self._colour = ""
        self._rise = self._tracking = self._extra = 0.0
        self._scale = 1.0
        self._owner: Owner | None = None
        self._open = False

    def new_page(self) -> None:
        """Start the next page."""
        self._code = []
        self._structure.new_page()
        self._style, self._colour = None, ""
        self._rise = self._tracking = self._extra = 0.0
        self._scale = 1.0

    def take_page(self) -> str:
        """Return the operators drawn since ``new_page``."""
        return "\n".join(self._code)

    def artifact(self, operators: Iterable[str], properties: str = "") -> None:
        """Draw *operators* (rules, tints) as an artifact with a state of its own."""
        opening = f"/Artifact <<{properties}>> BDC" if properties else "/Artifact BMC"
        self._code += [opening, "q", *operators, "Q EMC"]

    def artifact_text(self, style: Style, text: str, x: float, y: float, properties: str) -> None:
        """Draw one line of furniture at (*x*, *y*)."""
        copy = Copy(text, [Run(0, len(text), style)])
        opening = f"/Artifact <<{properties}>> BDC"
        self._code += [opening, "BT", f"1 0 0 1 {x:.2f} {y:.2f} Tm"]
        self._line(copy, Line(0, len(text), 0.0, 0.0), x, y, None)
        self._code.append("ET EMC")

    def text(self, element: Element, parts: Iterable[Part]) -> None:
        """Draw *parts* as the content of *element*."""
        code = self._code
        code.append("BT")
        self._open = False
        for copy, lines, x, y, leading in parts:
            down = f"0 {-leading:g} Td"
            before: Line | None = None
            for line in lines:
                if before is not None and before.x == line.x:
                    code.append(down)
                else:
                    code.append(f"1 0 0 1 {x + line.x:.2f} {y:.2f} Tm")
                self._line(copy, line, x + line.x, y, element)
                before = line
                y -= leading
        if self._open:
            code.append("EMC")
            self._open = False
        code.append("ET")

    def _line(self, copy: Copy, line: Line, x: float, y: float, element: Element | None) -> None:
        """Draw *line*, which starts at (*x*, *y*), where the text position is already."""
        code, text = self._code, copy.text
        begin, end = line.start, line.end
        if line.extra != self._extra or line.scale != self._scale:
            self._space(line)
        if not line.hyphen and text[end : end + 1] == " ":
            end += 1  # the space that the line's end stands for, so that words can be read back
        for run in copy.runs:
            stop = run.end
            if stop <= begin:
                continue
            start = run.start
            if start >= end:
                break
            if start < begin:
                start = begin
            if stop > end:
                stop = end
            owner = run.owner
            if element is not None:
                if owner is not self._owner or not self._open:
                    self._mark(element, owner)
                if owner is not None and owner.goal:
                    self._link(copy, line, x, y, run, start, min(stop, line.end))
            if run.style is not self._style:
                self._use(run.style)
            words = text[start:stop]
            if run.language or (owner is not None and owner.statement):
                code.append(self._written(run, words))
            else:  # such as a source, which may come again
                shown = run.style.shown.get(words)
                if shown is None:
                    shown = run.style.shown[words] = self._written(run, words)
                code.append(shown)
        if line.hyphen and self._style is not None:
            hyphen = self._style.typeface.literals[SOFT_HYPHEN]
            code.append(self._switch(hyphen) if SUBSET_MARK in hyphen else f"({hyphen}) Tj")

    def _written(self, run: Run, text: str) -> str:
        """Return the operators that show *text*, which stands in *run*."""
        literals = run.style.typeface.literals
        if " " in text:
            literal = " ".join(map(literals.__getitem__, text.split(" ")))
        else:
            literal = literals[text]
        shown = self._switch(literal) if SUBSET_MARK in literal else f"[({literal})] TJ"
        if run.language:
            return f"/Span <</Lang {text_string(run.language)}>> BDC {shown} EMC"
        return shown

    def _space(self, line: Line) -> None:
        """Set the space between words, and how wide everything is, to those of *line*."""
        self._extra, self._scale = line.extra, line.scale
        self._code.append(f"{line.extra:.3f} Tw {100 * line.scale:.2f} Tz")

    def _mark(self, element: Element, owner: Owner | None) -> None:
        """End the marked content that is open, and begin one of *owner* in *element*."""
        if self._open:
            self._code.append("EMC")
        if owner is None:
            told = ""
            if element.last is not None:  # content and children of one element do not mix
                element = self._behind(element)
        else:
            if owner.element is None:
                owner.element = self._element(element, owner)
            element = owner.element
            told = _told(owner) if owner.statement else owner.told
        number = self._structure.content(element)
        self._code.append(f"/{element.tag} <</MCID {number}{told}>> BDC")
        self._owner, self._open = owner, True

    def _behind(self, element: Element) -> Element:
        """Return the span behind the other children of *element*, in which its own text goes on."""
        last = element.last
        return last if last and last.tag == "Span" else self._structure.child(element, "Span")

    def _element(self, parent: Element, owner: Owner) -> Element:
        """Return a new element for *owner* in *parent*."""
        child = self._structure.child
        language = f"/Lang {text_string(owner.language)}" if owner.language else ""
        if owner.kind is Kind.QUOTATION:
            return child(parent, "Quote", language)
        if owner.kind is Kind.MARK or parent.tag == "TOCI":
            return child(child(parent, "Reference"), "Link")
        return child(parent, "Link", language)

    def _use(self, style: Style) -> None:
        """Change font, colour, rise and tracking to those of *style* where they differ."""
        code, before = self._code, self._style
        if before is None or before.typeface is not style.typeface or before.size != style.size:
            code.append(f"/{style.typeface.resource()} {style.size:g} Tf")
        if style.colour != self._colour:
            self._colour = style.colour
            code.append(f"{style.colour} rg")
        if style.rise != self._rise:
            self._rise = style.rise
            code.append(f"{style.rise:g} Ts")
        if style.tracking != self._tracking:
            self._tracking = style.tracking
            code.append(f"{style.tracking:g} Tc")
        self._style = style

    def _switch(self, written: str) -> str:
        """Return the operators for a string that needs more than the font's first subset."""
        assert self._style is not None
        typeface, size = self._style.typeface, self._style.size
        first, *parts = written.split(SUBSET_MARK)
        operators = [f"[({first})] TJ"] if first else []
        for part in parts:
            operators.append(f"/{typeface.resource(ord(part[0]) - SUBSET_ZERO)} {size:g} Tf")
            if len(part) > 1:
                operators.append(f"[({part[1:]})] TJ")
        return " ".join(operators)

    def _link(
        self, copy: Copy, line: Line, x: float, y: float, run: Run, start: int, stop: int
    ) -> None:
        """Record the area of a link, and the place that a note leads back to."""
        owner = run.owner
        assert owner is not None
        assert owner.element is not None
        width = run.style.width(copy.text[start:stop])
        if line.extra:
            width += line.extra * _spaces(copy.text, start, stop)
        width *= line.scale
        if start == line.start:
            left = x
        elif stop == line.end and not line.hyphen:
            left = x + line.width - width
        elif stop - line.start < line.end - start:  # measure what is shorter, before or behind
            left = x + _extent(copy, line, line.start, start)
        else:
            left = x + line.width - _extent(copy, line, start, line.end)
        size = run.style.size
        bottom = y + run.style.rise - 0.25 * size
        area = (left, bottom, left + width, bottom + 1.2 * size)
        self._structure.link(owner.element, area, owner.goal, owner.words)
        if owner.name:
            self._structure.name(owner.name, left, y + 1.5 * size)


def _told(owner: Owner) -> str:
    """Return what a piece of a statement says of itself, for reading it back."""
    piece = owner.pieces
    owner.pieces += 1
    note = f"/Note {owner.note}" if owner.note else ""
    return f"/Statement {text_string(owner.statement)}/Piece {piece}{note}"


def _extent(copy: Copy, line: Line, start: int, stop: int) -> float:
    """Return how wide ``copy.text[start:stop]`` is in *line*."""
    width = width_between(copy, start, stop) + line.extra * _spaces(copy.text, start, stop)
    return width * line.scale


def _spaces(text: str, start: int, end: int) -> int:
    return text.count(" ", start, end) + text.count("\u00a0", start, end)
