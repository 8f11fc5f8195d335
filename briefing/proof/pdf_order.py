"""Which statements of a PDF no longer stand where they were exported: order by headings.

A statement has moved if it stands under another heading, or before one that
preceded it under its own.  The columns of a table stand side by side: only what
was in one column has an order.  Notes have none of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cmp_to_key

from briefing.proof.ordering import out_of_order
from briefing.proof.pdf_sight import Sighted
from briefing.proof.printed_lines import PrintedPage

_SAME_LINE = 3.0  # points
_BEFORE_ALL = -1


def moved_on_pages(page: PrintedPage, places: Sequence[Sighted]) -> frozenset[str]:
    """Return the statements among *places* that do not stand where *page* has them."""
    shown = [place for place in places if not place.furniture]
    ordered = sorted(shown, key=cmp_to_key(_compared))
    turn = {id(place): number for number, place in enumerate(ordered)}
    under, headings = _printed(page)
    found = _headings(headings, (one for one in ordered if not one.statement), turn)
    first: dict[str, int] = {}
    for one in ordered:
        if one.statement:
            first.setdefault(one.statement, turn[id(one)])
    there = [number for number in range(len(headings)) if number in found]
    carried = out_of_order(there, found)
    moved: set[str] = set()
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for statement, (heading, column) in under.items():
        if statement not in first:
            continue
        wanted = max((n for n in there if n <= heading), default=_BEFORE_ALL)
        above = max(
            (n for n in there if found[n] < first[statement]),
            key=found.__getitem__,
            default=_BEFORE_ALL,
        )
        if wanted != above or wanted in carried:
            moved.add(statement)
        else:
            groups[heading, column].append(statement)
    for statements in groups.values():
        moved |= out_of_order(statements, first)
    return frozenset(moved)


def _printed(page: PrintedPage) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Return heading and column of each statement, and the letters of the headings in order."""
    under: dict[str, tuple[int, int]] = {}
    headings: list[str] = []
    in_notes: set[str] = set()
    for line in page.lines:
        if line.part in ("heading", "title"):
            headings.append(_letters(line.text))
        elif line.part == "note":
            in_notes.update(line.statements)
        else:
            for statement in line.statements:
                under.setdefault(statement, (len(headings) - 1, line.column))
    for statement in in_notes:  # of two printings nobody knows which one is the text's
        under.pop(statement, None)
    return under, headings


def _headings(
    expected: Sequence[str], found: Iterable[Sighted], turn: Mapping[int, int]
) -> dict[int, int]:
    """Return the turn of each of the *expected* headings that is there, by its number."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, letters in enumerate(expected):
        numbers[letters].append(number)
    return {
        numbers[place.letters].pop(0): turn[id(place)]
        for place in found
        if numbers.get(place.letters)
    }


def _compared(one: Sighted, other: Sighted) -> int:
    """Return less than 0 if *one* is read before *other*: by page, height, and from the left."""
    if one.area.page != other.area.page:
        return one.area.page - other.area.page
    if abs(one.baseline - other.baseline) > _SAME_LINE:
        return 1 if one.baseline > other.baseline else -1
    return 1 if one.area.left > other.area.left else -1


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
