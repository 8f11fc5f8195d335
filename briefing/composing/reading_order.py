"""The entries of tables in the order in which they are read, before their notes are numbered.

A table stands row by row and, in a row, column by column; a timeline in order
of time.  Word numbers its notes by where their marks stand, so the numbers that
the program gives must follow the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.composing.groups import Group, Printed, all_entries
from briefing.composing.plan import Plan
from briefing.memos.values import Cited, Layout, OwnKind, OwnText
from briefing.templates.values import Side

_MOST_COLUMNS = 4  # of a table without sides of its own: a fifth would leave each too narrow


def in_reading_order(plan: Plan, sides: tuple[Side, ...]) -> Plan:
    """Return *plan* with the entries of its tables and timelines in order of reading.

    *sides* are the template's columns of a table of what each side says.
    """
    groups: list[Group] = []
    for alike in tables(plan.groups, sides):
        merged = bool(sides) and alike[0].layout is Layout.TABLE
        groups += _as_rows(alike, sides) if merged else [_ordered(one, sides) for one in alike]
    return replace(plan, groups=tuple(groups))


def tables(groups: Sequence[Group], sides: tuple[Side, ...]) -> list[tuple[Group, ...]]:
    """Return *groups* parted by what they are printed as.

    Neighbouring tables are one table where the template names *sides*; any
    other heading stands alone.
    """
    if not sides:
        return [(group,) for group in groups]
    found: list[tuple[Group, ...]] = []
    for tabled, alike in groupby(groups, lambda group: group.layout is Layout.TABLE):
        members = tuple(alike)
        found += [members] if tabled else [(group,) for group in members]
    return found


def rows(group: Group) -> tuple[Group, ...]:
    """Return the rows of *group* as a table: a subheading each, its own entries before them."""
    if not group.groups:
        return (group,)
    own = replace(group, groups=())
    return (own, *group.groups) if any(True for _ in cited_entries(own)) else group.groups


def columns(printed: Iterable[Printed], sides: tuple[Side, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the speakers of each column of a table of *printed*.

    These are the template's *sides* that speak in it, else each of the first
    speakers; all others share a last column, so that nothing is lost.
    """
    speakers = list(dict.fromkeys(speaker_of(one) for one in printed))
    if sides:
        found = [side.speakers for side in sides if any(n in speakers for n in side.speakers)]
    else:
        most = len(speakers) if len(speakers) <= _MOST_COLUMNS else _MOST_COLUMNS - 1
        found = [(name,) for name in speakers[:most]]
    named = {name for column in found for name in column}
    others = tuple(name for name in speakers if name not in named)
    return (*found, others) if others else tuple(found)


def cited_entries(group: Group) -> Iterable[Printed]:
    """Return the statements of *group* and of all that is below it."""
    return (p for p in all_entries((group,)) if isinstance(p.entry.content, Cited))


def speaker_of(printed: Printed) -> str:
    """Return who said the statement *printed*, "" for the analyst's own text."""
    content = printed.entry.content
    return content.statements[0].speaker if isinstance(content, Cited) else ""


def _ordered(group: Group, sides: tuple[Side, ...]) -> Group:
    if group.layout is Layout.TIMELINE:
        return replace(group, entries=tuple(sorted(all_entries((group,)), key=_when)), groups=())
    if group.layout is not Layout.TABLE:
        return replace(group, groups=tuple(_ordered(below, sides) for below in group.groups))
    order = _order((group,), sides)
    below = tuple(_row(one, all_entries((one,)), order) for one in group.groups)
    return replace(_row(group, group.entries, order), groups=below)


def _as_rows(groups: tuple[Group, ...], sides: tuple[Side, ...]) -> list[Group]:
    """Return *groups*, which are one table: each a row with all that is below it."""
    order = _order(groups, sides)
    return [_row(group, all_entries((group,)), order) for group in groups]


def _order(groups: tuple[Group, ...], sides: tuple[Side, ...]) -> dict[str, int]:
    """Return the number of each speaker's column in the one table of *groups*."""
    printed = [one for group in groups for one in cited_entries(group)]
    listed = enumerate(columns(printed, sides))
    return {name: number for number, column in listed for name in column}


def _row(group: Group, members: Iterable[Printed], order: dict[str, int]) -> Group:
    """Return *group* with the statements of *members* by columns, then the analyst's own texts."""
    listed = tuple(members)
    cited = [p for p in listed if isinstance(p.entry.content, Cited)]
    own = [p for p in listed if not isinstance(p.entry.content, Cited)]
    cited.sort(key=lambda printed: order[speaker_of(printed)])
    return replace(group, entries=(*cited, *own), groups=())


def _when(printed: Printed) -> tuple[bool, str]:
    """Return the key by which a timeline is sorted: what has no date comes last."""
    day = when(printed)
    return (not day, day)


def when(printed: Printed) -> str:
    """Return the date of *printed* in a timeline, ISO 8601, or ""."""
    match printed.entry.content:
        case Cited(on=on):
            return on
        case OwnText(kind=OwnKind.ACTION, due=due):
            return due
        case _:
            return ""
