"""What no memo may have: it could not be printed, or not be written to a memo file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section
from briefing.telling import Worded

DEEPEST_SECTION = 6


def faults(memo: Memo) -> frozenset[Worded]:
    """Return a sentence for each fault of *memo*; none if it is sound."""
    entries = {entry.id: entry for entry in memo.entries()}
    return frozenset(
        (
            *_double_ids(memo),
            *_wrong_opening(memo),
            *(fault for entry in entries.values() for fault in _wrong_repeat(entry, entries)),
            *(fault for section in memo.sections for fault in _wrong_section(section, 1)),
        )
    )


def _double_ids(memo: Memo) -> Iterator[Worded]:
    counts = Counter(_ids(memo.opening, memo.sections))
    return (
        Worded("The id %1 stands twice in the memo.", id_) for id_, n in counts.items() if n > 1
    )


def _ids(entries: tuple[Entry, ...], sections: tuple[Section, ...]) -> Iterator[str]:
    yield from (entry.id for entry in entries)
    for section in sections:
        yield section.id
        yield from _ids(section.entries, section.sections)


def _wrong_opening(memo: Memo) -> Iterator[Worded]:
    for row, entry in enumerate(memo.opening):
        kind = entry.content.kind if isinstance(entry.content, OwnText) else None
        if kind is OwnKind.BOTTOM_LINE and row > 0:
            yield Worded("The bottom line comes first in the memo, and there is one.")
        elif kind not in (OwnKind.BOTTOM_LINE, OwnKind.JUDGEMENT):
            yield Worded("Only the bottom line and judgements can stand before the first heading.")


def _wrong_repeat(entry: Entry, entries: dict[str, Entry]) -> Iterator[Worded]:
    if not isinstance(entry.content, Repeat):
        return
    target = entries.get(entry.content.of)
    if target is None:
        yield Worded(
            "Entry %1 would repeat %2, which is not in the memo.", entry.id, entry.content.of
        )
    elif isinstance(target.content, Repeat):
        yield Worded("Entry %1 would repeat %2, which is a repeat itself.", entry.id, target.id)


def _wrong_section(section: Section, depth: int) -> Iterator[Worded]:
    if depth > DEEPEST_SECTION:
        yield Worded("Headings go %1 levels deep, and no deeper.", DEEPEST_SECTION)
        return
    for entry in section.entries:
        if isinstance(entry.content, OwnText) and entry.content.kind is OwnKind.BOTTOM_LINE:
            yield Worded("The bottom line stands before the first heading.")
    for below in section.sections:
        yield from _wrong_section(below, depth + 1)
