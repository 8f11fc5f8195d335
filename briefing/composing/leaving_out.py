"""What of a memo its template's form does not print, counted: nothing is cut silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from briefing.memos.values import Memo, OwnKind, OwnText, entries_of
from briefing.templates.values import BlockKind

_OPENING = {
    OwnKind.BOTTOM_LINE: (BlockKind.BOTTOM_LINE, "further-bottom-line"),
    OwnKind.JUDGEMENT: (BlockKind.JUDGEMENTS, "further-judgement"),
}


def dropped(memo: Memo) -> int:
    """Return how many statements under headings a version of what is essential drops."""
    return sum(
        not isinstance(entry.content, OwnText) and not entry.essential
        for section in memo.sections
        for entry in entries_of(section)
    )


def without_a_place(memo: Memo, blocks: Collection[BlockKind]) -> dict[str, int]:
    """Return how much of *memo* finds no place in *blocks*, by the name of its label."""
    found: Counter[str] = Counter()
    for entry in memo.opening:
        if isinstance(entry.content, OwnText) and entry.content.kind in _OPENING:
            block, label = _OPENING[entry.content.kind]
            found[label] += block not in blocks
    if memo.source_summary and BlockKind.SOURCE_SUMMARY not in blocks:
        found["further-source-summary"] = 1
    return +found
