"""The paragraphs of a PDF, read from what its pages draw, in the order of its structure tree.

Quotations and the numbers of notes are left out, as in ``printed_lines``; the
numbers are those in links that lead to a place in the file.  What no element
holds, neither the structure nor the furniture of pages, is a line of its own:
another program typed it.

Source: ISO 32000-1, 14.7.2 (structure hierarchy), 14.7.4 (structure content).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.document.direction import foreign_stretches
from briefing.proof.docx_ranges import NOTE
from briefing.proof.occurrences import Line
from briefing.proof.pdf_opening import opened_pdf
from briefing.proof.pdf_pieces import Piece
from briefing.proof.pdf_reading import FURNITURE, Content, contents_of

_INLINE = frozenset({"Span", "Link", "Quote", "Reference", "Lbl", "Em", "Strong"})
_ALONE = frozenset({"Note", "TOC"})  # stand within a paragraph, and are none of it
_PARTS = {"Note": "note", "TOC": "contents"}
_NOTES = re.compile(f"{NOTE}(,\\s?{NOTE})*")
_NUMBER = re.compile("[0-9]+")


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read: its words so far, and the statements in it."""

    part: str
    words: list[str] = field(default_factory=list[str])
    statements: list[str] = field(default_factory=list[str])


def lines_of(data: bytes) -> tuple[Line, ...]:
    """Return the paragraphs that the PDF *data* draws, those that nothing holds at the end.

    The furniture of each page is a line, its part ``header``.

    Raises ``BriefingError`` if the file cannot be read.
    """
    with opened_pdf(data) as pdf:
        contents = contents_of(pdf)
        reader = _TreeReader(pdf, contents)
        lines = list(reader.read())
    for key, content in contents.items():
        if key[1] == FURNITURE:
            lines.append(Line("header", _plain(content)))
        elif key not in reader.met and (text := _plain(content).strip()):
            lines.append(Line("body", text, statements=content.statements))
    return tuple(lines)


class _TreeReader:
    """Walks through the structure tree; ``met`` are the contents that it holds."""

    def __init__(self, pdf: Any, contents: dict[tuple[int, int], Content]) -> None:
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._root: Any = pdf.Root.get("/StructTreeRoot", {})
        self._contents = contents
        self._open: list[_Open] = [_Open("body")]
        self._walked: set[tuple[int, int]] = set()
        self.met: set[tuple[int, int]] = set()

    def read(self) -> Iterator[Line]:
        """Yield the paragraphs in order of reading."""
        waiting: list[tuple[Any, int, str, bool]] = [
            (kid, -1, "", False) for kid in reversed(_kids(self._root))
        ]
        while waiting:
            element, page, tag, numbered = waiting.pop()
            if element is None:
                yield from self._leave(tag)
                continue
            own, kids, name, leads = self._element(element, page, numbered=numbered)
            if name:
                yield from self._enter(name)
                waiting.append((None, own, name, False))
            waiting += [(kid, own, "", leads) for kid in reversed(kids)]
        yield from self._flush()

    def _element(
        self, element: Any, page: int, *, numbered: bool
    ) -> tuple[int, list[Any], str, bool]:
        """Return page, kids, tag, and whether it leads to a note, of *element*; take its words."""
        import pikepdf

        if not isinstance(element, pikepdf.Dictionary):
            self._take((page, _whole(element)), numbered=numbered)
            return page, [], "", False
        if element.is_indirect:
            if element.objgen in self._walked:  # a damaged tree may have no end
                return page, [], "", False
            self._walked.add(element.objgen)
        own = page
        if "/Pg" in element:
            own = self._pages.get(element.Pg.objgen, page)
        if "/S" in element:
            name = str(element.S)[1:]
            leads = numbered or (name == "Link" and _leads_inside(element))
            return own, _kids(element), name, leads
        if "/MCID" in element:
            self._take((own, _whole(element.MCID)), numbered=numbered)
        return own, [], "", False

    def _enter(self, tag: str) -> Iterator[Line]:
        if tag in _ALONE:
            self._open.append(_Open(_PARTS[tag]))
        elif tag not in _INLINE:
            yield from self._flush()

    def _leave(self, tag: str) -> Iterator[Line]:
        if tag not in _INLINE:
            yield from self._flush()
        if tag in _ALONE and len(self._open) > 1:
            self._open.pop()

    def _flush(self) -> Iterator[Line]:
        now = self._open[-1]
        text = _NOTES.sub("", "".join(now.words)).strip()
        if text or now.statements:
            yield Line(now.part, text, statements=tuple(dict.fromkeys(now.statements)))
        self._open[-1] = _Open(now.part)

    def _take(self, key: tuple[int, int], *, numbered: bool) -> None:
        content = self._contents.get(key)
        self.met.add(key)
        if content is None:
            return
        words = _plain(content)
        if numbered and self._open[-1].part != "contents":
            words = _NUMBER.sub(NOTE, words, count=1)
        self._open[-1].words.append(words)
        self._open[-1].statements += content.statements


def _plain(content: Content) -> str:
    return "".join(map(_in_order, _unhyphened(content.piece)))


def _unhyphened(piece: Piece) -> Iterator[str]:
    """Yield the lines of *piece*; a soft hyphen is one of ours only at the end of one."""
    lines = [text for _, text in piece.read()]
    for index, text in enumerate(lines):
        is_last = index + 1 == len(lines)
        yield (
            text.replace("\u00ad", "-") if is_last else text[:-1].replace("\u00ad", "-") + text[-1:]
        )


def _in_order(text: str) -> str:
    """Return *text*, drawn from the left, with its stretches from the right as they are read."""
    parts: list[str] = []
    at = 0
    for start, end in foreign_stretches(text, rtl=False):
        parts += [text[at:start], text[start:end][::-1]]
        at = end
    return "".join([*parts, text[at:]])


def _leads_inside(link: Any) -> bool:
    """Whether *link* leads to a place in the file: a note, or back from one."""
    import pikepdf

    waiting = [link]
    for _ in range(16):
        if not waiting:
            return False
        element = waiting.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        annotation: Any = element.get("/Obj")
        if isinstance(annotation, pikepdf.Dictionary):
            action: Any = annotation.get("/A")
            return action is None or "/URI" not in action
        waiting += _kids(element)
    return False


def _kids(element: Any) -> list[Any]:
    import pikepdf

    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _whole(number: Any) -> int:
    try:
        return int(number)
    except (TypeError, ValueError):
        return -1
