"""A memo without some of its entries, and without anything that tells of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from briefing.memos.values import Cited, Entry, Memo, OwnText, Repeat, Section


def without_entries(memo: Memo, ids: Collection[str]) -> Memo:
    """Return *memo* without the entries *ids* and what refers to them.

    That is repeats, evidence, contradictions, sources and events that nothing
    cites any more, and headings under which nothing is left.
    """
    gone = set(ids)
    gone |= {
        entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Repeat) and entry.content.of in gone
    }
    opening = _kept(memo.opening, gone)
    sections = _cut_sections(memo.sections, gone)
    kept = replace(memo, opening=opening, sections=sections)
    return _without_unused(kept, memo) if gone else kept


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


def _without_unused(kept: Memo, whole: Memo) -> Memo:
    """Drop the sources and events that only what was cut out used."""
    before = {statement.article for statement in whole.statements()}
    after = {statement.article for statement in kept.statements()}
    events_before = {statement.event for statement in whole.statements()}
    events_after = {statement.event for statement in kept.statements()}
    return replace(
        kept,
        sources=tuple(s for s in kept.sources if s.article in after or s.article not in before),
        events=tuple(e for e in kept.events if e.key in events_after or e.key not in events_before),
    )
