"""Where each slab stands in the structure tree: headings without gaps, lists, contents, notes."""

from __future__ import annotations

from briefing.rendering.pdf.slabs import RowSlab, Slab, TextSlab
from briefing.rendering.pdf.structure import Element

_DEEPEST = 6


class Tree:
    """Gives slabs their elements in the order in which they are read.

    *footnotes*: a note stands behind the paragraph that holds its mark; else
    where it is printed.
    """

    def __init__(self, root: Element, *, footnotes: bool) -> None:
        self._root = root
        self._footnotes = footnotes
        self._group: tuple[str, Element] | None = None  # the list or contents being filled
        self._base = 0  # 1 once the title has become the heading of level 1
        self._level = 0
        self._notes: dict[str, Element] = {}

    def begin(self, slab: Slab) -> None:
        """Give *slab* its element, and its notes theirs."""
        match slab:
            case TextSlab(tag="Note"):
                self._note(slab)
            case TextSlab(tag="TOCI"):
                slab.element = self._in_group("TOC").child("TOCI")
            case TextSlab(item=True):
                item = self._in_group("L").child("LI")
                slab.label_element = item.child("Lbl")
                slab.element = item.child("LBody")
            case TextSlab():
                self._group = None
                slab.element = self._paragraph(slab)
            case RowSlab(table=table) as slab if table is not None:
                self._group = None
                if table.element is None:
                    summary = {"Summary": table.caption} if table.caption else {}
                    table.element = self._root.child("Table", **summary)
                if not slab.continues:
                    slab.element = table.element.child("TR")
            case _:
                pass
        if self._footnotes:
            for number in slab.notes:
                self._announce(f"note-{number}")

    def _paragraph(self, slab: TextSlab) -> Element:
        match slab.tag:
            case "Title":
                self._base = self._level = 1
                return self._root.child("H1")
            case "H":
                wanted = self._base + (slab.bookmark[0] if slab.bookmark else 1)
                self._level = min(wanted, self._level + 1, _DEEPEST)
                return self._root.child(f"H{self._level}")
            case "BlockQuote":
                return self._root.child("BlockQuote").child("P")
            case _:
                return self._root.child("P")

    def _note(self, slab: TextSlab) -> None:
        self._group = None
        note = self._notes.get(slab.place) or self._announce(slab.place)
        slab.label_element = note.child("Lbl")
        slab.element = note.child("P")

    def _announce(self, place: str) -> Element:
        note = self._notes.get(place)
        if note is None:
            note = self._notes[place] = self._root.child("Note", ID=place)
        return note

    def _in_group(self, tag: str) -> Element:
        if self._group is None or self._group[0] != tag:
            self._group = (tag, self._root.child(tag))
        return self._group[1]
