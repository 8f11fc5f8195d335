"""From a document to the bytes of its PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.collecting import uncollected
from briefing.document import Document, NotePlace, StyleSheet
from briefing.rendering.pdf.flow import Flow
from briefing.rendering.pdf.fonts import Typefaces
from briefing.rendering.pdf.furniture import FurnitureWriter
from briefing.rendering.pdf.glyphs import GlyphCheck
from briefing.rendering.pdf.pages import Paginator, Sheet
from briefing.rendering.pdf.paragraphs import Setter
from briefing.rendering.pdf.printing import Printer
from briefing.rendering.pdf.shell import Shell
from briefing.rendering.pdf.slabs import TextSlab
from briefing.rendering.pdf.styles import Styles
from briefing.rendering.pdf.writing import FileWriter


def render(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as PDF/UA-1 and PDF/A-3a; the same values give the same bytes.

    Raises ``MissingGlyphs`` with the characters that the bundled fonts cannot
    show and the statements in which they stand.
    """
    with uncollected():
        return _render(document, sheet)


def _render(document: Document, sheet: StyleSheet) -> bytes:
    typefaces = Typefaces()
    styles = Styles(sheet, typefaces)
    glyphs = GlyphCheck(typefaces)
    furniture = FurnitureWriter(document.furniture, sheet, styles)
    furniture.measure()
    glyphs.check("the header or footer")
    footnotes = document.note_place is NotePlace.FOOTNOTES
    flow = Flow(document, Setter(document, sheet, styles, glyphs))
    height = sheet.page.height - sheet.page.top - sheet.page.bottom
    pages = Paginator(height, flow.note if footnotes else None).pages(flow.strips())
    glyphs.settle()
    named = list(_named(pages))
    flow.contents.fill({slab.place: number for number, slab in reversed(named)})
    shell = Shell(document, [(*slab.bookmark, slab.place) for _, slab in named if slab.bookmark])
    writer = FileWriter(shell.first)
    shell.write(writer)
    printer = Printer(writer, shell, sheet.page)
    printer.print(pages, furniture, footnotes=footnotes)
    printer.embed(typefaces)
    return writer.close(shell.catalogue, shell.information)


def _named(pages: Sequence[Sheet]) -> Iterator[tuple[int, TextSlab]]:
    """Yield each paragraph that links may lead to, with the page (from 1) where it begins."""
    last: TextSlab | None = None
    for number, page in enumerate(pages, start=1):
        for placed in page.body:
            slab = placed.strip.slab
            if slab is not last and isinstance(slab, TextSlab) and slab.place:
                yield number, slab
                last = slab
