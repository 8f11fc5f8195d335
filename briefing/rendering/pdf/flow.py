"""The blocks of a document as slabs in order, cut into strips that pages can be filled with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.document import (
    Contents,
    Document,
    Fields,
    Heading,
    Note,
    NotePlace,
    NotesHere,
    Paragraph,
    Role,
    Table,
)
from briefing.rendering.pdf.contents import ContentsSetter
from briefing.rendering.pdf.page_measures import WHOLE_BOX, WHOLE_ENTRY
from briefing.rendering.pdf.paragraphs import Setter
from briefing.rendering.pdf.slabs import Parting, RowSlab, Slab, Strip, TextSlab
from briefing.rendering.pdf.tables import TableSetter


class Flow:
    """Sets the blocks of one document one after the other."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document = document
        self._setter = setter
        self._tables = TableSetter(setter)
        self.contents = ContentsSetter(document, setter)
        self._notes = {note.number: note for note in document.notes}

    def strips(self) -> list[Strip]:
        """Return the whole document as strips."""
        strips: list[Strip] = []
        slabs = self._slabs()
        previous: Slab | None = None
        for slab, follows in _with_next(slabs):
            gap = _gap(previous, slab)
            shared = follows is not None and follows.box is not None and follows.box is slab.box
            opens = slab.box is not None and (previous is None or previous.box is not slab.box)
            padding = self._padding(slab) if slab.box else 0.0
            cut = _cut(slab, gap, padding if opens else 0.0, 0.0 if shared else padding)
            if slab.keep_with_next or shared:
                cut[-1].parting = Parting.EMERGENCY
            strips += cut
            previous = slab
        if strips:
            strips[-1].parting = Parting.FREE
        return strips

    def note(self, number: int) -> list[Strip]:
        """Return the strips of note *number*."""
        slab = self._setter.note(self._notes.get(number) or Note(number, ()))
        return _cut(slab, slab.after, 0.0, 0.0)

    def _padding(self, slab: Slab) -> float:
        return slab.box.padding if slab.box else 0.0

    def _slabs(self) -> Iterator[Slab]:
        before: Slab | None = None
        role: Role | None = None  # of the box that the paragraph before stands in
        for block in self._document.blocks:
            for slab in self._set(block):
                if isinstance(block, Paragraph):
                    if block.box is not None and block.box is role and before and before.box:
                        slab.box = before.box
                    role = block.box or block.role
                else:
                    role = None
                yield slab
                before = slab

    def _set(self, block: object) -> Sequence[Slab]:
        match block:
            case Paragraph():
                slab = self._setter.paragraph(block)
                if block.role is Role.TITLE:
                    slab.tag = "Title"
                return (slab,)
            case Heading():
                return (self._setter.heading(block),)
            case Fields():
                return self._tables.fields(block)
            case Table():
                return self._tables.rows(block)
            case Contents():
                return self.contents.slabs(block)
            case NotesHere() if self._document.note_place is NotePlace.ENDNOTES:
                return [self._setter.note(note) for note in self._document.notes]
            case _:
                return ()


def _with_next(slabs: Iterator[Slab]) -> Iterator[tuple[Slab, Slab | None]]:
    current = next(slabs, None)
    while current is not None:
        follows = next(slabs, None)
        yield current, follows
        current = follows


def _gap(previous: Slab | None, slab: Slab) -> float:
    """Return the space above *slab*: the larger of the two that meet, never their sum."""
    if previous is None:
        return 0.0
    if isinstance(previous, RowSlab) and isinstance(slab, RowSlab) and previous.table is slab.table:
        return slab.before
    within = previous.box is not None and previous.box is slab.box
    leading = slab.leading - slab.size if isinstance(slab, TextSlab) else 0.0
    if within:
        return leading
    return max(previous.after, slab.before) or leading


def _cut(slab: Slab, gap: float, top: float, bottom: float) -> list[Strip]:
    """Return the strips of *slab*; *top* and *bottom* are its box's padding."""
    if isinstance(slab, RowSlab):
        slab.count, slab.notes = 1, _row_notes(slab)
        return [Strip(slab, 0, gap, slab.height, notes=slab.notes)]
    assert isinstance(slab, TextSlab)
    rule = slab.rule.width + slab.rule.space if slab.rule else 0.0
    below = slab.rule_below.width + slab.rule_below.space if slab.rule_below else 0.0
    lines = slab.body.lines if slab.body else []
    first = 1 if slab.label_above else 0
    count = first + len(lines)
    between = slab.leading - slab.size
    strips: list[Strip] = []
    for index in range(count):
        strip = Strip(slab, index, between if index else gap, slab.size)
        if index >= first:
            line = lines[index - first]
            strip.notes = line.notes
            strip.parting = _parting(index, count, slab, line.hyphen)
        else:
            strip.parting = Parting.EMERGENCY
        strips.append(strip)
    slab.count = count
    slab.notes = tuple(number for line in lines for number in line.notes)
    strips[0].lead = top + rule
    strips[0].height += top + rule
    strips[-1].height += bottom + below
    return strips


def _parting(index: int, count: int, slab: TextSlab, hyphen: bool) -> Parting:
    """Return whether a page may end after line *index* of *count*."""
    if index == count - 1:
        return Parting.FREE
    if hyphen or index == 0 or index == count - 2:
        return Parting.EMERGENCY
    whole = WHOLE_BOX if slab.box else WHOLE_ENTRY
    return Parting.UNWANTED if count <= whole or slab.keep_with_next else Parting.FREE


def _row_notes(slab: RowSlab) -> tuple[int, ...]:
    found = {
        number
        for cell in slab.cells
        for column, *_ in cell.columns
        for line in column.lines
        for number in line.notes
    }
    return tuple(sorted(found))
