"""Entries as they are printed, under the headings that they are printed under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.memos.values import Entry, Layout


@dataclass(frozen=True, slots=True)
class Printed:
    """An entry as it is printed: *entry* says what, *place* tells its print from a repeat's.

    *heading* is the memo's top heading that it stands under.
    """

    entry: Entry
    place: str
    heading: str = ""


class GroupKind(StrEnum):
    """What a group gathers: its *heading* names it, or tells that nothing does."""

    HEADING = "heading"
    NO_SPEAKER = "no-speaker"
    NO_EVENT = "no-event"
    OWN_TEXT = "own-text"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with what is printed under it; *article* where the group is a source.

    *further* and *further_own* count the statements and the analyst's own texts
    that the limit leaves to the full memo.
    """

    heading: str
    identity: str
    level: int
    entries: tuple[Printed, ...] = ()
    groups: tuple[Group, ...] = ()
    layout: Layout = Layout.LIST
    article: str = ""
    further: int = 0
    further_own: int = 0
    kind: GroupKind = GroupKind.HEADING


def all_entries(groups: tuple[Group, ...]) -> Iterator[Printed]:
    """Yield what is printed under *groups* and all that is below them."""
    for group in groups:
        yield from group.entries
        yield from all_entries(group.groups)
