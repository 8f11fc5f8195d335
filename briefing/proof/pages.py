"""The pages of a PDF as pictures, and where on them each statement stands.

A statement's place is read from the marked content that carries its words, the
same that ``pdf_reading`` reads them from; other words are sought as text.
Lengths are points from the page's upper left corner.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from threading import RLock
from typing import Any

from briefing.errors import BriefingError
from briefing.telling import Worded, words_of

# pdfium may be in one thread at a time in the whole process.
PDFIUM = RLock()
_WIDE = ctypes.POINTER(ctypes.c_ushort)
_LONGEST_ID = 1024  # bytes, UTF-16


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on *page* (from 0) in points from its upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float, around: float = 0.0) -> bool:
        """Tell whether the point is inside, or at most *around* points outside."""
        across = self.left - around <= x <= self.right + around
        return across and self.top - around <= y <= self.bottom + around


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: rows of *stride* bytes; each pixel is blue, green, red and a spare byte."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """A run of a statement's words; *begins* tells whether the statement is printed anew."""

    statement: str
    begins: bool
    area: Area


@dataclass(frozen=True, slots=True)
class PageWords:
    """The letters and digits of a page in the order drawn, and each one's character number."""

    letters: str
    numbers: tuple[int, ...]


class PrintedPages:
    """An open PDF.  Its methods may be called from any thread; they wait for one another."""

    def __init__(self, data: bytes) -> None:
        """Open the PDF *data*.  Raises ``BriefingError`` if it cannot be read."""
        pdfium: Any = import_module("pypdfium2")
        with PDFIUM:
            try:
                self._pdf: Any = pdfium.PdfDocument(data)
            except pdfium.PdfiumError as error:
                raise BriefingError(
                    Worded("The pages cannot be shown: %1.", words_of(error))
                ) from error
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._pdf.get_page_size(index) for index in range(len(self._pdf))
            )

    def close(self) -> None:
        """Give the memory back."""
        with PDFIUM:
            self._pdf.close()

    def picture(self, index: int, scale: float) -> Picture:
        """Return page *index* with *scale* pixels to the point, on white."""
        with PDFIUM:
            page = self._pdf[index]
            try:
                bitmap = page.render(scale=scale, prefer_bgrx=True)
                data = bytes(bitmap.buffer)
                return Picture(bitmap.width, bitmap.height, bitmap.stride, data)
            finally:
                page.close()

    def shown(self) -> list[Shown]:
        """Return the runs of all statements in the order drawn."""
        with PDFIUM:
            return [run for index in range(len(self.sizes)) for run in self._shown(index)]

    def words(self, index: int) -> PageWords:
        """Return the letters of page *index*, to seek text among them."""
        raw = raw_pdfium()
        with PDFIUM:
            page = self._pdf[index]
            try:
                text = page.get_textpage()
                drawn = (
                    chr(raw.FPDFText_GetUnicode(text.raw, n)) for n in range(text.count_chars())
                )
                kept = [(one, n) for n, one in enumerate(drawn) if one.isalnum()]
                text.close()
            finally:
                page.close()
        return PageWords("".join(one for one, _ in kept), tuple(n for _, n in kept))

    def lines(self, index: int, start: int, end: int) -> tuple[Area, ...]:
        """Return the areas, line by line, of the characters *start* to *end* of page *index*."""
        with PDFIUM:
            page = self._pdf[index]
            try:
                text = page.get_textpage()
                count = text.count_rects(start, end - start)
                areas = tuple(self._area(index, text.get_rect(n)) for n in range(count))
                text.close()
            finally:
                page.close()
        return areas

    def _shown(self, index: int) -> Iterator[Shown]:
        raw = raw_pdfium()
        page = self._pdf[index]
        try:
            before: tuple[str, int] | None = None
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                mark = statement_mark(item)
                if mark is None:
                    before = None
                    continue
                begins = mark[1] == 0 and before != mark
                yield Shown(mark[0], begins, self._area(index, item.get_bounds()))
                before = mark
        finally:
            page.close()

    def _area(self, index: int, bounds: tuple[float, float, float, float]) -> Area:
        left, bottom, right, top = bounds
        height = self.sizes[index][1]
        return Area(index, left, height - top, right, height - bottom)


def raw_pdfium() -> Any:
    """Return pdfium's own functions, which carry no types."""
    return import_module("pypdfium2.raw")


def statement_mark(item: Any) -> tuple[str, int] | None:
    """Return statement and piece that the innermost mark around a text object names."""
    found = statement_content(item)
    return found[:2] if found else None


def statement_content(item: Any) -> tuple[str, int, Any] | None:
    """Return statement and piece that a mark around a text object names, and the mark."""
    raw = raw_pdfium()
    for number in reversed(range(raw.FPDFPageObj_CountMarks(item.raw))):
        mark = raw.FPDFPageObj_GetMark(item.raw, number)
        buffer = ctypes.create_string_buffer(_LONGEST_ID)
        length = ctypes.c_ulong()
        target: Any = ctypes.cast(buffer, _WIDE)
        if raw.FPDFPageObjMark_GetParamStringValue(
            mark, b"Statement", target, _LONGEST_ID, ctypes.byref(length)
        ):
            piece = ctypes.c_int()
            raw.FPDFPageObjMark_GetParamIntValue(mark, b"Piece", ctypes.byref(piece))
            name = buffer.raw[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            return name, piece.value, mark
    return None
