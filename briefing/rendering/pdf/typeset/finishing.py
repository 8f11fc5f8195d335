"""The last pass over Typst's file: statements named, tables headed, links told, metadata ours.

Source: ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3, level A).
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.document import Document
from briefing.rendering.pdf.metadata import describe
from briefing.rendering.pdf.typeset import advance_widths, marking, rewriting
from briefing.rendering.pdf.typeset.inlines import Inlines, Piece
from briefing.rendering.pdf.typeset.structure import Element, read_tree
from briefing.rendering.pdf.writing import FileWriter, add_document

_PLACE = "p-"  # begins the names that the form gives to headings


def finish(data: bytes, document: Document, inlines: Inlines, blocks: Sequence[Piece]) -> bytes:
    """Return the file *data* with what *document* says of itself and its statements named."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = read_tree(pdf)
        pages = marking.read_pages(pdf)
        before = {id(element): tuple(element.kids) for element in root.walk()}
        marking.mark_statements(root, pages, inlines.quoted)
        marking.order_contents(root, pages)
        marking.mark_notes(root, pages)
        _tell_links(root, pages, inlines)
        _head_tables(root, blocks)
        rewriting.rewrite_pages(pdf, pages, root)
        rewriting.list_clusters(pdf, pages)
        rewriting.part_contents(pdf, root)
        changed = [e for e in root.walk() if before.get(id(e)) != tuple(e.kids) and not e.links]
        rewriting.write_tree(pdf, changed)
        _name_places(pdf)
        advance_widths.level(pdf)
        describe(pdf, document)
        whole = io.BytesIO()
        pdf.save(whole, deterministic_id=True)
    return _written(whole.getvalue())


def _written(data: bytes) -> bytes:
    """Return the file *data* as our own files are written: no stream ends in a carriage return."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r"):
                item.write(item.read_bytes())
        writer = FileWriter(first=max(item.objgen[0] for item in pdf.objects) + 1)
        info: int = pdf.trailer.Info.objgen[0]
        catalogue: int = pdf.Root.objgen[0]
        add_document(writer, pdf, set[int]())
    return writer.close(catalogue, info)


def _tell_links(root: Element, pages: marking.Pages, inlines: Inlines) -> None:
    """Say of every link, in the document's language, where it leads; and which are note marks."""
    import pikepdf

    elements = list(root.named("Link"))
    if len(elements) != len(inlines.linked):
        return
    for element, (words, _) in zip(elements, inlines.linked, strict=True):
        for link in element.links:
            link.Contents = pikepdf.String(words)
    marks = {index: key for index, (_, key) in enumerate(inlines.linked) if key}
    marking.mark_endnotes(marks, elements, pages)


def _head_tables(root: Element, blocks: Sequence[Piece]) -> None:
    """Make headers of the cells that are: field labels, the labels of rows, names of a scale."""
    tables = [block for block in blocks if block["kind"] in {"table", "fields"}]
    for element, table in zip(root.named("Table"), tables, strict=False):
        rows = list(element.named("TR"))
        if table["kind"] == "fields":
            scopes = [["Row" if at % 2 == 0 else "" for at in range(4)] for _ in rows]
        else:
            body = [[cell["header"] for cell in row] for row in table["rows"]]
            scopes = [[""] * len(table["head"])] * (len(rows) - len(body)) + body
        for row, headers in zip(rows, scopes, strict=False):
            for cell, scope in zip(row.named("TH", "TD"), headers, strict=False):
                if scope and cell.tag == "TD":
                    _make_header(cell, scope)
        if table.get("caption"):
            _describe_table(element, table["caption"])


def _make_header(cell: Element, scope: str) -> None:
    import pikepdf

    cell.object.S = pikepdf.Name.TH
    _add_attribute(cell, {"Scope": pikepdf.Name(f"/{scope}")})


def _describe_table(table: Element, caption: str) -> None:
    import pikepdf

    _add_attribute(table, {"Summary": pikepdf.String(caption)})


def _add_attribute(element: Element, attributes: Mapping[str, Any]) -> None:
    import pikepdf

    added = pikepdf.Dictionary(O=pikepdf.Name.Table)
    for key, value in attributes.items():
        added[f"/{key}"] = value
    before: Any = element.object.get("/A", pikepdf.Array())
    listed = list(before) if isinstance(before, pikepdf.Array) else [before]
    for one in listed:
        if isinstance(one, pikepdf.Dictionary) and one.get("/O") == pikepdf.Name.Table:
            one.update(added)
            return
    element.object.A = pikepdf.Array([*listed, added])


def _name_places(pdf: Any) -> None:
    """Name the headings' places as our own layout does."""
    import pikepdf

    names: Any = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/Dests" not in names:
        return
    listed: list[Any] = list(names.Dests.get("/Names", pikepdf.Array()))
    places = {
        bytes(name).decode("utf-8", "replace").removeprefix(_PLACE): place
        for name, place in zip(listed[::2], listed[1::2], strict=True)
    }
    ordered = sorted(places.items(), key=lambda item: item[0].encode())
    names.Dests = pikepdf.Dictionary(
        Names=pikepdf.Array(
            [one for name, place in ordered for one in (pikepdf.String(name), place)]
        )
    )
