"""A memo without some of its entries, and without anything that tells of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from briefing.memos.values import Cited, Entry, Memo, OwnText, Repeat, Section


def without_entries(memo: Memo, ids: Collection[str]) -> Memo:
    """Return *memo* without the entries *ids* and what refers to them.

    That is repeats, evidence, contradictions, and headings under which nothing
    is left.  Sources and events that nothing cites go as well.
    """
    gone = set(ids)
    gone |= {
        entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Repeat) and entry.content.of in gone
    }
    opening = _kept(memo.opening, gone)
    sections = _cut_sections(memo.sections, gone)
    return _without_unused(replace(memo, opening=opening, sections=sections))


def _cut_sections(sections: tuple[Section, ...], gone: set[str]) -> tuple[Section, ...]:
    cut_ones = (
        replace(
            section,
            entries=_kept(section.entries, gone),
            sections=_cut_sections(section.sections, gone),
        )
        for section in sections
    )
    # A heading says what stood below it; one that was empty all along says nothing of that.
    return tuple(
        one
        for one, before in zip(cut_ones, sections, strict=True)
        if one.entries or one.sections or not (before.entries or before.sections)
    )


def _kept(entries: tuple[Entry, ...], gone: set[str]) -> tuple[Entry, ...]:
    return tuple(_without_references(entry, gone) for entry in entries if entry.id not in gone)


def _without_references(entry: Entry, gone: set[str]) -> Entry:
    match entry.content:
        case OwnText(evidence=evidence) as own if gone.intersection(evidence):
            left = tuple(id_ for id_ in evidence if id_ not in gone)
            return replace(entry, content=replace(own, evidence=left))
        case Cited(contradicts=against) as cited if gone.intersection(against):
            left = tuple(id_ for id_ in against if id_ not in gone)
            return replace(entry, content=replace(cited, contradicts=left))
        case _:
            return entry


def _without_unused(memo: Memo) -> Memo:
    """Drop the sources and events of which no statement is left, and those that never had one.

    What nothing cites has no marking of its own that would let it out: it may
    be what an earlier edition cited under a higher one.
    """
    cited = {statement.article for statement in memo.statements()}
    told = {statement.event for statement in memo.statements()}
    return replace(
        memo,
        sources=tuple(source for source in memo.sources if source.article in cited),
        events=tuple(event for event in memo.events if event.key in told),
    )
