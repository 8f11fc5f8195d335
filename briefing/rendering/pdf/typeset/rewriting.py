"""Writes the pages anew: contents that say what they are, painted in the order of the structure.

Also the maps of glyphs that stand for characters only together.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import Any, cast

from briefing.rendering.pdf.typeset.content import Chunk
from briefing.rendering.pdf.typeset.marking import Pages
from briefing.rendering.pdf.typeset.structure import Element, Place

_NAMED = frozenset({"Quote", *(f"H{level}" for level in range(1, 7))})
_AT_ONCE = 100  # mappings that one section may hold


def rewrite_pages(pdf: Any, pages: Pages, root: Element) -> None:
    """Write the contents of all pages, in the order in which *root* has them.

    Those of headings and quotations name their element, as in files of our own
    layout.  Backgrounds come first.  A page with anything outside its marked contents
    keeps its order.
    """
    import pikepdf

    rank = {place: index for index, place in enumerate(root.places())}
    tags = dict(root.tagged_places(_NAMED))
    for number, (page, content) in enumerate(zip(pdf.pages, pages.contents, strict=True)):
        chunks = content.chunks
        if not content.loose:
            backgrounds = [chunk for chunk in chunks if chunk.mcid < 0]
            others = [chunk for chunk in chunks if chunk.mcid >= 0]
            others.sort(key=lambda chunk: rank.get((number, chunk.mcid), len(rank)))
            chunks = [*backgrounds, *others]
        instructions: list[Any] = []
        for chunk in chunks:
            place = (number, chunk.mcid)
            told, tag = pages.told.get(place, {}), tags.get(place, "")
            instructions += _told(chunk, told, tag) if told or tag else chunk.instructions
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def _told(chunk: Chunk, told: dict[str, Any], tag: str) -> list[Any]:
    """Return the instructions of *chunk*, its first naming *tag* and what is *told* of it."""
    import pikepdf

    first, *others = chunk.instructions
    properties = pikepdf.Dictionary(first.operands[1])
    for key, value in told.items():
        properties[f"/{key}"] = pikepdf.String(value) if isinstance(value, str) else value
    operands = [pikepdf.Name(f"/{tag}") if tag else first.operands[0], properties]
    return [pikepdf.ContentStreamInstruction(operands, first.operator), *others]


def list_clusters(pdf: Any, pages: Pages) -> None:
    """Write with each font that shapes its letters which codes stand for which text.

    Single codes too: what one of several stands for by itself cannot be told
    from ``ToUnicode``, which has one text for each code.
    """
    found: dict[Any, set[tuple[bytes, str]]] = defaultdict(set)
    fonts: dict[Any, Any] = {}
    shaping: set[Any] = set()
    for content, by_name in zip(pages.contents, pages.fonts, strict=True):
        for chunk in content.chunks:
            for name, codes, text in (*chunk.shaped, *chunk.alone):
                font = by_name[name]
                fonts[font.objgen] = font
                found[font.objgen].add((codes, text))
            shaping |= {by_name[name].objgen for name, _, _ in chunk.shaped}
    for key in sorted(shaping):
        fonts[key].Clusters = pdf.make_stream(_map_of(sorted(found[key])))


def _map_of(clusters: list[tuple[bytes, str]]) -> bytes:
    blocks = [clusters[at : at + _AT_ONCE] for at in range(0, len(clusters), _AT_ONCE)]
    return b"\n".join(
        b"%d beginbfchar\n%b\nendbfchar"
        % (
            len(block),
            b"\n".join(
                b"<%b> <%b>" % (codes.hex().encode(), text.encode("utf-16-be").hex().encode())
                for codes, text in block
            ),
        )
        for block in blocks
    )


def part_contents(pdf: Any, root: Element) -> None:
    """Put contents that stand behind a child of their element into spans of their own.

    Content and children of one element do not mix, which all readers take in the right order.
    """
    import pikepdf

    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for element in list(root.walk()):
        kids: list[Element | Place] = []
        for is_child, group in groupby(element.kids, key=lambda kid: isinstance(kid, Element)):
            listed = list(group)
            if is_child or not kids:
                kids += listed
                continue
            span = pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.StructElem, S=pikepdf.Name.Span, P=element.object
                )
            )
            kids.append(Element("Span", span, listed))
            for place in listed:
                assert isinstance(place, tuple)
                page: Any = pdf.pages[place[0]].obj
                cast(Any, parents[int(page.StructParents)])[place[1]] = span
        element.kids = kids


def write_tree(pdf: Any, changed: list[Element]) -> None:
    """Write the order of the kids of the elements that are *changed*."""
    import pikepdf

    for element in changed:
        element.object.K = pikepdf.Array(
            [
                kid.object
                if isinstance(kid, Element)
                else pikepdf.Dictionary(
                    Type=pikepdf.Name.MCR, Pg=pdf.pages[kid[0]].obj, MCID=kid[1]
                )
                for kid in element.kids
            ]
        )
