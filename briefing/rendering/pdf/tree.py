"""Where each slab stands in the structure tree: headings without gaps, lists, contents, notes."""

from __future__ import annotations

from briefing.rendering.pdf.slabs import RowSlab, Slab, TextSlab
from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.structure import Element, Structure

_DEEPEST = 6


class Tree:
    """Gives slabs their elements in the order in which they are read.

    *footnotes*: a note stands behind the paragraph that holds its mark; else
    where it is printed.
    """

    def __init__(self, structure: Structure, *, footnotes: bool) -> None:
        self._structure = structure
        self._child = structure.child
        self._root = structure.root
        self._footnotes = footnotes
        self._group: tuple[str, Element] | None = None  # the list or contents being filled
        self._base = 0  # 1 once the title has become the heading of level 1
        self._level = 0
        self._notes: dict[int, Element] = {}

    def begin(self, slab: Slab) -> None:
        """Give *slab* its element, and its notes theirs."""
        match slab:
            case TextSlab(tag="Note"):
                self._note(slab)
            case TextSlab(tag="TOCI"):
                slab.element = self._child(self._in_group("TOC"), "TOCI")
            case TextSlab(item=True):
                item = self._child(self._in_group("L"), "LI")
                slab.label_element = self._child(item, "Lbl")
                slab.element = self._child(item, "LBody")
            case TextSlab():
                self._group = None
                slab.element = self._paragraph(slab)
            case RowSlab(table=table) as slab if table is not None:
                self._group = None
                if table.element is None:
                    table.element = self._child(self._root, "Table", _summary(table.caption))
                if not slab.continues:
                    slab.element = self._child(table.element, "TR")
            case _:
                pass
        if self._footnotes:
            for number in slab.notes:
                self._announce(number)

    def _paragraph(self, slab: TextSlab) -> Element:
        match slab.tag:
            case "Title":
                self._base = self._level = 1
                return self._child(self._root, "H1")
            case "H":
                wanted = self._base + (slab.bookmark[0] if slab.bookmark else 1)
                self._level = min(wanted, self._level + 1, _DEEPEST)
                return self._child(self._root, f"H{self._level}")
            case "BlockQuote":
                return self._child(self._child(self._root, "BlockQuote"), "P")
            case _:
                return self._child(self._root, "P")

    def _note(self, slab: TextSlab) -> None:
        self._group = None
        note = self._announce(slab.note)
        slab.label_element = self._child(note, "Lbl")
        slab.element = self._child(note, "P")

    def _announce(self, number: int) -> Element:
        note = self._notes.get(number)
        if note is None:
            note = self._notes[number] = self._structure.note(self._root, f"note-{number}")
        return note

    def _in_group(self, tag: str) -> Element:
        if self._group is None or self._group[0] != tag:
            self._group = (tag, self._child(self._root, tag))
        return self._group[1]


def _summary(caption: str) -> str:
    return f"/A<</O/Table/Summary {text_string(caption)}>>" if caption else ""
