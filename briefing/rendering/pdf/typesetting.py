"""From a document to the bytes of its PDF."""

from __future__ import annotations

import gc
import io
from collections.abc import Generator, Sequence
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
from briefing.rendering.pdf.writing import deflated


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
    pages = _pages(document, Setter(document, sheet, styles, glyphs))
    glyphs.settle()
    recorded = Recorded(Element("Document"))
    pen = Pen(recorded)
    footnotes = document.note_place is NotePlace.FOOTNOTES
    drawing = Drawing(pen, sheet.page, recorded, footnotes=footnotes)
    count = len(pages)
    pages.reverse()
    while pages:  # each is let go as soon as it is drawn
        pen.new_page()
        drawing.draw(pages.pop())
        furniture.draw(pen, pen.page + 1, count)
        _show(canvas, pen.take_page())
    return finish(canvas.getpdfdata(), document, recorded)


def _pages(document: Document, setter: Setter) -> list[Sheet]:
    """Return the pages of *document*, the numbers in its contents filled in."""
    page = setter.sheet.page
    flow = Flow(document, setter)
    footnotes = document.note_place is NotePlace.FOOTNOTES
    paginator = Paginator(page.height - page.top - page.bottom, flow.note if footnotes else None)
    pages = paginator.pages(flow.strips())
    flow.contents.fill(_places(pages))
    return pages


def _show(canvas: Any, operators: list[str]) -> None:
    """Put *operators* on a page of *canvas*, and keep no more of it than its compressed stream."""
    from reportlab.pdfbase import pdfdoc

    library: Any = pdfdoc
    canvas._code.extend(operators)
    canvas.showPage()
    page = canvas._doc.Pages.pages[-1]
    packed = deflated(page.stream.encode("ascii"))
    filtered = library.PDFDictionary({"Filter": library.PDFName("FlateDecode")})
    page.Contents = library.PDFStream(filtered, packed)
    page.stream = None


@contextmanager
def _uncollected() -> Generator[None]:
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
    make: Any = Canvas
    canvas: Any = make(io.BytesIO(), size, pageCompression=0, invariant=1, initialFontName=first)
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
