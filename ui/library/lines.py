"""The articles in the order and the groups in which the library shows them; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from briefing.articles.events import ReportedEvent
    from briefing.store import ArticleRow


class Arrangement(StrEnum):
    """How articles are grouped and sorted."""

    EVENT = "event"
    DAY = "day"
    OUTLET = "outlet"
    TITLE = "title"
    ADDED = "added"


class Shown(StrEnum):
    """Which articles are shown."""

    ALL = "all"
    UNUSED = "unused"
    USED = "used"
    REVIEW = "review"


class Heading(NamedTuple):
    """The line above a group; *key* is its day in ISO 8601, its outlet, or "" for neither.

    *by_outlet*: it is the outlet that is not known then, not the day.
    """

    key: str
    name: str
    count: int
    closed: bool
    by_outlet: bool = False


class Pending(NamedTuple):
    """A file that is being read."""

    name: str


Line: TypeAlias = "Heading | Pending | ArticleRow"


@dataclass(frozen=True, slots=True)
class Group:
    """Articles under one heading; no heading where *key* is None."""

    key: str | None
    name: str
    rows: tuple[ArticleRow, ...]
    by_outlet: bool = False


def grouped(
    rows: Sequence[ArticleRow], arrangement: Arrangement, events: Iterable[ReportedEvent]
) -> list[Group]:
    """Return *rows* in groups, in the order of *arrangement*."""
    match arrangement:
        case Arrangement.EVENT:
            return _by_event(rows, events)
        case Arrangement.DAY:
            return _keyed(rows, lambda row: row.published[:10], newest_first=True)
        case Arrangement.OUTLET:
            groups = _keyed(rows, lambda row: row.outlet)
            return [replace(group, by_outlet=True) for group in groups]
        case Arrangement.TITLE:
            return [Group(None, "", tuple(sorted(rows, key=lambda row: row.title.casefold())))]
        case Arrangement.ADDED:
            return [Group(None, "", tuple(reversed(rows)))]


def _by_event(rows: Sequence[ArticleRow], events: Iterable[ReportedEvent]) -> list[Group]:
    """Group articles by the event they report; one alone stands under the day it appeared."""
    key_of: dict[str, tuple[str, str]] = {}
    for number, event in enumerate(events):
        day = event.on.iso() if event.on else ""
        for identity in event.articles:
            if day or len(event.articles) > 1:
                key_of[identity] = (
                    (day, event.name if not day else "") if day else ("", f"{number}")
                )
    names = {str(number): event.name for number, event in enumerate(events)}
    found: dict[tuple[str, str], list[ArticleRow]] = {}
    for row in rows:
        found.setdefault(key_of.get(row.id, (row.published[:10], "")), []).append(row)
    ordered = sorted(found.items(), key=lambda each: (not each[0][0], each[0]))
    return [Group(day, names.get(number, ""), tuple(each)) for (day, number), each in ordered]


def _keyed(
    rows: Sequence[ArticleRow], key: Callable[[ArticleRow], str], *, newest_first: bool = False
) -> list[Group]:
    found: dict[str, list[ArticleRow]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    keys = sorted((each for each in found if each), key=str.casefold, reverse=newest_first)
    return [Group(each, "", tuple(found[each])) for each in [*keys, *([""] if "" in found else [])]]


def lines_of(
    groups: Iterable[Group],
    *,
    matches: Collection[str] | None = None,
    shown: Shown = Shown.ALL,
    closed: Collection[str] = (),
    pending: Iterable[str] = (),
) -> list[Line]:
    """Return the lines of *groups*; *matches* are ids, and None lets all pass."""
    lines: list[Line] = [Pending(name) for name in pending]
    passes = _PASSES[shown]
    for group in groups:
        rows: Iterable[ArticleRow] = group.rows
        if matches is not None:
            rows = [row for row in rows if row.id in matches]
        if shown is not Shown.ALL:
            rows = [row for row in rows if passes(row)]
        rows = rows if isinstance(rows, list | tuple) else list(rows)
        if group.key is not None and rows:
            is_closed = heading_id(group.key, group.name) in closed
            heading = Heading(group.key, group.name, len(rows), is_closed, group.by_outlet)
            lines.append(heading)
            rows = [] if is_closed else rows
        lines += rows
    return lines


def heading_id(key: str, name: str) -> str:
    """Return what tells one heading from another."""
    return f"{key}\0{name}"


def lacks_outlet(row: ArticleRow) -> bool:
    """Tell whether it is not known at all where the article appeared."""
    return not row.outlet


def lacks_date(row: ArticleRow) -> bool:
    """Tell whether nobody has said for certain when the article appeared."""
    return not row.published or "published" in row.guessed


def is_stub(row: ArticleRow) -> bool:
    """Tell whether only the address of the page is there."""
    return not row.words and row.title.startswith(("http://", "https://"))


_PASSES: dict[Shown, Callable[[ArticleRow], bool]] = {
    Shown.ALL: lambda row: True,
    Shown.UNUSED: lambda row: not row.used,
    Shown.USED: lambda row: bool(row.used),
    Shown.REVIEW: lambda row: lacks_outlet(row) or "outlet" in row.guessed or lacks_date(row),
}


def line_key(line: Line) -> tuple[str, str]:
    """Return what a line is, whatever it shows."""
    match line:
        case Heading(key, name):
            return "heading", heading_id(key, name)
        case Pending(name):
            return "pending", name
        case _:
            return "article", line.id


def of_many(lines: Iterable[Line]) -> int:
    """Return how many articles *lines* stand for, those under closed headings with them."""
    count = 0
    for line in lines:
        if isinstance(line, Heading):
            count += line.count if line.closed else 0
        elif not isinstance(line, Pending):
            count += 1
    return count
