"""Strips put on pages, with the notes whose marks stand there at the foot of each.

A page ends at the last place where it may; where none is left on it, at an
unwanted one, and only where nothing else helps at a forbidden one.  A note
starts on the page of its mark.  One that is too tall for what is left goes on
at the foot of the next page, never with fewer than two lines on either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.rendering.pdf.slabs import Parting, RowSlab, Strip

NOTES_GAP = 9.0  # at least, between the text and the rule above the notes
RULE_GAP = 3.6  # between that rule and the first note
_KEPT = 2  # lines of a divided note that stand together
_NEARLY = 1e-6
_ROOM = 80.0  # points of a page that a note carried over leaves to the text
_TOO_EMPTY = 0.5  # of a page: rather than leave that much, part at an unwanted place


@dataclass(slots=True, eq=False)
class Placed:
    """A strip with its top, in points below the top of the text block."""

    strip: Strip
    top: float


@dataclass(slots=True, eq=False)
class Sheet:
    """One page: what stands on it, and its notes.  *rule* is the top of the notes' rule."""

    body: list[Placed] = field(default_factory=list[Placed])
    notes: list[Placed] = field(default_factory=list[Placed])
    rule: float | None = None


@dataclass(slots=True, eq=False)
class _Foot:
    """The notes of a page: their strips, the height they take, and what goes to the next page."""

    strips: list[Strip] = field(default_factory=list[Strip])
    height: float = 0.0
    rest: list[Strip] = field(default_factory=list[Strip])

    def add(self, strips: Sequence[Strip]) -> None:
        """Append *strips*; the first on a page gives up the space above it."""
        for strip in strips:
            self.height += strip.height + (strip.gap if self.strips else 0.0)
            self.strips.append(strip)

    def tally(self) -> _Tally:
        """Return the height that the notes take so far."""
        return _Tally(self.height, 0.0)


class _Tally(NamedTuple):
    """The *height* of the notes tried on a page; the last of them can give up *spare*."""

    height: float
    spare: float

    def needed(self) -> float:
        """Return the least that the notes take from the text, rule and gaps included."""
        return self.height - self.spare + NOTES_GAP + RULE_GAP if self.height else 0.0

    def with_note(self, strips: Sequence[Strip]) -> _Tally:
        """Return the tally with a note more; all before it must then be whole."""
        height = self.height
        for strip in strips:
            height += strip.height + (strip.gap if height else 0.0)
        return _Tally(height, sum(s.height + s.gap for s in strips[_least(strips) :]))


def _least(note: Sequence[Strip]) -> int:
    """Return how many lines of *note* must stand on the page of its mark."""
    return len(note) if len(note) < 2 * _KEPT else _KEPT


def _pulled(notes: Sequence[Strip], cut: int) -> int:
    """Return *cut*, or a place before it that leaves two lines of the divided note on each side."""
    while cut > 1 and notes[cut - 1].slab is notes[cut].slab:
        before = sum(strip.slab is notes[cut].slab for strip in notes[:cut])
        after = sum(strip.slab is notes[cut].slab for strip in notes[cut:])
        if before >= _KEPT and after >= _KEPT:
            break
        cut -= 1
    return cut


class Paginator:
    """Fills pages of *height* points.  *note* sets a note; None where notes stand elsewhere."""

    def __init__(self, height: float, note: Callable[[int], list[Strip]] | None) -> None:
        self._height = height
        self._note = note
        self._set: dict[int, list[Strip]] = {}

    def pages(self, strips: Sequence[Strip]) -> list[Sheet]:
        """Return the pages that hold *strips*; at least one."""
        sheets: list[Sheet] = []
        at = 0
        carried: list[Strip] = []
        while at < len(strips) or carried or not sheets:
            foot = self._carry(carried, at < len(strips))
            sheet, end = self._fill(strips, at, foot)
            if end == at and foot.rest and at < len(strips):  # its notes alone fill the page
                foot = self._carry(carried, False)
                sheet = Sheet()
            self._close(sheet, foot)
            sheets.append(sheet)
            carried, at = foot.rest, end
        return sheets

    def _carry(self, carried: list[Strip], text_follows: bool) -> _Foot:
        """Return the foot of a page that begins with notes *carried* over from the last."""
        foot = _Foot()
        limit = self._height - (_ROOM if text_follows else 0.0) - NOTES_GAP - RULE_GAP
        height = 0.0
        for index, strip in enumerate(carried):
            height += strip.height + (strip.gap if index else 0.0)
            if index and height > limit:
                cut = _pulled(carried, index)
                foot.add(carried[:cut])
                foot.rest = carried[cut:]
                return foot
        foot.add(carried)
        return foot

    def _fill(self, strips: Sequence[Strip], at: int, foot: _Foot) -> tuple[Sheet, int]:
        """Return a page of text that starts at strip *at*, and the first strip after it."""
        placed = self._head(strips, at)
        top = placed[-1].top + placed[-1].strip.height if placed else 0.0
        heads = len(placed)
        tally = foot.tally()
        cuts: dict[Parting, tuple[int, float]] = {}
        index = at
        while index < len(strips):
            strip = strips[index]
            if strip.notes and foot.rest and self._note:
                break
            bottom = top + strip.height + (strip.gap if placed else 0.0)
            for number in strip.notes if self._note else ():
                tally = tally.with_note(self._strips(number))
            if bottom + tally.needed() > self._height + _NEARLY and index > at:
                break
            placed.append(Placed(strip, bottom - strip.height))
            top = bottom
            index += 1
            cuts[strip.parting] = (index, bottom)
        end = self._cut(cuts, index, len(strips), at)
        sheet = Sheet(placed[: heads + end - at])
        self._notes_of(sheet, foot)
        return sheet, end

    def _cut(self, cuts: dict[Parting, tuple[int, float]], index: int, count: int, at: int) -> int:
        if index in {count, at}:
            return index
        free = cuts.get(Parting.FREE, (at, 0.0))
        unwanted = cuts.get(Parting.UNWANTED, (at, 0.0))
        if free[0] > at and (free[1] >= _TOO_EMPTY * self._height or unwanted[0] <= free[0]):
            return free[0]
        return next((cut for cut, _ in (unwanted, free) if cut > at), index)

    def _strips(self, number: int) -> list[Strip]:
        found = self._set.get(number)
        if found is None:
            assert self._note is not None
            found = self._set[number] = self._note(number)
        return found

    def _notes_of(self, sheet: Sheet, foot: _Foot) -> None:
        """Put the notes of the text on *sheet* into *foot*, the last divided if it must be."""
        if self._note is None:
            return
        used = sheet.body[-1].top + sheet.body[-1].strip.height if sheet.body else 0.0
        for placed in sheet.body:
            for number in placed.strip.notes:
                note = self._strips(number)
                if foot.rest:
                    foot.rest = [*foot.rest, *note]
                    continue
                self._divide(note, foot, used)

    def _divide(self, note: list[Strip], foot: _Foot, used: float) -> None:
        kept = 0
        height = foot.height
        for strip in note:
            height += strip.height + (strip.gap if height else 0.0)
            if used + _Tally(height, 0.0).needed() > self._height + _NEARLY:
                break
            kept += 1
        if kept < len(note):
            kept = min(kept, len(note) - _KEPT)
            kept = kept if kept >= _KEPT else 0  # the whole note, then
        foot.add(note[:kept])
        foot.rest = note[kept:]

    @staticmethod
    def _head(strips: Sequence[Strip], at: int) -> list[Placed]:
        """Return the head of the table that goes on at strip *at*, to be repeated."""
        slab = strips[at].slab if at < len(strips) else None
        if not isinstance(slab, RowSlab) or slab.table is None or slab.table.head in {None, slab}:
            return []
        head = slab.table.head
        assert head is not None
        return [Placed(Strip(head, -1, 0.0, head.height), 0.0)]

    def _close(self, sheet: Sheet, foot: _Foot) -> None:
        """Stand the notes on the foot of the page."""
        if not foot.strips:
            return
        top = self._height - foot.height
        sheet.rule = top - RULE_GAP
        for index, strip in enumerate(foot.strips):
            if index:
                top += strip.gap
            sheet.notes.append(Placed(strip, top))
            top += strip.height
