"""Pages that are filled, written into a file: drawn, tagged, listed with their fonts."""

from __future__ import annotations

from briefing.document import Page
from briefing.rendering.pdf.drawing import Drawing
from briefing.rendering.pdf.embedding import embed
from briefing.rendering.pdf.fonts import Typefaces
from briefing.rendering.pdf.furniture import FurnitureWriter
from briefing.rendering.pdf.pages import Sheet
from briefing.rendering.pdf.pen import Pen
from briefing.rendering.pdf.shell import Shell
from briefing.rendering.pdf.structure import Structure
from briefing.rendering.pdf.writing import FileWriter


class Printer:
    """Writes pages of one size into the file around which *shell* stands."""

    def __init__(self, writer: FileWriter, shell: Shell, page: Page) -> None:
        self._writer = writer
        self._shell = shell
        self._page = page
        self._resources = writer.number()

    def print(self, pages: list[Sheet], furniture: FurnitureWriter, *, footnotes: bool) -> None:
        """Write *pages* and take them off the list, each let go as soon as it is drawn."""
        writer, shell = self._writer, self._shell
        numbers = [writer.number() for _ in pages]
        structure = Structure(writer, numbers, shell.tree, shell.names)
        pen = Pen(structure)
        drawing = Drawing(pen, self._page, structure, footnotes=footnotes)
        pages.reverse()
        for place, number in enumerate(numbers):
            pen.new_page()
            drawing.draw(pages.pop())
            furniture.draw(pen, place + 1, len(numbers))
            contents = writer.number()
            writer.add_deflated(contents, b"", pen.take_page().encode("ascii"))
            writer.add(
                number,
                f"<</Type/Page/Parent {shell.pages} 0 R/Resources {self._resources} 0 R"
                f"/MediaBox[0 0 {self._page.width:.4f} {self._page.height:.4f}]"
                f"/Contents {contents} 0 R/Annots[{' '.join(structure.annotations)}]"
                f"/StructParents {place}/Tabs/S>>",
            )
        structure.close()
        kids = " ".join([f"{number} 0 R" for number in numbers])
        writer.add(shell.pages, f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>")

    def embed(self, typefaces: Typefaces) -> None:
        """Write the fonts with which something was drawn."""
        fonts: dict[str, int] = {}
        for typeface in typefaces.used():
            fonts |= embed(self._writer, typeface)
        names = "".join(f"/{name} {number} 0 R" for name, number in fonts.items())
        self._writer.add(self._resources, f"<</Font<<{names}>>>>")
