"""What no memo may have: it could not be printed, or not be written to a memo file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section

DEEPEST_SECTION = 6


def faults(memo: Memo) -> frozenset[str]:
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


def _double_ids(memo: Memo) -> Iterator[str]:
    counts = Counter(_ids(memo.opening, memo.sections))
    return (f"The id {id_} stands twice in the memo." for id_, n in counts.items() if n > 1)


def _ids(entries: tuple[Entry, ...], sections: tuple[Section, ...]) -> Iterator[str]:
    yield from (entry.id for entry in entries)
    for section in sections:
        yield section.id
        yield from _ids(section.entries, section.sections)


def _wrong_opening(memo: Memo) -> Iterator[str]:
    for row, entry in enumerate(memo.opening):
        kind = entry.content.kind if isinstance(entry.content, OwnText) else None
        if kind is OwnKind.BOTTOM_LINE and row > 0:
            yield "The bottom line comes first in the memo, and there is one."
        elif kind not in (OwnKind.BOTTOM_LINE, OwnKind.JUDGEMENT):
            yield "Only the bottom line and judgements can stand before the first heading."


def _wrong_repeat(entry: Entry, entries: dict[str, Entry]) -> Iterator[str]:
    if not isinstance(entry.content, Repeat):
        return
    target = entries.get(entry.content.of)
    if target is None:
        yield f"Entry {entry.id} would repeat {entry.content.of}, which is not in the memo."
    elif isinstance(target.content, Repeat):
        yield f"Entry {entry.id} would repeat {target.id}, which is a repeat itself."


def _wrong_section(section: Section, depth: int) -> Iterator[str]:
    if depth > DEEPEST_SECTION:
        yield f"Headings go {DEEPEST_SECTION} levels deep, and no deeper."
        return
    for entry in section.entries:
        if isinstance(entry.content, OwnText) and entry.content.kind is OwnKind.BOTTOM_LINE:
            yield "The bottom line stands before the first heading."
    for below in section.sections:
        yield from _wrong_section(below, depth + 1)
