"""What a file holds besides its pages: catalogue, bookmarks, metadata, attached files.

Made by pikepdf before anything is drawn, so that the numbers of all other
objects are known from the start, and written with them.

Source: ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3, level A).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.document import Document
from briefing.rendering.pdf.metadata import describe
from briefing.rendering.pdf.writing import FileWriter, add_document

Bookmark = tuple[int, str, str]  # level, title, the name of the place that it leads to


class Shell:
    """The objects of *document* around its pages; those named here are the caller's to write.

    *pages* is the number of the page tree, *tree* that of the structure tree,
    *names* that of the named places, *first* the first that is free;
    *catalogue* and *information* are what the file ends with.
    """

    def __init__(self, document: Document, bookmarks: Sequence[Bookmark]) -> None:
        import pikepdf

        self._pdf = pdf = pikepdf.new()
        root: Any = pdf.Root
        _bookmark(pdf, bookmarks)
        describe(pdf, document)
        root.MarkInfo = pikepdf.Dictionary(Marked=True)
        root.Pages = pdf.make_indirect(pikepdf.Dictionary())
        root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary())
        if "/Names" not in root:
            root.Names = pikepdf.Dictionary()
        root.Names.Dests = pdf.make_indirect(pikepdf.Dictionary())
        self.pages: int = root.Pages.objgen[0]
        self.tree: int = root.StructTreeRoot.objgen[0]
        self.names: int = root.Names.Dests.objgen[0]
        self.catalogue: int = root.objgen[0]
        self.information: int = pdf.trailer.Info.objgen[0]
        self.first: int = max(item.objgen[0] for item in pdf.objects) + 1

    def write(self, writer: FileWriter) -> None:
        """Add the shell's own objects to the file."""
        with self._pdf as pdf:
            add_document(writer, pdf, {self.pages, self.tree, self.names})


def _bookmark(pdf: Any, bookmarks: Sequence[Bookmark]) -> None:
    """Write the headings as bookmarks, nested by level."""
    import pikepdf

    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        nested: list[tuple[int, Any]] = []
        for level, title, place in bookmarks:
            item = pikepdf.OutlineItem(title, pikepdf.String(place))
            while nested and nested[-1][0] >= level:
                nested.pop()
            (nested[-1][1].children if nested else outline.root).append(item)
            nested.append((level, item))
