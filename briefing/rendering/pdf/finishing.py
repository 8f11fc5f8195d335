"""The last pass over the file, by pikepdf: fonts, structure, links, bookmarks, metadata.

Source: ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3, level A).
"""

from __future__ import annotations

import io
from typing import Any

from briefing.document import Document
from briefing.rendering.pdf.metadata import describe
from briefing.rendering.pdf.structure import Recorded
from briefing.rendering.pdf.tagging import Numbers, Tags
from briefing.rendering.pdf.tounicode import repair_fonts
from briefing.rendering.pdf.writing import FileWriter, add_document


def finish(data: bytes, document: Document, recorded: Recorded) -> bytes:
    """Return the file *data* with everything that *recorded* and *document* say about it."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        repair_fonts(pdf)
        _bookmark(pdf, recorded)
        describe(pdf, document)
        numbers = _prepare(pdf)
        info: int = pdf.trailer.Info.objgen[0]
        catalogue: int = pdf.Root.objgen[0]
        writer = FileWriter(first=max(item.objgen[0] for item in pdf.objects) + 1)
        add_document(writer, pdf, {numbers.root, numbers.names, *numbers.annotations})
    Tags(writer, numbers).write(recorded)
    return writer.close(catalogue, info)


def _prepare(pdf: Any) -> Numbers:
    """Let the catalogue and the pages of *pdf* name the tags' objects before there are any."""
    import pikepdf

    pages: list[Any] = [page.obj for page in pdf.pages]
    links: list[int] = []
    for index, page in enumerate(pages):
        page.StructParents = index
        page.Tabs = pikepdf.Name.S
        page.Annots = pdf.make_indirect(pikepdf.Array())
        links.append(page.Annots.objgen[0])
        if "/Trans" in page:
            del page["/Trans"]
    root = pdf.Root
    root.MarkInfo = pikepdf.Dictionary(Marked=True)
    root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary())
    if "/Names" not in root:
        root.Names = pikepdf.Dictionary()
    root.Names.Dests = pdf.make_indirect(pikepdf.Dictionary())
    return Numbers(
        pages=[page.objgen[0] for page in pages],
        annotations=links,
        root=root.StructTreeRoot.objgen[0],
        names=root.Names.Dests.objgen[0],
    )


def _bookmark(pdf: Any, recorded: Recorded) -> None:
    """Write the headings as bookmarks, nested by level."""
    import pikepdf

    if "/Outlines" in pdf.Root:
        del pdf.Root["/Outlines"]
    if not recorded.outline:
        return
    with pdf.open_outline() as outline:
        nested: list[tuple[int, Any]] = []
        for level, title, place in recorded.outline:
            item = pikepdf.OutlineItem(title, pikepdf.String(place))
            while nested and nested[-1][0] >= level:
                nested.pop()
            (nested[-1][1].children if nested else outline.root).append(item)
            nested.append((level, item))
