"""From a document to the bytes of its PDF."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from briefing.document import Document, NotePlace, StyleSheet
from briefing.rendering.pdf.drawing import Drawing
from briefing.rendering.pdf.finishing import finish
from briefing.rendering.pdf.flow import Flow
from briefing.rendering.pdf.fonts import Typefaces, face
from briefing.rendering.pdf.furniture import FurnitureWriter
from briefing.rendering.pdf.glyphs import GlyphCheck
from briefing.rendering.pdf.pages import Paginator, Sheet
from briefing.rendering.pdf.paragraphs import Setter
from briefing.rendering.pdf.pen import Pen
from briefing.rendering.pdf.slabs import TextSlab
from briefing.rendering.pdf.structure import Element, Recorded
from briefing.rendering.pdf.styles import Styles


def render(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as PDF/UA-1 and PDF/A-3a; the same values give the same bytes.

    Raises ``MissingGlyphs``, which names the characters that the bundled
    fonts cannot show and the statements in which they stand.
    """
    with _uncollected():
        return _render(document, sheet)


def _render(document: Document, sheet: StyleSheet) -> bytes:
    canvas = _canvas(sheet)
    typefaces = Typefaces(canvas._doc)
    styles = Styles(sheet, typefaces)
    glyphs = GlyphCheck(typefaces)
    furniture = FurnitureWriter(document.furniture, sheet, styles)
    furniture.measure()
    glyphs.check("the header or footer")
    flow = Flow(document, Setter(document, sheet, styles, glyphs))
    footnotes = document.note_place is NotePlace.FOOTNOTES
    height = sheet.page.height - sheet.page.top - sheet.page.bottom
    pages = Paginator(height, flow.note if footnotes else None).pages(flow.strips())
    glyphs.settle()
    flow.contents.fill(_places(pages))
    recorded = Recorded(Element("Document"))
    pen = Pen(recorded)
    drawing = Drawing(pen, sheet.page, recorded, footnotes=footnotes)
    for number, page in enumerate(pages, start=1):
        pen.new_page()
        drawing.draw(page)
        furniture.draw(pen, number, len(pages))
        canvas._code.extend(pen.take_page())
        canvas.showPage()
    return finish(canvas.getpdfdata(), document, recorded)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector still: it would walk a long memo's lines again and again.

    A third of the time goes there, and rendering leaves little for it to find.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _canvas(sheet: StyleSheet) -> Any:
    """Return a canvas that names no font of its own, so that no Helvetica gets into the file."""
    from reportlab.pdfgen.canvas import Canvas

    size = (sheet.page.width, sheet.page.height)
    first = face("serif", False, False).name
    canvas: Any = Canvas(io.BytesIO(), size, pageCompression=0, invariant=1, initialFontName=first)
    return canvas


def _places(pages: Sequence[Sheet]) -> dict[str, int]:
    """Return on which page, from 1, each named slab begins."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for placed in page.body:
            slab = placed.strip.slab
            if isinstance(slab, TextSlab) and slab.place:
                found.setdefault(slab.place, number)
    return found
