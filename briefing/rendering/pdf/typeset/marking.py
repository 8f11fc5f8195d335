"""Names each statement in the marked contents that draw it, so that its words can be read back.

As in files of our own layout (``briefing/rendering/pdf/pen.py``), and besides:
``/Of`` tells how many contents draw the statement, since some draw but a part
of a letter; ``/Backwards`` that glyphs are painted from the last to the first;
``/BehindSpace`` that the line before ends at a space, which is not painted.
Glyphs that only together stand for characters are listed with
their font, in a map like ``ToUnicode`` from several codes to text, under
``/Clusters``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

from briefing.errors import RenderError
from briefing.rendering.pdf.typeset.content import (
    Chunk,
    PageContent,
    characters_of,
    fonts_of,
)
from briefing.rendering.pdf.typeset.ordering import levelled, reading_order, spelling
from briefing.rendering.pdf.typeset.split_letters import drop_first, read_once
from briefing.rendering.pdf.typeset.structure import Element, Place
from briefing.telling import Worded

_WITHIN_A_LINE = 4.5  # points
_SHOWN = 60  # characters of a quotation that name it in a sentence

Quoted = tuple[str, str, int]  # statement, words, number of its note


@dataclass(slots=True)
class Pages:
    """The contents of a file's pages, by place; *told* is what each will say of itself."""

    contents: list[PageContent]
    fonts: list[dict[str, Any]]
    chunks: dict[Place, Chunk] = field(default_factory=dict[Place, Chunk])
    told: dict[Place, dict[str, Any]] = field(default_factory=dict[Place, dict[str, Any]])


def read_pages(pdf: Any) -> Pages:
    """Return what the pages of *pdf* hold."""
    known: dict[Any, Mapping[int, str]] = {}
    pages = Pages([], [])
    for number, page in enumerate(pdf.pages):
        fonts = fonts_of(page.obj)
        for font in fonts.values():
            if font.objgen not in known:
                known[font.objgen] = characters_of(font)
        content = PageContent(page.obj, {name: known[f.objgen] for name, f in fonts.items()})
        pages.contents.append(content)
        pages.fonts.append(fonts)
        pages.chunks |= {(number, chunk.mcid): chunk for chunk in content.chunks if chunk.mcid >= 0}
    return pages


def mark_statements(root: Element, pages: Pages, quoted: Sequence[Quoted]) -> None:
    """Tell the contents of every quotation which statement they are.

    Raises ``RenderError`` for a quotation whose glyphs do not spell its words:
    what cannot be read back could not be verified.
    """
    elements = list(root.named("Quote"))
    if len(elements) != len(quoted):
        raise RenderError(
            Worded(
                "The PDF was not written: it would show %1 quotations instead of %2. "
                "Export to Word or HTML instead.",
                len(elements),
                len(quoted),
            )
        )
    for element, one in zip(elements, quoted, strict=True):
        _mark_statement(element, pages, one)


def _mark_statement(element: Element, pages: Pages, quoted: Quoted) -> None:
    statement, words, note = quoted
    behind_space: set[Place] = set()
    places = _spelled(list(element.places()), pages, levelled(words), behind_space)
    nested = any(isinstance(kid, Element) for kid in element.kids)
    if places is None or (nested and places != list(element.places())):
        raise RenderError(
            Worded(
                "The PDF was not written: statement %1 (“%2”) could not be read back from "
                "its page, and so not be verified. Export to Word or HTML instead.",
                statement,
                words[:_SHOWN],
            )
        )
    element.kids = element.kids if nested else list(places)
    for piece, place in enumerate(places):
        told: dict[str, Any] = {"Statement": statement, "Piece": piece, "Of": len(places)}
        told |= {"Note": note} if note else {}
        told |= {"Backwards": True} if pages.chunks[place].backwards else {}
        told |= {"BehindSpace": True} if place in behind_space else {}
        pages.told[place] = told


def _spelled(
    places: list[Place], pages: Pages, words: str, behind_space: set[Place]
) -> list[Place] | None:
    """Return *places* in the order in which they spell *words*; None if they do not.

    *behind_space* takes those before which a line ends at a space that is not painted.
    """
    ordered: list[Place] = []
    at = 0
    for line in _lines(places, pages):
        chunks = [pages.chunks[place] for place in line]
        read_once(chunks)
        readings = [chunk.readings() for chunk in chunks]
        found = spelling([[one.text for one in listed] for listed in readings], words, at)
        if found is None:
            return None
        if found.start > at:
            behind_space.add(line[found.order[0][0]])
        at = found.end
        for index, reading in found.order:
            chosen = readings[index][reading]
            chunks[index].turned = chosen.turned
            if chosen.dropped:
                drop_first(chunks[index])
            ordered.append(line[index])
    return ordered if not words[at:].strip() else None


def _lines(places: Sequence[Place], pages: Pages) -> list[list[Place]]:
    """Return *places* line by line; an accent stands a little above or below its own."""
    lines: list[list[Place]] = []
    for place in places:
        if place not in pages.chunks:
            continue
        first = lines[-1][0] if lines else None
        height = pages.chunks[place].height
        if (
            first is not None
            and first[0] == place[0]
            and abs(pages.chunks[first].height - height) < _WITHIN_A_LINE
        ):
            lines[-1].append(place)
        else:
            lines.append([place])
    return lines


def order_contents(root: Element, pages: Pages) -> None:
    """Put the contents of every element into the order in which they are read."""
    for element in root.walk():
        if element.tag == "Quote":
            continue
        kids: list[Element | Place] = []
        for plain, group in groupby(element.kids, key=lambda kid: not isinstance(kid, Element)):
            listed = list(group)
            if plain:
                kids += _read_on(listed, pages)  # pyright: ignore[reportArgumentType]
            else:
                kids += listed
        element.kids = kids


def _read_on(places: Sequence[Place], pages: Pages) -> list[Place]:
    ordered: list[Place] = []
    for line in _lines(places, pages):
        chunks = [pages.chunks[place] for place in line]
        read_once(chunks)
        if any(chunk.backwards for chunk in chunks):
            order = reading_order([chunk.text for chunk in chunks])
            line = [line[index] for index in order]
        ordered += line
    return ordered if len(ordered) == len(places) else list(places)


def mark_notes(root: Element, pages: Pages) -> None:
    """Tell the contents that are a note's mark, or its number, which note it is."""
    for element in root.walk():
        kids = [kid for kid in element.kids if isinstance(kid, Element)]
        for mark, note in pairwise(kids):
            if note.tag == "Note" and mark.tag == "Lbl":
                number = next(note.named("Link", "Lbl"), None)
                _tell(mark, pages, "Mark")
                if number is not None:
                    _tell(number, pages, "NoteNumber")


def mark_endnotes(links: Mapping[int, str], elements: Sequence[Element], pages: Pages) -> None:
    """Tell the same of endnotes; *links* says of which links it is to be told, and what."""
    for index, key in links.items():
        _tell(elements[index], pages, key)


def _tell(element: Element, pages: Pages, key: str) -> None:
    for place in element.places():
        chunk = pages.chunks.get(place)
        number = chunk.text.strip() if chunk else ""
        if number.isdecimal():
            pages.told.setdefault(place, {})[key] = int(number)
