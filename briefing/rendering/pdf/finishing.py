"""The last pass over the file, by pikepdf: structure, links, names, bookmarks.

Source: ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3, level A); for the
structure tree ISO 32000-1, 14.7.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from briefing.document import Document
from briefing.rendering.pdf.metadata import describe
from briefing.rendering.pdf.structure import Element, LinkArea, Recorded
from briefing.rendering.pdf.tounicode import repair_fonts


def finish(data: bytes, document: Document, recorded: Recorded) -> bytes:
    """Return the file *data* with everything that *recorded* and *document* say about it."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        repair_fonts(pdf)
        pages = [page.obj for page in pdf.pages]
        tagger = _Tagger(pdf, pages)
        tagger.tag(recorded)
        _name_places(pdf, pages, recorded)
        _bookmark(pdf, recorded)
        describe(pdf, document)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,
        )
    return out.getvalue()


class _Tagger:
    """Writes the structure tree of one file."""

    def __init__(self, pdf: Any, pages: Sequence[Any]) -> None:
        import pikepdf

        self._pdf = pdf
        self._pages = pages
        self._pike: Any = pikepdf
        self._written: dict[int, Any] = {}  # element, by identity
        self._named: list[tuple[str, Any]] = []
        self._links: list[Any] = []  # the element of each link, in order of their keys
        self._annotations: list[list[Any]] = [[] for _ in pages]

    def tag(self, recorded: Recorded) -> None:
        """Add the tree, and to each page what leads back into it."""
        pike, pdf = self._pike, self._pdf
        tree = pdf.make_indirect(pike.Dictionary(Type=pike.Name.StructTreeRoot))
        tree.K = self._write(recorded.root, tree)
        numbers: list[Any] = []
        for index, (page, contents) in enumerate(zip(self._pages, recorded.contents, strict=True)):
            written = pike.Array([self._written[id(element)] for element in contents])
            numbers += [index, pdf.make_indirect(written)]
            page.StructParents = index
            page.Tabs = pike.Name.S
            if self._annotations[index]:
                page.Annots = pike.Array(self._annotations[index])
            if "/Trans" in page:
                del page["/Trans"]
        for key, element in enumerate(self._links, start=len(self._pages)):
            numbers += [key, element]
        tree.ParentTree = pdf.make_indirect(pike.Dictionary(Nums=pike.Array(numbers)))
        tree.ParentTreeNextKey = len(self._pages) + len(self._links)
        if self._named:
            self._named.sort(key=lambda pair: pair[0].encode())
            names = [part for name, one in self._named for part in (pike.String(name), one)]
            tree.IDTree = pike.Dictionary(Names=pike.Array(names))
        pdf.Root.StructTreeRoot = tree
        pdf.Root.MarkInfo = pike.Dictionary(Marked=True)

    def _write(self, element: Element, parent: Any) -> Any:
        pike = self._pike
        written = self._pdf.make_indirect(
            pike.Dictionary({"/S": pike.Name("/" + element.tag), "/P": parent})
        )
        self._written[id(element)] = written
        if element.attributes:
            self._describe(element, written)
        page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), -1)
        if page >= 0:
            written.Pg = self._pages[page]
        kids: list[Any] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self._write(kid, written))
            elif isinstance(kid, tuple):
                kids.append(kid[1] if kid[0] == page else self._content(kid))
            else:
                kids.append(self._link(kid, written))
        written.K = kids[0] if len(kids) == 1 else pike.Array(kids)
        return written

    def _content(self, kid: tuple[int, int]) -> Any:
        pike = self._pike
        return pike.Dictionary(Type=pike.Name.MCR, Pg=self._pages[kid[0]], MCID=kid[1])

    def _describe(self, element: Element, written: Any) -> None:
        pike = self._pike
        table: dict[str, Any] = {}
        attributes = element.attributes or {}
        for name, value in attributes.items():
            match name:
                case "Scope":
                    table["/Scope"] = pike.Name(f"/{value}")
                case "ColSpan":
                    table["/ColSpan"] = value
                case "Summary":
                    table["/Summary"] = pike.String(str(value))
                case _:
                    written[f"/{name}"] = pike.String(str(value))
        if table:
            written.A = pike.Dictionary({"/O": pike.Name.Table, **table})
        if "ID" in attributes:
            self._named.append((str(attributes["ID"]), written))

    def _link(self, area: LinkArea, element: Any) -> Any:
        pike = self._pike
        annotation = {
            "/Type": pike.Name.Annot,
            "/Subtype": pike.Name.Link,
            "/Rect": [round(value, 2) for value in area.rectangle],
            "/Border": [0, 0, 0],
            "/F": 4,
            "/Contents": pike.String(area.words),
            "/StructParent": len(self._pages) + len(self._links),
        }
        if area.url:
            action = {"/S": pike.Name.URI, "/URI": pike.String(area.url)}
            annotation["/A"] = pike.Dictionary(action)
        else:
            annotation["/Dest"] = pike.String(area.place)
        written = self._pdf.make_indirect(pike.Dictionary(annotation))
        self._annotations[area.page].append(written)
        self._links.append(element)
        return pike.Dictionary(
            {"/Type": pike.Name.OBJR, "/Obj": written, "/Pg": self._pages[area.page]}
        )


def _name_places(pdf: Any, pages: Sequence[Any], recorded: Recorded) -> None:
    """Give every heading, note and mark its name, under which links find it."""
    import pikepdf as pike

    names: list[Any] = []
    for name, (page, x, y) in sorted(recorded.places.items(), key=lambda item: item[0].encode()):
        names.append(pike.String(name))
        names.append([pages[page], pike.Name.XYZ, round(x, 2), round(y, 2), 0])
    if names:
        pdf.Root.Names = pike.Dictionary(Dests=pdf.make_indirect(pike.Dictionary(Names=names)))


def _bookmark(pdf: Any, recorded: Recorded) -> None:
    """Write the headings as bookmarks, nested by level."""
    import pikepdf as pike

    if "/Outlines" in pdf.Root:
        del pdf.Root["/Outlines"]
    if not recorded.outline:
        return
    with pdf.open_outline() as outline:
        nested: list[tuple[int, Any]] = []
        for level, title, place in recorded.outline:
            item = pike.OutlineItem(title, pike.String(place))
            while nested and nested[-1][0] >= level:
                nested.pop()
            (nested[-1][1].children if nested else outline.root).append(item)
            nested.append((level, item))
