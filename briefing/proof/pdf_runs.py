"""The text objects of a page of a PDF that draw statements and headings.

Lengths are points from the page's upper left corner.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any

from briefing.proof.pages import Area, raw_pdfium, statement_content
from briefing.telling import Worded

_TINIEST = 4.0  # points
_NARROWEST = 0.25  # of the height
_FAR = 1000.0  # how far a clip is pulled open
_INVISIBLE = frozenset({3, 7})  # text rendering modes that paint nothing
_HEADINGS = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6"})
_FURNITURE = "Artifact"  # headers, footers and their marking
_LONGEST_NAME = 64  # bytes, UTF-16
_WIDE = ctypes.POINTER(ctypes.c_ushort)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A text object; *content* names the marked content that it is part of.

    *baseline* is its height on the page, *letters* are its letters and digits,
    *why* tells why nobody reads them, and *inside* whether it lies wholly on the
    page.  A heading has no *statement*, and neither has *furniture*.
    """

    item: Any
    statement: str
    piece: int
    content: int
    area: Area
    baseline: float
    letters: str
    why: str
    inside: bool
    furniture: bool = False


class PageRuns:
    """The runs of one page, in the order drawn; they live no longer than the open page."""

    def __init__(self, page: Any, number: int) -> None:
        self._raw = raw_pdfium()
        self._number = number
        # What is shown of the page, in its own coordinates; its size is that of a page upright.
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._text = page.get_textpage()
        self._items = list(page.get_objects())
        self._drawn: dict[int, list[int]] | None = None
        self.listed = tuple(run for item in self._items if (run := self._run(item)))

    def show(self, runs: Sequence[Run], *, shown: bool) -> None:
        """Draw *runs*, or do not, whenever the page is drawn."""
        for run in runs:
            self._raw.FPDFPageObj_SetIsActive(run.item.raw, shown)

    def show_alone(self, coloured: Sequence[tuple[Run, tuple[int, int, int]]]) -> None:
        """Draw nothing but these runs from now on, each whole and in its colour."""
        raw = self._raw
        for item in self._items:
            if item.type != raw.FPDF_PAGEOBJ_FORM:
                raw.FPDFPageObj_SetIsActive(item.raw, False)
        for run, colour in coloured:
            item = run.item.raw
            raw.FPDFPageObj_SetIsActive(item, True)
            raw.FPDFPageObj_SetFillColor(item, *colour, 255)
            raw.FPDFPageObj_SetStrokeColor(item, *colour, 255)
            raw.FPDFPageObj_SetBlendMode(item, b"Normal")
            left, bottom, right, top = run.item.get_bounds()
            shift = (1 - _FAR) / 2
            at = ((left + right) * shift, (bottom + top) * shift)
            raw.FPDFPageObj_TransformClipPath(item, _FAR, 0, 0, _FAR, *at)

    def boxes(self, run: Run) -> list[tuple[float, float, float, float]]:
        """Return left, top, right and bottom of each letter of *run*."""
        if self._drawn is None:
            self._drawn = self._characters()
        found: list[tuple[float, float, float, float]] = []
        for character in self._drawn.get(_address(run.item.raw), ()):
            left, bottom, right, top = self._text.get_charbox(character)
            across = (left - self._left, right - self._left)
            found.append((across[0], self._top - top, across[1], self._top - bottom))
        return found

    def _characters(self) -> dict[int, list[int]]:
        """Return the numbers of the letters that an object draws, by the object."""
        raw, found = self._raw, dict[int, list[int]]()
        for number in range(self._text.count_chars()):
            if chr(raw.FPDFText_GetUnicode(self._text.raw, number)).isalnum():
                item = raw.FPDFText_GetTextObject(self._text.raw, number)
                found.setdefault(_address(item), []).append(number)
        return found

    def _letters(self, item: Any) -> str:
        """Return the letters and digits that *item* draws; pdfium reads none beyond the page."""
        raw = self._raw
        size = raw.FPDFTextObj_GetText(item.raw, self._text.raw, None, 0)
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFTextObj_GetText(item.raw, self._text.raw, ctypes.cast(buffer, _WIDE), size)
        text = buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")
        return "".join(character for character in text if character.isalnum())

    def _run(self, item: Any) -> Run | None:
        if item.type != self._raw.FPDF_PAGEOBJ_TEXT:
            return None
        name, named = self._named(item)
        statement, piece, mark = statement_content(item) or ("", 0, named)
        if not mark:
            return None
        area = self._area(item)
        width, height = self._right - self._left, self._top - self._bottom
        inside = area.left >= 0 and area.top >= 0 and area.right <= width and area.bottom <= height
        letters = self._letters(item)
        if not letters and not inside:
            letters = "\ufffd"
        return Run(
            item,
            statement,
            piece,
            _address(mark),
            area,
            self._top - _matrix(item)[5],
            letters,
            self._why(item),
            inside,
            furniture=not statement and name == _FURNITURE,
        )

    def _named(self, item: Any) -> tuple[str, Any]:
        """Return the mark that makes *item* part of a heading or of furniture, and its name."""
        raw = self._raw
        for number in range(raw.FPDFPageObj_CountMarks(item.raw)):
            mark = raw.FPDFPageObj_GetMark(item.raw, number)
            buffer, length = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_ulong()
            target: Any = ctypes.cast(buffer, _WIDE)
            if raw.FPDFPageObjMark_GetName(mark, target, _LONGEST_NAME, ctypes.byref(length)):
                written = buffer.raw[: max(0, length.value - 2)]
                name = written.decode("utf-16-le", "replace")
                if name in _HEADINGS or name == _FURNITURE:
                    return name, mark
        return "", None

    def _why(self, item: Any) -> str:
        """Return why nobody can read *item* whatever lies around it, or ""."""
        if self._raw.FPDFTextObj_GetTextRenderMode(item.raw) in _INVISIBLE:
            return Worded("drawn invisibly")
        a, b, c, d, _, _ = _matrix(item)
        high = item.get_font_size() * hypot(c, d)
        if high < _TINIEST:
            return Worded("%1 pt high", f"{high:.2g}")
        return Worded("squeezed") if hypot(a, b) < _NARROWEST * hypot(c, d) else ""

    def _area(self, item: Any) -> Area:
        left, bottom, right, top = item.get_bounds()
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        container = item.container
        while container is not None:
            matrix = container.get_matrix()
            corners = [matrix.on_point(x, y) for x, y in corners]
            container = container.container
        across, up = zip(*corners, strict=True)
        left, top = self._left, self._top
        return Area(
            self._number, min(across) - left, top - max(up), max(across) - left, top - min(up)
        )


def _matrix(item: Any) -> tuple[float, float, float, float, float, float]:
    matrix, container = item.get_matrix(), item.container
    while container is not None:
        matrix = matrix.multiply(container.get_matrix())
        container = container.container
    return matrix.get()


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0
